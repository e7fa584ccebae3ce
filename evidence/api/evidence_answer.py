"""The evidence item as the documentation declares it. It is served as stored: none of this runs when an item is read."""

from rest_framework import serializers

from ..vocabulary import bibliography, doses
from ..vocabulary import evidence as words
from ..vocabulary.languages import Language
from ..vocabulary.terms import Better, OutcomeDomain
from ..vocabulary.words import Word
from ..vocabulary.workflow import Status
from .brief import CaveatAnswer, PublicationBrief, RegimenBrief, StudyBrief
from .fields import Answer, BriefOrFull, Given, TermAnswer, Text, WordField, WordsField, raw
from .publications import PublicationAnswer
from .regimens import RegimenAnswer
from .studies import StudyAnswer
from .terms import DiseaseAnswer, MechanismAnswer, OutcomeAnswer

NUMBER = {"type": ["number", "null"]}
EXACT = {"type": ["string", "null"], "description": "A decimal, as a string, so that no digit is lost."}
COUNT = {"type": ["integer", "null"]}
TIME = {"type": "string", "format": "date-time"}


class PublicStatus(Word):
    """The states of an item that the public sees."""

    PUBLISHED = Status.PUBLISHED.value, Status.PUBLISHED.meaning, Status.PUBLISHED.label
    SUPERSEDED = Status.SUPERSEDED.value, Status.SUPERSEDED.meaning, Status.SUPERSEDED.label
    RETRACTED = Status.RETRACTED.value, Status.RETRACTED.meaning, Status.RETRACTED.label


class Population(Answer):
    """Whom it is said of inside the disease."""

    text = serializers.CharField()
    qualifiers = WordsField(words.Qualifier)


class Printed(Answer):
    """What a source prints of a regimen."""

    dose_printed = serializers.ListField(child=serializers.CharField(), help_text="Which figures are printed; the others are computed.")
    printed_total = raw({**EXACT, "description": "Total in g/kg where the source prints one that differs from the computed."})


class ItemRegimen(Printed, RegimenBrief):
    """The regimen, with what the source printed of it."""


class ItemRegimenInFull(Printed, RegimenAnswer):
    """The regimen with its steps, and what the source printed of it."""


class ComparisonAnswer(Answer):
    """What was compared with what."""

    kind = WordField(words.Comparison)
    comparators = TermAnswer(many=True)
    arms = serializers.ListField(child=serializers.CharField(), help_text="Labels of the study's arms that the results name.")


class OutcomeBrief(TermAnswer):
    """An outcome in brief."""

    domain = WordField(OutcomeDomain)
    better = WordField(Better)


class Quantity(Answer):
    """When, or how long."""

    relation = WordField(doses.Relation, unknown=True)
    low = raw(NUMBER)
    high = raw(NUMBER)
    unit = WordField(doses.Unit, unknown=True)
    since = WordField(doses.Since, unknown=True)
    as_worded = Text()


class RecommendationAnswer(Answer):
    """Where the source puts the treatment."""

    stance = WordField(words.Stance)
    line = WordsField(words.Line, "Any of these; a number only where printed.")
    role = WordsField(words.TherapyRole, "All of these.")
    strength = WordField(words.Strength, unknown=True)
    condition = Text()
    after_failure_of = TermAnswer(many=True)
    relative_to = TermAnswer(many=True)
    provisional = serializers.BooleanField()
    rationale = Text()
    grade = Text("Of a graded guideline, as printed.")
    grade_system = Text()


class Harm(Answer):
    """A harm, or its absence."""

    severity = WordField(words.Severity, unknown=True)
    serious = WordField(words.Serious, unknown=True)
    frequency_as_worded = Text()
    frequency_class = WordField(words.FrequencyClass, unknown=True)
    onset = Quantity(allow_null=True)
    risk_factors = serializers.ListField(child=TermAnswer(many=True), help_text="Groups joined by *or*; the traits of one group by *and*.")
    relief = Text()
    reversible = WordField(words.Reversible, unknown=True)


class ValueAnswer(Answer):
    """An epidemiological value."""

    measure = WordField(words.Measure, unknown=True)
    relation = WordField(doses.Relation, unknown=True)
    low = raw(NUMBER)
    high = raw(NUMBER)
    unit = WordField(doses.Unit, unknown=True)
    as_worded = Text()
    population = Text()
    comparator_population = Text()
    place = Text()


class Gap(Answer):
    """What the source says is not known."""

    aspects = WordsField(words.GapAspect)
    needed_design = Text()


class Interval(Answer):
    """A confidence interval."""

    low = raw(EXACT)
    high = raw(EXACT)
    level = raw(EXACT)


class PValue(Answer):
    """A p value, as reported."""

    operator = WordField(words.Operator)
    value = raw({"type": "string"})


class ResultAnswer(Answer):
    """One row of numbers: what was seen in an arm, or the difference between two."""

    kind = WordField(words.ResultKind)
    arm = Text()
    versus = Text()
    n = raw(COUNT)
    n_from = WordField(words.NumberFrom, unknown=True)
    events = raw(COUNT)
    percent_printed = Text("As printed.")
    percent_computed = raw({**EXACT, "description": "Events of n, in percent."})
    mean = raw(EXACT)
    sd = raw(EXACT)
    measure = WordField(words.EffectMeasure, unknown=True)
    estimate = raw(EXACT)
    ci = Interval(allow_null=True)
    p = PValue(allow_null=True)
    as_reported = Text("A figure that must not be computed with.")
    measured = WordField(words.Measured)


class AnchorText(Answer):
    """A text that was read."""

    file = Given()
    language = WordField(Language)
    variant = WordField(bibliography.TextVariant)


class Anchor(Answer):
    """Where the source says it. Whoever has the text can check it by machine; its words are not published."""

    source_text = AnchorText()
    start = serializers.IntegerField(help_text="First code point in the file, from 0.")
    end = serializers.IntegerField(help_text="One past the last.")
    sha256 = Given("Of the slice from start to end, in UTF-8.")
    section = WordField(bibliography.Section)
    place = Text()
    cites = serializers.ListField(child=serializers.CharField(), help_text="Reference numbers as printed.")
    role = WordField(bibliography.AnchorRole)
    agrees = WordField(bibliography.Agreement, unknown=True, says="Whether another language version says the same.")


class DecidedState(Word):
    """The states of a disagreement that the public sees."""

    CONFIRMED = "confirmed", "they disagree", "confirmed"
    EXPLAINED = "explained", "they disagree, and why is known", "explained"


class DisagreementBrief(Answer):
    """A disagreement in which the item stands."""

    id = Given()
    kind = WordField(words.DisagreementKind)
    state = WordField(DecidedState)


class Curation(Answer):
    """Who wrote and who checked the version, and what has become of it."""

    curator = Given("Who wrote it.")
    reviewer = Text("Who checked and published it: somebody else.")
    published_at = raw(TIME)
    ended_at = raw({"type": ["string", "null"], "format": "date-time", "description": "When it was superseded or retracted."})
    reason = Text("Why it was retracted.")
    needs_recheck = serializers.BooleanField(help_text="What it rests on was changed; nobody has said yet that it still holds.")


class EvidenceAnswer(Answer):
    """One claim that one publication makes, with the place where it makes it. A block that does not belong to the kind is null."""

    accession = Given()
    version = serializers.IntegerField()
    kind = WordField(words.Kind)
    status = WordField(PublicStatus)
    path = Given("Its page.")
    statement = Given("One sentence in our own words, no stronger than the source.")
    publication = BriefOrFull(PublicationBrief, PublicationAnswer)
    study = BriefOrFull(StudyBrief, StudyAnswer)
    disease = BriefOrFull(TermAnswer, DiseaseAnswer, unknown=True)
    population = Population(allow_null=True)
    extent = WordField(words.Extent, unknown=True)
    interventions = TermAnswer(many=True)
    background_interventions = TermAnswer(many=True)
    regimen = BriefOrFull(ItemRegimen, ItemRegimenInFull, unknown=True)
    comparison = ComparisonAnswer(allow_null=True)
    outcome = BriefOrFull(OutcomeBrief, OutcomeAnswer, unknown=True)
    mechanism = BriefOrFull(TermAnswer, MechanismAnswer, unknown=True)
    direction = WordField(words.Direction, unknown=True)
    significance = WordField(words.Significance, unknown=True)
    hedge = WordField(words.Hedge)
    basis = WordsField(words.Basis)
    attribution = Text()
    time_point = Quantity(allow_null=True)
    recommendation = RecommendationAnswer(allow_null=True)
    harm = Harm(allow_null=True)
    value = ValueAnswer(allow_null=True)
    gap = Gap(allow_null=True)
    dose_says = WordField(doses.DoseSays, unknown=True)
    support = WordField(words.Support, unknown=True)
    system = WordField(words.System, unknown=True)
    aspect = raw({"type": ["string", "null"], "description": "Of what a background or method item speaks: see the filter `aspect`."})
    distinguished_by = Text("What tells it from another item that makes the same claim.")
    results = ResultAnswer(many=True)
    caveats = CaveatAnswer(many=True)
    anchors = Anchor(many=True)
    disagreements = DisagreementBrief(many=True)
    warnings = serializers.ListField(child=serializers.CharField(), help_text="What is unusual, though not refused.")
    curation = Curation()


class Change(Answer):
    """One key whose value differs from the version before."""

    key = Given()
    before = raw({})
    after = raw({})


class VersionAnswer(Answer):
    """One version of an item: when, by whom, and what it changed."""

    version = serializers.IntegerField()
    status = WordField(PublicStatus)
    path = Given("Its address in the API.")
    curator = Given()
    reviewer = Text()
    published_at = raw(TIME)
    ended_at = raw({"type": ["string", "null"], "format": "date-time"})
    reason = Text()
    changes = Change(many=True)
