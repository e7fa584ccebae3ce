from django.db import migrations

EVENTS = """
INSERT INTO evidence_ledgerentry (accession, version, event, claim)
SELECT accession, version, event, CASE event WHEN 'published' THEN evidence_sealed_claim(id) ELSE evidence_sealed_end(id) END
FROM (
    SELECT id, accession, version, 'published' AS event, published_at AS happened
    FROM evidence_evidenceitem WHERE status IN ('published', 'superseded', 'retracted')
    UNION ALL
    SELECT id, accession, version, status, ended_at FROM evidence_evidenceitem WHERE status IN ('superseded', 'retracted')
) AS events
ORDER BY happened, accession, version, event = 'published' DESC
"""


class Migration(migrations.Migration):
    """What was published before there was a ledger, in the order in which it happened."""

    dependencies = [("evidence", "0008_publication_ledger")]

    operations = [migrations.RunSQL(EVENTS, migrations.RunSQL.noop)]
