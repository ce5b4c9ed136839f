"""Writes of the cashier."""

from saiban.offices.cashier.actions.bank import BankFileRefused, import_bank_file
from saiban.offices.cashier.actions.challans import ChallanError, issue_challan
from saiban.offices.cashier.actions.charging import charge_assessments
from saiban.offices.cashier.actions.feed import fetch
from saiban.offices.cashier.actions.matching import MatchError, match_receipt

__all__ = [
    "BankFileRefused",
    "ChallanError",
    "MatchError",
    "charge_assessments",
    "fetch",
    "import_bank_file",
    "issue_challan",
    "match_receipt",
]
