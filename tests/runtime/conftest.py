"""A server on loopback whose answers a test scripts.

With the name of an installed package in `SPECLOOM_RUNTIME`, tests of this folder are about the runtime that it holds.
"""

from __future__ import annotations

import os
import pkgutil
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from time import sleep
from typing import Any

import pytest

import specloom


def put_in_place(name: str) -> None:
    """Let `specloom.runtime` and all its modules stand for those of another package."""
    package = import_module(name)
    for module in [name, *(info.name for info in pkgutil.walk_packages(package.__path__, f"{name}."))]:
        sys.modules[f"specloom.runtime{module.removeprefix(name)}"] = import_module(module)
    vars(specloom)["runtime"] = package


if os.environ.get("SPECLOOM_RUNTIME"):
    put_in_place(os.environ["SPECLOOM_RUNTIME"])

Answer = tuple[int, dict[str, str], bytes]


class Scripted(ThreadingHTTPServer):
    """Answers by a script.

    "reset", "reset within", "truncate", "broken chunks" and "no HTTP" break the connection or the
    protocol; "drip" and those after it never come to an end for a second or more.

    A header `x-cut` in an answer breaks the connection before the last byte that was promised.
    """

    daemon_threads = True
    request_queue_size = 64

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.seen: list[tuple[str, str, dict[str, str], bytes]] = []
        self.script: Callable[[int], Answer | str] = lambda _: (
            200,
            {"content-type": "application/json"},
            b'{"id": "1"}',
        )

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


_HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"
# What comes first, then what comes again and again, every so many seconds, and how many times.
_DRIPS = {
    "drip": (_HEAD + b"content-length: 100\r\n\r\n", b" ", 0.01, 100),
    "drip headers": (_HEAD + b"content-length: 100\r\nx-drip: ", b" ", 0.01, 100),
    "drip fields": (_HEAD, b"x-drip: 1\r\n", 0.01, 100),
    "drip chunk extensions": (_HEAD + b"transfer-encoding: chunked\r\n\r\n1;x=", b"y", 0.01, 100),
    "drip chunks": (_HEAD + b"transfer-encoding: chunked\r\n\r\n", b"1;x=y\r\n \r\n", 0.01, 100),
    "drip trailers": (_HEAD + b'transfer-encoding: chunked\r\n\r\nb\r\n{"id": "1"}\r\n0\r\n', b"x: y\r\n", 0.01, 100),
    "drip hints": (b"", b"HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n", 0.01, 100),
    "flood of hints": (b"", b"HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n" * 20, 0.0, 20_000),
}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 10
    disable_nagle_algorithm = True

    def _answer(self) -> None:
        server: Any = self.server
        if self.headers.get("transfer-encoding") == "chunked":
            body = self._chunked()
        else:
            body = self.rfile.read(int(self.headers.get("content-length", "0")))
        server.seen.append((self.command, self.path, {k.lower(): v for k, v in self.headers.items()}, body))
        answer = server.script(len(server.seen))
        if answer == "reset":
            self._reset()
            return
        if answer == "reset within":
            self.wfile.write(b'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"id"')
            self.wfile.flush()
            sleep(0.02)
            self._reset()
            return
        if answer == "no HTTP":
            self.wfile.write(b"SSH-2.0-OpenSSH_9.6\r\n")
            self.close_connection = True
            return
        if answer == "broken chunks":
            self.wfile.write(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n")
            self.wfile.write(b'zz\r\n{"id"')
            self.close_connection = True
            return
        if answer == "truncate":
            self.wfile.write(b'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"id"')
            self.close_connection = True
            return
        if isinstance(answer, str):
            self._drip(*_DRIPS[answer])
            return
        status, headers, content = answer
        cut = headers.get("x-cut")
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status not in (204, 304):
            self.send_header("content-length", str(len(content) + bool(cut)))
        self.end_headers()
        self.wfile.write(content)
        self.close_connection = self.close_connection or bool(cut)

    def _chunked(self) -> bytes:
        content = b""
        while size := int(self.rfile.readline(), 16):
            content += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return content

    def _reset(self) -> None:
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        self.close_connection = True
        self.connection.close()

    def _drip(self, head: bytes, piece: bytes, interval: float, times: int) -> None:
        self.wfile.write(head)
        self.close_connection = True
        for _ in range(times):
            self.wfile.write(piece)
            sleep(interval)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _answer  # the names that http.server calls  # noqa: N815  # the names that http.server calls

    def handle(self) -> None:
        try:
            super().handle()
        except OSError:
            self.close_connection = True

    def finish(self) -> None:
        try:
            super().finish()
        except (OSError, ValueError):
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Scripted]:
    scripted = Scripted()
    thread = threading.Thread(target=scripted.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield scripted
    finally:
        scripted.shutdown()
        scripted.server_close()
        thread.join(5)
