"""Words as callers hold them come to the same numbers, and what is no choice is refused."""

from datetime import date

import numpy as np
import pytest

from saiban import scale
from saiban.law.engine.errors import BadInput

WORDS = ["ordinary", "cancer", "gout", "", "cancer ", "Cancer", "ordinar", "tuberculosis", "کینسر"]
GOOD = [True, True, False, False, False, False, False, True, False]
FORMS = {
    "fixed": lambda words: np.array(words),
    "wide": lambda words: np.array(words, "U60"),
    "swapped": lambda words: np.array(words).astype(np.array(words).dtype.newbyteorder()),
    "objects": lambda words: np.array(words, object),
    "every second": lambda words: np.repeat(np.array(words, object), 2)[::2],
    "variable": lambda words: np.array(words, np.dtypes.StringDType()),
}


@pytest.fixture(scope="module")
def kernel():
    return scale.kernel("sickness.benefit", place="kp", on=date(2025, 1, 1))


def given(kernel, illness):
    told = {
        "daily_wage": 150_000,
        "contribution_days_6_months": 120,
        "spell_days": 10,
        "days_since_last_spell": 200,
        "days_paid_in_year": 0,
    }
    columns = {name: np.full(len(illness), value) for name, value in told.items()}
    found = kernel.run({**columns, "illness": illness})
    return found["value"].tolist(), [kernel.refusals[code] for code in found["refusal"]]


@pytest.mark.parametrize("form", FORMS)
def test_words_of_any_form(kernel, form):
    values, reasons = given(kernel, FORMS[form](WORDS))
    bad = "bad_fact: illness is one of ordinary, tuberculosis, cancer"
    assert reasons == ["" if good else bad for good in GOOD]
    by_numbers = given(kernel, np.array([0, 2, 1]))[0]
    assert [value for value, good in zip(values, GOOD, strict=True) if good] == by_numbers


def test_objects_that_are_no_words_are_refused(kernel):
    odd = np.array(["cancer", None, 2, 2.5, True, b"cancer", np.str_("cancer")], object)
    assert [why == "" for why in given(kernel, odd)[1]] == [True, *[False] * 5, True]


def test_a_column_of_lists_is_named(kernel):
    lists = np.empty(2, object)
    lists[:] = [["cancer"], ["cancer"]]
    with pytest.raises(BadInput, match="illness: is one of ordinary, tuberculosis, cancer"):
        given(kernel, lists)


def test_no_rows_of_words(kernel):
    for dtype in ("U1", object):
        assert given(kernel, np.array([], dtype)) == ([], [])
