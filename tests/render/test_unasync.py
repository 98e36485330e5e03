"""The synchronous form of code is the asynchronous one with other names: documents have no say in what is renamed."""

from __future__ import annotations

import ast
from collections.abc import Callable

import pytest

from specloom.render.unasync import derive, derive_code

Built = Callable[..., dict[str, str]]

DOCUMENT = """\
openapi: 3.1.0
info: {title: AsyncClient, version: "2", description: "await the AsyncJobs, async def or not."}
servers: [{url: "https://jobs.example"}]
security: [{key: []}]
tags: [{name: jobs, description: "async with AsyncPager: await AsyncJobs # not 'code'"}]
paths:
  /jobs:
    get:
      operationId: listJobs
      tags: [jobs]
      description: "await AsyncResource, \\"\\"\\" AsyncPager"
      parameters: [{name: "await ", in: query, schema: {default: "await AsyncJobs", type: string}}]
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}}
      x-specloom-pagination: {style: link-header, parameters: {}, items: /data}
  /jobs/{id}:
    get:
      operationId: getJob
      tags: [jobs]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/AsyncPager"}}}}
components:
  securitySchemes: {key: {type: http, scheme: bearer}}
  schemas:
    AsyncPager: {type: object, properties: {name: {type: string, const: "await AsyncPager"}}}
    Page: {type: object, properties: {data: {items: {$ref: "#/components/schemas/AsyncPager"}}}}
"""


@pytest.fixture(scope="module")
def files(built: Built) -> dict[str, str]:
    return built(DOCUMENT)


def classes(text: str) -> dict[str, ast.ClassDef]:
    return {node.name: node for node in ast.parse(text).body if isinstance(node, ast.ClassDef)}


def test_models_and_text_of_the_document_stay_as_they_are(files: dict[str, str]) -> None:
    text = files["acme/resources/jobs.py"]
    found = classes(text)
    assert [*found] == ["Jobs", "AsyncJobs"]
    sync, asynchronous = (ast.unparse(found[name]) for name in ("Jobs", "AsyncJobs"))
    assert "-> Pager[models.Page, models.AsyncPager]" in sync
    assert "-> AsyncPager[models.Page, models.AsyncPager]" in asynchronous
    assert "return self._call(_GET, job_id, options=options)" in sync
    assert "return await self._call(_GET, job_id, options=options)" in asynchronous
    assert 'Parameter("await ")' in text


def test_docstrings_are_the_same(files: dict[str, str]) -> None:
    for path, names in (("resources/jobs", ("Jobs", "AsyncJobs")), ("_client", ("Acme", "AsyncAcme"))):
        found = classes(files[f"acme/{path}.py"])
        sync, asynchronous = (
            [ast.get_docstring(node) for node in ast.walk(found[name]) if isinstance(node, kinds)]
            for name in names
            for kinds in [(ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)]
        )
        assert sorted(map(str, sync)) == sorted(map(str, asynchronous))
        assert any("await" in str(text) for text in sync)


def test_credentials_of_the_synchronous_client_are_not_awaited(files: dict[str, str]) -> None:
    found = classes(files["acme/_client.py"])
    sync, asynchronous = (ast.unparse(found[name]) for name in ("Acme", "AsyncAcme"))
    assert "token: str | Callable[[], str] | None=None" in sync
    assert "token: str | Callable[[], str | Awaitable[str]] | None=None" in asynchronous
    assert "httpx2.BaseTransport" in sync
    assert "Async" not in sync.replace(ast.get_docstring(found["Acme"], clean=False) or "-", "").split('"""')[-1]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("await A(x.A, A)", "B(x.A, B)"),
        ("async def f(a: A) -> A: ...  # await A", "def f(a: B) -> B: ...  # await A"),
        ('\'await A\', """async def A "quoted" A"""; A', '\'await A\', """async def A "quoted" A"""; B'),
        ("from ..p import A", "from ..q import B"),
        ("AA, _A, A_, A.a", "AA, _A, A_, B.a"),
        ("async with A: pass", "with B: pass"),
    ],
)
def test_only_whole_names_of_code_change(text: str, wanted: str) -> None:
    assert derive_code(text, {"A": "B", "from ..p import A": "from ..q import B"}) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("await async_raw(AsyncA, a.aread())", "raw(A, a.read())"),
        ("Callable[P, Awaitable[Raw[T]]]", "Callable[P, Raw[T]]"),
        ("from .client_async import AsyncClient", "from .client_sync import Client"),
        (
            "async def __aenter__(self) -> _AsyncX: raise StopAsyncIteration",
            "def __enter__(self) -> _X: raise StopIteration",
        ),
        ("area, aclosed, asynchronous", "area, aclosed, asynchronous"),
    ],
)
def test_names_of_the_runtime_say_what_is_asynchronous(text: str, wanted: str) -> None:
    assert derive(text) == wanted
