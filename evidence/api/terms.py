"""The vocabulary: diseases, outcomes, mechanisms, interventions. Public as soon as saved; a merged row leads on to its successor."""

from django.db.models import Prefetch
from rest_framework import serializers
from rest_framework.renderers import JSONRenderer

from ..exports.term_columns import DISEASES, INTERVENTIONS, MECHANISMS, OUTCOMES
from ..filters.records import DiseaseFilter, InterventionFilter, MechanismFilter, OutcomeFilter
from ..models import Disease, Intervention, Mechanism, Name, NamePrinting, Outcome, Publication
from ..queries.counts import counts_by_kind, counts_by_kind_for_interventions
from ..vocabulary import terms
from ..vocabulary.languages import Language
from .doors import Detail
from .fields import Answer, CountsField, Given, TermAnswer, Text, WordField, raw
from .linked import JsonLd
from .whole import Whole

TREE = "Slug and names; the whole record is at its own address."


class PrintingAnswer(Answer):
    """A text in which a name is printed."""

    publication = Given("Its `id`.", source="source_text.publication.slug")
    file = Given(source="source_text.file")
    language = WordField(Language, source="source_text.language")


class NameAnswer(Answer):
    """One name in one language. Misprints are found, but not shown."""

    text = Given("As printed, letter for letter.")
    language = WordField(Language)
    kind = WordField(terms.NameKind)
    printed_in = PrintingAnswer(many=True, source="printings")


class CodeAnswer(Answer):
    """A code in a registry."""

    system = WordField(terms.CodeSystem)
    code = Given()
    checked = serializers.SerializerMethodField(help_text="Whether somebody looked it up in the registry itself.")
    checked_by = Text()
    checked_on = raw({"type": ["string", "null"], "format": "date"})

    def get_checked(self, code) -> bool:
        return bool(code.checked_by)


class NamedAnswer(TermAnswer):
    """What every row of the vocabulary has."""

    definition = Text()
    names = NameAnswer(many=True, source="shown_names")


class DiseaseAnswer(NamedAnswer):
    """A disease, or a group of diseases."""

    specialty = WordField(terms.Specialty)
    course = WordField(terms.Course)
    parents = TermAnswer(many=True, help_text=f"The groups to which it belongs. {TREE}")
    children = TermAnswer(many=True, help_text=f"Its forms. {TREE}")
    codes = CodeAnswer(many=True)
    evidence = CountsField(help_text="Said of the disease itself, not of its forms.")
    path = Given("Its page.", source="get_absolute_url")


class OutcomeAnswer(NamedAnswer):
    """Something that was measured or counted in patients."""

    domain = WordField(terms.OutcomeDomain)
    core_area = Text("Core area in the COMET taxonomy.")
    instrument = Text()
    better = WordField(terms.Better)
    parent = TermAnswer(allow_null=True)
    children = TermAnswer(many=True)
    evidence = CountsField()
    path = Given("Its page.", source="get_absolute_url")


class MechanismAnswer(NamedAnswer):
    """One way in which a treatment, disease or harm acts."""

    of = WordField(terms.MechanismOf)
    action = WordField(terms.MechanismAction, unknown=True)
    target = Text()
    fragment = WordField(terms.Fragment)
    parents = TermAnswer(many=True)
    children = TermAnswer(many=True)
    evidence = CountsField()
    path = Given("Its page.", source="get_absolute_url")


class InterventionAnswer(NamedAnswer):
    """A treatment, or the want of one."""

    kind = WordField(terms.InterventionKind)
    route = WordField(terms.Route)
    codes = CodeAnswer(many=True)
    evidence = CountsField(help_text="Items that speak of it as the treatment given.")
    path = Given("Its page.", source="get_absolute_url")


def with_names(rows, *tree):
    """Rows with the names that are shown, and their neighbours in the tree, in a fixed number of queries."""
    public_texts = NamePrinting.objects.filter(source_text__publication__in=Publication.objects.published())
    printings = Prefetch("printings", public_texts.select_related("source_text__publication"))
    shown = Name.objects.exclude(kind=terms.NameKind.HIDDEN).prefetch_related(printings)
    neighbours = [Prefetch(name, rows.model.objects.published().with_names()) for name in tree]
    return rows.prefetch_related("names", Prefetch("names", shown, to_attr="shown_names"), *neighbours)


class Diseases:
    """Where diseases come from."""

    tag, answer = "diseases", DiseaseAnswer

    def rows(self):
        return with_names(Disease.objects.published(), "parents", "children").prefetch_related("codes")

    def context(self, rows):
        return {"counts": counts_by_kind("disease")}


class Outcomes:
    """Where outcomes come from."""

    tag, answer = "outcomes", OutcomeAnswer

    def rows(self):
        return with_names(Outcome.objects.published(), "parent", "children")

    def context(self, rows):
        return {"counts": counts_by_kind("outcome")}


class Mechanisms:
    """Where mechanisms come from."""

    tag, answer = "mechanisms", MechanismAnswer

    def rows(self):
        return with_names(Mechanism.objects.published(), "parents", "children")

    def context(self, rows):
        return {"counts": counts_by_kind("mechanism")}


class Interventions:
    """Where interventions come from."""

    tag, answer = "interventions", InterventionAnswer

    def rows(self):
        return with_names(Intervention.objects.published()).prefetch_related("codes")

    def context(self, rows):
        return {"counts": counts_by_kind_for_interventions()}


class DiseaseList(Diseases, Whole):
    """All diseases and groups of diseases, with their place in the tree, their names and codes, and how much is published on each."""

    renderer_classes = (*Whole.renderer_classes, JsonLd)

    filterset, orderings = DiseaseFilter, ("slug", "label")
    columns = DISEASES


class DiseaseDetail(Diseases, Detail):
    """One disease."""

    renderer_classes = (JSONRenderer, JsonLd)


class OutcomeList(Outcomes, Whole):
    """What was measured, and which way is good for the patient."""

    renderer_classes = (*Whole.renderer_classes, JsonLd)

    filterset, orderings = OutcomeFilter, ("slug", "label")
    columns = OUTCOMES


class OutcomeDetail(Outcomes, Detail):
    """One outcome."""

    renderer_classes = (JSONRenderer, JsonLd)


class MechanismList(Mechanisms, Whole):
    """How a treatment, a disease or a harm works."""

    renderer_classes = (*Whole.renderer_classes, JsonLd)

    filterset, orderings = MechanismFilter, ("slug", "label")
    columns = MECHANISMS


class MechanismDetail(Mechanisms, Detail):
    """One mechanism."""

    renderer_classes = (JSONRenderer, JsonLd)


class InterventionList(Interventions, Whole):
    """What patients were given: treatments and what they are compared with."""

    renderer_classes = (*Whole.renderer_classes, JsonLd)

    filterset, orderings = InterventionFilter, ("slug", "label")
    columns = INTERVENTIONS


class InterventionDetail(Interventions, Detail):
    """One intervention."""

    renderer_classes = (JSONRenderer, JsonLd)
