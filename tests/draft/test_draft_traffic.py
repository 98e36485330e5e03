"""Drafts from collections, commands and captured traffic: nothing is invented, and nothing that is shown is lost."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

Command = Callable[..., subprocess.CompletedProcess[str]]

SECRET = "tok_4f9Qm2Lx8Zr7Wd1K"
_BASE = "https://api.cars.example/v1"


def item(name: str, method: str, path: str, **parts: Any) -> dict[str, Any]:
    """Return an item of a collection; `query`, `body` and `responses` are parts of it."""
    way, _, query = path.partition("?")
    rows = [dict(zip(("key", "value"), pair.split("="), strict=True)) for pair in query.split("&") if pair]
    raw, listed = f"{{{{base}}}}/{path}", way.split("/")
    url = {"raw": raw, "host": ["{{base}}"], "path": listed, "query": rows + parts.get("query", [])}
    request: dict[str, Any] = {"method": method, "url": url, **parts.get("request", {})}
    responses = [{"originalRequest": request, **entry} for entry in parts.get("responses", [])]
    return {"name": name, "request": request, "response": responses}


def saved(code: int, body: Any) -> dict[str, Any]:
    kind = [{"key": "Content-Type", "value": "application/json"}]
    return {"name": str(code), "code": code, "status": "", "header": kind, "body": json.dumps(body)}


def collection(*items: dict[str, Any], **more: Any) -> str:
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    info, base = {"name": "Cars", "schema": schema}, {"key": "base", "value": _BASE}
    return json.dumps({"info": info, "item": items, "variable": [base], **more}, indent=1)


def har(*calls: tuple[str, str, dict[str, str], int, Any]) -> str:
    entries = [
        {
            "startedDateTime": "2026-11-22T10:00:00.000Z",
            "request": {
                "method": method, "url": f"{_BASE}/{path}", "httpVersion": "HTTP/1.1",
                "headers": [{"name": name, "value": value} for name, value in headers.items()], "queryString": [],
            },
            "response": {
                "status": status, "statusText": "", "headers": [],
                "content": {"mimeType": "application/json", "text": json.dumps(body)},
            },
        }
        for method, path, headers, status, body in calls
    ]  # fmt: skip
    return json.dumps({"log": {"version": "1.2", "entries": entries}}, indent=1)


@pytest.fixture
def draft(tmp_path: Path, specloom_here: Command) -> Callable[..., tuple[dict[str, Any], str]]:
    """Return what drafts a document from one file, checks it, and returns it with the notes."""

    def drafted(name: str, text: str) -> tuple[dict[str, Any], str]:
        (tmp_path / name).write_text(text, "utf-8")
        done = specloom_here("draft", name, "--vendor", "cars", "-o", "out", cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
        document = tmp_path / "out" / "openapi.yaml"
        assert specloom_here("validate", document, cwd=tmp_path).returncode == 0
        checked = specloom_here("evidence", document, "--check", "--docs", ".", cwd=tmp_path)
        assert (checked.returncode, checked.stderr) == (0, "")
        made = specloom_here("generate", document, "--output", "made", cwd=tmp_path)
        assert made.returncode == 0, made.stderr
        for path in (tmp_path / "out").rglob("*"):
            assert not path.is_file() or SECRET not in path.read_text("utf-8"), path
        notes = (tmp_path / "out" / "NOTES.md").read_text("utf-8")
        return yaml.safe_load(document.read_text("utf-8")), notes

    return drafted


def test_a_request_and_its_saved_answer_prove_no_parameter_required(draft: Any) -> None:
    off = {"key": "limit", "value": "5", "disabled": True}
    cars = item("List", "GET", "cars?color=red", query=[off], responses=[saved(200, [{"id": 1}])])
    document, _ = draft("cars.json", collection(cars))
    parameters = document["paths"]["/v1/cars"]["get"]["parameters"]
    assert [(entry["name"], "required" in entry) for entry in parameters] == [("color", False), ("limit", False)]


def test_captured_calls_prove_a_parameter_required_where_they_differ(draft: Any) -> None:
    calls = [("GET", f"cars?color={color}", {}, 200, [{"id": 1}]) for color in ("red", "blue", "red")]
    document, _ = draft("cars.har", har(*calls))
    (parameter,) = document["paths"]["/v1/cars"]["get"]["parameters"]
    assert parameter["required"] is True


def test_a_call_that_was_captured_twice_proves_no_more_than_one(draft: Any) -> None:
    call = ("GET", "cars?color=red", {}, 200, [{"id": 1}])
    document, _ = draft("cars.har", har(call, call))
    (parameter,) = document["paths"]["/v1/cars"]["get"]["parameters"]
    assert "required" not in parameter


def test_an_operation_whose_saved_answer_is_an_error_is_there(draft: Any) -> None:
    document, _ = draft("cars.json", collection(item("Get", "GET", "cars/:id", responses=[saved(404, {"error": "x"})])))
    assert list(document["paths"]["/v1/cars/{id}"]["get"]["responses"]) == ["404"]


def test_variables_of_a_body_are_noted_and_said_nothing_of(draft: Any) -> None:
    raw = '{"name": "{{name}}", "age": {{age}}, "tags": ["a", {{tag}}], "note": "for {{who}}"}'
    body = {"mode": "raw", "raw": raw, "options": {"raw": {"language": "json"}}}
    document, notes = draft("cars.json", collection(item("Create", "POST", "cars", request={"body": body})))
    operation = document["paths"]["/v1/cars"]["post"]
    reference = operation["requestBody"]["content"]["application/json"]["schema"]["$ref"]
    schema = document["components"]["schemas"][reference.rpartition("/")[2]]
    assert schema["properties"] == {
        "name": {"type": "string"}, "age": {}, "tags": {"type": "array", "items": {"type": "string"}},
        "note": {"type": "string"},
    }  # fmt: skip
    assert "POST /v1/cars: the body has variables without a value: name, age, tag, who (cars.json, lines " in notes
    assert operation["responses"]["2XX"]["content"] == {"*/*": {}}


def test_a_body_that_is_a_variable_is_noted(draft: Any) -> None:
    body = {"mode": "raw", "raw": "{{payload}}", "options": {"raw": {"language": "json"}}}
    document, notes = draft("cars.json", collection(item("Create", "POST", "cars", request={"body": body})))
    assert document["paths"]["/v1/cars"]["post"]["requestBody"]["content"] == {"application/json": {"schema": {}}}
    assert "variables without a value: payload" in notes


@pytest.mark.parametrize("file", ["cars.sh", "cars.har", "cars.json"])
@pytest.mark.parametrize(
    ("header", "name", "scheme"),
    [
        (f"Authorization: Bearer {SECRET}", "bearerAuth", {"type": "http", "scheme": "bearer"}),
        (f"Authorization: {SECRET}", "authorization", {"type": "apiKey", "in": "header", "name": "Authorization"}),
        (f"X-Api-Key: {SECRET}", "X-Api-Key", {"type": "apiKey", "in": "header", "name": "X-Api-Key"}),
    ],
)
def test_a_credential_in_a_header_becomes_a_scheme(header: str, name: str, scheme: Any, file: str, draft: Any) -> None:
    key, _, value = header.partition(": ")
    inputs = {
        "cars.sh": f"curl {_BASE}/cars -H '{header}'\n",
        "cars.har": har(("GET", "cars", {key: value}, 200, [{"id": 1}])),
        "cars.json": collection(item("List", "GET", "cars", request={"header": [{"key": key, "value": value}]})),
    }
    document, notes = draft(file, inputs[file])
    written = document["components"]["securitySchemes"][name]
    assert {part: written[part] for part in scheme} == scheme
    assert document["security"] == [{name: []}]
    assert "parameters" not in document["paths"]["/v1/cars"]["get"]
    assert "no page says how calls are authenticated" not in notes


def test_each_operation_says_which_credential_its_calls_carry(draft: Any) -> None:
    lines = [f"curl {_BASE}/a -u user:{SECRET}", f"curl '{_BASE}/b?api_key={SECRET}'", f"curl {_BASE}/c"]
    document, _ = draft("cars.sh", "\n".join(lines) + "\n")
    security = {path: entry["get"]["security"] for path, entry in document["paths"].items()}
    assert security == {"/v1/a": [{"basicAuth": []}], "/v1/b": [{"api_key": []}], "/v1/c": []}
    assert "security" not in document


def test_the_authorization_of_a_collection_holds_for_its_requests(draft: Any) -> None:
    auth = {"type": "bearer", "bearer": [{"key": "token", "value": SECRET}]}
    open_ = item("Status", "GET", "status", request={"auth": {"type": "noauth"}})
    document, _ = draft("cars.json", collection(item("List", "GET", "cars"), open_, auth=auth))
    assert document["paths"]["/v1/cars"]["get"]["security"] == [{"bearerAuth": []}]
    assert document["paths"]["/v1/status"]["get"]["security"] == []


def test_calls_without_credentials_leave_the_question_open(draft: Any) -> None:
    document, notes = draft("cars.sh", f"curl {_BASE}/cars\n")
    assert "security" not in document
    assert "no page says how calls are authenticated" in notes
