"""Credentials that are functions: one call at a time calls it, and all others of the client wait for its result."""

from __future__ import annotations

from _thread import allocate_lock
from os import getpid

from ..attempt.client_state import ClientState
from ..base.errors import APITimeoutError
from ..base.steps import Ask, Pause, Steps

_SHORTEST, _LONGEST = 0.001, 0.02


class Turn:
    """Whose turn it is to get something that all callers of a client use; `generation` counts the turns."""

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
        """Return whether it is the caller's turn; a fork does not wait for the process it came from."""
        with self._lock:
            if self._owner == getpid():
                return False
            self._owner = getpid()
            return True

    def release(self) -> None:
        """Let others go on."""
        with self._lock:
            self._owner = 0
            self.generation += 1


class Question(Turn):
    """A function that is being asked; `answered` is the last turn that brought an answer."""

    __slots__ = ("answered",)

    def __init__(self) -> None:
        super().__init__()
        self.answered = 0


def credential_of(argument: str, state: ClientState, until: float | None) -> Steps[str]:
    """Return a credential: the client's, or what its function answers to whoever asks at this moment.

    Raises:
        TypeError: The answer is no text.
        APITimeoutError: The deadline passed while another caller waited for the answer.
    """
    function = state.settings.credentials[argument]
    if isinstance(function, str):
        return function
    question: Question = state.tokens.setdefault(("asked", argument), Question())
    while not question.claim():
        seen, wait = question.generation, _SHORTEST
        while question.generation == seen:
            if until is not None and state.clock() >= until:
                raise APITimeoutError(f"The deadline passed while {argument} was asked for", phase="deadline")
            yield Pause(wait)
            wait = min(2 * wait, _LONGEST)
        if question.answered > seen:
            return question.token
    try:
        text = yield Ask(argument, function)
        if not isinstance(text, str):
            raise TypeError(f"{argument} must return a str, not {type(text).__name__}.")
        question.token, question.answered = text, question.generation + 1
        return text
    finally:
        question.release()
