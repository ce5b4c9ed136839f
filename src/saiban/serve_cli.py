"""`saiban serve` and `saiban worker`: what runs in production beside PostgreSQL."""

from __future__ import annotations

import os
import signal
import threading
from typing import Annotated

import typer


def serve(
    host: Annotated[str, typer.Option()] = "127.0.0.1",
    port: Annotated[int, typer.Option()] = 8000,
    workers: Annotated[int, typer.Option(min=1)] = 2,
) -> None:
    """Serve the pages and the API."""
    from saiban.config import start

    start.django()
    from granian import Granian
    from granian.constants import Interfaces

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "saiban.config.settings")
    Granian(
        "saiban.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=4,
        websockets=False,
    ).serve()


def worker(
    every: Annotated[float, typer.Option(help="Seconds between two looks.")] = 5.0,
    once: Annotated[bool, typer.Option(help="Do what is waiting and stop.")] = False,
) -> None:
    """Deliver facts that a stopped process left behind, and fetch the bank's notifications."""
    from saiban.config import start

    start.django()
    from saiban.jobs import minutely

    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    while True:
        minutely.run()
        if once or stop.wait(every):
            return
