"""Punjab's funeral money, as the institution told the press in 2021."""

from saiban.law.engine.refusal import Reason
from saiban.law.engine.rule import absence, rule
from saiban.law.engine.units import Paisa

TEXT = "PESSI, September 2021"

OF_A_WORKER = absence(
    "funeral_money_of_worker",
    reason=Reason.NOT_MODELLED,
    detail="Up to 10,000 rupees are paid on a worker's death; how the sum is fixed, and how it "
    "goes with the death grant of section 37, was not found. PESSI can supply it.",
    cites="s.37 and practice",
)


@rule(cites="practice", unit="PKR", start="2021-09-02", guarded=("funeral_money_of_worker",))
def funeral_money(
    deceased: str, funeral_money_relative: Paisa, funeral_money_of_worker: Paisa
) -> Paisa:
    """A fixed sum when a relative of the secured person dies.

    Which relatives was not reported. For a worker's own death only an upper limit was.
    """
    if deceased == "relative":
        return funeral_money_relative
    return funeral_money_of_worker
