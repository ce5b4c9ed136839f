"""The YAML that the law's values stand in, read strictly: a name written twice is an error.

YAML itself keeps the last of two equal names and forgets the first without a word, so a value of
law could vanish. libyaml reads where it is installed, about eight times faster than Python.
"""

from collections.abc import Hashable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from saiban.law.engine.errors import LawError

if TYPE_CHECKING:
    Base = yaml.SafeLoader
else:
    Base = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Strict(Base):
    """Refuses a mapping in which a name stands twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    "while reading a mapping",
                    node.start_mark,
                    f"the name {key.value!r} stands twice",
                    key.start_mark,
                )
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def read(path: Path) -> object:
    """What a YAML file says. Raises LawError if it cannot be read or is no YAML."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_Strict)
    except (OSError, UnicodeDecodeError) as error:
        raise LawError([f"{path}: cannot be read: {error}"]) from error
    except yaml.YAMLError as error:
        raise LawError([f"{path.name}: is not YAML: {' '.join(str(error).split())}"]) from error
