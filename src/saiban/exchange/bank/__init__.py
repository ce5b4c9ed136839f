"""Files of banks: statements, notifications, receipt lists; and the numbers on them."""

from saiban.exchange.bank.camt_writer import write_camt053, write_camt054
from saiban.exchange.bank.iban import check_iban, make_iban
from saiban.exchange.bank.identity import idempotency_key
from saiban.exchange.bank.messages import (
    BankEntry,
    BankFile,
    Notification,
    Problem,
    Statement,
    Totals,
)
from saiban.exchange.bank.pages import Assembly, assemble
from saiban.exchange.bank.problems import resent
from saiban.exchange.bank.proof import UnprovenStatement, count, prove
from saiban.exchange.bank.reading import read_bank_file

__all__ = [
    "Assembly",
    "BankEntry",
    "BankFile",
    "Notification",
    "Problem",
    "Statement",
    "Totals",
    "UnprovenStatement",
    "assemble",
    "check_iban",
    "count",
    "idempotency_key",
    "make_iban",
    "prove",
    "read_bank_file",
    "resent",
    "write_camt053",
    "write_camt054",
]
