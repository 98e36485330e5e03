"""Signatures of webhooks: published examples, keys of cryptography's making, and what does not pass."""

from __future__ import annotations

import base64
import sys
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ed25519, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA1, SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from specloom.runtime.webhooks.verification import HmacWebhook, SignedWebhook, Webhook, WebhookVerificationError

STRIPE: dict[str, Any] = {"header": "Stripe-Signature", "pairs": ("t", "v1"), "signed": "{timestamp}.{body}"}
SLACK: dict[str, Any] = {
    "header": "X-Slack-Signature", "prefix": "v0=", "timestamp": "X-Slack-Request-Timestamp",
    "signed": "v0:{timestamp}:{body}",
}  # fmt: skip
DISCORD: dict[str, Any] = {
    "header": "X-Signature-Ed25519", "algorithm": "ed25519", "timestamp": "X-Signature-Timestamp",
    "signed": "{timestamp}{body}",
}  # fmt: skip
NOW = 1_700_000_000


def refused(webhook: Any, body: bytes, headers: dict[str, str], *, now: float = NOW) -> str:
    with pytest.raises(WebhookVerificationError) as raised:
        webhook.verify(body, headers, now=now)
    return str(raised.value)


def test_the_example_of_slack() -> None:
    """From "Verifying requests from Slack" in Slack's documentation."""
    body = (
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar"
        "&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
        "%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121"
        ".803a0bc887a14d10d2c447fce8b6703c"
    )
    headers = {
        "x-slack-request-timestamp": "1531420618",
        "x-slack-signature": "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
    }
    SignedWebhook("8f742231b10e8888abcd99yyyzzz85a5", **SLACK).verify(body, headers, now=1531420618)


def test_the_example_of_github() -> None:
    """From "Validating webhook deliveries" in GitHub's documentation."""
    headers = {"X-Hub-Signature-256": "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"}
    webhook = SignedWebhook("It's a Secret to Everybody", header="X-Hub-Signature-256", prefix="sha256=")
    webhook.verify("Hello, World!", headers)
    assert refused(webhook, b"Hello, World?", headers)


def test_the_example_of_ed25519() -> None:
    """From RFC 8032, section 7.1, test 3."""
    key = "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"
    signature = (
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    )
    SignedWebhook(key, header="S", algorithm="ed25519").verify(b"\xaf\x82", {"s": signature})
    assert refused(SignedWebhook(key, header="S", algorithm="ed25519"), b"\xaf\x83", {"s": signature})


@given(st.binary(max_size=40), st.integers(0, 300), st.sampled_from([STRIPE, SLACK]), st.text(min_size=1, max_size=9))
def test_dated_signatures(body: bytes, age: int, form: dict[str, Any], secret: str) -> None:
    webhook = SignedWebhook(secret, **form)
    headers = webhook.sign(body, timestamp=NOW)
    webhook.verify(body, headers, now=NOW + age)
    webhook.verify(body, headers, now=NOW - age)
    SignedWebhook(["other", secret.encode()], **form).verify(body, headers, now=NOW)
    assert "too far" in refused(webhook, body, headers, now=NOW + 301)
    assert "too far" in refused(webhook, body, headers, now=NOW - 301)
    assert "does not fit" in refused(webhook, body + b" ", headers)
    assert "does not fit" in refused(SignedWebhook(secret + "x", **form), body, headers)
    assert "does not fit" in refused(webhook, body, {**headers, **webhook.sign(body, timestamp=NOW - 1)} | {
        "X-Slack-Signature": headers.get("X-Slack-Signature", ""), "Stripe-Signature": headers.get(
            "Stripe-Signature", "").replace(str(NOW), str(NOW - 1))})  # fmt: skip


def test_several_signatures_in_one_header() -> None:
    ours, other = (SignedWebhook(secret, **STRIPE).sign(b"x", timestamp=NOW)["Stripe-Signature"] for secret in "ab")
    both = f"{other}, {ours.partition(',')[2]},v0=abc"
    SignedWebhook("a", **STRIPE).verify(b"x", {"stripe-signature": both}, now=NOW)
    for wrong in ("t=1700000000", "v1=abc", "t=soon,v1=abc", "t=1700000000,v1=zz", "=,=", ours.replace("v1", "v0")):
        assert refused(SignedWebhook("a", **STRIPE), b"x", {"stripe-signature": wrong})
    assert "no header Stripe-Signature" in refused(SignedWebhook("a", **STRIPE), b"x", {})
    assert "no header X-Slack-Request" in refused(SignedWebhook("a", **SLACK), b"x", {"X-Slack-Signature": "v0=ab"})


ED25519 = ed25519.Ed25519PrivateKey.generate()
RSA = rsa.generate_private_key(public_exponent=65537, key_size=2048)


def shown(key: Any) -> list[str | bytes]:
    """Return a public key in all the forms that senders show it in."""
    der = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    pem = key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    return [pem, pem.decode(), der, der.hex(), base64.b64encode(der).decode()]


def test_keys_of_ed25519() -> None:
    raw = ED25519.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    signature = ED25519.sign(f"{NOW}body".encode())
    headers = {"X-Signature-Ed25519": signature.hex(), "X-Signature-Timestamp": str(NOW)}
    for key in (*shown(ED25519.public_key()), raw, raw.hex(), base64.b64encode(raw).decode()):
        webhook = SignedWebhook(["aa" * 32, key], **DISCORD)
        webhook.verify(b"body", headers, now=NOW)
        assert "does not fit" in refused(webhook, b"Body", headers)
        assert "does not fit" in refused(webhook, b"body", {**headers, "X-Signature-Timestamp": str(NOW + 1)})
        assert "too far" in refused(webhook, b"body", headers, now=NOW + 301)
        assert raw.hex() not in repr(webhook)
    with pytest.raises(ValueError, match="only verifies"):
        webhook.sign(b"body")


def test_standard_webhooks_by_ed25519() -> None:
    raw = ED25519.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    signature = base64.b64encode(ED25519.sign(f"m.{NOW}.body".encode())).decode()
    headers = {"webhook-id": "m", "webhook-timestamp": str(NOW), "webhook-signature": f"v1,AAAA v1a,{signature}"}
    key = "whpk_" + base64.b64encode(raw).decode()
    Webhook(key).verify(b"body", headers, now=NOW)
    Webhook(["whsec_AAAA", key]).verify(b"body", headers, now=NOW)
    Webhook(["whsec_AAAA", key]).verify(
        b"x", Webhook("whsec_AAAA").sign(b"x", identifier="m", timestamp=NOW), now=NOW
    )  # while both are in use
    assert refused(Webhook(key), b"Body", headers)
    assert refused(Webhook("whsec_AAAA"), b"body", headers)
    assert refused(Webhook(key), b"body", {**headers, "webhook-signature": f"v1,{signature}"})


@pytest.mark.parametrize(
    ("algorithm", "scheme", "digest"),
    [
        ("rsa-pkcs1-sha256", padding.PKCS1v15(), SHA256()),
        ("rsa-pss-sha256", padding.PSS(padding.MGF1(SHA256()), padding.PSS.MAX_LENGTH), SHA256()),
        ("rsa-pss-sha256", padding.PSS(padding.MGF1(SHA256()), padding.PSS.DIGEST_LENGTH), SHA256()),
    ],
)
def test_keys_of_rsa(algorithm: Any, scheme: Any, digest: Any) -> None:
    headers = {"S": base64.b64encode(RSA.sign(b"body", scheme, digest)).decode()}
    for key in shown(RSA.public_key()):
        webhook = SignedWebhook(key, header="S", algorithm=algorithm, encoding="base64")
        webhook.verify(b"body", headers)
        assert refused(webhook, b"Body", headers)
        assert refused(webhook, b"body", {"S": base64.b64encode(RSA.sign(b"body", scheme, SHA1())).decode()})
        assert refused(webhook, b"body", {"S": "AAAA"})
        assert refused(webhook, b"body", {"S": "not base64"})
    other = "rsa-pss-sha256" if algorithm == "rsa-pkcs1-sha256" else "rsa-pkcs1-sha256"
    assert refused(SignedWebhook(key, header="S", algorithm=other, encoding="base64"), b"body", headers)  # type: ignore[arg-type]


def test_keys_are_checked() -> None:
    wrong: list[tuple[Any, Any]] = [
        ("ed25519", "ab"), ("ed25519", "not a key"), ("ed25519", b""), ("ed25519", shown(RSA.public_key())[0]),
        ("rsa-pss-sha256", shown(ED25519.public_key())[0]), ("rsa-pkcs1-sha256", "é"), ("sha256", ""), ("sha256", []),
    ]  # fmt: skip
    for algorithm, key in wrong:
        with pytest.raises(ValueError, match="The webhook's secret is"):
            SignedWebhook(key, header="S", algorithm=algorithm)
    for key in ("whpk_AAAA", []):
        with pytest.raises(ValueError, match="secret is"):
            Webhook(key)


def test_cryptography_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cryptography.exceptions", None)
    with pytest.raises(ImportError, match=r"ed25519 need the package cryptography: install it, or .* extra `webhooks`"):
        SignedWebhook("aa" * 32, **DISCORD)
    HmacWebhook("a", header="S").verify(b"x", HmacWebhook("a", header="S").sign(b"x"))
