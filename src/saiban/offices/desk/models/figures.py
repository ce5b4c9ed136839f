"""Figures as they were published."""

from __future__ import annotations

import json
from typing import Any

from django.db import models


class FigureSnapshot(models.Model):
    """A figure of an institution for a month, signed. A correction is the next revision.

    `content` is canonical JSON: figure, method, definition, institution, place, month, as_of,
    cells, revision, reason. Each cell is a place with a value, or why there is none.
    """

    figure = models.CharField(max_length=60)
    institution = models.ForeignKey("desk.Institution", models.PROTECT, db_index=False)
    month = models.DateField()
    revision = models.PositiveSmallIntegerField()
    reason = models.CharField(max_length=300, blank=True)
    published_on = models.DateField()
    content = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    signature = models.CharField(max_length=128)
    public_key = models.CharField(max_length=64)

    class Meta:
        """A revision once; a figure's months are found by index."""

        constraints = [
            models.UniqueConstraint(
                fields=("figure", "month", "institution", "revision"), name="figure_revision"
            )
        ]
        indexes = [models.Index(fields=("month", "figure"), name="figure_month")]

    def read(self) -> dict[str, Any]:
        """The content."""
        found: dict[str, Any] = json.loads(bytes(self.content))
        return found
