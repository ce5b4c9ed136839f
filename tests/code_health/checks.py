"""The page `docs/reference/checks.md`, made from the numbered checks themselves.

`make reference` writes it (`python -m tests.code_health.checks`).
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from saiban.offices.returns.checks import RowCheck

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "checks.md"
HEAD = """# Numbered checks of a month's rows

Made from the checks themselves: `make reference` writes this page. The code is
`src/saiban/offices/returns/checks`; [a guide](../guides/add-a-check.md) shows how to add one.

Every row of a return passes through all checks, whichever way it came in, and all that they find is
shown at once. Words in braces are filled in for the row.

| severity | what it means |
|---|---|
| error | the row cannot be filed as it stands; the other rows can |
| question | the row can be filed; the employer corrects it or explains |
| note | something the employer should know |
"""


def page() -> str:
    """The whole page."""
    from saiban.offices.returns import checks

    found = list(checks.catalogue())
    table = ["| check | severity | rule |", "|---|---|---|"]
    table += [f"| [{name(c)}](#{name(c).lower()}) | {c.severity} | {rule(c)} |" for c in found]
    sections = ["\n".join(_section(check)) for check in found]
    return "\n\n".join([HEAD.rstrip(), "\n".join(table), *sections]) + "\n"


def name(check: "type[RowCheck]") -> str:
    """R01 and so on."""
    return check.__name__


def rule(check: "type[RowCheck]") -> str:
    """The docstring in one line."""
    return " ".join((check.__doc__ or "").split())


def _section(check: "type[RowCheck]") -> Iterator[str]:
    yield f"## {name(check)}"
    yield ""
    yield rule(check)
    yield ""
    yield f"- In detail: {' '.join((check.find.__doc__ or '').split())}"
    yield f"- Severity: {check.severity}"
    if check.cites:
        yield f"- Law: {check.cites}"
    yield f"- Message: {check.message['en']}"
    yield f"- Remedy: {check.remedy['en']}"
    if "ur" in check.message and "ur" in check.remedy:
        yield f"- Urdu: {check.message['ur']} {check.remedy['ur']}"


if __name__ == "__main__":
    from saiban.config import start

    start.django(database=False)
    PAGE.write_text(page(), encoding="utf-8")
