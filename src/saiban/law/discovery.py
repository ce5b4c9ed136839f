"""Which schemes there are: every folder beside this file with a manifest, and nobody lists them."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

from saiban.law.engine.errors import LawError
from saiban.law.engine.scheme import Manifest
from saiban.law.engine.sources import Source, load_sources

HOME = Path(__file__).parent
INVENTED = "toyland"
"""The country on which the engine is tested is no part of Pakistan."""


def manifests() -> tuple[Manifest, ...]:
    """The manifest in each folder's `scheme.py`, in the order in which lists show the places."""
    folders = sorted(path.parent.name for path in HOME.glob("*/scheme.py"))
    found = [
        thing
        for folder in folders
        if folder != INVENTED
        for thing in vars(import_module(f"saiban.law.{folder}.scheme")).values()
        if isinstance(thing, Manifest)
    ]
    return tuple(sorted(found, key=lambda each: (each.order, each.place)))


def parameter_files() -> list[Path]:
    """Every parameter file of the country, the shared ones too."""
    return [path for path in HOME.glob("**/parameters/*.yaml") if INVENTED not in path.parts]


def sources() -> Mapping[str, Source]:
    """The register of sources with those that a folder brings. Raises LawError for a key twice."""
    register: dict[str, Source] = {}
    for path in sorted(HOME.glob("*/sources.yaml")):
        if path.parent.name == INVENTED:
            continue
        added = load_sources(path)
        twice = sorted(register.keys() & added.keys())
        if twice:
            raise LawError([f"{path.parent.name}/{path.name}: {key} stands twice" for key in twice])
        register |= added
    return register
