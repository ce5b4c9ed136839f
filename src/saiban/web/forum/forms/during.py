"""Forms for what happened at a meeting."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from saiban.offices.forum.models import AgendaItem, Commitment, Decision, Member
from saiban.web import forum_words as words
from saiban.web.forms import DayField, Form
from saiban.web.templatetags.saiban import in_language

LONG = 4000


def _text(label: Any, missing: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=LONG,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": missing},
    )


def _urdu() -> forms.CharField:
    return forms.CharField(
        label=_("The same in Urdu"),
        max_length=LONG,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "lang": "ur"}),
    )


def _of(rows: Iterable[Any]) -> dict[str, Any]:
    return {str(each.pk): each for each in rows}


class AttendanceForm(Form):
    """One body: how it attended."""

    how = forms.ChoiceField(
        label=_("Attendance"), choices=[("", "—"), *words.HOW.items()], required=False
    )
    by_alternate = forms.BooleanField(label=_("By an alternate"), required=False)
    person = forms.CharField(label=_("Name"), max_length=120, required=False)

    def clean(self) -> dict[str, Any]:
        """Nobody comes for a body that is absent or of which nothing is said."""
        super().clean()
        said = self.cleaned_data
        if said.get("how") in ("", "absent") and (said.get("by_alternate") or said.get("person")):
            self.add_error("how", _("Choose how the body attended, or take the name away"))
        return said


class _Chosen(Form):
    """A form whose choices are rows; `chosen` gives the row."""

    def _offer(self, field: str, rows: Iterable[Any], name: str, *, empty: bool = True) -> None:
        self.rows = getattr(self, "rows", {}) | {field: _of(rows)}
        found = [(key, _short(row, name)) for key, row in self.rows[field].items()]
        self.fields[field].choices = [("", "—"), *found] if empty else found

    def chosen(self, field: str) -> Any:
        """The row that was chosen, or None."""
        return self.rows[field].get(self.cleaned_data.get(field, ""))


def _short(row: Any, name: str) -> str:
    text = in_language(row, name)
    return text if len(text) <= 90 else f"{text[:87]}…"


class StatementForm(_Chosen):
    """What a body said."""

    member = forms.ChoiceField(
        label=_("Who said it?"), error_messages={"required": _("Choose who said it")}
    )
    item = forms.ChoiceField(label=_("On which item?"), required=False)
    text_en = _text(_("What was said"), _("Write what was said"))
    text_ur = _urdu()

    def offer(self, members: list[Member], items: list[AgendaItem]) -> None:
        """Bodies for which the writer may speak."""
        self._offer("member", members, "name", empty=len(members) > 1)
        self._offer("item", items, "title")


class DecisionForm(_Chosen):
    """What was agreed."""

    item = forms.ChoiceField(label=_("On which item?"), required=False)
    text_en = _text(_("What was agreed"), _("Write what was agreed"))
    text_ur = _urdu()

    def offer(self, items: list[AgendaItem]) -> None:
        """Items of the agenda."""
        self._offer("item", items, "title")


class ReservationForm(_Chosen):
    """How far a body goes along with a decision."""

    member = forms.ChoiceField(
        label=_("Whose reservation is it?"), error_messages={"required": _("Choose whose it is")}
    )
    text_en = _text(_("The reservation"), _("Write the reservation"))
    text_ur = _urdu()

    def offer(self, members: list[Member]) -> None:
        """Bodies for which the writer may speak."""
        self._offer("member", members, "name", empty=len(members) > 1)


class ActionForm(_Chosen):
    """Who does what by when."""

    text_en = _text(_("What is to be done"), _("Write what is to be done"))
    text_ur = _urdu()
    owner = forms.ChoiceField(
        label=_("Who does it?"), error_messages={"required": _("Choose who does it")}
    )
    due_on = DayField(label=_("By which day?"), required=False)
    decision = forms.ChoiceField(label=_("It follows from"), required=False)
    commitment = forms.ChoiceField(label=_("Commitment that it serves"), required=False)

    def offer(
        self, members: list[Member], decisions: list[Decision], commitments: list[Commitment]
    ) -> None:
        """Owners, decisions of this meeting, commitments."""
        self._offer("owner", members, "name")
        self._offer("decision", decisions, "text")
        self._offer("commitment", commitments, "title")


class RemarkForm(_Chosen):
    """An objection or a remark on a draft."""

    member = forms.ChoiceField(
        label=_("For whom do you write?"), error_messages={"required": _("Choose for whom")}
    )
    kind = forms.ChoiceField(
        label=_("What is it?"),
        help_text=_("An objection must be answered before the minutes are published."),
        choices=list(words.REMARKS.items()),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose whether you object or remark")},
    )
    text = _text(_("Your words"), _("Write what you object to, or your remark"))

    def offer(self, members: list[Member]) -> None:
        """Bodies for which the writer speaks."""
        self._offer("member", members, "name", empty=len(members) > 1)


class AnswerForm(Form):
    """What the secretariat did about a remark."""

    text = _text(_("Answer"), _("Write what was done about it"))


class ProgressForm(Form):
    """How an action stands."""

    state = forms.ChoiceField(
        label=_("How does it stand?"),
        choices=list(words.PROGRESS.items()),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how it stands")},
    )
    note = forms.CharField(
        label=_("What happened"),
        max_length=LONG,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    link = forms.URLField(
        label=_("Address that shows it"),
        required=False,
        max_length=300,
        assume_scheme="https",
        widget=forms.TextInput(attrs={"inputmode": "url", "dir": "ltr"}),
        error_messages={"invalid": _("Write the whole address, for example https://…")},
    )
