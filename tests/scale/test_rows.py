"""Row by row, a kernel and a query refuse what `decide` refuses, and for its reason."""

from datetime import date
from decimal import Decimal

import duckdb
import numpy as np
import pyarrow as pa
import pytest

from saiban import law, scale
from saiban.law.engine.errors import BadInput
from saiban.law.toyland.scheme import toyland

ON = date(2025, 1, 1)
SICKNESS = {
    "daily_wage": 150_000,
    "contribution_days_6_months": 120,
    "spell_days": 10,
    "days_since_last_spell": 200,
    "days_paid_in_year": 0,
    "illness": "ordinary",
}
ROWS = [
    ({}, 900_000, ""),
    ({"days_since_last_spell": None}, 900_000, ""),
    ({"days_since_last_spell": 15}, 1_125_000, ""),
    ({"contribution_days_6_months": 89}, 0, ""),
    ({"spell_days": None}, None, "missing_fact: spell_days"),
    ({"illness": None}, None, "missing_fact: illness"),
    ({"illness": "gout"}, None, "bad_fact: illness is one of ordinary, tuberculosis, cancer"),
    ({"daily_wage": -1}, None, "bad_fact: daily_wage is at least 0 PKR"),
    ({"spell_days": -1, "daily_wage": None}, None, "bad_fact: spell_days is at least 0 days"),
    ({"spell_days": None, "daily_wage": None}, None, "missing_fact: daily_wage"),
    ({"spell_days": 10**9 + 1}, None, "bad_fact: spell_days is larger than a batch takes"),
    ({"daily_wage": 2**53 + 1}, 54_043_195_528_445_958, ""),
]


def columns():
    rows = [{**SICKNESS, **changed} for changed, _, _ in ROWS]
    return {name: [row[name] for row in rows] for name in SICKNESS}


@pytest.fixture(scope="module", params=["numba", "plain"])
def kernel(request):
    made = scale.kernel("sickness.benefit", place="kp", on=ON)
    if request.param == "plain":
        made = type(made)(made.program, made.plan, None)
    assert made.engine == request.param
    return made


def test_a_kernel_refuses_rows_and_answers_the_others(kernel):
    told = columns()
    missing = {name: np.array([cell is None for cell in told[name]]) for name in told}
    arrays = {
        name: np.array([SICKNESS[name] if cell is None else cell for cell in told[name]])
        for name in told
    }
    given = kernel.run(arrays, missing=missing)
    reasons = [kernel.refusals[code] for code in given["refusal"]]
    assert reasons == [why for _, _, why in ROWS]
    assert given["value"].tolist() == [value or 0 for _, value, _ in ROWS]


def test_a_query_refuses_rows_and_answers_the_others():
    cases = pa.table(columns())
    text = scale.query("sickness.benefit", place="kp", on=ON, dialect="duckdb", table="cases")
    with duckdb.connect() as made:
        made.register("cases", cases)
        found = made.execute(text).fetchall()
    assert [(row[0], row[1] or "") for row in found] == [(value, why) for _, value, why in ROWS]


def test_decide_agrees():
    for changed, value, why in ROWS:
        facts = {**SICKNESS, **changed}
        if "a batch" in why:
            continue
        if why.startswith("bad_fact"):
            with pytest.raises(law.BadFacts, match=why.split()[1]):
                law.decide("sickness.benefit", facts, on=ON, place="kp")
            continue
        found = law.decide("sickness.benefit", facts, on=ON, place="kp")
        if isinstance(found, law.Refusal):
            assert why == f"{found.reason}: {found.missing[0].name}"
        else:
            assert (found.value, "") == (value, why)


def test_law_that_some_rows_reach_is_refused_for_those():
    kernel = scale.kernel("disablement.pension", place="sindh", on=date(2022, 1, 1))
    given = kernel.run({"daily_wage": np.array([100_000] * 2), "degree": np.array([67, 68])})
    reasons = [kernel.refusals[code] for code in given["refusal"]]
    assert reasons == ["", "contested: degree_as_assessed, degree_capped_at_total"]
    assert given["value"].tolist()[1] == 0 < given["value"].tolist()[0]


def test_a_question_nobody_can_have_answered_is_a_refusal():
    for ask in (
        lambda: scale.kernel("eobi.contribution", place="federal", on=ON),
        lambda: scale.query(
            "eobi.contribution", place="federal", on=ON, dialect="spark", table="cases"
        ),
    ):
        found = ask()
        assert isinstance(found, law.Refusal)
        assert "capped_3000" in found.positions


def test_words_are_words_or_numbers_of_choices():
    kernel = scale.kernel("levy.rebate", place="hillshire", on=date(2011, 1, 1), country=toyland())
    told = {"weekly_wage": np.array([10_000, 10_000]), "moths": np.array([0, 5])}
    by_words = kernel.run({**told, "colour": np.array(["green", "green"])})
    by_numbers = kernel.run({**told, "colour": np.array([0, 0], np.int8)})
    assert by_words["value"].tolist() == by_numbers["value"].tolist() == [100, 200]
    unknown = kernel.run({**told, "colour": np.array([0, 2], np.int8)})
    assert kernel.refusals[unknown["refusal"][1]] == "bad_fact: colour is one of green, red"


def test_arrays_are_filled_again_and_many_rows_shared():
    kernel = scale.kernel("contribution.due", place="sindh", on=date(2025, 8, 31))
    rows = 600_000
    told = {
        "monthly_wage": np.full(rows, 4_000_000),
        "days_paid": np.arange(rows) % 27,
        "covered_before": np.ones(rows, bool),
    }
    first = kernel.run(told)
    again = kernel.run(told, out=first)
    assert all(again[name] is first[name] for name in ("value", "refusal"))
    assert again["value"][:27].tolist() == [
        law.decide(
            "contribution.due",
            {"monthly_wage": 4_000_000, "days_paid": days, "covered_before": True},
            on=date(2025, 8, 31),
            place="sindh",
        ).value
        for days in range(27)
    ]
    assert (again["value"] == again["value"][told["days_paid"]]).all()


def test_what_is_filled_lies_where_nothing_else_does():
    kernel = scale.kernel("contribution.due", place="sindh", on=date(2025, 8, 31))
    told = {
        "monthly_wage": np.array([4_000_000, 0]),
        "days_paid": np.array([26, 30]),
        "covered_before": np.ones(2, bool),
    }
    with pytest.raises(BadInput, match=r"value: .* shares memory with days_paid"):
        kernel.run(told, out={"value": told["days_paid"]})
    wide = np.zeros(3, np.int64)
    with pytest.raises(BadInput, match=r"refusal: .* shares memory with value"):
        kernel.run(told, out={"value": wide[:2], "refusal": wide.view(np.uint8)[15:17]})
    assert told["days_paid"].tolist() == [26, 30]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"daily_wage": np.array([1.5])}, "daily_wage"),
        ({"daily_wage": np.array([1, 2])}, "columns"),
        ({"hat": np.array([1])}, "hat"),
    ],
)
def test_columns_of_another_kind_are_named(changed, field):
    kernel = scale.kernel("sickness.benefit", place="kp", on=ON)
    told = {name: np.array([value]) for name, value in SICKNESS.items()}
    with pytest.raises(BadInput) as caught:
        kernel.run({**told, **changed})
    assert caught.value.field == field


def test_a_value_that_no_array_holds_is_refused():
    kernel = scale.kernel("iddat.benefit", place="punjab", on=ON)
    told = {"daily_wage": np.array([2**62, 2**62]), "iddat_days": np.array([1, 3])}
    given = kernel.run(told)
    assert given["value"].tolist() == [2**62, 0]
    assert kernel.refusals[given["refusal"][1]].startswith("too_large")


def test_sums_beyond_exact_doubles_are_exact():
    wages = [2**53 + 1 + 2 * n for n in range(1000)]
    cases = pa.table({"daily_wage": wages, "iddat_days": [130] * 1000})
    text = scale.query(
        "iddat.benefit", place="punjab", on=ON, dialect="duckdb", table="cases", in_rupees=True
    )
    with duckdb.connect() as made:
        made.register("cases", cases)
        ((total,),) = made.execute(f"SELECT sum(value) FROM ({text})").fetchall()
    assert total == Decimal(sum(wages) * 130) / 100


@pytest.mark.parametrize("dialect", ["duckdb", "spark", "postgresql"])
def test_a_query_reads_like_the_law(dialect):
    text = scale.query(
        "sickness.benefit", place="kp", on=ON, dialect=dialect, table="cases", keep=("refused",)
    )
    for rule in ("sickness_qualified", "sickness_payable_days", "sickness_benefit"):
        assert text.count(f" AS {rule}") == 1
    assert "contribution_days_6_months >= 90 AS sickness_qualified" in text
    assert "DOUBLE" not in text
    assert "kept_refused" in text
