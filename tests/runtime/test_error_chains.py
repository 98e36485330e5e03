"""No credential in any link of an error: messages, causes, contexts, notes, pickles, and local variables of frames."""

from __future__ import annotations

import asyncio
import base64
import pickle
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import httpx2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.runtime.base.api import Api, ApiKey, Basic
from specloom.runtime.base.errors import APIError
from specloom.runtime.base.operation import Json, Operation, Parameter
from specloom.runtime.base.request import Headers
from specloom.runtime.client.client_async import AsyncClient
from specloom.runtime.client.client_sync import Client
from specloom.runtime.client.resource_async import AsyncResource
from specloom.runtime.client.resource_sync import Resource

from .example import Task

API = Api(
    name="Secrets",
    package="secrets_example",
    server="https://s.example",
    schemes={"basic": Basic("username", "password"), "key": ApiKey("key", name="X-Key", location="header")},
    security=(("basic", "key"),),
)
FIND: Operation[Task] = Operation(
    id="find", method="GET", path=("/tasks",), query=(Parameter("limit", int),), success={200: Json(Task)}
)
SECRET = st.text(st.characters(codec="ascii", categories=["L", "N"]), min_size=8, max_size=20)
FAULTS = (
    "raised",
    "raised below",
    "status",
    "header",
    "type",
    "redirect",
    "user",
    "body",
    "value",
    "coding",
    "os",
    "ssl",
)


def answer(fault: str, echo: str, request: httpx2.Request) -> httpx2.Response:  # noqa: C901  # a case each
    """Do what a server, or the HTTP library, does at its worst: repeat what it was sent."""
    match fault:
        case "raised":
            raise httpx2.ReadError(f"{echo} {request.headers}")
        case "raised below":
            try:
                raise KeyError(echo, dict(request.headers))  # noqa: TRY301  # with a context
            except KeyError as error:
                raise httpx2.ConnectError("failed") from error
        case "os":
            raise OSError(111, f"refused {echo}", echo)
        case "ssl":
            raise httpx2.ConnectError(f"[SSL] {quote(echo)}")
        case "status":
            return httpx2.Response(401, json={"message": echo, "inner": {"of": [echo]}})
        case "header":
            return httpx2.Response(500, headers={"x-echo": quote(echo), "x-key": quote(echo)})
        case "type":
            return httpx2.Response(200, headers={"content-type": f"text/{quote(echo)}"}, content=echo.encode())
        case "redirect" if request.url.path == "/tasks":
            return httpx2.Response(302, headers={"location": f"/other?seen={quote(echo)}"})
        case "user" if request.url.path == "/tasks":
            return httpx2.Response(302, headers={"location": f"https://{quote(echo, safe='')}@s.example/other"})
        case "body":
            return httpx2.Response(200, content=f'{{"id": {echo}'.encode())
        case "coding":
            return httpx2.Response(200, headers={"content-encoding": quote(echo)}, stream=httpx2.ByteStream(b"x"))
    return httpx2.Response(418, text=base64.b64encode(echo.encode()).decode())


def chain(error: BaseException | None) -> Iterator[BaseException]:
    left = [error]
    while left:
        link = left.pop()
        if link is not None:
            yield link
            left += [link.__cause__, link.__context__]


def shown(error: BaseException) -> str:
    """Return all that tools show of an error: with the variables of the frames that are not the test's."""
    texts: list[str] = []
    for link in chain(error):
        texts += [str(link), repr(link), repr(link.args), repr(getattr(link, "__notes__", "")), repr(vars(link))]
        frame = link.__traceback__
        while frame is not None:
            if frame.tb_frame.f_globals["__name__"].startswith("specloom"):
                texts += [repr(value) for value in frame.tb_frame.f_locals.values()]
            frame = frame.tb_next
        for part in ("request", "response", "headers"):
            value: Any = getattr(link, part, None) if isinstance(link, APIError) else None
            texts += [repr(value), repr(getattr(value, "headers", "")), str(getattr(value, "url", ""))]
    return " ".join(texts) + repr(pickle.dumps(error))


@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.parametrize("fault", FAULTS)
@settings(max_examples=5)
@given(secrets=st.lists(SECRET, min_size=2, max_size=2, unique=True))
def test_no_link_shows_a_credential(fault: str, is_async: bool, secrets: list[str]) -> None:
    password, key = (f"{secret}+/x" for secret in secrets)
    pair = base64.b64encode(f"user:{password}".encode()).decode()
    transport = httpx2.MockTransport(lambda request: answer(fault, f"{password} {key} {pair}", request))
    options: Any = {"credentials": {"username": "user", "password": password, "key": key}, "retries": 0}
    arguments = ["seven"] if fault == "value" else [7]

    async def work() -> None:
        async with AsyncClient(API, transport=transport, **options) as client:
            await AsyncResource(client)._call(FIND, *arguments)

    def call() -> None:
        with Client(API, transport=transport, **options) as client:
            Resource(client)._call(FIND, *arguments)

    with pytest.raises((APIError, TypeError)) as caught:
        asyncio.run(work()) if is_async else call()
    text = shown(caught.value)
    for secret in (password, key, pair):
        for form in (secret, quote(secret, safe=""), base64.b64encode(secret.encode()).decode()):
            assert form not in text


def test_an_error_still_says_what_the_caller_was_handling() -> None:
    def fail(_: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("refused")

    with Client(API, credentials={"username": "u", "password": "p", "key": "k"}, retries=0,
                transport=httpx2.MockTransport(fail)) as client:  # fmt: skip
        try:
            raise KeyError("before")  # noqa: TRY301  # as above
        except KeyError:
            with pytest.raises(APIError) as caught:
                Resource(client)._call(FIND, 7)
    assert isinstance(caught.value.__context__, KeyError)
    cause = caught.value.__cause__
    assert isinstance(cause, httpx2.ConnectError)
    assert (str(cause), cause.__traceback__) == ("refused", None)


def test_headers_show_no_credentials_and_no_queries_of_urls() -> None:
    fields = {"X-Api-Key": "s1", "Set-Cookie": "s2", "X-Auth-Token": "s3", "Location": "/a?sig=s4", "X-Other": "o"}
    text = repr(Headers.of(fields))
    assert not any(secret in text for secret in ("s1", "s2", "s3", "s4"))
    assert "/a?" in text
    assert "'o'" in text
