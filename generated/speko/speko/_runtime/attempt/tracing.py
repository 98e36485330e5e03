"""OpenTelemetry spans, one for each attempt, by the semantic conventions for HTTP clients. Imported only if asked for.

Without the package opentelemetry-api there are no spans, and nothing fails.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from ..base.operation import Operation
from ..base.request import Request, Response
from ..base.steps import Outcome
from ..wire.parameters import field_value

try:
    _trace: Any = import_module("opentelemetry.trace")
    _propagate: Any = import_module("opentelemetry.propagate")
except ImportError:
    _trace = _propagate = None


class Span:
    """The span of one attempt."""

    __slots__ = ("_span",)

    def __init__(self, span: Any) -> None:
        self._span = span

    def propagated(self, request: Request) -> Request:
        """Return the request with the fields by which the server's spans join this one (W3C Trace Context)."""
        if self._span is None:
            return request
        carrier: dict[str, str] = {}
        _propagate.inject(carrier, context=_trace.set_span_in_context(self._span))
        names = {name.lower() for name in carrier}
        others = tuple(pair for pair in request.headers if pair[0].lower() not in names)
        added = tuple((name, field_value(name, value)) for name, value in carrier.items())
        return request.with_headers((*others, *added)) if added else request

    def end(self, outcome: Outcome | None) -> None:
        """End the span with the outcome of the attempt; None where the caller gave the attempt up."""
        span = self._span
        if span is None:
            return
        failed = ""
        if isinstance(outcome, Response):
            span.set_attribute("http.response.status_code", outcome.status)
            failed = str(outcome.status) if outcome.status >= 400 else ""
        elif outcome is not None:
            failed = "timeout" if outcome.phase else "_OTHER" if outcome.cause is None else type(outcome.cause).__name__
        if failed:
            span.set_attribute("error.type", failed)
            span.set_status(_trace.Status(_trace.StatusCode.ERROR))
        span.end()


def template(operation: Operation[Any]) -> str:
    """Return an operation's path with its parameters in braces: spans of all its calls are named after it."""
    return "".join(part if isinstance(part, str) else f"{{{part.name}}}" for part in operation.path)


def begin_span(request: Request, template: str, *, attempt: int) -> Span:
    """Begin the span of an attempt: of nothing where OpenTelemetry is not there."""
    if _trace is None:
        return Span(None)
    shown = request.redacted()
    parts = urlsplit(request.url)
    attributes: dict[str, str | int] = {
        "http.request.method": request.method,
        "url.full": shown.url,
        "url.template": template,
        "server.address": parts.hostname or "",
        "server.port": parts.port or (443 if parts.scheme == "https" else 80),
    }
    if attempt > 1:
        attributes["http.request.resend_count"] = attempt - 1
    tracer = _trace.get_tracer("specloom")
    return Span(tracer.start_span(f"{request.method} {template}", kind=_trace.SpanKind.CLIENT, attributes=attributes))
