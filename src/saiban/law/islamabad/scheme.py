"""The manifest of Islamabad. The shared text is exact here; its own is on domestic workers."""

from datetime import date

from saiban.law.engine.labels import Label
from saiban.law.engine.positions import Dispute, Position
from saiban.law.engine.scheme import Manifest
from saiban.law.islamabad import domestic
from saiban.law.minimum_wage import NO_NOTIFICATION
from saiban.law.ordinance_1965.disputes import BENEFIT_WAGE_CAP
from saiban.law.ordinance_1965.layers import ELSEWHERE, QUESTIONS, SHARED

CEILING = Dispute(
    "wage_ceiling",
    Label("The wage ceiling in Islamabad", "اسلام آباد میں اجرت کی حد"),
    (
        Position(
            "iessi_page_22500",
            Label("22,500, as the institution's page says", "22,500 جیسا ادارے کا صفحہ کہتا ہے"),
            "the institution",
            ("S5",),
        ),
        Position(
            "ordinance_10000",
            Label("10,000, as the Finance Act 2008 amended it", "10,000 جیسا 2008 میں ترمیم ہوئی"),
            "three commentaries",
            ("S28", "S18", "S17"),
        ),
        Position(
            "code_copy_5000",
            Label("5,000, as the consolidation prints it", "5,000 جیسا طبع شدہ متن میں ہے"),
            "the printed consolidation, probably by an editing slip",
            ("S1",),
        ),
    ),
)

ISLAMABAD = Manifest(
    place="islamabad",
    order=5,
    institution="IESSI",
    title=Label(
        "Islamabad Employees' Social Security Institution",
        "اسلام آباد ایمپلائز سوشل سیکیورٹی انسٹی ٹیوشن",
    ),
    in_force_from=date(2013, 1, 1),
    governing_law=(("2013-01-01", "Ordinance X of 1965 (federal text)"),),
    layers=(SHARED, (domestic,)),
    parameter_places=("islamabad", "all_essi", "base"),
    questions=QUESTIONS,
    not_modelled=ELSEWHERE,
    disputes=(
        CEILING,
        NO_NOTIFICATION,
        BENEFIT_WAGE_CAP,
    ),
)
