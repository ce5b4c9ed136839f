"""Forms that render as our components, and the fields the counters share."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from django import forms
from django.forms.renderers import BaseRenderer, DjangoTemplates
from django.http import HttpRequest
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.utils.translation import gettext_lazy as _

from saiban.web import money


class Renderer(BaseRenderer):
    """Our templates for forms and fields; Django's own for the bare widgets."""

    form_template_name = "forms/form.html"
    field_template_name = "forms/field.html"

    def __init__(self) -> None:
        self.plain = DjangoTemplates()

    def get_template(self, template_name: str) -> Any:
        """A template of ours, else one that comes with Django."""
        try:
            return get_template(template_name)
        except TemplateDoesNotExist:
            return self.plain.get_template(template_name)


class Form(forms.Form):
    """Base of every form: `{{ form }}` gives fields with label, hint, error and input."""

    default_renderer = Renderer
    use_required_attribute = False  # the server answers in our words, beside the field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field.widget, forms.TextInput | forms.Textarea):
                # English in an Urdu page, or Urdu in an English one, runs in its own direction.
                field.widget.attrs.setdefault("dir", "auto")


def posted(request: HttpRequest) -> tuple[Any, ...]:
    """What a form is bound to: data and files of a POST, however little it holds; else nothing."""
    return (request.POST, request.FILES) if request.method == "POST" else ()


class MoneyField(forms.CharField):
    """Rupees as people write them ("37,000", "Rs 37000.50", "۳۷۰۰۰"); cleans to paisa."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.widget.attrs |= {"inputmode": "decimal", "class": "narrow", "dir": "ltr"}

    def clean(self, value: Any) -> int | None:
        """Paisa, or None where nothing was written and nothing is required."""
        text = super().clean(value)
        if not text:
            return None
        try:
            return money.paisa(text)
        except ValueError as error:
            raise forms.ValidationError(str(error)) from None


class DayField(forms.DateField):
    """A day, by the browser's own date picker where it has one."""

    def __init__(self, **kwargs: Any) -> None:
        invalid = _("Write the day as year-month-day, for example 2026-08-14")
        kwargs["error_messages"] = {"invalid": invalid, **kwargs.get("error_messages", {})}
        widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "narrow"})
        super().__init__(
            widget=widget, input_formats=["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"], **kwargs
        )


class MonthField(forms.CharField):
    """A month as 2026-10; cleans to its first day."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"type": "month", "class": "narrow", "dir": "ltr"})
        super().__init__(widget=widget, **kwargs)

    def clean(self, value: Any) -> date | None:
        """The first day of the month."""
        text = super().clean(value)
        if not text:
            return None
        try:
            return date.fromisoformat(f"{text}-01")
        except ValueError:
            message = _("Write the month as year-month, for example 2026-10")
            raise forms.ValidationError(message) from None


class UploadField(forms.FileField):
    """A file of an allowed kind (by its ending) and size; what it holds is read by the office."""

    def __init__(self, *, endings: tuple[str, ...], megabytes: int = 25, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.endings, self.limit, self.megabytes = endings, megabytes * 1024 * 1024, megabytes
        self.widget.attrs["accept"] = ",".join(endings)

    def clean(self, data: Any, initial: Any = None) -> Any:
        """The uploaded file."""
        file = super().clean(data, initial)
        if not file:
            return file
        ending = Path(file.name).suffix.lower()
        if ending not in self.endings:
            allowed = ", ".join(self.endings)
            message = _("%(name)s ends in %(ending)s; send a file that ends in %(allowed)s")
            found = {"name": file.name, "ending": ending or "—", "allowed": allowed}
            raise forms.ValidationError(message, params=found)
        if file.size > self.limit:
            message = _("The file is larger than %(megabytes)s MB; send it in parts")
            raise forms.ValidationError(message, params={"megabytes": self.megabytes})
        return file
