"""What the fake server of a package answers: examples of the document first, and the statuses that a test asks for."""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

DOCUMENT = """
openapi: 3.1.0
info: {title: Exemplary, version: "1"}
servers: [{url: "http://127.0.0.1:9"}]
paths:
  /parcels/{code}:
    get:
      operationId: getParcel
      tags: [parcels]
      parameters: [{name: code, in: path, required: true, example: ZZ9, schema: {type: string}}]
      responses:
        '200':
          description: ''
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Parcel'}
              examples:
                broken: {value: {code: 7}}
                travelling: {value: {code: XK7, status: travelling}}
        '404': {description: ''}
        '422': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
    put:
      operationId: putParcel
      tags: [parcels]
      parameters: [{name: code, in: path, required: true, schema: {type: string}}]
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Parcel'}
            example: {code: XK8, status: waiting}
      responses: {'204': {description: ''}}
components:
  schemas:
    Parcel:
      type: object
      required: [code]
      properties: {code: {type: string}, status: {type: string}}
    Problem: {type: object, required: [reason], properties: {reason: {type: string}}}
"""


@pytest.fixture(scope="module")
def exemplary(generated: Callable[..., ModuleType]) -> Any:
    return generated("exemplary", DOCUMENT)


@pytest.fixture(scope="module")
def testing(exemplary: Any) -> Any:
    return importlib.import_module("exemplary.testing")


def call(exemplary: Any, kind: str, transport: Any) -> Any:
    if kind == "sync":
        return exemplary.Exemplary(transport=transport).parcels.get("a")
    return asyncio.run(exemplary.AsyncExemplary(transport=transport).parcels.get("a"))


Both = pytest.mark.parametrize("kind", ["sync", "async"])


@Both
def test_the_first_example_that_fits_is_the_answer(exemplary: Any, testing: Any, kind: str) -> None:
    assert call(exemplary, kind, testing.fake()).to_dict() == {"code": "XK7", "status": "travelling"}


def test_examples_of_parameters_and_bodies_are_sent(exemplary: Any, testing: Any) -> None:
    rows = {row.id: testing.EXCHANGES.of(row)[0]["request"] for row in testing.EXCHANGES.operations}
    assert rows["getParcel"]["uri"].endswith("/parcels/ZZ9")
    assert rows["putParcel"]["body"] == '{"code": "XK8", "status": "waiting"}'


@Both
def test_a_status_without_a_body_needs_no_exchange(exemplary: Any, testing: Any, kind: str) -> None:
    with pytest.raises(exemplary.NotFoundError) as missing:
        call(exemplary, kind, testing.fake(statuses={"getParcel": 404}))
    assert missing.value.body is None


@Both
def test_a_status_with_a_body_is_given_with_it(exemplary: Any, testing: Any, kind: str) -> None:
    with pytest.raises(
        testing.InvalidRequest, match=r"give its body as well: statuses=\{'getParcel': \(422, \.\.\.\)\}"
    ):
        call(exemplary, kind, testing.fake(statuses={"getParcel": 422}))
    with pytest.raises(exemplary.UnprocessableEntityError) as refused:
        call(exemplary, kind, testing.fake(statuses={"getParcel": (422, {"reason": "too heavy"})}))
    assert refused.value.body.reason == "too heavy"
