"""Replaces folders and files: the successor is built next to the old one, and then exchanged.

Foreign files move to the successor of a folder. A failure half-way changes nothing.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from stat import S_ISREG
from tempfile import mkstemp

from specloom.write.errors import WriteError
from specloom.write.swap import flush_all, put_in_place

_FILE_MODE = 0o644
_FOLDER_MODE = 0o755
_NEW_FILE = 0o666  # but for what the process leaves out of it, as usual


def replace_folder(folder: Path, contents: Mapping[str, bytes], generated: frozenset[str]) -> None:
    """Make `folder` hold `contents`, by path, and all of its files that are not listed in `generated`.

    Raises:
        OSError: It failed; the folder is what it was.
    """
    new, old = _siblings(folder)
    try:
        _make_folder(new)
        _move_foreign(folder, new, contents, generated)
        for path in sorted({path.rpartition("/")[0] for path in contents}):
            _make_folders(new, new / path)
        for path, content in contents.items():
            _put(f"{folder}/{path}", f"{new}/{path}", content)
        flush_all(new)
        put_in_place(new, folder, old)
        for before in (new, old):
            _move_foreign_late(before, folder, contents, generated)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)


def recover(folder: Path, *, lock: Callable[[Path], AbstractContextManager[None]] | None = None) -> None:
    """Undo what a killed run left behind; `lock` keeps other runs out meanwhile.

    Between the two renames of a system that cannot exchange folders, the old folder has another name: it comes back.
    """
    new, old = _siblings(folder)
    if not new.exists() and not old.exists():
        return
    if lock is not None:
        with lock(folder.parent):
            recover(folder)
        return
    if old.exists():
        if folder.exists():
            shutil.rmtree(old)
        else:
            old.rename(folder)
    if new.exists():
        shutil.rmtree(new)


def _siblings(folder: Path) -> tuple[Path, Path]:
    return folder.with_name(f".{folder.name}.specloom-new"), folder.with_name(f".{folder.name}.specloom-old")


def _move_foreign(folder: Path, new: Path, contents: Mapping[str, bytes], generated: frozenset[str]) -> None:
    """Bring foreign files to the new folder: as hard links where possible, so that nothing is copied."""
    for place, is_folder in _walk(folder):
        path = place.relative_to(folder).as_posix()
        if is_folder:
            if not any(place.iterdir()):
                _make_folders(new, new / path)
        elif path not in generated and path not in contents:
            _make_folders(new, (new / path).parent)
            _link(place, new / path)


def _move_foreign_late(before: Path, folder: Path, contents: Mapping[str, bytes], generated: frozenset[str]) -> None:
    """Bring foreign files to the new folder that were saved in the old one while the new one was built."""
    for place, is_folder in _walk(before):
        path = place.relative_to(before).as_posix()
        there = folder / path
        if is_folder or path in generated or path in contents or (there.exists() and place.samefile(there)):
            continue
        if os.path.lexists(there) and there.lstat().st_mtime_ns >= place.lstat().st_mtime_ns:
            continue
        _make_folders(folder, there.parent)
        place.replace(there)


def _walk(folder: Path) -> Iterator[tuple[Path, bool]]:
    for base, folders, names in os.walk(folder):
        for name in (*folders, *names):
            place = Path(base, name)
            yield place, name in folders and not place.is_symlink()


def _link(source: str | Path, place: str | Path) -> None:
    try:
        os.link(source, place, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, place, follow_symlinks=False)


def holds(place: str, content: bytes) -> bool:
    """Tell whether there is a file with this content, and no link to one."""
    try:
        known = os.lstat(place)
    except (FileNotFoundError, NotADirectoryError):
        return False
    if not S_ISREG(known.st_mode) or known.st_size != len(content):
        return False
    return Path(place).read_bytes() == content


def _put(before: str, place: str, content: bytes) -> None:
    """Write a file, or link it where it was there before."""
    target = Path(place)
    if holds(before, content):
        _link(before, place)
    else:
        target.write_bytes(content)
    target.chmod(_FILE_MODE)


def _make_folders(root: Path, place: Path) -> None:
    if place == root or place.is_dir():
        return
    _make_folders(root, place.parent)
    _make_folder(place)


def _make_folder(place: Path) -> None:
    place.mkdir()
    place.chmod(_FOLDER_MODE)


def replace_file(path: Path, content: str | bytes) -> None:
    """Write a file, text in UTF-8 with its own ends of lines; folders above it are made.

    A link stays one, and a file keeps its permissions. What is no file (`/dev/stdout`) is written to as it is.

    Raises:
        WriteError: It cannot be written; an existing file is unchanged.

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
    successor = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(octets)
        if place.exists():
            shutil.copymode(place, successor)
        else:
            successor.chmod(_NEW_FILE & ~_umask())
        successor.replace(place)
    except OSError:
        with suppress(OSError):
            successor.unlink(missing_ok=True)
        raise


def _umask() -> int:
    """Return the permissions that new files do not get (umask), which can only be read by setting them."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
