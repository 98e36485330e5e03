"""What a package offers to the tests of its users: recording, a fake server of the whole API, faults, fixtures."""

from __future__ import annotations

import asyncio
import importlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import httpx2
import pytest

from specloom.runtime.base.pagination import (
    CursorPagination,
    HeaderCursorPagination,
    HeaderField,
    LinkHeaderPagination,
    NextUrlPagination,
    NumberPagination,
    OffsetPagination,
    Pagination,
)
from specloom.runtime.testing.fake_pages import last_page

ROOT = Path(__file__).parents[2]
tellcasey: Any = importlib.import_module("tellcasey")
testing: Any = importlib.import_module("tellcasey.testing")
GENERATED = ROOT / "generated" / "tellcasey"
CALL_ID = "497f6eca-6276-4993-bfeb-53cbbbba6f08"
Both = pytest.mark.parametrize("kind", ["sync", "async"])


def run(kind: str, transport: Any, call: Callable[[Any], Any], **options: Any) -> Any:
    """Make a call on one of the two clients."""
    options = {"api_key": "s3cret-key-0123", "retries": 0, **options}
    if kind == "sync":
        with tellcasey.Tellcasey(transport=transport, **options) as client:
            return call(client)

    async def main() -> Any:
        async with tellcasey.AsyncTellcasey(transport=transport, **options) as client:
            return await call(client)

    return asyncio.run(main())


@contextmanager
def server(content: bytes, kind: str = "application/json") -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("X-Seen", str(self.headers.get("Authorization")))
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    found = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=found.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{found.server_port}"
    finally:
        found.shutdown()
        found.server_close()
        thread.join(5)


@Both
def test_what_is_recorded_has_no_secret_and_replays(kind: str, tmp_path: Path) -> None:
    answer = testing.example("getCall")
    answer["data"]["phone_number"] = "+12015550123"
    with server(json.dumps(answer).encode()) as url:
        for _ in range(2):
            transport = testing.recording(tmp_path, source="mock")
            run(kind, transport, lambda client: client.calls.get("autumn", CALL_ID), base_url=url)
    text = (tmp_path / "getCall.yaml").read_text()
    assert "s3cret-key" not in text
    assert "2015550123" not in text
    entries = json.loads(text)["interactions"]
    assert entries[0]["specloom"]["operation"] == "getCall"
    assert entries[0]["specloom"]["source"] == "mock"
    assert entries[0]["specloom"]["redaction"] == 2
    assert "Authorization" not in entries[0]["request"]["headers"]
    replayed = run(
        kind,
        testing.replay(tmp_path / "getCall.yaml"),
        lambda client: client.calls.get("autumn", CALL_ID),
        base_url=url,
    )
    assert replayed.direction == answer["data"]["direction"]


@Both
def test_writes_are_not_sent_unless_allowed(kind: str, tmp_path: Path) -> None:
    with pytest.raises(testing.WriteNotAllowed, match="POST may change something"):
        run(kind, testing.recording(tmp_path), lambda client: client.calls.create("a", phone_number="+12015550123"))
    assert list(tmp_path.iterdir()) == []


def test_octets_go_beside_the_file(tmp_path: Path) -> None:
    with server(b"\xff\xfe\x00") as url, pytest.raises(tellcasey.DecodeError):
        run("sync", testing.recording(tmp_path), lambda client: client.calls.get("a", CALL_ID), base_url=url)
    body = json.loads((tmp_path / "getCall.yaml").read_text())["interactions"][0]["response"]["body"]
    assert (tmp_path / body["file"]).read_bytes() == b"\xff\xfe\x00"


def test_a_recorder_leaves_foreign_files_alone(tmp_path: Path) -> None:
    (tmp_path / "getCall.yaml").write_text("version: 1\ninteractions: []\n")
    with server(b"{}") as url, pytest.raises(ValueError, match="no cassette that a recorder wrote"):
        run("sync", testing.recording(tmp_path), lambda client: client.calls.get("a", CALL_ID), base_url=url)
    assert (tmp_path / "getCall.yaml").read_text() == "version: 1\ninteractions: []\n"


@Both
def test_the_fake_server_answers_for_the_whole_api(kind: str) -> None:
    fake = testing.fake()
    found = run(kind, fake, lambda client: client.calls.get("whatever", CALL_ID))
    testing.assert_equals_wire(found, testing.example("getCall"))
    assert run(kind, fake, lambda client: client.connections.list().first_page()).data
    made = run(kind, fake, lambda client: client.calls.create("any", phone_number="+12015550123"))
    assert made.id
    assert [request.method for request in fake.requests] == ["GET", "GET", "POST"]


def walked(kind: str, transport: Any, pages: Callable[[Any], Any]) -> list[Any]:
    """Return the items of all pages."""

    def all_of(client: Any) -> Any:
        if kind == "sync":
            return list(pages(client))

        async def collected() -> list[Any]:
            return [each async for each in pages(client)]

        return collected()

    found: list[Any] = run(kind, transport, all_of)
    return found


@Both
def test_the_pages_of_the_fake_server_come_to_an_end(kind: str) -> None:
    first = [testing.example("listConnections")["data"][0]["connection_code"]]
    found = walked(kind, testing.fake(), lambda client: client.connections.list(limit=50))
    assert [each.connection_code for each in found] == first
    fake = testing.fake()
    found = walked(kind, fake, lambda client: client.calls.list("any", limit=7))
    assert len(found) == len(testing.example("listCalls")["data"])
    assert [request.url.params.get("offset") for request in fake.requests] == [None, str(len(found))]
    found = walked(kind, testing.fake(), lambda client: client.connections.scheduled_conversations("any", limit=3))
    assert len(found) == len(testing.example("listConnectionScheduledConversations")["data"])


@pytest.mark.parametrize(
    ("pagination", "url", "body", "said"),
    [
        (NextUrlPagination(items="/rows", next="/links/next"), "", {"rows": [1], "links": {"next": "/x?page=2"}},
         {"rows": [1], "links": {"next": ""}}),
        (NextUrlPagination(items="/rows", next="/next"), "?page=2", {"rows": [1], "next": "https://b.example/x?page=2"},
         {"rows": [], "next": ""}),
        (LinkHeaderPagination(items=""), "?page=2", [1], [1]),
        (LinkHeaderPagination(items=""), "?page=3", [1], []),
        (NumberPagination(items="", parameter="page"), "?page=2", [1], []),
        (NumberPagination(items="/a~1b", parameter="p", start=0, has_more="/more"), "?p=1",
         {"a/b": [1], "more": True}, {"a/b": [], "more": False}),
        (CursorPagination(items="/rows", parameter="after", next="/next"), "?after=7", {"rows": [1], "next": 8},
         {"rows": [], "next": None}),
        (HeaderCursorPagination(items="", parameter="after", next=HeaderField("X-Next")), "?after=7", [1], []),
        (OffsetPagination(items="/rows", parameter="offset"), "?offset=1", {"others": 1}, {"others": 1}),
    ],
)  # fmt: skip
def test_a_page_behind_the_recorded_ones_is_empty(pagination: Pagination, url: str, body: Any, said: Any) -> None:
    request = httpx2.Request("GET", f"https://api.example.com/x{url}")
    answer = httpx2.Response(200, headers={"link": '<https://a/x?page=3>; rel="next"', "x-next": "8"}, json=body)
    made = last_page(pagination, request, answer)
    assert made.json() == said
    assert "link" not in made.headers
    assert ("x-next" in made.headers) != isinstance(pagination, HeaderCursorPagination)


def test_the_first_page_of_the_fake_server_is_what_was_recorded() -> None:
    answer = httpx2.Response(200, headers={"link": "<x>"}, json=[1])
    request = httpx2.Request("GET", "https://api.example.com/x?page=1")
    assert last_page(NumberPagination(items="", parameter="page"), request, answer) is answer
    named = HeaderCursorPagination(items="", parameter="after", next=HeaderField("Next"))
    assert last_page(named, request, answer) is answer


@Both
def test_the_fake_server_answers_with_recorded_errors(kind: str) -> None:
    with pytest.raises(tellcasey.NotFoundError):
        run(kind, testing.fake(statuses={"getCall": 404}), lambda client: client.calls.get("a", CALL_ID))
    with pytest.raises(tellcasey.APIStatusError) as bare:  # the document describes no body of it
        run(kind, testing.fake(statuses={"getCall": 418}), lambda client: client.calls.get("a", CALL_ID))
    assert (bare.value.status, bare.value.body) == (418, None)
    body = {"error": {"code": "busy"}}
    with pytest.raises(tellcasey.APIStatusError) as given:
        run(kind, testing.fake(statuses={"getCall": (503, body)}), lambda client: client.calls.get("a", CALL_ID))
    assert (given.value.status, given.value.body) == (503, body)
    with pytest.raises(ValueError, match="no operation 'getCalls'"):
        testing.fake(statuses={"getCalls": 404})


@Both
def test_the_fake_server_refuses_what_the_api_would_not_take(kind: str) -> None:
    for call, said in (
        (lambda client: client.request("GET", "/nowhere"), "no operation GET /v1/backend/nowhere"),
        (lambda client: client.request("POST", "/connections/a/calls", json={}), "/phone_number: Field required"),
        (lambda client: client.request("POST", "/connections/a/calls"), "the required body is missing"),
        (lambda client: client.request("GET", "/connections", json={}), "listConnections takes no body"),
    ):
        with pytest.raises(testing.InvalidRequest, match=said):
            run(kind, testing.fake(), call)


@Both
@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (testing.Status(503), "ServerError"),
        (testing.Status(429, retry_after=0), "RateLimitError"),
        (testing.Unreachable(), "APIConnectionError"),
        (testing.Disconnected(), "APIConnectionError"),
        (testing.TimedOut("connect"), "APITimeoutError"),
        (testing.TimedOut(), "APITimeoutError"),
        (testing.Truncated(), "APIConnectionError"),
        (testing.Malformed(), "DecodeError"),
    ],
)
def test_each_fault_has_its_error_and_retries_get_over_it(kind: str, fault: Any, error: str) -> None:
    faults = testing.Faults(testing.fake(), [fault])
    with pytest.raises(getattr(tellcasey, error)):
        run(kind, faults, lambda client: client.calls.get("a", CALL_ID))
    assert faults.met == [fault]
    if error != "DecodeError":
        again = testing.Faults(testing.fake(), [None, fault])

        async def twice(client: Any) -> Any:
            await client.calls.get("a", CALL_ID)
            return await client.calls.get("a", CALL_ID)

        def both(client: Any) -> Any:
            client.calls.get("a", CALL_ID)
            return client.calls.get("a", CALL_ID)

        assert run(kind, again, twice if kind == "async" else both, retries=1).id
        assert again.met == [fault]


def test_a_slow_answer_waits() -> None:
    waited: list[float] = []
    faults = testing.Faults(testing.fake(), [testing.Slow(7.5)], sleep=waited.append)
    assert run("sync", faults, lambda client: client.calls.get("a", CALL_ID)).id
    assert waited == [7.5]


def test_a_slow_answer_waits_without_blocking() -> None:
    faults = testing.Faults(testing.fake(), [testing.Slow(0.001)])
    assert run("async", faults, lambda client: client.calls.get("a", CALL_ID)).id


def test_every_operation_of_the_vendors_has_an_exchange() -> None:
    for path in sorted((ROOT / "generated").glob("*/support.json")):
        summary = json.loads(path.read_text())["summary"]
        assert summary["recorded"] + summary["synthesised"] == summary["operations"], path
        assert summary["untested"] == 0, path


def test_the_nearest_recording_is_named() -> None:
    cassette = testing.EXCHANGES.cassettes / "getCall.json"
    with pytest.raises(testing.UnmatchedRequest, match=r"The nearest is GET .*\n  url: sent .*, recorded "):
        run("sync", testing.replay(cassette), lambda client: client.calls.get("nobody", CALL_ID))


def test_fixtures_are_found_and_need_no_network(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(
        "def test_it(tellcasey_client, tellcasey_fake):\n"
        f"    assert tellcasey_client.calls.get('a', {CALL_ID!r}).id\n"
        "    assert len(tellcasey_fake.requests) == 1\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(GENERATED)}
    line = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "tellcasey.pytest_plugin",
        "-p",
        "no:cacheprovider",
        "test_it.py",
    ]
    done = subprocess.run(line, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout
    assert "1 passed" in done.stdout


def test_testing_needs_neither_pytest_nor_a_yaml_reader_and_the_package_does_not_load_it() -> None:
    code = (
        "import sys, tellcasey; tellcasey.Tellcasey(api_key='x').calls;"
        "loaded = [n for n in sys.modules if n.startswith('tellcasey')];"
        "sys.modules['pytest'] = sys.modules['yaml'] = None;"
        "import tellcasey.testing as t; client = tellcasey.Tellcasey(api_key='x', transport=t.fake());"
        f"client.calls.get('a', {CALL_ID!r}); print(loaded)"
    )
    environment = {**os.environ, "PYTHONPATH": str(GENERATED)}
    line = [sys.executable, "-c", code]
    done = subprocess.run(line, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    for module in ("testing", "fake", "faults", "record", "replay", "exchanges", "pytest_plugin"):
        assert module not in done.stdout
