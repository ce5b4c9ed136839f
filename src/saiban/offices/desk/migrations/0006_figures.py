"""Published figures: everybody reads them, an institution adds its own, nobody changes one."""

import django.db.models.deletion
from django.db import migrations, models

from saiban.offices.desk.rls import append_only, in_institutions, scoped


class Migration(migrations.Migration):
    """See the module's text."""

    dependencies = [("desk", "0005_fewer_indexes")]
    operations = [
        migrations.CreateModel(
            name="FigureSnapshot",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("figure", models.CharField(max_length=60)),
                ("month", models.DateField()),
                ("revision", models.PositiveSmallIntegerField()),
                ("reason", models.CharField(blank=True, max_length=300)),
                ("published_on", models.DateField()),
                ("content", models.BinaryField()),
                ("sha256", models.CharField(max_length=64)),
                ("signature", models.CharField(max_length=128)),
                ("public_key", models.CharField(max_length=64)),
                (
                    "institution",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="desk.institution",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["month", "figure"], name="figure_month")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("figure", "month", "institution", "revision"),
                        name="figure_revision",
                    )
                ],
            },
        ),
        append_only("desk_figuresnapshot"),
        scoped("desk_figuresnapshot", "true", write=in_institutions("institution_id")),
    ]
