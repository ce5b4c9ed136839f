"""The desk's tables, one topic a file."""

from saiban.offices.desk.models.calendar import Holiday
from saiban.offices.desk.models.documents import Document
from saiban.offices.desk.models.events import Event, Outbox, OutboxHandling
from saiban.offices.desk.models.figures import FigureSnapshot
from saiban.offices.desk.models.institutions import District, Institution, InstitutionChoice
from saiban.offices.desk.models.users import Role, User

__all__ = [
    "District",
    "Document",
    "Event",
    "FigureSnapshot",
    "Holiday",
    "Institution",
    "InstitutionChoice",
    "Outbox",
    "OutboxHandling",
    "Role",
    "User",
]
