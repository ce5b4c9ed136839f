"""Signatures of snapshots: whoever has the public key can check one without asking us."""

from __future__ import annotations

import hashlib

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from django.conf import settings


def _private() -> Ed25519PrivateKey:
    # The secret is a text of any length; its hash is the 32 bytes that Ed25519 takes.
    return Ed25519PrivateKey.from_private_bytes(
        hashlib.sha256(b"figures:" + settings.FIGURES_KEY.encode()).digest()
    )


def public_key() -> str:
    """The key that checks signatures made now, as 64 hexadecimal digits."""
    raw = serialization.Encoding.Raw, serialization.PublicFormat.Raw
    return _private().public_key().public_bytes(*raw).hex()


def sign(content: bytes) -> str:
    """The Ed25519 signature of these bytes, as 128 hexadecimal digits."""
    return _private().sign(content).hex()


def holds(content: bytes, *, signature: str, key: str) -> bool:
    """Whether the signature was made over these bytes with the key's private half."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(
            bytes.fromhex(signature), content
        )
    except (InvalidSignature, ValueError):
        return False
    return True
