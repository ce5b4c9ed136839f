"""The wage: there, plausible, not below the minimum."""

from __future__ import annotations

from saiban.offices.returns.checks.base import FULL_MONTH, Context, RowCheck, rupees
from saiban.offices.returns.rows import QUESTION, Finding, Row


class R03(RowCheck):
    """Each worker has a wage for the month, in rupees."""

    cites = "Ordinance X of 1965 s. 20(1)"
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
        return R03.unread(row, "wage") or R03.finding("wage", was="—")


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
        # More days than a month has are R04's; they do not raise the minimum.
        least = context.minimum_wage_paisa * min(row.days, FULL_MONTH) // FULL_MONTH
        if row.wage_paisa >= least:
            return None
        return R05.finding("wage", wage=rupees(row.wage_paisa), days=row.days, least=rupees(least))


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
        before = row.before
        if before is None or not row.days or row.wage_paisa is None or not before.days:
            return None
        old, new = before.wage_paisa * row.days, row.wage_paisa * before.days
        if new * 2 <= old * 3 and new * 2 >= old:
            return None
        return R06.finding("wage", before=rupees(before.wage_paisa), now=rupees(row.wage_paisa))


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
        return R12.finding("wage", wage=rupees(row.wage_paisa))
