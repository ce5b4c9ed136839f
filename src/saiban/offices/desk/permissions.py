"""What each desk may do. A role is a sentence that an officer can read."""

from __future__ import annotations

from saiban.offices.desk.models.users import Desk

MAY: dict[str, frozenset[str]] = {
    # Decides on applications to register and sends them back with reasons.
    Desk.REGISTRATION: frozenset({"registration.decide", "account.see", "person.see"}),
    # Follows filings, dues and receipts of establishments; matches receipts. EOBI's says for whom
    # contributions have ended.
    Desk.CONTRIBUTION: frozenset(
        {
            "account.see",
            "return.see",
            "receipt.match",
            "person.see",
            "choice.see",
            "contribution.end",
        }
    ),
    # Imports bank files.
    Desk.FINANCE: frozenset({"account.see", "bank.import", "receipt.match"}),
    # Reads everything of the institution, changes nothing.
    Desk.AUDIT: frozenset(
        {"account.see", "return.see", "person.see", "event.see", "choice.see", "role.see"}
    ),
    # Gives roles and records the institution's choices of law; sees no person's record.
    Desk.ADMINISTRATOR: frozenset(
        {"role.give", "role.see", "choice.make", "choice.see", "event.see"}
    ),
}


def may(desk: str, what: str) -> bool:
    """Whether somebody at this desk may do this."""
    return what in MAY.get(desk, frozenset())
