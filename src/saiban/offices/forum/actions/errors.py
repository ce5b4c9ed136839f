"""How an action of the Forum refuses."""

from __future__ import annotations


class ForumError(ValueError):
    """It cannot be done; the message says why, by which rule, and what can be done instead."""
