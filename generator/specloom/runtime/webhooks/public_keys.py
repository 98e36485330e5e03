"""Public keys of senders of webhooks: Ed25519 and RSA, by the package cryptography, which is imported here alone."""

from __future__ import annotations

from base64 import b64decode
from binascii import Error as Base64Error
from importlib import import_module
from typing import Any

from .notation import Algorithm, decoded

_RAW = 32
_PREFIX = "cryptography.hazmat.primitives"


class PublicKey:
    """The public half of a key of the sender's; `_options` are what its `verify` takes besides the signature."""

    __slots__ = ("_invalid", "_key", "_options")

    def __init__(self, key: Any, options: tuple[Any, ...], invalid: type[Exception]) -> None:
        self._key = key
        self._options = options
        self._invalid = invalid

    def fits(self, content: bytes, signature: bytes) -> bool:
        """Return whether this is the signature of the content."""
        try:
            self._key.verify(signature, content, *self._options)
        except self._invalid:
            return False
        return True

    def sign(self, content: bytes) -> bytes:  # noqa: ARG002  # as that of its sibling
        """Refuse to sign.

        Raises:
            ValueError: A public key signs nothing.
        """
        raise ValueError("A public key only verifies: sign with the sender's private one.")


def public_key(algorithm: Algorithm, key: str | bytes) -> PublicKey:
    """Return the public key that a sender shows as PEM, DER or, of Ed25519, its 32 octets: in hexadecimal or base64.

    Raises:
        ValueError: It is none of this algorithm.
        ImportError: The package cryptography is missing.
    """
    try:
        invalid = import_module("cryptography.exceptions").InvalidSignature
        serialization: Any = import_module(f"{_PREFIX}.serialization")
    except ImportError:
        needs = f"Signatures by {algorithm} need the package cryptography"
        raise ImportError(f"{needs}: install it, or this package with its extra `webhooks`.") from None
    kind = "Ed25519" if algorithm == "ed25519" else "RSA"
    family: Any = import_module(f"{_PREFIX}.asymmetric.{kind.lower()}")
    loaded: Any = None
    try:
        loaded = _loaded(_octets(key), kind, family, serialization)
        fits = isinstance(loaded, getattr(family, f"{kind}PublicKey"))
    except (ValueError, TypeError, Base64Error):
        fits = False
    if not fits:
        takes = "PEM, hexadecimal or base64"
        raise ValueError(f"The webhook's secret is no public key of {kind}, which is given as {takes}.")
    return PublicKey(loaded, _options(algorithm), invalid)


def _octets(key: str | bytes) -> bytes:
    text = key.decode("latin-1") if isinstance(key, bytes) else key.strip()
    if "-----BEGIN" in text or isinstance(key, bytes):
        return text.encode("latin-1")
    return decoded(text, "hex") or b64decode(text, validate=True)


def _loaded(octets: bytes, kind: str, family: Any, serialization: Any) -> Any:
    if b"-----BEGIN" in octets:
        return serialization.load_pem_public_key(octets)
    if kind == "Ed25519" and len(octets) == _RAW:
        return family.Ed25519PublicKey.from_public_bytes(octets)
    return serialization.load_der_public_key(octets)


def _options(algorithm: Algorithm) -> tuple[Any, ...]:
    if algorithm == "ed25519":
        return ()
    padding: Any = import_module(f"{_PREFIX}.asymmetric.padding")
    sha256 = import_module(f"{_PREFIX}.hashes").SHA256()
    if algorithm == "rsa-pkcs1-sha256":
        return padding.PKCS1v15(), sha256
    return padding.PSS(mgf=padding.MGF1(sha256), salt_length=padding.PSS.AUTO), sha256
