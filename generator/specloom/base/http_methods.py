"""The HTTP methods that a Path Item Object has fields for."""

from __future__ import annotations

from typing import Literal, get_args

Method = Literal["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]
METHODS: tuple[Method, ...] = get_args(Method)
"""In the order of OpenAPI 3.2, "Path Item Object"."""
SAFE_METHODS: frozenset[str] = frozenset({"get", "head", "options"})
"""Those that change nothing (RFC 9110, section 9.2.1); `trace`, which gives no data of an API, is left out."""
