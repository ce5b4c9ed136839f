"""What can go wrong: with the law as written here, and with what a caller hands in."""

from collections.abc import Sequence


class LawError(Exception):
    """The law cannot be loaded. Lists every problem found, each with its file or rule."""

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


class BadInput(ValueError):
    """A question, place, position or date that the law does not know.

    `field` names what is wrong, `why` says what would be right.
    """

    def __init__(self, field: str, why: str) -> None:
        self.field = field
        self.why = why
        super().__init__(f"{field}: {why}")


class BadFacts(BadInput):
    """A fact of the wrong kind, out of range, or not asked for by the question."""
