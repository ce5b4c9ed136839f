"""The ledger defends itself: append-only, within one institution, seen by whom it concerns."""

from django.db import migrations

from saiban.offices.desk.rls import append_only, in_establishments, in_institutions, scoped


class Migration(migrations.Migration):
    """No transfer is changed, none crosses institutions."""

    dependencies = [("ledger", "0001_initial"), ("desk", "0002_guards")]
    operations = [
        append_only("ledger_transfer"),
        append_only("ledger_account"),
        migrations.RunSQL(
            "alter table ledger_transfer add constraint debit_in_institution"
            " foreign key (debit_id, institution_id) references ledger_account (id, institution_id);"
            "alter table ledger_transfer add constraint credit_in_institution"
            " foreign key (credit_id, institution_id) references ledger_account (id, institution_id);",
            "alter table ledger_transfer drop constraint debit_in_institution;"
            "alter table ledger_transfer drop constraint credit_in_institution;",
        ),
        scoped(
            "ledger_account",
            in_institutions("institution_id"),
            in_establishments("establishment_id"),
            write="true",
        ),
        scoped(
            "ledger_transfer",
            in_institutions("institution_id"),
            in_establishments("establishment_id"),
        ),
    ]
