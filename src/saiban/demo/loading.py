"""Loads the country once into this installation, in as many processes as there are cores for it."""

from __future__ import annotations

from django.conf import settings

from saiban.demo import country, crew, ending, personas, state
from saiban.demo.country import Country, Tell
from saiban.demo.size import Size


def load_and_keep(size: Size, tell: Tell) -> Country:
    """Make the country, write down who can sign in, then mark it as whole."""
    made = country.load(size, tell, processes=crew.size_of_crew())
    personas.keep(made.personas, settings.HOME)
    state.finish(
        {
            "day": size.day,
            "workers": size.workers,
            "months": size.months,
            "rows": made.count.rows,
            "returns": made.count.returns,
            "receipts": made.count.receipts,
            "billers": ending.billers(made.balances),
        },
        on=size.day,
    )
    return made
