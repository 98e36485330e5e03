"""Which content codings can be undone here (RFC 9110, section 8.4.1): only those are asked for."""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from typing import Any

from ..base.request import Headers

_SAME = {"x-gzip": "gzip", "x-compress": "compress"}


@cache
def accepted_codings() -> str:
    """Return the codings for `Accept-Encoding` (RFC 9110, section 12.5.3): br and zstd need a package."""
    names = ["gzip", "deflate"]
    if _has_brotli():
        names.append("br")
    if _module("compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd") is not None:
        names.append("zstd")
    return ", ".join(names)


def codings_of(headers: Headers) -> list[str]:
    """Return the codings of a response's content, in the order in which they were applied."""
    named = (name.strip().lower() for name in headers.get("content-encoding", "").split(","))
    return [_SAME.get(name, name) for name in named if name not in ("", "identity")]


def unknown_coding(codings: list[str]) -> str:
    """Return the first of `codings` that cannot be undone here; empty if there is none."""
    known = accepted_codings().split(", ")
    return next((name for name in codings if name not in known), "")


def _has_brotli() -> bool:
    """Return whether there is a Brotli library that bounds its output: version 1.2 was the first."""
    library = _module("brotli") or _module("brotlicffi")
    if library is None:
        return False
    try:
        decompressor = library.Decompressor()
        work = getattr(decompressor, "decompress", None) or decompressor.process
        work(b"", output_buffer_limit=1)
    except (AttributeError, TypeError):
        return False
    return True


def _module(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        return None
