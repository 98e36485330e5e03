"""One page or document by HTTP: which addresses and redirects are allowed, how much is read, how long, how often.

This uses urllib of the standard library: httpx2 is a dependency of generated packages, and none of the tool.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http.client import HTTPException
from typing import cast
from urllib.error import URLError
from urllib.parse import SplitResult, urljoin, urlsplit
from urllib.request import HTTPHandler, HTTPSHandler, OpenerDirector, ProxyHandler, Request

from specloom import __version__

_AGENT = f"specloom/{__version__} (reads what somebody named, one address at a time)"
_PORTS = {"http": 80, "https": 443}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_GONE = frozenset({404, 410})
_MOST_REDIRECTS = 5
_CHUNK = 64 * 1024
_HEADERS = {
    "User-Agent": _AGENT,
    "Accept": "text/html, application/xhtml+xml, text/plain, text/markdown;q=0.9",
    "Accept-Encoding": "identity",
}


class FetchError(Exception):
    """A page is not available: the rule that says why, the message, and what to do."""

    def __init__(self, rule: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.rule, self.message, self.hint = rule, message, hint


@dataclass(frozen=True, slots=True)
class Limits:
    """The most octets and seconds that a page may take, redirects included, and the seconds between two requests."""

    octets: int = 5 * 1024 * 1024
    seconds: float = 30.0
    pause: float = 1.0


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer: the body, empty where the page is `unmodified`, its media type with parameters, and its validators."""

    body: bytes
    content_type: str = ""
    etag: str = ""
    last_modified: str = ""
    unmodified: bool = False


class Fetcher:
    """Fetches pages one after another, at a pace that no server minds, without credentials and cookies."""

    def __init__(self, limits: Limits | None = None, *, accept: str = _HEADERS["Accept"]) -> None:
        """`accept` are the media types that are asked for, by default those of pages."""
        self._limits = limits or Limits()
        self._headers = {**_HEADERS, "Accept": accept}
        self._last: float | None = None
        self._opener = OpenerDirector()
        # Handlers for files, FTP and data, for redirects, cookies and passwords are left out on purpose.
        for handler in (ProxyHandler(), HTTPHandler(), HTTPSHandler()):
            self._opener.add_handler(handler)

    def get(self, url: str, *, etag: str = "", last_modified: str = "") -> Fetched:
        """Fetch a page, or learn that it is as it was (RFC 9110, section 13) when `etag` or `last_modified` was sent.

        Raises:
            FetchError: The address is refused, the page is gone, or it cannot be had within the limits.
        """
        conditions = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        headers = {**self._headers, **{name: value for name, value in conditions.items() if value}}
        _check_address(url)
        return _within(self._limits.seconds, lambda until: self._follow(url, headers, until))

    def _follow(self, url: str, headers: Mapping[str, str], until: float) -> Fetched:
        start = here = url
        for _ in range(_MOST_REDIRECTS + 1):
            if time.monotonic() > until:  # nobody waits any more
                raise _late(self._limits.seconds)
            answer = self._request(here, headers, until)
            if isinstance(answer, Fetched):
                return answer
            here = urljoin(here, answer)
            _check_address(here)
            if not _same_site(urlsplit(start), urlsplit(here)):
                message = f"the page redirects to another site, {here}"
                raise FetchError("page-redirect", message, "if that is where it is now, write this address as its url")
        message = f"the page redirects more than {_MOST_REDIRECTS} times"
        raise FetchError("page-redirect", message, "open it in a browser, and write the address that it ends at")

    def _request(self, url: str, headers: Mapping[str, str], until: float) -> Fetched | str:
        """Return the answer to one request, or the address that it redirects to."""
        if self._last is not None:
            time.sleep(max(0.0, self._last + self._limits.pause - time.monotonic()))
        try:
            request = Request(url, headers=dict(headers))  # noqa: S310  # the scheme was checked
            with self._opener.open(request, timeout=self._limits.seconds) as response:
                status = int(response.status)
                fields = cast("Callable[[str], str | None]", response.headers.get)
                location = fields("Location")
                if status in _REDIRECTS and location:
                    return location
                if status == 304:
                    return Fetched(b"", unmodified=True)
                _check_status(status, fields("Retry-After"))
                if (fields("Content-Encoding") or "identity").lower() != "identity":
                    message = f"the page comes in the coding {fields('Content-Encoding')!r}, which was not asked for"
                    raise FetchError("page-unusable", message, "save its text by hand")
                body = self._read(response.read1, until)
                content_type, etag, modified = (fields(f) or "" for f in ("Content-Type", "ETag", "Last-Modified"))
                return Fetched(body, content_type, etag, modified)
        except (OSError, HTTPException, ValueError) as error:
            reason = error.reason if isinstance(error, URLError) else error
            message = f"the page cannot be fetched: {str(reason) or type(reason).__name__}"
            raise FetchError("page-unreachable", message, "check the address, or try again later") from None
        finally:
            self._last = time.monotonic()

    def _read(self, read: Callable[[int], bytes], until: float) -> bytes:
        body = bytearray()
        while chunk := read(_CHUNK):
            body += chunk
            if len(body) > self._limits.octets:
                message = f"the page is larger than {self._limits.octets:,} octets"
                raise FetchError("page-unusable", message, "list its parts, or save its text by hand")
            if time.monotonic() > until:
                raise _late(self._limits.seconds)
        return bytes(body)


def _check_status(status: int, retry_after: str | None) -> None:
    if status in _GONE:
        message = f"the page is gone: the server answers {status}"
        raise FetchError("page-gone", message, "find where it went, and correct the url")
    if status != 200:
        later = f", and asks for a pause (Retry-After: {retry_after})" if retry_after else ""
        message = f"the server answers {status}{later}"
        raise FetchError("page-unreachable", message, "try again later, or save the text of the page by hand")


def _check_address(url: str) -> None:
    """Refuse an address that is not one of a public page.

    Raises:
        FetchError: It is refused.
    """
    hint = "write the address of a page that anybody can read: https://docs.example.com/calls"
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise FetchError("page-address", f"the address {url!r} is malformed: {error}", hint) from None
    if parts.scheme not in _PORTS or not host:
        raise FetchError("page-address", f"the address {url!r} is none of https or http", hint)
    if "@" in parts.netloc:
        raise FetchError("page-address", f"the address at {host!r} holds credentials", hint)
    if not url.isascii() or any(character <= " " for character in url):
        raise FetchError("page-address", f"the address {url!r} has characters that addresses do not have", hint)


def _same_site(start: SplitResult, target: SplitResult) -> bool:
    """Tell whether a redirect stays on a site: the same host and port, or from http to https on the usual ports."""
    ports = [parts.port or _PORTS[parts.scheme] for parts in (start, target)]
    if start.hostname != target.hostname:
        return False
    if start.scheme == target.scheme:
        return ports[0] == ports[1]
    return (start.scheme, target.scheme) == ("http", "https") and ports == [80, 443]


def _within(seconds: float, fetch: Callable[[float], Fetched]) -> Fetched:
    """Run `fetch`, which is given its deadline, in a thread of its own, so that no slow server holds us up.

    The time-outs of sockets are for single reads: a header that comes letter by letter outlasts them.
    """
    outcome: list[Fetched | BaseException] = []

    def run() -> None:
        try:
            outcome.append(fetch(time.monotonic() + seconds))
        except BaseException as error:  # noqa: BLE001  # raised in the thread that waits
            outcome.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if not outcome:
        raise _late(seconds)
    if isinstance(outcome[0], BaseException):
        raise outcome[0]
    return outcome[0]


def _late(seconds: float) -> FetchError:
    message = f"the page did not come within {seconds:g} seconds"
    return FetchError("page-unreachable", message, "try again later, or save its text by hand")
