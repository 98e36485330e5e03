"""Which operations agents may call: those that a server was started for, and only reading unless it allows writes.

A call is refused before it is made, and once more when it is sent: what leaves a client that may only read is a request
with a method that is safe.
"""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterable, Sequence
from fnmatch import fnmatchcase
from functools import partial
from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

from ..base.hooks import Middleware
from ..base.request import Request, Response
from ..operations.arguments import intended
from ..operations.catalogue import Described

KINDS = ("resource", "operation", "method", "call")
_SAFE = frozenset({"GET", "HEAD", "OPTIONS", "QUERY", "TRACE"})
_OVERRIDES = frozenset({"x-http-method-override", "x-http-method", "x-method-override", "_method"})
"""Fields and parameters by which some servers take a request for one with another method."""


class NotAllowedError(Exception):
    """A call is not allowed; the text says why, and what the person who started the server can do."""


class Permissions(NamedTuple):
    """What calls may do. `include` and `exclude` are selectors; `personal` says that personal data are shown."""

    writes: bool = False
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    personal: bool = False

    def refusal(self, operation: Described) -> str:
        """Return why an operation may not be called; empty if it may."""
        if not self.includes(operation):
            return f"{operation.id} is not among the operations that this server offers"
        if not self.writes and not operation.reads_only:
            said = "by x-specloom-safe" if operation.safe is False else operation.method
            return f"{operation.id} writes ({said}): this server was started without --allow-writes"
        return ""

    def includes(self, operation: Described) -> bool:
        """Tell whether an operation is among those that the server was started for."""
        included = not self.include or any(selects(each, operation) for each in self.include)
        return included and not any(selects(each, operation) for each in self.exclude)


def checked_selector(text: str) -> str:
    """Return a selector, if it is one.

    Raises:
        ValueError: It is none; the text says what is.
    """
    kind, colon, pattern = text.partition(":")
    if (colon and kind not in KINDS) or not (pattern if colon else text):
        raise ValueError(f"{text!r} is no selector: write {', '.join(f'{each}:PATTERN' for each in KINDS)}, or a call")
    return text


def selects(selector: str, operation: Described) -> bool:
    """Tell whether a selector fits: `resource:calls`, `operation:list*`, `method:GET`, or a call such as `calls.*`.

    `*` is any text, and case does not matter; a resource holds those inside of it.
    """
    kind, colon, pattern = selector.partition(":")
    kind, pattern = (kind, pattern) if colon else ("call", selector)
    return any(fnmatchcase(text.lower(), pattern.lower()) for text in _texts(operation)[kind])


def require_fitting(selectors: Iterable[str], operations: Sequence[Described]) -> None:
    """Check that each selector fits an operation.

    Raises:
        LookupError: One fits none; the text says so, with what is close to it.
    """
    for selector in selectors:
        if not any(selects(selector, operation) for operation in operations):
            kind, colon, pattern = selector.partition(":")
            known = {text for each in operations for text in _texts(each)[kind if colon else "call"]}
            close = intended(pattern if colon else selector, known)
            hint = f"did you mean {f'{kind}:' if colon else ''}{close}?" if close else "no operation fits"
            raise LookupError(f"{selector!r} selects nothing: {hint}")


def _texts(operation: Described) -> dict[str, list[str]]:
    """Return what the patterns of each kind of selector are compared with."""
    return {
        "resource": [".".join(operation.resource[:depth]) for depth in range(1, len(operation.call))],
        "operation": [operation.id],
        "method": [operation.method],
        "call": [".".join(operation.call)],
    }


def guard_of(operation: Described) -> Middleware:
    """Return a middleware that sends only attempts that read: a safe method, or that of an operation declared safe."""
    methods = _SAFE | {operation.method} if operation.safe else _SAFE
    return partial(_sent_if_it_reads, methods)


def _sent_if_it_reads(methods: Collection[str], request: Request) -> Generator[Request, Response, Response]:
    query = urlsplit(request.url).query
    names = [name for name, _ in (*request.headers, *parse_qsl(query, keep_blank_values=True))]
    if request.method not in methods or any(name.lower() in _OVERRIDES for name in names):
        raise NotAllowedError("a request that may write was not sent: this server was started without --allow-writes")
    return (yield request)


def named(operations: Iterable[Described], name: str) -> Described | None:
    """Return the operation with an id, or with a call such as `calls.list`; exactly, or not at all."""
    return next((each for each in operations if name in (each.id, ".".join(each.call))), None)
