"""Facts: what a caller tells about the case, checked before any rule sees it."""

from collections.abc import Mapping
from dataclasses import dataclass

from saiban.law.engine.errors import BadFacts
from saiban.law.engine.labels import Label
from saiban.law.engine.units import LONGEST, Value, hundredths


@dataclass(frozen=True, slots=True)
class Fact:
    """A declared fact: its unit, its range, why the law needs it and who can supply it.

    `null_as` is the number that stands for a JSON null ("there was none") inside rules.
    `left_out_as` makes the fact optional: what it is when nobody tells it. It is for exceptions
    that whoever relies on them must show.
    """

    name: str
    unit: str
    title: Label
    why: str
    who: str
    minimum: int | None = 0
    maximum: int | None = None
    choices: tuple[str, ...] = ()
    null_as: int | None = None
    left_out_as: int | None = None

    def read(self, raw: object, *, money_in_words: bool = False) -> Value:
        """The fact as rules see it. Raises BadFacts that names the field and why.

        Money is rupees in a decimal string, or (unless `money_in_words`) an integer of paisa.
        """
        if raw is None and self.null_as is not None:
            return self.null_as
        if _too_long(raw):
            raise BadFacts(self.name, "is longer than any number or word that the law meets")
        if self.choices:
            return self._choice(raw)
        if self.unit == "flag":
            if isinstance(raw, bool):
                return raw
            raise BadFacts(self.name, f"is true or false, not {_said(raw)}")
        if self.unit in ("PKR", "percent"):
            return self._in_range(self._hundredths(raw, money_in_words))
        if isinstance(raw, bool) or not isinstance(raw, int):
            raise BadFacts(self.name, f"is a whole number of {self.unit}, not {_said(raw)}")
        return self._in_range(raw)

    def _choice(self, raw: object) -> Value:
        if isinstance(raw, str) and raw in self.choices:
            return raw
        raise BadFacts(self.name, f"is one of {', '.join(self.choices)}, not {_said(raw)}")

    def _hundredths(self, raw: object, money_in_words: bool) -> int:
        if isinstance(raw, str):
            amount = hundredths(raw)
            if amount is not None:
                return amount
        elif isinstance(raw, int) and not isinstance(raw, bool):
            if self.unit == "percent":
                return raw * 100
            if not money_in_words:
                return raw
        example = "rupees in quotes, such as '6000.00'" if self.unit == "PKR" else "such as '12.5'"
        raise BadFacts(self.name, f"is {example}, with at most two decimals, not {_said(raw)}")

    def _in_range(self, value: int) -> int:
        scale = 100 if self.unit in ("PKR", "percent") else 1
        if self.minimum is not None and value < self.minimum * scale:
            raise BadFacts(self.name, f"is at least {self.minimum} {self.unit}")
        if self.maximum is not None and value > self.maximum * scale:
            raise BadFacts(self.name, f"is at most {self.maximum} {self.unit}")
        return value


def _too_long(raw: object) -> bool:
    """Numbers beyond any sum of money: thirty digits, as in files of cases."""
    if isinstance(raw, str):
        return len(raw) > LONGEST
    return isinstance(raw, int) and abs(raw) >= 10**30


def _said(raw: object) -> str:
    """What was told, short enough for a message."""
    text = repr(raw)
    return text if len(text) <= 80 else f"{text[:77]}..."


def read_facts(
    declared: Mapping[str, Fact],
    taken: tuple[str, ...],
    raw: Mapping[str, object],
    *,
    money_in_words: bool = False,
) -> dict[str, Value]:
    """The facts handed in, as rules see them. Raises BadFacts on the first that is wrong.

    A fact that is left out is left out here too, unless it is optional; whether the law needs it is
    the law's business.
    """
    values: dict[str, Value] = {
        name: value for name in taken if (value := declared[name].left_out_as) is not None
    }
    for name, given in raw.items():
        if name not in taken:
            known = ", ".join(taken) or "no facts"
            raise BadFacts(name, f"is not a fact of this question, which takes {known}")
        if given is None and declared[name].null_as is None:
            continue
        values[name] = declared[name].read(given, money_in_words=money_in_words)
    return values
