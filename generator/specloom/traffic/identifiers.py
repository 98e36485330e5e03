"""Collects what occurs as an identifier in answers: a word in a path that is among them is no word of the API."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import cast

from specloom.base.document import Json
from specloom.base.media_type import is_json
from specloom.base.words import words
from specloom.ir.recordings import Exchange

_NAMES = frozenset({"id", "uuid", "guid", "slug", "code", "key", "number", "handle", "username", "reference", "sku"})


def identifiers_in(exchanges: Iterable[Exchange]) -> frozenset[str]:
    """Return the values of fields such as `id`, `order_id` and `slug` in the JSON answers of successful calls."""
    return frozenset(text for exchange in exchanges if exchange.status < 400 for text in _of(exchange))


def _of(exchange: Exchange) -> Iterator[str]:
    if not exchange.response_body or not is_json(exchange.header("content-type", of="response")):
        return
    try:
        waiting = [cast("Json", json.loads(exchange.response_body))]
    except ValueError:
        return
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += value
        elif isinstance(value, dict):
            for name, entry in value.items():
                if isinstance(entry, dict | list):
                    waiting.append(entry)
                elif isinstance(entry, str | int) and not isinstance(entry, bool) and entry != "":
                    yield from [str(entry)] if (words(name) or [""])[-1] in _NAMES else []
