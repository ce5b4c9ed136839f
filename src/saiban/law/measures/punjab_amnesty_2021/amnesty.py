"""What an employer in arrears pays under Punjab's amnesty of 2021.

The text of the ordinance was not found. Two things are told of it, and they are kept apart: the
press has the principal paid and the increase forgiven; the Forum was told that inactive
enterprises start again without paying arrears.
"""

from saiban.law.engine.labels import Label
from saiban.law.engine.positions import Dispute, Position
from saiban.law.engine.refusal import Reason
from saiban.law.engine.rule import absence, rule
from saiban.law.engine.units import Paisa

TEXT = "Punjab Social Security Ordinance 2021"
FIRST_REPORT, LAST_DAY = "2021-03-11", "2021-06-30"

VARIANTS = Dispute(
    "punjab_amnesty_2021",
    Label("What Punjab's amnesty of 2021 forgives", "پنجاب کی 2021 کی معافی میں کیا معاف ہے"),
    (
        Position(
            "principal_only",
            Label("arrears are paid, the increase is forgiven", "بقایا ادا، اضافہ معاف"),
            "the institution, as the press reported it in March and June 2021",
            ("S50", "P-UP-1268661"),
        ),
        Position(
            "inactive_restart",
            Label(
                "inactive enterprises start again without paying arrears",
                "غیر فعال ادارے بقایا ادا کیے بغیر دوبارہ شروع کریں",
            ),
            "the institution, as told to the Forum on 22 April 2021",
            ("P-ILO-815870",),
            "When an enterprise is inactive was not found.",
        ),
    ),
)

BEFORE = absence(
    "amnesty_due",
    reason=Reason.NOT_IN_FORCE,
    detail="The amnesty was first reported on 11 March 2021; the day on which it began was not "
    "found.",
    cites="Punjab Social Security Ordinance 2021",
    until="2021-03-10",
)
AFTER = absence(
    "amnesty_due",
    reason=Reason.NOT_IN_FORCE,
    detail="The amnesty was open to 30 June 2021; whether it was extended was not found.",
    cites="Punjab Social Security Ordinance 2021",
    start="2021-07-01",
)
OTHERS = absence(
    "amnesty_principal_of_others",
    reason=Reason.NOT_MODELLED,
    detail="This variant speaks of inactive enterprises only. For others take `principal_only`.",
    cites="as told to the Forum",
)


@rule(name="amnesty_principal_due", cites="press reports", unit="PKR", position="principal_only")
def amnesty_principal_in_full(arrears_principal: Paisa) -> Paisa:
    """All contributions in arrears are paid."""
    return arrears_principal


@rule(
    name="amnesty_principal_due",
    cites="as told to the Forum",
    unit="PKR",
    position="inactive_restart",
    guarded=("amnesty_principal_of_others",),
)
def amnesty_principal_of_inactive(unit_inactive: bool, amnesty_principal_of_others: Paisa) -> Paisa:
    """An inactive enterprise pays no arrears when it starts again."""
    if unit_inactive:
        return 0
    return amnesty_principal_of_others


@rule(cites="press reports; as told to the Forum", unit="PKR")
def amnesty_increase_due() -> Paisa:
    """The increase for lateness is forgiven in both variants."""
    return 0


@rule(cites="press reports; as told to the Forum", unit="PKR", start=FIRST_REPORT, until=LAST_DAY)
def amnesty_due(amnesty_principal_due: Paisa) -> Paisa:
    """What is paid to settle the arrears: contributions only, the increase is forgiven.

    The workers' months count whatever is forgiven (s.24).
    """
    return amnesty_principal_due


@rule(cites="press reports; as told to the Forum", unit="PKR")
def amnesty_forgiven(
    arrears_principal: Paisa, arrears_increase: Paisa, amnesty_due: Paisa
) -> Paisa:
    """What the institution forgoes."""
    return arrears_principal + arrears_increase - amnesty_due
