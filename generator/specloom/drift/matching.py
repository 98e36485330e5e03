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
# RFC 3986, section 3.3: characters that need no encoding in a path.
_LITERAL = "/:@!$&'()*+,;=%"


@cache
def _path_pattern(template: str, names: frozenset[str], deep: frozenset[str]) -> re.Pattern[str]:
    """Return a pattern for the end of a URI path that matches the template, with a group for each of `names` in order.

    Values of the names in `deep` may contain slashes.
    """
    # A fragment never travels, and a query is no part of the path.
    parts: list[str] = []
    for piece, named in segments(template.partition("#")[0].partition("?")[0], names):
        if named:
            parts.append("(.+)" if piece in deep else "([^/]+)")
        else:
            parts.append(re.escape(_normalised(quote(piece, safe=_LITERAL))))
    return re.compile("".join(parts) + r"\Z")


def _normalised(path: str) -> str:
    """Return a path with normalised percent-encoding (RFC 3986, section 6.2.2)."""
    return _PERCENT.sub(lambda match: quote(unquote_to_bytes(match[0]), safe=""), path)


def path_arguments(operation: ir.Operation, uri: str) -> dict[str, str] | None:
    """Return the decoded values of the path parameters in a URI; None where it does not match the operation."""
    declared = [parameter for parameter in operation.parameters if parameter.in_ == "path"]
    names = frozenset(parameter.name for parameter in declared)
    deep = frozenset(parameter.name for parameter in declared if parameter.slashes)
    match = _path_pattern(operation.path, names, deep).search(_normalised(urlsplit(uri).path))
    if match is None:
        return None
    path = operation.path.partition("#")[0].partition("?")[0]
    placeholders = [piece for piece, named in segments(path, names) if named]
    return {name: unquote(value) for name, value in zip(placeholders, match.groups(), strict=True)}


def fits_path(template: str, uri: str) -> bool:
    """Tell whether the path of a URI ends with a match of a template whose parameters are not known."""
    names: list[str] = _PLACEHOLDER.findall(template)
    pattern = _path_pattern(template, frozenset(names), frozenset[str]())
    return pattern.search(_normalised(urlsplit(uri).path)) is not None


def operation_of(operations: Sequence[ir.Operation], exchange: Exchange) -> ir.Operation | None:
    """Return the operation that an exchange names, else the matching one with the longest literal path."""
    if exchange.operation:
        named = (operation for operation in operations if exchange.operation in (operation.id, key_of(operation)))
        return next(named, None)
    matching = [
        operation
        for operation in operations
        if operation.method.lower() == exchange.method.lower() and path_arguments(operation, exchange.uri) is not None
    ]
    return max(matching, key=lambda operation: len(_PLACEHOLDER.sub("", operation.path)), default=None)


def template_values(template: str, path: str) -> list[tuple[str, str]] | None:
    """Return names and decoded values of all placeholders of a template; None where a path does not match it."""
    names: list[str] = _PLACEHOLDER.findall(template)
    match = _path_pattern(template, frozenset(names), frozenset[str]()).match(_normalised(path))
    return None if match is None else [(name, unquote(match[index])) for index, name in enumerate(names, 1)]


def _may_begin(template: str, path: str) -> bool:
    """Tell whether a path may be of a template by how it begins; what is or may be percent-encoded says nothing."""
    start = template.partition("{")[0]
    return (
        "%" in path or not start.isascii() or " " in start or path.startswith(start.partition("?")[0].partition("#")[0])
    )


def operation_at(operations: Iterable[ir.Operation], method: str, path: str) -> ir.Operation | None:
    """Return the operation with a method and a path below its server: that with the longest literal path."""

    def matches(operation: ir.Operation) -> bool:
        declared = [parameter for parameter in operation.parameters if parameter.in_ == "path"]
        names = frozenset(parameter.name for parameter in declared)
        deep = frozenset(parameter.name for parameter in declared if parameter.slashes)
        return _path_pattern(operation.path, names, deep).match(_normalised(path)) is not None

    matching = [
        operation
        for operation in operations
        if operation.http_method == method and _may_begin(operation.path, path) and matches(operation)
    ]
    return max(matching, key=lambda operation: len(_PLACEHOLDER.sub("", operation.path)), default=None)


def is_on_server(uri: str, server: ir.Server) -> bool:
    """Tell whether a URI begins with the URL of a server; a relative one admits any host."""
    literals = _PLACEHOLDER.split(server.url.rstrip("/"))
    parts = [re.escape(text) if index % 2 == 0 else "[^/]*?" for index, text in enumerate(literals)]
    host = "" if "://" in server.url else r"[a-z]+://[^/]+/?"
    return re.match(host + "".join(parts) + r"(?:[/?#]|\Z)", uri.partition("?")[0]) is not None


def response_of(operation: ir.Operation, status: int) -> ir.Response | None:
    """Return the response that documents a status: of the status itself, of its range, or the default."""
    by_status = {response.status: response for response in operation.responses}
    keys = (str(status), f"{status // 100}XX", "default")
    return next((by_status[key] for key in keys if key in by_status), None)


def media_type_of(media_types: Iterable[ir.MediaType], content_type: str) -> ir.MediaType | None:
    """Return the media type that describes a body: the same name, its range (`text/*`), or `*/*`."""
    listed = {essence(media.name): media for media in media_types}
    name = essence(content_type)
    if not name:
        return next(iter(listed.values())) if len(listed) == 1 else None
    return next((listed[key] for key in ranges_of(name) if key in listed), None)
