"""Octets as text (RFC 4648, sections 4 and 5): with or without padding, and as a server wrote them."""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error
from typing import Any

from ..base.operation import Alphabet
from ..base.received import ReceivedOctets
from ..base.type_guards import is_several


def octets_of(text: str, alphabet: Alphabet) -> bytes:
    """Return the octets for a text in either alphabet, padded or not; they keep a padding that is not that of this one.

    Raises:
        ValueError: It is no such text.
    """
    padded = text if text.endswith("=") else text + "=" * (-len(text) % 4)
    try:
        value = b64decode(padded, altchars=b"-_" if "-" in text or "_" in text else None, validate=True)
    except Error as error:
        raise ValueError(f"not base64: {error}") from None
    usual: str = base64_text(value, alphabet)
    kept = text != usual and text.rstrip("=") == usual.rstrip("=")
    return ReceivedOctets.of(value, text) if kept else value


def base64_text(value: Any, alphabet: Alphabet) -> Any:
    """Return a value with octets written as text, also in a list."""
    if is_several(value):
        return [base64_text(item, alphabet) for item in value]
    if isinstance(value, ReceivedOctets):
        return value.text
    given: Any = value
    if not isinstance(value, (bytes, bytearray, memoryview)):
        return given
    text = b64encode(given, b"-_" if alphabet != "base64" else None).decode("ascii")
    return text.rstrip("=") if alphabet == "base64url-unpadded" else text
