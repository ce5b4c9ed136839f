"""Enter the seed through the actions. Safe to repeat: what is there stays as it is.

Every sentence of the three files is in our own words and names its source. What no source says
stays empty, and pages show it as not found.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction

from saiban.offices.desk import queries as desk
from saiban.offices.forum import actions, scope
from saiban.offices.forum.actions.commitments import Promise, Shown, Standing
from saiban.offices.forum.actions.meetings import About
from saiban.offices.forum.models import Commitment, Meeting, Member, Notice, Publication, SeatKind
from saiban.offices.forum.queries import minutes
from saiban.offices.forum.seed import library

HERE = Path(__file__).parent


@transaction.atomic
def load(*, on: date) -> None:
    """Enter bodies, commitments and the third meeting, as the secretariat."""
    with scope.sitting(secretariat=True):
        if not Member.objects.exists():
            _members(on)
        if not Commitment.objects.exists():
            _commitments(on)
        if not Meeting.objects.exists():
            _third_meeting(on)
    library.load(on=on)


def read(name: str) -> Any:
    """A file of the seed."""
    return yaml.safe_load((HERE / name).read_text(encoding="utf-8"))


def _members(on: date) -> None:
    table = read("members.yaml")
    institutions = {each.code: each for each in desk.institutions()}
    for position, entry in enumerate(table["members"]):
        institution = institutions.get(entry.pop("institution", ""))
        if institution:
            entry |= {
                "name_en": institution.name_en,
                "name_ur": institution.name_ur,
                "institution_id": institution.pk,
                "place": institution.place,
            }
        member = actions.add_member(
            **entry, position=position, source=table["source"], by=None, on=on
        )
        _seats(member, on)


def _seats(member: Member, on: date) -> None:
    if member.side == "secretariat":
        actions.add_seat(member=member, kind=SeatKind.SECRETARY, by=None, on=on)
        return
    seat = actions.add_seat(member=member, kind=SeatKind.PRINCIPAL, by=None, on=on)
    actions.add_seat(member=member, kind=SeatKind.ALTERNATE, alternate_of=seat, by=None, on=on)
    if member.institution_id:
        actions.add_seat(member=member, kind=SeatKind.FOCAL_POINT, by=None, on=on)


def _commitments(on: date) -> None:
    table = read("commitments.yaml")
    owners = {each.key: each for each in Member.objects.all()}
    checked = table["checked_on"]
    for position, entry in enumerate(table["commitments"]):
        made = actions.promise(
            promise=_promise(entry, table["sources"], owners, position),
            by=None,
            on=max(on, checked),
        )
        actions.verify(
            commitment=made,
            standing=Standing(
                state=entry["state"],
                text_en=entry["text"][0],
                text_ur=entry["text"][1],
                confidence=entry["confidence"],
                verified_on=checked,
            ),
            evidence=[_shown(each) for each in entry.get("evidence", ())],
            by=None,
            on=max(on, checked),
        )


def _promise(
    entry: dict[str, Any], sources: dict[str, Any], owners: dict[str, Member], position: int
) -> Promise:
    source = sources[entry["from"]]
    return Promise(
        key=entry["key"],
        kind=entry["kind"],
        owner=owners[entry["owner"]],
        place=entry.get("place", ""),
        title_en=entry["title"][0],
        title_ur=entry["title"][1],
        promise_en=entry["promise"][0],
        promise_ur=entry["promise"][1],
        source_title=source["title"],
        source=source.get("link", ""),
        promised_on=source["day"],
        meeting_number=source.get("meeting"),
        position=position,
    )


def _shown(entry: dict[str, Any]) -> Shown:
    return Shown(
        text_en=entry["text"],
        link=entry["link"],
        happened=str(entry["happened"]),
        confidence=entry["confidence"],
    )


def _third_meeting(on: date) -> None:
    table = read("meeting_3.yaml")
    meeting = Meeting.objects.create(number=table["number"], source=table["source"], made_on=on)
    # No notice was found: the row says that the day is the report's.
    Notice.objects.create(
        meeting=meeting, sequence=0, day=table["day"], mode=table["mode"], found=True, on=on
    )
    members = {each.key: each for each in Member.objects.all()}
    for key, how in table["attendance"].items():
        actions.attend(meeting=meeting, member=members[key], how=how, by=None, on=on)
    items = _agenda(meeting, table["agenda"], on)
    for each in table["statements"]:
        actions.state(
            meeting=meeting,
            member=members[each["member"]],
            item=items.get(each.get("commitment", "")),
            text_en=each["text_en"],
            text_ur=each["text_ur"],
            by=None,
            on=on,
        )
    for each in table["decisions"]:
        actions.decide(meeting=meeting, **each, by=None, on=on)
    _publish(meeting, table["source_title"], on)


def _agenda(meeting: Meeting, entries: list[dict[str, Any]], on: date) -> dict[str, Any]:
    keys = {each.key: each.pk for each in Commitment.objects.all()}
    return {
        each["commitment"]: actions.add_item(
            meeting=meeting,
            title_en=each["title_en"],
            title_ur=each["title_ur"],
            about=About(commitment_id=keys[each["commitment"]]),
            numbered=False,
            by=None,
            on=on,
        )
        for each in entries
    }


def _publish(meeting: Meeting, source_title: str, on: date) -> None:
    """Not by `actions.publish`: nobody approved these minutes here, and the record says so."""
    content = minutes.drafted(meeting) | {"reported": source_title, "approvals": [], "remarks": []}
    Publication.objects.create(
        meeting=meeting,
        number=meeting.number,
        content=content,
        sha256=minutes.fingerprint(content),
        on=on,
    )
