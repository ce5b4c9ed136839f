"""The minimum wage in the months for which no notification was found."""

from saiban.law.engine.labels import Label
from saiban.law.engine.positions import Dispute, Position

NO_NOTIFICATION = Dispute(
    "minimum_wage_without_notification",
    Label("The minimum wage where no notification was found", "کم از کم اجرت جب نوٹیفکیشن نہ ملے"),
    (
        Position(
            "last_notified_rate_continues",
            Label("the last notified rate goes on", "آخری نوٹیفائی شرح جاری رہتی ہے"),
            "an institution that chooses it; nobody has confirmed it",
            ("S4",),
        ),
    ),
    gap=True,
)

OTHER_LAW = frozenset({"minimum_wage_month", "minimum_wage_days_month"})
"""Values of the minimum wage laws, which an Act on social security does not replace."""
