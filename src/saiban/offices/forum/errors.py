"""How an action of the Forum refuses: a key, and what the sentence names."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_noop as _

SENTENCES: dict[str, str] = {
    # bodies, seats, terms
    "institution-side": _("An institution sits on the side of the institutions, and nobody else."),
    "alternate-of-nobody": _("An alternate stands in for a seat; other seats for none."),
    "alternate-elsewhere": _("An alternate stands in for a member's seat of the same body."),
    "focal-point-elsewhere": _("Only an institution has a focal point."),
    "secretary-elsewhere": _("Secretaries sit in the secretariat, and nobody else does."),
    "seat-held": _("Somebody holds this seat. End that term first."),
    "term-ended": _("This term has ended already."),
    "term-past": _("Write yesterday, today or a later day"),
    "term-late": _("The term ends before that day by itself."),
    "term-never": _("The last day cannot lie before the first"),
    "oneself": _("Nobody seats oneself; another secretary has to do this."),
    "first-past": _("Write today or a later day"),
    "renew-oneself": _("Change your own password on the page of your account"),
    "name-taken": _("This user name is taken; choose another"),
    "account-elsewhere": _("This account was made elsewhere; its owner changes the password"),
    "not-your-seat": _("This seat is not proposed for by you; its body's own member does so."),
    # meetings
    "published": _(
        "The minutes of meeting %(number)s are published and do not change. What is new belongs to"
        " the next meeting."
    ),
    "notice-past": _("The day has passed. Give a day from today on."),
    "notice-nowhere": _("Say where the meeting is held, or hold it virtually."),
    "item-about-nothing": _("Say which commitment, figure or paper the item is about."),
    "figure-unknown": _(
        "No figure has this key; a figure's key is the last part of its page's address"
    ),
    "other-meeting": _("That row belongs to another meeting."),
    "corrected": _("That row was corrected already. Load the page again and look."),
    "absent": _("Nobody comes for a body that is absent."),
    "decision-gone": _("That decision no longer stands."),
    # minutes
    "not-held": _("The meeting has not been held. Draft the minutes from its day on."),
    "nothing-new": _("Nothing recorded has changed since version %(version)s."),
    "answered": _("This has been answered."),
    "no-approver": _("Government, employers and workers approve the minutes."),
    "approved": _("This side has approved this version."),
    "own-objection": _("This side's objection is not answered yet."),
    "newer-draft": _("There is a newer version. Load the page again and read that one."),
    "no-draft": _("The minutes are not drafted yet."),
    "stale-draft": _(
        "Something was recorded after version %(version)s. Draft the minutes again; the sides then"
        " approve the new version."
    ),
    "objection-open": _("An objection of %(member)s is not answered."),
    "sides-wait": _("Version %(version)s waits for the approval of: %(sides)s."),
    # commitments, updates
    "looked-tomorrow": _("The day on which it was looked at has not come yet."),
    "no-evidence": _("Give the evidence: what happened, when, and where it is told."),
    "quarter-accepted": _("This quarter was accepted. Report what changed with the next one."),
    "quarter-begins": _("A quarter begins in January, April, July or October."),
    "quarter-ahead": _("This quarter has not begun."),
    "commitment-of-others": _("“%(commitment)s” is not this institution's commitment."),
    "back-without-reason": _("Say why it goes back; the institution acts on it."),
    "filed-again": _("The institution has filed this quarter again. Read the newer version."),
    "decided": _("This version was decided on already."),
    # library, other countries, lessons
    "address-taken": _("The address %(key)s is another entry's already, and addresses stay."),
    "entry-without-reason": _("Say why the entry changes; the reason stands beside its versions."),
    "file-kept": _("This version has its file; another file is another version."),
    "file-kind": _("A file that ends in %(ending)s is not kept; the library takes %(kinds)s."),
    "file-no-ending": _("A file without an ending is not kept; the library takes %(kinds)s."),
    "file-empty": _("The file is empty."),
    "file-large": _("The file is larger than %(size)s MB."),
    "file-other-inside": _("The file ends in %(ending)s and is something else inside."),
    "cell-no-source": _("Name the source; a value without one cannot stand in the table."),
    "cell-no-reason": _("%(year)s has a value already; say why another one is right."),
    "step-no-evidence": _("Say what happened and where it is told; without that it is unknown."),
}
"""What each key says. The counter has each sentence in both languages."""


class ForumError(ValueError):
    """It cannot be done; `why` is a key of SENTENCES, `values` what the sentence names.

    A value is a text or number, a body, a commitment, or keys of sides; the counter says it in the
    reader's language. As text, the error is its sentence in English. KeyError for an unknown key.
    """

    def __init__(self, why: str, **values: Any) -> None:
        self.why = why
        self.values = values
        super().__init__(SENTENCES[why] % {name: _plain(each) for name, each in values.items()})


def _plain(value: Any) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)
