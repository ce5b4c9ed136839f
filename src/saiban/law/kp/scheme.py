"""The manifest of Khyber Pakhtunkhwa."""

from datetime import date

from saiban.law.engine.labels import Label
from saiban.law.engine.positions import Dispute, Position
from saiban.law.engine.scheme import Manifest
from saiban.law.engine.succession import Succession
from saiban.law.kp import benefit_wage, contribution, domestic
from saiban.law.minimum_wage import NO_NOTIFICATION, OTHER_LAW
from saiban.law.ordinance_1965.disputes import (
    BENEFIT_WAGE_CAP,
    DEATH_GRANT_FLOOR,
    LATE_RATE_NOT_READ,
)
from saiban.law.ordinance_1965.layers import ELSEWHERE, QUESTIONS, SHARED

MINIMUM_WAGE_2022 = Dispute(
    "minimum_wage_2022",
    Label(
        "The minimum wage from July 2022 to June 2023", "جولائی 2022 تا جون 2023 کی کم از کم اجرت"
    ),
    (
        Position(
            "notified_25000",
            Label("25,000 as the press reported the notification", "نوٹیفائی شدہ 25,000"),
            "the notification reported on 23 August 2022",
            ("M-ARY-2022",),
        ),
        Position(
            "announced_26000",
            Label("26,000 as announced on 24 June 2022", "اعلان کردہ 26,000"),
            "the Chief Minister's announcement",
            ("E-DAWN-1696603",),
        ),
    ),
)

# What circulars and the institution's pages, dated under the Act, were read to say.
ACT = Succession(
    act="KP Act of 2021",
    first_day=date(2021, 9, 9),
    before="Ordinance X of 1965",
    confirmed={
        "wage_within_limit": ("S9",),
        "contribution_coverage": ("S9",),
        "contribution_rate": ("S11",),
        "contribution_due": ("S11",),
    },
    apart=OTHER_LAW,
)

KP = Manifest(
    place="kp",
    order=3,
    institution="KPESSI",
    title=Label(
        "Khyber Pakhtunkhwa Employees' Social Security Institution",
        "خیبر پختونخوا ایمپلائز سوشل سیکیورٹی انسٹی ٹیوشن",
    ),
    in_force_from=date(1965, 5, 17),
    governing_law=(
        ("1965-05-17", "Ordinance X of 1965"),
        ("2021-09-09", "KP Act of 2021"),
    ),
    layers=(SHARED, (contribution, benefit_wage, domestic)),
    parameter_places=("kp", "all_essi", "base"),
    questions=QUESTIONS,
    not_modelled=ELSEWHERE,
    successions=(ACT,),
    disputes=(
        MINIMUM_WAGE_2022,
        NO_NOTIFICATION,
        LATE_RATE_NOT_READ,
        BENEFIT_WAGE_CAP,
        DEATH_GRANT_FLOOR,
    ),
)
