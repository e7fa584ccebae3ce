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

INVITATION_IS_USED_ONCE = pgtrigger.Trigger(
    name="guard_used_once",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    declare=[("allowed", "evidence_invitation%ROWTYPE")],
    func=f"""
    IF TG_OP = 'DELETE' THEN {refuse("invitations_are_kept", "An invitation is kept: revoke it.")} END IF;
    IF NEW IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;
    allowed := NEW;
    allowed.row_version := OLD.row_version;
    IF OLD.accepted_at IS NULL AND OLD.revoked_at IS NULL AND (NEW.accepted_at IS NULL OR NEW.revoked_at IS NULL) THEN
        allowed.revoked_at := OLD.revoked_at; allowed.revoked_by_id := OLD.revoked_by_id;
        IF OLD.expires_at > clock_timestamp() THEN
            allowed.accepted_at := OLD.accepted_at; allowed.accepted_by_id := OLD.accepted_by_id;
        END IF;
    END IF;
    IF allowed IS DISTINCT FROM OLD THEN
        {refuse("invitation_is_used_once", "An invitation is accepted once, in time, or revoked; nothing else in it changes.")}
    END IF;
    RETURN NEW;
    """,
)

ACCOUNT_CHANGE_STANDS = pgtrigger.Trigger(
    name="guard_stands",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func=f"""
    IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;
    {refuse("account_changes_stand", "What was done to an account is never rewritten.")}
    """,
)
