"""The course of a call, without I/O: what to send, what to do with what came back, and when to stop.

`flow` is a generator. It yields `Attempt`s; whoever drives it sends each request after its delay and hands back the
`Response` or `TransportFailure`. A test drives it with `next` and `send`.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from logging import DEBUG
from typing import Any, Generic, NoReturn, TypeVar

from .errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    DecodeError,
    status_error,
)
from .logs import log_attempt, log_outcome
from .operation import Call, Content
from .redirect import LIMIT, STATUSES, origin, redirected
from .request import Headers, Request, Response, TransportFailure
from .retry import pause, repeatable
from .session import Plan, Session, content_for
from .values import Value

T = TypeVar("T")
Outcome = Response | TransportFailure


class Attempt:
    """Wait `delay` seconds, then send `request`. `until` is the moment, by the session's clock, that ends the call."""

    __slots__ = ("delay", "request", "timeout", "until")

    def __init__(
        self,
        request: Request,
        delay: float = 0.0,
        *,
        timeout: Mapping[str, float | None] | None = None,
        until: float | None = None,
    ) -> None:
        self.request = request
        self.delay = delay
        self.timeout = timeout
        self.until = until


class Exchange:
    """A request that was answered, and after how many attempts."""

    __slots__ = ("attempts", "request", "response")

    def __init__(self, request: Request, response: Response, attempts: int) -> None:
        self.request = request
        self.response = response
        self.attempts = attempts


class RawResponse(Value, Generic[T]):
    """A response with everything that came with it. `value` is what the plain call would have returned."""

    value: T
    status: int
    headers: Headers
    content: bytes
    request: Request
    attempts: int

    def __repr__(self) -> str:
        return f"<RawResponse {self.status} ({len(self.content)} bytes) to {self.request!r}>"


def flow(call: Call[T], session: Session) -> Generator[Attempt, Outcome, T]:
    """Make a call, and return what its operation returns.

    Raises:
        APIError: The call failed; the subclass says how.
        ValueError: An argument is not allowed; nothing was sent.
        TypeError: An argument has the wrong type; nothing was sent.
    """
    plan = session.plan(call.operation)
    exchange = yield from answered(call, plan, session)
    value: T = decoded(exchange, plan, session)
    return value


def raw_flow(call: Call[T], session: Session) -> Generator[Attempt, Outcome, RawResponse[T]]:
    """Make a call like `flow`, and return the value together with the response.

    Raises:
        APIError: The call failed; the subclass says how.
        ValueError: An argument is not allowed; nothing was sent.
        TypeError: An argument has the wrong type; nothing was sent.
    """
    plan = session.plan(call.operation)
    exchange = yield from answered(call, plan, session)
    response = exchange.response
    return RawResponse(
        value=decoded(exchange, plan, session),
        status=response.status,
        headers=response.headers,
        content=response.content,
        request=exchange.request.redacted(),
        attempts=exchange.attempts,
    )


def answered(call: Call[Any], plan: Plan, session: Session) -> Generator[Attempt, Outcome, Exchange]:
    """Send a call's request until an answer means success, or raise what ended it."""
    run = _Run(call, plan, session)
    delay = run.admitted(0.0)
    while True:
        run.attempts += 1
        outcome = yield run.attempt(delay)
        run.observe(outcome)
        if isinstance(outcome, Response):
            if 200 <= outcome.status < 300:
                session.budget.earn()
                return Exchange(run.request, outcome, run.attempts)
            if outcome.status in STATUSES and run.follow(outcome):
                delay = run.admitted(0.0)
                continue
        wait = run.wait(outcome)
        if wait is None:
            run.fail(outcome)
        delay = run.admitted(wait)


class _Run:
    """The state of one call: its request as it stands, how often it was sent, and until when it may go on."""

    __slots__ = ("_plan", "_redirects", "_safe", "_session", "attempts", "request", "until")

    def __init__(self, call: Call[Any], plan: Plan, session: Session) -> None:
        self._plan = plan
        self._session = session
        self._safe = plan.safe
        self._redirects = 0
        self.attempts = 0
        deadline = session.settings.deadline
        self.until = None if deadline is None else session.clock() + deadline
        self.request = plan.request(call)
        if call.url is not None and origin(call.url) != origin(plan.base):
            message = "The next page is on another server: credentials would leave the one they are meant for"
            raise APIError(message, request=self.request)
        header = plan.operation.idempotency_header
        if header is not None:
            self._identify(header)

    def _identify(self, header: str) -> None:
        """Give the request a key, the same on every attempt, that makes repeating it safe."""
        if self.request.header(header) is None:
            from uuid import uuid4

            self.request = self.request.with_headers((*self.request.headers, (header, str(uuid4()))))
        self._safe = True

    def attempt(self, delay: float) -> Attempt:
        """Return the next attempt, with no phase longer than the time that is left."""
        session = self._session
        if session.logger.isEnabledFor(DEBUG):
            log_attempt(session.logger, self.request, attempt=self.attempts, delay=delay)
        if session.settings.on_request is not None:
            session.settings.on_request(self.request)
        if self.until is None:
            return Attempt(self.request, delay, timeout=session.timeout)
        left = max(0.001, self.until - session.clock() - delay)
        return Attempt(self.request, delay, timeout=session.settings.timeout.capped(left), until=self.until)

    def observe(self, outcome: Outcome) -> None:
        """Log what came of an attempt, and tell the caller's hook about a response."""
        session = self._session
        if session.logger.isEnabledFor(DEBUG):
            log_outcome(session.logger, self.request, outcome, attempt=self.attempts)
        hook = session.settings.on_response
        if hook is not None and isinstance(outcome, Response):
            hook(self.request, outcome)

    def admitted(self, wait: float) -> float:
        """Return the wait before the next attempt: at least `wait`, and as long as the rate limit says.

        Raises:
            APITimeoutError: The rate limit would hold the request beyond the deadline.
        """
        limiter = self._session.limiter
        if limiter is None:
            return wait
        held = limiter.reserve(self._session.clock(), after=wait, until=self.until)
        if held is None:
            message = "The client's rate limit would hold the request beyond the deadline"
            raise APITimeoutError(message, phase="deadline", request=self.request, attempts=self.attempts)
        return held

    def follow(self, response: Response) -> bool:
        """Turn to where a redirect leads; return False where it leads nowhere that may be followed."""
        target = redirected(self.request, response) if self._redirects < LIMIT else None
        if target is None:
            return False
        self._redirects += 1
        self.request = target
        return True

    def wait(self, outcome: Outcome) -> float | None:
        """Return the seconds until a repetition, or None where there is none."""
        session, plan = self._session, self._plan
        if self.attempts - self._redirects > session.settings.retries:
            return None
        if not repeatable(outcome, plan.retry, safe=self._safe):
            return None
        seconds = pause(outcome, self.attempts - self._redirects, now=session.wall(), chance=session.chance())
        if seconds is None or (self.until is not None and session.clock() + seconds >= self.until):
            return None
        return seconds if session.budget.spend() else None

    def _scrub(self, text: str) -> str:
        return self._session.scrubbed(text, self.request)

    def fail(self, outcome: Outcome) -> NoReturn:
        """Raise the error for what ended the call."""
        if isinstance(outcome, Response):
            body = error_body(self._plan.operation.errors, outcome)
            raise status_error(outcome, body, request=self.request, attempts=self.attempts, scrub=self._scrub)
        shown = self.request.redacted()
        tried = f" after {self.attempts} attempts" if self.attempts > 1 else ""
        detail = f": {self._scrub(outcome.detail)}" if outcome.detail else ""
        message = f"{outcome.kind} for {shown.method} {shown.url}{tried}{detail}"
        error: APIError
        if outcome.response is not None:
            error = DecodeError(message, response=outcome.response, request=shown, attempts=self.attempts)
        elif outcome.phase:
            error = APITimeoutError(message, phase=outcome.phase, request=shown, attempts=self.attempts)
        else:
            error = APIConnectionError(message, request=shown, attempts=self.attempts)
        raise error from outcome.cause


def decoded(exchange: Exchange, plan: Plan, session: Session) -> Any:
    """Return what a successful response holds.

    Raises:
        DecodeError: It holds something that the document does not describe.
        ResponseError: Its body reports a failure (`x-specloom-error`).
    """
    response = exchange.response
    quick = plan.quick(response)
    if quick is not None:
        try:
            return quick(response.content)
        except ValueError:
            # What is wrong with it is said below.
            pass
    from .tolerant import quickly, read

    try:
        if plan.operation.failure is not None:
            _refuse_failure(exchange, plan, session)
        content = plan.expected(response)
        value = read(content, response, session.settings)
    except APIError as error:
        error.request = exchange.request.redacted()
        error.attempts = exchange.attempts
        raise
    if (decode := quickly(content, response)) is not None:
        plan.learn(response, decode)
    return value


def _refuse_failure(exchange: Exchange, plan: Plan, session: Session) -> None:
    from .pointer import MISSING, resolve

    response, failure = exchange.response, plan.operation.failure
    try:
        members = response.json()
    except ValueError:
        return
    if failure is not None and resolve(members, failure.pointer) == failure.equals is not MISSING:
        body = error_body(plan.operation.errors, response)
        request = exchange.request
        raise status_error(
            response,
            body,
            request=request,
            attempts=exchange.attempts,
            scrub=lambda text: session.scrubbed(text, request),
        )


def error_body(contents: Mapping[Any, Content], response: Response) -> Any:
    """Return an error's body: decoded if the document describes it and it fits, else JSON values or text."""
    content = content_for(contents, response.status)
    if content is not None and response.content:
        from .codec import decode

        try:
            return decode(content, response)
        except DecodeError:
            pass
    if not response.content:
        return None
    try:
        return response.json()
    except ValueError:
        return response.text
