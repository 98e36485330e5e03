"""When work that a server has begun is done, as its answers say: decisions without I/O."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from .errors import APIError
from .lazy import public_module
from .lookup import MISSING, resolve
from .request import Headers, Request
from .retry_after import header_delay
from .server_url import resolved
from .values import Value


class WaitFailedError(APIError):
    """The work that was waited for has failed. `state` is the value of its status, `last` the last answer."""

    def __init__(self, message: str, *, state: Any, last: Any, request: Request | None = None) -> None:
        super().__init__(message, request=request)
        self.state = state
        self.last = last


class WaitTimeoutError(APIError):
    """The work was not done in time. `state` is the last value of its status, `last` the last answer, if any came."""

    def __init__(self, message: str, *, state: Any = None, last: Any = None, request: Request | None = None) -> None:
        super().__init__(message, request=request)
        self.state = state
        self.last = last


for _error in (WaitFailedError, WaitTimeoutError):
    _error.__module__ = public_module(__name__)  # as tracebacks name them


class Waiting(Value):
    """What ends work: values of the member at the JSON Pointer `status`, or any status but 202 where there is none.

    `interval` are the seconds between two questions. `header`, or the JSON Pointer `url`, is where the answer that
    began the work has the URL to ask.
    """

    status: str = ""
    done: tuple[Any, ...] = ()
    failed: tuple[Any, ...] = ()
    pending: tuple[Any, ...] = ()
    interval: float = 2.0
    header: str = ""
    url: str = ""

    def state(self, status: int, content: Any) -> Any:
        """Return what an answer of a status, and its content as JSON values, says of the work."""
        return resolve(content, self.status) if self.status else status

    def goes_on(self, state: Any) -> bool:
        """Return whether the work goes on; what is in no list does, too."""
        if not self.status:
            return bool(state == 202)
        return not _is_among(state, self.done) and not self.has_failed(state)

    def has_failed(self, state: Any) -> bool:
        """Return whether the work has failed."""
        return bool(self.status) and not _is_among(state, self.done) and _is_among(state, self.failed)

    def is_known(self, state: Any) -> bool:
        """Return whether a list has the state."""
        return not self.status or _is_among(state, (*self.done, *self.failed, *self.pending))

    def pause(self, headers: Headers, *, now: float) -> float:
        """Return the seconds until the next question: what the server asks for comes first."""
        asked = header_delay(headers, now=now)
        return self.interval if asked is None else asked

    def target(self, headers: Headers, content: Any, base: str) -> str:
        """Return the URL that the answer to a request to `base` names, on the same server.

        Raises:
            APIError: It names none, or one on another server, to which credentials would go along.
        """
        where = f"the header field {self.header}" if self.header else repr(self.url)
        named: object = headers.get(self.header) if self.header else resolve(content, self.url)
        if not isinstance(named, str) or not named:
            raise APIError(f"The answer has no URL to ask in {where}")
        try:
            url = resolved(base, named.encode("latin-1") if self.header else named)
        except ValueError as error:
            raise APIError(f"What {where} names cannot be asked: {error}") from None
        if urlsplit(url)[:2] != urlsplit(base)[:2]:
            raise APIError(
                f"What {where} names is on another server: credentials would leave the one they are meant for"
            )
        return url


def shown_state(state: Any) -> str:
    """Return what messages show of a state."""
    return "nothing" if state is MISSING else repr(state) if isinstance(state, (str, int, float)) else "no plain value"


def _is_among(state: Any, states: tuple[Any, ...]) -> bool:
    """Return whether JSON knows a value as one of these: true is not 1."""
    return any(state == each and isinstance(state, bool) == isinstance(each, bool) for each in states)
