"""`python -m tests.law.mutation [NAME]`: change the law a little everywhere; who notices?

NAME keeps to the rules whose module or name contains it. Leaves with 1 if a survivor is not
explained in survivors.yaml, or one that is listed there no longer survives. `--figures` lists the
figures that may be one more or one less, and the days of change that no worked case asks about.
"""

import sys
from collections import Counter
from pathlib import Path

import yaml

from tests.law.mutation.run import rules, verdicts
from tests.law.mutation.values import held_by, loose_days, loose_figures

EXPLAINED = Path(__file__).parent / "survivors.yaml"


def figures() -> int:
    """Print what no worked case holds fast among figures and days."""
    loose, days = sorted(loose_figures()), sorted(loose_days())
    for line in (*loose, *days):
        sys.stdout.write(f"{line}\n")
    sys.stdout.write(
        f"{len(held_by())} figures: {len(loose)} changes and {len(days)} days go unnoticed\n"
    )
    return 0


def main(part: str = "") -> int:
    """Run, print, and say by the number whether everything is explained."""
    if part == "--figures":
        return figures()
    explained = yaml.safe_load(EXPLAINED.read_text(encoding="utf-8")) or {}
    chosen = [r for r in rules() if part in f"{r.function.__module__}.{r.name}"]
    count: Counter[str] = Counter()
    survivors = []
    for found in verdicts(chosen):
        count[found.noticed_by or "nobody"] += 1
        if found.noticed_by is None:
            survivors.append(found.mutant.name)
    new = [name for name in survivors if name not in explained]
    gone = [name for name in explained if part in name and name not in survivors]
    write = sys.stdout.write
    for name in new:
        write(f"survives, not explained: {name}\n")
    for name in gone if not part else []:
        write(f"explained, but noticed or no longer there: {name}\n")
    noticed = ", ".join(f"{number} by {who}" for who, number in sorted(count.items()))
    write(f"{len(chosen)} rules, {count.total()} mutants: noticed {noticed}\n")
    return 1 if new or (gone and not part) else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
