"""Where a redirect leads, and what may go there (RFC 9110, section 15.4)."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from ..base.errors import DecodeError
from ..base.request import MASK, Request, Response
from ..base.server_url import resolved

STATUSES = frozenset({301, 302, 303, 307, 308})
LIMIT = 10
"""Redirects that are followed in one call."""

_OF_CONTENT = frozenset({"content-type", "content-length", "content-encoding", "transfer-encoding"})
_TRAVELS = frozenset({"accept", "accept-encoding", "accept-language", "user-agent", "content-type"})


def redirected(request: Request, response: Response) -> Request | None:
    """Return the request that a redirect asks for, or None where it is none that may be followed.

    Credentials and every other header of the caller's are only sent to the origin that they are for; content leaves it
    only if the method does not change; no redirect leads from https to http.
    """
    locations = response.headers.all("location")
    if response.status not in STATUSES or len(set(locations)) != 1 or not locations[0]:
        return None
    try:
        url = resolved(request.url, locations[0].encode("latin-1"))
        old, new = urlsplit(request.url), urlsplit(url)
        same = origin(request.url) == origin(url)
    except ValueError:
        return None
    if old.scheme == "https" and new.scheme == "http":
        return None
    method = _method(request.method, response.status)
    if method == request.method and request.content and not (same and request.replayable):
        return None
    moved = method != request.method
    fields = [(name, value) for name, value in request.headers if not (moved and name.lower() in _OF_CONTENT)]
    if not same:
        fields = [(name, value) for name, value in fields if name.lower() in _TRAVELS]
    fields = [("Host", new.netloc.rpartition("@")[2]), *((n, v) for n, v in fields if n.lower() != "host")]
    content = b"" if moved else request.content
    # Where it leads may repeat personal data of the path that led there.
    shown = f"{new.scheme}://{new.netloc}/{MASK}" if request.shown else None
    return Request(
        method, url, headers=tuple(fields), content=content, hidden=request.hidden, shown=shown, secrets=request.secrets
    )


def location_of(request: Request, response: Response) -> str:
    """Return the URL that a redirect leads to (RFC 9110, section 10.2.2).

    Raises:
        DecodeError: It leads nowhere.
    """
    location = response.headers.get("location", "").strip()
    try:
        if location and 300 <= response.status < 400:
            return urljoin(request.url, location)
    except ValueError:
        pass
    raise DecodeError(f"Expected a redirect, got status {response.status} without a location", response=response)


def origin(url: str) -> tuple[str, str, int]:
    """Return scheme, host and port of a URL (RFC 6454, section 4).

    Raises:
        ValueError: The port is no number.
    """
    parts = urlsplit(url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return parts.scheme, (parts.hostname or "").rstrip("."), port


def _method(method: str, status: int) -> str:
    """Return the method after a redirect: as it was for 307 and 308, else a safe one (RFC 9110, section 15.4)."""
    if status in (307, 308) or method in ("GET", "HEAD"):
        return method
    if status == 303 or method == "POST":
        return "GET"
    return method
