"""The shapes of the law's answers to programs: those of `saiban law decide --json`.

Money is rupees in decimal strings, rates are in basis points, days are ISO days.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import ConfigDict, Field, ValidationError, ValidatorFunctionWrapHandler, WrapValidator
from pydantic_core import PydanticCustomError

LONGEST = 100
LARGEST = 10**15


def _in_one_sentence(value: Any, read: ValidatorFunctionWrapHandler) -> Any:
    """One error for a fact, not one for each kind that it might have been."""
    try:
        return read(value)
    except ValidationError:
        raise PydanticCustomError(
            "fact",
            "A fact is a short text, a whole number, true, false or null; "
            "money is rupees in quotes, such as '6000.00'",
        ) from None


Told = Annotated[
    Annotated[str, Field(max_length=LONGEST)]
    | bool
    | Annotated[int, Field(ge=-LARGEST, le=LARGEST)]
    | None,
    WrapValidator(_in_one_sentence),
]
Named = Annotated[str, Field(max_length=LONGEST)]
Value = str | bool | int


class Case(Schema):
    """A question with the facts of one case."""

    model_config = ConfigDict(extra="forbid")

    question: Named = Field(examples=["survivors.pension"])
    place: Named = Field(
        description="`punjab`, `sindh`, `kp`, `balochistan`, `islamabad` or `federal`",
        examples=["sindh"],
    )
    on: date = Field(description="The day whose law is asked")
    facts: dict[Named, Told] = Field(
        max_length=50,
        description="By name, as the list of questions describes them; money in quotes",
        examples=[{"total_disablement_pension": "30000.00", "widows": 1, "children": 4}],
    )
    position: Named | list[Named] | None = Field(
        None, description="The reading to follow where the law is contested; one or several"
    )


class LawSource(Schema):
    """Where a value was read."""

    key: str
    title: str
    address: str


class LawStep(Schema):
    """A rule applied: its value, its section, and the named values it was worked out from."""

    name: str
    value: Value
    unit: str
    cites: str
    from_: dict[str, Value] = Field(alias="from")


class LawValue(Schema):
    """A dated value with its standing. `until` is null while it is open."""

    name: str
    value: Value
    unit: str
    place: str
    from_: date = Field(alias="from")
    until: date | None
    section: str
    source: list[LawSource]
    status: Literal["in_force", "contested", "announced", "proposed", "repealed"]
    confidence: Literal["high", "medium", "low"]
    checked_on: date
    position: str | None
    note: str


class LawMissing(Schema):
    """A fact that is missing: which, why, and who can supply it."""

    fact: str
    why: str
    who: str


class LawRefusal(Schema):
    """The law gives no answer, and says why. `positions` may be chosen among."""

    outcome: Literal["refusal"]
    reason: Literal["not_in_force", "not_modelled", "contested", "missing_fact"]
    detail: str
    positions: list[str]
    missing: list[LawMissing] = Field(default_factory=list)


class LawAnswer(Schema):
    """The law's answer with every step, and the values it rests on."""

    outcome: Literal["answer"]
    value: Value
    unit: str
    parts: dict[str, Value]
    steps: list[LawStep]
    values_used: list[LawValue]
    law_version: str
    refused_parts: dict[str, LawRefusal] = Field(default_factory=dict)


class LawTitle(Schema):
    """A name for people, in English and Urdu."""

    en: str
    ur: str


class LawFact(Schema):
    """A fact that a question takes."""

    name: str
    unit: str
    title: LawTitle
    why: str
    who: str
    choices: list[str]
    may_be_null: bool
    may_be_left_out: bool


class LawQuestion(Schema):
    """A question that may be asked, and where."""

    question: str
    title: LawTitle
    unit: str
    facts: list[LawFact]
    parts: list[str]
    modelled_in: list[str]


class LawInferred(Schema):
    """Where and since when an entry only goes on by inference, under an Act not read whole."""

    place: str
    from_: date = Field(alias="from")
    note: str


class LawEntry(Schema):
    """One dated entry: a value, or (`value` null) the reason why none was found. `confidence` is
    that of the text in which it was read; where it is `inferred`, answers show one step less."""

    place: str
    from_: date = Field(alias="from")
    until: date | None
    value: Value | None
    not_found: str
    section: str
    source: list[LawSource]
    status: str
    confidence: str
    checked_on: date
    position: str | None
    note: str
    inferred: list[LawInferred]


class LawHistory(Schema):
    """A named value of the law with its entries, the newest first."""

    name: str
    title: LawTitle
    unit: str
    entries: list[LawEntry]
