"""Where a cluster's files are, and how they are kept from others.

`home/database/` belongs to whoever runs Saiban: passwords, the lock, and normally the data. Under
root the server runs as another account; if that account cannot get there (a checkout below /root)
the data goes to a directory of its own, and the file `location` says which.
"""

import fcntl
import hashlib
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from saiban.config.postgres.account import Account, service_account
from saiban.config.postgres.errors import DatabaseError

# sockaddr_un.sun_path is 108 bytes on Linux and 104 elsewhere, with the closing zero.
LONGEST_SOCKET = 103
SOCKET_NAME = ".s.PGSQL.5432"
# Not tempfile.gettempdir(): every process must find the same one, whatever its TMPDIR says.
SHORT_DIRECTORY = Path("/tmp")
ROOT_DIRECTORY = Path("/var/lib")


@dataclass(frozen=True)
class Place:
    """The directories of one cluster and the account that owns its data."""

    home: Path
    files: Path
    account: Account

    @property
    def own(self) -> Path:
        return self.home / "database"

    @property
    def data(self) -> Path:
        return self.files / "data"

    @property
    def log(self) -> Path:
        return self.files / "log" / "server.log"

    @property
    def socket(self) -> Path:
        """The directory of the Unix socket: beside the data, unless that path is too long."""
        beside = self.files / "socket"
        if len(os.fsencode(beside / SOCKET_NAME)) <= LONGEST_SOCKET:
            return beside
        return SHORT_DIRECTORY / f"saiban-{_digest(self.home)}"


def settle(home: Path) -> Place:
    """Decide where the cluster of this home lives, and make its directories."""
    home = home.expanduser().resolve()
    own = home / "database"
    try:
        _make(home)
        _make(own)
        files = _files(own)
        account = service_account(files / "data")
        if account.uid is not None and not account.can_enter(files):
            files = _elsewhere(home, own)
        place = Place(home=home, files=files, account=account)
        # Another process that begins now must not meet a directory before it has its owner.
        with locked(own):
            private(place.log.parent, account)
            private(place.socket, account)
    except PermissionError as error:
        raise DatabaseError(
            f"{error.filename} belongs to another user. Set SAIBAN_HOME to a directory of yours, "
            "or run as the user who made it."
        ) from None
    return place


@contextmanager
def locked(own: Path) -> Iterator[None]:
    """One process at a time makes, starts or stops the cluster of a home."""
    descriptor = os.open(own / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def private(directory: Path, account: Account) -> None:
    """A directory 0700 of the account; one that somebody else planted there is refused."""
    try:
        directory.mkdir(mode=0o700)
        account.own(directory)
    except FileExistsError:
        pass
    found = directory.lstat()
    owner = os.geteuid() if account.uid is None else account.uid
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != owner or found.st_mode & 0o077:
        raise DatabaseError(
            f"{directory} must be a directory of {account.name} that nobody else may enter "
            "(mode 0700). Look at what is in it, then move it away."
        )


def _files(own: Path) -> Path:
    """Where the data already is or was going to be."""
    pointer = own / "location"
    return Path(pointer.read_text().strip()) if pointer.exists() else own


def _elsewhere(home: Path, own: Path) -> Path:
    """A new directory that the server's account can reach, remembered on both sides.

    Its name is random: a checkout that was deleted and made again at the same path must not meet
    the data of the former one, whose passwords went with it.
    """
    with locked(own):
        if (chosen := _files(own)) != own:
            return chosen
        files = ROOT_DIRECTORY / f"saiban-{secrets.token_hex(4)}"
        _make(files)
        (files / "home").write_text(f"{home}\n")
        (own / "location").write_text(f"{files}\n")
        return files


def _make(directory: Path) -> None:
    """Make a directory; under root the server's account may pass through it, not list it."""
    if not directory.exists():
        directory.mkdir(parents=True, exist_ok=True, mode=0o711 if os.geteuid() == 0 else 0o700)


def _digest(home: Path) -> str:
    return hashlib.sha256(os.fsencode(home)).hexdigest()[:12]
