"""The schemas of a draft: an object on a page becomes a component, with all places where its like is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from specloom.base.document import Json
from specloom.base.pointer import value_or_none
from specloom.base.words import pascal, singular, words
from specloom.draft.shown import Citing, Place
from specloom.drift.observed import Inference, Object, object_schema, schema_of
from specloom.drift.values import kind_of
from specloom.pages import Sample, Values

Names = tuple[str, ...]
_ALIKE = 0.5
_ALIKE_TYPES = {"integer": "number"}
_LONGEST = 80
_MOST_ROUNDS = 4
_MOST_PLACES = 24
_DEEPEST = 8
_DEPRECATED = re.compile(r"(?i)deprecat|obsolete|no longer (?:used|supported)|legacy|superseded|replaced by")
_PERSONAL = re.compile(r"\bPII\b")
_REFERENCE = "#/components/schemas/"


@dataclass(slots=True)
class _Samples:
    """The objects that a component was seen as."""

    values: list[Object] = field(default_factory=list[Object])

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(key for value in self.values for key in value)

    @property
    def shape(self) -> str:
        """All members with those inside of them, whatever their values."""
        return repr(_shape(self.values))

    def share(self, keys: frozenset[str]) -> float:
        """Return how many of all keys are common ones."""
        return len(keys & self.keys) / (len(keys | self.keys) or 1)


@dataclass(frozen=True, slots=True)
class Use:
    """Values that were seen at one place of the API, and the names that lead to the objects in them."""

    names: Names
    values: tuple[Json, ...]
    aliases: tuple[tuple[Names, Names], ...] = ()
    """Names that objects inside are called by instead: the items of a page like the thing itself."""


@dataclass(frozen=True, slots=True)
class Members:
    """What rows say of the members of an object: a schema for each, which are required, and where each row is."""

    schemas: Mapping[str, Object]
    required: tuple[str, ...]
    places: Mapping[str, Place]


class Components:
    """Collects samples, then names and describes what they consist of."""

    def __init__(self, citing: Citing) -> None:
        self._citing = citing
        self._places: dict[int, Place] = {}
        self._values: list[Json] = []  # places are kept by identity, so that values have to stay
        self._samples: dict[str, _Samples] = {}
        self._aliases: dict[Names, Names] = {}
        self._depth = 0
        self._last: dict[str, str] = {}
        self._short: dict[str, str] = {}
        self._comments: dict[tuple[int, str], str] = {}
        self._rows: dict[str, Members] = {}
        self._enumerations: dict[tuple[str, str], tuple[list[Json], list[Place]]] = {}

    def show(self, sample: Sample, place: Place) -> None:
        """Note where a sample is shown, with all objects in it, and what is said next to their members."""
        self._values.append(sample.value)
        for pointer, text in sample.comments:
            way = pointer.split("/")[1:]
            holder = value_or_none(sample.value, way[:-1]) if way else None
            if isinstance(holder, dict):
                self._comments[id(holder), way[-1]] = text
        waiting = [sample.value]
        while waiting:
            here = waiting.pop()
            if isinstance(here, dict):
                self._places.setdefault(id(here), place)
            waiting += here.values() if isinstance(here, dict) else here if isinstance(here, list) else ()

    def settle(self, uses: Sequence[Use]) -> None:
        """Decide on the names of all objects in these values: those of one shape share a short one."""
        for _ in range(_MOST_ROUNDS):
            self._samples, self._aliases, self._last = {}, {}, {}
            for use in uses:
                self._aliases.update(use.aliases)
            for use in uses:
                self.schema(use)
            self._grow()
            short = self._shared_names()
            if short == self._short:
                return
            self._short = short

    def schema(self, use: Use) -> Object:
        """Return the schema of values."""
        return schema_of(use.values, self._inference(several=len(use.values) > 1), use.names)

    def add_model(self, values: Sequence[Object]) -> str:
        """Take objects that a page shows by themselves for samples of the component most like them; return its name."""
        keys = frozenset(key for value in values for key in value)
        rated = [(samples.share(keys), name) for name, samples in self._samples.items()]
        best, name = max(rated, key=lambda pair: pair[0], default=(0.0, ""))
        if best < _ALIKE:
            return ""
        self._samples[name].values += values
        self._grow()
        return name

    def describe(self, name: str, members: Members) -> None:
        """Take what rows say about the members of a component; what further rows say otherwise is noted."""
        self._samples.setdefault(name, _Samples())
        known = self._rows.get(name)
        if known is None:
            self._rows[name] = members
            return
        for key, schema in members.schemas.items():
            first = known.schemas.get(key, {}).get("type")
            if first and schema.get("type", first) != first:
                text = f"{name}.{key} is of type {_type_text(schema['type'])} here, and of type {_type_text(first)} in "
                self._citing.note("contradicted", text + known.places[key].text, members.places[key])
        self._rows[name] = Members(
            {**members.schemas, **known.schemas},
            tuple(key for key in known.required if key in members.required),
            {**members.places, **known.places},
        )

    def described(self, name: str, members: Members) -> str:
        """Take rows for a component of their own, and return its name; the same rows make one component."""
        for candidate in _candidates(name):
            known = self._rows.get(candidate)
            if known.schemas.keys() == members.schemas.keys() if known else candidate not in self._samples:
                self.describe(candidate, members)
                return candidate
        return name

    def enumerate(self, values: Values, page: str) -> None:
        """Take a list of admitted values for those of the properties that are called so, where all samples agree."""
        for name, samples in self._samples.items():
            for key in samples.keys:
                shown = [sample for sample in samples.values if key in sample and self._place(sample).page == page]
                admitted_ = (
                    admitted(values, [sample[key] for sample in shown]) if spelled(key) == spelled(values.name) else []
                )
                if admitted_:
                    places = [*self.places(shown), Place(page, max(values.first - 2, 1), values.last)]
                    self._enumerations.setdefault((name, key), (admitted_, places))

    def schemas(self) -> dict[str, Object]:
        """Return the components by name, in the order of their first use, with their sources."""
        self._grow()
        return {name: self._described(name, samples) for name, samples in list(self._samples.items())}

    def unknown(self, schemas: Json) -> Iterator[tuple[str, str, Place]]:
        """Yield the properties of which only an empty list, or null, is shown."""
        for name, schema in (schemas if isinstance(schemas, dict) else {}).items():
            properties = schema.get("properties") if isinstance(schema, dict) else None
            for key, value in (properties if isinstance(properties, dict) else {}).items():
                shown = [sample for sample in self._samples[name].values if key in sample]
                if shown and isinstance(value, dict) and _is_unknown(value):
                    yield name, key, self._place(shown[0])

    def note_conflicts(self) -> None:
        """Note the members that samples show, or that rows call, as values of several types."""
        for name, samples in self._samples.items():
            shown: dict[str, dict[str, tuple[str, Place]]] = {}
            rows = self._rows.get(name, Members({}, (), {}))
            for key, schema in rows.schemas.items():
                if isinstance(kind := schema.get("type"), str):
                    shown[key] = {_ALIKE_TYPES.get(kind, kind): (kind, rows.places[key])}
            for value in samples.values:
                for key, entry in value.items():
                    if entry is not None:
                        kind = kind_of(entry)
                        shown.setdefault(key, {}).setdefault(_ALIKE_TYPES.get(kind, kind), (kind, self._place(value)))
            for key, kinds in shown.items():
                (first, place), *others = kinds.values()
                for kind, other in others:
                    text = f"{name}.{key} is shown as {kind} here, and as {first} in {place.text}"
                    self._citing.note("contradicted", text, other)

    def _grow(self) -> None:
        before = -1
        while before != (before := sum(len(samples.values) for samples in self._samples.values())):
            for name, samples in list(self._samples.items()):
                object_schema(samples.values, self._inference(several=True), (name,))

    def _described(self, name: str, samples: _Samples) -> Object:
        several = len(samples.values) > 1
        schema = object_schema(samples.values, self._inference(several=several), (name,))
        places = self.places(samples.values)[:_MOST_PLACES]
        rows = self._rows.get(name)
        if rows is not None:
            schema = with_properties(schema, rows)
            places += rows.places.values()
        properties = schema["properties"]
        assert isinstance(properties, dict)
        for key, value in properties.items():
            assert isinstance(value, dict)
            if (name, key) in self._enumerations and value.get("type") in ("string", ["string", "null"]):
                values, cited = self._enumerations[name, key]
                null: list[Json] = [None] if value["type"] != "string" else []
                properties[key] = {**value, **self._citing.source(cited), "enum": [*values, *null]}
                continue
            shown = [sample for sample in samples.values if key in sample]
            for mark in self._marks(shown, key):
                value[mark] = True
            if shown and not self._is_borne_out(key, samples.values, places):
                telling = sorted(shown, key=lambda sample: sample[key] is not None)  # null, where it is shown, first
                row = [rows.places[key]] if rows is not None and key in rows.places else []
                cited = [*self.places(telling[:1]), *self.places(shown)[:_MOST_PLACES], *row]
                properties[key] = {**value, **self._citing.source(cited)}
        return {"type": "object", **self._citing.source(places), **schema}

    def _is_borne_out(self, key: str, values: Sequence[Object], places: Sequence[Place]) -> bool:
        """Tell whether all objects have a member, and the places show null if any does."""
        if not all(key in value for value in values):
            return False
        nulls = [value for value in values if value[key] is None]
        return not nulls or any(self._place(value) in places for value in nulls)

    def _marks(self, shown: Sequence[Object], key: str) -> Iterator[str]:
        """Yield the keywords for what comments next to a member say."""
        comments = " ".join(self._comments.get((id(sample), key), "") for sample in shown)
        if _DEPRECATED.search(comments):
            yield "deprecated"
        if _PERSONAL.search(comments):
            yield "x-specloom-pii"

    def places(self, values: Sequence[Json]) -> list[Place]:
        """Return where values are shown, each place once."""
        return list(dict.fromkeys(self._place(value) for value in values))

    def _place(self, value: Json) -> Place:
        return self._places[id(value)]

    def _inference(self, *, several: bool) -> Inference:
        return Inference(required=several, enumerated=False, reference=self._reference)

    def _reference(self, names: Names, values: Sequence[Object]) -> Object | None:
        if not names:
            return None
        names = self._aliases.get(names, names)
        name = component_name(names)
        if len(names) > 1:
            self._last[name] = component_name(names[-1:])
        for candidate in _candidates(self._short.get(name, name)):
            samples = self._samples.setdefault(candidate, _Samples())
            keys = frozenset(key for value in values for key in value)
            if not samples.values or samples.share(keys) >= _ALIKE or keys <= samples.keys:
                known = set(map(id, samples.values))
                added = [value for value in values if id(value) not in known]
                samples.values += added
                if added and self._depth < _DEEPEST:  # so that what is shown first is named first
                    self._depth += 1
                    object_schema(added, self._inference(several=True), (candidate,))
                    self._depth -= 1
                return {"$ref": f"{_REFERENCE}{candidate}"}
        return None

    def _shared_names(self) -> dict[str, str]:
        """Return short names for components that are the same in several places but for what holds them."""
        groups: dict[tuple[str, str], list[str]] = {}
        for long, last in self._last.items():
            if long in self._samples and long != last:
                groups.setdefault((last, self._samples[long].shape), []).append(long)
        taken = {*self._last.values()} & self._samples.keys()
        largest: dict[str, list[str]] = {}
        for (last, _), members in groups.items():
            if len(members) > 1 and last not in taken and len(members) > len(largest.get(last, ())):
                largest[last] = members
        found = {long: last for last, members in largest.items() for long in members}
        return {**self._short, **found}


def component_name(names: Names) -> str:
    """Return the name of a component from the names that lead to it."""
    name = pascal([part for entry in names for part in words(entry)])
    name = name if len(name) <= _LONGEST else pascal(words(names[-1]))[:_LONGEST]
    return name if name[:1].isalpha() else f"Object{name}"


def _type_text(kind: Json) -> str:
    return " or ".join(map(str, kind)) if isinstance(kind, list) else str(kind)


def _is_unknown(schema: Object) -> bool:
    return schema.get("items") == {} or not {"type", "$ref", "anyOf"} & schema.keys()


def spelled(name: str) -> str:
    """Return a name by its words alone: `Call Status` is `call_status`."""
    return "_".join(words(name))


def admitted(values: Values, shown: Sequence[Json]) -> list[Json]:
    """Return the values of a list if all texts that samples show are among them; else none."""
    listed = list(dict.fromkeys(value.text for value in values.values))
    texts = {text for text in shown if isinstance(text, str) and text not in ("", "string")}
    plain = all(text.isprintable() and len(text) < 64 for text in listed)
    return [*listed] if plain and len(listed) > 1 and texts and texts <= {*listed} else []


def _shape(values: Sequence[Json], depth: int = _DEEPEST) -> Json:
    """Return the members of objects, sorted, each with its own members."""
    inside: dict[str, list[Json]] = {}
    for value in values:
        for key, entry in value.items() if isinstance(value, dict) else ():
            inside.setdefault(key, []).extend(entry if isinstance(entry, list) else [entry])
    if not inside or depth == 0:
        return None
    return [[key, _shape(inside[key], depth - 1)] for key in sorted(inside)]


def _candidates(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}{number}" for number in range(2, 50))


def list_member(values: Sequence[Json]) -> str:
    """Return the property of envelopes that holds the items: the only list of objects, else the only list."""
    bodies = [value for value in values if isinstance(value, dict)]
    if any("id" in body for body in bodies):
        return ""  # a thing that has parts
    lists: dict[str, list[Json]] = {}
    for body in bodies:
        for name, value in body.items():
            if isinstance(value, list):
                lists.setdefault(name, []).extend(value)
    objects = [name for name, items in lists.items() if any(isinstance(item, dict) for item in items)]
    names = objects or list(lists)
    return names[0] if len(names) == 1 else ""


def wrapped_member(values: Sequence[Json], names: Sequence[str]) -> str:
    """Return the property of small envelopes that holds a single thing, one of `names`."""
    bodies = [value for value in values if isinstance(value, dict)]
    if not bodies or any(len(body) > 3 for body in bodies):
        return ""
    return next((name for name in names if all(isinstance(body.get(name), dict) for body in bodies)), "")


def response_use(thing: str, values: Sequence[Json]) -> Use:
    """Return how the objects of successful answers are called: a page of things, a thing in an envelope, or a thing."""
    items = list_member(values)
    if items:
        page = (f"{thing}Page",)
        return Use(page, tuple(values), (((*page, singular(items)), (thing,)),))
    inner = wrapped_member(values, ("data", "result", "item", "record", "object", thing[:1].lower() + thing[1:]))
    if inner:
        whole = (f"{thing}Response",)
        return Use(whole, tuple(values), (((*whole, inner), (thing,)),))
    return Use((thing,), tuple(values))


def with_properties(schema: Object, rows: Members) -> Object:
    """Return the schema of an object with what rows say of its members; rows count more than samples do."""
    own = schema.get("properties")
    properties: Object = {**own} if isinstance(own, dict) else {}
    for name, member in rows.schemas.items():
        known = properties.get(name)
        inferred = known if isinstance(known, dict) else {}
        # a sample shows more of an object or a list than its row says
        structured = "$ref" in inferred or inferred.get("type") in ("object", "array")
        properties[name] = inferred if structured or not member else {**inferred, **member}
    listed = schema.get("required")
    before = [name for name in (listed if isinstance(listed, list) else []) if name not in rows.schemas]
    needed: list[Json] = [*before, *rows.required]
    return {"type": "object", **({"required": needed} if needed else {}), "properties": properties}
