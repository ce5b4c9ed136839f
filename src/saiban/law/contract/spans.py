"""Which questions can be asked of a span of days, and how their days count."""

from saiban.law.spans.declared import Days, Months, Span

_BY_DAY = (
    "No transitional rule was found in the texts that were read, so each day is decided by the law "
    "of that day. What the whole would give by the law of its first day, or of its last, stands "
    "beside it. Conditions of contributions are looked at once, before the first day."
)
_BY_MONTH = (
    "Each month is decided by the law of its last day; no section that says so was found. The same "
    "facts are taken for every month."
)

SPANS: dict[str, Span] = {
    "sickness.benefit": Days(
        ("spell_days",),
        _BY_DAY,
        paid="sickness_payable_days",
        paid_into="days_paid_in_year",
        waiting="sickness_waiting_days_due",
        linked={"days_since_last_spell": 0},
    ),
    "maternity.benefit": Days(("days_before", "days_after"), _BY_DAY),
    "iddat.benefit": Days(("iddat_days",), _BY_DAY),
    "injury.benefit": Days(("incapacity_days",), _BY_DAY),
    "contribution.due": Months(_BY_MONTH, becomes={"covered_before": "contribution_coverage"}),
    "contribution.self_assessment": Months(_BY_MONTH),
    "domestic.contribution": Months(_BY_MONTH),
    "eobi.contribution": Months(_BY_MONTH),
}

NOT_SPLIT = {
    "contribution.increase": "the increase goes by the law of the day of payment",
    "overlap": "which of the days had wages is not known; ask for the days of each law",
}
_AWARDED = "it is decided once, by the law of one day: ask with --on"


def why_not_split(question: str) -> str:
    """Why a question cannot be asked of a span of days."""
    return NOT_SPLIT.get(question, _AWARDED)
