"""The transport on pyreqwest: the same calls, the same errors. Left out where the package is not there."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path
from typing import Any

import pytest

from specloom.runtime.errors import APIConnectionError, APITimeoutError
from specloom.runtime.fast_async import AsyncFastTransport
from specloom.runtime.fast_sync import FastTransport
from specloom.runtime.resource import async_streaming, streaming

from .conftest import Scripted
from .example import AsyncExample, Example
from .test_shells import JSON, _faults, by_asyncio, by_sync
from .test_streaming import files

pytest.importorskip("pyreqwest")


def fast_sync(work: Any, **options: Any) -> Any:
    return by_sync(work, transport=FastTransport(), **options)


def fast_async(work: Any, **options: Any) -> Any:
    return by_asyncio(work, transport=AsyncFastTransport(), **options)


@pytest.fixture(params=[fast_sync, fast_async])
def run(request: pytest.FixtureRequest) -> Any:
    return request.param


@pytest.mark.parametrize(("answers", "error", "times"), _faults())
def test_faults(server: Scripted, run: Any, answers: list[Any], error: Any, times: int) -> None:
    server.script = lambda count: answers[count - 1]
    if error is None:
        assert run(lambda client: client.tasks.get("1"), base_url=server.url).id == "1"
    else:
        with pytest.raises(error):
            run(lambda client: client.tasks.get("1"), base_url=server.url)
    assert len(server.seen) == times


def test_bodies_and_headers(server: Scripted, run: Any) -> None:
    server.script = lambda _: (201, JSON, b'{"id": "2"}')
    assert run(lambda client: client.tasks.create(title="x"), base_url=server.url).id == "2"
    _, _, headers, body = server.seen[0]
    assert headers["host"] == server.url.removeprefix("http://")
    assert headers["content-length"] == str(len(body))
    assert headers["user-agent"] == "example/1.2.3"


def test_nothing_listens(run: Any) -> None:
    with pytest.raises(APIConnectionError, match="connection failed"):
        run(lambda client: client.tasks.create(title="x"), base_url="http://127.0.0.1:1", retries=1)


def test_slow_answers_time_out(server: Scripted, run: Any) -> None:
    waited = threading.Event()
    server.script = lambda _: (waited.wait(1), (200, JSON, b"{}"))[1]
    for options in ({"timeout": 0.05}, {"deadline": 0.05}):
        with pytest.raises(APITimeoutError):
            run(lambda client, given=options: client.with_options(retries=0, **given).tasks.get("1"),
                base_url=server.url)  # fmt: skip
    waited.set()


def test_streams(server: Scripted, tmp_path: Path) -> None:
    content = bytes(1_000_000)
    server.script = lambda _: (200, {"content-type": "application/octet-stream"}, content)
    with Example(base_url=server.url, transport=FastTransport()) as client:
        with streaming(files(client).download)() as response:
            assert response.save(tmp_path / "a") == len(content)
        files(client).put(iter([b"one", b"two"]))
    assert server.seen[1][3] == b"onetwo"

    async def work() -> int:
        async with AsyncExample(base_url=server.url, transport=AsyncFastTransport()) as client:
            opened = await async_streaming(files(client).download)()
            size = await opened.save(tmp_path / "b")
            await opened.aclose()
            return size

    assert asyncio.run(work()) == len(content)
