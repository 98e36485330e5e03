"""Credentials that are functions: one call at a time calls it, and all others of the client wait for its result."""

from __future__ import annotations

from _thread import allocate_lock
from os import getpid

from ..attempt.client_state import ClientState
from ..base.errors import APITimeoutError
from ..base.steps import CallFunction, Pause, Steps

_SHORTEST, _LONGEST = 0.001, 0.02


class TokenSlot:
    """A token that all calls of a client share, and a lock for getting it; `generation` counts the attempts to."""

    __slots__ = ("_lock", "_owner", "generation", "token")

    def __init__(self) -> None:
        self._lock = allocate_lock()
        self._owner = 0
        self.generation = 0
        self.token = ""

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must not be shown."""
        return (self.token,) if self.token else ()

    def claim(self) -> bool:
        """Take the lock if it is free, and return whether it was; a fork does not wait for the process it came from."""
        with self._lock:
            if self._owner == getpid():
                return False
            self._owner = getpid()
            return True

    def release(self) -> None:
        """Give up the lock, and let others go on."""
        with self._lock:
            self._owner = 0
            self.generation += 1


class FunctionSlot(TokenSlot):
    """The result of a function; `returned` is the last generation in which the function returned one."""

    __slots__ = ("returned",)

    def __init__(self) -> None:
        super().__init__()
        self.returned = 0


def credential_of(argument: str, state: ClientState, until: float | None) -> Steps[str]:
    """Return a credential: the client's, or what its function returns now, to this call or to one that waits with it.

    Raises:
        TypeError: The function returned something else than text.
        APITimeoutError: The deadline passed while this call, or another, waited for the function.
    """
    function = state.settings.credentials[argument]
    if not callable(function):
        return str(function)
    slot: FunctionSlot = state.tokens.setdefault(("function", argument), FunctionSlot())
    while not slot.claim():
        generation, wait = slot.generation, _SHORTEST
        while slot.generation == generation:
            if until is not None and state.clock() >= until:
                raise _passed(argument)
            yield Pause(wait)
            wait = min(2 * wait, _LONGEST)
        if slot.returned > generation:
            return slot.token
    try:
        text = yield CallFunction(argument, function, left=None if until is None else until - state.clock())
        if not isinstance(text, str):
            raise TypeError(f"{argument} must return a str, not {type(text).__name__}.")
        slot.token, slot.returned = text, slot.generation + 1
    except TimeoutError as error:
        if until is None or state.clock() < until:
            raise
        raise _passed(argument) from error
    else:
        return text
    finally:
        slot.release()


def _passed(argument: str) -> APITimeoutError:
    return APITimeoutError(f"The deadline passed while {argument} was asked for", phase="deadline")
