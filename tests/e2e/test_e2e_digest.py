"""A document with `http: digest`, at the front door: a server that knows what requests would have sent."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .conftest import Answer, Loopback, Seen

DOCUMENT = """\
openapi: 3.0.3
info: {title: Vault, version: "1"}
servers: [{url: "https://vault.invalid"}]
security: [{login: []}]
paths:
  /items:
    get:
      operationId: listItems
      tags: [items]
      responses: {"200": {description: ok, content: {application/json: {schema: {type: array, items: {type: string}}}}}}
    post:
      operationId: createItem
      tags: [items]
      requestBody: {required: true, content: {application/octet-stream: {schema: {type: string, format: binary}}}}
      responses: {"204": {description: ok}}
components:
  securitySchemes: {login: {type: http, scheme: Digest}}
"""
ITEMS: Answer = (200, {"content-type": "application/json"}, b'["a"]')


@pytest.fixture(scope="session")
def vault(generated: Callable[..., ModuleType]) -> ModuleType:
    return generated("vault", DOCUMENT)


def guarded(
    nonces: list[str], password: str = "open-sesame", *, quality: str = "auth", renews: bool = False
) -> Callable[[Seen], Answer]:
    """Answer those who know the password, and the first of the nonces; each nonce is good for two requests.

    If it `renews`, each answer names the nonce for the next request, and no other is good.
    """
    uses: list[str] = []

    def answer(seen: Seen) -> Answer:
        fields = dict(re.findall(r'(\w+)="?([^",]+)', seen.headers["authorization"] or ""))
        stale = fields.get("nonce") == nonces[0] and len(uses) == 2
        if stale:
            nonces.pop(0)
            uses.clear()
        target = seen.path + (f"?{seen.query}" if seen.query else "")
        parts = [
            hashlib.sha256(text.encode()).hexdigest() for text in (f"ada:vault:{password}", f"{seen.method}:{target}")
        ]
        if quality == "auth-int":
            content = hashlib.sha256(seen.body).hexdigest()
            parts[1] = hashlib.sha256(f"{seen.method}:{target}:{content}".encode()).hexdigest()
        wanted = ":".join([parts[0], nonces[0], fields.get("nc", ""), fields.get("cnonce", ""), quality, parts[1]])
        if fields.get("response") == hashlib.sha256(wanted.encode()).hexdigest() and fields["uri"] == target:
            uses.append(fields["nc"])
            info = {"authentication-info": f'qop={quality}, nextnonce="{nonces[1]}"'} if renews else {}
            if renews:
                nonces.pop(0)
                uses.clear()
            return (204, info, b"") if seen.method == "POST" else (200, {**ITEMS[1], **info}, ITEMS[2])
        challenge = (
            f'Digest realm="vault", nonce="{nonces[0]}", qop="{quality}", algorithm=SHA-256, stale={str(stale).lower()}'
        )
        return 401, {"www-authenticate": challenge}, b""

    return answer


def test_challenges_are_met(vault: ModuleType, loopback: Loopback, both: Any) -> None:
    loopback.answer = guarded(["n1", "n2"])

    def use(client: Any) -> Any:
        listed = []
        for _ in range(3):
            listed += yield client.with_options(query={"x": "é"}).items.list()
        yield client.items.create(b"content")
        return listed

    assert both(vault, use, username="ada", password="open-sesame", base_url=loopback.url) == ["a", "a", "a"]
    sent = [seen.headers["authorization"] for seen in loopback.seen]
    assert sent[0] is None
    assert [re.sub(r'.* nonce="(\w+)".*nc=(\d+).*', r"\1 \2", text or "") for text in sent[1:]] == [
        "n1 00000001", "n1 00000002", "n1 00000003", "n2 00000001", "n2 00000002",
    ]  # fmt: skip
    assert [seen.body for seen in loopback.seen[-1:]] == [b"content"]


def test_content_is_signed_where_the_server_wants_it(vault: ModuleType, loopback: Loopback, both: Any) -> None:
    loopback.answer = guarded(["n1"], quality="auth-int")

    def use(client: Any) -> Any:
        listed = yield client.items.list()
        yield client.items.create(b"content")
        with pytest.raises(TypeError, match="give bytes in place of a file"):
            yield client.items.create(BytesIO(b"content"))
        return listed

    assert both(vault, use, username="ada", password="open-sesame", base_url=loopback.url) == ["a"]
    assert [seen.body for seen in loopback.seen] == [b"", b"", b"content"]


def test_the_nonce_for_the_next_request_is_taken(vault: ModuleType, loopback: Loopback, both: Any) -> None:
    loopback.answer = guarded(["n1", "n2", "n3", "n4"], renews=True)

    def use(client: Any) -> Any:
        yield client.items.list()
        yield client.items.create(b"content")
        return (yield client.items.list())

    assert both(vault, use, username="ada", password="open-sesame", base_url=loopback.url) == ["a"]
    sent = [fields_of(seen.headers["authorization"]) for seen in loopback.seen]
    assert sent == [("", ""), ("n1", "00000001"), ("n2", "00000001"), ("n3", "00000001")]


def fields_of(authorization: str | None) -> tuple[str, str]:
    fields = dict(re.findall(r'(\w+)="?([^",]+)', authorization or ""))
    return fields.get("nonce", ""), fields.get("nc", "")


def test_a_wrong_password_is_tried_once(vault: ModuleType, loopback: Loopback, both: Any) -> None:
    loopback.answer = guarded(["n1"])

    def use(client: Any) -> Any:
        try:
            yield client.items.list()
        except vault.UnauthorizedError as error:
            return error
        raise AssertionError("a wrong password passed")

    error = both(vault, use, username="ada", password="wrong-word", base_url=loopback.url)
    assert len(loopback.seen) == 2
    assert error.attempts == 2
    assert not {"wrong-word", "response="} & {*re.split(r"[\s\"',]", f"{error} {error!r} {error.request.headers}")}
    with pytest.raises(vault.MissingCredentialsError, match=r"pass username=.*VAULT_USERNAME.* and password="):
        both(vault, use, base_url=loopback.url)


def test_content_that_is_read_once_is_not_sent_again(vault: ModuleType, loopback: Loopback, both: Any) -> None:
    loopback.answer = lambda _: (401, {"www-authenticate": 'Digest realm="vault", nonce="n1", qop="auth"'}, b"")

    def use(client: Any) -> Any:
        try:
            yield client.items.create(Unrepeatable())
        except vault.UnauthorizedError as error:
            return error.attempts
        raise AssertionError("it passed")

    assert both(vault, use, username="ada", password="open-sesame", base_url=loopback.url, retries=0) == 1


class Unrepeatable:
    """A file that cannot be read from the beginning again."""

    def __init__(self) -> None:
        self._left = [b"papers"]

    def read(self, _: int = -1) -> bytes:
        return self._left.pop() if self._left else b""


def test_only_documents_with_digest_have_it(vault: ModuleType, generated: Callable[..., ModuleType]) -> None:
    plain = generated("vaultless", DOCUMENT.replace("Digest", "Bearer"))
    for package, has in ((vault, True), (plain, False)):
        assert package.__file__ is not None
        assert Path(package.__file__).parent.joinpath("_runtime", "auth", "digest.py").exists() == has
