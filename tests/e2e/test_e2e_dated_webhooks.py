"""Webhooks of a generated package whose signatures are dated, or by the key of the sender."""

from __future__ import annotations

import tomllib
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from time import time
from types import ModuleType
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

DOCUMENT = """\
openapi: 3.1.0
info: {title: Horn, version: "1"}
servers: [{url: "https://horn.invalid"}]
x-specloom-webhook-signature: {header: X-Sign, pairs: {timestamp: at, signature: s}, signed: "{timestamp}#{body}"}
paths:
  /calls:
    post:
      operationId: createCall
      tags: [calls]
      responses: {"204": {description: ok}}
      callbacks:
        onRing: {"{$request.query.url}": {post: {x-specloom-webhook-signature: slack, requestBody: &body
          {content: {application/json: {schema: {type: object, required: [id], properties: {id: {type: string}}}}}}}}}
webhooks:
  dated: {post: {requestBody: *body}}
  discord: {post: {x-specloom-webhook-signature: discord, requestBody: *body}}
  rsa:
    post:
      x-specloom-webhook-signature: {header: X-Sign, algorithm: rsa-pss-sha256, encoding: base64}
      requestBody: *body
"""
BODY = b'{"id": "7"}'


@pytest.fixture(scope="session")
def horn(generated: Callable[..., ModuleType]) -> ModuleType:
    return generated("horn", DOCUMENT)


def test_signatures_are_verified(horn: ModuleType) -> None:
    webhooks: Any = __import__("horn.webhooks", fromlist=["unwrap"])
    now, ed25519 = int(time()), Ed25519PrivateKey.generate()
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    pem = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    pss = padding.PSS(padding.MGF1(SHA256()), padding.PSS.DIGEST_LENGTH)
    pairs = webhooks.SignedWebhook("s3cret", header="X-Sign", pairs=("at", "s"), signed="{timestamp}#{body}")
    slack = webhooks.WEBHOOKS["onRing"].signature.verifier("s3cret", tolerance=1)
    discord = {"x-signature-timestamp": str(now), "x-signature-ed25519": ed25519.sign(f"{now}".encode() + BODY).hex()}
    for name, secret, headers, dated in (
        ("dated", ["new", "s3cret"], pairs.sign(BODY, timestamp=now), pairs.sign(BODY, timestamp=now - 301)),
        ("onRing", "s3cret", slack.sign(BODY, timestamp=now), slack.sign(BODY, timestamp=now - 301)),
        ("discord", ed25519.public_key().public_bytes_raw().hex(), discord, {**discord, "x-signature-timestamp": "1"}),
        ("rsa", [pem], {"x-sign": b64encode(key.sign(BODY, pss, SHA256())).decode()}, {"x-sign": "AAAA"}),
    ):
        assert webhooks.unwrap(name, BODY, headers, secret=secret).id == "7"
        for body, wrong in ((BODY + b" ", headers), (BODY, dated), (BODY, {})):
            with pytest.raises(webhooks.WebhookVerificationError) as raised:
                webhooks.unwrap(name, body, wrong, secret=secret)
            assert "s3cret" not in str(raised.value)


def test_cryptography_is_an_extra(horn: ModuleType) -> None:
    assert horn.__file__ is not None
    project = tomllib.loads((Path(horn.__file__).parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["optional-dependencies"]["webhooks"] == ["cryptography>=43"]
    assert not any("cryptography" in text for text in project["dependencies"])


def test_types(horn: ModuleType, assert_types: Callable[..., None]) -> None:
    assert horn.__file__ is not None
    program = """\
from horn import webhooks

print(webhooks.unwrap("dated", b"", {}, secret="a").id)
print(webhooks.unwrap("rsa", b"", {}, secret=["a", b"b"], tolerance=5).id)
webhooks.SignedWebhook(["a"], header="S", algorithm="rsa-pkcs1-sha256", pairs=("t", "v")).verify(b"", {})
webhooks.SignedWebhook("a", header="S", algorithm="md5")  # wrong
webhooks.unwrap("dated", b"", {}, secret=7)  # wrong
"""
    assert_types(program, Path(horn.__file__).parents[1])
