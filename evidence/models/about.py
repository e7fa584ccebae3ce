"""What is said of a record by the team: of exactly one, of whatever kind, by a plain foreign key for each kind."""

from django.db import models

from . import guards
from .base import Recorded
from .disagreements import Disagreement
from .diseases import Disease
from .interventions import Intervention
from .items import EvidenceItem
from .mechanisms import Mechanism
from .outcomes import Outcome
from .publications import Publication
from .regimens import DoseRegimen
from .studies import Study
from .traits import PatientTrait
from .vocabulary import exactly_one

SUBJECTS = {
    "item": EvidenceItem,
    "study": Study,
    "publication": Publication,
    "regimen": DoseRegimen,
    "disease": Disease,
    "outcome": Outcome,
    "mechanism": Mechanism,
    "intervention": Intervention,
    "trait": PatientTrait,
    "disagreement": Disagreement,
}
"""Foreign key → the records to which it leads."""
NOUN_OF = {model: noun for noun, model in SUBJECTS.items()}
SUBJECT_KEY = ("item__accession", "item__version", *(f"{noun}__slug" for noun in SUBJECTS if noun != "item"))


def about(on_delete):
    """An abstract model of rows about one record; `on_delete` says what becomes of them with it."""

    def key(noun):
        return models.ForeignKey(SUBJECTS[noun], on_delete=on_delete, null=True, blank=True, editable=False, related_name="%(class)ss")

    class About(Recorded):
        item = key("item")
        study = key("study")
        publication = key("publication")
        regimen = key("regimen")
        disease = key("disease")
        outcome = key("outcome")
        mechanism = key("mechanism")
        intervention = key("intervention")
        trait = key("trait")
        disagreement = key("disagreement")

        class Meta(Recorded.Meta):
            abstract = True
            triggers = [
                *Recorded.Meta.triggers,
                guards.points_to_nothing_merged(
                    **guards.FOLLOWING, intervention_id="evidence_intervention", trait_id="evidence_patienttrait"
                ),
            ]

        @property
        def noun(self):
            """Which of the foreign keys is set."""
            return next(noun for noun in SUBJECTS if getattr(self, f"{noun}_id") is not None)

        @property
        def subject(self):
            """The record of which it is said."""
            return getattr(self, self.noun)

    return About


def of_one_record(name, sentence):
    """The rule that it is said of exactly one record."""
    return models.CheckConstraint(name=name, condition=exactly_one(*SUBJECTS), violation_error_message=sentence)
