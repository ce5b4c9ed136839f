"""What `saiban law decide --from --to` prints for people."""

from saiban import law
from saiban.law.engine.units import read_aloud
from saiban.law.spans import Piece, Split
from saiban.law_cli.text import heading, line, refusal


def split(found: Split, *, place: str, lang: str) -> None:
    """The sum, each piece with the law behind it, and what other readings would give."""
    title = law.pakistan().question(found.question, place).title.text(lang)
    if found.refusal is not None:
        line(title, style="bold")
        refusal(found.refusal)
    elif found.value is not None:
        line(f"{title}: {read_aloud(found.unit, found.value)}", style="bold green")
    for part, value in found.parts.items():
        line(f"{part}: {read_aloud(found.unit, value)}", indent=2)
    for piece in found.pieces:
        _piece(piece, found)
    for name, outcome in found.readings.items():
        what = "no answer" if isinstance(outcome, law.Refusal) else _aloud(found.unit, outcome)
        which = name.removeprefix("law_of_").replace("_", " ")
        line(f"The whole by the law of the {which}: {what}")
    heading("Which law governs which day")
    line(found.note)


def _piece(piece: Piece, found: Split) -> None:
    days = f"{piece.first.isoformat()} to {piece.last.isoformat()}"
    counted = found.counted.removesuffix("s") if piece.count == 1 else found.counted
    heading(f"{days}: {piece.count} {counted}")
    for change in piece.because:
        line(f"The law changed. {change.sentence}")
    for said in piece.carried:
        line(said, indent=2, style="dim")
    if isinstance(piece.outcome, law.Refusal):
        refusal(piece.outcome)
        return
    if piece.value is not None:
        line(read_aloud(found.unit, piece.value), style="bold")
    if piece.earlier:
        whole, off = _aloud(found.unit, piece.outcome), read_aloud(found.unit, piece.earlier)
        line(f"{whole} for all days so far, less {off} for the days before", indent=2)
    line(f"Law version {piece.outcome.law_version}", style="dim")


def _aloud(unit: str, answer: law.Answer) -> str:
    return read_aloud(unit, answer.value)
