"""What a document deprecates, as consumers see it: from type checkers, and in warnings that point at their code."""

from __future__ import annotations

import copy
import json
import os
import pickle
import re
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .conftest import Answer, Loopback, Seen

Generated = Callable[..., ModuleType]
Both = Callable[..., Any]
Command = Callable[..., subprocess.CompletedProcess[str]]
DOCUMENT = """\
openapi: 3.1.0
info: {title: Aging, version: "1"}
servers: [{url: "http://aging.invalid"}]
paths:
  /v1/things:
    get:
      operationId: listOldThings
      tags: [things]
      deprecated: true
      description: All things. Use `/v2/things` instead.
      parameters: [{name: old, in: query, deprecated: true, schema: {type: string}}]
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}}
  /v1/pages:
    get:
      operationId: walkOldThings
      x-specloom-name: walk_old
      tags: [things]
      deprecated: true
      parameters: [{name: after, in: query, schema: {type: string}}]
      x-specloom-pagination: {style: cursor, parameters: {cursor: after}, items: /data, next: /next}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}}
  /v1/stream:
    get:
      operationId: streamOldThings
      x-specloom-name: stream_old
      tags: [things]
      deprecated: true
      responses:
        "200": {description: ok, content: {text/event-stream: {schema: {$ref: "#/components/schemas/Thing"}}}}
  /v2/things:
    get:
      operationId: listThings
      tags: [things]
      parameters:
      - {name: limit, in: query, schema: {type: integer}}
      - {name: size, in: query, deprecated: true, description: Use `limit`., schema: {type: integer}}
      - {name: X-Old, in: header, schema: {$ref: "#/components/schemas/Gone"}}
      - {name: account, in: query, required: true, deprecated: true, schema: {type: string}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}}
    post:
      operationId: createThing
      tags: [things]
      requestBody:
        required: true
        content:
          application/json: {schema: {$ref: "#/components/schemas/Thing"}}
          multipart/form-data: {schema: {$ref: "#/components/schemas/Thing"}}
          application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Thing"}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}}
components:
  schemas:
    Gone: {type: string, deprecated: true}
    Page:
      type: object
      required: [data]
      properties:
        data: {type: array, items: {$ref: "#/components/schemas/Thing"}}
        next: {type: string, deprecated: true}
        shapes: {type: array, items: {$ref: "#/components/schemas/Shape"}}
    Shape:
      type: object
      required: [form]
      discriminator: {propertyName: form}
      properties: {form: {type: string, deprecated: true}, note: {type: string, deprecated: true}}
    Square:
      allOf: [{$ref: "#/components/schemas/Shape"}, {type: object, properties: {side: {type: integer}}}]
    Thing:
      type: object
      required: [name, kind]
      properties:
        name: {type: string}
        kind: {type: string, deprecated: true}
        oldName: {type: string, deprecated: true, description: What it was. Use 'name' instead.}
        gone: {$ref: "#/components/schemas/Gone"}
        part: {$ref: "#/components/schemas/Thing"}
        id: {type: string, readOnly: true, deprecated: true}
"""
SHAPES = [{"form": "Square", "note": "s", "side": 1}, {"form": "round", "note": "r"}, {"form": "Square", "note": 5}]
THING = {"name": "n", "kind": "k", "oldName": "o", "gone": "g", "part": {"name": "p", "kind": "q"}, "id": "1"}
V1 = "GET /v1/things is deprecated: Use `/v2/things` instead."
NAMED = {
    "kind": "`kind` is deprecated.",
    "old_name": "`old_name` is deprecated: Use 'name' instead.",
    "gone": "`gone` is deprecated.",
    "id": "`id` is deprecated.",
}


@pytest.fixture
def aging(generated: Generated, loopback: Loopback) -> ModuleType:
    def answer(seen: Seen) -> Answer:
        if seen.method == "POST":
            return 200, {"content-type": "application/json"}, json.dumps(THING).encode()
        if seen.path == "/v1/stream":
            return 200, {"content-type": "text/event-stream"}, f"data: {json.dumps(THING)}\n\n".encode()
        page: dict[str, Any] = {"data": [THING], "shapes": SHAPES}
        if seen.path == "/v1/pages":
            page = {"data": [{"name": "m", "kind": "k"}]} if seen.query else {**page, "next": "2"}
        return 200, {"content-type": "application/json"}, json.dumps(page).encode()

    loopback.answer = answer
    return generated("aging", DOCUMENT)


def warned(call: Callable[[], Any]) -> tuple[Any, list[str]]:
    """Return the result of a call and the deprecations of which it warned: those that point at this file."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = call()
    assert {each.filename for each in caught} <= {__file__}
    assert all(each.category is DeprecationWarning for each in caught)
    return result, [str(each.message) for each in caught]


def test_a_deprecated_operation_warns_where_it_is_called(aging: ModuleType, loopback: Loopback, both: Both) -> None:
    def use(client: Any) -> Iterator[Any]:
        with pytest.warns(DeprecationWarning, match=re.escape(V1)) as caught:
            page = yield client.things.list_old(old="x")
        assert [each.filename for each in caught] == [__file__]
        assert [thing.name for thing in page.data] == ["n"]
        with pytest.warns(DeprecationWarning, match="GET /v1/pages is deprecated") as caught:
            pager = client.pages.walk_old()
        assert [each.filename for each in caught] == [__file__]
        assert [thing.name for thing in (yield pager)] == ["n", "m"]
        with pytest.warns(DeprecationWarning, match="GET /v1/stream is deprecated") as caught:
            client.things.stream_old()
        with pytest.warns(DeprecationWarning, match=re.escape(V1)) as caught:
            raw = yield client.things.with_raw_response.list_old()
        assert (raw.status, [each.filename for each in caught]) == (200, [__file__])

    both(aging, use, base_url=loopback.url)
    assert loopback.seen[0].query == "old=x"


async def _opened(client: Any) -> list[int]:
    statuses: list[int] = []
    async with client:
        for method in (client.things.with_streaming_response.list_old, _streaming(client.things.list_old)):
            opening, messages = warned(lambda method=method: method(old="x"))
            assert messages == [V1]
            async with opening as response:
                statuses.append(response.status)
    return statuses


def _streaming(method: Any) -> Any:
    import aging

    return aging.async_streaming(method)


def test_a_response_that_is_opened_warns_at_the_callers_code(aging: ModuleType, loopback: Loopback) -> None:
    import asyncio

    assert asyncio.run(_opened(aging.AsyncAging(base_url=loopback.url))) == [200, 200]
    with aging.Aging(base_url=loopback.url) as client:
        opening, messages = warned(lambda: client.things.with_streaming_response.list_old(old="x"))
        with opening as response:
            assert (messages, response.status) == ([V1], 200)
    assert [seen.query for seen in loopback.seen] == ["old=x"] * 3


def test_fields_warn_where_they_are_read_and_nowhere_else(aging: ModuleType, loopback: Loopback, both: Both) -> None:
    def use(client: Any) -> Iterator[Any]:
        page = yield client.things.list(account="a", size=1, x_old="y")
        [thing] = page.data
        for name, message in NAMED.items():
            assert warned(lambda name=name: getattr(thing, name))[1] == [message]
        value, messages = warned(lambda: (thing.part.kind, thing.name))
        assert (value, messages) == (("q", "n"), ["`kind` is deprecated."])
        assert warned(lambda: (repr(thing), thing == copy.deepcopy(thing), pickle.loads(pickle.dumps(thing))))[1] == []
        assert warned(lambda: thing.model_dump(mode="json", by_alias=True, exclude_unset=True)) == (THING, [])
        assert warned(lambda: thing.model_copy(update={"kind": "z"}).model_dump()["kind"]) == ("z", [])
        for content_type in ("application/json", "multipart/form-data", "application/x-www-form-urlencoded"):
            yield client.things.create(thing, content_type=content_type)
            yield client.things.create(name="n", kind="k", old_name="o", gone="g", content_type=content_type)

    both(aging, use, base_url=loopback.url)
    sent = [seen.body for seen in loopback.seen if seen.method == "POST"]
    assert json.loads(sent[0]) == {name: value for name, value in THING.items() if name != "id"}
    assert json.loads(sent[1]) == {"name": "n", "kind": "k", "oldName": "o", "gone": "g"}
    assert all(b"oldName" in body for body in sent)


def test_variants_and_what_contradicts_the_document_are_read_without_a_warning(
    aging: ModuleType, loopback: Loopback, both: Both
) -> None:
    drifts: list[str] = []

    def use(client: Any) -> Iterator[Any]:
        page = yield client.things.list(account="a")
        square, unknown, odd = page.shapes
        assert (type(square), type(unknown)) == (aging.models.Square, aging.models.Shape)
        for shape, note in ((square, "s"), (unknown, "r"), (odd, 5)):
            assert warned(lambda shape=shape: shape.note) == (note, ["`note` is deprecated."])
            assert warned(lambda shape=shape: shape.form)[1] == ["`form` is deprecated."]
        assert page.model_dump(mode="json", by_alias=True, exclude_unset=True)["shapes"] == SHAPES

    both(aging, use, base_url=loopback.url, on_drift=lambda drift: drifts.append(drift.pointer))
    assert sorted(drifts) == ["/shapes/1/form", "/shapes/2/note"]


def test_a_fake_server_warns_of_nothing(aging: ModuleType) -> None:
    from importlib import import_module

    with aging.Aging(transport=import_module("aging.testing").fake()) as client:
        assert warned(lambda: client.things.list(account="a").data[0].name)[1] == []
        assert warned(lambda: client.things.create(name="n", kind="k").name)[1] == []
        assert warned(lambda: [thing.name for thing in client.pages.walk_old()])[1] == ["GET /v1/pages is deprecated."]


def test_fields_say_that_they_are_deprecated(aging: ModuleType) -> None:
    fields = aging.models.Thing.model_fields
    assert {name: field.deprecated for name, field in fields.items() if field.deprecated} == NAMED
    source = (Path(str(aging.__file__)).parent / "models/shared.py").read_text("utf-8")
    assert source.count("Deprecated.") == 8


USE = """\
import asyncio
from aging import Aging, AsyncAging, models

def use(client: Aging, thing: models.Thing, mapping: models.ThingParam) -> None:
    client.things.list(account="a")
    client.things.list(account="a", limit=1)
    client.things.list(account="a", size=1)  # marked: `size` is deprecated: Use `limit`. `x_old` is deprecated.
    client.things.list(account="a", limit=1, x_old="x")  # marked: `size` is deprecated
    client.things.list_old()  # marked: GET /v1/things is deprecated: Use `/v2/things` instead.
    client.things.list_old(old="x")  # marked: GET /v1/things is deprecated
    for each in client.pages.walk_old():  # marked: GET /v1/pages is deprecated
        each.name.upper()
    for each in client.things.stream_old():  # marked: GET /v1/stream is deprecated
        each.name.upper()
    client.things.create(thing)
    client.things.create(mapping, content_type="multipart/form-data")
    client.things.create(name="n", kind="k").name.upper()
    client.things.create(name="n", kind="k", part=thing, content_type="application/json")
    client.things.create(name="n", kind="k", old_name="o")  # marked: `old_name` is deprecated: Use 'name' instead.
    models.Thing(name="n", kind="k", old_name="o")

async def use_async(client: AsyncAging) -> None:
    (await client.things.list(account="a", limit=1)).data
    await client.things.list(account="a", size=1)  # marked: `size` is deprecated
    await client.things.list_old()  # marked: GET /v1/things is deprecated
    async for each in client.pages.walk_old():  # marked: GET /v1/pages is deprecated
        each.name.upper()
"""
CHECKERS = {
    "mypy": (("mypy", "--strict", "--no-error-summary", "--enable-error-code", "deprecated"), r"^use\.py:(\d+): (.*)"),
    "pyright": (("pyright", "--pythonpath", sys.executable), r"use\.py:(\d+):\d+ - error: (.*(?:\n\s+.*)?)"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, specloom_here: Command) -> Path:
    place = tmp_path_factory.mktemp("aging")
    (place / "aging.yaml").write_text(DOCUMENT, "utf-8")
    done = specloom_here("generate", "aging.yaml", "--package", "aging", "--output", "out", cwd=place)
    assert (done.returncode, done.stderr) == (0, "")
    (place / "use.py").write_text(USE)
    settings = {
        "typeCheckingMode": "strict", "pythonVersion": "3.11", "extraPaths": ["out/aging"],
        "reportDeprecated": "error", "reportUnusedExpression": "none", "reportUnusedImport": "none",
        "executionEnvironments": [{"root": "out/aging"}, {"root": ".", "extraPaths": ["out/aging"]}],
    }  # fmt: skip
    (place / "pyrightconfig.json").write_text(json.dumps(settings))
    return place


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    path = str(folder / "out/aging")
    environment = {**os.environ, "PYTHONPATH": path, "MYPYPATH": path, "PYTHONWARNINGS": "error"}
    line = [sys.executable, *arguments]
    return subprocess.run(line, cwd=folder, env=environment, capture_output=True, text=True, timeout=240, check=False)


@pytest.mark.types
@pytest.mark.parametrize("checker", CHECKERS)
def test_type_checkers_mark_what_is_deprecated(checker: str, folder: Path) -> None:
    line, pattern = CHECKERS[checker]
    marked = {
        number: text.partition("# marked: ")[2] for number, text in enumerate(USE.splitlines(), 1) if "# marked" in text
    }
    used = run(folder, "-m", *line, "use.py")
    found = {int(number): message for number, message in re.findall(pattern, used.stdout, re.MULTILINE)}
    assert found.keys() == marked.keys(), used.stdout
    assert all(marked[number] in message for number, message in found.items()), used.stdout
    package = run(folder, "-m", *line, "out/aging/aging/resources", "out/aging/aging/models", "out/aging/tests")
    assert package.returncode == 0, package.stdout


def test_tests_of_the_package_pass_where_warnings_are_errors(folder: Path) -> None:
    tested = run(folder, "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider", "out/aging/tests")
    assert tested.returncode == 0, tested.stdout


def test_an_import_of_a_package_loads_no_more(folder: Path) -> None:
    code = "import sys, aging; aging.Aging; print('typing_extensions' in sys.modules, 'pydantic' in sys.modules)"
    assert run(folder, "-c", code).stdout.split() == ["False", "False"]
    assert '"typing-extensions>=4.14.1,<5"' in (folder / "out/aging/pyproject.toml").read_text("utf-8")


RECORDED = """\
openapi: 3.1.0
info: {title: Old, version: "1"}
servers: [{url: "https://old.invalid"}]
paths:
  /a:
    get:
      operationId: getA
      deprecated: true
      responses: &answer {"200": {description: ok, content: {text/plain: {}}}}
  /b:
    get:
      operationId: getB
      parameters: [{name: old, in: query, deprecated: true, schema: {type: string}}]
      responses: *answer
"""


def test_the_quick_start_of_a_readme_uses_nothing_that_is_deprecated(specloom_here: Command, tmp_path: Path) -> None:
    (tmp_path / "recordings").mkdir()
    (tmp_path / "openapi.yaml").write_text(RECORDED, "utf-8")
    for name, operation, path in (("1", "getA", "a"), ("2", "getB", "b?old=x"), ("3", "getB", "b")):
        facts = {"operation": operation, "source": "documented-sample", "document": "d", "lines": "1"}
        interaction = {
            "specloom": {**facts, "arguments": {"query": {"old": "x"}} if "old" in path else {}},
            "request": {"method": "GET", "uri": f"https://old.invalid/{path}", "headers": {}, "body": None},
            "response": {
                "status": {"code": 200, "message": "OK"},
                "headers": {"Content-Type": ["text/plain"]},
                "body": {"string": "hi"},
            },
        }
        (tmp_path / f"recordings/{name}.yaml").write_text(json.dumps({"version": 1, "interactions": [interaction]}))
    done = specloom_here("generate", "openapi.yaml", "--package", "old", "--output", "out", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    readme = (tmp_path / "out/old/README.md").read_text("utf-8")
    assert "    print(client.b.get())\n" in readme
    assert "| Deprecated. |" in readme
