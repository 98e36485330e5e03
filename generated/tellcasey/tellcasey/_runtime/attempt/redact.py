"""Keeps credentials out of text that others wrote: a server may repeat what it was sent."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping
from urllib.parse import quote

from ..base.api import Api, Basic
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


def secrets_of(api: Api, credentials: Mapping[str, object], values: Mapping[str, object]) -> list[str]:
    """Return what must not be shown of `values`, credentials by argument: they themselves, and how `Basic` joins them.

    `credentials` are those of the client, one of which `Basic` may join with one of `values`.
    """
    known = [value for value in values.values() if isinstance(value, str)]
    every = {**credentials, **values}
    basics = [scheme for scheme in api.schemes.values() if isinstance(scheme, Basic)]
    pairs = [(every.get(scheme.username), every.get(scheme.password)) for scheme in basics]
    return [*known, *(f"{user}:{word}" for user, word in pairs if isinstance(user, str) and isinstance(word, str))]


def _forms(secret: str) -> Iterable[str]:
    encoded = b64encode(secret.encode()).decode("ascii")
    yield secret
    yield quote(secret, safe="")
    yield encoded
    yield encoded.rstrip("=")
    yield encoded.replace("+", "-").replace("/", "_").rstrip("=")
