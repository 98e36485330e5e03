"""Where results that cost much to compute lie between runs: a folder of the user, or none.

Nothing that lies there is ever run, and whoever reads from it checks what it reads as input from elsewhere. What would
become code has a seal whose key lies elsewhere (`pipeline.stored_files`).
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

VARIABLE = "SPECLOOM_CACHE"
OFF = "off"


def cache_folder(environment: Mapping[str, str] = os.environ) -> Path | None:
    """Return the folder that `SPECLOOM_CACHE` names, else the usual one of the system; None if it is `off` or empty.

    (XDG Base Directory Specification 0.8; Apple's File System Programming Guide; Windows' known folders.)
    """
    named = environment.get(VARIABLE)
    if named is not None:
        return None if named in ("", OFF) else Path(named).absolute()
    if sys.platform == "win32":
        local = environment.get("LOCALAPPDATA")
        return Path(local, "specloom", "cache") if local else None
    xdg, home = Path(environment.get("XDG_CACHE_HOME", "")), Path(environment.get("HOME", ""))
    if xdg.is_absolute():  # a relative one is invalid and to be ignored
        return xdg / "specloom"
    usual = "Library/Caches" if sys.platform == "darwin" else ".cache"
    return home / usual / "specloom" if home.is_absolute() else None


def read_entry(path: Path, *, limit: int) -> bytes | None:
    """Return what an entry holds; None if there is none of at most `limit` octets that this user alone can write."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            foreign = os.name == "posix" and (status.st_uid != os.geteuid() or status.st_mode & 0o022)
            return None if foreign or status.st_size > limit else file.read(limit)
    except OSError:
        return None


def write_entry(path: Path, content: Iterable[bytes]) -> None:
    """Write an entry in one step, for this user alone; a folder that cannot be written to is no fault."""
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.writelines(content)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink()
            raise
