"""Webhooks of a generated package: a receiver on loopback verifies and decodes what a sender posts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

DOCUMENT = Path(__file__).parents[1] / "cases" / "webhooks" / "openapi.yaml"
RECEIVER = """
import json, threading, urllib.request, urllib.error
from http.server import BaseHTTPRequestHandler, HTTPServer
from time import time
from acme import models, webhooks

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
told = []
assert webhooks.WebhookVerificationError.__module__ == webhooks.WebhookPayloadError.__module__ == "acme.webhooks"


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        try:
            payload = webhooks.unwrap(self.headers["x-event"], body, self.headers, secret=SECRET)
        except webhooks.WebhookVerificationError:
            status = 401
        except webhooks.WebhookPayloadError as error:
            told.append(error.pointers)
            status = 422
        else:
            told.append(repr(payload))
            status = 204
        self.send_response(status)
        self.end_headers()

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Receiver)
threading.Thread(target=server.serve_forever, daemon=True).start()


def post(event, body, headers):
    url = f"http://127.0.0.1:{server.server_port}/hook"
    request = urllib.request.Request(url, body, {**headers, "X-Event": event}, method="POST")
    try:
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=10) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


hmac = webhooks.HmacWebhook(SECRET, header="X-Signature", encoding="base64", prefix="sha256=")
standard = webhooks.Webhook(SECRET)
ended = b'{"call": {"id": "7"}, "at": "2024-01-02T03:04:05Z", "reason": "bored"}'
many = b'[{"id": "8"}]'
lost = 'connection "lost"' + chr(92)
now = int(time())
found = [
    post("call.ended", ended, hmac.sign(ended)),
    post("call.ended", ended + b" ", hmac.sign(ended)),
    post("call.ended", b"{}", hmac.sign(b"{}")),
    post("call.ended", b"<html>", hmac.sign(b"<html>")),
    post(lost, many, standard.sign(many, identifier="m1", timestamp=now)),
    post(lost, many, standard.sign(many, identifier="m1", timestamp=now - 3600)),
    post(lost, many, hmac.sign(many)),
    post("ping", b"", standard.sign(b"", identifier="m2", timestamp=now)),
]
server.shutdown()
assert isinstance(webhooks.parse("call.ended", ended), models.CallEnded)
assert webhooks.parse("onProgress", '{"percent": 3}').percent == 3
try:
    webhooks.parse("call.began", b"")
except ValueError as error:
    told.append(str(error))
print(json.dumps([found, told]))
"""


@pytest.fixture(scope="module")
def package(
    tmp_path_factory: pytest.TempPathFactory, specloom: Callable[..., subprocess.CompletedProcess[str]]
) -> Path:
    folder = tmp_path_factory.mktemp("webhooks")
    done = specloom("generate", str(DOCUMENT), "--output", "out", "--package", "acme", cwd=folder)
    assert done.returncode == 1
    assert "webhook-multipart" in done.stderr
    return folder / "out" / "acme"


def test_webhooks_are_received(package: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", RECEIVER],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(package)}, capture_output=True, text=True, timeout=60,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    statuses, told = json.loads(done.stdout)
    assert statuses == [204, 401, 422, 422, 204, 401, 401, 204]
    assert told[0].startswith("CallEnded(call=Call(id='7'), at=datetime.datetime(2024, 1, 2, 3, 4, 5")
    assert told[1] == ["/call", "/at"]
    assert told[2:5] == [[], "[Call(id='8')]", "None"]
    assert "There is no webhook 'call.began'" in told[5]


@pytest.mark.types
def test_types_tell_payloads_apart(package: Path, tmp_path: Path) -> None:
    uses = (
        "from acme import models, webhooks\n"
        'ended: models.CallEnded = webhooks.parse("call.ended", b"")\n'
        'wrong: models.Call = webhooks.parse("call.ended", b"")\n'
    )
    (tmp_path / "uses.py").write_text(uses)
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "uses.py"],
        cwd=tmp_path, env={**os.environ, "MYPYPATH": str(package)}, capture_output=True, text=True, timeout=120,
        check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert [line.split(": ")[0] for line in done.stdout.splitlines() if "error" in line][:1] == ["uses.py:3"]
    assert "Found 1 error" in done.stdout
