"""A transport that records what passes through it: cassettes without credentials and personal data."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Any

import httpx2

from ..base.lazy import public_module
from ..shared.scrub import REDACTION, LeakError, Rules, Scrubber
from .capture import capture, read_again
from .exchanges import Exchanges, Row
from .replay import interactions

__all__ = ("LeakError", "Recorder", "WriteNotAllowed", "rules_of")

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_HUGE = 100_000


class WriteNotAllowed(RuntimeError):  # noqa: N818  # named after what happened
    """A request that may change something was not sent, since the recorder does not allow it."""

    __module__ = public_module(__name__, ".testing")


def rules_of(exchanges: Exchanges) -> Rules:
    """Return what is secret and personal in the traffic of a package."""
    return Rules(
        headers=exchanges.secret_headers,
        parameters=exchanges.secret_parameters,
        personal=exchanges.personal,
        cookies=exchanges.secret_cookies,
        personal_paths=exchanges.personal_paths,
    )


class Recorder(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """An httpx2 transport that passes requests on and writes each exchange into a cassette in `folder`.

    One file an operation, named after it; what is there already is added to. Requests that are no operation of the API
    pass and are not recorded: those for tokens among them. `source` says in the file what answered: `live` or `mock`.
    Other methods than GET, HEAD and OPTIONS are sent only with `allow_writes`. Cassettes are JSON, which is YAML as
    well; binary and huge bodies are files in the folder `bodies`.

    Example:
        from example import Example
        from example.testing import recording

        with Example(api_key="...", transport=recording("cassettes")) as client:
            client.calls.get("id")

    Raises:
        ValueError: `source` is neither `live` nor `mock`.
    """

    def __init__(
        self,
        folder: Path,
        transport: Any = None,
        *,
        exchanges: Exchanges,
        source: str = "live",
        allow_writes: bool = False,
    ) -> None:
        if source not in ("live", "mock"):
            raise ValueError(f"source is live or mock, not {source!r}.")
        self._folder = folder
        self._inner: Any = transport
        self._exchanges = exchanges
        self._scrubber = Scrubber(rules_of(exchanges))
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
        row = self._allowed_operation(request)
        request.read()
        if self._inner is None:
            self._inner = httpx2.HTTPTransport()
        response: httpx2.Response = self._inner.handle_request(request)
        response.read()
        response.close()
        return self._record(row, request, response)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request and record the exchange.

        Raises:
            WriteNotAllowed: The method may change something.
            LeakError: A credential would have been written; the exchange is not recorded.
        """
        row = self._allowed_operation(request)
        await request.aread()
        if self._inner is None:
            self._inner = httpx2.AsyncHTTPTransport()
        response: httpx2.Response = await self._inner.handle_async_request(request)
        await response.aread()
        await response.aclose()
        return self._record(row, request, response)

    def close(self) -> None:
        """Close the transport below."""
        if self._inner is not None:
            self._inner.close()

    async def aclose(self) -> None:
        """Close the transport below."""
        if self._inner is not None:
            await self._inner.aclose()

    def _allowed_operation(self, request: httpx2.Request) -> Row | None:
        """Return the operation of a request that may be sent, None for a request that is none of the API's."""
        row = self._exchanges.operation_of(request.method, str(request.url))
        if row is not None and request.method not in _SAFE and not self._allow_writes:
            raise WriteNotAllowed(f"{request.method} may change something; allow it with allow_writes=True.")
        return row

    def _record(self, row: Row | None, request: httpx2.Request, response: httpx2.Response) -> httpx2.Response:
        again = read_again(response)
        if row is None:
            return again
        once = self._exchanges.described(row).idempotency_header
        metadata = {
            "operation": row.id,
            "source": self._source,
            "recorded": datetime.now(UTC).date().isoformat(),
            "redaction": REDACTION,
        }
        exchange = self._scrubber.scrub({"specloom": metadata, **capture(request, response, once=once)})
        with self._lock:
            name = _file_name(row.id)
            written = self._written.get(name)
            if written is None:
                written = self._written[name] = self._existing(name)
            if not any(_same(exchange, other) for other in written):
                written.append(self._with_files(exchange))
                self._write(name, written)
        return again

    def _existing(self, name: str) -> list[Mapping[str, Any]]:
        path = self._folder / f"{name}.yaml"
        if not path.exists():
            return []
        try:
            return list(interactions(path.read_bytes()))
        except ValueError:
            raise ValueError(
                f"{path} is no cassette that a recorder wrote (JSON); record into another folder."
            ) from None

    def _with_files(self, exchange: dict[str, Any]) -> dict[str, Any]:
        """Return an exchange with its binary and huge bodies put into files of their own."""
        request, response = {**exchange["request"]}, {**exchange["response"]}
        request["body"] = self._body(request["body"])
        response["body"] = self._body(response["body"]["string"], whole=True)
        return {**exchange, "request": request, "response": response}

    def _body(self, content: str | bytes | None, *, whole: bool = False) -> Any:
        octets = content.encode() if isinstance(content, str) else content or b""
        if not isinstance(content, bytes) and len(octets) <= _HUGE:
            return {"string": content} if whole else content
        name = f"bodies/{hashlib.sha256(octets).hexdigest()[:16]}{'.bin' if isinstance(content, bytes) else '.txt'}"
        (self._folder / "bodies").mkdir(parents=True, exist_ok=True)
        (self._folder / name).write_bytes(octets)
        return {"string": "", "file": name}

    def _write(self, name: str, written: Sequence[Mapping[str, Any]]) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps({"version": 1, "interactions": written}, indent=1, ensure_ascii=False)
        new = self._folder / f"{name}.yaml.new"
        new.write_text(text + "\n", "utf-8")
        new.replace(self._folder / f"{name}.yaml")


def _file_name(operation: str) -> str:
    """An id comes from the document, and must not lead out of the folder."""
    return re.sub(r"[^A-Za-z0-9_-]", "_", operation)


def _same(exchange: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return all(exchange[key] == other.get(key) for key in ("request", "response"))
