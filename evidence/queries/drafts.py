"""Which drafts a person sees through the API: the own ones, and for reviewers what waits for review or was decided by them."""

from django.db.models import Q

from ..models import EvidenceItem
from ..vocabulary.workflow import PUBLIC, Status


def drafts_for(person, *, reviews):
    """Items that are not public, as far as this person is concerned. `reviews`: whether the person is a reviewer."""
    mine = Q(curator=person)
    if reviews:
        mine |= Q(status=Status.IN_REVIEW) | Q(reviewer=person)
    return EvidenceItem.objects.seen_by(person).exclude(status__in=PUBLIC).filter(mine)
