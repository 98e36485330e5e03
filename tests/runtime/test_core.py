"""The course of a call: what is sent, what is followed, and what is made of the answer."""

from __future__ import annotations

import json
from typing import Any

import pytest

from specloom.runtime.base.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    DecodeError,
    NotFoundError,
    ResponseError,
    ServerError,
)
from specloom.runtime.base.operation import BodyFailure, Call, Json, Operation, Text
from specloom.runtime.base.request import Headers, Response, TransportFailure

from .driving import RESET, answer, drive, get, session
from .example import CREATE, DELETE, GET, Problem, Task, TaskCreate


def test_a_call_is_a_finished_request() -> None:
    result, (attempt,) = drive(get("a/b"), [answer(body={"id": "1"})])
    assert result == Task(id="1")
    request = attempt.request
    assert (request.method, request.url, request.content) == ("GET", "https://api.example.com/v1/tasks/a%2Fb", b"")
    assert request.headers == (
        ("Host", "api.example.com"),
        ("Accept", "application/json"),
        ("Accept-Encoding", "gzip, deflate"),
        ("User-Agent", "example/1.2.3"),
        ("Authorization", "Bearer secret-key"),
    )


def test_a_body_holds_what_was_set() -> None:
    _, (attempt,) = drive(Call(CREATE, body=TaskCreate(title="x", note=None)), [answer(201, {"id": "1"})])
    assert isinstance(attempt.request.content, bytes)
    assert json.loads(attempt.request.content) == {"kind": "task", "title": "x"}
    assert attempt.request.header("content-type") == "application/json"


def test_redirects_within_the_origin_keep_credentials() -> None:
    result, attempts = drive(get(), [answer(307, location="/v2/tasks/1"), answer(body={"id": "1"})])
    assert result.id == "1"
    assert attempts[1].request.url == "https://api.example.com/v2/tasks/1"
    assert attempts[1].request.header("authorization") == "Bearer secret-key"


@pytest.mark.parametrize("target", ["https://evil.example/x", "https://api.example.com:444/x", "//evil.example/x"])
def test_credentials_stay_with_their_origin(target: str) -> None:
    running = session(headers={"X-Tenant": "secret-tenant"})
    _, attempts = drive(get(), [answer(302, location=target), answer(body={"id": "1"})], running)
    assert "secret" not in repr(attempts[1].request.headers)
    assert attempts[1].request.header("host") != "api.example.com"


@pytest.mark.parametrize("target", ["http://api.example.com/x", "file:///etc/passwd", "https://[", ""])
def test_some_redirects_are_not_followed(target: str) -> None:
    error, attempts = drive(get(), [answer(302, location=target), answer(body={"id": "1"})])
    assert isinstance(error, APIStatusError)
    assert len(attempts) == 1


def test_redirects_of_a_post() -> None:
    call: Call[Any] = Call(CREATE, body={"title": "x"})
    _, attempts = drive(call, [answer(303, location="/y"), answer(200, {"id": "1"})])
    assert (attempts[1].request.method, attempts[1].request.content) == ("GET", b"")
    assert attempts[1].request.header("content-type") is None
    _, attempts = drive(call, [answer(307, location="/y"), answer(200, {"id": "1"})])
    assert (attempts[1].request.method, attempts[1].request.content) == ("POST", attempts[0].request.content)
    assert len(drive(call, [answer(307, location="https://other.example/y")] * 2)[1]) == 1


def test_redirects_end() -> None:
    error, attempts = drive(get(), [answer(302, location="/x")] * 50)
    assert isinstance(error, APIStatusError)
    assert len(attempts) == 11


def test_errors_are_typed_by_status_and_body() -> None:
    error, _ = drive(get(), [answer(404, {"message": "gone"}, x_request_id="r-1")])
    assert isinstance(error, NotFoundError)
    assert error.body == Problem(message="gone")
    assert error.request_id == "r-1"
    assert str(error) == "404 Not Found for GET https://api.example.com/v1/tasks/1: gone"
    error, _ = drive(get(), [answer(418, {"unlike": 1})], session(retries=0))
    assert error.body == {"unlike": 1}
    error, _ = drive(get(), [Response(502, Headers.of({"content-type": "text/html"}), b"<p>")], session(retries=0))
    assert isinstance(error, ServerError)
    assert error.body == "<p>"


@pytest.mark.parametrize(
    ("response", "said"),
    [
        (Response(200, Headers.of({"content-type": "text/html"}), b"<html>"), "got text/html"),
        (Response(200, Headers.of({"content-type": "application/json"}), b'{"id": "1'), "EOF"),
        (answer(), "empty body"),
        (Response(200, Headers(), b"[" * 100_000), "recursion"),
        (Response(200, Headers(), b"\xff\xfe"), "bytes that are not"),
    ],
)
def test_decode_errors_name_what_came(response: Response, said: str) -> None:
    error, _ = drive(get(), [response])
    assert isinstance(error, DecodeError)
    assert said in str(error)
    assert error.request is not None


def test_no_content() -> None:
    assert drive(Call(DELETE, path={"id": "1"}), [Response(204)])[0] is None


def test_an_error_inside_a_success() -> None:
    operation: Operation[Task] = GET.replaced(failure=BodyFailure("/ok", equals=False))
    error, _ = drive(Call(operation, path={"id": "1"}), [answer(200, {"ok": False, "message": "no"})])
    assert isinstance(error, ResponseError)
    assert error.body == Problem.model_validate({"ok": False, "message": "no"})
    assert drive(Call(operation, path={"id": "1"}), [answer(200, {"ok": True, "id": "1"})])[0].id == "1"


def test_several_media_types() -> None:
    operation: Operation[Any] = GET.replaced(success={200: (Json(Task), Text("text/csv"))})
    call: Call[Any] = Call(operation, path={"id": "1"})
    assert drive(call, [Response(200, Headers.of({"content-type": "text/csv; charset=utf-8"}), b"a,b")])[0] == "a,b"
    result, (attempt,) = drive(call, [answer(200, {"id": "1"})])
    assert result == Task(id="1")
    assert attempt.request.header("accept") == "application/json, text/csv"


def test_connection_errors() -> None:
    error, attempts = drive(get(), [RESET] * 5)
    assert type(error) is APIConnectionError
    assert str(error) == "The connection broke for GET https://api.example.com/v1/tasks/1 after 3 attempts"
    assert len(attempts) == 3
    error, _ = drive(get(), [TransportFailure("Timed out (read)", phase="read")] * 5)
    assert isinstance(error, APITimeoutError)
    assert error.phase == "read"


def test_drift_is_delivered_raw_and_reported() -> None:
    found: list[Any] = []
    running = session(on_drift=found.append)
    body = {"id": 5, "state": "new", "due": "soon", "extra": 1}
    task, _ = drive(get(), [answer(body=body)], running)
    assert (task.id, task.state, task.due, task.extra) == (5, "new", "soon", 1)
    assert [(drift.pointer, drift.found) for drift in found] == [("/id", "number"), ("/due", "string")]
    error, _ = drive(get(), [answer(body=body)], session(strict=True))
    assert isinstance(error, DecodeError)
    assert error.pointers == ("/id", "/due")


def test_a_missing_field_does_not_destroy_the_response() -> None:
    found: list[Any] = []
    task, _ = drive(get(), [answer(body={"created-at": "2024-01-02 03:04:05"})], session(on_drift=found.append))
    assert task.id is None
    assert task.created_at.isoformat() == "2024-01-02T03:04:05+00:00"
    assert [str(drift) for drift in found] == ["/id: expected a value: it is required, found nothing"]


def test_raw_responses() -> None:
    raw, _ = drive(get(), [answer(503), answer(body={"id": "1"}, x_a="b")], raw=True)
    assert (raw.value.id, raw.status, raw.attempts, raw.headers["X-A"]) == ("1", 200, 2, "b")
    assert "secret-key" not in repr(raw) + repr(raw.request.headers)


def test_hooks_see_every_attempt() -> None:
    sent: list[Any] = []
    came: list[Any] = []
    running = session(on_request=sent.append, on_response=lambda _, response: came.append(response.status))
    drive(get(), [answer(503), RESET, answer(body={"id": "1"})], running)
    assert (len(sent), came) == (3, [503, 200])
    assert "secret-key" not in repr(sent)
