"""Tokens that are fetched: OAuth 2.0 (RFC 6749) and OpenID Connect Discovery 1.0, without I/O.

One caller fetches while all others of the client wait for it, whatever threads and tasks they are in.
"""

from __future__ import annotations

from base64 import b64encode
from functools import partial
from math import isnan, nan
from typing import Any
from urllib.parse import quote_plus, urlencode, urljoin, urlsplit

from ..attempt.client_state import ClientState
from ..attempt.logs import log_attempt, log_outcome, log_retry
from ..attempt.retry import pause, repeatable
from ..base.errors import APIError, APITimeoutError, TokenError
from ..base.request import Request, Response, TransportFailure
from ..base.server_url import resolved
from ..base.steps import Attempt, CallFunction, Outcome, Pause, Steps
from ..base.type_guards import is_dict
from ..wire.parameters import field_value
from .callbacks import TokenSlot, credential_of
from .oauth2_flow import Flow

_MARGIN = 30.0
_POLL = 0.01
_WELL_KNOWN = "/.well-known/openid-configuration"


class Slot(TokenSlot):
    """The token of one scheme. `error` is what the last fetch ended with."""

    __slots__ = ("error", "expires", "refresh")

    def __init__(self) -> None:
        super().__init__()
        self.refresh = ""
        self.expires: float | None = None
        self.error: Exception | None = None

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must not be shown."""
        return tuple(filter(None, (self.token, self.refresh)))

    def current(self, now: float) -> str:
        """Return the token, or nothing if there is none that is still good."""
        return self.token if self.token and (self.expires is None or now < self.expires) else ""

    def store(self, members: dict[str, Any], now: float) -> None:
        """Store what a token response holds (RFC 6749, section 5.1)."""
        try:
            seconds = float(members.get("expires_in", "nan"))
        except (TypeError, ValueError, OverflowError):
            seconds = nan
        self.expires = None if isnan(seconds) else now + seconds - min(_MARGIN, max(0.0, seconds) / 10)
        self.refresh = str(members.get("refresh_token") or self.refresh)
        self.token = str(members["access_token"])


def bearer(
    name: str, flows: tuple[Flow, ...], state: ClientState, until: float | None, *, discovery: str = ""
) -> Steps[str]:
    """Return a scheme's token: the current one, or a new one, fetched by this call or by another that was first.

    `discovery` is the URL of the document that names the token endpoint where the flow does not.

    Raises:
        TokenError: The server refused, or its answer holds no token.
        APITimeoutError: The deadline passed.
    """
    slot: Slot = state.tokens.setdefault(name, Slot())
    generation = slot.generation
    while not (token := slot.current(state.clock())):
        if slot.claim():
            error: Exception | None = None
            try:
                if not slot.current(state.clock()):  # which another caller may just have fetched
                    slot.store((yield from _fetched(slot, flows, state, until, discovery=discovery)), state.clock())
            except APIError as failure:
                error = failure
                raise
            else:
                # Even if it has expired already: to fetch another, and another, would never end.
                return slot.token
            finally:
                slot.error = error
                slot.release()
        if until is not None and state.clock() >= until:
            raise APITimeoutError("The deadline passed while a token was fetched", phase="deadline")
        yield Pause(_POLL)
        if slot.generation != generation and isinstance(slot.error, TokenError):
            failed = slot.error
            raise TokenError(failed.message, code=failed.code, request=failed.request, attempts=failed.attempts)
        generation = slot.generation
    return token


def drop(name: str, token: str, state: ClientState) -> None:
    """Give up a token that was not accepted, unless there is another one already."""
    slot = state.tokens.get(name)
    if slot is not None and slot.token == token:
        slot.token = ""


def _fetched(
    slot: Slot, flows: tuple[Flow, ...], state: ClientState, until: float | None, *, discovery: str
) -> Steps[dict[str, Any]]:
    known = state.settings.credentials
    flow = next(flow for flow in flows if all(argument in known for argument, _ in flow.needs()))
    url = flow.token_url
    if not url and discovery:
        url = yield from _discovered(discovery, state, until)
    url = urljoin(f"{state.settings.base_url}/", url)
    if slot.refresh and flow.grant != "client_credentials":
        try:
            fields = {"grant_type": "refresh_token", "refresh_token": slot.refresh}
            return (yield from _sent((yield from _request(flow, url, fields, state, until)), state, until))
        except TokenError as error:
            slot.refresh = ""
            if error.code != "invalid_grant":
                raise
    fields = {"grant_type": flow.grant}
    if flow.grant != "client_credentials":
        for parameter, (argument, _) in zip(("username", "password"), flow.needs(), strict=False):
            name = parameter if flow.grant == "password" else "refresh_token"
            fields[name] = yield from credential_of(argument, state, until)
    return (yield from _sent((yield from _request(flow, url, fields, state, until)), state, until))


def _request(flow: Flow, url: str, fields: dict[str, str], state: ClientState, until: float | None) -> Steps[Request]:
    """Return a token request; the client says who it is as RFC 6749, section 2.3.1, has it."""
    known = state.settings.credentials
    client: dict[str, str] = {}
    for parameter in ("client_id", "client_secret"):
        argument = flow.names.get(parameter, parameter)
        if argument in known:
            client[parameter] = yield from credential_of(argument, state, until)
    if flow.scopes:
        fields = {**fields, "scope": " ".join(flow.scopes)}
    headers = [
        ("Host", urlsplit(url).netloc.rpartition("@")[2]),
        ("Accept", "application/json"),
        ("User-Agent", f"{state.settings.api.package}/{state.settings.api.version}"),
        ("Content-Type", "application/x-www-form-urlencoded"),
    ]
    secrets = [*client.values(), *(fields[name] for name in ("password", "refresh_token") if name in fields)]
    if "client_secret" in client and not flow.in_body:
        pair = ":".join(quote_plus(client[part]) for part in ("client_id", "client_secret") if part in client)
        secrets.append(pair)
        headers.append(("Authorization", f"Basic {b64encode(pair.encode()).decode('ascii')}"))
    else:
        fields = {**fields, **client}
    return Request(
        "POST",
        url,
        headers=tuple(headers),
        content=urlencode(fields).encode(),
        hidden=state.hidden,
        secrets=tuple(secrets),
    )


def _discovered(url: str, state: ClientState, until: float | None) -> Steps[str]:
    """Return the token endpoint of the issuer whose configuration is at `url` (OpenID Connect Discovery, 4.3)."""
    headers = (("Host", urlsplit(url).netloc), ("Accept", "application/json"))
    request = Request("GET", url, headers=headers)
    members = yield from _sent(request, state, until, expected="token_endpoint")
    endpoint, issuer = str(members["token_endpoint"]), str(members.get("issuer", ""))
    try:
        endpoint = resolved(url, endpoint)
    except ValueError as error:
        raise TokenError(f"The OpenID Connect configuration has no token endpoint: {error}", request=request) from None
    if issuer and url.endswith(_WELL_KNOWN) and issuer.rstrip("/") != url.removesuffix(_WELL_KNOWN):
        raise TokenError("The OpenID Connect configuration is another issuer's", request=request)
    if url.startswith("https:") and not endpoint.startswith("https:"):
        raise TokenError("The OpenID Connect configuration leads from https to http", request=request)
    return endpoint


def _sent(
    request: Request, state: ClientState, until: float | None, *, expected: str = "access_token"
) -> Steps[dict[str, Any]]:
    """Send a request, with repetitions, and return the members of the response's JSON object, `expected` among them."""
    attempts, delay = 0, 0.0
    # A refresh token may be good for one use only.
    safe = not isinstance(request.content, bytes) or b"grant_type=refresh_token" not in request.content
    while True:
        attempts += 1
        left = None if until is None else max(0.001, until - state.clock() - delay)
        timeout = state.settings.timeout.capped(left)
        attempt = Attempt(request, delay, timeout=timeout, until=until, led=True)
        outcome = yield from _observed(attempt, state, number=attempts)
        wait = None
        if attempts <= state.settings.retries and repeatable(outcome, state.settings.api.retry, safe=safe):
            wait = pause(outcome, attempts, now=state.wall(), chance=state.chance())
        if wait is None or (until is not None and state.clock() + wait >= until) or not state.budget.spend():
            return _members(outcome, request, state, attempts=attempts, expected=expected)
        log_retry(state.logger, request, outcome, attempt=attempts + 1, delay=wait)
        delay = wait


def _observed(attempt: Attempt, state: ClientState, *, number: int) -> Steps[Outcome]:
    """Make an attempt that log, spans and hooks see like any other; hooks do not see credentials and content."""
    settings, shown, span = state.settings, attempt.request.redacted(), None
    log_attempt(state.logger, attempt.request, attempt=number, delay=attempt.delay)
    if settings.tracing:
        from ..attempt.tracing import begin_span

        span = begin_span(attempt.request, urlsplit(attempt.request.url).path, attempt=number)
        attempt.request = span.propagated(attempt.request)
    if settings.on_request is not None:
        yield CallFunction("on_request", partial(settings.on_request, shown))
    outcome: Any = None
    try:
        outcome = yield attempt
    finally:
        if span is not None:
            span.end(outcome)
    log_outcome(state.logger, attempt.request, outcome, attempt=number)
    if settings.on_response is not None and isinstance(outcome, Response):
        headed = Response(outcome.status, outcome.headers, reason=outcome.reason)
        yield CallFunction("on_response", partial(settings.on_response, shown, headed))
    result: Outcome = outcome
    return result


def _members(outcome: Outcome, request: Request, state: ClientState, *, attempts: int, expected: str) -> dict[str, Any]:
    where = f"for {request.method} {request.redacted().url}"
    if isinstance(outcome, TransportFailure):
        message = f"No token: {outcome.kind} {where}"
        cause = outcome.cause if state.scrubbed(str(outcome.cause), request) == str(outcome.cause) else None
        raise TokenError(message, code="unreachable", request=request, attempts=attempts) from cause
    try:
        value = outcome.json()
    except ValueError:
        value = None
    members = value if is_dict(value) else {}
    if outcome.status == 200 and members.get(expected) and isinstance(members[expected], str):
        try:
            field_value(expected, members[expected])
        except ValueError as error:
            raise TokenError(f"No token {where}: {error}", request=request, attempts=attempts) from None
        return members
    code, description = str(members.get("error", "")), str(members.get("error_description", ""))
    detail = state.scrubbed(": ".join(filter(None, (code, description))), request)
    message = f"No token: {outcome.status} {where}" + (f": {detail}" if detail else "")
    raise TokenError(message, code=code, request=request, attempts=attempts)
