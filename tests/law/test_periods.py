"""Months are counted from day to day; a period ends where its months are over."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saiban import law
from saiban.law.periods import family_care_until, last_day, months_later, whole_months

DAYS = st.dates(date(2008, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("start", "day", "months"),
    [
        (date(2026, 3, 10), date(2026, 3, 10), 0),
        (date(2026, 3, 10), date(2026, 4, 9), 0),
        (date(2026, 3, 10), date(2026, 4, 10), 1),
        (date(2024, 2, 29), date(2025, 2, 28), 12),
        (date(2026, 1, 31), date(2026, 2, 27), 0),
        (date(2026, 1, 31), date(2026, 2, 28), 1),
        (date(2026, 3, 10), date(2026, 3, 9), -1),
    ],
)
def test_whole_months(start, day, months):
    assert whole_months(start, day) == months


@given(start=DAYS, months=st.integers(0, 60), off=st.integers(-3, 3))
def test_a_period_is_over_when_its_months_have_passed(start, months, off):
    day = last_day(start, months) + timedelta(days=off)
    assert (whole_months(start, day) < months) == (day <= last_day(start, months))


@given(start=DAYS, months=st.integers(0, 60))
def test_so_many_months_later_so_many_have_passed(start, months):
    assert whole_months(start, months_later(start, months)) == months


@pytest.mark.parametrize(
    ("seasonal", "until"), [(False, date(2027, 3, 9)), (True, date(2026, 9, 9))]
)
def test_the_familys_care_ends_as_medical_care_says(seasonal, until):
    died = date(2026, 3, 10)
    assert family_care_until(place="sindh", died=died, seasonal=seasonal) == until
    for day, due in ((until, True), (until + timedelta(days=1), False)):
        facts = {
            "relation": "child",
            "employment": "died",
            "care_need": "illness",
            "seasonal": seasonal,
            "months_employed": 12,
            "months_since_death": whole_months(died, day),
        }
        found = law.decide("medical.care", facts, on=day, place="sindh")
        assert isinstance(found, law.Answer)
        assert found.value is due


def test_where_there_is_no_law_there_is_no_day():
    refused = family_care_until(place="islamabad", died=date(2012, 12, 31))
    assert isinstance(refused, law.Refusal)
