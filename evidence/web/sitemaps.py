"""Every public page, for search engines, with the day on which something on it last changed."""

from django.contrib.sitemaps import Sitemap
from django.db.models import Max
from django.db.models.functions import Coalesce, Greatest
from django.urls import reverse
from django.utils.functional import cached_property

from ..models import Disease, DoseRegimen, EvidenceItem, Intervention, Mechanism, Outcome, Publication, PublicItem, Study

PER_FILE = 5_000
INDEXES = ["home", "about", "diseases", "studies", "publications", "regimens", "mechanisms", "outcomes", "interventions", "items"]


class Indexes(Sitemap):
    def items(self):
        return INDEXES

    def location(self, name):
        return reverse(name)


class Items(Sitemap):
    limit = PER_FILE

    def items(self):
        return PublicItem.objects.published().order_by("accession").only("accession", "version", "published_at")

    def location(self, row):
        return f"/evidence/{row.accession}/"

    def lastmod(self, row):
        return row.published_at

    def get_latest_lastmod(self):
        return PublicItem.objects.published().aggregate(last=Max("published_at"))["last"]


class Records(Sitemap):
    """The pages of one sort of record. `column` leads there from an item."""

    limit = PER_FILE

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
