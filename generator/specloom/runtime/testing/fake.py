"""For tests: the whole API in this process, answering from recorded or synthesised exchanges."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urljoin, urlsplit

import httpx2

from ..base.lazy import public_module
from ..base.operation import Binary, Body, Json, Operation, Text, Typed
from ..shared.media_type import MERGE_PATCH, essence
from .answering import AnsweringTransport
from .exchanges import Exchanges, Row
from .replay import Interaction, comparable_recording, comparable_request, response_of


class InvalidRequest(AssertionError):  # noqa: N818  # named after what it reports, as AssertionError is
    """A request is none that the API describes. The message says of which operation, and what is wrong with it."""

    __module__ = public_module(__name__, ".testing")


class Fake(AnsweringTransport):
    """An httpx2 transport that answers as the API would, without memory: nothing that was written is there later.

    A request that was recorded gets the recorded answer, any other the first success of its operation, and pages end
    behind what was recorded. URLs of next pages are on the server that was asked. `requests` holds what was sent.

    `statuses` asks for other answers, by operation: `{"getCall": 404}` for one that was recorded, or one without a body
    where the document describes none; `{"getCall": (422, {"reason": "..."})}` for a status and the JSON value of its
    body.

    Example:
        from example import Example
        from example.testing import fake

        client = Example(api_key="...", transport=fake())
        assert client.calls.get("id").id

    Raises:
        ValueError: `statuses` names an operation that the API does not have.
    """

    def __init__(self, exchanges: Exchanges, *, statuses: Mapping[str, int | tuple[int, Any]] | None = None) -> None:
        super().__init__()
        self._exchanges = exchanges
        self._statuses = dict(statuses or {})
        unknown = self._statuses.keys() - {row.id for row in exchanges.operations}
        if unknown:
            raise ValueError(f"The API has no operation {min(unknown)!r}.")

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request.

        Raises:
            InvalidRequest: It is none that the API describes, or there is no exchange to answer from.
        """
        row = self._exchanges.operation_of(request.method, str(request.url))
        if row is None:
            raise InvalidRequest(f"The API has no operation {request.method} {request.url.path}.")
        self._check(row, request)
        return self._chosen(row, request)

    def _check(self, row: Row, request: httpx2.Request) -> None:
        query = {name.partition("[")[0] for name, _ in parse_qsl(urlsplit(str(request.url)).query, True)}  # noqa: FBT003
        sent = {"query": query, "header": {name.lower() for name in request.headers}}
        for where, names in sent.items():
            for name in row.required.get(where, ()):
                plain = name.partition("[")[0] if where == "query" else name.lower()
                if plain not in names:
                    raise InvalidRequest(f"{row.id}: the required {where} parameter {name!r} is missing.")
        operation = self._exchanges.described(row)
        if request.content and operation.body is None:
            raise InvalidRequest(f"{row.id} takes no body.")
        if row.required.get("body") and not request.content:
            raise InvalidRequest(f"{row.id}: the required body is missing.")
        if request.content:
            _check_body(row, _body_of(operation, request), request)

    def _chosen(self, row: Row, request: httpx2.Request) -> httpx2.Response:
        exchanges = self._exchanges.of(row)
        status = self._statuses.get(row.id)
        if isinstance(status, tuple):
            return httpx2.Response(status[0], json=status[1])
        if status is not None:
            exchanges = [exchange for exchange in exchanges if exchange["response"]["status"]["code"] == status]
        if not exchanges and status is not None:
            return self._without_body(row, status)
        if not exchanges:
            raise InvalidRequest(f"{row.id}: there is no exchange to answer from.")
        sent, ignored = comparable_request(request), self._exchanges.secret_parameters
        same = [item for item in exchanges if sent.is_equivalent(comparable_recording(item["request"]), row, ignored)]
        candidates = same or exchanges
        successes = [item for item in candidates if item["response"]["status"]["code"] < 400] or candidates
        asked = [item for item in successes if _is_asked_for(item, request)]
        chosen = (asked or successes)[0]
        return self._recorded(row, request, chosen) if same else self._unrecorded(row, request, chosen)

    def _without_body(self, row: Row, status: int) -> httpx2.Response:
        described = self._exchanges.described(row)
        contents = (described.success, described.errors)
        keys = (status, f"{status // 100}XX", "default")
        content = next((mapping[key] for key in keys for mapping in contents if key in mapping), None)
        if isinstance(content, (Typed, Text, Binary, tuple)):
            raise InvalidRequest(
                f"{row.id}: there is no exchange with the status {status} to answer from; "
                f"give its body as well: statuses={{{row.id!r}: ({status}, ...)}}."
            )
        return httpx2.Response(status)

    def _recorded(self, row: Row, request: httpx2.Request, exchange: Interaction) -> httpx2.Response:
        answer = response_of(exchange["response"])
        pagination = getattr(self._exchanges.described(row), "pagination", None)
        if pagination is None or answer.status_code >= 400:
            return answer
        from .fake_pages import ended, moved, next_url

        here, there = (server_of(row, url) for url in (str(request.url), exchange["request"]["uri"]))
        answer = moved(pagination, answer, there, here)
        target = next_url(pagination, answer)
        # A value that was made up from the document may be no URL of the API.
        url = urljoin(str(request.url), target or "")
        leads_nowhere = bool(target) and self._exchanges.operation_of(request.method, url) is None
        return ended(pagination, answer) if leads_nowhere else answer

    def _unrecorded(self, row: Row, request: httpx2.Request, exchange: Interaction) -> httpx2.Response:
        answer = self._recorded(row, request, exchange)
        pagination = getattr(self._exchanges.described(row), "pagination", None)
        if pagination is None or answer.status_code >= 400:
            return answer
        from .fake_pages import last_page

        return last_page(pagination, request, answer)


def server_of(row: Row, url: str) -> str:
    """Return the URL of the server that a request of an operation went to."""
    parts = urlsplit(url)
    depth = (row.below_server(url) or "").count("/")
    segments = parts.path.split("/")
    return f"{parts.scheme}://{parts.netloc}{'/'.join(segments[: len(segments) - depth])}"


def _is_asked_for(exchange: Interaction, request: httpx2.Request) -> bool:
    answered = essence(response_of(exchange["response"]).headers.get("content-type", ""))
    return answered in [essence(name) for name in request.headers.get("accept", "").split(",")]


def _body_of(operation: Operation[Any], request: httpx2.Request) -> Body | None:
    """Return the description of the body that a request has, by its media type."""
    name = essence(request.headers.get("content-type", ""))
    described = [body for body in (operation.body, *operation.bodies) if body is not None]
    return next((body for body in described if essence(body.media_type) == name), operation.body)


def _check_body(row: Row, body: Any, request: httpx2.Request) -> None:
    # A merge patch holds null where its type admits none.
    if not isinstance(body, Json) or essence(body.media_type) == MERGE_PATCH:
        return
    from ..wire.bodies import adapter_of, pointers

    try:
        adapter_of(body).validate_json(request.content)
    except ValueError as error:
        invalid: Any = error  # a ValidationError, which only few modules may import
        text = "; ".join(f"{pointer or 'the body'}: {details['msg']}" for pointer, details in pointers(invalid)[:3])
        raise InvalidRequest(f"{row.id}: the body does not fit the document: {text}") from None


def example(exchanges: Exchanges, operation: str) -> Any:
    """Return the JSON value that the fake server answers an operation with.

    Raises:
        ValueError: There is no such operation, or no exchange of it.
    """
    row = next((row for row in exchanges.operations if row.id == operation), None)
    recorded = exchanges.of(row) if row is not None else []
    if not recorded:
        raise ValueError(f"There is no exchange of {operation!r}.")
    responses = [response_of(exchange["response"]) for exchange in recorded]
    return next((response for response in responses if response.status_code < 400), responses[0]).json()
