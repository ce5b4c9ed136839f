"""Writes of the Forum, one topic a module."""

from saiban.offices.forum.actions.errors import ForumError
from saiban.offices.forum.actions.members import add_member, add_seat, end_term, give_seat

__all__ = ["ForumError", "add_member", "add_seat", "end_term", "give_seat"]
