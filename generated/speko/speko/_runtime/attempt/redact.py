"""Keeps credentials out of text that others wrote: a server may repeat what it was sent."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable

from ..base.request import MASK
from ..shared.spellings import spellings

_SHORTEST = 4


def scrubbed(text: str, secrets: Iterable[str]) -> str:
    """Return `text` with every secret masked: as it is, percent-encoded, in hexadecimal and in base64.

    What is shorter than four characters stays: it would mask half of every sentence.
    """
    forms = {form for secret in secrets if len(secret) >= _SHORTEST for form in _whole(secret)}
    for form in sorted(forms, key=len, reverse=True):
        text = text.replace(form, MASK)
    return text


def _whole(secret: str) -> Iterable[str]:
    encoded = b64encode(secret.encode("utf-8", "surrogatepass")).decode("ascii")
    yield from (*spellings(secret), encoded, encoded.replace("+", "-").replace("/", "_"), encoded.rstrip("="))
