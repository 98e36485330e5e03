"""Decides how generated files reach the disk: as a whole folder or not at all, and nobody else's files touched.

The new folder is built beside the old one under a name of its own and takes its place by two renames. What
`specloom.lock` lists is ours to replace and remove; every other file found in the folder moves along.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import unicodedata
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

LOCK = "specloom.lock"
Facts = Mapping[str, str | dict[str, str]]
_FILE_MODE = 0o644
_FOLDER_MODE = 0o755


class WriteError(Exception):
    """The output folder cannot be written; `reason` says why, in words for the person who chose it."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}")


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between what is on disk and what was generated; `path` is relative to the folder."""

    kind: Literal["added", "changed", "removed"]
    path: str


def changes(files: Mapping[str, str], target: Path, *, facts: Facts | None = None) -> list[Change]:
    """Return what `write` would do, in order of paths; nothing is touched.

    Raises:
        ValueError: A path in `files` leads outside, is not portable or collides with another.
        WriteError: The folder cannot be read, or holds a foreign file where a generated one belongs.
    """
    wanted = _with_lock(files, facts or {})
    with _explained(target):
        return _compare(wanted, target)


def write(files: Mapping[str, str], target: Path, *, facts: Facts | None = None) -> list[Change]:
    """Make `target` hold exactly `files`, beside whatever is not ours, and return what changed.

    `facts` go into the lock file: what the files were made from.

    Where nothing changed nothing is written, and a file that stays the same keeps its time stamp.

    Raises:
        ValueError: A path in `files` leads outside, is not portable or collides with another.
        WriteError: The folder cannot be written, or holds a foreign file where a generated one belongs.
    """
    wanted = _with_lock(files, facts or {})
    with _explained(target):
        folder = target.resolve()
        _recover(folder)
        found = _compare(wanted, folder)
        if found:
            _replace(folder, wanted, _owned(folder))
        return found


def _with_lock(files: Mapping[str, str], facts: Facts) -> dict[str, bytes]:
    contents = {path: text.encode("utf-8") for path, text in files.items()}
    _check_paths([*contents, LOCK])
    digests = {path: hashlib.sha256(contents[path]).hexdigest() for path in sorted(contents)}
    lock = json.dumps({"version": 1, **facts, "files": digests}, indent=1, ensure_ascii=False) + "\n"
    return {**contents, LOCK: lock.encode("utf-8")}


def _check_paths(paths: list[str]) -> None:
    known: dict[str, str] = {}
    for path in paths:
        parts = path.split("/")
        if any(part in ("", ".", "..") for part in parts) or "\\" in path:
            raise ValueError(f"{path!r} is not a relative POSIX path inside the folder")
        if any(unicodedata.category(character) in ("Cc", "Cs") for character in path):
            raise ValueError(f"{path!r} holds a control character")
        folded = _fold(path)
        if folded in known:
            raise ValueError(f"{path!r} and {known[folded]!r} are the same file on some systems")
        known[folded] = path
    for path in paths:
        parts = _fold(path).split("/")
        for length in range(1, len(parts)):
            if "/".join(parts[:length]) in known:
                raise ValueError(f"{path!r} lies below {known['/'.join(parts[:length])]!r}, which is a file")


def _fold(path: str) -> str:
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", path).casefold())


@contextmanager
def _explained(target: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise WriteError(Path(str(error.filename or target)), error.strerror or str(error)) from error


def _compare(wanted: Mapping[str, bytes], folder: Path) -> list[Change]:
    if folder.exists() and not folder.is_dir():
        raise WriteError(folder, "there is a file where the output folder should be")
    owned = _owned(folder)
    found: list[Change] = []
    for path, content in wanted.items():
        place = folder / path
        if not os.path.lexists(place):
            found.append(Change("added", path))
        elif place.is_symlink() or not place.is_file() or place.read_bytes() != content:
            if path not in owned:
                raise WriteError(place, "this was not written by specloom and is in the way; move it elsewhere")
            found.append(Change("changed", path))
    gone = (path for path in owned if path not in wanted and os.path.lexists(folder / path))
    found.extend(Change("removed", path) for path in gone)
    return sorted(found, key=lambda change: change.path)


def _owned(folder: Path) -> frozenset[str]:
    """Return what the lock file lists, which is what an earlier run wrote; the lock itself is ours as well."""
    place = folder / LOCK
    if not place.exists():
        return frozenset()
    try:
        listed = cast("dict[str, object]", json.loads(place.read_bytes()))["files"]
        paths = [str(path) for path in cast("dict[str, object]", listed)]
        _check_paths(paths)
    except (ValueError, KeyError, TypeError, RecursionError):
        raise WriteError(place, "this is not a lock file of specloom; restore it from version control") from None
    return frozenset({*paths, LOCK})


def _recover(folder: Path) -> None:
    """Undo what a run that was killed left behind: before the second rename the old folder stands aside."""
    new, old = _beside(folder)
    if old.exists():
        if folder.exists():
            shutil.rmtree(old)
        else:
            old.rename(folder)
    if new.exists():
        shutil.rmtree(new)


def _beside(folder: Path) -> tuple[Path, Path]:
    return folder.with_name(f".{folder.name}.specloom-new"), folder.with_name(f".{folder.name}.specloom-old")


def _replace(folder: Path, wanted: Mapping[str, bytes], owned: frozenset[str]) -> None:
    new, old = _beside(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        _make_folder(new)
        _carry_over(folder, new, wanted, owned)
        for path, content in wanted.items():
            _put(folder / path, new / path, content, root=new)
        _swap(folder, new, old)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)


def _swap(folder: Path, new: Path, old: Path) -> None:
    if not folder.exists():
        new.rename(folder)
        return
    folder.rename(old)
    try:
        new.rename(folder)
    except OSError:
        old.rename(folder)
        raise


def _carry_over(folder: Path, new: Path, wanted: Mapping[str, bytes], owned: frozenset[str]) -> None:
    """Bring along what is not ours: as another link to the same file where possible, so that nothing is copied."""
    for place, is_folder in _walk(folder):
        path = place.relative_to(folder).as_posix()
        if is_folder:
            if not any(place.iterdir()):
                _make_folders(new, new / path)
        elif path not in owned and path not in wanted:
            _make_folders(new, (new / path).parent)
            _link(place, new / path)


def _walk(folder: Path) -> Iterator[tuple[Path, bool]]:
    for base, folders, names in os.walk(folder):
        for name in (*folders, *names):
            place = Path(base, name)
            yield place, name in folders and not place.is_symlink()


def _link(source: Path, place: Path) -> None:
    try:
        os.link(source, place, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, place, follow_symlinks=False)


def _put(before: Path, place: Path, content: bytes, *, root: Path) -> None:
    _make_folders(root, place.parent)
    if before.is_file() and not before.is_symlink() and before.read_bytes() == content:
        _link(before, place)
    else:
        place.write_bytes(content)
    place.chmod(_FILE_MODE)


def _make_folders(root: Path, place: Path) -> None:
    if place == root or place.is_dir():
        return
    _make_folders(root, place.parent)
    _make_folder(place)


def _make_folder(place: Path) -> None:
    place.mkdir()
    place.chmod(_FOLDER_MODE)
