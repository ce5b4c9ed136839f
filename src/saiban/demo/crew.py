"""Several processes load the country side by side: each its own firms, then each its own banks."""

from __future__ import annotations

import multiprocessing
import os
import signal
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from saiban.config import start
from saiban.demo.orders import Count, Orders

MOST = 4


class LoadFailed(RuntimeError):
    """A process of the crew stopped; the message is its traceback."""


@dataclass(slots=True)
class Hand:
    """A process and the line to it."""

    process: BaseProcess
    line: Connection

    def ask(self, *command: Any) -> None:
        """Give an order."""
        self.line.send(command)

    def answer(self) -> Any:
        """Wait for what came of the last order; LoadFailed if the process gave up."""
        try:
            good, found = self.line.recv()
        except (EOFError, ConnectionResetError):
            raise LoadFailed("A process that loads the demo ended without a word.") from None
        if not good:
            raise LoadFailed(found)
        return found


class Crew:
    """All processes, obeying one order at a time together."""

    def __init__(self, hands: Sequence[Hand]) -> None:
        self.hands = hands

    def all(self, *command: Any) -> list[Any]:
        """Give everybody the order and wait until everybody is done."""
        for hand in self.hands:
            hand.ask(*command)
        return [hand.answer() for hand in self.hands]

    def live(self, half: int) -> Count:
        """One half-month: everybody's filings, then everybody's bank statements."""
        return sum((*self.all("file", half), *self.all("bank", half)), Count())


def size_of_crew() -> int:
    """Processes to use: one a core, few enough that the database server keeps up."""
    return max(1, min(MOST, os.cpu_count() or 1))


@contextmanager
def at_work(orders: Sequence[Orders]) -> Iterator[Crew]:
    """Start a process for each, and end them all."""
    # A fork would share the parent's connection to the database.
    context = multiprocessing.get_context("spawn")
    hands = []
    for each in orders:
        ours, theirs = context.Pipe()
        process = context.Process(target=_work, args=(theirs, each), daemon=True)
        process.start()
        theirs.close()
        hands.append(Hand(process, ours))
    try:
        yield Crew(hands)
    finally:
        for hand in hands:
            hand.line.close()
        for hand in hands:
            hand.process.join(10)
            if hand.process.is_alive():
                hand.process.kill()


def _work(line: Connection, orders: Orders) -> None:
    """The life of a process: obey until the line is closed."""
    # A Ctrl-C reaches the whole group; the parent hears it and closes the lines.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    start.django()
    from saiban.demo.shard import Shard

    try:
        shard = Shard(orders)
        while True:
            try:
                command, *arguments = line.recv()
            except EOFError:
                return
            line.send((True, shard.obey(command, *arguments)))
    except Exception:
        line.send((False, traceback.format_exc()))
