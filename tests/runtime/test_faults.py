"""Everything that a bad day holds, as one table, against a server on loopback.

What comes of it, and how often it is tried.
Each row runs through the synchronous client and through the asynchronous one, on asyncio and on trio.
"""

from __future__ import annotations

import gzip
import pickle
import threading
import zlib
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from time import monotonic
from typing import Any

import pytest

from specloom.runtime.base.errors import (
    APIConnectionError,
    APIError,
    APIStatusError,
    APITimeoutError,
    ClientError,
    DecodeError,
    RateLimitError,
    ServerError,
)

from .conftest import Scripted
from .test_shells import EACH, JSON, twin

OKAY = (200, JSON, b'{"id": "1"}')
DEEP = b'{"id": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"
BOMB = gzip.compress(bytes(50_000_000), 9)
HTML = {"content-type": "text/html"}


def status(code: int, **headers: str) -> Any:
    return code, {name.replace("_", "-"): value for name, value in headers.items()}, b""


def later(seconds: float) -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True)


# What the server does, in order, the last for ever; the error, or None; how many requests arrive.
TABLE: dict[str, tuple[list[Any], type[APIError] | None, int]] = {
    "reset before": (["reset", OKAY], None, 2),
    "reset before, for ever": (["reset"], APIConnectionError, 3),
    "reset within": (["reset within", OKAY], None, 2),
    "reset within, for ever": (["reset within"], APIConnectionError, 3),
    "truncated": (["truncate", OKAY], None, 2),
    "truncated, for ever": (["truncate"], APIConnectionError, 3),
    "broken chunks": (["broken chunks", OKAY], None, 2),
    "no HTTP, for ever": (["no HTTP"], APIConnectionError, 3),
    **{f"{code}, then fine": ([status(code, retry_after="0"), OKAY], None, 2) for code in (408, 429, 500, 502, 503)},
    **{f"{code}, for ever": ([status(code)], ServerError, 3) for code in (500, 502, 503, 504)},
    **{f"{code} is final": ([status(code)], ServerError, 1) for code in (501, 505, 511)},
    **{f"{code} is final": ([status(code)], ClientError, 1) for code in (400, 401, 403, 404, 405, 409, 410, 418, 422)},
    "429, for ever": ([status(429)], RateLimitError, 3),
    "Retry-After in seconds": ([status(429, retry_after="0"), OKAY], None, 2),
    "Retry-After in milliseconds": ([status(503, retry_after_ms="5", retry_after="9"), OKAY], None, 2),
    "Retry-After as a date that has passed": ([status(503, retry_after=later(-60)), OKAY], None, 2),
    "Retry-After as a date far away": ([status(503, retry_after=later(3600))], ServerError, 1),
    "Retry-After too long": ([status(429, retry_after="3600")], RateLimitError, 1),
    "Retry-After that is none": ([status(429, retry_after="soon"), OKAY], None, 2),
    "Retry-After below zero": ([status(429, retry_after="-1"), OKAY], None, 2),
    **{f"{code} within": ([status(code, location="/x"), OKAY], None, 2) for code in (301, 302, 303, 307, 308)},
    "a relative redirect": ([status(302, location="../y?z=1"), OKAY], None, 2),
    "a redirect to itself": ([status(302, location="/tasks/1")], APIStatusError, 11),
    "a redirect to nowhere": ([status(302)], APIStatusError, 1),
    "a redirect to another protocol": ([status(302, location="file:///etc/passwd")], APIStatusError, 1),
    "a redirect to a broken URL": ([status(302, location="http://[")], APIStatusError, 1),
    "304": ([status(304)], APIStatusError, 1),
    "HTML with 200": ([(200, HTML, b"<html>Log in</html>")], DecodeError, 1),
    "HTML with 500": ([(500, HTML, b"<html>Oops</html>")], ServerError, 3),
    "an empty body": ([(200, JSON, b"")], DecodeError, 1),
    "half of the JSON": ([(200, JSON, b'{"id": "1"')], DecodeError, 1),
    "deep JSON": ([(200, JSON, DEEP)], DecodeError, 1),
    "deep JSON in an error": ([(400, JSON, DEEP)], ClientError, 1),
    "no UTF-8": ([(200, JSON, b'{"id": "\xff"}')], DecodeError, 1),
    "another type": ([(200, JSON, b"[1]")], DecodeError, 1),
    "a field of another type": ([(200, JSON, b'{"id": 7}')], DecodeError, 1),
    "a gzip bomb": ([(200, {**JSON, "content-encoding": "gzip"}, BOMB)], DecodeError, 1),
    "a deflate bomb": ([(200, {**JSON, "content-encoding": "deflate"}, zlib.compress(bytes(50_000_000), 9))],
                       DecodeError, 1),
    "no gzip": ([(200, {**JSON, "content-encoding": "gzip"}, b"no")], DecodeError, 1),
    "deflate": ([(200, {**JSON, "content-encoding": "deflate"}, zlib.compress(OKAY[2]))], None, 1),
    "x-gzip": ([(200, {**JSON, "content-encoding": "x-gzip"}, gzip.compress(OKAY[2]))], None, 1),
    "a coding that was not asked for": ([(200, {**JSON, "content-encoding": "x-own"}, OKAY[2])], DecodeError, 1),
    "a strange coding within": ([(200, {**JSON, "content-encoding": "x-own, gzip"}, gzip.compress(b"1"))],
                                DecodeError, 1),
    "a strange coding of nothing": ([(200, {**JSON, "content-encoding": "x-own"}, b"")], DecodeError, 1),
    "a strange coding in an error": ([(503, {**JSON, "content-encoding": "x-own"}, b"?")], ServerError, 3),
    "no gzip in an error": ([(404, {**JSON, "content-encoding": "gzip"}, b"no")], ClientError, 1),
    "two codings": ([(200, {**JSON, "content-encoding": "deflate, gzip"}, gzip.compress(zlib.compress(OKAY[2])))],
                    None, 1),
}  # fmt: skip


@pytest.fixture(params=EACH)
def run(request: pytest.FixtureRequest) -> Any:
    return request.param


@pytest.mark.parametrize("name", TABLE)
def test_each(server: Scripted, run: Any, name: str) -> None:
    answers, error, times = TABLE[name]
    server.script = lambda count: answers[min(count, len(answers)) - 1]
    if error is None:
        assert run(lambda client: client.tasks.get("1"), base_url=server.url, strict=True).id == "1"
    else:
        with pytest.raises(error) as caught:
            run(lambda client: client.tasks.get("1"), base_url=server.url, strict=True)
        failure = caught.value
        assert failure.attempts == times
        text = f"{failure!r} {failure} {failure.request!r}"
        assert "secret-key" not in text
        assert "/tasks/1" in text
        assert type(pickle.loads(pickle.dumps(failure))) is type(failure)
    assert len(server.seen) == times


@pytest.mark.parametrize("answer", ["reset", "reset within", "truncate", status(503), status(429)])
def test_what_is_not_safe_is_sent_once(server: Scripted, run: Any, answer: Any) -> None:
    server.script = lambda _: answer
    with pytest.raises(APIError):
        run(lambda client: client.tasks.create(title="x"), base_url=server.url)
    assert len(server.seen) == 1


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_credentials_stay_with_their_origin(server: Scripted, run: Any, code: int) -> None:
    other = Scripted()
    thread = threading.Thread(target=other.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    server.script = lambda _: status(code, location=f"{other.url}/x")
    try:
        task = run(lambda client: client.tasks.get("1"), base_url=server.url, headers={"X-Mine": "m", "Cookie": "c=1"})
        assert task.id == "1"
        assert "authorization" in server.seen[0][2]
        _, path, headers, _ = other.seen[0]
        assert path == "/x"
        assert not {"authorization", "x-mine", "cookie"} & set(headers)
        assert headers["host"] == other.url.removeprefix("http://")
        if code in (307, 308):
            with pytest.raises(APIStatusError):
                run(lambda client: client.tasks.create(title="x"), base_url=server.url)
            assert len(other.seen) == 1
    finally:
        other.shutdown()
        other.server_close()
        thread.join(5)


SLOW = [
    "answer", "drip", "drip headers", "drip fields", "drip chunk extensions", "drip chunks", "drip trailers",
    "drip hints", "flood of hints",
]  # fmt: skip


@pytest.mark.parametrize("slow", SLOW)
def test_slowness_ends_in_time(server: Scripted, run: Any, slow: str) -> None:
    gone = threading.Event()
    server.script = lambda _: (gone.wait(1), OKAY)[1] if slow == "answer" else slow
    begin = monotonic()
    with pytest.raises(APITimeoutError) as caught:
        run(lambda client: client.tasks.get("1"), base_url=server.url, deadline=0.12)
    gone.set()
    assert monotonic() - begin < 0.7
    assert caught.value.phase in ("read", "deadline")


@pytest.mark.parametrize("slow", SLOW[1:])
def test_slow_streams_end_in_time(server: Scripted, run: Any, slow: str) -> None:
    server.script = lambda _: slow
    begin = monotonic()
    with pytest.raises(APITimeoutError):  # time enough for the header to come
        run(lambda client: twin(client).read(client), base_url=server.url, deadline=0.5)
    assert monotonic() - begin < 0.95


def test_a_slow_start_is_repeated(server: Scripted, run: Any) -> None:
    gone = threading.Event()
    server.script = lambda count: (count == 1 and gone.wait(0.5), OKAY)[1]
    task = run(lambda client: client.with_options(timeout=0.1).tasks.get("1"), base_url=server.url)
    gone.set()
    assert task.id == "1"
    assert len(server.seen) == 2
