"""Webhooks and callbacks: what they are called, how they are signed, which are left out and why."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from specloom import ir
from specloom.read import Reading

HEAD = 'openapi: 3.1.0\ninfo: {title: T, version: "1"}\n'
BODY = "requestBody: {content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}"
KEY = "x-specloom-webhook-signature"
STANDARD = "".join(
    f"{{name: {name}, in: header}}, " for name in ("webhook-id", "Webhook-Timestamp", "webhook-signature")
)


def webhook(members: str, *, name: str = "ended", above: str = "") -> str:
    return f"{HEAD}{above}\nwebhooks:\n  {name}:\n    post: {{{members}}}\n"


@pytest.mark.parametrize(
    ("members", "above", "signature"),
    [
        (BODY, "", None),
        (f"x-specloom-webhook-signature: standard-webhooks, {BODY}", "", ir.Signature()),
        (f"parameters: [{STANDARD}], {BODY}", "", ir.Signature()),
        (BODY, "x-specloom-webhook-signature: {header: X-Sign}", ir.Signature("X-Sign")),
        (
            f"x-specloom-webhook-signature: {{header: S, algorithm: sha512, encoding: base64, prefix: v1=}}, {BODY}",
            "x-specloom-webhook-signature: standard-webhooks",
            ir.Signature("S", "sha512", "base64", "v1="),
        ),
        (
            "parameters: [{name: s, in: header}, {name: t, in: header}]",
            f"{KEY}: {{header: S, algorithm: ed25519, timestamp: T, signed: '{{timestamp}}{{body}}'}}",
            ir.Signature("S", "ed25519", timestamp="T", signed="{timestamp}{body}"),
        ),
        (
            BODY,
            f"{KEY}: {{header: S, pairs: {{timestamp: t, signature: v}}, signed: '{{timestamp}}.{{body}}'}}",
            ir.Signature("S", pairs=("t", "v"), signed="{timestamp}.{body}"),
        ),
        (
            f"x-specloom-webhook-signature: slack, {BODY}",
            "",
            ir.Signature(
                "X-Slack-Signature", prefix="v0=", timestamp="X-Slack-Request-Timestamp", signed="v0:{timestamp}:{body}"
            ),
        ),
    ],
)
def test_how_webhooks_are_signed(
    api: Callable[[str], ir.Api], members: str, above: str, signature: ir.Signature | None
) -> None:
    (found,) = api(webhook(members, above=above)).webhooks
    assert (found.name, found.signature) == ("ended", signature)


@pytest.mark.parametrize(
    ("members", "rule"),
    [
        ("x-specloom-webhook-signature: ed25519", "extension-webhook-signature"),
        ("x-specloom-webhook-signature: {header: S, algorithm: md5}", "extension-webhook-signature"),
        ("x-specloom-webhook-signature: {header: S, timestamp: T}", "extension-webhook-signature"),
        ('x-specloom-webhook-signature: {header: S, signed: "{timestamp}.{body}"}', "extension-webhook-signature"),
        (
            'x-specloom-webhook-signature: {header: S, timestamp: T, signed: "{timestamp}"}',
            "extension-webhook-signature",
        ),
        (
            'x-specloom-webhook-signature: {header: S, pairs: {timestamp: t}, signed: "{timestamp}{body}"}',
            "extension-webhook-signature",
        ),
        ("requestBody: {content: {multipart/mixed: {}}}", "webhook-multipart"),
        ("requestBody: {$ref: '#/components/requestBodies/None'}", "reference-not-found"),
    ],
)
def test_what_cannot_be_read_is_left_out(reading: Callable[[str], Reading], members: str, rule: str) -> None:
    found = reading(webhook(members))
    assert found.api.webhooks == ()
    assert [one.rule for one in found.refused] == [rule]
    assert [(one.path, one.webhook) for one in found.left_out] == [("ended", True)]


def test_callbacks_have_names_of_their_own(api: Callable[[str], ir.Api]) -> None:
    paths = "".join(
        f"  /{name}: {{post: {{operationId: {name}, responses: {{}}, callbacks: {{done: {{$ref: '#/{name}'}}}}}}}}\n"
        for name in ("x-a", "x-b", "x-a2")
    )
    shared = "".join(f"{name}: {{'{{$url}}': {{post: {{{BODY}}}, put: {{{BODY}}}}}}}\n" for name in ("x-a", "x-b"))
    found = api(f"{HEAD}{shared}paths:\n{paths.replace('#/x-a2', '#/x-a')}").webhooks
    assert [one.name for one in found] == [
        "done", "POST done", "PUT done", "done 2"
    ]  # fmt: skip


CALLED_BACK = f"""{HEAD}
webhooks: {{ended: {{post: {{{BODY}, callbacks: {{answered: {{'{{$url}}': {{post: {{{BODY}}}}}}}}}}}}}}}
paths:
  /a:
    post:
      operationId: a
      responses: {{}}
      callbacks:
        done: {{'{{$url}}': {{post: {{{BODY}, callbacks: {{again: {{'{{$url}}': {{post: {{{BODY}}}}}}}}}}}}}}}
  /b: {{post: {{operationId: b, responses: {{}}, callbacks: {{other: {{'{{$url}}': {{post: {{{BODY}}}}}}}}}}}}}
"""


def test_callbacks_of_callbacks_and_webhooks(api: Callable[[str], ir.Api]) -> None:
    assert [one.name for one in api(CALLED_BACK).webhooks] == ["ended", "done", "other", "answered", "again"]


def test_chosen_operations_keep_their_callbacks(
    tmp_path: Path, specloom_here: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    (tmp_path / "acme.yaml").write_text(CALLED_BACK)
    assert specloom_here("generate", "acme.yaml", "--include", "operation:a", cwd=tmp_path).returncode == 0
    rows = json.loads((tmp_path / "generated" / "acme" / "support.json").read_text())["webhooks"]
    assert [(row["webhook"], row["support"]) for row in rows] == [("done", "generated"), ("again", "generated")]


def test_an_error_in_a_shared_schema_leaves_the_webhook_out(
    tmp_path: Path, specloom_here: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    document = webhook("requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Bad'}}}}")
    document += "  fine: {post: {}}\n"
    document += 'paths: {/a: {get: {operationId: a, responses: {"204": {description: ok}}}}}\n'
    document += "components: {schemas: {Bad: {type: 3}}}\n"
    (tmp_path / "acme.yaml").write_text(document)
    done = specloom_here("generate", "acme.yaml", cwd=tmp_path)
    assert done.returncode == 1
    assert "left out for it: POST ended" in done.stderr
    rows = json.loads((tmp_path / "generated" / "acme" / "support.json").read_text())["webhooks"]
    assert [(row["webhook"], row["support"]) for row in rows] == [("fine", "generated"), ("ended", "refused")]
