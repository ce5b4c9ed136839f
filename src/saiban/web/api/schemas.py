"""The shapes of requests and answers; they are the API's documentation too.

Money is rupees in decimal strings ("42000.00"), days are ISO days, months are 2026-10.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import ConfigDict, Field

ROWS = 20_000
Cell = Annotated[str, Field(max_length=200)] | int | float | None


class Worker(Schema):
    """One worker's line. Cells are read as from a wage sheet, so a slip in one never spoils the
    request: the row comes back in `problems`."""

    model_config = ConfigDict(extra="forbid")

    cnic: Cell = Field(None, description="13 digits, with or without dashes")
    name: Cell = Field(None, description="As on the CNIC; needed for a worker who is new here")
    father_or_husband: Cell = None
    wage: Cell = Field(None, description='Gross wage of the month in rupees: "42000.00"')
    days: Cell = Field(None, description="Paid working days, 0 to 26; left out: a full month")
    joined_on: Cell = Field(None, description="Day of joining, if in this month: 2026-10-05")
    left_on: Cell = Field(None, description="Last day of work, if in this month")
    designation: Cell = None


class NewReturn(Schema):
    """A month of one establishment."""

    model_config = ConfigDict(extra="forbid")

    month: str = Field(pattern=r"^(19|20)\d{2}-(0[1-9]|1[0-2])$", examples=["2026-10"])
    mode: Literal["file", "draft"] = Field(
        "file", description="`draft` only prepares the list, to be checked and filed on screen"
    )
    nil: bool = Field(False, description="Nobody was employed; then there are no rows")
    reason: str = Field(
        "",
        max_length=200,
        pattern=r"^[^\x00-\x1f]*$",
        description="Why an earlier version is corrected: one line",
    )
    rows: list[Worker] = Field(default_factory=list, max_length=ROWS)


class Challan(Schema):
    """A demand that the bank takes payment for."""

    psid: str
    institution: str
    amount: str
    due_on: date | None
    issued_on: date
    status: Literal["issued", "part_paid", "paid", "replaced", "reversed"]


class Part(Schema):
    """What was declared to one institution, and what its law makes of it."""

    institution: str
    version: int
    workers: int
    wage_bill: str
    contribution: str
    employer_share: str
    worker_share: str
    difference: str = Field(description="Against the version that this one replaces")
    due_on: date | None
    due_basis: str = Field(description="Why that day, or why no day is known")
    positions: list[str] = Field(description="Legal positions applied where the law is disputed")
    law_version: str
    challans: list[Challan]


class NoAnswer(Schema):
    """An institution whose law gives no answer for this month: nothing was filed there."""

    institution: str
    reason: str
    detail: str


class Finding(Schema):
    """What a numbered check says of a row. Rows with an `error` were left out."""

    row: int = Field(description="Position in `rows`, from 1")
    rule: str
    severity: Literal["error", "question", "note"]
    field: str
    message: str
    remedy: str
    cites: str


class Filed(Schema):
    """What came of it."""

    filing: UUID | None = Field(description="None for a draft")
    month: str
    mode: str
    filed_rows: int
    left_out_rows: int
    returns: list[Part]
    no_answer: list[NoAnswer]
    problems: list[Finding]
    page: str = Field(description="Where a person sees it")


class ErrorItem(Schema):
    """What is wrong, where, and how to put it right."""

    where: str
    message: str
    remedy: str


class Errors(Schema):
    """Why nothing was done. `problems` stands where rows were read and none could be filed."""

    errors: list[ErrorItem]
    problems: list[Finding] = []
