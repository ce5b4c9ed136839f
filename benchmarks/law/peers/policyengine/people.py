"""The only entity, its enumerations, and what is known of each person."""

from __future__ import annotations

from policyengine_core.entities import build_entity
from policyengine_core.enums import Enum
from policyengine_core.periods import MONTH
from policyengine_core.variables import Variable

from benchmarks.law.peers import facts

Person = build_entity(key="person", plural="persons", label="Worker", is_person=True)


class Province(Enum):
    """Where the employer's establishment is."""

    punjab = "Punjab"
    kp = "Khyber Pakhtunkhwa"
    sindh = "Sindh"
    balochistan = "Balochistan"


class Illness(Enum):
    """What the certificate says."""

    ordinary = "Any other"
    tuberculosis = "Tuberculosis"
    cancer = "Cancer"


class Sex(Enum):
    """As registered."""

    male = "Male"
    female = "Female"


def _input(name: str, value_type: type, **more: object) -> type[Variable]:
    """A variable without a formula; users write out a class for each."""
    declared = {
        "value_type": value_type,
        "entity": Person,
        "definition_period": MONTH,
        "label": name.replace("_", " "),
        **more,
    }
    return type(name, (Variable,), declared)


INPUTS = [
    *(_input(name, float, unit="currency-PKR") for name in facts.MONEY),
    *(_input(name, int) for name in facts.NUMBERS),
    *(_input(name, bool) for name in facts.FLAGS),
    _input("province", Enum, possible_values=Province, default_value=Province.punjab),
    _input("illness", Enum, possible_values=Illness, default_value=Illness.ordinary),
    _input("sex", Enum, possible_values=Sex, default_value=Sex.male),
]
