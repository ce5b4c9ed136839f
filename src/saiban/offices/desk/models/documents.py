"""Files received or issued, kept by content."""

from __future__ import annotations

from django.db import models


class Document(models.Model):
    """A file with its fingerprint. It is never changed; a new version is a new document."""

    institution = models.ForeignKey("desk.Institution", models.PROTECT, null=True)
    establishment_id = models.BigIntegerField(null=True, db_index=True)
    kind = models.CharField(max_length=30)
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=100)
    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.PositiveBigIntegerField()
    content = models.BinaryField()
    added_by = models.ForeignKey("desk.User", models.PROTECT, null=True)
    added_on = models.DateField()
