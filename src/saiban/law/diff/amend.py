"""The law with an amendment in it: a copy, so that the law itself stays what it is."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from saiban.law.diff.overlay import Overlay
from saiban.law.engine.country import Country
from saiban.law.engine.parameters import Catalogue, Entry
from saiban.law.engine.rule import OPEN
from saiban.law.engine.scheme import Scheme
from saiban.law.engine.structure import require_sound


def amended(country: Country, overlay: Overlay) -> Country:
    """A country whose values are those of the overlay, on the days of which it speaks.

    An entry without a position replaces every value of its place on its days, under whatever
    position; an entry with one replaces only that position's. Raises LawError where the whole no
    longer fits together.
    """
    return Country(
        {
            place: require_sound(_scheme(scheme, overlay), may_settle=True)
            for place, scheme in country.schemes.items()
        }
    )


def _scheme(scheme: Scheme, overlay: Overlay) -> Scheme:
    return Scheme(
        scheme.manifest,
        contract=scheme.contract,
        facts=scheme.facts,
        catalogue=_catalogue(scheme.catalogue, overlay),
        sources=overlay.sources,
    )


def _catalogue(catalogue: Catalogue, overlay: Overlay) -> Catalogue:
    changed = {
        name: replace(catalogue[name], entries=_laid_over(catalogue[name].entries, entries))
        for name, entries in overlay.entries.items()
    }
    return {**catalogue, **changed}


def _laid_over(old: Iterable[Entry], new: tuple[Entry, ...]) -> tuple[Entry, ...]:
    kept = list(old)
    for entry in new:
        kept = [rest for each in kept for rest in _cut(each, entry)]
    return (*kept, *new)


def _cut(old: Entry, new: Entry) -> Iterator[Entry]:
    """What is left of an entry beside a new one: the days before and after it."""
    if old.place != new.place or (new.position is not None and old.position != new.position):
        yield old
        return
    if old.end < new.start or new.end < old.start:
        yield old
        return
    if old.start < new.start:
        yield replace(old, end=new.start - timedelta(days=1))
    if new.end < old.end and new.end != OPEN:
        yield replace(old, start=new.end + timedelta(days=1))
