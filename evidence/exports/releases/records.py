"""What is published, record by record, in the shape from which the columns of tables are read: the same as the API's."""

import json

from django.db.models import Prefetch, TextField
from django.db.models.functions import Cast

from ...documents.evidence import regimen, term
from ...models import (
    Arm,
    Code,
    Disagreement,
    Disease,
    DoseRegimen,
    Intervention,
    Mechanism,
    Name,
    Outcome,
    Publication,
    PublicItem,
    Study,
    StudyReport,
)
from ...quantities.regimen_words import number
from ...queries.counts import counts_by_kind, counts_by_kind_for_interventions
from ...vocabulary.terms import NameKind

CHUNK = 500


def documents():
    """The stored text of every published item, by accession."""
    rows = PublicItem.objects.published().annotate(stored=Cast("document", TextField())).only("accession").order_by("accession")
    return (row.stored for row in rows.iterator(CHUNK))


def evidence():
    return (json.loads(text) for text in documents())


def publications():
    counts = counts_by_kind("publication")
    reports = StudyReport.objects.filter(study__in=Study.objects.published()).select_related("study")
    rows = Publication.objects.published().prefetch_related("dates", Prefetch("reports", reports)).order_by("slug")
    for row in rows.iterator(CHUNK):
        said = ("pmid", "doi", "pmcid", "title", "journal", "volume", "issue", "pages", "article_number", "citation")
        yield {
            "id": row.slug,
            **{key: getattr(row, key) or None for key in said},
            **{key: getattr(row, key) for key in ("label", "authors", "language", "types", "year", "standing")},
            "dates": [{"kind": each.kind, "date": each.date} for each in row.dates.all()],
            "is_read": row.pk in counts,
            "studies": [{"slug": each.study.slug} for each in row.reports.all()],
            "evidence": counts.get(row.pk, {}),
        }


def studies():
    """With their arms, and those reports that are public."""
    counts = counts_by_kind("study")
    arms = Arm.objects.select_related("regimen").prefetch_related("interventions")
    reports = StudyReport.objects.filter(publication__in=Publication.objects.published()).select_related("publication")
    rows = Study.objects.published().prefetch_related(Prefetch("arms", arms), Prefetch("reports", reports)).order_by("slug")
    facts = ("slug", "label", "type", "allocation", "model", "masking", "control", "n_randomised", "n_analysed", "n_stated")
    for row in rows.iterator(CHUNK):
        yield {
            **{key: getattr(row, key) for key in (*facts, "status", "unit", "knowledge")},
            **{key: getattr(row, key) or None for key in ("population", "setting", "follow_up")},
            "arms": [_arm(row, each) for each in row.arms.all()],
            "reports": [_report(row, each) for each in row.reports.all()],
            "evidence": counts.get(row.pk, {}),
        }


def arm_key(study, label):
    """An arm has no name but its label, which is its own inside its study."""
    return f"{study}/{label}"


def _arm(study, row):
    return {
        "id": arm_key(study.slug, row.label),
        "study": study.slug,
        "label": row.label,
        "type": row.type,
        "interventions": sorted(each.slug for each in row.interventions.all()),
        "regimen": {"slug": row.regimen.slug} if row.regimen else None,
        "n": row.n,
        "other_schedule": row.other_schedule or None,
        "printed_total": _exact(row.printed_total),
    }


def _report(study, row):
    said = {"role": row.role, "reference": row.reference or None, "attribution": row.attribution}
    return {"study": study.slug, "publication": {"id": row.publication.slug}, **said}


def regimens():
    counts = counts_by_kind("regimen")
    for row in DoseRegimen.objects.published().prefetch_related("steps").order_by("slug").iterator(CHUNK):
        yield {
            **regimen(row),
            "warnings": row.warnings,
            "steps": [_step(row, each) for each in row.steps.all()],
            "evidence": counts.get(row.pk, {}),
        }


def _step(row, step):
    return {
        "regimen": row.slug,
        **{key: getattr(step, key) for key in ("position", "purpose", "relation", "per", "days", "courses", "open_ended")},
        **{key: _exact(getattr(step, key)) for key in ("low", "high", "every", "lasts")},
        **{key: getattr(step, key) or None for key in ("every_unit", "lasts_unit")},
    }


def diseases():
    yield from _terms(Disease, counts_by_kind("disease"), ("specialty", "course"), tree="parents", coded=True)


def outcomes():
    yield from _terms(Outcome, counts_by_kind("outcome"), ("domain", "core_area", "better"), said=("instrument",), tree="parent")


def mechanisms():
    yield from _terms(Mechanism, counts_by_kind("mechanism"), ("of", "fragment"), said=("action", "target"), tree="parents")


def interventions():
    yield from _terms(Intervention, counts_by_kind_for_interventions(), ("kind", "route"), coded=True)


def _terms(model, counts, facts, *, said=(), tree=None, coded=False):
    """Rows of the vocabulary. `said` may be empty; misprints among the names are found, but never shown."""
    shown = Prefetch("names", Name.objects.exclude(kind=NameKind.HIDDEN), to_attr="shown_names")
    above = [Prefetch(tree, model.objects.published())] if tree else []
    rows = model.objects.published().prefetch_related("names", shown, *(["codes"] if coded else []), *above)
    for row in rows.order_by("slug").iterator(CHUNK):
        yield {
            **term(row),
            "definition": row.definition or None,
            "names": [{key: getattr(each, key) for key in ("text", "language", "kind")} for each in row.shown_names],
            **{key: getattr(row, key) for key in facts},
            **{key: getattr(row, key) or None for key in said},
            **({"parents": [{"slug": each.slug} for each in row.parents.all()]} if tree == "parents" else {}),
            **({"parent": {"slug": row.parent.slug} if row.parent else None} if tree == "parent" else {}),
            **({"codes": [_code(each) for each in row.codes.all()]} if coded else {}),
            "evidence": counts.get(row.pk, {}),
        }


def _code(row: Code):
    return {"system": row.system, "code": row.code, "checked": bool(row.checked_by)}


def disagreements():
    """Those that a person has decided on, between published items."""
    public = set(PublicItem.objects.published().filter(item__disagreement_sides__isnull=False).values_list("accession", flat=True))
    for row in Disagreement.objects.published().prefetch_related("sides__item").order_by("slug"):
        sides = sorted({each.item.accession for each in row.sides.all()} & public)
        yield {
            "id": row.slug,
            "axis": row.axis,
            "kind": row.kind,
            "state": row.state,
            "explanation": row.explanation or None,
            "sides": [{"accession": each} for each in sides],
        }


def _exact(value):
    return None if value is None else number(value)
