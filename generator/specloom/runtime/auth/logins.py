"""How a person logs in, without I/O: authorization code with PKCE (RFC 7636), device code (RFC 8628), logging out."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from functools import partial
from hashlib import sha256
from hmac import compare_digest
from secrets import token_urlsafe
from typing import Any, Protocol
from urllib.parse import parse_qsl, urlencode, urlsplit

from ..attempt.client_state import ClientState
from ..base.api import TokenSource
from ..base.errors import APITimeoutError, TokenError
from ..base.request import Request
from ..base.server_url import resolved
from ..base.steps import CallFunction, Pause, Steps
from ..base.values import Value
from .login_credentials import AuthorizationCode, Login
from .login_tokens import Endpoints, Place, issuer_of, seconds_of
from .token_requests import plain

_DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
_USUAL_INTERVAL, _SHORTEST_INTERVAL, _SLOWER = 5.0, 1.0, 5.0
_LONGEST_CODE = 3600.0
_POLL = 0.05


class AuthorizationRequest(Value):
    """A login that has begun: send the browser to `url`.

    Keep `state` and `code_verifier` where only this person's session finds them, until the browser comes back.
    """

    url: str
    state: str
    code_verifier: str
    redirect_uri: str

    def __repr__(self) -> str:
        return f"<AuthorizationRequest to {self.url.partition('?')[0]}>"


class DeviceAuthorization(Value):
    """A login on another device that has begun: show `user_code` and `verification_uri` to the person.

    `verification_uri_complete` has the code in it, for a QR code; empty where the server names none. `interval` is how
    many seconds there are between two questions, `expires_at` the time of day that ends the code.
    """

    user_code: str
    verification_uri: str
    verification_uri_complete: str
    expires_at: float
    interval: float
    device_code: str

    def __repr__(self) -> str:
        return f"<DeviceAuthorization {self.user_code} at {self.verification_uri}>"


class Receiver(Protocol):
    """What receives the browser when it comes back from the authorization server."""

    redirect_uri: str
    query: str | None

    def expect(self, state: str) -> None:
        """Receive the answer to the request of this state, and no other."""

    def close(self) -> None:
        """Receive nothing more."""


def place_of(state: ClientState, kind: type[Login]) -> Place:
    """Return the login of a client.

    Raises:
        TypeError: It has none of this kind.
    """
    credentials = state.settings.credentials
    given = {
        name: credentials.get(scheme.argument)
        for name, scheme in state.settings.api.schemes.items()
        if isinstance(credentials.get(scheme.argument), TokenSource)
    }
    name = next((name for name, login in given.items() if isinstance(login, kind)), None)
    if name is None:
        wanted = "AuthorizationCode or DeviceCode" if kind is Login else kind.__name__
        raise TypeError(f"The client has no login: give it an oauth.{wanted} in place of a token.")
    return Place(name, state)


def begin(place: Place, redirect_uri: str, until: float | None) -> Steps[AuthorizationRequest]:
    """Return the request to send the browser with (RFC 6749, section 4.1.1; RFC 7636, section 4.3).

    Raises:
        TokenError: The endpoint of the server cannot be had.
    """
    ends = yield from place.endpoints(until)
    login: Any = place.login
    state, verifier = token_urlsafe(32), token_urlsafe(64)
    place.slot.pending = (verifier,)
    fields = {
        **login.parameters,
        "response_type": "code",
        "client_id": login.client_id,
        "redirect_uri": redirect_uri,
        "state": state,
        "code_challenge": urlsafe_b64encode(sha256(verifier.encode()).digest()).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
    }
    if login.scopes:
        fields["scope"] = " ".join(login.scopes)
    mark = "&" if "?" in ends.begins_at else "?"
    return AuthorizationRequest(f"{ends.begins_at}{mark}{urlencode(fields)}", state, verifier, redirect_uri)


def finish(place: Place, request: AuthorizationRequest, callback: str, until: float | None) -> Steps[None]:
    """Take the code out of the URL that the browser came back with, exchange it for tokens, and store these.

    Raises:
        TokenError: The URL answers another request, or the person or the server refused.
    """
    ends = yield from place.endpoints(until)
    code = _code_in(callback, request, ends, place.state)
    fields = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": request.redirect_uri,
        "code_verifier": request.code_verifier,
    }
    place.slot.pending = (code, request.code_verifier)
    yield from _exchanged(place, ends, fields, until)


def _code_in(callback: str, request: AuthorizationRequest, ends: Endpoints, state: ClientState) -> str:
    query = callback.partition("?")[2] if "?" in callback else callback
    pairs = parse_qsl(query.partition("#")[0], keep_blank_values=True)
    fields = dict(pairs)
    if any(len([name for name, _ in pairs if name == each]) > 1 for each in ("code", "error", "iss", "state")):
        raise TokenError("The browser came back with a parameter twice (RFC 6749, 3.1).", code="invalid_callback")
    if not compare_digest(fields.get("state", "").encode("utf-8", "replace"), request.state.encode()):
        message = "The browser came back with the state of another login: somebody may have planted it."
        raise TokenError(message, code="state_mismatch")
    expected = ends.issuer
    if expected and (fields.get("iss", "" if ends.names_issuer else expected) != expected):
        message = "The browser came back from another authorization server than it was sent to (RFC 9207)."
        raise TokenError(message, code="issuer_mismatch")
    if "error" in fields:
        code, description = (plain(fields.get(name, "")) for name in ("error", "error_description"))
        detail = state.scrubbed(": ".join(filter(None, (code, description))), Request("", ""))
        raise TokenError(f"The login was refused: {detail}", code=code, description=description)
    if not fields.get("code"):
        raise TokenError("The browser came back without a code.", code="invalid_callback")
    return fields["code"]


def _exchanged(place: Place, ends: Endpoints, fields: dict[str, str], until: float | None) -> Steps[None]:
    """Exchange what a login yielded for tokens, and store these."""
    key = place.login.key(issuer_of(ends))
    members = yield from place.token(ends.token, fields, until)
    yield from place.acquired(key, until)
    try:
        place.slot.refresh = ""  # that of an earlier login
        yield from place.stored(key, members)
    finally:
        place.login.store.release(key)
        place.slot.pending = ()


def browser_login(
    place: Place,
    opened: Callable[[], Receiver],
    open_url: Callable[[str], object],
    until: float,
) -> Steps[None]:
    """Log in by the browser of this machine, which comes back to the receiver that `opened` returns (RFC 8252, 7.3).

    Raises:
        TokenError: The person or the server refused.
        APITimeoutError: Nobody finished in time.
    """
    clock = place.state.clock
    receiver: Receiver = yield CallFunction("redirect_uri", opened)
    try:
        request = yield from begin(place, receiver.redirect_uri, until)
        receiver.expect(request.state)
        yield CallFunction("open_url", partial(open_url, request.url))
        while receiver.query is None:
            if clock() >= until:
                raise APITimeoutError("Nobody finished the login in the browser in time", phase="deadline")
            yield Pause(_POLL)
        query = receiver.query
    finally:
        receiver.close()
    yield from finish(place, request, query, until)


def begin_device(place: Place, until: float | None) -> Steps[DeviceAuthorization]:
    """Return the codes of a login on another device (RFC 8628, sections 3.1 and 3.2).

    Raises:
        TokenError: The server refused, or its answer lacks a code or names no page to show.
    """
    ends = yield from place.endpoints(until)
    fields = {"scope": " ".join(place.login.scopes)} if place.login.scopes else {}
    if "client_secret" in place.login.client() and not place.login.in_body:
        fields["client_id"] = place.login.client_id
    members = yield from place.sent(ends.begins_at, fields, until, expected="device_code")
    place.slot.pending = (str(members["device_code"]),)
    lifetime = seconds_of(members.get("expires_in"))
    interval = seconds_of(members.get("interval"))
    code = plain(str(members.get("user_code") or ""))
    page, complete = (_page(members, name) for name in ("verification_uri", "verification_uri_complete"))
    if not code or not page:
        raise TokenError("The server's answer has no code or no page to show.", code="invalid_callback")
    return DeviceAuthorization(
        code,
        page,
        complete,
        place.state.wall() + min(_LONGEST_CODE, max(0.0, _LONGEST_CODE if lifetime is None else lifetime)),
        max(_SHORTEST_INTERVAL, _USUAL_INTERVAL if interval is None else interval),
        str(members["device_code"]),
    )


def _page(members: Mapping[str, Any], name: str) -> str:
    """Return a URL that a person is asked to open, or nothing where it is no page of the web."""
    text = members.get(name)
    if not isinstance(text, str) or urlsplit(text).scheme not in ("http", "https"):
        return ""
    try:
        return resolved(text, text)
    except ValueError:
        return ""


def finish_device(place: Place, device: DeviceAuthorization, until: float | None) -> Steps[None]:
    """Ask for tokens until the person has entered the code, and store these (RFC 8628, sections 3.4 and 3.5).

    Raises:
        TokenError: The person refused, or the code has expired.
        APITimeoutError: The deadline passed.
    """
    ends = yield from place.endpoints(until)
    place.slot.pending = (device.device_code,)
    fields = {"grant_type": _DEVICE_GRANT, "device_code": device.device_code}
    if not place.login.in_body:
        fields["client_id"] = place.login.client_id
    interval, state = device.interval, place.state
    while True:
        if state.wall() + interval > device.expires_at:
            raise TokenError("The code has expired before it was entered: log in again.", code="expired_token")
        if until is not None and state.clock() + interval > until:
            raise APITimeoutError("Nobody finished the login on the other device in time", phase="deadline")
        yield Pause(interval)
        try:
            yield from _exchanged(place, ends, fields, until)
        except TokenError as error:
            if error.code == "slow_down":
                interval += _SLOWER
            elif error.code == "unreachable":
                interval *= 2
            elif error.code != "authorization_pending":
                raise
            place.slot.pending = (device.device_code,)
        else:
            return


def device_login(place: Place, show: Callable[[DeviceAuthorization], object], until: float) -> Steps[None]:
    """Log in on another device: `show` says to the person where, and by which code.

    Raises:
        TokenError: The person or the server refused, or the code has expired.
        APITimeoutError: Nobody finished in time.
    """
    device = yield from begin_device(place, until)
    yield CallFunction("show", partial(show, device))
    yield from finish_device(place, device, until)


def log_out(place: Place, until: float | None) -> Steps[None]:
    """Delete the stored tokens, and revoke them where the server's endpoint for that is known (RFC 7009).

    Raises:
        TokenError: The server did not revoke them; they are deleted all the same.
    """
    ends = yield from place.endpoints(until)
    store, key, slot = place.login.store, place.login.key(issuer_of(ends)), place.slot
    yield from place.acquired(key, until)
    try:
        token = yield CallFunction("store", partial(store.load, key))
        yield CallFunction("store", partial(store.delete, key))
    finally:
        store.release(key)
    slot.token, slot.refused = "", slot.token
    if token is not None and ends.revocation:
        secret = token.refresh_token or token.access_token
        hint = "refresh_token" if token.refresh_token else "access_token"
        slot.pending = (token.access_token, token.refresh_token)
        fields = {"token": secret, "token_type_hint": hint}
        yield from place.sent(ends.revocation, fields, until, expected="")
    slot.refresh, slot.pending = "", ()


def kind_of(state: ClientState) -> tuple[Place, bool]:
    """Return the login of a client, and whether it is one in the browser of this machine."""
    place = place_of(state, Login)
    return place, isinstance(place.login, AuthorizationCode)
