"""Whole documents whose every text is hostile: what is generated parses, passes the gate, imports without effect."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import datamodel_code_generator
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.base.document import Document, SourceFile
from specloom.infer import infer
from specloom.models import write_params
from specloom.names import assign_names
from specloom.pipeline.generate import build
from specloom.read import Reading, read

CANARY = "canary_was_here"
TOUCH = f"__import__('pathlib').Path('{CANARY}').touch()"
PAYLOADS = (
    f'"""\n{TOUCH}\n"""',
    f'\\"""\n{TOUCH}\n\\"""',
    f"'+str({TOUCH})+'",
    f'"+str({TOUCH})+"',
    f"\\'+str({TOUCH})+\\'",
    f"'''\n{TOUCH}\n'''",
    f"\r{TOUCH}\r\n{TOUCH}\u2028{TOUCH}\x0c{TOUCH}\x85{TOUCH}",
    f"){TOUCH}\n#",
    f"]}}){TOUCH}#",
    f"{{{{ {TOUCH} }}}}{{% set x = {TOUCH} %}}",
    f"{{{TOUCH}}}",
    f"%({TOUCH})s",
    f"class\n{TOUCH}",
    f"-*- coding: utf-7 -*-\n+ACI- {TOUCH}",
    f"\x00{TOUCH}\x1a",
    f"\u202e{TOUCH}\u2066",
    "\\",
    '\\"',
    '"',
    "\\N{BULLET}\\x00\\u0041\\",
    "../../../etc/passwd",
    "con.py/../__init__",
    "",
    "__class__",
    "🐍 ﬁ \u211d ª",
)


def hostile(text: str) -> dict[str, Any]:
    """Return a document that says `text` wherever a document may say something of its own."""
    reference = {"$ref": "#/components/schemas/" + text.replace("~", "~0").replace("/", "~1").replace("%", "%25")}
    source = {"document": text, "lines": text, "basis": "inferred", "note": text}
    listed = {"x-enum-varnames": [text, text], "x-enum-descriptions": [text, ""]}
    values = {"type": "string", "enum": [text, text + "2"], **listed}
    said = {"title": text, "description": text, "default": text}
    inner = {
        "type": "object", "title": text, "description": text, "required": [text, text + "4"],
        "properties": {
            text: {"type": "string", "pattern": text, "format": text, **said},
            text + "2": values | {"description": text, "x-specloom-source": source},
            text + "3": {"items": {"type": "object", "properties": {text: reference}}, "default": [text]},
            text + "4": {"const": text},
            text + "5": {"type": "number", "default": text, "minimum": text, "maxLength": text},
            text + "6": {"oneOf": [{"type": "object", "properties": {text: {"const": text}}}, {"type": "integer"}]},
        },
    }  # fmt: skip
    parameters = [
        {
            "name": text,
            "in": where,
            "description": text,
            "schema": {"type": "string", "default": text, "enum": [text, "b"]},
        }
        for where in ("query", "header", "cookie")
    ]
    body = {
        "description": text,
        "required": True,
        "content": {text: {"schema": inner}, "application/json": {"schema": inner}},
    }
    responses = {
        "200": {"description": text, "content": {"application/json": {"schema": reference}, text: {"schema": inner}}},
        text: {"description": text, "content": {"application/json": {"schema": inner}}},
        "2" + text: {"description": text, "content": {"application/json": {"schema": {"type": "string"}}}},
        "4" + text: {"description": text, "content": {"application/json": {"schema": reference}}},
    }
    operation = {
        "operationId": text, "summary": text, "description": text, "tags": [text], "parameters": parameters,
        "requestBody": body, "responses": responses, "security": [{text: []}], "x-specloom-source": source,
        "x-specloom-idempotency": {"header": text}, "servers": [{"url": text}],
        "x-specloom-pagination": {"style": "cursor", "items": "/" + text, "next": text, "parameters": {"cursor": text}},
    }  # fmt: skip
    form = {"multipart/form-data": {"schema": inner, "encoding": {text: {"contentType": text}}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": text, "version": text, "description": text, "summary": text},
        "servers": [
            {"url": text + "{v}", "description": text, "variables": {"v": {"default": text, "enum": [text], **said}}}
        ],
        "tags": [{"name": text, "description": text}],
        "paths": {
            "/" + text.replace("{", "(").replace("}", ")"): {
                "get": operation,
                "post": operation | {"operationId": text + "2"},
            },
            "/b/{id}": {
                "put": {
                    "summary": text, "responses": {}, "requestBody": {"content": form},
                    "parameters": [{"name": "id", "in": "path", "required": True, "description": text}],
                }
            },
        },
        "components": {
            "schemas": {text: inner, text + "2": values, text + "3": {"items": reference, **said}},
            "securitySchemes": {
                text: {"type": "apiKey", "in": "header", "name": text, "description": text},
                text + "2": {"type": "http", "scheme": "basic", "description": text},
                text + "3": {"type": "http", "scheme": text},
            },
        },
        "security": [{text: []}, {text + "2": []}],
        "x-specloom-rate-limit": {"requests": 1, "per": 1, "scope": text},
        "x-anything": text,
    }  # fmt: skip


def packaged(text: str) -> tuple[Reading, dict[str, str]]:
    document = Document(Path(), "openapi.yaml", {"openapi.yaml": SourceFile("", hostile(text))})
    reading = read(document)
    files = build(reading, (), "acme")
    return reading, {path: content for path, content in files.items() if "/_runtime/" not in path}


def check(files: dict[str, str]) -> None:
    for path, content in files.items():
        parts = PurePosixPath(path).parts
        assert ".." not in parts
        assert all(part.isascii() for part in parts)
        if path.endswith(".py"):
            ast.parse(content)
        assert "\x00" not in content
    assert len({path.casefold() for path in files}) == len(files)
    assert tomllib.loads(files["pyproject.toml"])["project"]["name"] == "acme"


nasty = st.lists(st.sampled_from(PAYLOADS) | st.text(max_size=4), min_size=1, max_size=3).map("".join)


@settings(max_examples=15)
@given(nasty)
def test_any_text_gives_files_that_parse(text: str) -> None:
    reading, files = packaged(text)
    check(files)
    assert len(reading.api.operations) + len(reading.refused) >= 3


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a package for each payload, the runtime in each."""
    root = tmp_path_factory.mktemp("hostile")
    for index, payload in enumerate(PAYLOADS):
        document = Document(Path(), "openapi.yaml", {"openapi.yaml": SourceFile("", hostile(payload))})
        for path, content in build(read(document), (), f"acme{index}").items():
            place = root / f"{index}" / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(content, "utf-8", errors="strict")
    return root


IMPORT_ALL = """
import importlib, json, pkgutil, sys, typing
from pathlib import Path

found = {}
for name in sys.argv[1:]:
    package = importlib.import_module(name)
    modules = [module.name for module in pkgutil.walk_packages(package.__path__, name + ".")]
    for module in modules:
        importlib.import_module(module)
    for model in dir(package.models):
        if typing.is_typeddict(model := getattr(package.models, model)):
            typing.get_type_hints(model)
    client = next(getattr(package, other) for other in package.__all__ if other.lower() == name)
    found[name] = [attribute for attribute in vars(client) if not attribute.startswith("_")]
print(json.dumps(found))
"""


def test_importing_hostile_packages_executes_nothing_of_theirs(everything: Path, tmp_path: Path) -> None:
    paths = os.pathsep.join(str(everything / str(index)) for index in range(len(PAYLOADS)))
    names = [f"acme{index}" for index in range(len(PAYLOADS))]
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, *names],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert set(json.loads(done.stdout)) == set(names)
    assert list(tmp_path.iterdir()) == []
    assert not list(everything.rglob(CANARY))


KEYWORDS = {
    "$schema", "$defs", "type", "properties", "required", "items", "additionalProperties", "anyOf", "customTypePath",
}  # fmt: skip
TYPES = {"object", "array", "string", "integer", "number", "boolean", "null"}
NUMBERED = re.compile(r"Shape\d+|field[_-]\d+|specloom_placeholders\.Placeholder_\d+")


def texts(value: object) -> Iterator[str]:
    """Yield all text in a JSON value, keys included."""
    match value:
        case str():
            yield value
        case dict():
            yield from (text for each in (*value, *value.values()) for text in texts(each))
        case list():
            yield from (text for each in value for text in texts(each))
        case _:
            raise TypeError(f"unexpected: {value!r}")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_datamodel_code_generator_never_sees_text_of_the_document(
    payload: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    real = datamodel_code_generator.generate

    def generate(schema: str, **options: Any) -> object:
        seen.append(schema)
        return real(schema, **options)

    monkeypatch.setenv("SPECLOOM_CACHE", "off")
    monkeypatch.setattr(datamodel_code_generator, "generate", generate)
    document = Document(Path(), "openapi.yaml", {"openapi.yaml": SourceFile("", hostile(payload))})
    api = infer(read(document).api)
    assert write_params(api, assign_names(api, "acme"))
    (schema,) = map(json.loads, seen)
    words = {text for text in texts(schema) if not NUMBERED.fullmatch(text)}
    assert words - {schema["$schema"]} <= KEYWORDS | TYPES
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_nothing_hostile_becomes_a_file_name(everything: Path) -> None:
    written = (path.relative_to(everything) for path in everything.rglob("*"))
    names = {path.as_posix() for path in written if "__pycache__" not in path.parts}  # Python's, of tests that import
    assert names
    assert all(set(name) <= set("abcdefghijklmnopqrstuvwxyzREADME0123456789_./") for name in names)


def test_file_names_of_references_are_only_text() -> None:
    name = f'parts/{TOUCH.replace("/", "")}\n""".yaml'
    part = {"type": "object", "description": name, "properties": {"a": {"type": "string"}}}
    schema = {"$ref": "parts/" + name.removeprefix("parts/").replace("%", "%25")}
    content = {"application/json": {"schema": schema}}
    root = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {"/a": {"get": {"operationId": "a", "responses": {"200": {"description": "", "content": content}}}}},
    }
    files = {"openapi.yaml": SourceFile("", root), name: SourceFile("", part)}
    reading = read(Document(Path(), "openapi.yaml", files))
    check({path: text for path, text in build(reading, (), "acme").items() if "/_runtime/" not in path})
