"""A challan on the screen, as a picture for a bank's app, and on paper."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import segno
import typst
from django.utils import formats, translation
from django.utils.translation import gettext as _

from saiban.exchange.bank import psid as psids
from saiban.offices.cashier.models import Challan
from saiban.web import money

TEMPLATE = Path(__file__).parents[2] / "templates" / "typst" / "challan.typ"
# In the order of preference; the stylesheet of the pages begins with the same.
NASTALIQ = (
    "Jameel Noori Nastaleeq",
    "Noto Nastaliq Urdu",
    "Urdu Typesetting",
    "Nafees Nastaleeq",
    "Awami Nastaliq",
)


@dataclass(frozen=True, slots=True)
class Item:
    """What a part of the amount is for."""

    month: date
    kind: str
    amount_paisa: int


def items(challan: Challan) -> list[Item]:
    """The parts of a challan."""
    return [
        Item(date.fromisoformat(each["month"]), each["kind"], each["amount_paisa"])
        for each in challan.items
    ]


def grouped(psid: str) -> str:
    """As people read it out: in fives."""
    return psids.grouped(psid)


def qr(psid: str) -> bytes:
    """An SVG of the PSID's QR code, with the quiet zone that readers need."""
    out = io.BytesIO()
    segno.make(psid, error="m", micro=False).save(out, kind="svg", scale=8, border=4)
    return out.getvalue()


@cache
def fonts() -> typst.Fonts:
    """The fonts of this machine; looked for once."""
    return typst.Fonts()


@cache
def nastaliq() -> str:
    """A Nastaliq font that is installed, or "": then no challan is printed in Urdu."""
    families = set(fonts().families())
    return next((name for name in NASTALIQ if name in families), "")


def pdf(challan: Challan, status: str, language: str) -> bytes:
    """The challan on paper. All words are data to the template, so no name can act as markup."""
    with translation.override(language):
        data = _data(challan, status, language)
    issued = datetime(
        challan.issued_on.year, challan.issued_on.month, challan.issued_on.day, tzinfo=UTC
    )
    made = typst.compile(
        str(TEMPLATE),
        format="pdf",
        font_paths=fonts(),
        sys_inputs={"data": json.dumps(data)},
        timestamp=issued,
    )
    if not isinstance(made, bytes):
        raise TypeError("the compiler gave no single document")
    return made


def _data(challan: Challan, status: str, language: str) -> dict[str, Any]:
    urdu = language == "ur"
    institution, unit = challan.institution, challan.establishment
    day = challan.due_on
    return {
        "language": language,
        "font": nastaliq() if urdu else "",
        "title": _("Challan"),
        "institution": institution.name_ur if urdu else institution.name_en,
        "unit": (urdu and unit.name_ur) or unit.name_en,
        "psid_label": _("PSID"),
        "psid": grouped(challan.psid),
        "qr": qr(challan.psid).decode(),
        "rows": [
            [_("Establishment"), (urdu and unit.name_ur) or unit.name_en],
            [_("Amount to pay"), money.rupees(challan.amount_paisa)],
            [_("Payable by"), formats.date_format(day, "j F Y") if day else _("No day is known")],
            [_("Issued on"), formats.date_format(challan.issued_on, "j F Y")],
            [_("State when printed"), state_words(status)],
        ],
        "items_label": _("What it is for"),
        "items": [
            [
                formats.date_format(each.month, "F Y"),
                kind_words(each.kind),
                money.rupees(each.amount_paisa),
            ]
            for each in items(challan)
        ],
        "how_label": _("How to pay"),
        "how": [str(each) for each in ways_to_pay()],
        "synthetic": _("Fictitious: not a demand for money.") if unit.synthetic else "",
    }


def kind_words(kind: str) -> str:
    """What is owed, in words."""
    return _("Increase for late payment") if kind == "increase" else _("Contribution")


def ways_to_pay() -> list[str]:
    """What a payer does at a bank."""
    return [
        _("In your bank's app or internet banking, choose bill payment and give the PSID."),
        _("At an automated teller machine, choose bill payment and give the PSID."),
        _("At the counter of a bank, hand in this challan."),
        _("Pay exactly this amount. The bank reports it, and the month is marked as paid."),
    ]


def state_words(status: str) -> str:
    """A challan's state in words."""
    said = {
        "issued": _("To be paid"),
        "part_paid": _("Part paid"),
        "paid": _("Paid"),
        "replaced": _("Replaced by a newer challan"),
        "reversed": _("Payment taken back by the bank"),
    }
    return said.get(status, status)
