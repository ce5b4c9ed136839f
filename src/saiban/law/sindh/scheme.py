"""The manifest of Sindh."""

from datetime import date

from saiban.law.engine.labels import Label
from saiban.law.engine.positions import Dispute, Position
from saiban.law.engine.scheme import Manifest
from saiban.law.engine.succession import Succession
from saiban.law.minimum_wage import NO_NOTIFICATION, OTHER_LAW
from saiban.law.ordinance_1965.disputes import BENEFIT_WAGE_CAP, LATE_RATE_NOT_READ
from saiban.law.ordinance_1965.layers import ELSEWHERE, QUESTIONS, SHARED
from saiban.law.sindh import (
    benefit_wage,
    contribution,
    disablement,
    domestic,
    establishment,
    medical_care,
    pension_raise,
)

MINIMUM_WAGE_2021 = Dispute(
    "minimum_wage_2021",
    Label(
        "The minimum wage from July 2021 to May 2022", "جولائی 2021 تا مئی 2022 کی کم از کم اجرت"
    ),
    (
        Position(
            "notified_25000",
            Label("25,000 as notified on 13 July 2021", "نوٹیفائی شدہ 25,000"),
            "the Government of Sindh",
            ("M-ARY-2022", "M-ARY-2021"),
        ),
        Position(
            "treated_as_19000",
            Label("19,000 as the department treated it", "19,000 جیسا محکمے نے مانا"),
            "the labour department in July 2022",
            ("M-NATION-2022-07",),
        ),
    ),
)

# What circulars and the institution's pages, dated under the Act, were read to say.
ACT = Succession(
    act="Sindh Act VI of 2016",
    first_day=date(2016, 4, 12),
    before="Ordinance X of 1965",
    confirmed={
        "wage_within_limit": ("S8",),
        "contribution_coverage": ("S8",),
        "contribution_rate": ("S8",),
        "contribution_due": ("S8",),
        "late_increase_cap": ("S47",),
        "maternity_days_max": ("S7",),
        "maternity_days_before_max": ("S7",),
        "maternity_benefit": ("S7",),
        "iddat_benefit": ("S7", "S8"),
        "death_grant_days": ("S7",),
        "death_grant": ("S7",),
        "disablement_band": ("S7",),
        "disablement_gratuity": ("S7",),
        "disablement_pension": ("S7",),
    },
    apart=OTHER_LAW,
)

SINDH = Manifest(
    place="sindh",
    order=2,
    institution="SESSI",
    title=Label(
        "Sindh Employees' Social Security Institution", "سندھ ایمپلائز سوشل سیکیورٹی انسٹی ٹیوشن"
    ),
    in_force_from=date(1965, 5, 17),
    governing_law=(
        ("1965-05-17", "Ordinance X of 1965"),
        ("2016-04-12", "Sindh Act VI of 2016"),
        ("2018-05-17", "Sindh Act VI of 2016 as amended by Act XVIII of 2018"),
    ),
    layers=(
        SHARED,
        (
            establishment,
            contribution,
            benefit_wage,
            disablement,
            medical_care,
            pension_raise,
            domestic,
        ),
    ),
    parameter_places=("sindh", "all_essi", "base"),
    questions=QUESTIONS,
    not_modelled=ELSEWHERE,
    successions=(ACT,),
    disputes=(
        MINIMUM_WAGE_2021,
        NO_NOTIFICATION,
        LATE_RATE_NOT_READ,
        BENEFIT_WAGE_CAP,
        disablement.ABOVE_TOTAL,
    ),
)
