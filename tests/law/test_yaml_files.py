"""The law's files are read strictly."""

from __future__ import annotations

from pathlib import Path

import pytest

from saiban.law.engine import yaml_files
from saiban.law.engine.errors import LawError


def file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "ceilings.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_name_that_stands_twice_is_an_error_that_says_where(tmp_path: Path) -> None:
    path = file(tmp_path, "rate: {value: 6}\nceiling: {value: 1}\nrate: {value: 7}\n")
    with pytest.raises(LawError, match=r"ceilings\.yaml.*'rate' stands twice.*line 3"):
        yaml_files.read(path)


def test_so_is_one_inside_an_entry(tmp_path: Path) -> None:
    with pytest.raises(LawError, match="'value' stands twice"):
        yaml_files.read(file(tmp_path, "rate:\n  value: 6\n  value: 7\n"))


def test_what_is_no_yaml_says_so(tmp_path: Path) -> None:
    with pytest.raises(LawError, match="is not YAML"):
        yaml_files.read(file(tmp_path, "rate: [6\n"))


def test_a_plain_file_is_read(tmp_path: Path) -> None:
    path = file(tmp_path, "rate:\n  - {value: 6, title: شرح}\n")
    assert yaml_files.read(path) == {"rate": [{"value": 6, "title": "شرح"}]}
