"""An employer's wage sheet in; rows, and the sheet with messages, out. Pure Python, no Django."""

from saiban.offices.returns.intake.blank_sheet import template
from saiban.offices.returns.intake.glimpse import Glimpse, glimpse
from saiban.offices.returns.intake.marking import write_back
from saiban.offices.returns.intake.model import (
    FIELDS,
    Intake,
    IntakeProblem,
    IntakeRow,
    Limits,
    UnreadableFile,
)
from saiban.offices.returns.intake.reading import read

__all__ = [
    "FIELDS",
    "Glimpse",
    "Intake",
    "IntakeProblem",
    "IntakeRow",
    "Limits",
    "UnreadableFile",
    "glimpse",
    "read",
    "template",
    "write_back",
]
