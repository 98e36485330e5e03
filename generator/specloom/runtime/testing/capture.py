"""A request and its response as an entry of a cassette."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import httpx2

# No longer true of the decoded body.
LEFT_OUT = frozenset({"content-encoding", "transfer-encoding", "content-length"})
# Another one with every client or call: no replay could match it.
_OF_THE_CLIENT = frozenset({"host", "user-agent", "connection", "accept-encoding", "traceparent", "tracestate"})


def capture(request: httpx2.Request, response: httpx2.Response, *, once: str | None = None) -> dict[str, Any]:
    """Return an exchange whose contents have been read; nothing is taken out of it yet but what belongs to the way.

    `once` is the name of the header that holds the key of this very call (`x-specloom-idempotency`).
    A body that is no text stands there as octets.
    """
    left_out = LEFT_OUT | _OF_THE_CLIENT | {(once or "host").lower()}
    return {
        "request": {
            "method": request.method,
            "uri": str(request.url),
            "headers": _headers(request.headers.multi_items(), left_out),
            "body": _content(request.content) or None,
        },
        "response": {
            "status": {"code": response.status_code, "message": response.reason_phrase},
            "headers": _headers(response.headers.multi_items(), LEFT_OUT),
            "body": {"string": _content(response.content)},
        },
    }


def read_again(response: httpx2.Response) -> httpx2.Response:
    """Return a response whose content has been read and decoded as one that a client can read."""
    fields = [(name, value) for name, value in response.headers.multi_items() if name.lower() not in LEFT_OUT]
    return httpx2.Response(
        response.status_code, headers=fields, content=response.content, extensions=response.extensions
    )


def _headers(items: Sequence[tuple[str, str]], left_out: frozenset[str]) -> dict[str, list[str]]:
    fields: dict[str, tuple[str, list[str]]] = {}
    for name, value in items:
        if name.lower() not in left_out:
            fields.setdefault(name.lower(), (name, []))[1].append(value)
    return dict(fields.values())


def _content(content: bytes) -> str | bytes:
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content
