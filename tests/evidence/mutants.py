"""Plants wrong claims in a document, each a kind of mistake that people and language models make."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from specloom.base.document import Document, SourceFile
from specloom.evidence.citations import SOURCE
from specloom.evidence.claim_sources import source_of
from specloom.lint.outline import Kind, Operation, Part, operations, parts

Change = Callable[[Any], object]
_VALUES = ("type", "format", "default", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems")
_LIMITS = _VALUES[3:]


@dataclass(frozen=True)
class Mutant:
    """A change of the object at a place; `kind` names the mistake."""

    kind: str
    pointer: tuple[str, ...]
    change: Change

    def applied_to(self, document: Document) -> Document:
        """Return the document with the mistake in it."""
        root = copy.deepcopy(document.root)
        node: Any = root
        for part in self.pointer:
            node = node[int(part)] if isinstance(node, list) else node[part]
        self.change(node)
        return Document(document.folder, document.main, {document.main: SourceFile("", root)})


def _setting(**members: Any) -> Change:
    return lambda node: node.update({name.replace("_", "-"): value for name, value in members.items()})


def _put(key: str, value: Any) -> Change:
    return lambda node: node.__setitem__(key, value)


def _renaming(old: str, new: str) -> Change:
    def change(node: Any) -> None:
        members = {new if key == old else key: value for key, value in node.items()}
        node.clear()
        node.update(members)

    return change


def mutants(document: Document) -> Iterator[Mutant]:
    """Yield every mistake that can be planted in what a document claims to be documented or observed."""
    claims = _Claims(document)
    for part in parts(document):
        yield from _of_sources(part)
        if part.kind in (Kind.SCHEMA, Kind.PROPERTY):
            yield from _of_schema(claims, part)
        elif part.kind is Kind.SERVER:
            yield from _of_server(claims, part)
        elif part.kind is Kind.SECURITY_SCHEME:
            yield from _of_scheme(part)
        elif part.kind is Kind.PARAMETER and "$ref" not in part.value:
            yield from _of_parameter(claims, part)
        if "x-specloom-rate-limit" in part.value:
            at = (*part.location.pointer, "x-specloom-rate-limit")
            yield Mutant("other rate", at, lambda node: _put("requests", node["requests"] * 3)(node))
            yield Mutant("other rate period", at, lambda node: _put("per", node.get("per", 1) * 60)(node))
    for operation in operations(document):
        yield from _of_operation(claims, operation)


class _Claims:
    """Tells what is claimed, by the source of an object or of what holds it."""

    def __init__(self, document: Document) -> None:
        self._root: Any = document.root

    def claims(self, pointer: tuple[str, ...], fact: str) -> bool:
        source, node = None, self._root
        for part in pointer:
            node = node[int(part)] if isinstance(node, list) else node[part]
            source = source_of(node, source)
        return source is None or source.claims(fact)


def _of_sources(part: Part) -> Iterator[Mutant]:
    source = part.value.get(SOURCE)
    if not isinstance(source, dict) or (source["basis"] == "inferred" and "inferred" not in source):
        return
    at = (*part.location.pointer, SOURCE)
    if part.kind in (Kind.OPERATION, Kind.PARAMETER, Kind.PROPERTY, Kind.RESPONSE, Kind.SERVER, Kind.SECURITY_SCHEME):
        yield Mutant(f"{part.kind} cites the title", at, lambda node: node.update(lines="1", hash=""))
    elif (
        part.kind is Kind.SCHEMA
        and "inferred" not in source
        and (part.value.get("properties") or part.value.get("enum") or "oneOf" in part.value)
    ):
        yield Mutant("schema cites the title", at, lambda node: node.update(lines="1", hash=""))


def _of_schema(claims: _Claims, part: Part) -> Iterator[Mutant]:
    schema, at = part.value, part.location.pointer
    properties = schema.get("properties")
    if isinstance(properties, dict) and properties:
        for name in properties:
            if claims.claims((*at, "properties", name), "name"):
                yield Mutant("renamed property", (*at, "properties"), _renaming(name, f"{name}_ref"))
        if claims.claims(at, "name"):
            yield Mutant("invented property", (*at, "properties"), _put("priority_hint", {"type": "string"}))
    yield from _of_values(claims, schema, at)
    yield from _of_choices(claims, schema, at)


def _of_values(claims: _Claims, schema: Mapping[str, Any], at: tuple[str, ...]) -> Iterator[Mutant]:
    for key in _LIMITS:
        if isinstance(schema.get(key), int | float) and claims.claims(at, "limits"):
            yield Mutant(f"other {key}", at, _put(key, schema[key] + 7))
    if "default" in schema and claims.claims(at, "default"):
        value = schema["default"]
        other = (
            (not value) if isinstance(value, bool) else value + 5 if isinstance(value, int | float) else f"{value}ish"
        )
        yield Mutant("other default", at, _put("default", other))
    if isinstance(schema.get("format"), str) and claims.claims(at, "format"):
        yield Mutant("other format", at, _put("format", "ipv4" if schema["format"] != "ipv4" else "email"))
    if isinstance(schema.get("pattern"), str) and claims.claims(at, "pattern"):
        yield Mutant("other pattern", at, _put("pattern", schema["pattern"] + "x"))
    is_plain = not schema.keys() & {"enum", "oneOf", "const"}
    if is_plain and schema.get("type") in ("string", "integer", "number", "boolean") and claims.claims(at, "type"):
        yield Mutant("other type", at, _put("type", "boolean" if schema["type"] != "boolean" else "integer"))


def _of_choices(claims: _Claims, schema: Mapping[str, Any], at: tuple[str, ...]) -> Iterator[Mutant]:
    if isinstance(schema.get("enum"), list) and len(schema["enum"]) > 1 and claims.claims(at, "enum"):
        yield Mutant("invented value", at, lambda node: node["enum"].append("zeroed_out"))
        yield Mutant("other value", at, lambda node: node["enum"].__setitem__(0, f"{node['enum'][0]}x"))
    if isinstance(schema.get("const"), str) and at[-2:-1] != ("oneOf",) and claims.claims(at, "enum"):
        yield Mutant("other constant", at, _put("const", f"{schema['const']}-entries"))
    choices = schema.get("oneOf")
    entries = (
        [entry for entry in choices if "const" in entry and "description" in entry] if isinstance(choices, list) else []
    )
    if len(entries) < 2:
        return
    yield Mutant(
        "invented choice", (*at, "oneOf"), lambda node: node.append({"const": "zeroed_out", "description": "Z."})
    )
    for first in range(len(entries) - 1):
        is_claimed = all(claims.claims((*at, "oneOf", str(index)), "description") for index in (first, first + 1))
        if is_claimed and entries[first]["description"] != entries[first + 1]["description"]:
            yield Mutant("exchanged descriptions", (*at, "oneOf"), _exchanging(first, first + 1))


def _exchanging(first: int, second: int) -> Change:
    def change(node: Any) -> None:
        one, other = node[first]["description"], node[second]["description"]
        node[first]["description"], node[second]["description"] = other, one

    return change


def _of_server(claims: _Claims, part: Part) -> Iterator[Mutant]:
    at, url = part.location.pointer, str(part.value["url"])
    if claims.claims(at, "path"):
        yield Mutant("other path of the server", at, _put("url", f"{url}/v9"))
    yield Mutant("other host", at, _put("url", url.replace("://", "://eu-")))


def _of_scheme(part: Part) -> Iterator[Mutant]:
    at = part.location.pointer
    if part.value.get("type") == "apiKey":
        yield Mutant("other header of the key", at, _put("name", "X-Access-Key"))
        yield Mutant("other place of the key", at, _put("in", "cookie"))
    else:
        yield Mutant("other scheme", at, _setting(type="http", scheme="digest"))
        yield Mutant("key instead of a scheme", at, _setting(type="apiKey", name="X-Access-Key", **{"in": "header"}))


def _of_parameter(claims: _Claims, part: Part) -> Iterator[Mutant]:
    at, value = part.location.pointer, part.value
    name = str(value["name"])
    if claims.claims(at, "name"):
        yield Mutant("renamed parameter", at, _put("name", f"{name}_ref" if not name.endswith("]") else f"x{name}"))
    if value.get("in") == "query" and claims.claims(at, "in"):
        yield Mutant("header for a query", at, _put("in", "header"))
    if value.get("in") != "path" and claims.claims(at, "required"):
        yield Mutant("required flipped", at, _put("required", value.get("required") is not True))


def _of_operation(claims: _Claims, operation: Operation) -> Iterator[Mutant]:
    at = operation.location.pointer
    item, method, path = at[:-1], at[-1], at[-2]
    if claims.claims(at, "method"):
        yield Mutant("other method", item, _renaming(method, "put" if method != "put" else "patch"))
    if claims.claims(at, "path"):
        yield Mutant("other path", ("paths",), _renaming(path, path.rstrip("/") + "-all" + "/" * path.endswith("/")))
    if "x-specloom-pagination" in operation.value and claims.claims(at, "pagination"):
        yield Mutant("no pagination", at, lambda node: node.pop("x-specloom-pagination"))
        declared: Any = operation.value["x-specloom-pagination"]
        if "next" in declared:
            yield Mutant("other cursor", (*at, "x-specloom-pagination"), _put("next", "/pagination/prev_cursor"))
        yield Mutant("other items", (*at, "x-specloom-pagination"), _put("items", "/rows_of_it"))
    if claims.claims(at, "name"):
        yield Mutant("invented parameter", at, _adding_parameter)
    for status, response in operation.responses:
        yield from _of_response(claims, (*at, "responses"), status, response)


def _adding_parameter(node: Any) -> None:
    node.setdefault("parameters", []).append({"name": "verbosity", "in": "query", "schema": {"type": "string"}})


def _of_response(claims: _Claims, at: tuple[str, ...], status: str, response: Part) -> Iterator[Mutant]:
    if claims.claims(response.location.pointer, "status") and status != "default":
        yield Mutant("other status", at, _renaming(status, "207" if status.startswith("2") else "418"))
    content = response.value.get("content")
    for name in content if isinstance(content, dict) else ():
        if claims.claims(response.location.pointer, "media-type"):
            yield Mutant(
                "other media type", (*response.location.pointer, "content"), _renaming(name, "application/cbor")
            )
