"""Files that give no rows are refused with a code, what is wrong, and what to do."""

import re
import struct
import zlib
from io import BytesIO
from zipfile import ZipFile

import pytest
import xlsxwriter

from saiban.offices.returns.intake import Limits, UnreadableFile, read
from saiban.offices.returns.intake.catalogue import REFUSALS
from tests.offices.returns.intake.sheets import (
    ALI,
    HEADER,
    PLAIN,
    archive,
    old_workbook,
    opendocument,
    text,
    workbook,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
PAGE = "<html><body><table><tr><td>CNIC</td></tr></table></body></html>"
CELL = '<table:table-cell office:value-type="float" office:value="1" {}/>'

FILES = {
    "empty": (b"", "empty"),
    "only blanks": (b" \r\n\x00", "empty"),
    "only commas": (b",,,\n,,,\n", "no_cells"),
    "workbook without cells": (workbook([[]]), "no_cells"),
    "pdf": (b"%PDF-1.7\n%", "pdf"),
    "png": (b"\x89PNG\r\n\x1a\n" + bytes(50), "picture"),
    "jpeg": (b"\xff\xd8\xff\xe0" + bytes(50), "picture"),
    "heic": (b"\x00\x00\x00\x18ftypheic" + bytes(50), "picture"),
    "web page called .xls": (PAGE.encode(), "html"),
    "web page in UTF-16": (PAGE.encode("utf-16"), "html"),
    "web page with an XML line": (b'<?xml version="1.0"?>' + PAGE.encode(), "html"),
    "XML spreadsheet of 2003": (b'<?xml version="1.0"?><Workbook/>', "xml"),
    "rich text": (b"{\\rtf1 hello}", "document"),
    "word document": (archive({"word/document.xml": "<w/>"}), "document"),
    "text document": (
        archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ""}),
        "document",
    ),
    "old word document": (OLE + "WordDocument".encode("utf-16-le"), "document"),
    "workbook with a password": (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    "old workbook with a password": (
        # The record after the workbook's first is FILEPASS (0x2F).
        re.sub(
            rb"(\x09\x08\x10\x00\x00\x06\x05\x00.{12})..", b"\\1\x2f\x00", old_workbook(), count=1
        ),
        "password",
    ),
    "compressed folder": (archive({"wages.csv": "CNIC"}), "archive"),
    "rar": (b"Rar!\x1a\x07" + bytes(50), "archive"),
    "binary workbook": (archive({"xl/workbook.bin": "x"}), "xlsb"),
    "cut workbook": (workbook()[:2000], "damaged"),
    "cut old workbook": (old_workbook()[:3000], "not_a_sheet"),
    "old workbook with nothing inside": (OLE + "Workbook".encode("utf-16-le"), "damaged"),
    "noise": (bytes(range(256)) * 20, "not_a_sheet"),
    "no titles": (text([["a", "b"], ["c", "d"]]), "no_header"),
    "workers without titles": (text([ALI, ALI]), "no_header"),
    "titles of another kind of sheet": (text([["Item", "Price"], ["Bolt", "3"]]), "no_header"),
}


def refusal(data: bytes, **options) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        read(data, filename="wages.xlsx", **options)
    return caught.value


@pytest.mark.parametrize("data, code", FILES.values(), ids=FILES)
def test_what_cannot_be_read_is_refused_by_name(data, code):
    error = refusal(data)
    assert error.code == code
    for language in ("en", "ur"):
        message, remedy = error.text(language)
        assert message
        assert remedy
        assert "{" not in message + remedy
    assert error.message in str(error)


def test_a_file_over_the_size_limit():
    assert refusal(text(), limits=Limits(size=10)).code == "too_large"


def test_lines_columns_and_sheets_over_the_limit():
    assert refusal(text(PLAIN * 9), limits=Limits(rows=20)).code == "too_many_rows"
    assert refusal(workbook(PLAIN * 9), limits=Limits(rows=20)).code == "too_many_rows"
    assert refusal(text(), limits=Limits(columns=4)).code == "too_many_columns"
    assert refusal(workbook(), limits=Limits(columns=4)).code == "too_many_columns"
    assert refusal(workbook(Two=PLAIN), limits=Limits(sheets=1)).code == "too_many_sheets"
    assert refusal(old_workbook(), limits=Limits(cells=3)).code == "too_many_cells"


def test_a_workbook_that_unpacks_to_too_much():
    assert refusal(workbook(), limits=Limits(decompressed=2000)).code == "bomb"


def test_a_workbook_that_lies_about_its_size():
    data = bytearray(archive({"xl/worksheets/sheet1.xml": b" " * 3_000_000}))
    directory = data.rindex(b"PK\x01\x02")
    struct.pack_into("<I", data, directory + 24, 10)
    struct.pack_into("<I", data, 22, 10)
    assert refusal(bytes(data), limits=Limits(decompressed=1_000_000)).code == "bomb"


def sparse(row: int, column: int) -> bytes:
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.write(0, 0, "CNIC")
    sheet.write(row, column, "x")
    book.close()
    return out.getvalue()


@pytest.mark.parametrize(
    "row, column, code",
    [
        (1_048_575, 16_383, "too_many_rows"),
        (0, 16_383, "too_many_columns"),
        (249_000, 300, "too_many_cells"),
        (260_000, 0, "too_many_rows"),
    ],
)
def test_two_cells_far_apart_are_refused_before_anything_is_allocated(row, column, code):
    assert refusal(sparse(row, column)).code == code


@pytest.mark.parametrize("reference", ['s="0" r = "XFD1048576"', "r='xfd1048576'", 'r="&#88;FD9"'])
def test_a_far_cell_in_unusual_spelling_is_refused_too(reference):
    source = ZipFile(BytesIO(workbook()))
    content = {name: source.read(name) for name in source.namelist()}
    sheet = content["xl/worksheets/sheet1.xml"].decode()
    far = f"<c {reference}><v>1</v></c></row>"
    content["xl/worksheets/sheet1.xml"] = sheet.replace("</row>", far, 1)
    assert refusal(archive(content)).code in ("too_many_rows", "damaged")


MANY_COLUMNS = CELL.format('table:number-columns-repeated="99999"')
MANY_ROWS = 'table:number-rows-repeated="9999999"'


@pytest.mark.parametrize(
    "rows, code",
    [
        (f"<table:table-row>{MANY_COLUMNS}</table:table-row>", "too_many_columns"),
        (f"<table:table-row {MANY_ROWS}>{CELL.format('')}</table:table-row>", "too_many_rows"),
        ('<table:table-row table:number-rows-repeated="x"></table:table-row>', "damaged"),
    ],
)
def test_repeated_cells_of_an_opendocument_are_refused(rows, code):
    assert refusal(opendocument(rows=rows)).code == code


def test_blank_repeats_of_an_opendocument_cost_nothing():
    blank = (
        '<table:table-row table:number-rows-repeated="1048570">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    titles = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{title}</text:p></table:table-cell>'
        for title in HEADER
    )
    found = read(
        opendocument(rows=f"<table:table-row>{titles}</table:table-row>{blank}"), filename=""
    )
    assert found.lines == 1


def test_entities_in_an_opendocument_are_refused():
    data = archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        }
    )
    assert refusal(data).code == "damaged"


def test_two_parts_of_one_name_are_refused():
    out = BytesIO(archive({"xl/worksheets/a.xml": "x"}))
    with pytest.warns(UserWarning, match="Duplicate"), ZipFile(out, "a") as packed:
        packed.writestr("xl/worksheets/a.xml", zlib.compress(b"y"))
    assert refusal(out.getvalue()).code == "damaged"


def test_an_unknown_sheet_is_refused_with_those_there_are():
    error = refusal(workbook(), sheet="August")
    assert error.code == "sheet_unknown"
    assert "Wages" in error.remedy


@pytest.mark.parametrize(
    "mapping", [{0: "salary"}, {99: "cnic"}, {-1: "cnic"}, {0: "cnic", 1: "cnic"}]
)
def test_a_mapping_that_cannot_be_followed_says_why(mapping):
    with pytest.raises(ValueError, match="mapping"):
        read(workbook(), filename="x", mapping=mapping)


def test_every_refusal_that_a_user_can_meet_is_tested_here():
    tested = {code for _, code in FILES.values()} | {
        "too_large", "bomb", "too_many_sheets", "too_many_rows", "too_many_columns",
        "too_many_cells", "sheet_unknown",
    }  # fmt: skip
    assert tested == set(REFUSALS)
