"""A generated package on loopback, through both clients: its rate limits, and what it reads from the environment."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

DOCUMENT = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers: [{url: "https://{region}.shop.invalid", variables: {region: {default: eu}}}]
security: [{key: []}]
tags: [{name: orders, x-specloom-rate-limit: {requests: 3, per: 600}}]
paths:
  /orders/{id}/cancel:
    post:
      operationId: cancelOrder
      tags: [orders]
      x-specloom-rate-limit: {requests: 1, per: 600}
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"204": {description: ok}}
  /orders:
    post:
      operationId: createOrder
      tags: [orders]
      responses: {"204": {description: ok}}
  /stock:
    get:
      operationId: listStock
      tags: [stock]
      responses: {"200": {description: ok, content: {application/json: {schema: {type: array, items: {type: string}}}}}}
components:
  securitySchemes: {key: {type: http, scheme: bearer}}
"""
SERVER = """
import json, os, sys, threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

seen = []


class Shop(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        self.rfile.read(int(self.headers.get("content-length") or 0))
        seen.append([self.path, self.headers["authorization"]])
        self.send_response(204)
        self.end_headers()

    def do_GET(self):
        seen.append([self.path, self.headers["authorization"]])
        assert self.headers["user-agent"] == "shop/0.1.0"
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", "2")
        self.end_headers()
        self.wfile.write(b"[]")

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Shop)
server.daemon_threads = True
threading.Thread(target=server.serve_forever, daemon=True).start()
URL = f"http://127.0.0.1:{server.server_port}"
"""
SYNC = """
from shop import APITimeoutError, Limiter, RateLimit, Shop, raw, streaming

told = []
def attempt(call):
    try:
        call()
    except APITimeoutError as error:
        told.append(error.phase)
    else:
        told.append("sent")

with Shop(base_url=URL, token="t", deadline=5) as client:
    attempt(lambda: client.orders.cancel("1"))
    attempt(lambda: client.orders.cancel("2"))
    attempt(client.orders.create)
    attempt(client.with_options(retries=0).orders.create)
    attempt(client.orders.create)
    attempt(client.stock.list)
    attempt(lambda: client.with_options(rate_limits={"orders": None}).orders.create())
    shared = Limiter(RateLimit(1, per=600))
    attempt(lambda: client.with_options(rate_limit=shared).stock.list())
    with Shop(base_url=URL, token="t", deadline=5, rate_limit=shared) as other:
        attempt(other.stock.list)
    free = client.with_options(rate_limit=None)
    assert raw(free.stock.list)().status == 200
    with streaming(free.stock.list)() as response:
        assert response.read() == b"[]"
    seen[-2:] = []
print(json.dumps([told, len(seen)]))
"""
ASYNC = """
import asyncio
from shop import APITimeoutError, AsyncShop, Limiter, RateLimit, async_raw, async_streaming

told = []
async def attempt(call):
    try:
        await call()
    except APITimeoutError as error:
        told.append(error.phase)
    else:
        told.append("sent")

async def main():
    async with AsyncShop(base_url=URL, token="t", deadline=5) as client:
        await attempt(lambda: client.orders.cancel("1"))
        await attempt(lambda: client.orders.cancel("2"))
        await attempt(client.orders.create)
        await attempt(client.with_options(retries=0).orders.create)
        await attempt(client.orders.create)
        await attempt(client.stock.list)
        await attempt(lambda: client.with_options(rate_limits={"orders": None}).orders.create())
        shared = Limiter(RateLimit(1, per=600))
        await attempt(lambda: client.with_options(rate_limit=shared).stock.list())
        async with AsyncShop(base_url=URL, token="t", deadline=5, rate_limit=shared) as other:
            await attempt(other.stock.list)
        free = client.with_options(rate_limit=None)
        assert (await async_raw(free.stock.list)()).status == 200
        async with async_streaming(free.stock.list)() as response:
            assert await response.read() == b"[]"
        seen[-2:] = []

asyncio.run(main())
print(json.dumps([told, len(seen)]))
"""
# Every name that is looked up in the environment by a file of the package or of the HTTP library.
WATCHING = """
import os, sys
looked_up = set()

class Watched(dict):
    def _note(self, name):
        caller = sys._getframe(2).f_code.co_filename
        if any(part in caller for part in ("/shop/", "/httpx2/", "/httpcore2/")):
            looked_up.add(name)
    def get(self, name, default=None):
        self._note(name)
        return dict.get(self, name, default)
    def __getitem__(self, name):
        self._note(name)
        return dict.__getitem__(self, name)
    def __contains__(self, name):
        self._note(name)
        return dict.__contains__(self, name)

os.environ = Watched(os.environ)
"""
CALLED = """
from shop import Shop
with Shop() as client:
    client.stock.list()
with Shop(base_url=None, token="t") as client:
    client.with_options(base_url=URL).stock.list()
del os.environ["SHOP_BASE_URL"]
Shop(token="t").close()
print(json.dumps([sorted(looked_up), seen]))
"""


@pytest.fixture(scope="module")
def package(
    tmp_path_factory: pytest.TempPathFactory, specloom: Callable[..., subprocess.CompletedProcess[str]]
) -> Path:
    folder = tmp_path_factory.mktemp("policies")
    (folder / "shop.yaml").write_text(DOCUMENT)
    done = specloom("generate", "shop.yaml", "--output", "out", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    return folder / "out" / "shop"


def run(code: str, package: Path, folder: Path, **environment: str) -> Any:
    plain = {name: value for name, value in os.environ.items() if not name.lower().endswith(("_proxy", "cert_file"))}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=folder, env={**plain, **environment, "PYTHONPATH": str(package)}, capture_output=True, text=True,
        timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("driver", [SYNC, ASYNC], ids=["sync", "async"])
def test_rate_limits_of_tags_and_operations_are_kept(driver: str, package: Path, tmp_path: Path) -> None:
    told, sent = run(SERVER + driver, package, tmp_path)
    assert told == ["sent", "deadline", "sent", "sent", "deadline", "sent", "sent", "sent", "deadline"]
    assert sent == told.count("sent")


def test_the_readme_names_every_variable_that_is_read(package: Path, tmp_path: Path) -> None:
    preset = 'os.environ["SHOP_BASE_URL"] = URL\n'
    looked_up, seen = run(SERVER + WATCHING + preset + CALLED, package, tmp_path, SHOP_TOKEN="from-outside")
    assert seen == [["/stock", "Bearer from-outside"], ["/stock", "Bearer t"]]
    table = re.findall(r"^\| `(\w+)` \| `([A-Z_]+)` \| ", (package / "README.md").read_text(), re.MULTILINE)
    assert dict(table) == {"token": "SHOP_TOKEN", "region": "SHOP_REGION", "base_url": "SHOP_BASE_URL"}
    named = {*dict(table).values(), "SPECLOOM_LOG", "SSL_CERT_FILE", "SSL_CERT_DIR", "REQUEST_METHOD"}
    assert set(looked_up) == named
    assert all(f"`{name}`" in (package / "README.md").read_text() for name in named)


@pytest.mark.parametrize("level", ["", "debug"])
def test_nothing_is_logged_unless_asked_for(level: str, package: Path, tmp_path: Path) -> None:
    code = SERVER + 'from shop import Shop\nShop(base_url=URL, token="s3cret-token").stock.list()\n'
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(package), "SPECLOOM_LOG": level}, capture_output=True,
        text=True, timeout=60, check=True,
    )  # fmt: skip
    assert ("DEBUG GET http://127.0.0.1" in done.stderr) == bool(level)
    assert bool(done.stderr) == bool(level)
    assert "s3cret" not in done.stderr
