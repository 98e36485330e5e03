"""Where the tokens of people are stored: the protocol of stores, and the one in memory."""

from __future__ import annotations

from _thread import allocate_lock
from collections.abc import Awaitable, Mapping
from typing import Any, Protocol

from ..base.values import Value


class Token(Value):
    """A token of a person. `expires_at` is the time of day, in seconds since 1970; None where it is not known."""

    access_token: str
    refresh_token: str = ""
    expires_at: float | None = None
    scope: str = ""

    def __repr__(self) -> str:
        return f"Token(expires_at={self.expires_at!r}, scope={self.scope!r})"

    def as_json(self) -> dict[str, Any]:
        """Return the parts as JSON values, to be stored where nobody else can read them."""
        return {name: getattr(self, name) for name in self._parts}

    @classmethod
    def of_json(cls, members: Mapping[str, Any]) -> Token:
        """Return the token that `as_json` was written of; members that it does not know are left out.

        Raises:
            ValueError: It is none.
        """
        expires_at = members.get("expires_at")
        texts = {name: members.get(name, "") for name in ("access_token", "refresh_token", "scope")}
        if not all(isinstance(text, str) for text in texts.values()) or not texts["access_token"]:
            raise ValueError("This is no stored token.")
        return cls(**texts, expires_at=float(expires_at) if isinstance(expires_at, (int, float)) else None)


class TokenStore(Protocol):
    """Stores tokens by a key: the issuer, the client, its scopes and the account, as text.

    All but `release` may be coroutine functions where the client is asynchronous. Between `acquire` and `release` one
    caller reads, refreshes and writes a token, as a refresh token is often good for one use only.
    """

    def load(self, key: str) -> Token | Awaitable[Token | None] | None:
        """Return the token of a key; None if there is none."""
        raise NotImplementedError

    def save(self, key: str, token: Token) -> Awaitable[None] | None:
        """Store the token of a key in place of that which was there. The caller has acquired the key."""
        raise NotImplementedError

    def delete(self, key: str) -> Awaitable[None] | None:
        """Delete the token of a key, if there is one. The caller has acquired the key."""
        raise NotImplementedError

    def acquire(self, key: str) -> bool | Awaitable[bool]:
        """Take the lock of a key if it is free, and return whether it was: never wait for it here."""
        raise NotImplementedError

    def release(self, key: str) -> None:
        """Give up the lock of a key."""
        raise NotImplementedError


class MemoryStore:
    """Stores tokens in this process: they are gone when it ends."""

    def __init__(self) -> None:
        self._tokens: dict[str, Token] = {}
        self._held: set[str] = set()
        self._lock = allocate_lock()

    def load(self, key: str) -> Token | None:
        """Return the token of a key; None if there is none."""
        return self._tokens.get(key)

    def save(self, key: str, token: Token) -> None:
        """Store the token of a key."""
        self._tokens[key] = token

    def delete(self, key: str) -> None:
        """Delete the token of a key, if there is one."""
        self._tokens.pop(key, None)

    def acquire(self, key: str) -> bool:
        """Take the lock of a key if it is free, and return whether it was."""
        with self._lock:
            is_free = key not in self._held
            self._held.add(key)
            return is_free

    def release(self, key: str) -> None:
        """Give up the lock of a key."""
        self._held.discard(key)

    def __repr__(self) -> str:
        return f"<MemoryStore of {len(self._tokens)} tokens>"
