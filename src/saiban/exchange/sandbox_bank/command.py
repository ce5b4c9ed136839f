"""The command line of the sandbox bank."""

import argparse
import json
import os
import signal
import sys
import threading
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from saiban.exchange.sandbox_bank.bank import Bank, Settings
from saiban.exchange.sandbox_bank.billers import biller_of
from saiban.exchange.sandbox_bank.refusal import Refused
from saiban.exchange.sandbox_bank.server import BankServer, stop_with_parent, today_in_pakistan


def main(arguments: Sequence[str] | None = None) -> int:
    """Start, print one JSON line with the address, serve until SIGTERM or SIGINT.

    0 after an ordinary end, 2 where the arguments or the port cannot be used.
    """
    options = _parser().parse_args(arguments)
    bank = Bank(options.state, Settings(seed=options.seed, timeout=options.timeout))
    try:
        for values in _billers(options):
            bank.register(biller_of(values, default_url=options.callback))
        day = options.day
        server = BankServer(bank, options.port, (lambda: day) if day else today_in_pakistan)
    except (Refused, ValueError, OSError) as error:
        sys.stderr.write(f"The sandbox bank does not start: {error}\n")
        bank.store.close()
        return 2
    if options.stop_with_parent:
        stop_with_parent(server)
    _serve(server, options.state)
    bank.store.close()
    return 0


def _serve(server: BankServer, state: Path) -> None:
    def stop(*_: object) -> None:
        # shutdown() waits for the loop that this signal interrupted, so it needs its own thread.
        threading.Thread(target=server.shutdown, daemon=True).start()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
    ready = {"event": "ready", "url": server.url, "pid": os.getpid(), "state": str(state)}
    sys.stdout.write(f"{json.dumps(ready)}\n")
    sys.stdout.flush()
    with server:
        server.serve_forever(poll_interval=0.1)


def _billers(options: argparse.Namespace) -> list[dict[str, object]]:
    named = [
        dict(zip(("prefix", "name"), text.split("=", 1), strict=False)) for text in options.biller
    ]
    listed = json.loads(options.billers.read_text(encoding="utf-8")) if options.billers else []
    return [*listed, *named]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m saiban.exchange.sandbox_bank",
        description="A bank that isn't one: takes fictitious payments, with faults on demand.",
    )
    add = parser.add_argument
    add("--state", type=Path, required=True, help="directory that the bank remembers in")
    add("--port", type=int, default=0, help="port on 127.0.0.1; 0 picks a free one")
    add("--biller", action="append", default=[], metavar="PREFIX=NAME", help="take its payments")
    add("--billers", type=Path, metavar="FILE", help="JSON list: prefix, name, iban, url, username,"
        " password, opening")  # fmt: skip
    add("--callback", default="", metavar="URL", help="where billers without a url are asked")
    add("--day", type=date.fromisoformat, help="the bank's day, in place of today in Pakistan")
    add("--seed", type=int, default=1, help="makes the references of two banks differ")
    add("--timeout", type=float, default=10.0, help="seconds that a biller may take to answer")
    add("--stop-with-parent", action="store_true", help="end when the starting process ends")
    return parser
