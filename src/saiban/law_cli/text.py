"""What `saiban law` prints for people: answers, refusals, values, reports."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from rich.console import Console
from rich.text import Text

from saiban import law
from saiban.law.checking import Report
from saiban.law.engine.parameters import Entry
from saiban.law.engine.units import read_aloud
from saiban.law.labels import label


def answer(question: str, found: law.Answer, *, place: str, on: date, lang: str) -> None:
    """An answer: the value and its parts, each step with its section, the values behind it."""
    title = law.pakistan().question(question, place).title.text(lang)
    line(f"{title}: {read_aloud(found.unit, found.value)}", style="bold green")
    line(f"{question} in {place} on {on.isoformat()}", style="dim")
    for part, part_value in found.parts.items():
        line(f"{part}: {read_aloud(found.unit, part_value)}", indent=2)
    for part, refused in found.refused_parts.items():
        line(f"{part}: not given. {refused.detail}", indent=2)
    heading("How it was worked out")
    for number, step in enumerate(found.steps, start=1):
        _step(number, step, place, lang)
    heading("The values behind it")
    values(found.values_used, lang=lang)
    if found.positions:
        line(f"Positions taken: {', '.join(found.positions)}")
    line(f"Law version {found.law_version}", style="dim")


def _step(number: int, step: law.Step, place: str, lang: str) -> None:
    name = label(step.name, place).text(lang)
    line(f"{number}. {name}: {read_aloud(step.unit, step.value)}", style="bold")
    line(step.text, indent=3)
    for source, given in step.inputs.items():
        fact = law.pakistan().scheme(place).facts.get(source)
        none = fact is not None and fact.null_as == given
        spoken = "none" if none else read_aloud(step.input_units[source], given)
        line(f"{label(source, place).text(lang)}: {spoken}", indent=5, style="dim")
    rounded = f"; rounded {step.rounding}" if step.rounding else ""
    line(f"[{step.cites}{rounded}]", indent=3)


def refusal(found: law.Refusal) -> None:
    """A refusal: the reason, what it means, and the positions there are."""
    line(f"No answer: {found.reason.value}", style="bold yellow")
    line(found.detail)
    if found.positions:
        line(f"Positions: {', '.join(found.positions)}")


def values(held: Sequence[law.ValueUsed], *, lang: str) -> None:
    """Dated values with their standing and sources."""
    for each in held:
        until = f" to {each.end.isoformat()}" if each.end else ""
        position = f", position {each.position}" if each.position else ""
        line(f"{each.title.text(lang)}: {read_aloud(each.unit, each.value)}", style="bold")
        standing = f"{each.status}, {each.confidence} confidence{position}"
        section = f"; {each.section}" if each.section else ""
        period = f"from {each.start.isoformat()}{until}"
        line(f"{each.name}, {each.place}, {period}; {standing}{section}", indent=3)
        if each.note:
            line(each.note, indent=3)
        for source in each.source:
            line(f"{source.title}: {source.address}", indent=3, style="dim")


def questions(listed: Sequence[dict[str, Any]], *, lang: str) -> None:
    """The questions with their facts, parts and places."""
    for each in listed:
        title = each["title"].get(lang) or each["title"]["en"]
        where = ", ".join(each["modelled_in"]) or "nowhere yet"
        line(f"{each['question']}: {title} ({each['unit']})", style="bold")
        line(f"modelled in: {where}", indent=2, style="dim")
        for fact in each["facts"]:
            kind = " | ".join(fact["choices"]) or fact["unit"]
            name = fact["title"].get(lang) or fact["title"]["en"]
            line(f"{fact['name']} ({kind}): {name}. {fact['why']}", indent=2)
        if each["parts"]:
            line(f"parts: {', '.join(each['parts'])}", indent=2)


def report(found: Report) -> None:
    """What `saiban law check` found."""
    for place, count in found.coverage.items():
        outcomes = ", ".join(f"{number} {what}" for what, number in sorted(count.items()))
        line(
            f"{place}: {found.rules[place]} rules, {found.values[place]} dated values, "
            f"{found.dates[place]} dates of change; {outcomes}"
        )
    _doubtful(f"Stale on {found.checked_on.isoformat()}", found.stale)
    _doubtful("Low confidence", found.weak)
    for where, (values, rules) in found.inherited.items():
        heading(f"Inferred in {where}: {len(values)} values, {len(rules)} rules")
        line(", ".join(values))
    heading(f"Read by no rule: {len(found.unused)}")
    for name in found.unused:
        line(name)
    for problem in found.problems:
        line(problem, style="red")
    line(f"{len(found.problems)} problems")


def _doubtful(title: str, entries: Sequence[Entry]) -> None:
    heading(f"{title}: {len(entries)}")
    for entry in entries:
        position = f", position {entry.position}" if entry.position else ""
        spoken = "not found" if entry.value is None else read_aloud(entry.unit, entry.value)
        start, checked = entry.start.isoformat(), entry.checked_on.isoformat()
        line(f"{entry.place} {entry.name} from {start}{position}: {spoken} (checked {checked})")


def heading(text: str) -> None:
    """A line of its own, underlined, after an empty one."""
    line("")
    line(text, style="bold underline")


def line(text: str, *, indent: int = 0, style: str = "") -> None:
    """One line as it is: wrapped by the terminal, never cut, so that addresses stay whole."""
    Console(highlight=False).print(Text(" " * indent + text, style=style), soft_wrap=True)
