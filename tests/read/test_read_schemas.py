"""Every spelling of a schema and the one shape it is read as; `shown` writes shapes on one line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from specloom import ir
from specloom.base.diagnostics import Severity
from specloom.read import Reading

Schema = Callable[..., ir.Schema]
Shown = Callable[[ir.Schema], str]

ONE = {
    "nullable of 3.0": ("{type: string, nullable: true}", "string or null"),
    "nullable of 2.0": ("{type: string, x-nullable: true}", "string or null"),
    "nullable by a list of types": ("{type: [string, 'null']}", "string or null"),
    "nullable by anyOf": ("{anyOf: [{type: string}, {type: 'null'}]}", "string or null"),
    "nullable by oneOf": ("{oneOf: [{type: 'null'}, {type: string}]}", "string or null"),
    "nullable by anyOf of 3.0": ("{anyOf: [{type: string}, {nullable: true}]}", "string or null"),
    "anything that may be null": ("{anyOf: [{type: string}, {}, {nullable: true}]}", "any"),
    "nullable by enum": ("{type: string, enum: [a, null]}", "'a' or null"),
    "nullable reference of 3.0": ("{nullable: true, allOf: [{$ref: '#/components/schemas/Pet'}]}", "&Pet or null"),
    "nullable reference of 3.1": ("{anyOf: [{$ref: '#/components/schemas/Pet'}, {type: 'null'}]}", "&Pet or null"),
    "nullable items": ("{type: array, items: {type: [integer, 'null']}}", "[integer or null]"),
    "null beside alternatives": ("{type: 'null', oneOf: [{type: string}, {enum: [1]}]}", "(string | 1) or null"),
    "null alone": ("{type: 'null'}", "null"),
    "null alone in a union": ("{anyOf: [{type: 'null'}]}", "null"),
    "not nullable": ("{type: string, nullable: false}", "string"),
    "types": ("{type: [string, integer]}", "(string | integer)"),
    "types and null": ("{type: [string, integer, 'null']}", "(string | integer) or null"),
    "alternatives with open members": (
        "{anyOf: [{type: string}, {type: object}], additionalProperties: true}", "(string | {*: any})",
    ),
    "types said twice": ("{type: [string, string]}", "string"),
    "unknown type": ("{type: strnig}", "any"),
    "formats": ("{type: integer, format: int64}", "integer:int64"),
    "base64 of 3.1": ("{type: string, contentEncoding: base64}", "string:byte"),
    "true": ("true", "any"),
    "empty": ("{}", "any"),
    "description only": ("{description: Anything goes.}", "any"),
    "enum": ("{type: string, enum: [a, b]}", "'a'/'b'"),
    "enum without type": ("{enum: [a, 1, true]}", "'a'/1/True"),
    "enum with repetitions": ("{type: string, enum: [a, b, a]}", "'a'/'b'"),
    "enum of strings written as numbers": ("{type: string, enum: [1, 2.5, true]}", "'1'/'2.5'/'true'"),
    "enum of 1 and true": ("{enum: [1, true]}", "1/True"),
    "enum of objects": ("{enum: [{a: 1}]}", "any"),
    "const": ("{const: a}", "'a'"),
    "const with type": ("{type: integer, const: 3}", "3"),
    "const null": ("{type: 'null', const: null}", "null"),
    "annotated enumeration": ("{oneOf: [{const: a, title: A}, {const: b}]}", "'a'/'b'"),
    "annotated by enums of one": ("{anyOf: [{enum: [a]}, {enum: [b]}]}", "'a'/'b'"),
    "list": ("{type: array, items: {type: string}}", "[string]"),
    "list of anything": ("{type: array}", "[any]"),
    "list by items alone": ("{items: {type: string}}", "[string]"),
    "tuple": ("{type: array, prefixItems: [{type: string}, {type: integer}]}", "[string, integer, *any]!"),
    "closed tuple": ("{prefixItems: [{type: string}], items: false}", "[string]!"),
    "tuple and others": ("{prefixItems: [{type: string}], items: {type: integer}}", "[string, *integer]!"),
    "tuple of draft 4": (
        "{type: array, items: [{type: string}], additionalItems: {type: integer}}", "[string, *integer]!",
    ),
    "object": ("{type: object, required: [a], properties: {a: {type: string}, b: {}}}", "{a: string, b?: any}"),
    "object by properties alone": ("{properties: {a: {type: string}}}", "{a?: string}"),
    "property called x-": (
        "{properties: {x-a: {type: string}, $ref: {type: string}}}", "{x-a?: string, $ref?: string}",
    ),
    "property that is forbidden": ("{properties: {a: false, b: true}}", "{b?: any}"),
    "free object": ("{type: object}", "{*: any}"),
    "map": ("{type: object, additionalProperties: {type: integer}}", "{*: integer}"),
    "map by additionalProperties alone": ("{additionalProperties: {type: integer}}", "{*: integer}"),
    "map of anything": ("{type: object, additionalProperties: true}", "{*: any}"),
    "map by patternProperties": (
        "{type: object, patternProperties: {'^a': {type: integer}}}", "{/^a/: integer, *: any}",
    ),
    "map by a pattern for all": ("{type: object, patternProperties: {'.*': {type: integer}}}", "{*: integer}"),
    "map of a pattern alone": (
        "{patternProperties: {'^a': {type: integer}}, additionalProperties: false}", "{*: integer}",
    ),
    "map of no simple pattern": ("{patternProperties: {'^(a|b)': {type: integer}}}", "{*: any}"),
    "map of several patterns": (
        "{patternProperties: {'^a': {type: integer}}, additionalProperties: {type: string}}",
        "{/^a/: integer, *: string}",
    ),
    "object and others": (
        "{properties: {a: {}}, additionalProperties: {type: integer}}", "{a?: any, *: integer}",
    ),
    "closed object": ("{properties: {a: {}}, additionalProperties: false}", "{a?: any}!"),
    "empty closed object": ("{type: object, additionalProperties: false}", "{}!"),
    "reference": ("{$ref: '#/components/schemas/Pet'}", "&Pet"),
    "reference with annotations": ("{$ref: '#/components/schemas/Pet', description: Mine., deprecated: true}", "&Pet"),
    "reference with siblings": (
        "{$ref: '#/components/schemas/Pet', properties: {c: {type: string}}}",
        "{kind: string, name?: string, c?: string}",
    ),
    "reference and required": ("{$ref: '#/components/schemas/Pet', required: [name]}", "{kind: string, name: string}"),
    "reference into a schema": ("{$ref: '#/components/schemas/Pet/properties/kind'}", "&kind"),
    "all of one": ("{allOf: [{$ref: '#/components/schemas/Pet'}]}", "&Pet"),
    "all of two": (
        "{allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {c: {}}}]}",
        "{kind: string, name?: string, c?: any}",
    ),
    "all of and own": (
        "{properties: {c: {}}, allOf: [{$ref: '#/components/schemas/Pet'}]}", "{c?: any, kind: string, name?: string}",
    ),
    "all of narrows": (
        "{allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {kind: {const: cat}}}]}",
        "{kind: 'cat', name?: string}",
    ),
    "all of requires": (
        "{required: [name], allOf: [{$ref: '#/components/schemas/Pet'}]}", "{kind: string, name: string}",
    ),
    "a part requires": (
        "{allOf: [{$ref: '#/components/schemas/Pet'}, {required: [name]}]}", "{kind: string, name: string}",
    ),
    "all of enums": ("{allOf: [{enum: [a, b, c]}, {enum: [b, c, d]}]}", "'b'/'c'"),
    "all of scalars": ("{allOf: [{type: string}, {type: string, format: date}]}", "string:date"),
    "all of number and integer": ("{allOf: [{type: number}, {type: integer}]}", "integer"),
    "all of nothing said": ("{allOf: [{description: A.}, {minLength: 1}]}", "any"),
    "all of maps": (
        "{allOf: [{additionalProperties: {type: number}}, {additionalProperties: {type: integer}}]}", "{*: integer}",
    ),
    "all of lists": ("{allOf: [{items: {type: number}}, {type: array, items: {type: integer}}]}", "[integer]"),
    "free object and object": (
        "{type: object, allOf: [{$ref: '#/components/schemas/Pet'}]}", "{kind: string, name?: string}",
    ),
    "an envelope's items": (
        (
            "{allOf: [{properties: {a: {items: {type: object}}}}, "
            "{properties: {a: {items: {$ref: '#/components/schemas/Pet'}}}}]}"
        ),
        "{a?: [&Pet]}",
    ),
    "an envelope's member": (
        "{allOf: [{properties: {a: {type: object}}}, {properties: {a: {$ref: '#/components/schemas/Pet'}}}]}",
        "{a?: &Pet}",
    ),
    "an envelope's member that is narrower": (
        "{allOf: [{properties: {a: {properties: {b: {}}}}}, {properties: {a: {$ref: '#/components/schemas/Pet'}}}]}",
        "{a?: {b?: any, kind: string, name?: string}}",
    ),
    "null narrowed away": (
        "{allOf: [{properties: {a: {type: [string, 'null']}}}, {properties: {a: {type: string}}}]}", "{a?: string}",
    ),
    "null of both": (
        "{allOf: [{properties: {a: {type: [string, 'null']}}}, {properties: {a: {type: [string, 'null']}}}]}",
        "{a?: string or null}",
    ),
    "null that nothing speaks of": (
        "{allOf: [{properties: {a: {type: [string, 'null']}}}, {properties: {a: {minLength: 1}}}]}",
        "{a?: string or null}",
    ),
    "null narrowed away by an enumeration": ("{allOf: [{type: [string, 'null']}, {enum: [a, b]}]}", "'a'/'b'"),
    "null narrowed away by a part": ("{allOf: [{type: [string, 'null']}, {type: string}]}", "string"),
    "null beside properties": (
        "{allOf: [{type: [object, 'null'], properties: {a: {}}}, {properties: {b: {}}}]}",
        "{a?: any, b?: any} or null",
    ),
    "one of": ("{oneOf: [{$ref: '#/components/schemas/Pet'}, {type: string}]}", "(&Pet | string)"),
    "any of and null": ("{anyOf: [{type: string}, {type: integer}, {type: 'null'}]}", "(string | integer) or null"),
    "one of with anything": ("{oneOf: [{type: string}, {}]}", "any"),
    "alternatives of required only": (
        "{properties: {a: {}, b: {}}, anyOf: [{required: [a]}, {required: [b]}]}", "{a?: any, b?: any}",
    ),
    "one of beside properties": (
        "{properties: {a: {type: string}}, oneOf: [{properties: {b: {}}}, {properties: {c: {}}}]}",
        "({a?: string, b?: any} | {a?: string, c?: any})",
    ),
    "one of with type": (
        "{type: object, oneOf: [{properties: {b: {}}}, {properties: {c: {}}}]}", "({b?: any} | {c?: any})",
    ),
    "type narrows one of": ("{type: string, anyOf: [{type: string, format: date}, {type: integer}]}", "string:date"),
    "file of 2.0": ("{type: file}", "string:binary"),
}  # fmt: skip
PET = "Pet: {type: object, required: [kind], properties: {kind: {type: string}, name: {type: string}}}\n"


@pytest.mark.parametrize("case", ONE)
def test_a_spelling_and_its_shape(case: str, schema: Schema, shown: Shown) -> None:
    text, wanted = ONE[case]
    assert shown(schema(f"{PET}S: {text}")) == wanted


def test_what_is_said_besides_the_shape(schema: Schema) -> None:
    found = schema(
        """\
        S:
          type: string
          title: Title
          description: Text.
          default: null
          deprecated: true
          readOnly: true
          writeOnly: true
          minLength: 1
          pattern: ^a
          x-specloom-name: other
          x-specloom-pii: true
          x-specloom-source: {document: a.txt, lines: 1-2, basis: inferred, note: why}
        """
    )
    assert (found.title, found.description, found.python_name) == ("Title", "Text.", "other")
    assert found.default == ir.Default(None)
    assert found.deprecated
    assert found.read_only
    assert found.write_only
    assert found.pii
    assert found.limits.keywords == (("minLength", 1), ("pattern", "^a"))
    assert found.source == ir.Provenance("a.txt", "1-2", "inferred", "why")


def test_texts_of_the_wrong_type_are_taken_for_absent(schema: Schema, shown: Shown) -> None:
    found = schema("S: {type: string, title: 5, description: [a], deprecated: 'yes', nullable: 'true', format: 3}")
    assert (found.title, found.description, found.deprecated, shown(found)) == ("", "", False, "string")


@pytest.mark.parametrize("names", ["x-enum-varnames", "x-enumNames", "x-enum-names"])
@pytest.mark.parametrize("texts", ["x-enum-descriptions", "x-enumDescriptions"])
def test_names_and_descriptions_of_enumerations(names: str, texts: str, schema: Schema) -> None:
    shape = schema(
        f"S: {{type: integer, enum: [1, 2, 1], {names}: [ONE, TWO, AGAIN], {texts}: {{1: One., 2: Two.}}}}"
    ).shape
    assert shape == ir.Enumeration((1, 2), ("One.", "Two."), ("ONE", "TWO"))


def test_titles_and_descriptions_of_annotated_enumerations(schema: Schema) -> None:
    shape = schema("S: {oneOf: [{const: 1, title: ONE, description: One.}, {const: 2, title: TWO}]}").shape
    assert shape == ir.Enumeration((1, 2), ("One.", ""), ("ONE", "TWO"), annotated=True)


CAT_AND_DOG = """\
Cat: {type: object, properties: {kind: {const: cat}}}
Dog: {type: object, properties: {kind: {const: dog}}}
"""


@pytest.mark.parametrize(
    ("mapping", "wanted"),
    [
        ("", "by kind {'Cat': 0, 'Dog': 1}"),
        (", mapping: {cat: '#/components/schemas/Cat', dog: Dog}", "by kind {'cat': 0, 'dog': 1}"),
        (", mapping: {cat: Cat, lion: Cat}", "by kind {'cat': 0, 'lion': 0, 'Dog': 1}"),
        (", mapping: {dog: Dog, bird: '#/components/schemas/S'}", "by kind {'dog': 1, 'Cat': 0}"),
    ],
)
def test_discriminators(mapping: str, wanted: str, schema: Schema, shown: Shown) -> None:
    variants = "oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]"
    found = schema(f"{CAT_AND_DOG}S: {{{variants}, discriminator: {{propertyName: kind{mapping}}}}}")
    assert shown(found) == f"(&Cat | &Dog {wanted})"


def test_a_discriminator_of_inline_variants_maps_nothing(schema: Schema, shown: Shown) -> None:
    variants = "oneOf: [{properties: {k: {const: a}}}, {properties: {k: {const: b}}}]"
    assert shown(schema(f"S: {{{variants}, discriminator: {{propertyName: k}}}}")) == "({k?: 'a'} | {k?: 'b'} by k {})"


RECURSIVE = {
    "itself": ("S: {type: object, properties: {next: {$ref: '#/components/schemas/S'}}}", "{next?: &S}"),
    "list of itself": ("S: {type: array, items: {$ref: '#/components/schemas/S'}}", "[&S]"),
    "map of itself": ("S: {additionalProperties: {$ref: '#/components/schemas/S'}}", "{*: &S}"),
    "in a circle": (
        "S: {properties: {t: {$ref: '#/components/schemas/T'}}}\nT: {items: {$ref: '#/components/schemas/S'}}",
        "{t?: &T}",
    ),
    "child that extends what holds it": (
        (
            "S: {properties: {children: {items: {$ref: '#/components/schemas/T'}}}}\n"
            "T: {allOf: [{$ref: '#/components/schemas/S'}, {properties: {b: {}}}]}"
        ),
        "{children?: [&T]}",
    ),
    "by another name": ("S: {$ref: '#/components/schemas/T'}\nT: {type: string}", "&T"),
    "other name of itself": ("S: {$ref: '#/components/schemas/S'}", "&S"),
}


@pytest.mark.parametrize("case", RECURSIVE)
def test_recursion_ends_at_references(case: str, schema: Schema, shown: Shown) -> None:
    text, wanted = RECURSIVE[case]
    assert shown(schema(text)) == wanted


def _schemas(reading: Callable[..., Reading], text: str, version: str = "3.1.0") -> Reading:
    lines = "".join(f"    {line}\n" for line in text.splitlines())
    head = f'openapi: {version}\ninfo: {{title: T, version: "1"}}\npaths: {{}}\n'
    return reading(f"{head}components:\n  schemas:\n{lines}")


def test_a_child_keeps_what_it_inherits_from_what_holds_it(reading: Callable[..., Reading], shown: Shown) -> None:
    text = RECURSIVE["child that extends what holds it"][0]
    for order in (text, "\n".join(reversed(text.splitlines()))):
        found = _schemas(reading, order)
        shapes = {location.pointer[-1]: shown(schema) for location, schema in found.api.schemas.items()}
        assert shapes == {"S": "{children?: [&T]}", "T": "{children?: [&T], b?: any}"}
        assert found.notes == ()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("S: {allOf: [{$ref: '#/components/schemas/S'}, {properties: {a: {}}}]}", "composed of itself"),
        ("S: {allOf: [{type: string}, {type: object, properties: {a: {}}}]}", "contradict each other"),
        ("S: {type: string, oneOf: [{type: object, properties: {a: {}}}, {type: array}]}", "no variant fits"),
    ],
)
def test_what_cannot_be_told_exactly_becomes_any_value_with_a_note(
    text: str, why: str, reading: Callable[..., Reading], shown: Shown
) -> None:
    found = _schemas(reading, text)
    assert [shown(schema) for schema in found.api.schemas.values()] == ["any"]
    assert [(note.rule, note.severity) for note in found.notes] == [("schema-approximated", Severity.NOTE)]
    assert why in found.notes[0].message
    assert found.refused == ()


@pytest.mark.parametrize(("version", "wanted"), [("3.0.3", "&T"), ("3.1.0", "any")])
def test_before_31_what_contradicts_a_reference_beside_it_is_ignored(
    version: str, wanted: str, reading: Callable[..., Reading], shown: Shown
) -> None:
    text = "S: {properties: {t: {$ref: '#/components/schemas/T', type: string}}}\nT: {properties: {a: {type: string}}}"
    found = _schemas(reading, text, version)
    shapes = {location.pointer[-1]: shown(schema) for location, schema in found.api.schemas.items()}
    assert shapes["S"] == f"{{t?: {wanted}}}"
    assert shapes["T"] == "{a?: string}"
    assert [note.location.fragment for note in found.notes] == (
        [] if wanted == "&T" else ["#/components/schemas/S/properties/t"]
    )


def test_too_many_combinations_are_given_up(reading: Callable[..., Reading]) -> None:
    union = "oneOf: [" + ", ".join(f"{{properties: {{a{index}: {{}}}}}}" for index in range(20)) + "]"
    found = _schemas(reading, f"S: {{allOf: [{{{union}}}, {{{union}}}]}}")
    assert any("too many variants" in note.message for note in found.notes)


def test_deep_nesting_ends(reading: Callable[..., Reading]) -> None:
    text = "S: " + "{type: array, items: " * 180 + "{}" + "}" * 180
    found = _schemas(reading, text)
    assert any("nested too deeply" in note.message for note in found.notes)


def test_two_views_of_one_property_stay_apart(reading: Callable[..., Reading], shown: Shown) -> None:
    """A child that refines an inline object of its parent has its own object, at a place of its own."""
    found = _schemas(
        reading,
        "P: {properties: {home: {type: object, properties: {street: {type: string}}}}}\n"
        "C: {allOf: [{$ref: '#/components/schemas/P'}, {properties: {home: {properties: {floor: {type: integer}}}}}]}",
    )
    shapes = {location.pointer[-1]: schema.shape for location, schema in found.api.schemas.items()}
    parent, child = shapes["P"], shapes["C"]
    assert isinstance(parent, ir.Object)
    assert isinstance(child, ir.Object)
    assert shown(parent.properties[0].schema) == "{street?: string}"
    assert shown(child.properties[0].schema) == "{street?: string, floor?: integer}"
    assert parent.properties[0].schema.location != child.properties[0].schema.location


@pytest.mark.parametrize("times", [1, 2, 4])
def test_a_union_that_contains_itself_does_not_grow(times: int, reading: Callable[..., Reading], shown: Shown) -> None:
    itself = ", {$ref: '#/components/schemas/A'}" * times
    found = _schemas(
        reading,
        f"A: {{oneOf: [{{$ref: '#/components/schemas/B'}}{itself}]}}\n"
        "B: {type: object, properties: {b: {type: string}}}\n"
        "C: {$ref: '#/components/schemas/A', required: [b]}\n"
        "D: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {d: {}}}]}",
    )
    assert found.refused == ()
    assert all(len(shown(schema)) < 10_000 for schema in found.api.schemas.values())


def test_null_is_narrowed_away_in_every_version(schema: Schema, shown: Shown) -> None:
    parts = "{properties: {a: {type: string, nullable: true}}}, {properties: {a: {type: string}}}"
    assert shown(schema(f"S: {{allOf: [{parts}]}}", version="3.0.3")) == "{a?: string}"
    text = "N: {type: string, nullable: true}\nS: {allOf: [{$ref: '#/components/schemas/N'}, {type: string}]}"
    assert shown(schema(text, version="3.0.3")) == "string"
