"""Whatever bytes come, the reader answers; and damage never makes money out of nothing."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from saiban.exchange.bank import (
    Notification,
    UnprovenStatement,
    count,
    prove,
    psid,
    read_bank_file,
    write_camt053,
    write_camt054,
)
from tests.exchange.samples import ACCOUNT, CREATED, make_entry, make_statement

ENTRIES = (make_entry(1), make_entry(2, 5_00, direction="debit", reversal=True))
STATEMENT = write_camt053([make_statement(*ENTRIES)], message_id="M", created=CREATED)
NOTICE = write_camt054(
    [Notification("N", ACCOUNT, ENTRIES, declared=count(ENTRIES))], message_id="M", created=CREATED
)
LIST = f"PSID,Amount,Date,Dr/Cr\n{psid.make('90011', 1)},10.00,2026-10-15,Cr\nTotal,10,,\n".encode()


@st.composite
def damaged(draw: st.DrawFn, original: bytes) -> bytes:
    """A file with some bytes replaced, cut out or put in."""
    data = bytearray(original)
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        length = draw(st.integers(0, 30))
        data[start : start + length] = draw(st.binary(max_size=8) | st.sampled_from(SNIPPETS))
    return bytes(data)


SNIPPETS = [b"<Ntry>", b"</Ntry>", b"<Amt>", b"-1", b"99999999999999999999", b"&x;", b"\x00", b""]
FILES = st.one_of(damaged(STATEMENT), damaged(NOTICE), damaged(LIST), st.binary(max_size=200))


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(FILES)
def test_reader_always_answers(data: bytes) -> None:
    file = read_bank_file(data, "x")
    assert file.kind is not None or file.blocking
    for entry in file.entries:
        assert entry.amount_paisa >= 0
        assert entry.psid is None or psid.check(entry.psid)


@settings(max_examples=200)
@given(st.integers(0, 10**9), st.integers(0, 1))
def test_changed_amount_is_never_posted(paisa: int, which: int) -> None:
    """Whoever changes an amount in the file must also change balances and totals."""
    entries = list(ENTRIES)
    entries[which] = replace(entries[which], amount_paisa=paisa)
    changed = replace(make_statement(*ENTRIES), entries=tuple(entries))
    raw = write_camt053([changed], message_id="M", created=CREATED)
    (statement,) = read_bank_file(raw, "x").statements
    try:
        prove(statement)
    except UnprovenStatement:
        assert paisa != ENTRIES[which].amount_paisa
    else:
        assert paisa == ENTRIES[which].amount_paisa
