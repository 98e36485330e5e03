"""Octets behind a response, which would be taken for the answer to the next request: its connection is not used again.

A server that sends them is confused, or somebody else speaks through it (RFC 9112, section 9.2).
"""

from __future__ import annotations

from typing import Any


def end_where_surplus(stream: Any) -> None:
    """Have the connection closed with the stream of a response that was read to its end, if more has come already.

    httpx2 keeps it open, and has no public way to say otherwise. What comes later, it notices by itself.
    """
    inner = getattr(stream, "_httpcore_stream", None)
    if inner is None:
        return
    try:
        # httpx2's own transport has a layer more.
        state = getattr(inner, "_stream", inner)._connection._h11_state
        surplus = state.trailing_data[0]
    except AttributeError:
        return  # of another transport, or HTTP/2, which frames its streams
    if surplus:
        state.send_failed()
