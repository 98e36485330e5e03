"""Decides which operation, response and media type of a document an exchange belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from urllib.parse import unquote, urlsplit

from specloom import ir
from specloom.recording import Exchange, key_of

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@cache
def path_pattern(template: str) -> re.Pattern[str]:
    """Return what the path of a URI ends with where it is one of this template; a group for each placeholder."""
    # A fragment never travels, and a query is no part of the path.
    literals = _PLACEHOLDER.split(_path_of(template))
    parts = [re.escape(text) if index % 2 == 0 else "([^/]*)" for index, text in enumerate(literals)]
    return re.compile("".join(parts) + r"\Z")


def path_arguments(template: str, uri: str) -> dict[str, str] | None:
    """Return the values of the placeholders in a URI, decoded; None where it is no URI of this template."""
    found = path_pattern(template).search(urlsplit(uri).path)
    if found is None:
        return None
    return {
        name: unquote(value)
        for name, value in zip(_PLACEHOLDER.findall(_path_of(template)), found.groups(), strict=True)
    }


def _path_of(template: str) -> str:
    return template.partition("#")[0].partition("?")[0]


def operation_of(operations: Sequence[ir.Operation], exchange: Exchange) -> ir.Operation | None:
    """Return the operation that an exchange names or, where it names none, the one with the most literal path."""
    if exchange.operation:
        return next((one for one in operations if exchange.operation in (one.id, key_of(one))), None)
    fitting = [
        one
        for one in operations
        if one.method == exchange.method.lower() and path_arguments(one.path, exchange.uri) is not None
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
    listed = {bare(media.name): media for media in media_types}
    name = bare(content_type)
    if not name:
        return next(iter(listed.values())) if len(listed) == 1 else None
    wanted = (name, f"{name.partition('/')[0]}/*", "*/*")
    return next((listed[key] for key in wanted if key in listed), None)


def bare(content_type: str) -> str:
    """Return a media type without its parameters."""
    return content_type.partition(";")[0].strip().lower()


def is_json(content_type: str) -> bool:
    """Tell whether a media type is JSON (RFC 6839, section 3.1)."""
    name = bare(content_type)
    return name.endswith(("/json", "+json"))
