"""What calls share whatever their arguments are, computed once: for a client's settings, and for each operation."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from ..attempt.client_state import ClientState
from ..attempt.retry import IDEMPOTENT, Budget
from ..auth.credentials import Authority, Grant
from ..base.api import Retry
from ..base.errors import EmptyResponseError
from ..base.operation import (
    Binary,
    Body,
    Call,
    Content,
    Empty,
    Json,
    Operation,
    Redirect,
    SentAs,
    Status,
    Text,
    Unmodified,
    Whole,
)
from ..base.options import Settings
from ..base.rate_limiter import Gate, Limiter
from ..base.request import MASK, Request, Response, Upload
from ..base.type_guards import is_dict
from ..base.values import EMPTY
from ..wire import parameters
from ..wire.argument_types import check, types_of
from ..wire.content_coding import accepted_codings

_MAX_PLANS = 2048
_CHARSET = re.compile(r"\s*;\s*charset\s*=[^;]*", re.IGNORECASE)
_SHORT = 50_000
_MAX_DECODERS = 16


class Session(ClientState):
    """A client's settings, and what follows from them for all of its calls."""

    def __init__(  # noqa: PLR0913  # by name, past the first
        self,
        settings: Settings,
        *,
        limits: tuple[Limiter | None, Mapping[str, Limiter]] = (None, EMPTY),
        budget: Budget | None = None,
        gate: Gate | None = None,
        tokens: dict[Any, Any] | None = None,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
        chance: Callable[[], float] = random.random,
    ) -> None:
        super().__init__(settings, budget=budget, tokens=tokens, clock=clock, wall=wall, chance=chance)
        self._limiter, self._limiters = limits
        self.gate = (gate or Gate()) if settings.obey_rate_limit else None
        # Whether any rate limit applies: one check a call for the clients, most of them, that have none.
        self.limited = self._limiter is not None or bool(self._limiters) or self.gate is not None
        hooks = (settings.on_request, settings.on_response, settings.auth)
        self.jar = None if isinstance(settings.cookie_jar, bool) else settings.cookie_jar
        self.authority = Authority(settings.api, settings.credentials, has_jar=self.jar is not None)
        watchers = (self.gate, self.jar, *hooks)
        self.watched = settings.tracing or bool(settings.middleware) or any(watcher is not None for watcher in watchers)
        try:
            self.query = tuple(parameters.query(settings.query, {}))
        except UnicodeEncodeError:
            from ..wire.surrogates import argument_error

            raise argument_error({"query": settings.query}) from None
        self.timeout = settings.timeout.capped(None)
        self._plans: dict[int, Plan] = {}

    def limiters(self, operation: Operation[Any]) -> tuple[Limiter, ...]:
        """Return the limiters that count the calls of an operation."""
        named = (self._limiters.get(name) for name in operation.limits)
        return tuple(limiter for limiter in (self._limiter, *named) if limiter is not None)

    def plan(self, operation: Operation[Any]) -> Plan:
        """Return the plan of an operation, built for its first call."""
        plan = self._plans.get(id(operation))
        if plan is None:
            if len(self._plans) >= _MAX_PLANS:
                self._plans.clear()
            # The plan holds the operation, so that no other gets its id.
            plan = self._plans[id(operation)] = Plan(operation, self)
        return plan

    def headers(self, host: str, accept: str, grant: Grant) -> tuple[tuple[str, str], ...]:
        """Return the header fields of every call of an operation: later ones replace earlier ones of their name."""
        api = self.settings.api
        fields: dict[str, tuple[str, str]] = {
            "host": ("Host", host),
            "accept": ("Accept", accept),
            "accept-encoding": ("Accept-Encoding", accepted_codings()),
            "user-agent": ("User-Agent", f"{api.package}/{api.version}"),
        }
        fields.update((name.lower(), (name, value)) for name, value in grant.headers)
        last = self.settings.last_event_id
        if last is not None:  # of streams, `Reading` says it
            fields["last-event-id"] = ("Last-Event-ID", parameters.field_value("Last-Event-ID", last))
        for name, value in self.settings.headers.items():
            if value is None:
                fields.pop(name.lower(), None)
            else:
                fields[name.lower()] = (name, parameters.field_value(name, value))
        return tuple(fields.values())


class Plan:
    """One operation of one session: everything about its requests that arguments do not change."""

    def __init__(self, operation: Operation[Any], session: Session) -> None:
        self.operation = operation
        self._session = session
        self.base = _server(operation, session.settings)
        self._host = urlsplit(self.base).netloc.encode("idna").decode("ascii")
        self._accept = (
            operation.accept or _accept(operation.success.values()) or _accept(operation.errors.values()) or "*/*"
        )
        self.limiters = session.limiters(operation)
        self.schemes = session.authority.chosen(operation.security, operation.id)
        self.dynamic_schemes = session.authority.dynamic(self.schemes)
        self.watched = session.watched or session.authority.signs(self.schemes)
        self._grant = Grant() if self.dynamic_schemes else session.authority.grant(self.schemes)
        self._headers = session.headers(self._host, self._accept, self._grant)
        literal = all(isinstance(part, str) for part in operation.path)
        self._path = self.base + parameters.path(operation.path, {}) if literal else None
        self.retry: Retry = operation.retry or session.settings.api.retry
        self._last_typed: tuple[str | None, tuple[tuple[str, str], ...]] = None, ()
        self._decoders: dict[tuple[int, bytes | None], Callable[[bytes], Any]] = {}
        self._types = types_of(operation)
        self._query, self._header_styles, self._cookies = (
            {parameter.name: parameter for parameter in parameters}
            for parameters in (operation.query, operation.headers, operation.cookies)
        )
        self._personal_query = tuple(parameter.name for parameter in operation.query if parameter.pii)
        self._personal_headers = tuple(parameter.name for parameter in operation.headers if parameter.pii)
        personal = {name.lower() for name in (*self._personal_query, *self._personal_headers)}
        self._hidden = session.hidden | personal if personal else session.hidden
        self._personal_path = tuple(part.name for part in operation.segments if part.pii)
        self._personal = bool(personal or self._personal_path)
        self.safe = operation.method in IDEMPOTENT or operation.retry is not None

    def request(self, call: Call[Any], obtained: Mapping[str, str] = EMPTY) -> Request:
        """Return the finished request of a call. `obtained` are credentials fetched for it, by argument.

        Raises:
            ValueError: An argument is not allowed where it stands.
            TypeError: An argument has a type that cannot travel. Both messages name the argument.
        """
        operation, session, grant = self.operation, self._session, self._grant
        if self.dynamic_schemes:
            grant = session.authority.grant(self.schemes, obtained)
            fields = session.headers(self._host, self._accept, grant)
        else:
            fields = self._headers
        check(call, self._types)
        url = call.url or self._path or self.base + parameters.path(operation.path, call.path)
        pairs = parameters.query(call.query, self._query) if call.query else []
        if session.query or grant.query:
            pairs += self._added(call, grant, pairs)
        if pairs:
            url = f"{url}{'&' if '?' in url else '?'}{'&'.join(pairs)}"
        if call.added:
            fields = merged(fields, call.added)
        if call.headers:
            fields = merged(fields, parameters.headers(call.headers, self._header_styles))
        if call.cookies or grant.cookies:
            cookies = [*parameters.cookies(call.cookies, self._cookies)]
            cookies += without(grant.cookies, of=cookies)
            fields = merged(fields, [("Cookie", "; ".join(cookies))]) if cookies else fields
        content: bytes | Upload = b""
        if operation.body is not None and (call.body is not None or operation.body_required):
            exact = session.settings.numbers == "decimal"
            content, media_type = _encode(operation.body, call.body, fields, exact=exact)
            fields = self._typed(media_type, fields)
        if session.settings.extra_body:
            content, fields = with_extra_body(content, fields, session.settings.extra_body)
        request = Request(operation.method, url, headers=fields, content=content, hidden=self._hidden)
        if self._personal or obtained:
            self._mark_secrets(request, call, obtained)
        return request

    def _typed(self, media_type: str, fields: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
        """Return header fields with a content type, if they have none; those that all calls share, once for a type."""
        if fields is not self._headers:
            return merged([("Content-Type", media_type)], fields)
        if media_type != self._last_typed[0]:  # of multipart, it has a boundary, another one each time
            self._last_typed = media_type, merged([("Content-Type", media_type)], fields)
        return self._last_typed[1]

    def _added(self, call: Call[Any], grant: Grant, pairs: list[str]) -> list[str]:
        """Return the pairs that the client adds to those of a call: its own, and its credentials."""
        present = call.url.partition("?")[2].split("&") if call.url else pairs
        added = [*(() if call.url else self._session.query), *without(grant.query, of=present)]
        if pairs and added and any(parameter.whole for parameter in self.operation.query):
            raise ValueError(f"{', '.join(call.query)} is the whole query string: nothing can be added to it.")
        return added

    def _mark_secrets(self, request: Request, call: Call[Any], obtained: Mapping[str, str]) -> None:
        """Note what must not be shown of a request: personal data in its parameters, and obtained credentials."""
        operation = self.operation
        if self._personal_path:
            parts = tuple(MASK if not isinstance(part, str) and part.pii else part for part in operation.path)
            _, mark, query = request.url.partition("?")
            path = parameters.path(parts, call.path).partition("?")[0]
            request.shown = self.base + path + mark + query
        values = [call.path.get(name) for name in self._personal_path]
        values += [call.query.get(name) for name in self._personal_query]
        values += [call.headers.get(name) for name in self._personal_headers]
        credentials = self._session.secrets_in(obtained) if obtained else ()
        request.secrets = (*(str(value) for value in values if value is not None), *credentials)

    def cached_decoder(self, response: Response) -> Callable[[bytes], Any] | None:
        """Return the decoder of a short response by its status and content type, if one was cached.

        It raises a `ValueError` where the response must be decoded by what the document describes.
        """
        if len(response.content) > _SHORT or self.operation.failure is not None:
            return None
        return self._decoders.get((response.status, response.headers.first(b"content-type")))

    def cache_decoder(self, response: Response, decode: Callable[[bytes], Any]) -> None:
        """Store what has decoded a response."""
        if len(self._decoders) < _MAX_DECODERS:
            self._decoders[response.status, response.headers.first(b"content-type")] = decode

    def answers(self, call: Call[Any], status: int) -> bool:
        """Return whether a status from 300 to 399 is an answer, and no redirect to follow, or failure."""
        content = self.operation.success.get(status) or self.operation.success.get("3XX")
        return content is not None and (not isinstance(content, Unmodified) or call.is_conditional)

    def expected(self, response: Response) -> Content:
        """Return what the document says a success of this status holds; if nothing, what its first success holds.

        Raises:
            EmptyResponseError: It holds nothing, where every success that the document describes has a result.
        """
        success = self.operation.success
        content = content_for(success, response.status)
        if content is None:
            content = next(iter(success.values()), None)
            if not response.content and response.body is None:
                content = self._nothing(response)
        return Empty() if content is None else content

    def _nothing(self, response: Response) -> Empty:
        contents = tuple(self.operation.success.values())
        if not contents or any(isinstance(content, (Empty, Unmodified, Whole, Redirect)) for content in contents):
            return Empty()
        from ..wire.bodies import adapter_of, empty_text

        try:
            for content in contents:
                if isinstance(content, Json):
                    adapter_of(content).validate_python(None)  # the result may be None
                    return Empty()
        except ValueError:
            pass
        raise EmptyResponseError(empty_text(response), response=response)


def content_for(contents: Mapping[Status, Content], status: int) -> Content | None:
    """Return the member for a status: itself, its range, or the default (OpenAPI 3.2, "Responses Object")."""
    content = contents.get(status)
    if content is None:
        content = contents.get(_RANGES[status // 100]) if 100 <= status < 600 else None
    return contents.get("default") if content is None else content


_RANGES: dict[int, Status] = {1: "1XX", 2: "2XX", 3: "3XX", 4: "4XX", 5: "5XX"}


def without(pairs: Iterable[str], *, of: Iterable[str]) -> list[str]:
    """Return the pairs, each `name=value`, whose names those in `of` do not have: what a caller gives is sent alone."""
    names = {pair.partition("=")[0] for pair in of}
    return [pair for pair in pairs if pair.partition("=")[0] not in names]


def merged(fields: Iterable[tuple[str, str]], more: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return header fields with `more` added, in place of those of the same name."""
    names = {name.lower() for name, _ in more}
    return (*(pair for pair in fields if pair[0].lower() not in names), *more)


def _server(operation: Operation[Any], settings: Settings) -> str:
    """Return the URL that an operation's path is added to; a relative one stands on the client's (RFC 3986, 5.2).

    Where the caller chose the server, its scheme and host replace those of the operation's server.
    """
    base_url = settings.base_url
    if not operation.servers:
        return base_url
    from urllib.parse import urljoin

    url = urljoin(f"{base_url}/", operation.servers[0])
    if settings.server_overridden:
        override = urlsplit(base_url)
        url = urlsplit(url)._replace(scheme=override.scheme, netloc=override.netloc).geturl()
    return url.rstrip("/")


def _accept(contents: Iterable[Content]) -> str:
    media_types: dict[str, None] = {}
    for content in contents:
        for body in content if isinstance(content, tuple) else (content,):
            if isinstance(body, (Whole, Redirect)):
                media_types["*/*"] = None
            elif isinstance(body, Json):  # JSON has no charset (RFC 8259, section 11), and servers compare parameters
                media_types[_CHARSET.sub("", body.media_type)] = None
            elif not isinstance(body, (Empty, Unmodified)):
                media_types[body.media_type] = None
    return ", ".join(media_types)


def with_extra_body(
    content: bytes | Upload, fields: tuple[tuple[str, str], ...], extra: Mapping[str, Any]
) -> tuple[bytes, tuple[tuple[str, str], ...]]:
    """Return a body, and its header fields, with more members; where there was none, one of them alone.

    Raises:
        ValueError: There is a body, but it is no JSON object.
    """
    from json import dumps, loads

    members: Any
    try:
        members = loads(content) if isinstance(content, bytes) and content else None if content else {}
    except ValueError:
        members = None
    if not is_dict(members):
        raise ValueError("extra_body adds members to a JSON object: the body of this call is none.")
    typed = fields if content else merged(fields, [("Content-Type", "application/json")])
    return dumps({**members, **extra}, separators=(",", ":")).encode(), typed


def _encode(body: Body, value: Any, fields: tuple[tuple[str, str], ...], *, exact: bool) -> tuple[bytes | Upload, str]:
    """Return the content and its type; `fields` are the headers of the call, which may say the type."""
    if isinstance(value, SentAs):
        body, value = value.body, value.value
    if isinstance(body, Binary) and ("*" in body.media_type or body.media_type.startswith("multipart/")):
        from ..wire.upload import type_of

        has_type = any(name.lower() == "content-type" for name, _ in fields)
        body = Binary(body.media_type if has_type else type_of(value, body.media_type))
    if isinstance(body, (Text, Binary)) and isinstance(value, bytes):
        return value, body.media_type
    from ..wire.bodies import encode as encode_body

    return encode_body(body, value, exact=exact)
