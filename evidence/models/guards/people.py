"""What holds of people: their statements of interests stand, and nobody publishes without one."""

import pgtrigger

from ...vocabulary.workflow import Status
from .refusing import refuse

STATEMENT_STANDS = pgtrigger.Trigger(
    name="guard_stands",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func=f"""
    IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;
    {refuse("statements_of_interests_stand", "A statement of interests stays as it was made: make a new one.")}
    """,
)

PUBLISHED_BY_WHO_HAS_STATED = pgtrigger.Trigger(
    name="guard_reviewer_has_stated",  # after guard_item, which knows the legal moves
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("status"),
    condition=pgtrigger.Condition(
        f"NEW.status = '{Status.PUBLISHED}' AND OLD.status <> '{Status.PUBLISHED}' AND NEW.reviewer_id IS NOT NULL"
    ),
    func=f"""
    IF NOT EXISTS (
        SELECT FROM evidence_intereststatement WHERE person_id = NEW.reviewer_id AND valid_until > clock_timestamp()
    ) THEN {refuse("reviewer_has_stated_interests", "The reviewer has no valid statement of interests: it is made before publishing.")} END IF;
    RETURN NEW;
    """,
)
"""Inserting published rows, as the seed does, stays possible."""
