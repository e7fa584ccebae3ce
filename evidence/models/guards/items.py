"""How an evidence item lives: its moves, what is frozen when, and what must be there before it is read by others."""

import pgtrigger

from ...vocabulary.kinds import FACETS, kinds_with
from ...vocabulary.workflow import EDITABLE, MOVES, PUBLIC, Status
from .merging import follows
from .refusing import listed, refuse

FOLLOWING = {
    "disease_id": "evidence_disease",
    "outcome_id": "evidence_outcome",
    "mechanism_id": "evidence_mechanism",
    "study_id": "evidence_study",
    "publication_id": "evidence_publication",
}
"""What an item follows when it is merged into another row, sealed or not (decision 0010). Its claim key is computed anew then."""

_FOLLOWS_A_MERGE = "".join(
    f"IF {follows(column, table)} THEN allowed.{column} := OLD.{column}; allowed.claim_key := OLD.claim_key; END IF;\n"
    for column, table in FOLLOWING.items()
)
_TREATMENT_TOOK_UP_ANOTHER = (
    "EXISTS (SELECT FROM evidence_itemintervention link JOIN evidence_intervention merged"
    " ON merged.merged_into_id = link.intervention_id WHERE link.item_id = NEW.id)"
)
_LEGAL_MOVES = ", ".join(f"('{start}', '{end}')" for start, ends in MOVES.items() for end in ends)

ITEM_GUARD = pgtrigger.Trigger(
    name="guard_item",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    declare=[("allowed", "evidence_evidenceitem%ROWTYPE"), ("handed_in", "boolean")],
    func=f"""
    SELECT EXISTS (SELECT FROM evidence_extraction WHERE id = OLD.extraction_id AND handed_in_at IS NOT NULL) INTO handed_in;
    IF TG_OP = 'DELETE' THEN
        IF handed_in THEN
            {refuse("reviewed_text_is_frozen", "What was handed in stays as it was read.")}
        END IF;
        IF OLD.status IN ({listed(EDITABLE)}) AND OLD.version IS NULL THEN RETURN OLD; END IF;
        {refuse("reviewed_items_are_kept", "What has been submitted or published is never deleted: reject or retract it.")}
    END IF;
    IF NEW.accession <> OLD.accession THEN
        {refuse("accession_is_for_ever", "An accession never changes.")}
    END IF;
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN ({_LEGAL_MOVES}) THEN
        {
        refuse(
            "status_moves", "format('From “%s” an item cannot become “%s”.', replace(OLD.status, '_', ' '), replace(NEW.status, '_', ' '))"
        )
    }
    END IF;
    IF NEW.extraction_id IS DISTINCT FROM OLD.extraction_id THEN
        {refuse("item_keeps_its_reading", "An item stays with the reading for which it was made.")}
    END IF;
    IF OLD.status IN ({listed(EDITABLE)}) AND NOT handed_in THEN RETURN NEW; END IF;
    allowed := NEW;
    allowed.row_version := OLD.row_version;
    IF OLD.status = '{Status.IN_REVIEW}' THEN
        allowed.status := OLD.status; allowed.reviewer_id := OLD.reviewer_id; allowed.published_at := OLD.published_at;
        allowed.version := OLD.version; allowed.reason := OLD.reason;
        NEW.sealed := NEW.status = '{Status.PUBLISHED}';  -- what it says was checked when it was submitted
    END IF;
    IF OLD.status IN ({listed(PUBLIC)}) THEN
        allowed.sealed := OLD.sealed OR NEW.sealed; NEW.sealed := allowed.sealed; allowed.sealed := OLD.sealed;
        allowed.needs_recheck := OLD.needs_recheck; allowed.recheck_reason := OLD.recheck_reason;
    END IF;
    IF OLD.status = '{Status.PUBLISHED}' AND NEW.status IN ('{Status.SUPERSEDED}', '{Status.RETRACTED}') THEN
        allowed.status := OLD.status; allowed.ended_at := OLD.ended_at; allowed.reason := OLD.reason;
    END IF;
    {_FOLLOWS_A_MERGE}
    IF NEW.claim_key <> OLD.claim_key AND {_TREATMENT_TOOK_UP_ANOTHER} THEN allowed.claim_key := OLD.claim_key; END IF;
    IF allowed IS DISTINCT FROM OLD THEN
        {
        refuse(
            "reviewed_text_is_frozen",
            "CASE WHEN handed_in THEN 'What was handed in stays as it was read.' "
            f"WHEN OLD.status = '{Status.IN_REVIEW}' THEN 'Under review nothing changes: send it back first.' "
            f"WHEN OLD.status = '{Status.REJECTED}' THEN 'A rejected item stays as it was rejected.' "
            "ELSE 'A published version never changes: revise it.' END",
        )
    }
    END IF;
    RETURN NEW;
    """,
)

ITEM_BORN = pgtrigger.Trigger(
    name="guard_born",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func=f"""
    NEW.sealed := false;
    IF NEW.status IN ({listed([Status.IN_REVIEW, Status.SENT_BACK, Status.REJECTED])}) THEN
        {refuse("items_begin_as_drafts", "An item begins as a draft.")}
    END IF;
    IF NEW.extraction_id IS NOT NULL THEN
        PERFORM FROM evidence_extraction
        WHERE id = NEW.extraction_id AND person_id = NEW.curator_id AND handed_in_at IS NULL FOR SHARE;
        IF NOT FOUND THEN
            {refuse("reading_is_ones_own", "A reading holds what its own person reads, until it is handed in.")}
        END IF;
    END IF;
    RETURN NEW;
    """,
)


def _needs(condition, rule, sentence):
    return f"IF {condition} THEN {refuse(rule, sentence)} END IF;"


PARTS = {
    "results": "SELECT FROM evidence_result WHERE item_id = NEW.id",
    "risk_factors": "SELECT FROM evidence_itemriskfactor WHERE item_id = NEW.id",
    "after_failure_of": "SELECT FROM evidence_itemintervention WHERE item_id = NEW.id AND role = 'after_failure_of'",
    "relative_to": "SELECT FROM evidence_itemintervention WHERE item_id = NEW.id AND role = 'relative_to'",
}
"""The facets that are kept in child records, and where."""


def _parts_of_other_kinds():
    return "".join(
        _needs(
            f"NEW.kind NOT IN ({listed(kinds_with(facet))}) AND EXISTS ({rows})",
            f"kind_has_no_{facet}",
            f"format('%s: a %s item has no {FACETS[facet].label.removeprefix('a ')}.', NEW.accession, NEW.kind)",
        )
        for facet, rows in PARTS.items()
    )


def item_is_complete(needs_interventions):
    """What the table of kinds demands in child records, checked when an item is submitted or published.

    Deferred to the end of the transaction, so that children may be written after their item; then the version is sealed.
    """
    return pgtrigger.Trigger(
        name="complete",
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf("status"),
        timing=pgtrigger.Deferred,
        condition=pgtrigger.Condition(f"NEW.status IN ({listed([Status.IN_REVIEW, *PUBLIC])}) AND NOT NEW.sealed"),
        declare=[("given", "boolean")],
        func=f"""
        SELECT EXISTS (SELECT FROM evidence_itemintervention WHERE item_id = NEW.id AND role = 'given') INTO given;
        {
            _needs(
                f"NEW.kind IN ({listed(needs_interventions)}) AND NOT given",
                "kind_needs_interventions",
                "format('%s: a %s needs the treatment of which it speaks.', NEW.accession, NEW.kind)",
            )
        }
        {
            _needs(
                "NEW.kind = 'background' AND NEW.disease_id IS NULL AND NOT given",
                "background_needs_disease_or_intervention",
                "format('%s: a background item needs a disease or an intervention.', NEW.accession)",
            )
        }
        {
            _needs(
                "NOT EXISTS (SELECT FROM evidence_sourceanchor WHERE item_id = NEW.id)",
                "item_needs_an_anchor",
                "format('%s: an item needs at least one anchor, the place where its source says it.', NEW.accession)",
            )
        }
        {
            _needs(
                "NEW.kind = 'safety' AND NOT EXISTS (SELECT FROM evidence_outcome WHERE id = NEW.outcome_id"
                " AND domain IN ('adverse_event', 'mortality'))",
                "safety_needs_an_adverse_event",
                "format('%s: the outcome of a safety item is an adverse event or death.', NEW.accession)",
            )
        }
        {
            _needs(
                "NEW.comparison IN ('vs_placebo', 'vs_active', 'vs_no_treatment', 'add_on') AND NOT EXISTS"
                " (SELECT FROM evidence_itemintervention WHERE item_id = NEW.id AND role = 'comparator')",
                "comparison_needs_a_comparator",
                "format('%s: a comparison against something needs its comparator.', NEW.accession)",
            )
        }
        {_parts_of_other_kinds()}
        IF NEW.status IN ({listed(PUBLIC)}) THEN
            UPDATE evidence_evidenceitem SET sealed = true WHERE id = NEW.id AND NOT sealed;
        END IF;
        RETURN NULL;
        """,
    )


FROZEN_PART = "What belongs to an item under review, published or handed in never changes: send it back, or revise it."


def _only_changes(column):
    """SQL: an update leaves everything but this column as it was."""
    return f"(to_jsonb(NEW) - '{column}') = (to_jsonb(OLD) - '{column}')"


def part_of_item(column="item_id", through="", insert_into_published=False, follow=()):
    """A child record of an item changes only while its item may.

    `through` names a table between the child and the item. `insert_into_published` lets a new record (a caveat, say) be
    added to a published version, but not changed or taken away there. `follow` is (column, table) of a vocabulary row whose
    successor the record may take on, be it frozen or not.
    """

    def parent(row):
        if through:
            return f"(SELECT item_id FROM {through} WHERE id = {row}.{column})"
        return f"{row}.{column}"

    free = f"IF TG_OP = 'UPDATE' AND {follows(*follow)} AND {_only_changes(follow[0])} THEN RETURN NEW; END IF;" if follow else ""
    handed_in = "EXISTS (SELECT FROM evidence_extraction reading WHERE reading.id = extraction_id AND reading.handed_in_at IS NOT NULL)"
    closed = f"status IN ('{Status.IN_REVIEW}', '{Status.REJECTED}') OR {handed_in}"
    frozen = f"(sealed OR {closed})"
    frozen_for_new = f"({closed})" if insert_into_published else frozen
    return pgtrigger.Trigger(
        name="guard_part",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        declare=[("before", "boolean"), ("after", "boolean")],
        func=f"""
        IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;
        {free}
        IF TG_OP <> 'INSERT' THEN
            SELECT {frozen} INTO before FROM evidence_evidenceitem WHERE id = {parent("OLD")} FOR SHARE;
        END IF;
        IF TG_OP = 'INSERT' THEN
            SELECT {frozen_for_new} INTO after FROM evidence_evidenceitem WHERE id = {parent("NEW")} FOR SHARE;
        ELSIF TG_OP = 'UPDATE' THEN
            SELECT {frozen} INTO after FROM evidence_evidenceitem WHERE id = {parent("NEW")} FOR SHARE;
        END IF;
        IF before OR after THEN
            {refuse("reviewed_text_is_frozen", FROZEN_PART)}
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
        """,
    )
