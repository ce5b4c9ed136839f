"""The facts of a question as a form: one input a fact, in words and digits as people write them."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from saiban.law.engine.facts import Fact
from saiban.law.engine.scheme import Scheme
from saiban.web.forms import DayField, Form
from saiban.web.law import hints, wages, words
from saiban.web.law.places import said

LAST_DAY = date(2100, 12, 31)
LONGEST, LARGEST, FEW = 40, 10**12, 2
_ASCII = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩٫٬−", "01234567890123456789.,-")
_MONEY = re.compile(r"(?i)rs\.?|pkr|/-|/=|[,\s]")
_YEARS = re.compile(
    r"(?i)\s*(\d{1,3})\s*(?:years?|yrs?|y|saal|sal|سال|برس)\s*"
    r"(?:(?:and|or|aur|اور)?\s*(\d{1,2})\s*(?:months?|m|mahin\w*|maah|ماہ|مہین\w*))?\s*",
    re.ASCII,
)


class NumberField(forms.CharField):
    """A number as people write it ("1,500", "Rs 37000.50", "۹۰", and "60 years" where months are
    counted); cleans to a decimal string.

    Left empty it is None: what the law does without the fact is the law's to say. `places` is how
    many decimals there may be.
    """

    def __init__(self, fact: Fact, *, places: int, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.fact, self.places = fact, places
        mode = "text" if fact.unit == "months" else "decimal" if places else "numeric"
        self.widget.attrs |= {"inputmode": mode, "class": "narrow", "dir": "ltr"}

    def validate(self, value: Any) -> None:
        """An empty fact is no error."""

    def clean(self, value: Any) -> Any:
        """`"37000.50"`, a whole number where there are no decimals, or None."""
        text = str(super().clean(value) or "")
        if not text:
            return None
        plain = self._plain(text.translate(_ASCII)) if len(text) <= LONGEST else text[:LONGEST]
        written = rf"-?\d+(\.\d{{1,{self.places}}})?" if self.places else r"-?\d+"
        if len(text) > LONGEST or not re.fullmatch(written, plain, re.ASCII):
            raise forms.ValidationError(self._how(text[:LONGEST]))
        self._check_range(int(plain.partition(".")[0]), plain)
        return plain if self.places else int(plain)

    def _plain(self, text: str) -> str:
        years = _YEARS.fullmatch(text) if self.fact.unit == "months" else None
        if years:
            return str(12 * int(years[1]) + int(years[2] or 0))
        return _MONEY.sub("", text)

    def _how(self, text: str) -> str:
        told = {"label": self.label, "text": text}
        if self.places:
            return _("%(label)s: “%(text)s” is not an amount; write it as 1,500 or 1500.50") % told
        return _("%(label)s: “%(text)s” is not a whole number; write it as 90") % told

    def _check_range(self, whole: int, plain: str) -> None:
        lowest = self.fact.minimum if self.fact.minimum is not None else -LARGEST
        highest = self.fact.maximum if self.fact.maximum is not None else LARGEST
        told = {"label": self.label, "lowest": f"{lowest:,}", "highest": f"{highest:,}"}
        if whole < lowest or (plain.startswith("-") and lowest >= 0 and plain.strip("-0.")):
            raise forms.ValidationError(_("%(label)s is at least %(lowest)s") % told)
        if whole > highest or (whole == highest and plain.partition(".")[2].strip("0")):
            raise forms.ValidationError(_("%(label)s is at most %(highest)s") % told)


class OneOfField(forms.ChoiceField):
    """One of a few words; nothing chosen is None."""

    def __init__(self, choices: list[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(choices=choices, widget=forms.RadioSelect, **kwargs)

    def validate(self, value: Any) -> None:
        """Nothing chosen is no error; another word is."""
        if value:
            super().validate(value)

    def clean(self, value: Any) -> str | None:
        """The word, or None."""
        return super().clean(value) or None


class LawDayField(DayField):
    """The day whose law is asked."""

    def clean(self, value: Any) -> date | None:
        """A day, not beyond what anybody can mean."""
        text = value.translate(_ASCII)[:LONGEST] if isinstance(value, str) else value
        day: date | None = super().clean(text)
        if day is not None and day > LAST_DAY:
            raise forms.ValidationError(_("Choose a day before the year 2101"))
        return day


class DayForm(Form):
    """Whose law: the day."""

    on = LawDayField(label=gettext_lazy("Law as of this day"), required=False)


class FactsForm(Form):
    """The facts of one question in one place, and the day. It is sent by GET: the address of the
    answer can be shared."""

    def __init__(self, data: Any, *, scheme: Scheme, question: str, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.scheme, self.question = scheme, scheme.contract[question]
        on = kwargs.get("initial", {}).get("on")
        day = on if isinstance(on, date) else None
        self.stood_for = wages.stands_for(scheme, question)
        for name in self.question.facts:
            fact = scheme.facts[name]
            if name == self.stood_for:
                self.fields[wages.NAME] = _month_wage(scheme)
            self.fields[name] = _field(fact, hints.of(fact, scheme, on=day))
        self.fields["on"] = LawDayField(
            label=_("Law as of this day"),
            help_text=_("The day on which it happened, or the first day of the month it is for."),
            required=False,
        )

    @property
    def rare(self) -> list[forms.BoundField]:
        """Facts that may be left out, where they are many; they are folded away."""
        left_out = [self[name] for name in self.question.facts if not self.fields[name].required]
        return left_out if len(left_out) > FEW else []

    @property
    def needed(self) -> list[forms.BoundField]:
        """The other facts; a month's wage in the place of the one that it stands for."""
        rare = {field.name for field in self.rare}
        return [
            self[wages.NAME if name == self.stood_for else name]
            for name in self.question.facts
            if name not in rare
        ]

    @property
    def exact(self) -> forms.BoundField | None:
        """The fact that a month's wage stands for; it is folded away, for whoever knows it."""
        return self[self.stood_for] if self.stood_for else None

    @property
    def exact_told(self) -> bool:
        """Whether it was told, or was told wrongly."""
        return bool(self.exact and (self.exact.errors or self.exact.value()))

    @property
    def rare_told(self) -> bool:
        """Whether something stands in the folded part."""
        return any(field.errors or field.value() for field in self.rare)

    def facts(self) -> dict[str, object]:
        """What was told, as `law.decide` takes it; what was left empty is left out, or null."""
        told: dict[str, object] = {}
        if self.cleaned_data.get(wages.NAME) is not None:
            told[wages.NAME] = self.cleaned_data[wages.NAME]
        for name in self.question.facts:
            fact, value = self.scheme.facts[name], self.cleaned_data.get(name)
            if value is not None:
                told[name] = value == "yes" if fact.unit == "flag" else value
            elif fact.null_as is not None:
                told[name] = None
        return told


def _month_wage(scheme: Scheme) -> NumberField:
    return NumberField(
        wages.limits(scheme),
        places=2,
        required=True,
        label=wages.title(),
        help_text=_(
            "What the worker earns, or last earned, in a full month. For example 40,000. The law "
            "counts by the day; the month is divided by its working days."
        ),
    )


def _field(fact: Fact, hint: Any) -> forms.Field:
    common = {
        "label": said(fact.title),
        "help_text": hint,
        # Shown as "(optional)". Others may stay empty too: the answer then says who knows them.
        "required": fact.left_out_as is None and fact.null_as is None,
    }
    if fact.choices:
        offered = [(each, words.of(each)) for each in fact.choices]
        return OneOfField(offered, **common)
    if fact.unit == "flag":
        return OneOfField([("yes", gettext_lazy("Yes")), ("no", gettext_lazy("No"))], **common)
    return NumberField(fact, places=2 if fact.unit in ("PKR", "percent") else 0, **common)
