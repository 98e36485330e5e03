"""The state of one call between its attempts: the request, what may be repeated, and the error that ends it."""

from __future__ import annotations

from collections.abc import Mapping
from logging import DEBUG
from typing import Any

from ..attempt.logs import log_attempt, log_outcome, log_rate_limit, log_retry
from ..attempt.redirect import LIMIT, origin, redirected
from ..attempt.retry import pause, repeatable
from ..base.errors import APIConnectionError, APIError, APITimeoutError, DecodeError, status_error
from ..base.operation import Call, Content
from ..base.options import Settings
from ..base.rate_limiter import reserved
from ..base.request import Request, Response
from ..base.steps import Attempt, Outcome, Steps
from .session import Plan, Session, content_for


class Run:
    """The state of one call. `until` is when it must have ended, by the monotonic clock; None for never."""

    __slots__ = (
        "_call", "_cookies", "_extra", "_key", "_obtained", "_plan", "_renewed", "_safe", "_session", "_span",
        "attempts", "request", "until", "watched",
    )  # fmt: skip

    request: Request

    def __init__(self, call: Call[Any], plan: Plan, session: Session) -> None:
        self._call = call
        self._plan = plan
        self._session = session
        self._safe = plan.safe
        self._cookies: tuple[str, ...] = ()
        self._extra = 0
        self._renewed = False
        self._key: str | None = None
        self._span: Any = None
        self.attempts = 0
        self.watched = False
        deadline = session.settings.deadline
        self.until = None if deadline is None else session.clock() + deadline

    def obtain_credentials(self) -> Steps[dict[str, str]]:
        """Return the credentials that have to be fetched, or are given by functions, for this call."""
        return self._session.authority.obtain(self._plan.dynamic_schemes, self._session, self.until)

    def prepare(self, obtained: Mapping[str, str]) -> None:
        """Make the request, with the credentials that were obtained for it.

        Raises:
            APIError: The request would carry credentials to a server that they are not for.
            ValueError: An argument is not allowed where it stands.
            TypeError: An argument has a type that cannot be sent.
        """
        call, plan = self._call, self._plan
        self._obtained = obtained
        self.request = plan.request(call, obtained)
        if call.url is not None and origin(call.url) != origin(plan.base):
            message = "The next page is on another server: credentials would leave the one they are meant for"
            raise APIError(message, request=self.request)
        header = plan.operation.idempotency_header
        if header is not None:
            # The same on every attempt makes repeating it safe; the caller's own stays.
            if self.request.header(header) is None:
                from uuid import uuid4

                self._key = self._key or str(uuid4())
                self.request = self.request.with_headers((*self.request.headers, (header, self._key)))
            self._safe = True

    def renew_credentials(self) -> Steps[bool]:
        """Obtain credentials again, once in a call, and return whether they differ from those that were refused."""
        if self._renewed or not self.request.replayable:
            return False
        self._renewed = True
        self._session.authority.forget(self._plan.dynamic_schemes, self._obtained, self._session)
        obtained = yield from self.obtain_credentials()
        if obtained == self._obtained:
            return False
        self._extra += 1
        self.prepare(obtained)
        return True

    def attempt(self, delay: float, *, stream: bool = False) -> Attempt:
        """Return the next attempt, with no phase longer than the time that is left."""
        session = self._session
        self.attempts += 1
        if session.watched or session.logger.isEnabledFor(DEBUG):
            self.watched = True
            self._announce(delay)
        if self.until is None:
            return Attempt(self.request, delay, timeout=session.timeout, stream=stream)
        timeout = session.settings.timeout.capped(max(0.001, self.until - session.clock() - delay))
        return Attempt(self.request, delay, timeout=timeout, until=self.until, stream=stream)

    def _announce(self, delay: float) -> None:
        """Add the cookies of the client's jar, log the next attempt, begin its span and call the caller's hook."""
        session = self._session
        if session.jar is not None:
            from ..attempt.cookie_jar import with_cookies

            self.request, self._cookies = with_cookies(self.request, session.jar, self._cookies)
        if session.logger.isEnabledFor(DEBUG):
            log_attempt(session.logger, self.request, attempt=self.attempts, delay=delay)
        if session.settings.tracing:
            from ..attempt.tracing import begin_span, template

            self._span = begin_span(self.request, template(self._plan.operation), attempt=self.attempts)
            self.request = self._span.propagated(self.request)
        if session.settings.on_request is not None:
            session.settings.on_request(self.request)

    def observe(self, outcome: Outcome) -> None:
        """Keep the cookies of an outcome, log it, end its span, and call the caller's hook with a response."""
        session = self._session
        if session.jar is not None and isinstance(outcome, Response):
            from ..attempt.cookie_jar import keep_cookies

            keep_cookies(session.jar, self.request, outcome)
        if session.logger.isEnabledFor(DEBUG):
            log_outcome(session.logger, self.request, outcome, attempt=self.attempts)
        if session.gate is not None and isinstance(outcome, Response):
            from ..base.rate_limit_headers import rate_limit_status

            status = rate_limit_status(outcome.headers, now=session.wall())
            # Nothing is left until the reset; `Retry-After` counts before that.
            if status and status.remaining == 0 and status.reset is not None and "retry-after" not in outcome.headers:
                session.gate.hold(session.clock() + status.reset)
        if self._span is not None:
            self._span.end(outcome)
            self._span = None
        hook = session.settings.on_response
        if hook is not None and isinstance(outcome, Response):
            hook(self.request, outcome)

    def reserve(self, wait: float) -> float:
        """Count the next attempt in the rate limits, and return the seconds, at least `wait`, that they delay it.

        Raises:
            APITimeoutError: The rate limit would delay the request beyond the deadline.
        """
        limiters, gate = self._plan.limiters, self._session.gate
        if not limiters and gate is None:
            return wait
        now = self._session.clock()
        delay: float | None = wait if gate is None else max(wait, gate.until - now)
        if limiters:
            delay = reserved(limiters, now, after=delay or 0.0, until=self.until)
        elif delay and self.until is not None and now + delay > self.until:
            delay = None
        if delay is None:
            message = "The rate limit would hold the request beyond the deadline"
            raise APITimeoutError(message, phase="deadline", request=self.request, attempts=self.attempts)
        if delay > wait:
            log_rate_limit(self._session.logger, self.request, delay=delay)
        return delay

    def follow(self, response: Response) -> bool:
        """Replace the request by that of a redirect; return False where the redirect must not be followed."""
        target = redirected(self.request, response) if self._extra < LIMIT else None
        if target is None:
            return False
        self._extra += 1
        self.request = target
        return True

    def wait(self, outcome: Outcome) -> float | None:
        """Return the seconds until a repetition, or None where there is none."""
        session, plan = self._session, self._plan
        if self.attempts - self._extra > session.settings.retries:
            return None
        if not repeatable(outcome, plan.retry, safe=self._safe and self.request.replayable):
            return None
        seconds = pause(outcome, self.attempts - self._extra, now=session.wall(), chance=session.chance())
        if seconds is None or (self.until is not None and session.clock() + seconds >= self.until):
            return None
        if not session.budget.spend():
            return None
        log_retry(session.logger, self.request, outcome, attempt=self.attempts + 1, delay=seconds)
        return seconds

    def abandon(self) -> None:
        """End the span of an attempt that the caller has given up."""
        if self._span is not None:
            self._span.end(None)
            self._span = None


def error_of(outcome: Outcome, request: Request, plan: Plan, session: Session, *, attempts: int) -> APIError:
    """Return the error for what ended a call."""

    def scrub(text: str) -> str:
        return session.scrubbed(text, request)

    if isinstance(outcome, Response):
        body = error_body(plan.operation.errors, outcome, session.settings)
        return status_error(outcome, body, request=request, attempts=attempts, scrub=scrub)
    shown = request.redacted()
    tried = f" after {attempts} attempts" if attempts > 1 else ""
    detail = f": {scrub(outcome.detail)}" if outcome.detail else ""
    message = f"{outcome.kind} for {shown.method} {shown.url}{tried}{detail}"
    error: APIError
    if outcome.response is not None:
        error = DecodeError(message, response=outcome.response, request=shown, attempts=attempts)
    elif outcome.phase:
        error = APITimeoutError(message, phase=outcome.phase, request=shown, attempts=attempts)
    else:
        error = APIConnectionError(message, request=shown, attempts=attempts)
    # What the HTTP library says stands in every traceback.
    if outcome.cause is not None and scrub(cause_text := str(outcome.cause)) == cause_text:
        error.__cause__ = outcome.cause
    return error


def error_body(contents: Mapping[Any, Content], response: Response, settings: Settings) -> Any:
    """Return an error's body: decoded if the document describes it and it fits, else JSON values or text."""
    content = content_for(contents, response.status)
    if content is not None and response.content:
        from ..wire.bodies import decode

        try:
            return decode(content, response, settings.reading())
        except DecodeError:
            recoded = response.recoded()
            if recoded is not None:
                return error_body(contents, recoded, settings)
    if not response.content:
        return None
    try:
        return response.json()
    except ValueError:
        return response.text
