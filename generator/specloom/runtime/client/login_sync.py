"""Logging a person in and out, with a client's connections. Derived from `login_async`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import Any

from ..auth.login_credentials import AuthorizationCode, DeviceCode
from ..auth.logins import (
    AuthorizationRequest,
    DeviceAuthorization,
    begin,
    begin_device,
    browser_login,
    device_login,
    finish,
    finish_device,
    kind_of,
    log_out,
    place_of,
)
from ..transport.redirect_receiver import RedirectReceiver
from .client_sync import Client, shell_of

_LOOPBACK = "http://127.0.0.1:0/callback"


def _open_browser(url: str) -> None:
    import webbrowser

    if not webbrowser.open(url):
        sys.stderr.write(f"Open this page to log in: {url}\n")


def _print_code(device: DeviceAuthorization) -> None:
    sys.stderr.write(f"To log in, open {device.verification_uri} and enter the code {device.user_code}\n")


def login(
    client: Client,
    *,
    deadline: float = 300.0,
    redirect_uri: str = _LOOPBACK,
    open_url: Callable[[str], object] = _open_browser,
    show: Callable[[DeviceAuthorization], object] = _print_code,
) -> None:
    """Log a person in, and wait until that is done: for programs that a person runs.

    An `AuthorizationCode` opens the browser by `open_url` and receives it on loopback, at `redirect_uri`; port 0 stands
    for any that is free. A `DeviceCode` says by `show`, on standard error if none is given, which code to enter where.

    Example:
        with Example(token=oauth.AuthorizationCode("client-id")) as client:
            oauth.login(client)

    Raises:
        TokenError: The person or the server refused; `code` says why.
        APITimeoutError: Nobody finished in `deadline` seconds.
        TypeError: The client was not given a login in place of a token.
        ValueError: `redirect_uri` is none on loopback.
        OSError: Its port is taken.
    """
    shell = shell_of(client)
    place, is_browser = kind_of(shell.session)
    until = shell.session.clock() + deadline
    if is_browser:
        opened: Any = partial(RedirectReceiver, redirect_uri)
        shell.drive(browser_login(place, opened, open_url, until))
    else:
        shell.drive(device_login(place, show, until))


def begin_login(client: Client, redirect_uri: str) -> AuthorizationRequest:
    """Begin a login in the browser of a person who uses a web application, and return where to send it.

    Raises:
        TokenError: The endpoint of the authorization server cannot be had.
        TypeError: The client was not given an `AuthorizationCode` in place of a token.
    """
    shell = shell_of(client)
    return shell.drive(begin(place_of(shell.session, AuthorizationCode), redirect_uri, None))


def finish_login(client: Client, request: AuthorizationRequest, callback_url: str) -> None:
    """Finish a login with the URL that the browser came back with: check it, and exchange its code for tokens.

    Raises:
        TokenError: The URL answers another login, or the person or the server refused.
        TypeError: The client was not given an `AuthorizationCode` in place of a token.
    """
    shell = shell_of(client)
    steps = finish(place_of(shell.session, AuthorizationCode), request, callback_url, None)
    del callback_url  # it holds a code, and tools that report errors show the variables of frames
    shell.drive(steps)


def begin_device_login(client: Client) -> DeviceAuthorization:
    """Begin a login on another device, and return what to show to the person.

    Raises:
        TokenError: The server refused.
        TypeError: The client was not given a `DeviceCode` in place of a token.
    """
    shell = shell_of(client)
    return shell.drive(begin_device(place_of(shell.session, DeviceCode), None))


def finish_device_login(client: Client, device: DeviceAuthorization, *, deadline: float | None = None) -> None:
    """Wait until the person has entered the code, as often asking as the server allows.

    Raises:
        TokenError: The person or the server refused, or the code has expired.
        APITimeoutError: Nobody finished in `deadline` seconds.
        TypeError: The client was not given a `DeviceCode` in place of a token.
    """
    shell = shell_of(client)
    until = None if deadline is None else shell.session.clock() + deadline
    shell.drive(finish_device(place_of(shell.session, DeviceCode), device, until))


def logout(client: Client) -> None:
    """Delete the tokens of the person, and revoke them where the server says how (RFC 7009).

    Raises:
        TokenError: The server did not revoke them; they are deleted all the same.
        TypeError: The client was not given a login in place of a token.
    """
    shell = shell_of(client)
    shell.drive(log_out(kind_of(shell.session)[0], None))
