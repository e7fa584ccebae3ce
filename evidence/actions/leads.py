"""Going through what others list: which publication is to be read, which does not belong here, which is done."""

from django.utils import timezone

from ..models import Lead
from ..vocabulary.leads import LeadOrigin, LeadState
from .recording import recorded, settle
from .workflow import Refused, may


def note_lead(*, publication, by, origin=LeadOrigin.CURATOR):
    """Put a publication in the queue. One that is there already stays as it is."""
    _refuse_who_may_not(by)
    with recorded(by=by, why="note lead"):
        lead, _ = Lead.objects.get_or_create(publication=publication, defaults={"origin": origin})
        return lead


def decide(*, leads, state, by, reason=""):
    """Decide on some leads at once, all or none; back to waiting takes a decision away. Returns how many changed."""
    _refuse_who_may_not(by)
    reason = reason.strip()
    if state == LeadState.OUT_OF_SCOPE and not reason:
        raise Refused("Say why it is out of scope: others will come upon it again.")
    open_again = state == LeadState.WAITING
    with recorded(by=by, why=f"triage: {reason}" if reason else "triage"):
        changed = 0
        for lead in Lead.objects.select_for_update().filter(pk__in=[each.pk for each in leads]).order_by("pk"):
            if (lead.state, lead.reason) == (state, reason):
                continue  # who decided so first, and when, stays
            lead.state, lead.reason = state, reason
            lead.decided_by, lead.decided_at = (None, None) if open_again else (by, timezone.now())
            lead.save(update_fields=["state", "reason", "decided_by", "decided_at"])
            changed += 1
        settle()
        return changed


def _refuse_who_may_not(by):
    if not may(by, "triage"):
        raise Refused("To go through leads takes the role of curator.")
