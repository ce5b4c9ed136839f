"""The Forum's tables, one topic a file."""

from saiban.offices.forum.models.commitments import (
    Comment,
    Commitment,
    CommitmentState,
    Confidence,
    Evidence,
    State,
)
from saiban.offices.forum.models.knowledge import (
    Entry,
    EntryFile,
    EntryKind,
    EntryVersion,
    Support,
)
from saiban.offices.forum.models.meetings import AgendaItem, Meeting, Mode, Notice, Paper
from saiban.offices.forum.models.members import Member, Seat, SeatKind, Side, Term, TermEnd
from saiban.offices.forum.models.minutes import (
    Approval,
    Minutes,
    Publication,
    PublishedFile,
    Remark,
    RemarkAnswer,
)
from saiban.offices.forum.models.peers import Lesson, LessonState, LessonStep, PeerCell
from saiban.offices.forum.models.records import (
    Action,
    Attendance,
    Decision,
    How,
    Progress,
    Reservation,
    Statement,
)
from saiban.offices.forum.models.reminders import Reminder
from saiban.offices.forum.models.seating import Account, Proposal
from saiban.offices.forum.models.updates import (
    Campaign,
    QuarterlyUpdate,
    UpdateDecision,
    UpdateItem,
)

__all__ = [
    "Account",
    "Action",
    "AgendaItem",
    "Approval",
    "Attendance",
    "Campaign",
    "Comment",
    "Commitment",
    "CommitmentState",
    "Confidence",
    "Decision",
    "Entry",
    "EntryFile",
    "EntryKind",
    "EntryVersion",
    "Evidence",
    "How",
    "Lesson",
    "LessonState",
    "LessonStep",
    "Meeting",
    "Member",
    "Minutes",
    "Mode",
    "Notice",
    "Paper",
    "PeerCell",
    "Progress",
    "Proposal",
    "Publication",
    "PublishedFile",
    "QuarterlyUpdate",
    "Remark",
    "RemarkAnswer",
    "Reminder",
    "Reservation",
    "Seat",
    "SeatKind",
    "Side",
    "State",
    "Statement",
    "Support",
    "Term",
    "TermEnd",
    "UpdateDecision",
    "UpdateItem",
]
