"""What a package's catalogue says of its operations: all that a program needs to offer them, without importing them.

A package that was generated with a command line, or a server for agents, describes each call in `_operations.json`:
what it is called, its arguments with JSON Schemas, its body, and an example. Nothing of it is code of one operation.
Start with `catalogue_of("package")`, then look a call up by `Catalogue.find`, check values by
`arguments.keyword_arguments`, and make the call by `method_of(client, operation)`.

Only text of the document is in it, which nobody has cleaned: do not print it to a terminal as it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from pkgutil import get_data
from typing import Any, NamedTuple

from .schemas import Schema

_READS = frozenset({"GET", "HEAD", "OPTIONS", "QUERY", "TRACE"})
"""The methods that are safe (RFC 9110, section 9.2.1): they ask for nothing to be changed."""


class Argument(NamedTuple):
    """A value that a call takes.

    `name` is that of the method's argument, or of a field of its body, and `wire` what the API calls it. `place` is
    `path`, `query`, `header`, `cookie` or `body`; `choice` for one that is not sent, but decides what is. `personal`
    data is not to be shown (`x-specloom-pii`, `writeOnly`, passwords).
    """

    name: str
    place: str
    wire: str
    required: bool
    schema: Schema
    about: str
    personal: bool


class Body(NamedTuple):
    """The body of a call, given whole as the argument `name`, or by its `members`.

    `kind` is how it is given: `json`, `patch` (a merge patch, whose null removes a member), `form`, `multipart`,
    `lines` (a list of JSON values), `text` or `octets`; the `schema` is empty for the last two. Members that are
    `by_name` are arguments of the method, others are put into an object under their wire names. `flag` is the member
    that asks for a stream, if there is one.
    """

    name: str
    kind: str
    media_type: str
    required: bool
    about: str
    schema: Schema
    members: tuple[Argument, ...]
    by_name: bool
    flag: str


class Described(NamedTuple):
    """An operation: how it is called, what it takes, and what the document says of it.

    `call` are the attributes that lead from a client to its method: `("calls", "list")`. `method` is that of HTTP, and
    `path` the template. `choices` are arguments that are not sent. `pages` says that the result is iterated page by
    page, `streams` that it is always a stream. `example` has the `arguments` of a call by name, and its `body`. `safe`
    is what the document says of whether the call only reads (`x-specloom-safe`), if anything.
    """

    id: str
    call: tuple[str, ...]
    method: str
    path: str
    summary: str
    description: str
    deprecated: bool
    arguments: tuple[Argument, ...]
    choices: tuple[Argument, ...]
    body: Body | None
    pages: bool
    streams: bool
    example: Mapping[str, Any]
    safe: bool | None = None

    @property
    def resource(self) -> tuple[str, ...]:
        """The attributes that lead from a client to the resource."""
        return self.call[:-1]

    @property
    def name(self) -> str:
        """The name of the method."""
        return self.call[-1]

    @property
    def reads_only(self) -> bool:
        """Whether the call changes nothing, as far as the document and its HTTP method say."""
        return self.method in _READS if self.safe is None else self.safe

    @property
    def members(self) -> tuple[Argument, ...]:
        """The members of the body that may be given one by one."""
        return self.body.members if self.body is not None else ()


class Catalogue:
    """The operations of a package, in the order of its document."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.title: str = table.get("title", "")
        self.description: str = table.get("description", "")
        self.client: str = table["client"]
        self.personal: frozenset[str] = frozenset(table["personal"])
        """The names of fields and parameters that hold personal data, in lower case."""
        self.schemas: Mapping[str, Schema] = table.get("schemas", {})
        """The schemas that others refer to, as `#/$defs/NAME`."""
        self.resources: Mapping[str, str] = table.get("resources", {})
        """What each resource is about, by its attributes with dots between."""
        self._rows: list[Mapping[str, Any]] = [row for row in table["operations"] if "call" in row]

    @cached_property
    def calls(self) -> Mapping[tuple[str, ...], Mapping[str, Any]]:
        """The rows of the catalogue by the attributes that lead to a method; some have a second method, for streams."""
        listed: dict[tuple[str, ...], Mapping[str, Any]] = {}
        for row in self._rows:
            call = tuple(row["call"])
            listed[call] = row
            if "stream" in row:
                listed[(*call[:-1], row["stream"])] = row
        return listed

    @property
    def operations(self) -> Iterator[Described]:
        """All calls, described."""
        return (_described(call, row) for call, row in self.calls.items())

    def find(self, *call: str) -> Described | None:
        """Return the operation whose method these attributes lead to; None if there is none."""
        row = self.calls.get(call)
        return None if row is None else _described(call, row)

    def with_id(self, name: str) -> Described | None:
        """Return the operation with an id, as the document has it; None if there is none."""
        return next((_described(call, row) for call, row in self.calls.items() if row["id"] == name), None)


def catalogue_of(package: str) -> Catalogue:
    """Return the catalogue of a package by the name that it is imported by.

    Raises:
        LookupError: It has none that describes calls: it was generated without a part that needs it.
    """
    try:
        table: Any = json.loads(get_data(package, "_operations.json") or b"{}")
    except FileNotFoundError:
        table = None
    if not table or "schemas" not in table:
        raise LookupError(f"{package} does not describe its calls: generate it with --with cli or --with mcp.")
    return Catalogue(table)


def method_of(client: Any, operation: Described) -> Any:
    """Return the method of a client, synchronous or not, that makes a call."""
    for name in operation.call:
        client = getattr(client, name)
    return client


def _described(call: tuple[str, ...], row: Mapping[str, Any]) -> Described:
    return Described(
        id=row["id"],
        call=call,
        method=row["method"],
        path=row["path"],
        summary=row["summary"],
        description=row.get("description", ""),
        deprecated=row.get("deprecated", False),
        arguments=tuple(_argument(each, each["in"]) for each in row["arguments"]),
        choices=tuple(_argument(each, "choice") for each in row.get("choices", ())),
        body=_body(row["body"]) if "body" in row else None,
        pages=row.get("pages", False),
        streams=call[-1] == row.get("stream"),
        example=row.get("example", {}),
        safe=row.get("safe"),
    )


def _argument(row: Mapping[str, Any], place: str) -> Argument:
    return Argument(
        row["name"],
        place,
        row.get("wire", row["name"]),
        row.get("required", False),
        row["schema"],
        row.get("about", ""),
        row.get("personal", False),
    )


def _body(row: Mapping[str, Any]) -> Body:
    return Body(
        row["name"],
        row["kind"],
        row["media_type"],
        row.get("required", False),
        row.get("about", ""),
        row.get("schema", {}),
        tuple(_argument(each, "body") for each in row.get("members", ())),
        row.get("by_name", False),
        row.get("flag", ""),
    )
