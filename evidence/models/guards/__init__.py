"""Triggers: what the database itself keeps and refuses where a CHECK cannot.

BEFORE triggers of one table run in alphabetical order, so `guard_…` comes before `row_version`.
"""

from .belonging import (
    ANCHOR_IN_OWN_PUBLICATION,
    ANCHOR_IS_WHAT_WAS_READ,
    ARM_KEEPS_ITS_STUDY,
    ARM_OF_OWN_STUDY,
    ITEM_KEEPS_ITS_PUBLICATION,
    ITEM_KEEPS_ITS_STUDY,
    TEXT_KEEPS_ITS_ANCHORS,
    WORDS_GO_WITH_THEIR_TEXT,
)
from .extractions import PAIR_OF_ITS_SIDES, READING_OF_ITS_STUDY, READING_STAYS
from .items import FOLLOWING, ITEM_BORN, ITEM_GUARD, item_is_complete, part_of_item
from .leads import BECOMES_A_LEAD
from .ledger import LEDGER_HEARS, LEDGER_IS_CHAINED, LEDGER_IS_KEPT
from .merging import points_to_nothing_merged
from .people import ACCOUNT_CHANGE_STANDS, INVITATION_IS_USED_ONCE, PUBLISHED_BY_WHO_HAS_STATED, STATEMENT_STANDS
from .records import BUMP_DATA_VERSION, NO_TRUNCATE, ROW_VERSION, STAMP_CHANGED_IN, is_acyclic, keeps_former_address
from .regimens import regimen_is_fixed
from .releases import RELEASE_STAYS
from .tokens import TOKEN_GUARD

__all__ = [
    "ACCOUNT_CHANGE_STANDS",
    "ANCHOR_IN_OWN_PUBLICATION",
    "ANCHOR_IS_WHAT_WAS_READ",
    "ARM_KEEPS_ITS_STUDY",
    "ARM_OF_OWN_STUDY",
    "BECOMES_A_LEAD",
    "BUMP_DATA_VERSION",
    "FOLLOWING",
    "INVITATION_IS_USED_ONCE",
    "ITEM_BORN",
    "ITEM_GUARD",
    "ITEM_KEEPS_ITS_PUBLICATION",
    "ITEM_KEEPS_ITS_STUDY",
    "LEDGER_HEARS",
    "LEDGER_IS_CHAINED",
    "LEDGER_IS_KEPT",
    "NO_TRUNCATE",
    "PAIR_OF_ITS_SIDES",
    "PUBLISHED_BY_WHO_HAS_STATED",
    "READING_OF_ITS_STUDY",
    "READING_STAYS",
    "RELEASE_STAYS",
    "ROW_VERSION",
    "STAMP_CHANGED_IN",
    "STATEMENT_STANDS",
    "TEXT_KEEPS_ITS_ANCHORS",
    "TOKEN_GUARD",
    "WORDS_GO_WITH_THEIR_TEXT",
    "is_acyclic",
    "item_is_complete",
    "keeps_former_address",
    "part_of_item",
    "points_to_nothing_merged",
    "regimen_is_fixed",
]
