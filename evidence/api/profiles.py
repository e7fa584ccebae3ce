"""The profile of a disease: what its page shows, in one answer."""

from functools import cached_property
from urllib.parse import urlencode

from django.core.exceptions import ValidationError as Refused
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from ..documents.evidence import publication_in_brief, regimen, study_in_brief, term
from ..documents.profiles import profile_of
from ..documents.sections import HEADINGS, OPEN_KINDS, parts_of
from ..filters.clocks import CLOCKS, clocks_of
from ..filters.evidence import EvidenceFilter
from ..queries.disease_tree import DiseaseTree
from ..queries.pages import PER_KIND, top_of_each_kind
from ..vocabulary.evidence import Kind
from ..vocabulary.scopes import DiseaseScope
from .brief import PublicationBrief, RegimenBrief, StudyBrief
from .clauses import COMPOSED_FROM, ClauseAnswer, told
from .contrasts import ContrastAnswer
from .contrasts import told as contrast_told
from .doors import Detail
from .evidence_answer import EvidenceAnswer
from .fields import Answer, Given, TermAnswer, Text, WordField, WordsField, raw
from .parameters import only, parameters_of
from .terms import DiseaseAnswer, Diseases

DAY = {"type": ["string", "null"], "format": "date"}
YEAR = {"type": ["integer", "null"]}
KINDS = {"type": "object", "description": "How many of each kind.", "additionalProperties": {"type": "integer", "minimum": 1}}
HERE = "Items here that it stands behind."


class ProfileExtent(Answer):
    """From how much it is put together."""

    items = serializers.IntegerField(help_text="Published items on the disease and its forms.")
    studies = serializers.IntegerField()
    publications = serializers.IntegerField()
    undated = serializers.IntegerField(help_text="Publications without a year.")
    first_year = raw(YEAR)
    last_year = raw(YEAR)


class PartAnswer(Answer):
    """Items that may be read in one breath."""

    title = Text()
    items = EvidenceAnswer(many=True)


class SectionAnswer(Answer):
    """The items of one kind, in the order of the page."""

    kind = WordField(Kind)
    title = Given()
    number = serializers.IntegerField(help_text="How many there are in all.")
    parts = PartAnswer(many=True, help_text=f"The first {PER_KIND} of them.")
    more = Text("Address of all, where there are more.")


class GroupAnswer(Answer):
    """What is said of a group to which the disease belongs. Whether it holds for the disease, the sources do not say."""

    group = TermAnswer()
    number = serializers.IntegerField()
    kinds = raw(KINDS)
    items = EvidenceAnswer(many=True, help_text="The first of them.")


class FormAnswer(TermAnswer):
    """A form of the disease; what is said of it is included."""

    items = serializers.IntegerField()


class StudyBehind(StudyBrief):
    """A study behind the items."""

    items = serializers.IntegerField(help_text=HERE)


class PublicationBehind(PublicationBrief):
    """A publication behind the items."""

    items = serializers.IntegerField(help_text=HERE)


class RegimenBehind(RegimenBrief):
    """A regimen of which the items speak."""

    items = serializers.IntegerField(help_text=HERE)


class GeneralHarms(Answer):
    """Harms of the treatment, whatever the disease."""

    number = serializers.IntegerField()
    url = Given()


class ClocksAnswer(Answer):
    """At which time it is looked at; null is now."""

    as_of = raw(DAY)
    published_by = raw(DAY)
    undated = raw({"type": ["integer", "null"], "description": "Items left out because their publication has no known date."})


class ProfileAnswer(Answer):
    """Everything published on a disease."""

    disease = DiseaseAnswer()
    clocks = ClocksAnswer()
    scope = WordField(DiseaseScope, says="How widely the disease is meant.")
    items_in = raw(
        {
            "type": "object",
            "description": "How many items there are, by how widely the disease is meant.",
            "additionalProperties": {"type": "integer", "minimum": 0},
        }
    )
    extent = ProfileExtent()
    in_short = ClauseAnswer(many=True, help_text="The summary, composed from the items.")
    in_short_of_itself = serializers.BooleanField(help_text="A large group: the summary is of what is said of the group itself.")
    composed_from = serializers.IntegerField(
        help_text=f"From how many of `extent.items` the summary and the contrasts are composed. {COMPOSED_FROM}"
    )
    contrasts = ContrastAnswer(many=True, help_text="One arm against another, the printed ones first; nothing is pooled.")
    sections = SectionAnswer(many=True)
    silent_on = WordsField(Kind, "Kinds of which nothing is entered. That does not say that nothing is known.")
    forms = FormAnswer(many=True)
    said_of_groups = GroupAnswer(many=True)
    general_harms = GeneralHarms()
    regimens = RegimenBehind(many=True, help_text="The first 50, the smallest course first.")
    studies = StudyBehind(many=True, help_text="The first 50, the largest first.")
    publications = PublicationBehind(many=True, help_text="The first 50.")
    path = Given("Its page.")


class Profile(Diseases, Detail):
    """Everything published on a disease and its forms, grouped as its page shows it: the summary with the accessions on which each
    line rests, the items by kind as whole documents, what is said of the groups to which it belongs, doses, studies and sources.

    It is bounded: of each kind the first 40 items, and the address of the rest; `composed_from` says from how many items the summary is.
    """

    answer = ProfileAnswer

    def get(self, request, *, slug):
        disease = self.rows().filter(slug=slug).first()
        if disease is None:
            return self.moved(slug)
        _ = self.fields
        return Response(self.shaped(self.told(disease)))

    @classmethod
    def parameters(cls):
        return [*super().parameters(), *parameters_of(only(EvidenceFilter, frozenset((*CLOCKS, "disease_scope"))))]

    @cached_property
    def scope(self):
        scope = self.request.query_params.get("disease_scope", DiseaseScope.DESCENDANTS)
        if scope not in DiseaseScope.values:
            raise ValidationError({"disease_scope": [f"“{scope}” is not known. Allowed: {', '.join(DiseaseScope.values)}."]})
        return DiseaseScope(scope)

    def clocks(self):
        try:
            return clocks_of(self.request.query_params)
        except Refused as error:
            raise ValidationError(error.message_dict) from None

    def redirect(self, name):
        answer = super().redirect("profile")
        answer["Location"] = answer["Location"].replace(f"/{self.kwargs['slug']}/", f"/{name}/", 1)
        return answer

    def told(self, disease):
        clocks = self.clocks()
        tree = DiseaseTree(clocks)
        profile = profile_of(disease, tree, clocks, self.scope)
        sections = self.sections(disease, profile, clocks)
        present = {section["kind"] for section in sections}
        return {
            "disease": DiseaseAnswer(disease, context=self.context([disease])).data,
            "clocks": {**dict.fromkeys(CLOCKS), **clocks.address, "undated": profile.undated if clocks.published_by else None},
            "scope": self.scope.value,
            "items_in": profile.number_in,
            "extent": {"items": profile.number, **{key: profile.extent[key] for key in ProfileExtent().fields if key != "items"}},
            "in_short": [told(clause) for clause in profile.composed.clauses],
            "in_short_of_itself": profile.composed.narrowed,
            "composed_from": len(profile.composed.documents),
            "contrasts": [contrast_told(each) for each in profile.contrasts],
            "sections": sections,
            "silent_on": [kind.value for kind in OPEN_KINDS if kind not in present],
            "forms": [{**term(form), "items": tree.number(form.pk)} for form in tree.forms(disease.pk)],
            "said_of_groups": [
                {"group": term(each.group), "number": each.number, "kinds": each.kinds, "items": each.documents}
                for each in profile.said_of_groups
            ],
            "general_harms": {"number": profile.general_harms, "url": self.items_at(kind=Kind.SAFETY.value, **clocks.address)},
            "regimens": [{**regimen(row), "items": row.items_here} for row in profile.regimens],
            "studies": [{**study_in_brief(row), "items": row.items_here} for row in profile.studies],
            "publications": [{**publication_in_brief(row), "items": row.items_here} for row in profile.publications],
            "path": disease.get_absolute_url(),
        }

    def sections(self, disease, profile, clocks):
        numbers, documents = profile.numbers, top_of_each_kind(profile.items, first=f"disease:{disease.slug}")
        return [
            {
                "kind": kind.value,
                "title": heading.title,
                "number": numbers[kind],
                "parts": [{"title": title or None, "items": rows} for title, rows in parts_of(kind, documents[kind])],
                "more": self.items_at(disease=disease.slug, kind=kind.value, **self.widely(), **clocks.address)
                if numbers[kind] > PER_KIND
                else None,
            }
            for kind, heading in HEADINGS.items()
            if kind in numbers
        ]

    def widely(self):
        return {} if self.scope == DiseaseScope.DESCENDANTS else {"disease_scope": self.scope.value}

    def items_at(self, **filters):
        return self.request.build_absolute_uri(f"/api/v1/evidence/?{urlencode(filters)}")
