"""The sheet with messages, and the sheet to fill in."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from saiban.offices.returns.intake import IntakeRow, read, template, write_back
from saiban.offices.returns.intake.cell_safety import harmless
from tests.offices.returns.intake.sheets import (
    ALI,
    HEADER,
    PLAIN,
    SARA,
    archive,
    text,
    workbook,
)

MILL = "Fictitious Mills"


def cells(data: bytes) -> list[list[object]]:
    book = CalamineWorkbook.from_object(BytesIO(data))
    return book.get_sheet_by_index(0).to_python(skip_empty_area=False)


def xml(data: bytes, part: str = "xl/worksheets/sheet1.xml") -> str:
    return ZipFile(BytesIO(data)).read(part).decode()


def test_the_same_lines_and_columns_come_back_with_messages():
    lines = [["Mill"], [], [*HEADER, "Shoe size"], [*ALI, 9], [*SARA, 7], ["Total", "", "", 1]]
    back = cells(write_back(workbook(lines), messages={5: ["Look here.", "And here."]}))
    assert back[0][0] == "Mill"
    assert back[2] == [*HEADER, "Shoe size", "Message / پیغام"]
    assert back[3] == [*ALI, 9, ""]
    assert back[4] == [*SARA, 7, "Look here.\nAnd here."]
    assert back[5][:4] == ["Total", "", "", 1]


def test_the_readers_own_problems_make_messages_in_both_languages():
    found = read(workbook([HEADER, ["12", "Ali", "Bashir", 1, 1]]), filename="x")
    (message,) = found.messages()[2]
    assert message.startswith("CNIC: The CNIC 12 does not have 13 digits. Write the 13 digits")
    assert "شناختی کارڈ نمبر" in found.messages("ur")[2][0]


def test_a_sheet_put_right_is_read_again_without_its_messages():
    data = workbook([HEADER, ["12", "Ali", "Bashir", 40000, 26]])
    once = write_back(data, messages={2: ["CNIC: 13 digits."]})
    twice = write_back(once, messages={2: ["Still 12."]})
    assert cells(twice)[1][5] == "Still 12."
    assert len(cells(twice)[0]) == len(HEADER) + 1
    assert [c.header for c in read(twice, filename="x").columns.ignored] == ["Message / پیغام"]


def test_cnics_become_text_and_lose_nothing():
    numbers = workbook([HEADER, [3520212345671, "Ali", "B", 1, 1]])
    assert cells(write_back(numbers, messages={}))[1][0] == "3520212345671"


def test_problem_lines_are_coloured():
    written = xml(write_back(workbook(), messages={3: ["x"]}), "xl/styles.xml")
    assert "FDE8E6" in written


def test_only_the_lines_with_messages():
    back = cells(write_back(workbook(), messages={3: ["x"]}, only_messages=True))
    assert [line[1] for line in back] == ["Name", "Sara Bibi"]


@pytest.mark.parametrize(
    "typed",
    ["=1+1", "=cmd|' /C calc'!A0", "+92 300", "@SUM(A1)", "-1+1", "\t=1", "\u200b=1", "＝1", "|x"],
)
@pytest.mark.parametrize("make", [workbook, text], ids=["xlsx", "csv"])
def test_a_typed_formula_comes_back_harmless(make, typed):
    lines = [[*HEADER, "Remarks"], [ALI[0], typed, typed, 40000, 26, typed], [*SARA, typed]]
    back = write_back(make(lines), messages={2: [typed]})
    assert "<f>" not in xml(back)
    written = [c for line in cells(back) for c in line if isinstance(c, str)]
    assert not [c for c in written if c.lstrip("\u200b \t")[:1] in "=+-@|＝" and c]


def test_negative_numbers_stay_numbers():
    lines = [["CNIC", "Name", "Wages", "Recovery"], [ALI[0], "Ali", -5, -7.5]]
    assert cells(write_back(workbook(lines), messages={}))[1][2:4] == [-5, -7.5]
    assert cells(write_back(text(lines), messages={}))[1][2:4] == [-5, -7.5]
    assert harmless("-") == "-"


def test_a_formula_in_a_cell_comes_back_as_its_value():
    parts = "".join(
        f'<row r="{row}"><c r="A{row}" t="str"><v>{a}</v></c><c r="B{row}" t="str">{b}</c></row>'
        for row, a, b in (
            (1, "CNIC", "<v>Name</v>"),
            (2, ALI[0], '<f>HYPERLINK("http://192.0.2.1")</f><v>Ali</v>'),
        )
    )
    source = ZipFile(BytesIO(workbook()))
    content = {name: source.read(name) for name in source.namelist()}
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    content["xl/worksheets/sheet1.xml"] = (
        f'<worksheet xmlns="{space}"><sheetData>{parts}</sheetData></worksheet>'
    )
    back = write_back(archive(content), messages={})
    assert "<f>" not in xml(back)
    assert cells(back)[1][:2] == [ALI[0], "Ali"]


def test_the_template_is_read_back_as_it_was_filled():
    rows = [
        IntakeRow(0, ALI[0], "Ali Raza", "Bashir", 4_000_050, 26, date(2024, 3, 1), None, "Fitter"),
        IntakeRow(0, SARA[0], "سارہ بی بی", eobi_number="0012", remarks="=1+1"),
    ]
    data = template(establishment_name=MILL, month=date(2026, 7, 1), rows=rows)
    found = read(data, filename="x.xlsx")
    assert len(found.columns.understood) == 11
    assert found.columns.ambiguous == ()
    assert [
        (r.cnic, r.name, r.wage_paisa, r.days, r.joined_on, r.eobi_number, r.remarks, r.problems)
        for r in found.rows
    ] == [
        (ALI[0], "Ali Raza", 4_000_050, 26, date(2024, 3, 1), None, None, ()),
        (SARA[0], "سارہ بی بی", None, None, None, "0012", "=1+1", ()),
    ]


def test_the_template_has_both_languages_text_cnics_and_validation():
    data = template(establishment_name="=Mills", month=date(2026, 7, 1), rows=[])
    titles = cells(data)
    assert titles[0][0] == "'=Mills"
    assert titles[1][0] == "Wage sheet, July 2026 / اجرتیں، جولائی 2026"
    assert titles[4][0] == "CNIC / شناختی کارڈ نمبر"
    assert 'type="whole"' in xml(data)
    assert read(data, filename="x").rows == []


def test_the_same_sheet_gives_the_same_bytes():
    assert write_back(text(PLAIN), messages={}) == write_back(text(PLAIN), messages={})
