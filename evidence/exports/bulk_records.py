"""Studies and evidence from the tables as records of a file: what the importer reads back as unchanged."""

from django.db.models import ForeignKey, Q

from ..models import Arm, DoseRegimen, EvidenceItem, Study
from ..queries.bulk_layout import EVIDENCE, POSITION, REGIMENS, STATUS, STUDIES
from ..queries.bulk_records import Record
from ..queries.bulk_text import in_text

OF_STUDIES = (
    *("reports__publication", "caveats__span_text", "arms__regimen", "arms__intervention_links__intervention"),
    "arms__caveats__span_text",
)
OF_ITEMS = (
    *("intervention_links__intervention", "results__arm", "results__versus", "anchors__source_text"),
    *("risk_factors__trait", "caveats__span_text"),
)


def records_of_studies(studies, items):
    """These studies, these items of theirs, and the regimens that both use."""
    studies = Study.objects.filter(pk__in=studies.values("pk"))
    items = items.filter(study__in=studies)
    regimens = DoseRegimen.objects.filter(Q(arms__study__in=studies) | Q(items__in=items)).distinct()
    return {
        REGIMENS.name: [_record(REGIMENS, row) for row in regimens.prefetch_related("steps").order_by("slug")],
        STUDIES.name: [_record(STUDIES, row) for row in studies.prefetch_related(*OF_STUDIES).order_by("slug")],
        **records_of_items(items),
    }


def records_of_items(items):
    """These items with all that belongs to them."""
    rows = EvidenceItem.objects.filter(pk__in=items.values("pk")).order_by("accession", "version", "pk")
    rows = rows.select_related("publication", "study", "disease", "regimen", "outcome", "mechanism").prefetch_related(*OF_ITEMS)
    return {EVIDENCE.name: [_record(EVIDENCE, row) for row in rows]}


def _record(noun, row):
    record = Record(noun, noun.sheet, key=_key(row))
    if noun.is_item:
        record.values[STATUS] = row.status
    for name in ((POSITION,) if noun.numbered else ()) + noun.fields:
        record.values[name] = _text(row, row._meta.get_field(name))
    for name, part in noun.links.items():
        links = [each for each in row.intervention_links.all() if all(getattr(each, key) == value for key, value in part.fixed.items())]
        record.values[name] = sorted(getattr(each, part.link).slug for each in links)
    for part in noun.parts:
        children = getattr(row, part.name).all()
        if part.numbered:
            children = sorted(children, key=lambda child: child.position)
        record.parts[part.name] = [_record(part, child) for child in children]
    return record


def _key(row):
    return row.permalink_name if isinstance(row, EvidenceItem) else getattr(row, "slug", "")


def _text(row, column):
    if isinstance(column, ForeignKey):
        other = getattr(row, column.name)
        return "" if other is None else other.label if isinstance(other, Arm) else other.slug
    return in_text(getattr(row, column.name))
