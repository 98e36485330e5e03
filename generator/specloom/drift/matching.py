"""Decides which operation, response and media type of a document an exchange belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from urllib.parse import quote, unquote, unquote_to_bytes, urlsplit

from specloom import ir
from specloom.base.media_type import essence, ranges_of
from specloom.base.path_template import segments
from specloom.ir.recordings import Exchange, key_of

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_PERCENT = re.compile("%[0-9A-Fa-f]{2}")
# RFC 3986, section 3.3: what a path may hold as it is.
_LITERAL = "/:@!$&'()*+,;=%"


@cache
def _path_pattern(template: str, names: frozenset[str], deep: frozenset[str]) -> re.Pattern[str]:
    """Return what the path of a URI ends with where it is one of this template; a group for each of `names` in turn.

    The values of those that are `deep` may be several segments long.
    """
    # A fragment never travels, and a query is no part of the path.
    parts: list[str] = []
    for piece, named in segments(template.partition("#")[0].partition("?")[0], names):
        if named:
            parts.append("(.+)" if piece in deep else "([^/]+)")
        else:
            parts.append(re.escape(_spelt(quote(piece, safe=_LITERAL))))
    return re.compile("".join(parts) + r"\Z")


def _spelt(path: str) -> str:
    """Return a path with percent-encoding in its normal form (RFC 3986, section 6.2.2)."""
    return _PERCENT.sub(lambda found: quote(unquote_to_bytes(found[0]), safe=""), path)


def path_arguments(operation: ir.Operation, uri: str) -> dict[str, str] | None:
    """Return the values of the path parameters in a URI, decoded; None where it is no URI of this operation."""
    declared = [own for own in operation.parameters if own.in_ == "path"]
    names = frozenset(own.name for own in declared)
    deep = frozenset(own.name for own in declared if own.slashes)
    found = _path_pattern(operation.path, names, deep).search(_spelt(urlsplit(uri).path))
    if found is None:
        return None
    placed = [piece for piece, named in segments(operation.path.partition("#")[0].partition("?")[0], names) if named]
    return {name: unquote(value) for name, value in zip(placed, found.groups(), strict=True)}


def fits_path(template: str, uri: str) -> bool:
    """Tell whether a URI ends in a path of a template of which nothing else is known."""
    names: list[str] = _PLACEHOLDER.findall(template)
    return _path_pattern(template, frozenset(names), frozenset[str]()).search(_spelt(urlsplit(uri).path)) is not None


def operation_of(operations: Sequence[ir.Operation], exchange: Exchange) -> ir.Operation | None:
    """Return the operation that an exchange names or, where it names none, the one with the most literal path."""
    if exchange.operation:
        return next((one for one in operations if exchange.operation in (one.id, key_of(one))), None)
    fitting = [
        one
        for one in operations
        if one.method == exchange.method.lower() and path_arguments(one, exchange.uri) is not None
    ]
    return max(fitting, key=lambda one: len(_PLACEHOLDER.sub("", one.path)), default=None)


def server_pattern(server: ir.Server) -> re.Pattern[str]:
    """Return what a URI of this server begins with; a relative server admits any host."""
    literals = _PLACEHOLDER.split(server.url.rstrip("/"))
    parts = [re.escape(text) if index % 2 == 0 else "[^/]*?" for index, text in enumerate(literals)]
    host = "" if "://" in server.url else r"[a-z]+://[^/]+/?"
    return re.compile(host + "".join(parts))


def response_of(operation: ir.Operation, status: int) -> ir.Response | None:
    """Return what documents a status: itself, its range, or the default."""
    by_status = {response.status: response for response in operation.responses}
    wanted = (str(status), f"{status // 100}XX", "default")
    return next((by_status[key] for key in wanted if key in by_status), None)


def media_type_of(media_types: Iterable[ir.MediaType], content_type: str) -> ir.MediaType | None:
    """Return the media type that describes a body: its own, its group's, or any."""
    listed = {essence(media.name): media for media in media_types}
    name = essence(content_type)
    if not name:
        return next(iter(listed.values())) if len(listed) == 1 else None
    return next((listed[key] for key in ranges_of(name) if key in listed), None)
