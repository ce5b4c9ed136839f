"""Payment slip identifiers: the number on a challan that brings the money back to it.

A PSID is ``biller prefix + running number + two check digits`` (ISO 7064 MOD 97-10), 15 digits
in all. Fifteen, though billers may use 17 or 18: a spreadsheet keeps 15 digits of a number and
replaces the rest by zeros, and banks do send receipts as spreadsheets. A PSID never starts with 0,
because a spreadsheet drops that too. A PSID is never used for a second challan.
"""

import re
from collections.abc import Iterable

LENGTH = 15
_PREFIX = re.compile(r"[1-9]\d{2,5}")
_WHOLE = re.compile(rf"[1-9]\d{{{LENGTH - 1}}}", re.ASCII)
_DIGIT_GROUPS = re.compile(r"\d+(?:(?: ?[-./] ?| {1,2})\d+)*", re.ASCII)
_GROUP = re.compile(r"\d+", re.ASCII)


def make(prefix: str, number: int) -> str:
    """The PSID of running number ``number`` of the biller ``prefix`` (3 to 6 digits, first not 0).

    Raises ValueError where the prefix is not of that form or the number is used up.
    """
    if not _PREFIX.fullmatch(prefix) or not prefix.isascii():
        raise ValueError(f"Biller prefix {prefix!r}: 3 to 6 digits, the first not 0.")
    room = LENGTH - 2 - len(prefix)
    if not 0 <= number < 10**room:
        raise ValueError(
            f"Number {number} of biller {prefix}: the PSID has {room} digits for it, "
            f"0 to {10**room - 1}. Give the biller a further prefix."
        )
    stem = f"{prefix}{number:0{room}d}"
    return f"{stem}{98 - int(stem) * 100 % 97:02d}"


def check(psid: str) -> bool:
    """True where ``psid`` is 15 digits that don't start with 0 and the check digits are right.

    Any one wrong digit and any two neighbours exchanged make it false.
    """
    return bool(_WHOLE.fullmatch(psid)) and int(psid) % 97 == 1


def find_in(text: str, prefixes: Iterable[str] = ()) -> list[str]:
    """PSIDs in a text, in order, each once; spaces, dashes, dots or slashes may split them.

    Of unrelated 15-digit numbers one in 97 passes the check digits, so give ``prefixes`` (of the
    billers of the account) where they are known.
    """
    wanted = tuple(prefixes)
    found: dict[str, None] = {}
    for match in _DIGIT_GROUPS.finditer(text):
        for psid in _joined(_GROUP.findall(match.group())):
            if not wanted or psid.startswith(wanted):
                found[psid] = None
    return list(found)


def near_misses(text: str) -> list[str]:
    """Unbroken numbers of the length of a PSID whose check digits are wrong: somebody mistyped."""
    return [
        number
        for number in _GROUP.findall(text)
        if _WHOLE.fullmatch(number) and int(number) % 97 != 1
    ]


def grouped(psid: str) -> str:
    """As printed on a challan, in fives: ``90011 00000 01234``."""
    return " ".join(psid[start : start + 5] for start in range(0, len(psid), 5))


def _joined(groups: list[str]) -> list[str]:
    """Runs of whole neighbouring groups that together are a PSID."""
    found = []
    start = 0
    while start < len(groups):
        end, text = start, ""
        while end < len(groups) and len(text) < LENGTH:
            text += groups[end]
            end += 1
        if check(text):
            found.append(text)
            start = end
        else:
            start += 1
    return found
