"""What every record has: a row version, no emptying, the data version, former addresses, and trees without circles."""

import pgtrigger

from .refusing import refuse

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


def is_acyclic(table, sentence, child="child_id"):
    """Nothing is its own ancestor, along rows (child, parent_id) of `table`."""
    return pgtrigger.Trigger(
        name="acyclic",
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.Update,
        timing=pgtrigger.Deferred,
        func=f"""
        IF EXISTS (
            WITH RECURSIVE above(id) AS (
                SELECT NEW.parent_id
                UNION SELECT edge.parent_id FROM {table} edge JOIN above ON edge.{child} = above.id
            ) SELECT FROM above WHERE id = NEW.{child}
        ) THEN {refuse("nothing_is_its_own_ancestor", sentence)} END IF;
        RETURN NULL;
        """,
    )
