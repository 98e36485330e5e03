"""The keys that webhooks are signed with: secrets that both sides share, and the public halves of senders' own."""

from __future__ import annotations

import hmac
from base64 import b64decode
from binascii import Error as Base64Error
from typing import Protocol

from .notation import Algorithm

_SHARED, _PUBLIC = "whsec_", "whpk_"


class Key(Protocol):
    """What verifies signatures, and makes them where both sides can."""

    def fits(self, content: bytes, signature: bytes) -> bool:
        """Return whether this is the signature of the content; comparing them takes the same time whatever they are."""
        raise NotImplementedError

    def sign(self, content: bytes) -> bytes:
        """Return the signature of the content.

        Raises:
            ValueError: Only the sender can make it.
        """
        raise NotImplementedError


class SharedKey:
    """A secret that sender and receiver share, for an HMAC (RFC 2104)."""

    __slots__ = ("_algorithm", "_octets")

    def __init__(self, octets: bytes, algorithm: str = "sha256") -> None:
        if not octets:
            raise ValueError("The webhook's secret is empty.")
        self._octets = octets
        self._algorithm = algorithm

    def fits(self, content: bytes, signature: bytes) -> bool:
        """Return whether this is the signature of the content."""
        return hmac.compare_digest(signature, self.sign(content))

    def sign(self, content: bytes) -> bytes:
        """Return the signature of the content."""
        return hmac.digest(self._octets, content, self._algorithm)


def key_of(algorithm: Algorithm, secret: str | bytes) -> Key:
    """Return the key of an algorithm.

    Raises:
        ValueError: It is none.
        ImportError: The package cryptography is missing.
    """
    if algorithm in ("sha1", "sha256", "sha512"):
        return SharedKey(secret.encode() if isinstance(secret, str) else secret, algorithm)
    from .public_keys import public_key

    return public_key(algorithm, secret)


def standard_key(secret: str | bytes) -> tuple[str, Key]:
    """Return a key of Standard Webhooks, and the version of the signatures that it is for.

    Raises:
        ValueError: It is none.
        ImportError: The package cryptography is missing.
    """
    if isinstance(secret, bytes):
        return "v1", SharedKey(secret)
    if secret.startswith(_PUBLIC):
        return "v1a", key_of("ed25519", secret.removeprefix(_PUBLIC))
    try:
        return "v1", SharedKey(b64decode(secret.removeprefix(_SHARED), validate=True))
    except Base64Error:
        raise ValueError("The webhook's secret is not base64.") from None
