"""How to mend what is wrong with an amendment: a hint for each kind of mistake."""

from collections.abc import Collection
from difflib import get_close_matches

from saiban.law.engine.parameter_files import KEYS

HINTS = {
    "has no source": "name a key of `sources`, or of the law's register",
    "is not in the register of sources": "write it under `sources`, with `title` and `address`",
    "a value in bp": "these are hundredths of a percent: write 600 for 6%",
    "overlaps": "let the earlier one end before the later one begins, or leave its `until` out",
    "ends before it starts": "`until` is the last day on which the value holds",
    "has no confidence": "write high, medium or low",
    "has no status": "write `proposed`",
    "has no checked_on": "write the day on which the source was read",
    "has no from": "write the first day on which the value holds",
    "has no entries": "write a list under `entries`, each beginning with a hyphen",
    "is not a mapping": "write `from`, `place`, `value` and so on, each with a colon",
    "has no title that": "write `title:` and what is proposed, in quotes if it has a colon",
    "changes nothing": "write names of the law under `values`, each with `entries`",
    "unknown section": "there are title, sources, values, positions",
    "unknown key": f"an entry has {', '.join(sorted(KEYS))}",
    "has either a value or not_found": "leave one of the two out",
}


def with_hint(problem: str) -> str:
    """A problem with how to mend it, where there is more to say."""
    for words, hint in HINTS.items():
        if words in problem:
            return f"{problem}; {hint}"
    return problem


def nearest(name: str, known: Collection[str]) -> str:
    """What somebody may have meant, as a question; "" where nothing is near."""
    found = get_close_matches(name.lower(), known, n=1, cutoff=0.7)
    return f"; did you mean {found[0]}?" if found else ""
