"""Why something is deprecated, and which parameters are: in all versions of OpenAPI, and behind references."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from specloom.code.safe import literal
from specloom.code.view import Package
from specloom.lower.deprecations import reason


@pytest.mark.parametrize(
    ("description", "wanted"),
    [
        ("", "`a` is deprecated."),
        ("Use this to list all things. It is fast.", "`a` is deprecated."),
        ("What it was. Use `b` instead.", "`a` is deprecated: Use `b` instead."),
        ("Use 'b'", "`a` is deprecated: Use 'b'."),
        ("Old.\nReplaced by b in\n  2024! More.", "`a` is deprecated: Replaced by b in 2024!"),
        ("This will be removed", "`a` is deprecated: This will be removed."),
    ],
)
def test_a_reason_says_what_to_do_instead(description: str, wanted: str) -> None:
    assert reason("`a`", description) == wanted


OPENAPI = """\
openapi: {version}
info: {{title: T, version: "1"}}
servers: [{{url: "https://t.invalid"}}]
paths:
  /things:
    get:
      operationId: listThings
      deprecated: true
      parameters:
      - $ref: "#/components/parameters/Old"
      - {{name: gone, in: header, schema: {{$ref: "#/components/schemas/Gone"}}}}
      - {{name: needed, in: query, required: true, deprecated: true, schema: {{type: string}}}}
      - {{name: fine, in: query, schema: {{type: string}}}}
      responses: {{"204": {{description: ok}}}}
components:
  parameters: {{Old: {{name: old, in: query, deprecated: true, schema: {{type: string}}}}}}
  schemas: {{Gone: {{type: string, deprecated: true}}}}
"""
SWAGGER = """\
swagger: "2.0"
info: {title: T, version: "1"}
host: t.invalid
paths:
  /things:
    get:
      operationId: listThings
      deprecated: true
      parameters: [{name: fine, in: query, type: string}]
      responses: {"204": {description: ok}}
"""


@pytest.mark.parametrize("version", ["3.0.4", "3.1.1", "3.2.0"])
def test_one_overload_has_the_deprecated_parameters(version: str, lowered: Callable[[str], Package]) -> None:
    [method] = lowered(OPENAPI.format(version=version)).resources[0].methods
    shown = [
        ([argument.name.text for argument in each.keywords], each.deprecated)
        for each in (*method.overloads, method.signature)
    ]
    why = "GET /things is deprecated."
    assert shown == [
        (["needed", "fine", "options"], literal(why)),
        (["needed", "old", "gone", "fine", "options"], literal(f"{why} `old` is deprecated. `gone` is deprecated.")),
        (["needed", "old", "gone", "fine", "options"], literal(why)),
    ]


def test_operations_of_swagger_are_deprecated_too(lowered: Callable[[str], Package]) -> None:
    package = lowered(SWAGGER)
    [method] = package.resources[0].methods
    assert (method.overloads, method.has_deprecated_calls) == ((), True)
    assert [row.summary.text for row in package.rows] == ["Deprecated."]
