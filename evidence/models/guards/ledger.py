"""The ledger of publication: written at the moment a version becomes public or ends, chained, and never changed."""

import pgtrigger

from ...vocabulary.workflow import PUBLIC, Status
from .refusing import listed, refuse

LEDGER_HEARS = pgtrigger.Trigger(
    name="ledger",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("status"),
    timing=pgtrigger.Deferred,
    condition=pgtrigger.Condition(f"NEW.status IN ({listed(PUBLIC)})"),
    func=f"""
    IF TG_OP = 'INSERT' OR OLD.status NOT IN ({listed(PUBLIC)}) THEN
        INSERT INTO evidence_ledgerentry (accession, version, event, claim)
        VALUES (NEW.accession, NEW.version, '{Status.PUBLISHED}', evidence_sealed_claim(NEW.id));
    END IF;
    IF NEW.status <> '{Status.PUBLISHED}' AND (TG_OP = 'INSERT' OR NEW.status <> OLD.status) THEN
        INSERT INTO evidence_ledgerentry (accession, version, event, claim)
        VALUES (NEW.accession, NEW.version, NEW.status, evidence_sealed_end(NEW.id));
    END IF;
    RETURN NULL;
    """,
)
"""Deferred, as what completes an item is: its parts are there by then, and after it they are sealed."""

LEDGER_IS_CHAINED = pgtrigger.Trigger(
    name="guard_chain",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    declare=[("last", "evidence_ledgerentry%ROWTYPE")],
    func="""
    -- Whoever publishes raises the data version in any case: its row is the lock of the chain, and no second one is needed.
    PERFORM FROM evidence_dataversion FOR UPDATE;
    SELECT * INTO last FROM evidence_ledgerentry ORDER BY number DESC LIMIT 1;
    NEW.number := coalesce(last.number, 0) + 1;
    NEW.previous := coalesce(last.digest, repeat('0', 64));
    NEW.at := now();
    NEW.digest := encode(sha256(convert_to(concat_ws(E'\\n', NEW.number, NEW.accession, NEW.version, NEW.event,
        to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), NEW.claim::text, NEW.previous), 'UTF8')), 'hex');
    RETURN NEW;
    """,
)
"""Whatever is inserted gets the next number, the time and the digest from the database."""

LEDGER_IS_KEPT = pgtrigger.Trigger(
    name="guard_kept",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func=refuse("ledger_is_kept", "The ledger is only ever added to."),
)
