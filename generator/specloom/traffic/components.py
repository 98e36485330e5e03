"""Decides which named schemas new operations refer to: those of the document whose shape fits, or new ones."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.document import Json
from specloom.base.words import pascal, words
from specloom.drift.finding import Side
from specloom.drift.observed import Inference, Object, object_schema, schema_of
from specloom.drift.values import Comparer
from specloom.traffic.outline import Outline, most_common

Names = tuple[str, ...]
_FITS = 0.75
_FITS_BY_NAME = 0.3
_ALIKE = 0.5


@dataclass(slots=True)
class _Samples:
    """The objects that a new component was seen as, each once."""

    values: list[Object] = field(default_factory=list[Object])
    texts: set[str] = field(default_factory=set[str])

    def add(self, values: Sequence[Object]) -> None:
        for value in values:
            text = json.dumps(value, sort_keys=True)
            if text not in self.texts:
                self.texts.add(text)
                self.values.append(value)

    def is_alike(self, values: Sequence[Object]) -> bool:
        """Tell whether objects have most properties in common with those seen so far."""
        ours, theirs = ({key for value in listed for key in value} for listed in (self.values, values))
        return not ours or len(ours & theirs) >= _ALIKE * len(ours | theirs)


class Components:
    """The schemas of a document, and the new ones that operations need: `schemas` infers these from all samples."""

    def __init__(self, outline: Outline, api: ir.Api, main: str) -> None:
        self._outline = outline
        self._comparer = Comparer(api.schemas)
        pointer = ("definitions",) if outline.is_20 else ("components", "schemas")
        known = {name: api.schemas.get(Location(main, (*pointer, name))) for name in outline.shared("schemas")}
        self._known = {name: schema for name, schema in known.items() if schema is not None}
        self._new: dict[tuple[str, Side], _Samples] = {}
        self._aliases: dict[tuple[Names, Side], Names] = {}

    def alias(self, names: Names, target: Names, side: Side) -> None:
        """Let the objects at one place be called like those at another: the items of a page like the thing itself."""
        self._aliases[names, side] = target

    def schema(self, values: Sequence[Json], names: Names, side: Side) -> Object:
        """Return the schema of values that were seen at one place."""
        return schema_of(values, self._inference(side, several=len(values) > 1), names)

    def _inference(self, side: Side, *, several: bool) -> Inference:
        # what one request has, another need not have
        required = several or side == "response"
        return Inference(self._outline.is_30, required, lambda names, values: self._reference(names, values, side))

    def fits(self, schema: ir.Schema, values: Sequence[Json], side: Side) -> bool:
        """Tell whether values are exactly what a schema describes."""
        return not any(self._comparer.compare(schema, value, side=side) for value in values)

    def fitting(self, values: Sequence[Object], side: Side, name: str = "") -> str:
        """Return the name of the component that describes objects, empty where none does."""
        best, most = "", 0.0
        seen = {key for value in values for key in value}
        for known, schema in self._known.items():
            target = self._comparer.dereferenced(schema)
            properties = target.shape.properties if isinstance(target.shape, ir.Object) else ()
            if not properties or not self.fits(schema, values, side):
                continue
            if not all(_is_described(self._comparer, schema, value) for value in values):
                continue
            share = len(seen & {member.name for member in properties}) / len(properties)
            enough = share >= _FITS_BY_NAME if known == name else share >= _FITS and len(seen) > 1
            if enough and share + (known == name) > most:
                best, most = known, share + (known == name)
        return best

    def _reference(self, names: Names, values: Sequence[Object], side: Side) -> Object | None:
        if not names:
            return None
        names = self._aliases.get((names, side), names)
        name = pascal([part for entry in names for part in words(entry)])
        known = self.fitting(values, side, name)
        if known:
            return self._outline.reference("schemas", known)
        for candidate in _candidates(name, side):
            samples = self._new.get((candidate, side))
            other: Side = "request" if side == "response" else "response"
            if candidate in self._known or (candidate, other) in self._new:
                continue
            if samples is None or samples.is_alike(values):
                self._new.setdefault((candidate, side), _Samples()).add(values)
                return self._outline.reference("schemas", candidate)
        return None

    def schemas(self) -> dict[str, Object]:
        """Return the new components by name, in the order of their first use."""
        schemas: dict[str, Object] = {}
        before = -1
        while before != (before := sum(len(samples.values) for samples in self._new.values())):
            for (name, side), samples in list(self._new.items()):
                several = len(samples.values) > 1
                schemas[name] = object_schema(samples.values, self._inference(side, several=several), (name,))
        return schemas


def _is_described(comparer: Comparer, schema: ir.Schema, value: Json) -> bool:
    """Tell whether a schema that admits a value describes all objects in it, and does not just admit anything there."""
    shape = comparer.dereferenced(schema).shape
    match shape, value:
        case ir.Object(properties), dict():
            members = {member.name: member.schema for member in properties}
            inside = [(members[name], entry) for name, entry in value.items() if name in members]
        case ir.Map(values), dict():
            inside = [(values, entry) for entry in value.values()]
        case ir.Array(items), list():
            if _is_open(comparer, items) and any(isinstance(entry, dict) for entry in value):
                return False
            inside = [(items, entry) for entry in value]
        case ir.Anything(), dict() | list():
            return not value
        case _:
            return True
    return all(_is_described(comparer, part, entry) for part, entry in inside)


def _is_open(comparer: Comparer, schema: ir.Schema) -> bool:
    """Tell whether a schema admits any object, and names no property."""
    match comparer.dereferenced(schema).shape:
        case ir.Object(properties):
            return not properties
        case ir.Map(values):
            return isinstance(comparer.dereferenced(values).shape, ir.Anything)
        case _:
            return False


def _candidates(name: str, side: Side) -> list[str]:
    last = "Input" if side == "request" else "Details"
    return [name, f"{name}{last}", *(f"{name}{last}{number}" for number in range(2, 20))]


@dataclass(frozen=True, slots=True)
class BodyNames:
    """How the document calls the objects of bodies: patterns of requests by verb and noun, the end of pages."""

    request: str
    page: str

    def of_request(self, verb: str, noun: str) -> str:
        """Return the name for the body of a request."""
        return self.request.format(verb=verb, noun=noun)


_PAGE_ENDS = ("Page", "List", "Collection", "ListResponse", "Envelope")


def body_names(outline: Outline, nouns: Mapping[str, tuple[str, str]]) -> BodyNames:
    """Return the habits of a document; `nouns` are the verb and noun of its operations, by `METHOD path`."""
    patterns: list[Json] = []
    for entry in outline.operations:
        name = _body_reference(entry.value)
        verb, noun = nouns[f"{entry.method} {entry.path}"]
        if name and noun in name:
            pattern = name.replace(noun, "{noun}", 1).replace(verb, "{verb}", 1)
            patterns += [pattern] if pattern.count("{") > 1 or pattern != "{noun}" else []
    ends = [end for name in outline.shared("schemas") for end in _PAGE_ENDS if name.endswith(end)]
    request, end = most_common(patterns), most_common([*ends])
    usable = isinstance(request, str) and request.replace("{noun}", "").replace("{verb}", "x").isalnum()
    return BodyNames(
        request if isinstance(request, str) and usable else "{verb}{noun}Request",
        end if isinstance(end, str) else "Page",
    )


def _body_reference(operation: Object) -> str:
    """Return the name of the component that is the body of a request."""
    text = json.dumps([operation.get("requestBody"), operation.get("parameters")])
    for mark in ('"#/components/schemas/', '"#/definitions/'):
        if mark in text:
            return text.partition(mark)[2].partition('"')[0]
    return ""
