"""The one door for files of banks: what kind it is, what it says, what is wrong with it."""

import hashlib
from dataclasses import replace
from pathlib import PurePath

from saiban.exchange.bank.camt_reader import read_camt
from saiban.exchange.bank.csv_reader import read_receipt_list
from saiban.exchange.bank.messages import BankFile
from saiban.exchange.bank.pages import assemble
from saiban.exchange.bank.problems import FileRefused, examine

_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def read_bank_file(data: bytes, filename: str, *, account_iban: str = "") -> BankFile:
    """Read camt.053, camt.054 or a receipt list; the content decides, not the name.

    Never raises for what a file contains: a file that is refused has one blocking problem and
    nothing else. Pages of a statement that stand in one file are put together; pages whose others
    are missing stay as they are (see :func:`~saiban.exchange.bank.pages.assemble`). Post only
    statements and notifications that :func:`~saiban.exchange.bank.proof.prove` lets pass and that
    are not the subject of a blocking problem.

    ``account_iban`` is needed for receipt lists that don't name the account.
    """
    file = BankFile(
        kind=None, filename=PurePath(filename).name, digest=hashlib.sha256(data).hexdigest()
    )
    try:
        if _looks_like_xml(data):
            return _camt(file, data)
        return _receipts(file, data, account_iban)
    except FileRefused as error:
        return replace(file, problems=(error.problem(),))


def _camt(file: BankFile, data: bytes) -> BankFile:
    content = read_camt(data)
    assembly = assemble(content.statements)
    statements = (*assembly.complete, *assembly.waiting)
    return replace(
        file,
        kind=content.kind,
        message_id=content.message_id,
        created=content.created,
        statements=statements,
        notifications=tuple(content.notifications),
        problems=(
            *content.problems,
            *assembly.problems,
            *examine([*assembly.complete, *content.notifications]),
        ),
    )


def _receipts(file: BankFile, data: bytes, account_iban: str) -> BankFile:
    notification, problems = read_receipt_list(data, file.filename, account_iban=account_iban)
    return replace(
        file,
        kind="csv",
        notifications=(notification,),
        problems=(*problems, *examine([notification])),
    )


def _looks_like_xml(data: bytes) -> bool:
    head = data[:64]
    for bom in _BOMS:
        head = head.removeprefix(bom)
    return head.replace(b"\0", b"").lstrip().startswith(b"<")
