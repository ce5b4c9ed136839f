"""Where values come from: a register of titles and addresses, one key each."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from saiban.law.engine import yaml_files
from saiban.law.engine.errors import LawError


@dataclass(frozen=True, slots=True)
class Source:
    """A document or page that a value was read in."""

    key: str
    title: str
    address: str

    def as_json(self) -> dict[str, str]:
        """The source in the shape of the public contract."""
        return {"key": self.key, "title": self.title, "address": self.address}


def load_sources(path: Path) -> Mapping[str, Source]:
    """The register in a YAML file of `{KEY: {title, address}}`. Raises LawError."""
    raw = yaml_files.read(path) or {}
    if not isinstance(raw, dict):
        raise LawError([f"{path.name}: a register of sources maps keys to sources"])
    problems: list[str] = []
    register: dict[str, Source] = {}
    for key, entry in raw.items():
        wanted = isinstance(entry, dict) and entry.get("title") and entry.get("address")
        if not wanted:
            problems.append(f"{path.name}: {key}: a source has a title and an address")
            continue
        register[str(key)] = Source(str(key), str(entry["title"]), str(entry["address"]))
    if problems:
        raise LawError(problems)
    return register
