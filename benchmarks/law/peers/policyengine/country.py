"""The tax and benefit systems: as users write it, tuned, and fused."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from policyengine_core.taxbenefitsystems import TaxBenefitSystem

from benchmarks.law.peers.policyengine import (
    benefits,
    contributions,
    fused_by_hand,
    old_age,
    people,
    survivors,
)
from benchmarks.law.peers.quickened import quickened

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
    """The same variables: floats of 64 bits, each parameter looked up once in a simulation."""
    return _system([quickened(variable) for variable in AS_WRITTEN], parameters)


def fused(parameters: Path) -> TaxBenefitSystem:
    """One variable an output, whole paisa, one province at a time."""
    return _system(fused_by_hand.VARIABLES, parameters)


def _system(variables: Sequence[type], parameters: Path) -> TaxBenefitSystem:
    system = TaxBenefitSystem([people.Person])
    system.load_parameters(str(parameters))
    for variable in variables:
        system.add_variable(variable)
    return system
