"""The people of one establishment, month by month: who works for what wage, joins, leaves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from math import exp
from random import Random

from saiban.demo import names
from saiban.demo.firms import Firm
from saiban.offices.desk import months
from saiban.offices.people import queries as people
from saiban.offices.returns.checks import BY_NUMBER
from saiban.offices.returns.rows import Finding, Row

FULL = 26
LEAVERS = 0.012
"""Of a month's workers; about one in seven a year."""
Pay = Callable[[str, date], int]
"""The minimum wage of a place in a month, in paisa."""


class Worker:
    """Somebody who works in an establishment; `row_person` is known after the first filing."""

    __slots__ = (
        "also",
        "cnic",
        "father",
        "joined",
        "left",
        "level",
        "name",
        "person_id",
        "senior",
        "title",
    )

    def __init__(
        self,
        *,
        cnic: str,
        name: str,
        father: str,
        title: str,
        level: float,
        senior: bool,
        joined: date | None = None,
    ) -> None:
        self.cnic = cnic
        self.name = name
        self.father = father
        self.title = title
        self.level = level
        self.senior = senior
        self.joined = joined
        self.left: date | None = None
        self.person_id: int | None = None
        self.also = ""
        """The name under which another employer files the same number, if it is another's."""


def _asked(worker: Worker) -> list[Finding]:
    """What check R09 finds: the number is on record for somebody of another name."""
    if not worker.also or people.same_name(worker.name, worker.also):
        return []
    return [BY_NUMBER["R09"].finding("name", name=worker.name, known=worker.also)]


class Workforce:
    """An establishment's workers; seeded by the firm's number, so the same every time."""

    def __init__(self, firm: Firm, *, seed: int) -> None:
        self.firm = firm
        self.rng = Random(f"workers:{seed}:{firm.number}")
        self.next_person = firm.first_person
        self.workers = [self._hire(None) for _ in range(firm.size)]
        self.arrivals: list[Worker] = []
        """People of the story, who join in their month whatever chance says."""
        self.until: date | None = None

    def _hire(self, joined: date | None) -> Worker:
        firm, rng = self.firm, self.rng
        woman = rng.randrange(100) < firm.sector.women
        name = names.person(rng, woman=woman, place=firm.place.name)
        title, level = firm.sector.job(rng)
        number = self.next_person
        self.next_person += 1
        return Worker(
            cnic=names.cnic(number, woman=woman, prefix=firm.place.cnic),
            name=name.ur if firm.urdu else name.spelled(rng) if rng.random() < 0.1 else name.en,
            father=names.father(rng).en,
            title=title,
            level=level + rng.gauss(0, 0.16),
            senior=joined is None and rng.random() < 0.7,
            joined=joined,
        )

    def rows(self, month: date, pay: Pay) -> list[Row]:
        """The month's wage sheet, after those who left last month and with those who joined."""
        self._turn_over(month)
        if month.month in self.firm.sector.off:
            return []
        least = pay(self.firm.place.name, month)
        return [
            self._row(number, worker, month, least)
            for number, worker in enumerate(self.workers, start=1)
        ]

    def seniors(self) -> list[Worker]:
        """Those who have worked here for years."""
        return [worker for worker in self.workers if worker.senior]

    def _turn_over(self, month: date) -> None:
        # A month may be asked for again; people come and go once.
        if self.until is not None and month <= self.until:
            return
        first, self.until = self.until is None, month
        if first:
            return
        stay = [each for each in self.workers if each.left is None or each.left >= month]
        for worker in stay:
            if worker.left is None and not worker.senior and self.rng.random() < LEAVERS:
                worker.left = month + timedelta(days=self.rng.randrange(5, 27))
        gone = len(self.workers) - len(stay)
        drift = self.rng.random() < 0.08
        new = [
            self._hire(month + timedelta(days=self.rng.randrange(20)))
            for _ in range(gone + (1 if drift else 0))
        ]
        come = [
            each for each in self.arrivals if each.joined and months.first(each.joined) == month
        ]
        self.workers = stay + new + come

    def _row(self, number: int, worker: Worker, month: date, least: int) -> Row:
        joined = worker.joined if worker.joined and months.first(worker.joined) == month else None
        left = worker.left if worker.left and months.first(worker.left) == month else None
        days = self._days(joined, left)
        return Row(
            number=number,
            cnic=worker.cnic,
            person_id=worker.person_id,
            name=worker.name,
            father_or_husband=worker.father,
            wage_paisa=self._wage(worker, least) * days // FULL // 100 * 100,
            days=days,
            joined_on=joined,
            left_on=left,
            designation=worker.title,
            findings=_asked(worker),
        )

    def _days(self, joined: date | None, left: date | None) -> int:
        if joined or left:
            start = joined.day if joined else 1
            end = left.day if left else 30
            return max(1, min(FULL, (end - start + 1) * FULL // 30))
        draw = self.rng.random()
        return FULL if draw < 0.9 else self.rng.randrange(18, FULL)

    def _wage(self, worker: Worker, least: int) -> int:
        """The declared wage of a full month, in paisa, in hundreds of rupees."""
        declares = self.firm.habit.declares
        if declares == "minimum" and worker.level < 0.6:
            return least
        true = least * max(exp(worker.level), 0.72 if declares == "below" else 1.0)
        return max(least if declares != "below" else 0, round(true / 10_000) * 10_000)

    def learn(self, rows: list[Row]) -> None:
        """Keep the persons' row numbers that the filing found, for the months to come."""
        found = {row.cnic: row.person_id for row in rows}
        for worker in self.workers:
            worker.person_id = found.get(worker.cnic, worker.person_id)
