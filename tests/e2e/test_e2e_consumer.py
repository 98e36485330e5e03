"""A package of this repository as a consumer uses it, on a server on loopback: arguments, errors, views, logs."""

from __future__ import annotations

import asyncio
import importlib
import json
import logging
import pickle
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

DOCUMENT = Path(__file__).parents[2] / "specs" / "tellcasey" / "openapi.yaml"
ID = "497f6eca-6276-4993-bfeb-53cbbbba6f08"
KEY = "secret-key-1"
PHONE = "+12015550123"
PROBLEM = "application/problem+json"

Reply = tuple[int, str, bytes]


class Api(ThreadingHTTPServer):
    """Answers every request by `reply`, and keeps what came."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.seen: list[tuple[str, str, dict[str, str], bytes]] = []
        self.reply: Callable[[int], Reply] = lambda _: (200, "application/json", b"{}")

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 20

    def _answer(self) -> None:
        server: Any = self.server
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        fields = {name.lower(): value for name, value in self.headers.items()}
        server.seen.append((self.command, self.path, fields, body))
        status, kind, content = server.reply(len(server.seen))
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(content)))
        self.send_header("x-request-id", "r-1")
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_PATCH = _answer  # noqa: N815  # the names that http.server asks for

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        return


@pytest.fixture
def server() -> Iterator[Api]:
    running = Api()
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield running
    finally:
        running.shutdown()
        running.server_close()


@pytest.fixture(scope="module")
def tellcasey(specloom_here: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Return the package with the fast transports, which the committed one of the same name does not have."""
    folder = tmp_path_factory.mktemp("consumer")
    assert specloom_here("generate", DOCUMENT, "--with", "fast", "--output", "out", cwd=folder).returncode == 0
    with pytest.MonkeyPatch.context() as patch:
        for name in loaded():
            patch.delitem(sys.modules, name)
        patch.syspath_prepend(str(folder / "out" / "tellcasey"))
        yield importlib.import_module("tellcasey")
        for name in loaded():
            del sys.modules[name]


def loaded() -> list[str]:
    return [name for name in sys.modules if name.partition(".")[0] == "tellcasey"]


Run = Callable[[Callable[[Any], Any]], Any]


@pytest.fixture(params=["sync", "sync-fast", "async", "async-fast"])
def run(request: pytest.FixtureRequest, tellcasey: Any, server: Api, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return what does some work with a client of one kind; where it goes and its key come from the environment."""
    kind, _, transport = str(request.param).partition("-")
    monkeypatch.setenv("TELLCASEY_API_KEY", KEY)
    monkeypatch.setenv("TELLCASEY_BASE_URL", server.url)

    async def awaited(work: Callable[[Any], Any]) -> Any:
        async with tellcasey.AsyncTellcasey(transport=transport or None) as client:
            return await work(client)

    def called(work: Callable[[Any], Any]) -> Any:
        with tellcasey.Tellcasey(transport=transport or None) as client:
            return work(client)

    return called if kind == "sync" else lambda work: asyncio.run(awaited(work))


@pytest.mark.parametrize(
    ("work", "named"),
    [
        (lambda client: client.calls.get("..", ID), "connection_code|code"),
        (lambda client: client.calls.get("", ID), "connection_code|code"),
        (lambda client: client.calls.get(["a"], ID), "connection_code|code"),
        (lambda client: client.calls.get("a", {"id": 1}), "call_id|id"),
        (lambda client: client.calls.list("a", limit="many").first_page(), "limit"),
        (lambda client: client.calls.list("a", limit=True).first_page(), "limit"),
        (lambda client: client.calls.list("a", offset=1.5).first_page(), "offset"),
        (lambda client: client.calls.list("a", status={"a": 1}).first_page(), "status"),
        (lambda client: client.calls.create("a", phone_number=7), "phone_number"),
        (lambda client: client.calls.create("a", phone_number=PHONE, nmae="x"), "nmae"),
        (lambda client: client.calls.create("a"), "phone_number"),
    ],
)
def test_wrong_arguments_are_refused_by_name(run: Run, server: Api, work: Callable[[Any], Any], named: str) -> None:
    with pytest.raises((TypeError, ValueError), match=named) as caught:
        run(work)
    assert server.seen == []
    assert PHONE not in str(caught.value)


@pytest.mark.parametrize("kind", ["application/json", PROBLEM])
@pytest.mark.parametrize(
    ("status", "name"),
    [
        (400, "BadRequestError"),
        (404, "NotFoundError"),
        (418, "ClientError"),
        (429, "RateLimitError"),
        (599, "ServerError"),
    ],
)
def test_errors_tell_what_happened(run: Run, tellcasey: Any, server: Api, kind: str, status: int, name: str) -> None:
    body = {"title": "No.", "detail": f"{PHONE} is not known", "message": "no"}
    server.reply = lambda _: (status, kind, json.dumps(body).encode())
    with pytest.raises(getattr(tellcasey, name)) as caught:
        run(lambda client: client.with_options(retries=0).calls.create("a", phone_number=PHONE))
    for error in (caught.value, pickle.loads(pickle.dumps(caught.value))):
        assert (error.status, error.request_id, error.attempts) == (status, "r-1", 1)
        assert error.request.method == "POST"
        assert error.body is not None
        assert KEY not in f"{error!r} {error} {error.request!r} {error.request.headers}"


def test_every_view_makes_the_same_call(run: Run, tellcasey: Any, server: Api, tmp_path: Path) -> None:
    page = b'{"data": [], "has_more": false}'
    server.reply = lambda _: (200, "application/json", page)
    options = {"headers": {"X-Mine": "m"}, "query": {"v": "2"}, "deadline": 20}

    def work(client: Any) -> Any:
        view = client.with_options(**options)
        if type(client).__name__.startswith("Async"):
            return later(view)
        raw = view.calls.with_raw_response.list("a")
        with view.calls.with_streaming_response.get("a", ID) as streamed:
            streamed.save(tmp_path / "call.json")
        return raw, view.request("GET", "/calls", query={"ids": [1, 2], "f": {"a": 1}})

    async def later(view: Any) -> Any:
        raw = await view.calls.with_raw_response.list("a")
        async with view.calls.with_streaming_response.get("a", ID) as streamed:
            await streamed.save(tmp_path / "call.json")
        return raw, await view.request("GET", "/calls", query={"ids": [1, 2], "f": {"a": 1}})

    raw, plain = run(work)
    assert (raw.status, raw.headers["X-Request-Id"], raw.content) == (200, "r-1", page)
    assert (tmp_path / "call.json").read_bytes() == page
    assert (plain.status, plain.json()) == (200, json.loads(page))
    assert [fields["x-mine"] for _, _, fields, _ in server.seen] == ["m"] * 3
    assert all("v=2" in path for _, path, _, _ in server.seen)
    assert server.seen[2][1].startswith("/calls?ids=1&ids=2&a=1")


def test_logs_hold_neither_credentials_nor_personal_data(
    run: Run, server: Api, caplog: pytest.LogCaptureFixture
) -> None:
    server.reply = lambda _: (503, "text/plain", b"down")
    with caplog.at_level(logging.DEBUG, logger="tellcasey"), pytest.raises(Exception, match="503"):
        run(lambda client: client.calls.create("a", phone_number=PHONE, name="Ada Lovelace"))
    said = caplog.text + repr([vars(record) for record in caplog.records])
    assert "/a/calls" in said
    assert not [secret for secret in (KEY, PHONE, PHONE[1:], "Lovelace") if secret in said]


def test_nothing_is_asked_for_that_cannot_be_read(run: Run, tellcasey: Any, server: Api) -> None:
    server.reply = lambda _: (200, "text/html", b"<html>")
    with pytest.raises(tellcasey.DecodeError, match=r"text/html"):
        run(lambda client: client.calls.get("a", ID))
    assert server.seen[0][2]["accept-encoding"].split(", ")[:2] == ["gzip", "deflate"]
    assert sys.modules.get("brotli") is not None or "br" not in server.seen[0][2]["accept-encoding"].split(", ")
