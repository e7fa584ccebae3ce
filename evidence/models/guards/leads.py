"""What is listed is a lead, by whichever door the list came in."""

import pgtrigger

BECOMES_A_LEAD = pgtrigger.Trigger(
    name="becomes_a_lead",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("to_publication_id"),
    func="""
    INSERT INTO evidence_lead (publication_id, origin, state, reason, note, decided_by_id, decided_at, found_at, row_version)
    VALUES (NEW.to_publication_id, 'listed', 'waiting', '', '', NULL, NULL, now(), 1)
    ON CONFLICT (publication_id) DO NOTHING;
    RETURN NULL;
    """,
)
