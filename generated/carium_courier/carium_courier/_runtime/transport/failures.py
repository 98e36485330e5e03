"""What is said of attempts that failed: by the deadline, or for a URL that cannot be sent."""

from __future__ import annotations

from ..base.errors import APIError
from ..base.request import Response, TransportFailure
from ..base.steps import Attempt

EARLY = 0.005
"""How many seconds before the deadline a timeout that was cut short by it may fire: clocks are not that exact."""


def timely(outcome: Response | TransportFailure, attempt: Attempt, now: float) -> Response | TransportFailure:
    """Return the outcome of an attempt; a timeout at the moment of the deadline is the deadline's."""
    if type(outcome) is not TransportFailure or not outcome.phase or attempt.until is None:
        return outcome
    passed = now >= attempt.until - EARLY
    return outcome.replaced(kind="Timed out (deadline)", phase="deadline") if passed else outcome


def unsendable(error: Exception, attempt: Attempt) -> APIError:
    """Return the error for a URL that the server chose, and that cannot be sent."""
    message = f"The server led to a URL that cannot be sent: {error}"
    return APIError(message, request=attempt.request)
