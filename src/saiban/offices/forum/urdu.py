"""One spelling for letters that Urdu keyboards write in several ways, so that words are found."""

from __future__ import annotations

import re

_SAME = str.maketrans(
    {
        "ي": "ی",
        "ى": "ی",
        "ئ": "ی",
        "ك": "ک",
        "ه": "ہ",
        "ة": "ہ",
        "ۀ": "ہ",
        "ۂ": "ہ",
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ؤ": "و",
        "\u200c": "",
        "\u200d": "",
        "\u0640": "",
        **{chr(code): "" for code in (*range(0x064B, 0x0653), 0x0654, 0x0655, 0x0670)},
        **{chr(0x06F0 + digit): str(digit) for digit in range(10)},
    }
)
_LETTERS = re.compile("[\u0600-\u06ff]")
WORD = re.compile(r"[\w\u0600-\u06ff]+")


def normal(text: str) -> str:
    """The text in the one spelling, in lower case."""
    return text.translate(_SAME).lower()


def is_urdu(text: str) -> bool:
    """Whether the text has a letter of the Arabic script."""
    return bool(_LETTERS.search(text))


def words(text: str) -> list[str]:
    """The words of a text in the one spelling."""
    return WORD.findall(normal(text))
