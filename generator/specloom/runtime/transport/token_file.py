"""Tokens in a file that only its owner can read, and in the keyring of the system."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import Any

from ..auth.token_stores import Token, TokenStore
from ..base.type_guards import is_dict

_OTHERS = 0o077


class FileStore(TokenStore):
    """Stores tokens in one file of JSON, which its owner alone can read and write (mode 0600).

    A second process waits while one refreshes a token: a file `PATH.lock` is locked meanwhile.

    Example:
        credential = oauth.AuthorizationCode("client-id", store=oauth.FileStore("~/.config/example/tokens.json"))
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = Path(path).expanduser()
        self._locked: int | None = None

    def load(self, key: str) -> Token | None:
        """Return the token of a key; None if there is none.

        Raises:
            PermissionError: Others than the owner can read the file.
            ValueError: It is no file of tokens.
        """
        members = self._read().get(key)
        return Token.of_json(members) if is_dict(members) else None

    def save(self, key: str, token: Token) -> None:
        """Store the token of a key, whole or not at all."""
        self._write({**self._read(), key: token.as_json()})

    def delete(self, key: str) -> None:
        """Delete the token of a key, if there is one."""
        tokens = self._read()
        if tokens.pop(key, None) is not None:
            self._write(tokens)

    def acquire(self, key: str) -> bool:  # noqa: ARG002  # the file has one lock
        """Lock the file against other processes and callers if it is free, and return whether it was."""
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = os.open(f"{self._path}.lock", os.O_RDWR | os.O_CREAT, 0o600)
        if not _locked(lock):
            os.close(lock)
            return False
        self._locked = lock
        return True

    def release(self, key: str) -> None:  # noqa: ARG002  # likewise
        """Unlock the file."""
        lock, self._locked = self._locked, None
        if lock is not None:
            os.close(lock)  # which unlocks it

    def _read(self) -> dict[str, Any]:
        try:
            descriptor = os.open(self._path, os.O_RDONLY)
        except FileNotFoundError:
            return {}
        with open(descriptor, encoding="utf-8") as file:  # noqa: PTH123  # what was opened is what is checked
            if sys.platform != "win32" and os.fstat(descriptor).st_mode & _OTHERS:
                raise PermissionError(f"Others can read the tokens in {self._path}: run chmod 600 on it.")
            try:
                members = json.load(file)
            except ValueError:
                members = None
        tokens = members.get("tokens") if is_dict(members) else None
        if is_dict(tokens):
            return tokens
        raise ValueError(f"{self._path} is no file of tokens.")

    def _write(self, tokens: dict[str, Any]) -> None:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        temporary = f"{self._path}.{token_hex(8)}.new"
        try:
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with open(descriptor, "w", encoding="utf-8") as file:  # noqa: PTH123  # opened for its mode
                json.dump({"version": 1, "tokens": tokens}, file)
                file.flush()
                os.fsync(descriptor)
            Path(temporary).replace(self._path)
        except BaseException:
            with suppress(OSError):
                Path(temporary).unlink()
            raise

    def __repr__(self) -> str:
        return f"FileStore({str(self._path)!r})"


def _locked(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
