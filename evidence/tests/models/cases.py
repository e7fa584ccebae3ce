"""For each constraint: a valid row, and what the database refuses to make of it."""

from copy import copy
from datetime import UTC, datetime, timedelta

from ...models import (
    Code,
    DiseaseParent,
    EvidenceItem,
    LedgerEntry,
    MechanismParent,
    Name,
    SearchEntry,
)
from .. import builders

NOW = datetime(2026, 11, 1, tzinfo=UTC)
NOUNS = {
    "disease": builders.disease,
    "outcome": builders.outcome,
    "mechanism": builders.mechanism,
    "intervention": builders.intervention,
    "trait": builders.trait,
}


def draft(cast, **values):
    return builders.draft(curator=cast.alice, **values)


def result(cast, **values):
    return builders.result(draft(cast), **values)


def contrast(cast):
    item = draft(cast)
    arms = [builders.arm(item.study) for _ in range(2)]
    return builders.result(item, kind="contrast", arm=arms[0], versus=arms[1], measure="RR", estimate=2, ci_low=1, ci_high=3)


def step(cast):
    return builders.regimen({"low": 1, "high": 2, "per": "day", "every": 4, "every_unit": "week"}).steps.get()


def name(cast, noun="disease", **values):
    return Name.objects.create(**{noun: NOUNS[noun](), "text": "Example", "language": "en", **values})


def code(cast, noun="disease"):
    return Code.objects.create(**{noun: NOUNS[noun](), "system": "mesh", "code": "D000001"})


def relation(cast):
    return builders.relation(builders.publication(), builders.publication())


def decided_lead(cast):
    return builders.lead(state="done", decided_by=cast.alice, decided_at=NOW)


def submitted(**missing):
    """Values that hand an item in, were it not for what is missing."""
    return {"status": "in_review", "claim_key": "invented", **missing}


def in_review(cast):
    item = draft(cast)
    builders.submit(item=item, by=cast.alice)
    return item


def flag(cast):
    return builders.flag(draft(cast), raised_by=cast.bob)


def correction(cast):
    return builders.correction(builders.disease())


def double(cast, **values):
    return builders.double_extraction(cast.alice, cast.bob, opened_by=cast.carol, **values)


def side_a(cast, **values):
    return builders.extraction(double(cast, publication_=builders.publication()), person=cast.dave, side="c", **values)


def pair(cast, **values):
    """One that is decided: what A read was taken."""
    two = double(cast)
    taken = {"decision": "taken", "decided_by": cast.carol, "consensus": draft(cast), **values}
    return builders.extraction_pair(two, builders.reading(two, cast.alice), **taken)


def invitation(cast):
    return builders.invitation(cast.carol)


def with_itself(field, other):
    return lambda row: {field: getattr(row, f"{other}_id")}


CHECKS = {
    "name_of_exactly_one_thing": (name, [{"disease": None}, lambda row: {"outcome": builders.outcome().pk}]),
    "code_of_exactly_one_thing": (code, [{"disease": None}, lambda row: {"intervention": builders.intervention().pk}]),
    "code_checked_by_somebody_on_a_day": (code, [{"checked_by": "Alice"}, {"checked_on": NOW.date()}]),
    "disease_is_not_its_own_parent": (
        lambda cast: DiseaseParent.objects.create(child=builders.disease(), parent=builders.disease()),
        [with_itself("parent", "child")],
    ),
    "mechanism_is_not_its_own_parent": (
        lambda cast: MechanismParent.objects.create(child=builders.mechanism(), parent=builders.mechanism()),
        [with_itself("parent", "child")],
    ),
    "outcome_is_not_its_own_parent": (lambda cast: builders.outcome(), [lambda row: {"parent": row.pk}]),
    "publication_can_be_found": (lambda cast: builders.publication(), [{"pmid": None}]),
    "standing_checked_on_a_day": (lambda cast: builders.publication(), [{"standing": "current"}]),
    "partial_date_has_its_form": (
        lambda cast: builders.publication().dates.get(),
        [{"date": "May 2004"}, {"date": "2004-13"}, {"date": "2004-5"}, {"date": "2004-05-32"}],
    ),
    "publication_not_related_to_itself": (relation, [with_itself("to_publication", "from_publication")]),
    "dose_is_positive": (step, [{"low": 0}, {"low": -1}, {"low": None, "high": 0}]),
    "dose_low_at_most_high": (step, [{"low": 3}]),
    "interval_has_a_unit": (step, [{"every_unit": ""}, {"every": None}, {"every": 0}]),
    "duration_has_a_unit": (step, [{"lasts": 3}, {"lasts_unit": "week"}, {"lasts": -1, "lasts_unit": "week"}]),
    "days_and_courses_are_counted_from_one": (step, [{"days": 0}, {"courses": 0}]),
    "analysed_at_most_randomised": (
        lambda cast: builders.study(allocation="randomised", n_randomised=40),
        [{"n_analysed": 41}],
    ),
    "randomised_number_of_a_randomised_study": (lambda cast: builders.study(), [{"n_randomised": 40}]),
    "printed_total_is_positive": (lambda cast: builders.arm(), [{"printed_total": 0}]),
    "item_printed_total_is_positive": (draft, [{"printed_total": -1}]),
    "reviewer_is_not_the_curator": (draft, [with_itself("reviewer", "curator")]),
    "version_is_given_at_publication": (draft, [{"version": 1}]),
    "reason_is_given": (
        in_review,
        [{"status": "sent_back"}, {"status": "rejected"}],
    ),
    "end_is_dated": (draft, [{"ended_at": NOW}]),
    "item_needs_a_study": (draft, [submitted(study=None)]),
    "item_needs_a_statement": (draft, [submitted(statement="")]),
    "item_needs_a_hedge": (draft, [submitted(hedge="")]),
    "item_needs_a_claim_key": (draft, [submitted(claim_key="")]),
    "time_point_low_at_most_high": (
        lambda cast: draft(cast, time_relation="eq", time_low=3, time_high=6, time_unit="month"),
        [{"time_low": 7}, {"time_low": None, "time_unit": ""}],
    ),
    "time_point_number_has_a_unit": (
        lambda cast: draft(cast, time_relation="eq", time_low=3, time_unit="month"),
        [{"time_unit": ""}, {"time_relation": ""}, {"time_low": None}],
    ),
    "value_low_at_most_high": (
        lambda cast: draft(
            cast, kind="epidemiology", value_measure="incidence", value_relation="eq", value_low=1, value_high=2, value_unit="percent"
        ),
        [{"value_low": 3}, {"value_low": None, "value_unit": ""}],
    ),
    "value_number_has_a_unit": (
        lambda cast: draft(cast, kind="epidemiology", value_measure="incidence", value_relation="eq", value_low=1, value_unit="percent"),
        [{"value_unit": ""}, {"value_relation": ""}, {"value_low": None}],
    ),
    "aspect_of_background": (lambda cast: draft(cast, kind="background"), [{"aspect": "eligibility"}]),
    "aspect_of_method": (lambda cast: draft(cast, kind="method"), [{"aspect": "pathology"}]),
    "text_lies_in_its_file": (lambda cast: builders.source_text(), [{"start": 1000}, {"end": 1001}]),
    "words_have_their_digest": (lambda cast: builders.source_words("Ten letters"), [{"words": "Ten lettres"}, {"sha256": "0" * 64}]),
    "words_have_their_length": (lambda cast: builders.source_words("𝒳 is one"), [{"length": 9}, {"length": 0}]),
    "anchor_ends_after_it_starts": (lambda cast: draft(cast).anchors.get(), [{"start": 90}, {"end": 5}]),
    "caveat_of_exactly_one_thing": (
        lambda cast: builders.caveat(study=builders.study()),
        [{"study": None}, lambda row: {"source_text": builders.source_text().pk}],
    ),
    "caveat_span_is_whole": (
        lambda cast: builders.caveat(study=builders.study()),
        [
            {"start": 1, "end": 2},
            lambda row: {"span_text": builders.source_text().pk},
            lambda row: {"span_text": builders.source_text().pk, "start": 1},
            lambda row: {"span_text": builders.source_text().pk, "start": 2, "end": 2},
        ],
    ),
    "reading_has_grounds": (lambda cast: builders.caveat(study=builders.study()), [{"read_as": "weeks"}]),
    "import_does_no_more_than_all": (lambda cast: builders.bulk_import(person=cast.alice), [{"done": 1}]),
    "lead_out_of_scope_has_its_reason": (decided_lead, [{"state": "out_of_scope"}]),
    "lead_is_decided_by_somebody": (decided_lead, [{"state": "waiting"}, {"decided_by": None}, {"decided_at": None}]),
    "explained_disagreement_has_an_explanation": (lambda cast: builders.disagreement(), [{"state": "explained", "explanation": ""}]),
    "events_at_most_n": (result, [{"events": 41}, {"n": None, "n_from": ""}]),
    "n_says_where_it_is_from": (result, [{"n_from": ""}, {"n": None, "events": None}]),
    "estimate_lies_inside_its_interval": (
        contrast,
        [{"estimate": 4}, {"estimate": "0.5"}, {"ci_high": None}, {"ci_low": None}, {"estimate": None, "ci_low": 4}],
    ),
    "p_is_a_probability": (
        result,
        [{"p_operator": "=", "p_value": "1.1"}, {"p_operator": "=", "p_value": "-0.1"}, {"p_value": "0.5"}, {"p_operator": "<"}],
    ),
    "ratio_is_positive": (contrast, [{"estimate": 0, "ci_low": 0}, {"ci_low": -1}]),
    "arm_is_not_compared_with_itself": (contrast, [with_itself("versus", "arm")]),
    "contrast_has_two_arms": (contrast, [{"versus": None}, {"kind": "arm"}]),
    "sd_is_not_negative": (result, [{"mean": 1, "sd": -1}]),
    "comment_of_exactly_one_record": (
        lambda cast: builders.comment(builders.study(), author=cast.bob),
        [{"study": None}, lambda row: {"disease": builders.disease().pk}],
    ),
    "flag_of_exactly_one_record": (flag, [{"item": None}, lambda row: {"regimen": builders.regimen().pk}]),
    "correction_of_exactly_one_record": (correction, [{"disease": None}, lambda row: {"study": builders.study().pk}]),
    "correction_says_something": (correction, [{"text": ""}]),
    "answered_correction_has_its_answer": (correction, [{"answered_at": NOW}, {"answer": "Checked."}]),
    "assignment_of_exactly_one_record": (
        lambda cast: builders.assignment(builders.publication(), person=cast.bob),
        [{"publication": None}, lambda row: {"study": builders.study().pk}],
    ),
    "comment_says_something": (lambda cast: builders.comment(draft(cast), author=cast.bob), [{"text": ""}]),
    "flag_has_its_reason": (flag, [{"reason": ""}]),
    "resolved_flag_has_its_resolution": (
        flag,
        [{"resolved_at": NOW}, with_itself("resolved_by", "raised_by"), {"resolution": "Checked."}],
    ),
    "assignment_ends_after_it_begins": (
        lambda cast: builders.assignment(draft(cast), person=cast.bob),
        [{"ended_at": datetime(2000, 1, 1, tzinfo=UTC)}],
    ),
    "double_extraction_ends_by_somebody": (
        double,
        [{"state": "reconciled"}, {"ended_at": NOW}, with_itself("ended_by", "opened_by")],
    ),
    "closed_double_extraction_has_its_reason": (
        lambda cast: double(cast, ended_by=cast.carol, ended_at=NOW, state="reconciled"),
        [{"state": "closed"}],
    ),
    "reading_analysed_at_most_randomised": (
        lambda cast: side_a(cast, allocation="randomised", n_randomised=40),
        [{"n_analysed": 41}],
    ),
    "reading_randomised_number_of_a_randomised_study": (side_a, [{"n_randomised": 40}]),
    "pair_has_a_side": (pair, [{"item_a": None}]),
    "pair_decision_is_whole": (
        pair,
        [{"decision": "open"}, {"consensus": None}, {"decided_by": None}, {"reason": "Misread."}, {"decision": "dropped"}],
    ),
    "reading_stays_a_draft": (
        lambda cast: builders.reading(double(cast), cast.alice),
        [{"status": "in_review", "claim_key": "invented"}],
    ),
    "kept_form_is_not_too_long": (lambda cast: builders.form_draft(cast.alice), [{"fields": [["note", "x" * 256 * 1024]]}]),
    "finished_form_keeps_nothing": (lambda cast: builders.form_draft(cast.alice), [{"finished_at": NOW}]),
    "invitation_is_accepted_by_somebody": (invitation, [{"accepted_at": NOW}, with_itself("accepted_by", "invited_by")]),
    "invitation_is_revoked_by_somebody": (invitation, [{"revoked_at": NOW}, with_itself("revoked_by", "invited_by")]),
    "orcid_has_its_form": (lambda cast: builders.profile(cast.bob), [{"orcid": "0000 0002"}, {"orcid": "0000-0002-1825-009Y"}]),
    "printed_percentage_is_a_number": (result, [{"percent_printed": "14.2 %"}, {"percent_printed": "about 14"}]),
}
"""Rule → (what makes a valid row, each set of columns that the row must not take on)."""


def insert(cast, **values):
    """A row written straight as published, as the seed does."""
    alike = draft(cast)
    said = {
        name: getattr(alike, name) for name in ("kind", "publication", "study", "disease", "outcome", "statement", "hedge", "direction")
    }
    published = {"status": "published", "version": 1, "curator": cast.alice, "reviewer": cast.bob, "published_at": NOW}
    return EvidenceItem.objects.create(**{**said, **published, "claim_key": alike.accession, **values})


def superseded_twice(cast):
    first = insert(cast, status="superseded", ended_at=NOW)
    insert(cast, accession=first.accession, status="superseded", ended_at=NOW)


def published_twice(cast):
    insert(cast, accession=insert(cast).accession, version=2)


def claimed_twice(cast):
    for _ in range(2):
        insert(cast, claim_key="the same")


def in_the_ledger_twice(cast):
    entry = LedgerEntry(accession="IVE000001", version=1, event="published", claim={})
    LedgerEntry.objects.bulk_create([entry, copy(entry)])


def found_twice(cast):
    entry = SearchEntry(noun="disease", key=1, address="/", title="Example", vector="'example':1A")
    SearchEntry.objects.bulk_create([entry, copy(entry)])


INSERTS = {
    "one_search_entry_a_record": found_twice,
    "each_event_once_in_the_ledger": in_the_ledger_twice,
    "one_row_a_version": superseded_twice,
    "one_published_version": published_twice,
    "claim_is_made_once": claimed_twice,
    "publication_needs_review": lambda cast: insert(cast, reviewer=None),
    "interests_are_named": lambda cast: builders.interests(cast.bob, has_interests=True),
    "invitation_holds_for_a_week": lambda cast: builders.invitation(cast.carol, expires_at=datetime(2100, 1, 1, tzinfo=UTC)),
    "statement_holds_for_a_year": lambda cast: builders.interests(cast.bob, valid_until=datetime(2100, 1, 1, tzinfo=UTC)),
    "release_has_a_number": lambda cast: builders.release(number="2026.13"),
    "release_has_its_digests": lambda cast: builders.release(manifest="A" * 64),
    "token_has_a_name": lambda cast: builders.api_token(cast.alice, name=""),
    "token_has_scopes": lambda cast: builders.api_token(cast.alice, scopes=["everything"]),
    "token_expires_within_a_year": lambda cast: builders.api_token(cast.alice, created_at=NOW, expires_at=NOW + timedelta(days=367)),
}
"""Rule → an insert that the database refuses, for what no update can reach."""
