"""`saiban law diff`: what changed between days, and what an amendment would do to cases."""

from saiban.law_cli.diff.command import diff

__all__ = ["diff"]
