"""Finding a question, or a figure of the law, by everyday words and with slips of spelling."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from saiban import law
from saiban.web.law import everyday, people
from saiban.web.law.places import contract_of_country

LONGEST, MOST_WORDS, SHOWN = 100, 8, 8
ALIKE = 0.78
# Arabic letters that people type for Urdu ones, and marks that are often left out.
_SAME = str.maketrans(
    {"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ہ", "ه": "ہ", "أ": "ا", "إ": "ا", "آ": "ا"}
)
_WORD = re.compile(r"[^\W_]+")
_ENGLISH = (
    "a an and any as at by do does for from get gets give given has have how i if in is it me my "
    "of on or the they to was what when where which who whom will with you your can much many did "
    "worker workers work labourer labour mazdoor mazdur kamgar kya hai mujhe mera meri kitna kitni "
    "milta milti milega ka ki ke ko se mein aur"
)
_URDU = (
    "کا کی کے کو سے میں ہے ہیں اور کیا پر نے جو یہ وہ کتنا کتنی مجھے ملتا ملتی ملے گا گی "
    "مزدور مزدوروں کارکن میرا میری میرے"
)
# Words that say nothing of what is looked for.
_EMPTY = frozenset([*_ENGLISH.split(), *_URDU.split()])


@dataclass(frozen=True, slots=True)
class Found:
    """What a search led to: questions, values and groups by name, best first, and its place."""

    questions: tuple[str, ...]
    values: tuple[str, ...]
    place: str | None
    groups: tuple[str, ...] = ()


@lru_cache(maxsize=512)
def find(text: str) -> Found:
    """Look for what is written; at most the first words of it."""
    words = [each for each in plain(text[:LONGEST]) if each not in _EMPTY][:MOST_WORDS]
    place = next((p for word in words for p, own in _places().items() if word in own), None)
    rest = [word for word in words if place is None or word not in _places()[place]] or words
    questions, groups = _best(rest, _questions(), 1.0), _best(rest, _groups(), 1.5)
    return Found(questions, _best(rest, _values(), 1.5), place, groups)


def plain(text: str) -> list[str]:
    """The words of a text: small letters, one way of writing each Urdu letter, no marks."""
    letters = unicodedata.normalize("NFKD", text.translate(_SAME)).casefold()
    bare = "".join(each for each in letters if not unicodedata.combining(each))
    return _WORD.findall(bare)


def _best(words: list[str], index: dict[str, dict[str, float]], least: float) -> tuple[str, ...]:
    scores = {name: sum(_score(word, known) for word in words) for name, known in index.items()}
    # Of two that fit alike, the one that the word says more of.
    ranked = sorted(
        (name for name in scores if scores[name] >= least),
        key=lambda name: (-scores[name], _RANK.get(name, len(name))),
    )
    top = scores[ranked[0]] if ranked else 0
    return tuple(name for name in ranked if scores[name] >= top / 2)[:SHOWN]


def _score(word: str, known: dict[str, float]) -> float:
    """Best weight of a known word that is this one, begins with it, or is spelt much like it."""
    if word in known:
        return 2 * known[word]
    best = 0.0
    for other, weight in known.items():
        begins = other.startswith(word) or (word.startswith(other) and len(other) > 3)
        if len(word) >= 3 and begins:
            best = max(best, 1.5 * weight)
        elif len(word) >= 4 and abs(len(word) - len(other)) <= 3 and best < weight:
            alike = SequenceMatcher(None, word, other)
            if alike.quick_ratio() >= ALIKE and alike.ratio() >= ALIKE:
                best = max(best, weight)
    return best


_RANK = {name: number for number, name in enumerate(everyday.WORDS)}


@lru_cache(maxsize=1)
def _questions() -> dict[str, dict[str, float]]:
    """Words of each question with their weight: of the title, of every day, of the law."""
    index: dict[str, dict[str, float]] = {}
    for name, question in contract_of_country().items():
        known: dict[str, float] = {}
        title = f"{question.title.en} {question.title.ur} {name.replace('.', ' ')}"
        for text, weight in ((everyday.WORDS.get(name, ""), 1.0), (title, 1.2)):
            for word in plain(text):
                if word not in _EMPTY:
                    known[word] = max(weight, known.get(word, 0))
        index[name] = known
    return index


@lru_cache(maxsize=1)
def _groups() -> dict[str, dict[str, float]]:
    return {
        each.name: {word: 1.0 for word in plain(each.words) if word not in _EMPTY}
        for each in people.GROUPS
        if each.words
    }


@lru_cache(maxsize=1)
def _values() -> dict[str, dict[str, float]]:
    scheme = next(iter(law.pakistan().schemes.values()))
    return {
        name: {
            word: 1.0
            for word in plain(
                f"{each.title.en} {each.title.ur} {name.replace('_', ' ')} "
                f"{everyday.VALUE_WORDS.get(name, '')}"
            )
            if word not in _EMPTY
        }
        for name, each in scheme.catalogue.items()
    }


@lru_cache(maxsize=1)
def _places() -> dict[str, frozenset[str]]:
    return {place: frozenset(plain(words)) for place, words in everyday.PLACE_WORDS.items()}
