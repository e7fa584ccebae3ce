"""The evidence item: one claim that one publication makes. The hub to which everything else is linked."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, F, Q
from django.db.models.expressions import Func

from ..vocabulary import evidence as words
from ..vocabulary.doses import DoseSays
from ..vocabulary.extraction import ExtractionState
from ..vocabulary.kinds import kinds_that_need
from ..vocabulary.workflow import COMPLETE, PUBLIC, Role, Status
from . import guards
from .base import ByKey, Recorded, recorded
from .diseases import Disease
from .interventions import Intervention
from .kind_rules import kind_constraints
from .mechanisms import Mechanism
from .outcomes import Outcome
from .publications import Publication
from .quantities import TimePoint, Value, quantity_constraints
from .regimens import DoseRegimen
from .studies import Study
from .traits import PatientTrait


class NextAccession(Func):
    """The next accession of the sequence; never reused, gaps are normal."""

    function = "evidence_next_accession"
    output_field = models.CharField()


def chosen(vocabulary, max_length=24, **options):
    return models.CharField(max_length=max_length, choices=vocabulary, blank=True, **options)


def several(vocabulary, **options):
    return ArrayField(models.CharField(max_length=24, choices=vocabulary), default=list, blank=True, **options)


def unseen_readings(person, path=""):
    """Readings of a double extraction that this person must not see yet, as a condition along `path` to the extraction.

    Until both have handed in, a reading is its own person's; an editor who reads neither side may look on.
    """
    away = ~Q(**{f"{path}person": person}) & Q(**{f"{path}double__state": ExtractionState.OPEN})
    takes_part = Q(**{f"{path}double__in": person.extractions.values("double")})
    if person.is_superuser:
        return away & takes_part
    return away & (takes_part | ~Exists(person.groups.filter(name=Role.EDITOR)))


class EvidenceItemQuerySet(ByKey):
    """The two gates through which every public door goes, and no third."""

    def published(self):
        """Current and public: lists, search, counts, pages, exports, releases."""
        return self.filter(status=Status.PUBLISHED)

    def public(self):
        """Ever published: permalinks of superseded versions, tombstones of retracted ones."""
        return self.filter(status__in=PUBLIC)

    def seen_by(self, person):
        """What somebody who works here may see: all but what another person reads in a double extraction that is still blind.

        Every list, page, history, search, count, choice and export of the team begins here; what is public needs no gate.
        """
        return self.exclude(pk__in=self.unseen_by(person))

    def unseen_by(self, person):
        """Primary keys of what `seen_by` leaves out, for models that point to items."""
        return EvidenceItem.objects.filter(unseen_readings(person, "extraction__"), extraction__isnull=False).values("pk")

    def with_details(self):
        """Everything that a rendered item shows, in a number of queries that does not grow with the items."""
        return self.select_related(
            "publication", "study", "disease", "regimen", "outcome", "mechanism", "curator", "reviewer"
        ).prefetch_related(
            "publication__dates",
            "disease__names",
            "outcome__names",
            "mechanism__names",
            "regimen__steps",
            "intervention_links__intervention__names",
            "risk_factors__trait__names",
            "results__arm",
            "results__versus",
            "anchors__source_text",
            "caveats",
            "study__caveats",
            "study__arms",
            "disagreement_sides__disagreement__sides__item",
        )


@recorded
class EvidenceItem(TimePoint, Value, Recorded):
    """One version of one claim that one publication makes, in one sentence of our own, with the place where it is made.

    One item is one intervention set, disease, population, comparator, outcome (or mechanism, or place in therapy) and time
    point. What each kind must and may have is in vocabulary.kinds.
    """

    KEY = ("accession", "version")

    # identity and life
    accession = models.CharField(max_length=12, db_default=NextAccession(), editable=False)
    version = models.PositiveSmallIntegerField(null=True, blank=True, editable=False)
    status = models.CharField(max_length=12, choices=Status, default=Status.DRAFT, editable=False)
    revises = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="revisions", editable=False)
    curator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="curated_items", editable=False)
    extraction = models.ForeignKey(
        "Extraction", on_delete=models.PROTECT, null=True, blank=True, related_name="items", editable=False, verbose_name="reading"
    )
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="reviewed_items", editable=False
    )
    created_at = models.DateTimeField(auto_now_add=True)
    submitted_at = models.DateTimeField(null=True, blank=True, editable=False)
    published_at = models.DateTimeField(null=True, blank=True, editable=False)
    ended_at = models.DateTimeField(null=True, blank=True, editable=False)
    reason = models.TextField(blank=True, editable=False, help_text="Why it was sent back, rejected or retracted.")
    sealed = models.BooleanField(default=False, editable=False)
    needs_recheck = models.BooleanField(default=False, editable=False)
    recheck_reason = models.CharField(max_length=300, blank=True, editable=False)
    claim_key = models.CharField(max_length=64, blank=True, editable=False)
    warnings = ArrayField(models.CharField(max_length=60), default=list, blank=True, editable=False)

    # what every kind may have
    kind = models.CharField(max_length=16, choices=words.Kind, help_text="What sort of claim it is; it decides which fields follow.")
    publication = models.ForeignKey(
        Publication, on_delete=models.PROTECT, related_name="items", help_text="The publication that makes the claim."
    )
    study = models.ForeignKey(
        Study,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="items",
        help_text="The study whose observation it is. A source's own opinion belongs to the source's own study: a review is one too.",
    )
    statement = models.TextField(
        blank=True,
        help_text="One sentence in our own words, no stronger than the source: “may” stays “may”. A negative says against what.",
    )
    disease = models.ForeignKey(
        Disease, on_delete=models.PROTECT, null=True, blank=True, related_name="items", help_text="Empty where no disease is named."
    )
    population = models.CharField(
        max_length=300, blank=True, help_text="Whom it is said of inside the disease, in a few words: “after corticosteroids have failed”."
    )
    qualifiers = several(words.Qualifier, help_text="The population in fixed words, for filters.")
    extent = chosen(words.Extent, help_text="Of how many of them it is said, where the source says so.")
    interventions = models.ManyToManyField(Intervention, through="ItemIntervention", related_name="items")
    hedge = chosen(words.Hedge, help_text="How sure the source sounds: may, might, could = possible; suggests, appears = suggested.")
    basis = several(words.Basis, help_text="What the source says its claim rests on.")
    distinguished_by = models.CharField(
        max_length=160, blank=True, help_text="Only where another item makes the same claim: what tells this one from it."
    )
    note = models.TextField(blank=True, help_text="For curators; never public.")

    # findings, and what others share with them
    regimen = models.ForeignKey(DoseRegimen, on_delete=models.PROTECT, null=True, blank=True, related_name="items")
    dose_printed = ArrayField(
        models.CharField(max_length=24),
        default=list,
        blank=True,
        help_text="Which figures of the dose are printed; the others are computed.",
    )
    printed_total = models.DecimalField(
        max_digits=7,
        decimal_places=3,
        null=True,
        blank=True,
        help_text="Total in g/kg where the source prints one that differs from the computed.",
    )
    comparison = chosen(words.Comparison)
    outcome = models.ForeignKey(Outcome, on_delete=models.PROTECT, null=True, blank=True, related_name="items")
    direction = chosen(words.Direction, help_text="The sense of the reported difference or change.")
    significance = chosen(words.Significance, help_text="Only where the text claims it; else “not stated”.")
    attribution = models.CharField(max_length=300, blank=True, help_text="To what the source attributes it.")

    # recommendations
    stance = chosen(words.Stance)
    line = several(words.Line, help_text="Any of these; a number only where printed.")
    role = several(words.TherapyRole, help_text="All of these.")
    strength = chosen(words.Strength, help_text="In the source's own verb.")
    condition = models.CharField(max_length=300, blank=True, help_text="Under which condition.")
    provisional = models.BooleanField(default=False, help_text="Until more is known, the source says.")
    rationale = models.CharField(max_length=300, blank=True, help_text="Why, the source says.")
    grade = models.CharField(max_length=20, blank=True, help_text="Of a graded guideline, as printed.")
    grade_system = models.CharField(max_length=60, blank=True)

    # dosing
    dose_says = chosen(DoseSays)

    # mechanisms
    mechanism = models.ForeignKey(Mechanism, on_delete=models.PROTECT, null=True, blank=True, related_name="items")
    support = chosen(words.Support, help_text="How it is tied to the disease or treatment.")
    system = chosen(words.System, help_text="Where it was seen.")

    # safety
    severity = chosen(words.Severity)
    serious = chosen(words.Serious)
    frequency_as_worded = models.CharField(max_length=120, blank=True, help_text="In a word or two: “very uncommon”.")
    frequency_class = chosen(words.FrequencyClass, help_text="Only from a figure, never from a word.")
    relief = models.CharField(max_length=200, blank=True, help_text="What relieves it.")
    reversible = chosen(words.Reversible)

    # epidemiology
    comparator_population = models.CharField(max_length=200, blank=True)
    place = models.CharField(max_length=120, blank=True)

    # gaps
    gap_aspects = several(words.GapAspect, help_text="What is not known, the source says. What it does not print is a caveat.")
    needed_design = models.CharField(max_length=200, blank=True, help_text="Which study the source asks for.")

    # background and method
    aspect = models.CharField(max_length=20, choices=[*words.BackgroundAspect.choices, *words.MethodAspect.choices], blank=True)

    objects = EvidenceItemQuerySet.as_manager()

    class Meta(Recorded.Meta):
        ordering = ["accession", "version"]
        indexes = [models.Index(fields=["status", "kind"]), models.Index(fields=["accession"])]
        triggers = [
            *Recorded.Meta.triggers,
            guards.ITEM_GUARD,
            guards.ITEM_BORN,
            guards.PUBLISHED_BY_WHO_HAS_STATED,
            guards.item_is_complete(kinds_that_need("interventions")),
            guards.LEDGER_HEARS,
            guards.ITEM_KEEPS_ITS_PUBLICATION,
            guards.ITEM_KEEPS_ITS_STUDY,
            guards.READING_OF_ITS_STUDY,
            guards.points_to_nothing_merged(**guards.FOLLOWING),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["accession", "version"], name="one_row_a_version", violation_error_message="This version exists already."
            ),
            models.UniqueConstraint(
                fields=["accession"],
                condition=Q(status=Status.PUBLISHED),
                name="one_published_version",
                violation_error_message="This accession has a published version already: revise that.",
            ),
            models.UniqueConstraint(
                fields=["claim_key", "distinguished_by"],
                condition=Q(status=Status.PUBLISHED),
                name="claim_is_made_once",
                violation_error_message="This claim is published already. Add an anchor there, or say what distinguishes this one.",
            ),
            models.CheckConstraint(
                name="reviewer_is_not_the_curator",
                condition=Q(reviewer=None) | ~Q(reviewer=F("curator")),
                violation_error_message="Nobody reviews their own work: the reviewer is another person than the curator.",
            ),
            models.CheckConstraint(
                name="publication_needs_review",
                condition=~Q(status__in=PUBLIC) | Q(reviewer__isnull=False, published_at__isnull=False, version__isnull=False),
                violation_error_message="Nothing is published without a reviewer, a time and a version.",
            ),
            models.CheckConstraint(
                name="version_is_given_at_publication",
                condition=Q(status__in=PUBLIC) | Q(version=None),
                violation_error_message="A version number is given when the item is published.",
            ),
            models.CheckConstraint(
                name="reason_is_given",
                condition=~Q(status__in=[Status.SENT_BACK, Status.REJECTED, Status.RETRACTED]) | ~Q(reason=""),
                violation_error_message="Say why: the curator and the readers need the reason.",
            ),
            models.CheckConstraint(
                name="end_is_dated",
                condition=Q(status__in=[Status.SUPERSEDED, Status.RETRACTED], ended_at__isnull=False)
                | (~Q(status__in=[Status.SUPERSEDED, Status.RETRACTED]) & Q(ended_at=None)),
                violation_error_message="A superseded or retracted version has the time at which it ended; no other has.",
            ),
            models.CheckConstraint(
                name="reading_stays_a_draft",
                condition=Q(extraction=None) | Q(status=Status.DRAFT),
                violation_error_message="A reading of a double extraction stays a draft: what both agree on is handed in for review.",
            ),
            models.CheckConstraint(
                name="item_needs_a_study",
                condition=~Q(status__in=COMPLETE) | Q(study__isnull=False),
                violation_error_message="An item needs its study; a source's own opinion belongs to the source's own study.",
            ),
            models.CheckConstraint(
                name="item_needs_a_statement",
                condition=~Q(status__in=COMPLETE) | ~Q(statement=""),
                violation_error_message="An item needs its statement.",
            ),
            models.CheckConstraint(
                name="item_needs_a_hedge",
                condition=~Q(status__in=COMPLETE) | ~Q(hedge=""),
                violation_error_message="An item needs its hedge: how sure the source sounds.",
            ),
            models.CheckConstraint(
                name="item_needs_a_claim_key",
                condition=~Q(status__in=COMPLETE) | ~Q(claim_key=""),
                violation_error_message="An item is submitted through its action, which computes the claim key.",
            ),
            models.CheckConstraint(
                name="item_printed_total_is_positive",
                condition=Q(printed_total=None) | Q(printed_total__gt=0),
                violation_error_message="A dose is more than zero.",
            ),
            *quantity_constraints("time", "time_point"),
            *quantity_constraints("value", "value"),
            *kind_constraints(),
        ]

    def __str__(self):
        return self.permalink_name

    @property
    def permalink_name(self):
        """Accession with version, as IVE000042.2; a draft has no version."""
        return f"{self.accession}.{self.version}" if self.version else self.accession

    def get_absolute_url(self):
        return f"/evidence/{self.accession}/"

    def linked(self, role):
        """Interventions in this role. Uses prefetched links."""
        return [link.intervention for link in self.intervention_links.all() if link.role == role]


@recorded
class ItemIntervention(Recorded):
    """A treatment in the role that it has in the item."""

    KEY = ("item__accession", "item__version", "role", "intervention__slug")

    item = models.ForeignKey(EvidenceItem, on_delete=models.CASCADE, related_name="intervention_links")
    role = models.CharField(max_length=20, choices=words.InterventionRole, default=words.InterventionRole.GIVEN)
    intervention = models.ForeignKey(Intervention, on_delete=models.PROTECT, related_name="item_links")

    class Meta(Recorded.Meta):
        ordering = ["item", "role", "intervention__slug"]
        constraints = [
            models.UniqueConstraint(
                fields=["item", "role", "intervention"],
                name="item_intervention_once",
                violation_error_message="This treatment is entered already.",
            )
        ]
        triggers = [
            *Recorded.Meta.triggers,
            guards.part_of_item(follow=("intervention_id", "evidence_intervention")),
            guards.points_to_nothing_merged(intervention_id="evidence_intervention"),
        ]

    def __str__(self):
        return f"{self.get_role_display()}: {self.intervention}"


@recorded
class ItemRiskFactor(Recorded):
    """A trait that raises the risk of the harm. Traits of one group are joined by *and*, groups by *or*."""

    KEY = ("item__accession", "item__version", "group", "trait__slug")

    item = models.ForeignKey(EvidenceItem, on_delete=models.CASCADE, related_name="risk_factors")
    group = models.PositiveSmallIntegerField(default=1, help_text="Traits with the same number are joined by “and”.")
    trait = models.ForeignKey(PatientTrait, on_delete=models.PROTECT, related_name="item_links")

    class Meta(Recorded.Meta):
        ordering = ["item", "group", "trait__slug"]
        constraints = [
            models.UniqueConstraint(
                fields=["item", "group", "trait"], name="item_risk_factor_once", violation_error_message="This trait is entered already."
            )
        ]
        triggers = [
            *Recorded.Meta.triggers,
            guards.part_of_item(follow=("trait_id", "evidence_patienttrait")),
            guards.points_to_nothing_merged(trait_id="evidence_patienttrait"),
        ]

    def __str__(self):
        return str(self.trait)
