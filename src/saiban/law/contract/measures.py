"""Questions on one-off measures: they stay in the contract when a measure is archived."""

from saiban.law.engine.labels import Label
from saiban.law.engine.question import Question

QUESTIONS = (
    Question(
        "amnesty.due",
        "amnesty_due",
        "PKR",
        ("arrears_principal", "arrears_increase", "unit_inactive"),
        Label("Arrears to be paid under an amnesty", "معافی اسکیم کے تحت واجب بقایا"),
        parts={
            "principal": "amnesty_principal_due",
            "increase": "amnesty_increase_due",
            "forgiven": "amnesty_forgiven",
        },
    ),
)
