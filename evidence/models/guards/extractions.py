"""Double extraction: what was handed in stays as it was read, each side holds its own person's items, and pairs join the two."""

import pgtrigger

from .refusing import refuse

READING_STAYS = pgtrigger.Trigger(
    name="guard_reading",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func=f"""
    IF OLD.handed_in_at IS NOT NULL AND (TG_OP = 'DELETE' OR (to_jsonb(NEW) - 'row_version') <> (to_jsonb(OLD) - 'row_version')) THEN
        {refuse("handed_in_readings_stay", "What was handed in stays as it was read.")}
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
    """,
)

READING_OF_ITS_STUDY = pgtrigger.Trigger(
    name="own_reading",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("study_id", "publication_id"),
    timing=pgtrigger.Deferred,
    func=f"""
    IF EXISTS (SELECT FROM evidence_evidenceitem item JOIN evidence_extraction reading ON reading.id = item.extraction_id
               JOIN evidence_doubleextraction double ON double.id = reading.double_id
               WHERE item.id = NEW.id
               AND (item.study_id, item.publication_id) IS DISTINCT FROM (double.study_id, double.publication_id)) THEN
        {refuse("reading_of_its_own_study", "A reading speaks of the study that is extracted, in the publication that both read.")}
    END IF;
    RETURN NULL;
    """,
)


def _not_of(side):
    return (
        f"NEW.item_{side}_id IS NOT NULL AND NOT EXISTS (SELECT FROM evidence_evidenceitem item JOIN evidence_extraction reading"
        f" ON reading.id = item.extraction_id WHERE item.id = NEW.item_{side}_id AND reading.double_id = NEW.double_id"
        f" AND reading.side = '{side}')"
    )


PAIR_OF_ITS_SIDES = pgtrigger.Trigger(
    name="guard_pair",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func=f"""
    IF ({_not_of("a")}) OR ({_not_of("b")}) THEN
        {refuse("pair_of_its_own_sides", "A pair joins an item that A read with one that B read, of the same double extraction.")}
    END IF;
    RETURN NEW;
    """,
)
