"""Nothing of the Forum is changed or deleted; who reads and writes it (decision 0018)."""

from django.db import migrations

from saiban.offices.desk.rls import append_only, scoped
from saiban.offices.forum.rls import EVERYBODY, SECRETARIAT, TABLE, of_focal_points, of_members

# Read by everybody, written by the secretariat.
PUBLIC = (
    "member",
    "seat",
    "term",
    "termend",
    "commitment",
    "commitmentstate",
    "evidence",
    "publication",
    "publishedfile",
)
# Read by whoever has a chair, written by the secretariat.
OF_THE_TABLE = (
    "meeting",
    "notice",
    "paper",
    "agendaitem",
    "attendance",
    "decision",
    "action",
    "progress",
    "minutes",
    "remarkanswer",
)
# Read by whoever has a chair, written by the member whose word it is; the secretariat notes down
# what was said at the meeting, and never approves or objects.
SPOKEN = ("statement", "reservation")
SIGNED = ("approval", "remark")
OF_AN_UPDATE = "exists (select 1 from forum_quarterlyupdate u where u.id = update_id{})"
ACCEPTED = (
    "exists (select 1 from forum_updatedecision d"
    " where d.update_id = forum_quarterlyupdate.id and d.accepted)"
)


class Migration(migrations.Migration):
    """See the module's text."""

    dependencies = [("forum", "0001_initial"), ("desk", "0002_guards")]
    operations = [
        *(scoped(f"forum_{name}", EVERYBODY, write=SECRETARIAT) for name in PUBLIC),
        *(scoped(f"forum_{name}", TABLE, write=SECRETARIAT) for name in OF_THE_TABLE),
        *(
            scoped(f"forum_{name}", TABLE, write=f"{SECRETARIAT} or {of_members('member_id')}")
            for name in SPOKEN
        ),
        *(scoped(f"forum_{name}", TABLE, write=of_members("member_id")) for name in SIGNED),
        scoped("forum_comment", "public", TABLE, write=of_members("member_id")),
        # A decision on an update is as public as the update; accepted ones are everybody's.
        scoped("forum_updatedecision", "accepted", TABLE, write=SECRETARIAT),
        scoped("forum_quarterlyupdate", TABLE, ACCEPTED, write=of_focal_points("institution_id")),
        *(
            scoped(
                f"forum_{name}",
                OF_AN_UPDATE.format(""),
                write=OF_AN_UPDATE.format(" and " + of_focal_points("u.institution_id")),
            )
            for name in ("updateitem", "campaign")
        ),
        *(
            append_only(f"forum_{name}")
            for name in (
                *PUBLIC,
                *OF_THE_TABLE,
                *SPOKEN,
                *SIGNED,
                "comment",
                "updatedecision",
                "quarterlyupdate",
                "updateitem",
                "campaign",
            )
        ),
    ]
