"""The document as its author wrote it, read without any code of the tool."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin

import yaml

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
COLLECTIONS = {"csv": ("form", False), "multi": ("form", True), "ssv": ("spaceDelimited", False)}
COLLECTIONS["pipes"] = ("pipeDelimited", False)
_IGNORED = ("accept", "content-type", "authorization", "content-length")
FORMS = ("multipart/form-data", "application/x-www-form-urlencoded")


class _Loader(yaml.CSafeLoader):
    """YAML 1.2, as far as documents differ: dates stay text, and so do `on` and `yes`."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith((":timestamp", ":bool"))]
    for first, found in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", __import__("re").compile("^(?:true|false)$"), list("tf"))


@dataclass(frozen=True)
class Place:
    """A value and the URI of the file that it stands in."""

    uri: str
    value: Any


@dataclass(frozen=True)
class Parameter:
    """A parameter as a server has to read it."""

    name: str
    location: str
    schema: Place
    required: bool
    style: str
    explode: bool
    content: str = ""


@dataclass(frozen=True)
class Body:
    """One media type of a body."""

    media_type: str
    schema: Place | None
    encoding: dict[str, Any]
    items: Place | None = None


class Original:
    """A document; `files` are those read so far, by URI."""

    def __init__(self, path: Path) -> None:
        self.uri = path.resolve().as_uri()
        self.files: dict[str, Any] = {}
        self.root = self.file(self.uri)
        self.v2 = "swagger" in self.root

    def file(self, uri: str) -> Any:
        if uri not in self.files:
            text = Path(unquote(uri.removeprefix("file://"))).read_text("utf-8-sig")
            plain = uri.endswith(".json")
            self.files[uri] = json.loads(text) if plain else yaml.load(text, _Loader)  # a safe one
        return self.files[uri]

    def follow(self, place: Place) -> Place:
        for _ in range(50):
            if not isinstance(place.value, dict) or not isinstance(place.value.get("$ref"), str):
                break
            uri, fragment = urldefrag(urljoin(place.uri, place.value["$ref"]))
            value = self.file(uri)
            for part in fragment.split("/")[1:]:
                key = unquote(part).replace("~1", "/").replace("~0", "~")
                value = value[int(key)] if isinstance(value, list) else value[key]
            place = Place(uri, value)
        return place

    def operations(self) -> Iterator[tuple[str, str, Place, Place]]:
        """Yield method, as it is sent, path, path item and operation of each operation."""
        for path, value in (self.root.get("paths") or {}).items():
            if not path.startswith("x-"):
                item = self.follow(Place(self.uri, value))
                for method in METHODS:
                    if isinstance(item.value.get(method), dict):
                        yield method.upper(), path, item, self.follow(Place(item.uri, item.value[method]))
                for method, operation in (item.value.get("additionalOperations") or {}).items():
                    yield method, path, item, self.follow(Place(item.uri, operation))

    def parameters(self, item: Place, operation: Place) -> list[Parameter]:
        found: dict[tuple[str, str], Parameter] = {}
        for place in self._listed(item, operation):
            raw = place.value
            key = raw["in"], raw["name"]
            content = next(iter(raw.get("content") or {}), "")
            if content:
                schema: Any = raw["content"][content].get("schema", {})
            else:
                schema = raw.get("schema", raw if "type" in raw else {})
            ignored = key[0] == "header" and key[1].lower() in _IGNORED
            if ignored or key[0] in ("body", "formData"):
                continue
            style, explode = self._style(raw)
            needed = bool(raw.get("required")) or key[0] == "path"
            written = content if "json" in content else ""  # in any other, the text is the value itself
            found[key] = Parameter(key[1], key[0], Place(place.uri, schema), needed, style, explode, written)
        return list(found.values())

    def _listed(self, item: Place, operation: Place) -> Iterator[Place]:
        for holder in (item, operation):
            for entry in holder.value.get("parameters") or []:
                yield self.follow(Place(holder.uri, entry))

    @staticmethod
    def _style(raw: dict[str, Any]) -> tuple[str, bool]:
        usual = STYLES.get(raw["in"], "form")
        if "type" in raw and "schema" not in raw:
            style, explode = COLLECTIONS.get(raw.get("collectionFormat", "csv"), ("form", False))
            return (usual if style == "form" else style), explode
        style = raw.get("style", usual)
        return style, raw.get("explode", style in ("form", "cookie", "deepObject"))

    def bodies(self, item: Place, operation: Place) -> list[Body]:
        """Return the media types of a request's body; none where there is no body."""
        if not self.v2:
            return self._media(self.follow(Place(operation.uri, operation.value.get("requestBody") or {})))
        fields: dict[str, Any] = {}
        consumes = operation.value.get("consumes") or self.root.get("consumes") or []
        for place in self._listed(item, operation):
            if place.value["in"] == "body":
                schema = Place(place.uri, place.value.get("schema", {}))
                return [Body(name, schema, {}) for name in consumes or ["application/json"]]
            if place.value["in"] == "formData":
                fields[place.value["name"]] = place.value
        if not fields:
            return []
        whole = {
            "type": "object",
            "properties": fields,
            "required": [n for n, f in fields.items() if f.get("required")],
        }
        return [Body(name, Place(operation.uri, whole), {}) for name in FORMS]

    def responses(self, operation: Place) -> Iterator[tuple[str, list[Body]]]:
        for status, value in (operation.value.get("responses") or {}).items():
            if str(status).startswith("x-"):
                continue
            response = self.follow(Place(operation.uri, value))
            if not self.v2:
                yield str(status), self._media(response)
                continue
            produces = operation.value.get("produces") or self.root.get("produces") or ["application/json"]
            schema = response.value.get("schema")
            yield str(status), [Body(produces[0], Place(response.uri, schema), {})] if schema is not None else []

    def _media(self, holder: Place) -> list[Body]:
        found: list[Body] = []
        for name, value in (holder.value.get("content") or {}).items():
            media = self.follow(Place(holder.uri, value))
            schema = Place(media.uri, media.value["schema"]) if "schema" in media.value else None
            items = Place(media.uri, media.value["itemSchema"]) if "itemSchema" in media.value else None
            found.append(Body(name, schema, media.value.get("encoding") or {}, items))
        return found
