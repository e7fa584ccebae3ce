"""A token is made and revoked, and otherwise stays what it was."""

import pgtrigger

from .refusing import refuse

TOKEN_GUARD = pgtrigger.Trigger(
    name="guard_token",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    declare=[("allowed", "evidence_apitoken%ROWTYPE")],
    func=f"""
    IF TG_OP = 'DELETE' THEN {refuse("tokens_are_kept", "A token is never deleted: revoke it.")} END IF;
    allowed := NEW;
    allowed.row_version := OLD.row_version;
    IF OLD.revoked_at IS NULL THEN allowed.revoked_at := NULL; END IF;
    IF allowed IS DISTINCT FROM OLD THEN
        {refuse("tokens_are_only_revoked", "A token is not changed and not taken back into use: make a new one.")}
    END IF;
    RETURN NEW;
    """,
)
