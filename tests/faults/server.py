"""A server on loopback that sends exactly the octets that a row says, whether they are HTTP or not."""

from __future__ import annotations

import socket
import struct
import threading
import time
from contextlib import suppress
from typing import Any, Self

CLOSE, RESET, HOLD = "close", "reset", "hold"
"""Steps of an answer: close the connection, reset it, or leave it open and send no more."""
LONGEST = 4.0
PORT = b"PORT5"
"""What stands for the server's port in an answer; of the same length, so that its own length stays right."""


class Endless:
    """A step of an answer: the same octets again and again, `pause` seconds between, for as long as anybody reads."""

    def __init__(self, octets: bytes, pause: float = 0.0) -> None:
        self.octets = octets
        self.pause = pause


Step = bytes | float | str | Endless
Answer = bytes | tuple[Step, ...]


class Server:
    """Gives each request the next of the answers; the last of them for ever."""

    def __init__(self, answers: tuple[Answer, ...]) -> None:
        self._answers = answers
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=64)
        self._lock = threading.Lock()
        self._connections: list[socket.socket] = []
        self._end = time.monotonic() + LONGEST
        self.seen: list[bytes] = []
        self.connections = 0
        self.port: int = self._socket.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end = 0.0
        for opened in (self._socket, *self._connections):
            with suppress(OSError):
                opened.shutdown(socket.SHUT_RDWR)
            opened.close()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            connection.settimeout(LONGEST)
            self._connections.append(connection)
            self.connections += 1
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        reader = connection.makefile("rb")
        try:
            while (head := _head(reader)) and self._answer(connection, head, _body(reader, head)):
                pass
        except (OSError, ValueError):
            pass
        finally:
            reader.close()
            connection.close()

    def _answer(self, connection: socket.socket, head: bytes, body: bytes) -> bool:
        """Send the next answer, and return whether the connection goes on."""
        with self._lock:
            self.seen.append(head + body)
            answer = self._answers[min(len(self.seen), len(self._answers)) - 1]
        for step in (answer,) if isinstance(answer, bytes) else answer:
            if isinstance(step, bytes):
                connection.sendall(step.replace(PORT, str(self.port).encode()))
            elif isinstance(step, Endless):
                while time.monotonic() < self._end:
                    connection.sendall(step.octets)
                    time.sleep(step.pause)
            elif isinstance(step, float):
                time.sleep(step)
            elif step == HOLD:
                while time.monotonic() < self._end:
                    time.sleep(0.02)
            else:
                if step == RESET:
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                else:
                    connection.shutdown(socket.SHUT_RDWR)
                return False
        return True


def _head(reader: Any) -> bytes:
    lines = b""
    while line := reader.readline(1_000_000):
        lines += line
        if line == b"\r\n":
            return lines
    return b""


def _body(reader: Any, head: bytes) -> bytes:
    fields = {name.strip().lower(): value.strip() for name, _, value in
              (line.partition(b":") for line in head.split(b"\r\n")[1:])}  # fmt: skip
    if fields.get(b"transfer-encoding") == b"chunked":
        body = b""
        while size := int(reader.readline(), 16):
            body += reader.read(size)
            reader.readline()
        reader.readline()
        return body
    return bytes(reader.read(int(fields.get(b"content-length", b"0"))))
