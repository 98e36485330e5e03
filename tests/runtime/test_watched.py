"""Attempts that middleware and `auth` see: streams, rate limits, deadlines, spans, cookies, fakes and recordings."""

from __future__ import annotations

from collections.abc import Iterator
from http.cookiejar import CookieJar
from typing import Any

import pytest

from specloom.runtime.base.api import RateLimit
from specloom.runtime.base.errors import APITimeoutError
from specloom.runtime.base.request import Request, Response
from specloom.runtime.base.steps import Attempt, CallFunction, Pause
from specloom.runtime.call.flow import exchange_of

from .driving import REFUSED, answer, drive, get, session
from .spans import exported


def passes(request: Request) -> Any:
    return (yield request)


def again(request: Request) -> Any:
    yield request
    return (yield request)


class Body:
    """The content of a response that is still coming."""

    def __init__(self) -> None:
        self.closed = 0

    def close(self) -> None:
        self.closed += 1


def opened() -> Response:
    response = answer(body={"id": "1"})
    response.body = Body()
    return response


def streamed(middleware: Any, outcomes: list[Any]) -> tuple[Any, list[Any]]:
    """Drive a streaming call, and return what came of it with the bodies that were closed."""
    running = session(middleware=[middleware])
    call = get()
    steps: Any = exchange_of(call, running.plan(call.operation), running, stream=True)
    coming: Iterator[Any] = iter(outcomes)
    try:
        step = next(steps)
        while True:
            step = steps.send(next(coming) if isinstance(step, Attempt) else _called(step))
    except StopIteration as done:
        return done.value, [response.body.closed for response in outcomes]
    except KeyError as error:
        return error, [response.body.closed for response in outcomes]


def _called(step: Any) -> Any:
    assert isinstance(step, (CallFunction, Pause))
    return step.function() if isinstance(step, CallFunction) else None


def test_responses_that_nobody_reads_are_closed() -> None:
    def replaces(request: Request) -> Any:
        yield request
        return answer(body={"id": "2"})

    def breaks(request: Request) -> Any:
        yield request
        raise KeyError("mine")

    exchange, closed = streamed(passes, [opened()])
    assert (exchange.response.body.closed, closed) == (0, [0])
    assert streamed(again, [opened(), opened()])[1] == [1, 0]
    assert streamed(replaces, [opened()])[1] == [1]
    error, closed = streamed(breaks, [opened()])
    assert isinstance(error, KeyError)
    assert closed == [1]


def test_each_request_that_is_sent_counts_for_the_rate_limit() -> None:
    running = session(middleware=[again], rate_limit=RateLimit(1, per=10.0))
    result, attempts = drive(get(), [answer(body={"id": "1"})] * 2, running)
    assert (result.id, len(attempts)) == ("1", 2)
    assert running.clock.now == pytest.approx(1010)  # type: ignore[attr-defined]
    running = session(middleware=[again], rate_limit=RateLimit(1, per=10.0), deadline=5)
    assert isinstance(drive(get(), [answer(body={"id": "1"})], running)[0], APITimeoutError)


def test_repetitions_are_counted_by_attempts() -> None:
    result, attempts = drive(get(), [answer(503)] * 6, session(middleware=[again], retries=2))
    assert len(attempts) == 6
    assert result.attempts == 6


def test_what_is_dated_does_not_wait() -> None:
    """A repetition waits before middleware and `auth` see it, not between them and the transport."""
    times: list[float] = []

    def sign(request: Request) -> Request:
        times.append(running.clock.now)  # type: ignore[attr-defined]
        return request.with_header("X-Date", str(times[-1]))

    running = session(auth=sign)
    _, attempts = drive(get(), [answer(503, retry_after="7"), answer(body={"id": "1"})], running)
    assert [attempt.delay for attempt in attempts] == [0, 0]
    assert times == [1000, 1007]
    assert [attempt.request.header("x-date") for attempt in attempts] == ["1000.0", "1007.0"]


def test_attempts_begin_with_the_same_request() -> None:
    def added(request: Request) -> Any:
        assert request.header("x-count") is None
        return (yield request.with_headers((*request.headers, ("X-Count", "1"))))

    redirect = answer(307, location="https://api.example.com/v1/other")
    result, attempts = drive(get(), [REFUSED, redirect, answer(body={"id": "1"})], session(middleware=[added]))
    assert result.id == "1"
    assert [attempt.request.url for attempt in attempts] == [
        "https://api.example.com/v1/tasks/1", "https://api.example.com/v1/tasks/1", "https://api.example.com/v1/other",
    ]  # fmt: skip


def test_redirects_stand_on_the_url_that_was_sent() -> None:
    def elsewhere(request: Request) -> Any:
        return (yield request.with_url(request.url.replace("api.example.com", "eu.example.com")))

    redirect = answer(307, location="/other")
    _, attempts = drive(get(), [redirect, answer(body={"id": "1"})], session(middleware=[elsewhere]))
    assert attempts[1].request.url == "https://eu.example.com/other"
    assert [attempt.request.header("host") for attempt in attempts] == ["eu.example.com"] * 2


def test_cookies_and_spans_are_there_for_auth() -> None:
    seen: list[tuple[str | None, bool]] = []

    def sign(request: Request) -> Request:
        seen.append((request.header("cookie"), request.header("traceparent") is not None))
        return request

    running = session(auth=sign, middleware=[again], tracing=True, cookie_jar=CookieJar())
    first = answer(503, retry_after="0", set_cookie="a=b")
    with exported() as ended:
        drive(get(), [first, first, answer(body={"id": "1"}), answer(body={"id": "1"})], running)
    assert seen == [(None, True), (None, True), ("a=b", True), ("a=b", True)]
    assert len(ended) == 4
