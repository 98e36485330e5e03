"""Packages whose operations take and give one schema each."""

from __future__ import annotations

import ast
import functools
import importlib
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import httpx2
import pytest

from specloom.base.document import Document, SourceFile
from specloom.base.support_manifest import MANIFEST
from specloom.load.source import parse
from specloom.pipeline.generate import build
from specloom.read import read

from .table import COMPONENTS, Case


class Echo(httpx2.BaseTransport):
    """A transport that answers what it is told to, and keeps what it was sent."""

    def __init__(self) -> None:
        self.answer = b""
        self.sent = b""

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        self.sent = request.read()
        return httpx2.Response(200, content=self.answer, headers={"Content-Type": "application/json"})


class Schemas:
    """A generated package: what its fields are annotated with, and its client in both directions."""

    def __init__(self, folder: Path, package: str, *, strict: bool = True) -> None:
        self._echo = Echo()
        module = importlib.import_module(package)
        client = next(name for name in module.__all__ if name.startswith("Async")).removeprefix("Async")
        self._client = getattr(module, client)(transport=self._echo, strict=strict)
        self.models: Any = importlib.import_module(f"{package}.models")
        self.annotations = dict(_annotations(folder / package / "models"))
        rows = json.loads((folder / MANIFEST).read_text("utf-8"))["operations"]
        self._calls = {row["operation"]: row["call"].split(".") for row in rows if row["support"] != "refused"}
        self.rules = {
            row["operation"]: {reason["rule"] for reason in row.get("reasons", [])}
            for row in rows
            if row["support"] != "refused"
        }

    def receive(self, case: str, value: Any) -> Any:
        self._echo.answer = json.dumps({"value": value}).encode()
        return self._method(f"get_{case}")()

    def _method(self, operation: str) -> Any:
        return functools.reduce(getattr, self._calls[operation], self._client)

    def send(self, case: str, model: Any) -> Any:
        self._echo.answer = b"{}"
        self._method(f"put_{case}")(model)
        return json.loads(self._echo.sent)


def _annotations(folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                fields = [part for part in node.body if isinstance(part, ast.AnnAssign)]
                yield node.name, {ast.unparse(part.target): ast.unparse(part.annotation) for part in fields}


def title_of(case: str) -> str:
    """Return the name of the component that holds a case."""
    return "".join(map(str.capitalize, case.split("_"))) + "Case"


def document(version: str, cases: Mapping[str, Case]) -> str:
    paths: dict[str, Any] = {}
    schemas: dict[str, Any] = dict(COMPONENTS)
    for name, case in cases.items():
        title = title_of(name)
        schemas[title] = {"type": "object", "required": ["value"], "properties": {"value": case.schema}}
        content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{title}"}}}
        done = {"200": {"description": "done", "content": {"application/json": {"schema": {}}}}}
        paths[f"/{name}"] = {
            method: {
                "operationId": f"{method}_{name}",
                "x-specloom-name": f"{method}_{name}",
                "tags": ["schemas"],
                **more,
            }
            for method, more in (
                ("get", {"responses": {"200": {"description": "done", "content": content}}}),
                ("put", {"requestBody": {"required": True, "content": content}, "responses": done}),
            )
        }
    head = {"openapi": version, "info": {"title": "Schemas", "version": "1"}, "servers": [{"url": "https://s.invalid"}]}
    return json.dumps({**head, "paths": paths, "components": {"schemas": schemas}})


def _written(text: str, name: str, folder: Path) -> None:
    source = Document(Path(), "schemas.json", {"schemas.json": SourceFile(text, parse(text, name="schemas.json"))})
    reading = read(source)
    assert reading.refused == ()
    for path, content in build(reading, (), name).items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode())


@pytest.fixture(scope="session")
def schemas(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Schemas]:
    """Return what generates the package of a document of some version from a table, once for each kind of table."""
    made: dict[str, Schemas] = {}

    def make(version: str, cases: Mapping[str, Case], kind: str = "schemas") -> Schemas:
        name = f"{kind}_{version.replace('.', '_')}"
        if name not in made:
            folder = tmp_path_factory.mktemp(name)
            _written(document(version, cases), name, folder)
            sys.path.insert(0, str(folder))
            made[name] = Schemas(folder, name, strict=kind != "samples")
            sys.path.remove(str(folder))
        return made[name]

    return make
