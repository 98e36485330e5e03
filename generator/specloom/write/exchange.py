"""Decides how a new folder takes the place of an old one: in one step where the system has one, else in two renames."""

from __future__ import annotations

import errno
import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

_AT_WORKING_FOLDER = -100
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS
_UNSUPPORTED = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})


@contextmanager
def alone(parent: Path) -> Generator[None]:
    """Wait until no other run writes below `parent`, and keep others out meanwhile.

    The folder itself is locked, so that no file is left behind. Systems and file systems without locks go without.
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
    """Let `new` become `folder`; what was there before is `new` or `aside` afterwards, or is put back.

    Raises:
        OSError: It could not be done; `folder` is what it was.
    """
    if not folder.exists():
        new.rename(folder)
    elif not _exchange(new, folder):
        folder.rename(aside)
        try:
            new.rename(folder)
        except OSError:
            aside.rename(folder)
            raise
    _settle(folder.parent)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step (`renameat2` of Linux, `renamex_np` of macOS); False where that is not to be."""
    import ctypes

    if os.name == "nt":
        return False
    library = ctypes.CDLL(None, use_errno=True)
    paths = os.fsencode(one), os.fsencode(other)
    if hasattr(library, "renameat2"):
        failed = library.renameat2(_AT_WORKING_FOLDER, paths[0], _AT_WORKING_FOLDER, paths[1], _EXCHANGE)
    elif hasattr(library, "renamex_np"):
        failed = library.renamex_np(paths[0], paths[1], _EXCHANGE)
    else:
        return False
    code = ctypes.get_errno()
    if failed and code not in _UNSUPPORTED:
        raise OSError(code, os.strerror(code), str(other))
    return not failed


def settle_all(root: Path) -> None:
    """Wait until all that was written below `root` is on the disk: a machine that stops then loses nothing of it."""
    import ctypes

    if os.name == "nt":  # folders cannot be opened there
        return
    library = ctypes.CDLL(None, use_errno=True)
    if hasattr(library, "syncfs"):  # one wait instead of one for each file
        opened = os.open(root, os.O_RDONLY)
        try:
            failed = library.syncfs(opened)
        finally:
            os.close(opened)
        if failed:
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(root))
        return
    for base, _, names in os.walk(root, topdown=False):
        for name in names:
            if not Path(base, name).is_symlink():
                _settle(Path(base, name))
        _settle(Path(base))


def _settle(place: Path) -> None:
    if os.name == "nt":
        return
    opened = os.open(place, os.O_RDONLY)
    try:
        os.fsync(opened)
    except OSError as error:
        if error.errno not in _UNSUPPORTED:
            raise
    finally:
        os.close(opened)
