"""Money's rows are append-only and seen by whom they concern."""

from django.db import migrations

from saiban.offices.desk.rls import append_only, in_establishments, in_institutions, scoped

OF_ESTABLISHMENTS = ("charge", "challan", "challanstatus", "receiptmatch", "allocation")
OF_INSTITUTIONS = ("bankfile", "receipt")


class Migration(migrations.Migration):
    """See the module's text."""

    dependencies = [("cashier", "0001_initial"), ("desk", "0002_guards")]
    operations = [
        migrations.RunSQL("create sequence cashier_psid;", "drop sequence cashier_psid;"),
        *(append_only(f"cashier_{name}") for name in (*OF_ESTABLISHMENTS, *OF_INSTITUTIONS)),
        *(
            scoped(
                f"cashier_{name}",
                in_institutions("institution_id"),
                in_establishments("establishment_id"),
            )
            for name in OF_ESTABLISHMENTS
        ),
        scoped("cashier_bankfile", in_institutions("institution_id")),
        scoped(
            "cashier_receipt",
            in_institutions("institution_id"),
            # An employer sees the receipts that were found to be his.
            "exists (select 1 from cashier_receiptmatch m where m.receipt_id = cashier_receipt.id)",
        ),
    ]
