"""The HTTP methods that a Path Item Object has fields for, and how methods are written."""

from __future__ import annotations

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
"""In the order of OpenAPI 3.2, "Path Item Object"."""
SAFE_METHODS = frozenset({"get", "head", "options"})
"""Those that change nothing (RFC 9110, section 9.2.1); `trace`, which gives no data of an API, is left out."""


def sent_method(method: str) -> str:
    """Return a method as it is sent: fields of path items are in lower case, additional methods stand as they are."""
    return method.upper() if method in METHODS else method
