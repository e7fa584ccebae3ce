"""Programs say, flag, resolve and take as people do on the pages of the admin."""

import pytest

from evidence.models import Comment
from evidence.tests import builders

from .programs import programs_of
from .test_doors import problem

pytestmark = pytest.mark.django_db


@pytest.fixture
def programs(cast):
    return programs_of(cast)


def test_a_comment_names_somebody_and_is_read_by_the_team(cast, programs):
    item = builders.published(cast)
    address = f"talk/item/{item.accession}/"
    answer = programs.alice.post(f"{address}comments/", {"text": "@bob, is this the right arm?"})
    assert answer.status_code == 201, answer.content
    assert [row["text"] for row in programs.bob.get(address).json()["comments"]] == ["@bob, is this the right arm?"]
    assert Comment.objects.get().mentions.get() == cast.bob
    assert "Nobody here is called @nobody" in problem(programs.alice.post(f"{address}comments/", {"text": "@nobody"}), 409)["detail"]
    problem(programs.alice.post(f"{address}comments/"), 409)
    assert "text" in problem(programs.alice.post(f"{address}comments/", {"text": 3}), 400)["errors"]


def test_a_flag_is_raised_and_resolved_by_another(cast, programs):
    study = builders.study("example-trial")
    address = f"talk/study/{study.slug}/"
    flag = programs.alice.post(f"{address}flags/", {"reason": "The number seems misread."}).json()["flags"][0]
    assert (flag["raised_by"], flag["resolved_by"]) == ("alice", None)
    answer = programs.bob.post(f"{address}flags/{flag['id']}/resolve/", {"resolution": "It is right."})
    assert answer.json()["flags"][0]["resolved_by"] == "bob"
    problem(programs.bob.post(f"{address}flags/{flag['id']}/resolve/", {"resolution": "Again."}), 409)
    problem(programs.bob.post(f"{address}flags/999999/resolve/", {"resolution": "None."}), 404)
    problem(programs.bob.get("talk/study/%00/"), 404)


def test_a_record_is_taken_given_and_given_back(cast, programs):
    study = builders.study("example-trial")
    address = f"talk/study/{study.slug}/"
    answer = programs.alice.post(f"{address}assignment/", {"due": "2099-01-31"})
    assert answer.json()["assignment"] == {"person": "alice", "assigned_by": "alice", "due": "2099-01-31"}, answer.content
    problem(programs.bob.post(f"{address}assignment/"), 409)
    assert programs.alice.delete(f"{address}assignment/").status_code == 204
    problem(programs.alice.delete(f"{address}assignment/"), 404)
    assert "role of reviewer" in problem(programs.alice.post(f"{address}assignment/", {"person": "bob"}), 409)["detail"]
    assert programs.carol.post(f"{address}assignment/", {"person": "bob"}).json()["assignment"]["person"] == "bob"
    assert "due" in problem(programs.alice.post(f"{address}assignment/", {"due": "soon"}), 400)["errors"]


def test_one_speaks_of_ones_own_drafts_and_not_of_others(cast, programs):
    draft = builders.draft(curator=cast.alice)
    assert programs.alice.get(f"talk/item/{draft.pk}/").status_code == 200
    problem(programs.bob.get(f"talk/item/{draft.pk}/"), 404)
    problem(programs.bob.post(f"talk/item/{draft.pk}/comments/", {"text": "Let me see."}), 404)
    problem(programs.alice.get("talk/item/9999999999999999999999/"), 404)
    assert "One speaks of: item, study" in problem(programs.alice.get("talk/weather/x/"), 404)["detail"]
