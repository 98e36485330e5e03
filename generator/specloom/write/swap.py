"""Replaces an old folder by a new one: in one step where the system has one, else in two renames."""

from __future__ import annotations

import errno
import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

_AT_WORKING_FOLDER = -100
_SWAP = 2  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS
_UNSUPPORTED = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})


@contextmanager
def locked(parent: Path) -> Generator[None]:
    """Hold a lock on the folder `parent`, waiting for other runs that write below it.

    The folder itself is locked, so that no lock file is left behind. Where there are no such locks nothing is locked.
    """
    try:
        from fcntl import LOCK_EX, flock
    except ImportError:
        yield
        return
    folder = os.open(parent, os.O_RDONLY)
    try:
        try:
            flock(folder, LOCK_EX)
        except OSError as error:
            if error.errno not in (*_UNSUPPORTED, errno.ENOLCK):
                raise
        yield
    finally:
        os.close(folder)


def put_in_place(new: Path, folder: Path, aside: Path) -> None:
    """Let `new` become `folder`; the old folder is called `new` or `aside` afterwards.

    Raises:
        OSError: It failed; `folder` is what it was.
    """
    if not folder.exists():
        new.rename(folder)
    elif not _swap(new, folder):
        folder.rename(aside)
        try:
            new.rename(folder)
        except OSError:
            aside.rename(folder)
            raise
    _flush(folder.parent)


def _swap(folder: Path, other: Path) -> bool:
    """Exchange two folders in one step (`renameat2` of Linux, `renamex_np` of macOS); False if unsupported."""
    import ctypes

    if os.name == "nt":
        return False
    library = ctypes.CDLL(None, use_errno=True)
    paths = os.fsencode(folder), os.fsencode(other)
    if hasattr(library, "renameat2"):
        failed = library.renameat2(_AT_WORKING_FOLDER, paths[0], _AT_WORKING_FOLDER, paths[1], _SWAP)
    elif hasattr(library, "renamex_np"):
        failed = library.renamex_np(paths[0], paths[1], _SWAP)
    else:
        return False
    code = ctypes.get_errno()
    if failed and code not in _UNSUPPORTED:
        raise OSError(code, os.strerror(code), str(other))
    return not failed


def flush_all(root: Path) -> None:
    """Flush all that was written below `root` to disk (`syncfs`, else `fsync`), against a crash of the machine."""
    import ctypes

    if os.name == "nt":  # folders cannot be opened there
        return
    library = ctypes.CDLL(None, use_errno=True)
    if hasattr(library, "syncfs"):  # one wait instead of one for each file
        descriptor = os.open(root, os.O_RDONLY)
        try:
            failed = library.syncfs(descriptor)
        finally:
            os.close(descriptor)
        if failed:
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(root))
        return
    for base, _, names in os.walk(root, topdown=False):
        for name in names:
            if not Path(base, name).is_symlink():
                _flush(Path(base, name))
        _flush(Path(base))


def _flush(place: Path) -> None:
    if os.name == "nt":
        return
    descriptor = os.open(place, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _UNSUPPORTED:
            raise
    finally:
        os.close(descriptor)
