"""Compares the headers of a response with those of the document, and decides which undocumented ones to report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from specloom import ir
from specloom.base.document import Json
from specloom.drift.finding import Finding
from specloom.drift.parameters import coerced
from specloom.drift.values import Comparer, Difference
from specloom.ir.recordings import Exchange

# Only headers that an API itself defines are reported: these prefixes, without those that proxies and browsers add.
_API_PREFIXES = ("x-", "ratelimit", "retry-after", "link", "location", "deprecation", "sunset")
_FOREIGN_PREFIXES = (
    "x-amz", "x-amzn", "x-cache", "x-cdn", "x-cloud", "x-content-type-options", "x-dns-prefetch", "x-download-options",
    "x-envoy", "x-forwarded", "x-frame-options", "x-permitted", "x-powered-by", "x-runtime", "x-served-by", "x-timer",
    "x-varnish", "x-xss-protection",
)  # fmt: skip


def is_api_header(name: str) -> bool:
    """Tell whether a header of a response is one that an API itself defines."""
    return name.lower().startswith(_API_PREFIXES) and not name.lower().startswith(_FOREIGN_PREFIXES)


def compare_headers(comparer: Comparer, response: ir.Response, exchange: Exchange) -> Iterator[Finding]:
    """Yield the contradictions between the headers of a recorded response and the document."""
    sent = {name.lower(): (name, value) for name, value in exchange.response_headers}
    at = exchange.location.child("response", "headers")
    for header in response.headers:
        if header.name.lower() in sent:
            yield from _value(comparer, header, sent[header.name.lower()], exchange)
        elif header.required and exchange.source != "synthesised":
            message = f"the required header {header.name!r} is missing"
            missing = Difference("drift-header-missing", "", header.location, message, name=header.name)
            yield missing.finding(exchange, "response", at)
    known = {header.name.lower() for header in response.headers}
    for name, value in exchange.response_headers:
        if name.lower() not in known and is_api_header(name):
            rule, message = "drift-header-undocumented", f"the header {name!r} is not described"
            undescribed = Difference(rule, "", response.location, message, value, name)
            yield undescribed.finding(exchange, "response", at.child(name))


def _value(comparer: Comparer, header: ir.Header, received: tuple[str, str], exchange: Exchange) -> Iterator[Finding]:
    name, text = received
    schema = comparer.dereferenced(header.schema)
    if isinstance(schema.shape, ir.Object | ir.Map | ir.Tuple | ir.Union):
        return
    value: Json = coerced(schema, text)
    if isinstance(schema.shape, ir.Array):
        items = comparer.dereferenced(schema.shape.items)
        value = [coerced(items, part.strip()) for part in text.split(",")]
    at = exchange.location.child("response", "headers", name)
    for difference in comparer.compare(replace(header.schema, nullable=True), value, side="response"):
        whole = replace(difference, pointer="", name=header.name)
        yield whole.finding(exchange, "response", at, f", header {header.name!r}")
