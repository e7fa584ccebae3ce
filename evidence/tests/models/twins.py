"""For each rule that something is there once: two valid rows, and what the second must not take over from the first."""

from ...models import (
    ArmIntervention,
    Code,
    DisagreementSide,
    DiseaseParent,
    FormerAddress,
    IdempotencyKey,
    MechanismParent,
    Mention,
    Name,
    NamePrinting,
    PublicationDate,
    PublicItem,
    StudyReport,
)
from .. import builders
from .cases import NOUNS, code, draft, name


def names(noun, **values):
    """Two names of one thing that differ in text and language."""
    first = name(None, noun, **values)
    return first, Name.objects.create(**{noun: getattr(first, noun), "text": "Beispiel", "language": "de", **values})


def codes(noun):
    first = code(None, noun)
    return first, Code.objects.create(**{noun: getattr(first, noun), "system": "mesh", "code": "D000002"})


def printings(cast):
    one = name(cast)
    return [NamePrinting.objects.create(name=one, source_text=builders.source_text()) for _ in range(2)]


def parents(model, build):
    child = build()
    return [model.objects.create(child=child, parent=build()) for _ in range(2)]


def dates(cast):
    publication = builders.publication()
    return publication.dates.get(), PublicationDate.objects.create(publication=publication, kind="epub", date="2001", precision="year")


def relations(cast):
    source = builders.publication()
    return [builders.relation(source, builders.publication(), position=position) for position in (1, 2)]


def reports(cast):
    study = builders.study()
    return [StudyReport.objects.create(study=study, publication=builders.publication(), role="mentioned_in") for _ in range(2)]


def given(cast):
    item = draft(cast, given=("ivig", "prednisolone"))
    return list(item.intervention_links.order_by("pk"))


def risk_factors(cast):
    item = draft(cast)
    return [builders.risk_factor(item) for _ in range(2)]


def anchors(cast):
    item = draft(cast)
    first = item.anchors.get()
    return first, builders.anchor(item, source_text=first.source_text, start=11)


def results(cast):
    item = draft(cast)
    return [builders.result(item) for _ in range(2)]


def caveats(cast):
    study = builders.study()
    return [builders.caveat(study=study, position=position) for position in (1, 2)]


def sides(cast):
    one = builders.disagreement(draft(cast), draft(cast))
    return list(DisagreementSide.objects.filter(disagreement=one).order_by("pk"))


def form_drafts(cast):
    return [builders.form_draft(cast.alice) for _ in range(2)]


def former_addresses(cast):
    return [FormerAddress.objects.create(noun="disease", former=former, current="now") for former in ("one", "two")]


def arms(cast):
    study = builders.study()
    return [builders.arm(study) for _ in range(2)]


def treatments(cast):
    arm = builders.arm()
    return [ArmIntervention.objects.create(arm=arm, intervention=builders.intervention(slug)) for slug in ("ivig", "prednisolone")]


def steps(cast):
    return list(builders.regimen({"low": 1, "per": "day"}, {"low": 2, "per": "day"}).steps.order_by("pk"))


def mentions(cast):
    comment = builders.comment(draft(cast), author=cast.alice)
    return [Mention.objects.create(comment=comment, person=person) for person in (cast.bob, cast.carol)]


def assignments(cast):
    return [builders.assignment(draft(cast), person=person) for person in (cast.bob, cast.carol)]


def public_items(cast):
    first, second = builders.published(cast), builders.published(cast)
    PublicItem.objects.filter(item=second).update(accession=first.accession, current=False)
    return PublicItem.objects.get(item=first), PublicItem.objects.get(item=second)


def answered(cast):
    kept = {"person": cast.alice, "request_digest": "0" * 64, "status": 201, "body": "{}"}
    return [IdempotencyKey.objects.create(key=key, **kept) for key in ("one", "two")]


def doubles(cast):
    source = builders.publication()
    return [builders.double_extraction(opened_by=cast.carol, publication_=source) for _ in range(2)]


def two_readings(cast):
    double = builders.double_extraction(cast.alice, cast.bob, opened_by=cast.carol)
    return list(double.readings.order_by("side"))


def pairs(cast):
    """Two pairs with nothing in common."""
    double = builders.double_extraction(cast.alice, cast.bob, opened_by=cast.carol)
    sides = [[builders.reading(double, person) for person in (cast.alice, cast.bob)] for _ in range(2)]
    decided = {"decision": "taken", "decided_by": cast.carol}
    return [builders.extraction_pair(double, *items, **decided, consensus=draft(cast)) for items in sides]


UNIQUES = {
    "form_is_kept_once": (form_drafts, ["form"]),
    **{f"{noun}_has_a_name_once": (lambda cast, noun=noun: names(noun), ["text", "language"]) for noun in NOUNS},
    **{
        f"{noun}_has_one_preferred_name_a_language": (lambda cast, noun=noun: names(noun, kind="preferred"), ["language"]) for noun in NOUNS
    },
    **{f"{noun}_code_once": (lambda cast, noun=noun: codes(noun), ["code"]) for noun in ("disease", "intervention")},
    "name_printed_in_a_text_once": (printings, ["source_text_id"]),
    "former_address_leads_to_one_place": (former_addresses, ["former"]),
    "disease_parent_once": (lambda cast: parents(DiseaseParent, builders.disease), ["parent_id"]),
    "mechanism_parent_once": (lambda cast: parents(MechanismParent, builders.mechanism), ["parent_id"]),
    "doi_once": (
        lambda cast: (builders.publication(doi="10.1000/Abc"), builders.publication(doi="10.1000/xyz")),
        lambda first: {"doi": first.doi.lower()},
    ),
    "publication_date_once": (dates, ["kind"]),
    "publication_relation_once": (relations, ["to_publication_id"]),
    "one_publication_at_each_position": (relations, ["position"]),
    "regimen_step_position": (steps, ["position"]),
    "study_report_once": (reports, ["publication_id"]),
    "arm_label_once_in_a_study": (arms, ["label"]),
    "arm_intervention_once": (treatments, ["intervention_id"]),
    "item_intervention_once": (given, ["intervention_id"]),
    "item_risk_factor_once": (risk_factors, ["trait_id"]),
    "text_once": (lambda cast: [builders.source_text() for _ in range(2)], ["file"]),
    "anchor_position": (anchors, ["position"]),
    "anchor_once": (anchors, ["start"]),
    "result_position": (results, ["position"]),
    "caveat_position": (caveats, ["position"]),
    "disagreement_side_once": (sides, ["item_id"]),
    "one_double_extraction_at_a_time": (doubles, ["study_id"]),
    "one_reading_a_side": (two_readings, ["side"]),
    "two_people_read": (two_readings, ["person_id"]),
    "pair_position": (pairs, ["position"]),
    "reading_a_paired_once": (pairs, ["item_a_id"]),
    "reading_b_paired_once": (pairs, ["item_b_id"]),
    "consensus_of_one_pair": (pairs, ["consensus_id"]),
    "mention_once": (mentions, ["person_id"]),
    "one_person_at_a_time": (assignments, ["item_id"]),
    "idempotency_key_once": (answered, ["key"]),
    "orcid_of_one_person": (
        lambda cast: (builders.profile(cast.alice), builders.profile(cast.bob, orcid="0000-0002-1694-233X")),
        ["orcid"],
    ),
    "one_current_public_item": (public_items, ["current"]),
}
"""Rule → (what makes two valid rows, the columns that the second must not take over from the first)."""
