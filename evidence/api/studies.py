"""Studies: design, patients, arms with what they were given, and who reports them."""

from django.db.models import Prefetch

from ..exports.record_columns import STUDIES
from ..filters.records import StudyFilter
from ..models import Arm, Publication, Study, StudyReport
from ..queries.counts import counts_by_kind
from ..vocabulary import studies
from .brief import CaveatAnswer, PublicationBrief, RegimenBrief
from .cited import CITED, Cited, CitedDetail
from .fields import Answer, CountsField, Exact, Given, TermAnswer, Text, WordField, raw
from .linked import JsonLd
from .whole import Whole, without

COUNT = {"type": ["integer", "null"]}


class ArmAnswer(Answer):
    """One group of a study."""

    label = Given()
    type = WordField(studies.ArmType)
    interventions = TermAnswer(many=True)
    regimen = RegimenBrief(allow_null=True)
    n = raw({**COUNT, "description": "Patients in this arm, as printed."})
    other_schedule = Text("Dose and schedule of a treatment that is not immunoglobulin, as printed.")
    printed_total = Exact("Total in g/kg where the source prints one that differs from the computed.")
    caveats = CaveatAnswer(many=True)


class ReportAnswer(Answer):
    """A publication that reports or mentions the study. Two of them are two readings, not two pieces of evidence."""

    role = WordField(studies.ReportRole)
    reference = Text("The reference number that the publication prints.")
    attribution = WordField(studies.ReportAttribution)
    publication = PublicationBrief()


class StudyAnswer(Answer):
    """One investigation, however many papers report it. Its design is never more specific than printed."""

    slug = Given()
    label = Given()
    type = WordField(studies.StudyType)
    allocation = WordField(studies.Allocation)
    model = WordField(studies.StudyModel)
    masking = WordField(studies.Masking)
    control = WordField(studies.Control)
    n_randomised = raw({**COUNT, "description": "Only where the source says randomised."})
    n_analysed = raw({**COUNT, "description": "Only where the source says analysed."})
    n_stated = raw({**COUNT, "description": "Where the role of the number is not printed."})
    population = Text()
    setting = Text()
    follow_up = Text()
    status = WordField(studies.StudyStatus)
    unit = WordField(studies.StudyUnit)
    knowledge = WordField(studies.Knowledge)
    arms = ArmAnswer(many=True)
    reports = ReportAnswer(many=True)
    caveats = CaveatAnswer(many=True)
    evidence = CountsField()
    path = Given("Its page.", source="get_absolute_url")


class Studies:
    """Where studies come from. A study is public with its first published item, a report with its publication."""

    tag, answer = "studies", StudyAnswer

    def rows(self):
        arms = Arm.objects.select_related("regimen").prefetch_related("interventions__names", "regimen__steps", "caveats")
        reports = StudyReport.objects.filter(publication__in=Publication.objects.published())
        return Study.objects.published().prefetch_related(
            Prefetch("arms", arms),
            Prefetch("reports", reports.select_related("publication").prefetch_related("publication__dates")),
            "caveats",
        )

    def context(self, rows):
        return {"counts": counts_by_kind("study")}


class StudyList(Studies, Whole):
    """Studies of which evidence is published. A review is a study too."""

    filterset, orderings = StudyFilter, ("slug", "label")
    columns = STUDIES
    renderer_classes = (*Whole.renderer_classes, *CITED, JsonLd)

    def whole(self, form):
        if isinstance(form, Cited):
            without(("ordering",), self.request, form)
        return super().whole(form)

    def filtered(self, rows):
        """As citations, the publications that report them, each once."""
        studies = super().filtered(rows)
        if not isinstance(self.request.accepted_renderer, Cited):
            return studies
        reports = StudyReport.objects.filter(study__in=studies.order_by().values("pk"))
        return Publication.objects.published().filter(pk__in=reports.values("publication")).prefetch_related("dates")


class StudyDetail(Studies, CitedDetail):
    """One study; as a citation, the publications that report it."""

    renderer_classes = (*CitedDetail.renderer_classes, JsonLd)

    def cited(self, row):
        return [report.publication for report in row.reports.all()]
