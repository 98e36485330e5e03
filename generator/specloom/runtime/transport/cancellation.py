"""Cancelling what pyreqwest does: it answers with an exception of its own, by which anyio cannot know its scopes."""

from __future__ import annotations

from asyncio import CancelledError
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
    thrown: CancelledError | None = None
    try:
        waiting = answer.send(None)
        while True:
            try:
                result = yield waiting
            except CancelledError as cancelled:
                thrown = cancelled
                waiting = answer.throw(cancelled)
            else:
                waiting = answer.send(result)
    except StopIteration as done:
        final: T = done.value
        return final
    except CancelledError:
        if thrown is None:
            raise AbandonedError("its client was closed") from None
        raise thrown from None
    finally:
        answer.close()
