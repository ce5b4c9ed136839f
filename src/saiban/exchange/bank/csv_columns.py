"""Which column of a bank's receipt list is what: headings as banks in Pakistan write them."""

import re
from dataclasses import dataclass

SYNONYMS: dict[str, tuple[str, ...]] = {
    "psid": (
        "psid", "psid no", "psid number", "consumer no", "consumer number", "challan no",
        "challan number", "bill no", "bill number", "invoice no", "1bill id", "voucher no",
    ),
    "amount": (
        "amount", "amount rs", "amount pkr", "amount paid", "paid amount", "transaction amount",
        "tran amount", "credit amount", "amount received", "rupees",
    ),
    "date": (
        "date", "payment date", "paid date", "date paid", "transaction date", "tran date",
        "booking date", "posting date", "value date", "credit date",
    ),
    "reference": (
        "reference", "reference no", "reference number", "ref", "ref no", "bank reference",
        "bank ref", "transaction id", "tran id", "transaction reference", "stan", "rrn",
    ),
    "transaction": ("tran auth id", "auth id", "authorization id", "authorisation id"),
    "direction": ("dr cr", "cr dr", "dr/cr", "cr/dr", "type", "debit credit", "transaction type"),
    "remittance": ("remarks", "narration", "description", "particulars", "details"),
    "payer": ("payer", "paid by", "depositor", "depositor name", "consumer name", "name"),
    "account": ("account", "account no", "account number", "iban", "collection account"),
}  # fmt: skip
"""Our name of a column, and the headings that mean it."""

_MEANING = {heading: name for name, headings in SYNONYMS.items() for heading in headings}


@dataclass(frozen=True, slots=True)
class Columns:
    """Position of each column that was found."""

    positions: dict[str, int]

    def cell(self, row: list[str], name: str) -> str:
        """Text of that column in a row; empty where there is none. A leading ' is Excel's."""
        position = self.positions.get(name, len(row))
        return row[position].strip().lstrip("'") if position < len(row) else ""


def find_columns(row: list[str]) -> Columns | None:
    """The columns, if this row is the heading: it names amount, date, and PSID or remittance."""
    positions: dict[str, int] = {}
    for position, cell in enumerate(row):
        heading = re.sub(r"[\s._#:()-]+", " ", cell).strip().lower()
        name = _MEANING.get(heading)
        if name:
            positions.setdefault(name, position)
    if {"amount", "date"} <= positions.keys() and positions.keys() & {"psid", "remittance"}:
        return Columns(positions)
    return None
