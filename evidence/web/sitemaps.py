"""Every public page, for search engines, with the day on which something on it last changed."""

from django.contrib.sitemaps import Sitemap
from django.db.models import Max
from django.db.models.functions import Coalesce, Greatest
from django.urls import reverse
from django.utils.functional import cached_property

from ..models import Disease, DoseRegimen, EvidenceItem, Intervention, Mechanism, Outcome, Publication, PublicItem, Study
from ..wording.languages import BCP_47, in_language

PER_FILE = 5_000
INDEXES = [
    *("home", "about", "diseases", "map", "safety", "compare", "compare_regimens", "studies", "publications", "regimens"),
    *("mechanisms", "outcomes", "interventions", "items", "releases"),
]


class InAllLanguages(Sitemap):
    """Pages under their address in each language, with the others beside it. `limit` counts pages."""

    limit = PER_FILE

    def location(self, item):
        return item.get_absolute_url()

    def _urls(self, page, protocol, domain):
        return [each for url in super()._urls(page, protocol, domain) for each in in_all_languages(url, f"{protocol}://{domain}")]


def in_all_languages(url, site):
    """An entry of the map, made three; English serves whoever reads none of them."""
    plain = url["location"].removeprefix(site)
    places = {code: site + in_language(plain, language) for language, code in BCP_47.items()}
    alternates = [{"lang_code": code, "location": place} for code, place in {**places, "x-default": url["location"]}.items()]
    return [{**url, "location": place, "alternates": alternates} for place in places.values()]


class Indexes(InAllLanguages):
    def items(self):
        return INDEXES

    def location(self, name):
        return reverse(name)


class Items(InAllLanguages):
    def items(self):
        return PublicItem.objects.published().order_by("accession").only("accession", "version", "published_at")

    def location(self, row):
        return f"/evidence/{row.accession}/"

    def lastmod(self, row):
        return row.published_at

    def get_latest_lastmod(self):
        return PublicItem.objects.published().aggregate(last=Max("published_at"))["last"]


class Records(InAllLanguages):
    """The pages of one sort of record. `column` leads there from an item."""

    def __init__(self, model, column):
        self.model, self.column = model, column

    @cached_property
    def changed(self):
        return last_changes(self.column)

    def items(self):
        return self.model.objects.published().order_by("slug").only("slug")

    def lastmod(self, record):
        return self.changed.get(record.pk)

    def get_latest_lastmod(self):
        return max(self.changed.values(), default=None)


def last_changes(column):
    """{primary key: when an item on it last became public or ended}, along a column of the item, in one query."""
    changed = Greatest("published_at", Coalesce("ended_at", "published_at"))
    return dict(EvidenceItem.objects.public().exclude(**{column: None}).order_by().values_list(column).annotate(changed=Max(changed)))


def sitemaps():
    """Made anew for each request: what is kept in one is of that request."""
    return {
        "pages": Indexes(),
        "diseases": Records(Disease, "disease"),
        "studies": Records(Study, "study"),
        "publications": Records(Publication, "publication"),
        "regimens": Records(DoseRegimen, "regimen"),
        "mechanisms": Records(Mechanism, "mechanism"),
        "outcomes": Records(Outcome, "outcome"),
        "interventions": Records(Intervention, "intervention_links__intervention"),
        "evidence": Items(),
    }
