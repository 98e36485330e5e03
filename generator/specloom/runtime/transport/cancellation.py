"""Cancelling what pyreqwest does: it answers with an exception of its own, by which anyio cannot know its scopes."""

from __future__ import annotations

from collections.abc import Coroutine, Generator
from types import coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class AbandonedError(Exception):
    """A request ended as if it were cancelled, but nobody has cancelled it: its client was closed."""


def answer_of(answer: T) -> T:
    """Return an answer, which is there."""
    return answer


@coroutine
def async_answer_of(answer: Coroutine[Any, Any, T]) -> Generator[Any, Any, T]:
    """Wait for an answer. A cancellation ends that with the very exception that the event loop threw.

    Raises:
        AbandonedError: The library gave up.
    """
    thrown: BaseException | None = None
    try:
        waiting = answer.send(None)
        while True:
            try:
                result = yield waiting
            except _cancelled_error() as cancelled:
                thrown = cancelled
                waiting = answer.throw(cancelled)
            else:
                waiting = answer.send(result)
    except StopIteration as done:
        final: T = done.value
        return final
    except _cancelled_error():
        if thrown is None:
            raise AbandonedError("its client was closed") from None
        raise thrown from None
    finally:
        answer.close()


def _cancelled_error() -> type[BaseException]:
    # Asked for when something was raised: synchronous programs do without asyncio.
    from asyncio import CancelledError

    return CancelledError
