"""Documents that fuzzing found: each was a traceback, and is a package or an error now."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

HEAD = 'openapi: 3.1.0\ninfo: {title: Found, version: "1"}\npaths:\n  /a:\n'
OPERATIONS = {
    "a pointer that is none": """\
    get:
      operationId: getA
      responses:
        "200":
          description: ''
          x-specloom-error: {pointer: ../../etc/passwd, equals: false}
          content: {application/json: {schema: {type: object}}}
""",
    "a stream flag in a body of no known media type": """\
    post:
      operationId: postA
      requestBody:
        content: {default: {schema: {type: object, properties: {stream: {type: boolean}}}}}
      responses:
        "200":
          description: ''
          content:
            application/json: {schema: {type: object}}
            text/event-stream: {schema: {type: object}}
""",
    "a server that is no URL": """\
    servers: [{url: "https://[x.example"}, {url: "https://{host}", variables: {host: {default: "a]"}}}]
    get: {operationId: getA, responses: {"200": {description: ''}}}
servers: [{url: "https://colours[.example"}]
""",
    "a variant that is the whole document": """\
    get:
      operationId: getA
      responses:
        "200":
          description: ''
          content:
            application/json:
              schema:
                oneOf: [{$ref: '#'}, {$ref: '#/components/schemas/B'}]
                discriminator: {propertyName: kind}
components:
  schemas:
    B: {type: object, properties: {kind: {type: string}}}
""",
    "a scope that is no text": """\
    get:
      operationId: getA
      security: [{login: [[a], {b: c}]}]
      responses: {"200": {description: ''}}
  /b:
    get: {operationId: getB, responses: {"200": {description: ''}}}
components:
  securitySchemes:
    login: {type: oauth2, flows: {clientCredentials: {tokenUrl: https://a.example, scopes: {a: all}}}}
""",
}


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=list(OPERATIONS))
def test_what_fuzzing_found_is_a_package_or_an_error(
    operation: str, tmp_path: Path, specloom_here: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    (tmp_path / "found.yaml").write_text(HEAD + operation, "utf-8")
    assert specloom_here("validate", "--lint", "found.yaml", cwd=tmp_path).returncode in (0, 1)
    done = specloom_here("generate", "found.yaml", cwd=tmp_path)
    assert done.returncode == 0 or "error[" in done.stderr
    assert done.returncode == 1 or (tmp_path / "generated" / "found" / "support.json").is_file()
