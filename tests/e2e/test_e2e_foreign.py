"""Documents written for other tools: what their extensions say holds on the wire, and names of a package stay."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qs

import pytest

from .conftest import Answer, Loopback, Seen

DOCUMENT = """\
openapi: 3.1.0
info: {title: Foreign, version: "1"}
servers: [{url: "http://127.0.0.1:1"}]
x-fern-idempotency-headers: [{header: Once, name: once}]
paths:
  /things:
    get:
      operationId: listAllTheThings
      x-fern-sdk-group-name: [store, things]
      x-fern-sdk-method-name: list
      x-fern-pagination: {cursor: $request.after, next_cursor: $response.meta.next, results: $response.data}
      parameters:
      - {name: after, in: query, schema: {type: string}}
      - {name: x-q, in: query, x-fern-parameter-name: searchText, schema: {type: string}}
      - {$ref: '#/components/parameters/Trace'}
      responses: {"200": {$ref: '#/components/responses/Page'}}
    post:
      operationId: makeThing
      x-speakeasy-group: store.things
      x-speakeasy-name-override: create
      x-fern-idempotent: true
      x-speakeasy-retries: {strategy: backoff, statusCodes: [418], retryConnectionErrors: true}
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
      responses:
        "201": {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
  /log:
    get:
      operationId: readLog
      tags: [log]
      x-ms-pageable: {nextLinkName: nextLink, itemName: data}
      responses: {"200": {$ref: '#/components/responses/Page'}}
components:
  parameters:
    Trace: {name: trace, in: query, x-speakeasy-ignore: true, schema: {type: string}}
  responses:
    Page:
      description: A page.
      content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}
  schemas:
    Page:
      type: object
      properties:
        data: {type: array, items: {$ref: '#/components/schemas/Thing'}}
        meta: {type: object, properties: {next: {type: [string, "null"]}}}
        nextLink: {type: string}
    Thing:
      type: object
      x-fern-type-name: StoredThing
      required: [name]
      properties:
        name: {type: string}
        k: {type: string, x-fern-property-name: kindOfThing, enum: [a, b], x-fern-enum: {a: {name: ALPHA}}}
"""
TYPED = """\
from foreign_tools import ForeignTools
from foreign_tools.models import KindOfThing, StoredThing

client = ForeignTools()
names: list[str] = [thing.name for thing in client.store.things.list(search_text="x")]
made: StoredThing = client.store.things.create(name="a", kind_of_thing=KindOfThing.ALPHA)
"""
Both = Callable[..., Any]
Generated = Callable[..., ModuleType]


def page(names: list[str], **more: Any) -> Answer:
    body = {"data": [{"name": name} for name in names], **more}
    return 200, {"content-type": "application/json"}, json.dumps(body).encode()


@pytest.fixture
def package(generated: Generated) -> ModuleType:
    return generated("foreign_tools", DOCUMENT)


def test_pages_follow_each_other_as_fern_says(package: ModuleType, both: Both, loopback: Loopback) -> None:
    def answer(seen: Seen) -> Answer:
        after = parse_qs(seen.query).get("after")
        return page(["c"], meta={"next": None}) if after == ["2"] else page(["a", "b"], meta={"next": "2"})

    loopback.answer = answer

    def use(client: Any) -> Any:
        assert [each.name for each in (yield client.store.things.list(search_text="q"))] == ["a", "b", "c"]
        with pytest.raises(TypeError):
            client.store.things.list(trace="x")

    both(package, use, base_url=loopback.url)
    assert [parse_qs(seen.query) for seen in loopback.seen] == [{"x-q": ["q"]}, {"x-q": ["q"], "after": ["2"]}]


def test_pages_follow_each_other_as_microsoft_says(package: ModuleType, both: Both, loopback: Loopback) -> None:
    def answer(seen: Seen) -> Answer:
        return page(["b"]) if seen.query else page(["a"], nextLink=f"{loopback.url}/log?page=2")

    loopback.answer = answer

    def use(client: Any) -> Any:
        assert [each.name for each in (yield client.log.read())] == ["a", "b"]

    both(package, use, base_url=loopback.url)
    assert len(loopback.seen) == 2


def test_a_call_is_repeated_with_its_key_as_others_say(package: ModuleType, both: Both, loopback: Loopback) -> None:
    def answer(seen: Seen) -> Answer:
        body = json.dumps({"name": "a", "k": "a"}).encode()
        return (418, {}, b"") if len(loopback.seen) == 1 else (201, {"content-type": "application/json"}, body)

    loopback.answer = answer

    def use(client: Any) -> Any:
        made = yield client.store.things.create(name="a", kind_of_thing="a")
        assert made.kind_of_thing.name == "ALPHA"

    both(package, use, base_url=loopback.url)
    first, second = loopback.seen
    assert first.headers["Once"] == second.headers["Once"]
    assert json.loads(second.body) == {"name": "a", "k": "a"}


def test_type_checkers_know_the_names(package: ModuleType, assert_types: Callable[..., None]) -> None:
    assert_types(TYPED, Path(str(package.__file__)).parents[1])


def test_names_of_a_package_stay(
    specloom_here: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    document = tmp_path / "openapi.yaml"
    options = ("--output", str(tmp_path), "--package", "kept")
    document.write_text(DOCUMENT.replace("x-fern-", "x-plain-").replace("x-speakeasy-", "x-plain-"), "utf-8")
    assert specloom_here("generate", document, *options, cwd=tmp_path).returncode == 0
    before = json.loads((tmp_path / "kept" / "specloom.lock").read_text("utf-8"))["names"]
    document.write_text(DOCUMENT, "utf-8")
    assert specloom_here("generate", document, *options, cwd=tmp_path).returncode == 0
    names = json.loads((tmp_path / "kept" / "specloom.lock").read_text("utf-8"))["names"]
    assert {kind: names[kind] for kind in ("methods", "classes", "fields")} == {
        kind: before[kind] for kind in ("methods", "classes", "fields")
    }
    assert specloom_here("generate", document, *options, "--new-names", cwd=tmp_path).returncode == 0
    anew = json.loads((tmp_path / "kept" / "specloom.lock").read_text("utf-8"))["names"]
    assert set(anew["methods"]) == {"store.things", "log"}


@pytest.mark.parametrize(
    "extension",
    [
        "x-ms-pageable: {nextLinkName: nextLink}",
        "x-fern-pagination: {cursor: $request.after, next_cursor: $response.gone, results: $response.data}",
        "x-fern-pagination: {cursor: $request.after, next_cursor: $response.next, results: $response.next}",
    ],
)
def test_pages_that_an_answer_does_not_have_cost_no_operation(
    extension: str, tmp_path: Path, specloom_here: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    answer = "{type: object, properties: {data: {type: array, items: {type: string}}, next: {type: string}}}"
    (tmp_path / "api.yaml").write_text(
        'openapi: 3.1.0\ninfo: {title: T, version: "1"}\nservers: [{url: "https://t.example"}]\npaths:\n  /things:\n'
        f"    get:\n      operationId: listThings\n      {extension}\n"
        "      parameters: [{name: after, in: query, schema: {type: string}}]\n"
        f'      responses: {{"200": {{description: d, content: {{application/json: {{schema: {answer}}}}}}}}}\n'
    )
    done = specloom_here("generate", "api.yaml", "--output", "out", "--package", "things", cwd=tmp_path)
    assert (done.returncode, "warning[extension-foreign]: pages are not taken: " in done.stderr) == (0, True)
    assert "1 operation: 1 approximated, 0 refused" in done.stdout
