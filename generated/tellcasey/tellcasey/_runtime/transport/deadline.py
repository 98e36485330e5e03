"""How a deadline ends an attempt on the HTTP library, whose timeouts of phases begin anew with each read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, Self

import httpx2

_PASSED = "the deadline passed before the whole response was there"


class Phase(float):
    """The seconds that a phase of an attempt may take when it begins. `left` is what it may take now, in one step."""

    __slots__ = ("_longest", "_remaining")

    _longest: float | None
    _remaining: Remaining

    def __new__(cls, longest: float | None, remaining: Remaining) -> Self:
        """Begin a phase of `longest` seconds, if the deadline leaves it so many."""
        phase = super().__new__(cls, remaining.shorter(longest))
        phase._longest = longest
        phase._remaining = remaining
        return phase

    @property
    def left(self) -> float:
        """The seconds that a step that begins now may take."""
        return self._remaining.shorter(self._longest)

    @property
    def passed(self) -> bool:
        """Whether the deadline of the whole has passed."""
        return self._remaining.passed


class Remaining(dict[str, float | None]):
    """The timeouts of an attempt's phases, each as long as the time that is left when the phase begins.

    `phases` are the timeouts without a deadline.
    """

    def __init__(self, phases: Mapping[str, float | None], *, until: float, clock: Callable[[], float]) -> None:
        self.phases = phases
        self._until = until
        self._clock = clock
        super().__init__({name: self.shorter(seconds) for name, seconds in phases.items()})

    @property
    def left(self) -> float:
        """The seconds until the deadline; never zero, which would mean not to wait at all."""
        return max(0.001, self._until - self._clock())

    @property
    def passed(self) -> bool:
        """Whether no time is left."""
        return self._clock() > self._until

    def get(self, key: str, default: Any = None) -> Any:
        """Return the seconds for a phase that begins now."""
        return Phase(self.phases.get(key, default), self)

    def shorter(self, seconds: float | None) -> float:
        """Return the seconds, or what is left if that is less."""
        return self.left if seconds is None else min(seconds, self.left)


class Deadline:
    """A context that a timeout ends when the deadline has passed. A thread notices that where `check` is called."""

    def __init__(self, remaining: Remaining) -> None:
        self._remaining = remaining

    def check(self) -> None:
        """Go on, if there is time left.

        Raises:
            httpx2.ReadTimeout: There is none.
        """
        if self._remaining.passed:
            raise httpx2.ReadTimeout(_PASSED)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        _raise_if_passed(error, self._remaining)


class AsyncDeadline:
    """A context that a timeout ends at the moment of the deadline, whatever is awaited in it."""

    def __init__(self, remaining: Remaining) -> None:
        import anyio

        self._remaining = remaining
        self._scope = anyio.move_on_after(remaining.left)

    def check(self) -> None:
        """Do nothing: what is awaited next ends in time."""

    def __enter__(self) -> Self:
        self._scope.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._scope.__exit__(kind, error, traceback)
        if self._scope.cancelled_caught:
            raise httpx2.ReadTimeout(_PASSED) from None
        _raise_if_passed(error, self._remaining)


def _raise_if_passed(error: BaseException | None, remaining: Remaining) -> None:
    """Say of a step that ended with the time that was left what ended it.

    Raises:
        httpx2.ReadTimeout: The deadline passed.
    """
    if isinstance(error, (httpx2.ReadTimeout, httpx2.WriteTimeout)) and remaining.passed:
        raise httpx2.ReadTimeout(_PASSED) from error
