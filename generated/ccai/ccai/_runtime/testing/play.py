"""For tests: recorded exchanges played through a client."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable, Iterable, Mapping
from inspect import isawaitable
from typing import Any, Generic, TypeVar

from ..base.errors import APIStatusError
from ..base.operation import NotModified
from ..client.client_async import AsyncClient
from ..shared.media_type import is_json, is_json_lines, is_json_sequence
from ..shared.multipart import parts_of
from .assert_wire import assert_equals_wire
from .exchanges import Exchanges
from .replay import Interaction, Replay, content_of, response_of

C = TypeVar("C")


class Play(Generic[C]):
    """Plays exchanges of a package through a client of one class, which is strict: it forgives no contradiction.

    `arguments` are what a client is constructed with.
    """

    def __init__(self, client: Callable[..., C], *, exchanges: Exchanges, arguments: Mapping[str, Any]) -> None:
        self._client = client
        self._exchanges = exchanges
        self._arguments = arguments

    def __call__(
        self, recording: str, index: int, call: Callable[[C], object], *, error: type[APIStatusError] | None = None
    ) -> None:
        """Make one call and compare what it sends and returns with the exchange at `index` of a recording.

        Raises:
            AssertionError: The request is not the recorded one, the result is not what was recorded, `error` was not
                raised, or the recording holds a credential.
        """
        exchange = self.exchange(recording, index)
        client, replay = self.client(exchange)
        result, status = _outcome(client, call, error)
        assert status in (None, exchange["response"]["status"]["code"])
        assert len(replay.requests) == 1
        _compare(result, exchange["response"])

    def exchange(self, recording: str, index: int) -> Interaction:
        """Return an exchange of the package."""
        return self._exchanges.cassette(recording)[index]

    def client(self, exchange: Interaction) -> tuple[Any, Replay]:
        """Return a client that has nothing but one exchange to talk to, and what plays that."""
        replay = Replay([exchange], exchanges=self._exchanges, base_url=self._arguments.get("base_url", ""))
        options: Any = {"strict": True, "retries": 0, "rate_limit": None, "rate_limits": None}
        return self._client(**self._arguments, transport=replay, **options), replay

    def content(self, recording: str, index: int) -> bytes:
        """Return the content that a recorded request has."""
        return content_of(self.exchange(recording, index)["request"].get("body"))

    def part(self, recording: str, index: int, name: str, number: int = 0) -> tuple[str, bytes, str]:
        """Return a file that a recorded request has: its name, content and media type.

        Of several with the name of one field, `number` says which.
        """
        parts = parts_of(self.content(recording, index)) or []
        part = [part for part in parts if part.name == name and part.filename is not None][number]
        return part.filename or "", part.content, part.media_type


def _outcome(
    client: Any, call: Callable[[Any], object], error: type[APIStatusError] | None
) -> tuple[object, int | None]:
    """Return what a call returned, or the body and status of the error that was expected of it."""
    try:
        result = run(client, call)
    except APIStatusError as failure:
        if error is None or not isinstance(failure, error):
            raise
        return failure.body, failure.status
    if error is not None:
        raise AssertionError(f"{error.__name__} was not raised")
    return result, None


def run(client: Any, call: Callable[[Any], object]) -> object:
    """Return what a call gives: of pages the first, of a stream its items."""
    if isinstance(client, AsyncClient):
        return asyncio.run(_awaited(client, call))
    with client:
        result: Any = call(client)
        if _is_stream(result):
            return _items(event.data for event in result.events())
        return result.first_page() if hasattr(result, "first_page") else result


def _is_stream(result: object) -> bool:
    return callable(getattr(type(result), "events", None))


class _Items(list[Any]):
    """The data of the events or lines of a stream, but for those that have none, or null."""


def _items(data: Iterable[Any]) -> _Items:
    return _Items(item for item in data if item is not None)


def _data(content: str, content_type: str) -> list[str]:
    """Return what stands in the events of a stream, or on its lines."""
    if is_json_sequence(content_type):
        return [text for text in content.split("\x1e") if text.strip()]
    if is_json_lines(content_type):
        return [line for line in content.splitlines() if line.strip()]
    events = [re.findall(r"^data:? ?(.*)$", event, re.MULTILINE) for event in re.split(r"(?:\r\n|\r|\n){2,}", content)]
    return ["\n".join(lines) for lines in events if lines]


def _json_or_text(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:  # a date in the data of an event, say
        return text


async def _awaited(client: Any, call: Callable[[Any], object]) -> object:
    async with client:
        result: Any = call(client)
        if _is_stream(result):
            return _items([event.data async for event in result.events()])
        if hasattr(result, "first_page"):
            result = result.first_page()
        return await result if isawaitable(result) else result


def _compare(result: object, response: Mapping[str, Any]) -> None:
    content = content_of(response.get("body"))
    if isinstance(result, _Items):
        texts = _data(content.decode(), response_of(response).headers.get("content-type", ""))
        wire = [text for text in texts if text.strip() != "null"]
        assert len(wire) - len(result) in (0, 1), f"{len(wire)} items came, {len(result)} were read"
        for item, text in zip(result, wire, strict=False):
            assert_equals_wire(item, item if item == text else _json_or_text(text))
    elif response["status"]["code"] in range(300, 400):
        assert isinstance(result, (str, NotModified))
    elif not content:
        assert not result, f"there was no body, but {result!r} came of it"
    elif isinstance(result, bytes):
        assert result == content
    elif isinstance(result, str) and not is_json(response_of(response).headers.get("content-type", "")):
        assert result == content.decode()
    else:
        assert_equals_wire(result, json.loads(content))
