"""Numbered checks of a month's rows.

A check is a class. Its docstring is the rule, as employers, officers and the manual read it;
`message` and `remedy` are what the employer sees, in English and Urdu. To add one: write the
class, give it the next number, add its line to docs/reference/checks.md (docs/guides/add-a-
check.md walks through it).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from saiban.offices.desk import months
from saiban.offices.people import actions as people
from saiban.offices.returns.rows import ERROR, NOTE, QUESTION, Finding, Row

FULL_MONTH = 26
"""Working days in a month: every minimum wage notification counts so (law-facts, section 3)."""


@dataclass(slots=True)
class Context:
    """What the checks compare a row with."""

    month: date
    minimum_wage_paisa: int | None
    before: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    """Person -> (wage, days) in this establishment's newest return of the month before."""
    elsewhere: Mapping[int, int] = field(default_factory=dict)
    """Person -> days that other establishments filed for the same month."""
    seen: dict[str, int] = field(default_factory=dict)
    """CNIC -> the row where it stood first."""
    start: date = field(init=False)
    end: date = field(init=False)
    calendar_days: int = field(init=False)

    def __post_init__(self) -> None:
        self.start = self.month
        self.end = months.last(self.month)
        self.calendar_days = self.end.day


class RowCheck:
    """A check of one row. Subclasses say what they find by yielding from `find`."""

    severity: ClassVar[str] = ERROR
    cites: ClassVar[str] = ""
    message: ClassVar[dict[str, str]] = {}
    remedy: ClassVar[dict[str, str]] = {}

    @classmethod
    def number(cls) -> str:
        """R01 and so on."""
        return cls.__name__

    @classmethod
    def finding(cls, field_name: str, **params: Any) -> Finding:
        """A finding of this check."""
        return Finding(cls.__name__, cls.severity, field_name, params)

    @staticmethod
    def find(row: Row, context: Context) -> Finding | None:
        """What is wrong with the row, if anything."""
        raise NotImplementedError


class R01(RowCheck):
    """Each worker has a CNIC of 13 digits."""

    cites = "Contributions Rules 1966: the return names each secured person"
    message = {
        "en": "The CNIC {was} cannot be read.",
        "ur": "شناختی کارڈ نمبر {was} پڑھا نہیں جا سکتا۔",
    }
    remedy = {
        "en": "Write the 13 digits, for example 35202-1234567-1.",
        "ur": "تیرہ ہندسے لکھیں، مثلاً 1-1234567-35202۔",
    }

    @staticmethod
    def find(row: Row, context: Context) -> Finding | None:
        """A row without a CNIC that we could read."""
        return None if row.cnic else R01.finding("cnic", was=row.cnic_typed or "—")


class R02(RowCheck):
    """A worker stands once in a month's return of an establishment."""

    message = {
        "en": "This CNIC already stands in row {first}.",
        "ur": "یہ شناختی کارڈ نمبر قطار {first} میں موجود ہے۔",
    }
    remedy = {
        "en": "Remove one of the two rows, or correct the CNIC of one.",
        "ur": "ایک قطار ہٹا دیں یا ایک کا شناختی کارڈ نمبر درست کریں۔",
    }

    @staticmethod
    def find(row: Row, context: Context) -> Finding | None:
        """The same CNIC in an earlier row."""
        if not row.cnic:
            return None
        first = context.seen.setdefault(row.cnic, row.number)
        return None if first == row.number else R02.finding("cnic", first=first)


class R03(RowCheck):
    """Each worker has a wage for the month, in rupees."""

    cites = "s. 20(1)"
    message = {
        "en": "There is no wage that can be read ({was}).",
        "ur": "اجرت پڑھی نہیں جا سکتی ({was})۔",
    }
    remedy = {
        "en": "Write the gross wage of the month in rupees, for example 40,000.",
        "ur": "مہینے کی کل اجرت روپوں میں لکھیں، مثلاً 40,000۔",
    }

    @staticmethod
    def find(row: Row, context: Context) -> Finding | None:
        """No wage, or one that the reader could not make out."""
        if row.wage_paisa is not None:
            return None
        was = next((p.was for p in row.problems if p.field == "wage"), "—")
        return R03.finding("wage", was=was)


class R04(RowCheck):
    """Paid days are counted as working days: 26 are a full month."""

    cites = "Minimum wage notifications: a month is 26 working days"
    message = {
        "en": "{days} days are more than the 26 working days of a month.",
        "ur": "{days} دن مہینے کے 26 ایام کار سے زیادہ ہیں۔",
    }
    remedy = {
        "en": "Write the working days for which wages were paid; a full month is 26.",
        "ur": "وہ ایام کار لکھیں جن کی اجرت دی گئی؛ پورا مہینہ 26 ہے۔",
    }

    @staticmethod
    def find(row: Row, context: Context) -> Finding | None:
        """More than 26 days, unless it is plainly the whole calendar month."""
        if row.days is None or row.days <= FULL_MONTH:
            return None
        # A payroll that counts calendar days writes 30 or 31 for everybody who worked throughout.
        if row.days in (30, context.calendar_days):
            row.days = FULL_MONTH
            return None
        return R04.finding("days", days=row.days)


class R05(RowCheck):
    """The wage is not below the minimum wage of the place for the days worked."""

    severity = QUESTION
    cites = "Minimum Wages for Unskilled Workers Ordinance 1969"
    message = {
        "en": "Rs {wage} for {days} days is below the minimum wage, which gives Rs {least}.",
        "ur": "{days} دن کے {wage} روپے کم از کم اجرت ({least} روپے) سے کم ہیں۔",
    }
    remedy = {
        "en": "If fewer days were worked, correct the days. If not, explain; you can file now.",
        "ur": "اگر کم دن کام ہوا تو دن درست کریں؛ ورنہ وجہ لکھیں۔ آپ ابھی جمع کرا سکتے ہیں۔",
    }

    @staticmethod
    def find(row: Row, context: Context) -> Finding | None:
        """Compared pro rata: minimum wage x days / 26."""
        if context.minimum_wage_paisa is None or row.wage_paisa is None or not row.days:
            return None
        least = context.minimum_wage_paisa * row.days // FULL_MONTH
        if row.wage_paisa >= least:
            return None
        return R05.finding(
            "wage", wage=_rupees(row.wage_paisa), days=row.days, least=_rupees(least)
        )


class R06(RowCheck):
    """A wage that changed by more than half against last month is asked about."""

    severity = QUESTION
    message = {
        "en": "The wage was Rs {before} last month and is Rs {now} now.",
        "ur": "پچھلے مہینے اجرت {before} روپے تھی، اب {now} روپے ہے۔",
    }
    remedy = {
        "en": "Correct it if it is a slip; otherwise say why it changed. You can file now.",
        "ur": "غلطی ہو تو درست کریں؛ ورنہ وجہ لکھیں۔ آپ ابھی جمع کرا سکتے ہیں۔",
    }

    @staticmethod
    def find(row: Row, context: Context) -> Finding | None:
        """Compared per day, so that a short month is no change."""
        before = context.before.get(row.person_id or 0)
        if before is None or not row.days or row.wage_paisa is None or not before[1]:
            return None
        old, new = before[0] * row.days, row.wage_paisa * before[1]
        if new * 2 <= old * 3 and new * 2 >= old:
            return None
        return R06.finding("wage", before=_rupees(before[0]), now=_rupees(row.wage_paisa))


class R07(RowCheck):
    """Days and wage agree: a worker with wages has paid days, and the other way round."""

    message = {
        "en": "{days} days and a wage of Rs {wage} do not agree.",
        "ur": "{days} دن اور {wage} روپے اجرت آپس میں نہیں ملتے۔",
    }
    remedy = {
        "en": "Write both, or 0 for both if the worker was not paid this month.",
        "ur": "دونوں لکھیں، یا اگر اس ماہ اجرت نہیں دی گئی تو دونوں میں 0 لکھیں۔",
    }

    @staticmethod
    def find(row: Row, context: Context) -> Finding | None:
        """One of the two is zero."""
        if row.days is None or row.wage_paisa is None or bool(row.days) == bool(row.wage_paisa):
            return None
        return R07.finding("days", days=row.days, wage=_rupees(row.wage_paisa))


class R08(RowCheck):
    """Joining and leaving fit the month: joined by its end, left in it, joined before left."""

    message = {
        "en": "Joined on {joined} and left on {left} do not fit this month.",
        "ur": "شمولیت {joined} اور علیحدگی {left} اس مہینے سے مطابقت نہیں رکھتیں۔",
    }
    remedy = {
        "en": "Correct the dates; a worker who left before this month does not belong in it.",
        "ur": "تاریخیں درست کریں؛ جو پہلے جا چکا وہ اس مہینے میں شامل نہیں۔",
    }

    @staticmethod
    def find(row: Row, context: Context) -> Finding | None:
        """A date on the wrong side."""
        joined, left = row.joined_on, row.left_on
        late = joined is not None and joined > context.end
        early = left is not None and not context.start <= left <= context.end
        crossed = joined is not None and left is not None and left < joined
        if not (late or early or crossed):
            return None
        return R08.finding("joined_on" if late else "left_on", joined=_day(joined), left=_day(left))


class R09(RowCheck):
    """The name is the one on record for the CNIC, however it is spelled."""

    severity = QUESTION
    message = {
        "en": "This CNIC is on record for {known}, not for {name}.",
        "ur": "یہ شناختی کارڈ نمبر {known} کے نام ہے، {name} کے نہیں۔",
    }
    remedy = {
        "en": "Check the CNIC. If it is right, say so; the spelling is kept beside the one known.",
        "ur": "شناختی کارڈ نمبر دیکھیں۔ اگر درست ہے تو بتائیں؛ دونوں نام رکھے جائیں گے۔",
    }

    @staticmethod
    def find(row: Row, context: Context) -> Finding | None:
        """Customary differences of spelling are no difference."""
        known = row.known_as
        if known is None or not row.name or row.name in known:
            return None
        if any(people.same_name(row.name, name) for name in known if name):
            return None
        # Two scripts cannot be compared by spelling.
        if row.name.isascii() != (known[0] or known[1]).isascii():
            return None
        return R09.finding("name", name=row.name, known=known[0] or known[1])


class R10(RowCheck):
    """A worker who is new here has a name."""

    message = {"en": "There is no name.", "ur": "نام موجود نہیں۔"}
    remedy = {
        "en": "Write the worker's name as on the CNIC.",
        "ur": "کارکن کا نام شناختی کارڈ کے مطابق لکھیں۔",
    }

    @staticmethod
    def find(row: Row, context: Context) -> Finding | None:
        """Known workers may be filed by number alone."""
        return R10.finding("name") if row.cnic and not row.name and not row.person_id else None


class R11(RowCheck):
    """A worker paid for a full month elsewhere as well is asked about."""

    severity = QUESTION
    message = {
        "en": "Other establishments filed {days} days for this worker in the same month.",
        "ur": "اسی مہینے میں دوسرے اداروں نے اس کارکن کے {days} دن جمع کرائے ہیں۔",
    }
    remedy = {
        "en": "Check the CNIC and the days. Two part-time jobs are possible; you can file now.",
        "ur": "شناختی کارڈ نمبر اور دن دیکھیں۔ دو جز وقتی کام ممکن ہیں؛ آپ ابھی جمع کرا سکتے ہیں۔",
    }

    @staticmethod
    def find(row: Row, context: Context) -> Finding | None:
        """More than a month's working days in all."""
        days = context.elsewhere.get(row.person_id or 0, 0)
        if not days or days + (row.days or 0) <= FULL_MONTH:
            return None
        return R11.finding("days", days=days)


class R12(RowCheck):
    """A monthly wage above Rs 2,000,000 is asked about: it may be a year's sum or in paisa."""

    severity = QUESTION
    message = {
        "en": "Rs {wage} is an unusual wage for one month.",
        "ur": "ایک مہینے کے لیے {wage} روپے غیر معمولی اجرت ہے۔",
    }
    remedy = {
        "en": "Write the wage of one month in rupees. If it is right, say so; you can file now.",
        "ur": "ایک مہینے کی اجرت روپوں میں لکھیں۔ اگر درست ہے تو بتائیں؛ آپ ابھی جمع کرا سکتے ہیں۔",
    }

    @staticmethod
    def find(row: Row, context: Context) -> Finding | None:
        """Not a rule of law, only a common slip."""
        if row.wage_paisa is None or row.wage_paisa <= 2_000_000_00:
            return None
        return R12.finding("wage", wage=_rupees(row.wage_paisa))


class R13(RowCheck):
    """What else stands in a row can be read: days and dates."""

    message = {
        "en": "{was} cannot be read as {what}.",
        "ur": "{was} پڑھا نہیں جا سکتا۔",
    }
    remedy = {
        "en": "Write days as a number from 0 to 26 and dates as 14/08/2026, or leave the cell empty.",
        "ur": "دن 0 سے 26 تک اور تاریخ 14/08/2026 کی طرح لکھیں، یا خانہ خالی چھوڑ دیں۔",
    }

    @staticmethod
    def find(row: Row, context: Context) -> Finding | None:
        """The first such cell; the others follow once it is corrected."""
        for problem in row.problems:
            if problem.field not in ("cnic", "wage"):
                what = problem.field.replace("_", " ")
                return R13.finding(problem.field, was=problem.was, what=what)
        return None


class R14(RowCheck):
    """Days left empty are taken as a full month, and the employer is told."""

    severity = NOTE
    message = {
        "en": "No days were given: a full month of 26 days is taken.",
        "ur": "دن نہیں لکھے گئے: 26 دن کا پورا مہینہ سمجھا گیا ہے۔",
    }
    remedy = {
        "en": "Write the days if the worker was not paid for the whole month.",
        "ur": "اگر پورے مہینے کی اجرت نہیں دی گئی تو دن لکھیں۔",
    }

    @staticmethod
    def find(row: Row, context: Context) -> Finding | None:
        """A worker with no wage worked no days; anybody else, the whole month."""
        if row.days is not None or any(p.field == "days" for p in row.problems):
            return None
        row.days = 0 if row.wage_paisa == 0 else FULL_MONTH
        return R14.finding("days") if row.days else None


# R14 comes first of those that look at days, so that they find a number there.
ROW_CHECKS: Sequence[type[RowCheck]] = (
    R01, R02, R03, R13, R14, R04, R07, R08, R10, R05, R06, R09, R11, R12,
)  # fmt: skip
BY_NUMBER: dict[str, type[RowCheck]] = {check.__name__: check for check in ROW_CHECKS}


def examine(rows: Sequence[Row], context: Context) -> None:
    """Run every check on every row; findings are values in the rows, all of them at once."""
    finders = [check.find for check in ROW_CHECKS]
    for row in rows:
        found = [finding for find in finders if (finding := find(row, context)) is not None]
        row.findings = found


def spoken(finding: Mapping[str, Any], language: str) -> dict[str, str]:
    """A stored finding as the employer reads it: message, remedy, rule and law."""
    check = BY_NUMBER[finding["rule"]]
    language = language if language in check.message else "en"
    return {
        "rule": finding["rule"],
        "severity": finding["severity"],
        "field": finding["field"],
        "message": check.message[language].format(**finding["params"]),
        "remedy": check.remedy[language].format(**finding["params"]),
        "cites": check.cites,
        "meaning": (check.__doc__ or "").strip(),
    }


def catalogue() -> Iterator[type[RowCheck]]:
    """Every check in the order of its number, for the manual."""
    return iter(sorted(ROW_CHECKS, key=lambda check: check.__name__))


def _rupees(paisa: int) -> str:
    return f"{paisa / 100:,.2f}".removesuffix(".00") if paisa % 100 else f"{paisa // 100:,}"


def _day(day: date | None) -> str:
    return day.strftime("%-d %B %Y") if day else "—"
