"""The query of law that answers no row: what is wrong with its facts, else why there is none."""

from collections.abc import Mapping, Sequence

from saiban.law.engine.question import Question
from saiban.law.engine.scheme import Scheme
from saiban.scale.program import Program
from saiban.scale.sql import query
from saiban.scale.sql.asked import Asked
from saiban.scale.sql.dialects import DIALECTS
from saiban.scale.sql.reading import Source


def refused(
    question: Question,
    scheme: Scheme,
    words: str,
    *,
    dialect: str,
    table: str,
    sources: Mapping[str, Source],
    keep: Sequence[str],
    units: Mapping[str, str],
) -> str:
    """The kept columns, empty results, and in each row the first bad fact, or else `words`.

    `units` are those of the results. It is the order of `decide`, which reads the facts before it
    says that the law is disputed or not known.
    """
    spoken = DIALECTS[dialect]
    empty = {name: unit for name, unit in units.items() if name not in ("refusal", "law_version")}
    asked = Asked(
        program=_nothing_needed(question, scheme),
        spans={},
        dialect=spoken,
        table=table,
        sources=sources,
        keep=keep,
        in_rupees=True,
        not_given=empty,
    )
    given = [spoken.column(name) for name in (*keep, *empty)]
    given.append(f"coalesce(refusal, {spoken.word(words)}) AS refusal")
    given.append(f"CAST(NULL AS {spoken.text}) AS law_version")
    return f"SELECT {', '.join(given)} FROM ({query.text(asked)}) AS checked_rows"


def _nothing_needed(question: Question, scheme: Scheme) -> Program:
    """A program that reads its facts and works nothing out."""
    return Program(
        question=question,
        facts={name: scheme.facts[name] for name in question.facts},
        needed=(),
        columns=(),
        outputs=(),
        unknown={},
        lifted=(),
        words=(),
        law_version="",
        positions=(),
    )
