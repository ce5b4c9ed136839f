"""Whether two spellings may be the same name.

Roman spellings of the same Urdu name differ in vowels, doubled letters and a few customary choices
(Mohammad, Muhammad, Mohd; Hussain, Husain; Bibi, Bi Bi). The key drops what differs by custom. It
says that names *may* be the same; it never merges anybody.
"""

from __future__ import annotations

import re
import unicodedata

_CUSTOM = (
    (re.compile(r"^m\.?\s+(?=\w)"), "muhammad "),
    (
        re.compile(r"\b(mohd|md|mhd|muhd|mohammed|mohamed|mohammad|muhammed|muhammad|mohamad)\b"),
        "mhmd",
    ),
    (re.compile(r"\bbi bi\b"), "bibi"),
    # Hassan and Hussain are two names, though the letters that are kept are the same.
    (re.compile(r"\bhus+[aeiy]+n\b"), "hxn"),
    # Abdul Rehman, Abdur Rahman, Abdurrehman; but Abdullah is one word.
    (re.compile(r"\babd[uea][lrszntd][ -]+"), "abd "),
    (re.compile(r"\babdu([rszntd])(?=\1)"), "abd "),
    (re.compile(r"\babdul(?!l?ah?\b)(?=\w)"), "abd "),
    (re.compile(r"\b(ud|ul|ur|us|uz|al|el)[ -]"), ""),
    (re.compile(r"\b(o|ou)(?=[a-z])"), "u"),
    (re.compile(r"\be(?=[b-df-hj-np-tv-z])"), "i"),
    (re.compile(r"(?<=[a-z])(?<!\ball)ah\b"), "a"),
    (re.compile(r"(aa|ee|ii|oo|uu|ai|ay|ei|ey|ou|au)"), "a"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"(kh|q|ck)"), "k"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"[wv]"), "v"),
    (re.compile(r"z|dh|j(?=b)"), "z"),
    (re.compile(r"(sh|sch)"), "s"),
)
_DOUBLED = re.compile(r"(.)\1+")
# The last a of Khalida is what tells her from Khalid.
_VOWELS = re.compile(r"(?<=.)(?:[eiouy]|a(?!$))")
_URDU = str.maketrans("يىئكةۀأإآؤ", "ییئکہہااآو")
_MARKS = re.compile(r"[\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


def key(name: str) -> str:
    """Letters that stay the same however the name is spelled; equal keys may be the same name."""
    text = unicodedata.normalize("NFKC", name).casefold()
    text = _MARKS.sub("", text).translate(_URDU)
    for pattern, plain in _CUSTOM:
        text = pattern.sub(plain, text)
    return " ".join(_skeleton(word) for word in re.findall(r"\w+", text))


def _skeleton(word: str) -> str:
    return _VOWELS.sub("", _DOUBLED.sub(r"\1", word))


def alike(one: str, other: str) -> bool:
    """Whether one name's words are all among the other's, spelled in some customary way.

    Words may be written as one (Noor ud Din, Nooruddin). Names that differ in an inner vowel only
    (Jamil, Jamal) are alike too.
    """
    mine, others = key(one).split(), key(other).split()
    first, second = set(mine), set(others)
    if not first or not second or first <= second or second <= first:
        return True
    return _skeleton("".join(mine)) == _skeleton("".join(others))
