"""Punjab's own reading of the contribution base."""

from saiban.law.engine.rule import rule
from saiban.law.engine.units import Paisa

TEXT = "Contributions Rules, 1966 (Punjab)"


@rule(
    name="contribution_base_month",
    cites="r.4(3)",
    unit="PKR",
    start="2019-01-01",
    position="minimum_wage",
)
def contribution_base_minimum_wage(minimum_wage_month: Paisa) -> Paisa:
    """The institution's practice: contribution on the minimum wage instead of the s.71 limit.

    Reported from about 2019, so the whole of that year is held to be contested. The Lahore High
    Court set aside the notifications behind it in 2025; no appeal was found. Who becomes covered
    still follows the limit of section 71, for nothing read says otherwise.
    """
    return minimum_wage_month
