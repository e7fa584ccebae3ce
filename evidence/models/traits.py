"""Patient traits: what puts a patient at risk of a harm."""

from . import guards
from .base import recorded
from .vocabulary import Term


@recorded
class PatientTrait(Term):
    """A trait that a source names as a risk factor: a history of migraine, IgA deficiency, old age …"""

    class Meta(Term.Meta):
        triggers = [*Term.Meta.triggers, guards.keeps_former_address("trait")]
