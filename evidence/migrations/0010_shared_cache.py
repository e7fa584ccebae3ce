"""The table of the shared cache, which knows of failed sign-ins across server processes (CACHES in the settings)."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("evidence", "0009_ledger_of_what_is_public")]

    operations = [
        migrations.RunSQL(
            """
            CREATE TABLE evidence_cache (cache_key varchar(255) PRIMARY KEY, value text NOT NULL, expires timestamptz NOT NULL);
            CREATE INDEX evidence_cache_expires ON evidence_cache (expires);
            """,
            "DROP TABLE evidence_cache",
        )
    ]
