"""Decides how one file is replaced: in one step, since what breaks off half-way would be lost work."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from specloom.write.failure import WriteError


def replace_file(path: Path, content: str | bytes) -> None:
    """Write a file, text in UTF-8 with its own ends of lines; folders above it are made.

    Raises:
        WriteError: It cannot be written; what was there is there still.
    """
    beside = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content.encode() if isinstance(content, str) else content)
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise WriteError(path, os.strerror(error.errno) if error.errno else str(error)) from None
