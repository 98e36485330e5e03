"""The error of a command line that cannot be followed: what is wrong with it, and the way out."""

from __future__ import annotations


class UsageError(Exception):
    """The command line is wrong; the text says what is, `hint` what to write instead.

    `command` is the one whose help says more.
    """

    def __init__(self, message: str, hint: str = "", *, command: str = "") -> None:
        self.hint = hint
        self.command = command
        super().__init__(message)
