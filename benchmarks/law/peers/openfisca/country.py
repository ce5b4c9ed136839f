"""The tax and benefit systems: as users write it, and tuned."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from benchmarks.law.peers.openfisca import (
    benefits,
    contributions,
    old_age,
    people,
    survivors,
    tuned,
)

AS_WRITTEN = (
    *people.INPUTS,
    *contributions.VARIABLES,
    *benefits.VARIABLES,
    *survivors.VARIABLES,
    *old_age.VARIABLES,
)


def as_written(parameters: Path) -> TaxBenefitSystem:
    """One variable a rule, parameters looked up by province, money as the framework's float."""
    return _system(AS_WRITTEN, parameters)


def tuned_for_speed(parameters: Path) -> TaxBenefitSystem:
    """One variable an output, whole paisa, one province at a time."""
    return _system(tuned.VARIABLES, parameters)


def _system(variables: Sequence[type], parameters: Path) -> TaxBenefitSystem:
    system = TaxBenefitSystem([people.Person])
    system.load_parameters(str(parameters))
    for variable in variables:
        system.add_variable(variable)
    return system
