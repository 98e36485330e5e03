"""Tokens that are fetched: OAuth 2.0 (RFC 6749) and OpenID Connect Discovery 1.0, without I/O.

One caller fetches while all others of the client wait for it, whatever threads and tasks they are in.
"""

from __future__ import annotations

from collections.abc import Callable
from math import isnan, nan
from typing import Any
from urllib.parse import urljoin

from ..attempt.client_state import ClientState
from ..base.errors import APIError, APITimeoutError, TokenError
from ..base.request import Request
from ..base.steps import Pause, Steps
from .callbacks import TokenSlot, credential_of
from .oauth2_flow import Flow
from .token_requests import endpoint, metadata, sent, token_request

_MARGIN = 30.0
_POLL = 0.01


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
    return (yield from shared(slot, lambda: _fetched(slot, flows, state, until, discovery=discovery), state, until))


def shared(
    slot: Slot, fetch: Callable[[], Steps[dict[str, Any]]], state: ClientState, until: float | None
) -> Steps[str]:
    """Return the token of a slot: the current one, or that of what `fetch` returns, to one caller or to all who wait.

    Raises:
        TokenError: The server refused, or its answer holds no token.
        APITimeoutError: The deadline passed.
    """
    generation = slot.generation
    while not (token := slot.current(state.clock())):
        if slot.claim():
            error: Exception | None = None
            try:
                if not slot.current(state.clock()):  # which another caller may just have fetched
                    slot.store((yield from fetch()), state.clock())
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
            raise TokenError(
                failed.message,
                code=failed.code,
                description=failed.description,
                request=failed.request,
                attempts=failed.attempts,
            )
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
        url = endpoint(discovery, (yield from metadata(discovery, state, until)), "token_endpoint")
    url = urljoin(f"{state.settings.base_url}/", url)
    if slot.refresh and flow.grant != "client_credentials":
        try:
            fields = {"grant_type": "refresh_token", "refresh_token": slot.refresh}
            return (yield from sent((yield from _request(flow, url, fields, state, until)), state, until))
        except TokenError as error:
            slot.refresh = ""
            if error.code != "invalid_grant":
                raise
    fields = {"grant_type": flow.grant}
    if flow.grant != "client_credentials":
        for parameter, (argument, _) in zip(("username", "password"), flow.needs(), strict=False):
            name = parameter if flow.grant == "password" else "refresh_token"
            fields[name] = yield from credential_of(argument, state, until)
    return (yield from sent((yield from _request(flow, url, fields, state, until)), state, until))


def _request(flow: Flow, url: str, fields: dict[str, str], state: ClientState, until: float | None) -> Steps[Request]:
    known = state.settings.credentials
    client: dict[str, str] = {}
    for parameter in ("client_id", "client_secret"):
        argument = flow.names.get(parameter, parameter)
        if argument in known:
            client[parameter] = yield from credential_of(argument, state, until)
    if flow.scopes:
        fields = {**fields, "scope": " ".join(flow.scopes)}
    return token_request(url, fields, client, state, in_body=flow.in_body)
