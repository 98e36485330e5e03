"""The tokens of people who log in, without I/O: from the store, or refreshed, by one caller for all who wait."""

from __future__ import annotations

from functools import partial
from math import isfinite
from typing import Any
from urllib.parse import urljoin, urlsplit

from ..attempt.client_state import ClientState
from ..base.errors import APITimeoutError, TokenError
from ..base.server_url import resolved
from ..base.steps import CallFunction, Pause, Steps
from ..base.values import Value
from .login_credentials import Login, LoginSlot
from .login_flow import LoginFlow
from .oauth2 import shared
from .token_requests import endpoint, metadata, sent, token_request
from .token_stores import Token

_ENDED = 5.0
"""Seconds before the end of a stored token from which it is refreshed instead of used."""
_POLL = 0.05
_WELL_KNOWN = "/.well-known/oauth-authorization-server"


class Endpoints(Value):
    """Where a login leads: URLs, empty where they are not known, and the issuer that answers must name, if any."""

    begins_at: str
    token: str
    refresh: str
    revocation: str
    issuer: str
    names_issuer: bool = False


class Place:
    """One login in one client: the scheme that it is for, and what all clients share of its token."""

    __slots__ = ("discovery", "flows", "login", "name", "slot", "state")

    def __init__(self, name: str, state: ClientState) -> None:
        self.name = name
        self.state = state
        scheme: Any = state.settings.api.schemes[name]
        self.flows: tuple[LoginFlow, ...] = scheme.logins
        self.discovery: str = scheme.discovery
        login: Any = state.settings.credentials[scheme.argument]
        self.login: Login = login
        self.slot: LoginSlot = login.slot(state.settings.api.package, name)
        state.tokens[name] = self.slot  # what is shown of this client hides what is secret of it

    def sent(self, url: str, fields: dict[str, str], until: float | None, *, expected: str) -> Steps[dict[str, Any]]:
        """Send a form to the authorization server, and return the members of its answer.

        Raises:
            TokenError: The server refused, or its answer lacks what is expected.
        """
        request = token_request(url, fields, self.login.client(), self.state, in_body=self.login.in_body)
        return (yield from sent(request, self.state, until, expected=expected))

    def token(self, url: str, fields: dict[str, str], until: float | None) -> Steps[dict[str, Any]]:
        """Return the members of the answer of the token endpoint.

        Raises:
            TokenError: The server refused, or its token is of another type than `Bearer`.
        """
        members = yield from self.sent(url, fields, until, expected="access_token")
        if str(members.get("token_type") or "bearer").lower() != "bearer":
            raise TokenError("The server gives tokens of another type than Bearer.", code="unsupported")
        return members

    def endpoints(self, until: float | None) -> Steps[Endpoints]:
        """Return where the login leads, by the API's document or the metadata that it names.

        Raises:
            TokenError: The metadata cannot be had, or lacks an endpoint or PKCE by S256.
        """
        login, grant = self.login, self.login.grant
        base = f"{self.state.settings.base_url}/"
        flow = next((flow for flow in self.flows if flow.grant == grant), None)
        if flow is not None:
            begins_at, token, refresh = (
                resolved(base, url) for url in (flow.begins_at, flow.token_url, flow.refresh_url)
            )
            return Endpoints(begins_at, token, refresh, login.revocation_url, login.issuer)
        url = urljoin(base, self.discovery)
        known = login.discovered.get(url)
        if known is None:
            known = yield from metadata(url, self.state, until)
            issuer = str(known.get("issuer") or "")
            if _WELL_KNOWN in url and issuer.rstrip("/") != url.replace(_WELL_KNOWN, "", 1).rstrip("/"):
                message = "The metadata of the authorization server is another issuer's (RFC 8414, section 3.3)."
                raise TokenError(message, code="issuer_mismatch")
            login.discovered[url] = known
        methods = known.get("code_challenge_methods_supported")
        if grant == "authorization_code" and isinstance(methods, list) and "S256" not in methods:
            raise TokenError("The server's metadata does not offer PKCE by S256 (RFC 7636).", code="unsupported")
        token = endpoint(url, known, "token_endpoint")
        named = "revocation_endpoint"
        return Endpoints(
            endpoint(url, known, _BEGINS_AT[grant]),
            token,
            token,
            login.revocation_url or (endpoint(url, known, named) if known.get(named) else ""),
            login.issuer or str(known.get("issuer") or ""),
            known.get("authorization_response_iss_parameter_supported") is True,
        )

    def acquired(self, key: str, until: float | None) -> Steps[None]:
        """Wait for the lock of the store, which another process may have.

        Raises:
            APITimeoutError: The deadline passed.
        """
        while not (yield CallFunction("store", partial(self.login.store.acquire, key))):
            if until is not None and self.state.clock() >= until:
                raise APITimeoutError("The deadline passed while the store of tokens was locked", phase="deadline")
            yield Pause(_POLL)

    def stored(self, key: str, members: dict[str, Any], refresh_token: str = "") -> Steps[Token]:
        """Store what the server answered, and return it; `refresh_token` is the one that stays where it names none."""
        lifetime = seconds_of(members.get("expires_in"))
        token = Token(
            str(members["access_token"]),
            str(members.get("refresh_token") or refresh_token),
            None if lifetime is None else self.state.wall() + lifetime,
            str(members.get("scope") or " ".join(self.login.scopes)),
        )
        self.slot.issued = self.state.clock()
        self.slot.refused = ""
        self.slot.store({**members, "refresh_token": token.refresh_token}, self.slot.issued)
        yield CallFunction("store", partial(self.login.store.save, key, token))
        return token


_BEGINS_AT = {"authorization_code": "authorization_endpoint", "device_code": "device_authorization_endpoint"}


def issuer_of(ends: Endpoints) -> str:
    """Return the name of the authorization server in keys of stores: its own, or the origin of its token endpoint."""
    parts = urlsplit(ends.token)
    return ends.issuer or f"{parts.scheme}://{parts.netloc}"


def login_token(name: str, state: ClientState, until: float | None) -> Steps[str]:
    """Return the token of the person who has logged in for a scheme, refreshed if need be.

    Raises:
        TokenError: Nobody has logged in, or has to again.
        APITimeoutError: The deadline passed.
    """
    place = Place(name, state)
    return (yield from shared(place.slot, lambda: _current(place, until), state, until))


def drop_login_token(name: str, token: str, state: ClientState, since: float) -> bool:
    """Give up a token that was not accepted, and return whether to ask for another.

    That is in vain where the token was issued since the call began that used it, at `since`: a call refreshes once.
    """
    slot = Place(name, state).slot
    if slot.token == token and slot.issued is not None and slot.issued >= since:
        return False
    if slot.token == token:
        slot.token, slot.refused = "", token
    return True


def _current(place: Place, until: float | None) -> Steps[dict[str, Any]]:
    """Return the members of a token that is good: that in the store, or a new one by its refresh token."""
    ends = yield from place.endpoints(until)
    store, key = place.login.store, place.login.key(issuer_of(ends))
    token = yield CallFunction("store", partial(store.load, key))
    if _is_good(token, place):
        return _members(token, place)
    yield from place.acquired(key, until)
    try:
        token = yield CallFunction("store", partial(store.load, key))
        if _is_good(token, place):  # another process has refreshed it meanwhile
            return _members(token, place)
        if token is None or not token.refresh_token:
            place.slot.refresh = ""
            why = "nobody has logged in" if token is None else "the token has ended, and there is none to refresh it by"
            raise TokenError(f"No token for {place.name}: {why}. Call oauth.login(client).", code="login_required")
        place.slot.refresh = token.refresh_token
        fields = {"grant_type": "refresh_token", "refresh_token": token.refresh_token}
        try:
            members = yield from place.token(ends.refresh, fields, until)
        except TokenError as error:
            if error.code == "invalid_grant":
                place.slot.refresh = ""
                yield CallFunction("store", partial(store.delete, key))
                message = f"{error.message.rstrip('.')}. Log in again: oauth.login(client)."
                raise TokenError(
                    message,
                    code=error.code,
                    description=error.description,
                    request=error.request,
                    attempts=error.attempts,
                ) from error.__cause__
            raise
        token = yield from place.stored(key, members, token.refresh_token)
        return _members(token, place)
    finally:
        store.release(key)


def _is_good(token: Token | None, place: Place) -> bool:
    if token is None or token.access_token == place.slot.refused:
        return False
    return token.expires_at is None or token.expires_at - place.state.wall() > _ENDED


def _members(token: Token, place: Place) -> dict[str, Any]:
    left = {} if token.expires_at is None else {"expires_in": token.expires_at - place.state.wall()}
    return {"access_token": token.access_token, "refresh_token": token.refresh_token, **left}


def seconds_of(value: object) -> float | None:
    """Return a number of seconds that a server names, as a number or its text; None where it is none."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        seconds = float(value)
    except (ValueError, OverflowError):
        return None
    return seconds if isfinite(seconds) else None
