"""Writes of the Forum, one topic a module."""

from saiban.offices.forum.actions.commitments import comment, promise, verify
from saiban.offices.forum.actions.meetings import add_item, add_paper, give_notice, open_meeting
from saiban.offices.forum.actions.members import add_member, add_seat
from saiban.offices.forum.actions.minutes import answer, approve, draft, publish, remark
from saiban.offices.forum.actions.records import (
    assign,
    attend,
    decide,
    progress,
    reserve,
    state,
    take_back,
)
from saiban.offices.forum.actions.reminders import remind
from saiban.offices.forum.actions.terms import end_term, give_seat, propose
from saiban.offices.forum.actions.updates import accept, file_update, send_back
from saiban.offices.forum.errors import ForumError

__all__ = [
    "ForumError",
    "accept",
    "add_item",
    "add_member",
    "add_paper",
    "add_seat",
    "answer",
    "approve",
    "assign",
    "attend",
    "comment",
    "decide",
    "draft",
    "end_term",
    "file_update",
    "give_notice",
    "give_seat",
    "open_meeting",
    "progress",
    "promise",
    "propose",
    "publish",
    "remark",
    "remind",
    "reserve",
    "send_back",
    "state",
    "take_back",
    "verify",
]
