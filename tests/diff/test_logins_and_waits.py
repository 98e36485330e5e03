"""What changes for callers where people log in otherwise, or where work is waited for otherwise."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
import yaml

from specloom.diff import compare
from specloom.load import load
from specloom.read import read

FLOW = {
    "authorizationUrl": "https://id.example/authorize", "tokenUrl": "https://id.example/token",
    "scopes": {"read": "Read."},
}  # fmt: skip
WAIT = {"status": "/state", "done": ["done"], "failed": ["failed"], "pending": ["running"]}
BASE: dict[str, Any] = {
    "openapi": "3.2.0",
    "info": {"title": "Jobs", "version": "1"},
    "servers": [{"url": "https://jobs.example"}],
    "security": [{"person": ["read"]}],
    "paths": {
        "/jobs": {
            "post": {
                "operationId": "startJob",
                "x-specloom-wait": {"operation": "getJob", "url": {"header": "Location"}},
                "responses": {"202": {"description": "Begun."}},
            }
        },
        "/jobs/{id}": {
            "get": {
                "operationId": "getJob",
                "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
                "x-specloom-wait": WAIT,
                "responses": {
                    "200": {
                        "description": "It.",
                        "content": {
                            "application/json": {
                                "schema": {"type": "object", "properties": {"state": {"type": "string"}}}
                            }
                        },
                    }
                },
            }
        },
    },
    "components": {"securitySchemes": {"person": {"type": "oauth2", "flows": {"authorizationCode": FLOW}}}},
}


def levels(folder: Path, old: dict[str, Any], new: dict[str, Any]) -> list[tuple[str, str]]:
    apis = []
    for name, document in (("old", old), ("new", new)):
        (folder / f"{name}.yaml").write_text(yaml.safe_dump(document, sort_keys=False), "utf-8")
        apis.append(read(load(folder / f"{name}.yaml", display=f"{name}.yaml")).api)
    return sorted((change.rule, str(change.level)) for change in compare(*apis))


def changed(*path: str, value: Any) -> dict[str, Any]:
    """Return the document with a value in place of another; None takes it away."""
    document = copy.deepcopy(BASE)
    holder = document
    for part in path[:-1]:
        holder = holder[part]
    holder[path[-1]] = value
    if value is None:
        del holder[path[-1]]
    return document


FLOWS = ("components", "securitySchemes", "person", "flows")
GET, POST = ("paths", "/jobs/{id}", "get", "x-specloom-wait"), ("paths", "/jobs", "post", "x-specloom-wait")
DEVICE = {"deviceAuthorizationUrl": "https://id.example/device", "tokenUrl": "https://id.example/token", "scopes": {}}


@pytest.mark.parametrize(
    ("new", "rules"),
    [
        (BASE, []),
        (
            changed(*FLOWS, "authorizationCode", "authorizationUrl", value="https://id.example/v2/authorize"),
            [("login-changed", "additive")],
        ),
        (
            changed(*FLOWS, "authorizationCode", "tokenUrl", value="https://id.example/t"),
            [("login-changed", "additive"), ("security-flow-changed", "additive")],
        ),
        (
            changed(*FLOWS, "authorizationCode", "refreshUrl", value="https://id.example/r"),
            [("login-changed", "additive"), ("security-flow-changed", "additive")],
        ),
        (
            changed(*FLOWS, value={"deviceAuthorization": DEVICE}),
            [("login-added", "additive"), ("login-removed", "breaking")],
        ),
        (
            changed(*FLOWS, value={"authorizationCode": FLOW, "deviceAuthorization": DEVICE}),
            [("login-added", "additive")],
        ),
        (changed(*GET, "done", value=["done", "partly"]), [("wait-changed", "additive")]),
        (changed(*GET, "interval", value=9), [("wait-changed", "additive")]),
        (changed(*POST, "url", value={"header": "Operation-Location"}), [("wait-changed", "additive")]),
        (changed(*POST, value=None), [("wait-removed", "breaking")]),
    ],
)  # fmt: skip
def test_a_change_weighs_what_callers_notice(new: dict[str, Any], rules: list[tuple[str, str]], tmp_path: Path) -> None:
    assert levels(tmp_path, BASE, new) == rules


def test_work_that_can_be_waited_for_is_an_addition(tmp_path: Path) -> None:
    assert levels(tmp_path, changed(*POST, value=None), BASE) == [("wait-added", "additive")]


def test_metadata_may_offer_what_a_document_no_longer_names(tmp_path: Path) -> None:
    scheme = {"type": "openIdConnect", "openIdConnectUrl": "https://id.example/.well-known/openid-configuration"}
    known = changed("components", "securitySchemes", "person", value=scheme)
    assert "login-removed" not in [rule for rule, _ in levels(tmp_path, BASE, known)]
