"""Sindh's pension for a degree above 67 percent: two readings of one formula."""

from saiban.law.engine.labels import Label
from saiban.law.engine.positions import Dispute, Position
from saiban.law.engine.rule import rule
from saiban.law.engine.units import Count

TEXT = "Sindh Act VI of 2016"

ABOVE_TOTAL = Dispute(
    "disablement_above_total",
    Label(
        "Sindh's pension for a degree above 67 percent", "سندھ میں 67 فیصد سے زیادہ معذوری کی پنشن"
    ),
    (
        Position(
            "degree_as_assessed",
            Label(
                "the printed formula with the degree itself", "طبع شدہ فارمولا، اصل درجے کے ساتھ"
            ),
            "the institution's page, read by the letter",
            ("S7",),
            "At 100 percent it gives 112 percent of thirty days' wages.",
        ),
        Position(
            "degree_capped_at_total",
            Label(
                "total disablement is one degree: no more than at 67",
                "مکمل معذوری ایک ہی درجہ ہے: 67 سے زیادہ نہیں",
            ),
            "those who take 75 percent of wages, a guide's rate, for all total disablement",
            ("S33",),
        ),
    ),
    chosen_by="The choice is SESSI's, whose page prints the formula; a setting of it.",
)


@rule(cites="s.40", unit="count", start="2016-04-12", guarded=("disablement_degree_above_total",))
def disablement_degree_counted(
    degree: Count, total_disablement_degree_min: Count, disablement_degree_above_total: Count
) -> Count:
    """The degree that the pension follows. Only above 67 is it open which one that is."""
    if degree <= total_disablement_degree_min:
        return degree
    return disablement_degree_above_total


@rule(
    name="disablement_degree_above_total",
    cites="s.40",
    unit="count",
    position="degree_as_assessed",
)
def disablement_degree_as_assessed(degree: Count) -> Count:
    """The institution's formula by the letter: the degree itself, though it passes 75 percent."""
    return degree


@rule(
    name="disablement_degree_above_total",
    cites="s.40",
    unit="count",
    position="degree_capped_at_total",
)
def disablement_degree_capped(total_disablement_degree_min: Count) -> Count:
    """Total disablement is one degree: whoever is above 67 gets what 67 gets."""
    return total_disablement_degree_min
