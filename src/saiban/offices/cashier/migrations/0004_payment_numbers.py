"""Receipts keep the number of the payment; increases name the payment that was late."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """See the module's text."""

    dependencies = [
        ("cashier", "0003_feed"),
    ]

    operations = [
        migrations.AddField(
            model_name="charge",
            name="receipt",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, to="cashier.receipt"
            ),
        ),
        migrations.AddField(
            model_name="receipt",
            name="transaction_id",
            field=models.CharField(blank=True, max_length=60),
        ),
    ]
