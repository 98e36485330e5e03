"""Tokens in the keyring of the system, by the package keyring."""

from __future__ import annotations

import json
from importlib import import_module
from typing import Any

from ..auth.token_stores import MemoryStore, Token


class KeyringStore(MemoryStore):
    """Stores tokens in the system's keyring (Keychain, Credential Manager, Secret Service), under the name `service`.

    Keyrings have no locks: two processes that refresh the same token at the same time may log the person out, where
    the server accepts a refresh token once only.

    Raises:
        ImportError: The package keyring is not installed; the extra `keyring` of this package requires it.
    """

    def __init__(self, service: str) -> None:
        super().__init__()
        self._service = service
        try:
            self._keyring: Any = import_module("keyring")
        except ImportError:
            raise ImportError("KeyringStore needs the package keyring: install the extra [keyring].") from None

    def load(self, key: str) -> Token | None:
        """Return the token of a key; None if there is none.

        Raises:
            ValueError: What the keyring holds is no token.
        """
        text = self._keyring.get_password(self._service, key)
        return None if text is None else Token.of_json(json.loads(text))

    def save(self, key: str, token: Token) -> None:
        """Store the token of a key."""
        self._keyring.set_password(self._service, key, json.dumps(token.as_json()))

    def delete(self, key: str) -> None:
        """Delete the token of a key, if there is one."""
        if self._keyring.get_password(self._service, key) is not None:
            self._keyring.delete_password(self._service, key)

    def __repr__(self) -> str:
        return f"KeyringStore({self._service!r})"
