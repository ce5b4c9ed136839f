"""What the story leaves open for the visitor: a month to file, a draft with problems, the bank."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings

from saiban.demo import cast, sheet
from saiban.demo.filing import Files, minimum_wage
from saiban.demo.firms import Firm
from saiban.offices.desk import queries as desk
from saiban.offices.desk import scope
from saiban.offices.desk.models import User
from saiban.offices.employers import queries as employers
from saiban.offices.returns import actions as returns


def leave(story: dict[str, Firm], files: Files, *, month: date, day: date) -> None:
    """Write the mill's wage sheet, and begin a month of the flour mill's with a sheet like it."""
    sheets = {}
    for key in (cast.MILL, cast.FOODS):
        firm = story[key]
        rows = files.forces[firm.number].rows(month, minimum_wage)
        sheets[key] = sheet.write(rows, title=firm.name.en, month=month, seed=firm.number)
    path = sheet.path_of(settings.HOME)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.write_bytes(sheets[cast.MILL])
    foods = story[cast.FOODS]
    with scope.acting_for(establishments=[foods.establishment_id]):
        returns.start_upload(
            establishment=employers.establishment(foods.establishment_id),
            month=month,
            content=sheets[cast.FOODS],
            filename=f"Wages {month:%B %Y} final (2).xlsx",
            by=User(pk=foods.owner_id),
            on=day,
        )


def billers(balances: dict[str, int]) -> list[dict[str, Any]]:
    """The institutions as the sandbox bank knows them, with what their accounts hold."""
    return [
        {
            "prefix": each.psid_prefix,
            "name": each.name_en,
            "iban": each.account_iban,
            "opening": f"{balances.get(each.code, 0) / 100:.2f}",
        }
        for each in desk.institutions()
    ]
