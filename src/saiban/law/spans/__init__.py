"""Decisions that span a change of law: cut at the change, decided piece by piece, summed up."""

from saiban.law.spans.declared import Days, Months, Span
from saiban.law.spans.pieces import Piece, Split
from saiban.law.spans.split import split

__all__ = ["Days", "Months", "Piece", "Span", "Split", "split"]
