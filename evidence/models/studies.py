"""Studies, the publications that report or mention them, and their arms."""

from django.db import models
from django.db.models import Exists, F, Q

from ..vocabulary.studies import (
    Allocation,
    ArmType,
    Control,
    Knowledge,
    Masking,
    ReportAttribution,
    ReportRole,
    StudyModel,
    StudyStatus,
    StudyType,
    StudyUnit,
)
from . import guards
from .base import ByKey, Public, pointing_here, recorded
from .interventions import Intervention
from .publications import Publication


class StudyQuerySet(ByKey):
    def published(self):
        """A study is public with its first published item."""
        return self.filter(Exists(pointing_here(self.model, "items").published()))


class StudyFacts(models.Model):
    """What is read of a study itself: its design, its patients, how long they were followed."""

    type = models.CharField(max_length=20, choices=StudyType, default=StudyType.NOT_STATED, help_text="Never more specific than printed.")
    allocation = models.CharField(max_length=16, choices=Allocation, default=Allocation.NOT_STATED)
    model = models.CharField(max_length=16, choices=StudyModel, default=StudyModel.NOT_STATED)
    masking = models.CharField(max_length=16, choices=Masking, default=Masking.NOT_STATED)
    control = models.CharField(max_length=16, choices=Control, default=Control.NOT_STATED)
    n_randomised = models.PositiveIntegerField(null=True, blank=True, help_text="Patients; only where the source says randomised.")
    n_analysed = models.PositiveIntegerField(null=True, blank=True, help_text="Patients; only where the source says analysed.")
    n_stated = models.PositiveIntegerField(null=True, blank=True, help_text="Patients; where the role of the number is not printed.")
    population = models.TextField(blank=True, help_text="Whom it studied, as printed.")
    setting = models.TextField(blank=True, help_text="Where, as printed.")
    follow_up = models.CharField(max_length=200, blank=True, help_text="How long, as printed. Empty means not stated.")
    status = models.CharField(max_length=12, choices=StudyStatus, default=StudyStatus.NOT_STATED)
    unit = models.CharField(max_length=8, choices=StudyUnit, default=StudyUnit.SINGLE)

    class Meta:
        abstract = True


def facts_constraints(prefix=""):
    """What the numbers of a study may not be, with names of its own for each table."""
    return [
        models.CheckConstraint(
            name=f"{prefix}analysed_at_most_randomised",
            condition=Q(n_analysed=None) | Q(n_randomised=None) | Q(n_analysed__lte=F("n_randomised")),
            violation_error_message="More patients analysed than randomised.",
        ),
        models.CheckConstraint(
            name=f"{prefix}randomised_number_of_a_randomised_study",
            condition=Q(n_randomised=None) | Q(allocation=Allocation.RANDOMISED),
            violation_error_message="A number randomised belongs to a randomised study.",
        ),
    ]


@recorded
class Study(StudyFacts, Public):
    """One investigation, however many papers report it. A review is a study too."""

    KEY = ("slug",)

    slug = models.SlugField(max_length=80, unique=True)
    label = models.CharField(max_length=200, help_text="How a reader would name it: who, what, when, as far as printed.")
    knowledge = models.CharField(max_length=16, choices=Knowledge)
    note = models.TextField(blank=True)
    publications = models.ManyToManyField(Publication, through="StudyReport", related_name="studies")
    merged_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged", editable=False)

    objects = StudyQuerySet.as_manager()

    class Meta(Public.Meta):
        ordering = ["slug"]
        verbose_name_plural = "studies"
        constraints = [
            *facts_constraints(),
        ]
        triggers = [*Public.Meta.triggers, guards.keeps_former_address("study")]

    def __str__(self):
        return self.label

    def get_absolute_url(self):
        return f"/studies/{self.slug}/"

    @property
    def n(self):
        """The number of patients to show and to filter by: randomised, else analysed, else as stated."""
        return self.n_randomised or self.n_analysed or self.n_stated


@recorded
class StudyReport(Public):
    """A publication that reports or mentions the study. Two publications on one study are two readings, not two pieces of evidence."""

    KEY = ("study__slug", "publication__slug", "reference")

    study = models.ForeignKey(Study, on_delete=models.CASCADE, related_name="reports")
    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="reports")
    role = models.CharField(max_length=12, choices=ReportRole)
    reference = models.CharField(max_length=40, blank=True, help_text="The reference number that the publication prints, as “ref. 12”.")
    attribution = models.CharField(max_length=12, choices=ReportAttribution, default=ReportAttribution.PRINTED)

    class Meta(Public.Meta):
        ordering = ["study__slug", "role", "publication__slug", "reference"]
        constraints = [
            models.UniqueConstraint(
                fields=["study", "publication", "reference"],
                name="study_report_once",
                violation_error_message="This publication is listed already.",
            ),
        ]
        triggers = [
            *Public.Meta.triggers,
            guards.points_to_nothing_merged(study_id="evidence_study", publication_id="evidence_publication"),
        ]

    def __str__(self):
        return f"{self.publication} {self.reference}".strip()


@recorded
class Arm(Public):
    """One group of a study."""

    KEY = ("study__slug", "label")

    study = models.ForeignKey(Study, on_delete=models.CASCADE, related_name="arms")
    label = models.CharField(max_length=120, help_text="What tells it from the other arms, as “IVIg 1.2 g/kg”.")
    position = models.PositiveSmallIntegerField(default=1)
    type = models.CharField(max_length=24, choices=ArmType)
    regimen = models.ForeignKey("DoseRegimen", on_delete=models.PROTECT, null=True, blank=True, related_name="arms")
    n = models.PositiveIntegerField(null=True, blank=True, help_text="Patients in this arm, as printed.")
    other_schedule = models.TextField(blank=True, help_text="Dose and schedule of a treatment that is not immunoglobulin, as printed.")
    printed_total = models.DecimalField(
        max_digits=7,
        decimal_places=3,
        null=True,
        blank=True,
        help_text="Total in g/kg where the source prints one that differs from the computed.",
    )
    interventions = models.ManyToManyField(Intervention, through="ArmIntervention", related_name="arms")

    class Meta(Public.Meta):
        ordering = ["study__slug", "position", "label"]
        constraints = [
            models.UniqueConstraint(
                fields=["study", "label"],
                name="arm_label_once_in_a_study",
                violation_error_message="The study has an arm with this label already.",
            ),
            models.CheckConstraint(
                name="printed_total_is_positive",
                condition=Q(printed_total=None) | Q(printed_total__gt=0),
                violation_error_message="A dose is more than zero.",
            ),
        ]
        triggers = [*Public.Meta.triggers, guards.ARM_KEEPS_ITS_STUDY, guards.points_to_nothing_merged(study_id="evidence_study")]

    def __str__(self):
        return f"{self.study}: {self.label}"


@recorded
class ArmIntervention(Public):
    """A treatment that the arm was given."""

    KEY = ("arm__study__slug", "arm__label", "intervention__slug")

    arm = models.ForeignKey(Arm, on_delete=models.CASCADE, related_name="intervention_links")
    intervention = models.ForeignKey(Intervention, on_delete=models.PROTECT, related_name="arm_links")

    class Meta(Public.Meta):
        ordering = ["arm", "intervention__slug"]
        constraints = [
            models.UniqueConstraint(
                fields=["arm", "intervention"], name="arm_intervention_once", violation_error_message="This treatment is entered already."
            )
        ]
        triggers = [*Public.Meta.triggers, guards.points_to_nothing_merged(intervention_id="evidence_intervention")]

    def __str__(self):
        return str(self.intervention)
