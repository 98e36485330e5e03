"""The operations of a document as they are written: what new ones take over from those beside them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from specloom.base.document import Json
from specloom.base.http_methods import METHODS
from specloom.drift.observed import Object
from specloom.traffic.templates import Shape, shape_of


@dataclass(frozen=True, slots=True)
class Written:
    """One operation as it is written, with its path, method and path item."""

    path: str
    method: str
    value: Object
    item: Object

    @property
    def shape(self) -> Shape:
        """The segments of the path."""
        return shape_of(self.path)

    @property
    def parameters(self) -> list[Json]:
        """The parameters of the path item and its own, which may be references."""
        listed = (part.get("parameters") for part in (self.item, self.value))
        return [parameter for part in listed if isinstance(part, list) for parameter in part]


@dataclass(frozen=True)
class Outline:
    """A document as it is written."""

    root: Object

    @property
    def is_20(self) -> bool:
        """Whether it is Swagger 2.0."""
        return "swagger" in self.root

    @property
    def is_30(self) -> bool:
        """Whether its schemas are those of OpenAPI 3.0, or of Swagger 2.0."""
        return self.is_20 or str(self.root.get("openapi", "")).startswith("3.0")

    @cached_property
    def operations(self) -> tuple[Written, ...]:
        """The operations in document order; those of referenced path items are not looked at."""
        return tuple(self._operations())

    def _operations(self) -> Iterator[Written]:
        for path, item in member(self.root, "paths").items():
            for method in METHODS:
                value = item.get(method) if isinstance(item, dict) else None
                if isinstance(value, dict) and isinstance(item, dict):
                    yield Written(path, method, value, item)

    def siblings(self, template: str) -> list[Written]:
        """Return the operations whose paths have the most segments in common with a template: none, if none has any."""
        shape = shape_of(template)
        common = [_common(shape, entry.shape) for entry in self.operations]
        most = max(common, default=0)
        return [entry for entry, count in zip(self.operations, common, strict=True) if most and count == most]

    def shared(self, kind: str) -> Object:
        """Return the components of a kind: `schemas`, `parameters`, `responses`."""
        if self.is_20:
            return member(self.root, "definitions" if kind == "schemas" else kind)
        return member(member(self.root, "components"), kind)

    def reference(self, kind: str, name: str) -> Object:
        """Return a reference to a component."""
        key = name.replace("~", "~0").replace("/", "~1")
        place = ("definitions" if kind == "schemas" else kind) if self.is_20 else f"components/{kind}"
        return {"$ref": f"#/{place}/{key}"}

    def follow(self, value: Json) -> Object:
        """Return an object, or what it refers to in this file."""
        for _ in range(20):
            reference = value.get("$ref") if isinstance(value, dict) else None
            if not isinstance(reference, str) or not reference.startswith("#/"):
                break
            value = self.root
            for part in reference[2:].split("/"):
                value = value.get(part.replace("~1", "/").replace("~0", "~")) if isinstance(value, dict) else None
        return value if isinstance(value, dict) else {}


def _common(shape: Shape, other: Shape) -> int:
    """Return how many leading segments two paths have in common; versions and parameters alone are nothing."""
    count = 0
    for one, two in zip(shape, other, strict=False):
        if one != two:
            break
        count += 1
    words = [part for part in shape[:count] if "{" not in part and not (part[:1] == "v" and part[1:].isdecimal())]
    return count if words else 0


def member(value: Json, name: str) -> Object:
    """Return a member that is an object; an empty one where it is none."""
    entry = value.get(name) if isinstance(value, dict) else None
    return entry if isinstance(entry, dict) else {}


def most_common(values: Sequence[Json]) -> Json:
    """Return the value that occurs most often, the first of several; None where there are none."""
    counts = Counter(json.dumps(value, sort_keys=True) for value in values)
    most = max(counts.values(), default=0)
    return next((value for value in values if counts[json.dumps(value, sort_keys=True)] == most), None)
