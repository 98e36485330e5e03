"""Credentials of programs that offer calls: from the environment, or the system's keyring. They are never arguments."""

from __future__ import annotations

from importlib import import_module
from os import environ
from typing import Any, NamedTuple

from ..base.api import Api


class Credential(NamedTuple):
    """A credential: the client's argument for it, and the variable of the environment that is read."""

    argument: str
    variable: str | None


def credentials_of(api: Api) -> list[Credential]:
    """Return what a client of an API may be given, in the order of its schemes."""
    pairs = dict.fromkeys(pair for scheme in api.schemes.values() for each in scheme.alternatives() for pair in each)
    return [Credential(argument, variable) for argument, variable in pairs]


def stored(api: Api) -> dict[str, str]:
    """Return the credentials that the keyring holds, where one is installed, for those that are not set elsewhere."""
    wanted = [each for each in credentials_of(api) if not (each.variable and environ.get(each.variable))]
    keyring = keyring_of() if wanted else None
    if keyring is None:
        return {}
    found = ((each.argument, held(keyring, api, each)) for each in wanted)
    return {argument: value for argument, value in found if value}


def held(keyring: Any, api: Api, credential: Credential) -> str:
    """Return what the keyring holds for a credential; empty for nothing, or where it cannot be opened."""
    try:
        return str(keyring.get_password(api.package, credential.argument) or "")
    except keyring.errors.KeyringError:  # locked, or there is no backend
        return ""


def keyring_of() -> Any:
    """Return the library that reads the system's keyring; None where it is not installed."""
    try:
        return import_module("keyring")
    except ImportError:
        return None
