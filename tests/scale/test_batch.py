"""`saiban law batch`: from file to file, whatever the file is like, by either engine alike."""

import json
import sys
from datetime import date
from decimal import Decimal

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq
import pytest

from saiban import law
from tests.scale.by_batch import batch, read_csv

KP = ("--place", "kp", "--on", "2025-01-01")
SICK = (
    "daily_wage,contribution_days_6_months,spell_days,days_since_last_spell,"
    "days_paid_in_year,illness"
)
CSV = "\n".join(
    [
        f"نام,{SICK},note",
        'زبیدہ,1500.00,120,10,200,0,ordinary,"a, ""b"""',
        ",1500.5,120,10,,0,cancer,",
        "x,1500.555,120,10,,0,cancer,third place",
        "y,1500,120,,,0,ordinary,no days",
        "z,1500,120,10,,0,gout,",
        "",
    ]
)
RESULTS = [
    ("9000.00", ""),
    ("12004.00", ""),
    ("", "bad_fact: daily_wage is rupees such as 6000.00, with at most two decimals"),
    ("", "missing_fact: spell_days"),
    ("", "bad_fact: illness is one of ordinary, tuberculosis, cancer"),
]


def test_csv_keeps_its_cells_and_gains_results(engine, files, tmp_path):
    result = batch("sickness.benefit", files(CSV), tmp_path / "out.csv", *KP)
    rows = read_csv(tmp_path / "out.csv")
    assert [(row["value"], row["refusal"]) for row in rows] == RESULTS
    assert [row["نام"] for row in rows] == ["زبیدہ", "", "x", "y", "z"]
    assert rows[0]["note"] == 'a, "b"'
    assert len({row["law_version"] for row in rows}) == 1
    assert "5 rows, 2 answered" in result.output
    assert "1 refused: missing_fact: spell_days" in result.output
    assert not list(tmp_path.glob(".*"))


def test_rows_of_other_widths_are_refused_and_stop_nothing(engine, files, tmp_path):
    text = f"{SICK}\n1500,120,10,200,0,ordinary\n1500,120\n\n1500,120,10,200,0,ordinary,x\n"
    batch("sickness.benefit", files(text), tmp_path / "out.csv", *KP)
    rows = read_csv(tmp_path / "out.csv")
    assert [(row["value"], row["refusal"]) for row in rows] == [
        ("9000.00", ""),
        ("", "bad_row: has 2 cells, not 6"),
        ("", "bad_row: has 7 cells, not 6"),
    ]


def test_many_laws_in_several_slabs(files, tmp_path, monkeypatch):
    monkeypatch.setattr("saiban.scale.files.slabs.ROWS", 700)
    number = range(3000)
    places = [("punjab", "sindh", "kp", "islamabad", "atlantis")[n % 5] for n in number]
    table = pa.table(
        {
            "place": places,
            "on": pa.array([date(2012 + n % 13, 1 + n % 12, 28) for n in number]),
            "monthly_wage_paisa": pa.array([n * 3000 if n % 7 else None for n in number]),
            "days_paid": pa.array([n % 29 for n in number], pa.int8()),
            "covered_before": pa.array([n % 3 == 0 for n in number]),
        }
    )
    source = files(table, "in.parquet")
    batch("contribution.due", source, tmp_path / "one.parquet")
    monkeypatch.setitem(sys.modules, "saiban.scale.files.duck", None)
    batch("contribution.due", source, tmp_path / "two.parquet")
    one, two = (pq.read_table(tmp_path / f"{name}.parquet") for name in ("one", "two"))
    assert one.to_pylist() == two.to_pylist()
    assert len(set(one["law_version"].to_pylist())) > 10
    assert len(set(one["refusal"].to_pylist())) > 4


def test_both_engines_write_the_same_bytes(files, tmp_path, monkeypatch):
    batch("sickness.benefit", files(CSV), tmp_path / "one.csv", *KP)
    monkeypatch.setitem(sys.modules, "saiban.scale.files.duck", None)
    batch("sickness.benefit", files(CSV), tmp_path / "two.csv", *KP)
    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()


def sickness_table(**changed):
    told = {
        "daily_wage": pa.array([Decimal("1500.00"), None], pa.decimal128(12, 2)),
        "contribution_days_6_months": pa.array([120, 120], pa.int16()),
        "spell_days": pa.array([10.0, 10.0]),
        "days_since_last_spell": pa.array([None, 3], pa.uint64()),
        "days_paid_in_year": pa.array(["0", "0"]),
        "illness": pa.array(["ordinary", "cancer"]).dictionary_encode(),
        "other": pa.array([[1, 2], None]),
    }
    return pa.table({**told, **changed})


def test_parquet_of_all_types(engine, files, tmp_path):
    batch("sickness.benefit", files(sickness_table(), "in.parquet"), tmp_path / "o.parquet", *KP)
    found = pq.read_table(tmp_path / "o.parquet")
    assert found.schema.field("value").type == pa.decimal128(38, 2)
    assert found["value"].to_pylist() == [Decimal("9000.00"), None]
    assert found["refusal"].to_pylist() == [None, "missing_fact: daily_wage"]
    assert found["other"].to_pylist() == [[1, 2], None]


def decimals(*texts, places):
    return pa.array([Decimal(text) for text in texts], pa.decimal128(38, places))


@pytest.mark.parametrize(
    ("column", "first", "second"),
    [
        (pa.array([1500, 0]), "9000.00", "0.00"),
        (pa.array(["1500.5", "1.234"]), "9003.00", None),
        (pa.array([1500.1, 1500.123]), "9000.60", None),
        (pa.array([1500.25, float("nan")], pa.float32()), "9001.50", None),
        (decimals("1500.1000", "0.0001", places=4), "9000.60", None),
        (decimals("1e16", "1e30", places=2), f"6{'0' * 16}.00", None),
        (pa.array([9 * 10**15, 2**63 // 100]), f"54{'0' * 15}.00", "553402322211286548.00"),
    ],
)
def test_money_in_every_form(engine, files, tmp_path, column, first, second):
    table = sickness_table(daily_wage=column, days_since_last_spell=pa.nulls(2, pa.int64()))
    table = table.set_column(5, "illness", pa.array(["ordinary"] * 2))
    batch("sickness.benefit", files(table, "in.parquet"), tmp_path / "out.csv", *KP)
    rows = read_csv(tmp_path / "out.csv")
    assert [row["value"] for row in rows] == [first, second or ""]
    assert (rows[1]["refusal"] != "") == (second is None)


def test_paisa_in_a_column_of_that_name(engine, files, tmp_path):
    table = (
        sickness_table()
        .drop(["daily_wage"])
        .append_column("daily_wage_paisa", pa.array([150_000, 2**63 - 1]))
    )
    batch("sickness.benefit", files(table, "in.parquet"), tmp_path / "o.parquet", *KP)
    large = Decimal((2**63 - 1) * 10) / 100
    assert pq.read_table(tmp_path / "o.parquet")["value"].to_pylist() == [Decimal("9000.00"), large]


def test_rows_under_laws_of_their_own(engine, files, tmp_path):
    text = (
        "place,on,position,days_paid,id\n"
        "federal,2025-08-31,federal_minimum_wage,26,1\n"
        "federal,2025-08-31,,26,2\n"
        "federal,2025-08-31,capped_3000,26,3\n"
        "punjab,2025-08-31,,26,4\n"
        "atlantis,2025-08-31,,26,5\n"
        "federal,soon,,26,6\n"
        "federal,2023-08-31,federal_minimum_wage,26,7\n"
        "federal,2025-08-31,federal_minimum_wage,13,8\n"
    )
    batch("eobi.contribution", files(text), tmp_path / "out.csv")
    rows = read_csv(tmp_path / "out.csv")
    assert [row["id"] for row in rows] == list("12345678")
    assert [row["value"] for row in rows] == [
        "2220.00", "", "180.00", "", "", "", "1920.00", "1110.00"
    ]  # fmt: skip
    assert [row["employer"] for row in rows][:3] == ["1850.00", "", "150.00"]
    reasons = [row["refusal"].partition(":")[0] for row in rows]
    assert reasons == ["", "contested", "", "not_modelled", "bad_fact", "bad_fact", "", ""]
    assert rows[1]["law_version"] == "" != rows[0]["law_version"]


def test_a_question_refused_as_a_whole_is_written_and_told(engine, files, tmp_path):
    source, target = files("days_paid\n26\n"), tmp_path / "out.csv"
    where = ("--place", "federal", "--on", "2025-08-31")
    result = batch("eobi.contribution", source, target, *where)
    (row,) = read_csv(tmp_path / "out.csv")
    assert (row["value"], row["employer"]) == ("", "")
    assert row["refusal"] == "contested: federal_minimum_wage, capped_3000"
    assert "1 rows, 0 answered" in result.output


def test_rows_to_explain_are_counted_from_none(files, tmp_path):
    options = ("--explain", "-1")
    said = batch("sickness.benefit", files(CSV), tmp_path / "o.csv", *KP, *options, expect=2)
    assert "--explain" in said.output


LARGE = [
    (str(9 * 10**25), "10"),
    ("92233720368547758.08", "10"),
    ("1500", str(10**9 + 1)),
    ("1500", str(10**29)),
    (str(9 * 10**25), "-1"),
    (str(9 * 10**25), ""),
    ("9" * 29, str(10**29)),
    ("1500", "10"),
]


@pytest.mark.parametrize("kind", ["csv", "parquet"])
@pytest.mark.parametrize("where", [KP, ()])
def test_numbers_without_a_limit_are_decided_as_in_one_decision(
    engine, files, tmp_path, kind, where
):
    head = "daily_wage,iddat_days" + ("" if where else ",place,on")
    law_cells = "" if where else ",punjab,2025-01-01"
    where = ("--place", "punjab", "--on", "2025-01-01") if where else ()
    rows = [f"{wage},{days}{law_cells}" for wage, days in LARGE]
    source, target = files("\n".join([head, *rows]) + "\n"), tmp_path / f"out.{kind}"
    result = batch("iddat.benefit", source, target, *where)
    found = read_csv(target) if kind == "csv" else pq.read_table(target).to_pylist()
    for (wage, days), row in zip(LARGE, found, strict=True):
        told = {"daily_wage": wage, "iddat_days": int(days) if days else None}
        given = (row["value"] or None, row["refusal"] or None)
        assert given == decided(told, as_=kind)
    answered = sum(1 for row in found if row["value"] not in (None, ""))
    assert f"8 rows, {answered} answered" in result.output
    assert answered >= 4


def decided(facts, *, as_):
    """What one decision says, as a file has it."""
    try:
        found = law.decide("iddat.benefit", facts, on=date(2025, 1, 1), place="punjab")
    except law.BadFacts as error:
        return None, f"bad_fact: {error.field} {error.why}"
    if isinstance(found, law.Refusal):
        return None, f"missing_fact: {found.missing[0].name}"
    shown = found.as_json()["value"]
    if len(shown) > 39:
        return None, "too_large: the value has more digits than a column of a file holds"
    return (shown if as_ == "csv" else Decimal(shown)), None


def test_a_file_of_large_numbers_runs_plain(files, tmp_path, monkeypatch):
    monkeypatch.setattr("saiban.scale.files.rare.FEW", 2)
    rows = "\n".join(f"{wage},{days}" for wage, days in LARGE)
    source = files(f"daily_wage,iddat_days\n{rows}\n")
    where = ("--place", "punjab", "--on", "2025-01-01")
    batch("iddat.benefit", source, tmp_path / "one.csv", *where)
    monkeypatch.setitem(sys.modules, "saiban.scale.files.duck", None)
    batch("iddat.benefit", source, tmp_path / "two.csv", *where)
    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()


def test_no_rows_give_no_rows_but_columns(engine, files, tmp_path):
    batch("sickness.benefit", files(SICK + "\n"), tmp_path / "out.csv", *KP)
    assert (tmp_path / "out.csv").read_text() == SICK + ",value,refusal,law_version\n"
    empty = sickness_table().slice(0, 0)
    batch("sickness.benefit", files(empty, "in.parquet"), tmp_path / "o.parquet", *KP)
    assert pq.read_table(tmp_path / "o.parquet").num_rows == 0


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "is empty"),
        (SICK.replace("spell_days,", "") + "\n", "no column spell_days"),
        (SICK + ",value\n", "'value' is a name of the results"),
        (SICK + ",SPELL_days\n", "have one name"),
        (SICK + ",daily_wage_paisa\n", "keep one"),
        (SICK + ",\n", "column 7 has no name"),
        (SICK + ",place\n", "is told by --place and by a column"),
        (SICK.replace(",", ";") + "\n", "not parted by commas"),
        (SICK + '\n1,2,3,4,5,"6\n', "cannot be read"),
        ((SICK + ",نام\n").encode("utf-16"), "UTF-8"),
    ],
)
def test_a_bad_file_is_not_begun(engine, files, tmp_path, text, says):
    result = batch("sickness.benefit", files(text), tmp_path / "out.csv", *KP, expect=2)
    assert says in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["cases.csv"]


def test_what_is_wrong_with_the_question_is_said(files, tmp_path):
    source, target = files(CSV), tmp_path / "out.csv"
    for options, says in [
        (("--place", "kp"), "on: is not told"),
        (("--place", "atlantis", "--on", "2025-01-01"), "place"),
        ((*KP, "--position", "moon"), "position"),
        ((*KP, "--engine", "steam"), "engine"),
        ((*KP, "--explain-where", "illness"), "COLUMN=TEXT"),
        ((*KP, "--explain-where", "hat=x"), "is no column"),
    ]:
        assert says in batch("sickness.benefit", source, target, *options, expect=2).output
    assert "question" in batch("sickness.joy", source, target, *KP, expect=2).output
    assert "itself" in batch("sickness.benefit", source, source, *KP, expect=2).output
    assert "no file" in batch("sickness.benefit", tmp_path / "no.csv", target, *KP, expect=2).output
    assert "neither" in batch("sickness.benefit", source, tmp_path / "x.ods", *KP, expect=2).output
    broken = files(b"PAR1 nonsense", "x.parquet")
    assert "Parquet" in batch("sickness.benefit", broken, target, *KP, expect=2).output
    assert not target.exists()


def test_chosen_rows_are_explained(engine, files, tmp_path):
    where = ("--explain-where", "illness=cancer")
    result = batch("sickness.benefit", files(CSV), tmp_path / "out.csv", *KP, *where)
    lines = (tmp_path / "out.explain.jsonl").read_text(encoding="utf-8").splitlines()
    answer, refused = map(json.loads, lines)
    assert (answer["row"], answer["outcome"], answer["value"]) == (2, "answer", "12004.00")
    assert answer["steps"][-1]["name"] == "sickness_benefit"
    assert (refused["row"], refused["reason"]) == (3, "bad_fact")
    assert "2 rows explained" in result.output
    batch("sickness.benefit", files(CSV), tmp_path / "two.csv", *KP, "--explain", "1")
    assert len((tmp_path / "two.explain.jsonl").read_text().splitlines()) == 1


def test_rows_of_parquet_are_chosen_by_results_too(engine, files, tmp_path):
    source, target = files(sickness_table(), "in.parquet"), tmp_path / "o.parquet"
    where = "refusal=missing_fact: daily_wage"
    batch("sickness.benefit", source, target, *KP, "--explain-where", where)
    (line,) = (tmp_path / "o.explain.jsonl").read_text(encoding="utf-8").splitlines()
    found = json.loads(line)
    assert (found["row"], found["missing"][0]["fact"]) == (2, "daily_wage")


def test_odd_names_of_files_and_columns(engine, files, tmp_path):
    text = CSV.replace("note", "kept_daily_wage").replace("نام", 'a"b')
    text = text.replace('a"b,', '"a""b",', 1)
    target = tmp_path / "it's [new]*.csv"
    batch("sickness.benefit", files(text, "it's [old]?.csv"), target, *KP)
    rows = target.read_text(encoding="utf-8").splitlines()
    assert rows[0].startswith('"a""b",daily_wage')
    assert len(rows) == 6
