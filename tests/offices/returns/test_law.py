"""What the returns office asks the law, and with which facts."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saiban import law as statutes
from saiban.offices.desk import actions as desk
from saiban.offices.returns import law
from saiban.offices.returns.rows import Row
from tests.offices.cast import DAY, MONTH, Cast, everywhere

wages = st.integers(0, 10**10)


class TestFullMonthWage:
    """Sheets state what was paid; the law wants the wage of a full month of 26 days."""

    @pytest.mark.parametrize(
        "paid, days, month",
        [
            (22_000_00, 26, 22_000_00),
            (11_000_00, 13, 22_000_00),
            (846_15, 1, 21_999_90),
            (1, 25, 1),
            (13, 25, 14),  # 13.52
            (12, 25, 12),  # 12.48
            (1, 4, 7),  # 6.5 goes up
            (22_000_00, 0, 22_000_00),
            (22_000_00, 31, 22_000_00),
            (0, 10, 0),
        ],
    )
    def test_examples(self, paid: int, days: int, month: int) -> None:
        assert law.full_month_wage(paid, days) == month

    @given(wages, st.integers(1, 25))
    def test_is_the_nearest_paisa(self, paid: int, days: int) -> None:
        assert abs(law.full_month_wage(paid, days) * days - paid * 26) * 2 <= days

    @given(wages, wages, st.integers(1, 26))
    def test_more_pay_is_never_a_smaller_wage(self, one: int, other: int, days: int) -> None:
        low, high = sorted((one, other))
        assert law.full_month_wage(low, days) <= law.full_month_wage(high, days)

    @given(wages, st.integers(1, 26))
    def test_a_wage_paid_by_the_day_comes_back(self, wage: int, days: int) -> None:
        paid = wage * days // 26
        assert abs(law.full_month_wage(paid, days) - wage) <= 26 // days + 1


@pytest.mark.django_db
class TestAssessing:
    """The law of the month's last day, under the institution's own positions."""

    def assess(  # type: ignore[no-untyped-def]
        self,
        cast: Cast,
        code: str,
        *rows: Row,
        before: bool = False,
        ended: list[bool] | None = None,
    ):
        with everywhere():
            return law.assess(
                cast.institutions[code],
                month=MONTH,
                rows=rows,
                covered_before=[before] * len(rows),
                ended=ended or [False] * len(rows),
            )

    def test_law_that_one_worker_needs_and_nobody_knows_refuses_the_month(
        self, cast: Cast, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        plan = law._plan

        def partly(question: str, place: str, on: date, chosen: tuple[str, ...]):  # type: ignore[no-untyped-def]
            chosen = () if question == law.COVERAGE else ("last_notified_rate_continues",)
            return plan(question, place, on, chosen)

        monkeypatch.setattr(law, "_plan", partly)
        row = Row(1, wage_paisa=30_000_00, days=26)
        assert self.assess(cast, "sessi", row, before=True).covered == [True]
        refused = self.assess(cast, "sessi", row, before=False)
        assert isinstance(refused, statutes.Refusal)
        assert "minimum_wage_month" in refused.detail

    def test_each_row_in_its_place(self, cast: Cast) -> None:
        rows = [
            Row(1, wage_paisa=22_000_00, days=26),
            Row(2, wage_paisa=11_000_00, days=13),
            Row(3, wage_paisa=60_000_00, days=26),
        ]
        found = self.assess(cast, "iessi", *rows)
        assert found.covered == [True, True, False]
        assert found.employer_paisa == [1_320_00, 660_00, 0]
        assert found.worker_paisa == [0, 0, 0]
        assert (found.question, found.law_on) == (law.DUE, date(2026, 10, 31))
        assert found.amount_paisa == 1_980_00

    def test_eobi_divides_between_employer_and_worker(self, cast: Cast) -> None:
        found = self.assess(cast, "eobi", Row(1, wage_paisa=1, days=26))
        # 5% and 1% of the minimum wage of 37,000.
        assert (found.employer_paisa, found.worker_paisa) == ([1_850_00], [370_00])

    def test_eobi_takes_nothing_once_contributions_have_ended(self, cast: Cast) -> None:
        rows = [Row(number, wage_paisa=40_000_00, days=26) for number in (1, 2, 3)]
        found = self.assess(cast, "eobi", *rows, ended=[False, True, False])
        assert found.covered == [True, False, True]
        assert found.employer_paisa == [1_850_00, 0, 1_850_00]
        assert found.worker_paisa == [370_00, 0, 370_00]

    def test_no_other_institution_asks_whether_eobis_have(self, cast: Cast) -> None:
        found = self.assess(cast, "iessi", Row(1, wage_paisa=22_000_00, days=26), ended=[True])
        assert (found.covered, found.employer_paisa) == ([True], [1_320_00])

    def test_nobody_owes_nothing(self, cast: Cast) -> None:
        assert self.assess(cast, "iessi").amount_paisa == 0

    def test_where_the_institution_has_not_chosen_the_law_refuses(self, cast: Cast) -> None:
        found = self.assess(cast, "pessi", Row(1, wage_paisa=22_000_00, days=26))
        assert isinstance(found, statutes.Refusal)
        assert found.detail

    def test_a_figure_can_be_explained_again(self, cast: Cast) -> None:
        found = self.assess(cast, "iessi", Row(1, wage_paisa=11_000_00, days=13))
        line = {"wage_paisa": 11_000_00, "days": 13, "covered_before": False}
        facts = law.facts_of(law.DUE, covered=True, **line)
        answer = law.explain(
            question=found.question,
            place=found.place,
            law_on=found.law_on,
            positions=found.positions,
            facts=facts,
        )
        assert isinstance(answer, statutes.Answer)
        assert int(answer.value) == found.employer_paisa[0] == 660_00
        assert answer.law_version == found.law_version
        assert law.facts_of(law.EOBI, covered=False, **line) == {
            "days_paid": 13,
            "contributions_have_ended": True,
        }


@pytest.mark.django_db
class TestDueDays:
    """By the law where it says, by the institution's decision where it does not."""

    def test_by_law(self, cast: Cast) -> None:
        found = law.due(cast.institutions["iessi"], MONTH)
        assert (found.on, found.basis) == (date(2026, 11, 30), "")

    def test_nobody_knows(self, cast: Cast) -> None:
        places = {code: law.due(each, MONTH) for code, each in cast.institutions.items()}
        unknown = [code for code, found in places.items() if found.on is None]
        assert unknown
        assert all(places[code].basis for code in unknown)

    def test_by_decision(self, cast: Cast) -> None:
        code, institution = next(
            (code, each)
            for code, each in cast.institutions.items()
            if law.due(each, MONTH).on is None
        )
        desk.choose(
            institution_id=institution.pk,
            key="due_day",
            value="31",
            from_on=date(2026, 1, 1),
            reason="Circular 7.",
            by=None,
            on=DAY,
        )
        found = law.due(institution, MONTH)
        assert (found.on, found.basis) == (date(2026, 11, 30), "Circular 7."), code
        assert law.due(institution, date(2025, 1, 1)).on is None
