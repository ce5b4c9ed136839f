"""A figure's months as a picture: a line for each institution, gaps left open."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Any

from django.utils.translation import gettext as _

from saiban.offices.desk.figures import Figure
from saiban.offices.forum.queries.figures import Number, whole
from saiban.web.forum.figures import shown
from saiban.web.law.charts import LATIN, NASTALIQ, PADDING

WIDTH, HEIGHT = 560, 240
# Six that stay apart for those who see colours otherwise; the dashes tell them apart in grey.
COLOURS = ["#0b4f48", "#a3231a", "#164a7b", "#7a4a00", "#5b2a86", "#3d3d3d"]
DASHES = [[1, 0], [6, 3], [2, 2], [8, 2, 2, 2], [4, 4], [10, 3]]


def drawable(series: list[list[Number]]) -> bool:
    """Whether there is at least one value to draw."""
    return any(whole(places).state == "value" for places in series)


def svg(figure: Figure, series: list[list[Number]], language: str) -> str:
    """The picture, from published numbers alone."""
    scale = Decimal("0.000001") if figure.unit == "PKR" else 1
    points = tuple(
        (number.short, number.month.isoformat(), float(Decimal(number.value) * scale))
        for places in series
        if (number := whole(places)).state == "value"
    )
    return _drawn(points, shown.said(figure.title), _axis(figure.unit), language)


def _axis(unit: str) -> str:
    return _("million rupees") if unit == "PKR" else str(shown.UNITS[unit])


@lru_cache(maxsize=128)
def _drawn(points: tuple[tuple[str, str, float], ...], title: str, axis: str, language: str) -> str:
    import vl_convert

    drawn: str = vl_convert.vegalite_to_svg(_spec(points, title, axis, language))
    return drawn


def _spec(
    points: tuple[tuple[str, str, float], ...], title: str, axis: str, language: str
) -> dict[str, Any]:
    # Imported here: it takes half a second, which only whoever asks for a picture should pay.
    import altair as alt

    names = list(dict.fromkeys(short for short, _month, _value in points))
    values = [
        {"institution": short, "month": month, "value": value} for short, month, value in points
    ]
    font = NASTALIQ if language == "ur" else LATIN
    legend = alt.Legend(orient="bottom", title=None, columns=6, labelFont=LATIN)
    encoding = {
        "x": alt.X(
            "month:T", title=None, axis=alt.Axis(format="%m/%Y", labelAngle=-40, grid=False)
        ),
        "y": alt.Y("value:Q", title=axis, scale=alt.Scale(zero=True)),
        "color": alt.Color(
            "institution:N",
            scale=alt.Scale(domain=names, range=COLOURS[: len(names)]),
            legend=legend,
        ),
        "strokeDash": alt.StrokeDash(
            "institution:N",
            scale=alt.Scale(domain=names, range=DASHES[: len(names)]),
            legend=legend,
        ),
    }
    chart = (
        alt.Chart(alt.Data(values=values))
        .mark_line(strokeWidth=2.5, point=True)
        .encode(**encoding)
        .properties(
            width=WIDTH,
            height=HEIGHT,
            padding=PADDING,
            title=alt.Title(title, anchor="start", fontSize=14, limit=WIDTH),
        )
        .configure(font=font, background="#ffffff")
        .configure_axis(labelFontSize=12, titleFontSize=12, labelFont=LATIN)
        .configure_legend(labelFontSize=12)
        .configure_title(offset=14)
        .configure_view(stroke=None)
    )
    spec: dict[str, Any] = chart.to_dict()
    return spec
