"""Writes generated files to disk: a whole folder or nothing, and no foreign file is touched.

The new folder is built next to the old one under another name and takes its place in one step. Files that
`specloom.lock` lists are replaced and removed, unless somebody has edited them; all others move to the new folder.
"""

from __future__ import annotations

import hashlib
import json
import os
import unicodedata
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, cast

from specloom.base.document import Json
from specloom.write.errors import Edit, EditedError, LockError, WriteError
from specloom.write.file_diff import unified
from specloom.write.lock import LOCK
from specloom.write.replacement import holds, recover, replace_file, replace_folder
from specloom.write.swap import locked

__all__ = ["Change", "EditedError", "Origin", "WriteError", "changes", "clean", "replace_file", "write", "write_files"]

Origin = Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between what is on disk and what was generated; `path` is relative to the folder.

    `diff` holds the lines of a unified diff from the one to the other, where only that was asked for.
    """

    kind: Literal["added", "changed", "removed"]
    path: str
    diff: tuple[str, ...] = field(default=(), compare=False)


def changes(files: Mapping[str, str | bytes], target: Path, *, origin: Origin | None = None) -> list[Change]:
    """Return what `write` would do, in order of paths, edited files included; nothing is touched.

    Raises:
        ValueError: A path in `files` leads outside, is not portable or collides with another.
        WriteError: The folder cannot be read, or holds a foreign file where a generated one belongs.
    """
    contents = _with_lock(files, origin or {})
    with _write_errors(target):
        differences = _compare(contents, target, _generated_before(target))
        return [Change(change.kind, change.path, _diff(change, contents, target)) for change in differences]


def write(
    files: Mapping[str, str | bytes], target: Path, *, origin: Origin | None = None, force: bool = False
) -> list[Change]:
    """Make `target` hold `files` and the foreign files that are there, and return what changed.

    `origin` goes into the lock file: what the files were generated from. With `force`, files that were edited by hand
    since an earlier run are overwritten as well.

    Where nothing changed nothing is written, and a file that stays the same keeps its time stamp. Another run that
    writes to the same place is waited for.

    Raises:
        ValueError: A path in `files` leads outside, is not portable or collides with another.
        EditedError: A file that would be replaced or removed was edited by hand.
        WriteError: The folder cannot be written, or holds a foreign file where a generated one belongs.
    """
    contents = _with_lock(files, origin or {})
    with _write_errors(target):
        folder = target.resolve()
        folder.parent.mkdir(parents=True, exist_ok=True)
        with locked(folder.parent):
            recover(folder)
            digests = _generated_before(folder)
            differences = _compare(contents, folder, digests)
            if not differences:
                return differences
            edits = [] if force else _edits(differences, contents, digests, folder)
            if edits:
                raise EditedError(target, tuple(edits))
            replace_folder(folder, contents, frozenset(digests))
            return differences


def write_files(files: Mapping[str, str], folder: Path) -> None:
    """Write files, by path, below a folder that only this process uses."""
    for path, text in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode())


def clean(target: Path) -> None:
    """Remove temporary folders that a killed run has left next to `target`, if any.

    Raises:
        WriteError: One cannot be removed.
    """
    with _write_errors(target):
        folder = target.resolve()
        if folder.parent.is_dir():
            recover(folder, lock=locked)


def _with_lock(files: Mapping[str, str | bytes], origin: Origin) -> dict[str, bytes]:
    contents = {path: each.encode("utf-8") if isinstance(each, str) else each for path, each in files.items()}
    _check_paths([*contents, LOCK])
    digests = {path: hashlib.sha256(contents[path]).hexdigest() for path in sorted(contents)}
    lock = json.dumps({"version": 1, **origin, "files": digests}, indent=1, ensure_ascii=False) + "\n"
    return {**contents, LOCK: lock.encode("utf-8")}


@contextmanager
def _write_errors(target: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise WriteError(Path(str(error.filename or target)), error.strerror or str(error)) from error


def _compare(contents: Mapping[str, bytes], folder: Path, digests: Mapping[str, str]) -> list[Change]:
    differences: list[Change] = []
    for path, content in contents.items():
        file = f"{folder}/{path}"
        if not os.path.lexists(file):
            differences.append(Change("added", path))
        elif not holds(file, content):
            if path not in digests:
                raise WriteError(Path(file), "this was not written by specloom and is in the way; move it elsewhere")
            differences.append(Change("changed", path))
    gone = (path for path in digests if path not in contents and os.path.lexists(folder / path))
    differences.extend(Change("removed", path) for path in gone)
    return sorted(differences, key=lambda change: change.path)


def _content(place: Path) -> bytes | None:
    """Return the content of a regular file; None for anything else, links included."""
    return place.read_bytes() if place.is_file() and not place.is_symlink() else None


def _diff(change: Change, contents: Mapping[str, bytes], folder: Path) -> tuple[str, ...]:
    file = folder / change.path
    before = None if change.kind == "added" else _content(file) or b""
    after = None if change.kind == "removed" else contents[change.path]
    return unified(before, after, name=file.as_posix(), notes=("as it is", "as it should be"))


def _edits(
    differences: list[Change], contents: Mapping[str, bytes], digests: Mapping[str, str], folder: Path
) -> list[Edit]:
    """Return the files to be replaced or removed that are no longer what an earlier run wrote."""
    edits: list[Edit] = []
    for change in differences:
        if change.kind == "added" or change.path == LOCK:
            continue
        content, written = _content(folder / change.path), digests[change.path]
        if content is None or hashlib.sha256(content).hexdigest() != written:
            now = contents.get(change.path)
            # The text written then is known only if it would be written again.
            known = now is not None and hashlib.sha256(now).hexdigest() == written
            old = "as generated" if known else "as it would be written now"
            diff = unified(now, content, name=change.path, notes=(old, "edited"))
            edits.append(Edit(change.path, written, diff, known=known))
    return edits


def _generated_before(folder: Path) -> dict[str, str]:
    """Return the digests of the files that an earlier run wrote, by path, from its lock file, which is one of them."""
    if folder.exists() and not folder.is_dir():
        raise WriteError(folder, "there is a file where the output folder should be")
    lock = folder / LOCK
    if not lock.exists():
        return {}
    try:
        listed = cast("dict[str, object]", json.loads(lock.read_bytes()))["files"]
        paths = {str(path): str(digest) for path, digest in cast("dict[str, object]", listed).items()}
        _check_paths(list(paths))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise LockError(lock) from None
    return paths | {LOCK: ""}


def _check_paths(paths: Sequence[str]) -> None:
    """Refuse paths that lead outside, are not portable or collide.

    Raises:
        ValueError: One of them does.
    """
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
