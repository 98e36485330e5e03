"""Compares schemas by structure: the changes in a pair of them, and the pairs that its references lead to.

A pair is compared once, however often it is referred to; recursion ends at references. On which side a change counts
depends on whether a request or a response reaches the pair.
"""

from __future__ import annotations

from dataclasses import replace

from specloom import ir
from specloom.diff.change import Event, quoted
from specloom.diff.limits import compare_limits
from specloom.diff.objects import compare_objects
from specloom.diff.pairs import Comparison, Key, SchemaPair
from specloom.diff.shapes import admits_all, kind
from specloom.diff.unions import compare_unions
from specloom.ir.schema_walk import resolved


class Schemas:
    """Compares the schemas of two APIs, each pair once."""

    def __init__(self, old: ir.Api, new: ir.Api) -> None:
        self._apis = (old, new)
        self._known: dict[Key, Comparison] = {}

    def compare(self, old: ir.Schema, new: ir.Schema) -> Comparison:
        """Return the changes between two schemas, and where their references lead."""
        start = SchemaPair(old, new)
        if start.key not in self._known:
            self._known[start.key] = comparison = Comparison()
            _Walk(comparison, *self._apis).walk(start)
        return self._known[start.key]


class _Walk:
    """Walks through two schemas side by side, up to references."""

    def __init__(self, comparison: Comparison, old: ir.Api, new: ir.Api) -> None:
        self._comparison = comparison
        self._old, self._new = old, new

    def dereference_old(self, schema: ir.Schema) -> ir.Schema:
        """Follow references of the old API."""
        return resolved(self._old.schemas, schema)

    def dereference_new(self, schema: ir.Schema) -> ir.Schema:
        """Follow references of the new API."""
        return resolved(self._new.schemas, schema)

    def note(self, name: str, message: str, pair: SchemaPair) -> None:
        """Add a change, if it is on any side."""
        if pair.sides:
            at = (pair.old.location, pair.new.location)
            self._comparison.events.append(Event(name, pair.trail, message, *at, pair.sides))

    def walk(self, pair: SchemaPair) -> None:
        """Compare a pair of schemas, up to references."""
        if not pair.sides:
            return
        old, new = pair.old, pair.new
        references = [isinstance(schema.shape, ir.Reference) for schema in (old, new)]
        self._annotations(pair, differ_in_form=references[0] != references[1])
        if any(references):
            self._follow(pair)
            return
        for name, message in compare_limits(old.limits, new.limits):
            self.note(name, message, pair)
        self._shapes(pair)

    def _follow(self, pair: SchemaPair) -> None:
        old, new = pair.old, pair.new
        if isinstance(old.shape, ir.Reference) and isinstance(new.shape, ir.Reference):
            # Keywords beside `$ref` have been compared; the targets are compared once for all references.
            old, new = ir.Schema(old.location, old.shape), ir.Schema(new.location, new.shape)
            first, second = self.dereference_old(old), self.dereference_new(new)
        else:
            first, second = self.dereference_old(old), self.dereference_new(new)
            self._nullable(replace(pair, old=first, new=second))
            either = first.nullable or second.nullable
            first, second = replace(first, nullable=either), replace(second, nullable=either)
        self._comparison.edges.append(replace(pair, old=first, new=second))

    def _annotations(self, pair: SchemaPair, *, differ_in_form: bool) -> None:
        old, new = pair.old, pair.new
        if not differ_in_form:
            self._nullable(pair)
            if (old.description, old.title) != (new.description, new.title):
                self.note("schema-text-changed", "its description changed", pair)
        if new.deprecated and not old.deprecated:
            self.note("schema-deprecated", "it is deprecated", pair)
        elif old.deprecated and not new.deprecated:
            self.note("schema-undeprecated", "it is no longer deprecated", pair)
        self._default(pair)

    def _nullable(self, pair: SchemaPair) -> None:
        if any(isinstance(schema.shape, ir.Anything) for schema in (pair.old, pair.new)):
            return
        if pair.new.nullable and not pair.old.nullable:
            self.note("nullable-added", "it may be null now", pair)
        elif pair.old.nullable and not pair.new.nullable:
            self.note("nullable-removed", "it may no longer be null", pair)

    def _default(self, pair: SchemaPair) -> None:
        old, new = pair.old.default, pair.new.default
        if old is None and new is not None:
            self.note("default-added", f"its default is {quoted(new.value)}", pair)
        elif old is not None and new is None:
            self.note("default-removed", f"its default of {quoted(old.value)} is gone", pair)
        elif old is not None and new is not None and repr(old.value) != repr(new.value):
            message = f"its default went from {quoted(old.value)} to {quoted(new.value)}"
            self.note("default-changed", message, pair)

    def _shapes(self, pair: SchemaPair) -> None:
        match pair.old.shape, pair.new.shape:
            case ir.Enumeration() as old, ir.Enumeration() as new:
                self._enums(old, new, pair)
            case ir.Array(old), ir.Array(new):
                self.walk(pair.inside(old, new, "[]"))
            case ((ir.Object() | ir.Map()), (ir.Object() | ir.Map())):
                compare_objects(self, pair)
            case ir.Tuple() as old, ir.Tuple() as new if len(old.prefix) == len(new.prefix):
                self._tuples(old, new, pair)
            case ir.Union() as old, ir.Union() as new:
                compare_unions(self, pair, old, new)
            case old, new if old != new or isinstance(old, ir.Tuple):
                self._types(pair)
            case _:
                pass

    def _types(self, pair: SchemaPair) -> None:
        name = "type-changed"
        if admits_all(pair.new, pair.old, dereference=(self.dereference_new, self.dereference_old)):
            name = "type-widened"
        elif admits_all(pair.old, pair.new, dereference=(self.dereference_old, self.dereference_new)):
            name = "type-narrowed"
        self.note(name, f"its type went from {kind(pair.old)} to {kind(pair.new)}", pair)

    def _tuples(self, old: ir.Tuple, new: ir.Tuple, pair: SchemaPair) -> None:
        for index, (first, second) in enumerate(zip(old.prefix, new.prefix, strict=True)):
            self.walk(pair.inside(first, second, f"[{index}]"))
        if old.rest is not None and new.rest is not None:
            self.walk(pair.inside(old.rest, new.rest, "[]"))
        elif old.rest is not None:
            self.note("type-narrowed", "nothing may follow its last place any more", pair)
        elif new.rest is not None:
            self.note("type-widened", "more may follow its last place", pair)

    def _enums(self, old: ir.Enumeration, new: ir.Enumeration, pair: SchemaPair) -> None:
        before, after = ({repr(value): value for value in enumeration.values} for enumeration in (old, new))
        for text, value in after.items():
            if text not in before:
                self.note("enum-value-added", f"there is a new value, {quoted(value)}", pair)
        for text, value in before.items():
            if text not in after:
                self.note("enum-value-removed", f"the value {quoted(value)} is gone", pair)
        if before == after and dict(zip(old.values, old.descriptions, strict=False)) != dict(
            zip(new.values, new.descriptions, strict=False)
        ):
            self.note("schema-text-changed", "the description of its values changed", pair)
