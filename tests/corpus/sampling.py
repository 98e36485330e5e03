"""Values drawn for schemas as a document has them, for jsonschema to judge; no code of the tool reads the schemas."""

from __future__ import annotations

from random import Random
from typing import Any

from .matching import matching
from .original import Original, Place
from .synthesis import FORMATS, GUESSES

MORE = {
    "date-time": ("2024-05-06T07:08:09Z", "2024-05-06T07:08:09.5+02:00", "1999-12-31T23:59:59.123456-09:30"),
    "date": ("2024-05-06", "2024-02-29"),
    "duration": ("P1DT2H", "P1M", "PT0.5S"),
    "byte": ("aGVsbG8=", "", "AA=="),
    "int64": (9007199254740993, 0, -1),
}
TEXTS = ("", "abc", "5", "true", "null", "2024", "2024-05-06", "größe 😀", "a/b", "P1D", *GUESSES)
NUMBERS = (0, 1, -1, 1.5, -0.25, 1e21, 123456789.125)
DEEPEST = 6


class Sampler:
    """Draws values of schemas of one document, as responses have them."""

    def __init__(self, original: Original, random: Random) -> None:
        self._original = original
        self._random = random

    def draw(self, schema: Place, depth: int = 0, needed: frozenset[str] = frozenset()) -> Any:
        """Draw a value, which may be invalid; `needed` are members that the schema around it requires."""
        place = self._original.follow(schema)
        own = place.value
        if not isinstance(own, dict):
            return self._random.choice(["anything", 1, None])
        if (own.get("nullable") or own.get("x-nullable")) and self._random.random() < 0.2:
            return None
        if own == {"nullable": True}:  # what generators write for null, though any value is valid
            return None
        if "const" in own:
            return own["const"]
        if own.get("enum"):
            return self._random.choice(own["enum"])
        parts = [place.at("allOf", index) for index in range(len(own.get("allOf") or []))]
        unions = [keyword for keyword in ("oneOf", "anyOf") if own.get(keyword)]
        parts += [place.at(keyword, self._random.randrange(len(own[keyword]))) for keyword in unions]
        needed |= self._required(place)
        drawn = [self.draw(part, depth + 1, needed) for part in parts] if depth < 3 * DEEPEST else []
        if "type" in own or "properties" in own or not parts:
            drawn.append(self._plain(place, depth, needed))
        objects = [value for value in drawn if isinstance(value, dict)]
        if len(objects) == len(drawn) > 1:
            return {name: value for each in objects for name, value in each.items()}
        return drawn[0] if drawn else None  # a part says more than the type beside it

    def _required(self, place: Place) -> frozenset[str]:
        """Return what a schema requires, be it in a part of it."""
        own = place.value if isinstance(place.value, dict) else {}
        listed = [own, *(part for part in own.get("allOf") or [] if isinstance(part, dict))]
        return frozenset(name for part in listed for name in part.get("required") or [] if isinstance(name, str))

    def _plain(self, place: Place, depth: int, needed: frozenset[str]) -> Any:
        own = place.value
        kinds = own.get("type")
        kind = self._random.choice(kinds) if isinstance(kinds, list) and kinds else kinds
        if kind is None:
            has_members = "properties" in own or "additionalProperties" in own
            kind = "object" if has_members else "array" if "items" in own else ""
        match kind:
            case "object":
                return self._object(place, depth, needed)
            case "array":
                return self._array(place, depth)
            case "string":
                return self._text(own)
            case "integer" | "number":
                return self._number(own, whole=kind == "integer")
            case "boolean":
                return self._random.random() < 0.5
            case "null":
                return None
            case _:
                return self._random.choice(["anything", 1, 1.5, True, [1], {"a": None}])

    def _object(self, place: Place, depth: int, needed: frozenset[str]) -> dict[str, Any]:
        required = needed.union(place.value.get("required") or [])
        drawn: dict[str, Any] = {}
        if depth > DEEPEST + 3:  # required members that need each other for ever: no value is valid
            return drawn
        for name, inner in place.members("properties"):
            target = self._original.follow(inner).value
            if target is False or (isinstance(target, dict) and target.get("writeOnly")):
                continue
            if name in required or (depth < DEEPEST and self._random.random() < (0.6 if depth < 2 else 0.25)):
                drawn[name] = self.draw(inner, depth + 1)
        more = place.value.get("additionalProperties", True)
        if more is not False and depth < DEEPEST and self._random.random() < 0.3:
            extra = self.draw(place.at("additionalProperties"), depth + 1) if isinstance(more, dict) else [None, 1]
            drawn[self._random.choice(["extra", "größe", "class", "x-y"])] = extra
        return drawn

    def _array(self, place: Place, depth: int) -> list[Any]:
        least = place.value.get("minItems") or 0
        count = max(least, self._random.choice([0, 1, 2])) if depth < DEEPEST else min(least, DEEPEST + 3 - depth)
        if "items" not in place.value:
            return [*range(count)]
        return [self.draw(place.at("items"), depth + 1) for _ in range(min(count, 5))]

    def _text(self, own: dict[str, Any]) -> str:
        written = own.get("format")
        if written in MORE:
            return str(self._random.choice(MORE[written]))
        if written in FORMATS:
            return FORMATS[written]
        if isinstance(own.get("pattern"), str):
            try:
                return matching(own["pattern"], self._random)
            except ValueError:
                pass
        text = self._random.choice(TEXTS)
        short = text.ljust(own.get("minLength") or 0, "x")
        return short[: own["maxLength"]] if "maxLength" in own else short

    def _number(self, own: dict[str, Any], *, whole: bool) -> int | float:
        least, most = own.get("minimum"), own.get("maximum")
        usual = [*NUMBERS, *(MORE["int64"] if own.get("format") == "int64" else ())]
        bounds = [bound for bound in (least, most) if isinstance(bound, int | float)]
        fitting = [
            number
            for number in (*usual, *bounds)
            if (least is None or number >= least) and (most is None or number <= most)
        ]
        if whole:
            fitting = [number for number in fitting if isinstance(number, int)]
        return self._random.choice(fitting or [1])
