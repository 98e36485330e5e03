"""Decides what the headers of a response contradict, and which of them the document should know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from specloom import ir
from specloom.base.document import Json
from specloom.drift.finding import Finding
from specloom.drift.parameters import coerced
from specloom.drift.values import Comparer
from specloom.ir.recordings import Exchange

# Only headers of an API's own are worth a word: these prefixes, but for what proxies and browsers add.
_OWN = ("x-", "ratelimit", "retry-after", "link", "location", "deprecation", "sunset")
_OF_OTHERS = (
    "x-amz", "x-amzn", "x-cache", "x-cdn", "x-cloud", "x-content-type-options", "x-dns-prefetch", "x-download-options",
    "x-envoy", "x-forwarded", "x-frame-options", "x-permitted", "x-powered-by", "x-runtime", "x-served-by", "x-timer",
    "x-varnish", "x-xss-protection",
)  # fmt: skip


def compare_headers(comparer: Comparer, response: ir.Response, exchange: Exchange) -> Iterator[Finding]:
    """Yield what the headers of a recorded response contradict."""
    sent = {name.lower(): (name, value) for name, value in exchange.response_headers}
    at = exchange.location.child("response", "headers")
    for own in response.headers:
        if own.name.lower() in sent:
            yield from _value(comparer, own, sent[own.name.lower()], exchange)
        elif own.required and exchange.source != "synthesised":
            message = f"{exchange.operation} response: the required header {own.name!r} is missing"
            yield Finding("drift-header-missing", at, own.location, message, "response", "", own.name, None, exchange)
    known = {own.name.lower() for own in response.headers}
    for name, value in exchange.response_headers:
        plain = name.lower()
        if plain not in known and plain.startswith(_OWN) and not plain.startswith(_OF_OTHERS):
            message = f"{exchange.operation} response: the header {name!r} is not described"
            rule, place = "drift-header-undocumented", response.location
            yield Finding(rule, at.child(name), place, message, "response", "", name, value, exchange)


def _value(comparer: Comparer, own: ir.Header, sent: tuple[str, str], exchange: Exchange) -> Iterator[Finding]:
    spelt, text = sent
    schema = comparer.opened(own.schema)
    if isinstance(schema.shape, ir.Object | ir.Map | ir.Tuple | ir.Union):
        return
    value: Json = coerced(schema, text)
    if isinstance(schema.shape, ir.Array):
        items = comparer.opened(schema.shape.items)
        value = [coerced(items, part.strip()) for part in text.split(",")]
    at = exchange.location.child("response", "headers", spelt)
    for found in comparer.compare(replace(own.schema, nullable=True), value, side="response"):
        message = f"{exchange.operation} response, header {own.name!r}: {found.message}"
        yield Finding(found.rule, at, found.place, message, "response", "", own.name, found.value, exchange)
