"""Whether two spellings may be the same name.

Roman spellings of the same Urdu name differ in vowels, doubled letters and a few customary choices
(Mohammad, Muhammad, Mohd; Hussain, Husain; Bibi, Bi Bi). The key drops what differs by custom. It
says that names *may* be the same; it never merges anybody.
"""

from __future__ import annotations

import re
import unicodedata

_CUSTOM = (
    (
        re.compile(r"\b(mohd|md|mhd|muhd|mohammed|mohamed|mohammad|muhammed|muhammad|mohamad)\b"),
        "mhmd",
    ),
    (re.compile(r"\bbi bi\b"), "bibi"),
    (re.compile(r"\b(ud|ul|ur|us|uz|al|el)[ -]"), ""),
    (re.compile(r"(aa|ee|ii|oo|uu|ai|ay|ei|ey|ou|au)"), "a"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"(kh|q|ck)"), "k"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"[wv]"), "v"),
    (re.compile(r"z|dh|j(?=b)"), "z"),
    (re.compile(r"(sh|sch)"), "s"),
)
_URDU = str.maketrans("يىئكةۀأإآؤ", "ییئکہہااآو")
_MARKS = re.compile(r"[\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


def key(name: str) -> str:
    """Letters that stay the same however the name is spelled; equal keys may be the same name."""
    text = unicodedata.normalize("NFKC", name).casefold()
    text = _MARKS.sub("", text).translate(_URDU)
    for pattern, plain in _CUSTOM:
        text = pattern.sub(plain, text)
    words = re.findall(r"\w+", text)
    return " ".join(re.sub(r"(?<=.)[aeiouy]", "", re.sub(r"(.)\1+", r"\1", word)) for word in words)


def alike(one: str, other: str) -> bool:
    """Whether one name's words are all among the other's, spelled in some customary way."""
    first, second = set(key(one).split()), set(key(other).split())
    return not first or not second or first <= second or second <= first
