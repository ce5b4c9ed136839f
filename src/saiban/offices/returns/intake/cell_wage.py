"""Wage cells: rupees in any of the ways they are written, as integer paisa."""

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

from saiban.offices.returns.intake.letters import key, plain

Reading = tuple[int | None, str | None, str | None]

WAGE_MAX_PAISA = 100_000_000_00
"""Ten crore rupees. A cell above it holds a CNIC or an account number, not a month's wage."""

_LONGEST = 30
_RUPEE = re.compile(
    r"(?i)pkr\.?|rs\.?|rupees?|only|/[-=]|روپے|روپیہ|روپیے|روپئے|[₨₹]|p\.?m\.?$|per month"
)
_NIL = frozenset({"nil", "none", "zero", "صفر"})
_AMOUNT = re.compile(r"([0-9]+)(?:\.([0-9]*))?|\.([0-9]+)").fullmatch
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+").fullmatch
_LAKHS = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})*,[0-9]{3}").fullmatch
_SPACED = re.compile(r"[0-9]{1,3}(?: [0-9]{3})+|[0-9]{1,2}(?: [0-9]{2})* [0-9]{3}").fullmatch
_DECIMAL_COMMA = re.compile(r"([0-9]{4,}|[0-9]{1,3}(?:\.[0-9]{3})+),([0-9]{2})").fullmatch
_BELOW_ZERO = re.compile(r"-\s*(.+)|\((.+)\)|(.+?)\s*-").fullmatch


def read_wage(value: object) -> Reading:
    """A month's wage: an amount no larger than `WAGE_MAX_PAISA`."""
    amount, repair, problem = read_amount(value)
    if amount is not None and amount > WAGE_MAX_PAISA:
        return None, None, "wage_too_large"
    return amount, repair, problem


def read_amount(value: object) -> Reading:
    """Paisa, with the code of the repair and of the problem if any.

    Western and lakh grouping, `Rs`, `PKR`, `/-`, Urdu and Arabic digits and separators are ways
    of writing and no repairs. A fraction of a paisa is rounded half up, and told.
    """
    if isinstance(value, bool):
        return None, None, "wage_not_amount"
    if isinstance(value, int | float):
        return _from_number(value)
    if isinstance(value, date | datetime | time | timedelta):
        return None, None, "wage_is_date"
    if not isinstance(value, str):
        return None, None, "wage_not_amount"
    return _from_text(value)


def _from_number(value: float) -> Reading:
    if value != value or value in (float("inf"), float("-inf")):
        return None, None, "wage_not_amount"
    if value < 0:
        return None, None, "wage_negative"
    # repr gives the shortest decimal that the cell can mean: 0.1 and not 0.1000000000000000055.
    return _to_paisa(Decimal(repr(value)))


def _to_paisa(rupees: Decimal) -> Reading:
    exact = rupees * 100
    paisa = int(exact.to_integral_value(ROUND_HALF_UP))
    # A spreadsheet's own arithmetic is off by a billionth; that is no fraction of a paisa.
    rounded = abs(exact - paisa) > Decimal("0.000001")
    return paisa, "wage_rounded" if rounded else None, None


def _from_text(value: str) -> Reading:
    text = plain(value).strip("'\"")
    if not text:
        return None, None, None
    bare = " ".join(_RUPEE.sub(" ", text).split())
    if (bare and set(bare) <= {"-", " "}) or key(bare) in _NIL:
        return 0, "wage_nil", None
    below = _BELOW_ZERO(bare)
    if below:
        inner = below[1] or below[2] or below[3]
        amount, _, problem = _amount(inner)
        if amount == 0:
            return 0, None, None
        return None, None, "wage_negative" if problem is None else problem
    return _amount(bare.removeprefix("+"))


def _amount(text: str) -> Reading:
    text = text.strip()
    if len(text) > _LONGEST:
        return None, None, "wage_not_amount"
    comma = _DECIMAL_COMMA(text)
    if comma:
        whole = comma[1].replace(".", "")
        return int(whole) * 100 + int(comma[2]), "wage_decimal_comma", None
    whole, dot, fraction = text.partition(".")
    whole = whole.strip()
    if _THOUSANDS(whole) or _LAKHS(whole):
        whole = whole.replace(",", "")
    elif _SPACED(whole):
        whole = whole.replace(" ", "")
    elif "," in text:
        bare = text.replace(",", "").replace(".", "").replace(" ", "")
        return None, None, "wage_grouping" if _AMOUNT(bare) else "wage_not_amount"
    elif len(fraction) == 3 and len(whole) <= 3 and whole.strip("0"):
        return None, None, "wage_three_decimals" if _AMOUNT(text) else "wage_not_amount"
    text = whole + dot + fraction
    if not _AMOUNT(text):
        return None, None, "wage_not_amount"
    return _to_paisa(Decimal(text))
