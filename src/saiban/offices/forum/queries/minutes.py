"""Minutes: what a draft says, who approved it, what stands in the way of publishing it."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from saiban.offices.forum.errors import ForumError
from saiban.offices.forum.models import Meeting, Member, Minutes, Remark
from saiban.offices.forum.models.minutes import APPROVING
from saiban.offices.forum.queries import meetings

Content = dict[str, Any]


def fingerprint(content: Content) -> str:
    """SHA-256 of the canonical JSON of a content."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def newest(meeting: Meeting) -> Minutes | None:
    """The version that holds."""
    return meeting.drafts.order_by("-version").first()


def minutes(meeting: Meeting, version: int) -> Minutes:
    """A version; Minutes.DoesNotExist if there is none."""
    return Minutes.objects.select_related("meeting").get(meeting=meeting, version=version)


def drafted(meeting: Meeting) -> Content:
    """The minutes as what is recorded now makes them: nothing is typed a second time.

    Texts are objects of `en` and `ur`; days are ISO texts; what is not known is null or "".
    """
    notice = meetings.notice(meeting)
    return {
        "number": meeting.number,
        "source": meeting.source,
        "synthetic": meeting.synthetic,
        "notice": notice
        and {
            "day": notice.day.isoformat(),
            "starts_at": notice.starts_at.isoformat("minutes") if notice.starts_at else None,
            "mode": notice.mode,
            "venue": notice.venue,
            "found": notice.found,
        },
        "papers": [
            {"title": both(each, "title"), "link": each.link} for each in meetings.papers(meeting)
        ],
        "agenda": [_item(each) for each in meetings.agenda(meeting)],
        "attendance": [
            {
                "member": _body(each.member),
                "how": each.how,
                "by_alternate": each.by_alternate,
                "person": each.person,
            }
            for each in meetings.attendance(meeting)
        ],
        "statements": [
            {
                "member": _body(each.member),
                "item": each.item and both(each.item, "title"),
                "text": both(each, "text"),
            }
            for each in meetings.statements(meeting)
        ],
        "decisions": [_decision(each) for each in meetings.decisions(meeting)],
        "actions": [
            {
                "text": both(each.action, "text"),
                "owner": _body(each.action.owner),
                "due_on": each.action.due_on and each.action.due_on.isoformat(),
                "commitment": each.action.commitment and each.action.commitment.key,
            }
            for each in meetings.actions(meeting)
        ],
    }


def both(row: Any, field: str) -> dict[str, str]:
    """A text in English and, where there is one, in Urdu."""
    return {"en": getattr(row, f"{field}_en"), "ur": getattr(row, f"{field}_ur")}


def _body(member: Member) -> dict[str, Any]:
    return {"key": member.key, "side": member.side, **both(member, "name")}


def _item(item: Any) -> Content:
    about = None
    if item.commitment:
        about = {"kind": "commitment", "key": item.commitment.key, **both(item.commitment, "title")}
    elif item.paper:
        about = {"kind": "paper", "key": item.paper.link, **both(item.paper, "title")}
    elif item.figure:
        about = {"kind": "figure", "key": item.figure, "en": item.figure, "ur": ""}
    return {"number": item.number, "title": both(item, "title"), "about": about}


def _decision(decision: Any) -> Content:
    return {
        "text": both(decision, "text"),
        "item": decision.item and both(decision.item, "title"),
        "reservations": [
            {"member": _body(each.member), "text": both(each, "text")}
            for each in decision.standing_reservations
        ],
    }


def remarks(meeting: Meeting) -> list[Remark]:
    """Objections and remarks on all versions, oldest first, each with its answer."""
    return list(
        Remark.objects.filter(minutes__meeting=meeting)
        .select_related("member", "minutes", "answer", "by")
        .order_by("id")
    )


def open_objections(meeting: Meeting) -> list[Remark]:
    """Objections that the secretariat has not answered."""
    return [
        each
        for each in remarks(meeting)
        if each.kind == "objection" and not hasattr(each, "answer")
    ]


def approvals(minutes: Minutes) -> list[Any]:
    """Who approved this version, and when."""
    return list(minutes.approvals.select_related("member", "by").order_by("id"))


def waiting_sides(minutes: Minutes) -> list[str]:
    """Sides whose approval of this version is missing, in their order."""
    given = set(minutes.approvals.values_list("side", flat=True))
    return [side for side in APPROVING if side not in given]


def is_stale(minutes: Minutes) -> bool:
    """Whether something was recorded or corrected after this version was drafted."""
    return fingerprint(drafted(minutes.meeting)) != minutes.sha256


def why_not_published(meeting: Meeting) -> list[ForumError]:
    """What stands in the way of publishing; empty if nothing does."""
    last = newest(meeting)
    if last is None:
        return [ForumError("no-draft")]
    found = []
    if is_stale(last):
        found.append(ForumError("stale-draft", version=last.version))
    found += [ForumError("objection-open", member=each.member) for each in open_objections(meeting)]
    if sides := waiting_sides(last):
        found.append(ForumError("sides-wait", version=last.version, sides=tuple(sides)))
    return found


def published(meeting: Meeting) -> Content:
    """What is published: the newest version with its approvals and everybody's remarks."""
    last = newest(meeting)
    assert last is not None
    return {
        **last.content,
        "version": last.version,
        "approvals": [
            {
                "side": each.side,
                "member": _body(each.member),
                "person": each.by.full_name,
                "on": each.on.isoformat(),
            }
            for each in approvals(last)
        ],
        "remarks": [
            {
                "member": _body(each.member),
                "kind": each.kind,
                "version": each.minutes.version,
                "on": each.on.isoformat(),
                "text": each.text,
                "answer": each.answer.text if hasattr(each, "answer") else "",
            }
            for each in remarks(meeting)
        ],
    }
