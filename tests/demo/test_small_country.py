"""A small demo country, made through the real actions, and what must be true of it."""

from datetime import date

import pytest

from saiban.demo import cast, country, firms
from saiban.offices.cashier import queries as cashier
from saiban.offices.cashier.models import Charge, Receipt
from saiban.offices.desk import queries as desk
from saiban.offices.desk import scope
from saiban.offices.desk.models import User
from saiban.offices.employers.models import Establishment, Registration
from saiban.offices.ledger import queries as ledger
from saiban.offices.people import queries as people
from saiban.offices.people.models import Person
from saiban.offices.returns import law
from saiban.offices.returns import queries as returns
from saiban.offices.returns.models import MonthlyReturn

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def made(django_db_setup, django_db_blocker, saiban_database):
    """One small country for this module; the database starts over after it."""
    with django_db_blocker.unblock():
        yield country.small(DAY)
        from django.db import connections

        connections.close_all()
        saiban_database.renew()


@pytest.fixture(autouse=True)
def everything(made, django_db_blocker):
    """Look at all institutions' rows."""
    with django_db_blocker.unblock(), scope.acting_for(institutions=desk.every_institution_id()):
        yield


def test_it_has_the_size_that_was_asked_for(made):
    assert 10 <= len(made.firms) <= 16
    assert abs(sum(firm.size for firm in made.firms) - 300) <= 40
    assert made.count.returns == MonthlyReturn.objects.count() > 60


def test_all_of_it_is_marked_fictitious():
    assert not Person.objects.filter(synthetic=False).exists()
    assert not Establishment.objects.filter(synthetic=False).exists()
    assert not User.objects.filter(synthetic=False).exists()
    assert {person.cnic[0] for person in Person.objects.all()} == {"0"}
    assert all("ZZZZ" in each.account_iban for each in desk.institutions())


def test_the_books_balance():
    for institution in desk.institutions():
        balance = ledger.trial_balance(institution.pk)
        assert sum(balance.values()) == 0
        assert balance["bank"] >= 0


def test_the_mill_has_not_filed_the_last_month(made):
    mill = made.firms[0].establishment_id
    filed = set(MonthlyReturn.objects.filter(establishment_id=mill).values_list("month", flat=True))
    assert made.size.last not in filed
    assert len(filed) == 3, "three of the four"


def test_applications_wait_and_one_was_sent_back():
    waiting = Registration.objects.filter(status="applied").count()
    assert waiting == 3
    assert Registration.objects.filter(status="sent_back").count() == 1


def test_the_same_seed_makes_the_same_country(made):
    again = firms.plan(workers=300, seed=1, cast=cast.firms(mill=60, scale=0.25))
    other = firms.plan(workers=300, seed=2, cast=cast.firms(mill=60, scale=0.25))
    names = [(firm.name.en, firm.size) for firm in made.firms]
    assert [(firm.name.en, firm.size) for firm in again] == names
    assert [(firm.name.en, firm.size) for firm in other] != names


def test_reference_data_of_every_installation():
    codes = [each.code for each in desk.institutions()]
    assert codes == ["pessi", "sessi", "kpessi", "bessi", "iessi", "eobi"]
    assert len(desk.districts()) == 136
    eid = desk.holidays(date(2026, 3, 20), date(2026, 3, 20))[0]
    assert (eid.name_en, eid.estimated) == ("Eid al-Fitr", False)
    assert all(each.estimated for each in desk.holidays(date(2027, 3, 10), date(2027, 3, 12)))
    assert "Islamabad" in {each.name_en for each in desk.districts("islamabad")}


def test_every_institution_has_decided_what_the_law_leaves_open():
    for institution in desk.institutions():
        assert desk.positions(institution.pk, DAY)
        assert law.due(institution, date(2026, 9, 1)).on is not None
        for choice in desk.choices(institution.pk):
            assert choice.reason.startswith("Invented for the demo country")


def test_the_worker_changed_employers_and_both_count(made):
    person = people.person_of(made.users["worker"])
    rows = returns.months_of_person(person, start=date(2020, 1, 1), end=DAY)
    assert len({row.establishment_id for row in rows}) == 2
    assert {row.institution_id for row in rows} == {1, 6}
    assert all(row.covered for row in rows)


def test_somebody_is_late_short_or_does_not_pay():
    open_paisa = [
        each.open_paisa
        for firm in Establishment.objects.all()
        for institution in desk.institutions()
        for each in cashier.owed(institution.pk, firm.pk)
    ]
    assert any(paisa > 0 for paisa in open_paisa)
    assert Charge.objects.filter(kind="increase").exists()
    assert all(cashier.unmatched(institution.pk) for institution in desk.institutions())


def test_the_bank_took_a_payment_back():
    taken = Receipt.objects.filter(reverses__isnull=False)
    assert taken.exists()
    assert all(each.amount_paisa < 0 for each in taken)
