"""For tests: a fake server or recordings, served over HTTP on loopback."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import httpx2

from .answering import AnsweringTransport
from .replay import interactions, response_of

_LEFT_OUT = frozenset({"connection", "content-encoding", "content-length", "transfer-encoding"})


@contextmanager
def serve(source: AnsweringTransport | Path) -> Generator[str]:
    """Serve what a transport answers, or the exchanges of a cassette by method and path; yield the base URL.

    A request that cannot be answered gets the status 501, and the reason as text.

    Example:
        from example import Example
        from example.testing import fake, serve

        with serve(fake()) as url, Example(api_key="...", base_url=url) as client:
            assert client.calls.get("id").id
    """
    handler = _handler(_recorded(source) if isinstance(source, Path) else source.answer)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


def _handler(answer: Callable[[httpx2.Request], httpx2.Response]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 10

        def _answer(self) -> None:
            content = self.rfile.read(int(self.headers.get("content-length") or 0))
            url = f"http://{self.headers.get('host')}{self.path}"
            request = httpx2.Request(self.command, url, headers=list(self.headers.items()), content=content)
            try:
                response = answer(request)
            except AssertionError as error:
                response = httpx2.Response(501, text=str(error))
            self.send_response(response.status_code)
            for name, value in response.headers.multi_items():
                if name.lower() not in _LEFT_OUT:
                    self.send_header(name, value)
            bare = response.status_code in (204, 304)
            if not bare:
                self.send_header("Content-Length", str(len(response.content)))
            self.end_headers()
            if self.command != "HEAD" and not bare:
                self.wfile.write(response.content)

        do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = _answer  # noqa: N815  # http.server calls them

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name that http.server gives it
            pass

    return Handler


def _recorded(cassette: Path) -> Callable[[httpx2.Request], httpx2.Response]:
    """Return what answers from a cassette, by method and the end of the path."""
    recorded = [
        (entry["request"]["method"], urlsplit(str(entry["request"]["uri"])).path, entry["response"])
        for entry in interactions(cassette.read_bytes())
    ]

    def answer(request: httpx2.Request) -> httpx2.Response:
        for method, path, response in recorded:
            if method == request.method and path.endswith(request.url.path):
                return response_of(response)
        return httpx2.Response(404)

    return answer
