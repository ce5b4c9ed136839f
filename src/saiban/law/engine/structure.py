"""What must hold before a law can be asked anything: names, circles, dates, positions."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from saiban.law.engine.errors import LawError
from saiban.law.engine.parameters import Entry
from saiban.law.engine.rule import Rule
from saiban.law.engine.scheme import Scheme


def require_sound(scheme: Scheme, *, may_settle: bool = False) -> Scheme:
    """The scheme itself, once nothing is wrong with its structure. Raises LawError.

    With `may_settle` a dispute may be left over about which nothing depends on a position any more.
    """
    found = [
        *_contract(scheme),
        *_names(scheme),
        *_overlaps(scheme),
        *_positions(scheme),
        *([] if may_settle else _idle_disputes(scheme)),
        *_unknown_names(scheme),
        *_confirmations(scheme),
        *_circles(scheme),
    ]
    if found:
        raise LawError(found)
    return scheme


def entries(scheme: Scheme) -> Iterator[Entry]:
    """Every dated entry that counts in a scheme."""
    for parameter in scheme.catalogue.values():
        for entry in parameter.entries:
            if entry.place in scheme.manifest.parameter_places:
                yield entry


def _contract(scheme: Scheme) -> list[str]:
    found = []
    for name in scheme.manifest.questions:
        question = scheme.contract.get(name)
        if question is None:
            found.append(f"{scheme.place}: question {name} is not in the contract")
            continue
        found += [
            f"{scheme.place}: {name}: {answer} is neither a rule nor a value"
            for answer in (question.answer, *question.parts.values())
            if not scheme.knows(answer)
        ]
        # In a file of cases both are columns.
        found += [
            f"{scheme.place}: {name}: part {part} has the name of a fact"
            for part in question.parts
            if part in question.facts
        ]
    return found


def _names(scheme: Scheme) -> list[str]:
    """A name means one kind of thing: a rule, a value or a fact."""
    rules = {provision.name for provision in scheme.provisions}
    kinds = {"a value": rules & set(scheme.catalogue), "a fact": rules & set(scheme.facts)}
    return [
        f"{scheme.place}: {name} is both a rule and {kind}"
        for kind, names in kinds.items()
        for name in sorted(names)
    ] + [
        f"{scheme.place}: {name} is both a value and a fact"
        for name in sorted(set(scheme.catalogue) & set(scheme.facts))
    ]


def _overlaps(scheme: Scheme) -> list[str]:
    found = []
    for layer in scheme.layers:
        for name, provisions in layer.items():
            for position in {p.position for p in provisions}:
                same = sorted(
                    (p for p in provisions if p.position == position),
                    key=lambda p: p.start,
                )
                found += [
                    f"{scheme.place}: two rules {name} hold on {later.start.isoformat()}"
                    for earlier, later in pairwise(same)
                    if later.start <= earlier.until
                ]
    return found


def _positions(scheme: Scheme) -> list[str]:
    """Positions that rules or values name must be declared; those declared have sources."""
    found = [
        f"{scheme.place}: position {name} of {where} is not declared in the manifest"
        for name, where in _used_positions(scheme).items()
        if name not in scheme.positions
    ]
    return found + [
        f"{scheme.place}: position {position.name}: source {key} is not in the register"
        for dispute in scheme.manifest.disputes
        for position in dispute.positions
        for key in position.source
        if key not in scheme.sources
    ]


def _idle_disputes(scheme: Scheme) -> list[str]:
    """A dispute that is declared must matter."""
    used = _used_positions(scheme)
    return [
        f"{scheme.place}: no rule or value holds under dispute {dispute.name}"
        for dispute in scheme.manifest.disputes
        if not any(name in used for name in dispute.names)
    ]


def _used_positions(scheme: Scheme) -> dict[str, str]:
    """Each position that a rule or value names, with the first that does."""
    used: dict[str, str] = {}
    for provision in scheme.provisions:
        if provision.position is not None:
            used.setdefault(provision.position, f"rule {provision.name}")
    for entry in entries(scheme):
        if entry.position is not None:
            used.setdefault(entry.position, entry.where)
    return used


def _confirmations(scheme: Scheme) -> list[str]:
    """What an Act is said to confirm is a rule or value here, and read in registered sources."""
    said = [(act, *each) for act in scheme.manifest.successions for each in act.confirmed.items()]
    return [
        f"{scheme.place}: {act.act} confirms {name}, which is no rule or value"
        for act, name, _ in said
        if not scheme.knows(name)
    ] + [
        f"{scheme.place}: {act.act} confirms {name} by {key or 'no source'}, not in the register"
        for act, name, keys in said
        for key in keys or ("",)
        if key not in scheme.sources
    ]


def _unknown_names(scheme: Scheme) -> list[str]:
    return [
        f"{scheme.place}: rule {provision.name} needs {argument}, which is no rule, value or fact"
        for provision in scheme.provisions
        if isinstance(provision, Rule)
        for argument in provision.arguments
        if not scheme.knows(argument) and argument not in scheme.facts
    ]


def _circles(scheme: Scheme) -> list[str]:
    """Rules that need each other, on any day on which the set of rules changes."""
    found: dict[str, None] = {}
    for on in sorted({provision.start for provision in scheme.provisions}):
        needs: dict[str, set[str]] = {}
        for provision in scheme.provisions:
            holds = provision in scheme.variants(provision.name, on).values()
            if holds and isinstance(provision, Rule):
                needs.setdefault(provision.name, set()).update(provision.arguments)
        for circle in _walk(needs):
            found[f"{scheme.place}: rules go round in a circle: {circle} (on {_day(on)})"] = None
    return list(found)


def _day(on: date) -> str:
    return "every day" if on == date.min else on.isoformat()


def _walk(needs: dict[str, set[str]]) -> Iterator[str]:
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> Iterator[str]:
        if name in path:
            yield " -> ".join((*path[path.index(name) :], name))
        elif name not in done:
            for argument in sorted(needs.get(name, ())):
                yield from visit(argument, (*path, name))
            done.add(name)

    for name in needs:
        yield from visit(name, ())
