"""Reads of the Forum, one topic a module; the most used ones are named here."""

from saiban.offices.forum.queries.chairs import Chair, chair_of
from saiban.offices.forum.queries.members import Parity, member, members, parity, seats, sides

__all__ = ["Chair", "Parity", "chair_of", "member", "members", "parity", "seats", "sides"]
