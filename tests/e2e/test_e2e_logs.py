"""A wait for the rate limit and each retry are visible at level info, without credentials."""

from __future__ import annotations

import logging
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

DOCUMENT = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers: [{url: "http://localhost"}]
security: [{token: []}]
x-specloom-rate-limit: {requests: 1, per: 0.4}
paths:
  /stock:
    get:
      operationId: listStock
      parameters: [{name: owner, in: query, schema: {type: string}, x-specloom-pii: true}]
      responses:
        "200": {description: Stock., content: {application/json: {schema: {type: array, items: {type: string}}}}}
components: {securitySchemes: {token: {type: http, scheme: bearer}}}
"""


def test_waits_and_retries_are_visible_at_info(
    generated: Callable[..., ModuleType], loopback: Any, both: Callable[..., Any], caplog: pytest.LogCaptureFixture
) -> None:
    package = generated("logged_shop", DOCUMENT)
    answers = iter([(503, {"retry-after": "0"}, b""), *[(200, {"content-type": "application/json"}, b"[]")] * 2])
    loopback.answer = lambda _: next(answers)
    caplog.set_level(logging.INFO, logger="logged_shop")

    def use(client: Any) -> Any:
        yield client.stock.list(owner="Ada Lovelace")
        yield client.stock.list()

    both(package, use, base_url=loopback.url, token="s3cret-token")
    lines = [record.getMessage() for record in caplog.records if record.name == "logged_shop"]
    assert {record.levelno for record in caplog.records if record.name == "logged_shop"} == {logging.INFO}
    assert [line.partition("/stock")[2].partition(":")[2].split()[0] for line in lines] == [
        "503,", "waiting", "waiting",
    ]  # fmt: skip
    assert "retrying in 0.000 s (attempt 2)" in lines[0]
    assert "for the rate limit" in lines[1]
    assert vars(caplog.records[-1])["delay"] > 0
    assert not any(secret in line for line in lines for secret in ("s3cret", "Lovelace"))
