"""What a caller may choose for a single call: `options={...}` among the arguments of a method."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

from .options import Timeout


class CallOptions(TypedDict, total=False):
    """The settings of one call, in place of those of its client. Every key may be left out.

    timeout: seconds for each phase of an attempt, or a `Timeout`; None waits for ever. deadline: seconds for the whole
    call, with all attempts and waits. retries: repetitions at most.

    headers: sent with the call; one of None is taken away. query: parameters that the document does not describe.
    extra_body: members of a JSON body in addition to those that the document describes.

    idempotency_key: sent in the header field that the document names for it, the same on every attempt: a repetition by
    the caller with the same key does not do the same thing twice. Without it the client makes one up.

    max_pages: how many pages are fetched at most. last_event_id: sent in the header field `Last-Event-ID`; a stream of
    events goes on behind the event of this id.

    Example:
        client.calls.get("id", options={"timeout": 5, "retries": 0})
    """

    timeout: float | Timeout | None
    deadline: float | None
    retries: int
    headers: Mapping[str, str | None] | None
    query: Mapping[str, Any]
    extra_body: Mapping[str, Any]
    idempotency_key: str
    max_pages: int | None
    last_event_id: str | None
