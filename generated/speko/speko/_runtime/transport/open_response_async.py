"""A response whose content is still coming. `open_response_sync` is derived from this module."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable
from errno import EISDIR
from io import BytesIO
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Generic, Self, TypeVar

from ..base.errors import DecodeError
from ..base.operation import Binary
from ..base.request import Headers, Request, Response
from ..call.flow import Exchange, decoded
from ..call.session import Plan, Session

T_co = TypeVar("T_co", covariant=True)


class AsyncStreamedResponse(Generic[T_co]):
    """A response whose content the caller reads. Use it as a context manager: it holds a connection."""

    def __init__(self, exchange: Exchange, plan: Plan, session: Session) -> None:
        self._exchange = exchange
        self._plan = plan
        self._session = session
        self.status: int = exchange.response.status
        self.headers: Headers = exchange.response.headers
        self.request: Request = exchange.request.redacted()
        self.attempts = exchange.attempts

    def check(self) -> None:
        """Check whether this is what the document describes, as far as header fields say.

        Raises:
            DecodeError: It is a page, in place of a file.
        """
        content = self._plan.expected(self._exchange.response)
        if isinstance(content, Binary):
            from ..wire.bodies import refuse_page

            refuse_page(content, self._exchange.response)

    @property
    def opened(self) -> Response:
        """The response as it stands: its content is still to come."""
        return self._exchange.response

    def iter_bytes(self) -> AsyncIterator[bytes]:
        """Read the content piece by piece, as it comes; content codings are undone.

        Raises:
            APIConnectionError: The connection broke.
            APITimeoutError: Nothing more came in time, or the deadline passed.
            DecodeError: The content coding is broken.
        """
        response = self._exchange.response
        body = response.body
        chunks: AsyncIterator[bytes] = _whole(response) if body is None else body.chunks(response)
        return chunks

    async def read(self) -> bytes:
        """Read the whole content.

        Raises:
            APIConnectionError: The connection broke.
            APITimeoutError: Nothing more came in time, or the deadline passed.
            DecodeError: The content coding is broken.
        """
        response = self._exchange.response
        if response.body is not None and not response.body.closed:
            whole, limit = BytesIO(), self._session.settings.max_response_bytes
            async for chunk in self.iter_bytes():
                if limit is not None and whole.tell() + len(chunk) > limit:
                    await self.aclose()
                    message = f"The response has more than {limit} octets: see the option max_response_bytes"
                    raise DecodeError(message, response=response, request=self.request)
                whole.write(chunk)
            response.content = whole.getvalue()
            await self.aclose()
        return response.content

    async def parse(self) -> T_co:
        """Read the whole content and return what the plain call would have returned.

        Raises:
            APIError: It could not be read, or is not what the document describes.
        """
        await self.read()
        value: T_co = decoded(self._exchange, self._plan, self._session)
        return value

    async def save(
        self, path: str | PathLike[str], *, progress: Callable[[int, int | None], object] | None = None
    ) -> int:
        """Write the content to a file, and return its size. The file appears at `path` when it is complete.

        `progress` is called with the bytes so far, and with those to be expected, if the server said how many.

        Example:
            async with async_streaming(client.calls.recording)("id") as response:
                size = await response.save("recording.wav", progress=print)

        Raises:
            APIConnectionError: The connection broke.
            APITimeoutError: Nothing more came in time, or the deadline passed.
            OSError: The file could not be written.
        """
        length = self.headers.get("content-length", "")
        plain = "content-encoding" not in self.headers
        total = int(length) if plain and length.isdecimal() and length.isascii() else None
        target, done = Path(path), 0
        if target.is_dir():  # noqa: ASYNC240, RUF100  # one look
            raise IsADirectoryError(EISDIR, "it is a folder", str(path))
        partial = target.with_name(f"{target.name}.part")
        try:
            with partial.open("wb") as file:  # noqa: ASYNC230, RUF100  # short writes
                async for chunk in self.iter_bytes():
                    file.write(chunk)
                    done += len(chunk)
                    if progress is not None:
                        progress(done, total)
            partial.replace(target)
        except BaseException:
            partial.unlink(missing_ok=True)
            raise
        return done

    async def drain(self) -> None:
        """Read what is left, as long as it comes at once: then the connection is used again."""
        if self._exchange.response.body is not None:
            await self._exchange.response.body.drain()

    async def aclose(self) -> None:
        """Give the connection back."""
        if self._exchange.response.body is not None:
            await self._exchange.response.body.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status} to {self.request!r}>"


async def _whole(response: Response) -> AsyncGenerator[bytes]:
    """Yield the content of an answer that is no success, which has been read: a redirect, or status 304."""
    yield response.content
