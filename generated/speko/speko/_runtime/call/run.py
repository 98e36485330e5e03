"""The state of one call between its attempts: the request, what may be repeated, and the error that ends it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..attempt.clean import cleaned
from ..attempt.logs import log_rate_limit, log_retry
from ..attempt.redirect import LIMIT, origin, redirected
from ..attempt.retry import pause, repeatable
from ..base.errors import APIConnectionError, APIError, APITimeoutError, DecodeError, status_error
from ..base.operation import Call, Content
from ..base.options import Settings
from ..base.rate_limiter import reserved
from ..base.request import Request, Response
from ..base.steps import Attempt, Outcome, Steps
from .session import Plan, Session, content_for

if TYPE_CHECKING:
    from ..base.hooks import AsyncAuth


class Run:
    """The state of one call. `until` is when it must have ended, by the monotonic clock; None for never.

    `request` is what is sent; `base` what that was made from, where middleware or signatures change it. `extra` counts
    the attempts that are no repetitions of failures, `cookies` are those of the jar. A redirect may have led `astray`,
    to a server that the client's credentials are not for.
    """

    __slots__ = (
        "_began", "_call", "_challenged", "_key", "_obtained", "_renewed", "_safe", "_signers",
        "astray", "attempts", "base", "cookies", "extra", "plan", "request", "session", "until",
    )  # fmt: skip

    request: Request

    def __init__(self, call: Call[Any], plan: Plan, session: Session) -> None:
        self._call = call
        self.plan = plan
        self.session = session
        self._safe = plan.safe
        self.cookies: tuple[str, ...] = ()
        self.extra = 0
        self._renewed = self._challenged = self.astray = False
        self._key: str | None = None
        self._signers: tuple[AsyncAuth, ...] | None = None
        self.base: Request | None = None
        self.attempts = 0
        deadline = session.settings.deadline
        self.until = None if deadline is None else session.clock() + deadline

    def obtain_credentials(self) -> Steps[dict[str, str]]:
        """Return the credentials that have to be fetched, or are given by functions, for this call."""
        if not self._renewed:
            self._began = self.session.clock()
        return self.session.authority.obtain(self.plan.dynamic_schemes, self.session, self.until)

    def prepare(self, obtained: Mapping[str, str]) -> None:
        """Make the request, with the credentials that were obtained for it.

        Raises:
            APIError: The request would carry credentials to a server that they are not for.
            ValueError: An argument is not allowed where it stands.
            TypeError: An argument has a type that cannot be sent.
        """
        call, plan = self._call, self.plan
        self._obtained = obtained
        self._signers = self.base = None
        self.astray = False
        try:
            self.request = plan.request(call, obtained)
        except (TypeError, ValueError) as error:
            if not call.led:
                if isinstance(error, UnicodeEncodeError):
                    from ..wire.surrogates import surrogate_error

                    raise surrogate_error(call) from None
                raise
            raise APIError(f"The server names a next page that cannot be asked for: {error}") from None
        if call.url is not None:
            self._hide(self.request)
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

    def renewed(self, response: Response) -> Steps[bool]:
        """Return whether to send the request again, after a status that says it lacks credentials: once for a reason.

        It is signed by what the response says, or credentials that are obtained again differ from those refused.
        """
        if not self.request.replayable:
            return False
        if not self._challenged and not self.astray:
            for sign in self.signers():
                challenged: Any = getattr(sign, "challenged", None)
                if challenged is not None and challenged(self.request, response):
                    self._challenged = True
                    self.extra += 1
                    return True
        if self._renewed or not self.plan.dynamic_schemes:
            return False
        self._renewed = True
        authority, schemes = self.session.authority, self.plan.dynamic_schemes
        if not authority.forget(schemes, self._obtained, self.session, self._began):
            return False
        obtained = yield from self.obtain_credentials()
        if obtained == self._obtained:
            return False
        self.extra += 1
        self.prepare(obtained)
        return True

    def signers(self) -> tuple[AsyncAuth, ...]:
        """Return what signs the attempts: schemes of the operation, and the caller's `auth`; nothing elsewhere."""
        if self.astray:
            return ()
        if self._signers is None:
            session = self.session
            own = session.settings.auth
            schemes = session.authority.signers(self.plan.schemes, self._obtained, session)
            self._signers = (*schemes, *(() if own is None else (own,)))
        return self._signers

    def begin(self) -> Request:
        """Return the request that an attempt begins with, before anything changes it."""
        self.base = self.request = self.base or self.request
        return self.base

    def attempt(self, delay: float, *, stream: bool = False) -> Attempt:
        """Return the next attempt, with no phase longer than the time that is left."""
        session = self.session
        self.attempts += 1
        led = self.extra > 0 or self._call.led
        if self.until is None:
            return Attempt(self.request, delay, timeout=session.timeout, stream=stream, led=led)
        timeout = session.settings.timeout.capped(max(0.001, self.until - session.clock() - delay))
        return Attempt(self.request, delay, timeout=timeout, until=self.until, stream=stream, led=led)

    def reserve(self, wait: float) -> float:
        """Count the next attempt in the rate limits, and return the seconds, at least `wait`, that they delay it.

        Raises:
            APITimeoutError: The rate limit would delay the request beyond the deadline.
        """
        limiters, gate = self.plan.limiters, self.session.gate
        if not limiters and gate is None:
            return wait
        now = self.session.clock()
        delay: float | None = wait if gate is None else max(wait, gate.until - now)
        if limiters:
            delay = reserved(limiters, now, after=delay or 0.0, until=self.until)
        elif delay and self.until is not None and now + delay > self.until:
            delay = None
        if delay is None:
            message = "The rate limit would hold the request beyond the deadline"
            raise APITimeoutError(message, phase="deadline", request=self.request, attempts=self.attempts)
        if delay > wait:
            log_rate_limit(self.session.logger, self.request, delay=delay)
        return delay

    def follow(self, response: Response) -> bool:
        """Replace the request by that of a redirect; return False where the redirect must not be followed."""
        source = self.base or self.request
        if source.url != self.request.url:
            source = source.with_url(self.request.url)
        target = redirected(source, response) if self.extra < LIMIT else None
        if target is None:
            return False
        self.extra += 1
        self.astray = self.astray or origin(target.url) != origin(source.url)
        self.request, self.base = target, None
        self._hide(target)
        return True

    def _hide(self, request: Request) -> None:
        """Hide what the server repeats of credentials and personal data in a URL that it chose."""
        shown = request.shown or request.url
        clean = self.session.scrubbed(shown, request)
        if clean != shown:
            request.shown = clean

    def wait(self, outcome: Outcome) -> float | None:
        """Return the seconds until a repetition, or None where there is none."""
        session, plan = self.session, self.plan
        if self.attempts - self.extra > session.settings.retries:
            return None
        if not repeatable(outcome, plan.retry, safe=self._safe and self.request.replayable):
            return None
        seconds = pause(outcome, self.attempts - self.extra, now=session.wall(), chance=session.chance())
        if seconds is None or (self.until is not None and session.clock() + seconds >= self.until):
            return None
        if not session.budget.spend():
            return None
        log_retry(session.logger, self.request, outcome, attempt=self.attempts + 1, delay=seconds)
        return seconds


def error_of(outcome: Outcome, request: Request, plan: Plan, session: Session, *, attempts: int) -> APIError:
    """Return the error for what ended a call."""

    def scrub(text: str) -> str:
        return session.scrubbed(text, request)

    if isinstance(outcome, Response):
        outcome = session.scrubbed_response(outcome, request)
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
    error.__cause__ = outcome.cause  # what the HTTP library says stands in every traceback
    return cleaned(error, session, request)


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
