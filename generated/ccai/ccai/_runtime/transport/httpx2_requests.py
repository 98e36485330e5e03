"""Requests of httpx2, made from those of the runtime. What many have in common is parsed once, as that is slow."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import httpx2

from ..base.request import Request, Upload

_MAX_CACHED = 256
_LONGEST = 4096
# What the HTTP library would send as it stands; dots may be segments that climb.
_AS_IT_STANDS = re.compile(r"/(?:[A-Za-z0-9\-_~!$&'()*+,;=:@/?.]|%[0-9A-Fa-f]{2})*")


class Target(httpx2.URL):
    """A URL in the parts that a transport needs. Whoever asks for anything else has it parsed then."""

    __slots__ = ("_text", "port", "raw_host", "raw_path", "raw_scheme")

    raw_scheme: bytes
    raw_host: bytes
    port: int | None
    raw_path: bytes

    def __init__(self, text: str, origin: httpx2.URL, raw_path: bytes) -> None:
        # Not `super().__init__`, which parses.
        self._text = text
        self.raw_scheme = origin.raw_scheme  # pyright: ignore[reportIncompatibleMethodOverride]  # as above
        self.raw_host = origin.raw_host  # pyright: ignore[reportIncompatibleMethodOverride]  # known, not computed
        self.port = origin.port  # pyright: ignore[reportIncompatibleMethodOverride]  # known, not computed
        self.raw_path = raw_path  # pyright: ignore[reportIncompatibleMethodOverride]  # known, not computed

    def __getattr__(self, name: str) -> Any:
        """Parse the URL, as nobody has yet, and return what was asked for.

        Raises:
            AttributeError: A URL has no such attribute.
        """
        parsed = vars(httpx2.URL(self._text))
        if name not in parsed:
            raise AttributeError(name)
        vars(self).update(parsed)
        return parsed[name]

    def __reduce__(self) -> tuple[Any, ...]:
        return httpx2.URL, (self._text,)


class RequestFactory:
    """Makes requests of httpx2, and caches what they have in common: origins and header fields."""

    def __init__(self) -> None:
        self._origins: dict[str, httpx2.URL] = {}
        self._headers: dict[tuple[tuple[str, str], ...], httpx2.Headers] = {}
        self._requests: dict[tuple[str, str, tuple[tuple[str, str], ...]], httpx2.Request] = {}

    def cached(self, request: Request, stream: Any, timeout: Mapping[str, float | None] | None) -> httpx2.Request:
        """Return a request without content, the same object each time: for transports that do not change requests.

        `timeout` must always be the same.

        Raises:
            ValueError: The URL cannot be sent.
        """
        key = (request.method, request.url, request.headers)
        cached = self._requests.get(key)
        if cached is None:
            if len(self._requests) >= _MAX_CACHED:
                self._requests.clear()
            cached = self._requests[key] = self.make(request, stream, timeout)
        return cached

    def make(self, request: Request, stream: Any, timeout: Mapping[str, float | None] | None) -> httpx2.Request:
        """Return a request for a transport, with `stream` as its content.

        Raises:
            ValueError: The URL cannot be sent.
        """
        headers = self._headers.get(request.headers)
        if headers is None:
            if len(self._headers) >= _MAX_CACHED:
                self._headers.clear()
            headers = self._headers[request.headers] = _fields(request)
        text = request.url
        end = text.find("/", 8)
        origin = self._origins.get(text[:end])
        if origin is None:
            origin = self._origin(text, end)
        outgoing = httpx2.Request(
            request.method, origin, headers=headers, stream=stream, extensions={"timeout": timeout or {}}
        )
        outgoing.method = request.method  # which httpx2 writes in capitals: to HTTP, `Copy` is not `COPY`
        outgoing.url = target(text, origin, end)
        content = request.content
        if isinstance(content, Upload) and content.length is None:
            outgoing.headers["Transfer-Encoding"] = "chunked"
        elif content or request.method in ("POST", "PUT", "PATCH"):
            outgoing.headers["Content-Length"] = str(len(content))
        return outgoing

    def _origin(self, text: str, end: int) -> httpx2.URL:
        if end < 0:
            return _parsed(text)
        if len(self._origins) >= _MAX_CACHED:
            self._origins.clear()
        origin = self._origins[text[:end]] = _parsed(text[:end])
        return origin


def target(text: str, origin: httpx2.URL, end: int) -> httpx2.URL:
    """Return the URL `text`, whose origin reaches to `end` and is known.

    Raises:
        ValueError: It cannot be sent.
    """
    path = text[end:]
    if end < 0 or len(path) > _LONGEST or "/." in path or _AS_IT_STANDS.fullmatch(path) is None:
        return _parsed(text)
    return Target(text, origin, path.encode("ascii"))


def _parsed(url: str) -> httpx2.URL:
    try:
        return httpx2.URL(url)
    except httpx2.InvalidURL as error:
        raise ValueError(f"The request's URL cannot be sent: {error}") from None


def _fields(request: Request) -> httpx2.Headers:
    return httpx2.Headers([(name.encode("ascii"), value.encode()) for name, value in request.headers])
