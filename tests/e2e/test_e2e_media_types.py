"""Bodies and responses of several media types, as consumers use them: right over HTTP, and for both type checkers."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]
DOCUMENT = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers: [{url: "http://shop.invalid"}]
paths:
  /images:
    post:
      operationId: createImage
      requestBody:
        required: true
        content:
          application/json: {schema: {$ref: "#/components/schemas/FromUrl"}}
          text/json: {schema: {$ref: "#/components/schemas/FromUrl"}}
          multipart/form-data: {schema: {$ref: "#/components/schemas/Upload"}}
          text/csv: {schema: {type: string}}
          image/*: {schema: {type: string, format: binary}}
      responses:
        "200":
          description: ok
          content:
            application/xml: {schema: {type: object, properties: {name: {type: string}}}}
            text/plain: {schema: {$ref: "#/components/schemas/Image"}}
            application/json: {schema: {$ref: "#/components/schemas/Image"}}
            text/csv: {schema: {type: string}}
            application/pdf: {}
  /drafts:
    post:
      operationId: createDraft
      requestBody:
        content:
          application/json: {schema: {$ref: "#/components/schemas/Draft"}}
          multipart/form-data: {schema: {$ref: "#/components/schemas/Draft"}}
          application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Draft"}}
      responses: {"204": {description: ok}}
  /images/{id}:
    patch:
      operationId: updateImage
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody:
        required: true
        content: {application/merge-patch+json: {schema: {$ref: "#/components/schemas/Image"}}}
      responses: {"204": {description: ok}}
    get:
      operationId: getImage
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"200": {description: ok, content: {text/plain: {schema: {$ref: "#/components/schemas/Image"}}}}}
  /images/{id}/label:
    get:
      operationId: getImageLabel
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"200": {description: ok, content: {"*/*": {schema: {type: string}}}}}
  /images/{id}/note:
    get:
      operationId: getImageNote
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200": {description: ok, content: {application/json: {schema: {type: [string, "null"]}}}}
  /items:
    get:
      operationId: listItems
      parameters: [{name: after, in: query, schema: {type: string}}]
      x-specloom-pagination: {style: cursor, parameters: {cursor: after}, items: /data, next: /next}
      responses:
        "200":
          description: ok
          content:
            text/csv: {}
            application/json:
              schema:
                type: object
                properties:
                  data: {type: array, items: {$ref: "#/components/schemas/Image"}}
                  next: {type: string}
components:
  schemas:
    FromUrl: {type: object, required: [url], properties: {url: {type: string}, tag: {type: string}}}
    Upload:
      type: object
      required: [file]
      properties: {file: {type: string, format: binary}, tag: {type: string}, content_type: {type: string}}
    Draft:
      type: object
      properties: {name: {type: string}, scan: {type: string, format: binary}}
    Image:
      type: object
      required: [name]
      properties:
        name: {type: string}
        shownAs: {type: string}
        size: {type: object, properties: {widthPx: {type: integer}, height: {type: integer}}}
"""
HEAD = '''\
"""Gives and asks for media types in every way there is."""

from __future__ import annotations

import asyncio
import json
import sys
from io import BytesIO
from pathlib import Path
from typing import Any, assert_type

from shop import REMOVE, AsyncShop, DecodeError, Shop, async_raw, models, raw
'''
USE = (
    HEAD
    + """
results: list[Any] = []


def together(client: Shop) -> None:
    results.append(assert_type(client.images.create(url="u"), models.Image).name)
    results.append(assert_type(client.images.create(file=b"octets", tag="t"), models.Image).name)
    results.append(client.images.create({"file": BytesIO(b"octets")}, content_type_="multipart/form-data").name)
    results.append(client.images.create({"url": "u"}, content_type_="application/json").name)
    results.append(client.images.create("a,b", content_type_="text/csv").name)
    results.append(client.images.create(b"png", content_type_="image/png").name)
    results.append(assert_type(client.images.create(url="u", accept="text/csv"), str))
    results.append(assert_type(client.images.create(file=Path(__file__), accept="application/pdf"), bytes).decode())
    results.append(raw(client.images.create)(url="u", accept="text/csv").status)
    client.drafts.create(name="n")
    client.drafts.create(name="n", content_type="application/x-www-form-urlencoded")
    client.drafts.create(name="n", scan=b"\\xff")
    client.images.update("1", name=REMOVE, shown_as=REMOVE, size={"widthPx": REMOVE, "height": 2})
    client.images.update("1", {"name": "n", "size": REMOVE})
    client.images.update("1", models.Image(name="n"))
    results.append(assert_type(client.images.get("1"), models.Image).name)
    for place in ("text", "string", "number", "true"):
        results.append(assert_type(client.images.get_label(place), str))
    for place in ("text", "string", "number", "null"):
        results.append(assert_type(client.images.get_note(place), str | None))
    results.append([item.name for item in client.items.list()])
    results.append(assert_type(client.items.list(accept="text/csv"), str))


async def apart(client: AsyncShop) -> None:
    results.append(assert_type(await client.images.create(url="u"), models.Image).name)
    results.append(assert_type(await client.images.create(file=b"octets", tag="t"), models.Image).name)
    results.append((await client.images.create({"file": BytesIO(b"octets")}, content_type_="multipart/form-data")).name)
    results.append((await client.images.create({"url": "u"}, content_type_="application/json")).name)
    results.append((await client.images.create("a,b", content_type_="text/csv")).name)
    results.append((await client.images.create(b"png", content_type_="image/png")).name)
    results.append(assert_type(await client.images.create(url="u", accept="text/csv"), str))
    pdf = await client.images.create(file=Path(__file__), accept="application/pdf")
    results.append(assert_type(pdf, bytes).decode())
    results.append((await async_raw(client.images.create)(url="u", accept="text/csv")).status)
    await client.drafts.create(name="n")
    await client.drafts.create(name="n", content_type="application/x-www-form-urlencoded")
    await client.drafts.create(name="n", scan=b"\\xff")
    await client.images.update("1", name=REMOVE, shown_as=REMOVE, size={"widthPx": REMOVE, "height": 2})
    await client.images.update("1", {"name": "n", "size": REMOVE})
    await client.images.update("1", models.Image(name="n"))
    results.append(assert_type(await client.images.get("1"), models.Image).name)
    for place in ("text", "string", "number", "true"):
        results.append(assert_type(await client.images.get_label(place), str))
    for place in ("text", "string", "number", "null"):
        results.append(assert_type(await client.images.get_note(place), str | None))
    results.append([item.name async for item in client.items.list()])
    results.append(assert_type(await client.items.list(accept="text/csv"), str))


async def main() -> None:
    async with AsyncShop(base_url=sys.argv[2]) as client:
        await apart(client)


if sys.argv[1] == "sync":
    with Shop(base_url=sys.argv[2]) as client:
        together(client)
        for work in (
            lambda: client.images.create(url="u", file=b"x"),  # type: ignore[call-overload]  # pyright: ignore
            lambda: client.images.create("a,b", content_type_="x/y"),  # type: ignore[call-overload]  # pyright: ignore
            lambda: client.images.create(url="u", accept="x/y"),  # type: ignore[call-overload]  # pyright: ignore
            lambda: client.images.update("1", shown_as=REMOVE),  # type: ignore[call-overload]  # pyright: ignore
            lambda: client.images.get("html"),
        ):
            try:
                work()
            except (TypeError, ValueError, DecodeError) as error:
                print(f"{type(error).__name__}: {error}", file=sys.stderr)
else:
    asyncio.run(main())
print(json.dumps(results))
"""
)
# Each line marked so is refused, and no other.
WRONG = (
    HEAD
    + """
with Shop() as client:
    client.images.create(url=5)  # wrong
    client.images.create("a,b", content_type_="multipart/form-data")  # wrong
    client.images.create(url="u", accept="text/html")  # wrong
    client.images.create(5, content_type_="text/csv")  # wrong
    client.images.update("1", name=None)  # wrong
    client.images.update("1", shown_as=REMOVE)  # wrong
    client.images.update("1", name="n", size=5)  # wrong
    client.drafts.create(name=REMOVE)  # wrong
    client.items.list(accept="application/pdf")  # wrong
    client.items.list(accept="text/csv").items  # wrong
    client.images.create(url="u")
print(asyncio, json, sys, BytesIO, Path, Any, assert_type, AsyncShop, DecodeError, async_raw, models, raw)
"""
)


class Server(BaseHTTPRequestHandler):
    """Notes what was sent, and answers by path and `Accept`."""

    received: list[tuple[str, str, str, str, bytes]]
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        content = self.rfile.read(int(self.headers.get("content-length") or 0))
        accept, kind = self.headers.get("accept", ""), self.headers.get("content-type", "")
        self.received.append((self.command, self.path, accept, kind, content))
        status, answered, body = self._answer(accept)
        self.send_response(status)
        if status != 204:
            self.send_header("Content-Type", answered)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(b"" if status == 204 else body)

    do_POST = do_PATCH = do_GET  # noqa: N815  # the names that http.server asks for

    def _answer(self, accept: str) -> tuple[int, str, bytes]:
        place = self.path.rpartition("/")[2]
        texts = {"text": ("text/plain", b"as it is"), "string": ("application/json", b'"as it is"')}
        texts |= {"number": ("application/json", b"123"), "true": ("text/plain", b"true")}
        texts |= {"null": ("application/json; charset=utf-8", b"null")}
        if place in ("label", "note"):
            return (200, *texts[self.path.split("/")[-2]])
        if self.command == "PATCH" or place == "drafts":
            return 204, "", b""
        if accept in ("text/csv", "application/pdf"):
            return 200, accept, accept.encode()
        if self.path == "/items":
            return 200, "application/json", b'{"data": [{"name": "a"}], "next": "2"}'
        if self.path.startswith("/items"):
            return 200, "text/plain", b'{"data": [{"name": "b"}]}'
        if place == "html":
            return 200, "text/html", b"<p>Please log in</p>"
        return 200, "text/html" if place == "1" else "application/json", b'{"name": "n"}'

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, specloom_here: Command) -> Path:
    place = tmp_path_factory.mktemp("shop")
    (place / "shop.yaml").write_text(DOCUMENT)
    done = specloom_here("generate", "shop.yaml", "--package", "shop", "--output", "out", cwd=place)
    assert done.returncode == 0
    assert re.findall(r"(?:error|warning|note)\[.*", done.stderr) == [
        "note[media-type-left-out]: the application/xml of a response is left out: JSON describes the same"
    ]
    (place / "use.py").write_text(USE)
    (place / "wrong.py").write_text(WRONG)
    settings = {
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "extraPaths": ["out/shop"],
        "reportUnusedImport": "none",
        "reportUnusedExpression": "none",
        "reportUnnecessaryTypeIgnoreComment": "none",
    }
    (place / "pyrightconfig.json").write_text(json.dumps(settings))
    return place


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    Server.received = []
    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield running
        running.shutdown()
        thread.join(timeout=10)


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    path = str(folder / "out/shop")
    environment = {**os.environ, "PYTHONPATH": path, "MYPYPATH": path, "PYTHONWARNINGS": "error"}
    line = [sys.executable, *arguments]
    return subprocess.run(line, cwd=folder, env=environment, capture_output=True, text=True, timeout=240, check=False)


RESULTS = [
    *["n"] * 6,
    "text/csv",
    "application/pdf",
    200,
    "n",
    *["as it is", "as it is", "123", "true"],
    *["as it is", "as it is", "123", None],
    ["a", "b"],
    "text/csv",
]
ERRORS = [
    "TypeError: FromUrl has no field 'file'",
    "ValueError: content_type must be one of 'application/json', 'multipart/form-data', 'text/csv', 'image/*', not",
    "ValueError: accept must be one of 'application/json', 'text/csv', 'application/pdf', not 'x/y'",
    "TypeError: Image is missing required keyword arguments: 'name'.",
    "DecodeError: Expected text/plain, got text/html (20 bytes)",
]


@pytest.mark.parametrize("client", ["sync", "async"])
def test_each_media_type_is_sent_asked_for_and_read(client: str, folder: Path, server: ThreadingHTTPServer) -> None:
    used = run(folder, "use.py", client, f"http://127.0.0.1:{server.server_port}")
    assert used.returncode == 0, used.stderr
    assert json.loads(used.stdout) == RESULTS
    errors = used.stderr.splitlines()
    assert len(errors) == (len(ERRORS) if client == "sync" else 0), errors
    for error, wanted in zip(errors, ERRORS, strict=False):
        assert wanted in error
    sent = [(kind.partition(";")[0], content) for _, _, _, kind, content in Server.received]
    images, drafts, patches = sent[:9], sent[9:12], sent[12:15]
    assert [kind for kind, _ in images] == [
        "application/json", "multipart/form-data", "multipart/form-data", "application/json", "text/csv",
        "image/png", "application/json", "multipart/form-data", "application/json",
    ]  # fmt: skip
    assert (images[0][1], images[4][1], images[5][1]) == (b'{"url":"u"}', b"a,b", b"png")
    assert b"\r\n\r\noctets\r\n" in images[1][1]
    assert [kind for kind, _ in drafts] == ["application/json", FORM, "multipart/form-data"]
    assert b"\r\n\r\n\xff\r\n" in drafts[2][1]
    assert {kind for kind, _ in patches} == {"application/merge-patch+json"}
    assert [json.loads(content) for _, content in patches] == [
        {"name": None, "shownAs": None, "size": {"widthPx": None, "height": 2}},
        {"name": "n", "size": None},
        {"name": "n"},
    ]
    accepted = [accept for _, _, accept, _, _ in Server.received[:9]]
    assert accepted == [*["application/json"] * 6, "text/csv", "application/pdf", "text/csv"]


FORM = "application/x-www-form-urlencoded"
CHECKERS = {
    "mypy": (("mypy", "--strict", "--no-error-summary"), r"^\w+\.py:(\d+): error"),
    "pyright": (("pyright", "--pythonpath", sys.executable), r"\.py:(\d+):\d+ - error"),
}


@pytest.mark.types
@pytest.mark.parametrize("checker", CHECKERS)
def test_type_checkers_know_bodies_and_results(checker: str, folder: Path) -> None:
    line, pattern = CHECKERS[checker]
    right = run(folder, "-m", *line, "use.py", "out/shop/shop/models", "out/shop/shop/resources")
    assert right.returncode == 0, right.stdout
    wrong = run(folder, "-m", *line, "wrong.py")
    marked = {number for number, text in enumerate(WRONG.splitlines(), 1) if text.endswith("# wrong")}
    assert {int(number) for number in re.findall(pattern, wrong.stdout, re.MULTILINE)} == marked, wrong.stdout


def test_what_is_not_offered_is_said(folder: Path) -> None:
    rows = json.loads((folder / "out/shop/support.json").read_text())["operations"]
    [create] = [row for row in rows if row["call"] == "images.create"]
    assert create["media_types"] == {
        "request": {
            "application/json": "usual",
            "text/json": "as application/json",
            "multipart/form-data": "content_type",
            "text/csv": "content_type",
            "image/*": "content_type",
        },
        "response": {
            "application/json": "usual",
            "text/plain": "as application/json",
            "application/xml": "left out",
            "text/csv": "accept",
            "application/pdf": "accept",
        },
    }
    assert not [row["call"] for row in rows if "media_types" in row and row["call"] == "images.update"]
    assert not list((folder / "out/shop/shop/models").glob("*xml*"))
