"""`saiban law`: ask, list, compare and check the law on the command line."""

from saiban.law_cli.commands import app

__all__ = ["app"]
