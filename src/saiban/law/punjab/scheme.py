"""The manifest of Punjab."""

from datetime import date

from saiban.law import measures
from saiban.law.engine.labels import Label
from saiban.law.engine.positions import Dispute, Position
from saiban.law.engine.scheme import Manifest
from saiban.law.minimum_wage import NO_NOTIFICATION
from saiban.law.ordinance_1965.disputes import (
    BENEFIT_WAGE_CAP,
    DEATH_GRANT_FLOOR,
    LATE_RATE_NOT_READ,
)
from saiban.law.ordinance_1965.layers import ELSEWHERE, QUESTIONS, SHARED
from saiban.law.punjab import (
    benefit_wage,
    contribution,
    domestic,
    funeral,
    pension_raise,
    retired_care,
    self_assessment,
)

BASE = Dispute(
    "contribution_base",
    Label("What Punjab's contribution is counted on", "پنجاب میں حصہ کس رقم پر"),
    (
        Position(
            "s71_limit",
            Label("wages up to the limit notified under section 71", "دفعہ 71 کی حد تک اجرت"),
            "the Lahore High Court (2025)",
            ("S18", "S16", "S19"),
        ),
        Position(
            "minimum_wage",
            Label("the minimum wage, under rule 4(3)", "کم از کم اجرت، قاعدہ 4(3)"),
            "the institution, until its notifications were set aside in 2025",
            ("S19", "E-DAWN-2025-07-25"),
            "A column of July 2025 says the Supreme Court followed it in March 2021.",
        ),
    ),
)
NOTIFICATIONS = Dispute(
    "wage_limit_notifications",
    Label("Whether the wage limits of 2012 to 2017 stood while suspended", "معطل نوٹیفکیشن"),
    (
        Position(
            "notifications_stand",
            Label("the notified limit of 22,000 stands", "22,000 کی حد قائم ہے"),
            "the institution",
            ("S16", "S17"),
        ),
        Position(
            "notifications_suspended",
            Label("the limit before them, 10,000, applies", "پہلے کی حد 10,000"),
            "the Lahore High Court (order of 28 February 2018)",
            ("S17", "S20"),
        ),
    ),
)

_OWN = (contribution, benefit_wage, self_assessment, retired_care, pension_raise, funeral, domestic)
_MEASURES = measures.of("punjab")

PUNJAB = Manifest(
    place="punjab",
    order=1,
    institution="PESSI",
    title=Label(
        "Punjab Employees' Social Security Institution", "پنجاب ایمپلائز سوشل سیکیورٹی انسٹی ٹیوشن"
    ),
    in_force_from=date(1965, 5, 17),
    governing_law=(
        ("1965-05-17", "Ordinance X of 1965"),
        ("2013-10-07", "Ordinance X of 1965 as amended by Punjab in 2013"),
    ),
    layers=(SHARED, _OWN, tuple(module for each in _MEASURES for module in each.modules)),
    parameter_places=("punjab", "all_essi", "base"),
    questions=(*QUESTIONS, *(name for each in _MEASURES for name in each.questions)),
    not_modelled=ELSEWHERE,
    disputes=(
        BASE,
        NOTIFICATIONS,
        NO_NOTIFICATION,
        LATE_RATE_NOT_READ,
        BENEFIT_WAGE_CAP,
        DEATH_GRANT_FLOOR,
        self_assessment.SELF_ASSESSMENT_BASE,
        retired_care.RETIRED_CARE,
        *(dispute for each in _MEASURES for dispute in each.disputes),
    ),
)
