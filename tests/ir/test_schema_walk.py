"""How schemas lead to others: references, circles of them, and everything that is reached."""

from __future__ import annotations

from dataclasses import replace

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.ir.schema_walk import children, dereference, dereferenced, properties, reachable_schemas, resolved


def _at(name: str) -> Location:
    return Location("a.yaml", (name,))


def _reference(name: str, to: str) -> ir.Schema:
    return ir.Schema(_at(name), ir.Reference(_at(to)))


TEXT = ir.Schema(_at("Text"), ir.Scalar("string"))
SCHEMAS = {
    _at("Text"): TEXT,
    _at("Alias"): _reference("Alias", "Text"),
    _at("Loop"): _reference("Loop", "Back"),
    _at("Back"): _reference("Back", "Loop"),
}


def test_references_are_followed_to_their_end() -> None:
    start = _reference("here", "Alias")
    assert dereference(SCHEMAS.get, start) is TEXT
    assert dereferenced(SCHEMAS, start) is TEXT
    assert dereference(SCHEMAS.get, TEXT) is TEXT


def test_a_circle_of_references_means_nothing() -> None:
    start = _reference("here", "Loop")
    assert dereference(SCHEMAS.get, start) is None
    assert dereferenced(SCHEMAS, start) is start
    assert resolved(SCHEMAS, start).shape == ir.Anything()


def test_what_is_not_known_is_not_followed() -> None:
    start = _reference("here", "Unknown")
    assert dereference(SCHEMAS.get, start) is None
    assert resolved(SCHEMAS, start).shape == ir.Anything()


def test_what_stands_beside_a_reference_holds_as_well() -> None:
    schemas = {**SCHEMAS, _at("Alias"): replace(SCHEMAS[_at("Alias")], nullable=True)}
    found = resolved(schemas, replace(_reference("here", "Alias"), read_only=True))
    assert found == replace(TEXT, nullable=True, read_only=True)


def test_everything_is_reached_once() -> None:
    # `type: [object, array]`: the variants have the place of the union.
    inner = ir.Schema(_at("inner"), ir.Map(_reference("value", "Loop")))
    whole = ir.Schema(_at("both"), ir.Object((ir.Property("p", inner, required=False),), TEXT))
    listed = ir.Schema(_at("both"), ir.Array(_reference("items", "Alias")))
    union = ir.Schema(_at("both"), ir.Union((whole, listed)))
    found = list(reachable_schemas(SCHEMAS, [union, union]))
    assert len(found) == len({id(each) for each in found})
    assert {id(each) for each in found} >= {id(each) for each in (union, whole, listed, inner, TEXT)}
    assert {each.location.pointer[0] for each in found} == {
        "both", "inner", "value", "items", "Alias", "Text", "Loop", "Back",
    }  # fmt: skip


def test_children_have_roles() -> None:
    pair = ir.Schema(_at("pair"), ir.Tuple((TEXT, TEXT), TEXT))
    assert [role for role, _ in children(pair)] == ["Item1", "Item2", "Item"]
    assert properties(pair) == properties(None) == ()
