"""What courts disagree on in EOBI's law, and a hole that a position may fill."""

from saiban.law.engine.labels import Label
from saiban.law.engine.positions import Dispute, Position

BASE = Dispute(
    "contribution_base",
    Label("What EOBI's contribution is counted on", "ای او بی آئی کا حصہ کس رقم پر"),
    (
        Position(
            "federal_minimum_wage",
            Label("the federal minimum wage", "وفاقی کم از کم اجرت"),
            "EOBI; the High Courts of Sindh and Balochistan",
            ("E-PC-EOBA", "E-DAWN-2025-07-25", "E-OPHRD-FAQ"),
        ),
        Position(
            "capped_3000",
            Label("the ceiling of Rs 3,000", "3,000 روپے کی حد"),
            "the High Courts of Lahore, Islamabad and Peshawar",
            ("E-DAWN-2025-07-25", "E-BR-40154430", "E-EFP-2022"),
            "An appeal is said to be pending in the Supreme Court.",
        ),
    ),
)

BENEFIT_PERIODS = Dispute(
    "section_24_regulations",
    Label(
        "How months on a benefit count as months of contribution",
        "فائدے کے مہینے حصے کے مہینوں میں کیسے شمار ہوں",
    ),
    (
        Position(
            "benefit_months_count_in_full",
            Label("each whole month on a benefit counts as one", "فائدے کا ہر پورا مہینہ ایک شمار"),
            "an institution that chooses it; the regulations of section 24 were not read",
            ("E-PC-EOBA",),
        ),
    ),
    gap=True,
)
