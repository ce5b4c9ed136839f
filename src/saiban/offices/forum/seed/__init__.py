"""What the Forum starts with: its bodies, its commitments, and the meeting of 22 April 2021."""

from saiban.offices.forum.seed.loading import load

__all__ = ["load"]
