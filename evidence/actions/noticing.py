"""What the rules notice is stored as proposed disagreements. Part of whatever is recorded around it."""

from django.utils.text import slugify

from ..models import Disagreement, DisagreementSide
from ..queries.disagreeing import proposals
from ..vocabulary.evidence import DisagreementState


def notice_disagreements(item=None):
    """Store what the rules notice among what is published, or what concerns one item; returns the new ones."""
    return [_stored(proposal) for proposal in proposals(item)]


def _stored(proposal):
    made = Disagreement.objects.create(
        slug=_slug(proposal),
        axis=proposal.axis,
        kind=proposal.kind,
        state=DisagreementState.PROPOSED,
        question=proposal.question[:300],
    )
    for item in proposal.items:
        DisagreementSide.objects.create(disagreement=made, item=item)
    return made


def _slug(proposal):
    """What it is about and the two sides by which it was noticed, which no other proposal has together."""
    first, second = (item.accession.casefold() for item in proposal.noticed_by)
    about = proposal.items[0].disease or proposal.items[0].outcome or proposal.items[0].mechanism
    return f"{slugify(about.slug if about else proposal.axis)[:40]}-{proposal.axis}-{first}-{second}"
