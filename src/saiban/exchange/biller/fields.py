"""Fields of the messages: widths, amounts, days, and names whose case differs between programs."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, time

from saiban.exchange.biller.messages import ResponseCode

CONSUMER_NUMBER = 18
MNEMONIC = 8
RESERVED = 200
DETAIL = 30
AUTH_ID = 20
IDENTIFICATION = 20
SIGNED_DIGITS = 13
PAID_DIGITS = 12


class BillerFormatError(ValueError):
    """A field of a message is missing or not of its form; ``field`` names it."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(f"{field}: {message}")
        self.field = field


class Fields:
    """The fields of one message, whatever the case of their names."""

    def __init__(self, message: object) -> None:
        if not isinstance(message, Mapping):
            raise BillerFormatError("message", "a JSON object is expected")
        self._values = {_plain(str(name)): value for name, value in message.items()}

    def text(self, name: str, width: int, *, needed: bool = False) -> str:
        """Text without the padding, at most ``width`` characters."""
        value = self._values.get(_plain(name))
        text = "" if value is None else str(value).strip()
        if needed and not text:
            raise BillerFormatError(name, "is missing")
        if len(text) > width:
            raise BillerFormatError(name, f"has {len(text)} characters, at most {width} fit")
        return text

    def digits(self, name: str, width: int) -> str:
        """A number of at most ``width`` digits, kept as text."""
        text = self.text(name, width, needed=True)
        if not re.fullmatch(r"\d+", text, re.ASCII):
            raise BillerFormatError(name, f"{text!r} is not a number")
        return text

    def code(self) -> ResponseCode:
        """The response code."""
        text = self.digits("response_Code", 2)
        if text not in list(ResponseCode):
            raise BillerFormatError("response_Code", f"{text!r} is not a code that is known here")
        return ResponseCode(text)

    def signed_paisa(self, name: str) -> int:
        """Sign and 13 digits."""
        text = self.text(name, SIGNED_DIGITS + 1, needed=True)
        if not re.fullmatch(rf"[+-]\d{{{SIGNED_DIGITS}}}", text, re.ASCII):
            raise BillerFormatError(name, f"{text!r} is not a sign and {SIGNED_DIGITS} digits")
        return int(text)

    def day(self, name: str) -> date | None:
        """YYYYMMDD, or None where it is blank."""
        text = self.text(name, 8)
        if not text:
            return None
        try:
            return _split_day(text)
        except ValueError as error:
            raise BillerFormatError(name, f"{text!r} is not a day (YYYYMMDD)") from error

    def needed_day(self, name: str) -> date:
        """YYYYMMDD."""
        day = self.day(name)
        if day is None:
            raise BillerFormatError(name, "is missing")
        return day

    def month(self, name: str) -> date:
        """YYMM, as the first day of the month."""
        text = self.digits(name, 4)
        try:
            return date(2000 + int(text[:2]), int(text[2:]), 1)
        except ValueError as error:
            raise BillerFormatError(name, f"{text!r} is not a month (YYMM)") from error

    def clock(self, name: str) -> time:
        """HHMMSS; midnight where it is blank."""
        text = self.text(name, 6)
        try:
            return time(int(text[:2]), int(text[2:4]), int(text[4:])) if text else time(0)
        except ValueError as error:
            raise BillerFormatError(name, f"{text!r} is not a time (HHMMSS)") from error


def signed(paisa: int) -> str:
    """1234.50 rupees are ``+0000000123450``."""
    return f"{'-' if paisa < 0 else '+'}{unsigned(abs(paisa), SIGNED_DIGITS)}"


def unsigned(paisa: int, digits: int) -> str:
    """Paisa with leading zeros. Raises BillerFormatError where they don't fit."""
    if not 0 <= paisa < 10**digits:
        raise BillerFormatError("amount", f"{paisa} paisa do not fit {digits} digits")
    return f"{paisa:0{digits}d}"


def day_text(day: date | None) -> str:
    """YYYYMMDD; empty for None."""
    return f"{day:%Y%m%d}" if day else ""


def plain_name(text: str) -> str:
    """A name in the letters that fit the field: ASCII capitals, padded and cut to 30."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return " ".join(letters.upper().split())[:DETAIL].ljust(DETAIL)


def _split_day(text: str) -> date:
    if not re.fullmatch(r"\d{8}", text, re.ASCII):
        raise ValueError(text)
    return date(int(text[:4]), int(text[4:6]), int(text[6:]))


def _plain(name: str) -> str:
    return name.replace("_", "").lower()
