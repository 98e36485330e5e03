"""Requests to an authorization server, without I/O: to its token endpoint, and for its metadata."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from functools import partial
from typing import Any
from urllib.parse import quote_plus, urlencode, urlsplit

from ..attempt.client_state import ClientState
from ..attempt.logs import log_attempt, log_outcome, log_retry
from ..attempt.retry import pause, repeatable
from ..base.errors import TokenError
from ..base.request import Request, Response, TransportFailure
from ..base.server_url import resolved
from ..base.steps import Attempt, CallFunction, Outcome, Steps
from ..base.type_guards import is_dict
from ..wire.parameters import field_value

_WELL_KNOWN = "/.well-known/openid-configuration"
_SECRET_FIELDS = ("code", "code_verifier", "device_code", "password", "refresh_token", "token")
# What may be good for one use only is not sent twice.
_ONCE = (b"grant_type=refresh_token", b"grant_type=authorization_code")
_LONGEST_DESCRIPTION = 300


def token_request(
    url: str, fields: Mapping[str, str], client: Mapping[str, str], state: ClientState, *, in_body: bool
) -> Request:
    """Return a request of a form; the `client` says who it is as RFC 6749, section 2.3.1, has it."""
    headers = [
        ("Host", urlsplit(url).netloc.rpartition("@")[2]),
        ("Accept", "application/json"),
        ("User-Agent", f"{state.settings.api.package}/{state.settings.api.version}"),
        ("Content-Type", "application/x-www-form-urlencoded"),
    ]
    secrets = [*client.values(), *(fields[name] for name in _SECRET_FIELDS if name in fields)]
    if "client_secret" in client and not in_body:
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


def metadata(url: str, state: ClientState, until: float | None) -> Steps[dict[str, Any]]:
    """Return the metadata of an authorization server at `url` (OpenID Connect Discovery, 4.3; RFC 8414, 3.2)."""
    request = _metadata_request(url)
    members = yield from sent(request, state, until, expected="token_endpoint")
    issuer = str(members.get("issuer", ""))
    if issuer and url.endswith(_WELL_KNOWN) and issuer.rstrip("/") != url.removesuffix(_WELL_KNOWN):
        raise TokenError("The OpenID Connect configuration is another issuer's", request=request)
    return members


def endpoint(url: str, members: Mapping[str, Any], name: str) -> str:
    """Return an endpoint that the metadata at `url` names.

    Raises:
        TokenError: It is none that can be sent to, or would be without encryption.
    """
    request = _metadata_request(url)
    what = "token endpoint" if name == "token_endpoint" else name
    try:
        target = resolved(url, str(members.get(name) or ""))
    except ValueError as error:
        message = f"The OpenID Connect configuration has no {what}: {error}"
        raise TokenError(message, request=request) from None
    if url.startswith("https:") and not target.startswith("https:"):
        raise TokenError("The OpenID Connect configuration leads from https to http", request=request)
    return target


def _metadata_request(url: str) -> Request:
    return Request("GET", url, headers=(("Host", urlsplit(url).netloc), ("Accept", "application/json")))


def sent(
    request: Request, state: ClientState, until: float | None, *, expected: str = "access_token"
) -> Steps[dict[str, Any]]:
    """Send a request, with repetitions, and return the members of the response's JSON object, `expected` among them.

    Nothing is `expected` where it is empty.

    Raises:
        TokenError: The server refused, or its answer lacks that.
    """
    attempts, delay = 0, 0.0
    safe = not isinstance(request.content, bytes) or not any(text in request.content for text in _ONCE)
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
    if outcome.status == 200 and not expected:
        return members
    if outcome.status == 200 and members.get(expected) and isinstance(members[expected], str):
        try:
            field_value(expected, members[expected])
        except ValueError as error:
            raise TokenError(f"No token {where}: {error}", request=request, attempts=attempts) from None
        return members
    code, description = (
        plain(state.scrubbed(str(members.get(name, "")), request)) for name in ("error", "error_description")
    )
    detail = ": ".join(filter(None, (code, description)))
    message = f"No token: {outcome.status} {where}" + (f": {detail}" if detail else "")
    raise TokenError(message, code=code, description=description, request=request, attempts=attempts)


def plain(text: str) -> str:
    """Return what a server wrote for people as one line of printable text that is not too long."""
    line = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return line if len(line) <= _LONGEST_DESCRIPTION else f"{line[: _LONGEST_DESCRIPTION - 1]}…"
