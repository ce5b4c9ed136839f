"""What programs asked and were told: append-only, seen by the establishment."""

import django.db.models.deletion
from django.db import migrations, models

from saiban.offices.desk.rls import append_only, in_establishments, scoped


class Migration(migrations.Migration):
    """See the module's text."""

    dependencies = [("returns", "0002_lines"), ("employers", "0002_guards")]
    operations = [
        migrations.CreateModel(
            name="ApiCall",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=100)),
                ("body_sha256", models.CharField(max_length=64)),
                ("status", models.PositiveSmallIntegerField()),
                ("response", models.JSONField()),
                ("on", models.DateField()),
                ("at", models.DateTimeField(auto_now_add=True)),
                (
                    "establishment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="employers.establishment"
                    ),
                ),
                (
                    "token",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="employers.apitoken"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("establishment", "key"), name="api_key_once")
                ],
            },
        ),
        append_only("returns_apicall"),
        scoped("returns_apicall", in_establishments("establishment_id")),
    ]
