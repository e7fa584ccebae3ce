import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("evidence", "0001_squashed_0018_corrections"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Release",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "number",
                    models.CharField(
                        help_text="Year and month, and a third number for a second one of a month.", max_length=10, unique=True
                    ),
                ),
                ("date", models.DateField(help_text="The day under which it is cited.")),
                (
                    "published_until",
                    models.DateTimeField(help_text="When the newest version in it was published, or the last one ended.", null=True),
                ),
                (
                    "ledger_entries",
                    models.BigIntegerField(help_text="Entries of the ledger of publication that it holds: its place in time."),
                ),
                ("ledger_head", models.CharField(help_text="The digest of the last of these entries.", max_length=64)),
                ("data_version", models.BigIntegerField(help_text="The data version from which it was made.")),
                (
                    "state",
                    models.CharField(help_text="Digest of what it says, whatever its number: the same state has the same.", max_length=64),
                ),
                ("manifest", models.CharField(help_text="SHA-256 of its SHA256SUMS, which stands for all its files.", max_length=64)),
                ("rows", models.JSONField(help_text="{table: rows}.")),
                ("changes", models.JSONField(help_text="{what became of them: items}, against the release before.")),
                ("files", models.JSONField(help_text="[{path, bytes, sha256}], every file of it.")),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "made_by",
                    models.ForeignKey(
                        editable=False,
                        help_text="Empty: at the server.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "previous",
                    models.ForeignKey(
                        editable=False,
                        help_text="With which it is compared.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="evidence.release",
                    ),
                ),
            ],
            options={
                "ordering": ["-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("number__regex", "^[0-9]{4}\\.(0[1-9]|1[0-2])(\\.[1-9][0-9]?)?$")),
                        name="release_has_a_number",
                        violation_error_message="A release is numbered by year and month, as 2026.11; a second one of a month 2026.11.1.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ledger_head__regex", "^[0-9a-f]{64}$"),
                            ("manifest__regex", "^[0-9a-f]{64}$"),
                            ("state__regex", "^[0-9a-f]{64}$"),
                        ),
                        name="release_has_its_digests",
                        violation_error_message="Each digest of a release is a SHA-256: 64 small hexadecimal digits.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="release",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                    hash="a419061e726c591fd46c085f36d38291b8ea1a63",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_1c10d",
                    table="evidence_release",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="release",
            trigger=pgtrigger.compiler.Trigger(
                name="guard_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n    IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;\n    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'releases_stay', MESSAGE = 'A release stays as it was made: make a new one.';\n    ",
                    hash="a652ff6d0d885f363112d6a29e08e62d48376d92",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_guard_stays_95c81",
                    table="evidence_release",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="release",
            trigger=pgtrigger.compiler.Trigger(
                name="bump_data_version",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint\n    WHERE transaction <> pg_current_xact_id()::text::bigint;\n    RETURN NULL;\n    ",
                    hash="4277dea1f6c0805a21f66e2abda8366cfd7a832e",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_bump_data_version_317bf",
                    table="evidence_release",
                    when="BEFORE",
                ),
            ),
        ),
    ]
