"""What every installation starts with: the institutions, the districts, the public holidays.

Safe to repeat: what is there stays as it is, so that an institution's own corrections are kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml
from django.core.cache import cache
from django.db import transaction
from django.utils.text import slugify

from saiban.exchange.bank.iban import make_iban
from saiban.offices.desk.models import District, Holiday, Institution

HERE = Path(__file__).parent
LISTED = HERE / "seed_institutions.yaml"


@dataclass(frozen=True, slots=True)
class Named:
    """An institution as the law lists it: number, code, names and place."""

    id: int
    code: str
    name_en: str
    name_ur: str
    place: str


@transaction.atomic
def reference_data(*, synthetic: bool, listed: Path = LISTED) -> None:
    """Enter institutions, districts and holidays. `listed` is the file of institutions.

    `synthetic` gives the institutions accounts with the bank code ZZZZ, which is no bank's. A real
    installation leaves the account empty; the institution's administrator enters it.
    """
    Institution.objects.bulk_create(
        (_institution(each, synthetic) for each in institutions(listed)), ignore_conflicts=True
    )
    District.objects.bulk_create(districts(), ignore_conflicts=True)
    Holiday.objects.bulk_create(holidays(), ignore_conflicts=True)
    cache.delete("institutions")


def _institution(named: Named, synthetic: bool) -> Institution:
    return Institution(
        id=named.id,
        code=named.code,
        name_en=named.name_en,
        name_ur=named.name_ur,
        short_en=named.code.upper(),
        place=named.place,
        # Until the payment switch assigns the biller's own prefix.
        psid_prefix=f"9001{named.id}",
        account_iban=make_iban(f"9001{named.id}001") if synthetic else "",
    )


def institutions(path: Path) -> Iterator[Named]:
    """The institutions of a file of entries `{id, code, name_en, name_ur, place}`."""
    for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
        yield Named(**entry)


def districts() -> Iterator[District]:
    """The districts of the Census of 2023 (seed_districts.yaml)."""
    for place, names in _read("seed_districts.yaml").items():
        for name_en, name_ur in names.items():
            yield District(code=slugify(name_en), name_en=name_en, name_ur=name_ur, place=place)


def holidays() -> Iterator[Holiday]:
    """The public holidays of the years that seed_holidays.yaml covers."""
    table = _read("seed_holidays.yaml")
    for on, name_en, name_ur in _days(table):
        moves = any(name_en == each["name"] for each in table["moon"])
        yield Holiday(
            on=on,
            name_en=name_en,
            name_ur=name_ur,
            estimated=moves and on >= table["estimated_from"],
            source=table["source"],
        )


def _days(table: dict[str, Any]) -> Iterator[tuple[date, str, str]]:
    first, last = table["years"]
    for month_day, name_en, name_ur, since in table["fixed"]:
        month, day = (int(part) for part in month_day.split("-"))
        for year in range(max(first, since), last + 1):
            yield date(year, month, day), name_en, name_ur
    yield from (tuple(each) for each in table["single"])
    for each in table["moon"]:
        for start, count in each["days"].items():
            for extra in range(count):
                yield start + timedelta(days=extra), each["name"], each["urdu"]


def _read(name: str) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    return read
