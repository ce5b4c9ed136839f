"""Writes of the desk."""

from saiban.offices.desk.actions.accounts import NameTaken, give_password, make_account
from saiban.offices.desk.actions.choices import choose
from saiban.offices.desk.actions.documents import keep_document
from saiban.offices.desk.actions.officers import (
    Refused,
    admit_officer,
    end_role,
    give_role,
    renew_password,
)

__all__ = [
    "NameTaken",
    "Refused",
    "admit_officer",
    "choose",
    "end_role",
    "give_password",
    "give_role",
    "keep_document",
    "make_account",
    "renew_password",
]
