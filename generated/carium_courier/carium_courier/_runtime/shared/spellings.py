"""The spellings in which somebody may repeat a text: what hides it has to know them all."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator
from urllib.parse import quote, quote_plus

_SHORTEST = 4


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
