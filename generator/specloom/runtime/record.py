"""A transport that records what passes through it: cassettes without credentials and personal data."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

import httpx2

from .scrub import LeakError, Rules, Scrubber

__all__ = ("LeakError", "Recorder", "Rules")

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


class WriteNotAllowed(RuntimeError):  # noqa: N818  # named after what happened
    """A request that may change something was not sent, since the recorder was not told to allow it."""


class Recorder(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """An httpx2 transport that passes requests on and writes each exchange into a cassette in `folder`.

    One file an operation, named after it; `operations` are (id, method, path template). Exchanges that are none of
    these go to `recorded.yaml`. `source` says in the file where they come from: `live` or `mock`. Other methods than
    GET, HEAD and OPTIONS are sent only with `allow_writes`. Cassettes are JSON, which is YAML as well.
    """

    def __init__(
        self,
        folder: Path,
        transport: Any = None,
        *,
        rules: Rules | None = None,
        operations: Sequence[tuple[str, str, str]] = (),
        source: str = "live",
        allow_writes: bool = False,
    ) -> None:
        self._folder = folder
        self._inner: Any = transport
        self._scrubber = Scrubber(rules or Rules())
        self._operations = [(id_, method.upper(), _pattern(path)) for id_, method, path in operations]
        self._source = source
        self._allow_writes = allow_writes
        self._written: dict[str, list[Mapping[str, Any]]] = {}
        self._lock = Lock()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request and record the exchange.

        Raises:
            WriteNotAllowed: The method may change something.
            LeakError: A credential would have been written; the exchange is not recorded.
        """
        self._admit(request)
        request.read()
        if self._inner is None:
            self._inner = httpx2.HTTPTransport()
        response: httpx2.Response = self._inner.handle_request(request)
        response.read()
        response.close()
        return self._record(request, response)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request and record the exchange.

        Raises:
            WriteNotAllowed: The method may change something.
            LeakError: A credential would have been written; the exchange is not recorded.
        """
        self._admit(request)
        await request.aread()
        if self._inner is None:
            self._inner = httpx2.AsyncHTTPTransport()
        response: httpx2.Response = await self._inner.handle_async_request(request)
        await response.aread()
        await response.aclose()
        return self._record(request, response)

    def close(self) -> None:
        """Close the transport below."""
        if self._inner is not None:
            self._inner.close()

    async def aclose(self) -> None:
        """Close the transport below."""
        if self._inner is not None:
            await self._inner.aclose()

    def _admit(self, request: httpx2.Request) -> None:
        if request.method not in _SAFE and not self._allow_writes:
            raise WriteNotAllowed(f"{request.method} may change something; allow it with allow_writes=True.")

    def _record(self, request: httpx2.Request, response: httpx2.Response) -> httpx2.Response:
        path = urlsplit(str(request.url)).path
        method = request.method.upper()
        operation = next((id_ for id_, verb, own in self._operations if verb == method and own.search(path)), "")
        facts = {"operation": operation} if operation else {}
        exchange = self._scrubber.scrub(
            {
                "specloom": {**facts, "source": self._source, "recorded": datetime.now(UTC).date().isoformat()},
                "request": {
                    "method": request.method,
                    "uri": str(request.url),
                    "headers": _headers(request.headers.multi_items()),
                    "body": _text(request.content) or None,
                },
                "response": {
                    "status": {"code": response.status_code, "message": response.reason_phrase},
                    "headers": _headers(response.headers.multi_items()),
                    "body": {"string": _text(response.content)},
                },
            }
        )
        with self._lock:
            written = self._written.setdefault(operation or "recorded", [])
            written.append(exchange)
            self._write(operation or "recorded", written)
        # The content has been read and decoded: the same response again, for a client that wants to read it.
        left = [(key, value) for key, value in response.headers.multi_items() if key.lower() not in _CODED]
        return httpx2.Response(
            response.status_code, headers=left, content=response.content, extensions=response.extensions
        )

    def _write(self, name: str, written: list[Mapping[str, Any]]) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps({"version": 1, "interactions": written}, indent=1, ensure_ascii=False)
        beside = self._folder / f"{name}.yaml.new"
        beside.write_text(text + "\n", "utf-8")
        beside.replace(self._folder / f"{name}.yaml")


_CODED = frozenset({"content-encoding", "transfer-encoding", "content-length"})


def _pattern(template: str) -> re.Pattern[str]:
    parts = re.split(r"\{[^{}]*\}", template)
    return re.compile("[^/]+".join(map(re.escape, parts)) + r"\Z")


def _headers(items: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in items:
        if name.lower() not in _CODED:
            found.setdefault(name, []).append(value)
    return found


def _text(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        raise ValueError("A body that is not UTF-8 text cannot be recorded.") from None
