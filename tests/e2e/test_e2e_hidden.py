"""What is secret or personal by the document is hidden: in `repr`, and in what is recorded."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType
from urllib.parse import quote

import pytest

from .conftest import Loopback

SWAGGER = """\
swagger: "2.0"
info: {title: Hidden, version: "1"}
paths:
  /people/{email}/logins:
    post:
      operationId: createLogin
      tags: [logins]
      consumes: [application/json]
      produces: [application/json]
      parameters:
      - {name: email, in: path, required: true, type: string, x-specloom-pii: true}
      - {name: X-Person, in: header, type: string, x-specloom-pii: true}
      - {name: body, in: body, required: true, schema: {$ref: "#/definitions/Login"}}
      responses: {"200": {description: ok, schema: {$ref: "#/definitions/Login"}}}
definitions:
  Secret: {type: string, format: password}
  Login:
    type: object
    required: [name]
    properties:
      name: {type: string}
      pass_phrase: {type: string, format: password}
      other: {$ref: "#/definitions/Secret"}
"""
OPENAPI = (
    SWAGGER.replace('swagger: "2.0"', "openapi: 3.1.0")
    .replace("      consumes: [application/json]\n      produces: [application/json]\n", "")
    .replace("type: string, x-specloom-pii", "schema: {type: string}, x-specloom-pii")
    .replace(
        '      - {name: body, in: body, required: true, schema: {$ref: "#/definitions/Login"}}\n',
        '      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/definitions/Login"}}}}\n',
    )
    .replace(
        '{description: ok, schema: {$ref: "#/definitions/Login"}}',
        '{description: ok, content: {application/json: {schema: {$ref: "#/definitions/Login"}}}}',
    )
    .replace("other:", "pin: {type: integer, writeOnly: true}\n      other:")
    .replace("#/definitions/", "#/components/schemas/")
    .replace("definitions:", "components:\n schemas:")
)
VERSIONS = {"hidden_v2": SWAGGER, "hidden_v3": OPENAPI}
PERSON_ID, PHRASE = "jane of 4815", "correct horse battery"
PERSON = "Jane Q. Public-Person"


@pytest.mark.parametrize("name", VERSIONS)
def test_what_is_hidden_is_not_shown(name: str, generated: Callable[..., ModuleType]) -> None:
    package = generated(name, VERSIONS[name])
    login = package.models.Login(name="n", pass_phrase=PHRASE, other=PHRASE)
    assert PHRASE not in repr(login)
    assert login.pass_phrase == PHRASE


def test_what_is_write_only_is_not_shown(generated: Callable[..., ModuleType]) -> None:
    login = generated("hidden_v3", OPENAPI).models.Login(name="n", pin=48151623)
    assert "48151623" not in repr(login)


@pytest.mark.parametrize("name", VERSIONS)
def test_what_is_hidden_is_not_recorded(
    name: str, generated: Callable[..., ModuleType], loopback: Loopback, tmp_path: Path
) -> None:
    package = generated(name, VERSIONS[name])
    echo = f"see /people/{quote(PERSON_ID)}/logins {PERSON_ID.encode().hex()} {PHRASE}"
    loopback.answer = lambda seen: (200, {"content-type": "application/json", "x-echo": f"{PERSON_ID} {PERSON}"},
                                    json.dumps({"name": echo, "pass_phrase": PHRASE}).encode())  # fmt: skip
    transport = import_module(f"{name}.testing").recording(tmp_path, allow_writes=True)
    client = getattr(package, next(each for each in package.__all__ if each.startswith("Hidden")))
    with client(
        base_url=loopback.url, transport=transport, headers={"Referer": f"https://a/{quote(PERSON_ID)}"}
    ) as opened:
        opened.logins.create(PERSON_ID, x_person=PERSON, name="n", pass_phrase=PHRASE)
    text = "".join(path.read_text("utf-8") for path in tmp_path.rglob("*.*") if path.is_file())
    assert "/logins" in text
    for value in (PERSON_ID, quote(PERSON_ID), PERSON_ID.encode().hex(), PHRASE, PERSON):
        assert value not in text
