"""The operating system's account under which the server runs."""

import os
import pwd
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from saiban.config.postgres.errors import DatabaseError

SERVICE_ACCOUNTS = ("postgres", "nobody")


@dataclass(frozen=True)
class Account:
    """A user of this machine; `uid` None means whoever runs this program."""

    name: str
    uid: int | None = None
    gid: int | None = None

    def own(self, path: Path) -> None:
        """Hand a file or directory that we made to this account."""
        if self.uid is not None:
            os.chown(path, self.uid, self.gid if self.gid is not None else -1)

    def can_run(self, program: Path) -> bool:
        """Whether this account can execute the program: tried, not guessed from mode bits."""
        return run([program, "--version"], self, check=False).returncode == 0

    def can_enter(self, directory: Path) -> bool:
        """Whether this account can go into the directory, through every one above it."""
        return run(["test", "-x", directory], self, check=False).returncode == 0


CURRENT = Account(name="you")


def service_account(data: Path) -> Account:
    """Who runs the server: yourself, or under root an account that is not root.

    PostgreSQL refuses to run as root and refuses data that another account owns, so under root
    the owner of existing data decides; new data belongs to `postgres`, else to `nobody`.
    """
    if os.geteuid() != 0:
        return CURRENT
    if data.exists() and data.stat().st_uid != 0:
        return _of(pwd.getpwuid(data.stat().st_uid))
    for name in SERVICE_ACCOUNTS:
        try:
            return _of(pwd.getpwnam(name))
        except KeyError:
            continue
    raise DatabaseError(
        "PostgreSQL does not run as root, and this machine has neither a `postgres` nor a "
        "`nobody` account to run it. Make one of them, or run Saiban as an ordinary user."
    )


def run(
    command: Sequence[str | Path], account: Account, *, check: bool = True
) -> subprocess.CompletedProcess[str]:
    """Run a program as the account, in English, without our environment's PG settings.

    Output goes through files, not pipes: a server started here would hold a pipe open for ever.
    """
    environment = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        try:
            code = subprocess.run(
                [str(word) for word in command],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                cwd="/",
                env=environment,
                user=account.uid,
                group=account.gid,
                extra_groups=None if account.uid is None else [],
                start_new_session=True,
                check=False,
            ).returncode
        except OSError as error:
            code = 126
            err.write(str(error))
        out.seek(0)
        err.seek(0)
        done = subprocess.CompletedProcess(list(command), code, out.read(), err.read())
    if check and code:
        raise DatabaseError(f"{Path(command[0]).name} stopped with code {code}: {_said(done)}")
    return done


def _said(done: subprocess.CompletedProcess[str]) -> str:
    return (done.stderr.strip() or done.stdout.strip() or "it said nothing")[-2000:]


def _of(entry: pwd.struct_passwd) -> Account:
    return Account(name=entry.pw_name, uid=entry.pw_uid, gid=entry.pw_gid)
