"""The reference names every problem, fault and address that the code knows."""

import re
from pathlib import Path

from saiban.exchange.bank.problems import MEANINGS
from saiban.exchange.sandbox_bank.faults import MEANINGS as FAULTS
from saiban.exchange.sandbox_bank.faults import Fault
from saiban.exchange.sandbox_bank.routes import _ROUTES

REFERENCE = (Path(__file__).parents[2] / "docs" / "reference" / "bank-files.md").read_text("utf-8")
CODE = Path(__file__).parents[2] / "src" / "saiban" / "exchange"


def test_every_problem_is_explained() -> None:
    assert set(re.findall(r"^\| (B\d\d) \|", REFERENCE, re.MULTILINE)) == set(MEANINGS)


def test_every_code_that_is_used_has_a_meaning() -> None:
    texts = (path.read_text("utf-8") for path in sorted(CODE.rglob("*.py")))
    used = {code for text in texts for code in re.findall(r'"(B\d\d)"', text)}
    assert used == set(MEANINGS)


def test_every_fault_is_explained() -> None:
    assert set(FAULTS) == set(Fault)
    assert [fault for fault in Fault if f"`{fault}`" not in REFERENCE] == []


def test_every_address_is_explained() -> None:
    undocumented = [
        f"{method} {path}"
        for method, path in _ROUTES
        if f"{method} {path}" not in REFERENCE and path not in ("/bill", "/style.css")
    ]
    assert undocumented == []
