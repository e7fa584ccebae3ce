"""Interventions: what patients were given."""

from django.db import models

from ..vocabulary.terms import InterventionKind, Route
from . import guards
from .base import recorded
from .vocabulary import Term


@recorded
class Intervention(Term):
    """A treatment, or the want of one: immunoglobulin, plasma exchange, corticosteroids, placebo, no treatment …"""

    kind = models.CharField(max_length=20, choices=InterventionKind)
    route = models.CharField(max_length=16, choices=Route, default=Route.NOT_STATED)

    class Meta(Term.Meta):
        triggers = [*Term.Meta.triggers, guards.keeps_former_address("intervention")]

    def get_absolute_url(self):
        return f"/interventions/{self.slug}/"
