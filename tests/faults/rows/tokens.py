"""What a token endpoint may answer."""

from __future__ import annotations

import json
from typing import Any

from tests.faults.matrix import Row
from tests.faults.octets import answer


def token(**members: Any) -> bytes:
    return answer(body=json.dumps({"access_token": "t-1234567890", "token_type": "Bearer", **members}).encode())


TOKENS: dict[str, Any] = {
    "a line break": "a\r\nx: y", "NUL": "a\0b", "ESC": "\x1b[31m", "half a surrogate": "\ud800", "a space behind": "a ",
    "no text": 7, "a list": ["a"], "null": None,
}  # fmt: skip
BODIES = {"no JSON": b"<html>", "a list": b"[]", "nothing": b"", "lists in lists": b"[" * 50_000, "null": b"null"}
REFUSALS: dict[str, Any] = {"a text": "invalid_client", "a number": 7, "an object": {"a": 1}, "ESC": "\x1b[31m",
                            "half a surrogate": "\ud800", "null": None}  # fmt: skip

ROWS = {
    "fine": Row((token(), answer()), "vault", "1", requests=2),
    "a lifetime of text": Row((token(expires_in="3600"), answer()), "vault", "1", requests=2),
    "a lifetime of a list": Row((token(expires_in=[1]), answer()), "vault", "1", requests=2),
    "a lifetime of 400 digits": Row((token(expires_in=int("9" * 400)), answer()), "vault", "1", requests=2),
    "a token of another script": Row((token(access_token="é"), answer()), "vault", "1", requests=2),
    **{f"a token that is none: {name}": Row((token(access_token=text),), "vault", error="TokenError")
       for name, text in TOKENS.items()},
    **{f"an answer that is none: {name}": Row((answer(body=body),), "vault", error="TokenError")
       for name, body in BODIES.items()},
    **{f"a refusal: {name}": Row((answer(400, json.dumps({"error": error}).encode()),), "vault", error="TokenError")
       for name, error in REFUSALS.items()},
    "a refusal with the secret in it": Row((answer(401, b'{"error": "sk-matrix-1234567890"}'),), "vault",
                                           error="TokenError"),
    "a redirect": Row((answer(302, location="/x"),), "vault", error="TokenError"),
    "nothing behind a token": Row((token(), answer(401, b"{}")), "vault", error="TokenError", requests=3),
}  # fmt: skip
