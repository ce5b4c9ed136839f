"""Receipts keep the batch they were booked in, and are found by what the bank calls them."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """See the module's text."""

    dependencies = [
        ("cashier", "0004_payment_numbers"),
    ]

    operations = [
        migrations.AddField(
            model_name="receipt",
            name="batch_reference",
            field=models.CharField(blank=True, max_length=60),
        ),
        migrations.AddIndex(
            model_name="receipt",
            index=models.Index(fields=["institution", "reference"], name="receipt_reference"),
        ),
        migrations.AddIndex(
            model_name="receipt",
            index=models.Index(
                condition=models.Q(("transaction_id", ""), _negated=True),
                fields=["institution", "transaction_id"],
                name="receipt_payment",
            ),
        ),
        migrations.AddIndex(
            model_name="receipt",
            index=models.Index(
                condition=models.Q(("batch_reference", ""), _negated=True),
                fields=["institution", "batch_reference"],
                name="receipt_batch",
            ),
        ),
    ]
