"""Fills the stories' database: a small fictitious country, told on DAY. Run in its own process.

Prints one JSON object: who can sign in, the institutions as the bank knows them, whose CNIC the
worker's sign-in is tied to.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from typing import Any

DAY = date(2026, 11, 22)
LAST_MONTH = date(2026, 10, 1)
OFFICER = "saima"
"""An officer who is not marked as invented, so that the second factor is not waived."""


def main() -> None:
    """Load it, in the database and the home that the environment names."""
    from saiban.config import start

    start.django()
    from saiban.demo import country, ending, heroine

    made = country.small(DAY)
    people = {each.username: each.password for each in made.personas}
    _officer(people["mill"])
    people[OFFICER] = people["mill"]
    said = {
        "people": people,
        "billers": ending.billers(made.balances),
        "worker_cnic": heroine.CNIC,
    }
    json.dump(said, sys.stdout)


def _officer(password: str) -> None:
    from saiban.offices.desk import actions as desk
    from saiban.offices.desk import queries
    from saiban.offices.desk.models import User
    from saiban.offices.desk.models.users import Desk

    user: Any = User.objects.create_user(
        username=OFFICER, password=password, full_name="Saima Rauf", language="en"
    )
    pessi = next(each for each in queries.institutions() if each.code == "pessi")
    desk.give_role(
        user=user, institution_id=pessi.pk, desk=Desk.REGISTRATION, by=None, on=LAST_MONTH
    )


if __name__ == "__main__":
    main()
