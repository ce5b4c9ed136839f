"""Comma, semicolon, tab or bar separated text in the encodings that Pakistani offices produce."""

import codecs
import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

from saiban.offices.returns.intake.header import find_header
from saiban.offices.returns.intake.model import Limits, UnreadableFile
from saiban.offices.returns.intake.sniff import refuse_markup

Line = Sequence[object]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Bytes that are Arabic letters in Windows-1256 and accented or odd signs in Windows-1252.
_ARABIC_RUN = re.compile(
    rb"[\x81\x8a\x8d-\x90\x98\x9a\x9f\xaa\xc0-\xdf\xe1\xe3-\xe6\xec\xed\xf0-\xf3\xf5\xf6\xf8\xff]{2}"
)
_DELIMITERS = ",;\t|"
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_HEAD_CHARACTERS = 20_000


@dataclass(frozen=True, slots=True)
class TextTable:
    """lines: cells as written. encoding: as Python names it. quotes_plain: see `read_text`."""

    lines: list[Line]
    encoding: str
    delimiter: str
    quotes_plain: bool


def decode(data: bytes) -> tuple[str, str]:
    """(text, encoding). A byte order mark decides, else NUL bytes, else UTF-8 if it is valid.

    Otherwise the file is of one of two Windows code pages: two Arabic letters in a row mean 1256.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace"), encoding
    head = data[:2000]
    if head.count(0) * 5 > len(head):
        encoding = "utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"
        return data.decode(encoding, errors="replace"), encoding
    if head.count(0) == 0 and _is_wide_urdu(head):
        return data.decode("utf-16-le", errors="replace"), "utf-16-le"
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        encoding = "windows-1256" if _ARABIC_RUN.search(data) else "windows-1252"
        return data.decode(encoding, errors="replace"), encoding


def _is_wide_urdu(head: bytes) -> bool:
    """UTF-16 without a mark and nearly without ASCII: every second byte is 06."""
    return len(head) > 20 and head[1::2].count(6) * 2 > len(head[1::2])


def read_text(data: bytes, limits: Limits) -> TextTable:
    """The file as lines of cells.

    A quotation mark that is opened and never closed would swallow lines; then all quotation marks
    are read as ordinary letters, and `quotes_plain` says so. Raises UnreadableFile.
    """
    text, encoding = decode(data)
    text = text.removeprefix("\ufeff")
    refuse_markup(text)
    separator = _SEPARATOR_LINE.match(text)
    text = text[separator.end() :] if separator else text
    if "\n" not in text:
        text = text.replace("\r", "\n")
    delimiter = separator[1] if separator else _delimiter(text[:_HEAD_CHARACTERS])
    lines, quotes_plain = _parse(text, delimiter, limits), False
    if lines is None or (len(lines) < text.count("\n") and _swallowed(lines, delimiter)):
        lines, quotes_plain = _parse(text, delimiter, limits, quoting=csv.QUOTE_NONE), True
    if lines is None:
        raise UnreadableFile("damaged")
    if max(map(len, lines), default=0) > limits.columns:
        raise UnreadableFile("too_many_columns", limit=limits.columns)
    return TextTable(lines, encoding, delimiter, quotes_plain)


def _parse(
    text: str, delimiter: str, limits: Limits, quoting: int = csv.QUOTE_MINIMAL
) -> list[Line] | None:
    try:
        lines: list[Line] = list(
            csv.reader(
                io.StringIO(text, newline=""),
                delimiter=delimiter,
                quoting=quoting,
                skipinitialspace=True,
            )
        )
    except csv.Error:
        return None
    if len(lines) > limits.rows:
        raise UnreadableFile("too_many_rows", limit=limits.rows)
    return lines


def _swallowed(lines: list[Line], delimiter: str) -> bool:
    """Whether a cell runs over lines and holds separators: the sign of a mark never closed."""
    return any(
        "\n" in str(cell) and str(cell).count(delimiter) > 1 for line in lines for cell in line
    )


def _delimiter(head: str) -> str:
    """The separator under which the header is best understood, else the one most used."""
    sample = head.splitlines()[:60]
    best, best_score = ",", (0.0, 0)
    for delimiter in _DELIMITERS:
        if delimiter not in head:
            continue
        lines = list(csv.reader(sample, delimiter=delimiter))
        header = find_header(lines)
        score = (header.score if header else 0.0, sum(len(line) > 1 for line in lines))
        if score > best_score:
            best, best_score = delimiter, score
    return best
