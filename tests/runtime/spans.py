"""Stands in for OpenTelemetry: spans that are only written down."""

from __future__ import annotations

import types
from typing import Any

import pytest

from specloom.runtime import tracing


class FakeSpan:
    def __init__(self, name: str, attributes: dict[str, Any]) -> None:
        self.name, self.attributes, self.ended = name, dict(attributes), False

    def set_attribute(self, name: str, value: Any) -> None:
        self.attributes[name] = value

    def set_status(self, status: Any) -> None:
        self.attributes["status"] = status

    def end(self) -> None:
        self.ended = True


def spied(monkeypatch: pytest.MonkeyPatch) -> list[FakeSpan]:
    """Return the list of spans that will be begun from now on."""
    spans: list[FakeSpan] = []

    def start_span(name: str, *, kind: str, attributes: dict[str, Any]) -> FakeSpan:
        assert kind == "client"
        spans.append(FakeSpan(name, attributes))
        return spans[-1]

    trace = types.SimpleNamespace(
        get_tracer=lambda _: types.SimpleNamespace(start_span=start_span),
        SpanKind=types.SimpleNamespace(CLIENT="client"),
        Status=str,
        StatusCode=types.SimpleNamespace(ERROR="error"),
        set_span_in_context=lambda span: span,
    )
    inject = types.SimpleNamespace(inject=lambda carrier, context: carrier.update(traceparent=f"00-{len(spans)}"))
    monkeypatch.setattr(tracing, "_trace", trace)
    monkeypatch.setattr(tracing, "_propagate", inject)
    return spans
