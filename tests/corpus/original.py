"""The document as its author wrote it, read without any code of the tool."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin

import yaml

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
COLLECTIONS = {"csv": ("form", False), "multi": ("form", True), "ssv": ("spaceDelimited", False)}
COLLECTIONS["pipes"] = ("pipeDelimited", False)
IGNORED = ("accept", "content-type", "authorization", "content-length")
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
    """A value, the URI of the file that it stands in, and the keys that lead to it there, where that matters."""

    uri: str
    value: Any
    keys: tuple[str, ...] = ()

    def at(self, *keys: str | int) -> Place:
        """Return what stands under keys of a value."""
        value = self.value
        for key in keys:
            value = value[key]
        return Place(self.uri, value, (*self.keys, *map(str, keys)))

    def members(self, key: str) -> Iterator[tuple[str, Place]]:
        """Yield the members of the object under a key, if there is one."""
        held = self.value.get(key) if isinstance(self.value, dict) else None
        for name in held if isinstance(held, dict) else ():
            yield str(name), self.at(key, name)


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
        self.top = Place(self.uri, self.root)
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
            target = Place(uri, self.file(uri))
            if fragment and not fragment.startswith("/"):
                raise LookupError(f"an anchor: {fragment}")
            for part in fragment.split("/")[1:]:
                key = unquote(part).replace("~1", "/").replace("~0", "~")
                is_number = isinstance(target.value, list) or (key.isdecimal() and key not in target.value)
                target = target.at(int(key) if is_number else key)
            place = target
        return place

    def operations(self) -> Iterator[tuple[str, str, Place, Place]]:
        """Yield method, as it is sent, path, path item and operation of each operation."""
        for path, entry in self.top.members("paths"):
            if not path.startswith("x-"):
                for method, item, operation in self._methods(entry):
                    yield method, path, item, operation

    def incoming(self, calls: Callable[[str, str], bool]) -> Iterator[tuple[str, str, Place, Place]]:
        """Yield method, name, path item and operation of each webhook, and callback of an operation that `calls`."""
        for name, entry in self.top.members("webhooks"):
            for method, item, operation in self._methods(entry):
                yield method, name, item, operation
        for calling, path, _, operation in self.operations():
            for name, entry in operation.members("callbacks") if calls(calling, path) else ():
                callback = self.reached(entry) or Place(entry.uri, {}, entry.keys)
                for expression in callback.value:
                    if not expression.startswith("x-") and self.reached(callback.at(expression)) is not None:
                        for method, item, received in self._methods(callback.at(expression)):
                            yield method, name, item, received

    def _methods(self, entry: Place) -> Iterator[tuple[str, Place, Place]]:
        """Yield method, path item and operation; there may be further operations beside a `$ref`."""
        item, methods = self.follow(entry), set[str]()
        for holder in [item] if item is entry else [item, entry]:
            fixed = holder.value if isinstance(holder.value, dict) else {}
            listed = [(name.upper(), holder.at(name)) for name in METHODS if isinstance(fixed.get(name), dict)]
            for method, operation in (*listed, *holder.members("additionalOperations")):
                if method not in methods:
                    methods.add(method)
                    yield method, holder, self.follow(operation)

    def parameters(self, item: Place, operation: Place) -> list[Parameter]:
        """Return the parameters that a server reads, without those that the standard says to ignore."""
        found: dict[tuple[str, str], Parameter] = {}
        for place in self.listed(item, operation):
            raw = place.value
            key = raw["in"], raw["name"]
            if (key[0] == "header" and key[1].lower() in IGNORED) or key[0] in ("body", "formData"):
                continue
            content = next(iter(raw.get("content") or {}), "")
            schema = Place(place.uri, {}, place.keys)
            if content and "schema" in raw["content"][content]:
                schema = place.at("content", content, "schema")
            elif not content and ("schema" in raw or "type" in raw):
                schema = place.at("schema") if "schema" in raw else place
            style, explode = self._style(raw)
            needed = bool(raw.get("required")) or key[0] == "path"
            written = content if "json" in content else ""  # in any other, the text is the value itself
            found[key] = Parameter(key[1], key[0], schema, needed, style, explode, written)
        return list(found.values())

    def listed(self, item: Place, operation: Place) -> Iterator[Place]:
        """Yield the Parameter Objects of a path item and an operation as they stand."""
        for holder in (item, operation):
            for index in range(len(holder.value.get("parameters") or [])):
                parameter = self.reached(holder.at("parameters", index))
                if parameter is not None:
                    yield parameter

    def reached(self, place: Place) -> Place | None:
        """Return the end of a chain of references; None where it leads nowhere."""
        try:
            return self.follow(place)
        except (LookupError, OSError):
            return None

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
            body = operation.value.get("requestBody")
            return self._media(self.follow(operation.at("requestBody"))) if body is not None else []
        fields: dict[str, Any] = {}
        consumes = operation.value.get("consumes") or self.root.get("consumes") or []
        for place in self.listed(item, operation):
            if place.value["in"] == "body":
                schema = place.at("schema") if "schema" in place.value else None
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
        names = [name for name in consumes if name in FORMS] or FORMS
        return [Body(name, Place(operation.uri, whole, operation.keys), {}) for name in names]

    def responses(self, operation: Place) -> Iterator[tuple[str, list[Body]]]:
        for status, place in operation.members("responses"):
            if not status.startswith("x-"):
                response = self.reached(place) or Place(place.uri, {}, place.keys)
                yield status, self._produced(operation, response) if self.v2 else self._media(response)

    def _produced(self, operation: Place, response: Place) -> list[Body]:
        if response.value.get("schema") is None:
            return []
        produces = operation.value.get("produces") or self.root.get("produces") or ["application/json"]
        return [Body(name, response.at("schema"), {}) for name in produces]

    def _media(self, holder: Place) -> list[Body]:
        found: list[Body] = []
        for name, place in holder.members("content"):
            media = self.follow(place)
            value = media.value if isinstance(media.value, dict) else {}
            schema, items = (media.at(key) if key in value else None for key in ("schema", "itemSchema"))
            found.append(Body(name, schema, value.get("encoding") or {}, items))
        return found
