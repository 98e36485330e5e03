"""Drives a flow by hand: no I/O, and a clock that only moves as attempts wait."""

from __future__ import annotations

import json
from typing import Any

from specloom.runtime.attempt.retry import Budget
from specloom.runtime.base.api import Api
from specloom.runtime.base.operation import Call
from specloom.runtime.base.options import Settings
from specloom.runtime.base.rate_limiter import limiters_of
from specloom.runtime.base.request import Headers, Response, TransportFailure
from specloom.runtime.base.steps import Attempt, CallFunction, result_of
from specloom.runtime.call.flow import flow, raw_flow
from specloom.runtime.call.session import Session

from .example import API, GET, Task

RESET = TransportFailure("The connection broke")
REFUSED = TransportFailure("The connection failed", sent=False)


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def session(api: Api = API, *, credentials: Any = None, **options: Any) -> Session:
    arguments = {"api_key": "secret-key"} if credentials is None else credentials
    settings = Settings(api, credentials=api.resolve_credentials(arguments), base_url=api.url({})).changed(options)  # type: ignore[arg-type]
    clock = Clock()
    return Session(
        settings,
        limits=limiters_of(settings.rate_limit, settings.rate_limits, {}),
        budget=Budget(),
        clock=clock,
        wall=lambda: 0.0,
        chance=lambda: 0.5,
    )


def answer(status: int = 200, body: Any = None, **headers: str) -> Response:
    fields = {"content-type": "application/json", **{name.replace("_", "-"): value for name, value in headers.items()}}
    return Response(status, Headers.of(fields), b"" if body is None else json.dumps(body).encode())


def drive(
    call: Call[Any], outcomes: list[Any], within: Session | None = None, *, raw: bool = False
) -> tuple[Any, list[Attempt]]:
    """Return the result, or the error, and the attempts; virtual time passes as they wait."""
    running = within or session()
    steps: Any = (raw_flow if raw else flow)(call, running)
    attempts: list[Attempt] = []
    try:
        attempt = _advance_to_attempt(steps, next(steps), running)
        for outcome in outcomes:
            running.clock.now += attempt.delay  # type: ignore[attr-defined]
            attempts.append(attempt)
            attempt = _advance_to_attempt(steps, steps.send(outcome), running)
    except StopIteration as done:
        return done.value, attempts
    except Exception as error:  # the test looks at it  # noqa: BLE001  # the test looks at it
        return error, attempts
    return attempt, attempts


def _advance_to_attempt(steps: Any, step: Any, running: Session) -> Any:
    """Call functions and let pauses pass, until there is something to send."""
    while not isinstance(step, Attempt):
        if isinstance(step, CallFunction):
            value, error = result_of(step)
            step = steps.send(value) if error is None else steps.throw(error)
        else:
            running.clock.now += step.delay  # type: ignore[attr-defined]
            step = steps.send(None)
    return step


def get(task: str = "1") -> Call[Task]:
    return Call(GET, path={"id": task})
