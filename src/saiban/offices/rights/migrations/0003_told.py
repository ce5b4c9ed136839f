"""Settlements hold in the order of their facts, not of their arrival."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """See the module's text."""

    dependencies = [
        ("rights", "0002_guards"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="settlement",
            name="settled",
        ),
        migrations.AddField(
            model_name="settlement",
            name="told",
            field=models.BigIntegerField(default=0),
        ),
        migrations.AddIndex(
            model_name="settlement",
            index=models.Index(
                fields=["establishment", "month", "institution", "-told"], name="settled"
            ),
        ),
    ]
