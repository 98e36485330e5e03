"""Finds, by the lines that a document cites, what it says about a sample or a name on a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from specloom.evidence.citations import SOURCE, read_ranges
from specloom.lint.outline import Kind, Operation, Part, follow, operations, parts
from specloom.load import load

from .pages import Mention, Sample

_Rank = tuple[int, int, bool]
_JSON = re.compile(r"application/(?:[\w.+-]+\+)?json")


@dataclass(frozen=True, slots=True)
class Match:
    """What a sample shows: the body of a request or of a status of an operation, or a model beside all of them."""

    operation: str
    what: str
    schema: dict[str, Any]


class Claims:
    """A vendor's document."""

    def __init__(self, path: Path) -> None:
        self.document = load(path)
        self.root: dict[str, Any] = self.document.root  # type: ignore[assignment]
        self.operations = list(operations(self.document))
        self.parts = list(parts(self.document))

    def match(self, sample: Sample) -> Match | None:
        """Return the body that a sample shows: by its own citation, else by that of its operation or of a schema."""
        found = self._bodies(sample)
        if not found:
            return None
        return min(found, key=lambda one: one[0])[1]

    def _bodies(self, sample: Sample) -> list[tuple[_Rank, Match]]:
        """Return what may be meant; of shared responses, that of the operation around the sample ranks first."""
        found: list[tuple[_Rank, Match]] = []
        for operation in self.operations:
            size = _covers(operation.value, sample)
            if sample.role == "request":
                if size and operation.body is not None:
                    match = Match(operation.id, "request", _schema(self, operation.body))
                    found.append(((0, size, False), match))
                continue
            for status, response in operation.responses:
                closest = _covers(response.value, sample)
                if closest and (_has_schema(response) or sample.value is None):  # no content, shown as null
                    schema = _schema(self, response) if _has_schema(response) else {"type": "null"}
                    found.append(((0, closest, not size), Match(operation.id, status, schema)))
            if size:
                found += [((2, size, False), match) for match in self._uncited_errors(operation, sample.page)]
        return found + [((1, size, False), match) for size, match in self._models(sample)]

    def _uncited_errors(self, operation: Operation, page: str) -> Iterator[Match]:
        """Yield the errors of an operation that cite another page than that of the operation."""
        for status, response in operation.responses:
            if status.startswith("4") and response.value[SOURCE]["document"] != page and _has_schema(response):  # type: ignore[call-overload, index]
                yield Match(operation.id, status, _schema(self, response))

    def _models(self, sample: Sample) -> Iterator[tuple[int, Match]]:
        """Yield the components whose source covers a sample that stands outside of all operations."""
        for name, schema in self.root["components"]["schemas"].items():
            size = _covers(schema, sample)
            if size and schema.get("type") == "object":
                model: dict[str, Any] = {"$ref": f"#/components/schemas/{name}"}
                is_list = isinstance(sample.value, list)
                yield size, Match("", f"model {name}", {"type": "array", "items": model} if is_list else model)

    def names_at(self, mention: Mention) -> set[str]:
        """Return the names that may be meant at a line: those of its operation, of all where none cites the line."""
        cited = [one for one in self.operations if _covers(one.value, mention)]
        return {name for operation in cited or self.operations for name in self._names(operation)}

    def _names(self, operation: Operation) -> Iterator[str]:
        for parameter in operation.parameters:
            yield str(parameter.value["name"])
        if operation.body is not None:
            schema = _schema(self, operation.body)
            target = follow(self.document, Part(Kind.SCHEMA, operation.body.location, schema))
            properties = target.value.get("properties")
            yield from properties if isinstance(properties, dict) else ()

    def has_path(self, path: str) -> bool:
        """Tell whether a path, or the template that it follows, is in the document."""
        patterns = (re.sub(r"\\\{[^{}]*\\\}", "[^/]+", re.escape(known)) for known in self.root["paths"])
        return path in self.root["paths"] or any(re.fullmatch(pattern, path) for pattern in patterns)

    def values(self) -> set[str]:
        """Return every value of every enumeration, as text."""
        found: set[str] = set()
        for part in self.parts:
            for value in part.value.get("enum", ()):  # type: ignore[union-attr]
                found.add(str(value))
            if "const" in part.value:
                found.add(str(part.value["const"]))
        return found

    def count(self) -> dict[str, int]:
        """Count what the document holds."""
        schemas = [part for part in self.parts if part.kind in (Kind.SCHEMA, Kind.PROPERTY)]
        personal = [part for part in self.parts if part.value.get("x-specloom-pii") is True]
        return {
            "operations": len(self.operations),
            "parameters": sum(len(operation.parameters) for operation in self.operations),
            "enums": sum(_is_enum(part.value) for part in schemas),
            "PII fields": sum(part.kind is not Kind.PARAMETER for part in personal),
            "PII parameters": sum(part.kind is Kind.PARAMETER for part in personal),
        }


def _is_enum(schema: dict[str, Any]) -> bool:
    values = schema.get("enum", [entry for entry in schema.get("oneOf", ()) if "const" in entry])
    return bool(values)


def _covers(value: Any, shown: Sample | Mention) -> int:
    """Return how many lines an object cites in the one range that covers what is shown; 0 where none does."""
    source = value.get(SOURCE)
    if not isinstance(source, dict) or source["document"] != shown.page:
        return 0
    first, last = (shown.line, shown.line) if isinstance(shown, Mention) else (shown.first, shown.last)
    sizes = [end - start + 1 for start, end in read_ranges(source["lines"]) if start <= first and last <= end]
    return min(sizes, default=0)


def _has_schema(holder: Part) -> bool:
    return bool(holder.value.get("content"))


def _schema(claims: Claims, holder: Part) -> dict[str, Any]:
    content: Any = holder.value["content"]
    (schema,) = [media["schema"] for name, media in content.items() if _JSON.fullmatch(name)]
    part = Part(Kind.SCHEMA, holder.location, schema)
    return schema if "$ref" in schema else follow(claims.document, part).value
