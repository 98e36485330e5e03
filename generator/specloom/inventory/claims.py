"""The document's side of an inventory: operations with what they declare, enumerations, and other names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from specloom.base.diagnostics import Location
from specloom.base.document import Document, Json
from specloom.evidence.citations import SOURCE, Ranges, read_ranges
from specloom.evidence.claim_sources import ClaimSource, source_of
from specloom.inventory.entries import State
from specloom.inventory.schema_members import body_schemas, property_names
from specloom.lint.outline import Kind, Operation, Part, operations, parts

_WORD = re.compile(r"[\W_]+")


def normalised(value: Json) -> str:
    """Return a value as lists on pages may write it: `No Answer` for `no_answer`."""
    return _WORD.sub("_", str(value)).strip("_").lower()


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A schema that lists the values it admits."""

    name: str
    location: Location
    values: frozenset[str]


class Claims:
    """What a document says, by the questions that an inventory asks."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.operations = tuple(operations(document))
        self.parts = tuple(parts(document))

    @cached_property
    def server_paths(self) -> frozenset[str]:
        """The paths of the servers, with empty braces for variables."""
        root = self.document.root if isinstance(self.document.root, dict) else {}
        servers = root.get("servers")
        urls = [
            str(entry.get("url", ""))
            for entry in (servers if isinstance(servers, list) else ())
            if isinstance(entry, dict)
        ]
        urls += [str(root.get("basePath", ""))]
        return frozenset({"", *(plain_path(re.sub(r"^https?://[^/]+", "", url)) for url in urls)})

    @cached_property
    def _by_path(self) -> dict[str, list[Operation]]:
        """The operations by their plain paths."""
        listed: dict[str, list[Operation]] = {}
        for operation in self.operations:
            listed.setdefault(plain_path(operation.path), []).append(operation)
        return listed

    def operations_at(self, path: str) -> list[Operation]:
        """Return the operations of a path as a page shows it, with the path of a server in front or without."""
        shown = plain_path(path)
        written = {base + shown for base in self.server_paths}
        written |= {shown.removeprefix(base) for base in self.server_paths if shown.startswith(base)}
        return [operation for each in sorted(written) for operation in self._by_path.get(each, ())]

    @cached_property
    def enumerations(self) -> tuple[Enumeration, ...]:
        """The enumerations of two values or more."""
        return tuple(_enumerations(self.parts))

    @cached_property
    def other_names(self) -> frozenset[str]:
        """The names of server variables, security schemes, header fields, and of all parameters and properties."""
        kinds = (Kind.SERVER_VARIABLE, Kind.SECURITY_SCHEME, Kind.HEADER, Kind.PROPERTY)
        names = {part.location.pointer[-1] for part in self.parts if part.kind in kinds}
        named = (Kind.PARAMETER, Kind.SECURITY_SCHEME)
        return frozenset(
            names | {str(part.value["name"]) for part in self.parts if part.kind in named and "name" in part.value}
        )

    @cached_property
    def components(self) -> tuple[Part, ...]:
        """The schemas that have a name."""
        holders = (("components", "schemas"), ("definitions",))
        return tuple(part for part in self.parts if part.kind is Kind.SCHEMA and part.location.pointer[:-1] in holders)

    def source(self, at: Location) -> ClaimSource | None:
        """Return the source of a place: its own, or that of what holds it."""
        value: Json = self.document.files[at.document].root
        source = source_of(value)
        for token in at.pointer:
            if isinstance(value, list):
                value = value[int(token)] if token.isdecimal() and int(token) < len(value) else None
            else:
                value = value.get(token) if isinstance(value, dict) else None
            source = source_of(value, source)
        return source

    def state(self, at: Location, *facts: str) -> State:
        """Return how the document itself rates a claim about these facts."""
        source = self.source(at)
        if source is None or any(source.claims(fact) for fact in facts):
            return State.OBSERVED if source is not None and source.basis == "observed" else State.DOCUMENTED
        return State.INFERRED


def body_names(claims: Claims, operation: Operation) -> tuple[str, ...]:
    """Return the names of the members of the request body, at any depth; those of its top first."""
    bodies = [part for part in operation.parameters if part.value.get("in") == "body"]
    holders = [*([operation.body] if operation.body else []), *bodies]
    schemas = tuple(schema for holder in holders for schema in body_schemas(holder))
    return tuple(dict.fromkeys(property_names(claims.document, schemas)))


def own_ranges(value: dict[str, Json], page: str) -> Ranges:
    """Return the lines of a page that an object itself cites."""
    source = value.get(SOURCE)
    if not isinstance(source, dict) or source.get("document") != page:
        return ()
    return read_ranges(str(source.get("lines", "")))


def plain_path(path: str) -> str:
    """Return a path with its variables as `{}`, without a slash at its end."""
    path = re.sub(r"\{[^{}]*\}|(?<=/):\w+|<[^<>/]*>", "{}", path)
    return path.rstrip("/")


def _enumerations(listed: tuple[Part, ...]) -> Iterator[Enumeration]:
    for part in listed:
        values = part.value.get("enum")
        entries = part.value.get("oneOf", part.value.get("anyOf"))
        if not isinstance(values, list):
            constants = entries if isinstance(entries, list) else []
            values = [entry["const"] for entry in constants if isinstance(entry, dict) and "const" in entry]
        texts = frozenset(normalised(value) for value in values if value is not None)
        if len(texts) > 1 and part.kind in (Kind.SCHEMA, Kind.PROPERTY, Kind.PARAMETER):
            yield Enumeration("/".join(part.location.pointer), part.location, texts)
