"""What is a credential and what is not; and none reaches a file that is written, wherever and however it stands."""

from __future__ import annotations

import json
import subprocess
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from specloom.base.diagnostics import Location
from specloom.base.sources import sources
from specloom.pipeline.package import generate_source
from specloom.pipeline.result import Result
from specloom.record.layout import layout_diagnostics
from specloom.runtime.shared.credential_shapes import masked, shapes_in
from specloom.runtime.shared.credentials import Audit, names_of

Command = Callable[..., subprocess.CompletedProcess[str]]
# Put together here, so that no scanner takes this file for a leak.
STRIPE = "sk_" + "live_4eC39HqLyjWDarjtT1zdp7dc"
GITHUB = "gh" + "p_9fK2mQ7xLr4Tz8WvB1nYc6Hd3JsP5gAe0Uo"
SLACK = "xox" + "b-17653672481-19874698323-pdFZKVeTuE8sk7oOcBrzbqgy"
AWS = "AK" + "IAZ7QK3MX9RT2LVB6W"
JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiIsIm5hbWUiOiJBZGEifQ.4Pq9sT7wXz2bV5nM8kL1jH6gF3dS0aQeRtYu"
PEM = (
    "-----BEGIN PRIVATE " + "KEY-----\nMIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQDB\n-----END PRIVATE KEY-----"
)
BASIC = "Basic " + b64encode(b"ada:Lovelace-1815").decode()
BEARER = "Bearer 9fK2mQ7xLr4Tz8WvB1nYc6Hd3JsP5gAe"
SHOPIFY = "shp" + "at_9f2a7c4d8e1b3f6a5c0d9e8f7a6b5c4d"
HOOK = "https://hooks.slack" + ".com/services/T01ABCDEF/B01ABCDEF/9fK2mQ7xLr4Tz8WvB1nYc6Hd"
SHAPES = {
    "stripe": STRIPE,
    "github": GITHUB,
    "slack": SLACK,
    "aws": AWS,
    "shopify": SHOPIFY,
    "hook": HOOK,
    "jwt": JWT,
    "pem": PEM,
    "bearer": BEARER,
}
ENCODINGS: dict[str, Callable[[str], str]] = {
    "plain": lambda text: text,
    "base64": lambda text: b64encode(text.encode()).decode(),
    "base64 of more": lambda text: b64encode(f"key: {text}!".encode()).decode(),
    "percent": lambda text: (
        quote(text, safe="") if quote(text, safe="") != text else "".join(f"%{ord(c):02X}" for c in text)
    ),
}
DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Notes", "version": "1", "description": "Notes."},
    "servers": [{"url": "https://notes.example"}],
    "security": [{"key": []}],
    "paths": {
        "/notes/{id}": {
            "post": {
                "operationId": "sendNote",
                "tags": ["notes"],
                "summary": "Send a note.",
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
                    {"name": "q", "in": "query", "schema": {"type": "string"}},
                ],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}},
                "responses": {
                    "200": {
                        "description": "It.",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}},
                    }
                },
            }
        }
    },
    "components": {
        "schemas": {"Note": {"type": "object", "properties": {"text": {"type": "string"}, "more": {}}}},
        "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Note-Pass"}},
    },
}


def exchange() -> dict[str, Any]:
    return {
        "specloom": {
            "operation": "sendNote",
            "source": "live",
            "arguments": {"path": {"id": "n1"}, "body": {"text": "a"}},
        },
        "request": {
            "method": "POST",
            "uri": "https://notes.example/notes/n1",
            "headers": {"Content-Type": ["application/json"]},
            "body": '{"text": "a"}',
        },
        "response": {
            "status": {"code": 200, "message": "OK"},
            "headers": {"Content-Type": ["application/json"]},
            "body": {"string": '{"text": "a"}'},
        },
    }


def _header(one: dict[str, Any], text: str) -> None:
    one["request"]["headers"]["X-Trace"] = [text]


def _cookie(one: dict[str, Any], text: str) -> None:
    one["request"]["headers"]["Cookie"] = [f"session={text}"]


def _set_cookie(one: dict[str, Any], text: str) -> None:
    one["response"]["headers"]["Set-Cookie"] = [f"session={text}; Path=/"]


def _location(one: dict[str, Any], text: str) -> None:
    one["response"]["headers"]["Location"] = [f"https://notes.example/next?x={text}"]


def _query(one: dict[str, Any], text: str) -> None:
    one["request"]["uri"] += f"?q={quote(text, safe='%')}"


def _path(one: dict[str, Any], text: str) -> None:
    one["request"]["uri"] = f"https://notes.example/notes/{quote(text, safe='%')}"


def _argument(one: dict[str, Any], text: str) -> None:
    one["specloom"]["arguments"]["path"]["id"] = text


def _request_json(one: dict[str, Any], text: str) -> None:
    one["request"]["body"] = json.dumps({"more": [{"deep": {"er": text}}]})


def _json(one: dict[str, Any], text: str) -> None:
    one["response"]["body"]["string"] = json.dumps({"text": "a", "more": [{"deep": {"er": text}}]})


def _json_in_json(one: dict[str, Any], text: str) -> None:
    one["response"]["body"]["string"] = json.dumps({"text": json.dumps({"deep": text})})


def _key(one: dict[str, Any], text: str) -> None:
    one["response"]["body"]["string"] = json.dumps({"more": {text: 1}})


def _form(one: dict[str, Any], text: str) -> None:
    one["request"]["headers"]["Content-Type"] = ["application/x-www-form-urlencoded"]
    one["request"]["body"] = f"a=1&b={quote(text, safe='%')}"


def _multipart(one: dict[str, Any], text: str) -> None:
    one["request"]["headers"]["Content-Type"] = ["multipart/form-data; boundary=b"]
    one["request"]["body"] = f'--b\r\nContent-Disposition: form-data; name="note"\r\n\r\n{text}\r\n--b--\r\n'


def _events(one: dict[str, Any], text: str) -> None:
    one["response"]["headers"]["Content-Type"] = ["text/event-stream"]
    one["response"]["body"]["string"] = f"data: {json.dumps({'text': text})}\n\ndata: [DONE]\n\n"


SLOTS = (
    _header, _cookie, _set_cookie, _location, _query, _path, _argument, _request_json, _json, _json_in_json, _key,
    _form, _multipart, _events,
)  # fmt: skip


def write(folder: Path, one: dict[str, Any], document: dict[str, Any] = DOCUMENT) -> Path:
    (folder / "notes" / "recordings").mkdir(parents=True, exist_ok=True)
    path = folder / "notes" / "openapi.yaml"
    path.write_text(json.dumps(document, indent=1))
    cassette = {"version": 1, "interactions": [exchange(), one]}
    (path.parent / "recordings" / "sendNote.yaml").write_text(json.dumps(cassette, indent=1))
    return path


def generate(path: Path, output: Path) -> Result:
    return generate_source(sources([path])[0], output, check=False)


def written(folder: Path, canary: str) -> list[str]:
    spellings = {code(canary) for code in ENCODINGS.values()} | {json.dumps(canary)[1:-1], repr(canary)[1:-1]}
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if any(text in path.read_text("latin-1") for text in spellings)]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("slot", SLOTS, ids=lambda slot: slot.__name__)
def test_a_canary_in_a_recording_is_refused_where_it_stands(
    slot: Callable[[dict[str, Any], str], None], encoding: str, tmp_path: Path
) -> None:
    for name, canary in SHAPES.items():
        one = exchange()
        slot(one, ENCODINGS[encoding](canary))
        result = generate(write(tmp_path, one), tmp_path / "out")
        found = [item for item in result.diagnostics if item.rule == "recording-credential"]
        assert found, name
        assert not result.generated
        assert written(tmp_path / "out", canary) == []
        for item in found:
            assert item.location.document.endswith("recordings/sendNote.yaml")
            assert (item.location.line or 0) > 34
            assert item.location.column
            assert "x-specloom-ignore" in item.hint
            assert "REDACTED" in item.hint
            assert canary not in item.message + item.hint


@pytest.mark.parametrize("canary", SHAPES.values(), ids=SHAPES)
def test_a_canary_in_a_binary_body_is_refused(canary: str, tmp_path: Path) -> None:
    one = exchange()
    one["response"]["body"] = {"string": "", "file": "bodies/it.bin"}
    path = write(tmp_path, one)
    (path.parent / "recordings" / "bodies").mkdir()
    (path.parent / "recordings" / "bodies" / "it.bin").write_bytes(b"\x89PNG\xff\xfe" + canary.encode() + b"\xff")
    result = generate(path, tmp_path / "out")
    assert [item.rule for item in result.diagnostics] == ["recording-credential"]
    assert not (tmp_path / "out" / "notes").exists()


def _summary(document: dict[str, Any], text: str) -> None:
    document["paths"]["/notes/{id}"]["post"]["summary"] = f"Send {text} as a note."


def _description(document: dict[str, Any], text: str) -> None:
    document["components"]["schemas"]["Note"]["properties"]["text"]["description"] = f"Such as:\n\n    {text}\n"


def _info(document: dict[str, Any], text: str) -> None:
    document["info"]["description"] = f"Use `{text}` for tests."


def _example(document: dict[str, Any], text: str) -> None:
    document["components"]["schemas"]["Note"]["properties"]["text"]["example"] = text


def _body_example(document: dict[str, Any], text: str) -> None:
    operation = document["paths"]["/notes/{id}"]["post"]
    operation["responses"]["200"]["content"]["application/json"]["example"] = {"more": {"deep": [text]}}


def _parameter_example(document: dict[str, Any], text: str) -> None:
    document["paths"]["/notes/{id}"]["post"]["parameters"][0]["example"] = text


SHOWN = (_summary, _description, _info, _example, _body_example, _parameter_example)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("slot", SHOWN, ids=lambda slot: slot.__name__)
def test_a_canary_in_a_document_is_in_no_file(
    slot: Callable[[dict[str, Any], str], None], encoding: str, tmp_path: Path
) -> None:
    document = json.loads(json.dumps(DOCUMENT))
    text = " ".join(ENCODINGS[encoding](canary) for canary in SHAPES.values())
    slot(document, text)
    path = write(tmp_path, exchange(), document)
    (path.parent / "recordings" / "sendNote.yaml").unlink()
    result = generate(path, tmp_path / "out")
    assert result.generated, result.diagnostics
    assert [written(tmp_path / "out", canary) for canary in SHAPES.values()] == [[]] * len(SHAPES)
    if encoding == "plain":
        noted = [item for item in result.diagnostics if item.rule == "document-credential"]
        assert len(noted) >= len(SHAPES)
        assert {item.severity.value for item in noted} == {"note"}


def _default(document: dict[str, Any], text: str) -> None:
    document["paths"]["/notes/{id}"]["post"]["parameters"][1]["schema"]["default"] = text


def _enum(document: dict[str, Any], text: str) -> None:
    document["components"]["schemas"]["Note"]["properties"]["text"]["enum"] = [text]


def _server(document: dict[str, Any], text: str) -> None:
    document["servers"][0]["url"] = f"https://notes.example/{text}"


def _title(document: dict[str, Any], text: str) -> None:
    document["info"]["title"] = f"Notes {text}"


@pytest.mark.parametrize("slot", [_default, _enum, _server, _title], ids=lambda slot: slot.__name__)
@pytest.mark.parametrize("encoding", ["plain", "base64"])
def test_what_a_package_would_need_to_hold_is_refused_where_it_stands(
    slot: Callable[[dict[str, Any], str], None], encoding: str, tmp_path: Path
) -> None:
    document = json.loads(json.dumps(DOCUMENT))
    slot(document, ENCODINGS[encoding](STRIPE))
    result = generate(write(tmp_path, exchange(), document), tmp_path / "out")
    assert {item.rule for item in result.diagnostics} >= {"credential-written"}
    place = next(item.location for item in result.diagnostics if item.rule == "credential-written")
    assert place.document.endswith("openapi.yaml")
    assert place.line
    line = (tmp_path / "notes" / "openapi.yaml").read_text().splitlines()[place.line - 1]
    assert ENCODINGS[encoding](STRIPE) in line
    assert written(tmp_path / "out", STRIPE) == []
    assert not (tmp_path / "out" / "notes").exists()


NAMED = {
    "header of a scheme": lambda one: one["request"]["headers"].update({"X-Note-Pass": ["hunter2"]}),
    "usual header": lambda one: one["request"]["headers"].update({"x-api-key": "hunter2!"}),
    "authorization": lambda one: one["request"]["headers"].update({"Authorization": ["Bearer hunter2"]}),
    "basic": lambda one: one["request"]["headers"].update({"Authorization": [BASIC]}),
    "cookie": lambda one: one["request"]["headers"].update({"Cookie": "a=hunter2"}),
    "set-cookie": lambda one: one["response"]["headers"].update({"Set-Cookie": ["sid=hunter2; HttpOnly"]}),
    "query": lambda one: one["request"].update(uri="https://notes.example/notes/n1?access_token=hunter2"),
    "fragment": lambda one: one["response"]["headers"].update({"Location": "https://x.example/#access_token=hunter2"}),
    "argument": lambda one: one["specloom"]["arguments"].update(query={"api_key": "hunter2"}),
    "name of a scheme in a body": lambda one: one["response"]["body"].update(string='{"x_note_pass": "hunter2"}'),
    "access_token": lambda one: one["response"]["body"].update(string='{"access_token": "hunter2"}'),
    "camel case": lambda one: one["response"]["body"].update(string='{"a": [{"refreshToken": "hunter2"}]}'),
    "client_secret": lambda one: one["request"].update(body='{"client_secret": "hunter2"}'),
    "password": lambda one: one["request"].update(body='{"user": {"new_password": "hunter2"}}'),
    "a number": lambda one: one["request"].update(body='{"password": 90210733}'),
    "json in json": lambda one: one["request"].update(body=json.dumps({"a": '{"password": "hunter2"}'})),
    "form": lambda one: one["request"].update(body="user=a&password=hunter2"),
    "percent-encoded form": lambda one: one["request"].update(body="user=a&client%5Fsecret=hunt%65r2"),
    "multipart": lambda one: one["request"].update(
        body='--b\r\nContent-Disposition: form-data; name="password"\r\nX-A: b\r\n\r\nhunter2\r\n--b--'
    ),
    "secret": lambda one: one["request"].update(body='{"secret": "hunter2"}'),
    "echoed header": lambda one: one["response"]["body"].update(string='{"headers": {"Cookie": "a=hunter2"}}'),
    "xml": lambda one: one["request"].update(body="<login><password>hunter2</password></login>"),
    "line of JSON": lambda one: one["response"]["body"].update(string='{"a": 1}\n{"id_token": "hunter2"}\n'),
    "event": lambda one: one["response"]["body"].update(string='data: {"access_token": "hunter2"}\n\n'),
    "link": lambda one: one["response"]["body"].update(string='{"next": "/x?a=1&access_token=hunter2"}'),
    "user and password": lambda one: one["request"].update(uri="https://ada:hunter2@notes.example/notes/n1"),
    "xml attribute": lambda one: one["request"].update(body="<login user='ada' password='hunter2'/>"),
    "xml character data": lambda one: one["request"].update(body="<password>\n<![CDATA[hunter2]]></password>"),
    "event on two lines": lambda one: one["response"]["body"].update(string='data: {"password":\ndata: "hunter2"}\n\n'),
    "yaml": lambda one: one.update(
        response={
            **one["response"],
            "headers": {"Content-Type": ["application/yaml"]},
            "body": {"string": "user: ada\nlogin:\n  - password: 'hunter2'\n"},
        }
    ),
    "access key": lambda one: one["response"]["body"].update(string='{"accessKey": "hunter2"}'),
}


@pytest.mark.parametrize("slot", NAMED)
def test_a_name_makes_a_credential(slot: str) -> None:
    one = exchange()
    NAMED[slot](one)
    audit = Audit(names_of(["X-Note-Pass"], []))
    audit.exchange(one)
    assert [item.value for item in audit.found], slot
    assert "hunter2" not in "".join(item.what for item in audit.found)


RANDOM = "9fK2mQ7xLr4Tz8WvB1nYc6Hd"


@pytest.mark.parametrize("name", ["X-Token", "X-Figma-Token", "DD-APPLICATION-KEY", "x-functions-key", "X-Secret"])
def test_a_header_field_called_like_a_key_holds_one_where_it_looks_like_one(name: str) -> None:
    for value, count in ((RANDOM, 1), ("blue", 0), ("497f6eca-6276-4993-bfeb-53cbbbba6f08", 0)):
        sent, given, answered = exchange(), exchange(), exchange()
        sent["request"]["headers"][name] = [value]
        given["specloom"]["arguments"]["header"] = {name: value}
        answered["response"]["headers"][name] = [value]
        for one, expected in ((sent, count), (given, count), (answered, 0)):
            audit = Audit(names_of(["X-Note-Pass"], []))
            audit.exchange(one)
            assert len(audit.found) == expected, value


@pytest.mark.parametrize("name", ["Idempotency-Key", "X-Idempotency-Key", "Sec-WebSocket-Key", "X-Continuation-Token"])
def test_a_header_field_of_another_use_holds_no_credential(name: str) -> None:
    one = exchange()
    one["request"]["headers"][name] = [RANDOM]
    audit = Audit(names_of([], []))
    audit.exchange(one)
    assert audit.found == []


HARMLESS: list[Any] = [
    {"token_type": "bearer", "expires_in": 3600, "scope": "read"},
    {"password": "string", "access_token": "REDACTED", "client_secret": "********", "api_key": "YOUR_API_KEY"},
    {"password": "<password>", "secret": "{{secret}}", "refresh_token": "…", "id_token": "${TOKEN}"},
    {"access_token": "your-token-here", "password": "my_secret_password", "client_secret": "sk-...abcd"},
    {"access_token": "test-token-1", "api_key": "xxxxxxxxxxxxxxxx", "password": "", "refresh_token": None},
    {"id": "497f6eca-6276-4993-bfeb-53cbbbba6f08", "token": "497f6eca-6276-4993-bfeb-53cbbbba6f08"},
    {"sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "etag": "d41d8cd98f00b204e9800998"},
    {"password_hash": "$2b$12$KIXQ", "has_password": True, "password_updated_at": "2026-01-02", "passwords": ["a"]},
    {
        "next_page_token": "CAUQAA9fK2mQ7xLr4Tz8WvB1nYc6",
        "nextPageToken": JWT,
        "cursor": JWT,
        "end_cursor": "WyIyMDI2Il0=",
    },
    {"pageToken": "9fK2mQ7xLr4Tz8WvB1nYc6Hd3JsP5gAe", "continuation": "9fK2mQ7xLr4Tz8WvB1nYc6Hd3JsP5gAe"},
    {"picture": b64encode(bytes(range(256)) * 40).decode(), "thumb": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUg=="},
    {"token": "next", "key": "PROJ-123", "auth": "oauth2", "session": "morning", "jwt": False, "code": "hello"},
    {"id": "7d86d31b1478e7cca9ebed7e73aa0fdeec46c5ca29497431d3007d2d9e15ed99", "key": "9mnpnzenvg8p8tdbtq4wvbkcz"},
    {"session_id": "70090280850c8d2a1933c1", "name": "ZW50ZXJwcmlzZV8xMjM0NTY3ODkw", "code": "a1b2c3d4e5f6g7h8i9"},
    {"errors": {"password": ["is too short (minimum is 8 characters)", "can't be blank"], "api_key": "has expired."}},
    {"secret": "projects/db/secrets/main", "cookie": "chocolate", "authorization": "none needed"},
    {"prompt_tokens": 12, "max_tokens": 4096, "completion_tokens": 9},
    {
        "key_id": "9fK2mQ7xLr4Tz8WvB1nYc6Hd",
        "client_id": "9fK2mQ7xLr4Tz8WvB1nYc6Hd",
        "public_key": "ssh-ed25519 AAAAC3Nz",
    },
    {
        "token_url": "https://a.example/token",
        "password_reset_url": "https://a.example/reset",
        "www": "Basic authentication",
    },
    {"note": "-----BEGIN CERTIFICATE-----\nMIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEA\n-----END CERTIFICATE-----"},
    {"note": "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----", "aws": "AKIAIOSFODNN7EXAMPLE"},
    {
        "url": "postgres://user:password@db.example/x",
        "time": "http://h.example:80/a@b",
        "desk": "desk-sk-one-two-three-four",
    },
    {"header": "Authorization: Bearer <token>", "curl": "curl -H 'Authorization: Bearer YOUR_ACCESS_TOKEN_HERE'"},
]


@pytest.mark.parametrize("value", HARMLESS, ids=lambda value: next(iter(value)))
def test_what_is_no_credential_passes(value: Any) -> None:
    one = exchange()
    one["response"]["body"]["string"] = json.dumps(value)
    one["request"]["body"] = json.dumps(value)
    one["response"]["headers"].update({"X-Request-Id": "9fK2mQ7xLr4Tz8WvB1nYc6", "ETag": '"9fK2mQ7xLr4Tz8WvB1nYc6"'})
    one["response"]["headers"]["WWW-Authenticate"] = 'Basic realm="api"'
    one["request"]["headers"]["Authorization"] = "Bearer REDACTED"
    one["request"]["uri"] += "?page_token=9fK2mQ7xLr4Tz8WvB1nYc6Hd3JsP5gAe&key=PROJ-1&cursor=" + JWT
    audit = Audit(names_of(["X-Note-Pass"], []))
    audit.exchange(one)
    assert audit.found == []


def test_what_the_document_calls_a_cursor_is_none() -> None:
    one = exchange()
    one["response"]["body"]["string"] = json.dumps({"token": "9fK2mQ7xLr4Tz8WvB1nYc6Hd3JsP5gAe"})
    named, paged = Audit(names_of([], [])), Audit(names_of([], ["token"]))
    named.exchange(one)
    paged.exchange(one)
    assert (len(named.found), paged.found) == (1, [])


@pytest.mark.parametrize(
    "text", ["", "an ordinary text", "100% of ghp_ and sk_live_ tokens", "a" * 100_000, "%" * 50_000]
)
def test_text_without_credentials_stays(text: str) -> None:
    assert masked(text, "REDACTED") == text


@pytest.mark.parametrize("canary", SHAPES.values(), ids=SHAPES)
def test_credentials_are_masked_and_the_rest_stays(canary: str) -> None:
    assert masked(f"Use {canary} or not.", "X") == "Use X or not."
    assert masked(f"Use {b64encode(canary.encode()).decode()} or not.", "X") == "Use X or not."
    assert next(shapes_in(f"x\\n{canary}")).value == canary


def ignored(reason: object, at: str = "") -> dict[str, Any]:
    one = exchange()
    _json(one, STRIPE)
    (one[at] if at else one)["x-specloom-ignore"] = reason
    return one


@pytest.mark.parametrize("at", ["", "specloom", "response"])
def test_a_reason_lets_a_credential_through(at: str, tmp_path: Path) -> None:
    one = ignored({"recording-credential": "A key of the vendor's own sandbox, printed in its manual."}, at)
    result = generate(write(tmp_path, one), tmp_path / "out")
    assert result.generated, result.diagnostics
    assert not list(layout_diagnostics({"version": 1, "interactions": [one]}, Location("x")))


@pytest.mark.parametrize(
    "reason", [["recording-credential"], {"recording-credential": ""}, {}, "recording-credential", None]
)
def test_without_a_reason_it_is_an_error(reason: object, tmp_path: Path) -> None:
    result = generate(write(tmp_path, ignored(reason)), tmp_path / "out")
    assert {item.rule for item in result.diagnostics} >= {"recording-credential", "recording-ignore"}
    assert list(layout_diagnostics({"version": 1, "interactions": [ignored(reason)]}, Location("x")))
    assert not result.generated


def test_a_reason_for_one_side_is_none_for_the_other(tmp_path: Path) -> None:
    one = ignored({"recording-credential": "It is public."}, "request")
    assert not generate(write(tmp_path, one), tmp_path / "out").generated


@pytest.mark.parametrize("command", ["generate", "validate", "drift", "record"])
def test_each_command_refuses_and_does_not_show_it(command: str, tmp_path: Path, specloom_here: Command) -> None:
    one = exchange()
    one["response"]["body"]["string"] = '{"access_token": "hunter2-and-more"}'
    path = write(tmp_path, one)
    options = ["--base-url", "http://127.0.0.1:9"] if command == "record" else []
    done = specloom_here(command, str(path), *options, cwd=tmp_path)
    assert done.returncode == 1
    assert "sendNote.yaml:" in done.stderr
    assert "error[recording-credential]: `access_token` at `/access_token` of the body is a credential" in done.stderr
    assert "x-specloom-ignore" in done.stderr
    assert "hunter2" not in done.stdout + done.stderr
