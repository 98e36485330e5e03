"""Lists for agents: so many items of pages or a stream, and a cursor that goes on behind them."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from contextlib import aclosing
from typing import Any, NamedTuple

from .results import fits


class CursorError(ValueError):
    """A cursor is none that was given out for this call."""


class Items(NamedTuple):
    """Items as they are shown, and the cursor of those that follow; None behind the last."""

    items: list[Any]
    next_cursor: str | None


async def page_of(pager: Any, cursor: str | None, limit: int, shown: Callable[[Any], Any]) -> Items:
    """Return the items of a pager from a cursor on: at most `limit`, and no more than fit.

    A cursor names a page and how many of its items were shown. The first item is shown in any case.

    Raises:
        CursorError: The cursor is none of this call.
    """
    first, passed = _position(cursor)
    if first:
        try:
            pager = pager.resume(first)
        except ValueError:
            raise CursorError("the cursor is none of this operation: take next_cursor of an earlier call") from None
    items: list[Any] = []
    checkpoint, position = None, 0
    async with aclosing(aiter(pager)) as iterated:
        async for item in iterated:
            position = position + 1 if pager.checkpoint == checkpoint else 1
            checkpoint = pager.checkpoint
            if checkpoint == first and position <= passed:
                continue
            value = shown(item)
            if items and not fits([*items, value]):
                return Items(items, _cursor(checkpoint, position - 1))
            items.append(value)
            if len(items) >= limit:
                return Items(items, _cursor(checkpoint, position))
    # Behind the last page there is no checkpoint; there is one where the client fetches no more pages in one walk.
    rest = pager.checkpoint
    return Items(items, None if rest is None or rest == checkpoint else _cursor(rest, 0))


async def begin_of(stream: Any, limit: int, shown: Callable[[Any], Any]) -> list[Any]:
    """Return the first items of a stream, at most `limit` and no more than fit, and close it."""
    items: list[Any] = []
    async with aclosing(aiter(stream)) as iterated:
        async for item in iterated:
            value = shown(item)
            if items and not fits([*items, value]):
                break
            items.append(value)
            if len(items) >= limit:
                break
    return items


def _cursor(checkpoint: str | None, passed: int) -> str:
    return urlsafe_b64encode(json.dumps([checkpoint, passed]).encode()).decode("ascii")


def _position(cursor: str | None) -> tuple[str | None, int]:
    """Return the page that a cursor names, and how many of its items are passed over."""
    if cursor is None:
        return None, 0
    try:
        checkpoint, passed = json.loads(urlsafe_b64decode(cursor.encode("ascii")))
    except ValueError:
        checkpoint, passed = None, -1
    if not isinstance(checkpoint, str) or not isinstance(passed, int) or passed < 0:
        raise CursorError("the cursor is none: take next_cursor of an earlier call as it stands")
    return checkpoint, passed
