"""Credentials of a command line: from the environment, or the system's keyring. They are never arguments."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from os import environ

from ..base.api import Api
from ..operations.credentials import Credential, credentials_of, held, keyring_of
from .terminal import is_terminal
from .values import UsageError


def rows(api: Api) -> Iterator[tuple[str, str]]:
    """Yield the variables of the environment, each with what it is and whether it is set."""
    for each in credentials_of(api):
        if each.variable:
            yield each.variable, f"{each.argument}; {'set' if environ.get(each.variable) else 'not set'}"


def manage(words: Sequence[str], api: Api, program: str) -> str:
    """Carry out `credentials`, `credentials set [NAME]` or `credentials remove [NAME]`, and return what to print.

    Raises:
        UsageError: There is no such command or credential, or no keyring.
    """
    known = {each.argument: each for each in credentials_of(api)}
    action = words[0] if words else "list"
    if action not in ("list", "set", "remove"):
        raise UsageError(f"there is no command credentials {action!r}", "there are: list, set, remove")
    if action == "list":
        return "".join(f"{each.argument}: {_state(api, each)}\n" for each in known.values()) or "none is needed\n"
    if len(words) > 2:
        raise UsageError("a credential is never an argument", f"write {program} credentials {action} NAME")
    name = (words[1] if len(words) > 1 else next(iter(known), "")).replace("-", "_")
    if name not in known:
        raise UsageError(f"there is no credential {name!r}", f"there are: {', '.join(known) or 'none'}")
    keyring = keyring_of()
    if keyring is None:
        raise UsageError("there is no keyring", f'pip install "{api.package}[keyring]", or set {known[name].variable}')
    try:
        if action == "remove":
            keyring.delete_password(api.package, name)
            return f"{name}: removed from the keyring\n"
        keyring.set_password(api.package, name, _asked(name))
    except keyring.errors.KeyringError as error:
        raise UsageError(f"the keyring refused: {error or type(error).__name__}") from None
    return f"{name}: stored in the keyring\n"


def _asked(name: str) -> str:
    """Return what somebody types, which is not shown; or the first line of standard input, if that is no terminal."""
    from getpass import getpass

    value = getpass(f"{name}: ") if is_terminal(sys.stdin) else sys.stdin.readline()
    value = value.rstrip("\r\n")
    if not value:
        raise UsageError(f"{name} is empty")
    return value


def _state(api: Api, credential: Credential) -> str:
    if credential.variable and environ.get(credential.variable):
        return f"from {credential.variable}"
    keyring = keyring_of()
    if keyring is not None and held(keyring, api, credential):
        return "from the keyring"
    return f"not set ({credential.variable})" if credential.variable else "not set"
