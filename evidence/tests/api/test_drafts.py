"""A whole study is entered, reviewed and published by two programs, and read by anybody; whatever is wrong is said at its place."""

import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from evidence.models import DoseRegimen, EvidenceItem, Result, Study
from evidence.queries.history import events_of
from evidence.tests import builders

from .programs import Program, programs_of
from .test_doors import problem

pytestmark = pytest.mark.django_db


@pytest.fixture
def programs(cast):
    return programs_of(cast)


@pytest.fixture
def words(db):
    """The vocabulary on which the examples draw."""
    builders.disease("example-neuropathy")
    builders.outcome("strength")
    builders.intervention("ivig")
    builders.intervention("placebo")


@pytest.fixture
def trial(words):
    """A study with two arms, its publication and a text of it."""
    paper = builders.publication("pmid-90000123", pmid="90000123")
    text = builders.source_text(paper)
    study = builders.study("example-trial", reported_by=paper, n_stated=80)
    builders.arm(study, label="IVIg", n=40)
    builders.arm(study, label="Placebo", n=40)
    return text.slug


def finding(text, **changes):
    """A complete finding with two results, an anchor and a caveat."""
    return {
        "kind": "finding",
        "publication": "pmid-90000123",
        "study": "example-trial",
        "disease": "example-neuropathy",
        "statement": "Strength was better with IVIg than with placebo.",
        "hedge": "asserted",
        "basis": ["randomised_trials"],
        "comparison": "vs_placebo",
        "outcome": "strength",
        "direction": "favours_ivig",
        "significance": "significant",
        "interventions": ["ivig"],
        "comparators": ["placebo"],
        "results": [
            {"arm": "IVIg", "n": 40, "n_from": "printed", "events": 30, "percent_printed": "75"},
            {"arm": "Placebo", "n": 40, "n_from": "printed", "events": 10},
        ],
        "anchors": [{"source_text": text, "start": 10, "end": 90, "sha256": "0" * 64, "section": "abstract", "role": "primary_result"}],
        "caveats": [{"kind": "not_printed", "field": "regimen", "note": "The dose is not printed."}],
        **changes,
    }


def made(program, body):
    answer = program.post("drafts/", body)
    assert answer.status_code == 201, answer.content
    return answer.json()["id"], answer["ETag"]


def test_a_draft_is_begun_and_read_as_it_was_written(programs, trial):
    answer = programs.alice.post("drafts/", finding(trial))
    body = answer.json()
    assert answer.status_code == 201
    assert answer["Location"].endswith(f"/api/v1/drafts/{body['id']}/")
    assert answer["Cache-Control"] == "private, no-store"
    assert (body["status"], body["curator"], body["version"]) == ("draft", "alice", None)
    content = body["content"]
    assert {key: content[key] for key in ("study", "interventions", "comparators", "basis")} == {
        "study": "example-trial", "interventions": ["ivig"], "comparators": ["placebo"], "basis": ["randomised_trials"],
    }  # fmt: skip
    assert [(row["arm"], row["events"]) for row in content["results"]] == [("IVIg", 30), ("Placebo", 10)]
    again = programs.alice.get(f"drafts/{body['id']}/")
    assert again.json() == body
    assert again["ETag"] == answer["ETag"]


def test_what_was_read_can_be_sent_back_and_changes_nothing(programs, trial):
    number, etag = made(programs.alice, finding(trial))
    content = programs.alice.get(f"drafts/{number}/").json()["content"]
    for method in ("put", "patch"):
        answer = getattr(programs.alice, method)(f"drafts/{number}/", content, if_match=etag)
        assert (answer.status_code, answer["ETag"]) == (200, etag), answer.content
    assert not events_of(Result).objects.exclude(pgh_label="insert").exists()


def test_patch_writes_what_it_names_and_put_writes_all(programs, trial):
    number, etag = made(programs.alice, finding(trial))
    answer = programs.alice.patch(f"drafts/{number}/", {"direction": "no_difference", "caveats": []}, if_match=etag)
    content = answer.json()["content"]
    assert (content["direction"], content["caveats"], content["hedge"]) == ("no_difference", [], "asserted")
    assert answer["ETag"] != etag
    short = {"kind": "gap", "publication": "pmid-90000123"}
    content = programs.alice.put(f"drafts/{number}/", short, if_match=answer["ETag"]).json()["content"]
    assert (content["kind"], content["direction"], content["results"], content["study"]) == ("gap", None, [], None)


def test_only_the_rows_that_change_are_written(programs, trial):
    number, etag = made(programs.alice, finding(trial))
    kept = Result.objects.get(position=1).pk
    results = finding(trial)["results"]
    results[1]["events"] = 11
    programs.alice.patch(f"drafts/{number}/", {"results": results}, if_match=etag)
    assert Result.objects.get(position=1).pk == kept
    assert Result.objects.get(position=2).events == 11


def test_an_incomplete_draft_is_kept_and_not_taken_for_review(programs, words):
    builders.publication("pmid-90000123")
    number, etag = made(programs.alice, {"kind": "finding", "publication": "pmid-90000123"})
    detail = problem(programs.alice.post(f"drafts/{number}/submit/", if_match=etag), 422)["detail"]
    assert "needs" in detail
    assert EvidenceItem.objects.get().status == "draft"


def test_two_people_bring_it_before_the_public(programs, trial):
    number, etag = made(programs.alice, finding(trial))
    etag = programs.alice.post(f"drafts/{number}/submit/", if_match=etag)["ETag"]
    answer = programs.bob.post(f"drafts/{number}/send-back/", {"reason": "Which week?"}, if_match=etag)
    assert (answer.json()["status"], answer.json()["reason"]) == ("sent_back", "Which week?")
    week = {"time_relation": "eq", "time_low": "4", "time_unit": "week"}
    answer = programs.alice.patch(f"drafts/{number}/", week, if_match=answer["ETag"])
    etag = programs.alice.post(f"drafts/{number}/submit/", if_match=answer["ETag"])["ETag"]
    answer = programs.bob.post(f"drafts/{number}/publish/", if_match=etag)
    body = answer.json()
    assert (body["status"], body["version"], body["reviewer"]) == ("published", 1, "bob")
    shown = Client().get(f"/api/v1/evidence/{body['accession']}/").json()
    assert shown["time_point"]["low"] == 4
    moved = programs.alice.get(f"drafts/{number}/")
    assert (moved.status_code, moved["Location"]) == (301, f"/api/v1/evidence/{body['accession']}.1/")
    assert programs.alice.get("drafts/").json()["count"] == 0


def test_a_published_version_is_revised_reaffirmed_and_retracted(cast, programs):
    item = builders.published(cast)
    address = f"evidence/{item.accession}"
    answer = programs.alice.post(f"{address}/revise/", {"version": 1})
    assert answer.status_code == 201
    assert answer.json()["revises"] == f"{item.accession}.1"
    assert programs.alice.get(f"drafts/{answer.json()['id']}/").status_code == 200
    EvidenceItem.objects.filter(pk=item.pk).update(needs_recheck=True, recheck_reason="Changed.")
    assert programs.bob.post(f"{address}.1/reaffirm/").status_code == 200
    answer = programs.carol.post(f"{address}/retract/", {"version": 1, "reason": "Misread."})
    assert answer.json()["status"] == "retracted"
    assert Client().get(f"/api/v1/{address}/").status_code == 410
    problem(programs.alice.post(f"{address}/revise/", {"version": 1}), 409)


def test_the_version_is_named_that_was_read(cast, programs):
    item = builders.published(cast)
    address = f"evidence/{item.accession}"
    assert "version" in problem(programs.alice.post(f"{address}/revise/"), 400)["errors"]
    assert "version" in problem(programs.alice.post(f"{address}.1/revise/", {"version": 2}), 400)["errors"]
    problem(programs.alice.post(f"{address}/revise/", {"version": 2}), 404)
    problem(programs.alice.post("evidence/IVE999999/revise/", {"version": 1}), 404)


MISTAKES = [
    ({"colour": "red"}, "colour", "Allowed: after_failure_of, anchors"),
    ({"directon": "improved"}, "directon", "Did you mean “direction”?"),
    ({"status": "published"}, "status", "no such field"),
    ({"reviewer": "bob"}, "reviewer", "no such field"),
    ({"curator": "bob"}, "curator", "no such field"),
    ({"version": 3}, "version", "no such field"),
    ({"direction": "improovd"}, "direction", "not a valid choice"),
    ({"disease": "nowhere"}, "disease", "there is no disease “nowhere”"),
    ({"interventions": ["ivig", "magic"]}, "interventions[1]", "there is no intervention “magic”"),
    ({"interventions": "ivig"}, "interventions", "takes a list"),
    ({"interventions": [3]}, "interventions[0]", "takes the name"),
    ({"results": [{"arm": "Third"}]}, "results[0].arm", "there is no arm “Third”"),
    ({"results": [{"n": 40.5}]}, "results[0].n", "takes a whole number"),
    ({"results": [{"n": True}]}, "results[0].n", "takes a whole number"),
    ({"results": [{"n": -1}]}, "results[0].n", "greater than or equal to 0"),
    ({"results": [{"n": 10**12}]}, "results[0].n", "less than or equal to"),
    ({"results": [{"estimate": "many"}]}, "results[0].estimate", "must be a decimal"),
    ({"results": [{}, {"evnts": 1}]}, "results[1].evnts", "Did you mean “events”?"),
    ({"results": ["x"]}, "results[0]", "takes an object"),
    ({"provisional": "true"}, "provisional", "takes true or false"),
    ({"statement": 3}, "statement", "takes text"),
    ({"basis": ["guesses"]}, "basis", "not a valid choice"),
    ({"basis": "guesses"}, "basis", "takes a list of texts"),
    ({"time_low": "1e999999"}, "time_low", "digits"),
    ({"anchors": [{"source_text": None}]}, "anchors[0].source_text", "is needed"),
    ({"publication": None}, "publication", "is needed"),
]


@pytest.mark.parametrize(("change", "path", "says"), MISTAKES)
def test_what_cannot_be_read_is_told_by_its_path(programs, trial, change, path, says):
    errors = problem(programs.alice.post("drafts/", finding(trial, **change)), 400)["errors"]
    assert path in errors, errors
    assert says in errors[path][0]
    assert not EvidenceItem.objects.exists()


REFUSED = [
    ({"results": [{"arm": "IVIg", "n": 40, "n_from": "printed", "events": 41}]}, 422, "results[0].n", "More patients with the event"),
    ({"results": [{}, {"p_value": "1.5", "p_operator": "="}]}, 422, "results[1].p_operator", "p lies between 0 and 1"),
    ({"line": ["first_line"]}, 422, "line", "Only a recommendation has a line of therapy"),
    ({"interventions": ["ivig", "ivig"]}, 409, "interventions[1]", "entered already"),
]


@pytest.mark.parametrize(("change", "status", "path", "says"), REFUSED)
def test_what_the_database_refuses_is_told_in_its_sentence_at_its_place(programs, trial, change, status, path, says):
    errors = problem(programs.alice.post("drafts/", finding(trial, **change)), status)["errors"]
    assert path in errors, errors
    assert says in errors[path][0]
    assert not EvidenceItem.objects.exists()


def test_all_refusals_are_told_at_once(programs, trial):
    wrong = {"results": [{"n": 1, "n_from": "printed", "events": 2}, {"sd": -1}], "anchors": []}
    errors = problem(programs.alice.post("drafts/", finding(trial, **wrong)), 422)["errors"]
    assert {path.split(".")[0] for path in errors} == {"results[0]", "results[1]"}


def test_an_anchor_of_another_publication_is_told_at_that_anchor(programs, trial):
    number, etag = made(programs.alice, finding(trial))
    other = {**finding(trial)["anchors"][0], "source_text": builders.source_text().slug}
    answer = programs.alice.patch(f"drafts/{number}/", {"anchors": [finding(trial)["anchors"][0], other]}, if_match=etag)
    assert "another publication" in problem(answer, 422)["errors"]["anchors[1]"][0]
    assert EvidenceItem.objects.get().anchors.count() == 1


BODIES = [
    (b"{", "not JSON"),
    (b"[]", "Send one JSON object"),
    (b'"x"', "Send one JSON object"),
    (b'{"kind": "gap", "kind": "finding"}', "given twice"),
    (b'{"statement": NaN}', "NaN is no number"),
    (b'{"statement": "\\u0000"}', "character that is none"),
    (b'{"statement": "\\ud800"}', "character that is none"),
    (b'{"\\ud800": 1}', "character that is none"),
    (b'{"statement": "\xff"}', "not UTF-8"),
    (b"[" * 100_000 + b"]" * 100_000, "nested deeper"),
    (b'{"results": ' * 20 + b"1" + b"}" * 20, "nested deeper"),
    (b'{"n": ' + b"9" * 5000 + b"}", "not JSON"),
]


@pytest.mark.parametrize("number", range(len(BODIES)))
def test_what_is_no_orderly_json_is_refused_and_never_breaks_us(programs, number):
    body, says = BODIES[number]
    answer = programs.alice.client.post(
        "/api/v1/drafts/", body, content_type="application/json", headers={"authorization": f"Bearer {programs.alice.token}"}
    )
    assert says in problem(answer, 400)["detail"]


def test_a_huge_body_and_another_type_are_refused(programs):
    ask = {"headers": {"authorization": f"Bearer {programs.alice.token}"}}
    huge = b'{"statement": "' + b"x" * 1_100_000 + b'"}'
    problem(programs.alice.client.post("/api/v1/drafts/", huge, content_type="application/json", **ask), 413)
    problem(programs.alice.client.post("/api/v1/drafts/", b"x" * 3_000_000, content_type="application/json", **ask), 413)
    problem(programs.alice.client.post("/api/v1/drafts/", {"kind": "gap"}, **ask), 415)
    problem(programs.alice.client.post("/api/v1/drafts/", "kind=gap", content_type="application/x-www-form-urlencoded", **ask), 415)


def test_a_change_says_what_it_has_seen(programs, trial):
    number, etag = made(programs.alice, finding(trial))
    change = {"hedge": "possible"}
    for if_match in (None, "*"):
        assert "If-Match" in problem(programs.alice.patch(f"drafts/{number}/", change, if_match=if_match), 428)["detail"]
    for if_match in ('"other"', f"W/{etag}"):
        detail = problem(programs.alice.patch(f"drafts/{number}/", change, if_match=if_match), 412)["detail"]
        assert "changed this meanwhile" in detail
        assert "Alice Example" in detail
    Result.objects.filter(position=2).update(events=9)  # a row of it, not the item itself
    problem(programs.alice.patch(f"drafts/{number}/", change, if_match=etag), 412)
    problem(programs.alice.post(f"drafts/{number}/submit/", if_match=etag), 412)
    problem(programs.alice.delete(f"drafts/{number}/", if_match=etag), 412)
    problem(programs.alice.delete(f"drafts/{number}/"), 428)
    assert EvidenceItem.objects.get().hedge == "asserted"


def test_a_draft_is_deleted_by_whom_it_belongs_to(programs, trial):
    number, etag = made(programs.alice, finding(trial))
    assert programs.alice.delete(f"drafts/{number}/", if_match=etag).status_code == 204
    problem(programs.alice.get(f"drafts/{number}/"), 404)


def test_drafts_are_told_to_nobody_else(cast, programs, trial):
    number, etag = made(programs.alice, finding(trial))
    for other in (programs.bob, programs.carol):
        assert other.get("drafts/").json()["count"] == 0
        problem(other.get(f"drafts/{number}/"), 404)
        problem(other.patch(f"drafts/{number}/", {"hedge": "possible"}, if_match=etag), 404)
        problem(other.post(f"drafts/{number}/submit/", if_match=etag), 404)
    for method in ("get", "post"):
        problem(programs.anonymous.ask(method, "drafts/"), 401)
        problem(programs.dave.ask(method, "drafts/"), 403)
    programs.alice.post(f"drafts/{number}/submit/", if_match=etag)
    assert [row["id"] for row in programs.bob.get("drafts/?status=in_review").json()["results"]] == [number]


def test_a_token_does_no_more_than_its_scopes(cast, programs, trial):
    reading = Program(cast.bob, ["read_drafts"])
    assert reading.get("drafts/").status_code == 200
    assert "scope “write_drafts”; this one has: read_drafts" in problem(reading.post("drafts/", finding(trial)), 403)["detail"]
    number, etag = made(programs.alice, finding(trial))
    etag = programs.alice.post(f"drafts/{number}/submit/", if_match=etag)["ETag"]
    writing = Program(cast.bob, ["write_drafts"])
    assert "scope “review”" in problem(writing.post(f"drafts/{number}/publish/", if_match=etag), 403)["detail"]
    body = {"move": "publish", "drafts": [{"id": number, "etag": etag}]}
    assert "scope “review”" in problem(writing.post("drafts/moves/", body), 403)["detail"]


def test_a_session_writes_with_its_csrf_token_only(cast, trial):
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.alice)
    assert client.get("/api/v1/drafts/").status_code == 200
    answer = client.post("/api/v1/drafts/", json.dumps(finding(trial)), content_type="application/json")
    assert "CSRF" in problem(answer, 403)["detail"]
    answer = client.post("/api/v1/drafts/", {"kind": "gap"})
    problem(answer, 403)


def test_many_are_moved_or_none(cast, programs, trial):
    drafts = [made(programs.alice, finding(trial, population=str(number))) for number in range(3)]
    body = {"move": "submit", "drafts": [{"id": number, "etag": etag} for number, etag in drafts]}
    stale = {**body, "drafts": [*body["drafts"][:2], {"id": drafts[2][0], "etag": "old"}]}
    problem(programs.alice.post("drafts/moves/", stale), 412)
    answer = programs.alice.post("drafts/moves/", body)
    assert [row["status"] for row in answer.json()["drafts"]] == ["in_review"] * 3, answer.content
    etags = [programs.bob.get(f"drafts/{number}/")["ETag"] for number, _ in drafts]
    body = {"move": "publish", "drafts": [{"id": number, "etag": etag} for (number, _), etag in zip(drafts, etags, strict=True)]}
    answer = programs.bob.post("drafts/moves/", body, idempotency_key="all-three")
    assert answer.json()["moved"] == 3
    assert EvidenceItem.objects.published().count() == 3
    again = programs.bob.post("drafts/moves/", body, idempotency_key="all-three")
    assert (again.status_code, again.json(), again["Idempotency-Replayed"]) == (200, answer.json(), "true")


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"move": "revise"}, "move"),
        ({"move": ["submit"]}, "move"),
        ({"drafts": []}, "drafts"),
        ({"drafts": [{"id": 1}]}, "drafts[0]"),
        ({"drafts": [{"id": True, "etag": "x"}]}, "drafts[0]"),
        ({"drafts": [{"id": 1, "etag": "x", "colour": 1}]}, "drafts[0].colour"),
        ({"reason": "why"}, "reason"),
        ({"colour": 1}, "colour"),
    ],
)
def test_a_wrong_order_of_many_is_told_by_its_path(programs, change, path):
    body = {"move": "submit", "drafts": [{"id": 1, "etag": "x"}], **change}
    assert path in problem(programs.alice.post("drafts/moves/", body), 400)["errors"]


def test_lists_ask_no_more_for_more_drafts(programs, trial):
    programs.alice.get("drafts/")
    made(programs.alice, finding(trial, population="first"))
    few = queries(programs.alice)
    for number in range(5):
        made(programs.alice, finding(trial, population=str(number)))
    assert queries(programs.alice) == few


def queries(program):
    with CaptureQueriesContext(connection) as asked:
        assert program.get("drafts/").status_code == 200
    return len(asked)


def test_pages_of_drafts_are_whole(programs, trial):
    numbers = [made(programs.alice, finding(trial, population=str(number)))[0] for number in range(5)]
    page = programs.alice.get("drafts/?page_size=2").json()
    found = [row["id"] for row in page["results"]]
    while page["next"]:
        page = programs.alice.get(page["next"].split("/api/v1/")[1]).json()
        found += [row["id"] for row in page["results"]]
    assert found == numbers[::-1]
    assert "page_size" in problem(programs.alice.get("drafts/?page_size=101"), 400)["errors"]
    assert "status" in problem(programs.alice.get("drafts/?status=published"), 400)["errors"]
    assert "colour" in problem(programs.alice.get("drafts/?colour=red"), 400)["errors"]


STUDY = {
    "slug": "new-trial",
    "label": "A new trial",
    "type": "interventional",
    "allocation": "randomised",
    "n_randomised": 80,
    "knowledge": "own_report",
    "reports": [{"publication": "pmid-90000123", "role": "primary"}],
    "arms": [
        {"label": "IVIg", "type": "experimental", "interventions": ["ivig"], "n": 40},
        {"label": "Placebo", "type": "placebo_comparator", "interventions": ["placebo"], "n": 40},
    ],
}


def test_a_study_is_entered_with_its_arms_and_changed(programs, words):
    builders.publication("pmid-90000123")
    answer = programs.alice.post("records/studies/", STUDY)
    assert answer.status_code == 201, answer.content
    assert answer.json()["arms"][1]["interventions"] == ["placebo"]
    arms = [{**STUDY["arms"][0], "n": 41}, STUDY["arms"][1], {"label": "Third", "type": "other"}]
    kept = Study.objects.get().arms.get(label="IVIg").pk
    answer = programs.alice.patch("records/studies/new-trial/", {"arms": arms}, if_match=answer["ETag"])
    assert [arm["n"] for arm in answer.json()["arms"]] == [41, 40, None], answer.content
    assert Study.objects.get().arms.get(label="IVIg").pk == kept
    problem(programs.alice.patch("records/studies/new-trial/", {"arms": []}), 428)
    assert programs.alice.get("records/studies/new-trial/")["ETag"] == answer["ETag"]
    problem(Client().get("/api/v1/studies/new-trial/"), 404)


def test_an_arm_with_results_is_not_taken_away(programs, trial):
    made(programs.alice, finding(trial))
    etag = programs.alice.get("records/studies/example-trial/")["ETag"]
    answer = programs.alice.patch("records/studies/example-trial/", {"arms": []}, if_match=etag)
    assert "in use" in problem(answer, 409)["errors"]["arms"][0]


def test_what_readers_see_is_changed_by_a_reviewer_and_checked_again(cast, programs):
    item = builders.published(cast)
    address = f"records/studies/{item.study.slug}/"
    etag = programs.alice.get(address)["ETag"]
    assert "role of reviewer" in problem(programs.alice.patch(address, {"setting": "One ward"}, if_match=etag), 403)["detail"]
    assert programs.bob.patch(address, {"setting": "One ward"}, if_match=etag).status_code == 200
    item.refresh_from_db()
    assert item.needs_recheck
    assert Client().get(f"/api/v1/studies/{item.study.slug}/").json()["setting"] == "One ward"


def test_a_regimen_is_one_by_its_steps(programs):
    steps = {"steps": [{"low": "0.4", "per": "day", "days": 5}]}
    first = programs.alice.post("records/regimens/", steps)
    assert first.status_code == 201, first.content
    assert first.json()["slug"] == "0-4-g-kg-day-5-days-2-g-kg"
    again = programs.alice.post("records/regimens/", {"steps": [{"low": 0.40, "per": "day", "days": 5, "relation": "eq"}], "slug": "other"})
    assert (again.status_code, again.json()["slug"]) == (200, first.json()["slug"])
    assert str(DoseRegimen.objects.get().course_low) == "2.000"
    assert "steps[0].per" in problem(programs.alice.post("records/regimens/", {"steps": [{"low": 1}]}), 400)["errors"]


def test_a_publication_is_entered_field_by_field_or_as_a_record(programs):
    typed = {"pmid": "90000777", "title": "Invented", "dates": [{"kind": "issue", "date": "2004"}]}
    answer = programs.alice.post("records/publications/", typed)
    assert answer.status_code == 201, answer.content
    assert answer.json()["slug"] == "pmid-90000777"
    assert answer.json()["dates"][0]["date"] == "2004"
    again = programs.alice.post("records/publications/", typed)
    assert again.status_code in (409, 422)
    record = "TY  - JOUR\nTI  - Another invention\nAU  - Example, A\nDO  - 10.1000/invented\nPY  - 2005\nER  -\n"
    answer = programs.alice.post("records/publications/", {"record": record})
    assert answer.status_code == 201, answer.content
    assert answer.json()["doi"] == "10.1000/invented"
    assert "record" in problem(programs.alice.post("records/publications/", {"record": "nothing"}), 400)["errors"]


def test_a_text_is_entered_without_its_words(programs):
    builders.publication("pmid-90000123")
    text = {"slug": "one", "publication": "pmid-90000123", "variant": "abstract", "language": "en", "file": "one.txt",
            "sha256": "a" * 64, "length": 500, "start": 0, "end": 500}  # fmt: skip
    answer = programs.alice.post("records/texts/", text)
    assert answer.status_code == 201, answer.content
    assert programs.bob.get("records/texts/one/").json()["length"] == 500
    assert "after its file" in problem(programs.alice.post("records/texts/", {**text, "slug": "two", "end": 501}), 422)["detail"]


@pytest.mark.parametrize("body", [{}, {"slug": "nothing"}, {"slug": "nothing", "steps": []}])
def test_a_regimen_has_a_step_at_least(programs, body):
    answer = programs.alice.post("records/regimens/", body)
    assert (answer.status_code, list(answer.json()["errors"])) == (400, ["steps"])
