from django.db import migrations

ANSWERED = """
UPDATE evidence_mention mention SET seen_at = answer.made_at, settled_at = answer.made_at
FROM (
    SELECT mention.id, min(later.made_at) AS made_at
    FROM evidence_mention mention
    JOIN evidence_comment comment ON comment.id = mention.comment_id
    JOIN evidence_evidenceitem item ON item.id = comment.item_id
    JOIN evidence_evidenceitem version ON version.accession = item.accession
    JOIN evidence_comment later ON later.item_id = version.id AND later.author_id = mention.person_id AND later.made_at > comment.made_at
    GROUP BY mention.id
) answer WHERE answer.id = mention.id
"""


class Migration(migrations.Migration):
    """Who has answered a comment already is not asked again."""

    dependencies = [("evidence", "0006_team_about_any_record")]

    operations = [migrations.RunSQL(ANSWERED, migrations.RunSQL.noop)]
