"""Which files the library takes, and under which name it keeps them."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import PurePosixPath

from saiban.offices.forum.errors import ForumError

LARGEST = 20 * 1024 * 1024
_OFFICE = "application/vnd.openxmlformats-officedocument."
TYPES = {
    ".pdf": "application/pdf",
    ".docx": f"{_OFFICE}wordprocessingml.document",
    ".xlsx": f"{_OFFICE}spreadsheetml.sheet",
    ".pptx": f"{_OFFICE}presentationml.presentation",
    ".csv": "text/csv; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}


def safe_name(name: str) -> str:
    """A name of plain letters with its ending, without folders: "Kiln study.PDF" → kiln-study.pdf.

    Raises ForumError for an ending that the library does not take.
    """
    path = PurePosixPath(name.replace("\\", "/")).name
    stem, dot, ending = path.rpartition(".")
    ending = f"{dot}{ending}".lower()
    if ending not in TYPES:
        kinds = ", ".join(TYPES)
        if not ending:
            raise ForumError("file-no-ending", kinds=kinds)
        raise ForumError("file-kind", ending=ending, kinds=kinds)
    plain = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")[:80]
    return f"{plain or 'document'}{ending}"


def media_type(content: bytes, name: str) -> str:
    """What a file is, by its ending and what is inside, which must agree. ForumError if not."""
    if not content:
        raise ForumError("file-empty")
    if len(content) > LARGEST:
        raise ForumError("file-large", size=LARGEST // 1024 // 1024)
    ending = PurePosixPath(name).suffix
    if not _CHECKS[ending](content):
        raise ForumError("file-other-inside", ending=ending)
    return TYPES[ending]


def _is_pdf(content: bytes) -> bool:
    return content.startswith(b"%PDF-")


def _is_office(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            inside = archive.namelist()
    except zipfile.BadZipFile:
        return False
    # A file with macros could do harm on the reader's computer.
    return "[Content_Types].xml" in inside and not any("vbaProject" in each for each in inside)


def _is_text(content: bytes) -> bool:
    try:
        return "\x00" not in content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False


_CHECKS = {
    ".pdf": _is_pdf,
    ".docx": _is_office,
    ".xlsx": _is_office,
    ".pptx": _is_office,
    ".csv": _is_text,
    ".txt": _is_text,
}
