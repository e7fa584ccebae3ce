"""The sequence of accessions, IVE000001 and on: never reused, gaps are normal."""

from django.db import migrations

FORWARD = """
CREATE SEQUENCE evidence_accession;
CREATE FUNCTION evidence_next_accession() RETURNS text LANGUAGE sql VOLATILE AS $$
    SELECT 'IVE' || lpad(number, greatest(6, length(number)), '0') FROM (SELECT nextval('evidence_accession')::text AS number) AS next
$$;
"""
BACK = "DROP FUNCTION evidence_next_accession(); DROP SEQUENCE evidence_accession;"


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [migrations.RunSQL(FORWARD, BACK)]
