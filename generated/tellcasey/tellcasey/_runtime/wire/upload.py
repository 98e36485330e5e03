"""Content that is sent without being loaded: files, paths and iterators."""

from __future__ import annotations

import re
from collections.abc import AsyncIterable, Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import Any

from ..base.errors import APIError
from ..base.request import Upload

_CHUNK = 65536
_BOUNDARY = re.compile(rb"(?:\r\n)?--([0-9A-Za-z'()+_,./:=?-]{1,70})[ \t]*\r?\n")


def is_path(value: object) -> bool:
    """Return whether a value is the path of a file; text is not."""
    return isinstance(value, PathLike)


class Piece:
    """A file, from its position to its end. A path is opened when it is read.

    Raises:
        TypeError: The file is open for text.
        OSError: There is no file at a path.
    """

    __slots__ = ("_name", "_path", "_source", "_start", "length", "replayable")

    def __init__(self, source: Any, name: str) -> None:
        self._name = name
        self._source = source
        self._start: int | None = None
        self.length: int | None = None
        self.replayable = True
        self._path = Path(source) if is_path(source) else None
        if self._path is not None:
            self.length = self._path.stat().st_size
            return
        if isinstance(source.read(0), str):
            raise TypeError(f"{name} must be a file that was opened in binary mode.")
        try:
            self._start = int(source.tell())
            self.length = int(source.seek(0, 2)) - self._start
            source.seek(self._start)
        except (AttributeError, OSError):
            self.replayable = False

    def chunks(self) -> Iterator[bytes]:
        """Read the file, piece by piece.

        Raises:
            APIError: It cannot be read, or is no longer as long as when the call began.
        """
        size = 0
        try:
            for chunk in self._read():
                size += len(chunk)
                if self.length is not None and size > self.length:
                    break
                yield chunk
        except OSError as error:
            raise APIError(f"{self._name} could not be read while it was sent: {error.strerror}") from None
        if self.length is not None and size != self.length:
            raise APIError(f"{self._name} has changed while it was sent: it had {self.length} octets at first")

    def _read(self) -> Iterator[bytes]:
        if self._path is not None:
            with self._path.open("rb") as file:
                while chunk := file.read(_CHUNK):
                    yield chunk
            return
        if self._start is not None:
            self._source.seek(self._start)
        while chunk := self._source.read(_CHUNK):
            yield chunk


def is_source(value: object) -> bool:
    """Return whether a value is a file, a path, or an iterator of octets."""
    if isinstance(value, (str, bytes, bytearray, memoryview, list, tuple, dict)):
        return False
    return hasattr(value, "read") or isinstance(value, (PathLike, Iterator, AsyncIterable))


def opened(source: Any, name: str) -> Any:
    """Return a file or path as a piece; what else there is to send stays as it is.

    Raises:
        TypeError: A file is open for text. The message names the parameter.
        OSError: There is no file at a path.
    """
    return Piece(source, name) if hasattr(source, "read") or isinstance(source, PathLike) else source


def type_of(value: Any, media_type: str) -> str:
    """Return the media type of a body whose document names a range (`image/*`), or a multipart type.

    A file's name tells the one, the first line of the octets the boundary of the other (RFC 2046, section 5.1.1).

    Raises:
        ValueError: They do not.
    """
    if media_type.startswith("multipart/") and "*" not in media_type:
        match = _BOUNDARY.match(value) if isinstance(value, bytes) else None
        if match is not None:
            return f'{media_type}; boundary="{match[1].decode("ascii")}"'
    else:
        from mimetypes import guess_type

        name = value if is_path(value) else getattr(value, "name", "")
        guessed = guess_type(str(name))[0] or ""
        if guessed.startswith(media_type.partition("*")[0]) and guessed:
            return guessed
    raise ValueError(f"body is {media_type}: say which by with_options(headers={{'Content-Type': ...}}).")


def upload_of(parts: Iterable[Any], name: str) -> Upload:
    """Return content of octets and sources, one after another.

    Raises:
        TypeError: A file is open for text.
        OSError: There is no file at a path.
    """
    pieces: list[Any] = []
    length: int | None = 0
    replayable = True
    for part in parts:
        piece = opened(part, name)
        pieces.append(piece)
        size = len(piece) if isinstance(piece, bytes) else piece.length if isinstance(piece, Piece) else None
        length = None if size is None or length is None else length + size
        replayable = replayable and (isinstance(piece, bytes) or (isinstance(piece, Piece) and piece.replayable))
    return Upload(pieces, length=length, replayable=replayable)
