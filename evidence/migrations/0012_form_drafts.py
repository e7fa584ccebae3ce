"""What people type into forms and have not saved yet."""

import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.lookups
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("evidence", "0011_double_extraction"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="FormDraft",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("form", models.UUIDField(editable=False)),
                ("noun", models.CharField(editable=False, max_length=100)),
                ("record", models.BigIntegerField(editable=False, null=True)),
                ("begun_for", models.CharField(blank=True, editable=False, max_length=500)),
                ("label", models.CharField(editable=False, max_length=200)),
                ("fields", models.JSONField(default=list, editable=False)),
                ("begun_at", models.DateTimeField(auto_now_add=True)),
                ("kept_at", models.DateTimeField(editable=False)),
                ("finished_at", models.DateTimeField(editable=False, null=True)),
                (
                    "person",
                    models.ForeignKey(
                        editable=False, on_delete=django.db.models.deletion.CASCADE, related_name="form_drafts", to=settings.AUTH_USER_MODEL
                    ),
                ),
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
    ]
