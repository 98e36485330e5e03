"""The schemes of pages in `stainless.yml`: which style each is, and which operations it fits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from specloom.base.diagnostics import Location
from specloom.base.document import Document, Json
from specloom.foreign.pagination import NEEDS, success_schema, token
from specloom.lint.outline import Kind, Part, follow, members

_PROPERTY = "x-stainless-pagination-property"
_STYLES = {
    "cursor": "cursor",
    "cursor_id": "last-item",
    "cursor_url": "next-url",
    "offset": "offset",
    "page_number": "page",
}
_ROLES = {"next_cursor_param": "cursor", "page_number_param": "page", "offset_count_param": "offset"}
_PLACES = {
    "next_cursor_field": "next",
    "cursor_url_field": "next",
    "offset_total_count_field": "total",
    "total_page_count_field": "total-pages",
    "has_next_page": "has-more",
    "items": "items",
}
_LIMITS = ("limit", "page_size", "per_page", "size", "count")
_MORE = ("has_more", "has_next_page", "has_next")


@dataclass(frozen=True, slots=True)
class Scheme:
    """One scheme: the value of `x-specloom-pagination`, the parameters that it needs, and the first member of items."""

    name: str
    at: Location
    value: dict[str, Json]
    parameters: frozenset[str]
    items: str

    def fits(self, document: Document, operation: Part) -> bool:
        """Tell whether an operation has the parameters, and its success the list."""
        declared = [follow(document, part).value for part in members(operation) if part.kind is Kind.PARAMETER]
        schema = success_schema(document, operation)
        if schema is None or not self.parameters <= {str(each.get("name")) for each in declared}:
            return False
        first = self.items[1:].partition("/")[0]
        held = {part.location.pointer[-1] for part in members(schema) if part.kind is Kind.PROPERTY}
        return schema.value.get("type") == "array" if not self.items else first in held


def read_schemes(value: Json, at: Location) -> tuple[Scheme, ...]:
    """Return the schemes that have a style of ours."""
    made = (_scheme(entry, at.child(index)) for index, entry in enumerate(value if isinstance(value, list) else ()))
    return tuple(scheme for scheme in made if scheme is not None)


def _scheme(value: Json, at: Location) -> Scheme | None:
    style = _STYLES.get(str(value.get("type"))) if isinstance(value, dict) else None
    if style is None or not isinstance(value, dict):
        return None
    request, response = list(_walk(value.get("request"))), list(_walk(value.get("response")))
    roles: dict[str, Json] = {
        _ROLES[purpose]: pointer[1:] for pointer, facts in request if (purpose := _purpose(facts)) in _ROLES
    }
    limit = next((pointer[1:] for pointer, _ in request if pointer[1:] in _LIMITS), None)
    roles |= {"limit": limit} if limit is not None else {}
    places: dict[str, Json] = {}
    for pointer, facts in response:
        purpose = _purpose(facts)
        said = facts.get(_PROPERTY)
        header = said.get("from_header") if isinstance(said, dict) else None
        if purpose in _PLACES:
            places[_PLACES[purpose]] = {"header": header} if isinstance(header, str) else pointer
        elif pointer.rpartition("/")[2] in _MORE:
            places.setdefault("has-more", pointer)
    lists = [pointer for pointer, facts in response if facts.get("type") == "array"]
    whole = value.get("response")
    if isinstance(whole, dict) and isinstance(whole.get(_PROPERTY), dict):
        lists = [""]
    places.setdefault("items", lists[0] if lists else None)
    if style == "last-item":
        places["field"] = "/id"
    if places["items"] is None or not set(NEEDS[style]) <= roles.keys():
        return None
    made: dict[str, Json] = {"style": style, **({"parameters": roles} if roles else {}), **places}
    needed = frozenset(str(roles[role]) for role in NEEDS[style])
    return Scheme(str(value.get("name")), at, made, needed, str(places["items"]))


def _walk(value: Json, above: str = "") -> Iterator[tuple[str, dict[str, Json]]]:
    """Yield the members of a request or response with their pointers, also those of objects inside."""
    for name, facts in value.items() if isinstance(value, dict) else ():
        if isinstance(facts, dict) and name != _PROPERTY:
            pointer = f"{above}/{token(name)}"
            yield pointer, facts
            if facts.get("type") == "object":
                yield from _walk(facts.get("properties"), pointer)


def _purpose(facts: dict[str, Json]) -> str:
    said = facts.get(_PROPERTY)
    return str(said.get("purpose")) if isinstance(said, dict) else ""
