"""Letters, digits and spaces as sheets really hold them, brought to one form.

Sheets typed in Urdu mix Persian and Arabic letters that look alike, two sets of digits, and marks
that cannot be seen (direction marks, zero-width joiners, the stretching tatweel).
"""

import re
import unicodedata

_UNSEEN = "".join(
    map(
        chr,
        [0x00AD, 0x0640, 0x061C, 0x2060, 0xFEFF]  # soft hyphen, tatweel, Arabic mark, joiner, BOM
        + list(range(0x200B, 0x2010))  # zero-width and left/right marks
        + list(range(0x202A, 0x202F))  # embeddings and overrides
        + list(range(0x2066, 0x206A))  # isolates
        + [code for code in range(0x20) if code not in (9, 10, 13)]
        + [0x7F],
    )
)
_SPACES = "\t\n\r\u00a0\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u06d4"

_TIDY = {**{ord(c): None for c in _UNSEEN}, **{ord(c): " " for c in _SPACES}}
_DIGITS = {start + digit: str(digit) for start in (0x06F0, 0x0660, 0xFF10) for digit in range(10)}
_PLAIN = {**_TIDY, **_DIGITS, **{ord(c): "-" for c in _DASHES}, **str.maketrans("٫٬،’‘", ".,,''")}
# An Arabic keyboard gives yeh, kaf and heh that Urdu does not use; they look the same in print.
_URDU = {ord("ي"): "ی", ord("ى"): "ی", ord("ك"): "ک", ord("ه"): "ہ"}
_NAME = {**_TIDY, **_URDU}
# For comparing titles only: hamza carriers and the vowel marks are dropped.
_KEY = {**_PLAIN, **_URDU, **{ord(c): "ا" for c in "أإآٱ"}, ord("ؤ"): "و", ord("ة"): "ہ",
        ord("ۃ"): "ہ", ord("ھ"): "ہ", ord("ۂ"): "ہ", ord("ئ"): "ی", ord("ۓ"): "ے",
        ord("ء"): None, ord("'"): None, ord("’"): None, ord("`"): None,
        **dict.fromkeys((*range(1611, 1619), 1620, 1621, 1648))}  # fmt: skip
_NOT_WORD = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """Digits as 0-9, dashes as `-`, one space between words, nothing unseen. For numbers, dates."""
    if not text.isascii() or not text.isprintable():
        text = text.translate(_PLAIN)
    return " ".join(text.split())


def tidy(text: str) -> str:
    """The same words in NFC with Urdu's own letters, without unseen marks. For names."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_NAME)
    elif not text.isprintable():
        text = text.translate(_TIDY)
    return " ".join(text.split())


def key(text: str) -> str:
    """A form for comparing titles and set words; not for showing."""
    text = unicodedata.normalize("NFC", text).translate(_KEY).casefold()
    return _NOT_WORD.sub(" ", text).strip()


def as_text(value: object) -> str:
    """A cell as its author would have seen it: whole numbers without `.0`, dates as ISO."""
    if isinstance(value, str):
        return value
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def blank(value: object) -> bool:
    """Whether the cell shows nothing."""
    return value == "" or value is None or (isinstance(value, str) and not plain(value))


def letter(index: int) -> str:
    """Column 0 is A, 26 is AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name
