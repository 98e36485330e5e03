"""Bounds how deeply types are nested where no class stands between: chains of lists, maps, unions and references.

A type is written out up to the next class. A chain of some hundred components without one would be a type that Python
cannot parse, and that every stage would have to recurse over: it ends in any JSON value.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.ir.names import is_class
from specloom.ir.schema_walk import children, dereference

MAX_DEPTH = 40
MAX_REPEATS = 500
"""How many references to what is no class a type may write out: where each leads to two others, these double."""


def with_bounded_depth(
    schemas: Mapping[Location, ir.Schema],
) -> tuple[dict[Location, ir.Schema], list[Diagnostic]]:
    """Return schemas in which types are nested at most `MAX_DEPTH` levels deep, and notes on those that were not.

    A chain of nothing but references is shortened and keeps its meaning.
    """
    bounded, notes = dict(schemas), list[Diagnostic]()
    heights: dict[Location, int] = {}
    repeats: dict[Location, int] = {}
    for start in schemas:
        work = [(start, _targets(bounded[start]))] if start not in heights else []
        while work:
            location, targets = work[-1]
            heights.setdefault(location, 0)  # a target that leads back adds nothing
            below = next((target for target in targets if target not in heights and target in bounded), None)
            if below is not None:
                work.append((below, _targets(bounded[below])))
                continue
            work.pop()
            _measure(bounded[location], heights, repeats, at=location)
            if heights[location] > MAX_DEPTH or repeats[location] > MAX_REPEATS:
                bounded[location] = _shortened(bounded, bounded[location], notes)
                _measure(bounded[location], heights, repeats, at=location)
    return bounded, notes


def _measure(schema: ir.Schema, heights: dict[Location, int], repeats: dict[Location, int], *, at: Location) -> None:
    heights[at] = _height(schema, heights)
    # A class has height 0, and is written out by its name.
    repeats[at] = sum(1 + repeats.get(target, 0) for target in _targets(schema) if heights.get(target))


def _targets(schema: ir.Schema) -> Iterator[Location]:
    """Yield the targets of the references in a type, down to classes."""
    todo = [schema]
    while todo:
        here = todo.pop()
        if isinstance(here.shape, ir.Reference):
            yield here.shape.target
        elif not is_class(here):
            todo += [child for _, child in children(here)]


def _height(schema: ir.Schema, heights: Mapping[Location, int]) -> int:
    """Return how deeply a type is nested; the reader bounds how deep it is without references."""
    if isinstance(schema.shape, ir.Reference):
        return 1 + heights.get(schema.shape.target, 0)
    return 0 if is_class(schema) else 1 + max((_height(child, heights) for _, child in children(schema)), default=0)


def _shortened(schemas: Mapping[Location, ir.Schema], schema: ir.Schema, notes: list[Diagnostic]) -> ir.Schema:
    end = dereference(schemas.get, schema)
    if isinstance(schema.shape, ir.Reference) and end is not None and end is not schema:
        target = schemas[schema.shape.target]
        if isinstance(target.shape, ir.Reference):
            return replace(
                schema,
                shape=target.shape,
                nullable=schema.nullable or target.nullable,
                read_only=schema.read_only or target.read_only,
                write_only=schema.write_only or target.write_only,
            )
    message = (
        f"the type is nested more than {MAX_DEPTH} levels deep, or repeats others more than {MAX_REPEATS} times, "
        "references counted; it becomes any JSON value"
    )
    hint = "nothing has to be done; an object with properties in between would give a better type"
    notes.append(Diagnostic("schema-approximated", schema.location, message, hint, Severity.NOTE))
    return replace(schema, shape=ir.Anything())
