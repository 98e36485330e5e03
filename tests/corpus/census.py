"""Counts what a document describes and looks for each in the package: nothing may be dropped without a reason.

The document is read by `original`, which uses no code of the tool. What a package lacks has to have a row in its
manifest. Run as `python -m tests.corpus.census DOCUMENT FOLDER PACKAGE`; prints a JSON object.
"""

from __future__ import annotations

import inspect
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from .original import Body, Original, Place
from .package import Method, Package

_SCHEMAS = ("additionalProperties", "contentSchema", "items", "else", "if", "then")
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_MAPS = ("dependentSchemas", "patternProperties", "properties")
_NO_BODY = ("204", "205", "304")
_APPROXIMATE = (
    "schema-",
    "media-type-",
    "form-",
    "discriminator-",
    "variant-",
    "reference-",
    "parameter-",
    "encoding-",
)
Row = dict[str, Any]


class Census:
    """One document and its package; `counts` are what was looked for."""

    def __init__(self, original: Original, package: Package) -> None:
        self.original = original
        self.package = package
        self.rows = {(row["method"], row["path"]): row for row in package.manifest["operations"]}
        self.counts: Counter[str] = Counter()
        self._seen: set[tuple[str, tuple[str, ...], str]] = set()
        self._holders: dict[str, set[str]] = {}
        for name, fields in package.fields.items():
            for field in fields:
                self._holders.setdefault(field, set()).add(name)
        noted = [*package.manifest["operations"], *package.manifest.get("webhooks", ())]
        self._approximated = {
            tuple(_keys(reason["place"]))
            for row in noted
            for reason in reasons(row)
            if reason["rule"].startswith(_APPROXIMATE)
        }

    def complaints(self) -> Iterator[str]:
        """Yield what the document describes and the package lacks without a reason."""
        calls = Counter(row["call"] for row in self.rows.values() if "call" in row)
        yield from (f"{call} is the method of {number} operations" for call, number in calls.items() if number > 1)
        for method, path, item, operation in self.original.operations():
            self.counts["operations"] += 1
            row = self.rows.get((method, path))
            where = f"{method} {path}"
            if row is None:
                yield f"{where}: has no row in the manifest"
            elif row["support"] == "refused":
                yield from () if row.get("reasons") else [f"{where}: is refused without a reason"]
            else:
                yield from (f"{where}: {said}" for said in self._operation(row, item, operation))
        yield from self._incoming()

    def _operation(self, row: Row, item: Place, operation: Place) -> Iterator[str]:
        try:
            method = self.package.method(row["call"])
        except (AttributeError, KeyError, LookupError):
            yield f"the package has no method {row['call']}"
            return
        yield from self._parameters(row, method, item, operation)
        bodies = self.original.bodies(item, operation)
        if not _is_required(self.original, operation) and all(map(self._is_empty, bodies)):
            bodies = []  # nothing could be sent in any of them
        yield from self._requests(row, method, bodies)
        for body in bodies:
            yield from self._fields(row, body, "request", hidden="readOnly")
        yield from self._responses(row, method, list(self.original.responses(operation)))

    def _parameters(self, row: Row, method: Method, item: Place, operation: Place) -> Iterator[str]:
        arguments = inspect.signature(method.function).parameters
        raw = {(place.value["in"], place.value["name"]): place for place in self.original.listed(item, operation)}
        for (location, written), place in raw.items():
            name = written.strip() if location == "header" else written
            if location in ("body", "formData"):
                if location == "formData" and any(key[0] == "body" for key in raw) and not _said(row, name):
                    yield f"the form's field {name!r} has no row, beside a body"
                continue
            self.counts["parameters"] += 1
            names = [name] if location != "querystring" else list(self._form(place)) or [name]
            for each in names:
                argument = method.places.get(("query" if location == "querystring" else location, each))
                if argument is not None and argument not in arguments:
                    yield f"the argument {argument!r} of the {location} parameter {name!r} is not in the signature"
                elif argument is None and not _said(row, name):
                    yield f"the {location} parameter {name!r} is no argument and has no row"

    def _form(self, place: Place) -> Iterator[str]:
        """Yield the properties of a form that is the query string."""
        for name, media in place.members("content"):
            if "form" in name and "schema" in media.value:
                yield from (key for key, _ in self.original.follow(media.at("schema")).members("properties"))

    def _requests(self, row: Row, method: Method, bodies: list[Body]) -> Iterator[str]:
        operation = method.operation
        listed = row.get("media_types", {}).get("request", {})
        sent = _names(body for body in (operation.body, *operation.bodies) if body is not None)
        for name in dict.fromkeys(body.media_type for body in bodies):
            self.counts["request media types"] += 1
            yield from self._offered(row, "request", name, listed, sent)

    def _responses(self, row: Row, method: Method, responses: list[tuple[str, list[Body]]]) -> Iterator[str]:
        operation = method.operation
        succeeding = any(status.startswith("2") for status, _ in responses)
        for written, bodies in responses:
            status = written.strip()[:3].upper() if written[:1].isdigit() else written.lower()
            if status[:1] not in "12345" and status != "default" and _said(row, written):
                continue
            # A redirect beside success is followed; where there is none, it is an answer.
            success = status[:1] == "2" or (not succeeding and (status[:1] == "3" or status == "default"))
            key: Any = int(status) if status.isdecimal() else "2XX" if success and status == "default" else status
            held = [operation.success, *operation.accepts.values()] if success else [operation.errors]
            received = _names(body for each in held for body in _alternatives(each.get(key)))
            listed = row.get("media_types", {}).get("response" if success else "errors", {})
            for body in bodies:
                self.counts["response media types"] += 1
                no_body = status in _NO_BODY or status[0] == "3" or operation.method == "HEAD"
                if no_body and _said(row, body.media_type):
                    continue
                yield from self._offered(row, f"response {written}", body.media_type, listed, received)
                yield from self._events(
                    row,
                    body,
                    [
                        *_alternatives(operation.success.get(key)),
                        *(each for accepted in operation.accepts.values() for each in _alternatives(accepted.get(key))),
                    ],
                )
                yield from self._fields(row, body, f"response {written}", hidden="writeOnly")

    def _offered(self, row: Row, side: str, name: str, listed: dict[str, str], offered: set[str]) -> Iterator[str]:
        """Yield a complaint about a media type that is neither offered nor listed as left out."""
        how = listed.get(name)
        if how == "left out":
            return
        plain = _essence(how.removeprefix("as ") if how is not None and how.startswith("as ") else name)
        ranges = "*" in plain or any("*" in other for other in offered)
        if plain not in offered and not (ranges and offered):
            if how is not None:
                yield f"the {side} media type {name!r} is listed as {how!r}, and no body is"
            elif not _said(row, name):
                yield f"the {side} media type {name!r} is not offered and has no row"

    def _events(self, row: Row, body: Body, received: list[Any]) -> Iterator[str]:
        place = body.items or body.schema
        if "event-stream" not in body.media_type or place is None:
            return
        known = {name for each in received for name in (getattr(each, "named", None) or ())}
        for name in dict.fromkeys(self._event_names(place, set())):
            self.counts["events"] += 1
            if name not in known and not _said(row, name):
                yield f"the event {name!r} is not in the stream and has no row"

    def _event_names(self, place: Place, seen: set[tuple[str, ...]]) -> Iterator[str]:
        """Yield the names of events that the alternatives of a schema fix."""
        target = self._followed(place)
        if target is None or target.keys in seen:
            return
        seen.add(target.keys)
        for name, schema in target.members("properties"):
            value = self._followed(schema)
            if name == "event" and value is not None and {"data"} & dict(target.members("properties")).keys():
                yield from [value.value["const"]] if "const" in value.value else value.value.get("enum") or ()
        for key in ("allOf", "anyOf", "oneOf"):
            for index in range(len(target.value.get(key) or [])):
                yield from self._event_names(target.at(key, index), seen)

    def _incoming(self) -> Iterator[str]:
        listed = self.package.manifest.get("webhooks", [])
        incoming: dict[tuple[str, tuple[str, ...]], tuple[str, str, Place, Place]] = {}
        for found in self.original.incoming(self._is_generated):
            incoming.setdefault((found[3].uri, found[3].keys), found)
        for method, name, item, operation in incoming.values():
            self.counts["webhooks"] += 1
            names = {name, operation.value.get("operationId"), f"{method} {name}"}
            rows = [row for row in listed if row["webhook"] in names or row["webhook"].startswith(f"{name} ")]
            if not rows:
                yield f"webhook {method} {name}: has no row in the manifest"
            for body in self.original.bodies(item, operation) if any("reasons" not in row for row in rows) else ():
                yield from (f"webhook {name}: {said}" for said in self._fields(rows[0], body, "payload", "writeOnly"))
        if len(incoming) > len(listed):
            yield f"{len(incoming)} webhooks and callbacks have {len(listed)} rows in the manifest"

    def _is_generated(self, method: str, path: str) -> bool:
        return self.rows.get((method, path), {}).get("support") != "refused"

    def _fields(self, row: Row, body: Body, side: str, hidden: str) -> Iterator[str]:
        """Yield the properties of a body that are in no model."""
        how = {name: said for listed in row.get("media_types", {}).values() for name, said in listed.items()}
        if how.get(body.media_type) == "left out" or _is_opaque(body.media_type):
            return
        for place in (body.schema, body.items):
            if place is not None:
                framed = "event-stream" in body.media_type
                yield from (f"{side}: {said}" for said in self._schema(place, hidden, framed=framed))

    def _schema(self, place: Place, hidden: str, *, framed: bool) -> Iterator[str]:
        todo = [place]
        while todo:
            written = todo.pop()
            target = self._followed(written)
            if target is None or (target.uri, target.keys, hidden) in self._seen:
                continue
            self._seen.add((target.uri, target.keys, hidden))
            if not framed or not target.value.get("properties", {}).keys() & {"event", "data"}:
                yield from self._object(target, hidden)
            parts = [target] if target is written or self.original.v2 else [target, written]
            todo += [inner for part in parts for inner in self._inside(part, hidden)]

    def _inside(self, place: Place, hidden: str) -> Iterator[Place]:
        value = place.value
        yield from (place.at(key) for key in _SCHEMAS if isinstance(value.get(key), dict))
        for key in _LISTS:
            yield from (place.at(key, index) for index in range(len(value.get(key) or [])))
        for key in _MAPS:
            yield from (inner for _, inner in place.members(key) if not self._is_hidden(inner, hidden))

    def _object(self, place: Place, hidden: str) -> Iterator[str]:
        """Yield a complaint where no model has all the properties of a schema."""
        names = [
            name
            for name, inner in place.members("properties")
            if inner.value is not False and not self._is_hidden(inner, hidden)
        ]
        self.counts["fields"] += len(names)
        holders = [self._holders.get(name, set()) for name in names]
        if not names or set.intersection(*holders) or self._is_approximated(place.keys):
            return
        absent = [name for name, held in zip(names, holders, strict=True) if not held]
        at = "/".join(("#", *place.keys))
        if absent:
            yield f"no model has a field {', '.join(map(repr, absent))} ({at})"
        else:
            yield f"no model has all of the fields {', '.join(map(repr, names))} ({at})"

    def _is_hidden(self, place: Place, hidden: str) -> bool:
        target = self._followed(place)
        return any(isinstance(each.value, dict) and bool(each.value.get(hidden)) for each in (place, target) if each)

    def _is_approximated(self, keys: tuple[str, ...]) -> bool:
        """Tell whether a reason in the manifest is about a schema, one around it, or one in it."""
        return any(keys[: len(place)] == place or place[: len(keys)] == keys for place in self._approximated)

    def _is_empty(self, body: Body) -> bool:
        target = self._followed(body.schema) if body.schema is not None else None
        keywords = target.value if target is not None else {}
        closed = keywords.get("type") == "object" and keywords.get("additionalProperties") is False
        return closed and not any(keywords.get(key) for key in ("properties", "patternProperties", "allOf"))

    def _followed(self, place: Place) -> Place | None:
        try:
            target = self.original.follow(place)
        except (LookupError, OSError, ValueError):
            return None
        return target if isinstance(target.value, dict) else None


def _is_required(original: Original, operation: Place) -> bool:
    body = operation.value.get("requestBody")
    return body is None or original.follow(operation.at("requestBody")).value.get("required", False)


def reasons(row: Row) -> Iterator[dict[str, str]]:
    """Yield all that a row of the manifest says about losses, conventions and forms that one may not expect."""
    for key in ("reasons", "conventions", "notes"):
        yield from row.get(key, ())


def _said(row: Row, name: str) -> bool:
    return any(repr(name) in reason["reason"] or f" {name} " in f"{reason['reason']} " for reason in reasons(row))


def _keys(fragment: str) -> list[str]:
    from urllib.parse import unquote

    return [unquote(part).replace("~1", "/").replace("~0", "~") for part in fragment.split("/")[1:]]


def _alternatives(content: Any) -> tuple[Any, ...]:
    return content if isinstance(content, tuple) else (content,)


def _names(bodies: Iterable[Any]) -> set[str]:
    return {_essence(body.media_type) for body in bodies if hasattr(body, "media_type")}


def _essence(name: str) -> str:
    return name.partition(";")[0].strip().lower()


def _is_opaque(name: str) -> bool:
    """Tell whether a body is passed on as it is, whatever its schema says; where that matters, there is a row."""
    plain = _essence(name)
    return not (plain.endswith(("json", "jsonl", "form-data", "form-urlencoded", "event-stream")) or "*" in plain)


def count(original: Original, package: Package) -> dict[str, Any]:
    """Return what was counted and what is missing."""
    census = Census(original, package)
    return {"missing": list(census.complaints()), "counts": dict(census.counts)}


if __name__ == "__main__":
    print(json.dumps(count(Original(Path(sys.argv[1])), Package(Path(sys.argv[2]), sys.argv[3])), indent=1))
