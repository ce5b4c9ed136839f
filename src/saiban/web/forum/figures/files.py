"""A figure as a file: its published numbers with the definition inside, in both languages."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import BytesIO, StringIO

from django.http import Http404, HttpRequest, HttpResponse

from saiban.offices.desk.figures import Figure
from saiban.offices.forum.queries import figures, published

COLUMNS = (
    "figure",
    "method",
    "institution",
    "place",
    "month",
    "as_of",
    "revision",
    "state",
    "value",
    "unit",
    "numerator",
    "denominator",
    "why",
)
OTHERS = ("who", "value", "unit", "as_of", "quality", "source", "url", "checked_on", "note")


def csv_file(request: HttpRequest, name: str) -> HttpResponse:
    """Comma-separated, UTF-8, the definition in lines that begin with #."""
    out = StringIO()
    # Excel takes a file without this mark for one of its own old code pages.
    out.write("\ufeff")
    write = csv.writer(out)
    for label, text in _definition(name):
        out.write(f"# {label}: {text}\n")
    if figures.definition(name):
        write.writerow(COLUMNS)
        write.writerows(_rows(name))
    else:
        write.writerow(OTHERS)
        write.writerows(_others(name))
    return _file(out.getvalue().encode(), f"{name}.csv", "text/csv; charset=utf-8")


def xlsx_file(request: HttpRequest, name: str) -> HttpResponse:
    """A workbook: the numbers, what others published, the definition."""
    import xlsxwriter

    out = BytesIO()
    definition = _definition(name)
    # Texts that begin with = or an address stay texts.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        bold = book.add_format({"bold": True})
        for title, head, rows in (
            ("Figure", COLUMNS, list(_rows(name))),
            ("Published by others", OTHERS, list(_others(name))),
            ("Definition", ("what", "text"), definition),
        ):
            sheet = book.add_worksheet(title)
            sheet.write_row(0, 0, head, bold)
            for number, row in enumerate(rows, start=1):
                sheet.write_row(number, 0, row)
            sheet.freeze_panes(1, 0)
            sheet.autofit()
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return _file(out.getvalue(), f"{name}.xlsx", kind)


def _file(content: bytes, name: str, kind: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _definition(name: str) -> list[tuple[str, str]]:
    """What the figure is, line by line; 404 for a figure that nobody knows."""
    if found := figures.definition(name):
        return list(_of_office(found))
    for topic in published.topics():
        if topic.name == name:
            return [
                ("figure", topic.name),
                ("title", f"{topic.title.en} / {topic.title.ur}"),
                ("counts", f"{topic.counts.en} / {topic.counts.ur}"),
                ("unit", topic.unit),
                ("computed by", "no office; published by others"),
            ]
    raise Http404("figure")


def _of_office(found: Figure) -> Iterator[tuple[str, str]]:
    yield "figure", found.name
    yield "method", str(found.method)
    for label, words in (
        ("title", found.title),
        ("counts", found.counts),
        ("numerator", found.numerator),
        ("denominator", found.denominator),
    ):
        if words:
            yield label, f"{words.en} / {words.ur}"
    yield "unit", found.unit
    yield "computed by", f"the {found.office} office"
    yield "states", "value; suppressed: too few stand behind it; no_data: see why, never zero"


def _rows(name: str) -> Iterator[tuple[object, ...]]:
    definition = figures.definition(name)
    if definition is None:
        return
    for places in figures.series(name):
        for each in places:
            yield (
                name,
                definition.method,
                each.institution,
                each.place,
                f"{each.month:%Y-%m}",
                each.as_of.isoformat(),
                each.revision,
                each.state,
                each.value,
                definition.unit,
                each.numerator,
                each.denominator,
                each.why.en if each.why else "",
            )


def _others(name: str) -> Iterator[tuple[object, ...]]:
    for each in published.published(name):
        yield tuple(str(getattr(each, column)) for column in OTHERS)
