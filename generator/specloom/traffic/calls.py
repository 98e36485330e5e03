"""Decides which calls of traffic are of an API, which of these its document describes, and why others are not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urljoin, urlsplit

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.media_type import essence, is_json
from specloom.base.path_template import split_template
from specloom.base.url_placeholders import path_below_variable
from specloom.drift.matching import operation_at
from specloom.ir.recordings import Exchange, key_of

_METHODS = frozenset({"GET", "PUT", "POST", "DELETE", "PATCH", "HEAD"})
_ASSETS = re.compile(
    r"\.(?:js|mjs|css|map|png|jpe?g|gif|svg|ico|webp|avif|woff2?|ttf|otf|wasm|html?|webmanifest)\Z", re.IGNORECASE
)
_RESOURCES = frozenset({"script", "stylesheet", "image", "font", "media", "document", "manifest", "texttrack"})
_ASSET_TYPES = ("text/css", "text/javascript", "application/javascript", "font/", "application/wasm")
_NOT_MODIFIED, _REDIRECTS = 304, (301, 302, 303, 307, 308)


@dataclass(frozen=True, slots=True)
class Call:
    """A call of the API: its exchange, and its path below the URL of the server."""

    exchange: Exchange
    path: str

    @property
    def method(self) -> str:
        """The method as it was sent."""
        return self.exchange.method

    @property
    def answered(self) -> bool:
        """Whether the status of the answer is known."""
        return "response" not in self.exchange.unseen

    @property
    def is_shown(self) -> bool:
        """Whether an author wrote the request as a sample: then others need not have all that it has."""
        is_command = not self.answered and self.exchange.status != _NOT_MODIFIED
        return is_command or self.exchange.source == "documented-sample"

    @property
    def succeeded(self) -> bool:
        """Whether the server accepted the request, as far as is known."""
        return not self.answered or self.exchange.status < 400


@dataclass(slots=True)
class SortedCalls:
    """Calls of described operations, calls of none, and how many were passed over for which reason."""

    described: list[Exchange] = field(default_factory=list[Exchange])
    undescribed: list[Call] = field(default_factory=list[Call])
    passed_over: Counter[str] = field(default_factory=Counter[str])


@dataclass(frozen=True, slots=True)
class _Base:
    """Where URLs of a server begin: its host, None where it is not known, and the path before those of the document."""

    host: re.Pattern[str] | None
    path: re.Pattern[str]


def sort_calls(api: ir.Api, exchanges: Iterable[tuple[Exchange, str]], base_urls: Sequence[str] = ()) -> SortedCalls:
    """Sort exchanges, each given with what a browser asked for (`xhr`, `image`; empty where that is not known).

    Only the hosts of the document's servers count, and those of `base_urls`, which stand for its first server.
    """
    sorted_ = SortedCalls()
    bases = [_base(url) for url in base_urls] + [_base(server.url) for server in api.servers or _NO_SERVER]
    for exchange, resource in exchanges:
        reason = _reason(exchange, resource)
        operation, path = _operation_of(api, exchange, bases) if not reason else (None, None)
        if operation is not None:
            described = replace(exchange, operation=key_of(operation))
            sorted_.described.append(_without_answer(described) if exchange.status == _NOT_MODIFIED else described)
        elif reason or path is None:
            sorted_.passed_over[reason or _foreign(exchange, bases)] += 1
        elif other := _reason_unless_described(exchange, resource):
            sorted_.passed_over[other] += 1
        else:
            unmodified = exchange.status == _NOT_MODIFIED
            sorted_.undescribed.append(Call(_without_answer(exchange) if unmodified else exchange, path))
    return sorted_


_NO_SERVER = (ir.Server(Location(""), "/"),)


def _without_answer(exchange: Exchange) -> Exchange:
    return replace(exchange, unseen=exchange.unseen | {"response", "response-headers", "response-body"})


def _base(url: str) -> _Base:
    """Return what URLs of a server begin with; variables in its URL stand for any text."""
    scheme, slashes, rest = url.partition("://")
    host, _, path = (rest if slashes else scheme.removeprefix("//")).partition("/")
    if not slashes and not url.startswith("//"):
        host, path = "", url.strip("/")
    pattern = re.compile(_pattern(_without_port(host.lower())), re.IGNORECASE) if host else None
    return _Base(pattern, re.compile((_pattern("/" + path.strip("/")) if path.strip("/") else "") + r"(?=/|\Z)"))


def _pattern(template: str) -> str:
    return "".join(re.escape(piece) if isinstance(piece, str) else "[^/]*?" for piece in split_template(template))


def _without_port(host: str) -> str:
    return re.sub(r":(?:80|443)\Z", "", host.rpartition("@")[2])


def _paths(uri: str, bases: Iterable[_Base]) -> Iterator[str]:
    """Yield the path of a URI below each of the servers that it is of."""
    if (below := path_below_variable(uri)) is not None:
        yield below  # the variable stands for the URL of a server
        return
    parts = urlsplit(uri)
    for base in bases:
        if parts.netloc and (base.host is None or not base.host.fullmatch(_without_port(parts.netloc))):
            continue
        match = base.path.match(parts.path)
        if match is not None:
            yield parts.path[match.end() :] or "/"


def operation_at_server(api: ir.Api, exchange: Exchange) -> tuple[ir.Operation | None, bool]:
    """Return the operation of an exchange with a server of the document, and whether it is with one of those."""
    bases = [_base(server.url) for server in api.servers]
    hosts = {server.url for operation in api.operations for server in operation.servers}
    operation, path = _operation_of(api, exchange, bases)
    known = any(_is_of(exchange.uri, base) for base in [*bases, *map(_base, sorted(hosts))])
    return operation, known or path is not None


def _is_of(uri: str, base: _Base) -> bool:
    return base.host is not None and base.host.fullmatch(_without_port(urlsplit(uri).netloc)) is not None


def _operation_of(api: ir.Api, exchange: Exchange, bases: Sequence[_Base]) -> tuple[ir.Operation | None, str | None]:
    """Return the operation of an exchange, and its path below a server; None for what there is not."""
    paths = sorted(_paths(exchange.uri, bases), key=len)
    own = {server.url for operation in api.operations for server in operation.servers}
    for path in paths:
        operation = operation_at(api.operations, exchange.method, path)
        if operation is not None:
            return operation, path
    for url in sorted(own):
        listed = [operation for operation in api.operations if url in (server.url for server in operation.servers)]
        for path in _paths(exchange.uri, [_base(url)]):
            operation = operation_at(listed, exchange.method, path)
            if operation is not None:
                return operation, path
    return None, paths[0] if paths else None


def _foreign(exchange: Exchange, bases: Sequence[_Base]) -> str:
    parts = urlsplit(exchange.uri)
    if not parts.netloc:
        return "a path outside of those of the servers"
    if any(_is_of(exchange.uri, base) for base in bases):
        return f"a path of {parts.netloc} outside of those of the servers"
    return f"the host {parts.netloc}"


def _reason(exchange: Exchange, resource: str) -> str:
    """Return why a call is passed over, whatever the document describes; empty where it is not."""
    scheme = urlsplit(exchange.uri).scheme.lower()
    if exchange.method == "OPTIONS":
        return "a preflight (OPTIONS)"
    if exchange.method not in _METHODS:
        return f"the method {exchange.method}"
    if scheme not in ("http", "https", "") or exchange.status == 101 or resource == "websocket":
        return "not HTTP (a web socket)"
    target = exchange.header("location", of="response")
    if exchange.status in _REDIRECTS and target and _is_same(exchange.uri, urljoin(exchange.uri, target)):
        return "a redirect to another spelling of the URL"
    return ""


def _is_same(one: str, other: str) -> bool:
    """Tell whether two URLs differ in scheme, `www.`, case and a slash at the end at most."""
    first, second = (
        (part.netloc.lower().removeprefix("www."), part.path.lower().rstrip("/"), part.query)
        for part in (urlsplit(one), urlsplit(other))
    )
    return first == second


def _reason_unless_described(exchange: Exchange, resource: str) -> str:
    """Return why a call that no operation describes is none of the API; empty where it may be one."""
    kind = essence(exchange.header("content-type", of="response"))
    if exchange.method == "HEAD":
        return "a HEAD request"
    if is_json(kind):
        return ""
    path = urlsplit(exchange.uri).path
    asset = _ASSETS.search(path) or resource in _RESOURCES or kind.startswith(_ASSET_TYPES)
    if asset and exchange.method == "GET":
        return "an asset of a page"
    return "a page of HTML" if kind == "text/html" else ""
