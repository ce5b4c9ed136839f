"""Who the worker is: CNIC and name."""

from __future__ import annotations

from saiban.offices.people import queries as people
from saiban.offices.returns.checks.base import Context, RowCheck
from saiban.offices.returns.rows import QUESTION, Finding, Row


class R01(RowCheck):
    """Each worker has a CNIC of 13 digits."""

    cites = "Ordinance X of 1965 s. 21; Act XIV of 1976 s. 10: what returns contain"
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
        if row.cnic:
            return None
        return R01.unread(row, "cnic") or R01.finding("cnic", was=row.cnic_typed or "—")


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
