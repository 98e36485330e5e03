"""Turns new operations into actions of an overlay: the operation, the schemas it is the first to need, its tag."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from specloom.base.document import Json
from specloom.drift.observed import Object
from specloom.overlay.jsonpath import written
from specloom.traffic.outline import Outline, member
from specloom.traffic.swagger import as_swagger, as_swagger_schema

_REFERENCE = re.compile(r'"\$ref": "#/(?:components/schemas|definitions)/([^"]+)"')


class Adding:
    """Adds operations to a document one after another; each new schema and tag is added once."""

    def __init__(self, outline: Outline, schemas: Mapping[str, Object]) -> None:
        self._outline = outline
        self._waiting = dict(schemas)
        listed = outline.root.get("tags")
        tags = [str(tag.get("name")) for tag in listed if isinstance(tag, dict)] if isinstance(listed, list) else None
        self._tags = set(tags) if tags is not None else None

    def actions(self, template: str, method: str, operation: Object, note: Object) -> tuple[Object, ...]:
        """Return the actions for one operation; `note` is added to each: a description and a source."""
        source = {key: value for key, value in note.items() if key != "description"}
        schemas = {name: {**schema, **source} for name, schema in self._needed(operation).items()}
        updates: list[tuple[tuple[str, ...], Json]] = [*self._new_tags(operation)]
        if self._outline.is_20:
            operation = as_swagger(operation)
            updates += [
                (("definitions",), {name: as_swagger_schema(schema) for name, schema in schemas.items()})
            ] * bool(schemas)
        elif schemas:
            updates.append((("components", "schemas"), {**schemas}))
        updates.append((("paths",), {template: {method: operation}}))
        return tuple({**self._action(place, update), **note} for place, update in updates)

    def _needed(self, operation: Json) -> dict[str, Object]:
        """Return the new schemas that an operation leads to and none before did."""
        needed: dict[str, Object] = {}
        waiting = _REFERENCE.findall(json.dumps(operation))
        while waiting:
            name = waiting.pop(0)
            if name in self._waiting:
                needed[name] = self._waiting.pop(name)
                waiting += _REFERENCE.findall(json.dumps(needed[name]))
        return needed

    def _new_tags(self, operation: Object) -> list[tuple[tuple[str, ...], Json]]:
        tags = operation.get("tags")
        if self._tags is None or not isinstance(tags, list):
            return []
        added = [tag for tag in tags if tag not in self._tags]
        self._tags.update(str(tag) for tag in added)
        return [(("tags",), {"name": tag}) for tag in added]

    def _action(self, place: tuple[str, ...], update: Json) -> Object:
        """Return the action that merges a value into the document, from the deepest object on the way that there is."""
        for index, part in enumerate(place):
            here = self._outline.root if index == 0 else member(self._outline.root, place[0])
            if part not in here:
                for name in reversed(place[index:]):
                    update = {name: update}
                return {"target": written(place[:index]), "update": update}
        return {"target": written(place), "update": update}
