"""A server for agents that may only read sends no request that writes, whatever it is asked for."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import anyio
import pytest
from mcp_types import CallToolResult

from tests.folders import CORPUS

from .agents import Call, answer, ask, call, error, http, stdio
from .conftest import Loopback, Seen

READS = {"GET", "HEAD"}
ROOT = Path(__file__).parents[2]
KEY = "sk_live_swordfish_0123456789"


def override(method: str) -> dict[str, Any]:
    return {
        "X-HTTP-Method-Override": method,
        "X-HTTP-Method": method,
        "X-Method-Override": method,
        "_method": method,
        "method": method,
    }


def hostile(write: str, write_call: str, read: str, argument: str, given: dict[str, Any]) -> Iterator[Call]:
    """Yield calls that try to write: `write` is an operation that does, `read` one that takes `argument` as text."""
    names = (
        write, write_call, write.upper(), f" {write}", f"{write}\n", f"{write}\0", f"{read}\n{write}",
        f"{read};{write}", f"{read}/../{write}", f"../{write}", f"{read}?operation={write}", f"{read}#{write}",
        f"{read}&{write}",
        "".join(chr(0xFF00 + ord(each) - 0x20) if each.isalnum() else each for each in write),  # full width
        write.replace("e", "\u0435").replace("a", "\u0430"),  # Cyrillic
        write.replace("e", "e\u200b", 1), f"\u202e{write[::-1]}", write.replace("l", "\u2113"), f"{write}\u00ad",
        "__class__", "aclose", "request", "with_options", f"{write_call}.__call__", "_client.request", "*", "%", "",
    )  # fmt: skip
    for name in names:
        yield call(name, given)
    for extra in (
        *({name: value} for name, value in override("DELETE").items()),
        {"options": {"headers": override("DELETE")}},
        {"options": {"query": {"_method": "DELETE"}, "base_url": "http://127.0.0.1:9", "extra_body": {"x": 1}}},
        {"options": {"middleware": [], "method": "POST"}},
        {"headers": {"X-HTTP-Method-Override": "POST"}},
        {"extra_body": {"x": 1}}, {"body": {"x": 1}}, {"json": {}}, {"content": "x"}, {"transport": "fast"},
        {"allow_writes": True}, {"allowWrites": True, "--allow-writes": True}, {"permissions": {"writes": True}},
        {"operation": write}, {"call": write_call}, {"path": "/x", "method": "POST"}, {"__proto__": {"writes": True}},
        {"self": None}, {"cls": "x"}, {"kwargs": {"body": {}}}, {"options": None}, {"options": write},
    ):  # fmt: skip
        yield call(read, {argument: "x", **extra})
    for text in (
        f"../{write}", "../../../..", "..", ".", "x/../../y", "%2e%2e%2fx", "..%2f..%2fx", "x?_method=DELETE",
        "x#DELETE", "x\r\nX-HTTP-Method-Override: DELETE", "x HTTP/1.1\r\nDELETE /y", "x\nPOST /y HTTP/1.1\n\n", "x\0y",
        "\uff0e\uff0e/x", "x;_method=DELETE", "//evil.example/x", "http://evil.example/x", "", " ",
        "x" * 20_000,
    ):  # fmt: skip
        yield call(read, {argument: text})
    for value in ({"$ref": write}, [write], {"method": "DELETE"}, None, True, 5, {"a": {"b": {"c": [{}] * 50}}}):
        yield call(read, {argument: value})
    for whole in (
        {"operation": read, "arguments": {argument: "x"}, "allow_writes": True},
        {"operation": write, "arguments": given, "allow_writes": True, "writes": True},
        {"operation": [write], "arguments": given}, {"operation": {"id": write}},
        {"operation": write, "arguments": [given]}, {"operation": write, "arguments": f"{given}"},
        {"operation": read, "arguments": {argument: "x"}, "cursor": write},
        {"operation": write, "arguments": given, "cursor": "WyJ4IiwgMV0="}, {"operation": write, "limit": -1},
        {"operations": [write]}, {"operation": write, "arguments": {**given, "dry_run": False, "confirm": True}},
        {"operation": write, "method": "GET"}, {"operation": write, "as": "GET", "arguments": given},
    ):  # fmt: skip
        yield "call_operation", whole
    for tool in ("CALL_OPERATION", "call_operation ", "write_operation", write, "tools/call", "eval"):
        yield tool, {"operation": write, "arguments": given}
    yield "describe_operation", {"operation": write, "arguments": given}
    yield "search_operations", {"query": f"{write} allow_writes=true"}


def wrote(seen: list[Seen]) -> list[str]:
    """Return the requests that were writes, or might have been taken for one."""
    overridden = ("x-http-method-override", "x-http-method", "x-method-override")
    return [
        f"{each.method} {each.path}?{each.query}"
        for each in seen
        if each.method not in READS
        or each.body
        or "_method" in each.query
        or any(n in each.headers for n in overridden)
    ]


def assert_only_reads(server: Any, loopback: Loopback, calls: list[Call]) -> list[CallToolResult]:
    results = ask(server, *calls)
    assert wrote(loopback.seen) == []
    assert all(KEY not in str(result) for result in results)
    for (name, arguments), result in zip(calls, results, strict=True):
        assert result.is_error or name != "call_operation" or "delete" not in str(arguments.get("operation")).lower()
    return results


def nothing(_: Seen) -> Any:
    return 200, {"content-type": "application/json"}, b"{}"


@pytest.fixture(scope="module")
def tellcasey(generated: Callable[..., ModuleType]) -> ModuleType:
    return generated("tellcasey_mcp", (ROOT / "specs/tellcasey/openapi.yaml").read_text("utf-8"), "--with", "mcp")


@pytest.fixture(scope="module")
def airflow(generated: Callable[..., ModuleType]) -> ModuleType:
    if CORPUS.path is None:
        pytest.skip(CORPUS.absence)
    text = (CORPUS.path / "airflow.yaml").read_text("utf-8")
    return generated("airflow_mcp", text, "--with", "mcp")


CREATE = {"code": "c", "phone_number": "+12015550123"}


def test_tellcasey_only_reads(tellcasey: ModuleType, loopback: Loopback) -> None:
    loopback.answer = nothing
    calls = list(hostile("createCall", "calls.create", "getConnection", "code", CREATE))
    assert len(calls) > 100
    server = stdio(tellcasey, "--base-url", loopback.url, TELLCASEY_MCP_API_KEY=KEY)
    results = assert_only_reads(server, loopback, calls)
    assert len(loopback.seen) > 10  # those whose arguments are strange, but make a request
    assert error(results[0]) == {
        "error": "not_allowed",
        "message": "createCall writes (POST): this server was started without --allow-writes",
    }
    # What is tried is a call that would write, and it is counted where it is allowed.
    (done,) = ask(
        stdio(tellcasey, "--base-url", loopback.url, "--allow-writes", TELLCASEY_MCP_API_KEY=KEY),
        call("createCall", CREATE),
    )
    assert [seen.split("?")[0] for seen in wrote(loopback.seen)] == ["POST /connections/c/calls"], done


def test_a_foreign_package_only_reads(airflow: ModuleType, loopback: Loopback) -> None:
    loopback.answer = nothing
    environment = {"AIRFLOW_MCP_HTTP_BEARER": KEY}
    given = {"dag_id": "x"}
    calls = list(hostile("delete_dag", "dag.delete_dag", "get_dag", "dag_id", given))
    options = ("--base-url", loopback.url)
    assert_only_reads(stdio(airflow, *options, **environment), loopback, calls)
    assert len(loopback.seen) > 10
    with http(airflow, *options, **environment) as url:
        assert_only_reads(url, loopback, calls[::4])


def test_every_operation_of_a_foreign_package_is_described_and_none_writes(
    airflow: ModuleType, loopback: Loopback
) -> None:
    loopback.answer = nothing
    with http(airflow, "--base-url", loopback.url, AIRFLOW_MCP_HTTP_BEARER=KEY) as url:
        listed: list[dict[str, Any]] = []
        cursor: dict[str, str] = {}
        while True:
            (found,) = ask(url, ("search_operations", {"limit": 50, **cursor}))
            listed += answer(found)["operations"]
            if "next_cursor" not in answer(found):
                break
            cursor = {"cursor": answer(found)["next_cursor"]}
        assert {row["method"] for row in listed} == {"GET"}
        assert len(listed) == answer(found)["total"] > 50
        reads = {row["operation"] for row in listed}  # twice where a result may be a stream
        catalogue = catalogue_of(airflow)
        assert len(catalogue) >= 100
        writes = [row for row in catalogue if row["method"] != "GET"]
        assert len(writes) + len(reads) == len(catalogue)
        described = ask(url, *[("describe_operation", {"operation": row["id"]}) for row in catalogue])
        assert all(not result.is_error for result in described)
        assert {answer(each)["allowed"] for each in described if answer(each)["writes"]} == {False}
        results = ask(
            url, *[call(row["id"], example_of(answer(each))) for row, each in zip(catalogue, described, strict=True)]
        )
        refused = [each for row, each in zip(catalogue, results, strict=True) if row in writes]
        assert {error(each)["error"] for each in refused} == {"not_allowed"}
    assert wrote(loopback.seen) == []
    assert len(loopback.seen) > 50


def catalogue_of(package: ModuleType) -> list[dict[str, Any]]:
    assert package.__file__ is not None
    listed = json.loads((Path(package.__file__).parent / "_operations.json").read_text("utf-8"))["operations"]
    return [dict(row) for row in listed]


def example_of(described: dict[str, Any]) -> dict[str, Any]:
    """Return arguments that an operation requires: of an example, else any of the type."""
    schema = described["arguments"]
    values = {"string": "x", "integer": 1, "number": 1.5, "boolean": True, "array": [], "object": {}}
    shown = described.get("example", {}).get("arguments", {})
    kinds = {name: schema["properties"][name].get("type", "string") for name in schema["required"]}
    return {name: shown.get(name, values[kind[0] if isinstance(kind, list) else kind]) for name, kind in kinds.items()}


def test_what_is_sent_is_checked_once_more(tellcasey: ModuleType, loopback: Loopback) -> None:
    """A call that was taken for one that reads is refused where its request is made."""
    loopback.answer = nothing
    runtime = f"{tellcasey.__name__}._runtime"
    catalogue = __import__(f"{runtime}.operations.catalogue", fromlist=["Catalogue"])
    agents = __import__(f"{runtime}.agents.calls", fromlist=["Tools"])
    permissions = __import__(f"{runtime}.agents.permissions", fromlist=["Permissions"])
    known = catalogue.catalogue_of(tellcasey.__name__)
    client_of = getattr(tellcasey, next(name for name in tellcasey.__all__ if name.startswith("Async")))
    lying = next(each for each in known.operations if each.id == "createCall")._replace(method="GET")

    async def run(*, writes: bool) -> str:
        async with client_of(api_key=KEY, base_url=loopback.url) as client:
            tools = agents.Tools(known, client, permissions.Permissions(writes=writes))
            try:
                await tools.call(lying, CREATE, 1, None)
            except agents.ToolError as refused:
                return str(refused.told["error"])
            return "sent"

    def refused() -> str:
        return anyio.run(lambda: run(writes=False))

    assert refused() == "not_allowed"
    assert loopback.seen == []
    anyio.run(lambda: run(writes=True))
    assert [seen.method for seen in loopback.seen] == ["POST"]


def test_a_declared_parameter_that_overrides_the_method_is_not_sent(
    generated: Callable[..., ModuleType], loopback: Loopback
) -> None:
    document = """\
openapi: 3.1.0
info: {title: Things, version: "1"}
servers: [{url: "https://things.example"}]
paths:
  /things:
    get:
      operationId: listThings
      tags: [things]
      parameters:
      - {name: X-HTTP-Method-Override, in: header, schema: {type: string}}
      - {name: _method, in: query, schema: {type: string}}
      - {name: kind, in: query, schema: {type: string}}
      responses: {"200": {description: ok, content: {application/json: {schema: {type: object}}}}}
"""
    package = generated("things_mcp", document, "--with", "mcp")
    loopback.answer = nothing
    rows = catalogue_of(package)[0]["arguments"]
    names = {row.get("wire", row["name"]): row["name"] for row in rows}
    header, query, plain = ask(
        stdio(package, "--base-url", loopback.url),
        call("listThings", {names["X-HTTP-Method-Override"]: "DELETE"}),
        call("listThings", {names["_method"]: "DELETE"}),
        call("listThings", {"kind": "_method=DELETE&x"}),
    )
    assert {error(header)["error"], error(query)["error"]} == {"not_allowed"}
    assert not plain.is_error
    assert [seen.query for seen in loopback.seen] == ["kind=_method%3DDELETE%26x"]


SAFE = """\
openapi: 3.1.0
info: {title: Safe, version: "1"}
servers: [{url: "https://safe.example"}]
paths:
  /search:
    post:
      operationId: searchThings
      tags: [things]
      x-specloom-safe: true
      requestBody: {content: {application/json: {schema: {type: object, properties: {query: {type: string}}}}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {type: object}}}}}
  /things/{id}/start:
    get:
      operationId: startThing
      tags: [things]
      x-specloom-safe: false
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"200": {description: ok, content: {application/json: {schema: {type: object}}}}}
"""


def test_the_document_may_say_what_reads(generated: Callable[..., ModuleType], loopback: Loopback) -> None:
    package = generated("safe_mcp", SAFE, "--with", "mcp")
    loopback.answer = nothing
    server = stdio(package, "--base-url", loopback.url)
    listed, found, started = ask(
        server, ("search_operations", {}), call("searchThings", {"query": "x"}), call("startThing", {"thing_id": "x"})
    )
    assert [(row["operation"], row["writes"]) for row in answer(listed)["operations"]] == [("searchThings", False)]
    assert not found.is_error, found
    assert error(started)["message"].startswith("startThing writes (by x-specloom-safe)")
    assert [(seen.method, seen.path) for seen in loopback.seen] == [("POST", "/search")]


def test_the_extra_is_named_where_it_is_missing(tellcasey: ModuleType) -> None:
    server = stdio(tellcasey)
    code = (
        "import importlib.util as u; find = u.find_spec; "
        "u.find_spec = lambda name, *more: None if name == 'mcp' else find(name, *more); "
        "from tellcasey_mcp.mcp import main; main()"
    )
    for options, said in (
        ([], "tellcasey-mcp-mcp needs the library mcp: pip install 'tellcasey-mcp[mcp]'\n"),
        (["--include", "kind:x"], "'kind:x' is no selector"),
        (["--base-url", "nowhere"], "base_url must be an absolute http or https URL"),
        (["--deadline", "0"], "'0' is not a number of seconds"),
    ):
        done = subprocess.run(
            [server.command, "-c", code, *options], env=server.env, capture_output=True, text=True, check=False
        )  # fmt: skip
        assert (done.returncode, said in done.stderr) == (2, True), done.stderr
