"""The mappings that requests take: which there are, how often their writer is asked, and how each is laid out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import datamodel_code_generator
import pytest

from specloom import ir
from specloom.code.safe import Code, literal, quoted
from specloom.ir.names import Names, request_classes
from specloom.models import ClassCache, write_params

DOCUMENT = """
openapi: 3.1.0
info: {title: T, version: "1"}
paths:
  /a:
    post:
      operationId: createA
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/A"}}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Got"}}}}}
components:
  schemas:
    A:
      type: object
      required: [kind, b, only]
      properties:
        b: {$ref: "#/components/schemas/B"}
        kind: {const: a}
        only: {type: object, readOnly: true, properties: {c: {}}}
        either: {type: [object, array], properties: {d: {type: string}}, items: {type: string}}
    B: {type: object, required: [str], properties: {str: {type: integer}, x: {type: string}}}
    C: {type: object, properties: {y: {type: integer}}}
    Got: {type: object, properties: {str: {type: integer}}}
"""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    seen: list[str] = []
    real = datamodel_code_generator.generate

    def generate(schema: str, **options: Any) -> object:
        seen.append(schema)
        return real(schema, **options)

    monkeypatch.setenv("SPECLOOM_CACHE", "off")
    monkeypatch.setattr(datamodel_code_generator, "generate", generate)
    return seen


def test_only_what_requests_reach_has_params(named: Callable[[str], tuple[ir.Api, Names]]) -> None:
    api, names = named(DOCUMENT)
    assert {name.name for name in names.params.values()} == {"AParam", "BParam", "AEitherVariant1Param"}
    assert {schema.location for schema in request_classes(api)} == set(names.params)
    written = {names.params[place].name: keys for place, keys in write_params(api, names).items()}
    shown = {name: {key: found.text for key, found in keys.annotations.items()} for name, keys in written.items()}
    assert shown["AParam"] == {
        "b": "B | BParam", "kind": 'Literal["a"]', "either": "AEitherVariant1 | AEitherVariant1Param | Sequence[str]",
    }  # fmt: skip
    # A constant is sent anyhow; what only the server sets is no key.
    assert written["AParam"].required == {"b"}
    # `str: int` in the body of a class would hide the type of what comes next.
    assert {name: keys.functional for name, keys in written.items()} == {
        "AParam": False, "BParam": True, "AEitherVariant1Param": False,
    }  # fmt: skip


def test_each_shape_is_written_once_and_not_again(
    named: Callable[[str], tuple[ir.Api, Names]], asked: list[str]
) -> None:
    cache: ClassCache = {}
    first = write_params(*named(DOCUMENT), cache)
    assert len(asked) == 1
    renamed = DOCUMENT.replace("x: {type: string}", "z: {type: string, description: Another.}")
    second = write_params(*named(renamed), cache)
    assert len(asked) == 1
    assert len(first) == len(second) == len(cache) == 3
    write_params(*named(DOCUMENT.replace("x: {type: string}", "x: {type: boolean}")), cache)
    assert len(asked) == 2
    assert asked[1].count("Shape") == 1
    assert len(cache) == 3


def test_what_the_document_says_is_never_quoted_code() -> None:
    assert quoted(Code("Sequence[A]")).text == '"Sequence[A]"'
    with pytest.raises(ValueError, match="not to be quoted"):
        quoted(Code(literal("a").text, literal("a").harmless))
