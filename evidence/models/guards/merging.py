"""What merged rows ask of those that point to them: to follow, even where nothing else may change, and not to come back."""

import pgtrigger

from .refusing import refuse


def follows(column, table):
    """SQL: the row goes from a merged record to the one that it was merged into, and nowhere else."""
    return f"NEW.{column} <> OLD.{column} AND EXISTS (SELECT FROM {table} WHERE id = OLD.{column} AND merged_into_id = NEW.{column})"


def points_to_nothing_merged(**tables):
    """No row is pointed to a merged record any more. `tables` are column=table.

    After the write, not before: the foreign key has waited by then for a merge that was under way.
    """
    checks = "".join(
        f"""
        SELECT merged.slug, successor.slug INTO gone, today FROM {table} merged
        JOIN {table} successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.{column};
        IF FOUND THEN {refuse("merged_rows_are_left_alone", "format('“%s” was merged into “%s”: choose that.', gone, today)")} END IF;
        """
        for column, table in tables.items()
    )
    return pgtrigger.Trigger(
        name="nothing_merged",
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf(*tables),
        declare=[("gone", "text"), ("today", "text")],
        func=f"{checks} RETURN NULL;",
    )
