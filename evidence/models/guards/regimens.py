"""A regimen that published items use never changes."""

import pgtrigger

from ...vocabulary.workflow import PUBLIC
from .refusing import listed, refuse


def regimen_is_fixed(column):
    """A regimen that a public item uses never changes, nor do its steps: enter another one."""
    return pgtrigger.Trigger(
        name="guard_fixed",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete if column == "regimen_id" else pgtrigger.Update | pgtrigger.Delete,
        func=f"""
        IF TG_OP = 'UPDATE' AND {_same_regimen(column)} THEN RETURN NEW; END IF;
        IF EXISTS (SELECT FROM evidence_evidenceitem WHERE status IN ({listed(PUBLIC)}) AND sealed AND (
                (TG_OP <> 'INSERT' AND regimen_id = OLD.{column}) OR (TG_OP <> 'DELETE' AND regimen_id = NEW.{column}))) THEN
            {refuse("used_regimen_is_fixed", "Published items use this regimen: it never changes. Enter the other dose as a regimen of its own.")}
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
        """,
    )


def _same_regimen(column):
    return "NEW IS NOT DISTINCT FROM OLD" if column == "regimen_id" else "NEW.fingerprint IS NOT DISTINCT FROM OLD.fingerprint"
