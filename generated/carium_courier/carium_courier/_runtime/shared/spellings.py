"""The spellings in which somebody may repeat a text: what hides it has to know them all."""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from urllib.parse import quote, quote_plus

_SHORTEST = 4
_ENCODED = re.compile(r"(?:[A-Za-z0-9+/]{12,}+|[A-Za-z0-9_-]{12,}+)={0,2}")
"""Base64 of eight octets or more: shorter words are hardly ever meant."""


def spellings(text: str) -> Iterator[str]:
    """Yield a text as it is, percent-encoded, in JSON, in hexadecimal, and in base64 at each of three offsets."""
    octets = text.encode("utf-8", "surrogatepass")
    yield from (text, quote(octets, safe=""), quote_plus(octets), json.dumps(text)[1:-1])
    yield from (octets.hex(), octets.hex().upper())
    for offset in range(3):
        encoded = b64encode(b"\0" * offset + octets).decode().rstrip("=")
        # the first and last letters depend on the neighbours as well
        start = (0, 2, 3)[offset]
        end = len(encoded) - (1 if (offset + len(octets)) % 3 else 0)
        if end - start >= _SHORTEST:
            yield encoded[start:end]
            yield encoded[start:end].replace("+", "-").replace("/", "_")


def in_base64(text: str, change: Callable[[str], str]) -> str:
    """Return a text with each text that stands in it as base64 changed (RFC 4648, sections 4 and 5)."""
    return _ENCODED.sub(lambda match: _encoded_anew(match.group(), change), text)


def _encoded_anew(encoded: str, change: Callable[[str], str]) -> str:
    letters = encoded.rstrip("=")
    usual = letters.replace("-", "+").replace("_", "/")
    try:
        plain = b64decode(usual + "=" * (-len(usual) % 4), validate=True).decode()
    except ValueError:
        return encoded
    changed = change(plain)
    if changed == plain:
        return encoded
    again = b64encode(changed.encode()).decode()
    again = again if usual == letters else again.replace("+", "-").replace("/", "_")
    return again.rstrip("=") if letters == encoded and len(letters) % 4 else again
