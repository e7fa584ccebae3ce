"""The composed syntheses: what a disease's page says in short, for machines, of any disease, comparator and outcome."""

from functools import cached_property

from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from ..documents.evidence import term
from ..documents.syntheses import numbers_of, syntheses_of
from ..filters.clocks import CLOCKS
from ..filters.evidence import EvidenceFilter
from ..filters.records import SynthesisFilter
from ..models import Disease
from ..queries.clocks import Clocks
from ..queries.disease_tree import DiseaseTree
from .clauses import COMPOSED_FROM, ClauseAnswer, told
from .doors import Detail, Listing
from .fields import Answer, Given, TermAnswer
from .parameters import only, parameters_of

OF_ITEMS = only(EvidenceFilter, frozenset(("comparator", "outcome", "as_of", "published_by")))
"""What narrows the items of which a synthesis is composed; it is then of the disease and that comparator or outcome."""


class SynthesisAnswer(Answer):
    """What is published on a disease and its forms, in short: composed from the items by rules, never typed by hand."""

    disease = TermAnswer()
    data_version = serializers.IntegerField(help_text="The state of the data from which it is composed; the same state gives the same.")
    items = serializers.IntegerField(help_text="Published items on the disease and its forms that the filters leave.")
    of_itself = serializers.BooleanField(help_text="A large group: composed of what is said of the group itself, not of its forms.")
    composed_from = serializers.IntegerField(help_text=f"From how many of the `items`. {COMPOSED_FROM}")
    clauses = ClauseAnswer(many=True, help_text="A question of which nothing is known is left out.")
    path = Given("The page of the disease.")
    url = Given("The address of this synthesis, narrowed as it is.")


class Syntheses:
    """Where syntheses come from."""

    tag, answer = "syntheses", SynthesisAnswer

    @classmethod
    def parameters(cls):
        return [*super().parameters(), *parameters_of(OF_ITEMS)]

    @cached_property
    def chosen(self):
        asked = self.request.query_params
        chosen = OF_ITEMS(asked, queryset=EvidenceFilter.gate(asked))
        if not chosen.is_valid():
            raise ValidationError(chosen.errors)
        return chosen

    @cached_property
    def items(self):
        return self.chosen.qs

    @cached_property
    def numbers(self):
        return numbers_of(self.items, DiseaseTree())

    def diseases(self):
        return Disease.objects.published().with_names()

    def composed(self, diseases):
        clocks = Clocks(**{name: self.chosen.form.cleaned_data[name] for name in CLOCKS})
        return [self.told(each) for each in syntheses_of(diseases, self.items, self.numbers, clocks)]

    def told(self, synthesis):
        disease = synthesis.disease
        return {
            "disease": term(disease),
            "data_version": self.version,
            "items": synthesis.number,
            "of_itself": synthesis.composed.narrowed,
            "composed_from": len(synthesis.composed.documents),
            "clauses": [told(clause) for clause in synthesis.composed.clauses],
            "path": disease.get_absolute_url(),
            "url": self.address_of(disease),
        }

    def address_of(self, disease):
        query = self.request.query_params.copy()
        for name in set(query) - set(OF_ITEMS.base_filters):
            del query[name]
        address = self.request.build_absolute_uri(f"/api/v1/syntheses/{disease.slug}/")
        return f"{address}?{query.urlencode()}" if query else address


class SynthesisList(Syntheses, Listing):
    """What is published on each disease in short: the clauses of “In short” on its page. Each line has its items; a line of findings
    also how strong the evidence is, and why.

    `comparator` and `outcome` narrow the items of which it is composed: `?disease=pemphigus-vulgaris&comparator=placebo`.
    Diseases of which the filters leave nothing are left out.
    """

    filterset, orderings = SynthesisFilter, ("slug", "label")
    page_sizes = (10, 50)

    def rows(self):
        return self.diseases().filter(pk__in=list(self.numbers.within))

    def results(self, rows):
        return self.composed(list(rows))

    def given(self):
        return super().given() | frozenset(OF_ITEMS.base_filters).intersection(self.request.query_params)


class SynthesisDetail(Syntheses, Detail):
    """What is published on one disease in short. Of a disease on which nothing is published there is no clause."""

    def rows(self):
        return self.diseases()

    def get(self, request, *, slug):
        disease = self.rows().filter(slug=slug).first()
        if disease is None:
            return self.moved(slug)
        _ = self.fields
        (answer,) = self.composed([disease])
        return Response(self.shaped(answer))
