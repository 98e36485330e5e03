"""Whether a value is valid by a JSON Schema, as a plain answer: schemas are translated once to functions of Python.

That is so for the keywords that the schemas of the specification and ours use (drafts 4 and 2020-12). jsonschema, which
says what is wrong, takes half a second to import and many times as long to apply; it is asked about the rest only.
Functions call each other without anything in between, so that nesting costs no C stack.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence, Sized
from typing import Any, Final, TypeAlias
from urllib.parse import unquote

from specloom.base.json_value import is_number

Check: TypeAlias = "Callable[[Any], bool]"

DRAFT_4: Final = "http://json-schema.org/draft-04/schema#"
# The parts of the schema of draft 4 that Swagger 2.0 and OpenAPI 3.0 refer to.
_POSITIVE: Final = {"type": "integer", "minimum": 0}
_SIMPLE: Final = {"enum": ["array", "boolean", "integer", "null", "number", "object", "string"]}
_DRAFT_4_PARTS: Final[dict[str, Any]] = {
    "definitions/positiveInteger": _POSITIVE,
    "definitions/positiveIntegerDefault0": _POSITIVE,
    "definitions/stringArray": {"type": "array", "items": {"type": "string"}, "minItems": 1, "uniqueItems": True},
    "properties/default": {},
    "properties/description": {"type": "string"},
    "properties/exclusiveMaximum": {"type": "boolean"},
    "properties/exclusiveMinimum": {"type": "boolean"},
    "properties/maximum": {"type": "number"},
    "properties/minimum": {"type": "number"},
    "properties/multipleOf": {"type": "number", "minimum": 0, "exclusiveMinimum": True},
    "properties/pattern": {"type": "string"},
    "properties/title": {"type": "string"},
    "properties/type": {
        "anyOf": [_SIMPLE, {"type": "array", "items": _SIMPLE, "minItems": 1, "uniqueItems": True}],
    },
    "properties/uniqueItems": {"type": "boolean"},
}
# Keywords that check nothing by themselves; `format` is not asserted.
_SILENT: Final = frozenset({
    "$comment", "$defs", "$dynamicAnchor", "$id", "$schema", "additionalItems", "default", "definitions", "description",
    "else", "format", "id", "maxContains", "minContains", "then", "title",
})  # fmt: skip
_MEMBERS: Final = frozenset({"additionalProperties", "patternProperties", "properties", "unevaluatedProperties"})


def acceptance(schema: Any) -> Check:
    """Return a function that tells whether a value is valid by a schema.

    Raises:
        KeyError: A keyword of the schema is none of those that are translated.
    """
    return Translation(schema).accepts


class Translation:
    """The functions of one schema. References lead to places in the schema itself, or to draft 4."""

    def __init__(self, schema: Any) -> None:
        self._root = schema
        self._is_draft_4 = schema.get("$schema") == DRAFT_4
        self._checks: dict[int, Check] = {}
        self.accepts = self.check(schema)

    def check(self, schema: Any) -> Check:
        """Return the function of a part of the schema."""
        if isinstance(schema, bool):
            return lambda _: schema
        place = id(schema)
        if place not in self._checks:

            def later(value: Any) -> bool:  # for a schema that contains itself
                return self._checks[place](value)

            self._checks[place] = later
            self._checks[place] = self._translated(schema)
        return self._checks[place]

    def _translated(self, schema: Any) -> Check:
        if self._is_draft_4 and "$ref" in schema:  # what stands beside it is ignored
            return self.check(self.resolved(schema["$ref"]))
        checks = [_KEYWORDS[keyword](self, schema) for keyword in schema.keys() - _SILENT - _MEMBERS]
        if not schema.keys().isdisjoint(_MEMBERS):
            checks.append(self._members(schema))
        return _all_of(checks)

    def checks(self, schemas: Sequence[Any]) -> list[Check]:
        """Return the functions of several schemas."""
        return [self.check(schema) for schema in schemas]

    def type_names(self, schema: Any) -> Check:
        """Return the function of `type`."""
        names = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
        types = {kind for name in names for kind in _TYPES[name]}
        if "integer" not in names or "number" in names or self._is_draft_4:
            return lambda value: type(value) in types
        return lambda value: type(value) in types or (type(value) is float and value.is_integer())

    def resolved(self, reference: str) -> Any:
        """Return the schema that a reference leads to."""
        if reference.startswith(DRAFT_4):
            return _DRAFT_4_PARTS[reference.removeprefix(DRAFT_4 + "/")]
        place = self._root
        for part in unquote(reference.removeprefix("#")).split("/")[1:]:
            place = place[part.replace("~1", "/").replace("~0", "~")]
        return place

    def _members(self, schema: Any) -> Check:
        """Return the function of the keywords about members that are neighbours (2020-12, sections 10.3.2 and 11.3)."""
        patterns = [(re.compile(key), self.check(part)) for key, part in schema.get("patternProperties", {}).items()]
        others = [self.check(schema["additionalProperties"])] if "additionalProperties" in schema else []

        def matched(name: str) -> list[Check]:
            return [check for pattern, check in patterns if pattern.search(name)]

        named = {name: [self.check(part), *matched(name)] for name, part in schema.get("properties", {}).items()}

        def members(value: Any) -> bool:
            if type(value) is not dict:
                return True
            left: list[str] = []
            for name, member in value.items():
                checks = named.get(name) or matched(name) or others
                for check in checks:
                    if not check(member):
                        return False
                if not checks:
                    left.append(name)
            return not left or "unevaluatedProperties" not in schema or self._accepts_rest(schema, value, left)

        return members

    def _accepts_rest(self, schema: Any, value: Mapping[str, Any], left: Sequence[str]) -> bool:
        check, evaluated = self.check(schema["unevaluatedProperties"]), self._evaluated(schema, value)
        for name in left:  # noqa: SIM110  # `all` would be a call through C
            if name not in evaluated and not check(value[name]):
                return False
        return True

    def _evaluated(self, schema: Any, value: Mapping[str, Any]) -> set[str]:
        """Return the members that parts of a schema evaluate, of a value that they accept (2020-12, section 11.3)."""
        if isinstance(schema, bool):
            return set()
        if "additionalProperties" in schema:
            return set(value)
        names = {name for name in value if name in schema.get("properties", {})}
        names |= {name for name in value for pattern in schema.get("patternProperties", {}) if re.search(pattern, name)}
        for part in self._applied(schema, value):
            # Of a part that evaluates all that is left, nothing is left.
            names |= set(value) if "unevaluatedProperties" in part else self._evaluated(part, value)
        return names

    def _applied(self, schema: Any, value: Mapping[str, Any]) -> list[Any]:
        """Return the schemas that a schema applies to the value itself, and that accept it."""
        parts = [self.resolved(schema["$ref"])] if "$ref" in schema else []
        parts += schema.get("allOf", [])
        alternatives = [*schema.get("anyOf", []), *schema.get("oneOf", [])]
        parts += [part for part in alternatives if self.check(part)(value)]
        parts += [part for name, part in schema.get("dependentSchemas", {}).items() if name in value]
        if "if" in schema:
            holds = self.check(schema["if"])(value)
            parts += [schema["if"]] if holds else []
            parts += [schema[keyword] for keyword in (("then",) if holds else ("else",)) if keyword in schema]
        return [part for part in parts if not isinstance(part, bool)]


_TYPES: Final[dict[str, tuple[type, ...]]] = {
    "object": (dict,), "array": (list,), "string": (str,), "boolean": (bool,), "null": (type(None),),
    "number": (int, float), "integer": (int,),
}  # fmt: skip


def _all_of(checks: Sequence[Check]) -> Check:
    if len(checks) == 1:
        return checks[0]

    def all_of(value: Any) -> bool:
        for check in checks:  # noqa: SIM110  # `all` would be a call through C
            if not check(value):
                return False
        return True

    return all_of


def _any_of(checks: Sequence[Check]) -> Check:
    def any_of(value: Any) -> bool:
        for check in checks:  # noqa: SIM110  # as above
            if check(value):
                return True
        return False

    return any_of


def _one_of(checks: Sequence[Check]) -> Check:
    def one_of(value: Any) -> bool:
        accepted = 0
        for check in checks:
            accepted += check(value)
            if accepted > 1:
                return False
        return accepted == 1

    return one_of


def _not(check: Check) -> Check:
    return lambda value: not check(value)


def _if(condition: Check, then: Check, otherwise: Check) -> Check:
    return lambda value: then(value) if condition(value) else otherwise(value)


def _items(check: Check) -> Check:
    def items(value: Any) -> bool:
        if type(value) is list:
            for item in value:
                if not check(item):
                    return False
        return True

    return items


def _contains(check: Check, least: int, most: float) -> Check:
    return lambda value: type(value) is not list or least <= len([item for item in value if check(item)]) <= most


def _names(check: Check) -> Check:
    return lambda value: type(value) is not dict or all(check(name) for name in value)


def _required(names: Sequence[str]) -> Check:
    wanted = frozenset(names)
    return lambda value: type(value) is not dict or wanted <= value.keys()


def _when_there(checks: Mapping[str, Check]) -> Check:
    def when_there(value: Any) -> bool:
        if type(value) is dict:
            for name, check in checks.items():
                if name in value and not check(value):
                    return False
        return True

    return when_there


def _sized(kind: type[Sized], least: int, most: float) -> Check:
    return lambda value: type(value) is not kind or least <= len(value) <= most


def _above(bound: Any) -> Check:
    # In draft 4 the keyword says of `minimum` that it is exclusive, and `_minimum` heeds it.
    return lambda value: isinstance(bound, bool) or not is_number(value) or value > bound


def _below(bound: Any) -> Check:
    return lambda value: isinstance(bound, bool) or not is_number(value) or value < bound


def _minimum(bound: float, exclusive: object) -> Check:
    return lambda value: not is_number(value) or value > bound or (exclusive is not True and value == bound)


def _maximum(bound: float, exclusive: object) -> Check:
    return lambda value: not is_number(value) or value < bound or (exclusive is not True and value == bound)


def _is_anything(_: Any) -> bool:
    return True


def _pattern(pattern: str) -> Check:
    search = re.compile(pattern).search
    return lambda value: type(value) is not str or search(value) is not None


def _enum(values: Sequence[Any]) -> Check:
    known = frozenset(_hashable(value) for value in values)
    return lambda value: _hashable(value) in known


def _unique(value: Any) -> bool:
    return type(value) is not list or len({_hashable(item) for item in value}) == len(value)


def _hashable(value: Any) -> object:
    """Return what is equal for values that are equal as JSON: numbers by value, booleans apart from them."""
    if type(value) is bool:
        return ("boolean", value)
    if type(value) is list:
        return ("array", *map(_hashable, value))
    if type(value) is dict:
        return ("object", frozenset((name, _hashable(member)) for name, member in value.items()))
    return value


_KEYWORDS: Final[dict[str, Callable[[Translation, Any], Check]]] = {
    "$ref": lambda to, schema: to.check(to.resolved(schema["$ref"])),
    "allOf": lambda to, schema: _all_of(to.checks(schema["allOf"])),
    "anyOf": lambda to, schema: _any_of(to.checks(schema["anyOf"])),
    "oneOf": lambda to, schema: _one_of(to.checks(schema["oneOf"])),
    "not": lambda to, schema: _not(to.check(schema["not"])),
    "if": lambda to, schema: _if(*to.checks([schema["if"], schema.get("then", True), schema.get("else", True)])),
    "dependentSchemas": lambda to, schema: _when_there(
        {name: to.check(part) for name, part in schema["dependentSchemas"].items()}
    ),
    "dependentRequired": lambda _, schema: _when_there(
        {name: _required(names) for name, names in schema["dependentRequired"].items()}
    ),
    "items": lambda to, schema: _items(to.check(schema["items"])),
    "contains": lambda to, schema: _contains(
        to.check(schema["contains"]), schema.get("minContains", 1), schema.get("maxContains", float("inf"))
    ),
    "propertyNames": lambda to, schema: _names(to.check(schema["propertyNames"])),
    "required": lambda _, schema: _required(schema["required"]),
    "type": lambda to, schema: to.type_names(schema),
    "const": lambda _, schema: _enum([schema["const"]]),
    "enum": lambda _, schema: _enum(schema["enum"]),
    "pattern": lambda _, schema: _pattern(schema["pattern"]),
    "uniqueItems": lambda _, schema: _unique if schema["uniqueItems"] else _is_anything,
    "minLength": lambda _, schema: _sized(str, schema["minLength"], float("inf")),
    "maxLength": lambda _, schema: _sized(str, 0, schema["maxLength"]),
    "minItems": lambda _, schema: _sized(list, schema["minItems"], float("inf")),
    "maxItems": lambda _, schema: _sized(list, 0, schema["maxItems"]),
    "minProperties": lambda _, schema: _sized(dict, schema["minProperties"], float("inf")),
    "maxProperties": lambda _, schema: _sized(dict, 0, schema["maxProperties"]),
    "minimum": lambda _, schema: _minimum(schema["minimum"], schema.get("exclusiveMinimum")),
    "maximum": lambda _, schema: _maximum(schema["maximum"], schema.get("exclusiveMaximum")),
    "exclusiveMinimum": lambda _, schema: _above(schema["exclusiveMinimum"]),
    "exclusiveMaximum": lambda _, schema: _below(schema["exclusiveMaximum"]),
}
