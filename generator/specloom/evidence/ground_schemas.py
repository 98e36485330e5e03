"""Holds schemas against their cited lines: names of properties, what is required, values, and the shape of bodies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from specloom.base.diagnostics import Location
from specloom.base.document import Json
from specloom.evidence.claim_sources import ClaimSource, Grounding, schema_part, schemas_of, source_of
from specloom.evidence.ground_values import Facts, Shown, check_value, enum_values, facts_of
from specloom.evidence.passages import Passage
from specloom.evidence.samples import SampleObject, instances
from specloom.evidence.spelling import stands_name, stands_value
from specloom.lint.outline import Kind, Part, members

_DEEPEST = 5
_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class _Visit:
    """A schema to check: the source it inherits, and what the lines show of the value that it describes, if known."""

    at: Location
    schema: Json
    source: ClaimSource | None
    shown: Shown | None = None
    names: frozenset[str] = frozenset()


class SchemaChecks:
    """Checks schemas, each once for each source that it inherits."""

    def __init__(self, grounding: Grounding) -> None:
        self._grounding = grounding
        self._visited: set[tuple[Location, ClaimSource | None]] = set()

    def check(self, at: Location, schema: Json, source: ClaimSource | None, shown: Shown | None = None) -> None:
        """Check a schema and all that it holds or refers to; `shown` is what the lines show of its value."""
        waiting = [_Visit(at, schema, source, shown)]
        while waiting:
            waiting.extend(self._visit(waiting.pop()))

    def _visit(self, visit: _Visit) -> Iterator[_Visit]:
        inherited = source_of(visit.schema, visit.source)
        part = schema_part(self._grounding, visit.at, visit.schema)
        if part is None or (part.location, inherited) in self._visited:
            return
        self._visited.add((part.location, inherited))
        source = source_of(part.value, inherited)
        shown = visit.shown if source == visit.source else None
        passage = self._grounding.passage(source)
        names = visit.names or _property_names(self._grounding, part)
        if source is not None and passage is not None:
            self._check_own_value(part, source, passage, shown)
            yield from self._properties(part, source, passage, names)
        else:
            yield from self._unread_properties(part, source)
        for member in members(part):
            if member.kind is not Kind.PROPERTY:
                is_part = "allOf" in member.location.pointer[-2:]
                yield _Visit(member.location, member.value, source, names=names if is_part else frozenset())

    def _check_own_value(self, part: Part, source: ClaimSource, passage: Passage, shown: Shown | None) -> None:
        """Check a schema that is no property: those with a source of their own, such as enumerations."""
        values = enum_values(part.value)
        if source_of(part.value) is not None and values:
            facts = Facts(part.location, {key: value for key, value in part.value.items() if key != "type"})
            check_value(self._grounding, facts, Shown(source, passage))
        elif shown is not None and shown.rows and "properties" not in part.value:
            check_value(self._grounding, facts_of(self._grounding, part.location, part.value), shown)

    def _unread_properties(self, part: Part, source: ClaimSource | None) -> Iterator[_Visit]:
        properties = part.value.get("properties")
        for name, value in (properties if isinstance(properties, dict) else {}).items():
            yield _Visit(part.location.child("properties", name), value, source)

    def _properties(self, part: Part, source: ClaimSource, passage: Passage, names: frozenset[str]) -> Iterator[_Visit]:
        properties = part.value.get("properties")
        required = part.value.get("required")
        holders = instances(passage.objects, names)
        for name, value in (properties if isinstance(properties, dict) else {}).items():
            at = part.location.child("properties", name)
            claim = source_of(value, source)
            assert claim is not None
            shown = self._shown(name, claim, names, holders if claim is source else None)
            if shown is None:
                yield _Visit(at, value, claim)
                continue
            is_required = isinstance(required, list) and name in required
            self._check_property(at, name, value, shown)
            if source.claims("required") and claim.claims("required"):
                self._check_required(at, name, shown, holders, is_required=is_required)
            yield _Visit(at, value, claim, shown)

    def _shown(
        self, name: str, source: ClaimSource, names: frozenset[str], holders: tuple[SampleObject, ...] | None
    ) -> Shown | None:
        passage = self._grounding.passage(source)
        if passage is None:
            return None
        if holders is None:
            holders = tuple(entry for entry in instances(passage.objects, names) if name in entry.members)
            holders = holders or tuple(entry for entry in passage.objects if name in entry.members)
        values = tuple(value for entry in holders for value in entry.members.get(name, ()))
        return Shown(source, passage, passage.rows(name, names), values)

    def _check_property(self, at: Location, name: str, value: Json, shown: Shown) -> None:
        grounding, source = self._grounding, shown.source
        if not shown.rows and not shown.values:
            if source.claims("name"):
                grounding.ungrounded(at, "name", f"the property {name!r}", source)
            return
        check_value(
            grounding, facts_of(grounding, at, value), replace(shown, is_reference=refers_on(grounding, at, value))
        )

    def _check_required(
        self, at: Location, name: str, shown: Shown, holders: tuple[SampleObject, ...], *, is_required: bool
    ) -> None:
        flags = {row.required for row in shown.rows} - {None}
        if flags:
            if is_required not in flags:
                stated = "optional" if is_required else "required"
                self._grounding.contradicted(at, "required", f"call {name!r} {stated}", shown.source)
        elif is_required and holders:
            if any(name not in entry.members for entry in holders):
                self._grounding.contradicted(at, "required", f"show an object without {name!r}", shown.source)
        elif is_required and not shown.values:
            self._grounding.ungrounded(at, "required", f"that {name!r} is required", shown.source)

    def check_body(self, at: Location, schema: Json, source: ClaimSource) -> None:
        """Check that the sample that a response or request body cites is one of its schema."""
        passage = self._grounding.passage(source)
        names, constants = set[str](), list[tuple[str, Json]]()
        self._collect(at, schema, names, constants)
        # Lines without a sample may leave the body to those of its schema.
        if passage is None or (not passage.objects and source.claims("status")):
            return
        present = [name for name in sorted(names) if any(name in entry.members for entry in passage.objects)]
        present += [name for name in sorted(names - {*present}) if stands_name(passage.rest, name)]
        if names and len(present) < _SHARE * len(names):
            lacking = sorted(names - {*present})
            self._grounding.ungrounded(at, "example", f"a body with {lacking[0]!r}", source)
        for name, value in constants:
            if not stands_value(passage.text, value):
                self._grounding.ungrounded(at, "example", f"a body whose {name!r} is {value!r}", source)

    def _collect(self, at: Location, schema: Json, names: set[str], constants: list[tuple[str, Json]]) -> None:
        """Collect names that bodies must have, and constants, to a certain depth."""
        waiting: list[tuple[Location, Json, int]] = [(at, schema, 0)]
        while waiting:
            place, value, depth = waiting.pop()
            for part in schemas_of(self._grounding, place, value) if depth < _DEEPEST else ():
                required = part.value.get("required")
                properties = part.value.get("properties")
                names.update(map(str, required) if isinstance(required, list) else ())
                for name, member in (properties if isinstance(properties, dict) else {}).items():
                    if isinstance(member, dict) and "const" in member:
                        constants.append((name, member["const"]))
                    if isinstance(required, list) and name in required:
                        waiting.append((part.location.child("properties", name), member, depth + 1))
                if "items" in part.value:
                    waiting.append((part.location.child("items"), part.value["items"], depth))


def refers_on(grounding: Grounding, at: Location, schema: Json) -> bool:
    """Tell whether a schema refers to one that has a source of its own, by which it is checked."""
    return any(
        part.location != at and source_of(part.value) is not None for part in schemas_of(grounding, at, schema)
    ) or (isinstance(schema, dict) and "items" in schema and refers_on(grounding, at.child("items"), schema["items"]))


def _property_names(grounding: Grounding, part: Part) -> frozenset[str]:
    names: set[str] = set()
    for schema in schemas_of(grounding, part.location, part.value):
        properties = schema.value.get("properties")
        names.update(properties if isinstance(properties, dict) else ())
    return frozenset(names)
