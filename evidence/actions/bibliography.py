"""Saving publications that a person has looked over, with their dates and with the papers that they list."""

from dataclasses import dataclass, field

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.text import slugify

from ..models import Publication, PublicationDate, PublicationRelation
from ..spotting.passages import language_of
from ..vocabulary.bibliography import Standing, TextVariant
from ..vocabulary.leads import LeadOrigin
from .leads import note_lead
from .recording import recorded, settle
from .texts import add_text, as_file
from .workflow import Refused


@dataclass
class Entry:
    """One publication to save: its fields, its dates, the papers that it lists (each an Entry with kind and position), its words."""

    values: dict
    dates: list[dict] = field(default_factory=list)
    leads: list["Listed"] = field(default_factory=list)
    words: str = ""  # title and abstract, to be kept for those who curate


@dataclass
class Listed:
    """A paper in a list of the publication: a lead, not evidence."""

    kind: str
    position: int
    entry: Entry
    list_complete: bool | None = None


class NotSaved(Exception):
    """Nothing was saved. `number` is the entry's place among those given, from 0; `sentences` say what is wrong."""

    def __init__(self, number, error):
        self.number = number
        self.sentences = error.messages if isinstance(error, ValidationError) else [str(error)]
        super().__init__(" ".join(self.sentences))


def save_publications(*, entries, by, why=""):
    """Save all entries or none; returns the publications, which wait in the queue of leads until somebody has read them.

    A listed paper that is there already is linked, not changed.
    """
    if not by.has_perm("evidence.add_publication"):
        raise PermissionDenied("Only curators enter publications.")
    with recorded(by=by, why=why):
        saved = []
        for number, entry in enumerate(entries):
            try:
                saved.append(_save(entry))
            except ValidationError as error:
                raise NotSaved(number, error) from error
        for number, (publication, entry) in enumerate(zip(saved, entries, strict=True)):
            try:
                for listed in entry.leads:
                    _list(publication, listed)
                if entry.words.strip():
                    _keep(publication, entry.words, by)
                note_lead(publication=publication, by=by, origin=LeadOrigin.IMPORTED)
            except (ValidationError, Refused) as error:
                raise NotSaved(number, error) from error
        settle()
    return saved


def _save(entry):
    values = {name: value for name, value in entry.values.items() if value not in ("", None, [])}
    if values.get("standing", Standing.NOT_CHECKED) != Standing.NOT_CHECKED:
        values.setdefault("standing_checked_on", timezone.now().date())
    publication = Publication(**values)
    publication.slug = publication.slug or _free_slug(publication, entry)
    publication.full_clean()
    publication.save(force_insert=True)
    for date in entry.dates:
        row = PublicationDate(publication=publication, **date)
        row.clean()  # its precision follows from the date, and is asked for below
        row.full_clean()
        row.save(force_insert=True)
    return publication


def _keep(publication, words, by):
    """The words of a record, as they were looked over, become a text in which one can anchor."""
    add_text(publication=publication, content=as_file(words), by=by, variant=TextVariant.ABSTRACT, language=language_of(words))


def _list(publication, listed):
    other = _known(listed.entry.values) or _save(listed.entry)
    if other.pk == publication.pk:
        raise ValidationError(f"{publication.identifier} lists itself ({listed.kind}, place {listed.position}).")
    relation = PublicationRelation(
        from_publication=publication,
        to_publication=other,
        kind=listed.kind,
        position=listed.position,
        list_complete=listed.list_complete,
    )
    relation.full_clean()
    relation.save(force_insert=True)


def _known(values):
    """The publication with one of these identifiers, or None."""
    which = Q()
    if values.get("pmid"):
        which |= Q(pmid=values["pmid"])
    if values.get("doi"):
        which |= Q(folded_doi=values["doi"].lower())
    return Publication.objects.annotate(folded_doi=Lower("doi")).filter(which).first() if which else None


def _free_slug(publication, entry):
    """pmid-15866703, else doi-10-1073-…, else the PMCID, else the beginning of author, year and title."""
    if publication.pmid:
        wanted = f"pmid-{publication.pmid}"
    elif publication.doi:
        wanted = slugify(f"doi-{publication.doi}".replace("/", "-").replace(".", "-"))
    elif publication.pmcid:
        wanted = publication.pmcid.lower()
    else:
        year = next((date["date"][:4] for date in entry.dates if date.get("date")), "")
        wanted = slugify(" ".join([*publication.authors[:1], year, publication.title or publication.citation])) or "publication"
    wanted = wanted[:76].strip("-")
    slug, number = wanted, 2
    while Publication.objects.filter(slug=slug).exists():
        slug, number = f"{wanted}-{number}", number + 1
    return slug
