"""Why a row of a file has no answer: the first reason, in the order of one decision."""

import json

from tests.scale.by_batch import batch, read_csv

PRECEDENCE = """\
id,place,on,position,monthly_wage,days_paid,covered_before
disputed,punjab,2025-08-31,,40000,26,true
bad before disputed,punjab,2025-08-31,,40000,99,true
disputed before missing,punjab,2025-08-31,,,26,true
settled and bad,punjab,2025-08-31,s71_limit,40000,many,true
settled and missing,punjab,2025-08-31,s71_limit,40000,,true
bad before missing,punjab,2025-08-31,s71_limit,,26,perhaps
two bad facts,punjab,2025-08-31,s71_limit,-1,99,perhaps
place before facts,atlantis,2025-08-31,,-1,26,true
day before facts,punjab,soon,,-1,26,true
position before facts,sindh,2025-08-31,moon,-1,26,true
no law before facts,federal,2025-08-31,,-1,26,true
answered,sindh,2025-08-31,,40000,26,true
"""
FIRST = {
    "disputed": "contested: ",
    "bad before disputed": "bad_fact: days_paid",
    "disputed before missing": "contested: ",
    "settled and bad": "bad_fact: days_paid",
    "settled and missing": "missing_fact: days_paid",
    "bad before missing": "bad_fact: covered_before",
    "two bad facts": "bad_fact: monthly_wage",
    "place before facts": "bad_fact: place",
    "day before facts": "bad_fact: on",
    "position before facts": "bad_fact: position",
    "no law before facts": "not_modelled: ",
    "answered": "",
}


def test_of_several_reasons_the_first_is_told(engine, files, tmp_path):
    source, target = files(PRECEDENCE), tmp_path / "out.csv"
    batch("contribution.due", source, target, "--explain", "99")
    rows = read_csv(target)
    for row in rows:
        assert row["refusal"].startswith(FIRST[row["id"]]), row
        assert bool(row["refusal"]) == (row["id"] != "answered")
    lines = (tmp_path / "out.explain.jsonl").read_text(encoding="utf-8").splitlines()
    told = [json.loads(line).get("reason", "") for line in lines]
    assert told == [row["refusal"].partition(":")[0] for row in rows]


def test_a_bad_fact_comes_before_a_dispute_of_all_rows(engine, files, tmp_path):
    text = "days_paid,note\n26,a\n99,b\n,c\n"
    where = ("--place", "federal", "--on", "2025-08-31")
    batch("eobi.contribution", files(text), tmp_path / "out.csv", *where)
    rows = read_csv(tmp_path / "out.csv")
    assert [row["refusal"].partition(":")[0] for row in rows] == [
        "contested",
        "bad_fact",
        "contested",
    ]
    assert [row["note"] for row in rows] == ["a", "b", "c"]
    assert {row["law_version"] for row in rows} == {""}


def test_laws_of_one_version_refuse_in_their_own_words(engine, files, tmp_path):
    """The rules are the same on both days; from 2022 on a position would fill the gap."""
    lines = ["on,relation,employment,care_need"]
    lines += [
        f"{day},secured_person,retired,illness"
        for day in ("1996-01-01", "2023-01-01", "1997-01-01")
    ]
    source, target = files("\n".join(lines) + "\n"), tmp_path / "out.csv"
    batch("medical.care", source, target, "--place", "punjab")
    rows = read_csv(target)
    assert len({row["law_version"] for row in rows}) == 1
    assert [row["refusal"] for row in rows] == [
        "not_modelled: care_after_retirement",
        "not_modelled: lifetime_care_of_2022",
        "not_modelled: care_after_retirement",
    ]


def test_cells_of_the_law_may_hold_anything(engine, files, tmp_path):
    text = (
        "place,on,days_paid,covered_before,monthly_wage\n"
        "sindh,2025-08-31,26,true,40000\n"
        "sin\x1fdh,2025-08-31,26,true,40000\n"
        "sindh,\x1f,26,true,40000\n"
        "سندھ,2025-08-31,26,true,40000\n"
        "sindh ,2025-08-31,26,true,40000\n"
        ",,,,\n"
    )
    batch("contribution.due", files(text), tmp_path / "out.csv")
    rows = read_csv(tmp_path / "out.csv")
    assert [row["value"] for row in rows] == ["2400.00", *[""] * 5]
    reasons = [row["refusal"].split()[1].strip(":") for row in rows[1:]]
    assert reasons == ["place", "on", "place", "place", "on"]
