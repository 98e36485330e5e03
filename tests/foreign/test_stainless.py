"""`stainless.yml`: names, resources and pages by method and path; what does not fit is reported in that file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from specloom.base.diagnostics import SpecError
from specloom.base.sources import Overlay, Source
from specloom.load import positioned
from specloom.pipeline.load_document import LoadedDocument, load_document

DOCUMENT = """\
openapi: 3.1.0
info: {title: Things, version: "1"}
servers: [{url: "https://things.test"}]
security: [{Bearer: []}]
paths:
  /v1/agents:
    get:
      operationId: list_agents_v1
      parameters: [{name: after, in: query, schema: {type: string}}]
      responses:
        "200": {description: d, content: {application/json: {schema: {$ref: "#/components/schemas/ListOfAgents"}}}}
    post:
      operationId: create_agent_v1
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/AgentObj"}}}}
      responses:
        "201": {description: d, content: {application/json: {schema: {$ref: "#/components/schemas/AgentObj"}}}}
  /v1/agents/{agent_id}/turns/{id}:
    parameters:
    - {name: agent_id, in: path, required: true, schema: {type: string}}
    - {name: id, in: path, required: true, schema: {type: string}}
    get: {operationId: get_turn_v1, responses: {"204": {description: d}}}
    delete: {operationId: drop_turn_v1, responses: {"204": {description: d}}}
components:
  securitySchemes: {Bearer: {type: http, scheme: bearer}}
  schemas:
    ListOfAgents:
      type: object
      properties:
        data: {type: array, items: {$ref: "#/components/schemas/AgentObj"}}
        has_more: {type: boolean}
        last_id: {type: string}
    AgentObj: {type: object, required: [name], properties: {name: {type: string}}}
"""
STAINLESS = """\
organization: {name: things}
client_settings:
  idempotency_header: Idempotency-Key
  opts: {api_token: {type: string, auth: {security_scheme: Bearer}, read_env: THINGS}}
pagination:
- name: cursor_page
  type: cursor
  request:
    after: {type: string, x-stainless-pagination-property: {purpose: next_cursor_param}}
  response:
    data: {type: array, items: {}}
    has_more: {type: boolean}
    last_id: {type: string, x-stainless-pagination-property: {purpose: next_cursor_field}}
resources:
  $shared:
    models: {agent_page: ListOfAgents}
  agents:
    models: {agent: AgentObj, gone: Nothing}
    methods:
      list: get /v1/agents
      create: {endpoint: post /v1/agents, paginated: true}
      drop: delete /v1/agents
    subresources:
      turns:
        methods:
          retrieve: get /v1/agents/{agent}/turns/{turn_id}
          remove: {endpoint: "delete /v1/agents/{agent}/turns/{turn_id}", skip: [python]}
"""
Load = Callable[..., LoadedDocument]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    def made(stainless: str = STAINLESS) -> LoadedDocument:
        (tmp_path / "openapi.yaml").write_text(DOCUMENT, "utf-8")
        (tmp_path / "stainless.yml").write_text(stainless, "utf-8")
        given = Overlay(tmp_path / "stainless.yml", "stainless.yml")
        return load_document(
            Source(tmp_path / "openapi.yaml", tmp_path / "recordings", "things", "openapi.yaml", stainless=given)
        )

    return made


def test_names_and_pages_are_taken(load: Load) -> None:
    api = load().reading.api
    named = {each.id: (each.resource, each.python_name, each.idempotency_header) for each in api.operations}
    assert named == {
        "list_agents_v1": ("agents", "list", ""),
        "create_agent_v1": ("agents", "create", "Idempotency-Key"),
        "get_turn_v1": ("agents.turns", "retrieve", ""),
    }
    listed: Any = api.operations[0].pagination
    assert (listed.items, listed.cursor, listed.next, listed.has_more) == ("/data", "after", "/last_id", "/has_more")
    assert [schema.class_name for schema in api.schemas.values()] == ["AgentPage", "Agent"]
    assert api.security_schemes[0].python_name == "api_token"


def test_what_is_not_taken_is_reported_in_its_file(load: Load) -> None:
    loaded = load()
    placed = positioned(loaded.diagnostics, loaded.texts)
    found = {(each.rule, each.location.document, each.location.line) for each in placed}
    lines = {line.strip(" -").partition(":")[0]: number for number, line in enumerate(STAINLESS.splitlines(), 1)}
    assert {
        ("stainless-unmatched", "stainless.yml", lines["models"]),
        ("stainless-unmatched", "stainless.yml", lines["create"]),
        ("stainless-unmatched", "stainless.yml", lines["drop"]),
        ("extension-left-out", "stainless.yml", lines["remove"]),
        ("extension-foreign", "stainless.yml", lines["organization"]),
        ("extension-foreign", "stainless.yml", lines["opts"]),
    } <= found


def test_paginated_false_does_without(load: Load) -> None:
    loaded = load(STAINLESS.replace("list: get /v1/agents", "list: {endpoint: get /v1/agents, paginated: false}"))
    assert loaded.reading.api.operations[0].pagination is None


@pytest.mark.parametrize("text", ["[]", "targets: {}", "resources: []"])
def test_another_file_is_refused(load: Load, text: str) -> None:
    with pytest.raises(SpecError, match="stainless-layout"):
        load(text)
