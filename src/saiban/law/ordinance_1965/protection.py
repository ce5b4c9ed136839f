"""What an employer's default does to the worker: nothing (section 24)."""

from saiban.law.engine.rule import rule

TEXT = "Ordinance X of 1965"


@rule(cites="s.24", unit="flag")
def month_protected(month_due: bool, month_paid: bool, connived: bool) -> bool:
    """The employer owes the month and has not paid it, and the worker had no part in that."""
    return month_due and not month_paid and not connived


@rule(cites="s.24, 35(1), 36", unit="flag")
def month_credited(month_due: bool, month_paid: bool, month_protected: bool) -> bool:
    """Whether a month counts for the worker's benefits: paid, or protected.

    Sections 35 and 36 count days for which contributions were paid or payable; section 24 keeps
    them where the employer defaults. What an amnesty forgives the employer was still payable.
    """
    return (month_due and month_paid) or month_protected
