"""Identity numbers at rest: sealed, with a blind index to find them by.

AES-256-GCM; the blind index is bound to the ciphertext as associated data, so a sealed number that
is moved to another row does not open. The index is a keyed hash, because 10^13 numbers are few
enough to try them all against a plain one.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from functools import cache

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from saiban.config.environment import secret

KEY_ID = b"\x01"


@cache
def _index_key() -> bytes:
    return bytes.fromhex(secret(settings.HOME, "cnic-index", 32))


@cache
def _cipher(key_id: bytes) -> AESGCM:
    return AESGCM(bytes.fromhex(secret(settings.HOME, f"cnic-seal-{key_id[0]}", 32)))


def blind(cnic: str) -> bytes:
    """The 16-byte index of a CNIC: equal for equal numbers, and nobody else can make it."""
    return hmac.digest(_index_key(), cnic.encode(), hashlib.sha256)[:16]


def seal(cnic: str, index: bytes) -> bytes:
    """Encrypt a CNIC for the row that has this index."""
    nonce = os.urandom(12)
    return KEY_ID + nonce + _cipher(KEY_ID).encrypt(nonce, cnic.encode(), index)


def unseal(sealed: bytes, index: bytes) -> str:
    """The CNIC again; raises cryptography's InvalidTag if it was tampered with or moved."""
    key_id, nonce, body = sealed[:1], sealed[1:13], sealed[13:]
    return _cipher(key_id).decrypt(nonce, body, index).decode()
