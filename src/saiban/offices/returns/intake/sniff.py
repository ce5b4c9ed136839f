"""What a file is, by its bytes. Names and extensions are not believed."""

import re
import struct

from saiban.offices.returns.intake.archive import members
from saiban.offices.returns.intake.model import Limits, UnreadableFile

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The record that begins the workbook's globals, of Excel 5 and of 97.
_WORKBOOK_BEGINS = re.compile(
    rb"\x09\x08\x08\x00\x00\x05\x05\x00.{4}|\x09\x08\x10\x00\x00\x06\x05\x00.{12}", re.DOTALL
)
_FILE_PASS, _FIRST_RECORDS = 0x2F, 4
_HTML = re.compile(
    r"<(?:!doctype html|html|head|body|table|meta|style|div)\b|mime-version:", re.IGNORECASE
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def kind_of(data: bytes, limits: Limits) -> str:
    """`xlsx`, `xls`, `ods` or `text`; anything else raises UnreadableFile with its own code."""
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise UnreadableFile("empty")
    if len(data) > limits.size:
        raise UnreadableFile("too_large", size=_megabytes(len(data)), limit=_megabytes(limits.size))
    if data.startswith(b"PK\x03\x04"):
        return _zip_kind(data, limits)
    if data.startswith(_OLE):
        return _ole_kind(data)
    if b"%PDF-" in data[:1024]:
        raise UnreadableFile("pdf")
    if data.startswith(_PICTURES[:5]) or _is_other_picture(data):
        raise UnreadableFile("picture")
    if data.startswith(_ARCHIVES):
        raise UnreadableFile("archive")
    return "text"


def refuse_markup(text: str) -> None:
    """Raise UnreadableFile if decoded text is a web page, XML, RTF, or no text at all."""
    head = text[:4000].lstrip()
    if _HTML.match(head) or (head.startswith("<?xml") and _HTML.search(head)):
        raise UnreadableFile("html")
    if head.startswith("<?xml"):
        raise UnreadableFile("xml")
    if head.startswith("{\\rtf"):
        raise UnreadableFile("document")
    # One byte in ten of a program or a compressed file is a control character.
    controls = len(_CONTROL.findall(head))
    if controls > 5 and controls * 20 > len(head):
        raise UnreadableFile("not_a_sheet")


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.0f}" if size >= 1e6 else f"{size / 1e6:.2f}"


def _is_other_picture(data: bytes) -> bool:
    webp = data.startswith(b"RIFF") and data[8:12] == b"WEBP"
    heic = data[4:8] == b"ftyp"
    bitmap = data.startswith(b"BM") and data[6:10] == b"\x00\x00\x00\x00"
    return webp or heic or bitmap


def _zip_kind(data: bytes, limits: Limits) -> str:
    names = members(data, limits)
    if "xl/workbook.bin" in names:
        raise UnreadableFile("xlsb")
    if any(name.startswith("xl/worksheets/") for name in names):
        return "xlsx"
    if "mimetype" in names and "content.xml" in names:
        if b"opendocument.spreadsheet" in names["mimetype"].start(data):
            return "ods"
        raise UnreadableFile("document")
    if any(name.startswith(("word/", "ppt/")) for name in names):
        raise UnreadableFile("document")
    raise UnreadableFile("archive")


def _has_file_pass(data: bytes) -> bool:
    """Whether an .xls is enciphered: a FILEPASS record stands among the first of the workbook."""
    begin = _WORKBOOK_BEGINS.search(data)
    at = begin.end() if begin else len(data)
    for _ in range(_FIRST_RECORDS):
        if at + 4 > len(data):
            return False
        record, length = struct.unpack_from("<HH", data, at)
        if record == _FILE_PASS:
            return True
        at += 4 + length
    return False


def _ole_kind(data: bytes) -> str:
    def has(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if has("EncryptedPackage"):
        raise UnreadableFile("password")
    if has("Workbook") or has("Book"):
        if _has_file_pass(data):
            raise UnreadableFile("password")
        return "xls"
    if has("WordDocument") or has("PowerPoint Document"):
        raise UnreadableFile("document")
    raise UnreadableFile("not_a_sheet")
