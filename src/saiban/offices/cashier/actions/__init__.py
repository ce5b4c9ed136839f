"""Writes of the cashier."""

from saiban.offices.cashier.actions.bank import BankFileRefused, import_bank_file
from saiban.offices.cashier.actions.challans import ChallanError, issue_challan, issue_for
from saiban.offices.cashier.actions.charging import charge_assessments
from saiban.offices.cashier.actions.feed import fetch
from saiban.offices.cashier.actions.matching import MatchError, match_receipt
from saiban.offices.cashier.actions.settling import settle

__all__ = [
    "BankFileRefused",
    "ChallanError",
    "charge_assessments",
    "import_bank_file",
    "MatchError",
    "fetch",
    "issue_challan",
    "issue_for",
    "match_receipt",
    "settle",
]
