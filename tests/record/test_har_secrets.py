"""What a HAR file shows to be secret or personal reaches no recording, whichever slot and spelling it comes in."""

from __future__ import annotations

import json
import re
import tempfile
from base64 import b64decode, b64encode, urlsafe_b64encode
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus, unquote, unquote_plus

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.cli import main

API = """\
openapi: 3.1.1
info: {title: People, version: "1"}
servers: [{url: "https://api.example/v1"}]
security: [{key: []}, {query: []}, {cookie: []}, {basic: []}, {bearer: []}]
paths:
  /people/{id}/notes/{number}:
    post:
      operationId: addNote
      parameters:
      - {name: id, in: path, required: true, x-specloom-pii: true, schema: {type: string}}
      - {name: number, in: path, required: true, schema: {type: string}}
      - {name: note, in: query, schema: {type: string}}
      - {name: X-Person, in: header, x-specloom-pii: true, schema: {type: string}}
      - {name: X-Trace, in: header, schema: {type: string}}
      - {name: Referer, in: header, schema: {type: string}}
      requestBody:
        content:
          application/json: {schema: {$ref: "#/components/schemas/Note"}}
          application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Note"}}
          multipart/form-data: {schema: {$ref: "#/components/schemas/Note"}}
      responses:
        "200": {description: ok, content: {application/json: {schema: {type: object}}}}
        "302": {description: elsewhere}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
    query: {type: apiKey, in: query, name: api_key}
    cookie: {type: apiKey, in: cookie, name: visit}
    basic: {type: http, scheme: basic}
    bearer: {type: http, scheme: bearer}
  schemas:
    Note: {type: object, properties: {text: {type: string}, client_secret: {type: string}}}
"""
TEXTS = st.text("abcdefghXYZ0123456789-._~+/=%!*", min_size=8, max_size=24).map("Zq7".__add__)
SPELLINGS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "percent": lambda text: quote(text, safe=""),
    "percent, small": lambda text: re.sub("%..", lambda match: match[0].lower(), quote(text, safe="")),
    "percent, all": lambda text: "".join(f"%{octet:02X}" for octet in text.encode()),
    "percent, twice": lambda text: quote(quote(text, safe=""), safe=""),
    "plus": quote_plus,
    "hex": lambda text: text.encode().hex(),
    "HEX": lambda text: text.encode().hex().upper(),
    "base64": lambda text: b64encode(text.encode()).decode(),
    "base64 of more": lambda text: b64encode(f"me:{text}:x".encode()).decode(),
    "base64 for URLs": lambda text: urlsafe_b64encode(f"{text}?".encode()).decode(),
    "JSON": lambda text: json.dumps(json.dumps({"a": text})),
}
JSON, FORM = "application/json", "application/x-www-form-urlencoded"
PATH = "people/ada/notes/1"


def entry(**parts: Any) -> dict[str, Any]:
    """Return an entry of a HAR file: of its `path`, `query`, `host`, `headers`, `body` of a `kind`, and its answer."""
    body, kind = parts.get("body", ""), parts.get("kind", "")
    sent = {**parts.get("headers", {}), **({"Content-Type": kind} if body else {})}
    data = {"postData": {"mimeType": kind, "text": body}} if body else {}
    query = f"?{parts['query']}" if "query" in parts else ""
    url = f"https://{parts.get('host', 'api.example')}/v1/{parts.get('path', PATH)}{query}"
    received = named({"Content-Type": JSON, **parts.get("fields", {})})
    content = {"text": parts.get("answer", "{}")}
    return {
        "request": {"method": "POST", "url": url, "headers": named(sent), **data},
        "response": {"status": parts.get("status", 200), "headers": received, "content": content},
    }


def named(fields: dict[str, str]) -> list[dict[str, str]]:
    return [{"name": name, "value": value} for name, value in fields.items()]


def multipart(name: str, value: str) -> dict[str, Any]:
    body = f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n--b--\r\n'
    return {"kind": "multipart/form-data; boundary=b", "body": body}


# Where something is shown to be a credential.
SHOWN: dict[str, Callable[[str], dict[str, Any]]] = {
    "header": lambda secret: {"headers": {"X-Key": secret}},
    "bearer": lambda secret: {"headers": {"Authorization": f"Bearer {secret}"}},
    "basic": lambda secret: {"headers": {"Authorization": f"Basic {b64encode(f'me:{secret}'.encode()).decode()}"}},
    "cookie": lambda secret: {"headers": {"Cookie": f"a=b; visit={secret}"}},
    "query": lambda secret: {"query": f"api_key={quote(secret, safe='')}"},
    "JSON": lambda secret: {"kind": JSON, "body": json.dumps({"client_secret": secret})},
    "form": lambda secret: {"kind": FORM, "body": f"client_secret={quote_plus(secret)}&text=a"},
    "multipart": lambda secret: multipart("client_secret", secret),
    "user information": lambda secret: {"host": f"me:{quote(secret, safe='')}@api.example"},
    "answer": lambda secret: {"answer": json.dumps({"a": [{"access_token": secret}]})},
    "set cookie": lambda secret: {"fields": {"Set-Cookie": f"visit={secret}; Path=/"}},
    "redirect": lambda secret: {
        "status": 302, "fields": {"Location": f"https://a.example/#access_token={quote(secret, safe='')}"},
    },
}  # fmt: skip
# Where it comes again, as it may anywhere.
AGAIN: dict[str, Callable[[str], dict[str, Any]]] = {
    "header": lambda text: {"headers": {"X-Trace": text}},
    "Referer": lambda text: {"headers": {"Referer": f"https://a.example/{text}"}},
    "query": lambda text: {"query": f"note={text}"},
    "path": lambda text: {"path": f"people/ada/notes/{quote(text, safe='%')}"},
    "JSON": lambda text: {"kind": JSON, "body": json.dumps({"text": text})},
    "form": lambda text: {"kind": FORM, "body": f"text={quote_plus(text)}"},
    "multipart": lambda text: multipart("text", text),
    "answer": lambda text: {"answer": json.dumps({"a": {"b": [f"you sent {text}."]}})},
    "name in an answer": lambda text: {"answer": json.dumps({f"a {text}": 1})},
    "redirect": lambda text: {"status": 302, "fields": {"Location": f"/next/{text}"}},
}


def joined(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any] | None:
    """Return an entry with both, where both have room in it."""
    headers = {**first.get("headers", {}), **second.get("headers", {})}
    if len(headers) < len(first.get("headers", {})) + len(second.get("headers", {})):
        return None
    others = [{name: each[name] for name in each if name != "headers"} for each in (first, second)]
    return None if others[0].keys() & others[1].keys() else entry(**others[0], **others[1], headers=headers)


def recorded(entries: list[dict[str, Any]]) -> list[str]:
    """Import entries, and return the text of each file that was written, and what was printed."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "openapi.yaml").write_text(API, "utf-8")
        (Path(folder) / "traffic.har").write_text(json.dumps({"log": {"entries": entries}}), "utf-8")
        with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
            code = main(["record", f"{folder}/openapi.yaml", "--from-har", f"{folder}/traffic.har"])
        printed = out.getvalue() + err.getvalue()
        assert code == 0 or "record-" in printed, printed
        files = sorted(path for path in (Path(folder) / "recordings").rglob("*") if path.is_file())
        return [*(path.read_text("utf-8") for path in files), printed]


def readings(text: str) -> Iterator[str]:
    """Yield a text in each way that somebody may read it who looks for a secret; it knows nothing of the scrubber."""
    for plain in (text, unquote(text), unquote_plus(text), unquote(unquote(text))):
        yield plain
        yield plain.replace("\\/", "/").replace('\\"', '"')
        for run in re.findall(r"[0-9a-fA-F]{16,}", plain):
            for start in (0, 1):
                digits = run[start : start + (len(run) - start) // 2 * 2]
                yield bytes.fromhex(digits).decode("latin-1")
        for run in re.findall(r"[A-Za-z0-9+/_-]{12,}", plain):
            for start in range(4):
                letters = run[start:].replace("-", "+").replace("_", "/")
                yield b64decode(letters[: len(letters) // 4 * 4]).decode("latin-1")


def leaks(files: list[str], secret: str) -> list[str]:
    """Return where a secret can be read: from its second letter on, as base64 mixes its ends with what stands there."""
    inner = secret[2:-2]
    found = []
    for text in files:
        whole = re.sub(r"\n\s*", " ", text)  # YAML folds long lines
        found += [f"{each[max(0, at - 60) : at + 80]!r}" for each in readings(whole) if (at := each.find(inner)) >= 0]
    return found


@pytest.mark.parametrize("shown", SHOWN)
@settings(max_examples=3, deadline=None)
@given(secret=TEXTS, places=st.lists(st.tuples(st.sampled_from([*AGAIN]), st.sampled_from([*SPELLINGS])), min_size=9))
def test_no_credential_is_recorded(shown: str, secret: str, places: list[tuple[str, str]]) -> None:
    pairs = [joined(SHOWN[shown](secret), AGAIN[again](SPELLINGS[spelling](secret))) for again, spelling in places]
    entries = [entry(**SHOWN[shown](secret)), *(pair for pair in pairs if pair)]
    assert leaks(recorded(entries), secret) == []


@pytest.mark.parametrize("again", AGAIN)
@settings(max_examples=2, deadline=None)
@given(person=TEXTS, other=TEXTS)
def test_no_person_is_recorded(again: str, person: str, other: str) -> None:
    people = {"path": f"people/{quote(person, safe='')}/notes/1"} if again != "path" else {}
    shown = {**people, "headers": {"X-Person": other}}
    names = ("plain", "percent", "plus", "hex", "HEX")
    repeated = [AGAIN[again](SPELLINGS[name](text)) for name in names for text in (person, other)]
    pairs = [pair for each in repeated if (pair := joined(shown, each))]
    files = recorded(pairs)
    assert len(files) > 1 or again == "redirect"
    assert leaks(files, other) == []
    assert not people or leaks(files, person) == []
