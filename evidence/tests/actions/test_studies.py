"""A study is begun with its report, and what is complete of it is handed in together."""

import pytest

from evidence.actions.studies import start_study, submit_all
from evidence.actions.workflow import Refused
from evidence.models import Study
from evidence.queries.history import last_change
from evidence.queries.study_proposal import proposed_study
from evidence.tests import builders

pytestmark = pytest.mark.django_db

FACTS = {"label": "Invented trial", "slug": "invented-trial", "knowledge": "own_report"}


def test_a_study_begins_with_its_report_and_says_who_began_it(cast):
    source = builders.publication()
    study = start_study(publication=source, by=cast.alice, role="primary", attribution="printed", **FACTS)
    assert [report.publication for report in study.reports.all()] == [source]
    assert last_change(study)[0] == cast.alice


def test_who_only_reads_begins_no_study(cast):
    with pytest.raises(Refused, match="takes the role of curator"):
        start_study(publication=builders.publication(), by=cast.dave, role="primary", attribution="printed", **FACTS)
    assert not Study.objects.exists()


def test_what_is_refused_stays_a_draft_and_holds_up_none_of_the_others(cast):
    incomplete = builders.draft(curator=cast.alice, anchored=False)
    others = builders.draft(curator=cast.carol)
    complete = builders.draft(curator=cast.alice)
    handed = submit_all(items=[incomplete, others, complete], by=cast.alice)
    assert "at least one anchor" in handed[0].refusal
    assert "only who wrote it hands it in" in handed[1].refusal
    assert handed[2].refusal == ""
    for item, status in ((incomplete, "draft"), (others, "draft"), (complete, "in_review")):
        item.refresh_from_db()
        assert item.status == status


@pytest.mark.parametrize(
    ("types", "kind", "slug"),
    [
        (["Review", "Randomized Controlled Trial"], "interventional", "study-pmid-1"),
        (["Journal Article", "Review"], "evidence_synthesis", "review-pmid-1"),
        (["Case Reports"], "case_report", "case-pmid-1"),
        (["Journal Article"], "not_stated", "study-pmid-1"),
        ([], "not_stated", "study-pmid-1"),
    ],
)
def test_only_printed_types_say_what_the_study_is(types, kind, slug):
    proposed = proposed_study(builders.publication("pmid-1", types=types))
    assert (proposed["type"], proposed["slug"]) == (kind, slug)


def test_a_slug_that_is_taken_gets_a_number():
    source = builders.publication("pmid-1")
    builders.study("study-pmid-1")
    builders.study("study-pmid-1-2")
    assert proposed_study(source)["slug"] == "study-pmid-1-3"
