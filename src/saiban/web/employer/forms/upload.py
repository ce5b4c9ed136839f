"""The employer's sheet, and which of its columns is what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from saiban.offices.returns.intake.catalogue import FIELD_NAMES
from saiban.offices.returns.intake.glimpse import Sample
from saiban.web.forms import Form, UploadField

LEAVE_OUT = "-"
ENDINGS = (".xlsx", ".xls", ".ods", ".csv", ".tsv", ".txt")


class Upload(Form):
    """One file. What it holds is found out by the returns office, not by its name."""

    sheet = UploadField(
        label=_("Your wage sheet"),
        endings=ENDINGS,
        help_text=_("Excel, OpenDocument or CSV, as it is: titles, totals, blank lines may stay"),
        error_messages={"required": _("Choose the file with your wage sheet")},
    )


class Columns(Form):
    """What each column of the sheet is, with a few of its cells as a hint."""

    def __init__(self, samples: Sequence[Sample], language: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = [(field, said[language]) for field, said in FIELD_NAMES.items()]
        for sample in samples:
            column = sample.column
            self.fields[f"column_{column.index}"] = forms.ChoiceField(
                label=_("Column %(letter)s: %(header)s")
                % {"letter": column.letter, "header": column.header or "—"},
                help_text=" · ".join(sample.cells),
                choices=[(LEAVE_OUT, _("Leave out")), *names],
                initial=column.field or LEAVE_OUT,
            )

    def clean(self) -> dict[str, Any]:
        """Each field comes from one column; the CNIC and the wage must come from somewhere."""
        cleaned = super().clean() or {}
        taken: dict[str, str] = {}
        for name, field in list(cleaned.items()):
            if field != LEAVE_OUT and field in taken:
                self.add_error(name, _("Another column was chosen for this already"))
            taken.setdefault(field, name)
        for field, said in (("cnic", _("CNIC")), ("wage", _("wage"))):
            if field not in taken:
                self.add_error(None, _("Say which column holds the %(field)s") % {"field": said})
        return cleaned

    @property
    def mapping(self) -> dict[int, str | None]:
        """Column index → field, or None to leave it out."""
        return {
            int(name.removeprefix("column_")): None if field == LEAVE_OUT else field
            for name, field in self.cleaned_data.items()
        }
