"""The history of a value as a picture: steps in time, a line for each reading, gaps left open."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from django.utils.translation import gettext as _

from saiban.law.engine.parameters import Entry, Parameter
from saiban.web.law import history
from saiban.web.law.places import name as place_name
from saiban.web.law.places import said

WIDTH, HEIGHT = 560, 200
SCALE = {"PKR": 100, "bp": 100, "percent": 100}
# Nastaliq is tall: without this room the title is cut off.
PADDING = {"top": 28, "left": 10, "right": 16, "bottom": 10}
COLOURS = ["#0b4f48", "#a3231a", "#164a7b", "#7a4a00"]
DASHES = [[1, 0], [6, 3], [2, 2], [8, 2, 2, 2]]
LATIN = "Segoe UI, Roboto, Noto Sans, Liberation Sans, sans-serif"
NASTALIQ = "Jameel Noori Nastaleeq, Noto Nastaliq Urdu, Urdu Typesetting, Noto Naskh Arabic, serif"


@lru_cache(maxsize=512)
def svg(found: Parameter, place: str, language: str, until: date) -> str:
    """The picture. `until` is the day to which an open value is drawn."""
    import vl_convert

    entries = [e for e in found.entries if e.place == place and e.value is not None]
    drawn: str = vl_convert.vegalite_to_svg(_spec(found, entries, place, language, until))
    return drawn


def _spec(
    found: Parameter, entries: list[Entry], place: str, language: str, until: date
) -> dict[str, Any]:
    # Imported here: it takes half a second, which only whoever asks for a picture should pay.
    import altair as alt

    readings = list(
        dict.fromkeys((history.position(entry) or _("undisputed")) for entry in entries)
    )
    font = NASTALIQ if language == "ur" else LATIN
    shade = alt.Scale(domain=readings, range=COLOURS[: len(readings)])
    dash = alt.Scale(domain=readings, range=DASHES[: len(readings)])
    legend = None
    if len(readings) > 1:
        tall = 14 if language == "ur" else 2
        legend = alt.Legend(
            orient="bottom", direction="vertical", title=None, labelLimit=WIDTH, rowPadding=tall
        )
    chart = (
        alt.Chart(alt.Data(values=_points(found, entries, until)))
        .mark_line(interpolate="step-after", strokeWidth=2.5)
        .encode(
            x=alt.X("day:T", title=None, axis=alt.Axis(format="%Y", tickCount=8, grid=False)),
            y=alt.Y("value:Q", title=_unit(found.unit), scale=alt.Scale(zero=True)),
            color=alt.Color("reading:N", scale=shade, legend=legend),
            strokeDash=alt.StrokeDash("reading:N", scale=dash, legend=legend),
            detail="stretch:N",
        )
        .properties(
            width=WIDTH,
            height=HEIGHT,
            padding=PADDING,
            title=alt.Title(
                f"{said(found.title)} – {place_name(place)}",
                anchor="start",
                fontSize=14,
                limit=WIDTH,
            ),
        )
        .configure(font=font, background="#ffffff")
        .configure_axis(labelFontSize=12, titleFontSize=12, labelFont=LATIN)
        .configure_legend(labelFontSize=12)
        .configure_title(offset=14)
        .configure_view(stroke=None)
    )
    spec: dict[str, Any] = chart.to_dict()
    return spec


def _points(found: Parameter, entries: list[Entry], until: date) -> list[dict[str, object]]:
    """Two points for each entry: its first day, and the end to which the line goes on.

    Entries that touch are one line; a gap in which nothing was found stays open.
    """
    scale = SCALE.get(found.unit, 1)
    points: list[dict[str, object]] = []
    stretch, last = 0, {}
    for entry in sorted(entries, key=lambda each: (each.position or "", each.start)):
        if last.get(entry.position) != entry.start:
            stretch += 1
        end = min(entry.end, until) + timedelta(days=1)
        last[entry.position] = end
        reading = history.position(entry) or _("undisputed")
        assert isinstance(entry.value, int)
        for day in (entry.start, max(end, entry.start)):
            points.append(
                {
                    "day": day.isoformat(),
                    "value": entry.value / scale,
                    "reading": reading,
                    "stretch": stretch,
                }
            )
    return points


def _unit(unit: str) -> str:
    return {
        "PKR": _("rupees"),
        "bp": _("percent"),
        "percent": _("percent"),
        "days": _("days"),
        "months": _("months"),
    }.get(unit, "")
