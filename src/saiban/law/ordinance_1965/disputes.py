"""Points of the shared text that no source settles."""

from saiban.law.engine.labels import Label
from saiban.law.engine.positions import Dispute, Position

LATE_RATE_NOT_READ = Dispute(
    "contributions_rules_1966",
    Label(
        "Due date and late rate under the Contributions Rules, 1966", "واجب تاریخ اور تاخیر کی شرح"
    ),
    (
        Position(
            "rules_1966_as_in_islamabad",
            Label("the rules as Islamabad's institution applies them", "قواعد جیسے اسلام آباد میں"),
            "an institution that chooses it; the rules themselves were not read",
            ("S5",),
        ),
    ),
    gap=True,
)
