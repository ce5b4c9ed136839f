"""What the tests of bank files share: an account, a day, entries, statements."""

from datetime import UTC, date, datetime

from saiban.exchange.bank import BankEntry, Statement, count, make_iban, psid

ACCOUNT = make_iban("90011")
DAY = date(2026, 10, 15)
CREATED = datetime(2026, 10, 15, 18, 59, tzinfo=UTC)


def make_entry(number: int = 1, paisa: int = 250_000, **fields: object) -> BankEntry:
    """A receipt of challan ``number``; ``fields`` replace any of its fields."""
    values: dict[str, object] = {
        "account_iban": ACCOUNT,
        "amount_paisa": paisa,
        "direction": "credit",
        "booking_date": DAY,
        "value_date": DAY,
        "acct_svcr_ref": f"ZZZZ{number:08d}",
        "psid": psid.make("90011", number),
        "transaction_id": f"{number:06d}",
        "payer": "Fictitious Mills & Sons",
        "remittance_text": "Contribution <October>",
    } | fields
    return BankEntry(**values)  # type: ignore[arg-type]


def make_statement(*entries: BankEntry, opening: int = 1_000_000, **fields: object) -> Statement:
    """A statement that adds up, unless ``fields`` say otherwise."""
    values: dict[str, object] = {
        "statement_id": "ST-2026-10-15",
        "account_iban": ACCOUNT,
        "opening_paisa": opening,
        "closing_paisa": opening + sum(entry.signed_paisa for entry in entries),
        "entries": tuple(entries),
        "period_from": DAY,
        "period_to": DAY,
        "declared": count(entries),
    } | fields
    return Statement(**values)  # type: ignore[arg-type]
