"""Spans by OpenTelemetry's semantic conventions for HTTP clients, as its SDK exports them."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from opentelemetry import trace
from opentelemetry.trace import SpanKind, StatusCode

from specloom.runtime.attempt import tracing
from specloom.runtime.base.errors import APIConnectionError, APITimeoutError, NotFoundError
from specloom.runtime.base.operation import Call, Empty, Operation, Parameter, Segment

from .conftest import Scripted
from .driving import answer, drive, get, session
from .spans import exported
from .test_shells import EACH, JSON, by_sync
from .twins_async import AsyncExample


@pytest.fixture(params=EACH)
def run(request: pytest.FixtureRequest) -> Any:
    return request.param


def test_each_attempt_has_a_span(server: Scripted, run: Any) -> None:
    server.script = lambda count: [(503, {"retry-after": "0"}, b""), "reset", (200, JSON, b'{"id": "1"}')][count - 1]
    with exported() as spans:
        run(lambda client: client.tasks.get("a b"), base_url=server.url, tracing=True, query={"v": "1"})
    host, _, port = server.url.removeprefix("http://").partition(":")
    always = {
        "http.request.method": "GET",
        "url.full": f"{server.url}/tasks/a%20b?v=1",
        "url.template": "/tasks/{id}",
        "server.address": host,
        "server.port": int(port),
    }
    refused, broken, fine = spans
    assert {(span.name, span.kind) for span in spans} == {("GET /tasks/{id}", SpanKind.CLIENT)}
    assert dict(refused.attributes or {}) == {**always, "http.response.status_code": 503, "error.type": "503"}
    attributes = dict(broken.attributes or {})
    assert attributes.pop("error.type")
    assert attributes == {**always, "http.request.resend_count": 1}
    assert dict(fine.attributes or {}) == {**always, "http.response.status_code": 200, "http.request.resend_count": 2}
    assert [span.status.status_code for span in spans] == [StatusCode.ERROR, StatusCode.ERROR, StatusCode.UNSET]


def test_servers_can_join_the_trace_that_the_caller_is_in(server: Scripted, run: Any) -> None:
    server.script = lambda count: (503, {"retry-after": "0"}, b"") if count == 1 else (200, JSON, b'{"id": "1"}')
    with exported() as spans:
        tracer = trace.get_tracer("test")
        with tracer.start_as_current_span("around") as around:
            run(lambda client: client.tasks.get("1"), base_url=server.url, tracing=True)
    here = around.get_span_context()
    sent = [headers["traceparent"].split("-") for _, _, headers, _ in server.seen]
    attempts = [span for span in spans if span.name != "around"]
    assert [int(parts[1], 16) for parts in sent] == [here.trace_id] * 2
    assert [int(parts[2], 16) for parts in sent] == [span.get_span_context().span_id for span in attempts]
    assert [span.parent.span_id for span in attempts if span.parent] == [here.span_id] * 2


LOOK: Operation[None] = Operation(
    id="look",
    method="GET",
    path=("/people/", Segment("phone", pii=True)),
    query=(Parameter("mail", pii=True),),
    success={204: Empty()},
)


def test_spans_hold_no_secret_and_no_personal_data(server: Scripted) -> None:
    server.script = lambda _: (204, {}, b"")
    with exported() as spans:
        call = Call(LOOK, path={"phone": "+49170"}, query={"mail": "a@b.example"})
        by_sync(lambda client: client._open().run(call), base_url=server.url, tracing=True)
    (span,) = spans
    assert span.attributes is not None
    assert span.attributes["url.full"] == f"{server.url}/people/[redacted]?mail=[redacted]"
    text = span.to_json()
    assert not [secret for secret in ("49170", "b.example", "secret-key") if secret in text]


def test_what_ends_a_span_that_fails(server: Scripted) -> None:
    server.script = lambda _: (404, JSON, b"{}")
    with exported() as spans:
        with pytest.raises(NotFoundError):
            by_sync(lambda client: client.tasks.get("1"), base_url=server.url, tracing=True)
        server.script = lambda _: "drip"
        with pytest.raises(APITimeoutError):
            by_sync(lambda client: client.tasks.get("1"), base_url=server.url, tracing=True, retries=0, deadline=0.05)
        with pytest.raises(APIConnectionError):
            by_sync(lambda client: client.tasks.get("1"), base_url="http://127.0.0.1:9", tracing=True, retries=0)
    assert [(span.attributes or {}).get("error.type") for span in spans] == ["404", "timeout", "ConnectError"]


def test_a_call_that_is_cancelled_ends_its_span(server: Scripted) -> None:
    server.script = lambda _: "drip headers"

    async def work() -> None:
        async with AsyncExample(base_url=server.url, tracing=True) as client:
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(client.tasks.get("1"), 0.1)

    with exported() as spans:
        asyncio.run(work())
    assert [span.name for span in spans] == ["GET /tasks/{id}"]


def test_no_spans_without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tracing, "_trace", None)
    assert drive(get(), [answer(body={"id": "1"})], session(tracing=True))[0].id == "1"
