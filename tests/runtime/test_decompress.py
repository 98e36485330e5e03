"""Undoing content codings: how much memory it takes, for how long, and where."""

from __future__ import annotations

import asyncio
import gzip
import os
import threading
import tracemalloc
import zlib
from itertools import chain, count
from typing import Any

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.runtime.base.request import Headers, Request, Response, TransportFailure
from specloom.runtime.base.steps import Attempt
from specloom.runtime.transport import shell_async
from specloom.runtime.transport.decompress import LONG, Undoing, decompressed

from .twins_async import AsyncExample

MIB = 1024 * 1024
ATTEMPT = Attempt(Request("GET", "https://a.example/"))


def response(content: bytes, coding: str = "gzip") -> Response:
    return Response(200, Headers.of({"content-encoding": coding}), content)


def test_a_bomb_takes_no_more_memory_than_the_bound_and_16_mib() -> None:
    content = gzip.compress(os.urandom(16 * 1024) * 8192, 1)  # 128 MiB, which its size would allow
    limit = 32 * MIB
    tracemalloc.start()
    try:
        outcome = decompressed(response(content), ATTEMPT, limit, count().__next__)
        assert tracemalloc.get_traced_memory()[1] < limit + 16 * MIB
    finally:
        tracemalloc.stop()
    assert isinstance(outcome, TransportFailure)
    assert "max_response_bytes" in outcome.detail


def test_the_clock_is_looked_at_meanwhile() -> None:
    content = gzip.compress(os.urandom(MIB) * 8, 1)
    attempt = Attempt(ATTEMPT.request, until=5.0)
    outcome = decompressed(response(content), attempt, 64 * MIB, count().__next__)
    assert isinstance(outcome, TransportFailure)
    assert (outcome.phase, outcome.response) == ("deadline", None)


def test_what_is_long_is_decompressed_in_a_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    threads: list[Any] = []

    def noted(*arguments: Any) -> Any:
        threads.append(threading.current_thread())
        return decompressed(*arguments)

    monkeypatch.setattr(shell_async, "decompressed", noted)
    body = b'{"id": "1", "other": "' + os.urandom(LONG).hex().encode() + b'"}'

    async def get(content: bytes) -> str:
        answer = httpx2.Response(200, headers={"content-encoding": "gzip", "content-type": "application/json"},
                                 stream=httpx2.ByteStream(gzip.compress(content, 1)))  # fmt: skip
        async with AsyncExample(transport=httpx2.MockTransport(lambda _: answer)) as client:
            return (await client.tasks.get("1")).id

    assert asyncio.run(get(body)) == asyncio.run(get(b'{"id": "1"}')) == "1"
    assert [thread is threading.main_thread() for thread in threads] == [False, True]


@given(st.binary(max_size=300), st.lists(st.sampled_from(["gzip", "deflate"]), max_size=3), st.integers(1, 50))
def test_any_content_in_any_pieces_comes_back(content: bytes, codings: list[str], size: int) -> None:
    coded = content
    for coding in codings:
        coded = gzip.compress(coded) if coding == "gzip" else zlib.compress(coded)
    undoing = Undoing(codings)
    pieces = [piece for start in range(0, len(coded), size) for piece in undoing.feed(coded[start : start + size])]
    assert b"".join([*pieces, *undoing.end()]) == content


@given(st.binary(min_size=1, max_size=300), st.sampled_from(["gzip", "deflate"]), st.data())
def test_what_ends_early_is_refused(content: bytes, coding: str, data: st.DataObject) -> None:
    coded = gzip.compress(content) if coding == "gzip" else zlib.compress(content)
    undoing = Undoing([coding])
    part = coded[: data.draw(st.integers(1, len(coded) - 1))]
    with pytest.raises(httpx2.DecodingError):
        list(chain(undoing.feed(part), undoing.end()))
