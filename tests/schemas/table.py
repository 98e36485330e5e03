"""Every keyword of schemas: a small schema, the annotation it becomes, and values that must survive both ways.

A case whose values end in `approximated` has a row in `support.json`. Components that several cases use stand in
`COMPONENTS`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple


class Case(NamedTuple):
    """A schema of the property `value`, the annotation of its field, and JSON values that it admits.

    `sent` are what arrives of these, where that is less: members that are read-only are not sent.
    """

    schema: Any
    annotation: str
    values: list[Any]
    rules: tuple[str, ...] = ()
    sent: Sequence[Any] = ()


TEXT, INTEGER, NULL = {"type": "string"}, {"type": "integer"}, {"type": "null"}


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def thing(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


COMPONENTS: dict[str, Any] = {
    "Cat": {**thing(kind=TEXT, lives=INTEGER), "required": ["kind"]},
    "Dog": {**thing(kind=TEXT, barks={"type": "boolean"}), "required": ["kind"]},
    "Node": {**thing(name=TEXT, children={"type": "array", "items": ref("Node")}), "required": ["name"]},
    "Tree": {"type": "object", "additionalProperties": ref("Tree")},
    "Base": {**thing(id=TEXT, note=TEXT), "required": ["id"]},
    "Colour": {"type": "string", "enum": ["red", "green"]},
    "Large": {"type": "string", "enum": [f"value-{number}" for number in range(3000)]},
    "Branch": {"$dynamicAnchor": "branch", **thing(next={"$dynamicRef": "#branch"})},
    "Anchored": {"$anchor": "anchored", **thing(a=TEXT)},
    "Wide": {"type": "object", "properties": {f"field{number}": TEXT for number in range(1000)}},
}
NOTED = ("schema-approximated",)

BOTH: dict[str, Case] = {
    "anything": Case({}, "Any", [1, None, {"a": [1]}, "x"]),
    "text": Case(TEXT, "str", ["", "größe"]),
    "integer": Case(INTEGER, "int", [0, -1, 2**70]),
    "int64": Case({"type": "integer", "format": "int64"}, "int", [2**63 - 1]),
    "number": Case({"type": "number"}, "JsonNumber", [1.5, -0.25]),
    "boolean": Case({"type": "boolean"}, "bool", [True, False]),
    "date_time": Case({"type": "string", "format": "date-time"}, "DateTime", ["2024-01-02T03:04:05Z"]),
    "date": Case({"type": "string", "format": "date"}, "Date", ["2024-02-29"]),
    "time": Case({"type": "string", "format": "time"}, "Time", ["03:04:05Z"]),
    "duration": Case({"type": "string", "format": "duration"}, "Duration", ["P1DT2H"]),
    "uuid": Case({"type": "string", "format": "uuid"}, "UUID", ["00000000-0000-0000-0000-000000000001"]),
    "decimal": Case({"type": "string", "format": "decimal"}, "Decimal", ["0.10"]),
    "byte": Case({"type": "string", "format": "byte"}, "Base64", ["AP8="]),
    "ipv4": Case({"type": "string", "format": "ipv4"}, "str", ["127.0.0.1"]),
    "ipv6": Case({"type": "string", "format": "ipv6"}, "str", ["::1"]),
    "uri": Case({"type": "string", "format": "uri"}, "str", ["https://a.invalid/?b"]),
    "email": Case({"type": "string", "format": "email"}, "str", ["a@b.invalid"]),
    "unknown_format": Case({"type": "string", "format": "shoe-size"}, "str", ["42"]),
    "enum": Case({"type": "string", "enum": ["a", "b c"]}, "EnumCaseValue", ["a", "b c", "new"]),
    "enum_of_numbers": Case({"type": "integer", "enum": [1, 2]}, "EnumOfNumbersCaseValue", [1, 3]),
    "enum_of_one": Case({"type": "string", "enum": ["only"]}, "Literal['only']", ["only"]),
    "enum_named": Case(ref("Colour"), "Colour", ["red"]),
    "enum_large": Case(ref("Large"), "Large", ["value-2999"]),
    "mixed_enum": Case({"enum": ["a", 1, True]}, "Literal['a', 1, True]", ["a", 1, True]),
    "floats": Case({"type": "number", "enum": [0.5, 1.5]}, "JsonNumber", [0.5]),
    "list": Case({"type": "array", "items": TEXT}, "list[str]", [[], ["a"]]),
    "list_of_lists": Case(
        {"type": "array", "items": {"type": "array", "items": INTEGER}}, "list[list[int]]", [[[1], []]]
    ),
    "list_of_anything": Case({"type": "array", "items": {}}, "list[Any]", [[1, None, "a"]]),
    "map": Case({"type": "object", "additionalProperties": INTEGER}, "dict[str, int]", [{}, {"a": 1}]),
    "map_of_lists": Case(
        {"type": "object", "additionalProperties": {"type": "array", "items": TEXT}},
        "dict[str, list[str]]",
        [{"a": ["b"]}],
    ),
    "free_object": Case({"type": "object"}, "dict[str, Any]", [{"a": 1}]),
    "object": Case(thing(a=TEXT, b=INTEGER), "ObjectCaseValue", [{}, {"a": "x", "b": 1}]),
    "properties_and_more": Case(
        {**thing(a=TEXT), "additionalProperties": INTEGER}, "PropertiesAndMoreCaseValue", [{"a": "x", "b": 1}]
    ),
    "closed": Case({**thing(a=TEXT), "additionalProperties": False}, "ClosedCaseValue", [{"a": "x"}]),
    "recursive": Case(ref("Node"), "Node", [{"name": "a", "children": [{"name": "b", "children": []}]}]),
    "recursive_map": Case(ref("Tree"), "dict[str, Any]", [{"a": {"b": {}}}]),
    "all_of": Case(
        {"allOf": [ref("Base"), thing(more=INTEGER)]}, "AllOfCaseValue", [{"id": "a", "note": "b", "more": 1}]
    ),
    "all_of_one": Case({"allOf": [ref("Base")], "description": "One."}, "Base", [{"id": "a"}]),
    "all_of_narrowed": Case(
        {"allOf": [ref("Base"), {**thing(note={"type": "string", "enum": ["x", "y"]}), "required": ["note"]}]},
        "AllOfNarrowedCaseValue",
        [{"id": "a", "note": "x"}],
    ),
    "all_of_required": Case(
        {"allOf": [ref("Base")], "required": ["note"]}, "AllOfRequiredCaseValue", [{"id": "a", "note": "b"}]
    ),
    "all_of_formats": Case({"allOf": [TEXT, {"format": "date"}]}, "Date", ["2024-01-01"]),
    "all_of_format_beside": Case({"allOf": [TEXT], "format": "uuid"}, "UUID", ["00000000-0000-0000-0000-000000000001"]),
    "all_of_format_first": Case({"allOf": [{"format": "byte"}, TEXT]}, "Base64", ["AP8="]),
    "all_of_format_of_no_text": Case({"allOf": [ref("Base"), {"format": "date"}]}, "Base", [{"id": "a"}]),
    "octets_for_urls": Case({"type": "string", "format": "base64url"}, "Base64Url", ["-_8="]),
    "one_of": Case({"oneOf": [TEXT, INTEGER]}, "str | int", ["a", 1]),
    "one_of_models": Case(
        {"oneOf": [ref("Cat"), ref("Dog")]}, "Annotated[Cat | Dog, BestFit()]", [{"kind": "cat", "lives": 9}]
    ),
    "one_of_explicit": Case(
        {
            "oneOf": [ref("Cat"), ref("Dog")],
            "discriminator": {"propertyName": "kind", "mapping": {"c": "#/components/schemas/Cat", "d": "Dog"}},
        },
        "OneOfExplicitCaseValue",
        [{"kind": "c", "lives": 9}, {"kind": "d", "barks": True}],
    ),
    "one_of_implicit": Case(
        {"oneOf": [ref("Cat"), ref("Dog")], "discriminator": {"propertyName": "kind"}},
        "OneOfImplicitCaseValue",
        [{"kind": "Cat", "lives": 9}, {"kind": "Dog", "barks": True}],
    ),
    "any_of": Case({"anyOf": [TEXT, {"type": "array", "items": TEXT}]}, "str | list[str]", ["a", ["b"]]),
    "any_of_with_properties": Case(
        {**thing(a=TEXT), "anyOf": [{"required": ["a"]}, {"required": ["b"]}]},
        "AnyOfWithPropertiesCaseValue",
        [{"a": "x"}],
    ),
    "negated": Case({"type": "string", "not": {"enum": ["a"]}}, "str", ["b"]),
    "contradicting": Case({"allOf": [TEXT, INTEGER]}, "Any", ["a", 1], NOTED),
    "no_type_but_items": Case({"items": TEXT}, "list[str]", [["a"]]),
    "no_type_but_properties": Case({"properties": {"a": TEXT}}, "NoTypeButPropertiesCaseValue", [{"a": "x"}]),
    "wide": Case(ref("Wide"), "Wide", [{"field0": "a", "field999": "z"}]),
    "keywords": Case(
        thing(
            **dict.fromkeys(["class", "from", "None", "self", "model_config", "copy", "json", "dict", "schema"], TEXT)
        ),
        "KeywordsCaseValue",
        [{"class": "a", "from": "b", "None": "c", "self": "d", "model_config": "e", "copy": "f", "json": "g"}],
    ),
    "clashes": Case(
        thing(**dict.fromkeys(["a-b", "a_b", "aB", "A_B", "a b", "1", "_x", "__y", "é"], TEXT)),
        "ClashesCaseValue",
        [
            {
                "a-b": "1",
                "a_b": "2",
                "aB": "3",
                "A_B": "4",
                "a b": "5",
                "1": "7",
                "_x": "8",
                "__y": "9",
                "é": "10",
            }
        ],
    ),
    "builtins": Case(
        thing(
            list={"type": "array", "items": TEXT},
            str=TEXT,
            int=INTEGER,
            date={"type": "string", "format": "date"},
            Any=TEXT,
        ),
        "BuiltinsCaseValue",
        [{"list": ["a"], "str": "b", "int": 1, "date": "2024-01-01", "Any": "c"}],
    ),
    "read_and_write_only": Case(
        {
            **thing(a={"type": "string", "readOnly": True}, b={"type": "string", "writeOnly": True}),
            "required": ["a", "b"],
        },
        "ReadAndWriteOnlyCaseValue",
        [{"a": "x"}, {"a": "x", "b": "y"}],
        sent=[{}, {"b": "y"}],
    ),
    "defaults": Case(
        thing(
            a={"type": "string", "default": "x"},
            b={"type": "integer", "default": 1},
            c={"type": "array", "items": {}, "default": []},
            d={"type": "object", "default": {}},
            e={"type": "boolean", "default": True},
            f={"type": "number", "default": 1.5},
            g={"type": "string", "format": "date", "default": "2024-01-01"},
        ),
        "DefaultsCaseValue",
        [{}, {"a": "y", "c": [1]}],
    ),
}

OLD: dict[str, Case] = {
    "nullable": Case({"type": "string", "nullable": True}, "str | None", ["a", None]),
    "x_nullable": Case({"type": "string", "x-nullable": True}, "str | None", ["a", None]),
    "nullable_reference": Case({"allOf": [ref("Base")], "nullable": True}, "Base | None", [{"id": "a"}, None]),
    "nullable_enum": Case(
        {"type": "string", "enum": ["a", "b", None], "nullable": True}, "NullableEnumCaseValue | None", ["a", None]
    ),
    "exclusive": Case({"type": "number", "minimum": 0, "exclusiveMinimum": True}, "JsonNumber", [0.5]),
}

NEW: dict[str, Case] = {
    "types_with_null": Case({"type": ["string", "null"]}, "str | None", ["a", None]),
    "types": Case({"type": ["string", "integer"]}, "str | int", ["a", 1]),
    "types_all": Case(
        {"type": ["string", "array", "null"], "items": INTEGER}, "str | list[int] | None", ["a", [1], None]
    ),
    "one_of_null": Case({"oneOf": [ref("Base"), NULL]}, "Base | None", [{"id": "a"}, None]),
    "any_of_null": Case({"anyOf": [TEXT, INTEGER, NULL]}, "str | int | None", ["a", 1, None]),
    "enum_with_null": Case({"enum": ["a", "b", None]}, "EnumWithNullCaseValue | None", ["a", None]),
    "only_null": Case(NULL, "None", [None]),
    "const": Case({"const": "x"}, "Literal['x']", ["x"]),
    "const_number": Case({"const": 1}, "Literal[1]", [1]),
    "const_null": Case({"const": None}, "None", [None]),
    "annotated_enum": Case(
        {"type": "string", "oneOf": [{"const": "a", "title": "A"}, {"const": "b"}]},
        "AnnotatedEnumCaseValue",
        ["a", "b"],
    ),
    "always": Case(True, "Any", [1, None]),
    "tuple": Case(
        {"type": "array", "prefixItems": [TEXT, INTEGER], "items": False, "minItems": 2}, "tuple[str, int]", [["a", 1]]
    ),
    "tuple_open": Case({"type": "array", "prefixItems": [TEXT, INTEGER]}, "list[Any]", [["a", 1, None]]),
    "tuple_rest": Case({"type": "array", "prefixItems": [TEXT], "items": INTEGER}, "list[str | int]", [["a", 1, 2]]),
    "pattern_properties": Case(
        {"type": "object", "patternProperties": {"^x": INTEGER}},
        "Annotated[dict[str, Any], ByKey({'^x': int}, Any)]",
        [{"x1": 1, "y": "z"}],
    ),
    "patterns_and_properties": Case(
        {**thing(a=TEXT), "patternProperties": {"^x": INTEGER}}, "PatternsAndPropertiesCaseValue", [{"a": "b", "x1": 1}]
    ),
    "unevaluated": Case({"allOf": [ref("Base")], "unevaluatedProperties": False}, "Base", [{"id": "a"}]),
    "unevaluated_values": Case({"type": "object", "unevaluatedProperties": INTEGER}, "dict[str, int]", [{"a": 1}]),
    "exclusive_number": Case({"type": "number", "exclusiveMinimum": 0}, "JsonNumber", [0.5]),
    "content_encoding": Case({"type": "string", "contentEncoding": "base64"}, "Base64", ["AP8="]),
    "content_url": Case({"type": "string", "contentEncoding": "base64url"}, "Base64Url", ["-_8="]),
    "content_json": Case(
        {"type": "string", "contentMediaType": "application/json", "contentSchema": INTEGER}, "str", ['{"a": 1}']
    ),
    "beside_reference": Case(
        {**ref("Base"), "description": "Beside.", "properties": {"more": INTEGER}},
        "BesideReferenceCaseValue",
        [{"id": "a", "more": 1}],
    ),
    "conditional": Case(
        {
            **thing(a=TEXT),
            "if": {"required": ["a"]},
            "then": {"properties": {"b": INTEGER}},
            "else": {"properties": {"c": TEXT}},
        },
        "ConditionalCaseValue",
        [{"a": "x", "b": 1}, {"c": "y"}],
        NOTED,
    ),
    "conditional_alone": Case({"if": TEXT, "then": {"minLength": 1}, "else": INTEGER}, "Any", ["a", 1], NOTED),
    "dependent_schemas": Case(
        {**thing(a=TEXT), "dependentSchemas": {"a": {"properties": {"b": INTEGER}}}},
        "DependentSchemasCaseValue",
        [{"a": "x", "b": 1}],
        NOTED,
    ),
    "definitions": Case(
        {"$defs": {"Own": thing(a=TEXT)}, "$ref": "#/components/schemas/DefinitionsCase/properties/value/$defs/Own"},
        "Own",
        [{"a": "x"}],
    ),
    "anchored": Case({"$ref": "#anchored"}, "Anchored", [{"a": "x"}]),
    "dynamic": Case({"$dynamicRef": "#anchored"}, "Anchored", [{"a": "x"}]),
    "enum_of_null": Case({"enum": [None]}, "None", [None]),
    "conditional_limits": Case(
        {**thing(a=TEXT), "if": {"required": ["a"]}, "then": {"required": ["b"]}},
        "ConditionalLimitsCaseValue",
        [{"a": "x"}],
    ),
    "dynamic_anchor": Case({"$dynamicRef": "#branch"}, "Branch", [{"next": {"next": {}}}], NOTED),
    "contains": Case({"type": "array", "items": INTEGER, "contains": {"const": 1}}, "list[int]", [[1, 2]]),
}
