"""Repetitions, waits, deadlines, budgets and rate limits, on a clock of the test's own."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.runtime.attempt.retry import IDEMPOTENT, LONGEST_REQUESTED, pause, repeatable
from specloom.runtime.base.api import Api, RateLimit, Retry
from specloom.runtime.base.errors import APIConnectionError, APIStatusError, APITimeoutError, RateLimitError
from specloom.runtime.base.operation import Call, Empty, Operation
from specloom.runtime.base.rate_limiter import Limiter, reserved
from specloom.runtime.base.request import Headers, Response, TransportFailure
from specloom.runtime.base.retry_after import requested_delay
from specloom.runtime.call.session import Session

from .driving import REFUSED, RESET, answer, drive, get, session
from .example import CREATE, GET, Task
from .twins_sync import Example


@pytest.mark.parametrize(("status", "times"), [(429, 3), (503, 3), (500, 3), (404, 1), (400, 1)])
def test_which_statuses_are_repeated(status: int, times: int) -> None:
    error, attempts = drive(get(), [answer(status, {"message": "no"})] * 5)
    assert isinstance(error, APIStatusError)
    assert len(attempts) == error.attempts == times


UNREADABLE = TransportFailure("The content coding is broken", response=Response(200, Headers([])))


@pytest.mark.parametrize("sent", [True, False])
@pytest.mark.parametrize("safe", [True, False])
def test_which_failures_of_the_transport_may_be_repeated(safe: bool, sent: bool) -> None:
    policy, never = Retry(), Retry(connection_errors=False)
    assert repeatable(TransportFailure("broke", sent=sent), policy, safe=safe) == (safe or not sent)
    assert repeatable(TransportFailure("broke", sent=sent, phase="read"), policy, safe=safe) == (safe or not sent)
    # The deadline is that of the whole call, and a response that cannot be read would come again.
    for final in (TransportFailure("late", sent=sent, phase="deadline"), UNREADABLE.replaced(sent=sent)):
        assert repeatable(final, policy, safe=safe) is False
    assert repeatable(TransportFailure("broke", sent=sent), never, safe=safe) is False


def test_which_methods_may_be_repeated() -> None:
    assert {"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"} == IDEMPOTENT


@pytest.mark.parametrize(
    ("text", "delay"),
    [
        ("60", 60.0), ("60.5", None), ("0", 0.0), (" 7 ", 7.0), ("1.5", 1.5), ("", 0.5), ("1.5.1", 0.5), ("²", 0.5),
        ("12345678901", None), ("999999999999", None), ("9999999999999", 0.5), ("Thu, 01 Jan 1970 00:01:01 GMT", 60.0),
        ("Thu, 01 Jan 1970 00:01:02 GMT", None), ("Thu, 01 Jan 1970 99:01:02 GMT", 0.5),
    ],
)  # fmt: skip
def test_what_the_server_asks_for_counts_up_to_a_minute(text: str, delay: float | None) -> None:
    response = Response(503, Headers([(b"retry-after", text.encode("latin-1", "replace"))]))
    assert pause(response, 1, now=1, chance=1) == delay


def test_the_bound_of_the_wait_doubles_up_to_its_limit() -> None:
    assert [pause(RESET, attempt, now=0, chance=1) for attempt in (1, 2, 3, 4, 5, 6, 2000)] == [0.5, 1, 2, 4, 8, 8, 8]
    assert pause(RESET, 3, now=0, chance=0) == 0
    assert requested_delay(Response(503, Headers([])), now=0) is None


def test_the_wait_grows_and_is_drawn() -> None:
    _, attempts = drive(get(), [answer(503)] * 9, session(retries=5))
    assert [attempt.delay for attempt in attempts] == [0, 0.25, 0.5, 1, 2, 4]


@pytest.mark.parametrize("outcome", [answer(503), answer(429), RESET])
def test_what_is_not_safe_is_not_repeated(outcome: Any) -> None:
    _, attempts = drive(Call(CREATE, body={"title": "x"}), [outcome] * 3)
    assert len(attempts) == 1


def test_what_was_never_sent_is_repeated_whatever_the_method() -> None:
    result, attempts = drive(Call(CREATE, body={"title": "x"}), [REFUSED, REFUSED, answer(201, {"id": "1"})])
    assert result.id == "1"
    assert len(attempts) == 3


def test_an_idempotency_key_makes_repeating_safe_and_stays() -> None:
    operation: Operation[Task] = CREATE.replaced(idempotency_header="Idempotency-Key")
    result, attempts = drive(Call(operation, body={"title": "x"}), [answer(503), RESET, answer(201, {"id": "1"})])
    keys = {attempt.request.header("idempotency-key") for attempt in attempts}
    assert result.id == "1"
    assert len(attempts) == 3
    assert len(keys) == 1
    assert len(keys.pop() or "") == 36


def test_the_document_may_widen_and_turn_off() -> None:
    wide: Operation[Task] = CREATE.replaced(retry=Retry(statuses=[418]))
    assert len(drive(Call(wide, body={"title": "x"}), [answer(418)] * 9)[1]) == 3
    off: Operation[Task] = GET.replaced(retry=Retry(statuses=(), connection_errors=False))
    assert len(drive(Call(off, path={"id": "1"}), [answer(503)] * 9)[1]) == 1
    assert len(drive(Call(off, path={"id": "1"}), [REFUSED] * 9)[1]) == 1


@pytest.mark.parametrize(
    ("headers", "delay"),
    [
        ({"retry_after": "7"}, 7.0),
        ({"retry_after_ms": "1500", "retry_after": "7"}, 1.5),
        ({"retry_after": "Thu, 01 Jan 1970 00:00:10 GMT"}, 10.0),
        ({"retry_after": "Wed, 31 Dec 1969 23:59:00 GMT"}, 0.0),
        ({"retry_after": "soon"}, 0.25),
        ({"retry_after": "-5"}, 0.25),
    ],
)
def test_retry_after(headers: dict[str, str], delay: float) -> None:
    _, attempts = drive(get(), [answer(429, **headers)] * 2)
    assert attempts[1].delay == delay


def test_a_long_retry_after_is_left_to_the_caller() -> None:
    error, attempts = drive(get(), [answer(429, retry_after="3600")] * 2)
    assert isinstance(error, RateLimitError)
    assert error.retry_after == 3600
    assert len(attempts) == 1


def test_the_deadline_ends_waiting_and_bounds_phases() -> None:
    error, attempts = drive(get(), [answer(429, retry_after="7")] * 5, session(deadline=10, retries=9))
    assert isinstance(error, RateLimitError)
    assert len(attempts) == 2
    assert [attempt.timeout["read"] for attempt in attempts if attempt.timeout] == [10, 3]


def test_the_budget_bounds_repetitions_over_all_calls() -> None:
    running = session(retries=10)
    sent = sum(len(drive(get(), [answer(503)] * 20, running)[1]) for _ in range(10))
    assert sent == 10 + 20
    for _ in range(10):
        drive(get(), [answer(body={"id": "1"})], running)
    assert len(drive(get(), [answer(503)] * 20, running)[1]) == 2


def test_the_rate_limit_spaces_requests() -> None:
    running = session(rate_limit=RateLimit(2, per=1.0))
    waits = [drive(get(), [answer(body={"id": "1"})], running)[1][0].delay for _ in range(5)]
    assert waits == [0, 0, 1, 0, 1]


def test_the_rate_limit_does_not_hold_beyond_the_deadline() -> None:
    running = session(rate_limit=RateLimit(1, per=60.0), deadline=5)
    drive(get(), [answer(body={"id": "1"})], running)
    error, attempts = drive(get(), [], running)
    assert isinstance(error, APITimeoutError)
    assert (error.phase, attempts) == ("deadline", [])


def test_views_and_clients_share_a_rate_limit() -> None:
    mock = httpx2.MockTransport(lambda _: httpx2.Response(200, json={"id": "1"}))
    client = Example(transport=mock, rate_limit=RateLimit(1, per=60), deadline=1)
    client.tasks.get("1")
    limiter = Limiter(RateLimit(1, per=60))
    for slow in (client.with_options(retries=0), client):
        with pytest.raises(APITimeoutError, match="rate limit"):
            slow.tasks.get("1")
    assert client.with_options(rate_limit=limiter).tasks.get("1").id == "1"
    with pytest.raises(APITimeoutError, match="rate limit"):
        Example(transport=mock, rate_limit=limiter, deadline=1).tasks.get("1")
    assert client.with_options(rate_limit=None).tasks.get("1").id == "1"


@given(st.integers(1, 50), st.floats(0, 1))
def test_waits_are_bounded(attempt: int, chance: float) -> None:
    wait = pause(RESET, attempt, now=0, chance=chance)
    assert wait is not None
    assert 0 <= wait <= 8


FAILURES = [RESET, REFUSED, answer(503), answer(429, retry_after="3"), answer(500), answer(429, retry_after_ms="200")]


@given(st.lists(st.sampled_from(FAILURES), min_size=12, max_size=12), st.floats(0.1, 20), st.integers(0, 10))
def test_no_attempt_begins_after_the_deadline(outcomes: list[Any], deadline: float, retries: int) -> None:
    running = session(deadline=deadline, retries=retries)
    begin = running.clock()
    error, attempts = drive(get(), outcomes, running)
    assert isinstance(error, APIStatusError | APIConnectionError)
    assert 1 <= len(attempts) <= retries + 1
    assert running.clock() - begin <= deadline + 1e-9
    assert all(attempt.timeout and (attempt.timeout["read"] or 0) <= deadline + 1e-9 for attempt in attempts)


@given(st.text(max_size=40))
def test_any_retry_after_is_survived(text: str) -> None:
    try:
        response = Response(429, Headers([(b"retry-after", text.encode("latin-1"))]))
    except UnicodeEncodeError:
        return
    asked = requested_delay(response, now=0)
    assert asked is None or asked >= 0
    wait = pause(response, 1, now=0, chance=1)
    assert wait is None or 0 <= wait <= LONGEST_REQUESTED


LIMITED = Api(
    name="Limited",
    package="limited",
    server="https://l.example",
    rate_limit=RateLimit(3, per=1.0),
    rate_limits={"tag": RateLimit(2, per=1.0), "one": RateLimit(1, per=60.0)},
)
ONE: Operation[None] = Operation(id="one", method="GET", path=("/1",), success={204: Empty()}, limits=("tag", "one"))
TWO: Operation[None] = ONE.replaced(id="two", limits=("tag",))
FREE: Operation[None] = ONE.replaced(id="free", limits=())


def waits(running: Session, *operations: Operation[None]) -> list[float]:
    """Return how long each call has to wait; the clock goes on by that."""
    return [drive(Call(operation), [Response(204)], running)[1][0].delay for operation in operations]


def test_operations_keep_every_limit_that_they_count_towards() -> None:
    assert waits(session(LIMITED, credentials={}), ONE, TWO, FREE, FREE, TWO, ONE) == [0, 0, 0, 1, 0, 59]


def test_limits_of_operations_can_be_changed() -> None:
    changed = session(LIMITED, credentials={}, rate_limits={"one": RateLimit(1, per=2.0), "tag": None}, rate_limit=None)
    assert waits(changed, ONE, TWO, TWO, TWO, ONE) == [0, 0, 0, 0, 2]
    assert waits(session(LIMITED, credentials={}, rate_limits=None, rate_limit=None), *[ONE] * 5) == [0] * 5
    with pytest.raises(ValueError, match=r"no rate limit 'typo'.*'tag', 'one'"):
        session(LIMITED, credentials={}, rate_limits={"typo": None})


@given(st.lists(st.tuples(st.floats(0, 0.7), st.sampled_from([(0,), (1,), (0, 1), (1, 0)])), min_size=1, max_size=50))
def test_no_window_of_any_limit_is_overfull(calls: list[tuple[float, tuple[int, ...]]]) -> None:
    limiters = [Limiter(RateLimit(2, per=1.0)), Limiter(RateLimit(3, per=2.0))]
    now = 100.0
    sent: list[list[float]] = [[], []]
    for gap, chosen in calls:
        now += gap
        wait = reserved([limiters[index] for index in chosen], now)
        assert wait is not None
        for index in chosen:
            sent[index].append(now + wait)
    for moments, (most, per) in zip(sent, ((2, 1.0), (3, 2.0)), strict=True):
        for moment in moments:
            assert sum(moment <= other < moment + per - 1e-6 for other in moments) <= most


@given(st.lists(st.floats(0, 5), min_size=1, max_size=60), st.integers(1, 5))
def test_no_window_holds_more_than_the_limit(gaps: list[float], requests: int) -> None:
    limiter, now, sent = Limiter(RateLimit(requests, per=1.0)), 100.0, []
    for gap in gaps:
        now += gap
        wait = limiter.reserve(now)
        assert wait is not None
        sent.append(now + wait)
    for moment in sent:
        assert sum(moment <= other < moment + 1.0 - 1e-6 for other in sent) <= requests


@pytest.mark.parametrize(
    ("options", "kind", "said"),
    [
        ({"timeout": -1}, ValueError, "timeout"),
        ({"timeout": "5"}, TypeError, "timeout"),
        ({"deadline": 0}, ValueError, "deadline"),
        ({"deadline": "1"}, TypeError, "deadline"),
        ({"deadline": float("nan")}, ValueError, "deadline"),
        ({"retries": -1}, ValueError, "retries"),
        ({"retries": "2"}, TypeError, "retries"),
    ],
)
def test_options_that_make_no_sense_are_refused(options: Any, kind: type[Exception], said: str) -> None:
    with pytest.raises(kind, match=said):
        Example(**options)
    with Example() as client, pytest.raises(kind, match=said):
        client.with_options(**options)
