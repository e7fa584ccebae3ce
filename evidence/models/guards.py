"""Triggers: what the database itself keeps and refuses where a CHECK cannot.

Every refusal is raised as a check violation that carries the name of its rule and the sentence that the curator reads.
BEFORE triggers of one table run in alphabetical order, so `guard_…` comes before `row_version`.
"""

import pgtrigger

from ..vocabulary.kinds import FACETS, kinds_with
from ..vocabulary.workflow import EDITABLE, MOVES, PUBLIC, Status


def refuse(rule, sentence):
    """SQL that refuses. `sentence` is a literal, or an SQL expression that begins with format(."""
    message = sentence if sentence.startswith(("format(", "CASE ")) else "'" + sentence.replace("'", "''") + "'"
    return f"RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = '{rule}', MESSAGE = {message};"


def listed(states):
    return ", ".join(f"'{state}'" for state in states)


NO_TRUNCATE = pgtrigger.Trigger(
    name="no_truncate",
    when=pgtrigger.Before,
    operation=pgtrigger.Truncate,
    level=pgtrigger.Statement,
    func=refuse("never_emptied", "This table is never emptied."),
)

ROW_VERSION = pgtrigger.Trigger(
    name="row_version",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
)

BUMP_DATA_VERSION = pgtrigger.Trigger(
    name="bump_data_version",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    level=pgtrigger.Statement,
    func="""
    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint
    WHERE transaction <> pg_current_xact_id()::text::bigint;
    RETURN NULL;
    """,
)

STAMP_CHANGED_IN = pgtrigger.Trigger(
    name="stamp_changed_in",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func="NEW.changed_in := (SELECT number FROM evidence_dataversion); RETURN NEW;",
)


def keeps_former_address(noun):
    """When a slug changes, the old one goes on leading here."""
    return pgtrigger.Trigger(
        name="former_address",
        when=pgtrigger.After,
        operation=pgtrigger.UpdateOf("slug"),
        condition=pgtrigger.Condition("OLD.slug <> NEW.slug"),
        func=f"""
        UPDATE evidence_formeraddress SET current = NEW.slug WHERE noun = '{noun}' AND current = OLD.slug;
        DELETE FROM evidence_formeraddress WHERE noun = '{noun}' AND former = NEW.slug;
        INSERT INTO evidence_formeraddress (noun, former, current) VALUES ('{noun}', OLD.slug, NEW.slug)
        ON CONFLICT (noun, former) DO UPDATE SET current = EXCLUDED.current;
        RETURN NULL;
        """,
    )


def is_acyclic(table, sentence):
    """Nothing is its own ancestor, along rows (child_id, parent_id) of `table`."""
    return pgtrigger.Trigger(
        name="acyclic",
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.Update,
        timing=pgtrigger.Deferred,
        func=f"""
        IF EXISTS (
            WITH RECURSIVE above(id) AS (
                SELECT NEW.parent_id
                UNION SELECT edge.parent_id FROM {table} edge JOIN above ON edge.child_id = above.id
            ) SELECT FROM above WHERE id = NEW.child_id
        ) THEN {refuse("nothing_is_its_own_ancestor", sentence)} END IF;
        RETURN NULL;
        """,
    )


# --- evidence items -----------------------------------------------------------------------------------------------

_LEGAL_MOVES = ", ".join(f"('{start}', '{end}')" for start, ends in MOVES.items() for end in ends)

ITEM_GUARD = pgtrigger.Trigger(
    name="guard_item",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    declare=[("allowed", "evidence_evidenceitem%ROWTYPE")],
    func=f"""
    IF TG_OP = 'DELETE' THEN
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
    IF OLD.status IN ({listed(EDITABLE)}) THEN RETURN NEW; END IF;
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
    IF allowed IS DISTINCT FROM OLD THEN
        {
        refuse(
            "reviewed_text_is_frozen",
            "CASE OLD.status "
            f"WHEN '{Status.IN_REVIEW}' THEN 'Under review nothing changes: send it back first.' "
            f"WHEN '{Status.REJECTED}' THEN 'A rejected item stays as it was rejected.' "
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


def part_of_item(column="item_id", through="", insert_into_published=False):
    """A child record of an item changes only while its item may.

    `through` names a table between the child and the item. `insert_into_published` lets a new record (a caveat, say) be
    added to a published version, but not changed or taken away there.
    """

    def parent(row):
        if through:
            return f"(SELECT item_id FROM {through} WHERE id = {row}.{column})"
        return f"{row}.{column}"

    frozen = f"(sealed OR status IN ('{Status.IN_REVIEW}', '{Status.REJECTED}'))"
    frozen_for_new = f"(status IN ('{Status.IN_REVIEW}', '{Status.REJECTED}'))" if insert_into_published else frozen
    return pgtrigger.Trigger(
        name="guard_part",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        declare=[("before", "boolean"), ("after", "boolean")],
        func=f"""
        IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;
        IF TG_OP <> 'INSERT' THEN
            SELECT {frozen} INTO before FROM evidence_evidenceitem WHERE id = {parent("OLD")} FOR SHARE;
        END IF;
        IF TG_OP = 'INSERT' THEN
            SELECT {frozen_for_new} INTO after FROM evidence_evidenceitem WHERE id = {parent("NEW")} FOR SHARE;
        ELSIF TG_OP = 'UPDATE' THEN
            SELECT {frozen} INTO after FROM evidence_evidenceitem WHERE id = {parent("NEW")} FOR SHARE;
        END IF;
        IF before OR after THEN
            {refuse("reviewed_text_is_frozen", "What belongs to an item under review or published never changes: send it back, or revise it.")}
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
        """,
    )


ANCHOR_IN_OWN_PUBLICATION = pgtrigger.Trigger(
    name="own_publication",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update,
    timing=pgtrigger.Deferred,
    func=f"""
    IF EXISTS (SELECT FROM evidence_evidenceitem item JOIN evidence_sourcetext text ON text.id = NEW.source_text_id
               WHERE item.id = NEW.item_id AND item.publication_id <> text.publication_id) THEN
        {refuse("anchor_in_own_publication", "The anchor lies in a text of another publication than the item’s.")}
    END IF;
    IF EXISTS (SELECT FROM evidence_sourcetext text
               WHERE text.id = NEW.source_text_id AND (NEW.start < text.start OR NEW."end" > text."end")) THEN
        {refuse("anchor_inside_its_text", "The anchor reaches outside its source text.")}
    END IF;
    RETURN NULL;
    """,
)

ARM_OF_OWN_STUDY = pgtrigger.Trigger(
    name="own_study",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update,
    timing=pgtrigger.Deferred,
    func=f"""
    IF EXISTS (SELECT FROM evidence_evidenceitem item JOIN evidence_arm arm ON arm.id IN (NEW.arm_id, NEW.versus_id)
               WHERE item.id = NEW.item_id AND item.study_id IS DISTINCT FROM arm.study_id) THEN
        {refuse("arm_of_own_study", "The arm belongs to another study than the item.")}
    END IF;
    RETURN NULL;
    """,
)

ITEM_KEEPS_ITS_PUBLICATION = pgtrigger.Trigger(
    name="own_publication",
    when=pgtrigger.After,
    operation=pgtrigger.UpdateOf("publication_id"),
    timing=pgtrigger.Deferred,
    func=f"""
    IF EXISTS (SELECT FROM evidence_sourceanchor anchor JOIN evidence_sourcetext text ON text.id = anchor.source_text_id
               WHERE anchor.item_id = NEW.id AND text.publication_id <> NEW.publication_id) THEN
        {refuse("anchor_in_own_publication", "An anchor of the item lies in a text of another publication.")}
    END IF;
    RETURN NULL;
    """,
)


# --- regimens -----------------------------------------------------------------------------------------------------


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
