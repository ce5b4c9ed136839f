"""`saiban db`, as somebody types it."""

import psycopg
import pytest
from typer.testing import CliRunner

from saiban.config.postgres import cluster
from saiban.db_cli import app


@pytest.fixture
def saiban(running, monkeypatch):
    """Run a command on the cluster of this module; gives exit code and what was printed."""
    monkeypatch.setenv("SAIBAN_HOME", str(running.place.home))
    monkeypatch.delenv("DATABASE_URL", raising=False)

    def run(*words: str) -> tuple[int, str]:
        done = CliRunner().invoke(app, list(words))
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return done.exit_code, done.output

    return run


def rows(url: str) -> list[tuple]:
    with psycopg.connect(url) as connection:
        return connection.execute("SELECT number FROM wage ORDER BY number").fetchall()


def test_stop_status_and_start(saiban, running):
    assert saiban("status")[0] == 0
    code, said = saiban("stop")
    assert (code, "The data is in" in said) == (0, True)
    code, said = saiban("status")
    assert (code, "running   no" in said) == (3, True)
    assert saiban("start")[0] == 0
    assert running.is_running()


def test_the_address_is_printed_for_each_role(saiban, running):
    assert saiban("url") == (0, running.url("app") + "\n")
    assert saiban("url", "--role", "owner") == (0, running.url("owner") + "\n")
    code, said = saiban("url", "--role", "boss")
    assert (code, "There is no role 'boss'" in said) == (1, True)


def test_a_backup_is_restored_in_place_and_the_former_database_is_kept(saiban, running, folder):
    with psycopg.connect(running.url("owner"), autocommit=True) as connection:
        connection.execute("CREATE TABLE wage AS SELECT generate_series(1, 3) AS number")
    file = folder / "month.dump"
    assert saiban("backup", str(file)) == (0, f"{file}: 1 tables, 3 rows.\n")
    with psycopg.connect(running.url("app"), autocommit=True) as connection:
        connection.execute("DELETE FROM wage")
    code, said = saiban("restore", str(file))
    assert (code, "Restored and verified: 3 rows." in said) == (0, True)
    assert rows(running.url("app")) == [(1,), (2,), (3,)]
    [former] = [name for name in running.databases() if name.startswith("saiban_before_")]
    assert former in said
    assert rows(running.url("owner", former)) == []


def test_a_backup_that_cannot_be_restored_leaves_everything_as_it_was(saiban, running, folder):
    file = folder / "broken.dump"
    saiban("backup", str(file))
    file.write_bytes(b"not a dump")
    before = running.databases()
    code, said = saiban("restore", str(file))
    assert (code, "checksums differ" in said) == (1, True)
    assert running.databases() == before


def test_an_existing_file_is_not_overwritten(saiban, folder):
    file = folder / "kept"
    file.write_text("something else")
    code, said = saiban("backup", str(file))
    assert (code, "Name a new file" in said) == (1, True)
    assert file.read_text() == "something else"


def test_with_a_server_configured_our_own_is_left_alone(saiban, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://server.example/saiban")
    code, said = saiban("stop")
    assert (code, "its own administrator" in said) == (1, True)


def test_nothing_is_made_just_to_be_stopped(saiban, folder, monkeypatch):
    monkeypatch.setenv("SAIBAN_HOME", str(folder / "nothing"))
    code, said = saiban("stop")
    assert (code, "There is no database" in said) == (1, True)
    assert not (folder / "nothing" / "database" / "data").exists()


def test_roles_prints_what_an_administrator_runs(saiban):
    code, said = saiban("roles", "--database", "esi")
    assert code == 0
    assert said.count("CREATE ROLE") == 2
    assert f"CREATE ROLE {cluster.USERS['app']} LOGIN NOSUPERUSER" in said
