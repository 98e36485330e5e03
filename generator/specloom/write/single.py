"""Decides how one file is replaced: in one step, since what breaks off half-way would be lost work."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from specloom.write.failure import WriteError

_NEW_FILE = 0o666  # but for what the process leaves out of it, as usual


def replace_file(path: Path, content: str | bytes) -> None:
    """Write a file, text in UTF-8 with its own ends of lines; folders above it are made.

    A link stays one, and a file keeps its permissions. What is no file (`/dev/stdout`) is written to as it is.

    Raises:
        WriteError: It cannot be written; what was there is there still.
    """
    octets = content.encode() if isinstance(content, str) else content
    try:
        place = path.resolve()
        if place.exists() and not place.is_file():
            path.write_bytes(octets)
        else:
            place.parent.mkdir(parents=True, exist_ok=True)
            _replace(place, octets)
    except (OSError, RuntimeError) as error:  # before Python 3.13, links in a circle are a RuntimeError
        code = error.errno if isinstance(error, OSError) else None
        raise WriteError(path, os.strerror(code) if code else str(error)) from None


def _replace(place: Path, octets: bytes) -> None:
    number, name = mkstemp(prefix=f".{place.name}.", suffix=".new", dir=place.parent)
    beside = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(octets)
        if place.exists():
            shutil.copymode(place, beside)
        else:
            beside.chmod(_NEW_FILE & ~_left_out())
        beside.replace(place)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def _left_out() -> int:
    """Return the permissions that new files do not get (umask), which can only be read by setting them."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
