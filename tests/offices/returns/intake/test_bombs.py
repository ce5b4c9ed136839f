"""Small workbooks that ask for much are refused, or read at no great cost."""

from __future__ import annotations

import io
import zipfile

import pytest

from saiban.offices.returns.intake import Limits, UnreadableFile, glimpse, read, write_back
from saiban.offices.returns.intake.opening import open_sheet
from saiban.offices.returns.intake.workbook import CELL_MAX
from tests.offices.returns.intake.sheets import ALI, HEADER, archive, workbook

SHEET = "xl/worksheets/sheet1.xml"
TEXTS = "xl/sharedStrings.xml"
FAR = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'


def parts_of(data: bytes) -> dict[str, str | bytes]:
    packed = zipfile.ZipFile(io.BytesIO(data))
    return {name: packed.read(name) for name in packed.namelist()}


def changed(*changes: tuple[str, str, str]) -> dict[str, str | bytes]:
    """The parts of a sound workbook with texts replaced: part, old, new."""
    parts = parts_of(workbook())
    for name, old, new in changes:
        text = bytes(parts[name]).decode()
        assert old in text
        parts[name] = text.replace(old, new, 1)
    return parts


@pytest.mark.parametrize("name", ["worksheets/sheet1.dat", "sheets/sheet1.xml", "s.bin"])
def test_a_sheet_by_another_name_is_looked_at_too(name: str) -> None:
    """The name was taken for a sheet's by its folder and its ending."""
    target = "xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", name
    parts = changed((SHEET, "</sheetData>", FAR), target)
    parts[f"xl/{name}"] = parts.pop(SHEET)
    parts["xl/worksheets/other.xml"] = "<worksheet/>"
    with pytest.raises(UnreadableFile) as refused:
        read(archive(parts), filename="wages.xlsx")
    assert refused.value.code == "too_many_rows"


def many_copies(number: str = "0") -> bytes:
    """A thousand cells with the same text of 30,000 letters."""
    parts = parts_of(workbook())
    text = "<si><t>" + "A" * 30_000 + "</t></si>"
    parts[TEXTS] = bytes(parts[TEXTS]).decode().replace("<si>", text + "<si>", 1)
    cells = "".join(
        f'<row r="{row}"><c r="A{row}" t="s"><v>{number}</v></c></row>' for row in range(100, 1100)
    )
    parts[SHEET] = bytes(parts[SHEET]).decode().replace("</sheetData>", cells + "</sheetData>")
    return archive(parts)


@pytest.mark.parametrize("number", ["0", " 00", "+0", "<![CDATA[0]]>", "0000000000000", "&#48;"])
def test_copies_of_a_text_count_as_often_as_they_are_made(number: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read(many_copies(number), filename="x.xlsx", limits=Limits(decompressed=20_000_000))
    assert refused.value.code == ("damaged" if "&" in number else "bomb")


def test_some_copies_are_no_harm() -> None:
    assert glimpse(many_copies(), limits=Limits(decompressed=40_000_000)).sheet == "Wages"


def test_a_cell_is_no_longer_than_a_spreadsheets() -> None:
    """Each look at 30 million letters took seconds; a file of 30 KB stopped the service."""
    name = "A" * 30_000_000
    parts = changed((SHEET, "</sheetData>", _row(name) + "</sheetData>"))
    lines = open_sheet(archive(parts), limits=Limits()).lines
    assert max(len(str(cell)) for line in lines for cell in line) == CELL_MAX


def _row(name: str) -> str:
    inline = f'<c r="B90" t="inlineStr"><is><t>{name}</t></is></c>'
    return f'<row r="90"><c r="A90"><v>3520212345671</v></c>{inline}</row>'


@pytest.mark.parametrize("number", ["NaN", "1E400", "-1E400", "inf"])
def test_a_number_that_is_none_comes_back(number: str) -> None:
    sheet = workbook([HEADER, ALI, [*ALI[:-1], 77_777]])
    parts = parts_of(sheet)
    parts[SHEET] = bytes(parts[SHEET]).decode().replace("<v>77777</v>", f"<v>{number}</v>")
    back = write_back(archive(parts), messages={3: ["Write the wage"]})
    assert b"PK" in back[:4]
