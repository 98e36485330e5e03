"""Statuses from 300 to 399 that are answers: 304 where the caller has a version, and redirects without any success."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

DOCUMENT = """\
swagger: "2.0"
info: {title: Vault, version: "1"}
paths:
  /things/{id}:
    parameters: [{name: id, in: path, required: true, type: string}]
    get:
      operationId: getThing
      produces: [application/json]
      responses: {"200": {description: ok, schema: {$ref: "#/definitions/Thing"}}, "304": {description: same}}
  /dated:
    get:
      operationId: getDated
      produces: [application/json]
      parameters: [{name: If-Modified-Since, in: header, type: string}, {name: if-none-match, in: header, type: string}]
      responses: {"200": {description: ok, schema: {$ref: "#/definitions/Thing"}}, "304": {description: same}}
  /moved:
    get:
      operationId: getMoved
      produces: [application/json]
      responses: {"200": {description: ok, schema: {$ref: "#/definitions/Thing"}}, "302": {description: there}}
  /files/{id}:
    parameters: [{name: id, in: path, required: true, type: string}]
    get:
      operationId: downloadFile
      responses:
        "302": {description: there, headers: {Location: {type: string}}, schema: {type: string}}
        default: {description: no, schema: {$ref: "#/definitions/Thing"}}
    post:
      operationId: postFile
      x-specloom-name: post
      responses: {"307": {description: there}}
definitions:
  Thing: {type: object, required: [n], properties: {n: {type: integer}}}
"""
SERVER = """
import json, threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

seen = []

class Vault(BaseHTTPRequestHandler):
    def do_GET(self):
        seen.append([self.command, self.path, self.headers["if-none-match"], self.headers["if-modified-since"]])
        status, fields, answer = 200, {"etag": '"2"', "content-type": "application/json"}, b'{"n": 1}'
        if self.path in ("/files/1", "/moved"):
            status, fields, answer = 302, {"location": "/there?x=1#part"}, b"moved"
        elif self.path == "/files/2":
            status, fields, answer = 302, {}, b"moved"
        elif self.path == "/files/3":
            status, answer = 418, b'{"n": 3}'
        elif self.command == "POST":
            status, fields, answer = 307, {"location": "elsewhere"}, b""
        elif self.headers["if-none-match"] == '"2"' or self.headers["if-modified-since"]:
            status, answer = 304, b""
        self.send_response(status)
        for name, value in fields.items():
            self.send_header(name, value)
        if status != 304:
            self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)
    do_POST = do_GET

    def log_message(self, *args):
        pass

server = ThreadingHTTPServer(("127.0.0.1", 0), Vault)
threading.Thread(target=server.serve_forever, daemon=True).start()
URL = f"http://127.0.0.1:{server.server_port}"
"""
DRIVER = """
import asyncio
from vault import APIStatusError, AsyncVault, DecodeError, NotModified

refused = []
async def attempt(call):
    try:
        await call()
    except (APIStatusError, DecodeError) as error:
        refused.append([type(error).__name__, getattr(error, "status", None)])

async def main():
    async with AsyncVault(base_url=URL) as client:
        raw = await client.things.with_raw_response.get("1")
        assert raw.value.n == 1
        unmodified = await client.things.get("1", if_none_match=raw.headers["etag"])
        assert isinstance(unmodified, NotModified) and unmodified.etag == '"2"'
        assert (await client.things.get("1", if_none_match='"1"')).n == 1
        assert isinstance(await client.dated.get(if_modified_since="Sat, 01 Nov 2025 00:00:00 GMT"), NotModified)
        assert isinstance(await client.dated.get(if_none_match='"2"'), NotModified)
        await attempt(lambda: client.with_options(headers={"If-None-Match": '"2"'}).things.get("1"))
        assert (await client.moved.get()).n == 1
        assert await client.files.download("1") == URL + "/there?x=1#part"
        assert json.loads(await client.files.download("1", follow=True)) == {"n": 1}
        assert await client.files.post("4") == URL + "/files/elsewhere"
        async with client.files.with_streaming_response.download("1") as response:
            assert (response.status, await response.parse()) == (302, URL + "/there?x=1#part")
        async with client.files.with_streaming_response.download("1") as response:
            assert b"".join([piece async for piece in response.iter_bytes()]) == b"moved"
        await attempt(lambda: client.files.download("2"))
        await attempt(lambda: client.files.download("3"))
    print(json.dumps([seen, refused]))

asyncio.run(main())
"""
USER = """\
from vault import AsyncVault, NotModified, Vault, models

def use(client: Vault, etag: str | None) -> str:
    thing: models.Thing = client.things.get("1")
    perhaps: models.Thing | NotModified = client.things.get("1", if_none_match='"1"')
    both = client.things.get("1", if_none_match=etag)
    if not isinstance(both, NotModified):
        print(both.n)
    url: str = client.files.download("1")
    content: bytes = client.files.download("1", follow=True)
    return f"{thing} {perhaps} {url} {content!r}"

async def use_async(client: AsyncVault) -> models.Thing | NotModified:
    return await client.things.get("1", if_none_match='"1"')
"""
WRONG = """
def wrong(client: Vault) -> models.Thing:
    return client.things.get("1", if_none_match='"1"')  # wrong
"""


@pytest.fixture(scope="module")
def package(
    tmp_path_factory: pytest.TempPathFactory, specloom: Callable[..., subprocess.CompletedProcess[str]]
) -> Path:
    folder = tmp_path_factory.mktemp("answers")
    (folder / "vault.yaml").write_text(DOCUMENT)
    done = specloom("generate", "vault.yaml", "--output", "out", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder / "out" / "vault"


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_what_is_not_modified_or_elsewhere_is_an_answer(kind: str, package: Path) -> None:
    driver = DRIVER
    if kind == "sync":
        driver = driver.replace("import asyncio\n", "").replace("asyncio.run(main())", "main()")
        driver = driver.replace("AsyncVault", "Vault").replace("async ", "").replace("await ", "")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", SERVER + driver],
        env={**os.environ, "PYTHONPATH": str(package), "NO_PROXY": "127.0.0.1"}, capture_output=True, text=True,
        timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    seen, refused = json.loads(done.stdout)
    assert refused == [["APIStatusError", 304], ["DecodeError", None], ["ClientError", 418]]
    assert seen[:5] == [
        ["GET", "/things/1", None, None],
        ["GET", "/things/1", '"2"', None],
        ["GET", "/things/1", '"1"', None],
        ["GET", "/dated", None, "Sat, 01 Nov 2025 00:00:00 GMT"],
        ["GET", "/dated", '"2"', None],
    ]
    assert [path for _, path, *_ in seen[6:11]] == ["/moved", "/there?x=1", "/files/1", "/files/1", "/there?x=1"]


def test_type_checkers_know_what_may_be_unmodified(package: Path, assert_types: Callable[..., None]) -> None:
    assert_types(USER + WRONG, package)


def test_a_redirect_that_several_operations_describe_is_generated(generated: Callable[..., ModuleType]) -> None:
    moved = "{description: moved, content: {application/json: {schema: {type: string}}}}"
    responses = f"{{'200': {{description: ok}}, '301': {moved}}}"
    paths = "".join(f"  /{name}: {{get: {{operationId: {name}, responses: {responses}}}}}\n" for name in ("a", "b"))
    head = "openapi: 3.1.0\ninfo: {title: Moved, version: '1'}\nservers: [{url: https://moved.invalid}]\n"
    assert generated("moved_for_several", f"{head}paths:\n{paths}").MovedForSeveral
