"""Values made up for schemas, the same every time, and valid as far as a few rules go: jsonschema is asked whether."""

from __future__ import annotations

import re
from typing import Any

from .original import Original, Place

FORMATS = {
    "date-time": "2024-05-06T07:08:09Z",
    "date": "2024-05-06",
    "time": "07:08:09Z",
    "duration": "P1DT2H",
    "uuid": "0d9a5f3c-8f5a-4a53-9d52-0c6a3b1f7a11",
    "email": "a@b.invalid",
    "uri": "https://a.invalid/b",
    "url": "https://a.invalid/b",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "byte": "aGVsbG8=",
    "base64": "aGVsbG8=",
    "decimal": "1.5",
    "hostname": "a.invalid",
}
GUESSES = (
    "abc",
    "1",
    "A",
    "ab",
    "a1",
    "abc-123",
    "0" * 24,
    "a" * 64,
    "+15550100",
    "2024-05-06",
    "ABCDEF12",
    "/a",
    "a/b",
)
DEEPEST = 6


class Maker:
    """Makes values for requests (`sending`) or for responses."""

    def __init__(self, original: Original, *, sending: bool) -> None:
        self._original = original
        self._hidden = "readOnly" if sending else "writeOnly"

    def make(self, schema: Place, depth: int = 0, also: frozenset[str] = frozenset()) -> Any:
        """Make a value; `also` are members that other parts of the same schema require."""
        place = self._original.follow(schema)
        own = place.value
        if not isinstance(own, dict):
            return "anything"
        if "const" in own:
            return own["const"]
        if own.get("enum"):
            return next((value for value in own["enum"] if value is not None), None)
        if depth > DEEPEST * 3:
            return None
        parts = [Place(place.uri, part) for part in own.get("allOf") or []]
        unions = [keyword for keyword in ("oneOf", "anyOf") if own.get(keyword)]
        parts += [Place(place.uri, self._variant(own, keyword, place)) for keyword in unions]
        if parts:
            return self._combined(place, parts, depth, also)
        return self._plain(place, own, depth, also)

    def _variant(self, own: dict[str, Any], keyword: str, place: Place) -> Any:
        solid = [one for one in own[keyword] if not (isinstance(one, dict) and one.get("type") == "null")]
        mapping = (own.get("discriminator") or {}) if isinstance(own.get("discriminator"), dict) else {}
        name = mapping.get("propertyName")
        chosen = solid[0] if solid else {"type": "null"}
        if name is None:
            return chosen
        if self._settled(Place(place.uri, chosen), name):  # what tells variants apart is there, required or not
            return {"allOf": [chosen, {"type": "object", "required": [name]}]}
        reference = chosen.get("$ref", "") if isinstance(chosen, dict) else ""
        tags = [tag for tag, target in (mapping.get("mapping") or {}).items() if target == reference]
        tag = tags[0] if tags else reference.rpartition("/")[2]
        tagged = {"type": "object", "required": [name], "properties": {name: {"const": tag}}}
        return {"allOf": [chosen, tagged]} if reference else chosen

    def _settled(self, schema: Place, name: str, depth: int = 0) -> bool:
        """Tell whether a variant says by itself what value its discriminator has."""
        place = self._original.follow(schema)
        if not isinstance(place.value, dict) or depth > DEEPEST:
            return False
        own = (place.value.get("properties") or {}).get(name)
        found = self._original.follow(Place(place.uri, own)).value if own is not None else {}
        parts = place.value.get("allOf") or []
        return bool({"const", "enum"} & found.keys()) or any(
            self._settled(Place(place.uri, part), name, depth + 1) for part in parts
        )

    def _combined(self, place: Place, parts: list[Place], depth: int, also: frozenset[str]) -> Any:
        also = also.union(_names(place.value), *(_names(self._original.follow(part).value) for part in parts))
        rest = {key: value for key, value in place.value.items() if key not in ("allOf", "oneOf", "anyOf")}
        made = [self.make(part, depth + 1, also) for part in parts if part.value not in ({}, True)]
        if any(isinstance(one, dict) for one in made) or "properties" in rest:
            merged: dict[str, Any] = {}
            if "properties" in rest:
                merged |= self._object(place.uri, rest, depth, also)
            for one in made:
                merged |= one if isinstance(one, dict) else {}
            return merged
        return made[0] if made else self._plain(place, rest, depth, also)

    def _plain(self, place: Place, own: dict[str, Any], depth: int, also: frozenset[str]) -> Any:
        kinds = own.get("type")
        if isinstance(kinds, list):
            kinds = next((kind for kind in kinds if kind != "null"), "null")
        if kinds is None:
            kinds = (
                "object" if {"properties", "additionalProperties"} & own.keys() else "array" if "items" in own else ""
            )
        match kinds:
            case "object":
                return self._object(place.uri, own, depth, also)
            case "array":
                return self._array(place.uri, own, depth)
            case "string" | "file":
                return _text(own)
            case "integer" | "number":
                return _number(own, whole=kinds == "integer")
            case "boolean":
                return True
            case "null":
                return None
            case _:
                return "anything"

    def _object(self, uri: str, own: dict[str, Any], depth: int, also: frozenset[str]) -> dict[str, Any]:
        required = also.union(_names(own))
        found: dict[str, Any] = {}
        for name, value in (own.get("properties") or {}).items():
            hidden = self._is_hidden(Place(uri, value))
            if (name in required or depth < 2) and not hidden and value is not False and depth <= DEEPEST * 2:
                found[name] = self.make(Place(uri, value), depth + 1)
        additional = own.get("additionalProperties")
        if isinstance(additional, dict) and depth < DEEPEST and not found:
            found["extra"] = self.make(Place(uri, additional), depth + 1)
        return found

    def _is_hidden(self, schema: Place, depth: int = 0) -> bool:
        place = self._original.follow(schema)
        if not isinstance(place.value, dict) or depth > DEEPEST:
            return False
        parts = place.value.get("allOf") or []
        return bool(place.value.get(self._hidden)) or any(
            self._is_hidden(Place(place.uri, part), depth + 1) for part in parts
        )

    def _array(self, uri: str, own: dict[str, Any], depth: int) -> list[Any]:
        prefix = own.get("prefixItems") or (own["items"] if isinstance(own.get("items"), list) else [])
        if prefix:
            return [self.make(Place(uri, one), depth + 1) for one in prefix]
        least = own.get("minItems") or 0
        count = max(least, 1) if depth < DEEPEST else least
        items = own.get("items", {})
        return [self.make(Place(uri, items), depth + 1) for _ in range(min(count, 3))]


def _names(own: Any) -> list[str]:
    listed = own.get("required") if isinstance(own, dict) else None
    return listed if isinstance(listed, list) else []


def _text(own: dict[str, Any]) -> str:
    least, most = own.get("minLength") or 0, own.get("maxLength")
    pattern = own.get("pattern")
    named = [
        own.get("example"),
        own.get("default"),
        *(own["examples"] if isinstance(own.get("examples"), list) else []),
    ]
    given = [text for text in named if isinstance(text, str) and text]
    if own.get("contentEncoding") == "base64":
        return FORMATS["byte"]
    if own.get("format") in FORMATS and not pattern:
        return FORMATS[own["format"]]
    for text in (*([] if pattern is None else given), *GUESSES):
        fitting = text + "a" * max(0, least - len(text))
        fitting = fitting[:most] if most else fitting
        try:
            if pattern is None or re.search(pattern, fitting):
                return fitting
        except re.error:
            break
    return given[0] if given else "abc"


def _number(own: dict[str, Any], *, whole: bool) -> float | int:
    least = own.get("minimum", own.get("exclusiveMinimum"))
    most = own.get("maximum", own.get("exclusiveMaximum"))
    step = own.get("multipleOf")
    if isinstance(least, bool) or isinstance(most, bool):
        least = most = None
    value: float | int = 7 if whole else 7.5
    if least is not None and value <= least:
        value = int(least) + 1 if whole else least + 0.5
    if most is not None and value >= most:
        value = (int(most) if whole else most) if least is None or most <= least + 1 else int((least + most) / 2)
    if step and value % step:
        value = step * (value // step + 1)
    return int(value) if whole else value
