"""The groups to which a disease belongs, all the way up."""

from django.db import connection

from ..models import DiseaseParent


def groups_of(slugs):
    """Slugs of all diseases above these; none of them is asked for by its own sake. One query, however deep the tree."""
    table = DiseaseParent._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            WITH RECURSIVE above(id) AS (
                SELECT edge.parent_id FROM {table} edge JOIN evidence_disease child ON child.id = edge.child_id WHERE child.slug = ANY(%s)
                UNION SELECT edge.parent_id FROM {table} edge JOIN above ON edge.child_id = above.id
            ) SELECT slug FROM evidence_disease JOIN above USING (id)
            """,
            [list(slugs)],
        )
        return {slug for (slug,) in cursor.fetchall()}
