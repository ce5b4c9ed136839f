"""What holds for any sheet, however its cells are written."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from saiban.offices.returns.intake import UnreadableFile, read
from saiban.offices.returns.intake.catalogue import EXPLANATIONS, PROBLEMS
from saiban.offices.returns.intake.cell_cnic import cnic_reader
from saiban.offices.returns.intake.cell_date import DateReader
from saiban.offices.returns.intake.cell_days import read_days, read_sex
from saiban.offices.returns.intake.cell_safety import harmless
from saiban.offices.returns.intake.cell_text import (
    read_registration_number,
    read_remark,
    read_words,
)
from saiban.offices.returns.intake.cell_wage import read_amount, read_wage
from saiban.offices.returns.intake.letters import tidy
from tests.offices.returns.intake.sheets import HEADER, accounted, text

URDU, ARABIC = (
    str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"),
    str.maketrans("0123456789.,", "٠١٢٣٤٥٦٧٨٩٫٬"),
)


def western(whole: str) -> str:
    return f"{int(whole):,}"


def lakhs(whole: str) -> str:
    head, tail = whole[:-3], whole[-3:]
    pairs = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)][::-1]
    return ",".join([*pairs, tail])


@st.composite
def written_wages(draw: st.DrawFn) -> tuple[int, object]:
    """(paisa, a cell that says it)."""
    paisa = draw(st.integers(0, 50_000_000_00))
    if draw(st.booleans()):
        return paisa, paisa / 100
    whole, cents = str(paisa // 100), paisa % 100
    number = draw(st.sampled_from([str, western, lakhs]))(whole)
    number += f".{cents:02d}" if cents or draw(st.booleans()) else ""
    number = number.translate(draw(st.sampled_from([{}, URDU, ARABIC])))
    before = draw(st.sampled_from(["", "Rs ", "Rs.", "PKR ", "rs. ", "₨", " ", "\u202b"]))
    after = draw(st.sampled_from(["", "/-", " /=", " Rs", " روپے", " only", "\u00a0", "\u200f"]))
    return paisa, before + number + after


@given(written_wages())
@settings(max_examples=500)
def test_a_wage_written_in_any_way_is_the_same_paisa(wage):
    paisa, cell = wage
    assert read_wage(cell) == (paisa, None, None)


DIGITS = st.from_regex(r"0[0-9]{6}[1-9]{6}", fullmatch=True)


@given(DIGITS, st.sampled_from(["{}", "{0}.0", "'{}", "\u202a{}\u202c", " {} "]), st.booleans())
def test_a_cnic_written_in_any_way_is_the_same_digits(cnic, form, urdu):
    cell = form.format(cnic.translate(URDU) if urdu else cnic)
    found, _, problem = cnic_reader(synthetic=True)(cell)
    assert (found, problem) == (cnic, None)


@given(st.one_of(st.text(), st.floats(), st.integers(), st.dates(), st.booleans()))
def test_no_cell_makes_a_cnic_of_another_length(cell):
    found, repair, problem = cnic_reader(synthetic=True)(cell)
    assert found is None or (len(found) == 13 and found.isascii() and found.isdigit())
    assert not (found and problem)
    assert not (repair and found is None)


ANYTHING = st.one_of(
    st.text(),
    st.from_regex(r"[0-9,.\-/eE+ ]{1,20}", fullmatch=True),
    st.floats(),
    st.integers(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
)
READERS = [
    read_wage,
    read_amount,
    read_days,
    read_sex,
    read_words,
    read_remark,
    read_registration_number,
    DateReader().read,
]


@given(ANYTHING, st.sampled_from(READERS))
@settings(max_examples=1000)
def test_any_cell_is_read_or_has_a_reason(cell, reader):
    value, repair, problem = reader(cell)
    assert repair is None or repair in EXPLANATIONS
    assert problem is None or (problem in PROBLEMS and value is None)


@given(st.integers(1, 5000), st.sampled_from("019"), st.sampled_from(READERS))
def test_very_long_numbers_are_no_trouble(length, digit, reader):
    assert len(reader(digit * length)) == 3
    assert len(reader(f"1E+{digit * length}")) == 3


@given(st.text())
def test_names_are_tidy_and_stay_so(name):
    once = tidy(name)
    assert tidy(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert "  " not in once


@given(st.text())
def test_nothing_going_out_begins_a_formula(cell):
    written = harmless(cell)
    if isinstance(written, str):
        assert written.lstrip()[:1] not in set("=+@") or written == ""
        assert written.lstrip("'") == cell.lstrip("'")


NAMES = st.text(st.sampled_from("abc ابپ"), min_size=1, max_size=9).filter(lambda n: n.strip())
CLEAN = st.tuples(DIGITS, NAMES, NAMES, st.integers(0, 99999), st.integers(0, 26))


@given(st.lists(CLEAN, max_size=20), st.sampled_from(["utf-8", "utf-16", "utf-8-sig"]))
def test_a_clean_row_never_gets_a_problem_or_a_repair(workers, encoding):
    found = read(text([HEADER, *workers], encoding), filename="x.csv", synthetic=True)
    assert [row.cnic for row in found.rows] == [worker[0] for worker in workers]
    assert [row.wage_paisa for row in found.rows] == [worker[3] * 100 for worker in workers]
    assert [row.days for row in found.rows] == [worker[4] for worker in workers]
    assert not [row for row in found.rows if row.problems or row.repairs]


CELL = st.one_of(
    st.sampled_from(
        ["", " ", "Total", "کل", *HEADER, "Prepared by", "1", "2", "0352012345671", "Ali", "40,000",
         "3.5E+12", "\u200f", "\x1f", "-", "=1", '"', "Weaving department"]
    ),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8),
)  # fmt: skip


@given(st.lists(st.lists(CELL, max_size=8), max_size=30), st.sampled_from(",;\t"))
@settings(max_examples=300)
def test_every_line_is_a_row_or_reported_exactly_once(lines, delimiter):
    found = read(text([["Mill"], HEADER, *lines], delimiter=delimiter), filename="x.csv")
    assert accounted(found)
    # A line whose CNIC can be read is a worker's, whatever else is on it.
    named = [line for line in lines if line and line[0] == "0352012345671"]
    assert sum(row.cnic == "0352012345671" for row in found.rows) == len(named)


@given(st.binary(max_size=400))
@settings(max_examples=300)
def test_any_bytes_are_read_or_refused_with_a_reason(data):
    outcome: object
    try:
        outcome = accounted(read(data, filename="x"))
    except UnreadableFile as error:
        outcome = error.message and error.remedy
    assert outcome
