"""Calls every operation of a generated package once, against a strict server that knows only the original document.

Run as `python -m tests.corpus.smoke DOCUMENT FOLDER PACKAGE`; prints a JSON object.
"""

from __future__ import annotations

import importlib
import inspect
import json
import sys
import typing
from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import Callable
from operator import attrgetter
from pathlib import Path
from types import SimpleNamespace, UnionType
from typing import Any

import httpx2
from jsonschema.validators import Draft202012Validator
from openapi_schema_validator import OAS30Validator
from pydantic import TypeAdapter
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from . import server
from .original import FORMS, Body, Original, Place
from .package import Package
from .synthesis import Maker

FAILURES_SHOWN = 60


class Case:
    """One operation: what the original document says of it, and the function of the package that makes its calls."""

    def __init__(self, original: Original, found: tuple[str, str, Place, Place]) -> None:
        self.method, self.path, item, operation = found
        self.parameters = original.parameters(item, operation)
        self.bodies = original.bodies(item, operation)
        self.responses = list(original.responses(operation))

    def success(self) -> tuple[int, list[Body]]:
        for status, bodies in sorted(self.responses):
            if status[:1] == "2":
                return int(status.upper().replace("X", "0")), bodies
        return 200, next((bodies for status, bodies in self.responses if status == "default"), [])


class Smoke(httpx2.BaseTransport):
    """All calls of a package, and the server that answers them."""

    def __init__(self, document: Path, folder: Path, package: str) -> None:
        self.original = Original(document)
        self.sending = Maker(self.original, sending=True)
        self.receiving = Maker(self.original, sending=False)
        self.package = Package(folder, package, transport=self, strict=True, retries=0)
        self.client = self.package.client
        self.registry: Any = Registry(retrieve=self._retrieve)
        version = str(self.original.root.get("openapi", "2.0"))
        self.validator: Any = Draft202012Validator if version >= "3.1" else OAS30Validator
        self.case: Case
        self.meant: dict[Any, Any] = {}
        self.problems: list[str] = []
        self.unsure = False
        self.answered = ""

    def _retrieve(self, uri: str) -> Any:
        return Resource(contents=self.original.file(uri), specification=DRAFT202012)

    def valid(self, schema: Place, value: Any) -> bool:
        """Tell whether a made up value is valid: if not, little follows from what becomes of it."""
        place = self.original.follow(schema)
        try:
            holder = Resource(contents=place.value, specification=DRAFT202012)
            resolver = self.registry.resolver(base_uri=place.uri)
            return bool(
                self.validator(place.value, registry=self.registry, _resolver=resolver).is_valid(value)
            ) and bool(holder)
        except Exception:  # noqa: BLE001  # whatever the peer thinks of the document
            return False

    def run(self) -> dict[str, Any]:
        manifest = self.package.manifest
        calls = {(row["method"], row["path"]): row for row in manifest["operations"]}
        counts, failures, unsure = Counter[str](), list[str](), list[str]()
        for found in self.original.operations():
            self.case = Case(self.original, found)
            row = calls.get((found[0], found[1]))
            if row is None or "call" not in row:
                counts["missing" if row is None else "refused"] += 1
                if row is None:
                    failures.append(f"{found[0]} {found[1]}: has no row in the manifest")
                continue
            said = self._called(row["call"])
            outcome = "ok" if not said else "unsure" if self.unsure else "failed"
            counts[outcome] += 1
            if said:
                (unsure if self.unsure else failures).append(f"{row['call']} ({found[0]} {found[1]}): {said}")
        return {
            "summary": manifest["summary"],
            "counts": dict(counts),
            "failures": failures[:FAILURES_SHOWN],
            "unsure": unsure[:FAILURES_SHOWN],
        }

    def _called(self, call: str) -> str:
        self.meant, self.problems, self.unsure, self.answered = {}, [], False, ""
        try:
            positional, keywords = self._arguments(call)
            result = attrgetter(call)(self._told_type())(*positional, **keywords)
            if not self.answered and hasattr(result, "__iter__"):
                for _ in result:
                    break
        except Exception as error:  # noqa: BLE001  # each of them is a finding
            text = " ".join(str(error).split())[:300]
            return f"{type(error).__name__}: {text} {self.answered[:200]}".strip()
        return "; ".join(self.problems)[:600]

    def _told_type(self) -> Any:
        """Return the client with a type for a body whose octets do not tell theirs: of a range, or with a boundary."""
        media = min(self.case.bodies, key=lambda body: _preference(body.media_type), default=None)
        if media is not None and media.media_type.startswith("multipart/") and _preference(media.media_type) >= 2:
            told = f"{media.media_type}; boundary=x"
            return self.client if "form-data" in told else self.client.with_options(headers={"Content-Type": told})
        if media is None or "*" not in media.media_type or _preference(media.media_type) < len(_ORDER):
            return self.client
        return self.client.with_options(headers={"Content-Type": media.media_type.replace("*", "octet-stream")})

    def _arguments(self, call: str) -> tuple[list[Any], dict[str, Any]]:
        found = self.package.method(call)
        # What it returns may be a name that only type checkers know.
        arguments = SimpleNamespace(__annotations__={**found.function.__annotations__, "return": "None"})
        known = vars(importlib.import_module(found.function.__module__)) | _extra(self.package.name)
        hints = typing.get_type_hints(arguments, known)
        positional, keywords = [], {}
        for own in self.case.parameters:
            argument = found.places.get((own.location, own.name))
            if argument is None:
                if own.required and (own.location != "path" or f"{{{own.name}}}" in self.case.path):
                    self.problems.append(f"the call has no argument for {own.location} parameter {own.name}")
                continue
            value = self.sending.make(own.schema)
            self.unsure |= not self.valid(own.schema, value)
            if value in ("", [], {}) and own.location == "path":
                value, self.unsure = "x", True
            self.meant[own.location, own.name] = value
            kind = self.original.follow(own.schema).value
            octets = isinstance(kind, dict) and kind.get("format") == "byte" and isinstance(value, str)
            given = b64decode(value) if octets else TypeAdapter(_of_models(hints[argument])).validate_python(value)
            if own.location == "path":
                positional.append((list(inspect.signature(found.function).parameters).index(argument), given))
            else:
                keywords[argument] = given
        declared = {(own.location, own.name) for own in self.case.parameters}
        for (location, name), argument in found.places.items():
            if location == "path" and (location, name) not in declared:
                positional.append((list(inspect.signature(found.function).parameters).index(argument), "x"))
        if found.body is not None:
            keywords[found.body] = self._body(_of_models(hints[found.body]))
            body = self.meant["body"]
            keywords |= {
                own: body[name] for name, own in found.flags.items() if isinstance(body, dict) and name in body
            }
        return [value for _, value in sorted(positional, key=lambda pair: pair[0])], keywords

    def _body(self, hint: Any) -> Any:
        media = min(self.case.bodies, key=lambda body: _preference(body.media_type))
        structured = _preference(media.media_type) < len(_ORDER)
        if not structured:
            self.meant["body"] = "text"
            return "text" if hint is str else b"text"
        schema = media.schema or Place(self.original.uri, {})
        value = self.sending.make(schema)
        if media.media_type.partition(";")[0] in FORMS and not isinstance(value, dict):
            value = {"field": value}  # only the names of fields make a form
        self.unsure |= not self.valid(schema, value)
        self.meant["body"] = value
        if any(body.media_type.startswith("multipart/") for body in self.case.bodies):
            # The model is that of the multipart body, which takes no text for the content of a file.
            if not media.media_type.startswith("multipart/"):
                self.meant["body"] = self._with_files(schema, value, lambda text: b64encode(text.encode()).decode())
            value = self._with_files(schema, value, str.encode)
        return TypeAdapter(hint).validate_python(value)

    def _with_files(self, schema: Place, value: Any, content: Callable[[str], Any]) -> Any:
        """Return a value with the content of files, made from the texts that stand in its place."""
        place = self.original.follow(schema)
        own = place.value if isinstance(place.value, dict) else {}
        if isinstance(value, str):
            is_file = own.get("format") == "binary" or own.get("type") == "file" or "contentMediaType" in own
            is_file = is_file or own.get("contentEncoding") == "binary"
            return content(value) if is_file else value
        if isinstance(value, list) and "items" in own:
            return [self._with_files(Place(place.uri, own["items"]), item, content) for item in value]
        if isinstance(value, dict):
            parts = [entry for key in ("allOf", "anyOf", "oneOf") for entry in own.get(key) or ()]
            for part in parts:
                value = self._with_files(Place(place.uri, part), value, content)
            known = own.get("properties") or {}
            return {
                name: self._with_files(Place(place.uri, known[name]), item, content) if name in known else item
                for name, item in value.items()
            }
        return value

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        self.problems += server.check(request, self.case.path, self.case.parameters, self.case.bodies, self.meant)
        if request.method != self.case.method:
            self.problems.append(f"the method is {request.method}")
        status, bodies = self.case.success()
        self.answered = f"[{status}]"
        if not bodies or status in (204, 205, 304):
            return httpx2.Response(status)
        wanted = request.headers.get("accept", "")
        media = min(bodies, key=lambda body: (body.media_type != wanted, _preference(body.media_type)))
        kind = media.media_type.replace("*/*", "application/json").replace("*", "json")
        if kind.startswith("text/event-stream") or kind.endswith(_SEQUENCES):
            return self._streamed(status, kind, media)
        if _preference(media.media_type) >= 2 or media.schema is None:
            return httpx2.Response(status, headers={"content-type": kind}, content=b"null" if "json" in kind else b"")
        value = self.receiving.make(media.schema)
        self.unsure |= not self.valid(media.schema, value)
        text = json.dumps(value)
        self.answered = f"[{status} {text}]"
        return httpx2.Response(status, headers={"content-type": kind}, content=text.encode())

    def _streamed(self, status: int, kind: str, media: Body) -> httpx2.Response:
        """Answer with one item, as `itemSchema` has it; with none where only the whole is described."""
        if media.items is None:
            return httpx2.Response(status, headers={"content-type": kind}, content=b"")
        value = self.receiving.make(media.items)
        self.unsure |= not self.valid(media.items, value)
        if "event-stream" not in kind:
            separator = b"\x1e" if kind.endswith("json-seq") else b""  # RFC 7464, section 2.2
            text = separator + json.dumps(value).encode() + b"\n"
            return httpx2.Response(status, headers={"content-type": kind}, content=text)
        data = self.original.follow(media.items).value.get("properties", {}).get("data", {})
        if "contentSchema" in data:
            value["data"] = json.dumps(self.receiving.make(Place(media.items.uri, data["contentSchema"])))
        lines = "".join(f"{name}: {line}\n" for name, line in value.items())
        return httpx2.Response(status, headers={"content-type": kind}, content=f"{lines}\n".encode())


_SEQUENCES = ("jsonl", "ndjson", "json-lines", "jsonlines", "json-seq")
_ORDER = ("application/json", "+json", "multipart/form-data", "application/x-www-form-urlencoded")


def _preference(name: str) -> int:
    plain = name.partition(";")[0].strip().lower().replace("*/*", "application/json")
    return next((place for place, known in enumerate(_ORDER) if plain.endswith(known)), len(_ORDER))


def _of_models(hint: Any) -> Any:
    """Return an annotation without the mappings that may stand for models: pydantic reads those from Python 3.12 on."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Union or origin is UnionType:
        return typing.Union[tuple(_of_models(each) for each in arguments if not typing.is_typeddict(each))]  # noqa: UP007
    if not arguments or origin is typing.Literal:
        return hint
    return origin[tuple(_of_models(each) for each in arguments)]


def _extra(package: str) -> dict[str, Any]:
    """Return what annotations name that modules import for type checkers alone."""
    try:
        return {
            "CallOptions": Any,
            "FileContent": importlib.import_module(f"{package}._runtime.models.model").File,
            "ByteSource": bytes,
        }
    except ImportError:
        return {"CallOptions": Any}


if __name__ == "__main__":
    print(json.dumps(Smoke(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]).run()))
