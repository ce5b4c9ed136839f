"""Make, start and stop the server process of a place."""

import shlex
import shutil
import socket
import struct
import tempfile
import time
from pathlib import Path

from saiban.config.postgres.account import run
from saiban.config.postgres.credentials import USERS
from saiban.config.postgres.errors import DatabaseError
from saiban.config.postgres.place import SOCKET_NAME, Place

START_SECONDS = 120
LINGER_SECONDS = 15
PROBE_SECONDS = 5
LARGEST_LOG = 10_000_000
# The protocol's cheapest question, asked before any password: length 8, code 1234.5679.
SSL_REQUEST = struct.pack("!II", 8, 80877103)

# For a machine of two cores and a few gigabytes; a server of one's own is tuned by its owner.
SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "60",
    "shared_buffers": "256MB",
    "effective_cache_size": "1GB",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "max_wal_size": "2GB",
    "wal_compression": "on",
    "random_page_cost": "1.1",
    "jit": "off",
    "timezone": "UTC",
    "password_encryption": "scram-sha-256",
    "log_min_duration_statement": "2000",
    "log_checkpoints": "off",
    "log_line_prefix": "%m [%p] %q%u@%d ",
}
# Only for tests: a power cut may lose the data, which the next run would throw away anyway.
FAST_TESTS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def create(place: Place, programs: Path, admin_password: str) -> None:
    """initdb into a directory of its own, put in place whole: an interrupted run leaves nothing."""
    fresh = place.files / "data.new"
    if fresh.exists():
        shutil.rmtree(fresh)
    fresh.mkdir(mode=0o700)
    place.account.own(fresh)
    with tempfile.NamedTemporaryFile("w", dir=place.files, prefix="first-") as secret:
        secret.write(admin_password)
        secret.flush()
        place.account.own(Path(secret.name))
        run(
            [
                programs / "initdb",
                *("--pgdata", fresh, "--username", USERS["admin"], "--pwfile", secret.name),
                *("--auth-local=scram-sha-256", "--auth-host=reject", "--data-checksums"),
                *("--encoding=UTF8", "--locale", _locale()),
            ],
            place.account,
        )
    fresh.rename(place.data)


def start(place: Place, programs: Path, *, fast_tests: bool) -> None:
    """Start the server and wait until it answers; after a crash it first recovers."""
    _clear_stale_lock(place)
    if place.log.exists() and place.log.stat().st_size > LARGEST_LOG:
        place.log.replace(place.log.with_suffix(".former"))
    settings = {**SETTINGS, "unix_socket_directories": str(place.socket)}
    if fast_tests:
        settings |= FAST_TESTS
    options = " ".join(f"-c {name}={shlex.quote(value)}" for name, value in settings.items())
    command: list[str | Path] = [
        *(programs / "pg_ctl", "start", "--wait", "--silent", f"--timeout={START_SECONDS}"),
        *("--pgdata", place.data, "--log", place.log, "--options", options),
    ]
    # After kill -9 the number, then the children, of the old server linger for a moment.
    patience = time.monotonic() + LINGER_SECONDS
    while True:
        done = run(command, place.account, check=False)
        if done.returncode == 0 or answers(place):
            return
        if time.monotonic() > patience or not _lingers(place):
            raise DatabaseError(
                f"PostgreSQL did not start; the end of {place.log}:\n{_tail(place.log)}"
            )
        time.sleep(0.3)


def stop(place: Place, programs: Path, *, mode: str) -> None:
    """Stop the server. `fast` ends open transactions first; `immediate` is as after a crash."""
    run(
        [programs / "pg_ctl", "stop", "--wait", "--silent", "--mode", mode, "-D", place.data],
        place.account,
    )


def answers(place: Place) -> bool:
    """Whether the server of this place takes connections now."""
    try:
        status = (place.data / "postmaster.pid").read_text().split("\n")[7].strip()
    except (OSError, IndexError):
        return False
    if status != "ready":
        return False
    with socket.socket(socket.AF_UNIX) as probe:
        probe.settimeout(PROBE_SECONDS)
        try:
            probe.connect(str(place.socket / SOCKET_NAME))
            # A connection alone proves little: a server that was just killed still has a queue.
            probe.sendall(SSL_REQUEST)
            return probe.recv(1) in (b"N", b"S")
        except OSError:
            return False


def _clear_stale_lock(place: Place) -> None:
    """Remove postmaster.pid when the number in it now belongs to some other program.

    PostgreSQL itself takes over the lock of a dead process; it cannot tell a process that was
    given the same number later, as happens when a container starts again.
    """
    file = place.data / "postmaster.pid"
    try:
        pid = int(file.read_text().split("\n")[0])
        home = Path(f"/proc/{pid}/cwd").readlink()
    except (OSError, ValueError, IndexError):
        return
    if home != place.data.resolve():
        file.unlink(missing_ok=True)


def _lingers(place: Place) -> bool:
    """Whether the last attempt met what is left of a server that was killed."""
    end = _tail(place.log, 3)
    return "pre-existing shared memory block" in end or 'postmaster.pid" already exists' in end


def _tail(file: Path, lines: int = 8) -> str:
    try:
        return "\n".join(file.read_text(errors="replace").splitlines()[-lines:])
    except OSError:
        return "(no log)"


def _locale() -> str:
    """Ordering by code point everywhere: a dump sorts alike on every machine."""
    return "C.UTF-8" if Path("/proc").exists() else "C"
