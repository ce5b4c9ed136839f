"""Days and dates: how much of the month was worked, and where."""

from __future__ import annotations

from saiban.offices.returns.checks.base import FULL_MONTH, Context, RowCheck, day_in_words, rupees
from saiban.offices.returns.rows import NOTE, QUESTION, Finding, Row


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
        return R07.finding("days", days=row.days, wage=rupees(row.wage_paisa))


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
        return R08.finding(
            "joined_on" if late else "left_on", joined=day_in_words(joined), left=day_in_words(left)
        )


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


class R13(RowCheck):
    """What else stands in a row can be read: days and dates."""

    message = {
        "en": "{was} cannot be read as {what}.",
        "ur": "{was} پڑھا نہیں جا سکتا۔",
    }
    remedy = {
        "en": "Write days as a number from 0 to 26, dates as 14/08/2026, or leave the cell empty.",
        "ur": "دن 0 سے 26 تک اور تاریخ 14/08/2026 کی طرح لکھیں، یا خانہ خالی چھوڑ دیں۔",
    }

    @staticmethod
    def find(row: Row, context: Context) -> Finding | None:
        """The first such cell; the others follow once it is corrected."""
        for problem in row.problems:
            if problem.field not in ("cnic", "wage"):
                return R13.unread(row, problem.field)
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
