"""Decides what counts as a readable file: a regular one, of bearable size, in UTF-8."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

from specloom.base.diagnostics import Location
from specloom.load.refusal import at_offset, refuse

MAX_BYTES = 64 * 1024 * 1024


def read_text(path: Path, *, name: str) -> str:
    """Return the text of a file that diagnostics call `name`.

    Raises:
        SpecError: The file is missing, unreadable, too large or not UTF-8.
    """
    here = Location(name)
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            kind = "a folder" if stat.S_ISDIR(found.st_mode) else "not a regular file"
            raise refuse("file-unreadable", here, f"{name!r} is {kind}", "name the file itself")
        with path.open("rb") as stream:
            data = _read(stream, found.st_size)
    except FileNotFoundError:
        raise refuse("file-not-found", here, f"there is no file {name!r}", "check the path") from None
    except (OSError, ValueError) as error:
        why = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
        raise refuse(
            "file-unreadable", here, f"{name!r} cannot be read: {why}", "check the path and its rights"
        ) from None
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // (1024 * 1024)
        raise refuse("file-too-large", here, f"{name!r} is larger than {limit} MiB", "split the document")
    return _decode(data, name=name)


def _read(stream: BinaryIO, size: int) -> bytes:
    """Read what is there, but no more than tells that it is too much, with room for as much as was expected."""
    room = min(size, MAX_BYTES) + 1
    data = stream.read(room)
    return data if len(data) < room else data + stream.read(MAX_BYTES + 1 - room)


def _decode(data: bytes, *, name: str) -> str:
    hint = "save the file as UTF-8"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise refuse("file-encoding", Location(name), f"{name!r} is UTF-16 or UTF-32, not UTF-8", hint)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", errors="replace")
        where = at_offset(name, before, len(before))
        raise refuse("file-encoding", where, f"the byte 0x{data[error.start]:02x} here is not UTF-8", hint) from None
