"""What the views of one client share: the transport, and the counters that bound what leaves through it."""

from __future__ import annotations

from _thread import allocate_lock

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..base.api import RateLimit, Transports


class Shared:
    """The state of a client that all views of it use; `lock` guards its changes."""

    __slots__ = (
        "budget",
        "closed",
        "fast",
        "gate",
        "given",
        "limiters",
        "lock",
        "made",
        "owner",
        "tokens",
        "transport",
    )

    def __init__(self, transport: Any, *, fast: Transports | None = None) -> None:
        self.lock = allocate_lock()
        # What makes connections in place of httpx2, if the caller asked for that.
        self.fast = fast
        self.given = transport
        self.transport: Any = self.given
        # What was made for each owner of connections, and the one that asked last.
        self.made: dict[tuple[int, Any], Any] = {}
        self.owner: object = None
        self.closed = False
        self.limiters: dict[RateLimit, Any] = {}
        self.budget: Any = None
        self.gate: Any = None
        self.tokens: dict[Any, Any] = {}
