"""Cookies that a server sets, sent back to it as its rules say (RFC 6265): only where the client has a jar."""

from __future__ import annotations

from email.message import Message
from http.cookiejar import CookieJar
from typing import Any
from urllib.parse import urlsplit

from ..base.request import Request, Response


def with_cookies(request: Request, jar: CookieJar, added: tuple[str, ...]) -> tuple[Request, tuple[str, ...]]:
    """Return a request with the cookies of the jar, and these; `added` are those that the attempt before it got.

    A cookie that the caller gives takes the place of one of the jar.
    """
    given = [pair for pair in (request.header("cookie") or "").split("; ") if pair and pair not in added]
    names = {pair.partition("=")[0] for pair in given}
    described: Any = _Described(request.url)
    jar.add_cookie_header(described)
    pairs = described.get_header("Cookie", "").split("; ")
    cookies = tuple(pair for pair in pairs if pair and pair.partition("=")[0] not in names)
    if not cookies and not added:
        return request, ()
    fields = [pair for pair in request.headers if pair[0].lower() != "cookie"]
    whole = "; ".join((*given, *cookies))
    return request.with_headers((*fields, *([("Cookie", whole)] if whole else []))), cookies


def keep_cookies(jar: CookieJar, request: Request, response: Response) -> None:
    """Put the cookies of a response into the jar."""
    fields = Message()
    for value in response.headers.all("set-cookie"):
        fields["Set-Cookie"] = value
    if fields:
        answer: Any = _Answer(fields)
        described: Any = _Described(request.url)
        jar.extract_cookies(answer, described)


class _Described:
    """A request, as a jar wants it: a `urllib.request.Request` that nobody can send."""

    unverifiable = False

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._url = url
        self._cookie: dict[str, str] = {}
        self.type = parts.scheme
        self.host = parts.netloc
        self.origin_req_host = parts.hostname or ""

    def get_full_url(self) -> str:
        """Return the URL."""
        return self._url

    def has_header(self, name: str) -> bool:
        """Tell whether there is a field of this name."""
        return name in self._cookie

    def get_header(self, name: str, default: str = "") -> str:
        """Return the field of this name."""
        return self._cookie.get(name, default)

    def add_unredirected_header(self, name: str, value: str) -> None:
        """Add a field."""
        self._cookie[name] = value


class _Answer:
    """A response, as a jar wants it."""

    def __init__(self, fields: Message) -> None:
        self._fields = fields

    def info(self) -> Message:
        """Return the header fields."""
        return self._fields
