"""What protects a worker: from the employer's default (24), and from dismissal when ill (72)."""

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


@rule(cites="s.72", unit="flag")
def employment_protected(
    on_sickness_benefit: bool,
    on_maternity_benefit: bool,
    on_injury_benefit: bool,
    under_medical_care: bool,
) -> bool:
    """While one of these runs, the employer may not dismiss, discharge, reduce or punish.

    A notice given in that time is void. The section names no pension and no iddat benefit; for
    iddat the employer may not refuse leave (37(2)).
    """
    on_benefit = on_sickness_benefit or on_maternity_benefit or on_injury_benefit
    return on_benefit or under_medical_care
