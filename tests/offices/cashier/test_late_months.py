"""What an employer who is late would pay today, and whom the institution looks for first."""

from __future__ import annotations

from datetime import date

from saiban.offices.cashier import queries as money
from tests.offices.cast import Cast, everywhere
from tests.offices.test_month import file_month

LATE = date(2026, 12, 20)


def test_the_increase_is_told_before_it_is_charged(
    cast: Cast, django_capture_on_commit_callbacks
) -> None:
    file_month(cast, django_capture_on_commit_callbacks, count=1)
    with everywhere():
        iessi, federal = cast.institutions["iessi"], cast.institutions["eobi"]
        owed = money.owed(iessi.pk, cast.unit.pk)
        [late] = money.late_months(iessi, owed, LATE)
        assert not money.late_months(iessi, owed, date(2026, 11, 30))
        [eobi] = money.late_months(federal, money.owed(federal.pk, cast.unit.pk), LATE)
    # 20 days at 0.5% a day of 1,320.00.
    assert (late.open_paisa, late.increase_paisa) == (1_320_00, 132_00)
    # No rule of EOBI by the day was found: a reason, and never 0.
    assert eobi.increase_paisa is None
    assert eobi.refusal


def test_overdue_counts_only_months_past_their_day(
    cast: Cast, django_capture_on_commit_callbacks
) -> None:
    file_month(cast, django_capture_on_commit_callbacks, count=2)
    iessi = cast.institutions["iessi"].pk
    with everywhere():
        assert money.overdue(iessi, date(2026, 11, 30)) == []
        assert money.overdue(iessi, LATE) == [(cast.unit.pk, 2 * 1_320_00)]
