"""What is taken for a fitting default value at a glance is one for the validator, which then need not be imported."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import openapi_spec_validator as peer
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openapi_schema_validator import OAS30Validator, OAS31Validator, OAS32Validator

from specloom.validate.defaults import DEMANDING, default_fits
from specloom.validate.schema_errors import SchemaErrors
from specloom.validate.specification import specification
from specloom.validate.version import Version

VALUES = st.sampled_from(["", "a", "abc", "1", 0, 1, -1, 2.5, 1.0, True, False, [], ["a"], [1], {}, {"a": 1}])
LISTS = st.lists(VALUES, max_size=3)
TYPES = st.sampled_from(["string", "integer", "number", "boolean", "array", "object", "null", "file"])
KEYWORDS: dict[str, st.SearchStrategy[Any]] = {
    "type": TYPES | st.lists(TYPES, max_size=2),
    "enum": LISTS,
    "const": VALUES,
    "items": st.sampled_from([{}, {"type": "string"}, {"type": "integer"}, True]),
    "properties": st.just({"a": {"type": "string"}}),
    "required": st.just(["b"]),
    "nullable": st.booleans(),
    "exclusiveMinimum": st.booleans() | st.integers(-1, 1),
    "pattern": st.just("^[0-9]$"),
    "format": st.sampled_from(["date", "uuid", "int32", "binary"]),
    "title": st.text(max_size=3),
    "not": st.just({"type": "string"}),
    "oneOf": st.just([{"type": "string"}, {"type": "integer"}]),
} | dict.fromkeys(
    ("minimum", "maximum", "minLength", "maxLength", "minItems", "minProperties"), st.integers(-1, 2) | st.just("1")
)


@given(
    schema=st.fixed_dictionaries({"default": VALUES}, optional=KEYWORDS),
    version=st.sampled_from([Version.V30, Version.V31, Version.V32]),
)
def test_what_fits_at_a_glance_fits(schema: dict[str, Any], version: Version) -> None:
    values = {Version.V30: OAS30Validator, Version.V31: OAS31Validator, Version.V32: OAS32Validator}[version]
    unchecked = {key: value for key, value in schema.items() if key != "pattern"}
    if default_fits(schema):
        assert list(values(unchecked).iter_errors(schema["default"])) == []
        assert not SchemaErrors(specification(version), {}, version).wrong_default(schema)


def test_what_is_plain_is_seen_at_a_glance() -> None:
    assert default_fits({"type": "string", "enum": ["a"], "default": "a", "maxLength": 2, "description": "d"})
    assert default_fits({"type": "integer", "minimum": 1, "maximum": 3, "default": 3})
    assert not default_fits({"type": "integer", "maximum": 3, "default": 4})
    assert not default_fits({"type": "string", "default": 1})


def test_every_keyword_that_demands_something_is_known() -> None:
    inert = {"deprecated", "description", "example", "externalDocs", "format", "readOnly", "writeOnly", "xml"}
    unchecked = {"pattern", "patternProperties", "additionalProperties", "unevaluatedProperties", "propertyNames"}
    keywords = {key for each in (OAS30Validator, OAS31Validator, OAS32Validator) for key in each.VALIDATORS}
    assert keywords - inert - unchecked <= DEMANDING


@pytest.mark.parametrize(
    ("version", "validator"),
    [
        (Version.V20, peer.OpenAPIV2SpecValidator),
        (Version.V30, peer.OpenAPIV30SpecValidator),
        (Version.V31, peer.OpenAPIV31SpecValidator),
        (Version.V32, peer.OpenAPIV32SpecValidator),
    ],
)
def test_schemas_are_those_of_the_established_validator(version: Version, validator: Any) -> None:
    assert specification(version) == validator.schema_validator.schema


def test_a_sound_document_needs_no_slow_imports(tmp_path: Path) -> None:
    document = tmp_path / "openapi.yaml"
    document.write_text(
        "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {/a: {get: {operationId: a, parameters: [{name: n, in: "
        "query, schema: {type: integer, minimum: 1, default: 1}}], responses: {'200': {description: ok}}}}}\n",
        "utf-8",
    )
    code = (
        "import sys; from specloom.cli import main; status = main(sys.argv[1:]); "
        "print(sorted({'jsonschema', 'openapi_schema_validator', 'datamodel_code_generator', 'pydantic'} "
        "& set(sys.modules)), status)"
    )
    said = subprocess.run(
        [sys.executable, "-c", code, "generate", str(document), "--output", str(tmp_path / "out")],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert said.stdout.splitlines()[-1] == "[] 0"
