"""Watches work between two questions, without I/O: whether it is done, and how long to wait before the next."""

from __future__ import annotations

from json import loads
from logging import WARNING
from typing import Any

from ..base.drift import Drift, json_type
from ..base.errors import APITimeoutError
from ..base.lookup import MISSING
from ..base.request import Request
from ..base.waiting import WaitFailedError, Waiting, WaitTimeoutError, shown_state
from .flow import RawResponse
from .session import Session


class Watch:
    """The state of waiting for work until a moment, by the session's clock; None for as long as it takes."""

    __slots__ = ("_last", "_reported", "_session", "_state", "_until", "_waiting")

    def __init__(self, waiting: Waiting, session: Session, until: float | None) -> None:
        self._waiting = waiting
        self._session = session
        self._until = until
        self._last: Any = None
        self._state: Any = None
        self._reported: set[str] = set()

    def left(self) -> float | None:
        """Return the seconds that the next call may take: the rest, or what the client allows for a call."""
        allowed = self._session.settings.deadline
        if self._until is None:
            return allowed
        rest = max(0.001, self._until - self._session.clock())
        return rest if allowed is None else min(rest, allowed)

    def is_late(self, error: APITimeoutError, left: float | None) -> bool:
        """Return whether a call that had so many seconds left ended since there is no time left for the work."""
        return error.phase == "deadline" and self._until is not None and left != self._session.settings.deadline

    def late(self, request: Request | None) -> WaitTimeoutError:
        """Return the error that the work was not done in time."""
        said = "" if self._last is None else f": the last answer says {shown_state(self._state)}"
        message = f"What was waited for was not done in time{said}"
        return WaitTimeoutError(message, state=self._state, last=self._last, request=request)

    def pause_after(self, raw: RawResponse[Any]) -> float | None:
        """Return the seconds until the next question; None where an answer says that the work is done.

        Raises:
            WaitFailedError: It says that the work has failed.
            WaitTimeoutError: The next question would come too late.
        """
        waiting, session = self._waiting, self._session
        self._last, self._state = raw.value, waiting.state(raw.status, json_of(raw.content))
        state = self._state
        if waiting.has_failed(state):
            message = f"What was waited for has failed: {waiting.status} is {shown_state(state)}"
            raise WaitFailedError(message, state=state, last=raw.value, request=raw.request)
        if not waiting.goes_on(state):
            return None
        if not waiting.is_known(state) and shown_state(state) not in self._reported:
            self._report(state)
        pause = waiting.pause(raw.headers, now=session.wall())
        if self._until is not None and session.clock() + pause >= self._until:
            raise self.late(raw.request)
        return pause

    def _report(self, state: Any) -> None:
        self._reported.add(shown_state(state))
        found = "nothing" if state is MISSING else json_type(state)
        drift = Drift(self._waiting.status, "a state that the document lists", found)
        self._session.logger.log(WARNING, "waiting goes on: %s", drift)
        if self._session.settings.on_drift is not None:
            self._session.settings.on_drift(drift)


def json_of(content: bytes) -> Any:
    """Return the JSON values of content; None where it is none."""
    try:
        return loads(content)
    except (ValueError, RecursionError):
        return None
