"""Functions of the caller's that see the attempts of calls, and may change, answer or sign them.

From the outside in, an attempt passes: the cookies of the jar, each middleware in the order of the list, the trace
context, `auth`, `on_request`, the transport; and back: `on_response`, and each middleware in the opposite order.
Requests for tokens pass `on_request` and `on_response` alone, without credentials and content.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from typing import TypeAlias

from .request import Request, Response

Middleware: TypeAlias = Callable[[Request], Generator[Request, Response, Response]]
"""Sees each attempt: a generator function that yields requests to be sent and gets their responses.

The response that it returns is that of the attempt, from which retries and errors follow. Without a `yield` nothing is
sent; each further one sends once more. Where no response came, the `APIError` that says so is raised at the `yield`;
left alone, or raised again, it counts as the failure of the attempt. Any other exception ends the call. Content that
the caller of a streaming call reads is still to come.
"""
Auth: TypeAlias = Callable[[Request], Request]
"""Returns the request of an attempt with further header fields, or parameters of the query, by which it is signed.

It sees what is about to be sent, but for `Content-Length`, which the transport adds; content that is read as it is sent
is an `Upload`, which has not been read. Once a redirect has led to another server, it is not called. If it has a method
`challenged(request, response)`, this gets a response with status 401, and returns whether to sign and send the request
again: once in a call. If it has a method `answered(response)`, this gets the response of each attempt.
"""
AsyncAuth: TypeAlias = Callable[[Request], Request | Awaitable[Request]]
"""The same for asynchronous clients, which await it where it is a coroutine function."""
OnRequest: TypeAlias = Callable[[Request], None]
"""Is called with the request of each attempt."""
AsyncOnRequest: TypeAlias = Callable[[Request], Awaitable[None] | None]
"""The same for asynchronous clients, which await it where it is a coroutine function."""
OnResponse: TypeAlias = Callable[[Request, Response], None]
"""Is called with the request and the response of each attempt."""
AsyncOnResponse: TypeAlias = Callable[[Request, Response], Awaitable[None] | None]
"""The same for asynchronous clients, which await it where it is a coroutine function."""
