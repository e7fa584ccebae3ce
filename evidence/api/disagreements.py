"""Where sources, or parts of one source, disagree, as far as a person has decided that they do."""

from collections import defaultdict

from rest_framework.renderers import JSONRenderer

from ..exports.term_columns import DISAGREEMENTS
from ..filters.records import DisagreementFilter
from ..models import Disagreement, DisagreementSide, PublicItem
from ..vocabulary import evidence as words
from .brief import PublicationBrief
from .doors import Detail
from .evidence_answer import DecidedState
from .fields import Answer, Given, Text, WordField, raw
from .linked import JsonLd
from .whole import Whole


class Side(Answer):
    """One of the items that disagree, in its current version."""

    accession = Given()
    version = raw({"type": "integer"})
    statement = Given()
    publication = PublicationBrief()
    path = Given("Its page.")


class DisagreementAnswer(Answer):
    """Items that cannot all be so, or say it differently. All sides stay visible."""

    id = Given("Its slug.", source="slug")
    axis = WordField(words.DisagreementAxis)
    kind = WordField(words.DisagreementKind)
    state = WordField(DecidedState)
    explanation = Text()
    sides = Side(many=True)

    def to_representation(self, row):
        return {
            "id": row.slug,
            **{key: getattr(row, key) for key in ("axis", "kind", "state")},
            "explanation": row.explanation or None,
            "sides": self.context["sides"].get(row.pk, []),
        }


class Disagreements:
    """Where disagreements come from."""

    tag, answer = "disagreements", DisagreementAnswer

    def rows(self):
        return Disagreement.objects.published()

    def context(self, rows):
        """The public document of each side, cut to what a reader needs to see what it says."""
        pairs = DisagreementSide.objects.filter(disagreement__in=[row.pk for row in rows]).values_list("disagreement", "item__accession")
        pairs = sorted(set(pairs))
        items = PublicItem.objects.published().filter(accession__in=[accession for _, accession in pairs])
        shown = {item.accession: {key: item.document[key] for key in Side().fields} for item in items}
        sides = defaultdict(list)
        for disagreement, accession in pairs:
            if accession in shown:
                sides[disagreement].append(shown[accession])
        return {"sides": sides}


class DisagreementList(Disagreements, Whole):
    """Disagreements that a person has confirmed or explained."""

    renderer_classes = (*Whole.renderer_classes, JsonLd)

    filterset = DisagreementFilter
    columns = DISAGREEMENTS


class DisagreementDetail(Disagreements, Detail):
    """One disagreement."""

    renderer_classes = (JSONRenderer, JsonLd)
