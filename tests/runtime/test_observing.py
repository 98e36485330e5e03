"""What servers say of rate limits, and signatures of webhooks."""

from __future__ import annotations

import base64
import hmac
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.runtime.attempt.retry import LONGEST_REQUESTED
from specloom.runtime.base.errors import APITimeoutError, RateLimitError
from specloom.runtime.base.rate_limit_headers import RateLimitStatus, rate_limit_status
from specloom.runtime.base.request import Headers
from specloom.runtime.webhooks.verification import HmacWebhook, Webhook, WebhookVerificationError

from .driving import answer, drive, get, session
from .example import Task


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"RateLimit": '"default";r=50;t=30', "RateLimit-Policy": '"default";q=100;w=60'}, (100, 50, 30.0, "default")),
        ({"RateLimit": '"day";r=900;t=80000, "min";r=3;t=7'}, (None, 3, 7.0, "min")),
        ({"RateLimit": "limit=100, remaining=50, reset=5"}, (100, 50, 5.0, "")),
        ({"RateLimit-Limit": "10", "RateLimit-Remaining": "0", "RateLimit-Reset": "9"}, (10, 0, 9.0, "")),
        ({"X-RateLimit-Limit": "60", "X-RateLimit-Remaining": "1", "X-RateLimit-Reset": "1700000030"},
         (60, 1, 30.0, "")),
        ({"X-RateLimit-Limit": "60", "X-RateLimit-Reset": "1700000030000"}, (60, None, 30.0, "")),
        ({"X-Rate-Limit-Remaining": "5", "X-Rate-Limit-Reset": "Tue, 14 Nov 2023 22:13:40 GMT"},
         (None, 5, 20.0, "")),
        ({"X-RateLimit-Limit": "100, 100;window=60"}, (100, None, None, "")),
    ],
)  # fmt: skip
def test_rate_limit_fields(fields: dict[str, str], status: Any) -> None:
    assert rate_limit_status(Headers.of(fields), now=1_700_000_000) == RateLimitStatus(*status)


def test_no_rate_limit_fields() -> None:
    assert rate_limit_status(Headers(), now=0) is None
    raw, _ = drive(get(), [answer(body={"id": "1"}, ratelimit='"a";r=1;t=2')], raw=True)
    assert (raw.rate_limit.remaining, raw.rate_limit.reset) == (1, 2)
    error, _ = drive(get(), [answer(429, x_ratelimit_remaining="0")], session(retries=0))
    assert isinstance(error, RateLimitError)
    assert error.rate_limit == RateLimitStatus(None, 0, None)


@given(st.dictionaries(st.sampled_from(["ratelimit", "x-ratelimit-limit", "ratelimit-reset", "x-ratelimit-remaining"]),
                       st.text(st.characters(max_codepoint=255), max_size=40)))  # fmt: skip
def test_any_rate_limit_field_is_survived(fields: dict[str, str]) -> None:
    status = rate_limit_status(Headers.of(fields), now=1_700_000_000)
    assert status is None or status.reset is None or status.reset >= 0


def test_rate_limit_fields_are_obeyed_by_option() -> None:
    empty = answer(body={"id": "1"}, ratelimit='"a";r=0;t=20')
    for obey, wait in ((True, 20), (False, 0)):
        running = session(obey_rate_limit=obey)
        drive(get(), [empty], running)
        _, (attempt,) = drive(get(), [answer(body={"id": "1"})], running)
        assert attempt.delay == pytest.approx(wait)
    for fields in ({"ratelimit": '"a";r=0;t=999999'}, {"x-ratelimit-remaining": "0", "x-ratelimit-reset": "86400"}):
        running = session(obey_rate_limit=True)
        drive(get(), [answer(body={"id": "1"}, **fields)], running)
        _, (attempt,) = drive(get(), [answer(body={"id": "1"})], running)
        assert attempt.delay == pytest.approx(LONGEST_REQUESTED)
    running = session(obey_rate_limit=True, deadline=5)
    drive(get(), [empty], running)
    assert isinstance(drive(get(), [], running)[0], APITimeoutError)
    running = session(obey_rate_limit=True)
    _, attempts = drive(get(), [answer(429, retry_after="1", ratelimit='"a";r=0;t=20')] * 2, running)
    assert attempts[1].delay == 1


# The example of the specification's reference libraries.
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
BODY = '{"test": 2432232314}'
HEADERS = {
    "Webhook-Id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1a,x v1,bm9ldHUjKzFob2VudXRob2VodWUzMjRvdWVvdW9ldQo= "
    "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
}
NOW = 1614265330.0


def test_a_webhook() -> None:
    webhook = Webhook(SECRET)
    webhook.verify(BODY, HEADERS, now=NOW + 299)
    webhook.verify(BODY.encode(), HEADERS, now=NOW - 299)
    assert "MfKQ" not in repr(webhook)
    signed = webhook.sign(b'{"id": "1"}', identifier="m", timestamp=5)
    assert webhook.unwrap(b'{"id": "1"}', signed, Task, now=5).id == "1"


@pytest.mark.parametrize(
    ("body", "headers", "now"),
    [
        (BODY + " ", HEADERS, NOW),
        (BODY, HEADERS, NOW + 301),
        (BODY, HEADERS, NOW - 301),
        (BODY, {**HEADERS, "Webhook-Id": "other"}, NOW),
        (BODY, {**HEADERS, "webhook-timestamp": "1614265331"}, NOW),
        (BODY, {**HEADERS, "webhook-timestamp": "soon"}, NOW),
        (BODY, {**HEADERS, "webhook-signature": "v1,é"}, NOW),
        (BODY, {**HEADERS, "webhook-signature": "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="}, NOW),
        (BODY, {}, NOW),
    ],
)
def test_what_is_not_signed(body: str, headers: dict[str, str], now: float) -> None:
    with pytest.raises(WebhookVerificationError):
        Webhook(SECRET).verify(body, headers, now=now)


@pytest.mark.parametrize("secret", ["whsec_", "not base64!", b""])
def test_secrets_are_checked(secret: Any) -> None:
    with pytest.raises(ValueError, match="secret"):
        Webhook(secret)


@given(st.binary(max_size=50), st.binary(min_size=1, max_size=20), st.sampled_from(["sha1", "sha256", "sha512"]),
       st.sampled_from(["hex", "base64"]), st.sampled_from(["", "sha256="]))  # fmt: skip
def test_signatures_in_a_header(body: bytes, key: bytes, algorithm: Any, encoding: Any, prefix: str) -> None:
    webhook = HmacWebhook(key, header="X-Sign", algorithm=algorithm, encoding=encoding, prefix=prefix)
    digest = hmac.new(key, body, algorithm).digest()
    wanted = digest.hex() if encoding == "hex" else base64.b64encode(digest).decode()
    assert webhook.sign(body) == {"X-Sign": prefix + wanted}
    webhook.verify(body, {"x-sign": prefix + wanted})
    for wrong in ({}, {"x-sign": ""}, {"x-sign": prefix}, {"x-sign": prefix + wanted[:-1]}, {"x-sign": "é"}):
        with pytest.raises(WebhookVerificationError):
            webhook.verify(body, wrong)
    with pytest.raises(WebhookVerificationError):
        webhook.verify(body + b" ", {"x-sign": prefix + wanted})
    assert key.hex() not in repr(webhook)
