"""The Forum's words on screens, in the reader's language."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SIDES: dict[str, Promise] = {
    "government": _("Government"),
    "institutions": _("Institutions"),
    "employers": _("Employers' side"),
    "workers": _("Workers' side"),
    "observers": _("Observers"),
    "secretariat": _("Secretariat"),
}
STATES: dict[str, Promise] = {
    "unknown": _("Unknown: nothing found"),
    "open": _("Open"),
    "moving": _("Moving"),
    "partly": _("Partly delivered"),
    "done": _("Done"),
    "closed": _("Closed, result unknown"),
}
COLOURS = {"unknown": "", "open": "info", "moving": "info", "partly": "wait", "done": "good"}
KINDS: dict[str, Promise] = {
    "update": _("What institutions reported in 2021"),
    "recommendation": _("What the meeting of 2021 asked for"),
    "study": _("Studies"),
    "roadmap": _("Roadmaps of 2018"),
    "peer_learning": _("Learning from others"),
    "since": _("Found since"),
}
MODES: dict[str, Promise] = {
    "in_person": _("In person"),
    "virtual": _("Virtual"),
    "mixed": _("In person and virtual"),
}
HOW: dict[str, Promise] = {
    "in_person": _("In person"),
    "virtual": _("Virtual"),
    "absent": _("Absent"),
}
CONFIDENCE: dict[str, Promise] = {
    "high": _("well sourced"),
    "medium": _("fairly well sourced"),
    "low": _("weakly sourced"),
}
SEATS: dict[str, Promise] = {
    "principal": _("Member's seat"),
    "alternate": _("Alternate's seat"),
    "focal_point": _("Focal point of the institution"),
    "secretary": _("Secretary"),
}
REMARKS: dict[str, Promise] = {"objection": _("Objection"), "remark": _("Remark")}
PROGRESS: dict[str, Promise] = {"open": _("Open"), "done": _("Done"), "dropped": _("Dropped")}
UPDATES: dict[str, Promise] = {
    "missing": _("Not filed"),
    "waiting": _("Waiting for the secretariat"),
    "accepted": _("Accepted"),
    "sent_back": _("Sent back"),
}
ALL = {
    "side": SIDES,
    "state": STATES,
    "kind": KINDS,
    "mode": MODES,
    "how": HOW,
    "confidence": CONFIDENCE,
    "seat": SEATS,
    "remark": REMARKS,
    "progress": PROGRESS,
    "update": UPDATES,
}


def word(of: str, key: str) -> str:
    """A word of one of the lists above; the key itself where it is not in it."""
    return str(ALL[of].get(key, key))
