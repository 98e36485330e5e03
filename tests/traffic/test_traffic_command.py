"""`drift --traffic` by use: every version of OpenAPI, every kind of file, the habits of documents."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

Command = Callable[..., subprocess.CompletedProcess[str]]

CANARY = "tok_91hQz72LkPx04Wm"
TAPE = "https://api.tape.example/v1"


def document(version: str, **changes: Any) -> dict[str, Any]:
    """Return a document of one operation, `getReel`, in a version of OpenAPI; `changes` are those of the operation."""
    answer: dict[str, Any] = {"description": "The reel."}
    schema = {"$ref": "#/definitions/Reel" if version == "2.0" else "#/components/schemas/Reel"}
    answer |= {"schema": schema} if version == "2.0" else {"content": {"application/json": {"schema": schema}}}
    path = {"type": "string"} if version == "2.0" else {"schema": {"type": "string"}}
    operation = {
        "operationId": "getReel", "summary": "Get one reel.",
        "parameters": [{"name": "reelId", "in": "path", "required": True, **path}],
        "responses": {"200": answer}, **changes,
    }  # fmt: skip
    reel = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, "title": {"type": "string"}}}
    head: dict[str, Any] = {"info": {"title": "Tape", "version": "1"}}
    paths = {
        "paths": {"/reels/{reelId}": {"get": {key: value for key, value in operation.items() if value is not None}}}
    }
    if version == "2.0":
        server = {"host": "api.tape.example", "basePath": "/v1", "schemes": ["https"], "produces": ["application/json"]}
        return {"swagger": "2.0", **head, **server, **paths, "definitions": {"Reel": reel}}
    return {"openapi": version, **head, "servers": [{"url": TAPE}], **paths, "components": {"schemas": {"Reel": reel}}}


def entry(method: str, url: str, answer: Any = None, body: Any = None, status: int = 200) -> dict[str, Any]:
    kind = [{"name": "Content-Type", "value": "application/json"}]
    data = {"postData": {"mimeType": "application/json", "text": json.dumps(body)}} if body is not None else {}
    key = [{"name": "Authorization", "value": f"Bearer {CANARY}"}]
    content = {"size": 1, "text": json.dumps(answer)} if answer is not None else {"size": 0}
    return {
        "request": {"method": method, "url": url, "headers": key + (kind if data else []), **data},
        "response": {"status": status, "headers": kind if answer is not None else [], "content": content},
    }


REELS = [{"id": "re_1x9Kq", "title": "One", "cut": None}, {"id": "re_2x9Kq", "title": "Two", "cut": 1.5}]
ENTRIES = [
    entry("GET", f"{TAPE}/reels/re_1x9Kq", {"id": "re_1x9Kq", "title": "One"}),
    entry("POST", f"{TAPE}/reels/re_1x9Kq/cuts", {"id": 1, "reel": REELS[1], "note": None}, {"at": 1, "why": "x"}, 201),
    entry("POST", f"{TAPE}/reels/re_2x9Kq/cuts", {"id": 2, "reel": REELS[0], "note": "y"}, {"at": 2.5}, 201),
    entry("GET", f"{TAPE}/reels/re_2x9Kq/cuts?at=1&at=2", [{"id": 2, "reel": REELS[1], "note": "z"}]),
    entry("DELETE", f"{TAPE}/cuts/7", status=204),
]


def write(folder: Path, whole: dict[str, Any], entries: list[dict[str, Any]] | None = None) -> None:
    (folder / "openapi.yaml").write_text(yaml.safe_dump(whole, sort_keys=False))
    (folder / "traffic.har").write_text(json.dumps({"log": {"entries": entries or ENTRIES}}, indent=1))


def suggested(folder: Path, command: Command, *arguments: str, traffic: str = "traffic.har") -> dict[str, Any]:
    """Return the operations that are suggested, by `METHOD path`."""
    done = command("drift", "openapi.yaml", "--traffic", traffic, "--suggest", "o.yaml", *arguments, cwd=folder)
    assert done.returncode == 1, done.stdout + done.stderr
    assert CANARY not in done.stdout + done.stderr + (folder / "o.yaml").read_text()
    operations: dict[str, Any] = {}
    for action in yaml.safe_load((folder / "o.yaml").read_text())["actions"]:
        if action["target"] == "$['paths']":
            for path, item in action["update"].items():
                operations |= {f"{method.upper()} {path}": operation for method, operation in item.items()}
    return operations


@pytest.mark.parametrize("version", ["2.0", "3.0.3", "3.1.1", "3.2.0"])
def test_suggestions_fit_every_version(version: str, tmp_path: Path, specloom_here: Command) -> None:
    write(tmp_path, document(version))
    operations = suggested(tmp_path, specloom_here)
    assert {key: value["operationId"] for key, value in operations.items()} == {
        "POST /reels/{reelId}/cuts": "createReelCut",
        "GET /reels/{reelId}/cuts": "listReelCuts",
        "DELETE /cuts/{cutId}": "deleteCut",
    }
    done = specloom_here("validate", "openapi.yaml", "--overlay", "o.yaml", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("openapi.yaml: valid")
    assert done.stderr == ""
    overlaid = ("--overlay", "o.yaml", "--format", "json")
    done = specloom_here("drift", "openapi.yaml", "--traffic", "traffic.har", *overlaid, cwd=tmp_path)
    assert (done.returncode, [row for row in json.loads(done.stdout)["findings"] if row["severity"] != "note"]) == (
        0,
        [],
    )


def test_applied_to_json_and_to_yaml_alike(tmp_path: Path, specloom_here: Command) -> None:
    write(tmp_path, document("3.1.1"))
    (tmp_path / "openapi.json").write_text(json.dumps(document("3.1.1"), indent=2))
    for name in ("openapi.yaml", "openapi.json"):
        specloom_here("drift", name, "--traffic", "traffic.har", "--apply", cwd=tmp_path)
    read: list[Any] = [yaml.safe_load((tmp_path / name).read_text()) for name in ("openapi.yaml", "openapi.json")]
    assert read[0] == read[1]
    assert set(read[0]["paths"]) == {"/reels/{reelId}", "/reels/{reelId}/cuts", "/cuts/{cutId}"}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"operationId": "get_reel", "summary": "Gets a reel", "tags": ["reels"]},
         ("create_reel_cut", "Creates a cut of a reel", ["reels"])),
        ({"operationId": "reels.retrieve", "tags": ["Reels"]},
         ("reels.create_cut", "Create a cut of a reel.", ["Reels"])),
        ({"operationId": "reels/get", "summary": None}, ("reels/create-cut", None, None)),
        ({"operationId": "ReelsController_findOne", "summary": None}, ("ReelsController_createCut", None, None)),
        ({"operationId": None, "summary": None}, (None, None, None)),
    ],
)  # fmt: skip
def test_words_are_those_of_the_document(
    changes: dict[str, Any], expected: tuple[Any, ...], tmp_path: Path, specloom_here: Command
) -> None:
    write(tmp_path, document("3.1.1", **changes))
    created = suggested(tmp_path, specloom_here)["POST /reels/{reelId}/cuts"]
    assert (created.get("operationId"), created.get("summary"), created.get("tags")) == expected


def test_security_is_that_of_siblings(tmp_path: Path, specloom_here: Command) -> None:
    whole = document("3.1.1", security=[{"key": []}])
    whole["components"]["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer"}}
    write(tmp_path, whole)
    operations = suggested(tmp_path, specloom_here)
    assert [operation.get("security") for operation in operations.values()] == [[{"key": []}]] * 3


def test_calls_of_another_server_count_only_where_it_is_named(tmp_path: Path, specloom_here: Command) -> None:
    write(tmp_path, document("3.1.1"))
    text = (tmp_path / "traffic.har").read_text().replace(TAPE, "http://127.0.0.1:8099/sandbox")
    (tmp_path / "traffic.har").write_text(text)
    done = specloom_here("drift", "openapi.yaml", "--traffic", "traffic.har", cwd=tmp_path)
    assert done.returncode == 0
    assert "passed over: 5 (the host 127.0.0.1:8099)" in done.stdout
    assert "--base-url URL names one" in done.stdout
    assert len(suggested(tmp_path, specloom_here, "--base-url", "http://127.0.0.1:8099/sandbox")) == 3


def test_servers_with_variables_and_operations_with_servers_of_their_own(
    tmp_path: Path, specloom_here: Command
) -> None:
    whole = document("3.1.1", servers=[{"url": "https://read.tape.example"}])
    variables = {"region": {"default": "eu"}}
    whole["servers"] = [{"url": "https://{region}.tape.example/{region}/v1", "variables": variables}]
    write(tmp_path, whole, [
        entry("GET", "https://read.tape.example/reels/re_1x9Kq", {"id": "re_1x9Kq"}),
        entry("GET", "https://eu.tape.example/eu/v1/cuts/7", {"id": 7}),
        entry("GET", "https://eu.tape.example/eu/v2/cuts/7", {"id": 7}),
    ])  # fmt: skip
    assert list(suggested(tmp_path, specloom_here)) == ["GET /cuts/{cutId}"]


def test_a_longer_path_is_another_one(tmp_path: Path, specloom_here: Command) -> None:
    write(tmp_path, document("3.1.1"), [entry("GET", f"{TAPE}/racks/4/reels/re_1x9Kq", {"id": "re_1x9Kq"})])
    assert list(suggested(tmp_path, specloom_here)) == ["GET /racks/{rackId}/reels/{reelId}"]


def test_what_is_left_out_is_not_suggested(tmp_path: Path, specloom_here: Command) -> None:
    write(tmp_path, document("3.1.1"), [*ENTRIES, entry("GET", f"{TAPE}/reels/odd-one", {"id": "odd-one"})])
    whole = document("3.1.1")
    whole["paths"]["/labels"] = {"get": {"operationId": "listLabels", "responses": {"200": {"description": "None."}}}}
    (tmp_path / "openapi.yaml").write_text(yaml.safe_dump(whole))
    operations = suggested(tmp_path, specloom_here, "--exclude", "operation:getReel")
    assert "GET /reels/odd-one" not in operations


def test_a_path_item_that_is_a_reference_is_left_to_people(tmp_path: Path, specloom_here: Command) -> None:
    whole = document("3.1.1")
    whole["components"]["pathItems"] = {"Reel": whole["paths"].pop("/reels/{reelId}")}
    whole["paths"]["/reels/{reelId}"] = {"$ref": "#/components/pathItems/Reel"}
    write(tmp_path, whole, [entry("DELETE", f"{TAPE}/reels/re_1x9Kq", status=204)])
    done = specloom_here("drift", "openapi.yaml", "--traffic", "traffic.har", "--suggest", "o.yaml", cwd=tmp_path)
    assert done.returncode == 1
    assert "the path item is a reference" in done.stderr


CURL = f"""\
curl {TAPE}/reels/re_1x9Kq -H 'Authorization: Bearer {CANARY}'
curl '{TAPE}/reels/re_1x9Kq/cuts?access_token={CANARY}' --json '{{"at": 1, "password": "{CANARY}"}}' \\
  -b 'sid={CANARY}'
curl -G {TAPE}/cuts -d tag=a -d tag=b
"""


def test_requests_without_answers(tmp_path: Path, specloom_here: Command) -> None:
    write(tmp_path, document("3.1.1"))
    (tmp_path / "calls.sh").write_text(CURL)
    operations = suggested(tmp_path, specloom_here, traffic="calls.sh")
    assert list(operations) == ["POST /reels/{reelId}/cuts", "GET /cuts"]
    assert operations["POST /reels/{reelId}/cuts"]["x-specloom-source"]["lines"] == "2"
    assert [parameter["name"] for parameter in operations["POST /reels/{reelId}/cuts"]["parameters"]] == ["reelId"]
    assert list(operations["GET /cuts"]["responses"]) == ["2XX"]
    assert operations["GET /cuts"]["parameters"][0]["schema"] == {"type": "array", "items": {"type": "string"}}


OPEN = """\
curl "$TAPE_URL/reels/$REEL_ID/cuts?limit=<limit>"
curl -X PUT https://api.tape.example/v1/reels/re_1x9Kq/cuts/<cut-id> --json '{"at": 1}'
curl https://api.tape.example/v1/reels/:reel
"""


def test_placeholders_are_parameters_and_no_values(tmp_path: Path, specloom_here: Command) -> None:
    write(tmp_path, document("3.1.0"))
    (tmp_path / "commands.txt").write_text(OPEN)
    operations = suggested(tmp_path, specloom_here, traffic="commands.txt")
    assert list(operations) == ["GET /reels/{reelId}/cuts", "PUT /reels/{reelId}/cuts/{cutId}"]
    typed = document("3.1.0", parameters=[
        {"name": "reelId", "in": "path", "required": True, "schema": {"type": "string", "format": "uuid"}}
    ])  # fmt: skip
    write(tmp_path, typed)
    (tmp_path / "commands.txt").write_text("curl https://api.tape.example/v1/reels/<id>\n")
    done = specloom_here("drift", "openapi.yaml", "--traffic", "commands.txt", cwd=tmp_path)
    assert (done.returncode, "drift-" in done.stdout) == (0, False), done.stdout


COLLECTION: dict[str, Any] = {
    "info": {"name": "Tape", "schema": "…/collection/v2.1.0/collection.json"},
    "auth": {"type": "bearer", "bearer": [{"key": "token", "value": CANARY}]},
    "variable": [{"key": "apiKey", "value": CANARY}],
    "item": [{"name": "Reels", "item": [
        {
            "name": "List",
            "request": {
                "method": "GET", "header": [{"key": "X-Api-Key", "value": "{{apiKey}}"}],
                "url": {"raw": "{{baseUrl}}/reels?limit=2", "host": ["{{baseUrl}}"], "path": ["reels"], "query": [
                    {"key": "limit", "value": "2"}, {"key": "after", "value": "re_1x9Kq", "disabled": True},
                ]},
            },
            "response": [{"name": "OK", "code": 200, "header": [], "body": '{"items": [{"id": "re_1x9Kq"}]}'}],
        },
        {"name": "Get", "request": {"method": "GET", "url": f"{TAPE}/reels/:reelId"}},
    ]}],
}  # fmt: skip


def test_a_postman_collection(tmp_path: Path, specloom_here: Command) -> None:
    write(tmp_path, document("3.0.3"))
    (tmp_path / "tape.json").write_text(json.dumps(COLLECTION, indent=1))
    operations = suggested(tmp_path, specloom_here, traffic="tape.json")
    listed = operations.pop("GET /reels")
    assert operations == {}
    assert [(entry["name"], entry["in"]) for entry in listed["parameters"]] == [("limit", "query"), ("after", "query")]
    source = listed["x-specloom-source"]
    assert (source["document"], source["basis"], source["note"]) == ("tape.json", "observed", "Shown in 2 calls.")
    assert "application/json" in listed["responses"]["200"]["content"]


def test_lines_of_a_log(tmp_path: Path, specloom_here: Command) -> None:
    write(tmp_path, document("3.1.1"))
    lines = ("GET /v1/reels/a 200", "GET /v1/cuts/7 200", "GET /v1/cuts/8 404", "GET /v1/none 404", "GET /health 200")
    (tmp_path / "access.log").write_text("\n".join(lines))
    operations = suggested(tmp_path, specloom_here, traffic="access.log")
    assert list(operations) == ["GET /cuts/{cutId}"]
    assert list(operations["GET /cuts/{cutId}"]["responses"]) == ["200", "404"]


def test_a_cassette_beside_the_document(tmp_path: Path, specloom_here: Command) -> None:
    write(tmp_path, document("3.1.1"))
    cassette = {"version": 1, "interactions": [{
        "request": {"method": "GET", "uri": f"{TAPE}/cuts/7", "headers": {}, "body": None},
        "response": {"status": {"code": 200, "message": "OK"}, "headers": {"Content-Type": ["application/json"]},
                     "body": {"string": '{"id": 7}'}},
    }]}  # fmt: skip
    (tmp_path / "recordings").mkdir()
    (tmp_path / "recordings" / "cuts.yaml").write_text(yaml.safe_dump(cassette))
    (operation,) = suggested(tmp_path, specloom_here, traffic="recordings/cuts.yaml").values()
    assert operation["x-specloom-source"]["document"] == "recordings/cuts.yaml"


def test_a_new_status_refers_to_the_component_that_fits(tmp_path: Path, specloom_here: Command) -> None:
    write(tmp_path, document("3.1.1"), [entry("GET", f"{TAPE}/reels/re_1x9Kq", {"id": "a", "title": "b"}, status=203)])
    done = specloom_here("drift", "openapi.yaml", "--traffic", "traffic.har", "--suggest", "o.yaml", cwd=tmp_path)
    assert done.returncode == 1
    (action,) = yaml.safe_load((tmp_path / "o.yaml").read_text())["actions"]
    response = action["update"]["responses"]["203"]
    assert response["content"] == {"application/json": {"schema": {"$ref": "#/components/schemas/Reel"}}}


def test_a_component_that_leaves_things_open_is_not_referred_to(tmp_path: Path, specloom_here: Command) -> None:
    whole = document("3.1.1")
    rows = {"type": "array", "items": {"type": "object"}}
    whole["components"]["schemas"]["Anything"] = {
        "type": "object",
        "properties": {"data": rows, "more": {"type": "boolean"}},
    }
    write(tmp_path, whole, [entry("GET", f"{TAPE}/labels", {"data": [{"id": 1}], "more": False})])
    answer = suggested(tmp_path, specloom_here)["GET /labels"]["responses"]["200"]["content"]["application/json"]
    assert answer == {"schema": {"$ref": "#/components/schemas/LabelPage"}}


def test_a_recording_of_a_deep_object_replays_what_was_sent(tmp_path: Path, specloom_here: Command) -> None:
    url = f"{TAPE}/labels?filter[kind]=a&filter[year]=1999"
    write(
        tmp_path, document("3.1.1"), [entry("GET", url, [{"id": 1}]), entry("GET", f"{TAPE}/cuts/7", None, status=302)]
    )
    suggested(tmp_path, specloom_here)
    arguments = ("--overlay", "o.yaml", "--from-har", "traffic.har")
    done = specloom_here("record", "openapi.yaml", *arguments, cwd=tmp_path)
    assert "record-redirect" in done.stderr
    assert [path.name for path in (tmp_path / "recordings").iterdir()] == ["listLabels.yaml"]
    recorded = yaml.safe_load((tmp_path / "recordings" / "listLabels.yaml").read_text())
    assert recorded["interactions"][0]["specloom"]["arguments"] == {"query": {"filter": {"kind": "a", "year": 1999}}}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--base-url", "https://a.example"], "calls of --traffic"),
        (["--traffic", "traffic.har", "--base-url", "a.example"], "https://a.example"),
        (["--traffic", "openapi.yaml"], "traffic-layout"),
        (["--traffic", "missing.har"], "file-not-found"),
    ],
)
def test_options_that_make_no_sense(arguments: list[str], message: str, tmp_path: Path, specloom_here: Command) -> None:
    write(tmp_path, document("3.1.1"))
    done = specloom_here("drift", "openapi.yaml", *arguments, cwd=tmp_path)
    assert done.returncode != 0
    assert message in done.stderr
