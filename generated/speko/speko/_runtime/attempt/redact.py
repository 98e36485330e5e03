"""Keeps credentials out of text that others wrote: a server may repeat what it was sent."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from urllib.parse import quote

from ..base.request import MASK

_SHORTEST = 4


def scrubbed(text: str, secrets: Iterable[str]) -> str:
    """Return `text` with every secret masked: as it is, percent-encoded, and in base64 with or without padding.

    What is shorter than four characters stays: it would mask half of every sentence.
    """
    forms = {form for secret in secrets if len(secret) >= _SHORTEST for form in _forms(secret)}
    for form in sorted(forms, key=len, reverse=True):
        text = text.replace(form, MASK)
    return text


def _forms(secret: str) -> Iterable[str]:
    encoded = b64encode(secret.encode()).decode("ascii")
    yield secret
    yield quote(secret, safe="")
    yield encoded
    yield encoded.rstrip("=")
    yield encoded.replace("+", "-").replace("/", "_").rstrip("=")
