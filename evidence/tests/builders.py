"""Builders: each makes one valid record of its model, with as little as it needs; keyword arguments change what a test is about.

All content is invented.
"""

import hashlib
import uuid
from datetime import timedelta
from itertools import count

from django.utils import timezone

from ..actions.workflow import publish, submit
from ..models import (
    AccountChange,
    ApiToken,
    Arm,
    Assignment,
    BulkImport,
    Caveat,
    Comment,
    Correction,
    Disagreement,
    DisagreementSide,
    Disease,
    DiseaseParent,
    DoseRegimen,
    DoseStep,
    DoubleExtraction,
    EvidenceItem,
    Extraction,
    ExtractionPair,
    Flag,
    FormDraft,
    InterestStatement,
    Intervention,
    Invitation,
    ItemIntervention,
    ItemRiskFactor,
    Lead,
    Mechanism,
    Name,
    Outcome,
    PatientTrait,
    Profile,
    Publication,
    PublicationDate,
    PublicationRelation,
    Release,
    Result,
    SourceAnchor,
    SourceText,
    SourceWords,
    Study,
    StudyReport,
)
from ..models.about import NOUN_OF

_number = count(1)


def number_anew(first=1):
    global _number
    _number = count(first)


def _next(word):
    return f"{word}-{next(_number)}"


def disease(slug=None, *, parent=None, names=(), **values):
    slug = slug or _next("example-disease")
    made = Disease.objects.create(slug=slug, **{"label": slug.replace("-", " ").capitalize(), "specialty": "neurology", **values})
    if parent:
        DiseaseParent.objects.create(child=made, parent=parent)
    for language, text, kind in names:
        Name.objects.create(disease=made, language=language, text=text, kind=kind)
    return made


def outcome(slug=None, **values):
    slug = slug or _next("strength")
    return Outcome.objects.create(
        slug=slug, **{"label": slug.replace("-", " ").capitalize(), "domain": "function", "better": "higher", **values}
    )


def mechanism(slug=None, **values):
    slug = slug or _next("example-mechanism")
    label = slug.replace("-", " ").capitalize()
    return Mechanism.objects.create(
        slug=slug, **{"label": label, "of": "treatment", "action": "inhibits", "target": "complement", **values}
    )


def intervention(slug="ivig", **values):
    found = Intervention.objects.filter(slug=slug).first()
    defaults = {
        "label": {"ivig": "Intravenous immunoglobulin"}.get(slug, slug.capitalize()),
        "kind": "immunoglobulin" if slug == "ivig" else "other",
    }
    return found or Intervention.objects.create(slug=slug, **{**defaults, **values})


def trait(slug=None, **values):
    slug = slug or _next("trait")
    return PatientTrait.objects.create(slug=slug, **{"label": slug.replace("-", " ").capitalize(), **values})


def publication(slug=None, *, year=2001, **values):
    number = next(_number)
    made = Publication.objects.create(
        slug=slug or f"pmid-{90000000 + number}",
        **{"pmid": str(90000000 + number), "title": "An invented paper", "authors": ["Example A", "Other B"], **values},
    )
    if year:
        PublicationDate.objects.create(publication=made, kind="issue", date=str(year), precision="year")
    return made


def relation(from_publication, to_publication, **values):
    return PublicationRelation.objects.create(
        from_publication=from_publication, to_publication=to_publication, **{"kind": "similar", "position": 1, **values}
    )


def lead(publication_=None, **values):
    return Lead.objects.create(publication=publication_ or publication(), **values)


def source_text(publication_=None, **values):
    slug = _next("text")
    return SourceText.objects.create(
        slug=slug,
        publication=publication_ or publication(),
        **{
            "variant": "abstract",
            "language": "en",
            "file": f"{slug}.txt",
            "sha256": hashlib.sha256(slug.encode()).hexdigest(),
            "length": 1000,
            "start": 0,
            "end": 1000,
            **values,
        },
    )


WORDS = "An invented text. Twelve of 20 patients got better."


def source_words(words=WORDS, **values):
    digest = hashlib.sha256(words.encode()).hexdigest()
    return SourceWords.objects.create(**{"sha256": digest, "words": words, "length": len(words), **values})


def readable_text(words=WORDS, publication_=None, **values):
    """A source text with its words."""
    held = SourceWords.objects.filter(words=words).first() or source_words(words)
    return source_text(publication_, **{"sha256": held.sha256, "length": held.length, "end": held.length, **values})


def study(slug=None, *, reported_by=None, **values):
    slug = slug or _next("example-trial")
    made = Study.objects.create(
        slug=slug,
        **{"label": slug.replace("-", " ").capitalize(), "type": "interventional", "knowledge": "own_report", "n_stated": 40, **values},
    )
    if reported_by:
        StudyReport.objects.create(study=made, publication=reported_by, role="primary")
    return made


def arm(study_=None, **values):
    return Arm.objects.create(study=study_ or study(), **{"label": _next("arm"), "type": "experimental", **values})


def regimen(*steps, slug=None):
    made = DoseRegimen.objects.create(slug=slug or _next("regimen"))
    rows = [
        DoseStep.objects.create(regimen=made, position=position, **step)
        for position, step in enumerate(steps or [{"low": "1", "per": "course", "courses": next(_number) % 32_767 + 1}], 1)
    ]
    for row in rows:
        row.refresh_from_db()
    made.compute([row.as_value() for row in rows]).save()
    return made


def draft(*, curator, anchored=True, given=("ivig",), versus=(), **values):
    """A complete finding, not handed in yet."""
    source = values.pop("publication", None) or publication()
    defaults = {
        "kind": "finding",
        "publication": source,
        "statement": "Strength was better after treatment.",
        "hedge": "asserted",
    }
    if "study" not in values:
        defaults["study"] = study(reported_by=source)
    if "disease" not in values:
        defaults["disease"] = disease()
    if values.get("kind", "finding") == "finding":
        defaults |= {"direction": "improved"}
        if "outcome" not in values:
            defaults["outcome"] = outcome()
    item = EvidenceItem.objects.create(curator=curator, **{**defaults, **values})
    for slug in given:
        ItemIntervention.objects.create(item=item, role="given", intervention=intervention(slug))
    for slug in versus:
        ItemIntervention.objects.create(item=item, role="comparator", intervention=intervention(slug))
    if anchored:
        anchor(item)
    return item


def anchor(item, **values):
    text = values.pop("source_text", None) or source_text(item.publication)
    return SourceAnchor.objects.create(
        item=item,
        source_text=text,
        **{
            "position": item.anchors.count() + 1,
            "start": 10,
            "end": 90,
            "sha256": "0" * 64,
            "section": "abstract",
            "role": "primary_result",
            **values,
        },
    )


def result(item, **values):
    return Result.objects.create(item=item, **{"position": item.results.count() + 1, "n": 40, "n_from": "printed", "events": 10, **values})


def caveat(**values):
    return Caveat.objects.create(**{"kind": "not_printed", "note": "Invented.", **values})


def risk_factor(item, *, group=1, trait_=None):
    return ItemRiskFactor.objects.create(item=item, group=group, trait=trait_ or trait())


def published(cast, *, prepare=None, **values):
    """An item that alice wrote and bob published. `prepare(item)` adds child records while it is a draft."""
    item = draft(curator=cast.alice, **values)
    if prepare:
        prepare(item)
    submit(item=item, by=cast.alice)
    return publish(item=item, by=cast.bob)


def written_as_published(*, curator, reviewer, version=1, **values):
    """An item inserted straight as published, as the seed does."""
    now = timezone.now()
    return draft(
        curator=curator, reviewer=reviewer, status="published", version=version, published_at=now, claim_key=_next("claim"), **values
    )


def disagreement(*items, **values):
    made = Disagreement.objects.create(
        **{
            "slug": _next("disagreement"),
            "axis": "effect",
            "kind": "contradiction",
            "state": "confirmed",
            "explanation": "Invented.",
            **values,
        },
    )
    for item in items:
        DisagreementSide.objects.create(disagreement=made, item=item)
    return made


def intervention_link(item, slug="ivig", role="given"):
    return ItemIntervention.objects.create(item=item, role=role, intervention=intervention(slug))


def comment(on, *, author, **values):
    return Comment.objects.create(**{NOUN_OF[type(on)]: on, "author": author, "text": "Is this the right arm?", **values})


def flag(on, *, raised_by, **values):
    return Flag.objects.create(**{NOUN_OF[type(on)]: on, "raised_by": raised_by, "reason": "The number seems misread.", **values})


def correction(on, **values):
    return Correction.objects.create(**{NOUN_OF[type(on)]: on, "text": "The source says 21, not 12.", **values})


def assignment(on, *, person, **values):
    return Assignment.objects.create(**{NOUN_OF[type(on)]: on, "person": person, "assigned_by": person, **values})


def interests(person, *, made_at=None, **values):
    made_at = made_at or timezone.now()
    return InterestStatement.objects.create(person=person, made_at=made_at, **{"valid_until": made_at + timedelta(days=365), **values})


def api_token(person, **values):
    """A row without a token that anybody knows: those that work are made by their action."""
    digest = hashlib.sha256(_next("token").encode()).hexdigest()
    expires = timezone.now() + timedelta(days=30)
    return ApiToken.objects.create(
        person=person, **{"name": "import script", "digest": digest, "scopes": ["read_drafts"], "expires_at": expires, **values}
    )


def release(number=None, **values):
    """A row without files; those that have them are made by `manage.py release`."""
    told = {"ledger_entries": 0, "ledger_head": "0" * 64, "data_version": 1, "state": "0" * 64, "manifest": "0" * 64}
    told |= {"date": "2026-11-30", "rows": {"evidence": 0}, "changes": {"added": 0}, "files": []}
    another = next(_number)
    return Release.objects.create(number=number or f"{1000 + another // 12}.{another % 12 + 1:02}", **{**told, **values})


def double_extraction(*people, opened_by, study_=None, publication_=None, **values):
    """Two people read one study from one publication; `people` are its sides A and B."""
    source = publication_ or publication()
    made = DoubleExtraction.objects.create(study=study_ or study(reported_by=source), publication=source, opened_by=opened_by, **values)
    for side, person in zip("ab", people, strict=False):
        extraction(made, person=person, side=side)
    return made


def extraction(double, *, person, side="a", **values):
    return Extraction.objects.create(double=double, person=person, side=side, **values)


def reading(double, person, **values):
    """A draft that this person, a side of the double extraction, reads."""
    own = double.readings.get(person=person)
    return draft(curator=person, extraction=own, study=double.study, publication=double.publication, **values)


def extraction_pair(double, item_a=None, item_b=None, **values):
    return ExtractionPair.objects.create(double=double, item_a=item_a, item_b=item_b, **{"position": double.pairs.count() + 1, **values})


def form_draft(person, **values):
    return FormDraft.objects.create(
        person=person,
        **{
            "form": uuid.uuid4(),
            "noun": "study",
            "label": "New study",
            "fields": [["label", "Half a"]],
            "kept_at": timezone.now(),
            **values,
        },
    )


def invitation(by, **values):
    now = timezone.now()
    words = {"name": "Erin Example", "role": "curator", "token_digest": hashlib.sha256(_next("token").encode()).hexdigest()}
    return Invitation.objects.create(invited_by=by, **{**words, "invited_at": now, "expires_at": now + timedelta(days=7), **values})


def account_change(person, **values):
    return AccountChange.objects.create(person=person, **{"what": "role", "before": "curator", "after": "reviewer", **values})


def profile(person, **values):
    return Profile.objects.create(person=person, **{"orcid": "0000-0002-1825-0097", **values})


def bulk_import(*, person, **values):
    return BulkImport.objects.create(person=person, **{"file_name": "studies.xlsx", "content": b"invented", "sha256": "0" * 64, **values})
