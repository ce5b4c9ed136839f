"""Clusters of their own for the tests of the runner; they are not the one that tests work on."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from saiban.config.postgres import cluster


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A directory that the server's account can enter: pytest's own are closed to it."""
    made = Path(tempfile.mkdtemp(prefix="saiban-"))
    made.chmod(0o711)
    yield made
    shutil.rmtree(made)


@pytest.fixture(scope="module")
def running(folder: Path) -> Iterator[cluster.Cluster]:
    """A cluster as an ordinary installation has it."""
    found = cluster.ensure(folder / "home")
    yield found
    found.stop("immediate")
