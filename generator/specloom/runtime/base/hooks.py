"""Functions of the caller's that see the attempts of calls, and may change or answer them.

From the outside in, an attempt passes: the cookies of the jar, each middleware in the order of the list, the trace
context, `auth`, `on_request`, the transport; and back: `on_response`, and each middleware in the opposite order.
"""

from __future__ import annotations

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Generator
    from typing import TypeAlias

    from .request import Request, Response

    Middleware: TypeAlias = Callable[[Request], Generator[Request, Response, Response]]
    """Sees each attempt: a generator function that yields requests to be sent and gets their responses.

    The response that it returns is that of the attempt, from which retries and errors follow. Without a `yield` nothing
    is sent; each further one sends once more. Where no response came, the `APIError` that says so is raised at the
    `yield`; left alone, or raised again, it counts as the failure of the attempt. Any other exception ends the call.
    """
    Auth: TypeAlias = Callable[[Request], Request]
    """Returns the request of an attempt with further header fields, or parameters of the query, by which it is signed.

    It sees what is about to be sent, but for the `Content-Length`; content that is read as it is sent is an `Upload`.
    Where a redirect leads to another server, it is not called. If it has a method `challenged(request, response)`, this
    gets a response with status 401, and tells whether the request is to be signed and sent again: once in a call.
    """
    AsyncAuth: TypeAlias = Callable[[Request], Request | Awaitable[Request]]
