"""A release is made once, and stays."""

import pgtrigger

from .refusing import refuse

RELEASE_STAYS = pgtrigger.Trigger(
    name="guard_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func=f"""
    IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;
    {refuse("releases_stay", "A release stays as it was made: make a new one.")}
    """,
)
