"""What 0001 to 0018 make, for a database that has none of it: each table whole, in order of dependency, in one go (decision 0002)."""

import datetime
from decimal import Decimal
from importlib import import_module

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.comparison
import django.db.models.functions.text
import django.db.models.lookups
import django.utils.timezone
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import evidence.models.items
import evidence.models.public
import evidence.models.publications
import evidence.models.source_words

accessions = import_module(".0001_accessions", __package__)
ledger = import_module(".0008_publication_ledger", __package__)
cache = import_module(".0010_shared_cache", __package__).Migration


class Migration(migrations.Migration):
    initial = True
    replaces = [
        ("evidence", "0001_accessions"),
        ("evidence", "0002_tables"),
        ("evidence", "0003_statements_of_interests"),
        ("evidence", "0004_api_tokens"),
        ("evidence", "0005_source_words"),
        ("evidence", "0006_team_about_any_record"),
        ("evidence", "0007_mentions_answered_before"),
        ("evidence", "0008_publication_ledger"),
        ("evidence", "0009_ledger_of_what_is_public"),
        ("evidence", "0010_shared_cache"),
        ("evidence", "0011_double_extraction"),
        ("evidence", "0012_form_drafts"),
        ("evidence", "0013_people"),
        ("evidence", "0014_files_brought_in"),
        ("evidence", "0015_words_go_with_their_text"),
        ("evidence", "0016_search"),
        ("evidence", "0017_noticed_disagreements"),
        ("evidence", "0018_corrections"),
    ]

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.RunSQL(accessions.FORWARD, accessions.BACK),
        migrations.CreateModel(
            name="AccountChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "person",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="account_changes",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "what",
                    models.CharField(
                        choices=[
                            ("invited", "came by an invitation"),
                            ("role", "role changed"),
                            ("closed", "closed"),
                            ("opened", "opened again"),
                            ("factor_reset", "second factor taken away"),
                        ],
                        editable=False,
                        max_length=12,
                    ),
                ),
                ("before", models.CharField(blank=True, editable=False, max_length=100)),
                ("after", models.CharField(blank=True, editable=False, max_length=100)),
                (
                    "made_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="account_changes_made",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                "ordering": ["-made_at", "-pk"],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="374e768073675a0b7640f49aee15f0e3b9a50dd3",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_dc33e",
                            table="evidence_accountchange",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="ccece6b7d6b088417592c6e089f46b73edab72f7",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_48b2d",
                            table="evidence_accountchange",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="guard_stands",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;\n    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'account_changes_stand', MESSAGE = 'What was done to an account is never rewritten.';\n    ",
                            hash="d929aa566213becb846c633cb456d00b54891519",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_guard_stands_3d725",
                            table="evidence_accountchange",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_accountchangeevent" ("after", "before", "id", "made_at", "made_by_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "what") VALUES (NEW."after", NEW."before", NEW."id", NEW."made_at", NEW."made_by_id", NEW."person_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."row_version", NEW."what"); RETURN NULL;',
                            hash="aff99d005f59b1478fbf513b587ef2d81a711ac5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0bd1e",
                            table="evidence_accountchange",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_accountchangeevent" ("after", "before", "id", "made_at", "made_by_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "what") VALUES (NEW."after", NEW."before", NEW."id", NEW."made_at", NEW."made_by_id", NEW."person_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."row_version", NEW."what"); RETURN NULL;',
                            hash="a8b6367937c29e4bed1c823e52c168f2400c2bea",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ac51e",
                            table="evidence_accountchange",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_accountchangeevent" ("after", "before", "id", "made_at", "made_by_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "what") VALUES (OLD."after", OLD."before", OLD."id", OLD."made_at", OLD."made_by_id", OLD."person_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."row_version", OLD."what"); RETURN NULL;',
                            hash="da3b6605ce75c84ab42d5aac74cdedaa4e60e5d8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_815d0",
                            table="evidence_accountchange",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ApiToken",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "person",
                    models.ForeignKey(
                        editable=False, on_delete=django.db.models.deletion.PROTECT, related_name="api_tokens", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="What it is for, so that you know later which one to revoke: “import script”.", max_length=80
                    ),
                ),
                ("digest", models.CharField(editable=False, max_length=64, unique=True)),
                (
                    "scopes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("read_drafts", "read drafts"),
                                ("write_drafts", "write drafts"),
                                ("review", "review"),
                                ("edit", "edit"),
                            ],
                            max_length=16,
                        ),
                        help_text="As few as will do.",
                        size=None,
                    ),
                ),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("expires_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "verbose_name": "API token",
                "ordering": ["-created_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="token_has_a_name",
                        violation_error_message="Say what the token is for.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("scopes", []), _negated=True),
                            ("scopes__contained_by", ["read_drafts", "write_drafts", "review", "edit"]),
                        ),
                        name="token_has_scopes",
                        violation_error_message="Choose at least one thing that the token may be used for.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expires_at__gt", models.F("created_at")),
                            (
                                "expires_at__lte",
                                django.db.models.expressions.CombinedExpression(
                                    models.F("created_at"), "+", models.Value(datetime.timedelta(days=366))
                                ),
                            ),
                        ),
                        name="token_expires_within_a_year",
                        violation_error_message="A token expires after today, and after a year at the latest.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="8a9c02d0789f4c07e4abaed6612d6ab8007f06f1",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_811ac",
                            table="evidence_apitoken",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="bf3bfc6de80bfd1e0ae3839e8734f052513008a3",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_b14d7",
                            table="evidence_apitoken",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="guard_token",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE allowed evidence_apitoken%ROWTYPE;",
                            func="\n    IF TG_OP = 'DELETE' THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'tokens_are_kept', MESSAGE = 'A token is never deleted: revoke it.'; END IF;\n    allowed := NEW;\n    allowed.row_version := OLD.row_version;\n    IF OLD.revoked_at IS NULL THEN allowed.revoked_at := NULL; END IF;\n    IF allowed IS DISTINCT FROM OLD THEN\n        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'tokens_are_only_revoked', MESSAGE = 'A token is not changed and not taken back into use: make a new one.';\n    END IF;\n    RETURN NEW;\n    ",
                            hash="8898fe0ae898043900205dc28ae762ae74794b08",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_guard_token_25faf",
                            table="evidence_apitoken",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_apitokenevent" ("created_at", "digest", "expires_at", "id", "name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "row_version", "scopes") VALUES (NEW."created_at", NEW."digest", NEW."expires_at", NEW."id", NEW."name", NEW."person_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."revoked_at", NEW."row_version", NEW."scopes"); RETURN NULL;',
                            hash="bb84359f44ce7fd67e5026fdfc13ecaccbe4d3e7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ef418",
                            table="evidence_apitoken",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_apitokenevent" ("created_at", "digest", "expires_at", "id", "name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "row_version", "scopes") VALUES (NEW."created_at", NEW."digest", NEW."expires_at", NEW."id", NEW."name", NEW."person_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."revoked_at", NEW."row_version", NEW."scopes"); RETURN NULL;',
                            hash="79a5211831a0bd9c96e96c9ed4522558957a699f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6d249",
                            table="evidence_apitoken",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_apitokenevent" ("created_at", "digest", "expires_at", "id", "name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "row_version", "scopes") VALUES (OLD."created_at", OLD."digest", OLD."expires_at", OLD."id", OLD."name", OLD."person_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."revoked_at", OLD."row_version", OLD."scopes"); RETURN NULL;',
                            hash="553d5acd47a9032d45499a8af623666d498d93d4",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_931c8",
                            table="evidence_apitoken",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DoseRegimen",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                ("slug", models.SlugField(max_length=80, unique=True)),
                (
                    "fingerprint",
                    models.CharField(
                        editable=False, error_messages={"unique": "This regimen is entered already."}, max_length=64, null=True, unique=True
                    ),
                ),
                ("label", models.CharField(blank=True, editable=False, max_length=300)),
                ("course_low", models.DecimalField(blank=True, decimal_places=3, editable=False, max_digits=8, null=True)),
                ("course_high", models.DecimalField(blank=True, decimal_places=3, editable=False, max_digits=8, null=True)),
                ("cumulative_low", models.DecimalField(blank=True, decimal_places=3, editable=False, max_digits=8, null=True)),
                ("cumulative_high", models.DecimalField(blank=True, decimal_places=3, editable=False, max_digits=8, null=True)),
                (
                    "warnings",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), default=list, editable=False, size=None
                    ),
                ),
            ],
            options={
                "ordering": ["slug"],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="d99be237ec6f844ceae6b70c4e14e1aeb6c3d4a7",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_ed5a5",
                            table="evidence_doseregimen",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="db1b801076728e7f617ea9f0b6cbf760ac80c17f",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_c11da",
                            table="evidence_doseregimen",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="bump_data_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint\n    WHERE transaction <> pg_current_xact_id()::text::bigint;\n    RETURN NULL;\n    ",
                            hash="8741ca15417f59de597bb44d867d5a539cd97d70",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_bump_data_version_336bf",
                            table="evidence_doseregimen",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="guard_fixed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF TG_OP = 'UPDATE' AND NEW.fingerprint IS NOT DISTINCT FROM OLD.fingerprint THEN RETURN NEW; END IF;\n        IF EXISTS (SELECT FROM evidence_evidenceitem WHERE status IN ('published', 'superseded', 'retracted') AND sealed AND (\n                (TG_OP <> 'INSERT' AND regimen_id = OLD.id) OR (TG_OP <> 'DELETE' AND regimen_id = NEW.id))) THEN\n            RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'used_regimen_is_fixed', MESSAGE = 'Published items use this regimen: it never changes. Enter the other dose as a regimen of its own.';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n        RETURN NEW;\n        ",
                            hash="02a3a0f2b4510aeb4cdf4f4202d069f0469e0ec4",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_guard_fixed_2c447",
                            table="evidence_doseregimen",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="former_address",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.slug <> NEW.slug)",
                            func="\n        UPDATE evidence_formeraddress SET current = NEW.slug WHERE noun = 'regimen' AND current = OLD.slug;\n        DELETE FROM evidence_formeraddress WHERE noun = 'regimen' AND former = NEW.slug;\n        INSERT INTO evidence_formeraddress (noun, former, current) VALUES ('regimen', OLD.slug, NEW.slug)\n        ON CONFLICT (noun, former) DO UPDATE SET current = EXCLUDED.current;\n        RETURN NULL;\n        ",
                            hash="d4b6ef81ffff8c672c6ac43d34d05974371b4ac3",
                            operation='UPDATE OF "slug"',
                            pgid="pgtrigger_former_address_19ae4",
                            table="evidence_doseregimen",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_doseregimenevent" ("course_high", "course_low", "cumulative_high", "cumulative_low", "fingerprint", "id", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "slug", "warnings") VALUES (NEW."course_high", NEW."course_low", NEW."cumulative_high", NEW."cumulative_low", NEW."fingerprint", NEW."id", NEW."label", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."row_version", NEW."slug", NEW."warnings"); RETURN NULL;',
                            hash="82789ba3c8293cc14484f90bfe5b73bc30aa56f8",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ef6ca",
                            table="evidence_doseregimen",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_doseregimenevent" ("course_high", "course_low", "cumulative_high", "cumulative_low", "fingerprint", "id", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "slug", "warnings") VALUES (NEW."course_high", NEW."course_low", NEW."cumulative_high", NEW."cumulative_low", NEW."fingerprint", NEW."id", NEW."label", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."row_version", NEW."slug", NEW."warnings"); RETURN NULL;',
                            hash="77f63d81347dbe5e1756d1496b99476cba431556",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_dbfb0",
                            table="evidence_doseregimen",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_doseregimenevent" ("course_high", "course_low", "cumulative_high", "cumulative_low", "fingerprint", "id", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "slug", "warnings") VALUES (OLD."course_high", OLD."course_low", OLD."cumulative_high", OLD."cumulative_low", OLD."fingerprint", OLD."id", OLD."label", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."row_version", OLD."slug", OLD."warnings"); RETURN NULL;',
                            hash="d9b59fb22d22d57f0265637c4866df2fc9d5fb51",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7dfc9",
                            table="evidence_doseregimen",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Study",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "type",
                    models.CharField(
                        choices=[
                            ("interventional", "interventional"),
                            ("observational", "observational"),
                            ("evidence_synthesis", "evidence synthesis"),
                            ("guideline", "guideline"),
                            ("case_report", "case report"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        help_text="Never more specific than printed.",
                        max_length=20,
                    ),
                ),
                (
                    "allocation",
                    models.CharField(
                        choices=[
                            ("randomised", "randomised"),
                            ("non_randomised", "not randomised"),
                            ("not_applicable", "not applicable"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        max_length=16,
                    ),
                ),
                (
                    "model",
                    models.CharField(
                        choices=[
                            ("parallel", "parallel groups"),
                            ("crossover", "crossover"),
                            ("single_group", "single group"),
                            ("sequential", "sequential"),
                            ("not_applicable", "not applicable"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        max_length=16,
                    ),
                ),
                (
                    "masking",
                    models.CharField(
                        choices=[
                            ("none", "open"),
                            ("single", "single-blind"),
                            ("double", "double-blind"),
                            ("triple", "triple-blind"),
                            ("not_applicable", "not applicable"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        max_length=16,
                    ),
                ),
                (
                    "control",
                    models.CharField(
                        choices=[
                            ("placebo", "placebo"),
                            ("active", "active treatment"),
                            ("dose", "another dose"),
                            ("no_treatment", "no treatment"),
                            ("historical", "historical"),
                            ("uncontrolled", "none"),
                            ("controlled", "controlled, by what is not stated"),
                            ("not_applicable", "not applicable"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        max_length=16,
                    ),
                ),
                (
                    "n_randomised",
                    models.PositiveIntegerField(blank=True, help_text="Patients; only where the source says randomised.", null=True),
                ),
                (
                    "n_analysed",
                    models.PositiveIntegerField(blank=True, help_text="Patients; only where the source says analysed.", null=True),
                ),
                (
                    "n_stated",
                    models.PositiveIntegerField(blank=True, help_text="Patients; where the role of the number is not printed.", null=True),
                ),
                ("population", models.TextField(blank=True, help_text="Whom it studied, as printed.")),
                ("setting", models.TextField(blank=True, help_text="Where, as printed.")),
                ("follow_up", models.CharField(blank=True, help_text="How long, as printed. Empty means not stated.", max_length=200)),
                (
                    "status",
                    models.CharField(
                        choices=[("completed", "completed"), ("ongoing", "ongoing"), ("not_stated", "not stated")],
                        default="not_stated",
                        max_length=12,
                    ),
                ),
                ("unit", models.CharField(choices=[("single", "one study"), ("set", "set of studies")], default="single", max_length=8)),
                ("slug", models.SlugField(max_length=80, unique=True)),
                ("label", models.CharField(help_text="How a reader would name it: who, what, when, as far as printed.", max_length=200)),
                (
                    "knowledge",
                    models.CharField(
                        choices=[("own_report", "own report read"), ("secondary_only", "known through another publication only")],
                        max_length=16,
                    ),
                ),
                ("note", models.TextField(blank=True)),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="evidence.study",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "studies",
                "ordering": ["slug"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("n_analysed", None), ("n_randomised", None), ("n_analysed__lte", models.F("n_randomised")), _connector="OR"
                        ),
                        name="analysed_at_most_randomised",
                        violation_error_message="More patients analysed than randomised.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("n_randomised", None), ("allocation", "randomised"), _connector="OR"),
                        name="randomised_number_of_a_randomised_study",
                        violation_error_message="A number randomised belongs to a randomised study.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="952fdb93879c0c2c675b05606dc77d105f58769c",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_fb93f",
                            table="evidence_study",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="96a813adf81fde9d13ed6417639de6addd1c08c3",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_28946",
                            table="evidence_study",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="bump_data_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint\n    WHERE transaction <> pg_current_xact_id()::text::bigint;\n    RETURN NULL;\n    ",
                            hash="ba460f427d36f1f971a82b91b8f5de92c1c131de",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_bump_data_version_b6507",
                            table="evidence_study",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="former_address",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.slug <> NEW.slug)",
                            func="\n        UPDATE evidence_formeraddress SET current = NEW.slug WHERE noun = 'study' AND current = OLD.slug;\n        DELETE FROM evidence_formeraddress WHERE noun = 'study' AND former = NEW.slug;\n        INSERT INTO evidence_formeraddress (noun, former, current) VALUES ('study', OLD.slug, NEW.slug)\n        ON CONFLICT (noun, former) DO UPDATE SET current = EXCLUDED.current;\n        RETURN NULL;\n        ",
                            hash="463fe93ccbd4680b4f24f1b1d43079ced1e180a3",
                            operation='UPDATE OF "slug"',
                            pgid="pgtrigger_former_address_973b3",
                            table="evidence_study",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_studyevent" ("allocation", "control", "follow_up", "id", "knowledge", "label", "masking", "merged_into_id", "model", "n_analysed", "n_randomised", "n_stated", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "row_version", "setting", "slug", "status", "type", "unit") VALUES (NEW."allocation", NEW."control", NEW."follow_up", NEW."id", NEW."knowledge", NEW."label", NEW."masking", NEW."merged_into_id", NEW."model", NEW."n_analysed", NEW."n_randomised", NEW."n_stated", NEW."note", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."population", NEW."row_version", NEW."setting", NEW."slug", NEW."status", NEW."type", NEW."unit"); RETURN NULL;',
                            hash="f563c54217e1d76bbed84cb2a717d84f4f5263ca",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6aa81",
                            table="evidence_study",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_studyevent" ("allocation", "control", "follow_up", "id", "knowledge", "label", "masking", "merged_into_id", "model", "n_analysed", "n_randomised", "n_stated", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "row_version", "setting", "slug", "status", "type", "unit") VALUES (NEW."allocation", NEW."control", NEW."follow_up", NEW."id", NEW."knowledge", NEW."label", NEW."masking", NEW."merged_into_id", NEW."model", NEW."n_analysed", NEW."n_randomised", NEW."n_stated", NEW."note", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."population", NEW."row_version", NEW."setting", NEW."slug", NEW."status", NEW."type", NEW."unit"); RETURN NULL;',
                            hash="1673ace04bba13325906d38450095868d9bff800",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0154a",
                            table="evidence_study",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_studyevent" ("allocation", "control", "follow_up", "id", "knowledge", "label", "masking", "merged_into_id", "model", "n_analysed", "n_randomised", "n_stated", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "row_version", "setting", "slug", "status", "type", "unit") VALUES (OLD."allocation", OLD."control", OLD."follow_up", OLD."id", OLD."knowledge", OLD."label", OLD."masking", OLD."merged_into_id", OLD."model", OLD."n_analysed", OLD."n_randomised", OLD."n_stated", OLD."note", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."population", OLD."row_version", OLD."setting", OLD."slug", OLD."status", OLD."type", OLD."unit"); RETURN NULL;',
                            hash="55c7345de5a1bf731698ae66dfc9462940400e0b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cfb9b",
                            table="evidence_study",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Arm",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                ("study", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="arms", to="evidence.study")),
                ("label", models.CharField(help_text="What tells it from the other arms, as “IVIg 1.2 g/kg”.", max_length=120)),
                ("position", models.PositiveSmallIntegerField(default=1)),
                (
                    "type",
                    models.CharField(
                        choices=[
                            ("experimental", "experimental"),
                            ("active_comparator", "active comparator"),
                            ("placebo_comparator", "placebo comparator"),
                            ("sham_comparator", "sham comparator"),
                            ("no_intervention", "no intervention"),
                            ("other", "other"),
                        ],
                        max_length=24,
                    ),
                ),
                (
                    "regimen",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="arms", to="evidence.doseregimen"
                    ),
                ),
                ("n", models.PositiveIntegerField(blank=True, help_text="Patients in this arm, as printed.", null=True)),
                (
                    "other_schedule",
                    models.TextField(blank=True, help_text="Dose and schedule of a treatment that is not immunoglobulin, as printed."),
                ),
                (
                    "printed_total",
                    models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        help_text="Total in g/kg where the source prints one that differs from the computed.",
                        max_digits=7,
                        null=True,
                    ),
                ),
            ],
            options={
                "ordering": ["study__slug", "position", "label"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("study", "label"),
                        name="arm_label_once_in_a_study",
                        violation_error_message="The study has an arm with this label already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("printed_total", None), ("printed_total__gt", 0), _connector="OR"),
                        name="printed_total_is_positive",
                        violation_error_message="A dose is more than zero.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="e6c57647ae16bed4c9c47bfe91f323a064227908",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_cb739",
                            table="evidence_arm",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="41af93c63619a34a0fab9693d7bace93e48eba49",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_28129",
                            table="evidence_arm",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="bump_data_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint\n    WHERE transaction <> pg_current_xact_id()::text::bigint;\n    RETURN NULL;\n    ",
                            hash="9d76fa369c99a629607ffb8963fb64638b30e182",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_bump_data_version_fc0a0",
                            table="evidence_arm",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="own_study",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\n    IF EXISTS (SELECT FROM evidence_result result JOIN evidence_evidenceitem item ON item.id = result.item_id\n               WHERE NEW.id IN (result.arm_id, result.versus_id) AND item.study_id IS DISTINCT FROM NEW.study_id) THEN\n        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'arm_of_own_study', MESSAGE = 'Results name this arm: it stays with its study.';\n    END IF;\n    RETURN NULL;\n    ",
                            hash="9c7a5ae55d6e67fe7349236df95b691141b84040",
                            operation='UPDATE OF "study_id"',
                            pgid="pgtrigger_own_study_965a5",
                            table="evidence_arm",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="nothing_merged",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE gone text; today text;",
                            func="\n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_study merged\n        JOIN evidence_study successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.study_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n         RETURN NULL;",
                            hash="872ab0b5b515db00785559eabb78d35c3ca503d0",
                            operation='INSERT OR UPDATE OF "study_id"',
                            pgid="pgtrigger_nothing_merged_f5cbe",
                            table="evidence_arm",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_armevent" ("id", "label", "n", "other_schedule", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "printed_total", "regimen_id", "row_version", "study_id", "type") VALUES (NEW."id", NEW."label", NEW."n", NEW."other_schedule", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."position", NEW."printed_total", NEW."regimen_id", NEW."row_version", NEW."study_id", NEW."type"); RETURN NULL;',
                            hash="7603f9a88b1cfeef700d0c3eef19a749760f3690",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_fb3dd",
                            table="evidence_arm",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_armevent" ("id", "label", "n", "other_schedule", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "printed_total", "regimen_id", "row_version", "study_id", "type") VALUES (NEW."id", NEW."label", NEW."n", NEW."other_schedule", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."position", NEW."printed_total", NEW."regimen_id", NEW."row_version", NEW."study_id", NEW."type"); RETURN NULL;',
                            hash="4c63a6e334817e80d602f9ad5084dad7415e9488",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_25544",
                            table="evidence_arm",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_armevent" ("id", "label", "n", "other_schedule", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "printed_total", "regimen_id", "row_version", "study_id", "type") VALUES (OLD."id", OLD."label", OLD."n", OLD."other_schedule", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."position", OLD."printed_total", OLD."regimen_id", OLD."row_version", OLD."study_id", OLD."type"); RETURN NULL;',
                            hash="4722d17bd8bd793e7cd972422702861aadc62dd6",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_02438",
                            table="evidence_arm",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Intervention",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "slug",
                    models.SlugField(help_text="Its address, for ever. Lower case, words joined by hyphens.", max_length=80, unique=True),
                ),
                (
                    "label",
                    models.CharField(
                        help_text="The preferred English name. A source's vaguer term is never mapped to a narrower row: enter the vaguer one.",
                        max_length=200,
                        unique=True,
                    ),
                ),
                (
                    "definition",
                    models.TextField(blank=True, help_text="One sentence in our own words, for readers who do not know the term."),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="evidence.intervention",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("immunoglobulin", "immunoglobulin"),
                            ("plasma_exchange", "plasma exchange"),
                            ("corticosteroid", "corticosteroid"),
                            ("immunosuppressant", "immunosuppressant"),
                            ("placebo", "placebo"),
                            ("no_treatment", "no treatment"),
                            ("other", "other"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "route",
                    models.CharField(
                        choices=[
                            ("intravenous", "intravenous"),
                            ("subcutaneous", "subcutaneous"),
                            ("oral", "oral"),
                            ("other", "other"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        max_length=16,
                    ),
                ),
            ],
            options={
                "ordering": ["label"],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="0c0f96e0841ded5bdfc87af5c668ead4792be403",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_c156e",
                            table="evidence_intervention",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="35b6746db34ddf2338d8163d089b7911d3b62623",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_19149",
                            table="evidence_intervention",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="bump_data_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint\n    WHERE transaction <> pg_current_xact_id()::text::bigint;\n    RETURN NULL;\n    ",
                            hash="747a4bcd3bda14fba343a1bf8787276c43524880",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_bump_data_version_ff048",
                            table="evidence_intervention",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="former_address",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.slug <> NEW.slug)",
                            func="\n        UPDATE evidence_formeraddress SET current = NEW.slug WHERE noun = 'intervention' AND current = OLD.slug;\n        DELETE FROM evidence_formeraddress WHERE noun = 'intervention' AND former = NEW.slug;\n        INSERT INTO evidence_formeraddress (noun, former, current) VALUES ('intervention', OLD.slug, NEW.slug)\n        ON CONFLICT (noun, former) DO UPDATE SET current = EXCLUDED.current;\n        RETURN NULL;\n        ",
                            hash="5366fe747b97c60b20f21bd375ad021dbe7cffdf",
                            operation='UPDATE OF "slug"',
                            pgid="pgtrigger_former_address_3f79d",
                            table="evidence_intervention",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_interventionevent" ("definition", "id", "kind", "label", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "row_version", "slug") VALUES (NEW."definition", NEW."id", NEW."kind", NEW."label", NEW."merged_into_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."route", NEW."row_version", NEW."slug"); RETURN NULL;',
                            hash="36eb50970fb20e55300bc1e5425705269fe601b9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5c8aa",
                            table="evidence_intervention",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_interventionevent" ("definition", "id", "kind", "label", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "row_version", "slug") VALUES (NEW."definition", NEW."id", NEW."kind", NEW."label", NEW."merged_into_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."route", NEW."row_version", NEW."slug"); RETURN NULL;',
                            hash="f620ce379519002321b49c94d8659bfa2fc4f861",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fdb76",
                            table="evidence_intervention",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_interventionevent" ("definition", "id", "kind", "label", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "row_version", "slug") VALUES (OLD."definition", OLD."id", OLD."kind", OLD."label", OLD."merged_into_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."route", OLD."row_version", OLD."slug"); RETURN NULL;',
                            hash="900793d3060f0b004783ae7d3c938a6ea5dd1262",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6c922",
                            table="evidence_intervention",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ArmIntervention",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "arm",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="intervention_links", to="evidence.arm"),
                ),
                (
                    "intervention",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="arm_links", to="evidence.intervention"),
                ),
            ],
            options={
                "ordering": ["arm", "intervention__slug"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("arm", "intervention"),
                        name="arm_intervention_once",
                        violation_error_message="This treatment is entered already.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="33afc53de0e1e215aa21a99fceff609ab9c9ec53",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_c70e4",
                            table="evidence_armintervention",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="a6679db63ee9059f359e36df4339eb8e9e0503ea",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_9bc5f",
                            table="evidence_armintervention",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="bump_data_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint\n    WHERE transaction <> pg_current_xact_id()::text::bigint;\n    RETURN NULL;\n    ",
                            hash="c54ed0c3b30fd82bacc1dea52fb50117057bccc4",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_bump_data_version_c861e",
                            table="evidence_armintervention",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="nothing_merged",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE gone text; today text;",
                            func="\n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_intervention merged\n        JOIN evidence_intervention successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.intervention_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n         RETURN NULL;",
                            hash="0cc7c692bb4512648e2079d505b23c51f4a0ddca",
                            operation='INSERT OR UPDATE OF "intervention_id"',
                            pgid="pgtrigger_nothing_merged_c0743",
                            table="evidence_armintervention",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_arminterventionevent" ("arm_id", "id", "intervention_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version") VALUES (NEW."arm_id", NEW."id", NEW."intervention_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."row_version"); RETURN NULL;',
                            hash="38b3b67209c3c3af7c6f26445e1e51756612c383",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1d61b",
                            table="evidence_armintervention",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_arminterventionevent" ("arm_id", "id", "intervention_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version") VALUES (NEW."arm_id", NEW."id", NEW."intervention_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."row_version"); RETURN NULL;',
                            hash="f25fd241c7edd96e90a8ff0231a651fe6e3a6cf6",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fb60d",
                            table="evidence_armintervention",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_arminterventionevent" ("arm_id", "id", "intervention_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version") VALUES (OLD."arm_id", OLD."id", OLD."intervention_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."row_version"); RETURN NULL;',
                            hash="7d5bc8fbbe9812feb572b9c6079cccdccf86e081",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_82764",
                            table="evidence_armintervention",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Disagreement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                ("slug", models.SlugField(max_length=80, unique=True)),
                (
                    "axis",
                    models.CharField(
                        choices=[
                            ("effect", "effect"),
                            ("position", "place in therapy"),
                            ("mechanism", "mechanism"),
                            ("dose", "dose"),
                            ("safety", "safety"),
                            ("numbers", "numbers"),
                            ("wording", "wording"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("contradiction", "contradiction"),
                            ("changed_over_time", "changed over time"),
                            ("different_population", "different population"),
                            ("different_comparator", "different comparator"),
                            ("strength_of_wording", "strength of wording"),
                            ("suspected_translation_error", "suspected translation error"),
                            ("internal", "internal to the source"),
                        ],
                        max_length=28,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "proposed"),
                            ("confirmed", "confirmed"),
                            ("explained", "explained"),
                            ("dismissed", "dismissed"),
                        ],
                        default="proposed",
                        max_length=12,
                    ),
                ),
                (
                    "question",
                    models.CharField(blank=True, editable=False, help_text="Over what a rule noticed it; never public.", max_length=300),
                ),
                ("explanation", models.TextField(blank=True, help_text="What they disagree on and, where known, why. In our own words.")),
            ],
            options={
                "ordering": ["slug"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "explained"), _negated=True), models.Q(("explanation", ""), _negated=True), _connector="OR"
                        ),
                        name="explained_disagreement_has_an_explanation",
                        violation_error_message="An explained disagreement has its explanation.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="e7f34054e9c832fa5a842e4163c2e6eee812192d",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_8a86f",
                            table="evidence_disagreement",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="5c0ab1a122b0834786b27e386bc4ac4c8950b6f4",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_34e13",
                            table="evidence_disagreement",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="bump_data_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint\n    WHERE transaction <> pg_current_xact_id()::text::bigint;\n    RETURN NULL;\n    ",
                            hash="f8d5051b002da7ba07eb8a5d04c88ef76d234c98",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_bump_data_version_b398d",
                            table="evidence_disagreement",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_disagreementevent" ("axis", "explanation", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "row_version", "slug", "state") VALUES (NEW."axis", NEW."explanation", NEW."id", NEW."kind", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."question", NEW."row_version", NEW."slug", NEW."state"); RETURN NULL;',
                            hash="833b24a0a3b502c5aba50da31a69809540d73330",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_801ea",
                            table="evidence_disagreement",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_disagreementevent" ("axis", "explanation", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "row_version", "slug", "state") VALUES (NEW."axis", NEW."explanation", NEW."id", NEW."kind", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."question", NEW."row_version", NEW."slug", NEW."state"); RETURN NULL;',
                            hash="b6d17f8428f2147bf9e81394794e827f528fe361",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_32ae9",
                            table="evidence_disagreement",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_disagreementevent" ("axis", "explanation", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "row_version", "slug", "state") VALUES (OLD."axis", OLD."explanation", OLD."id", OLD."kind", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."question", OLD."row_version", OLD."slug", OLD."state"); RETURN NULL;',
                            hash="98336cf2717818995f938ffa8987a4fda753c6fe",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a7157",
                            table="evidence_disagreement",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Disease",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "slug",
                    models.SlugField(help_text="Its address, for ever. Lower case, words joined by hyphens.", max_length=80, unique=True),
                ),
                (
                    "label",
                    models.CharField(
                        help_text="The preferred English name. A source's vaguer term is never mapped to a narrower row: enter the vaguer one.",
                        max_length=200,
                        unique=True,
                    ),
                ),
                (
                    "definition",
                    models.TextField(blank=True, help_text="One sentence in our own words, for readers who do not know the term."),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="evidence.disease",
                    ),
                ),
                (
                    "specialty",
                    models.CharField(
                        choices=[
                            ("dermatology", "Dermatology"),
                            ("neurology", "Neurology"),
                            ("rheumatology", "Rheumatology"),
                            ("haematology", "Haematology"),
                            ("nephrology", "Nephrology"),
                            ("endocrinology", "Endocrinology"),
                            ("ophthalmology", "Ophthalmology"),
                            ("infectious_diseases", "Infectious diseases"),
                            ("oncology", "Oncology"),
                            ("immunology", "Immunology"),
                        ],
                        help_text="Under which heading a clinician would look for it.",
                        max_length=24,
                    ),
                ),
                (
                    "course",
                    models.CharField(
                        choices=[
                            ("acute", "acute"),
                            ("relapsing", "relapsing"),
                            ("chronic", "chronic"),
                            ("variable", "variable"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        max_length=12,
                    ),
                ),
            ],
            options={
                "ordering": ["label"],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="122ae0a94620d2f8bb712b12ceb0f9baadf73d95",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_466f1",
                            table="evidence_disease",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="ac1e7c2ef2bb0ed933fff0d14da68d3358712610",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_4b27f",
                            table="evidence_disease",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="bump_data_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint\n    WHERE transaction <> pg_current_xact_id()::text::bigint;\n    RETURN NULL;\n    ",
                            hash="998b15c758d3fcdfca8fba5ddaeaf5a3252e1812",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_bump_data_version_f8c5a",
                            table="evidence_disease",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="former_address",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.slug <> NEW.slug)",
                            func="\n        UPDATE evidence_formeraddress SET current = NEW.slug WHERE noun = 'disease' AND current = OLD.slug;\n        DELETE FROM evidence_formeraddress WHERE noun = 'disease' AND former = NEW.slug;\n        INSERT INTO evidence_formeraddress (noun, former, current) VALUES ('disease', OLD.slug, NEW.slug)\n        ON CONFLICT (noun, former) DO UPDATE SET current = EXCLUDED.current;\n        RETURN NULL;\n        ",
                            hash="2186e36309e9a8dedd81bd2c6de2fec53bd13db4",
                            operation='UPDATE OF "slug"',
                            pgid="pgtrigger_former_address_b4673",
                            table="evidence_disease",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_diseaseevent" ("course", "definition", "id", "label", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "slug", "specialty") VALUES (NEW."course", NEW."definition", NEW."id", NEW."label", NEW."merged_into_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."row_version", NEW."slug", NEW."specialty"); RETURN NULL;',
                            hash="89af72598cf19932051730e3f2ed329dea0aa6c3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9e193",
                            table="evidence_disease",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_diseaseevent" ("course", "definition", "id", "label", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "slug", "specialty") VALUES (NEW."course", NEW."definition", NEW."id", NEW."label", NEW."merged_into_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."row_version", NEW."slug", NEW."specialty"); RETURN NULL;',
                            hash="dd38e32c0f46a351ccb76d461e7b473cfd40210a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6cf1b",
                            table="evidence_disease",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_diseaseevent" ("course", "definition", "id", "label", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "slug", "specialty") VALUES (OLD."course", OLD."definition", OLD."id", OLD."label", OLD."merged_into_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."row_version", OLD."slug", OLD."specialty"); RETURN NULL;',
                            hash="1f163d708082a877be025ade7b7783d35b65ce4a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_362fc",
                            table="evidence_disease",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Publication",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "slug",
                    models.SlugField(help_text="Its address: pmid-15150209, or doi-… where there is no PMID.", max_length=80, unique=True),
                ),
                (
                    "pmid",
                    models.CharField(
                        blank=True,
                        max_length=8,
                        null=True,
                        unique=True,
                        validators=[evidence.models.publications.valid_pmid],
                        verbose_name="PMID",
                    ),
                ),
                (
                    "doi",
                    models.CharField(
                        blank=True,
                        help_text="Without https://doi.org/",
                        max_length=200,
                        null=True,
                        validators=[evidence.models.publications.valid_doi],
                        verbose_name="DOI",
                    ),
                ),
                (
                    "pmcid",
                    models.CharField(
                        blank=True,
                        max_length=12,
                        null=True,
                        unique=True,
                        validators=[evidence.models.publications.valid_pmcid],
                        verbose_name="PMCID",
                    ),
                ),
                ("title", models.TextField(blank=True, help_text="As printed. Empty where the source text does not print it.")),
                (
                    "authors",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=120),
                        blank=True,
                        default=list,
                        help_text="In the printed order, as printed.",
                        size=None,
                    ),
                ),
                (
                    "affiliations",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), blank=True, default=list, help_text="As printed.", size=None
                    ),
                ),
                ("journal", models.CharField(blank=True, max_length=200)),
                ("volume", models.CharField(blank=True, max_length=20)),
                ("issue", models.CharField(blank=True, max_length=20)),
                ("pages", models.CharField(blank=True, max_length=40)),
                (
                    "article_number",
                    models.CharField(blank=True, help_text="Where a paper has one in place of pages, as e2317762121.", max_length=40),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("en", "English"), ("ja", "日本語"), ("zh-Hans", "简体中文"), ("de", "Deutsch"), ("und", "not stated")],
                        default="und",
                        max_length=8,
                    ),
                ),
                (
                    "types",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        help_text="Publication types as printed, as Review, Journal Article.",
                        size=None,
                    ),
                ),
                (
                    "free_full_text",
                    models.BooleanField(blank=True, help_text="Whether the list that names it marks it as free.", null=True),
                ),
                ("citation", models.TextField(blank=True, help_text="A printed citation, for what has no identifier.")),
                (
                    "standing",
                    models.CharField(
                        choices=[
                            ("not_checked", "not checked"),
                            ("current", "current"),
                            ("corrected", "corrected"),
                            ("expression_of_concern", "expression of concern"),
                            ("retracted", "retracted"),
                            ("superseded", "superseded"),
                        ],
                        default="not_checked",
                        max_length=24,
                    ),
                ),
                ("standing_checked_on", models.DateField(blank=True, null=True)),
                ("note", models.TextField(blank=True)),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="evidence.publication",
                    ),
                ),
            ],
            options={
                "ordering": ["slug"],
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("doi"),
                        name="doi_once",
                        violation_error_message="There is a publication with this DOI already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("pmid__isnull", False),
                            ("doi__isnull", False),
                            ("pmcid__isnull", False),
                            models.Q(("citation", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="publication_can_be_found",
                        violation_error_message="A publication needs a PMID, a DOI, a PMCID or a citation.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("standing", "not_checked"), ("standing_checked_on__isnull", False), _connector="OR"),
                        name="standing_checked_on_a_day",
                        violation_error_message="A standing needs the day on which it was checked.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="52fac68edf154021998266398258eba412dd3f91",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_6561f",
                            table="evidence_publication",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="7ebc6d221b4dba47169c7f6ec5d5e9e4a9979d92",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_106a5",
                            table="evidence_publication",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="bump_data_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint\n    WHERE transaction <> pg_current_xact_id()::text::bigint;\n    RETURN NULL;\n    ",
                            hash="db009b403b38236c68f3e01b0c709fdda8bfbdd0",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_bump_data_version_90172",
                            table="evidence_publication",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="former_address",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.slug <> NEW.slug)",
                            func="\n        UPDATE evidence_formeraddress SET current = NEW.slug WHERE noun = 'publication' AND current = OLD.slug;\n        DELETE FROM evidence_formeraddress WHERE noun = 'publication' AND former = NEW.slug;\n        INSERT INTO evidence_formeraddress (noun, former, current) VALUES ('publication', OLD.slug, NEW.slug)\n        ON CONFLICT (noun, former) DO UPDATE SET current = EXCLUDED.current;\n        RETURN NULL;\n        ",
                            hash="fdc1d77bf5561324efd9e285d621708d82a00e8e",
                            operation='UPDATE OF "slug"',
                            pgid="pgtrigger_former_address_069cf",
                            table="evidence_publication",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_publicationevent" ("affiliations", "article_number", "authors", "citation", "doi", "free_full_text", "id", "issue", "journal", "language", "merged_into_id", "note", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pmcid", "pmid", "row_version", "slug", "standing", "standing_checked_on", "title", "types", "volume") VALUES (NEW."affiliations", NEW."article_number", NEW."authors", NEW."citation", NEW."doi", NEW."free_full_text", NEW."id", NEW."issue", NEW."journal", NEW."language", NEW."merged_into_id", NEW."note", NEW."pages", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."pmcid", NEW."pmid", NEW."row_version", NEW."slug", NEW."standing", NEW."standing_checked_on", NEW."title", NEW."types", NEW."volume"); RETURN NULL;',
                            hash="50ed21700cda1732d22f29572a4e19c532b8c431",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d3c1a",
                            table="evidence_publication",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_publicationevent" ("affiliations", "article_number", "authors", "citation", "doi", "free_full_text", "id", "issue", "journal", "language", "merged_into_id", "note", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pmcid", "pmid", "row_version", "slug", "standing", "standing_checked_on", "title", "types", "volume") VALUES (NEW."affiliations", NEW."article_number", NEW."authors", NEW."citation", NEW."doi", NEW."free_full_text", NEW."id", NEW."issue", NEW."journal", NEW."language", NEW."merged_into_id", NEW."note", NEW."pages", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."pmcid", NEW."pmid", NEW."row_version", NEW."slug", NEW."standing", NEW."standing_checked_on", NEW."title", NEW."types", NEW."volume"); RETURN NULL;',
                            hash="9d67fa904738ecd3cf4d46cf644978887eee0138",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_83973",
                            table="evidence_publication",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_publicationevent" ("affiliations", "article_number", "authors", "citation", "doi", "free_full_text", "id", "issue", "journal", "language", "merged_into_id", "note", "pages", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pmcid", "pmid", "row_version", "slug", "standing", "standing_checked_on", "title", "types", "volume") VALUES (OLD."affiliations", OLD."article_number", OLD."authors", OLD."citation", OLD."doi", OLD."free_full_text", OLD."id", OLD."issue", OLD."journal", OLD."language", OLD."merged_into_id", OLD."note", OLD."pages", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."pmcid", OLD."pmid", OLD."row_version", OLD."slug", OLD."standing", OLD."standing_checked_on", OLD."title", OLD."types", OLD."volume"); RETURN NULL;',
                            hash="a982b85dc75c9ea80b71e550b8f2ed910f44a485",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_56e1a",
                            table="evidence_publication",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DoubleExtraction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "study",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="double_extractions", to="evidence.study"),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        help_text="The publication that both read.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="double_extractions",
                        to="evidence.publication",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "being read"),
                            ("handed_in", "to be reconciled"),
                            ("reconciled", "reconciled"),
                            ("closed", "closed"),
                        ],
                        default="open",
                        editable=False,
                        max_length=12,
                    ),
                ),
                (
                    "opened_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="double_extractions_opened",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("opened_at", models.DateTimeField(auto_now_add=True)),
                ("both_handed_in_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "facts_settled_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="double_extractions_ended",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("reason", models.TextField(blank=True, editable=False, help_text="Why it was given up.")),
            ],
            options={
                "ordering": ["-opened_at", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ["reconciled", "closed"]), _negated=True),
                        fields=("study", "publication"),
                        name="one_double_extraction_at_a_time",
                        violation_error_message="This study is being extracted twice from this publication already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at__isnull", False), ("ended_by__isnull", False), ("state__in", ["reconciled", "closed"])),
                            models.Q(
                                models.Q(("state__in", ["reconciled", "closed"]), _negated=True), ("ended_at", None), ("ended_by", None)
                            ),
                            _connector="OR",
                        ),
                        name="double_extraction_ends_by_somebody",
                        violation_error_message="A reconciled or closed double extraction has who ended it and when; no other has.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "closed"), _negated=True), models.Q(("reason", ""), _negated=True), _connector="OR"
                        ),
                        name="closed_double_extraction_has_its_reason",
                        violation_error_message="Say why it is given up: the reason is kept.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="57df9eef2481cc72dad1fbaa03d57d185f1fad82",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_34350",
                            table="evidence_doubleextraction",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="c4257b1e0ae8981d93684fb5cbebab3e4afce2dc",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_60630",
                            table="evidence_doubleextraction",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_doubleextractionevent" ("both_handed_in_at", "ended_at", "ended_by_id", "facts_settled_by_id", "id", "opened_at", "opened_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "reason", "row_version", "state", "study_id") VALUES (NEW."both_handed_in_at", NEW."ended_at", NEW."ended_by_id", NEW."facts_settled_by_id", NEW."id", NEW."opened_at", NEW."opened_by_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."publication_id", NEW."reason", NEW."row_version", NEW."state", NEW."study_id"); RETURN NULL;',
                            hash="997bc562164b8f4671f315b4a3be843a4f013b49",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_89450",
                            table="evidence_doubleextraction",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_doubleextractionevent" ("both_handed_in_at", "ended_at", "ended_by_id", "facts_settled_by_id", "id", "opened_at", "opened_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "reason", "row_version", "state", "study_id") VALUES (NEW."both_handed_in_at", NEW."ended_at", NEW."ended_by_id", NEW."facts_settled_by_id", NEW."id", NEW."opened_at", NEW."opened_by_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."publication_id", NEW."reason", NEW."row_version", NEW."state", NEW."study_id"); RETURN NULL;',
                            hash="80e5010d9c849b97de43c4548398f2ffe966d612",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b94e8",
                            table="evidence_doubleextraction",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_doubleextractionevent" ("both_handed_in_at", "ended_at", "ended_by_id", "facts_settled_by_id", "id", "opened_at", "opened_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "reason", "row_version", "state", "study_id") VALUES (OLD."both_handed_in_at", OLD."ended_at", OLD."ended_by_id", OLD."facts_settled_by_id", OLD."id", OLD."opened_at", OLD."opened_by_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."publication_id", OLD."reason", OLD."row_version", OLD."state", OLD."study_id"); RETURN NULL;',
                            hash="15005532a04bb1d7061320d86fb5ac1766aa0066",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0645f",
                            table="evidence_doubleextraction",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Extraction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "type",
                    models.CharField(
                        choices=[
                            ("interventional", "interventional"),
                            ("observational", "observational"),
                            ("evidence_synthesis", "evidence synthesis"),
                            ("guideline", "guideline"),
                            ("case_report", "case report"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        help_text="Never more specific than printed.",
                        max_length=20,
                    ),
                ),
                (
                    "allocation",
                    models.CharField(
                        choices=[
                            ("randomised", "randomised"),
                            ("non_randomised", "not randomised"),
                            ("not_applicable", "not applicable"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        max_length=16,
                    ),
                ),
                (
                    "model",
                    models.CharField(
                        choices=[
                            ("parallel", "parallel groups"),
                            ("crossover", "crossover"),
                            ("single_group", "single group"),
                            ("sequential", "sequential"),
                            ("not_applicable", "not applicable"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        max_length=16,
                    ),
                ),
                (
                    "masking",
                    models.CharField(
                        choices=[
                            ("none", "open"),
                            ("single", "single-blind"),
                            ("double", "double-blind"),
                            ("triple", "triple-blind"),
                            ("not_applicable", "not applicable"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        max_length=16,
                    ),
                ),
                (
                    "control",
                    models.CharField(
                        choices=[
                            ("placebo", "placebo"),
                            ("active", "active treatment"),
                            ("dose", "another dose"),
                            ("no_treatment", "no treatment"),
                            ("historical", "historical"),
                            ("uncontrolled", "none"),
                            ("controlled", "controlled, by what is not stated"),
                            ("not_applicable", "not applicable"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        max_length=16,
                    ),
                ),
                (
                    "n_randomised",
                    models.PositiveIntegerField(blank=True, help_text="Patients; only where the source says randomised.", null=True),
                ),
                (
                    "n_analysed",
                    models.PositiveIntegerField(blank=True, help_text="Patients; only where the source says analysed.", null=True),
                ),
                (
                    "n_stated",
                    models.PositiveIntegerField(blank=True, help_text="Patients; where the role of the number is not printed.", null=True),
                ),
                ("population", models.TextField(blank=True, help_text="Whom it studied, as printed.")),
                ("setting", models.TextField(blank=True, help_text="Where, as printed.")),
                ("follow_up", models.CharField(blank=True, help_text="How long, as printed. Empty means not stated.", max_length=200)),
                (
                    "status",
                    models.CharField(
                        choices=[("completed", "completed"), ("ongoing", "ongoing"), ("not_stated", "not stated")],
                        default="not_stated",
                        max_length=12,
                    ),
                ),
                ("unit", models.CharField(choices=[("single", "one study"), ("set", "set of studies")], default="single", max_length=8)),
                (
                    "double",
                    models.ForeignKey(
                        editable=False, on_delete=django.db.models.deletion.PROTECT, related_name="readings", to="evidence.doubleextraction"
                    ),
                ),
                ("side", models.CharField(choices=[("a", "A"), ("b", "B")], editable=False, max_length=1)),
                (
                    "person",
                    models.ForeignKey(
                        editable=False, on_delete=django.db.models.deletion.PROTECT, related_name="extractions", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("handed_in_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "ordering": ["-double", "side"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("double", "side"),
                        name="one_reading_a_side",
                        violation_error_message="This side is read by somebody already.",
                    ),
                    models.UniqueConstraint(
                        fields=("double", "person"),
                        name="two_people_read",
                        violation_error_message="Two different people extract: nobody is both sides.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("n_analysed", None), ("n_randomised", None), ("n_analysed__lte", models.F("n_randomised")), _connector="OR"
                        ),
                        name="reading_analysed_at_most_randomised",
                        violation_error_message="More patients analysed than randomised.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("n_randomised", None), ("allocation", "randomised"), _connector="OR"),
                        name="reading_randomised_number_of_a_randomised_study",
                        violation_error_message="A number randomised belongs to a randomised study.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="43a38df3ad6beb5961f46970dd55a48cbbaf09b7",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_f9ef7",
                            table="evidence_extraction",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="104b3f51b92354075e825bfbea46f2e9e4d1bd9d",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_dec2b",
                            table="evidence_extraction",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="guard_reading",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    IF OLD.handed_in_at IS NOT NULL AND (TG_OP = 'DELETE' OR (to_jsonb(NEW) - 'row_version') <> (to_jsonb(OLD) - 'row_version')) THEN\n        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'handed_in_readings_stay', MESSAGE = 'What was handed in stays as it was read.';\n    END IF;\n    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n    RETURN NEW;\n    ",
                            hash="d3e78c66f13a419a67a7d3f3e5c7832c606bb32f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_guard_reading_ef94c",
                            table="evidence_extraction",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_extractionevent" ("allocation", "control", "double_id", "follow_up", "handed_in_at", "id", "masking", "model", "n_analysed", "n_randomised", "n_stated", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "row_version", "setting", "side", "status", "type", "unit") VALUES (NEW."allocation", NEW."control", NEW."double_id", NEW."follow_up", NEW."handed_in_at", NEW."id", NEW."masking", NEW."model", NEW."n_analysed", NEW."n_randomised", NEW."n_stated", NEW."person_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."population", NEW."row_version", NEW."setting", NEW."side", NEW."status", NEW."type", NEW."unit"); RETURN NULL;',
                            hash="021cb1bd852c4179e874adb89a22eaf11c73f715",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ae759",
                            table="evidence_extraction",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_extractionevent" ("allocation", "control", "double_id", "follow_up", "handed_in_at", "id", "masking", "model", "n_analysed", "n_randomised", "n_stated", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "row_version", "setting", "side", "status", "type", "unit") VALUES (NEW."allocation", NEW."control", NEW."double_id", NEW."follow_up", NEW."handed_in_at", NEW."id", NEW."masking", NEW."model", NEW."n_analysed", NEW."n_randomised", NEW."n_stated", NEW."person_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."population", NEW."row_version", NEW."setting", NEW."side", NEW."status", NEW."type", NEW."unit"); RETURN NULL;',
                            hash="3df36e1b20200c3af63ad5346235c8270fcb1af5",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6f904",
                            table="evidence_extraction",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_extractionevent" ("allocation", "control", "double_id", "follow_up", "handed_in_at", "id", "masking", "model", "n_analysed", "n_randomised", "n_stated", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "row_version", "setting", "side", "status", "type", "unit") VALUES (OLD."allocation", OLD."control", OLD."double_id", OLD."follow_up", OLD."handed_in_at", OLD."id", OLD."masking", OLD."model", OLD."n_analysed", OLD."n_randomised", OLD."n_stated", OLD."person_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."population", OLD."row_version", OLD."setting", OLD."side", OLD."status", OLD."type", OLD."unit"); RETURN NULL;',
                            hash="687086310946e619877a4bb313d638ca29075506",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_00b05",
                            table="evidence_extraction",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Mechanism",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "slug",
                    models.SlugField(help_text="Its address, for ever. Lower case, words joined by hyphens.", max_length=80, unique=True),
                ),
                (
                    "label",
                    models.CharField(
                        help_text="The preferred English name. A source's vaguer term is never mapped to a narrower row: enter the vaguer one.",
                        max_length=200,
                        unique=True,
                    ),
                ),
                (
                    "definition",
                    models.TextField(blank=True, help_text="One sentence in our own words, for readers who do not know the term."),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="evidence.mechanism",
                    ),
                ),
                (
                    "of",
                    models.CharField(
                        choices=[("treatment", "treatment"), ("disease", "disease"), ("harm", "harm")],
                        help_text="Whose mechanism it is.",
                        max_length=12,
                    ),
                ),
                (
                    "action",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("inhibits", "inhibits"),
                            ("downregulates", "downregulates"),
                            ("upregulates", "upregulates"),
                            ("induces", "induces"),
                            ("supplies", "supplies"),
                            ("restores", "restores"),
                            ("neutralises", "neutralises"),
                            ("displaces", "displaces"),
                            ("modulates", "modulates"),
                        ],
                        help_text="Empty only for a root or group.",
                        max_length=16,
                    ),
                ),
                (
                    "target",
                    models.CharField(blank=True, help_text="What is acted upon, as in “inhibitory Fcγ receptor IIB”.", max_length=160),
                ),
                (
                    "fragment",
                    models.CharField(
                        choices=[("fab", "Fab"), ("fc", "Fc"), ("either", "either"), ("not_stated", "not stated")],
                        default="not_stated",
                        max_length=12,
                    ),
                ),
            ],
            options={
                "ordering": ["label"],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="af6fe0947ecda1cbe6f7017a65ee7eabd468b496",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_e8bb9",
                            table="evidence_mechanism",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="209c76a65409a0f7d33da3e876710fbf43945d69",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_fa08c",
                            table="evidence_mechanism",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="bump_data_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint\n    WHERE transaction <> pg_current_xact_id()::text::bigint;\n    RETURN NULL;\n    ",
                            hash="d6e5dfc983c8b6331a74d1c565656f336b8d3993",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_bump_data_version_0c13d",
                            table="evidence_mechanism",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="former_address",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.slug <> NEW.slug)",
                            func="\n        UPDATE evidence_formeraddress SET current = NEW.slug WHERE noun = 'mechanism' AND current = OLD.slug;\n        DELETE FROM evidence_formeraddress WHERE noun = 'mechanism' AND former = NEW.slug;\n        INSERT INTO evidence_formeraddress (noun, former, current) VALUES ('mechanism', OLD.slug, NEW.slug)\n        ON CONFLICT (noun, former) DO UPDATE SET current = EXCLUDED.current;\n        RETURN NULL;\n        ",
                            hash="5f96799168b9989354543d3e7d8ee05b8ed2a98a",
                            operation='UPDATE OF "slug"',
                            pgid="pgtrigger_former_address_3e29e",
                            table="evidence_mechanism",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_mechanismevent" ("action", "definition", "fragment", "id", "label", "merged_into_id", "of", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "slug", "target") VALUES (NEW."action", NEW."definition", NEW."fragment", NEW."id", NEW."label", NEW."merged_into_id", NEW."of", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."row_version", NEW."slug", NEW."target"); RETURN NULL;',
                            hash="429ee1f9547b56a101aedee73aef074bbaa4d325",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5316a",
                            table="evidence_mechanism",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_mechanismevent" ("action", "definition", "fragment", "id", "label", "merged_into_id", "of", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "slug", "target") VALUES (NEW."action", NEW."definition", NEW."fragment", NEW."id", NEW."label", NEW."merged_into_id", NEW."of", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."row_version", NEW."slug", NEW."target"); RETURN NULL;',
                            hash="0ec16b3c31ba677117c3d925b3a9039576c672c5",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2861b",
                            table="evidence_mechanism",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_mechanismevent" ("action", "definition", "fragment", "id", "label", "merged_into_id", "of", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "slug", "target") VALUES (OLD."action", OLD."definition", OLD."fragment", OLD."id", OLD."label", OLD."merged_into_id", OLD."of", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."row_version", OLD."slug", OLD."target"); RETURN NULL;',
                            hash="5ea21b61cdb1ab14166de34f1554a765ceb75bc2",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f5d71",
                            table="evidence_mechanism",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Outcome",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "slug",
                    models.SlugField(help_text="Its address, for ever. Lower case, words joined by hyphens.", max_length=80, unique=True),
                ),
                (
                    "label",
                    models.CharField(
                        help_text="The preferred English name. A source's vaguer term is never mapped to a narrower row: enter the vaguer one.",
                        max_length=200,
                        unique=True,
                    ),
                ),
                (
                    "definition",
                    models.TextField(blank=True, help_text="One sentence in our own words, for readers who do not know the term."),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="evidence.outcome",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="children", to="evidence.outcome"
                    ),
                ),
                (
                    "domain",
                    models.CharField(
                        choices=[
                            ("symptoms", "Symptoms and signs"),
                            ("function", "Function"),
                            ("disease_activity", "Disease activity"),
                            ("relapse", "Relapse"),
                            ("serology", "Serology"),
                            ("histology", "Histology"),
                            ("electrophysiology", "Electrophysiology"),
                            ("quality_of_life", "Quality of life"),
                            ("mortality", "Mortality"),
                            ("resource_use", "Resource use"),
                            ("adverse_event", "Adverse events"),
                            ("not_named", "Not named"),
                        ],
                        help_text="What kind of thing it is. Harms are adverse events.",
                        max_length=20,
                    ),
                ),
                (
                    "instrument",
                    models.CharField(blank=True, help_text="The scale or test by which it is measured, where it has one.", max_length=120),
                ),
                (
                    "better",
                    models.CharField(
                        choices=[("higher", "higher is better"), ("lower", "lower is better"), ("neither", "neither")],
                        help_text="Which way is good for the patient; directions are read with it.",
                        max_length=8,
                    ),
                ),
            ],
            options={
                "ordering": ["label"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("parent", None), models.Q(("parent", models.F("id")), _negated=True), _connector="OR"),
                        name="outcome_is_not_its_own_parent",
                        violation_error_message="An outcome is not its own parent.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="241e0f7e78cc31f43c057b0089a16223339effa2",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_4c831",
                            table="evidence_outcome",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="3743cc28e936a1bfff015d5691291484cb8afba1",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_712e3",
                            table="evidence_outcome",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="bump_data_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint\n    WHERE transaction <> pg_current_xact_id()::text::bigint;\n    RETURN NULL;\n    ",
                            hash="b82f756e8dfdb8489da9e6007c41035df930d5f0",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_bump_data_version_60645",
                            table="evidence_outcome",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="former_address",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.slug <> NEW.slug)",
                            func="\n        UPDATE evidence_formeraddress SET current = NEW.slug WHERE noun = 'outcome' AND current = OLD.slug;\n        DELETE FROM evidence_formeraddress WHERE noun = 'outcome' AND former = NEW.slug;\n        INSERT INTO evidence_formeraddress (noun, former, current) VALUES ('outcome', OLD.slug, NEW.slug)\n        ON CONFLICT (noun, former) DO UPDATE SET current = EXCLUDED.current;\n        RETURN NULL;\n        ",
                            hash="16e2352660f945cb0b01ca3bdb5a8b3c81dd845e",
                            operation='UPDATE OF "slug"',
                            pgid="pgtrigger_former_address_37fcd",
                            table="evidence_outcome",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="acyclic",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\n        IF EXISTS (\n            WITH RECURSIVE above(id) AS (\n                SELECT NEW.parent_id\n                UNION SELECT edge.parent_id FROM evidence_outcome edge JOIN above ON edge.id = above.id\n            ) SELECT FROM above WHERE id = NEW.id\n        ) THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'nothing_is_its_own_ancestor', MESSAGE = 'An outcome cannot lie under itself: the parent is wrong.'; END IF;\n        RETURN NULL;\n        ",
                            hash="975d3712934d38de646031c68df2517643605920",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_acyclic_6fa77",
                            table="evidence_outcome",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="nothing_merged",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE gone text; today text;",
                            func="\n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_outcome merged\n        JOIN evidence_outcome successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.parent_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n         RETURN NULL;",
                            hash="7d3a5e20709d491f54d2d739d7f294d2c5aa3f2f",
                            operation='INSERT OR UPDATE OF "parent_id"',
                            pgid="pgtrigger_nothing_merged_0aa30",
                            table="evidence_outcome",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_outcomeevent" ("better", "definition", "domain", "id", "instrument", "label", "merged_into_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "slug") VALUES (NEW."better", NEW."definition", NEW."domain", NEW."id", NEW."instrument", NEW."label", NEW."merged_into_id", NEW."parent_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."row_version", NEW."slug"); RETURN NULL;',
                            hash="82abc0782504bb6485618a66e2a928ac513b9887",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a222e",
                            table="evidence_outcome",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_outcomeevent" ("better", "definition", "domain", "id", "instrument", "label", "merged_into_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "slug") VALUES (NEW."better", NEW."definition", NEW."domain", NEW."id", NEW."instrument", NEW."label", NEW."merged_into_id", NEW."parent_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."row_version", NEW."slug"); RETURN NULL;',
                            hash="ab0e91f87f811696769d0ad9293625fabfbc9065",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_53a4e",
                            table="evidence_outcome",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_outcomeevent" ("better", "definition", "domain", "id", "instrument", "label", "merged_into_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "slug") VALUES (OLD."better", OLD."definition", OLD."domain", OLD."id", OLD."instrument", OLD."label", OLD."merged_into_id", OLD."parent_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."row_version", OLD."slug"); RETURN NULL;',
                            hash="743395e88fdebfde5aa8f14daa427f1602bb85fa",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9cfae",
                            table="evidence_outcome",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EvidenceItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "time_relation",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("eq", "="),
                            ("gt", ">"),
                            ("ge", "≥"),
                            ("lt", "<"),
                            ("le", "≤"),
                            ("about", "about"),
                            ("within", "within"),
                            ("after", "after"),
                            ("until", "until"),
                            ("during", "during"),
                        ],
                        max_length=8,
                    ),
                ),
                ("time_low", models.DecimalField(blank=True, decimal_places=3, max_digits=14, null=True)),
                ("time_high", models.DecimalField(blank=True, decimal_places=3, max_digits=14, null=True)),
                (
                    "time_unit",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("minute", "minute"),
                            ("hour", "hour"),
                            ("day", "day"),
                            ("week", "week"),
                            ("month", "month"),
                            ("year", "year"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "time_since",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("randomisation", "randomisation"),
                            ("start_of_treatment", "start of treatment"),
                            ("start_of_infusion", "start of the infusion"),
                            ("last_infusion", "the last infusion"),
                            ("not_stated", "not stated"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "time_as_worded",
                    models.CharField(blank=True, help_text="In our words, where the source gives no number: “long term”.", max_length=120),
                ),
                (
                    "value_measure",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("count", "number of people"),
                            ("prevalence", "prevalence"),
                            ("incidence", "incidence"),
                            ("proportion", "proportion"),
                            ("risk_ratio", "risk ratio"),
                            ("rank", "rank"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "value_relation",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("eq", "="),
                            ("gt", ">"),
                            ("ge", "≥"),
                            ("lt", "<"),
                            ("le", "≤"),
                            ("about", "about"),
                            ("within", "within"),
                            ("after", "after"),
                            ("until", "until"),
                            ("during", "during"),
                        ],
                        max_length=8,
                    ),
                ),
                ("value_low", models.DecimalField(blank=True, decimal_places=3, max_digits=14, null=True)),
                ("value_high", models.DecimalField(blank=True, decimal_places=3, max_digits=14, null=True)),
                (
                    "value_unit",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("minute", "minute"),
                            ("hour", "hour"),
                            ("day", "day"),
                            ("week", "week"),
                            ("month", "month"),
                            ("year", "year"),
                            ("percent", "%"),
                            ("patient", "patients"),
                            ("ratio", "×"),
                            ("infusion", "infusions"),
                            ("course", "courses"),
                            ("g_per_kg", "g/kg"),
                        ],
                        max_length=8,
                    ),
                ),
                ("value_as_worded", models.CharField(blank=True, max_length=120)),
                ("accession", models.CharField(db_default=evidence.models.items.NextAccession(), editable=False, max_length=12)),
                ("version", models.PositiveSmallIntegerField(blank=True, editable=False, null=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("in_review", "in review"),
                            ("sent_back", "sent back"),
                            ("rejected", "rejected"),
                            ("published", "published"),
                            ("superseded", "superseded"),
                            ("retracted", "retracted"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=12,
                    ),
                ),
                (
                    "revises",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="revisions",
                        to="evidence.evidenceitem",
                    ),
                ),
                (
                    "curator",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="curated_items",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "extraction",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="items",
                        to="evidence.extraction",
                        verbose_name="reading",
                    ),
                ),
                (
                    "reviewer",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviewed_items",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("submitted_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("published_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("ended_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("reason", models.TextField(blank=True, editable=False, help_text="Why it was sent back, rejected or retracted.")),
                ("sealed", models.BooleanField(default=False, editable=False)),
                ("needs_recheck", models.BooleanField(default=False, editable=False)),
                ("recheck_reason", models.CharField(blank=True, editable=False, max_length=300)),
                ("claim_key", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "warnings",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), blank=True, default=list, editable=False, size=None
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("finding", "finding"),
                            ("recommendation", "recommendation"),
                            ("dosing", "dosing"),
                            ("mechanism", "mechanism"),
                            ("safety", "safety"),
                            ("epidemiology", "epidemiology"),
                            ("gap", "gap"),
                            ("background", "background"),
                            ("method", "method"),
                        ],
                        help_text="What sort of claim it is; it decides which fields follow.",
                        max_length=16,
                    ),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        help_text="The publication that makes the claim.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="items",
                        to="evidence.publication",
                    ),
                ),
                (
                    "study",
                    models.ForeignKey(
                        blank=True,
                        help_text="The study whose observation it is. A source's own opinion belongs to the source's own study: a review is one too.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="items",
                        to="evidence.study",
                    ),
                ),
                (
                    "statement",
                    models.TextField(
                        blank=True,
                        help_text="One sentence in our own words, no stronger than the source: “may” stays “may”. A negative says against what.",
                    ),
                ),
                (
                    "disease",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty where no disease is named.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="items",
                        to="evidence.disease",
                    ),
                ),
                (
                    "population",
                    models.CharField(
                        blank=True,
                        help_text="Whom it is said of inside the disease, in a few words: “after corticosteroids have failed”.",
                        max_length=300,
                    ),
                ),
                (
                    "qualifiers",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("untreated", "untreated"),
                                ("refractory", "refractory"),
                                ("severe", "severe"),
                                ("mild", "mild"),
                                ("worsening", "worsening"),
                                ("crisis", "crisis"),
                                ("relapsing", "relapsing"),
                                ("early", "early"),
                                ("stable", "stable"),
                                ("chronic", "chronic"),
                                ("children", "children"),
                                ("adults", "adults"),
                                ("elderly", "elderly"),
                                ("steroid_dependent", "steroid-dependent"),
                                ("remission", "in remission"),
                                ("subgroup", "subgroup"),
                            ],
                            max_length=24,
                        ),
                        blank=True,
                        default=list,
                        help_text="The population in fixed words, for filters.",
                        size=None,
                    ),
                ),
                (
                    "extent",
                    models.CharField(
                        blank=True,
                        choices=[("all", "all"), ("most", "most"), ("many", "many"), ("some", "some"), ("few", "few")],
                        help_text="Of how many of them it is said, where the source says so.",
                        max_length=24,
                    ),
                ),
                (
                    "hedge",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("asserted", "asserted"),
                            ("suggested", "suggested"),
                            ("possible", "possible"),
                            ("unresolved", "unresolved"),
                        ],
                        help_text="How sure the source sounds: may, might, could = possible; suggests, appears = suggested.",
                        max_length=24,
                    ),
                ),
                (
                    "basis",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("systematic_review", "systematic review"),
                                ("randomised_trials", "randomised trials"),
                                ("controlled_trials", "controlled trials"),
                                ("uncontrolled_series", "uncontrolled series"),
                                ("case_reports", "case reports"),
                                ("single_patient", "single patient"),
                                ("mechanism", "mechanism"),
                                ("expert_opinion", "expert opinion"),
                                ("not_stated", "basis not stated"),
                            ],
                            max_length=24,
                        ),
                        blank=True,
                        default=list,
                        help_text="What the source says its claim rests on.",
                        size=None,
                    ),
                ),
                (
                    "distinguished_by",
                    models.CharField(
                        blank=True, help_text="Only where another item makes the same claim: what tells this one from it.", max_length=160
                    ),
                ),
                ("note", models.TextField(blank=True, help_text="For curators; never public.")),
                (
                    "regimen",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="items", to="evidence.doseregimen"
                    ),
                ),
                (
                    "dose_printed",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=24),
                        blank=True,
                        default=list,
                        help_text="Which figures of the dose are printed; the others are computed.",
                        size=None,
                    ),
                ),
                (
                    "printed_total",
                    models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        help_text="Total in g/kg where the source prints one that differs from the computed.",
                        max_digits=7,
                        null=True,
                    ),
                ),
                (
                    "comparison",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("vs_placebo", "against placebo"),
                            ("vs_active", "against another treatment"),
                            ("vs_no_treatment", "against no treatment"),
                            ("add_on", "added to another treatment"),
                            ("dose_vs_dose", "dose against dose"),
                            ("multi_arm", "three or more arms"),
                            ("before_after", "before and after"),
                            ("none", "no comparison"),
                        ],
                        max_length=24,
                    ),
                ),
                (
                    "outcome",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="items", to="evidence.outcome"
                    ),
                ),
                (
                    "direction",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("favours_ivig", "favours IVIg"),
                            ("favours_comparator", "favours the comparator"),
                            ("favours_combination", "favours the combination"),
                            ("favours_higher_dose", "favours the higher dose"),
                            ("favours_lower_dose", "favours the lower dose"),
                            ("no_difference", "no difference"),
                            ("equivalent", "said to be equivalent"),
                            ("benefit_not_shown", "benefit not shown"),
                            ("improved", "improved"),
                            ("worsened", "worsened"),
                            ("no_effect", "no effect seen"),
                            ("mixed", "mixed"),
                            ("descriptive", "described"),
                            ("not_reported", "result not reported"),
                            ("unclear", "left open"),
                        ],
                        help_text="The sense of the reported difference or change.",
                        max_length=24,
                    ),
                ),
                (
                    "significance",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("significant", "significant"),
                            ("not_significant", "not significant"),
                            ("not_stated", "significance not stated"),
                        ],
                        help_text="Only where the text claims it; else “not stated”.",
                        max_length=24,
                    ),
                ),
                ("attribution", models.CharField(blank=True, help_text="To what the source attributes it.", max_length=300)),
                ("stance", models.CharField(blank=True, choices=[("for", "for"), ("against", "against"), ("open", "open")], max_length=24)),
                (
                    "line",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("first_line", "first line"),
                                ("second_line", "second line"),
                                ("third_line", "third line"),
                                ("treatment_of_choice", "treatment of choice"),
                            ],
                            max_length=24,
                        ),
                        blank=True,
                        default=list,
                        help_text="Any of these; a number only where printed.",
                        size=None,
                    ),
                ),
                (
                    "role",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("monotherapy", "monotherapy"),
                                ("adjunct", "adjunct"),
                                ("rescue", "rescue"),
                                ("maintenance", "maintenance"),
                                ("steroid_sparing", "steroid-sparing"),
                                ("alternative", "alternative"),
                            ],
                            max_length=24,
                        ),
                        blank=True,
                        default=list,
                        help_text="All of these.",
                        size=None,
                    ),
                ),
                (
                    "strength",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("established", "established"),
                            ("recommended", "recommended"),
                            ("may_be_used", "may be used"),
                            ("may_be_considered", "may be considered"),
                            ("potential", "potential"),
                        ],
                        help_text="In the source's own verb.",
                        max_length=24,
                    ),
                ),
                ("condition", models.CharField(blank=True, help_text="Under which condition.", max_length=300)),
                ("provisional", models.BooleanField(default=False, help_text="Until more is known, the source says.")),
                ("rationale", models.CharField(blank=True, help_text="Why, the source says.", max_length=300)),
                ("grade", models.CharField(blank=True, help_text="Of a graded guideline, as printed.", max_length=20)),
                ("grade_system", models.CharField(blank=True, max_length=60)),
                (
                    "dose_says",
                    models.CharField(
                        blank=True,
                        choices=[("minimum", "at least"), ("optimum", "optimal"), ("effective", "effective"), ("mentioned", "mentioned")],
                        max_length=24,
                    ),
                ),
                (
                    "mechanism",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="items", to="evidence.mechanism"
                    ),
                ),
                (
                    "support",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("unknown", "unknown"),
                            ("hypothesised", "hypothesised"),
                            ("studied", "studied"),
                            ("asserted", "asserted"),
                            ("demonstrated", "demonstrated"),
                            ("refuted", "refuted"),
                        ],
                        help_text="How it is tied to the disease or treatment.",
                        max_length=24,
                    ),
                ),
                (
                    "system",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("in_vitro", "in vitro"),
                            ("animal", "animal"),
                            ("human_tissue", "human tissue"),
                            ("human_in_vivo", "patients"),
                            ("none", "none named"),
                        ],
                        help_text="Where it was seen.",
                        max_length=24,
                    ),
                ),
                (
                    "severity",
                    models.CharField(
                        blank=True,
                        choices=[("mild", "mild"), ("moderate", "moderate"), ("severe", "severe"), ("not_stated", "severity not stated")],
                        max_length=24,
                    ),
                ),
                (
                    "serious",
                    models.CharField(
                        blank=True, choices=[("yes", "serious"), ("no", "not serious"), ("not_stated", "not stated")], max_length=24
                    ),
                ),
                ("frequency_as_worded", models.CharField(blank=True, help_text="In a word or two: “very uncommon”.", max_length=120)),
                (
                    "frequency_class",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("very_common", "very common"),
                            ("common", "common"),
                            ("uncommon", "uncommon"),
                            ("rare", "rare"),
                            ("very_rare", "very rare"),
                        ],
                        help_text="Only from a figure, never from a word.",
                        max_length=24,
                    ),
                ),
                ("relief", models.CharField(blank=True, help_text="What relieves it.", max_length=200)),
                (
                    "reversible",
                    models.CharField(
                        blank=True, choices=[("yes", "reversible"), ("often", "often reversible"), ("no", "not reversible")], max_length=24
                    ),
                ),
                ("comparator_population", models.CharField(blank=True, max_length=200)),
                ("place", models.CharField(blank=True, max_length=120)),
                (
                    "gap_aspects",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("no_trial", "no trial"),
                                ("efficacy", "efficacy"),
                                ("long_term_efficacy", "long-term efficacy"),
                                ("comparison", "comparison with another treatment"),
                                ("dose", "dose"),
                                ("interval", "interval"),
                                ("duration", "duration"),
                                ("combination", "combination"),
                                ("re_treatment", "re-treatment"),
                                ("subgroup", "subgroup"),
                                ("safety", "safety"),
                                ("cost", "cost"),
                                ("quality_of_life", "quality of life"),
                                ("diagnosis", "diagnosis"),
                                ("mechanism", "mechanism"),
                            ],
                            max_length=24,
                        ),
                        blank=True,
                        default=list,
                        help_text="What is not known, the source says. What it does not print is a caveat.",
                        size=None,
                    ),
                ),
                ("needed_design", models.CharField(blank=True, help_text="Which study the source asks for.", max_length=200)),
                (
                    "aspect",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("definition", "definition"),
                            ("classification", "classification"),
                            ("clinical_feature", "clinical feature"),
                            ("course", "course"),
                            ("diagnosis", "diagnosis"),
                            ("pathology", "pathology"),
                            ("association", "association"),
                            ("use", "use"),
                            ("practice", "practice"),
                            ("design", "design"),
                            ("population", "population"),
                            ("sample_size", "sample size"),
                            ("arms", "arms"),
                            ("assessment", "assessment"),
                            ("search", "search"),
                            ("eligibility", "eligibility"),
                            ("appraisal", "appraisal"),
                            ("scope", "scope"),
                            ("status", "status"),
                        ],
                        max_length=20,
                    ),
                ),
            ],
            options={
                "ordering": ["accession", "version"],
                "indexes": [
                    models.Index(fields=["status", "kind"], name="evidence_ev_status_5ea787_idx"),
                    models.Index(fields=["accession"], name="evidence_ev_accessi_7e4f45_idx"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("accession", "version"), name="one_row_a_version", violation_error_message="This version exists already."
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("status", "published")),
                        fields=("accession",),
                        name="one_published_version",
                        violation_error_message="This accession has a published version already: revise that.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("status", "published")),
                        fields=("claim_key", "distinguished_by"),
                        name="claim_is_made_once",
                        violation_error_message="This claim is published already. Add an anchor there, or say what distinguishes this one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reviewer", None), models.Q(("reviewer", models.F("curator")), _negated=True), _connector="OR"),
                        name="reviewer_is_not_the_curator",
                        violation_error_message="Nobody reviews their own work: the reviewer is another person than the curator.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["published", "superseded", "retracted"]), _negated=True),
                            models.Q(("published_at__isnull", False), ("reviewer__isnull", False), ("version__isnull", False)),
                            _connector="OR",
                        ),
                        name="publication_needs_review",
                        violation_error_message="Nothing is published without a reviewer, a time and a version.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("status__in", ["published", "superseded", "retracted"]), ("version", None), _connector="OR"),
                        name="version_is_given_at_publication",
                        violation_error_message="A version number is given when the item is published.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["sent_back", "rejected", "retracted"]), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="reason_is_given",
                        violation_error_message="Say why: the curator and the readers need the reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at__isnull", False), ("status__in", ["superseded", "retracted"])),
                            models.Q(models.Q(("status__in", ["superseded", "retracted"]), _negated=True), ("ended_at", None)),
                            _connector="OR",
                        ),
                        name="end_is_dated",
                        violation_error_message="A superseded or retracted version has the time at which it ended; no other has.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("extraction", None), ("status", "draft"), _connector="OR"),
                        name="reading_stays_a_draft",
                        violation_error_message="A reading of a double extraction stays a draft: what both agree on is handed in for review.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["in_review", "published", "superseded", "retracted"]), _negated=True),
                            ("study__isnull", False),
                            _connector="OR",
                        ),
                        name="item_needs_a_study",
                        violation_error_message="An item needs its study; a source's own opinion belongs to the source's own study.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["in_review", "published", "superseded", "retracted"]), _negated=True),
                            models.Q(("statement", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="item_needs_a_statement",
                        violation_error_message="An item needs its statement.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["in_review", "published", "superseded", "retracted"]), _negated=True),
                            models.Q(("hedge", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="item_needs_a_hedge",
                        violation_error_message="An item needs its hedge: how sure the source sounds.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["in_review", "published", "superseded", "retracted"]), _negated=True),
                            models.Q(("claim_key", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="item_needs_a_claim_key",
                        violation_error_message="An item is submitted through its action, which computes the claim key.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("printed_total", None), ("printed_total__gt", 0), _connector="OR"),
                        name="item_printed_total_is_positive",
                        violation_error_message="A dose is more than zero.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("time_high", None),
                            models.Q(("time_low__isnull", False), ("time_low__lte", models.F("time_high"))),
                            _connector="OR",
                        ),
                        name="time_point_low_at_most_high",
                        violation_error_message="The lower end of the time point is above the upper one, or missing.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("time_low", None), ("time_unit", "")),
                            models.Q(
                                ("time_low__isnull", False),
                                models.Q(("time_unit", ""), _negated=True),
                                models.Q(("time_relation", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="time_point_number_has_a_unit",
                        violation_error_message="The time point needs a relation, a number and a unit together; words alone go into “as worded”.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("value_high", None),
                            models.Q(("value_low__isnull", False), ("value_low__lte", models.F("value_high"))),
                            _connector="OR",
                        ),
                        name="value_low_at_most_high",
                        violation_error_message="The lower end of the value is above the upper one, or missing.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("value_low", None), ("value_unit", "")),
                            models.Q(
                                ("value_low__isnull", False),
                                models.Q(("value_unit", ""), _negated=True),
                                models.Q(("value_relation", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="value_number_has_a_unit",
                        violation_error_message="The value needs a relation, a number and a unit together; words alone go into “as worded”.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind__in", ["finding", "safety"]), _negated=True),
                            models.Q(("status__in", ["in_review", "published", "superseded", "retracted"]), _negated=True),
                            models.Q(("outcome__isnull", True), _negated=True),
                            _connector="OR",
                        ),
                        name="kind_needs_outcome",
                        violation_error_message="A finding or safety item needs an outcome.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["finding", "dosing", "mechanism", "safety", "gap", "background", "method"]),
                            ("outcome__isnull", True),
                            _connector="OR",
                        ),
                        name="kind_has_no_outcome",
                        violation_error_message="Only a finding, dosing, mechanism, safety item, gap, background item or method item has an outcome: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind__in", ["mechanism"]), _negated=True),
                            models.Q(("status__in", ["in_review", "published", "superseded", "retracted"]), _negated=True),
                            models.Q(("mechanism__isnull", True), _negated=True),
                            _connector="OR",
                        ),
                        name="kind_needs_mechanism",
                        violation_error_message="A mechanism needs a mechanism.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["mechanism", "gap", "background"]), ("mechanism__isnull", True), _connector="OR"),
                        name="kind_has_no_mechanism",
                        violation_error_message="Only a mechanism, gap or background item has a mechanism: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind__in", ["dosing"]), _negated=True),
                            models.Q(("status__in", ["in_review", "published", "superseded", "retracted"]), _negated=True),
                            models.Q(("regimen__isnull", True), _negated=True),
                            _connector="OR",
                        ),
                        name="kind_needs_regimen",
                        violation_error_message="A dosing needs a dose regimen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["finding", "recommendation", "dosing", "mechanism", "safety", "gap", "method"]),
                            ("regimen__isnull", True),
                            _connector="OR",
                        ),
                        name="kind_has_no_regimen",
                        violation_error_message="Only a finding, recommendation, dosing, mechanism, safety item, gap or method item has a dose regimen: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind__in", ["finding"]), _negated=True),
                            models.Q(("status__in", ["in_review", "published", "superseded", "retracted"]), _negated=True),
                            models.Q(("direction", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="kind_needs_direction",
                        violation_error_message="A finding needs a direction.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["finding", "safety"]), ("direction", ""), _connector="OR"),
                        name="kind_has_no_direction",
                        violation_error_message="Only a finding or safety item has a direction: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["finding", "safety"]), ("significance", ""), _connector="OR"),
                        name="kind_has_no_significance",
                        violation_error_message="Only a finding or safety item has a significance: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["finding", "dosing", "safety", "gap", "method"]), ("comparison", ""), _connector="OR"
                        ),
                        name="kind_has_no_comparison",
                        violation_error_message="Only a finding, dosing, safety item, gap or method item has a comparison: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["finding", "dosing", "mechanism", "safety", "epidemiology", "gap", "background", "method"]),
                            models.Q(
                                ("time_relation", ""),
                                ("time_low__isnull", True),
                                ("time_high__isnull", True),
                                ("time_unit", ""),
                                ("time_since", ""),
                                ("time_as_worded", ""),
                            ),
                            _connector="OR",
                        ),
                        name="kind_has_no_time_point",
                        violation_error_message="Only a finding, dosing, mechanism, safety item, epidemiology item, gap, background item or method item has a time point: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["finding", "safety"]), ("attribution", ""), _connector="OR"),
                        name="kind_has_no_attribution",
                        violation_error_message="Only a finding or safety item has an attribution: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind__in", ["recommendation"]), _negated=True),
                            models.Q(("status__in", ["in_review", "published", "superseded", "retracted"]), _negated=True),
                            models.Q(("stance", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="kind_needs_stance",
                        violation_error_message="A recommendation needs a stance.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["recommendation"]), ("stance", ""), _connector="OR"),
                        name="kind_has_no_stance",
                        violation_error_message="Only a recommendation has a stance: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["recommendation"]), ("line", []), _connector="OR"),
                        name="kind_has_no_line",
                        violation_error_message="Only a recommendation has a line of therapy: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["recommendation"]), ("role", []), _connector="OR"),
                        name="kind_has_no_role",
                        violation_error_message="Only a recommendation has a role in therapy: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["recommendation"]), ("strength", ""), _connector="OR"),
                        name="kind_has_no_strength",
                        violation_error_message="Only a recommendation has a strength: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["recommendation", "dosing"]), ("condition", ""), _connector="OR"),
                        name="kind_has_no_condition",
                        violation_error_message="Only a recommendation or dosing has a condition: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["recommendation"]), ("provisional", False), _connector="OR"),
                        name="kind_has_no_provisional",
                        violation_error_message="Only a recommendation has a mark as provisional: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["recommendation"]), ("rationale", ""), _connector="OR"),
                        name="kind_has_no_rationale",
                        violation_error_message="Only a recommendation has a rationale: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["recommendation"]), models.Q(("grade", ""), ("grade_system", "")), _connector="OR"
                        ),
                        name="kind_has_no_grade",
                        violation_error_message="Only a recommendation has a grade: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["dosing"]), ("dose_says", ""), _connector="OR"),
                        name="kind_has_no_dose_says",
                        violation_error_message="Only a dosing has a judgement on the dose: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["mechanism"]), ("support", ""), _connector="OR"),
                        name="kind_has_no_support",
                        violation_error_message="Only a mechanism has a support: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["mechanism"]), ("system", ""), _connector="OR"),
                        name="kind_has_no_system",
                        violation_error_message="Only a mechanism has a test system: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["safety"]), ("severity", ""), _connector="OR"),
                        name="kind_has_no_severity",
                        violation_error_message="Only a safety item has a severity: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["safety"]), ("serious", ""), _connector="OR"),
                        name="kind_has_no_serious",
                        violation_error_message="Only a safety item has a seriousness: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["safety"]), models.Q(("frequency_as_worded", ""), ("frequency_class", "")), _connector="OR"
                        ),
                        name="kind_has_no_frequency",
                        violation_error_message="Only a safety item has a frequency: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["safety"]), ("relief", ""), _connector="OR"),
                        name="kind_has_no_relief",
                        violation_error_message="Only a safety item has what relieves it: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["safety"]), ("reversible", ""), _connector="OR"),
                        name="kind_has_no_reversible",
                        violation_error_message="Only a safety item has a reversibility: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind__in", ["epidemiology"]), _negated=True),
                            models.Q(("status__in", ["in_review", "published", "superseded", "retracted"]), _negated=True),
                            models.Q(("value_measure", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="kind_needs_value",
                        violation_error_message="An epidemiology item needs a value.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["epidemiology"]),
                            models.Q(
                                ("value_measure", ""),
                                ("value_relation", ""),
                                ("value_low__isnull", True),
                                ("value_high__isnull", True),
                                ("value_unit", ""),
                                ("value_as_worded", ""),
                            ),
                            _connector="OR",
                        ),
                        name="kind_has_no_value",
                        violation_error_message="Only an epidemiology item has a value: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["epidemiology"]), ("comparator_population", ""), _connector="OR"),
                        name="kind_has_no_comparator_population",
                        violation_error_message="Only an epidemiology item has a comparator population: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["epidemiology"]), ("place", ""), _connector="OR"),
                        name="kind_has_no_place",
                        violation_error_message="Only an epidemiology item has a place: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind__in", ["gap"]), _negated=True),
                            models.Q(("status__in", ["in_review", "published", "superseded", "retracted"]), _negated=True),
                            models.Q(("gap_aspects", []), _negated=True),
                            _connector="OR",
                        ),
                        name="kind_needs_gap_aspects",
                        violation_error_message="A gap needs an aspect of the gap.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["gap"]), ("gap_aspects", []), _connector="OR"),
                        name="kind_has_no_gap_aspects",
                        violation_error_message="Only a gap has an aspect of the gap: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["gap"]), ("needed_design", ""), _connector="OR"),
                        name="kind_has_no_needed_design",
                        violation_error_message="Only a gap has a needed design: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind__in", ["background", "method"]), _negated=True),
                            models.Q(("status__in", ["in_review", "published", "superseded", "retracted"]), _negated=True),
                            models.Q(("aspect", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="kind_needs_aspect",
                        violation_error_message="A background item or method item needs an aspect.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["background", "method"]), ("aspect", ""), _connector="OR"),
                        name="kind_has_no_aspect",
                        violation_error_message="Only a background item or method item has an aspect: clear it, or choose that kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind__in", ["method"]), _negated=True),
                            models.Q(("status__in", ["in_review", "published", "superseded", "retracted"]), _negated=True),
                            models.Q(("study__isnull", True), _negated=True),
                            _connector="OR",
                        ),
                        name="kind_needs_study",
                        violation_error_message="A method item needs a study.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind__in", ["recommendation", "epidemiology"]), _negated=True),
                            models.Q(("status__in", ["in_review", "published", "superseded", "retracted"]), _negated=True),
                            models.Q(("disease__isnull", True), _negated=True),
                            _connector="OR",
                        ),
                        name="kind_needs_disease",
                        violation_error_message="A recommendation or epidemiology item needs a disease.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "background"), _negated=True),
                            ("aspect", ""),
                            (
                                "aspect__in",
                                [
                                    "definition",
                                    "classification",
                                    "clinical_feature",
                                    "course",
                                    "diagnosis",
                                    "pathology",
                                    "association",
                                    "use",
                                    "practice",
                                ],
                            ),
                            _connector="OR",
                        ),
                        name="aspect_of_background",
                        violation_error_message="The aspect of a background item is one of: definition, classification, clinical_feature, course, diagnosis, pathology, association, use, practice.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "method"), _negated=True),
                            ("aspect", ""),
                            (
                                "aspect__in",
                                [
                                    "design",
                                    "population",
                                    "sample_size",
                                    "arms",
                                    "assessment",
                                    "search",
                                    "eligibility",
                                    "appraisal",
                                    "scope",
                                    "status",
                                ],
                            ),
                            _connector="OR",
                        ),
                        name="aspect_of_method",
                        violation_error_message="The aspect of a method item is one of: design, population, sample_size, arms, assessment, search, eligibility, appraisal, scope, status.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="ddaceb5b4fc9c1e9a3667b3e19e3298fa5a61063",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_f3244",
                            table="evidence_evidenceitem",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="4078187ffd430ae03f85115f88f4becb7ac74c45",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_8f747",
                            table="evidence_evidenceitem",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="guard_item",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE allowed evidence_evidenceitem%ROWTYPE; handed_in boolean;",
                            func="\n    SELECT EXISTS (SELECT FROM evidence_extraction WHERE id = OLD.extraction_id AND handed_in_at IS NOT NULL) INTO handed_in;\n    IF TG_OP = 'DELETE' THEN\n        IF handed_in THEN\n            RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'reviewed_text_is_frozen', MESSAGE = 'What was handed in stays as it was read.';\n        END IF;\n        IF OLD.status IN ('draft', 'sent_back') AND OLD.version IS NULL THEN RETURN OLD; END IF;\n        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'reviewed_items_are_kept', MESSAGE = 'What has been submitted or published is never deleted: reject or retract it.';\n    END IF;\n    IF NEW.accession <> OLD.accession THEN\n        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'accession_is_for_ever', MESSAGE = 'An accession never changes.';\n    END IF;\n    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (('draft', 'in_review'), ('sent_back', 'in_review'), ('in_review', 'published'), ('in_review', 'sent_back'), ('in_review', 'rejected'), ('published', 'superseded'), ('published', 'retracted')) THEN\n        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'status_moves', MESSAGE = format('From “%s” an item cannot become “%s”.', replace(OLD.status, '_', ' '), replace(NEW.status, '_', ' '));\n    END IF;\n    IF NEW.extraction_id IS DISTINCT FROM OLD.extraction_id THEN\n        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'item_keeps_its_reading', MESSAGE = 'An item stays with the reading for which it was made.';\n    END IF;\n    IF OLD.status IN ('draft', 'sent_back') AND NOT handed_in THEN RETURN NEW; END IF;\n    allowed := NEW;\n    allowed.row_version := OLD.row_version;\n    IF OLD.status = 'in_review' THEN\n        allowed.status := OLD.status; allowed.reviewer_id := OLD.reviewer_id; allowed.published_at := OLD.published_at;\n        allowed.version := OLD.version; allowed.reason := OLD.reason;\n        NEW.sealed := NEW.status = 'published';  -- what it says was checked when it was submitted\n    END IF;\n    IF OLD.status IN ('published', 'superseded', 'retracted') THEN\n        allowed.sealed := OLD.sealed OR NEW.sealed; NEW.sealed := allowed.sealed; allowed.sealed := OLD.sealed;\n        allowed.needs_recheck := OLD.needs_recheck; allowed.recheck_reason := OLD.recheck_reason;\n    END IF;\n    IF OLD.status = 'published' AND NEW.status IN ('superseded', 'retracted') THEN\n        allowed.status := OLD.status; allowed.ended_at := OLD.ended_at; allowed.reason := OLD.reason;\n    END IF;\n    IF NEW.disease_id <> OLD.disease_id AND EXISTS (SELECT FROM evidence_disease WHERE id = OLD.disease_id AND merged_into_id = NEW.disease_id) THEN allowed.disease_id := OLD.disease_id; allowed.claim_key := OLD.claim_key; END IF;\nIF NEW.outcome_id <> OLD.outcome_id AND EXISTS (SELECT FROM evidence_outcome WHERE id = OLD.outcome_id AND merged_into_id = NEW.outcome_id) THEN allowed.outcome_id := OLD.outcome_id; allowed.claim_key := OLD.claim_key; END IF;\nIF NEW.mechanism_id <> OLD.mechanism_id AND EXISTS (SELECT FROM evidence_mechanism WHERE id = OLD.mechanism_id AND merged_into_id = NEW.mechanism_id) THEN allowed.mechanism_id := OLD.mechanism_id; allowed.claim_key := OLD.claim_key; END IF;\nIF NEW.study_id <> OLD.study_id AND EXISTS (SELECT FROM evidence_study WHERE id = OLD.study_id AND merged_into_id = NEW.study_id) THEN allowed.study_id := OLD.study_id; allowed.claim_key := OLD.claim_key; END IF;\nIF NEW.publication_id <> OLD.publication_id AND EXISTS (SELECT FROM evidence_publication WHERE id = OLD.publication_id AND merged_into_id = NEW.publication_id) THEN allowed.publication_id := OLD.publication_id; allowed.claim_key := OLD.claim_key; END IF;\n\n    IF NEW.claim_key <> OLD.claim_key AND EXISTS (SELECT FROM evidence_itemintervention link JOIN evidence_intervention merged ON merged.merged_into_id = link.intervention_id WHERE link.item_id = NEW.id) THEN allowed.claim_key := OLD.claim_key; END IF;\n    IF allowed IS DISTINCT FROM OLD THEN\n        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'reviewed_text_is_frozen', MESSAGE = CASE WHEN handed_in THEN 'What was handed in stays as it was read.' WHEN OLD.status = 'in_review' THEN 'Under review nothing changes: send it back first.' WHEN OLD.status = 'rejected' THEN 'A rejected item stays as it was rejected.' ELSE 'A published version never changes: revise it.' END;\n    END IF;\n    RETURN NEW;\n    ",
                            hash="1f6ff09adca6ccf36731df408210906bb9f0ee34",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_guard_item_3fcb4",
                            table="evidence_evidenceitem",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="guard_born",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    NEW.sealed := false;\n    IF NEW.status IN ('in_review', 'sent_back', 'rejected') THEN\n        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'items_begin_as_drafts', MESSAGE = 'An item begins as a draft.';\n    END IF;\n    IF NEW.extraction_id IS NOT NULL THEN\n        PERFORM FROM evidence_extraction\n        WHERE id = NEW.extraction_id AND person_id = NEW.curator_id AND handed_in_at IS NULL FOR SHARE;\n        IF NOT FOUND THEN\n            RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'reading_is_ones_own', MESSAGE = 'A reading holds what its own person reads, until it is handed in.';\n        END IF;\n    END IF;\n    RETURN NEW;\n    ",
                            hash="81f0eeeb74c7c322eddab5f201b39e6c886efffd",
                            operation="INSERT",
                            pgid="pgtrigger_guard_born_e8f82",
                            table="evidence_evidenceitem",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="guard_reviewer_has_stated",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (NEW.status = 'published' AND OLD.status <> 'published' AND NEW.reviewer_id IS NOT NULL)",
                            func="\n    IF NOT EXISTS (\n        SELECT FROM evidence_intereststatement WHERE person_id = NEW.reviewer_id AND valid_until > clock_timestamp()\n    ) THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'reviewer_has_stated_interests', MESSAGE = 'The reviewer has no valid statement of interests: it is made before publishing.'; END IF;\n    RETURN NEW;\n    ",
                            hash="1b639429349c8ffba557d7ddccac05bb493bbe02",
                            operation='UPDATE OF "status"',
                            pgid="pgtrigger_guard_reviewer_has_stated_fb928",
                            table="evidence_evidenceitem",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="complete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (NEW.status IN ('in_review', 'published', 'superseded', 'retracted') AND NOT NEW.sealed)",
                            constraint="CONSTRAINT",
                            declare="DECLARE given boolean;",
                            func="\n        SELECT EXISTS (SELECT FROM evidence_itemintervention WHERE item_id = NEW.id AND role = 'given') INTO given;\n        IF NEW.kind IN ('finding', 'recommendation', 'dosing', 'safety') AND NOT given THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'kind_needs_interventions', MESSAGE = format('%s: a %s needs the treatment of which it speaks.', NEW.accession, NEW.kind); END IF;\n        IF NEW.kind = 'background' AND NEW.disease_id IS NULL AND NOT given THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'background_needs_disease_or_intervention', MESSAGE = format('%s: a background item needs a disease or an intervention.', NEW.accession); END IF;\n        IF NOT EXISTS (SELECT FROM evidence_sourceanchor WHERE item_id = NEW.id) THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'item_needs_an_anchor', MESSAGE = format('%s: an item needs at least one anchor, the place where its source says it.', NEW.accession); END IF;\n        IF NEW.kind = 'safety' AND NOT EXISTS (SELECT FROM evidence_outcome WHERE id = NEW.outcome_id AND domain IN ('adverse_event', 'mortality')) THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'safety_needs_an_adverse_event', MESSAGE = format('%s: the outcome of a safety item is an adverse event or death.', NEW.accession); END IF;\n        IF NEW.comparison IN ('vs_placebo', 'vs_active', 'vs_no_treatment', 'add_on') AND NOT EXISTS (SELECT FROM evidence_itemintervention WHERE item_id = NEW.id AND role = 'comparator') THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'comparison_needs_a_comparator', MESSAGE = format('%s: a comparison against something needs its comparator.', NEW.accession); END IF;\n        IF NEW.kind NOT IN ('finding', 'safety') AND EXISTS (SELECT FROM evidence_result WHERE item_id = NEW.id) THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'kind_has_no_results', MESSAGE = format('%s: a %s item has no results.', NEW.accession, NEW.kind); END IF;IF NEW.kind NOT IN ('safety') AND EXISTS (SELECT FROM evidence_itemriskfactor WHERE item_id = NEW.id) THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'kind_has_no_risk_factors', MESSAGE = format('%s: a %s item has no risk factors.', NEW.accession, NEW.kind); END IF;IF NEW.kind NOT IN ('recommendation') AND EXISTS (SELECT FROM evidence_itemintervention WHERE item_id = NEW.id AND role = 'after_failure_of') THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'kind_has_no_after_failure_of', MESSAGE = format('%s: a %s item has no treatment that has failed before.', NEW.accession, NEW.kind); END IF;IF NEW.kind NOT IN ('recommendation') AND EXISTS (SELECT FROM evidence_itemintervention WHERE item_id = NEW.id AND role = 'relative_to') THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'kind_has_no_relative_to', MESSAGE = format('%s: a %s item has no treatment that it is placed against.', NEW.accession, NEW.kind); END IF;\n        IF NEW.status IN ('published', 'superseded', 'retracted') THEN\n            UPDATE evidence_evidenceitem SET sealed = true WHERE id = NEW.id AND NOT sealed;\n        END IF;\n        RETURN NULL;\n        ",
                            hash="5f2f39abbb5f89088bea8922e1641808f11d6948",
                            operation='INSERT OR UPDATE OF "status"',
                            pgid="pgtrigger_complete_59ac7",
                            table="evidence_evidenceitem",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="ledger",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (NEW.status IN ('published', 'superseded', 'retracted'))",
                            constraint="CONSTRAINT",
                            func="\n    IF TG_OP = 'INSERT' OR OLD.status NOT IN ('published', 'superseded', 'retracted') THEN\n        INSERT INTO evidence_ledgerentry (accession, version, event, claim)\n        VALUES (NEW.accession, NEW.version, 'published', evidence_sealed_claim(NEW.id));\n    END IF;\n    IF NEW.status <> 'published' AND (TG_OP = 'INSERT' OR NEW.status <> OLD.status) THEN\n        INSERT INTO evidence_ledgerentry (accession, version, event, claim)\n        VALUES (NEW.accession, NEW.version, NEW.status, evidence_sealed_end(NEW.id));\n    END IF;\n    RETURN NULL;\n    ",
                            hash="febf46570218373bcd6434eebe64d188b8e88f39",
                            operation='INSERT OR UPDATE OF "status"',
                            pgid="pgtrigger_ledger_a811d",
                            table="evidence_evidenceitem",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="own_publication",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\n    IF EXISTS (SELECT FROM evidence_sourceanchor anchor JOIN evidence_sourcetext text ON text.id = anchor.source_text_id\n               WHERE anchor.item_id = NEW.id AND text.publication_id <> NEW.publication_id) THEN\n        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'anchor_in_own_publication', MESSAGE = 'An anchor of the item lies in a text of another publication.';\n    END IF;\n    RETURN NULL;\n    ",
                            hash="2f1cc76b97665b0a130fd1aa61952d67fa743ba2",
                            operation='UPDATE OF "publication_id"',
                            pgid="pgtrigger_own_publication_a18f4",
                            table="evidence_evidenceitem",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="own_study",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\n    IF EXISTS (SELECT FROM evidence_result result JOIN evidence_arm arm ON arm.id IN (result.arm_id, result.versus_id)\n               WHERE result.item_id = NEW.id AND arm.study_id IS DISTINCT FROM\n                   (SELECT study_id FROM evidence_evidenceitem WHERE id = NEW.id)) THEN\n        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'arm_of_own_study', MESSAGE = 'A result of the item names an arm of another study.';\n    END IF;\n    RETURN NULL;\n    ",
                            hash="1ba3ee6590aaeeb4dbca332860799e0b63c4bb44",
                            operation='UPDATE OF "study_id"',
                            pgid="pgtrigger_own_study_06cf8",
                            table="evidence_evidenceitem",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="own_reading",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\n    IF EXISTS (SELECT FROM evidence_evidenceitem item JOIN evidence_extraction reading ON reading.id = item.extraction_id\n               JOIN evidence_doubleextraction double ON double.id = reading.double_id\n               WHERE item.id = NEW.id\n               AND (item.study_id, item.publication_id) IS DISTINCT FROM (double.study_id, double.publication_id)) THEN\n        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'reading_of_its_own_study', MESSAGE = 'A reading speaks of the study that is extracted, in the publication that both read.';\n    END IF;\n    RETURN NULL;\n    ",
                            hash="dfe9cc040c732e112b5e02b9d9dc12a3484c2719",
                            operation='INSERT OR UPDATE OF "study_id", "publication_id"',
                            pgid="pgtrigger_own_reading_4c5e6",
                            table="evidence_evidenceitem",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="nothing_merged",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE gone text; today text;",
                            func="\n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_disease merged\n        JOIN evidence_disease successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.disease_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_outcome merged\n        JOIN evidence_outcome successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.outcome_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_mechanism merged\n        JOIN evidence_mechanism successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.mechanism_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_study merged\n        JOIN evidence_study successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.study_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_publication merged\n        JOIN evidence_publication successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.publication_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n         RETURN NULL;",
                            hash="856ff3f17ff50a920de8f4fae728eed045f2fafa",
                            operation='INSERT OR UPDATE OF "disease_id", "outcome_id", "mechanism_id", "study_id", "publication_id"',
                            pgid="pgtrigger_nothing_merged_c6e98",
                            table="evidence_evidenceitem",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_evidenceitemevent" ("accession", "aspect", "attribution", "basis", "claim_key", "comparator_population", "comparison", "condition", "created_at", "curator_id", "direction", "disease_id", "distinguished_by", "dose_printed", "dose_says", "ended_at", "extent", "extraction_id", "frequency_as_worded", "frequency_class", "gap_aspects", "grade", "grade_system", "hedge", "id", "kind", "line", "mechanism_id", "needed_design", "needs_recheck", "note", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "population", "printed_total", "provisional", "publication_id", "published_at", "qualifiers", "rationale", "reason", "recheck_reason", "regimen_id", "relief", "reversible", "reviewer_id", "revises_id", "role", "row_version", "sealed", "serious", "severity", "significance", "stance", "statement", "status", "strength", "study_id", "submitted_at", "support", "system", "time_as_worded", "time_high", "time_low", "time_relation", "time_since", "time_unit", "value_as_worded", "value_high", "value_low", "value_measure", "value_relation", "value_unit", "version", "warnings") VALUES (NEW."accession", NEW."aspect", NEW."attribution", NEW."basis", NEW."claim_key", NEW."comparator_population", NEW."comparison", NEW."condition", NEW."created_at", NEW."curator_id", NEW."direction", NEW."disease_id", NEW."distinguished_by", NEW."dose_printed", NEW."dose_says", NEW."ended_at", NEW."extent", NEW."extraction_id", NEW."frequency_as_worded", NEW."frequency_class", NEW."gap_aspects", NEW."grade", NEW."grade_system", NEW."hedge", NEW."id", NEW."kind", NEW."line", NEW."mechanism_id", NEW."needed_design", NEW."needs_recheck", NEW."note", NEW."outcome_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."place", NEW."population", NEW."printed_total", NEW."provisional", NEW."publication_id", NEW."published_at", NEW."qualifiers", NEW."rationale", NEW."reason", NEW."recheck_reason", NEW."regimen_id", NEW."relief", NEW."reversible", NEW."reviewer_id", NEW."revises_id", NEW."role", NEW."row_version", NEW."sealed", NEW."serious", NEW."severity", NEW."significance", NEW."stance", NEW."statement", NEW."status", NEW."strength", NEW."study_id", NEW."submitted_at", NEW."support", NEW."system", NEW."time_as_worded", NEW."time_high", NEW."time_low", NEW."time_relation", NEW."time_since", NEW."time_unit", NEW."value_as_worded", NEW."value_high", NEW."value_low", NEW."value_measure", NEW."value_relation", NEW."value_unit", NEW."version", NEW."warnings"); RETURN NULL;',
                            hash="ce438ec5892fba0c7a63845fa43b19f17baaebd4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6ea71",
                            table="evidence_evidenceitem",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_evidenceitemevent" ("accession", "aspect", "attribution", "basis", "claim_key", "comparator_population", "comparison", "condition", "created_at", "curator_id", "direction", "disease_id", "distinguished_by", "dose_printed", "dose_says", "ended_at", "extent", "extraction_id", "frequency_as_worded", "frequency_class", "gap_aspects", "grade", "grade_system", "hedge", "id", "kind", "line", "mechanism_id", "needed_design", "needs_recheck", "note", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "population", "printed_total", "provisional", "publication_id", "published_at", "qualifiers", "rationale", "reason", "recheck_reason", "regimen_id", "relief", "reversible", "reviewer_id", "revises_id", "role", "row_version", "sealed", "serious", "severity", "significance", "stance", "statement", "status", "strength", "study_id", "submitted_at", "support", "system", "time_as_worded", "time_high", "time_low", "time_relation", "time_since", "time_unit", "value_as_worded", "value_high", "value_low", "value_measure", "value_relation", "value_unit", "version", "warnings") VALUES (NEW."accession", NEW."aspect", NEW."attribution", NEW."basis", NEW."claim_key", NEW."comparator_population", NEW."comparison", NEW."condition", NEW."created_at", NEW."curator_id", NEW."direction", NEW."disease_id", NEW."distinguished_by", NEW."dose_printed", NEW."dose_says", NEW."ended_at", NEW."extent", NEW."extraction_id", NEW."frequency_as_worded", NEW."frequency_class", NEW."gap_aspects", NEW."grade", NEW."grade_system", NEW."hedge", NEW."id", NEW."kind", NEW."line", NEW."mechanism_id", NEW."needed_design", NEW."needs_recheck", NEW."note", NEW."outcome_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."place", NEW."population", NEW."printed_total", NEW."provisional", NEW."publication_id", NEW."published_at", NEW."qualifiers", NEW."rationale", NEW."reason", NEW."recheck_reason", NEW."regimen_id", NEW."relief", NEW."reversible", NEW."reviewer_id", NEW."revises_id", NEW."role", NEW."row_version", NEW."sealed", NEW."serious", NEW."severity", NEW."significance", NEW."stance", NEW."statement", NEW."status", NEW."strength", NEW."study_id", NEW."submitted_at", NEW."support", NEW."system", NEW."time_as_worded", NEW."time_high", NEW."time_low", NEW."time_relation", NEW."time_since", NEW."time_unit", NEW."value_as_worded", NEW."value_high", NEW."value_low", NEW."value_measure", NEW."value_relation", NEW."value_unit", NEW."version", NEW."warnings"); RETURN NULL;',
                            hash="96a1d6e5e0dbe5f789a70db0191345c5e38020a6",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f8e38",
                            table="evidence_evidenceitem",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_evidenceitemevent" ("accession", "aspect", "attribution", "basis", "claim_key", "comparator_population", "comparison", "condition", "created_at", "curator_id", "direction", "disease_id", "distinguished_by", "dose_printed", "dose_says", "ended_at", "extent", "extraction_id", "frequency_as_worded", "frequency_class", "gap_aspects", "grade", "grade_system", "hedge", "id", "kind", "line", "mechanism_id", "needed_design", "needs_recheck", "note", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "population", "printed_total", "provisional", "publication_id", "published_at", "qualifiers", "rationale", "reason", "recheck_reason", "regimen_id", "relief", "reversible", "reviewer_id", "revises_id", "role", "row_version", "sealed", "serious", "severity", "significance", "stance", "statement", "status", "strength", "study_id", "submitted_at", "support", "system", "time_as_worded", "time_high", "time_low", "time_relation", "time_since", "time_unit", "value_as_worded", "value_high", "value_low", "value_measure", "value_relation", "value_unit", "version", "warnings") VALUES (OLD."accession", OLD."aspect", OLD."attribution", OLD."basis", OLD."claim_key", OLD."comparator_population", OLD."comparison", OLD."condition", OLD."created_at", OLD."curator_id", OLD."direction", OLD."disease_id", OLD."distinguished_by", OLD."dose_printed", OLD."dose_says", OLD."ended_at", OLD."extent", OLD."extraction_id", OLD."frequency_as_worded", OLD."frequency_class", OLD."gap_aspects", OLD."grade", OLD."grade_system", OLD."hedge", OLD."id", OLD."kind", OLD."line", OLD."mechanism_id", OLD."needed_design", OLD."needs_recheck", OLD."note", OLD."outcome_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."place", OLD."population", OLD."printed_total", OLD."provisional", OLD."publication_id", OLD."published_at", OLD."qualifiers", OLD."rationale", OLD."reason", OLD."recheck_reason", OLD."regimen_id", OLD."relief", OLD."reversible", OLD."reviewer_id", OLD."revises_id", OLD."role", OLD."row_version", OLD."sealed", OLD."serious", OLD."severity", OLD."significance", OLD."stance", OLD."statement", OLD."status", OLD."strength", OLD."study_id", OLD."submitted_at", OLD."support", OLD."system", OLD."time_as_worded", OLD."time_high", OLD."time_low", OLD."time_relation", OLD."time_since", OLD."time_unit", OLD."value_as_worded", OLD."value_high", OLD."value_low", OLD."value_measure", OLD."value_relation", OLD."value_unit", OLD."version", OLD."warnings"); RETURN NULL;',
                            hash="1d47785aacb5aeb6890ea95ff736c620456880a6",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f6564",
                            table="evidence_evidenceitem",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PatientTrait",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "slug",
                    models.SlugField(help_text="Its address, for ever. Lower case, words joined by hyphens.", max_length=80, unique=True),
                ),
                (
                    "label",
                    models.CharField(
                        help_text="The preferred English name. A source's vaguer term is never mapped to a narrower row: enter the vaguer one.",
                        max_length=200,
                        unique=True,
                    ),
                ),
                (
                    "definition",
                    models.TextField(blank=True, help_text="One sentence in our own words, for readers who do not know the term."),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="evidence.patienttrait",
                    ),
                ),
            ],
            options={
                "ordering": ["label"],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="38a6825b476da9a71f517572b088ce8f97105a81",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_0102a",
                            table="evidence_patienttrait",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="a036fb434e44adca2d29433caacf783a883df7e3",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_4ac93",
                            table="evidence_patienttrait",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="bump_data_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint\n    WHERE transaction <> pg_current_xact_id()::text::bigint;\n    RETURN NULL;\n    ",
                            hash="08e397d64474f2ac97bd08a41ebf8d789f877513",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_bump_data_version_f0dc0",
                            table="evidence_patienttrait",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="former_address",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.slug <> NEW.slug)",
                            func="\n        UPDATE evidence_formeraddress SET current = NEW.slug WHERE noun = 'trait' AND current = OLD.slug;\n        DELETE FROM evidence_formeraddress WHERE noun = 'trait' AND former = NEW.slug;\n        INSERT INTO evidence_formeraddress (noun, former, current) VALUES ('trait', OLD.slug, NEW.slug)\n        ON CONFLICT (noun, former) DO UPDATE SET current = EXCLUDED.current;\n        RETURN NULL;\n        ",
                            hash="59391d4c3db8b2f83ce0b0c0b2bf99115ea1792c",
                            operation='UPDATE OF "slug"',
                            pgid="pgtrigger_former_address_eb5d4",
                            table="evidence_patienttrait",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_patienttraitevent" ("definition", "id", "label", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "slug") VALUES (NEW."definition", NEW."id", NEW."label", NEW."merged_into_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."row_version", NEW."slug"); RETURN NULL;',
                            hash="4579a24055bf8d8f983648925dbe4cd984c3023a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d3528",
                            table="evidence_patienttrait",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_patienttraitevent" ("definition", "id", "label", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "slug") VALUES (NEW."definition", NEW."id", NEW."label", NEW."merged_into_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."row_version", NEW."slug"); RETURN NULL;',
                            hash="adfa178d41880a86fd856f15f8f473d3f4d66f25",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bb949",
                            table="evidence_patienttrait",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_patienttraitevent" ("definition", "id", "label", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "slug") VALUES (OLD."definition", OLD."id", OLD."label", OLD."merged_into_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."row_version", OLD."slug"); RETURN NULL;',
                            hash="a6281669231baac6d4f97165454943f09206ecff",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cb8c5",
                            table="evidence_patienttrait",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Assignment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "item",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="evidence.evidenceitem",
                    ),
                ),
                (
                    "study",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="evidence.study",
                    ),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="evidence.publication",
                    ),
                ),
                (
                    "regimen",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="evidence.doseregimen",
                    ),
                ),
                (
                    "disease",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="evidence.disease",
                    ),
                ),
                (
                    "outcome",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="evidence.outcome",
                    ),
                ),
                (
                    "mechanism",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="evidence.mechanism",
                    ),
                ),
                (
                    "intervention",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="evidence.intervention",
                    ),
                ),
                (
                    "trait",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="evidence.patienttrait",
                    ),
                ),
                (
                    "disagreement",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="evidence.disagreement",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        editable=False, on_delete=django.db.models.deletion.PROTECT, related_name="assignments", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "assigned_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assignments_given",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("assigned_at", models.DateTimeField(auto_now_add=True)),
                ("due", models.DateField(blank=True, help_text="By when, where that matters.", null=True)),
                ("ended_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "ordering": ["assigned_at", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", False),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", False),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", False),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", False),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", False),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", False),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", False),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", False),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", False),
                            ),
                            models.Q(
                                ("disagreement__isnull", False),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="assignment_of_exactly_one_record",
                        violation_error_message="What is taken is exactly one record.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)),
                        fields=(
                            "item",
                            "study",
                            "publication",
                            "regimen",
                            "disease",
                            "outcome",
                            "mechanism",
                            "intervention",
                            "trait",
                            "disagreement",
                        ),
                        name="one_person_at_a_time",
                        nulls_distinct=False,
                        violation_error_message="Somebody has taken this already: it is given back first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ended_at", None), ("ended_at__gte", models.F("assigned_at")), _connector="OR"),
                        name="assignment_ends_after_it_begins",
                        violation_error_message="An assignment ends after it begins.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="19b7fe156ddae593db6bdfd557fcadb3452adcab",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_f2744",
                            table="evidence_assignment",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="b7faf71ae150e716ed55a6bdd66b60ffb34d98ef",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_e5abb",
                            table="evidence_assignment",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="nothing_merged",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE gone text; today text;",
                            func="\n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_disease merged\n        JOIN evidence_disease successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.disease_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_outcome merged\n        JOIN evidence_outcome successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.outcome_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_mechanism merged\n        JOIN evidence_mechanism successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.mechanism_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_study merged\n        JOIN evidence_study successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.study_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_publication merged\n        JOIN evidence_publication successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.publication_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_intervention merged\n        JOIN evidence_intervention successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.intervention_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_patienttrait merged\n        JOIN evidence_patienttrait successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.trait_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n         RETURN NULL;",
                            hash="307da391a48a38d540496f8435819365b375cf36",
                            operation='INSERT OR UPDATE OF "disease_id", "outcome_id", "mechanism_id", "study_id", "publication_id", "intervention_id", "trait_id"',
                            pgid="pgtrigger_nothing_merged_ff276",
                            table="evidence_assignment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_assignmentevent" ("assigned_at", "assigned_by_id", "disagreement_id", "disease_id", "due", "ended_at", "id", "intervention_id", "item_id", "mechanism_id", "outcome_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "regimen_id", "row_version", "study_id", "trait_id") VALUES (NEW."assigned_at", NEW."assigned_by_id", NEW."disagreement_id", NEW."disease_id", NEW."due", NEW."ended_at", NEW."id", NEW."intervention_id", NEW."item_id", NEW."mechanism_id", NEW."outcome_id", NEW."person_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."publication_id", NEW."regimen_id", NEW."row_version", NEW."study_id", NEW."trait_id"); RETURN NULL;',
                            hash="e51134139b4de2bf19b02102a59c0d31e4f119bf",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d6c54",
                            table="evidence_assignment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_assignmentevent" ("assigned_at", "assigned_by_id", "disagreement_id", "disease_id", "due", "ended_at", "id", "intervention_id", "item_id", "mechanism_id", "outcome_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "regimen_id", "row_version", "study_id", "trait_id") VALUES (NEW."assigned_at", NEW."assigned_by_id", NEW."disagreement_id", NEW."disease_id", NEW."due", NEW."ended_at", NEW."id", NEW."intervention_id", NEW."item_id", NEW."mechanism_id", NEW."outcome_id", NEW."person_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."publication_id", NEW."regimen_id", NEW."row_version", NEW."study_id", NEW."trait_id"); RETURN NULL;',
                            hash="fbd7a142aa7705b900acd41cb77a7f28a1596aa7",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8d301",
                            table="evidence_assignment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_assignmentevent" ("assigned_at", "assigned_by_id", "disagreement_id", "disease_id", "due", "ended_at", "id", "intervention_id", "item_id", "mechanism_id", "outcome_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "regimen_id", "row_version", "study_id", "trait_id") VALUES (OLD."assigned_at", OLD."assigned_by_id", OLD."disagreement_id", OLD."disease_id", OLD."due", OLD."ended_at", OLD."id", OLD."intervention_id", OLD."item_id", OLD."mechanism_id", OLD."outcome_id", OLD."person_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."publication_id", OLD."regimen_id", OLD."row_version", OLD."study_id", OLD."trait_id"); RETURN NULL;',
                            hash="792a22eebd3ecc826b269e704484d55368039900",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c4e27",
                            table="evidence_assignment",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BulkImport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="bulk_imports", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("file_name", models.CharField(max_length=200)),
                ("content", models.BinaryField()),
                ("sha256", models.CharField(max_length=64)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("checking", "being checked"),
                            ("wrong", "has mistakes"),
                            ("checked", "checked"),
                            ("importing", "being taken in"),
                            ("imported", "taken in"),
                            ("refused", "refused"),
                        ],
                        default="checking",
                        max_length=12,
                    ),
                ),
                ("done", models.PositiveIntegerField(default=0)),
                ("total", models.PositiveIntegerField(default=0)),
                ("sentence", models.TextField(blank=True)),
                ("report", models.JSONField(blank=True, default=dict)),
                ("uploaded_at", models.DateTimeField(auto_now_add=True)),
                ("begun_at", models.DateTimeField(blank=True, null=True)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["-uploaded_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("done__lte", models.F("total"))),
                        name="import_does_no_more_than_all",
                        violation_error_message="More rows done than there are.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SourceText",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                ("slug", models.SlugField(max_length=80, unique=True)),
                (
                    "publication",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="texts", to="evidence.publication"),
                ),
                (
                    "variant",
                    models.CharField(
                        choices=[
                            ("abstract", "abstract"),
                            ("full_text", "full text"),
                            ("translation", "translation"),
                            ("excerpt", "excerpt"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("en", "English"), ("ja", "日本語"), ("zh-Hans", "简体中文"), ("de", "Deutsch"), ("und", "not stated")],
                        max_length=8,
                    ),
                ),
                (
                    "translated_from",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="translations",
                        to="evidence.sourcetext",
                    ),
                ),
                (
                    "original_language",
                    models.CharField(
                        blank=True,
                        choices=[("en", "English"), ("ja", "日本語"), ("zh-Hans", "简体中文"), ("de", "Deutsch"), ("und", "not stated")],
                        help_text="Of a translation whose original was not read.",
                        max_length=8,
                    ),
                ),
                ("translator", models.CharField(blank=True, help_text="A person, a machine, or not stated.", max_length=120)),
                ("file", models.CharField(help_text="Name of the file in the folder of source texts.", max_length=120)),
                (
                    "sha256",
                    models.CharField(
                        max_length=64,
                        validators=[django.core.validators.RegexValidator("^[0-9a-f]{64}$", "Write 64 hexadecimal digits in lower case.")],
                        verbose_name="SHA-256 of the file",
                    ),
                ),
                ("length", models.PositiveIntegerField(help_text="Of the whole file, in Unicode code points.")),
                ("start", models.PositiveIntegerField(help_text="First code point of this text in the file, from 0.")),
                ("end", models.PositiveIntegerField(help_text="One past its last code point.")),
                ("note", models.TextField(blank=True)),
            ],
            options={
                "ordering": ["slug"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("end__gt", models.F("start")), ("end__lte", models.F("length"))),
                        name="text_lies_in_its_file",
                        violation_error_message="The text ends before it starts, or after its file.",
                    ),
                    models.UniqueConstraint(
                        fields=("file", "start", "end"),
                        name="text_once",
                        violation_error_message="This part of the file is entered already.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="67ea3c8605d8b6cd3c5d3bbe7ad4f5c2624c2155",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_cedf1",
                            table="evidence_sourcetext",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="37b461a7c8d0506ada84949a15487aed16d9dbab",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_c1825",
                            table="evidence_sourcetext",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="bump_data_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint\n    WHERE transaction <> pg_current_xact_id()::text::bigint;\n    RETURN NULL;\n    ",
                            hash="228c09f8fc687338082cb8e5d2c87eefa14fa449",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_bump_data_version_9c7db",
                            table="evidence_sourcetext",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="own_anchors",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\n    IF EXISTS (SELECT FROM evidence_sourceanchor anchor JOIN evidence_evidenceitem item ON item.id = anchor.item_id\n               WHERE anchor.source_text_id = NEW.id AND item.publication_id <> NEW.publication_id) THEN\n        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'anchor_in_own_publication', MESSAGE = 'Anchors lie in this text: it stays with its publication.';\n    END IF;\n    IF EXISTS (SELECT FROM evidence_sourceanchor anchor\n               WHERE anchor.source_text_id = NEW.id AND (anchor.start < NEW.start OR anchor.\"end\" > NEW.\"end\")) THEN\n        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'anchor_inside_its_text', MESSAGE = 'Anchors of this text would lie outside it.';\n    END IF;\n    RETURN NULL;\n    ",
                            hash="0d10e3545b985e91c628c97984e15c2dbb1fa462",
                            operation='UPDATE OF "publication_id", "start", "end"',
                            pgid="pgtrigger_own_anchors_150bc",
                            table="evidence_sourcetext",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="words_go_along",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    DELETE FROM evidence_sourcewords held\n    WHERE held.sha256 = OLD.sha256 AND NOT EXISTS (SELECT FROM evidence_sourcetext text WHERE text.sha256 = OLD.sha256);\n    RETURN NULL;\n    ",
                            hash="b31535d92f6782fdaf3bfd242729f05e8372ac1b",
                            operation='DELETE OR UPDATE OF "sha256"',
                            pgid="pgtrigger_words_go_along_0a5c7",
                            table="evidence_sourcetext",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="nothing_merged",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE gone text; today text;",
                            func="\n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_publication merged\n        JOIN evidence_publication successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.publication_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n         RETURN NULL;",
                            hash="2699825766b8a1cc4961cfc6afbd6b6ed9d9d278",
                            operation='INSERT OR UPDATE OF "publication_id"',
                            pgid="pgtrigger_nothing_merged_f027d",
                            table="evidence_sourcetext",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_sourcetextevent" ("end", "file", "id", "language", "length", "note", "original_language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "row_version", "sha256", "slug", "start", "translated_from_id", "translator", "variant") VALUES (NEW."end", NEW."file", NEW."id", NEW."language", NEW."length", NEW."note", NEW."original_language", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."publication_id", NEW."row_version", NEW."sha256", NEW."slug", NEW."start", NEW."translated_from_id", NEW."translator", NEW."variant"); RETURN NULL;',
                            hash="53fdc8448c8dd673a739dbc7525c08c14a9b23a9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e3d10",
                            table="evidence_sourcetext",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_sourcetextevent" ("end", "file", "id", "language", "length", "note", "original_language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "row_version", "sha256", "slug", "start", "translated_from_id", "translator", "variant") VALUES (NEW."end", NEW."file", NEW."id", NEW."language", NEW."length", NEW."note", NEW."original_language", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."publication_id", NEW."row_version", NEW."sha256", NEW."slug", NEW."start", NEW."translated_from_id", NEW."translator", NEW."variant"); RETURN NULL;',
                            hash="aabbc4998f4493805a298a94fd733a5f3105b16c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_dea23",
                            table="evidence_sourcetext",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_sourcetextevent" ("end", "file", "id", "language", "length", "note", "original_language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "row_version", "sha256", "slug", "start", "translated_from_id", "translator", "variant") VALUES (OLD."end", OLD."file", OLD."id", OLD."language", OLD."length", OLD."note", OLD."original_language", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."publication_id", OLD."row_version", OLD."sha256", OLD."slug", OLD."start", OLD."translated_from_id", OLD."translator", OLD."variant"); RETURN NULL;',
                            hash="1d294f6044635397d0b87aac88223e62c13c963a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c813b",
                            table="evidence_sourcetext",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Caveat",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "item",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="caveats",
                        to="evidence.evidenceitem",
                    ),
                ),
                (
                    "study",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name="caveats", to="evidence.study"
                    ),
                ),
                (
                    "arm",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name="caveats", to="evidence.arm"
                    ),
                ),
                (
                    "source_text",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name="caveats", to="evidence.sourcetext"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=1)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("translation_doubtful", "translation doubtful"),
                            ("versions_differ", "versions differ"),
                            ("garbled", "text garbled"),
                            ("text_lost", "text lost"),
                            ("figure_missing", "figure missing"),
                            ("table_missing", "table missing"),
                            ("references_missing", "reference list missing"),
                            ("not_printed", "not printed"),
                            ("number_differs", "number differs"),
                            ("sources_disagree", "sources disagree"),
                            ("pooled", "pooled"),
                            ("attribution_doubtful", "attribution doubtful"),
                            ("not_content", "not content"),
                        ],
                        max_length=24,
                    ),
                ),
                ("field", models.CharField(blank=True, help_text="Which field it concerns, as “direction”.", max_length=40)),
                (
                    "span_text",
                    models.ForeignKey(
                        blank=True,
                        help_text="The text of the span, where one is given.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="evidence.sourcetext",
                    ),
                ),
                ("start", models.PositiveIntegerField(blank=True, null=True)),
                ("end", models.PositiveIntegerField(blank=True, null=True)),
                ("printed", models.CharField(blank=True, help_text="A word or two as printed; never a sentence.", max_length=60)),
                ("read_as", models.CharField(blank=True, help_text="How we read it.", max_length=120)),
                (
                    "grounds",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("internal", "from the text itself"),
                            ("original_checked", "original checked"),
                            ("implausible", "implausible"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "certainty",
                    models.CharField(
                        blank=True, choices=[("certain", "certain"), ("probable", "probable"), ("possible", "possible")], max_length=12
                    ),
                ),
                (
                    "note",
                    models.TextField(
                        blank=True, help_text="In our own words. What you know better from elsewhere: “to be checked against the original”."
                    ),
                ),
            ],
            options={
                "ordering": ["item", "study", "arm", "source_text", "position"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("arm__isnull", True), ("item__isnull", False), ("source_text__isnull", True), ("study__isnull", True)
                            ),
                            models.Q(
                                ("arm__isnull", True), ("item__isnull", True), ("source_text__isnull", True), ("study__isnull", False)
                            ),
                            models.Q(
                                ("arm__isnull", False), ("item__isnull", True), ("source_text__isnull", True), ("study__isnull", True)
                            ),
                            models.Q(
                                ("arm__isnull", True), ("item__isnull", True), ("source_text__isnull", False), ("study__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="caveat_of_exactly_one_thing",
                        violation_error_message="A caveat belongs to exactly one item, study, arm or source text.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("end", None), ("span_text", None), ("start", None)),
                            models.Q(
                                ("end__gt", models.F("start")),
                                ("end__isnull", False),
                                ("span_text__isnull", False),
                                ("start__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="caveat_span_is_whole",
                        violation_error_message="A span needs its text, its start and its end, and ends after it starts.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("read_as", ""), models.Q(("grounds", ""), _negated=True), _connector="OR"),
                        name="reading_has_grounds",
                        violation_error_message="A reading other than the printed one needs its grounds.",
                    ),
                    models.UniqueConstraint(
                        fields=("item", "study", "arm", "source_text", "position"),
                        name="caveat_position",
                        nulls_distinct=False,
                        violation_error_message="Two caveats stand at one position.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="ac2058174de8e444dae1aa266e106b0fc7e06c1f",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_94892",
                            table="evidence_caveat",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="457be7a91b019a6b171e297b802741e11d0f40fc",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_9c5b5",
                            table="evidence_caveat",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="bump_data_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint\n    WHERE transaction <> pg_current_xact_id()::text::bigint;\n    RETURN NULL;\n    ",
                            hash="8da7d7dbd8fc6b033993f1eac59417da304810e2",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_bump_data_version_bcaab",
                            table="evidence_caveat",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="guard_part",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE before boolean; after boolean;",
                            func="\n        IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;\n        \n        IF TG_OP <> 'INSERT' THEN\n            SELECT (sealed OR status IN ('in_review', 'rejected') OR EXISTS (SELECT FROM evidence_extraction reading WHERE reading.id = extraction_id AND reading.handed_in_at IS NOT NULL)) INTO before FROM evidence_evidenceitem WHERE id = OLD.item_id FOR SHARE;\n        END IF;\n        IF TG_OP = 'INSERT' THEN\n            SELECT (status IN ('in_review', 'rejected') OR EXISTS (SELECT FROM evidence_extraction reading WHERE reading.id = extraction_id AND reading.handed_in_at IS NOT NULL)) INTO after FROM evidence_evidenceitem WHERE id = NEW.item_id FOR SHARE;\n        ELSIF TG_OP = 'UPDATE' THEN\n            SELECT (sealed OR status IN ('in_review', 'rejected') OR EXISTS (SELECT FROM evidence_extraction reading WHERE reading.id = extraction_id AND reading.handed_in_at IS NOT NULL)) INTO after FROM evidence_evidenceitem WHERE id = NEW.item_id FOR SHARE;\n        END IF;\n        IF before OR after THEN\n            RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'reviewed_text_is_frozen', MESSAGE = 'What belongs to an item under review, published or handed in never changes: send it back, or revise it.';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n        RETURN NEW;\n        ",
                            hash="e413a69309563d448d91b31f1c13c3dda23aa932",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_guard_part_9a166",
                            table="evidence_caveat",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_caveatevent" ("arm_id", "certainty", "end", "field", "grounds", "id", "item_id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "printed", "read_as", "row_version", "source_text_id", "span_text_id", "start", "study_id") VALUES (NEW."arm_id", NEW."certainty", NEW."end", NEW."field", NEW."grounds", NEW."id", NEW."item_id", NEW."kind", NEW."note", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."position", NEW."printed", NEW."read_as", NEW."row_version", NEW."source_text_id", NEW."span_text_id", NEW."start", NEW."study_id"); RETURN NULL;',
                            hash="aaeed5babb444058bc1836c4291bda2c11fe78a7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8de89",
                            table="evidence_caveat",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_caveatevent" ("arm_id", "certainty", "end", "field", "grounds", "id", "item_id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "printed", "read_as", "row_version", "source_text_id", "span_text_id", "start", "study_id") VALUES (NEW."arm_id", NEW."certainty", NEW."end", NEW."field", NEW."grounds", NEW."id", NEW."item_id", NEW."kind", NEW."note", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."position", NEW."printed", NEW."read_as", NEW."row_version", NEW."source_text_id", NEW."span_text_id", NEW."start", NEW."study_id"); RETURN NULL;',
                            hash="8b70e49ef824923ecfb0cb97145a4c71628c3887",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_798c0",
                            table="evidence_caveat",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_caveatevent" ("arm_id", "certainty", "end", "field", "grounds", "id", "item_id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "printed", "read_as", "row_version", "source_text_id", "span_text_id", "start", "study_id") VALUES (OLD."arm_id", OLD."certainty", OLD."end", OLD."field", OLD."grounds", OLD."id", OLD."item_id", OLD."kind", OLD."note", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."position", OLD."printed", OLD."read_as", OLD."row_version", OLD."source_text_id", OLD."span_text_id", OLD."start", OLD."study_id"); RETURN NULL;',
                            hash="499709ecffe4d7ed70b08ebd98fdb002430f14ba",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ee1d4",
                            table="evidence_caveat",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Code",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "disease",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name="codes", to="evidence.disease"
                    ),
                ),
                (
                    "intervention",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name="codes", to="evidence.intervention"
                    ),
                ),
                (
                    "system",
                    models.CharField(
                        choices=[
                            ("mondo", "MONDO"),
                            ("mesh", "MeSH"),
                            ("icd10", "ICD-10"),
                            ("icd11", "ICD-11"),
                            ("orphanet", "Orphanet"),
                            ("atc", "ATC"),
                        ],
                        max_length=12,
                    ),
                ),
                ("code", models.CharField(max_length=40)),
                (
                    "checked_by",
                    models.CharField(blank=True, help_text="Who looked it up in the registry itself; empty: unchecked.", max_length=120),
                ),
                ("checked_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "ordering": ["system", "code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("disease__isnull", False), ("intervention__isnull", True)),
                            models.Q(("disease__isnull", True), ("intervention__isnull", False)),
                            _connector="OR",
                        ),
                        name="code_of_exactly_one_thing",
                        violation_error_message="A code belongs to exactly one disease or intervention.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("checked_by", ""), ("checked_on", None)),
                            models.Q(models.Q(("checked_by", ""), _negated=True), ("checked_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="code_checked_by_somebody_on_a_day",
                        violation_error_message="A checked code names who checked it and the day.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("disease__isnull", False)),
                        fields=("disease", "system", "code"),
                        name="disease_code_once",
                        violation_error_message="This code is entered already.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("intervention__isnull", False)),
                        fields=("intervention", "system", "code"),
                        name="intervention_code_once",
                        violation_error_message="This code is entered already.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="8b27bdfee30aeb49431182e67987724acf0ec2cc",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_49ca1",
                            table="evidence_code",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="e96d287cfa48ec423cff79dc68a07cf7bdb35796",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_2db9c",
                            table="evidence_code",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="bump_data_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint\n    WHERE transaction <> pg_current_xact_id()::text::bigint;\n    RETURN NULL;\n    ",
                            hash="9ad2c24ac667dd20be893c7c2f23f0214f6b60ee",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_bump_data_version_42b8e",
                            table="evidence_code",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_codeevent" ("checked_by", "checked_on", "code", "disease_id", "id", "intervention_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "system") VALUES (NEW."checked_by", NEW."checked_on", NEW."code", NEW."disease_id", NEW."id", NEW."intervention_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."row_version", NEW."system"); RETURN NULL;',
                            hash="8d1e5d86d5e9b65b061e2c311d5ae18d7027f9e9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9748d",
                            table="evidence_code",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_codeevent" ("checked_by", "checked_on", "code", "disease_id", "id", "intervention_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "system") VALUES (NEW."checked_by", NEW."checked_on", NEW."code", NEW."disease_id", NEW."id", NEW."intervention_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."row_version", NEW."system"); RETURN NULL;',
                            hash="08052ba0abe80b13cc19a03bc906c7d209afce04",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ec986",
                            table="evidence_code",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_codeevent" ("checked_by", "checked_on", "code", "disease_id", "id", "intervention_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "system") VALUES (OLD."checked_by", OLD."checked_on", OLD."code", OLD."disease_id", OLD."id", OLD."intervention_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."row_version", OLD."system"); RETURN NULL;',
                            hash="a08c8c87f7b768843a842cfce0ad55c6e96c1494",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_24157",
                            table="evidence_code",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Comment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "item",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.evidenceitem",
                    ),
                ),
                (
                    "study",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.study",
                    ),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.publication",
                    ),
                ),
                (
                    "regimen",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.doseregimen",
                    ),
                ),
                (
                    "disease",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.disease",
                    ),
                ),
                (
                    "outcome",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.outcome",
                    ),
                ),
                (
                    "mechanism",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.mechanism",
                    ),
                ),
                (
                    "intervention",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.intervention",
                    ),
                ),
                (
                    "trait",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.patienttrait",
                    ),
                ),
                (
                    "disagreement",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.disagreement",
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        editable=False, on_delete=django.db.models.deletion.PROTECT, related_name="comments", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("text", models.TextField(help_text="Only the team reads it. Write @name to have it on somebody’s desk.")),
            ],
            options={
                "ordering": ["made_at", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", False),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", False),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", False),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", False),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", False),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", False),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", False),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", False),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", False),
                            ),
                            models.Q(
                                ("disagreement__isnull", False),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="comment_of_exactly_one_record",
                        violation_error_message="A comment speaks of exactly one record.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True),
                        name="comment_says_something",
                        violation_error_message="Write what you have to say.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="a805ca883fb5b9ec9254c98ce3567c1311169884",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_1ec01",
                            table="evidence_comment",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="06cad48e69a46286bb3406b04072baf02327d0d5",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_0b9ca",
                            table="evidence_comment",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="nothing_merged",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE gone text; today text;",
                            func="\n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_disease merged\n        JOIN evidence_disease successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.disease_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_outcome merged\n        JOIN evidence_outcome successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.outcome_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_mechanism merged\n        JOIN evidence_mechanism successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.mechanism_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_study merged\n        JOIN evidence_study successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.study_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_publication merged\n        JOIN evidence_publication successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.publication_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_intervention merged\n        JOIN evidence_intervention successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.intervention_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_patienttrait merged\n        JOIN evidence_patienttrait successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.trait_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n         RETURN NULL;",
                            hash="b331971e006ab816a11492aca6aa55e90f8b575a",
                            operation='INSERT OR UPDATE OF "disease_id", "outcome_id", "mechanism_id", "study_id", "publication_id", "intervention_id", "trait_id"',
                            pgid="pgtrigger_nothing_merged_e040e",
                            table="evidence_comment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_commentevent" ("author_id", "disagreement_id", "disease_id", "id", "intervention_id", "item_id", "made_at", "mechanism_id", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "regimen_id", "row_version", "study_id", "text", "trait_id") VALUES (NEW."author_id", NEW."disagreement_id", NEW."disease_id", NEW."id", NEW."intervention_id", NEW."item_id", NEW."made_at", NEW."mechanism_id", NEW."outcome_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."publication_id", NEW."regimen_id", NEW."row_version", NEW."study_id", NEW."text", NEW."trait_id"); RETURN NULL;',
                            hash="ca4e0ee1f29d7276e6c65ae8d91364fd0eabc41b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_48a97",
                            table="evidence_comment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_commentevent" ("author_id", "disagreement_id", "disease_id", "id", "intervention_id", "item_id", "made_at", "mechanism_id", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "regimen_id", "row_version", "study_id", "text", "trait_id") VALUES (NEW."author_id", NEW."disagreement_id", NEW."disease_id", NEW."id", NEW."intervention_id", NEW."item_id", NEW."made_at", NEW."mechanism_id", NEW."outcome_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."publication_id", NEW."regimen_id", NEW."row_version", NEW."study_id", NEW."text", NEW."trait_id"); RETURN NULL;',
                            hash="af815379489d69b91bdd7ff2ba037594252e3669",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_28a08",
                            table="evidence_comment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_commentevent" ("author_id", "disagreement_id", "disease_id", "id", "intervention_id", "item_id", "made_at", "mechanism_id", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "regimen_id", "row_version", "study_id", "text", "trait_id") VALUES (OLD."author_id", OLD."disagreement_id", OLD."disease_id", OLD."id", OLD."intervention_id", OLD."item_id", OLD."made_at", OLD."mechanism_id", OLD."outcome_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."publication_id", OLD."regimen_id", OLD."row_version", OLD."study_id", OLD."text", OLD."trait_id"); RETURN NULL;',
                            hash="9026ffda9ae67c1b7d9f400533c9f18e235fa9de",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_32f75",
                            table="evidence_comment",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Flag",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "item",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.evidenceitem",
                    ),
                ),
                (
                    "study",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.study",
                    ),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.publication",
                    ),
                ),
                (
                    "regimen",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.doseregimen",
                    ),
                ),
                (
                    "disease",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.disease",
                    ),
                ),
                (
                    "outcome",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.outcome",
                    ),
                ),
                (
                    "mechanism",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.mechanism",
                    ),
                ),
                (
                    "intervention",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.intervention",
                    ),
                ),
                (
                    "trait",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.patienttrait",
                    ),
                ),
                (
                    "disagreement",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.disagreement",
                    ),
                ),
                ("reason", models.TextField(help_text="What is wrong or doubtful, so that another person can check it.")),
                (
                    "raised_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="flags_raised",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("raised_at", models.DateTimeField(auto_now_add=True)),
                (
                    "resolved_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="flags_resolved",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("resolved_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("resolution", models.TextField(blank=True, editable=False, help_text="What was found, and what was done.")),
            ],
            options={
                "ordering": ["raised_at", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", False),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", False),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", False),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", False),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", False),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", False),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", False),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", False),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", False),
                            ),
                            models.Q(
                                ("disagreement__isnull", False),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="flag_of_exactly_one_record",
                        violation_error_message="A flag speaks of exactly one record.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="flag_has_its_reason",
                        violation_error_message="Say what is wrong: a flag without a reason cannot be resolved.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("resolution", ""), ("resolved_at", None), ("resolved_by", None)),
                            models.Q(
                                ("resolved_at__isnull", False), ("resolved_by__isnull", False), models.Q(("resolution", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="resolved_flag_has_its_resolution",
                        violation_error_message="A resolved flag has who resolved it, when, and with which result; an open one has none of these.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="adf0c327fd45513b7c6df2a326bc7ef328f36476",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_48a5f",
                            table="evidence_flag",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="75166ad996feb4769edbac5f2daca175a420e6b4",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_d821a",
                            table="evidence_flag",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="nothing_merged",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE gone text; today text;",
                            func="\n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_disease merged\n        JOIN evidence_disease successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.disease_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_outcome merged\n        JOIN evidence_outcome successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.outcome_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_mechanism merged\n        JOIN evidence_mechanism successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.mechanism_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_study merged\n        JOIN evidence_study successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.study_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_publication merged\n        JOIN evidence_publication successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.publication_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_intervention merged\n        JOIN evidence_intervention successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.intervention_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_patienttrait merged\n        JOIN evidence_patienttrait successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.trait_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n         RETURN NULL;",
                            hash="c7eae426e81912658fcb94bd3bb28d5ad2dc8fe0",
                            operation='INSERT OR UPDATE OF "disease_id", "outcome_id", "mechanism_id", "study_id", "publication_id", "intervention_id", "trait_id"',
                            pgid="pgtrigger_nothing_merged_11b0b",
                            table="evidence_flag",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_flagevent" ("disagreement_id", "disease_id", "id", "intervention_id", "item_id", "mechanism_id", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "raised_at", "raised_by_id", "reason", "regimen_id", "resolution", "resolved_at", "resolved_by_id", "row_version", "study_id", "trait_id") VALUES (NEW."disagreement_id", NEW."disease_id", NEW."id", NEW."intervention_id", NEW."item_id", NEW."mechanism_id", NEW."outcome_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."publication_id", NEW."raised_at", NEW."raised_by_id", NEW."reason", NEW."regimen_id", NEW."resolution", NEW."resolved_at", NEW."resolved_by_id", NEW."row_version", NEW."study_id", NEW."trait_id"); RETURN NULL;',
                            hash="de9566d3537e408e6a2a3281a86c2539711d7d5b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b9d14",
                            table="evidence_flag",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_flagevent" ("disagreement_id", "disease_id", "id", "intervention_id", "item_id", "mechanism_id", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "raised_at", "raised_by_id", "reason", "regimen_id", "resolution", "resolved_at", "resolved_by_id", "row_version", "study_id", "trait_id") VALUES (NEW."disagreement_id", NEW."disease_id", NEW."id", NEW."intervention_id", NEW."item_id", NEW."mechanism_id", NEW."outcome_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."publication_id", NEW."raised_at", NEW."raised_by_id", NEW."reason", NEW."regimen_id", NEW."resolution", NEW."resolved_at", NEW."resolved_by_id", NEW."row_version", NEW."study_id", NEW."trait_id"); RETURN NULL;',
                            hash="3463e8e5eb7826837f2295e06b3b444dc77a9885",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f6660",
                            table="evidence_flag",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_flagevent" ("disagreement_id", "disease_id", "id", "intervention_id", "item_id", "mechanism_id", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "raised_at", "raised_by_id", "reason", "regimen_id", "resolution", "resolved_at", "resolved_by_id", "row_version", "study_id", "trait_id") VALUES (OLD."disagreement_id", OLD."disease_id", OLD."id", OLD."intervention_id", OLD."item_id", OLD."mechanism_id", OLD."outcome_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."publication_id", OLD."raised_at", OLD."raised_by_id", OLD."reason", OLD."regimen_id", OLD."resolution", OLD."resolved_at", OLD."resolved_by_id", OLD."row_version", OLD."study_id", OLD."trait_id"); RETURN NULL;',
                            hash="a22f742e94387d8c0c0350b7f83729e0ea36b67f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4adff",
                            table="evidence_flag",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Correction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "item",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.evidenceitem",
                    ),
                ),
                (
                    "study",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.study",
                    ),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.publication",
                    ),
                ),
                (
                    "regimen",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.doseregimen",
                    ),
                ),
                (
                    "disease",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.disease",
                    ),
                ),
                (
                    "outcome",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.outcome",
                    ),
                ),
                (
                    "mechanism",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.mechanism",
                    ),
                ),
                (
                    "intervention",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.intervention",
                    ),
                ),
                (
                    "trait",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.patienttrait",
                    ),
                ),
                (
                    "disagreement",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="evidence.disagreement",
                    ),
                ),
                (
                    "text",
                    models.TextField(
                        help_text="What is wrong, and what would be right; best with the place in the source.",
                        max_length=4000,
                        verbose_name="what is wrong",
                    ),
                ),
                ("name", models.CharField(blank=True, help_text="If you like.", max_length=120, verbose_name="your name")),
                (
                    "email",
                    models.EmailField(
                        blank=True,
                        help_text="If you would like an answer; used for nothing else.",
                        max_length=254,
                        verbose_name="your e-mail address",
                    ),
                ),
                ("received_at", models.DateTimeField(auto_now_add=True)),
                (
                    "answered_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections_answered",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("answered_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("answer", models.TextField(blank=True, editable=False, help_text="What was found, and what was done.")),
                (
                    "flag",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="came_from",
                        to="evidence.flag",
                    ),
                ),
            ],
            options={
                "verbose_name": "suggested correction",
                "ordering": ["received_at", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", False),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", False),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", False),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", False),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", False),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", False),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", False),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", False),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disagreement__isnull", True),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", False),
                            ),
                            models.Q(
                                ("disagreement__isnull", False),
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("item__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("publication__isnull", True),
                                ("regimen__isnull", True),
                                ("study__isnull", True),
                                ("trait__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="correction_of_exactly_one_record",
                        violation_error_message="A correction speaks of exactly one record.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True),
                        name="correction_says_something",
                        violation_error_message="Write what is wrong.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", ""), ("answered_at", None), ("answered_by", None), ("flag", None)),
                            models.Q(
                                ("answered_at__isnull", False), ("answered_by__isnull", False), models.Q(("answer", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="answered_correction_has_its_answer",
                        violation_error_message="An answered correction has who answered it, when, and with which result; an open one has none of these.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="4bc66049f557924069b1b74b737ad5acb2a42430",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_7933c",
                            table="evidence_correction",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="a64762854f96c59278c521ccdc0a69c9a23a1593",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_748c6",
                            table="evidence_correction",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="nothing_merged",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE gone text; today text;",
                            func="\n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_disease merged\n        JOIN evidence_disease successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.disease_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_outcome merged\n        JOIN evidence_outcome successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.outcome_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_mechanism merged\n        JOIN evidence_mechanism successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.mechanism_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_study merged\n        JOIN evidence_study successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.study_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_publication merged\n        JOIN evidence_publication successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.publication_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_intervention merged\n        JOIN evidence_intervention successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.intervention_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_patienttrait merged\n        JOIN evidence_patienttrait successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.trait_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n         RETURN NULL;",
                            hash="055c9ab4e100311ab4b461780404a40be9555e50",
                            operation='INSERT OR UPDATE OF "disease_id", "outcome_id", "mechanism_id", "study_id", "publication_id", "intervention_id", "trait_id"',
                            pgid="pgtrigger_nothing_merged_cbaea",
                            table="evidence_correction",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_correctionevent" ("answer", "answered_at", "answered_by_id", "disagreement_id", "disease_id", "email", "flag_id", "id", "intervention_id", "item_id", "mechanism_id", "name", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "received_at", "regimen_id", "row_version", "study_id", "text", "trait_id") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."disagreement_id", NEW."disease_id", NEW."email", NEW."flag_id", NEW."id", NEW."intervention_id", NEW."item_id", NEW."mechanism_id", NEW."name", NEW."outcome_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."publication_id", NEW."received_at", NEW."regimen_id", NEW."row_version", NEW."study_id", NEW."text", NEW."trait_id"); RETURN NULL;',
                            hash="eb03bee5fd32e89a1612cc99a64c029bbf2647f3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4330d",
                            table="evidence_correction",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_correctionevent" ("answer", "answered_at", "answered_by_id", "disagreement_id", "disease_id", "email", "flag_id", "id", "intervention_id", "item_id", "mechanism_id", "name", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "received_at", "regimen_id", "row_version", "study_id", "text", "trait_id") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."disagreement_id", NEW."disease_id", NEW."email", NEW."flag_id", NEW."id", NEW."intervention_id", NEW."item_id", NEW."mechanism_id", NEW."name", NEW."outcome_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."publication_id", NEW."received_at", NEW."regimen_id", NEW."row_version", NEW."study_id", NEW."text", NEW."trait_id"); RETURN NULL;',
                            hash="0080fef8081d21da233236749be1d51a0d221dc7",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_56a7a",
                            table="evidence_correction",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_correctionevent" ("answer", "answered_at", "answered_by_id", "disagreement_id", "disease_id", "email", "flag_id", "id", "intervention_id", "item_id", "mechanism_id", "name", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "received_at", "regimen_id", "row_version", "study_id", "text", "trait_id") VALUES (OLD."answer", OLD."answered_at", OLD."answered_by_id", OLD."disagreement_id", OLD."disease_id", OLD."email", OLD."flag_id", OLD."id", OLD."intervention_id", OLD."item_id", OLD."mechanism_id", OLD."name", OLD."outcome_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."publication_id", OLD."received_at", OLD."regimen_id", OLD."row_version", OLD."study_id", OLD."text", OLD."trait_id"); RETURN NULL;',
                            hash="eef4432a9c3a3410891235d052c1a1a9ee78ca70",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1b44b",
                            table="evidence_correction",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DataVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.BigIntegerField(default=1)),
                ("transaction", models.BigIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="DisagreementSide",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "disagreement",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="sides", to="evidence.disagreement"),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="disagreement_sides", to="evidence.evidenceitem"
                    ),
                ),
            ],
            options={
                "ordering": ["disagreement__slug", "item__accession"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("disagreement", "item"),
                        name="disagreement_side_once",
                        violation_error_message="This item is a side already.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="d50dd5151f563ed2187f738a88d22779d57452d9",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_4a8a2",
                            table="evidence_disagreementside",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="387f5fcc7410903a96d21ed7a1683624efa4601e",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_fa9b3",
                            table="evidence_disagreementside",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="bump_data_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint\n    WHERE transaction <> pg_current_xact_id()::text::bigint;\n    RETURN NULL;\n    ",
                            hash="8cca88f43e8f691e52681efb0ee64654bd29e19f",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_bump_data_version_192ae",
                            table="evidence_disagreementside",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_disagreementsideevent" ("disagreement_id", "id", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version") VALUES (NEW."disagreement_id", NEW."id", NEW."item_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."row_version"); RETURN NULL;',
                            hash="fc859e92610995fb541e66800d92d32d7b8dcf8b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7205c",
                            table="evidence_disagreementside",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_disagreementsideevent" ("disagreement_id", "id", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version") VALUES (NEW."disagreement_id", NEW."id", NEW."item_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."row_version"); RETURN NULL;',
                            hash="1249ba3de7b02a81da5e6b6964b07d8b3fb0b572",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_16b49",
                            table="evidence_disagreementside",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_disagreementsideevent" ("disagreement_id", "id", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version") VALUES (OLD."disagreement_id", OLD."id", OLD."item_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."row_version"); RETURN NULL;',
                            hash="37b2dcceac0ca0e841b62d9420f8abe61905a555",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b9919",
                            table="evidence_disagreementside",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DiseaseParent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "child",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="parent_links", to="evidence.disease"),
                ),
                (
                    "parent",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="child_links", to="evidence.disease"),
                ),
            ],
            options={
                "ordering": ["child__label", "parent__label"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("child", "parent"), name="disease_parent_once", violation_error_message="This parent is entered already."
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("child", models.F("parent")), _negated=True),
                        name="disease_is_not_its_own_parent",
                        violation_error_message="A disease is not its own parent.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="19e90f6e2ae18a69f94d190220631a2f56833765",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_cc286",
                            table="evidence_diseaseparent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="e6a19a9bfa14dbd8b7d53df1355ff9c1f289f27c",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_024e4",
                            table="evidence_diseaseparent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="bump_data_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint\n    WHERE transaction <> pg_current_xact_id()::text::bigint;\n    RETURN NULL;\n    ",
                            hash="188d06384c93e26a1f60d08fd41a4e005ac3bd79",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_bump_data_version_ab1d8",
                            table="evidence_diseaseparent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="acyclic",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\n        IF EXISTS (\n            WITH RECURSIVE above(id) AS (\n                SELECT NEW.parent_id\n                UNION SELECT edge.parent_id FROM evidence_diseaseparent edge JOIN above ON edge.child_id = above.id\n            ) SELECT FROM above WHERE id = NEW.child_id\n        ) THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'nothing_is_its_own_ancestor', MESSAGE = 'A disease cannot lie under itself: one of the two parents is wrong.'; END IF;\n        RETURN NULL;\n        ",
                            hash="f27166ad08d93ec44790a5f97899fa3d84576fd6",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_acyclic_29f00",
                            table="evidence_diseaseparent",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="nothing_merged",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE gone text; today text;",
                            func="\n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_disease merged\n        JOIN evidence_disease successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.child_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_disease merged\n        JOIN evidence_disease successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.parent_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n         RETURN NULL;",
                            hash="a17ce457e72e8f0b98687ea44af874eced884564",
                            operation='INSERT OR UPDATE OF "child_id", "parent_id"',
                            pgid="pgtrigger_nothing_merged_3b129",
                            table="evidence_diseaseparent",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_diseaseparentevent" ("child_id", "id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version") VALUES (NEW."child_id", NEW."id", NEW."parent_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."row_version"); RETURN NULL;',
                            hash="4e136b9b48a65dcc8d0d764716d042b3e5b273b4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e3a1d",
                            table="evidence_diseaseparent",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_diseaseparentevent" ("child_id", "id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version") VALUES (NEW."child_id", NEW."id", NEW."parent_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."row_version"); RETURN NULL;',
                            hash="f03f700202a99a99306018f9f3ba4ddf8bc6b558",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c2ba7",
                            table="evidence_diseaseparent",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_diseaseparentevent" ("child_id", "id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version") VALUES (OLD."child_id", OLD."id", OLD."parent_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."row_version"); RETURN NULL;',
                            hash="eef341e4723524a57d00aa9f7ba66339ab2aa124",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_92b71",
                            table="evidence_diseaseparent",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DoseStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "regimen",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="evidence.doseregimen"),
                ),
                ("position", models.PositiveSmallIntegerField(default=1)),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("single_course", "single course"),
                            ("induction", "induction"),
                            ("maintenance", "maintenance"),
                            ("rescue", "rescue"),
                            ("re_treatment", "re-treatment"),
                            ("as_needed", "as needed"),
                            ("therapeutic_trial", "therapeutic trial"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        max_length=20,
                    ),
                ),
                (
                    "relation",
                    models.CharField(
                        choices=[("eq", "="), ("gt", ">"), ("ge", "≥"), ("lt", "<"), ("le", "≤"), ("about", "about")],
                        default="eq",
                        help_text="How the dose is meant: exactly, at least …",
                        max_length=8,
                    ),
                ),
                (
                    "low",
                    models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        help_text="g/kg; the lower end of a range, or the dose. Empty: not reported.",
                        max_digits=8,
                        null=True,
                    ),
                ),
                (
                    "high",
                    models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        help_text="g/kg; the upper end of a range. Empty where there is one dose.",
                        max_digits=8,
                        null=True,
                    ),
                ),
                (
                    "per",
                    models.CharField(
                        choices=[("day", "day"), ("infusion", "infusion"), ("course", "course")],
                        help_text="Whether the dose is of a day, of an infusion, or of a whole course.",
                        max_length=10,
                    ),
                ),
                ("days", models.PositiveSmallIntegerField(blank=True, help_text="Consecutive days of one course.", null=True)),
                (
                    "every",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="From the start of one course to the start of the next.",
                        max_digits=6,
                        null=True,
                    ),
                ),
                (
                    "every_unit",
                    models.CharField(
                        blank=True, choices=[("day", "day"), ("week", "week"), ("month", "month"), ("year", "year")], max_length=8
                    ),
                ),
                ("courses", models.PositiveSmallIntegerField(blank=True, help_text="How many courses in all.", null=True)),
                (
                    "lasts",
                    models.DecimalField(blank=True, decimal_places=2, help_text="How long the step goes on.", max_digits=6, null=True),
                ),
                (
                    "lasts_unit",
                    models.CharField(
                        blank=True, choices=[("day", "day"), ("week", "week"), ("month", "month"), ("year", "year")], max_length=8
                    ),
                ),
                ("open_ended", models.BooleanField(default=False, help_text="It has no stated end.")),
            ],
            options={
                "ordering": ["regimen__slug", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("regimen", "position"),
                        name="regimen_step_position",
                        violation_error_message="Two steps stand at one position.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("low", None), ("low__gt", 0), _connector="OR"),
                            models.Q(("high", None), ("high__gt", 0), _connector="OR"),
                        ),
                        name="dose_is_positive",
                        violation_error_message="A dose is more than zero.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("high", None), ("low__lte", models.F("high")), _connector="OR"),
                        name="dose_low_at_most_high",
                        violation_error_message="The lower dose is above the upper one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("every", None), ("every_unit", "")),
                            models.Q(("every__gt", 0), ("every__isnull", False), models.Q(("every_unit", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="interval_has_a_unit",
                        violation_error_message="An interval is a number above zero and a unit.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("lasts", None), ("lasts_unit", "")),
                            models.Q(("lasts__gt", 0), ("lasts__isnull", False), models.Q(("lasts_unit", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="duration_has_a_unit",
                        violation_error_message="A duration is a number above zero and a unit.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("days", None), ("days__gt", 0), _connector="OR"),
                            models.Q(("courses", None), ("courses__gt", 0), _connector="OR"),
                        ),
                        name="days_and_courses_are_counted_from_one",
                        violation_error_message="Days and courses are counted from one; leave them empty where the source does not say.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="62ea501d1c095bb3b7dd617c9e50ab9a9f28cec4",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_fcae3",
                            table="evidence_dosestep",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="412476a807dacf8e0d5b44885e7b526e14d405de",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_c50c9",
                            table="evidence_dosestep",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="bump_data_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint\n    WHERE transaction <> pg_current_xact_id()::text::bigint;\n    RETURN NULL;\n    ",
                            hash="b452486f9a09c1837333fd88d38d9250e8cafdf8",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_bump_data_version_6844c",
                            table="evidence_dosestep",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="guard_fixed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;\n        IF EXISTS (SELECT FROM evidence_evidenceitem WHERE status IN ('published', 'superseded', 'retracted') AND sealed AND (\n                (TG_OP <> 'INSERT' AND regimen_id = OLD.regimen_id) OR (TG_OP <> 'DELETE' AND regimen_id = NEW.regimen_id))) THEN\n            RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'used_regimen_is_fixed', MESSAGE = 'Published items use this regimen: it never changes. Enter the other dose as a regimen of its own.';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n        RETURN NEW;\n        ",
                            hash="d591572140aa88bd16d6a4a9800632ab5548967f",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_guard_fixed_10c72",
                            table="evidence_dosestep",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_dosestepevent" ("courses", "days", "every", "every_unit", "high", "id", "lasts", "lasts_unit", "low", "open_ended", "per", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "purpose", "regimen_id", "relation", "row_version") VALUES (NEW."courses", NEW."days", NEW."every", NEW."every_unit", NEW."high", NEW."id", NEW."lasts", NEW."lasts_unit", NEW."low", NEW."open_ended", NEW."per", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."position", NEW."purpose", NEW."regimen_id", NEW."relation", NEW."row_version"); RETURN NULL;',
                            hash="c4b7abda093096edbc6fc2cf520f62ab24102c91",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_51cba",
                            table="evidence_dosestep",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_dosestepevent" ("courses", "days", "every", "every_unit", "high", "id", "lasts", "lasts_unit", "low", "open_ended", "per", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "purpose", "regimen_id", "relation", "row_version") VALUES (NEW."courses", NEW."days", NEW."every", NEW."every_unit", NEW."high", NEW."id", NEW."lasts", NEW."lasts_unit", NEW."low", NEW."open_ended", NEW."per", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."position", NEW."purpose", NEW."regimen_id", NEW."relation", NEW."row_version"); RETURN NULL;',
                            hash="e0488a80bce830aefe176a44380f56feb0951e46",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_092af",
                            table="evidence_dosestep",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_dosestepevent" ("courses", "days", "every", "every_unit", "high", "id", "lasts", "lasts_unit", "low", "open_ended", "per", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "purpose", "regimen_id", "relation", "row_version") VALUES (OLD."courses", OLD."days", OLD."every", OLD."every_unit", OLD."high", OLD."id", OLD."lasts", OLD."lasts_unit", OLD."low", OLD."open_ended", OLD."per", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."position", OLD."purpose", OLD."regimen_id", OLD."relation", OLD."row_version"); RETURN NULL;',
                            hash="b62c3af6493fdb1eb6ed5322c4647152c71fc94c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ce14c",
                            table="evidence_dosestep",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ExtractionPair",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "double",
                    models.ForeignKey(
                        editable=False, on_delete=django.db.models.deletion.PROTECT, related_name="pairs", to="evidence.doubleextraction"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(editable=False)),
                (
                    "item_a",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pairs_as_a",
                        to="evidence.evidenceitem",
                        verbose_name="A",
                    ),
                ),
                (
                    "item_b",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pairs_as_b",
                        to="evidence.evidenceitem",
                        verbose_name="B",
                    ),
                ),
                (
                    "decision",
                    models.CharField(
                        choices=[("open", "open"), ("taken", "taken"), ("dropped", "dropped")], default="open", editable=False, max_length=8
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "consensus",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reconciled_from",
                        to="evidence.evidenceitem",
                    ),
                ),
                ("reason", models.TextField(blank=True, editable=False, help_text="Why it does not go on.")),
            ],
            options={
                "ordering": ["double", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("double", "position"), name="pair_position", violation_error_message="Two pairs stand at one position."
                    ),
                    models.UniqueConstraint(
                        fields=("item_a",), name="reading_a_paired_once", violation_error_message="This item of A stands in another pair."
                    ),
                    models.UniqueConstraint(
                        fields=("item_b",), name="reading_b_paired_once", violation_error_message="This item of B stands in another pair."
                    ),
                    models.UniqueConstraint(
                        fields=("consensus",),
                        name="consensus_of_one_pair",
                        violation_error_message="This draft came from another pair already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("item_a__isnull", False), ("item_b__isnull", False), _connector="OR"),
                        name="pair_has_a_side",
                        violation_error_message="A pair has an item of A, of B, or of both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("consensus", None), ("decided_by", None), ("decision", "open"), ("reason", "")),
                            models.Q(("consensus__isnull", False), ("decided_by__isnull", False), ("decision", "taken"), ("reason", "")),
                            models.Q(
                                ("consensus", None),
                                ("decided_by__isnull", False),
                                ("decision", "dropped"),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="pair_decision_is_whole",
                        violation_error_message="What is taken has its draft, what is dropped its reason, both who decided; what is open none of these.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="6d6bc834c1b78c8bea2c8d294adabce7725c954a",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_71e2d",
                            table="evidence_extractionpair",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="b901b29681d4cddb7fc5999de5e309e9c37f8707",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_2d3ce",
                            table="evidence_extractionpair",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="guard_pair",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    IF (NEW.item_a_id IS NOT NULL AND NOT EXISTS (SELECT FROM evidence_evidenceitem item JOIN evidence_extraction reading ON reading.id = item.extraction_id WHERE item.id = NEW.item_a_id AND reading.double_id = NEW.double_id AND reading.side = 'a')) OR (NEW.item_b_id IS NOT NULL AND NOT EXISTS (SELECT FROM evidence_evidenceitem item JOIN evidence_extraction reading ON reading.id = item.extraction_id WHERE item.id = NEW.item_b_id AND reading.double_id = NEW.double_id AND reading.side = 'b')) THEN\n        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'pair_of_its_own_sides', MESSAGE = 'A pair joins an item that A read with one that B read, of the same double extraction.';\n    END IF;\n    RETURN NEW;\n    ",
                            hash="bb52df9a816770f07f40e774c4300e4150a2dff1",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_guard_pair_5c653",
                            table="evidence_extractionpair",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_extractionpairevent" ("consensus_id", "decided_by_id", "decision", "double_id", "id", "item_a_id", "item_b_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "reason", "row_version") VALUES (NEW."consensus_id", NEW."decided_by_id", NEW."decision", NEW."double_id", NEW."id", NEW."item_a_id", NEW."item_b_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."position", NEW."reason", NEW."row_version"); RETURN NULL;',
                            hash="e1ac1395f3e94107c5f366484a7d73259537915a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b7be6",
                            table="evidence_extractionpair",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_extractionpairevent" ("consensus_id", "decided_by_id", "decision", "double_id", "id", "item_a_id", "item_b_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "reason", "row_version") VALUES (NEW."consensus_id", NEW."decided_by_id", NEW."decision", NEW."double_id", NEW."id", NEW."item_a_id", NEW."item_b_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."position", NEW."reason", NEW."row_version"); RETURN NULL;',
                            hash="5741b74dfd52b2298d7e0152488dcecc1a034ce2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_83ebd",
                            table="evidence_extractionpair",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_extractionpairevent" ("consensus_id", "decided_by_id", "decision", "double_id", "id", "item_a_id", "item_b_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "reason", "row_version") VALUES (OLD."consensus_id", OLD."decided_by_id", OLD."decision", OLD."double_id", OLD."id", OLD."item_a_id", OLD."item_b_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."position", OLD."reason", OLD."row_version"); RETURN NULL;',
                            hash="4a52a313612e87ec26069d7a08df8d329c8721ec",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_54f3d",
                            table="evidence_extractionpair",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FormDraft",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "person",
                    models.ForeignKey(
                        editable=False, on_delete=django.db.models.deletion.CASCADE, related_name="form_drafts", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("form", models.UUIDField(editable=False)),
                ("noun", models.CharField(editable=False, max_length=100)),
                ("record", models.BigIntegerField(editable=False, null=True)),
                ("begun_for", models.CharField(blank=True, editable=False, max_length=500)),
                ("label", models.CharField(editable=False, max_length=200)),
                ("fields", models.JSONField(default=list, editable=False)),
                ("begun_at", models.DateTimeField(auto_now_add=True)),
                ("kept_at", models.DateTimeField(editable=False)),
                ("finished_at", models.DateTimeField(editable=False, null=True)),
            ],
            options={
                "ordering": ["-kept_at", "pk"],
                "indexes": [models.Index(fields=["kept_at"], name="evidence_fo_kept_at_b56bb8_idx")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("person", "form"),
                        name="form_is_kept_once",
                        violation_error_message="This form is kept already: what it holds now takes the place of what it held.",
                    ),
                    models.CheckConstraint(
                        condition=django.db.models.lookups.LessThanOrEqual(
                            models.Func(
                                django.db.models.functions.comparison.Cast(models.F("fields"), models.TextField()), function="octet_length"
                            ),
                            262144,
                        ),
                        name="kept_form_is_not_too_long",
                        violation_error_message="This form is too long to be kept while you type: save it now and then.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("finished_at", None), ("fields", []), _connector="OR"),
                        name="finished_form_keeps_nothing",
                        violation_error_message="What was saved or discarded is not kept any longer.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FormerAddress",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("noun", models.CharField(max_length=20)),
                ("former", models.SlugField(max_length=80)),
                ("current", models.SlugField(max_length=80)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("noun", "former"), name="former_address_leads_to_one_place")],
            },
        ),
        migrations.CreateModel(
            name="IdempotencyKey",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("person", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL)),
                ("key", models.CharField(max_length=255)),
                ("request_digest", models.CharField(max_length=64)),
                ("status", models.PositiveSmallIntegerField()),
                ("headers", models.JSONField(default=dict)),
                ("body", models.TextField()),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "indexes": [models.Index(fields=["at"], name="idempotency_key_at")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("person", "key"),
                        name="idempotency_key_once",
                        violation_error_message="A request with this Idempotency-Key was carried out already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="InterestStatement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "person",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="interest_statements",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("valid_until", models.DateTimeField(editable=False)),
                (
                    "has_interests",
                    models.BooleanField(
                        default=False,
                        help_text="In the last three years: money, employment, shares, patents, or a close person’s, from a maker of immunoglobulins or of a treatment compared with them; authorship of studies judged here; a part in guidelines on them.",
                        verbose_name="I have interests to state",
                    ),
                ),
                (
                    "statement",
                    models.TextField(
                        blank=True,
                        help_text="In your own words: with whom, what, and since when. The whole team reads it beside what you write and review.",
                    ),
                ),
            ],
            options={
                "ordering": ["-made_at", "-pk"],
                "get_latest_by": "made_at",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("has_interests", False), models.Q(("statement", ""), _negated=True), _connector="OR"),
                        name="interests_are_named",
                        violation_error_message="Say which interests, in your own words: who reads you decides what they mean.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__gt", models.F("made_at")),
                            (
                                "valid_until__lte",
                                django.db.models.expressions.CombinedExpression(
                                    models.F("made_at"), "+", models.Value(datetime.timedelta(days=366))
                                ),
                            ),
                        ),
                        name="statement_holds_for_a_year",
                        violation_error_message="A statement holds for a year, and is made anew after that.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="876e455166245d0523207760eb30981e72a1774e",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_3d422",
                            table="evidence_intereststatement",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="9b1e8fa088e130905916e8e30c2348dbf010a0b1",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_c7cd0",
                            table="evidence_intereststatement",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="guard_stands",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;\n    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'statements_of_interests_stand', MESSAGE = 'A statement of interests stays as it was made: make a new one.';\n    ",
                            hash="de9e1366d888294332676041c7102fee4f03861a",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_guard_stands_3c60c",
                            table="evidence_intereststatement",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_intereststatementevent" ("has_interests", "id", "made_at", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "statement", "valid_until") VALUES (NEW."has_interests", NEW."id", NEW."made_at", NEW."person_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."row_version", NEW."statement", NEW."valid_until"); RETURN NULL;',
                            hash="f4a7cb21115dd04bda21163ba8732aaf1e5617a2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_56bad",
                            table="evidence_intereststatement",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_intereststatementevent" ("has_interests", "id", "made_at", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "statement", "valid_until") VALUES (NEW."has_interests", NEW."id", NEW."made_at", NEW."person_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."row_version", NEW."statement", NEW."valid_until"); RETURN NULL;',
                            hash="da7803a73ac2590d3142e3ac5fba80cf85b55f04",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0bf86",
                            table="evidence_intereststatement",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_intereststatementevent" ("has_interests", "id", "made_at", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "statement", "valid_until") VALUES (OLD."has_interests", OLD."id", OLD."made_at", OLD."person_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."row_version", OLD."statement", OLD."valid_until"); RETURN NULL;',
                            hash="3cc08aba36e4e68945eda43d9272e986e072092a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c1cd3",
                            table="evidence_intereststatement",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(help_text="As it will stand beside what this person writes.", max_length=150)),
                (
                    "email",
                    models.EmailField(
                        blank=True, help_text="Where the link goes, if this server sends mail. Else you copy the link.", max_length=254
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[("curator", "curator"), ("reviewer", "reviewer"), ("editor", "editor")],
                        help_text="Not above your own. It can be changed later.",
                        max_length=12,
                    ),
                ),
                ("token_digest", models.CharField(editable=False, max_length=64, unique=True)),
                (
                    "invited_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="invitations_sent",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("invited_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("expires_at", models.DateTimeField(editable=False)),
                (
                    "accepted_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="invitations_accepted",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("accepted_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "revoked_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="invitations_revoked",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("revoked_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "ordering": ["-invited_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expires_at__gt", models.F("invited_at")),
                            (
                                "expires_at__lte",
                                django.db.models.expressions.CombinedExpression(
                                    models.F("invited_at"), "+", models.Value(datetime.timedelta(days=7))
                                ),
                            ),
                        ),
                        name="invitation_holds_for_a_week",
                        violation_error_message="An invitation holds for a week.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("accepted_at", None), ("accepted_by", None)),
                            models.Q(("accepted_at__isnull", False), ("accepted_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="invitation_is_accepted_by_somebody",
                        violation_error_message="An accepted invitation has who accepted it, and when.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("revoked_at", None), ("revoked_by", None)),
                            models.Q(("revoked_at__isnull", False), ("revoked_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="invitation_is_revoked_by_somebody",
                        violation_error_message="A revoked invitation has who revoked it, and when.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="61d4595c34d577fd4c5c9b82034c98884f943f33",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_31c78",
                            table="evidence_invitation",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="b3f6ceb32151fb353a071d7822ca1dabd7119fd6",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_cf9f7",
                            table="evidence_invitation",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="guard_used_once",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE allowed evidence_invitation%ROWTYPE;",
                            func="\n    IF TG_OP = 'DELETE' THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'invitations_are_kept', MESSAGE = 'An invitation is kept: revoke it.'; END IF;\n    IF NEW IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;\n    allowed := NEW;\n    allowed.row_version := OLD.row_version;\n    IF OLD.accepted_at IS NULL AND OLD.revoked_at IS NULL AND (NEW.accepted_at IS NULL OR NEW.revoked_at IS NULL) THEN\n        allowed.revoked_at := OLD.revoked_at; allowed.revoked_by_id := OLD.revoked_by_id;\n        IF OLD.expires_at > clock_timestamp() THEN\n            allowed.accepted_at := OLD.accepted_at; allowed.accepted_by_id := OLD.accepted_by_id;\n        END IF;\n    END IF;\n    IF allowed IS DISTINCT FROM OLD THEN\n        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'invitation_is_used_once', MESSAGE = 'An invitation is accepted once, in time, or revoked; nothing else in it changes.';\n    END IF;\n    RETURN NEW;\n    ",
                            hash="e44ad854d5b7ebb8c8e3c044d4a39bff5a40b531",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_guard_used_once_25de2",
                            table="evidence_invitation",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_invitationevent" ("accepted_at", "accepted_by_id", "email", "expires_at", "id", "invited_at", "invited_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "revoked_by_id", "role", "row_version", "token_digest") VALUES (NEW."accepted_at", NEW."accepted_by_id", NEW."email", NEW."expires_at", NEW."id", NEW."invited_at", NEW."invited_by_id", NEW."name", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."revoked_at", NEW."revoked_by_id", NEW."role", NEW."row_version", NEW."token_digest"); RETURN NULL;',
                            hash="67474cf64366a2aaebb52e20e9b0587621d10726",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9817d",
                            table="evidence_invitation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_invitationevent" ("accepted_at", "accepted_by_id", "email", "expires_at", "id", "invited_at", "invited_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "revoked_by_id", "role", "row_version", "token_digest") VALUES (NEW."accepted_at", NEW."accepted_by_id", NEW."email", NEW."expires_at", NEW."id", NEW."invited_at", NEW."invited_by_id", NEW."name", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."revoked_at", NEW."revoked_by_id", NEW."role", NEW."row_version", NEW."token_digest"); RETURN NULL;',
                            hash="1f44d921367b4d0f7139f98f78073fa21b15b40b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d66f6",
                            table="evidence_invitation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_invitationevent" ("accepted_at", "accepted_by_id", "email", "expires_at", "id", "invited_at", "invited_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "revoked_by_id", "role", "row_version", "token_digest") VALUES (OLD."accepted_at", OLD."accepted_by_id", OLD."email", OLD."expires_at", OLD."id", OLD."invited_at", OLD."invited_by_id", OLD."name", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."revoked_at", OLD."revoked_by_id", OLD."role", OLD."row_version", OLD."token_digest"); RETURN NULL;',
                            hash="4ea9d0457f7cb155dcd3050078fc887f77cb4435",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ead54",
                            table="evidence_invitation",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ItemIntervention",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="intervention_links", to="evidence.evidenceitem"
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("given", "treatment"),
                            ("background", "background treatment"),
                            ("comparator", "comparator"),
                            ("after_failure_of", "after failure of"),
                            ("relative_to", "relative to"),
                        ],
                        default="given",
                        max_length=20,
                    ),
                ),
                (
                    "intervention",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="item_links", to="evidence.intervention"),
                ),
            ],
            options={
                "ordering": ["item", "role", "intervention__slug"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("item", "role", "intervention"),
                        name="item_intervention_once",
                        violation_error_message="This treatment is entered already.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="d1f2c377fea3eea3b35c232e0a50d69e793a168b",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_81bb3",
                            table="evidence_itemintervention",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="f155c0cd60b030d61aa977a0085da8bf90a432f5",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_f0c22",
                            table="evidence_itemintervention",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="guard_part",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE before boolean; after boolean;",
                            func="\n        IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;\n        IF TG_OP = 'UPDATE' AND NEW.intervention_id <> OLD.intervention_id AND EXISTS (SELECT FROM evidence_intervention WHERE id = OLD.intervention_id AND merged_into_id = NEW.intervention_id) AND (to_jsonb(NEW) - 'intervention_id') = (to_jsonb(OLD) - 'intervention_id') THEN RETURN NEW; END IF;\n        IF TG_OP <> 'INSERT' THEN\n            SELECT (sealed OR status IN ('in_review', 'rejected') OR EXISTS (SELECT FROM evidence_extraction reading WHERE reading.id = extraction_id AND reading.handed_in_at IS NOT NULL)) INTO before FROM evidence_evidenceitem WHERE id = OLD.item_id FOR SHARE;\n        END IF;\n        IF TG_OP = 'INSERT' THEN\n            SELECT (sealed OR status IN ('in_review', 'rejected') OR EXISTS (SELECT FROM evidence_extraction reading WHERE reading.id = extraction_id AND reading.handed_in_at IS NOT NULL)) INTO after FROM evidence_evidenceitem WHERE id = NEW.item_id FOR SHARE;\n        ELSIF TG_OP = 'UPDATE' THEN\n            SELECT (sealed OR status IN ('in_review', 'rejected') OR EXISTS (SELECT FROM evidence_extraction reading WHERE reading.id = extraction_id AND reading.handed_in_at IS NOT NULL)) INTO after FROM evidence_evidenceitem WHERE id = NEW.item_id FOR SHARE;\n        END IF;\n        IF before OR after THEN\n            RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'reviewed_text_is_frozen', MESSAGE = 'What belongs to an item under review, published or handed in never changes: send it back, or revise it.';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n        RETURN NEW;\n        ",
                            hash="2c98dcb70ea5311beaf6bde68250603603ea87f6",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_guard_part_ac387",
                            table="evidence_itemintervention",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="nothing_merged",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE gone text; today text;",
                            func="\n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_intervention merged\n        JOIN evidence_intervention successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.intervention_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n         RETURN NULL;",
                            hash="d1966c8bb6562cfc27d24ac10ca7b312ab5c6771",
                            operation='INSERT OR UPDATE OF "intervention_id"',
                            pgid="pgtrigger_nothing_merged_b2bb4",
                            table="evidence_itemintervention",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_iteminterventionevent" ("id", "intervention_id", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "row_version") VALUES (NEW."id", NEW."intervention_id", NEW."item_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."role", NEW."row_version"); RETURN NULL;',
                            hash="ece7fbb13cf3f49785bd807f0f6605df0cedd057",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_62f99",
                            table="evidence_itemintervention",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_iteminterventionevent" ("id", "intervention_id", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "row_version") VALUES (NEW."id", NEW."intervention_id", NEW."item_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."role", NEW."row_version"); RETURN NULL;',
                            hash="9d226ed3e1f8d6ce1c8ad18d02f792e916d54b7b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3671e",
                            table="evidence_itemintervention",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_iteminterventionevent" ("id", "intervention_id", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "row_version") VALUES (OLD."id", OLD."intervention_id", OLD."item_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."role", OLD."row_version"); RETURN NULL;',
                            hash="7165ef467d885054b95c2b10d7dd459b775a5f3c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a53ac",
                            table="evidence_itemintervention",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ItemRiskFactor",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "item",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="risk_factors", to="evidence.evidenceitem"),
                ),
                ("group", models.PositiveSmallIntegerField(default=1, help_text="Traits with the same number are joined by “and”.")),
                (
                    "trait",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="item_links", to="evidence.patienttrait"),
                ),
            ],
            options={
                "ordering": ["item", "group", "trait__slug"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("item", "group", "trait"),
                        name="item_risk_factor_once",
                        violation_error_message="This trait is entered already.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="67e3c5b0d8e506f89b952e82479072c4d47b8c05",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_38d01",
                            table="evidence_itemriskfactor",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="51cf71207efd02c545a772ab6da6a5dc4e01e75a",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_590e5",
                            table="evidence_itemriskfactor",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="guard_part",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE before boolean; after boolean;",
                            func="\n        IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;\n        IF TG_OP = 'UPDATE' AND NEW.trait_id <> OLD.trait_id AND EXISTS (SELECT FROM evidence_patienttrait WHERE id = OLD.trait_id AND merged_into_id = NEW.trait_id) AND (to_jsonb(NEW) - 'trait_id') = (to_jsonb(OLD) - 'trait_id') THEN RETURN NEW; END IF;\n        IF TG_OP <> 'INSERT' THEN\n            SELECT (sealed OR status IN ('in_review', 'rejected') OR EXISTS (SELECT FROM evidence_extraction reading WHERE reading.id = extraction_id AND reading.handed_in_at IS NOT NULL)) INTO before FROM evidence_evidenceitem WHERE id = OLD.item_id FOR SHARE;\n        END IF;\n        IF TG_OP = 'INSERT' THEN\n            SELECT (sealed OR status IN ('in_review', 'rejected') OR EXISTS (SELECT FROM evidence_extraction reading WHERE reading.id = extraction_id AND reading.handed_in_at IS NOT NULL)) INTO after FROM evidence_evidenceitem WHERE id = NEW.item_id FOR SHARE;\n        ELSIF TG_OP = 'UPDATE' THEN\n            SELECT (sealed OR status IN ('in_review', 'rejected') OR EXISTS (SELECT FROM evidence_extraction reading WHERE reading.id = extraction_id AND reading.handed_in_at IS NOT NULL)) INTO after FROM evidence_evidenceitem WHERE id = NEW.item_id FOR SHARE;\n        END IF;\n        IF before OR after THEN\n            RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'reviewed_text_is_frozen', MESSAGE = 'What belongs to an item under review, published or handed in never changes: send it back, or revise it.';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n        RETURN NEW;\n        ",
                            hash="91215e1aedff4d49127084f27c6e99962884faee",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_guard_part_22c8e",
                            table="evidence_itemriskfactor",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="nothing_merged",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE gone text; today text;",
                            func="\n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_patienttrait merged\n        JOIN evidence_patienttrait successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.trait_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n         RETURN NULL;",
                            hash="eb934b5c300d14ba66c9a337182c065a365e7660",
                            operation='INSERT OR UPDATE OF "trait_id"',
                            pgid="pgtrigger_nothing_merged_3e92c",
                            table="evidence_itemriskfactor",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_itemriskfactorevent" ("group", "id", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "trait_id") VALUES (NEW."group", NEW."id", NEW."item_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."row_version", NEW."trait_id"); RETURN NULL;',
                            hash="290c2935c727c483731b67aa28d94bb3a1fae16b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ea769",
                            table="evidence_itemriskfactor",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_itemriskfactorevent" ("group", "id", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "trait_id") VALUES (NEW."group", NEW."id", NEW."item_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."row_version", NEW."trait_id"); RETURN NULL;',
                            hash="d772d58aeff15c78b9e5f555d1709923feccc77a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8888a",
                            table="evidence_itemriskfactor",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_itemriskfactorevent" ("group", "id", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "trait_id") VALUES (OLD."group", OLD."id", OLD."item_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."row_version", OLD."trait_id"); RETURN NULL;',
                            hash="4b81e15eaa08d31e6d5cb5af2d6783e30d641f63",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5edf5",
                            table="evidence_itemriskfactor",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Lead",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "publication",
                    models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name="lead", to="evidence.publication"),
                ),
                (
                    "origin",
                    models.CharField(
                        choices=[("listed", "listed by another"), ("imported", "imported"), ("curator", "entered by a curator")],
                        default="curator",
                        editable=False,
                        max_length=12,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "waiting"), ("to_extract", "to extract"), ("out_of_scope", "out of scope"), ("done", "done")],
                        default="waiting",
                        editable=False,
                        max_length=12,
                    ),
                ),
                ("reason", models.CharField(blank=True, editable=False, max_length=300)),
                ("note", models.TextField(blank=True, help_text="For curators: where you came upon it, what to look for in it.")),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="leads_decided",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("found_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "ordering": ["found_at", "publication__slug"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "out_of_scope"), _negated=True), models.Q(("reason", ""), _negated=True), _connector="OR"
                        ),
                        name="lead_out_of_scope_has_its_reason",
                        violation_error_message="Say why it is out of scope: others will come upon it again.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at", None), ("decided_by", None), ("state", "waiting")),
                            models.Q(
                                models.Q(("state", "waiting"), _negated=True), ("decided_at__isnull", False), ("decided_by__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="lead_is_decided_by_somebody",
                        violation_error_message="A decision has the person who made it and the time; a waiting lead has neither.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="f1185e34c7e24a83a073d387e722e46b63e6532e",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_32144",
                            table="evidence_lead",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="d3a647c56ef2bacd4f134f9fc5561c7422d570e8",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_7260a",
                            table="evidence_lead",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_leadevent" ("decided_at", "decided_by_id", "found_at", "id", "note", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "reason", "row_version", "state") VALUES (NEW."decided_at", NEW."decided_by_id", NEW."found_at", NEW."id", NEW."note", NEW."origin", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."publication_id", NEW."reason", NEW."row_version", NEW."state"); RETURN NULL;',
                            hash="b9f3634141df7cd80d4bc9f6fd3615daa7fdd0a3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7e2f1",
                            table="evidence_lead",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_leadevent" ("decided_at", "decided_by_id", "found_at", "id", "note", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "reason", "row_version", "state") VALUES (NEW."decided_at", NEW."decided_by_id", NEW."found_at", NEW."id", NEW."note", NEW."origin", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."publication_id", NEW."reason", NEW."row_version", NEW."state"); RETURN NULL;',
                            hash="f615f65d79e5aed9a98116100e2bf0c2d4a6aa45",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_94c5d",
                            table="evidence_lead",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_leadevent" ("decided_at", "decided_by_id", "found_at", "id", "note", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "reason", "row_version", "state") VALUES (OLD."decided_at", OLD."decided_by_id", OLD."found_at", OLD."id", OLD."note", OLD."origin", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."publication_id", OLD."reason", OLD."row_version", OLD."state"); RETURN NULL;',
                            hash="b60593c16bd3496117fdf757adaa224313d2a3b8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a37a4",
                            table="evidence_lead",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LedgerEntry",
            fields=[
                ("number", models.BigIntegerField(editable=False, primary_key=True, serialize=False)),
                ("accession", models.CharField(max_length=12)),
                ("version", models.PositiveSmallIntegerField()),
                (
                    "event",
                    models.CharField(
                        choices=[("published", "published"), ("superseded", "superseded"), ("retracted", "retracted")], max_length=12
                    ),
                ),
                ("at", models.DateTimeField(help_text="When the ledger heard of it.")),
                (
                    "claim",
                    models.JSONField(help_text="What was said: the item’s own fields and its parts; of an end, its time and reason."),
                ),
                ("previous", models.CharField(help_text="The digest of the entry before; of the first, zeros.", max_length=64)),
                ("digest", models.CharField(max_length=64)),
            ],
            options={
                "verbose_name_plural": "ledger entries",
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("accession", "version", "event"),
                        name="each_event_once_in_the_ledger",
                        violation_error_message="The ledger knows of this event already.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="73e1a97b83e26d63694e08b2fbc39f1ca05f3319",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_b15b2",
                            table="evidence_ledgerentry",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="guard_chain",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE last evidence_ledgerentry%ROWTYPE;",
                            func="\n    -- Whoever publishes raises the data version in any case: its row is the lock of the chain, and no second one is needed.\n    PERFORM FROM evidence_dataversion FOR UPDATE;\n    SELECT * INTO last FROM evidence_ledgerentry ORDER BY number DESC LIMIT 1;\n    NEW.number := coalesce(last.number, 0) + 1;\n    NEW.previous := coalesce(last.digest, repeat('0', 64));\n    NEW.at := now();\n    NEW.digest := encode(sha256(convert_to(concat_ws(E'\\n', NEW.number, NEW.accession, NEW.version, NEW.event,\n        to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'), NEW.claim::text, NEW.previous), 'UTF8')), 'hex');\n    RETURN NEW;\n    ",
                            hash="088ca4236fda1ceeb5ea906b95f0131590b3cb85",
                            operation="INSERT",
                            pgid="pgtrigger_guard_chain_b9eaa",
                            table="evidence_ledgerentry",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="guard_kept",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'ledger_is_kept', MESSAGE = 'The ledger is only ever added to.';",
                            hash="f72a5cfa947186c5dab01c60eb9f65fe9206636f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_guard_kept_67707",
                            table="evidence_ledgerentry",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MechanismParent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "child",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="parent_links", to="evidence.mechanism"),
                ),
                (
                    "parent",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="child_links", to="evidence.mechanism"),
                ),
            ],
            options={
                "ordering": ["child__label", "parent__label"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("child", "parent"), name="mechanism_parent_once", violation_error_message="This parent is entered already."
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("child", models.F("parent")), _negated=True),
                        name="mechanism_is_not_its_own_parent",
                        violation_error_message="A mechanism is not its own parent.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="5221beb9bf3b51214033f6abe92052722f0be66f",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_a1b87",
                            table="evidence_mechanismparent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="d774e3ac4356b54cf9ded92468752f7b9de094a7",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_cd367",
                            table="evidence_mechanismparent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="bump_data_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint\n    WHERE transaction <> pg_current_xact_id()::text::bigint;\n    RETURN NULL;\n    ",
                            hash="68f88bc5899878351ebbd7e60bb95281044272a5",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_bump_data_version_38805",
                            table="evidence_mechanismparent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="acyclic",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\n        IF EXISTS (\n            WITH RECURSIVE above(id) AS (\n                SELECT NEW.parent_id\n                UNION SELECT edge.parent_id FROM evidence_mechanismparent edge JOIN above ON edge.child_id = above.id\n            ) SELECT FROM above WHERE id = NEW.child_id\n        ) THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'nothing_is_its_own_ancestor', MESSAGE = 'A mechanism cannot lie under itself: one of the two parents is wrong.'; END IF;\n        RETURN NULL;\n        ",
                            hash="0102d5d402c6ff7e083797e3576c20fbc879d9f2",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_acyclic_3f7cb",
                            table="evidence_mechanismparent",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="nothing_merged",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE gone text; today text;",
                            func="\n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_mechanism merged\n        JOIN evidence_mechanism successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.child_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_mechanism merged\n        JOIN evidence_mechanism successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.parent_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n         RETURN NULL;",
                            hash="27946b7458846e6e77d6b1d27debb7b408073ae8",
                            operation='INSERT OR UPDATE OF "child_id", "parent_id"',
                            pgid="pgtrigger_nothing_merged_56506",
                            table="evidence_mechanismparent",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_mechanismparentevent" ("child_id", "id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version") VALUES (NEW."child_id", NEW."id", NEW."parent_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."row_version"); RETURN NULL;',
                            hash="89808485dda44c362c430ca009f490d2502bfae7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_85c9b",
                            table="evidence_mechanismparent",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_mechanismparentevent" ("child_id", "id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version") VALUES (NEW."child_id", NEW."id", NEW."parent_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."row_version"); RETURN NULL;',
                            hash="4533bdec2cf784a46dbc4749f6174fe936400a83",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_88309",
                            table="evidence_mechanismparent",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_mechanismparentevent" ("child_id", "id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version") VALUES (OLD."child_id", OLD."id", OLD."parent_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."row_version"); RETURN NULL;',
                            hash="6e47637cb0f16cdab821fa43c6cd46d187890813",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4927c",
                            table="evidence_mechanismparent",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Mention",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "comment",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="mention_links", to="evidence.comment"),
                ),
                (
                    "person",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mention_links",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("seen_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("settled_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "ordering": ["comment", "person__username"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("comment", "person"), name="mention_once", violation_error_message="This person is mentioned already."
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="a2b5917550cfcd00a0f99760ba7038ab85c64a63",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_bf60c",
                            table="evidence_mention",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="a7490a43314736939bd79756365f31a51d2f587c",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_7efbc",
                            table="evidence_mention",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_mentionevent" ("comment_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "seen_at", "settled_at") VALUES (NEW."comment_id", NEW."id", NEW."person_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."row_version", NEW."seen_at", NEW."settled_at"); RETURN NULL;',
                            hash="7456420cd7c7df983ff540d4a18ee883ff98fd4c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b26a3",
                            table="evidence_mention",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_mentionevent" ("comment_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "seen_at", "settled_at") VALUES (NEW."comment_id", NEW."id", NEW."person_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."row_version", NEW."seen_at", NEW."settled_at"); RETURN NULL;',
                            hash="dc08a38c74e5d51a6afd2098afaa3140c4ea755e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_83a26",
                            table="evidence_mention",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_mentionevent" ("comment_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "seen_at", "settled_at") VALUES (OLD."comment_id", OLD."id", OLD."person_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."row_version", OLD."seen_at", OLD."settled_at"); RETURN NULL;',
                            hash="0ab80792c4d0bec19dc5dc1609a70ab18e6a2396",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3ca93",
                            table="evidence_mention",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Name",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "disease",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name="names", to="evidence.disease"
                    ),
                ),
                (
                    "outcome",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name="names", to="evidence.outcome"
                    ),
                ),
                (
                    "mechanism",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name="names", to="evidence.mechanism"
                    ),
                ),
                (
                    "intervention",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name="names", to="evidence.intervention"
                    ),
                ),
                (
                    "trait",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name="names", to="evidence.patienttrait"
                    ),
                ),
                ("text", models.CharField(help_text="As printed, letter for letter.", max_length=200)),
                (
                    "language",
                    models.CharField(
                        choices=[("en", "English"), ("ja", "日本語"), ("zh-Hans", "简体中文"), ("de", "Deutsch"), ("und", "not stated")],
                        max_length=8,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("preferred", "preferred"),
                            ("synonym", "synonym"),
                            ("abbreviation", "abbreviation"),
                            ("hidden", "hidden"),
                        ],
                        default="synonym",
                        max_length=12,
                    ),
                ),
                ("note", models.CharField(blank=True, help_text="Why this is a misprint, say.", max_length=300)),
            ],
            options={
                "ordering": ["language", "kind", "text"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("disease__isnull", False),
                                ("intervention__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", False),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("mechanism__isnull", False),
                                ("outcome__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disease__isnull", True),
                                ("intervention__isnull", False),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("trait__isnull", True),
                            ),
                            models.Q(
                                ("disease__isnull", True),
                                ("intervention__isnull", True),
                                ("mechanism__isnull", True),
                                ("outcome__isnull", True),
                                ("trait__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="name_of_exactly_one_thing",
                        violation_error_message="A name belongs to exactly one disease, outcome, mechanism, intervention or patient trait.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("disease__isnull", False)),
                        fields=("disease", "language", "text"),
                        name="disease_has_a_name_once",
                        violation_error_message="This name is entered already.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("outcome__isnull", False)),
                        fields=("outcome", "language", "text"),
                        name="outcome_has_a_name_once",
                        violation_error_message="This name is entered already.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("mechanism__isnull", False)),
                        fields=("mechanism", "language", "text"),
                        name="mechanism_has_a_name_once",
                        violation_error_message="This name is entered already.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("intervention__isnull", False)),
                        fields=("intervention", "language", "text"),
                        name="intervention_has_a_name_once",
                        violation_error_message="This name is entered already.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("trait__isnull", False)),
                        fields=("trait", "language", "text"),
                        name="trait_has_a_name_once",
                        violation_error_message="This name is entered already.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("disease__isnull", False), ("kind", "preferred")),
                        fields=("disease", "language"),
                        name="disease_has_one_preferred_name_a_language",
                        violation_error_message="There is a preferred name in this language already: make one of the two a synonym.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "preferred"), ("outcome__isnull", False)),
                        fields=("outcome", "language"),
                        name="outcome_has_one_preferred_name_a_language",
                        violation_error_message="There is a preferred name in this language already: make one of the two a synonym.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "preferred"), ("mechanism__isnull", False)),
                        fields=("mechanism", "language"),
                        name="mechanism_has_one_preferred_name_a_language",
                        violation_error_message="There is a preferred name in this language already: make one of the two a synonym.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("intervention__isnull", False), ("kind", "preferred")),
                        fields=("intervention", "language"),
                        name="intervention_has_one_preferred_name_a_language",
                        violation_error_message="There is a preferred name in this language already: make one of the two a synonym.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "preferred"), ("trait__isnull", False)),
                        fields=("trait", "language"),
                        name="trait_has_one_preferred_name_a_language",
                        violation_error_message="There is a preferred name in this language already: make one of the two a synonym.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="ac8188bbc80bd5f85656396a93955ea40eb22f3e",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_5dd07",
                            table="evidence_name",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="e444ce5a87c86f95a99ab728e61e0f36ab526b99",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_e6d48",
                            table="evidence_name",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="bump_data_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint\n    WHERE transaction <> pg_current_xact_id()::text::bigint;\n    RETURN NULL;\n    ",
                            hash="518e51a701ac4926cb0ae6ae6a46dec1ca6619c3",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_bump_data_version_1844c",
                            table="evidence_name",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_nameevent" ("disease_id", "id", "intervention_id", "kind", "language", "mechanism_id", "note", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "text", "trait_id") VALUES (NEW."disease_id", NEW."id", NEW."intervention_id", NEW."kind", NEW."language", NEW."mechanism_id", NEW."note", NEW."outcome_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."row_version", NEW."text", NEW."trait_id"); RETURN NULL;',
                            hash="9de8ec27837ae8262337f99746506c6f464f2e19",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9670a",
                            table="evidence_name",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_nameevent" ("disease_id", "id", "intervention_id", "kind", "language", "mechanism_id", "note", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "text", "trait_id") VALUES (NEW."disease_id", NEW."id", NEW."intervention_id", NEW."kind", NEW."language", NEW."mechanism_id", NEW."note", NEW."outcome_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."row_version", NEW."text", NEW."trait_id"); RETURN NULL;',
                            hash="1d0fb248daaa3243dd9f1f8b35d71327540f8a78",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_82672",
                            table="evidence_name",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_nameevent" ("disease_id", "id", "intervention_id", "kind", "language", "mechanism_id", "note", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "text", "trait_id") VALUES (OLD."disease_id", OLD."id", OLD."intervention_id", OLD."kind", OLD."language", OLD."mechanism_id", OLD."note", OLD."outcome_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."row_version", OLD."text", OLD."trait_id"); RETURN NULL;',
                            hash="db8821f4f3234de9676ab2765119c92030378d92",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_febb0",
                            table="evidence_name",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NamePrinting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="printings", to="evidence.name")),
                (
                    "source_text",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="names_printed", to="evidence.sourcetext"),
                ),
            ],
            options={
                "ordering": ["source_text__slug"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("name", "source_text"),
                        name="name_printed_in_a_text_once",
                        violation_error_message="This text is listed already.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="f89c025e7e8db25fa5095d401c89e51682435991",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_a2558",
                            table="evidence_nameprinting",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="bd3c214378035feb6caf49df82c05e91450bfd66",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_5f698",
                            table="evidence_nameprinting",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="bump_data_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint\n    WHERE transaction <> pg_current_xact_id()::text::bigint;\n    RETURN NULL;\n    ",
                            hash="0af92b536d8423b978aa182fd12af470d8e808e8",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_bump_data_version_6b6bd",
                            table="evidence_nameprinting",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_nameprintingevent" ("id", "name_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "source_text_id") VALUES (NEW."id", NEW."name_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."row_version", NEW."source_text_id"); RETURN NULL;',
                            hash="15cbba7b5cd0982e54f0352969602b548ade3f35",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_75ff1",
                            table="evidence_nameprinting",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_nameprintingevent" ("id", "name_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "source_text_id") VALUES (NEW."id", NEW."name_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."row_version", NEW."source_text_id"); RETURN NULL;',
                            hash="3a4d9f14347bbb650af0a31e073e3ceced71ce18",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d9d7b",
                            table="evidence_nameprinting",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_nameprintingevent" ("id", "name_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version", "source_text_id") VALUES (OLD."id", OLD."name_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."row_version", OLD."source_text_id"); RETURN NULL;',
                            hash="894e500acb653435289a28f3bc66f75def183a31",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5e05d",
                            table="evidence_nameprinting",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Profile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "person",
                    models.OneToOneField(
                        editable=False, on_delete=django.db.models.deletion.PROTECT, related_name="profile", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "orcid",
                    models.CharField(
                        blank=True,
                        help_text="Such as 0000-0002-1825-0097. It tells you from others of your name.",
                        max_length=19,
                        verbose_name="ORCID",
                    ),
                ),
            ],
            options={
                "ordering": ["person__username"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("orcid", ""), ("orcid__regex", "^\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]$"), _connector="OR"),
                        name="orcid_has_its_form",
                        violation_error_message="An ORCID looks like 0000-0002-1825-0097.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("orcid", ""), _negated=True),
                        fields=("orcid",),
                        name="orcid_of_one_person",
                        violation_error_message="Somebody else here has this ORCID already.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="450727affd965c78de37e0c2996bfeb41f1a975d",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_f93d9",
                            table="evidence_profile",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="13bfba6541326054fb93e3b520d75058e22ef57c",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_dee10",
                            table="evidence_profile",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_profileevent" ("id", "orcid", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version") VALUES (NEW."id", NEW."orcid", NEW."person_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."row_version"); RETURN NULL;',
                            hash="3f2f21e9f3e0da91f22d582515914b0c124963f2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c7f0c",
                            table="evidence_profile",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_profileevent" ("id", "orcid", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version") VALUES (NEW."id", NEW."orcid", NEW."person_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."row_version"); RETURN NULL;',
                            hash="9d95094223dedfffa7c73e3b1c4bb922a18ab11a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0e495",
                            table="evidence_profile",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_profileevent" ("id", "orcid", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_version") VALUES (OLD."id", OLD."orcid", OLD."person_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."row_version"); RETURN NULL;',
                            hash="cc072e71ec9d7f563a2948b51ec9beee7b1769dd",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_be05d",
                            table="evidence_profile",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublicationDate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "publication",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="dates", to="evidence.publication"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("issue", "issue"),
                            ("epub", "epub"),
                            ("ecollection", "electronic collection"),
                            ("copyright", "copyright"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "date",
                    models.CharField(
                        help_text="YYYY, YYYY-MM or YYYY-MM-DD.",
                        max_length=10,
                        validators=[evidence.models.publications.valid_partial_date],
                    ),
                ),
                (
                    "precision",
                    models.CharField(choices=[("day", "day"), ("month", "month"), ("year", "year")], editable=False, max_length=6),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[("printed", "printed"), ("identifier", "identifier"), ("registry", "registry"), ("curator", "curator")],
                        default="printed",
                        max_length=12,
                    ),
                ),
                ("as_printed", models.CharField(blank=True, help_text="Where the form loses something, as “2016 Sep-Oct”.", max_length=60)),
            ],
            options={
                "ordering": ["publication__slug", "kind"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("publication", "kind"),
                        name="publication_date_once",
                        violation_error_message="There is a date of this kind already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("date__regex", "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$")),
                        name="partial_date_has_its_form",
                        violation_error_message="Write the date as YYYY, YYYY-MM or YYYY-MM-DD.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="72ca9a9adaeb030726ab6c922cef34cf3526bf50",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_381af",
                            table="evidence_publicationdate",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="c2bb446738723f66843c02ccdee25b7eb87607f4",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_9b209",
                            table="evidence_publicationdate",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="bump_data_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint\n    WHERE transaction <> pg_current_xact_id()::text::bigint;\n    RETURN NULL;\n    ",
                            hash="eed08ce8f4b26cde4b7d6a31e1977ca393a441aa",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_bump_data_version_d7942",
                            table="evidence_publicationdate",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_publicationdateevent" ("as_printed", "basis", "date", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "publication_id", "row_version") VALUES (NEW."as_printed", NEW."basis", NEW."date", NEW."id", NEW."kind", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."precision", NEW."publication_id", NEW."row_version"); RETURN NULL;',
                            hash="8d3e9ca3004710d89e952707a0920b7c46fbef27",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_44946",
                            table="evidence_publicationdate",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_publicationdateevent" ("as_printed", "basis", "date", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "publication_id", "row_version") VALUES (NEW."as_printed", NEW."basis", NEW."date", NEW."id", NEW."kind", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."precision", NEW."publication_id", NEW."row_version"); RETURN NULL;',
                            hash="cc664363e5b6cf4266ab7b204cd46a62f7445f65",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7bf9b",
                            table="evidence_publicationdate",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_publicationdateevent" ("as_printed", "basis", "date", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "publication_id", "row_version") VALUES (OLD."as_printed", OLD."basis", OLD."date", OLD."id", OLD."kind", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."precision", OLD."publication_id", OLD."row_version"); RETURN NULL;',
                            hash="1abf9717ca595e446b09fc95b6bcb2ab464b1b24",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e0b5a",
                            table="evidence_publicationdate",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublicationRelation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "from_publication",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="relations_from",
                        to="evidence.publication",
                        verbose_name="from",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("similar", "similar"),
                            ("cited_by", "cited by"),
                            ("cites", "cites"),
                            ("text_reuse", "text reuse"),
                            ("correction_of", "correction of"),
                            ("retraction_of", "retraction of"),
                            ("update_of", "update of"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "to_publication",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="relations_to",
                        to="evidence.publication",
                        verbose_name="to",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(blank=True, help_text="Place in the printed list, from 1.", null=True)),
                (
                    "seen_in",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="evidence.sourcetext"
                    ),
                ),
                (
                    "list_complete",
                    models.BooleanField(
                        blank=True, help_text="Whether the list shows all its entries; unknown if it does not say.", null=True
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "ordering": ["from_publication__slug", "kind", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("from_publication", "kind", "to_publication"),
                        name="publication_relation_once",
                        violation_error_message="This relation is entered already.",
                    ),
                    models.UniqueConstraint(
                        fields=("from_publication", "kind", "position"),
                        name="one_publication_at_each_position",
                        violation_error_message="Another publication stands at this position of the list.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("from_publication", models.F("to_publication")), _negated=True),
                        name="publication_not_related_to_itself",
                        violation_error_message="A publication is not related to itself.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="e01d10ced180157d23722cf3f661a33b5a032707",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_18c9f",
                            table="evidence_publicationrelation",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="ccce0b49fdd60798518a97f15c6121557a250faf",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_82839",
                            table="evidence_publicationrelation",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="bump_data_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint\n    WHERE transaction <> pg_current_xact_id()::text::bigint;\n    RETURN NULL;\n    ",
                            hash="47be384445e5d66b3bfe24c95e3c5ca0879c513f",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_bump_data_version_53d2a",
                            table="evidence_publicationrelation",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="becomes_a_lead",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO evidence_lead (publication_id, origin, state, reason, note, decided_by_id, decided_at, found_at, row_version)\n    VALUES (NEW.to_publication_id, 'listed', 'waiting', '', '', NULL, NULL, now(), 1)\n    ON CONFLICT (publication_id) DO NOTHING;\n    RETURN NULL;\n    ",
                            hash="bec0a947d54bc92744da6832a59592594bed8740",
                            operation='INSERT OR UPDATE OF "to_publication_id"',
                            pgid="pgtrigger_becomes_a_lead_69ed5",
                            table="evidence_publicationrelation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="nothing_merged",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE gone text; today text;",
                            func="\n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_publication merged\n        JOIN evidence_publication successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.from_publication_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_publication merged\n        JOIN evidence_publication successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.to_publication_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n         RETURN NULL;",
                            hash="f2a6c01e23df59ddc6a596fe4ed7c9b400793761",
                            operation='INSERT OR UPDATE OF "from_publication_id", "to_publication_id"',
                            pgid="pgtrigger_nothing_merged_323c5",
                            table="evidence_publicationrelation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_publicationrelationevent" ("from_publication_id", "id", "kind", "list_complete", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "row_version", "seen_in_id", "to_publication_id") VALUES (NEW."from_publication_id", NEW."id", NEW."kind", NEW."list_complete", NEW."note", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."position", NEW."row_version", NEW."seen_in_id", NEW."to_publication_id"); RETURN NULL;',
                            hash="ae91e2eb0f0ea16c681487868861d3b2091bf067",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_63c13",
                            table="evidence_publicationrelation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_publicationrelationevent" ("from_publication_id", "id", "kind", "list_complete", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "row_version", "seen_in_id", "to_publication_id") VALUES (NEW."from_publication_id", NEW."id", NEW."kind", NEW."list_complete", NEW."note", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."position", NEW."row_version", NEW."seen_in_id", NEW."to_publication_id"); RETURN NULL;',
                            hash="25fc89693352280c80105c9cfb37045911da3851",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ed39c",
                            table="evidence_publicationrelation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_publicationrelationevent" ("from_publication_id", "id", "kind", "list_complete", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "row_version", "seen_in_id", "to_publication_id") VALUES (OLD."from_publication_id", OLD."id", OLD."kind", OLD."list_complete", OLD."note", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."position", OLD."row_version", OLD."seen_in_id", OLD."to_publication_id"); RETURN NULL;',
                            hash="5ee69cc2b784c8ef4c26c8579ac8d4ed8c302307",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6ce7e",
                            table="evidence_publicationrelation",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublicItem",
            fields=[
                (
                    "item",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="public_form",
                        serialize=False,
                        to="evidence.evidenceitem",
                    ),
                ),
                ("accession", models.CharField(max_length=12)),
                ("version", models.PositiveSmallIntegerField()),
                ("current", models.BooleanField()),
                ("document", evidence.models.public.JSONInOrder()),
                ("terms", django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
                ("year", models.PositiveSmallIntegerField(null=True)),
                ("n", models.PositiveIntegerField(null=True)),
                ("course_low", models.DecimalField(decimal_places=3, max_digits=8, null=True)),
                ("course_high", models.DecimalField(decimal_places=3, max_digits=8, null=True)),
                ("cumulative_low", models.DecimalField(decimal_places=3, max_digits=8, null=True)),
                ("cumulative_high", models.DecimalField(decimal_places=3, max_digits=8, null=True)),
                ("published_on", models.DateField(null=True)),
                ("published_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "changed_in",
                    models.BigIntegerField(default=0, editable=False, help_text="Data version of its last change; set by the database."),
                ),
            ],
            options={
                "ordering": ["accession", "version"],
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(fields=["terms"], name="public_item_terms"),
                    models.Index(fields=["accession", "version"], name="public_item_accession"),
                    models.Index(fields=["year", "accession"], name="public_item_year"),
                    models.Index(fields=["published_at", "accession"], name="public_item_published_at"),
                ],
                "constraints": [
                    models.UniqueConstraint(condition=models.Q(("current", True)), fields=("accession",), name="one_current_public_item")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="bump_data_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint\n    WHERE transaction <> pg_current_xact_id()::text::bigint;\n    RETURN NULL;\n    ",
                            hash="eafe6fb7714b8a08b8a541f9c4f7ea17dc8e42db",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_bump_data_version_d7482",
                            table="evidence_publicitem",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="stamp_changed_in",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.changed_in := (SELECT number FROM evidence_dataversion); RETURN NEW;",
                            hash="cf375c43de4da1c8a4b7f3a71aef119b1aed88c6",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_stamp_changed_in_5a199",
                            table="evidence_publicitem",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Result",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "item",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="results", to="evidence.evidenceitem"),
                ),
                ("position", models.PositiveSmallIntegerField(default=1)),
                ("kind", models.CharField(choices=[("arm", "one arm"), ("contrast", "contrast")], default="arm", max_length=10)),
                (
                    "arm",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="results", to="evidence.arm"
                    ),
                ),
                (
                    "versus",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="results_versus", to="evidence.arm"
                    ),
                ),
                ("n", models.PositiveIntegerField(blank=True, help_text="Patients of whom it is said.", null=True)),
                ("n_from", models.CharField(blank=True, choices=[("printed", "printed"), ("study", "from the study")], max_length=10)),
                ("events", models.PositiveIntegerField(blank=True, help_text="Patients in whom it was seen.", null=True)),
                ("percent_printed", models.CharField(blank=True, help_text="The printed figure without the sign, as 14.2", max_length=10)),
                ("mean", models.DecimalField(blank=True, decimal_places=4, max_digits=14, null=True)),
                ("sd", models.DecimalField(blank=True, decimal_places=4, max_digits=14, null=True, verbose_name="SD")),
                (
                    "measure",
                    models.CharField(
                        blank=True,
                        choices=[("RR", "RR"), ("OR", "OR"), ("HR", "HR"), ("RD", "RD"), ("MD", "MD"), ("SMD", "SMD")],
                        max_length=4,
                    ),
                ),
                ("estimate", models.DecimalField(blank=True, decimal_places=4, max_digits=14, null=True)),
                ("ci_low", models.DecimalField(blank=True, decimal_places=4, max_digits=14, null=True, verbose_name="interval from")),
                ("ci_high", models.DecimalField(blank=True, decimal_places=4, max_digits=14, null=True, verbose_name="interval to")),
                ("ci_level", models.DecimalField(blank=True, decimal_places=1, help_text="In percent, as 95.", max_digits=4, null=True)),
                (
                    "p_operator",
                    models.CharField(blank=True, choices=[("=", "="), ("<", "<"), ("<=", "≤"), (">", ">"), (">=", "≥")], max_length=2),
                ),
                ("p_value", models.DecimalField(blank=True, decimal_places=8, max_digits=9, null=True)),
                (
                    "as_reported",
                    models.CharField(
                        blank=True, help_text="A figure that must not be computed with, in our words: “about two thirds”.", max_length=200
                    ),
                ),
                (
                    "measured",
                    models.CharField(
                        choices=[("measured", "measured"), ("not_measured", "not measured"), ("not_reported", "not reported")],
                        default="measured",
                        max_length=14,
                    ),
                ),
            ],
            options={
                "ordering": ["item", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("item", "position"), name="result_position", violation_error_message="Two results stand at one position."
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("events", None), models.Q(("events__lte", models.F("n")), ("n__isnull", False)), _connector="OR"
                        ),
                        name="events_at_most_n",
                        violation_error_message="More patients with the event than patients, or no number of patients.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("n", None), ("n_from", "")),
                            models.Q(("n__isnull", False), models.Q(("n_from", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="n_says_where_it_is_from",
                        violation_error_message="Say whether n is printed beside the result or taken from the study.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ci_high", None), ("ci_low", None)),
                            models.Q(
                                ("ci_high__isnull", False),
                                ("ci_low__isnull", False),
                                ("ci_low__lte", models.F("ci_high")),
                                models.Q(
                                    ("estimate", None),
                                    models.Q(("ci_high__gte", models.F("estimate")), ("ci_low__lte", models.F("estimate"))),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="estimate_lies_inside_its_interval",
                        violation_error_message="The estimate lies outside its interval, or the interval has one end only.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("p_operator", ""), ("p_value", None)),
                            models.Q(
                                ("p_value__gte", 0),
                                ("p_value__isnull", False),
                                ("p_value__lte", 1),
                                models.Q(("p_operator", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="p_is_a_probability",
                        violation_error_message="p lies between 0 and 1 and has its sign: =, < or >.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("measure__in", ["RR", "OR", "HR"]), _negated=True),
                            models.Q(
                                models.Q(("estimate", None), ("estimate__gt", 0), _connector="OR"),
                                models.Q(("ci_low", None), ("ci_low__gt", 0), _connector="OR"),
                            ),
                            _connector="OR",
                        ),
                        name="ratio_is_positive",
                        violation_error_message="A ratio is more than zero.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("versus", None), ("arm", None), models.Q(("arm", models.F("versus")), _negated=True), _connector="OR"
                        ),
                        name="arm_is_not_compared_with_itself",
                        violation_error_message="An arm is not compared with itself.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("estimate", None), ("kind", "arm"), ("measure", ""), ("versus", None)),
                            models.Q(("arm__isnull", False), ("kind", "contrast"), ("versus__isnull", False)),
                            _connector="OR",
                        ),
                        name="contrast_has_two_arms",
                        violation_error_message="A contrast names two arms; one arm's result has no second arm and no effect measure.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("sd", None), ("sd__gte", Decimal("0")), _connector="OR"),
                        name="sd_is_not_negative",
                        violation_error_message="A standard deviation is not negative.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("percent_printed", ""), ("percent_printed__regex", "^\\d{1,3}(\\.\\d+)?$"), _connector="OR"),
                        name="printed_percentage_is_a_number",
                        violation_error_message="Write the printed percentage without the sign, as 14.2",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="390a2070659f4586d542bb31bfefadbedca30fd7",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_401fe",
                            table="evidence_result",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="27eb2e017c3de756fc51ab31a64cdbb6d5a36ab7",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_e2864",
                            table="evidence_result",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="guard_part",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE before boolean; after boolean;",
                            func="\n        IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;\n        \n        IF TG_OP <> 'INSERT' THEN\n            SELECT (sealed OR status IN ('in_review', 'rejected') OR EXISTS (SELECT FROM evidence_extraction reading WHERE reading.id = extraction_id AND reading.handed_in_at IS NOT NULL)) INTO before FROM evidence_evidenceitem WHERE id = OLD.item_id FOR SHARE;\n        END IF;\n        IF TG_OP = 'INSERT' THEN\n            SELECT (sealed OR status IN ('in_review', 'rejected') OR EXISTS (SELECT FROM evidence_extraction reading WHERE reading.id = extraction_id AND reading.handed_in_at IS NOT NULL)) INTO after FROM evidence_evidenceitem WHERE id = NEW.item_id FOR SHARE;\n        ELSIF TG_OP = 'UPDATE' THEN\n            SELECT (sealed OR status IN ('in_review', 'rejected') OR EXISTS (SELECT FROM evidence_extraction reading WHERE reading.id = extraction_id AND reading.handed_in_at IS NOT NULL)) INTO after FROM evidence_evidenceitem WHERE id = NEW.item_id FOR SHARE;\n        END IF;\n        IF before OR after THEN\n            RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'reviewed_text_is_frozen', MESSAGE = 'What belongs to an item under review, published or handed in never changes: send it back, or revise it.';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n        RETURN NEW;\n        ",
                            hash="f3c26da3f611769bc6314b2764e99d7235f8512b",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_guard_part_72fb1",
                            table="evidence_result",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="own_study",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\n    IF EXISTS (SELECT FROM evidence_evidenceitem item JOIN evidence_arm arm ON arm.id IN (NEW.arm_id, NEW.versus_id)\n               WHERE item.id = NEW.item_id AND item.study_id IS DISTINCT FROM arm.study_id) THEN\n        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'arm_of_own_study', MESSAGE = 'The arm belongs to another study than the item.';\n    END IF;\n    RETURN NULL;\n    ",
                            hash="e5a4bc81b8e0a92cb3dc23f68eb3e9881d1d92f7",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_own_study_ec85d",
                            table="evidence_result",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_resultevent" ("arm_id", "as_reported", "ci_high", "ci_level", "ci_low", "estimate", "events", "id", "item_id", "kind", "mean", "measure", "measured", "n", "n_from", "p_operator", "p_value", "percent_printed", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "row_version", "sd", "versus_id") VALUES (NEW."arm_id", NEW."as_reported", NEW."ci_high", NEW."ci_level", NEW."ci_low", NEW."estimate", NEW."events", NEW."id", NEW."item_id", NEW."kind", NEW."mean", NEW."measure", NEW."measured", NEW."n", NEW."n_from", NEW."p_operator", NEW."p_value", NEW."percent_printed", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."position", NEW."row_version", NEW."sd", NEW."versus_id"); RETURN NULL;',
                            hash="a96b182d934fe5056b22d2fc48bb79319ebe3055",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_97a98",
                            table="evidence_result",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_resultevent" ("arm_id", "as_reported", "ci_high", "ci_level", "ci_low", "estimate", "events", "id", "item_id", "kind", "mean", "measure", "measured", "n", "n_from", "p_operator", "p_value", "percent_printed", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "row_version", "sd", "versus_id") VALUES (NEW."arm_id", NEW."as_reported", NEW."ci_high", NEW."ci_level", NEW."ci_low", NEW."estimate", NEW."events", NEW."id", NEW."item_id", NEW."kind", NEW."mean", NEW."measure", NEW."measured", NEW."n", NEW."n_from", NEW."p_operator", NEW."p_value", NEW."percent_printed", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."position", NEW."row_version", NEW."sd", NEW."versus_id"); RETURN NULL;',
                            hash="cf784cda98179cffca718892b90e4965f6edd832",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_44afd",
                            table="evidence_result",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_resultevent" ("arm_id", "as_reported", "ci_high", "ci_level", "ci_low", "estimate", "events", "id", "item_id", "kind", "mean", "measure", "measured", "n", "n_from", "p_operator", "p_value", "percent_printed", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "row_version", "sd", "versus_id") VALUES (OLD."arm_id", OLD."as_reported", OLD."ci_high", OLD."ci_level", OLD."ci_low", OLD."estimate", OLD."events", OLD."id", OLD."item_id", OLD."kind", OLD."mean", OLD."measure", OLD."measured", OLD."n", OLD."n_from", OLD."p_operator", OLD."p_value", OLD."percent_printed", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."position", OLD."row_version", OLD."sd", OLD."versus_id"); RETURN NULL;',
                            hash="77d4b78205a26933556f31d1f576cb82e1b0ab83",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8f6eb",
                            table="evidence_result",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "noun",
                    models.CharField(
                        choices=[
                            ("disease", "diseases"),
                            ("mechanism", "mechanisms"),
                            ("intervention", "treatments"),
                            ("outcome", "outcomes"),
                            ("regimen", "dose regimens"),
                            ("study", "studies"),
                            ("publication", "publications"),
                            ("item", "evidence"),
                        ],
                        max_length=12,
                    ),
                ),
                ("key", models.BigIntegerField(help_text="Primary key of the record.")),
                ("address", models.CharField(max_length=200)),
                ("title", models.TextField()),
                ("beside", models.TextField(blank=True)),
                (
                    "names",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(),
                        default=list,
                        help_text="Every name, folded, for exact matches and for those that begin alike.",
                        size=None,
                    ),
                ),
                ("vector", django.contrib.postgres.search.SearchVectorField()),
            ],
            options={
                "ordering": ["noun", "key"],
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(fields=["vector"], name="search_entry_vector"),
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.indexes.OpClass(models.F("names"), name="array_ops"), name="search_entry_names"
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("noun", "key"),
                        name="one_search_entry_a_record",
                        violation_error_message="This record can be found already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SearchState",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.BigIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="SourceAnchor",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "item",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="anchors", to="evidence.evidenceitem"),
                ),
                ("position", models.PositiveSmallIntegerField(default=1)),
                (
                    "source_text",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="anchors", to="evidence.sourcetext"),
                ),
                ("start", models.PositiveIntegerField(help_text="First code point, from 0.")),
                ("end", models.PositiveIntegerField(help_text="One past the last code point.")),
                (
                    "sha256",
                    models.CharField(
                        max_length=64,
                        validators=[django.core.validators.RegexValidator("^[0-9a-f]{64}$", "Write 64 hexadecimal digits in lower case.")],
                        verbose_name="SHA-256",
                    ),
                ),
                (
                    "section",
                    models.CharField(
                        choices=[
                            ("title", "title"),
                            ("abstract", "abstract"),
                            ("body", "body"),
                            ("conclusion", "conclusion"),
                            ("legend", "legend"),
                        ],
                        max_length=12,
                    ),
                ),
                ("place", models.CharField(blank=True, help_text="In words, as “section on harms, second sentence”.", max_length=160)),
                (
                    "cites",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20),
                        blank=True,
                        default=list,
                        help_text="Reference numbers, as printed.",
                        size=None,
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("primary_result", "own result"),
                            ("secondary_report", "another study's result"),
                            ("review_synthesis", "review's synthesis"),
                            ("interpretation", "interpretation"),
                            ("background", "background"),
                            ("method", "method"),
                            ("context", "context"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "agrees",
                    models.CharField(
                        blank=True,
                        choices=[("same", "same"), ("stronger", "stronger"), ("weaker", "weaker"), ("different", "different")],
                        help_text="Of an anchor in a second language version: whether it says the same.",
                        max_length=12,
                    ),
                ),
            ],
            options={
                "ordering": ["item", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("item", "position"), name="anchor_position", violation_error_message="Two anchors stand at one position."
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("end__gt", models.F("start"))),
                        name="anchor_ends_after_it_starts",
                        violation_error_message="The anchor ends before it starts.",
                    ),
                    models.UniqueConstraint(
                        fields=("item", "source_text", "start", "end"),
                        name="anchor_once",
                        violation_error_message="This place is anchored already.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="055a7b79d4eb0f6bb4b54eb1c3726823805a460d",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_57a46",
                            table="evidence_sourceanchor",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="888bdc2f26d82ad69be93e97861e62460e9a54bc",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_6a6f7",
                            table="evidence_sourceanchor",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="guard_part",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE before boolean; after boolean;",
                            func="\n        IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;\n        \n        IF TG_OP <> 'INSERT' THEN\n            SELECT (sealed OR status IN ('in_review', 'rejected') OR EXISTS (SELECT FROM evidence_extraction reading WHERE reading.id = extraction_id AND reading.handed_in_at IS NOT NULL)) INTO before FROM evidence_evidenceitem WHERE id = OLD.item_id FOR SHARE;\n        END IF;\n        IF TG_OP = 'INSERT' THEN\n            SELECT (sealed OR status IN ('in_review', 'rejected') OR EXISTS (SELECT FROM evidence_extraction reading WHERE reading.id = extraction_id AND reading.handed_in_at IS NOT NULL)) INTO after FROM evidence_evidenceitem WHERE id = NEW.item_id FOR SHARE;\n        ELSIF TG_OP = 'UPDATE' THEN\n            SELECT (sealed OR status IN ('in_review', 'rejected') OR EXISTS (SELECT FROM evidence_extraction reading WHERE reading.id = extraction_id AND reading.handed_in_at IS NOT NULL)) INTO after FROM evidence_evidenceitem WHERE id = NEW.item_id FOR SHARE;\n        END IF;\n        IF before OR after THEN\n            RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'reviewed_text_is_frozen', MESSAGE = 'What belongs to an item under review, published or handed in never changes: send it back, or revise it.';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n        RETURN NEW;\n        ",
                            hash="dfd77bbcb13f5e382ad8f2e3ffaafd60c0eed946",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_guard_part_e4ab6",
                            table="evidence_sourceanchor",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="own_publication",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\n    IF EXISTS (SELECT FROM evidence_evidenceitem item JOIN evidence_sourcetext text ON text.id = NEW.source_text_id\n               WHERE item.id = NEW.item_id AND item.publication_id <> text.publication_id) THEN\n        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'anchor_in_own_publication', MESSAGE = 'The anchor lies in a text of another publication than the item’s.';\n    END IF;\n    IF EXISTS (SELECT FROM evidence_sourcetext text\n               WHERE text.id = NEW.source_text_id AND (NEW.start < text.start OR NEW.\"end\" > text.\"end\")) THEN\n        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'anchor_inside_its_text', MESSAGE = 'The anchor reaches outside its source text.';\n    END IF;\n    RETURN NULL;\n    ",
                            hash="dc6a57dbf8b434dc30a94445f35ab700aca67d84",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_own_publication_779ff",
                            table="evidence_sourceanchor",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="what_was_read",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\n    IF EXISTS (\n        SELECT FROM evidence_sourcetext text JOIN evidence_sourcewords held ON held.sha256 = text.sha256\n        WHERE text.id = NEW.source_text_id AND NEW.sha256 <>\n            encode(sha256(convert_to(substr(held.words, NEW.start + 1, NEW.\"end\" - NEW.start), 'UTF8')), 'hex')\n    ) AND NOT EXISTS (\n        SELECT FROM evidence_evidenceitem item JOIN evidence_sourceanchor former ON former.item_id = item.revises_id\n        WHERE item.id = NEW.item_id AND (former.source_text_id, former.start, former.\"end\", former.sha256)\n            = (NEW.source_text_id, NEW.start, NEW.\"end\", NEW.sha256)\n    ) THEN\n        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'anchor_is_what_was_read', MESSAGE = 'The digest is not that of this place in the source text.';\n    END IF;\n    RETURN NULL;\n    ",
                            hash="b9308896b09d65905fdb1280c4fc67847b6bd10c",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_what_was_read_9d26d",
                            table="evidence_sourceanchor",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_sourceanchorevent" ("agrees", "cites", "end", "id", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "position", "role", "row_version", "section", "sha256", "source_text_id", "start") VALUES (NEW."agrees", NEW."cites", NEW."end", NEW."id", NEW."item_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."place", NEW."position", NEW."role", NEW."row_version", NEW."section", NEW."sha256", NEW."source_text_id", NEW."start"); RETURN NULL;',
                            hash="d6a68c32613206cc7b5c195ef1a82bbe50b6a4b3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e83af",
                            table="evidence_sourceanchor",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_sourceanchorevent" ("agrees", "cites", "end", "id", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "position", "role", "row_version", "section", "sha256", "source_text_id", "start") VALUES (NEW."agrees", NEW."cites", NEW."end", NEW."id", NEW."item_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."place", NEW."position", NEW."role", NEW."row_version", NEW."section", NEW."sha256", NEW."source_text_id", NEW."start"); RETURN NULL;',
                            hash="2f33f14dbbcf757cd63c8516b60bd3514c017096",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b2250",
                            table="evidence_sourceanchor",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_sourceanchorevent" ("agrees", "cites", "end", "id", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "position", "role", "row_version", "section", "sha256", "source_text_id", "start") VALUES (OLD."agrees", OLD."cites", OLD."end", OLD."id", OLD."item_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."place", OLD."position", OLD."role", OLD."row_version", OLD."section", OLD."sha256", OLD."source_text_id", OLD."start"); RETURN NULL;',
                            hash="e70653487462410d5403a8986e1881ba1b8880e7",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ef2c8",
                            table="evidence_sourceanchor",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SourceWords",
            fields=[
                (
                    "sha256",
                    models.CharField(
                        max_length=64,
                        primary_key=True,
                        serialize=False,
                        validators=[django.core.validators.RegexValidator("^[0-9a-f]{64}$", "Write 64 hexadecimal digits in lower case.")],
                        verbose_name="SHA-256",
                    ),
                ),
                (
                    "words",
                    models.TextField(help_text="Decoded, but otherwise letter for letter: line ends and a byte order mark are part of it."),
                ),
                ("length", models.PositiveIntegerField(help_text="In Unicode code points.")),
                (
                    "loaded_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty where a command of the server loaded it.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("loaded_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "words of a source text",
                "verbose_name_plural": "words of a source text",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("sha256", evidence.models.source_words.Digest(models.F("words")))),
                        name="words_have_their_digest",
                        violation_error_message="The digest is not of these words.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("length", django.db.models.functions.text.Length("words")), ("length__gt", 0)),
                        name="words_have_their_length",
                        violation_error_message="The length is not that of these words, in code points.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StudyReport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                ("study", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="reports", to="evidence.study")),
                (
                    "publication",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="reports", to="evidence.publication"),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[("primary", "primary report"), ("secondary", "secondary report"), ("mentioned_in", "mentioned in")],
                        max_length=12,
                    ),
                ),
                (
                    "reference",
                    models.CharField(
                        blank=True, help_text="The reference number that the publication prints, as “ref. 12”.", max_length=40
                    ),
                ),
                (
                    "attribution",
                    models.CharField(
                        choices=[("printed", "printed"), ("by_position", "by position"), ("inferred", "inferred")],
                        default="printed",
                        max_length=12,
                    ),
                ),
            ],
            options={
                "ordering": ["study__slug", "role", "publication__slug", "reference"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("study", "publication", "reference"),
                        name="study_report_once",
                        violation_error_message="This publication is listed already.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="row_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF NEW IS DISTINCT FROM OLD THEN NEW.row_version := OLD.row_version + 1; END IF; RETURN NEW;",
                            hash="41f15c8411ff292cc1e6c3e171505419646c47d7",
                            operation="UPDATE",
                            pgid="pgtrigger_row_version_e95c1",
                            table="evidence_studyreport",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="2e90d24b9e353e67f31846e9540da1763f81650c",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_9d594",
                            table="evidence_studyreport",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="bump_data_version",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    UPDATE evidence_dataversion SET number = number + 1, transaction = pg_current_xact_id()::text::bigint\n    WHERE transaction <> pg_current_xact_id()::text::bigint;\n    RETURN NULL;\n    ",
                            hash="c1ca43be6d4dfdc3bbfc20baa34a9a379f0467b7",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_bump_data_version_7bd8b",
                            table="evidence_studyreport",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="nothing_merged",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE gone text; today text;",
                            func="\n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_study merged\n        JOIN evidence_study successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.study_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n        \n        SELECT merged.slug, successor.slug INTO gone, today FROM evidence_publication merged\n        JOIN evidence_publication successor ON successor.id = merged.merged_into_id WHERE merged.id = NEW.publication_id;\n        IF FOUND THEN RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'merged_rows_are_left_alone', MESSAGE = format('“%s” was merged into “%s”: choose that.', gone, today); END IF;\n         RETURN NULL;",
                            hash="0459b0bde13e233ab4867e411cb5aef20e3ebb93",
                            operation='INSERT OR UPDATE OF "study_id", "publication_id"',
                            pgid="pgtrigger_nothing_merged_2eb68",
                            table="evidence_studyreport",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_studyreportevent" ("attribution", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "reference", "role", "row_version", "study_id") VALUES (NEW."attribution", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."publication_id", NEW."reference", NEW."role", NEW."row_version", NEW."study_id"); RETURN NULL;',
                            hash="bc733971f0919fb4d7d145f01aca867db7916ea5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_31aee",
                            table="evidence_studyreport",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_studyreportevent" ("attribution", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "reference", "role", "row_version", "study_id") VALUES (NEW."attribution", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."publication_id", NEW."reference", NEW."role", NEW."row_version", NEW."study_id"); RETURN NULL;',
                            hash="30b84faeedc50b4b2975ccea4fec92089312c863",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_dbe34",
                            table="evidence_studyreport",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_studyreportevent" ("attribution", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "reference", "role", "row_version", "study_id") VALUES (OLD."attribution", OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."publication_id", OLD."reference", OLD."role", OLD."row_version", OLD."study_id"); RETURN NULL;',
                            hash="13070fa86e4c84bb4bcecacdc0d8081f023c19f8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ddf85",
                            table="evidence_studyreport",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TokenUse",
            fields=[
                (
                    "token",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="use",
                        serialize=False,
                        to="evidence.apitoken",
                    ),
                ),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="AccountChangeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.accountchange",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "what",
                    models.CharField(
                        choices=[
                            ("invited", "came by an invitation"),
                            ("role", "role changed"),
                            ("closed", "closed"),
                            ("opened", "opened again"),
                            ("factor_reset", "second factor taken away"),
                        ],
                        editable=False,
                        max_length=12,
                    ),
                ),
                ("before", models.CharField(blank=True, editable=False, max_length=100)),
                ("after", models.CharField(blank=True, editable=False, max_length=100)),
                (
                    "made_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="ab19ce05f75cf7ab11a71032725d6eb313677e44",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_66e90",
                            table="evidence_accountchangeevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="55c37ffbd81ccaf43e372ea8e0e2a3729fa66164",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_bd0ce",
                            table="evidence_accountchangeevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ApiTokenEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name="history", to="evidence.apitoken"
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="What it is for, so that you know later which one to revoke: “import script”.", max_length=80
                    ),
                ),
                ("digest", models.CharField(editable=False, max_length=64)),
                (
                    "scopes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("read_drafts", "read drafts"),
                                ("write_drafts", "write drafts"),
                                ("review", "review"),
                                ("edit", "edit"),
                            ],
                            max_length=16,
                        ),
                        help_text="As few as will do.",
                        size=None,
                    ),
                ),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("expires_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="928432281984e2ad36855f781f5999395905e30e",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_05ea4",
                            table="evidence_apitokenevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="b5221a7d8a18e6bf67149dfd45f4ded0ff1cc87b",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_a0db8",
                            table="evidence_apitokenevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ArmEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name="history", to="evidence.arm"
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "study",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.study",
                    ),
                ),
                ("label", models.CharField(help_text="What tells it from the other arms, as “IVIg 1.2 g/kg”.", max_length=120)),
                ("position", models.PositiveSmallIntegerField(default=1)),
                (
                    "type",
                    models.CharField(
                        choices=[
                            ("experimental", "experimental"),
                            ("active_comparator", "active comparator"),
                            ("placebo_comparator", "placebo comparator"),
                            ("sham_comparator", "sham comparator"),
                            ("no_intervention", "no intervention"),
                            ("other", "other"),
                        ],
                        max_length=24,
                    ),
                ),
                (
                    "regimen",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.doseregimen",
                    ),
                ),
                ("n", models.PositiveIntegerField(blank=True, help_text="Patients in this arm, as printed.", null=True)),
                (
                    "other_schedule",
                    models.TextField(blank=True, help_text="Dose and schedule of a treatment that is not immunoglobulin, as printed."),
                ),
                (
                    "printed_total",
                    models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        help_text="Total in g/kg where the source prints one that differs from the computed.",
                        max_digits=7,
                        null=True,
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="259539fe29ae24bfb96a5166c0b2ca06d120a413",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_5eb71",
                            table="evidence_armevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="4816737e73f432b7f9d8333565c4e331279aa958",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_b146f",
                            table="evidence_armevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ArmInterventionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.armintervention",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "arm",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.arm",
                    ),
                ),
                (
                    "intervention",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.intervention",
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="39f5ca50f7ea89693200e1f067120f0f56308d5a",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_ac5de",
                            table="evidence_arminterventionevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="ae686d9665f492dca0380f6495432c534cdab51f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_c15b7",
                            table="evidence_arminterventionevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AssignmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.assignment",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "item",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.evidenceitem",
                    ),
                ),
                (
                    "study",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.study",
                    ),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.publication",
                    ),
                ),
                (
                    "regimen",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.doseregimen",
                    ),
                ),
                (
                    "disease",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.disease",
                    ),
                ),
                (
                    "outcome",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.outcome",
                    ),
                ),
                (
                    "mechanism",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.mechanism",
                    ),
                ),
                (
                    "intervention",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.intervention",
                    ),
                ),
                (
                    "trait",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.patienttrait",
                    ),
                ),
                (
                    "disagreement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.disagreement",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "assigned_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("assigned_at", models.DateTimeField(auto_now_add=True)),
                ("due", models.DateField(blank=True, help_text="By when, where that matters.", null=True)),
                ("ended_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="e036094560ef77d53d7c2360675356c7269c677b",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_9ad96",
                            table="evidence_assignmentevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="8537e7c92642b849b93f19702c731d6397ad8acf",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_eaf12",
                            table="evidence_assignmentevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CaveatEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name="history", to="evidence.caveat"
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "item",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.evidenceitem",
                    ),
                ),
                (
                    "study",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.study",
                    ),
                ),
                (
                    "arm",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.arm",
                    ),
                ),
                (
                    "source_text",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.sourcetext",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=1)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("translation_doubtful", "translation doubtful"),
                            ("versions_differ", "versions differ"),
                            ("garbled", "text garbled"),
                            ("text_lost", "text lost"),
                            ("figure_missing", "figure missing"),
                            ("table_missing", "table missing"),
                            ("references_missing", "reference list missing"),
                            ("not_printed", "not printed"),
                            ("number_differs", "number differs"),
                            ("sources_disagree", "sources disagree"),
                            ("pooled", "pooled"),
                            ("attribution_doubtful", "attribution doubtful"),
                            ("not_content", "not content"),
                        ],
                        max_length=24,
                    ),
                ),
                ("field", models.CharField(blank=True, help_text="Which field it concerns, as “direction”.", max_length=40)),
                (
                    "span_text",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The text of the span, where one is given.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.sourcetext",
                    ),
                ),
                ("start", models.PositiveIntegerField(blank=True, null=True)),
                ("end", models.PositiveIntegerField(blank=True, null=True)),
                ("printed", models.CharField(blank=True, help_text="A word or two as printed; never a sentence.", max_length=60)),
                ("read_as", models.CharField(blank=True, help_text="How we read it.", max_length=120)),
                (
                    "grounds",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("internal", "from the text itself"),
                            ("original_checked", "original checked"),
                            ("implausible", "implausible"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "certainty",
                    models.CharField(
                        blank=True, choices=[("certain", "certain"), ("probable", "probable"), ("possible", "possible")], max_length=12
                    ),
                ),
                (
                    "note",
                    models.TextField(
                        blank=True, help_text="In our own words. What you know better from elsewhere: “to be checked against the original”."
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="cc17364199555bd98f05a75e5534a9d704c7a316",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_1ecab",
                            table="evidence_caveatevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="4bfb1d24b8f1458595185c90d131cf23ffab012b",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_351e1",
                            table="evidence_caveatevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CodeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name="history", to="evidence.code"
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "disease",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.disease",
                    ),
                ),
                (
                    "intervention",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.intervention",
                    ),
                ),
                (
                    "system",
                    models.CharField(
                        choices=[
                            ("mondo", "MONDO"),
                            ("mesh", "MeSH"),
                            ("icd10", "ICD-10"),
                            ("icd11", "ICD-11"),
                            ("orphanet", "Orphanet"),
                            ("atc", "ATC"),
                        ],
                        max_length=12,
                    ),
                ),
                ("code", models.CharField(max_length=40)),
                (
                    "checked_by",
                    models.CharField(blank=True, help_text="Who looked it up in the registry itself; empty: unchecked.", max_length=120),
                ),
                ("checked_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="53e7e77207dca464e91e04f401ae65a2e49f380c",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_82f95",
                            table="evidence_codeevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="7e35302efc18cb91c829afc305e22fe92743a1ca",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_75961",
                            table="evidence_codeevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CommentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name="history", to="evidence.comment"
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "item",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.evidenceitem",
                    ),
                ),
                (
                    "study",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.study",
                    ),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.publication",
                    ),
                ),
                (
                    "regimen",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.doseregimen",
                    ),
                ),
                (
                    "disease",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.disease",
                    ),
                ),
                (
                    "outcome",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.outcome",
                    ),
                ),
                (
                    "mechanism",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.mechanism",
                    ),
                ),
                (
                    "intervention",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.intervention",
                    ),
                ),
                (
                    "trait",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.patienttrait",
                    ),
                ),
                (
                    "disagreement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.disagreement",
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("text", models.TextField(help_text="Only the team reads it. Write @name to have it on somebody’s desk.")),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="ec056a7e9f831ed936aa7a310f7be2f89440bcb3",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_3d2c2",
                            table="evidence_commentevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="5ac3f2e01a88532bdf42b8c4c36eb4766f0ea0a3",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_7360b",
                            table="evidence_commentevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CorrectionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.correction",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "item",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.evidenceitem",
                    ),
                ),
                (
                    "study",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.study",
                    ),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.publication",
                    ),
                ),
                (
                    "regimen",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.doseregimen",
                    ),
                ),
                (
                    "disease",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.disease",
                    ),
                ),
                (
                    "outcome",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.outcome",
                    ),
                ),
                (
                    "mechanism",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.mechanism",
                    ),
                ),
                (
                    "intervention",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.intervention",
                    ),
                ),
                (
                    "trait",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.patienttrait",
                    ),
                ),
                (
                    "disagreement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.disagreement",
                    ),
                ),
                (
                    "text",
                    models.TextField(
                        help_text="What is wrong, and what would be right; best with the place in the source.",
                        max_length=4000,
                        verbose_name="what is wrong",
                    ),
                ),
                ("name", models.CharField(blank=True, help_text="If you like.", max_length=120, verbose_name="your name")),
                (
                    "email",
                    models.EmailField(
                        blank=True,
                        help_text="If you would like an answer; used for nothing else.",
                        max_length=254,
                        verbose_name="your e-mail address",
                    ),
                ),
                ("received_at", models.DateTimeField(auto_now_add=True)),
                (
                    "answered_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("answered_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("answer", models.TextField(blank=True, editable=False, help_text="What was found, and what was done.")),
                (
                    "flag",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.flag",
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="eac5b4afab4eaef750c1f2b76f5668f3f2ebeb19",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_fffef",
                            table="evidence_correctionevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="17c38d786a387b0943e4c78bd131669f56beaa2a",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_cf732",
                            table="evidence_correctionevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DisagreementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.disagreement",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                ("slug", models.SlugField(db_index=False, max_length=80)),
                (
                    "axis",
                    models.CharField(
                        choices=[
                            ("effect", "effect"),
                            ("position", "place in therapy"),
                            ("mechanism", "mechanism"),
                            ("dose", "dose"),
                            ("safety", "safety"),
                            ("numbers", "numbers"),
                            ("wording", "wording"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("contradiction", "contradiction"),
                            ("changed_over_time", "changed over time"),
                            ("different_population", "different population"),
                            ("different_comparator", "different comparator"),
                            ("strength_of_wording", "strength of wording"),
                            ("suspected_translation_error", "suspected translation error"),
                            ("internal", "internal to the source"),
                        ],
                        max_length=28,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "proposed"),
                            ("confirmed", "confirmed"),
                            ("explained", "explained"),
                            ("dismissed", "dismissed"),
                        ],
                        default="proposed",
                        max_length=12,
                    ),
                ),
                (
                    "question",
                    models.CharField(blank=True, editable=False, help_text="Over what a rule noticed it; never public.", max_length=300),
                ),
                ("explanation", models.TextField(blank=True, help_text="What they disagree on and, where known, why. In our own words.")),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="f5003030bb55fdf9a7352851c29632f076079836",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_86f4d",
                            table="evidence_disagreementevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="afab35e2af9ed8b91f62cf26c0f4f7fd2464266a",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_b7291",
                            table="evidence_disagreementevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DisagreementSideEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.disagreementside",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "disagreement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.disagreement",
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.evidenceitem",
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="0a29ce3a3b333502bab080eb14317e44e17d3416",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_88a1b",
                            table="evidence_disagreementsideevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="2d616b844a2653ebd6663b11109f00fef23fce82",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_0fecd",
                            table="evidence_disagreementsideevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DiseaseEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name="history", to="evidence.disease"
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "slug",
                    models.SlugField(
                        db_index=False, help_text="Its address, for ever. Lower case, words joined by hyphens.", max_length=80
                    ),
                ),
                (
                    "label",
                    models.CharField(
                        help_text="The preferred English name. A source's vaguer term is never mapped to a narrower row: enter the vaguer one.",
                        max_length=200,
                    ),
                ),
                (
                    "definition",
                    models.TextField(blank=True, help_text="One sentence in our own words, for readers who do not know the term."),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.disease",
                    ),
                ),
                (
                    "specialty",
                    models.CharField(
                        choices=[
                            ("dermatology", "Dermatology"),
                            ("neurology", "Neurology"),
                            ("rheumatology", "Rheumatology"),
                            ("haematology", "Haematology"),
                            ("nephrology", "Nephrology"),
                            ("endocrinology", "Endocrinology"),
                            ("ophthalmology", "Ophthalmology"),
                            ("infectious_diseases", "Infectious diseases"),
                            ("oncology", "Oncology"),
                            ("immunology", "Immunology"),
                        ],
                        help_text="Under which heading a clinician would look for it.",
                        max_length=24,
                    ),
                ),
                (
                    "course",
                    models.CharField(
                        choices=[
                            ("acute", "acute"),
                            ("relapsing", "relapsing"),
                            ("chronic", "chronic"),
                            ("variable", "variable"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        max_length=12,
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="d3cd4e918ee0f5824ff37627e4053b74974ce3bc",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_a56b6",
                            table="evidence_diseaseevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="8c0636e80256d2915f56a84a256afb9644b0c30a",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_c0e80",
                            table="evidence_diseaseevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DiseaseParentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.diseaseparent",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "child",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.disease",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.disease",
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="5b4e7bd18c547d4748c5df32af0e862a6c5f2fb4",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_f206a",
                            table="evidence_diseaseparentevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="e9226ee6db856d99be80b5b005f3318aaaaa4724",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_e92f4",
                            table="evidence_diseaseparentevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DoseRegimenEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.doseregimen",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                ("slug", models.SlugField(db_index=False, max_length=80)),
                (
                    "fingerprint",
                    models.CharField(
                        editable=False, error_messages={"unique": "This regimen is entered already."}, max_length=64, null=True
                    ),
                ),
                ("label", models.CharField(blank=True, editable=False, max_length=300)),
                ("course_low", models.DecimalField(blank=True, decimal_places=3, editable=False, max_digits=8, null=True)),
                ("course_high", models.DecimalField(blank=True, decimal_places=3, editable=False, max_digits=8, null=True)),
                ("cumulative_low", models.DecimalField(blank=True, decimal_places=3, editable=False, max_digits=8, null=True)),
                ("cumulative_high", models.DecimalField(blank=True, decimal_places=3, editable=False, max_digits=8, null=True)),
                (
                    "warnings",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), default=list, editable=False, size=None
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="883aa3667f673fca0b91422064d6cbeebac084bb",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_64c09",
                            table="evidence_doseregimenevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="07fb1cd483993f92b71aa9d4be02cd6ecc482cec",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ea0a4",
                            table="evidence_doseregimenevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DoseStepEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name="history", to="evidence.dosestep"
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "regimen",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.doseregimen",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=1)),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("single_course", "single course"),
                            ("induction", "induction"),
                            ("maintenance", "maintenance"),
                            ("rescue", "rescue"),
                            ("re_treatment", "re-treatment"),
                            ("as_needed", "as needed"),
                            ("therapeutic_trial", "therapeutic trial"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        max_length=20,
                    ),
                ),
                (
                    "relation",
                    models.CharField(
                        choices=[("eq", "="), ("gt", ">"), ("ge", "≥"), ("lt", "<"), ("le", "≤"), ("about", "about")],
                        default="eq",
                        help_text="How the dose is meant: exactly, at least …",
                        max_length=8,
                    ),
                ),
                (
                    "low",
                    models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        help_text="g/kg; the lower end of a range, or the dose. Empty: not reported.",
                        max_digits=8,
                        null=True,
                    ),
                ),
                (
                    "high",
                    models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        help_text="g/kg; the upper end of a range. Empty where there is one dose.",
                        max_digits=8,
                        null=True,
                    ),
                ),
                (
                    "per",
                    models.CharField(
                        choices=[("day", "day"), ("infusion", "infusion"), ("course", "course")],
                        help_text="Whether the dose is of a day, of an infusion, or of a whole course.",
                        max_length=10,
                    ),
                ),
                ("days", models.PositiveSmallIntegerField(blank=True, help_text="Consecutive days of one course.", null=True)),
                (
                    "every",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="From the start of one course to the start of the next.",
                        max_digits=6,
                        null=True,
                    ),
                ),
                (
                    "every_unit",
                    models.CharField(
                        blank=True, choices=[("day", "day"), ("week", "week"), ("month", "month"), ("year", "year")], max_length=8
                    ),
                ),
                ("courses", models.PositiveSmallIntegerField(blank=True, help_text="How many courses in all.", null=True)),
                (
                    "lasts",
                    models.DecimalField(blank=True, decimal_places=2, help_text="How long the step goes on.", max_digits=6, null=True),
                ),
                (
                    "lasts_unit",
                    models.CharField(
                        blank=True, choices=[("day", "day"), ("week", "week"), ("month", "month"), ("year", "year")], max_length=8
                    ),
                ),
                ("open_ended", models.BooleanField(default=False, help_text="It has no stated end.")),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="98a684d7de9404e58dd6785ec5cc2ed071bac6a9",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_7a044",
                            table="evidence_dosestepevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="1156b92288c37b3ee005b6c79bb7d2f0d7f71b7f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_4b31e",
                            table="evidence_dosestepevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DoubleExtractionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.doubleextraction",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "study",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.study",
                    ),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        db_constraint=False,
                        help_text="The publication that both read.",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.publication",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "being read"),
                            ("handed_in", "to be reconciled"),
                            ("reconciled", "reconciled"),
                            ("closed", "closed"),
                        ],
                        default="open",
                        editable=False,
                        max_length=12,
                    ),
                ),
                (
                    "opened_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("opened_at", models.DateTimeField(auto_now_add=True)),
                ("both_handed_in_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "facts_settled_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("reason", models.TextField(blank=True, editable=False, help_text="Why it was given up.")),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="48ade80c3cc2ba2bd8818820aeffcf045ca812ea",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_772d5",
                            table="evidence_doubleextractionevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="874bc004448ad7f9b16218addb85942df18678e3",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_62d94",
                            table="evidence_doubleextractionevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EvidenceItemEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.evidenceitem",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "time_relation",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("eq", "="),
                            ("gt", ">"),
                            ("ge", "≥"),
                            ("lt", "<"),
                            ("le", "≤"),
                            ("about", "about"),
                            ("within", "within"),
                            ("after", "after"),
                            ("until", "until"),
                            ("during", "during"),
                        ],
                        max_length=8,
                    ),
                ),
                ("time_low", models.DecimalField(blank=True, decimal_places=3, max_digits=14, null=True)),
                ("time_high", models.DecimalField(blank=True, decimal_places=3, max_digits=14, null=True)),
                (
                    "time_unit",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("minute", "minute"),
                            ("hour", "hour"),
                            ("day", "day"),
                            ("week", "week"),
                            ("month", "month"),
                            ("year", "year"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "time_since",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("randomisation", "randomisation"),
                            ("start_of_treatment", "start of treatment"),
                            ("start_of_infusion", "start of the infusion"),
                            ("last_infusion", "the last infusion"),
                            ("not_stated", "not stated"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "time_as_worded",
                    models.CharField(blank=True, help_text="In our words, where the source gives no number: “long term”.", max_length=120),
                ),
                (
                    "value_measure",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("count", "number of people"),
                            ("prevalence", "prevalence"),
                            ("incidence", "incidence"),
                            ("proportion", "proportion"),
                            ("risk_ratio", "risk ratio"),
                            ("rank", "rank"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "value_relation",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("eq", "="),
                            ("gt", ">"),
                            ("ge", "≥"),
                            ("lt", "<"),
                            ("le", "≤"),
                            ("about", "about"),
                            ("within", "within"),
                            ("after", "after"),
                            ("until", "until"),
                            ("during", "during"),
                        ],
                        max_length=8,
                    ),
                ),
                ("value_low", models.DecimalField(blank=True, decimal_places=3, max_digits=14, null=True)),
                ("value_high", models.DecimalField(blank=True, decimal_places=3, max_digits=14, null=True)),
                (
                    "value_unit",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("minute", "minute"),
                            ("hour", "hour"),
                            ("day", "day"),
                            ("week", "week"),
                            ("month", "month"),
                            ("year", "year"),
                            ("percent", "%"),
                            ("patient", "patients"),
                            ("ratio", "×"),
                            ("infusion", "infusions"),
                            ("course", "courses"),
                            ("g_per_kg", "g/kg"),
                        ],
                        max_length=8,
                    ),
                ),
                ("value_as_worded", models.CharField(blank=True, max_length=120)),
                ("accession", models.CharField(db_default=evidence.models.items.NextAccession(), editable=False, max_length=12)),
                ("version", models.PositiveSmallIntegerField(blank=True, editable=False, null=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("in_review", "in review"),
                            ("sent_back", "sent back"),
                            ("rejected", "rejected"),
                            ("published", "published"),
                            ("superseded", "superseded"),
                            ("retracted", "retracted"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=12,
                    ),
                ),
                (
                    "revises",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.evidenceitem",
                    ),
                ),
                (
                    "curator",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "extraction",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.extraction",
                        verbose_name="reading",
                    ),
                ),
                (
                    "reviewer",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("submitted_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("published_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("ended_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("reason", models.TextField(blank=True, editable=False, help_text="Why it was sent back, rejected or retracted.")),
                ("sealed", models.BooleanField(default=False, editable=False)),
                ("needs_recheck", models.BooleanField(default=False, editable=False)),
                ("recheck_reason", models.CharField(blank=True, editable=False, max_length=300)),
                ("claim_key", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "warnings",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), blank=True, default=list, editable=False, size=None
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("finding", "finding"),
                            ("recommendation", "recommendation"),
                            ("dosing", "dosing"),
                            ("mechanism", "mechanism"),
                            ("safety", "safety"),
                            ("epidemiology", "epidemiology"),
                            ("gap", "gap"),
                            ("background", "background"),
                            ("method", "method"),
                        ],
                        help_text="What sort of claim it is; it decides which fields follow.",
                        max_length=16,
                    ),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        db_constraint=False,
                        help_text="The publication that makes the claim.",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.publication",
                    ),
                ),
                (
                    "study",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The study whose observation it is. A source's own opinion belongs to the source's own study: a review is one too.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.study",
                    ),
                ),
                (
                    "statement",
                    models.TextField(
                        blank=True,
                        help_text="One sentence in our own words, no stronger than the source: “may” stays “may”. A negative says against what.",
                    ),
                ),
                (
                    "disease",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Empty where no disease is named.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.disease",
                    ),
                ),
                (
                    "population",
                    models.CharField(
                        blank=True,
                        help_text="Whom it is said of inside the disease, in a few words: “after corticosteroids have failed”.",
                        max_length=300,
                    ),
                ),
                (
                    "qualifiers",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("untreated", "untreated"),
                                ("refractory", "refractory"),
                                ("severe", "severe"),
                                ("mild", "mild"),
                                ("worsening", "worsening"),
                                ("crisis", "crisis"),
                                ("relapsing", "relapsing"),
                                ("early", "early"),
                                ("stable", "stable"),
                                ("chronic", "chronic"),
                                ("children", "children"),
                                ("adults", "adults"),
                                ("elderly", "elderly"),
                                ("steroid_dependent", "steroid-dependent"),
                                ("remission", "in remission"),
                                ("subgroup", "subgroup"),
                            ],
                            max_length=24,
                        ),
                        blank=True,
                        default=list,
                        help_text="The population in fixed words, for filters.",
                        size=None,
                    ),
                ),
                (
                    "extent",
                    models.CharField(
                        blank=True,
                        choices=[("all", "all"), ("most", "most"), ("many", "many"), ("some", "some"), ("few", "few")],
                        help_text="Of how many of them it is said, where the source says so.",
                        max_length=24,
                    ),
                ),
                (
                    "hedge",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("asserted", "asserted"),
                            ("suggested", "suggested"),
                            ("possible", "possible"),
                            ("unresolved", "unresolved"),
                        ],
                        help_text="How sure the source sounds: may, might, could = possible; suggests, appears = suggested.",
                        max_length=24,
                    ),
                ),
                (
                    "basis",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("systematic_review", "systematic review"),
                                ("randomised_trials", "randomised trials"),
                                ("controlled_trials", "controlled trials"),
                                ("uncontrolled_series", "uncontrolled series"),
                                ("case_reports", "case reports"),
                                ("single_patient", "single patient"),
                                ("mechanism", "mechanism"),
                                ("expert_opinion", "expert opinion"),
                                ("not_stated", "basis not stated"),
                            ],
                            max_length=24,
                        ),
                        blank=True,
                        default=list,
                        help_text="What the source says its claim rests on.",
                        size=None,
                    ),
                ),
                (
                    "distinguished_by",
                    models.CharField(
                        blank=True, help_text="Only where another item makes the same claim: what tells this one from it.", max_length=160
                    ),
                ),
                ("note", models.TextField(blank=True, help_text="For curators; never public.")),
                (
                    "regimen",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.doseregimen",
                    ),
                ),
                (
                    "dose_printed",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=24),
                        blank=True,
                        default=list,
                        help_text="Which figures of the dose are printed; the others are computed.",
                        size=None,
                    ),
                ),
                (
                    "printed_total",
                    models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        help_text="Total in g/kg where the source prints one that differs from the computed.",
                        max_digits=7,
                        null=True,
                    ),
                ),
                (
                    "comparison",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("vs_placebo", "against placebo"),
                            ("vs_active", "against another treatment"),
                            ("vs_no_treatment", "against no treatment"),
                            ("add_on", "added to another treatment"),
                            ("dose_vs_dose", "dose against dose"),
                            ("multi_arm", "three or more arms"),
                            ("before_after", "before and after"),
                            ("none", "no comparison"),
                        ],
                        max_length=24,
                    ),
                ),
                (
                    "outcome",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.outcome",
                    ),
                ),
                (
                    "direction",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("favours_ivig", "favours IVIg"),
                            ("favours_comparator", "favours the comparator"),
                            ("favours_combination", "favours the combination"),
                            ("favours_higher_dose", "favours the higher dose"),
                            ("favours_lower_dose", "favours the lower dose"),
                            ("no_difference", "no difference"),
                            ("equivalent", "said to be equivalent"),
                            ("benefit_not_shown", "benefit not shown"),
                            ("improved", "improved"),
                            ("worsened", "worsened"),
                            ("no_effect", "no effect seen"),
                            ("mixed", "mixed"),
                            ("descriptive", "described"),
                            ("not_reported", "result not reported"),
                            ("unclear", "left open"),
                        ],
                        help_text="The sense of the reported difference or change.",
                        max_length=24,
                    ),
                ),
                (
                    "significance",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("significant", "significant"),
                            ("not_significant", "not significant"),
                            ("not_stated", "significance not stated"),
                        ],
                        help_text="Only where the text claims it; else “not stated”.",
                        max_length=24,
                    ),
                ),
                ("attribution", models.CharField(blank=True, help_text="To what the source attributes it.", max_length=300)),
                ("stance", models.CharField(blank=True, choices=[("for", "for"), ("against", "against"), ("open", "open")], max_length=24)),
                (
                    "line",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("first_line", "first line"),
                                ("second_line", "second line"),
                                ("third_line", "third line"),
                                ("treatment_of_choice", "treatment of choice"),
                            ],
                            max_length=24,
                        ),
                        blank=True,
                        default=list,
                        help_text="Any of these; a number only where printed.",
                        size=None,
                    ),
                ),
                (
                    "role",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("monotherapy", "monotherapy"),
                                ("adjunct", "adjunct"),
                                ("rescue", "rescue"),
                                ("maintenance", "maintenance"),
                                ("steroid_sparing", "steroid-sparing"),
                                ("alternative", "alternative"),
                            ],
                            max_length=24,
                        ),
                        blank=True,
                        default=list,
                        help_text="All of these.",
                        size=None,
                    ),
                ),
                (
                    "strength",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("established", "established"),
                            ("recommended", "recommended"),
                            ("may_be_used", "may be used"),
                            ("may_be_considered", "may be considered"),
                            ("potential", "potential"),
                        ],
                        help_text="In the source's own verb.",
                        max_length=24,
                    ),
                ),
                ("condition", models.CharField(blank=True, help_text="Under which condition.", max_length=300)),
                ("provisional", models.BooleanField(default=False, help_text="Until more is known, the source says.")),
                ("rationale", models.CharField(blank=True, help_text="Why, the source says.", max_length=300)),
                ("grade", models.CharField(blank=True, help_text="Of a graded guideline, as printed.", max_length=20)),
                ("grade_system", models.CharField(blank=True, max_length=60)),
                (
                    "dose_says",
                    models.CharField(
                        blank=True,
                        choices=[("minimum", "at least"), ("optimum", "optimal"), ("effective", "effective"), ("mentioned", "mentioned")],
                        max_length=24,
                    ),
                ),
                (
                    "mechanism",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.mechanism",
                    ),
                ),
                (
                    "support",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("unknown", "unknown"),
                            ("hypothesised", "hypothesised"),
                            ("studied", "studied"),
                            ("asserted", "asserted"),
                            ("demonstrated", "demonstrated"),
                            ("refuted", "refuted"),
                        ],
                        help_text="How it is tied to the disease or treatment.",
                        max_length=24,
                    ),
                ),
                (
                    "system",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("in_vitro", "in vitro"),
                            ("animal", "animal"),
                            ("human_tissue", "human tissue"),
                            ("human_in_vivo", "patients"),
                            ("none", "none named"),
                        ],
                        help_text="Where it was seen.",
                        max_length=24,
                    ),
                ),
                (
                    "severity",
                    models.CharField(
                        blank=True,
                        choices=[("mild", "mild"), ("moderate", "moderate"), ("severe", "severe"), ("not_stated", "severity not stated")],
                        max_length=24,
                    ),
                ),
                (
                    "serious",
                    models.CharField(
                        blank=True, choices=[("yes", "serious"), ("no", "not serious"), ("not_stated", "not stated")], max_length=24
                    ),
                ),
                ("frequency_as_worded", models.CharField(blank=True, help_text="In a word or two: “very uncommon”.", max_length=120)),
                (
                    "frequency_class",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("very_common", "very common"),
                            ("common", "common"),
                            ("uncommon", "uncommon"),
                            ("rare", "rare"),
                            ("very_rare", "very rare"),
                        ],
                        help_text="Only from a figure, never from a word.",
                        max_length=24,
                    ),
                ),
                ("relief", models.CharField(blank=True, help_text="What relieves it.", max_length=200)),
                (
                    "reversible",
                    models.CharField(
                        blank=True, choices=[("yes", "reversible"), ("often", "often reversible"), ("no", "not reversible")], max_length=24
                    ),
                ),
                ("comparator_population", models.CharField(blank=True, max_length=200)),
                ("place", models.CharField(blank=True, max_length=120)),
                (
                    "gap_aspects",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("no_trial", "no trial"),
                                ("efficacy", "efficacy"),
                                ("long_term_efficacy", "long-term efficacy"),
                                ("comparison", "comparison with another treatment"),
                                ("dose", "dose"),
                                ("interval", "interval"),
                                ("duration", "duration"),
                                ("combination", "combination"),
                                ("re_treatment", "re-treatment"),
                                ("subgroup", "subgroup"),
                                ("safety", "safety"),
                                ("cost", "cost"),
                                ("quality_of_life", "quality of life"),
                                ("diagnosis", "diagnosis"),
                                ("mechanism", "mechanism"),
                            ],
                            max_length=24,
                        ),
                        blank=True,
                        default=list,
                        help_text="What is not known, the source says. What it does not print is a caveat.",
                        size=None,
                    ),
                ),
                ("needed_design", models.CharField(blank=True, help_text="Which study the source asks for.", max_length=200)),
                (
                    "aspect",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("definition", "definition"),
                            ("classification", "classification"),
                            ("clinical_feature", "clinical feature"),
                            ("course", "course"),
                            ("diagnosis", "diagnosis"),
                            ("pathology", "pathology"),
                            ("association", "association"),
                            ("use", "use"),
                            ("practice", "practice"),
                            ("design", "design"),
                            ("population", "population"),
                            ("sample_size", "sample size"),
                            ("arms", "arms"),
                            ("assessment", "assessment"),
                            ("search", "search"),
                            ("eligibility", "eligibility"),
                            ("appraisal", "appraisal"),
                            ("scope", "scope"),
                            ("status", "status"),
                        ],
                        max_length=20,
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="5ea044842837ff887e25d664c22bfdb38b97e9b0",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_3d814",
                            table="evidence_evidenceitemevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="537daa2db0792298086f662c195349f2890fea0d",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_62b0e",
                            table="evidence_evidenceitemevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ExtractionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.extraction",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "type",
                    models.CharField(
                        choices=[
                            ("interventional", "interventional"),
                            ("observational", "observational"),
                            ("evidence_synthesis", "evidence synthesis"),
                            ("guideline", "guideline"),
                            ("case_report", "case report"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        help_text="Never more specific than printed.",
                        max_length=20,
                    ),
                ),
                (
                    "allocation",
                    models.CharField(
                        choices=[
                            ("randomised", "randomised"),
                            ("non_randomised", "not randomised"),
                            ("not_applicable", "not applicable"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        max_length=16,
                    ),
                ),
                (
                    "model",
                    models.CharField(
                        choices=[
                            ("parallel", "parallel groups"),
                            ("crossover", "crossover"),
                            ("single_group", "single group"),
                            ("sequential", "sequential"),
                            ("not_applicable", "not applicable"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        max_length=16,
                    ),
                ),
                (
                    "masking",
                    models.CharField(
                        choices=[
                            ("none", "open"),
                            ("single", "single-blind"),
                            ("double", "double-blind"),
                            ("triple", "triple-blind"),
                            ("not_applicable", "not applicable"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        max_length=16,
                    ),
                ),
                (
                    "control",
                    models.CharField(
                        choices=[
                            ("placebo", "placebo"),
                            ("active", "active treatment"),
                            ("dose", "another dose"),
                            ("no_treatment", "no treatment"),
                            ("historical", "historical"),
                            ("uncontrolled", "none"),
                            ("controlled", "controlled, by what is not stated"),
                            ("not_applicable", "not applicable"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        max_length=16,
                    ),
                ),
                (
                    "n_randomised",
                    models.PositiveIntegerField(blank=True, help_text="Patients; only where the source says randomised.", null=True),
                ),
                (
                    "n_analysed",
                    models.PositiveIntegerField(blank=True, help_text="Patients; only where the source says analysed.", null=True),
                ),
                (
                    "n_stated",
                    models.PositiveIntegerField(blank=True, help_text="Patients; where the role of the number is not printed.", null=True),
                ),
                ("population", models.TextField(blank=True, help_text="Whom it studied, as printed.")),
                ("setting", models.TextField(blank=True, help_text="Where, as printed.")),
                ("follow_up", models.CharField(blank=True, help_text="How long, as printed. Empty means not stated.", max_length=200)),
                (
                    "status",
                    models.CharField(
                        choices=[("completed", "completed"), ("ongoing", "ongoing"), ("not_stated", "not stated")],
                        default="not_stated",
                        max_length=12,
                    ),
                ),
                ("unit", models.CharField(choices=[("single", "one study"), ("set", "set of studies")], default="single", max_length=8)),
                (
                    "double",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.doubleextraction",
                    ),
                ),
                ("side", models.CharField(choices=[("a", "A"), ("b", "B")], editable=False, max_length=1)),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("handed_in_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="72e3d66a48fe11146695a0286972a1ed47efa5c0",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_d7d65",
                            table="evidence_extractionevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="510f9cf5829c09dd57276ea3604b9ee0243a91a6",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_fe9eb",
                            table="evidence_extractionevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ExtractionPairEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.extractionpair",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "double",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.doubleextraction",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(editable=False)),
                (
                    "item_a",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.evidenceitem",
                        verbose_name="A",
                    ),
                ),
                (
                    "item_b",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.evidenceitem",
                        verbose_name="B",
                    ),
                ),
                (
                    "decision",
                    models.CharField(
                        choices=[("open", "open"), ("taken", "taken"), ("dropped", "dropped")], default="open", editable=False, max_length=8
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "consensus",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.evidenceitem",
                    ),
                ),
                ("reason", models.TextField(blank=True, editable=False, help_text="Why it does not go on.")),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="38920f257e5d79c2a0dd405f7e05cde625f7a79b",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_4add7",
                            table="evidence_extractionpairevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="96b906498a10d9cf735e15e1340f443f71f40fe7",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_7817b",
                            table="evidence_extractionpairevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FlagEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name="history", to="evidence.flag"
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "item",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.evidenceitem",
                    ),
                ),
                (
                    "study",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.study",
                    ),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.publication",
                    ),
                ),
                (
                    "regimen",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.doseregimen",
                    ),
                ),
                (
                    "disease",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.disease",
                    ),
                ),
                (
                    "outcome",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.outcome",
                    ),
                ),
                (
                    "mechanism",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.mechanism",
                    ),
                ),
                (
                    "intervention",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.intervention",
                    ),
                ),
                (
                    "trait",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.patienttrait",
                    ),
                ),
                (
                    "disagreement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.disagreement",
                    ),
                ),
                ("reason", models.TextField(help_text="What is wrong or doubtful, so that another person can check it.")),
                (
                    "raised_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("raised_at", models.DateTimeField(auto_now_add=True)),
                (
                    "resolved_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("resolved_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("resolution", models.TextField(blank=True, editable=False, help_text="What was found, and what was done.")),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="4e331574aded548285d7e97a4e437877616b5eb1",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_cf9ec",
                            table="evidence_flagevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="8f1a3733501373732426caa8ca0233de30d20be3",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_52c63",
                            table="evidence_flagevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="InterestStatementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.intereststatement",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("valid_until", models.DateTimeField(editable=False)),
                (
                    "has_interests",
                    models.BooleanField(
                        default=False,
                        help_text="In the last three years: money, employment, shares, patents, or a close person’s, from a maker of immunoglobulins or of a treatment compared with them; authorship of studies judged here; a part in guidelines on them.",
                        verbose_name="I have interests to state",
                    ),
                ),
                (
                    "statement",
                    models.TextField(
                        blank=True,
                        help_text="In your own words: with whom, what, and since when. The whole team reads it beside what you write and review.",
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="5b8e4213619e24aef7aebe26b91371b26e9f1ec4",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_aabf7",
                            table="evidence_intereststatementevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="220a4e5331e56db7d492514744e251b2f7e51915",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_0db72",
                            table="evidence_intereststatementevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="InterventionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.intervention",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "slug",
                    models.SlugField(
                        db_index=False, help_text="Its address, for ever. Lower case, words joined by hyphens.", max_length=80
                    ),
                ),
                (
                    "label",
                    models.CharField(
                        help_text="The preferred English name. A source's vaguer term is never mapped to a narrower row: enter the vaguer one.",
                        max_length=200,
                    ),
                ),
                (
                    "definition",
                    models.TextField(blank=True, help_text="One sentence in our own words, for readers who do not know the term."),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.intervention",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("immunoglobulin", "immunoglobulin"),
                            ("plasma_exchange", "plasma exchange"),
                            ("corticosteroid", "corticosteroid"),
                            ("immunosuppressant", "immunosuppressant"),
                            ("placebo", "placebo"),
                            ("no_treatment", "no treatment"),
                            ("other", "other"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "route",
                    models.CharField(
                        choices=[
                            ("intravenous", "intravenous"),
                            ("subcutaneous", "subcutaneous"),
                            ("oral", "oral"),
                            ("other", "other"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        max_length=16,
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="6c7f9b8f8539d5d8607c29b32a88ccaf1983e2e7",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_39508",
                            table="evidence_interventionevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="f90e2640871b413ea9b7b5671619c7b846662d7c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_36d9a",
                            table="evidence_interventionevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="InvitationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.invitation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(help_text="As it will stand beside what this person writes.", max_length=150)),
                (
                    "email",
                    models.EmailField(
                        blank=True, help_text="Where the link goes, if this server sends mail. Else you copy the link.", max_length=254
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[("curator", "curator"), ("reviewer", "reviewer"), ("editor", "editor")],
                        help_text="Not above your own. It can be changed later.",
                        max_length=12,
                    ),
                ),
                ("token_digest", models.CharField(editable=False, max_length=64)),
                (
                    "invited_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("invited_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("expires_at", models.DateTimeField(editable=False)),
                (
                    "accepted_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("accepted_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "revoked_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("revoked_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="463475a0750e26eddcf340f8db2ef3355d1327a5",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_cf735",
                            table="evidence_invitationevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="abf32244d38f0e59f2345959e5ae4b737595f7e4",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_d22f8",
                            table="evidence_invitationevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ItemInterventionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.itemintervention",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "item",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.evidenceitem",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("given", "treatment"),
                            ("background", "background treatment"),
                            ("comparator", "comparator"),
                            ("after_failure_of", "after failure of"),
                            ("relative_to", "relative to"),
                        ],
                        default="given",
                        max_length=20,
                    ),
                ),
                (
                    "intervention",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.intervention",
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="dc1085060032933819fc238c90d78a03189b53c3",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_b5a11",
                            table="evidence_iteminterventionevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="59d7b83aca4e308b5d4b53967c0be1fcef82a75a",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_7c25a",
                            table="evidence_iteminterventionevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ItemRiskFactorEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.itemriskfactor",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "item",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.evidenceitem",
                    ),
                ),
                ("group", models.PositiveSmallIntegerField(default=1, help_text="Traits with the same number are joined by “and”.")),
                (
                    "trait",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.patienttrait",
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="6018f0e29068724ab1d391b7559f9160b533134c",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_41614",
                            table="evidence_itemriskfactorevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="291fcd387c4b951cd21b46eb6a23328a010d35de",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_faf8f",
                            table="evidence_itemriskfactorevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LeadEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name="history", to="evidence.lead"
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "publication",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.publication",
                    ),
                ),
                (
                    "origin",
                    models.CharField(
                        choices=[("listed", "listed by another"), ("imported", "imported"), ("curator", "entered by a curator")],
                        default="curator",
                        editable=False,
                        max_length=12,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "waiting"), ("to_extract", "to extract"), ("out_of_scope", "out of scope"), ("done", "done")],
                        default="waiting",
                        editable=False,
                        max_length=12,
                    ),
                ),
                ("reason", models.CharField(blank=True, editable=False, max_length=300)),
                ("note", models.TextField(blank=True, help_text="For curators: where you came upon it, what to look for in it.")),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("found_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="7bd2fb097dc92ee021beac3a28decb96b04bb46e",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_4b281",
                            table="evidence_leadevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="9ec9c77339ee97327c689a18b637213a72b35fb0",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ebd58",
                            table="evidence_leadevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MechanismEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name="history", to="evidence.mechanism"
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "slug",
                    models.SlugField(
                        db_index=False, help_text="Its address, for ever. Lower case, words joined by hyphens.", max_length=80
                    ),
                ),
                (
                    "label",
                    models.CharField(
                        help_text="The preferred English name. A source's vaguer term is never mapped to a narrower row: enter the vaguer one.",
                        max_length=200,
                    ),
                ),
                (
                    "definition",
                    models.TextField(blank=True, help_text="One sentence in our own words, for readers who do not know the term."),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.mechanism",
                    ),
                ),
                (
                    "of",
                    models.CharField(
                        choices=[("treatment", "treatment"), ("disease", "disease"), ("harm", "harm")],
                        help_text="Whose mechanism it is.",
                        max_length=12,
                    ),
                ),
                (
                    "action",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("inhibits", "inhibits"),
                            ("downregulates", "downregulates"),
                            ("upregulates", "upregulates"),
                            ("induces", "induces"),
                            ("supplies", "supplies"),
                            ("restores", "restores"),
                            ("neutralises", "neutralises"),
                            ("displaces", "displaces"),
                            ("modulates", "modulates"),
                        ],
                        help_text="Empty only for a root or group.",
                        max_length=16,
                    ),
                ),
                (
                    "target",
                    models.CharField(blank=True, help_text="What is acted upon, as in “inhibitory Fcγ receptor IIB”.", max_length=160),
                ),
                (
                    "fragment",
                    models.CharField(
                        choices=[("fab", "Fab"), ("fc", "Fc"), ("either", "either"), ("not_stated", "not stated")],
                        default="not_stated",
                        max_length=12,
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="c6d094d7d67b349dd586628690ee3a2767d36aa0",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_a1e63",
                            table="evidence_mechanismevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="ce903e32a2035a45a84d0135839004c66e3da07b",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_e6798",
                            table="evidence_mechanismevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MechanismParentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.mechanismparent",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "child",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.mechanism",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.mechanism",
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="bae78043783cd475edbdda7719d157012b07067a",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_86fc8",
                            table="evidence_mechanismparentevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="bf4ce366c48b262a768433c51b150ba9a782f4f8",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_641bd",
                            table="evidence_mechanismparentevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MentionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name="history", to="evidence.mention"
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "comment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.comment",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("seen_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("settled_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="10fe6e9ce3596e95b6d906867a29d4646969483d",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_02cbd",
                            table="evidence_mentionevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="cb4c50aa9662edf7fd63fa935855149eb81b36a0",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_26d6b",
                            table="evidence_mentionevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NameEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name="history", to="evidence.name"
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "disease",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.disease",
                    ),
                ),
                (
                    "outcome",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.outcome",
                    ),
                ),
                (
                    "mechanism",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.mechanism",
                    ),
                ),
                (
                    "intervention",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.intervention",
                    ),
                ),
                (
                    "trait",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.patienttrait",
                    ),
                ),
                ("text", models.CharField(help_text="As printed, letter for letter.", max_length=200)),
                (
                    "language",
                    models.CharField(
                        choices=[("en", "English"), ("ja", "日本語"), ("zh-Hans", "简体中文"), ("de", "Deutsch"), ("und", "not stated")],
                        max_length=8,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("preferred", "preferred"),
                            ("synonym", "synonym"),
                            ("abbreviation", "abbreviation"),
                            ("hidden", "hidden"),
                        ],
                        default="synonym",
                        max_length=12,
                    ),
                ),
                ("note", models.CharField(blank=True, help_text="Why this is a misprint, say.", max_length=300)),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="5497c6a7955ce0b38161fddc6024134113123113",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_829e6",
                            table="evidence_nameevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="027e9dde478076bd241ea19a21165920727c6585",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_74081",
                            table="evidence_nameevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NamePrintingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.nameprinting",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "name",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.name",
                    ),
                ),
                (
                    "source_text",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.sourcetext",
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="4344e8832246eff3e3b2593267efdc148acb8f8b",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_f78bc",
                            table="evidence_nameprintingevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="d74586fd13a61fe3c991849f0381aa63c539b8ce",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_63418",
                            table="evidence_nameprintingevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OutcomeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name="history", to="evidence.outcome"
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "slug",
                    models.SlugField(
                        db_index=False, help_text="Its address, for ever. Lower case, words joined by hyphens.", max_length=80
                    ),
                ),
                (
                    "label",
                    models.CharField(
                        help_text="The preferred English name. A source's vaguer term is never mapped to a narrower row: enter the vaguer one.",
                        max_length=200,
                    ),
                ),
                (
                    "definition",
                    models.TextField(blank=True, help_text="One sentence in our own words, for readers who do not know the term."),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.outcome",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.outcome",
                    ),
                ),
                (
                    "domain",
                    models.CharField(
                        choices=[
                            ("symptoms", "Symptoms and signs"),
                            ("function", "Function"),
                            ("disease_activity", "Disease activity"),
                            ("relapse", "Relapse"),
                            ("serology", "Serology"),
                            ("histology", "Histology"),
                            ("electrophysiology", "Electrophysiology"),
                            ("quality_of_life", "Quality of life"),
                            ("mortality", "Mortality"),
                            ("resource_use", "Resource use"),
                            ("adverse_event", "Adverse events"),
                            ("not_named", "Not named"),
                        ],
                        help_text="What kind of thing it is. Harms are adverse events.",
                        max_length=20,
                    ),
                ),
                (
                    "instrument",
                    models.CharField(blank=True, help_text="The scale or test by which it is measured, where it has one.", max_length=120),
                ),
                (
                    "better",
                    models.CharField(
                        choices=[("higher", "higher is better"), ("lower", "lower is better"), ("neither", "neither")],
                        help_text="Which way is good for the patient; directions are read with it.",
                        max_length=8,
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="fc71ef5df2087b9e05165ad276e9396d0db5cc88",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_c5309",
                            table="evidence_outcomeevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="4d3d5f3d40bcc79fe47bb4c663fd5a10168b8558",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_d6d4e",
                            table="evidence_outcomeevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PatientTraitEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.patienttrait",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "slug",
                    models.SlugField(
                        db_index=False, help_text="Its address, for ever. Lower case, words joined by hyphens.", max_length=80
                    ),
                ),
                (
                    "label",
                    models.CharField(
                        help_text="The preferred English name. A source's vaguer term is never mapped to a narrower row: enter the vaguer one.",
                        max_length=200,
                    ),
                ),
                (
                    "definition",
                    models.TextField(blank=True, help_text="One sentence in our own words, for readers who do not know the term."),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.patienttrait",
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="ae5ee3d8d94fd7ea4966081a9723959e9dbd51ca",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_10eb1",
                            table="evidence_patienttraitevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="705e0902ff12d783932b7bcc325d0e6664ae4465",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_c87db",
                            table="evidence_patienttraitevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProfileEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name="history", to="evidence.profile"
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "orcid",
                    models.CharField(
                        blank=True,
                        help_text="Such as 0000-0002-1825-0097. It tells you from others of your name.",
                        max_length=19,
                        verbose_name="ORCID",
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="da6585f6e46300eabb58fea9b09d83fb87b5831a",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_0ef8b",
                            table="evidence_profileevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="cb8a74af0aeafd1d3f5fedeb391ea673c00b20af",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_3bb18",
                            table="evidence_profileevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublicationDateEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.publicationdate",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "publication",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.publication",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("issue", "issue"),
                            ("epub", "epub"),
                            ("ecollection", "electronic collection"),
                            ("copyright", "copyright"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "date",
                    models.CharField(
                        help_text="YYYY, YYYY-MM or YYYY-MM-DD.",
                        max_length=10,
                        validators=[evidence.models.publications.valid_partial_date],
                    ),
                ),
                (
                    "precision",
                    models.CharField(choices=[("day", "day"), ("month", "month"), ("year", "year")], editable=False, max_length=6),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[("printed", "printed"), ("identifier", "identifier"), ("registry", "registry"), ("curator", "curator")],
                        default="printed",
                        max_length=12,
                    ),
                ),
                ("as_printed", models.CharField(blank=True, help_text="Where the form loses something, as “2016 Sep-Oct”.", max_length=60)),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="d7f2a99b58b8965bb641d4f0d81864f6ba8bf86c",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_6c5fa",
                            table="evidence_publicationdateevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="6f1b914a76264b99ebbe9f03cf81b8081690d5bd",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_79cc3",
                            table="evidence_publicationdateevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublicationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.publication",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "slug",
                    models.SlugField(
                        db_index=False, help_text="Its address: pmid-15150209, or doi-… where there is no PMID.", max_length=80
                    ),
                ),
                (
                    "pmid",
                    models.CharField(
                        blank=True, max_length=8, null=True, validators=[evidence.models.publications.valid_pmid], verbose_name="PMID"
                    ),
                ),
                (
                    "doi",
                    models.CharField(
                        blank=True,
                        help_text="Without https://doi.org/",
                        max_length=200,
                        null=True,
                        validators=[evidence.models.publications.valid_doi],
                        verbose_name="DOI",
                    ),
                ),
                (
                    "pmcid",
                    models.CharField(
                        blank=True, max_length=12, null=True, validators=[evidence.models.publications.valid_pmcid], verbose_name="PMCID"
                    ),
                ),
                ("title", models.TextField(blank=True, help_text="As printed. Empty where the source text does not print it.")),
                (
                    "authors",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=120),
                        blank=True,
                        default=list,
                        help_text="In the printed order, as printed.",
                        size=None,
                    ),
                ),
                (
                    "affiliations",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), blank=True, default=list, help_text="As printed.", size=None
                    ),
                ),
                ("journal", models.CharField(blank=True, max_length=200)),
                ("volume", models.CharField(blank=True, max_length=20)),
                ("issue", models.CharField(blank=True, max_length=20)),
                ("pages", models.CharField(blank=True, max_length=40)),
                (
                    "article_number",
                    models.CharField(blank=True, help_text="Where a paper has one in place of pages, as e2317762121.", max_length=40),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("en", "English"), ("ja", "日本語"), ("zh-Hans", "简体中文"), ("de", "Deutsch"), ("und", "not stated")],
                        default="und",
                        max_length=8,
                    ),
                ),
                (
                    "types",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        help_text="Publication types as printed, as Review, Journal Article.",
                        size=None,
                    ),
                ),
                (
                    "free_full_text",
                    models.BooleanField(blank=True, help_text="Whether the list that names it marks it as free.", null=True),
                ),
                ("citation", models.TextField(blank=True, help_text="A printed citation, for what has no identifier.")),
                (
                    "standing",
                    models.CharField(
                        choices=[
                            ("not_checked", "not checked"),
                            ("current", "current"),
                            ("corrected", "corrected"),
                            ("expression_of_concern", "expression of concern"),
                            ("retracted", "retracted"),
                            ("superseded", "superseded"),
                        ],
                        default="not_checked",
                        max_length=24,
                    ),
                ),
                ("standing_checked_on", models.DateField(blank=True, null=True)),
                ("note", models.TextField(blank=True)),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.publication",
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="8e347d29d59ef4dab401c386c0548633a03fd2ac",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_d8812",
                            table="evidence_publicationevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="bd10a0628929aca0248b012b2f7f5a201cb28cda",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_4f1c1",
                            table="evidence_publicationevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublicationRelationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.publicationrelation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "from_publication",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.publication",
                        verbose_name="from",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("similar", "similar"),
                            ("cited_by", "cited by"),
                            ("cites", "cites"),
                            ("text_reuse", "text reuse"),
                            ("correction_of", "correction of"),
                            ("retraction_of", "retraction of"),
                            ("update_of", "update of"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "to_publication",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.publication",
                        verbose_name="to",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(blank=True, help_text="Place in the printed list, from 1.", null=True)),
                (
                    "seen_in",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.sourcetext",
                    ),
                ),
                (
                    "list_complete",
                    models.BooleanField(
                        blank=True, help_text="Whether the list shows all its entries; unknown if it does not say.", null=True
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="7de6ccf9f7dfa30fbbf4796fbc28a895941a6d9a",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_feba6",
                            table="evidence_publicationrelationevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="08a68dc0c2a58e2b854ca57b310404ba9d2e71fe",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_58fff",
                            table="evidence_publicationrelationevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ResultEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name="history", to="evidence.result"
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "item",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.evidenceitem",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=1)),
                ("kind", models.CharField(choices=[("arm", "one arm"), ("contrast", "contrast")], default="arm", max_length=10)),
                (
                    "arm",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.arm",
                    ),
                ),
                (
                    "versus",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.arm",
                    ),
                ),
                ("n", models.PositiveIntegerField(blank=True, help_text="Patients of whom it is said.", null=True)),
                ("n_from", models.CharField(blank=True, choices=[("printed", "printed"), ("study", "from the study")], max_length=10)),
                ("events", models.PositiveIntegerField(blank=True, help_text="Patients in whom it was seen.", null=True)),
                ("percent_printed", models.CharField(blank=True, help_text="The printed figure without the sign, as 14.2", max_length=10)),
                ("mean", models.DecimalField(blank=True, decimal_places=4, max_digits=14, null=True)),
                ("sd", models.DecimalField(blank=True, decimal_places=4, max_digits=14, null=True, verbose_name="SD")),
                (
                    "measure",
                    models.CharField(
                        blank=True,
                        choices=[("RR", "RR"), ("OR", "OR"), ("HR", "HR"), ("RD", "RD"), ("MD", "MD"), ("SMD", "SMD")],
                        max_length=4,
                    ),
                ),
                ("estimate", models.DecimalField(blank=True, decimal_places=4, max_digits=14, null=True)),
                ("ci_low", models.DecimalField(blank=True, decimal_places=4, max_digits=14, null=True, verbose_name="interval from")),
                ("ci_high", models.DecimalField(blank=True, decimal_places=4, max_digits=14, null=True, verbose_name="interval to")),
                ("ci_level", models.DecimalField(blank=True, decimal_places=1, help_text="In percent, as 95.", max_digits=4, null=True)),
                (
                    "p_operator",
                    models.CharField(blank=True, choices=[("=", "="), ("<", "<"), ("<=", "≤"), (">", ">"), (">=", "≥")], max_length=2),
                ),
                ("p_value", models.DecimalField(blank=True, decimal_places=8, max_digits=9, null=True)),
                (
                    "as_reported",
                    models.CharField(
                        blank=True, help_text="A figure that must not be computed with, in our words: “about two thirds”.", max_length=200
                    ),
                ),
                (
                    "measured",
                    models.CharField(
                        choices=[("measured", "measured"), ("not_measured", "not measured"), ("not_reported", "not reported")],
                        default="measured",
                        max_length=14,
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="709949e0f94188b93fac2dfe15b9e5898c88bc49",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_68bb4",
                            table="evidence_resultevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="f2e74e0dc757aceab5e972e83782fc9c1fa83b91",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_262b4",
                            table="evidence_resultevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SourceAnchorEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.sourceanchor",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "item",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.evidenceitem",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=1)),
                (
                    "source_text",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.sourcetext",
                    ),
                ),
                ("start", models.PositiveIntegerField(help_text="First code point, from 0.")),
                ("end", models.PositiveIntegerField(help_text="One past the last code point.")),
                (
                    "sha256",
                    models.CharField(
                        max_length=64,
                        validators=[django.core.validators.RegexValidator("^[0-9a-f]{64}$", "Write 64 hexadecimal digits in lower case.")],
                        verbose_name="SHA-256",
                    ),
                ),
                (
                    "section",
                    models.CharField(
                        choices=[
                            ("title", "title"),
                            ("abstract", "abstract"),
                            ("body", "body"),
                            ("conclusion", "conclusion"),
                            ("legend", "legend"),
                        ],
                        max_length=12,
                    ),
                ),
                ("place", models.CharField(blank=True, help_text="In words, as “section on harms, second sentence”.", max_length=160)),
                (
                    "cites",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20),
                        blank=True,
                        default=list,
                        help_text="Reference numbers, as printed.",
                        size=None,
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("primary_result", "own result"),
                            ("secondary_report", "another study's result"),
                            ("review_synthesis", "review's synthesis"),
                            ("interpretation", "interpretation"),
                            ("background", "background"),
                            ("method", "method"),
                            ("context", "context"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "agrees",
                    models.CharField(
                        blank=True,
                        choices=[("same", "same"), ("stronger", "stronger"), ("weaker", "weaker"), ("different", "different")],
                        help_text="Of an anchor in a second language version: whether it says the same.",
                        max_length=12,
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="f3630ef1e56ff845afd04d8890f507c639b7528d",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_fab65",
                            table="evidence_sourceanchorevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="db30d61f4017683d47d3fd5bfa9ca75240839bb5",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_10a8a",
                            table="evidence_sourceanchorevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SourceTextEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.sourcetext",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                ("slug", models.SlugField(db_index=False, max_length=80)),
                (
                    "publication",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.publication",
                    ),
                ),
                (
                    "variant",
                    models.CharField(
                        choices=[
                            ("abstract", "abstract"),
                            ("full_text", "full text"),
                            ("translation", "translation"),
                            ("excerpt", "excerpt"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("en", "English"), ("ja", "日本語"), ("zh-Hans", "简体中文"), ("de", "Deutsch"), ("und", "not stated")],
                        max_length=8,
                    ),
                ),
                (
                    "translated_from",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.sourcetext",
                    ),
                ),
                (
                    "original_language",
                    models.CharField(
                        blank=True,
                        choices=[("en", "English"), ("ja", "日本語"), ("zh-Hans", "简体中文"), ("de", "Deutsch"), ("und", "not stated")],
                        help_text="Of a translation whose original was not read.",
                        max_length=8,
                    ),
                ),
                ("translator", models.CharField(blank=True, help_text="A person, a machine, or not stated.", max_length=120)),
                ("file", models.CharField(help_text="Name of the file in the folder of source texts.", max_length=120)),
                (
                    "sha256",
                    models.CharField(
                        max_length=64,
                        validators=[django.core.validators.RegexValidator("^[0-9a-f]{64}$", "Write 64 hexadecimal digits in lower case.")],
                        verbose_name="SHA-256 of the file",
                    ),
                ),
                ("length", models.PositiveIntegerField(help_text="Of the whole file, in Unicode code points.")),
                ("start", models.PositiveIntegerField(help_text="First code point of this text in the file, from 0.")),
                ("end", models.PositiveIntegerField(help_text="One past its last code point.")),
                ("note", models.TextField(blank=True)),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="5d814b0f70a4ce58318a2a6389b641223cc6f50a",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_33663",
                            table="evidence_sourcetextevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="01881a2b867457eeed2313e511fc66382afde5c3",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_b7416",
                            table="evidence_sourcetextevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StudyEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name="history", to="evidence.study"
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "type",
                    models.CharField(
                        choices=[
                            ("interventional", "interventional"),
                            ("observational", "observational"),
                            ("evidence_synthesis", "evidence synthesis"),
                            ("guideline", "guideline"),
                            ("case_report", "case report"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        help_text="Never more specific than printed.",
                        max_length=20,
                    ),
                ),
                (
                    "allocation",
                    models.CharField(
                        choices=[
                            ("randomised", "randomised"),
                            ("non_randomised", "not randomised"),
                            ("not_applicable", "not applicable"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        max_length=16,
                    ),
                ),
                (
                    "model",
                    models.CharField(
                        choices=[
                            ("parallel", "parallel groups"),
                            ("crossover", "crossover"),
                            ("single_group", "single group"),
                            ("sequential", "sequential"),
                            ("not_applicable", "not applicable"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        max_length=16,
                    ),
                ),
                (
                    "masking",
                    models.CharField(
                        choices=[
                            ("none", "open"),
                            ("single", "single-blind"),
                            ("double", "double-blind"),
                            ("triple", "triple-blind"),
                            ("not_applicable", "not applicable"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        max_length=16,
                    ),
                ),
                (
                    "control",
                    models.CharField(
                        choices=[
                            ("placebo", "placebo"),
                            ("active", "active treatment"),
                            ("dose", "another dose"),
                            ("no_treatment", "no treatment"),
                            ("historical", "historical"),
                            ("uncontrolled", "none"),
                            ("controlled", "controlled, by what is not stated"),
                            ("not_applicable", "not applicable"),
                            ("not_stated", "not stated"),
                        ],
                        default="not_stated",
                        max_length=16,
                    ),
                ),
                (
                    "n_randomised",
                    models.PositiveIntegerField(blank=True, help_text="Patients; only where the source says randomised.", null=True),
                ),
                (
                    "n_analysed",
                    models.PositiveIntegerField(blank=True, help_text="Patients; only where the source says analysed.", null=True),
                ),
                (
                    "n_stated",
                    models.PositiveIntegerField(blank=True, help_text="Patients; where the role of the number is not printed.", null=True),
                ),
                ("population", models.TextField(blank=True, help_text="Whom it studied, as printed.")),
                ("setting", models.TextField(blank=True, help_text="Where, as printed.")),
                ("follow_up", models.CharField(blank=True, help_text="How long, as printed. Empty means not stated.", max_length=200)),
                (
                    "status",
                    models.CharField(
                        choices=[("completed", "completed"), ("ongoing", "ongoing"), ("not_stated", "not stated")],
                        default="not_stated",
                        max_length=12,
                    ),
                ),
                ("unit", models.CharField(choices=[("single", "one study"), ("set", "set of studies")], default="single", max_length=8)),
                ("slug", models.SlugField(db_index=False, max_length=80)),
                ("label", models.CharField(help_text="How a reader would name it: who, what, when, as far as printed.", max_length=200)),
                (
                    "knowledge",
                    models.CharField(
                        choices=[("own_report", "own report read"), ("secondary_only", "known through another publication only")],
                        max_length=16,
                    ),
                ),
                ("note", models.TextField(blank=True)),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.study",
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="6f2406dde55e98de4da8947089b707f22ade3e15",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_8aff1",
                            table="evidence_studyevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="bce9f55ce490d4b9957920fc929e1d32d8ff976d",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_e135c",
                            table="evidence_studyevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StudyReportEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="history",
                        to="evidence.studyreport",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("row_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "study",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.study",
                    ),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.publication",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[("primary", "primary report"), ("secondary", "secondary report"), ("mentioned_in", "mentioned in")],
                        max_length=12,
                    ),
                ),
                (
                    "reference",
                    models.CharField(
                        blank=True, help_text="The reference number that the publication prints, as “ref. 12”.", max_length=40
                    ),
                ),
                (
                    "attribution",
                    models.CharField(
                        choices=[("printed", "printed"), ("by_position", "by position"), ("inferred", "inferred")],
                        default="printed",
                        max_length=12,
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="no_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'never_emptied', MESSAGE = 'This table is never emptied.';",
                            hash="12145f70c1fef16b94a6634b0423ed8b90621386",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_no_truncate_68783",
                            table="evidence_studyreportevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="59ba7efcf581347d2859cad391ce6d278f7bf2ad",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_475d4",
                            table="evidence_studyreportevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="disease",
            name="parents",
            field=models.ManyToManyField(
                related_name="children", through="evidence.DiseaseParent", through_fields=("child", "parent"), to="evidence.disease"
            ),
        ),
        migrations.AddField(
            model_name="mechanism",
            name="parents",
            field=models.ManyToManyField(
                related_name="children", through="evidence.MechanismParent", through_fields=("child", "parent"), to="evidence.mechanism"
            ),
        ),
        migrations.AddField(
            model_name="study",
            name="publications",
            field=models.ManyToManyField(related_name="studies", through="evidence.StudyReport", to="evidence.publication"),
        ),
        migrations.AddField(
            model_name="arm",
            name="interventions",
            field=models.ManyToManyField(related_name="arms", through="evidence.ArmIntervention", to="evidence.intervention"),
        ),
        migrations.AddField(
            model_name="evidenceitem",
            name="interventions",
            field=models.ManyToManyField(related_name="items", through="evidence.ItemIntervention", to="evidence.intervention"),
        ),
        migrations.AddField(
            model_name="comment",
            name="mentions",
            field=models.ManyToManyField(
                blank=True, editable=False, related_name="comments_that_mention_me", through="evidence.Mention", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.RunSQL(ledger.FUNCTIONS, ledger.BACK),
        *cache.operations,
        migrations.RunSQL("INSERT INTO evidence_dataversion (number, transaction) VALUES (1, 0)", migrations.RunSQL.noop),
    ]
