"""Shared by the tests of `scale`."""

import sys

import psycopg
import pyarrow.parquet as pq
import pytest


@pytest.fixture(scope="module")
def connection(saiban_database):
    """A connection of the owner's: the app role makes no tables, not even temporary ones."""
    url = saiban_database.cluster.url("owner", saiban_database.name)
    with psycopg.connect(url, autocommit=True) as made:
        yield made


@pytest.fixture(params=["duckdb", "plain"])
def engine(request, monkeypatch):
    """Both engines; the plain one runs where DuckDB is not installed."""
    if request.param == "plain":
        monkeypatch.setitem(sys.modules, "saiban.scale.files.duck", None)
    return request.param


@pytest.fixture
def files(tmp_path):
    def write(text, name="cases.csv"):
        path = tmp_path / name
        if isinstance(text, bytes):
            path.write_bytes(text)
        elif isinstance(text, str):
            path.write_text(text, encoding="utf-8")
        else:
            pq.write_table(text, path)
        return path

    return write
