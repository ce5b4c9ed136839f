"""Bank account numbers of Pakistan (IBAN, ISO 13616): check digits and synthetic accounts."""

import re

SYNTHETIC_BANK = "ZZZZ"
"""Bank code that belongs to no bank. Every account of the sandbox and of the demo carries it."""

_PAKISTAN = re.compile(r"PK\d{2}[A-Z]{4}[A-Z0-9]{16}")
_ANY = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")


def make_iban(account: str, *, bank: str = SYNTHETIC_BANK) -> str:
    """IBAN of Pakistan for an account number of at most 16 letters and digits.

    Raises ValueError where the parts don't fit the 24 characters of the national format.
    """
    iban = f"PK00{bank}{account.rjust(16, '0')}"
    if not _PAKISTAN.fullmatch(iban):
        raise ValueError(
            f"Bank code {bank!r} and account {account!r} don't make an IBAN of Pakistan: "
            "four capital letters, then at most 16 capital letters and digits."
        )
    return f"PK{98 - _remainder(iban):02d}{iban[4:]}"


def check_iban(iban: str) -> bool:
    """True where the country format and the two check digits are right."""
    shape = _PAKISTAN if iban.startswith("PK") else _ANY
    return bool(shape.fullmatch(iban)) and _remainder(iban) == 1


def _remainder(iban: str) -> int:
    moved = iban[4:] + iban[:4]
    return int("".join(str(int(character, 36)) for character in moved)) % 97
