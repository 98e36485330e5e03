"""Decides how generated files reach the disk: as a whole folder or not at all, and nobody else's files touched.

The new folder is built next to the old one under another name and takes its place in one step. What `specloom.lock`
lists is ours to replace and remove, unless somebody has edited it; every other file found in the folder moves along.
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
from specloom.write.errors import Edit, EditedError, WriteError
from specloom.write.exchange import alone
from specloom.write.file_diff import unified
from specloom.write.lock import LOCK
from specloom.write.replacement import holds, recover, replace_file, replace_folder

__all__ = ["Change", "EditedError", "Facts", "WriteError", "changes", "clean", "replace_file", "write"]

Facts = Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between what is on disk and what was generated; `path` is relative to the folder.

    `diff` holds the lines of a unified diff from the one to the other, where only that was asked for.
    """

    kind: Literal["added", "changed", "removed"]
    path: str
    diff: tuple[str, ...] = field(default=(), compare=False)


def changes(files: Mapping[str, str], target: Path, *, facts: Facts | None = None) -> list[Change]:
    """Return what `write` would do, in order of paths, edited files included; nothing is touched.

    Raises:
        ValueError: A path in `files` leads outside, is not portable or collides with another.
        WriteError: The folder cannot be read, or holds a foreign file where a generated one belongs.
    """
    wanted = _with_lock(files, facts or {})
    with _explained(target):
        found = _compare(wanted, target, _owned(target))
        return [Change(one.kind, one.path, _diff(one, wanted, target)) for one in found]


def write(files: Mapping[str, str], target: Path, *, facts: Facts | None = None, force: bool = False) -> list[Change]:
    """Make `target` hold exactly `files`, and whatever is not ours, and return what changed.

    `facts` go into the lock file: what the files were made from. With `force`, files that were edited by hand since an
    earlier run are overwritten as well.

    Where nothing changed nothing is written, and a file that stays the same keeps its time stamp. Another run that
    writes to the same place is waited for.

    Raises:
        ValueError: A path in `files` leads outside, is not portable or collides with another.
        EditedError: A file that would be replaced or removed was edited by hand.
        WriteError: The folder cannot be written, or holds a foreign file where a generated one belongs.
    """
    wanted = _with_lock(files, facts or {})
    with _explained(target):
        folder = target.resolve()
        folder.parent.mkdir(parents=True, exist_ok=True)
        with alone(folder.parent):
            recover(folder)
            owned = _owned(folder)
            found = _compare(wanted, folder, owned)
            if not found:
                return found
            edits = [] if force else _edits(found, wanted, owned, folder)
            if edits:
                raise EditedError(target, tuple(edits))
            replace_folder(folder, wanted, frozenset(owned))
            return found


def clean(target: Path) -> None:
    """Remove what a run that was killed has left next to `target`, if anything.

    Raises:
        WriteError: It cannot be removed.
    """
    with _explained(target):
        folder = target.resolve()
        if folder.parent.is_dir():
            recover(folder, alone_in=alone)


def _with_lock(files: Mapping[str, str], facts: Facts) -> dict[str, bytes]:
    contents = {path: text.encode("utf-8") for path, text in files.items()}
    _check_paths([*contents, LOCK])
    digests = {path: hashlib.sha256(contents[path]).hexdigest() for path in sorted(contents)}
    lock = json.dumps({"version": 1, **facts, "files": digests}, indent=1, ensure_ascii=False) + "\n"
    return {**contents, LOCK: lock.encode("utf-8")}


@contextmanager
def _explained(target: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise WriteError(Path(str(error.filename or target)), error.strerror or str(error)) from error


def _compare(wanted: Mapping[str, bytes], folder: Path, owned: Mapping[str, str]) -> list[Change]:
    found: list[Change] = []
    for path, content in wanted.items():
        place = f"{folder}/{path}"
        if not os.path.lexists(place):
            found.append(Change("added", path))
        elif not holds(place, content):
            if path not in owned:
                raise WriteError(Path(place), "this was not written by specloom and is in the way; move it elsewhere")
            found.append(Change("changed", path))
    gone = (path for path in owned if path not in wanted and os.path.lexists(folder / path))
    found.extend(Change("removed", path) for path in gone)
    return sorted(found, key=lambda change: change.path)


def _content(place: Path) -> bytes | None:
    """Return what is in a file; None for anything else, links included."""
    return place.read_bytes() if place.is_file() and not place.is_symlink() else None


def _diff(change: Change, wanted: Mapping[str, bytes], folder: Path) -> tuple[str, ...]:
    place = folder / change.path
    before = None if change.kind == "added" else _content(place) or b""
    after = None if change.kind == "removed" else wanted[change.path]
    return unified(before, after, name=place.as_posix(), notes=("as it is", "as it should be"))


def _edits(found: list[Change], wanted: Mapping[str, bytes], owned: Mapping[str, str], folder: Path) -> list[Edit]:
    """Return the files that are not any more what an earlier run wrote, of those that would go."""
    edits: list[Edit] = []
    for change in found:
        if change.kind == "added" or change.path == LOCK:
            continue
        content, written = _content(folder / change.path), owned[change.path]
        if content is None or hashlib.sha256(content).hexdigest() != written:
            now = wanted.get(change.path)
            # What was written then is still known if it would be written again.
            known = now is not None and hashlib.sha256(now).hexdigest() == written
            old = "as generated" if known else "as it would be written now"
            diff = unified(now, content, name=change.path, notes=(old, "edited"))
            edits.append(Edit(change.path, written, diff, known=known))
    return edits


def _owned(folder: Path) -> dict[str, str]:
    """Return what the lock file lists, with digests: what an earlier run wrote; the lock is ours as well."""
    if folder.exists() and not folder.is_dir():
        raise WriteError(folder, "there is a file where the output folder should be")
    place = folder / LOCK
    if not place.exists():
        return {}
    try:
        listed = cast("dict[str, object]", json.loads(place.read_bytes()))["files"]
        paths = {str(path): str(digest) for path, digest in cast("dict[str, object]", listed).items()}
        _check_paths(list(paths))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise WriteError(place, "this is not a lock file of specloom; restore it from version control") from None
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
