"""Signatures of requests and webhooks, by the word of libraries that we did not write (`make witnesses`)."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from time import time
from types import ModuleType
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from .environment import asked, is_there, running

pytestmark = pytest.mark.skipif(not is_there(), reason="the witnesses are not installed; run `make witnesses`")

HOOK = "requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}"
THING = "{description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}"
DOCUMENT = f"""\
openapi: 3.1.0
info: {{title: Witnessed, version: "1"}}
servers: [{{url: "https://witnessed.invalid"}}]
security: [{{digest: []}}]
paths:
  /things/{{id}}:
    get:
      operationId: getThing
      tags: [things]
      security: []
      parameters:
        - {{name: id, in: path, required: true, schema: {{type: string}}}}
        - {{name: q, in: query, schema: {{type: string}}}}
      responses: {{"200": {THING}}}
  /things:
    get:
      operationId: listThings
      tags: [things]
      responses: {{"200": {{description: ok, content: {{application/json: {{schema: {{type: object}}}}}}}}}}
    post:
      operationId: createThing
      tags: [things]
      security: [{{}}, {{digest: []}}]
      requestBody: {{required: true, content: {{application/json: {{schema: {{$ref: "#/components/schemas/Thing"}}}}}}}}
      responses: {{"200": {THING}}}
webhooks:
  stripe: {{post: {{x-specloom-webhook-signature: stripe, {HOOK}}}}}
  slack: {{post: {{x-specloom-webhook-signature: slack, {HOOK}}}}}
  discord: {{post: {{x-specloom-webhook-signature: discord, {HOOK}}}}}
  standard: {{post: {{x-specloom-webhook-signature: standard-webhooks, {HOOK}}}}}
components:
  securitySchemes: {{digest: {{type: http, scheme: digest}}}}
  schemas:
    Thing: {{type: object, required: [name], properties: {{name: {{type: string}}}}}}
"""
BODY = '{"name": "Vera", "object": "event", "é": "ü"}'


@pytest.fixture(scope="module")
def witnessed(generated: Callable[..., ModuleType]) -> ModuleType:
    return generated("witnessed", DOCUMENT)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with running("server.py") as url:
        yield url


class SigV4:
    """AWS Signature Version 4, as a user of a package would write it."""

    def __init__(self, key: str, secret: str) -> None:
        self.key, self.secret = key, secret

    def __call__(self, request: Any) -> Any:
        now = datetime.now(UTC)
        date, scope = now.strftime("%Y%m%dT%H%M%SZ"), f"{now:%Y%m%d}/eu-west-1/execute-api/aws4_request"
        path, _, query = request.url.partition("://")[2].partition("?")
        host, _, path = path.partition("/")
        digest = hashlib.sha256(request.content).hexdigest()
        request = request.with_header("X-Amz-Date", date)
        signed = {"host": host, "x-amz-date": date}
        if request.header("content-type"):
            signed["content-type"] = request.header("content-type")
        names = ";".join(sorted(signed))
        canonical = "\n".join([
            request.method, "/" + path.replace("%", "%25"), "&".join(sorted(query.split("&"))),
            *(f"{name}:{signed[name]}" for name in sorted(signed)), "", names, digest,
        ])  # fmt: skip
        text = "\n".join(["AWS4-HMAC-SHA256", date, scope, hashlib.sha256(canonical.encode()).hexdigest()])
        key = f"AWS4{self.secret}".encode()
        for part in scope.split("/"):
            key = hmac.digest(key, part.encode(), "sha256")
        signature = hmac.digest(key, text.encode(), "sha256").hex()
        return request.with_header(
            "Authorization",
            f"AWS4-HMAC-SHA256 Credential={self.key}/{scope}, SignedHeaders={names}, Signature={signature}",
        )


def test_botocore_verifies_requests(witnessed: ModuleType, both: Any, server: str) -> None:
    secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"

    def use(client: Any) -> Any:
        one = yield client.things.get("a b/ü", q="x=1&y")
        two = yield client.things.create(name="Vera")
        try:
            yield client.with_options(auth=SigV4("AKIDEXAMPLE", "other")).things.create(name="Vera")
        except witnessed.ForbiddenError as error:
            return one.name, two.name, error
        raise AssertionError("a wrong signature passed")

    base = f"{server}/sigv4"
    first, second, error = both(witnessed, use, auth=SigV4("AKIDEXAMPLE", secret), base_url=base)
    assert (first, second) == ("things/a b/ü", "things")
    assert secret not in f"{error} {error.request.headers}"


HTTPBIN = "httpbin/digest-auth/auth/ada/Lovelace-1815"
SIGNED_CONTENT = HTTPBIN.replace("/auth/", "/auth-int/")


@pytest.mark.parametrize("place", [f"{HTTPBIN}/SHA-256", f"{HTTPBIN}/MD5", f"{SIGNED_CONTENT}/SHA-256", "flask"])
def test_servers_verify_digests(witnessed: ModuleType, both: Any, server: str, place: str) -> None:
    def path(request: Any) -> Any:
        return (yield request.with_url(request.url.removesuffix("/things")) if "httpbin" in place else request)

    def use(client: Any) -> Any:
        sent: list[Any] = []
        mine = client.with_options(middleware=[path], on_request=sent.append)
        for _ in range(2):
            yield mine.things.list()
        return [request.header("authorization") or "" for request in sent]

    options = {"base_url": f"{server}/{place}", "middleware": [path]}
    first, *others = both(witnessed, use, username="ada", password="Lovelace-1815", **options)
    assert not first
    assert others[0].startswith("Digest ")
    assert "nc=00000002" in others[1]
    with pytest.raises(witnessed.UnauthorizedError) as raised:
        both(witnessed, use, username="ada", password="wrong-word", **options)
    assert "wrong-word" not in f"{raised.value} {raised.value.request.headers}"


def test_a_server_names_the_next_nonce(witnessed: ModuleType, both: Any, server: str) -> None:
    def use(client: Any) -> Any:
        sent: list[Any] = []
        mine = client.with_options(on_request=sent.append)
        for _ in range(3):
            yield mine.things.list()
        return [request.header("authorization") or "" for request in sent]

    first, *others = both(witnessed, use, username="ada", password="Lovelace-1815", base_url=f"{server}/renewing")
    assert not first
    assert len(others) == 3
    assert all("nc=00000001" in each for each in others)


SHARED = {
    "stripe": "whsec_test_secret",
    "slack": "8f742231b10e8888abcd99yyyzzz85a5",
    "standard": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
}


def test_what_senders_sign_is_verified(witnessed: ModuleType) -> None:
    webhooks: Any = __import__("witnessed.webhooks", fromlist=["unwrap"])
    private = Ed25519PrivateKey.generate()
    public = private.public_key().public_bytes_raw().hex()
    secrets = {**SHARED, "discord": private.private_bytes_raw().hex()}
    now = int(time())
    rows = [{"name": name, "secret": secret, "body": BODY, "now": now} for name, secret in secrets.items()]
    for row, answer in zip(rows, asked("webhooks.py", rows), strict=True):
        name, headers = str(row["name"]), answer["headers"]
        secret = public if name == "discord" else row["secret"]
        assert webhooks.unwrap(name, BODY.encode(), headers, secret=secret).name == "Vera"
        with pytest.raises(webhooks.WebhookVerificationError):
            webhooks.unwrap(name, BODY.encode() + b" ", headers, secret=secret)
        with pytest.raises(webhooks.WebhookVerificationError):
            webhooks.unwrap(name, BODY.encode(), headers, secret=secret, tolerance=-1)


def test_what_is_signed_passes_at_senders(witnessed: ModuleType) -> None:
    webhooks: Any = __import__("witnessed.webhooks", fromlist=["WEBHOOKS"])
    now = int(time())
    rows: list[dict[str, Any]] = []
    for name, secret in SHARED.items():
        signer = webhooks.WEBHOOKS[name].signature.verifier(secret, tolerance=300)
        options = {"identifier": "m1"} if name == "standard" else {}
        rows += [
            {"name": name, "secret": secret, "body": BODY, "headers": signer.sign(BODY, timestamp=date, **options)}
            for date in (now, now - 3600)
        ]
    assert [answer["passes"] for answer in asked("webhooks.py", rows)] == [True, False] * len(SHARED)
