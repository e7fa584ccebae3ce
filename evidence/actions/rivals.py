"""Beginning again when somebody else’s revision of the same item was published first."""

from ..models import EvidenceItem
from ..queries.rivals import is_overtaken, rival_of
from .recording import recorded, settle
from .workflow import Refused, revise


def begin_again(*, item, by):
    """Revise the version that was published meanwhile, and take along what only the overtaken draft had changed.

    The overtaken draft stays until its curator deletes it. Returns the new draft, and what both had changed: there the
    published version stands.
    """
    with recorded(by=by, why="begin again"):
        item = EvidenceItem.objects.select_for_update(of=("self",)).select_related("revises").get(pk=item.pk)
        if item.curator_id != by.pk:
            raise Refused(f"{item} is {item.curator}’s draft: only who wrote it begins again from it.")
        if not is_overtaken(item):
            raise Refused(f"Nothing was published in place of what {item} revises: go on with it.")
        rival = rival_of(item)
        if rival is None:
            raise Refused(f"{item.accession} was retracted meanwhile: there is nothing left to revise.")
        draft = revise(item=rival.published, by=by)
        for each in rival.carried:
            if each.is_part:
                _take_rows(each.name, item, draft)
            else:
                setattr(draft, each.name, getattr(item, each.name))
        draft.save()
        settle()
        return draft, rival.conflicts


def _take_rows(part, item, draft):
    getattr(draft, part).all().delete()
    for row in getattr(item, part).all():
        row.pk, row.item, row.row_version = None, draft, 1
        row.save(force_insert=True)
