"""The manifest of Balochistan."""

from datetime import date

from saiban.law.balochistan import benefit_wage, contribution, domestic
from saiban.law.engine.labels import Label
from saiban.law.engine.scheme import Manifest
from saiban.law.engine.succession import Succession
from saiban.law.minimum_wage import NO_NOTIFICATION, OTHER_LAW
from saiban.law.ordinance_1965.disputes import (
    BENEFIT_WAGE_CAP,
    DEATH_GRANT_FLOOR,
    LATE_RATE_NOT_READ,
)
from saiban.law.ordinance_1965.layers import ELSEWHERE, QUESTIONS, SHARED

# What circulars and the institution's pages, dated under the Act, were read to say.
ACT = Succession(
    act="Balochistan Act of 2022",
    first_day=date(2022, 10, 12),
    before="Ordinance X of 1965",
    confirmed={
        "wage_within_limit": ("S10",),
        "contribution_coverage": ("S10",),
        "contribution_rate": ("S10",),
        "contribution_due": ("S10",),
    },
    apart=OTHER_LAW,
)

BALOCHISTAN = Manifest(
    place="balochistan",
    order=4,
    institution="BESSI",
    title=Label(
        "Balochistan Employees' Social Security Institution",
        "بلوچستان ایمپلائز سوشل سیکیورٹی انسٹی ٹیوشن",
    ),
    in_force_from=date(1965, 5, 17),
    governing_law=(
        ("1965-05-17", "Ordinance X of 1965"),
        ("2022-10-12", "Balochistan Act of 2022"),
        ("2025-01-01", "Balochistan Act of 2022 as amended by Act VI of 2025"),
    ),
    layers=(SHARED, (contribution, benefit_wage, domestic)),
    parameter_places=("balochistan", "all_essi", "base"),
    questions=QUESTIONS,
    not_modelled=ELSEWHERE,
    successions=(ACT,),
    disputes=(
        NO_NOTIFICATION,
        LATE_RATE_NOT_READ,
        BENEFIT_WAGE_CAP,
        DEATH_GRANT_FLOOR,
    ),
)
