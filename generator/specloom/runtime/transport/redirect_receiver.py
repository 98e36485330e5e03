"""Receives the browser on loopback when it comes back from an authorization server (RFC 8252, section 7.3)."""

from __future__ import annotations

from hmac import compare_digest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl, urlsplit

_PAGE = """\
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>
<style>:root{{color-scheme:light dark}}
body{{font:18px/1.5 system-ui,sans-serif;margin:15vh auto;max-width:32em;padding:0 1em}}</style>
</head><body><h1>{title}</h1><p>{text}</p></body></html>
"""
_BACK = ("Back to the program", "It goes on by itself: you can close this window.")
_REFUSED = ("The login was refused", "The program says why: you can close this window.")
_STRANGER = ("Nothing waits for this", "This is no answer to the login that has begun. Begin again in the program.")
_HOSTS = ("127.0.0.1", "localhost")
_SECONDS = 5


class RedirectReceiver:
    """Listens on loopback for one answer to one login; what else comes is refused, and the answer waited for.

    `query` is that of the answer once it is there. Port 0 in `redirect_uri` stands for any that is free.

    Raises:
        ValueError: `redirect_uri` is none on loopback.
        OSError: The port is taken.
    """

    def __init__(self, redirect_uri: str = "http://127.0.0.1:0/callback") -> None:
        parts = urlsplit(redirect_uri)
        if parts.scheme != "http" or parts.hostname not in _HOSTS or parts.query or parts.fragment:
            raise ValueError(f"redirect_uri must be as http://127.0.0.1:0/callback, on loopback, not {redirect_uri!r}")
        self._state = ""
        self.query: str | None = None
        # Not by name: what resolves `localhost` may lead elsewhere.
        self._server = _Server(("127.0.0.1", parts.port or 0), self)
        self.host = f"{parts.hostname}:{self._server.server_port}"
        self.path = parts.path or "/"
        self.redirect_uri = f"http://{self.host}{parts.path}"
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self._thread.start()

    def expect(self, state: str) -> None:
        """Receive the answer to the request of this state, and no other."""
        self._state = state

    def close(self) -> None:
        """Receive nothing more."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(_SECONDS)

    def accepted(self, host: str, target: str) -> tuple[int, tuple[str, str]]:
        """Take a request if it is the answer, and return the status and the page for the person at the browser."""
        parts = urlsplit(target)
        if host != self.host or parts.path != self.path:
            return 404, _STRANGER
        fields = dict(parse_qsl(parts.query, keep_blank_values=True))
        state = fields.get("state", "").encode("utf-8", "replace")
        if not self._state or not compare_digest(state, self._state.encode()):
            return 400, _STRANGER
        if self.query is None:
            self.query = parts.query
        return 200, _REFUSED if "error" in fields else _BACK


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, address: tuple[str, int], receiver: RedirectReceiver) -> None:
        self.receiver = receiver
        super().__init__(address, _Handler)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: the request that broke off holds a code."""


class _Handler(BaseHTTPRequestHandler):
    timeout = _SECONDS

    def do_GET(self) -> None:
        """Answer the browser by a page without scripts, and without anything that came with the request."""
        server: Any = self.server
        status, (title, text) = server.receiver.accepted(self.headers.get("Host", ""), self.path)
        page = _PAGE.format(title=title, text=text).encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.send_header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # as the base class calls it
        """Log nothing: the request line holds a code."""
