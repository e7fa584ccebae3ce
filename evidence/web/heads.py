"""What a page says of itself: to whoever cites it, to search engines, to who shares it. One `Head` a page, shown by `base.html`."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from ..exports.citations import OURSELVES, Reference, in_words, of_publication
from ..models import DataVersion, Disease, DoseRegimen, Publication
from ..models.vocabulary import Term
from ..queries.clocks import NOW
from ..vocabulary.workflow import Status
from ..wording.languages import here
from ..wording.said import name_of
from . import schema_org

LONGEST_DESCRIPTION = 200
SUBTITLE = gettext_noop(
    "What the literature reports on intravenous immunoglobulin (IVIg), claim by claim, each with its place in the source."
)
EVIDENCE = gettext_noop("Evidence on intravenous immunoglobulin (IVIg), each claim with its place in the source.")
SAYS = {
    Disease: EVIDENCE,
    DoseRegimen: gettext_noop("A dose regimen of intravenous immunoglobulin (IVIg): what it amounts to, and the evidence on it."),
    Publication: gettext_noop("What this publication reports on intravenous immunoglobulin (IVIg), claim by claim."),
}


@dataclass(frozen=True)
class Head:
    """The name, description and one address of a page, its data for programs, and how it and its source are cited."""

    title: str
    description: str
    address: str  # absolute, the same however one came here, in the language of the page
    data: dict
    path: str = ""  # the same in all languages: of what is cited
    clocked: str = ""  # the clocks, as the end of an address
    reference: Reference | None = None
    source: Reference | None = None

    @property
    def citation(self):
        return in_words(self.reference)

    @property
    def source_citation(self):
        return in_words(self.source)


def head_of_site(request):
    home = request.build_absolute_uri("/")
    return Head(OURSELVES, _(SUBTITLE), request.build_absolute_uri(here("/")), schema_org.front_page(home, SUBTITLE))


def head_of(request, record, clocks=NOW):
    """Of the page of a record other than an item, at the time of the clocks. Uses prefetched names, codes and dates."""
    path = record.get_absolute_url()
    title = getattr(record, "title", "") or record.label
    named = name_of(record.names_by_language()) if isinstance(record, Term) else title
    description = _short(
        _("{name}. {sentence}").format(name=named, sentence=_(SAYS.get(type(record), EVIDENCE))), getattr(record, "definition", "")
    )
    noun = str(record._meta.verbose_name)
    return Head(
        title=named,
        description=description,
        path=path,
        clocked=clocks.query,
        reference=_page(request, record.slug, f"{title} [{noun}]", f"{path}{clocks.query}", edition=_edition(clocks)),
        source=of_publication(record) if isinstance(record, Publication) else None,
        **_for_programs(request, path, schema_org.thing(record), named, description),
    )


def head_of_item(request, row):
    """Of the page of one version of an item. What is cited is the version, whose address and words stay; one that was retracted says so."""
    document, permalink = row.document, f"/evidence/{row}/"
    statement = f"[Retracted] {document['statement']}" if document["status"] == Status.RETRACTED else document["statement"]
    path = f"/evidence/{row.accession}/" if row.current else permalink
    title = f"{row}: {statement}"
    publication = source_of(row)
    thing = schema_org.claim(document, address=request.build_absolute_uri(permalink), source=publication)
    description = _short(statement, _("Evidence item {item}, from {source}.").format(item=row, source=publication.label))
    return Head(
        title=title,
        description=description,
        path=permalink,
        reference=_page(
            request, str(row), title, permalink, edition=f"Version {row.version}, {_edition().lower()}", day=f"{row.published_at:%Y-%m-%d}"
        ),
        source=of_publication(publication),
        **_for_programs(request, path, thing, title, description),
    )


def source_of(row):
    return Publication.objects.prefetch_related("dates").get(pk=row.item.publication_id)


def _for_programs(request, path, thing, title, description):
    address = request.build_absolute_uri(here(path))
    data = schema_org.page(thing, address=address, title=title, description=description, home=request.build_absolute_uri("/"))
    return {"address": address, "data": data}


def _page(request, key, title, path, *, edition, day=""):
    """Our own page as it is cited: what changes from day to day has the version of the data and the day on which it was read."""
    today = timezone.localdate()
    return Reference(
        key=f"ivig-evidence-{key}",
        title=title,
        authors=[OURSELVES],
        corporate=True,
        date=day or str(today.year),
        url=request.build_absolute_uri(path),
        edition=edition,
        accessed=today,
    )


def _edition(clocks=NOW):
    """What was shown: the version of the data, and the time to which a reader had set the clocks."""
    said = [
        f"As held on {clocks.as_of:%Y-%m-%d}" if clocks.as_of else "",
        f"Literature published by {clocks.published_by:%Y-%m-%d}" if clocks.published_by else "",
        f"Data version {DataVersion.objects.values_list('number', flat=True).get()}",
    ]
    return "; ".join(filter(None, said))


def _short(*sentences):
    return Truncator(" ".join(filter(None, sentences))).chars(LONGEST_DESCRIPTION)
