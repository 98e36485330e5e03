"""What the recorder put in the place of personal data is no contradiction; what a server answered is one."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.drift import drift
from specloom.ir.recordings import Recording
from specloom.load import exchange_of
from specloom.record.har import Entry
from specloom.record.recordings import recording
from specloom.record.rules import rules_of
from specloom.runtime.shared.scrub import Scrubber

DOCUMENT = """\
openapi: 3.1.0
info: {title: T, version: "1"}
servers: [{url: "https://api.example"}]
paths:
  /people:
    get:
      operationId: getPerson
      parameters: [{name: phone, in: query, schema: {type: string, pattern: '^\\+1[2-9]\\d{9}$'}}]
      responses:
        "200":
          description: A person.
          content:
            application/json:
              schema:
                type: object
                properties:
                  phone: {type: string, pattern: '^\\+1[2-9]\\d{9}$'}
                  mail: {type: string, format: email, maxLength: 10}
                  sex: {type: string, enum: [female, male], x-specloom-pii: true}
                  born: {type: string, format: date, x-specloom-pii: true}
                  code: {type: string, pattern: '^[A-Z]{3}7$', x-specloom-pii: true}
                  state: {type: string, enum: [open, closed]}
"""
BODY = {"phone": "+12015550123", "mail": "a@b.io", "sex": "male", "born": "1990-02-03", "code": "ABC7", "state": "open"}


@pytest.mark.parametrize(
    ("changes", "rules"),
    [
        ({}, []),
        ({"state": "lost"}, ["drift-enum-value"]),
        ({"sex": 5}, ["drift-type"]),
        ({"other": 1}, ["drift-field-undocumented"]),
    ],
)
def test_pseudonyms_are_no_contradictions(
    changes: dict[str, Any], rules: list[str], api: Callable[..., ir.Api]
) -> None:
    found = api(DOCUMENT)
    content = json.dumps({**BODY, **changes})
    entry = {
        "specloom": {"source": "live"},
        "request": {"method": "GET", "uri": "https://api.example/people?phone=%2B12015550123", "headers": {}},
        "response": {
            "status": {"code": 200}, "headers": {"Content-Type": ["application/json"]}, "body": {"string": content},
        },
    }  # fmt: skip
    scrubbed = recording(found, Entry(Location("x"), entry), Scrubber(rules_of(found), salt=b"1"))
    assert isinstance(scrubbed, tuple)
    exchange = exchange_of(scrubbed[1], Location("x"))
    assert "2015550123" not in exchange.response_body + exchange.uri
    assert [finding.rule for finding in drift(found, [Recording("x", (exchange,), "")])] == rules
