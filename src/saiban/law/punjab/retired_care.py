"""Punjab's decision of 2022 on medical care for life."""

from saiban.law.engine.labels import Label
from saiban.law.engine.positions import Dispute, Position
from saiban.law.engine.rule import rule

TEXT = "PESSI, 158th meeting"

RETIRED_CARE = Dispute(
    "care_in_retirement",
    Label("Medical care after retirement in Punjab", "پنجاب میں ریٹائرمنٹ کے بعد علاج"),
    (
        Position(
            "lifetime_care_of_2022",
            Label(
                "the decision of 2022 gives the retired worker and wife care for life",
                "2022 کے فیصلے سے ریٹائرڈ کارکن اور اہلیہ کو تاحیات علاج",
            ),
            'those who read the press\'s word "prospective" as retired; PESSI can say',
            ("P-NEWS-1013129", "P-PROPK-2022"),
        ),
    ),
    gap=True,
)


@rule(cites="decision of 23 November 2022", unit="flag", start="2022-11-23")
def care_after_retirement(relation: str, care_in_retirement: bool) -> bool:
    """Care for life for the worker and his wife, as the decision was reported; for nobody else."""
    worker_or_wife = relation == "secured_person" or relation == "spouse"
    return care_in_retirement and worker_or_wife
