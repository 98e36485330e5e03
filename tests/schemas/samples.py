"""Small schemas in any combination, as OpenAPI 3.1 has them, and values that may be valid for each."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

MEMBERS = ["a", "class", "createdAt", "x-y", "id"]
UNKNOWN = ["extra", "class_", "created_at", "x_y", "A", "", "größe"]
ENUMERATION = {"type": "string", "enum": ["red", "dark blue", ""]}
TIME = {"type": "string", "format": "date-time"}
SCALARS: list[dict[str, Any]] = [
    {"type": "string"},
    ENUMERATION,
    TIME,
    {"type": "integer"},
    {"type": "integer", "format": "int64"},
    {"type": "number"},
    {"type": "number", "format": "double"},
    {"type": "boolean"},
]
UNIONS: list[dict[str, Any]] = [
    {"oneOf": [{"type": "string"}, {"type": "integer"}]},
    {"oneOf": [{"type": "boolean"}, {"type": "number"}]},
    {"oneOf": [TIME, {"type": "integer"}]},
    {"oneOf": [ENUMERATION, {"type": "number"}, {"type": "array", "items": {"type": "integer"}}]},
]


def _object(names: list[str], inner: list[dict[str, Any]], required: int, rest: Any) -> dict[str, Any]:
    made = {"type": "object", "properties": dict(zip(names, inner, strict=False)), "required": names[:required]}
    return made if rest is None else {**made, "additionalProperties": rest}


def _tagged(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
    arms = [
        {
            "type": "object",
            "required": ["kind"],
            "properties": {"kind": {"type": "string", "enum": [tag]}, "value": own},
        }
        for tag, own in (("cat", first), ("dog", second))
    ]
    return {"oneOf": arms}


def _nullable(schema: dict[str, Any]) -> dict[str, Any]:
    if "type" not in schema or isinstance(schema["type"], list):
        return schema
    made = {**schema, "type": [schema["type"], "null"]}
    return {**made, "enum": [*schema["enum"], None]} if "enum" in schema else made


def _containers(inner: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    names = st.lists(st.sampled_from(MEMBERS), unique=True, min_size=1, max_size=4)
    members = st.lists(inner | inner.map(_nullable), min_size=4, max_size=4)
    rest = st.sampled_from([None, None, True, False]) | st.sampled_from(SCALARS)
    return st.one_of(
        inner.map(lambda items: {"type": "array", "items": items}),
        inner.map(lambda values: {"type": "object", "additionalProperties": values}),
        st.builds(_object, names, members, st.integers(0, 2), rest),
        st.builds(_tagged, inner, inner),
    )


schemas = st.recursive(st.sampled_from([*SCALARS, *UNIONS, {}]), _containers, max_leaves=8)
times = st.builds(
    "{}T{}{}{}".format,
    st.dates().map(str),
    st.times().map(lambda time: time.strftime("%H:%M:%S")),
    st.sampled_from(["", ".5", ".120", ".123456789"]),
    st.sampled_from(["", "Z", "+00:00", "-09:30"]),
)
numbers = st.integers(-(2**70), 2**70) | st.floats(allow_nan=False, allow_infinity=False)
texts = st.text(max_size=5) | st.sampled_from(["5", "true", "2024", "2024-01-02T03:04:05", "red"])
plain = st.none() | st.booleans() | numbers | texts
anything = plain | st.lists(plain, max_size=2) | st.dictionaries(st.text(max_size=3), plain, max_size=2)


def values(schema: Any) -> st.SearchStrategy[Any]:
    """Return values of a schema; some that only look like it, where there is a union."""
    if not isinstance(schema, dict) or not schema:
        return anything
    if "oneOf" in schema:
        return st.one_of(*map(values, schema["oneOf"]))
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    if isinstance(schema["type"], list):
        return st.none() | values({**schema, "type": schema["type"][0]})
    return _typed(schema)


def _typed(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    match schema["type"]:
        case "string":
            return times if schema.get("format") == "date-time" else texts
        case "integer":
            return st.integers(-(2**63), 2**63 - 1) if "format" in schema else st.integers(-(2**70), 2**70)
        case "number":
            return numbers
        case "boolean":
            return st.booleans()
        case "array":
            return st.lists(values(schema["items"]), max_size=3)
        case _:
            return _objects(schema)


def _objects(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    properties = {name: values(own) for name, own in schema.get("properties", {}).items()}
    required = {name: own for name, own in properties.items() if name in schema.get("required", ())}
    known = st.fixed_dictionaries(required, optional={name: properties[name] for name in properties.keys() - required})
    rest = schema.get("additionalProperties", True)
    if rest is False:
        return known
    names = st.sampled_from(UNKNOWN) if properties else st.text(max_size=4)
    unknown = st.dictionaries(names, anything if rest is True else values(rest), max_size=2)
    return st.builds(lambda more, given: {**more, **given}, unknown, known)


def as_3_0(schema: Any) -> Any:
    """Write a schema as OpenAPI 3.0 has it: `nullable` in place of the type `null`."""
    if isinstance(schema, list):
        return [as_3_0(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: as_3_0(value) for key, value in schema.items()}
    if isinstance(made.get("type"), list):
        made |= {"type": made["type"][0], "nullable": True}
    return made
