"""Writes about persons."""

from saiban.offices.people.actions.endings import (
    EndingRefused,
    end_contributions,
    withdraw_ending,
)
from saiban.offices.people.actions.persons import (
    Newcomer,
    enrol,
    link_account,
    note_lookup,
    note_names,
    number_members,
)

__all__ = [
    "EndingRefused",
    "Newcomer",
    "end_contributions",
    "enrol",
    "link_account",
    "note_lookup",
    "note_names",
    "number_members",
    "withdraw_ending",
]
