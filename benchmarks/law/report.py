"""What was found, in words and small tables, for a person to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from benchmarks.law.agreement import CAUSES, Agreement
from benchmarks.law.engines.plain import REFUSED
from benchmarks.law.timing import Timed

NAMES = {
    "ours": "Saiban, compiled",
    "plain": "Saiban, plain functions",
    "copying": "copying the same bytes",
    "openfisca": "OpenFisca as written",
    "openfisca-tuned": "OpenFisca tuned",
    "openfisca-fused": "OpenFisca fused by hand",
    "policyengine": "PolicyEngine as written",
    "policyengine-tuned": "PolicyEngine tuned",
    "policyengine-fused": "PolicyEngine fused by hand",
}


def of_oracle(decided: int, differ: Sequence[str]) -> Iterator[str]:
    """Ours against `decide`."""
    yield f"Ours against the explained decision: {decided:,} cases, {len(differ)} differ."
    yield from (f"  {line}" for line in differ[:10])


def of_agreement(found: Agreement) -> Iterator[str]:
    """One engine's answers beside ours."""
    share = found.rows_wrong / found.rows
    yield (
        f"{NAMES[found.engine]}: {found.answers:,} answers; of {found.rows:,} rows "
        f"{found.rows_wrong:,} ({share:.1%}) have an amount wrong by a paisa or more; "
        f"the furthest by {found.largest:,} paisa."
    )
    for cause in CAUSES:
        if found.causes[cause]:
            yield f"  {cause:<12} {found.causes[cause]:>9,}"
    for cause, output, row, where, right, other in found.examples:
        ours = "refused" if right == REFUSED else f"{right / 100:,.2f}"
        yield f"    {cause}: {output}, row {row}, {where}: {ours}, theirs {other / 100:,.2f}"


def of_timing(rows: int, timed: dict[str, Timed]) -> Iterator[str]:
    """Seconds, spread, ratio to ours (paired, median of the rounds) and memory."""
    yield (
        f"{rows:,} rows: seconds (median, least to most), times ours (median, least to most), MB, "
        "seconds of the first run"
    )
    for name, each in timed.items():
        spread = f"{min(each.seconds):.4f}-{max(each.seconds):.4f}"
        ratios = each.ratios(timed["ours"])
        times = f"{median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})"
        seconds = f"{each.median:>9.4f} {spread:<17}"
        yield f"  {NAMES[name]:<24}{seconds} {times:<22} {each.peak:>5,.0f} {each.first:.3f}"


def of_latency(milliseconds: dict[str, dict[str, float]]) -> Iterator[str]:
    """One case with its trace, question by question."""
    yield f"One case with its trace, milliseconds: {', '.join(NAMES[n] for n in milliseconds)}"
    for question in milliseconds["ours"]:
        each = "  ".join(f"{times[question]:.3f}" for times in milliseconds.values() if times)
        yield f"  {question:<22} {each}"
