"""A call from its arguments to its result, without I/O: what to send, how to go on after a response, when to stop.

`flow` is a generator. It yields `Attempt`s; the shell that drives it sends each request after its delay and returns the
`Response` or `TransportFailure`. A test drives it with `next` and `send`.
"""

from __future__ import annotations

from logging import DEBUG
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..attempt.clean import cleaned
from ..attempt.redirect import STATUSES, location_of
from ..base.errors import APIError
from ..base.operation import Call, Redirect
from ..base.request import Headers, Request, Response
from ..base.steps import Outcome, Steps
from ..base.values import EMPTY, Value
from .run import Run, error_of
from .session import Plan, Session

if TYPE_CHECKING:
    from ..base.rate_limit_headers import RateLimitStatus

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
_LONG = 1 << 18
"""How many octets a response has whose lists are read in slices; shorter ones take some milliseconds."""


class Exchange:
    """A request that was answered, and after how many attempts."""

    __slots__ = ("attempts", "request", "response")

    def __init__(self, request: Request, response: Response, attempts: int) -> None:
        self.request = request
        self.response = response
        self.attempts = attempts


class RawResponse(Value, Generic[T_co]):
    """A response with its status, headers and content. `value` is what the plain call would have returned.

    Example:
        response = raw(client.calls.get)("id")
        if response.rate_limit:
            print(response.rate_limit.remaining)
    """

    value: T_co
    status: int
    headers: Headers
    content: bytes
    request: Request
    attempts: int

    @property
    def rate_limit(self) -> RateLimitStatus | None:
        """What the server says about its rate limit in `RateLimit` or `X-RateLimit-*` fields, if anything."""
        from ..base.rate_limit_headers import rate_limit_status

        return rate_limit_status(self.headers)

    def __repr__(self) -> str:
        return f"<RawResponse {self.status} ({len(self.content)} bytes) to {self.request!r}>"


def flow(call: Call[T], session: Session) -> Steps[T]:
    """Make a call, and return what its operation returns.

    Raises:
        APIError: The call failed; the subclass says how.
        ValueError: An argument is not allowed; nothing was sent.
        TypeError: An argument has the wrong type; nothing was sent.
    """
    plan = session.plan(call.operation)
    exchange = yield from exchange_of(call, plan, session)
    value: T
    if len(exchange.response.content) > _LONG:
        value = yield from _decoded_long(exchange, plan, session)
    else:
        value = decoded(exchange, plan, session)
    return value


def raw_flow(call: Call[T], session: Session) -> Steps[RawResponse[T]]:
    """Make a call like `flow`, and return the value together with the response.

    Raises:
        APIError: The call failed; the subclass says how.
        ValueError: An argument is not allowed; nothing was sent.
        TypeError: An argument has the wrong type; nothing was sent.
    """
    plan = session.plan(call.operation)
    exchange = yield from exchange_of(call, plan, session)
    response = exchange.response
    if len(response.content) > _LONG:
        value = yield from _decoded_long(exchange, plan, session)
    else:
        value = decoded(exchange, plan, session)
    return RawResponse(
        value=value,
        status=response.status,
        headers=response.headers,
        content=response.content,
        request=exchange.request.redacted(),
        attempts=exchange.attempts,
    )


def exchange_of(call: Call[Any], plan: Plan, session: Session, *, stream: bool = False) -> Steps[Exchange]:
    """Send a call's request until a response means success.

    Raises:
        APIError: The call failed; the subclass says how.
    """
    run = Run(call, plan, session)
    run.prepare((yield from run.obtain_credentials()) if plan.dynamic_schemes else EMPTY)
    delay = run.reserve(0.0) if session.limited else 0.0
    watching = plan.watched or session.logger.isEnabledFor(DEBUG)
    while True:
        outcome: Outcome
        if watching:
            from .watched import watched

            outcome = yield from watched(run, delay, stream=stream)
        else:
            outcome = yield run.attempt(delay, stream=stream)
        if isinstance(outcome, Response):
            status = outcome.status
            if 200 <= status < 300 or (300 <= status < 400 and plan.answers(call, status)):
                session.budget.earn()
                return Exchange(run.request, outcome, run.attempts)
            if (status in STATUSES and run.follow(outcome)) or (status == 401 and (yield from run.renewed(outcome))):
                delay = run.reserve(0.0)
                continue
        wait = run.wait(outcome)
        if wait is None:
            raise error_of(outcome, run.request, plan, session, attempts=run.attempts)
        delay = run.reserve(wait)


def _decoded_long(exchange: Exchange, plan: Plan, session: Session) -> Steps[Any]:
    from ..wire.cutting import UncutError
    from .slices import read_in_slices

    try:
        return (yield from read_in_slices(exchange.response, plan, session.settings))
    except (UncutError, APIError):
        return decoded(exchange, plan, session)


def decoded(exchange: Exchange, plan: Plan, session: Session) -> Any:
    """Return what a successful response holds.

    Raises:
        DecodeError: It holds something that the document does not describe.
        ResponseError: Its body reports a failure (`x-specloom-error`).
    """
    response = exchange.response
    decode = plan.cached_decoder(response)
    if decode is not None:
        try:
            return decode(response.content)
        except ValueError:
            pass  # decoded once more below, which describes the error
    from .decoding import decoder_of, read

    try:
        if plan.operation.failure is not None:
            _refuse_failure(exchange, plan, session)
        content = plan.expected(response)
        value = read(content, response, session.settings)
        if isinstance(content, Redirect):
            value = location_of(exchange.request, response)
    except APIError as error:
        error.request = exchange.request.redacted()
        error.attempts = exchange.attempts
        raise cleaned(error, session, exchange.request)  # noqa: B904  # the same
    if (decode := decoder_of(content, response, session.settings)) is not None:
        plan.cache_decoder(response, decode)
    return value


def _refuse_failure(exchange: Exchange, plan: Plan, session: Session) -> None:
    from ..base.lookup import MISSING, resolve

    failure = plan.operation.failure
    try:
        members = exchange.response.json()
    except ValueError:
        return
    if failure is not None and resolve(members, failure.pointer) == failure.equals is not MISSING:
        raise error_of(exchange.response, exchange.request, plan, session, attempts=exchange.attempts)
