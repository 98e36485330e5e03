"""How senders of webhooks write secrets and signatures."""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error as Base64Error
from collections.abc import Sequence
from typing import Literal, TypeAlias

Algorithm = Literal["sha1", "sha256", "sha512", "ed25519", "rsa-pkcs1-sha256", "rsa-pss-sha256"]
"""The hash of an HMAC; Ed25519 (RFC 8032); RSA with SHA-256, as PKCS #1 v1.5 or PSS has it (RFC 8017, section 8)."""
Encoding = Literal["hex", "base64"]
Secrets: TypeAlias = str | bytes | Sequence[str | bytes]


def listed(secret: Secrets) -> list[str | bytes]:
    """Return the secrets that were given, of which one has to fit.

    Raises:
        ValueError: There is none.
    """
    secrets = [secret] if isinstance(secret, (str, bytes)) else [*secret]
    if not secrets:
        raise ValueError("The webhook's secret is missing: the list is empty.")
    return secrets


def decoded(signature: str, encoding: Encoding) -> bytes:
    """Return the octets of a signature; none where it is not written in this encoding."""
    if encoding == "hex":
        return bytes.fromhex(signature) if re.fullmatch(r"(?:[0-9A-Fa-f]{2})*", signature) else b""
    try:
        return b64decode(signature, validate=True)
    except (Base64Error, ValueError):
        return b""
