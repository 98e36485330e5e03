"""An attempt of a client that watches them: with cookies, middleware, signatures, spans, hooks or a log.

Calls of clients that have none of these do not come here. `base.hooks` says in which order they see an attempt.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from logging import DEBUG
from typing import TYPE_CHECKING, Any

from ..attempt.logs import log_attempt, log_outcome
from ..attempt.retry import LONGEST_REQUESTED
from ..base.errors import APIError
from ..base.request import Request, Response, shown_url
from ..base.steps import CallFunction, Outcome, Pause, Steps
from ..wire.parameters import field_value
from .run import Run, error_of

if TYPE_CHECKING:
    from ..base.hooks import Middleware


def watched(run: Run, delay: float, *, stream: bool) -> Steps[Outcome]:
    """Make the next attempt of a call, and return its outcome.

    Raises:
        TypeError: A middleware or `auth` gave something else than it has to.
        ValueError: `auth` changed more of the request than it may.
    """
    session = run.session
    middleware = session.settings.middleware
    if delay and (middleware or run.signers()):
        # What is dated when it is made must not wait then.
        yield Pause(delay)
        delay = 0.0
    request = run.begin()
    if session.jar is not None:
        from ..attempt.cookie_jar import with_cookies

        request, run.cookies = with_cookies(request, session.jar, run.cookies)
        run.base = request
    sending = _Sending(run, delay, stream=stream)
    try:
        outcome = yield from _through(middleware, request, sending)
    except Exception:
        yield from sending.close()
        raise
    if not sending.count:
        run.attempts += 1
    yield from sending.close(outcome)
    return outcome


class _Sending:
    """What is sent in one attempt: once, unless a middleware wants it otherwise; `count` is how often it was."""

    __slots__ = ("_delay", "_open", "_run", "_stream", "count")

    def __init__(self, run: Run, delay: float, *, stream: bool) -> None:
        self._run = run
        self._delay = delay
        self._stream = stream
        self._open: list[Any] = []
        self.count = 0

    def send(self, request: Request) -> Steps[Outcome]:
        """Sign a request, send it, and return what came of that."""
        run = self._run
        session, settings = run.session, run.session.settings
        if self.count:
            run.extra += 1
            yield Pause(run.reserve(0.0))
        self.count += 1
        span: Any = None
        came: Outcome | None = None
        if settings.tracing:
            from ..attempt.tracing import begin_span, template

            span = begin_span(request, template(run.plan.operation), attempt=run.attempts + 1)
            request = span.propagated(request)
        try:
            for sign in run.signers():
                request = _signed(request, (yield CallFunction("auth", partial(sign, request))))
            run.request = request
            if session.logger.isEnabledFor(DEBUG):
                log_attempt(session.logger, request, attempt=run.attempts + 1, delay=self._delay)
            if settings.on_request is not None:
                yield CallFunction("on_request", partial(settings.on_request, request))
            outcome: Outcome = yield run.attempt(self._delay, stream=self._stream)
            came = outcome
        finally:
            if span is not None:
                span.end(came)
        self._delay = 0.0
        if isinstance(outcome, Response) and outcome.body is not None:
            self._open.append(outcome.body)
        _observe(run, outcome)
        if settings.on_response is not None and isinstance(outcome, Response):
            yield CallFunction("on_response", partial(settings.on_response, request, outcome))
        return outcome

    def error_of(self, outcome: Outcome) -> APIError:
        """Return the error that a middleware gets where no response came."""
        run = self._run
        return error_of(outcome, run.request, run.plan, run.session, attempts=run.attempts)

    def close(self, outcome: Outcome | None = None) -> Steps[None]:
        """Give back the connections of responses whose content nobody is going to read: all but that of `outcome`."""
        wanted = outcome.body if isinstance(outcome, Response) else None
        for body in self._open:
            if body is not wanted:
                yield CallFunction("body", getattr(body, "aclose", None) or body.close)


def _through(middleware: Sequence[Middleware], request: Request, sending: _Sending) -> Steps[Outcome]:
    """Pass a request through middleware, from the first to the last, and return the outcome that the first returns."""
    if not middleware:
        return (yield from sending.send(request))
    steps: Any = middleware[0](request)
    if not hasattr(steps, "throw"):
        raise TypeError(f"A middleware must be a generator function: {middleware[0]!r} returned no generator.")
    outcome: Outcome | None = None
    error: APIError | None = None
    try:
        asked = next(steps)
        while True:
            outcome = yield from _through(middleware[1:], _adopted(request, asked), sending)
            error = None if isinstance(outcome, Response) else sending.error_of(outcome)
            asked = steps.send(outcome) if error is None else steps.throw(error)
    except StopIteration as done:
        if not isinstance(done.value, Response):
            raise TypeError(f"A middleware must return a Response, not {type(done.value).__name__}.") from None
        return done.value
    except APIError as raised:
        if raised is error and outcome is not None:
            return outcome
        raise
    finally:
        steps.close()


def _adopted(origin: Request, asked: object) -> Request:
    """Return the request that a middleware asks for; what is never shown of the one it got is not shown of this one."""
    if not isinstance(asked, Request):
        raise TypeError(f"A middleware must yield the Request that is to be sent, not {type(asked).__name__}.")
    if asked is origin:
        return asked
    return Request(
        asked.method,
        asked.url,
        headers=asked.headers,
        content=asked.content,
        hidden=asked.hidden | origin.hidden,
        shown=shown_url(origin, asked.url) if asked.shown is None else asked.shown,
        secrets=tuple(dict.fromkeys((*origin.secrets, *asked.secrets))),
    )


def _signed(request: Request, signed: object) -> Request:
    """Return a request as `auth` returned it; what that added is never shown."""
    if not isinstance(signed, Request):
        raise TypeError(f"auth must return a Request, not {type(signed).__name__}.")
    (path, _, before), (signed_path, _, after) = request.url.partition("?"), signed.url.partition("?")
    if (signed.method, signed_path) != (request.method, path) or signed.content != request.content:
        raise ValueError("auth may add header fields and parameters of the query, and change nothing else.")
    added = [pair for pair in signed.headers if pair not in request.headers]
    fields = [(name, field_value(name, value)) for name, value in added]
    pairs = {*after.split("&")} - {*before.split("&")}
    if not fields and not pairs:
        return request
    from urllib.parse import unquote

    query = [(unquote(name), unquote(value)) for name, _, value in (pair.partition("=") for pair in pairs)]
    return Request(
        signed.method,
        signed.url,
        headers=signed.headers,
        content=signed.content,
        hidden=request.hidden.union(name.lower() for name, _ in (*fields, *query)),
        shown=shown_url(request, signed.url),
        secrets=(*request.secrets, *(value for _, value in (*fields, *query))),
    )


def _observe(run: Run, outcome: Outcome) -> None:
    """Log an outcome, keep its cookies and what signers take of it, and hold calls where nothing is left of a limit."""
    session = run.session
    if session.logger.isEnabledFor(DEBUG):
        log_outcome(session.logger, run.request, outcome, attempt=run.attempts)
    if not isinstance(outcome, Response):
        return
    for sign in run.signers():
        answered: Any = getattr(sign, "answered", None)
        if answered is not None:
            answered(outcome)
    if session.jar is not None:
        from ..attempt.cookie_jar import keep_cookies

        keep_cookies(session.jar, run.request, outcome)
    if session.gate is not None:
        from ..base.rate_limit_headers import rate_limit_status

        status = rate_limit_status(outcome.headers, now=session.wall())
        # `Retry-After` counts before that.
        if status and status.remaining == 0 and status.reset is not None and "retry-after" not in outcome.headers:
            session.gate.hold(session.clock() + min(status.reset, LONGEST_REQUESTED))
