"""For tests: a transport that answers from recordings, and a comparison of decoded values with what was on the wire.

Recordings are cassettes in the layout of VCR.py (version 1). A request that matches none fails; none reaches a network.
"""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol, cast
from urllib.parse import parse_qsl, quote, unquote_to_bytes, urlsplit

import httpx2

from ..base.lazy import public_module
from ..base.type_guards import is_mapping
from ..shared.media_type import FORM, essence, parameters
from ..shared.multipart import parts_of
from .answering import AnsweringTransport
from .assert_wire import WireMismatch, assert_equals_wire, same_json
from .capture import LEFT_OUT

__all__ = ("Interaction", "Replay", "UnmatchedRequest", "WireMismatch", "assert_equals_wire")

Interaction = Mapping[str, Any]


class Row(Protocol):
    """An operation, as far as its requests are compared."""

    def below_server(self, url: str) -> str | None:
        """Return the path of a URL without that of its server; None where it is no URL of this operation."""


class OperationExchanges(Protocol):
    """The exchanges of a package: what replaying has to know of its operations."""

    @property
    def secret_parameters(self) -> frozenset[str]:
        """The names of query parameters that hold credentials."""
        ...

    def recorded_operation(self, exchange: Interaction) -> Row | None:
        """Return the operation of an exchange."""

    def described(self, row: Any) -> Any:
        """Return the `Operation` that the package has for an operation."""


class UnmatchedRequest(AssertionError):  # noqa: N818  # named after what it reports, as AssertionError is
    """A request matches no recording. The message names the nearest one and what differs."""

    __module__ = public_module(__name__, ".testing")


_MAX_SHOWN = 2000
_ANY_BODY = object()
"""Stands for the body of a recorded request whose body was not recorded: any matches."""


@dataclass(frozen=True, slots=True)
class ComparableRequest:
    """A request as far as it is compared: values with one spelling, whatever was sent."""

    method: str
    url: str
    query: tuple[tuple[str, str], ...]
    headers: Mapping[str, str]
    body: Any

    def differences(self, recorded: ComparableRequest, ignored: Collection[str] = ()) -> list[str]:
        """Return in words what differs from a recorded request; only the headers that were recorded count.

        Query parameters in `ignored` are credentials, which are never recorded.
        """
        lines: list[str] = []
        for name in ("method", "url"):
            ours, theirs = getattr(self, name), getattr(recorded, name)
            if ours != theirs:
                lines.append(f"{name}: sent {ours}, recorded {theirs}")
        query = tuple(pair for pair in self.query if pair[0] not in ignored)
        if query != recorded.query:
            lines.append(f"query: sent {_shown(query)}, recorded {_shown(recorded.query)}")
        for name, value in recorded.headers.items():
            if not self._has_header(name, value):
                lines.append(f"header {name}: sent {self.headers.get(name)!r}, recorded {value!r}")
        if not self._same_body(recorded):
            lines.append(f"body: sent {_short(self.body)}, recorded {_short(recorded.body)}")
        return lines

    def is_equivalent(self, recorded: ComparableRequest, row: Row, ignored: Collection[str] = ()) -> bool:
        """Tell whether a recorded request of an operation is the same but for its server and its headers."""
        query = tuple(pair for pair in self.query if pair[0] not in ignored)
        ours = (self.method, row.below_server(self.url), query)
        theirs = (recorded.method, row.below_server(recorded.url), recorded.query)
        return ours == theirs and self._same_body(recorded)

    def _has_header(self, name: str, recorded: str) -> bool:
        sent = self.headers.get(name, "")
        if name == "accept":
            return sent == recorded or self._accepts_one_of(recorded)
        if name == "content-type" and essence(sent).startswith("multipart/"):
            return _without_boundary(sent) == _without_boundary(recorded)
        return self.headers.get(name) == recorded

    def _accepts_one_of(self, recorded: str) -> bool:
        """Tell whether a media type that was asked for when recording is asked for again."""
        ours, theirs = (
            {essence(name) for name in text.split(",")} for text in (self.headers.get("accept", ""), recorded)
        )
        return bool(ours & theirs or "*/*" in ours | theirs)

    def _same_body(self, recorded: ComparableRequest) -> bool:
        return recorded.body is _ANY_BODY or same_json(self.body, recorded.body)


class Replay(AnsweringTransport):
    """An httpx2 transport that answers from cassettes: each JSON text, values, or a list of interactions.

    Equal requests that were recorded several times are answered in order, and then by the last again. `requests` holds
    what was sent. Query parameters in `ignored` are credentials, which no recording has.

    With the `exchanges` of a package, an exchange of its operations replays whatever server it was recorded from: the
    path below the server is compared. Servers count where they are the point: an operation that has its own is sent to
    one of them, or to where it was recorded; and the URL of a next page is the one that a recorded response names.
    `base_url` is the server that replaces all others, if the client has such a one.

    Example:
        from pathlib import Path
        from example import Example
        from example.testing import replay

        with Example(api_key="...", transport=replay(Path("cassette.json"))) as client:
            assert client.calls.get("id").id
    """

    def __init__(
        self,
        *cassettes: str | bytes | Mapping[str, Any] | Iterable[Interaction],
        ignored: Collection[str] = (),
        exchanges: OperationExchanges | None = None,
        base_url: str = "",
    ) -> None:
        super().__init__()
        self._exchanges = exchanges
        self._base_url = base_url
        self._ignored = frozenset(ignored) | (exchanges.secret_parameters if exchanges else frozenset[str]())
        items = [item for cassette in cassettes for item in interactions(cassette)]
        self._recorded = [(comparable_recording(item["request"]), item) for item in items]
        self._rows = [exchanges.recorded_operation(item) if exchanges else None for item in items]
        self._played: dict[int, int] = {}

    @property
    def unplayed(self) -> list[Interaction]:
        """The recordings that no request has asked for."""
        return [item for index, (_, item) in enumerate(self._recorded) if index not in self._played]

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request.

        Raises:
            UnmatchedRequest: No recording is of this request.
        """
        sent = comparable_request(request)
        ranked = [(self._differences(sent, index), index) for index in range(len(self._recorded))]
        matching = [index for differences, index in ranked if not differences]
        if not matching:
            raise UnmatchedRequest(self._explain(sent, ranked))
        index = next((index for index in matching if index not in self._played), matching[-1])
        self._played[index] = self._played.get(index, 0) + 1
        return response_of(self._recorded[index][1]["response"])

    def _differences(self, sent: ComparableRequest, index: int) -> list[str]:
        recorded, row = self._recorded[index][0], self._rows[index]
        if row is not None and not self._server_counts(row, sent, recorded):
            ours, theirs = row.below_server(sent.url), row.below_server(recorded.url)
            if ours is not None and theirs is not None:
                sent, recorded = replace(sent, url=ours), replace(recorded, url=theirs)
        return sent.differences(recorded, self._ignored)

    def _server_counts(self, row: Row, sent: ComparableRequest, recorded: ComparableRequest) -> bool:
        """Tell whether a request has to be sent to the very server that was recorded."""
        assert self._exchanges is not None
        operation = self._exchanges.described(row)
        prefix = urlsplit(sent.url.removesuffix(row.below_server(sent.url) or ""))
        for server in map(urlsplit, operation.servers):
            path = spelled(server.path.rstrip("/"))
            if not server.netloc and prefix.path.endswith(path):
                return False
            if (prefix.netloc, prefix.path) == (urlsplit(self._base_url).netloc or server.netloc.lower(), path):
                return False
        return bool(operation.servers) or self._is_next_page(row, getattr(operation, "pagination", None), recorded)

    def _is_next_page(self, row: Row, pagination: Any, recorded: ComparableRequest) -> bool:
        """Tell whether another recorded response names the URL of a recorded request as that of its next page."""
        if pagination is None:
            return False
        from .fake_pages import next_url

        same = [pair for pair, other in zip(self._recorded, self._rows, strict=True) if other is row]
        shown = next(item["request"]["uri"] for request, item in same if request is recorded)
        others = (item["response"] for request, item in same if request is not recorded)
        return any(next_url(pagination, response_of(response)) == shown for response in others)

    def _explain(self, sent: ComparableRequest, ranked: list[tuple[list[str], int]]) -> str:
        what = f"{sent.method} {sent.url}"
        if not ranked:
            return f"{what} matches no recording: there are none."
        differences, index = min(ranked, key=lambda pair: (_weight(pair[0]), pair[1]))
        nearest = self._recorded[index][0]
        lines = "".join(f"\n  {difference}" for difference in differences)
        return f"{what} matches none of {len(ranked)} recordings. The nearest is {nearest.method} {nearest.url}:{lines}"


def _weight(differences: list[str]) -> int:
    return sum(4 if line.startswith(("method", "url")) else 1 for line in differences)


def interactions(cassette: str | bytes | Mapping[str, Any] | Iterable[Interaction]) -> list[Interaction]:
    """Return the exchanges of a cassette.

    Raises:
        ValueError: The text is not JSON, or no cassette of version 1.
    """
    if isinstance(cassette, (str, bytes)):
        cassette = cast("Mapping[str, Any]", json.loads(cassette))
    if is_mapping(cassette):
        if cassette.get("version") != 1 or "interactions" not in cassette:
            raise ValueError("This is no cassette of version 1.")
        return list(cassette["interactions"])
    return list(cast("Iterable[Interaction]", cassette))


def comparable_recording(recorded: Mapping[str, Any]) -> ComparableRequest:
    """Return what is compared of a recorded request."""
    fields: Mapping[str, str | list[str]] = recorded.get("headers") or {}
    headers = {name.lower(): _joined(values) for name, values in fields.items()}
    comparable = _comparable_request(recorded["method"], recorded["uri"], headers, content_of(recorded.get("body")))
    return comparable if "body" in recorded else replace(comparable, body=_ANY_BODY)


def comparable_request(request: httpx2.Request) -> ComparableRequest:
    """Return what is compared of a request that was sent."""
    headers = {name.lower(): value for name, value in request.headers.items()}
    return _comparable_request(request.method, str(request.url), headers, request.content)


def _comparable_request(method: str, url: str, headers: Mapping[str, str], content: bytes) -> ComparableRequest:
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    return ComparableRequest(
        method=method.upper(),
        url=f"{parts.scheme}://{parts.netloc}".lower() + spelled(parts.path),
        # Names may come in any order, the values of one name may not.
        query=tuple(sorted(pairs, key=lambda pair: pair[0])),
        headers=headers,
        body=_comparable_body(content, headers.get("content-type", "")),
    )


def spelled(path: str) -> str:
    """Return a path in its one spelling: everything percent-encoded but unreserved characters and slashes."""
    return "/".join(quote(unquote_to_bytes(part), safe="") for part in path.split("/"))


def path_of(url: str) -> str:
    """Return the path of a URL in its one spelling."""
    return spelled(urlsplit(url).path)


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= _MAX_SHOWN else f"{text[:_MAX_SHOWN]}..."


def _without_boundary(content_type: str) -> tuple[str, frozenset[str]]:
    described = parameters(content_type)
    return essence(content_type), frozenset(text for text in described if not text.startswith("boundary="))


def _comparable_body(content: bytes, content_type: str) -> Any:
    if not content:
        return None
    media_type = essence(content_type)
    if media_type == FORM:
        return sorted(parse_qsl(content.decode(), keep_blank_values=True), key=lambda pair: pair[0])
    parts = parts_of(content) if media_type.startswith("multipart/") else None
    if parts is not None:
        # The boundary differs in every request; a part without a type is text (RFC 7578, section 4.4).
        return [
            [part.name, part.filename, part.media_type.lower() or "text/plain", _comparable_body(part.content, "")]
            for part in parts
        ]
    try:
        return json.loads(content)
    except ValueError:
        return content


def response_of(recorded: Mapping[str, Any]) -> httpx2.Response:
    """Return a recorded response."""
    fields: Mapping[str, str | list[str]] = recorded.get("headers") or {}
    headers = [
        (name, value)
        for name, values in fields.items()
        for value in ([values] if isinstance(values, str) else values)
        # The recorded text is neither compressed nor chunked any more.
        if name.lower() not in LEFT_OUT
    ]
    content = content_of(recorded.get("body"))
    return httpx2.Response(int(recorded["status"]["code"]), headers=headers, content=content)


def content_of(body: Any) -> bytes:
    """Return the octets of a recorded body: those of its text, or of `base64_string` where it was none."""
    if is_mapping(body) and "base64_string" in body:
        return b64decode(body["base64_string"])
    text: Any = body.get("string") if is_mapping(body) else body
    return text.encode() if isinstance(text, str) else bytes(text or b"")


def _joined(values: str | Iterable[str]) -> str:
    return values if isinstance(values, str) else ", ".join(values)


def _shown(pairs: Iterable[tuple[str, str]]) -> str:
    return "&".join(f"{name}={value}" for name, value in pairs) or "none"
