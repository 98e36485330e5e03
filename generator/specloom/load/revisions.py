"""Decides what a version of a document is: a file, or `REVISION:PATH` in the version control of this folder.

Of a revision, the whole folder of the document is exported, or the root folder of its references. Overlays that version
control knows are those of the same revision.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from specloom.base.closeness import did_you_mean
from specloom.base.sources import RECORDINGS, NoSourcesError, OtherDocument, Overlay, Source
from specloom.load.source import other_file

_BEGIN = "begin with `git init`, `git add .` and `git commit`"


class RevisionError(NoSourcesError):
    """A version is not available; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a document: its file in this folder, and the revision that it is of; empty for the file itself."""

    path: Path
    revision: str = ""


def version(text: str) -> Version:
    """Return the version that `text` names: a file, or `REVISION:PATH` as git has it (from the top, `./` from here).

    Raises:
        RevisionError: There is no such file or revision.
    """
    if Path(text).exists():
        return Version(Path(text))
    revision, colon, path = text.partition(":")
    if not colon or not revision or not path:
        raise RevisionError(f"there is no file {text!r}; name a file, or REVISION:PATH", other_file(Path(text), text))
    commit(revision)
    return Version(Path(path) if path.startswith("./") else _seen_from_here(top() / path), revision)


def _seen_from_here(path: Path) -> Path:
    here = Path.cwd().resolve()
    return path.relative_to(here) if path.is_relative_to(here) else path


def at_revision(source: Source, revision: str, into: Path) -> Source:
    """Return a document as it was in a revision, exported into the folder `into`, with its recordings.

    An overlay is the one of that revision, and none where version control knows it, but the revision does not have it
    yet. One that version control does not know is taken as it is.

    Raises:
        RevisionError: There is no such revision, or the document is not in it.
    """
    name = _in_repository(source.document)
    holder = _in_repository(source.root) if source.root is not None else name.parent
    export_folder(revision, holder.as_posix(), into / "document")
    document = into / "document" / name.relative_to(holder)
    if not document.is_file():
        raise RevisionError(f"there is no file {name.as_posix()!r} in the revision {revision!r}")
    overlays = [
        _overlay_at(overlay, revision, into / f"overlay{index}") for index, overlay in enumerate(source.overlays)
    ]
    return replace(
        source,
        document=document,
        recordings=document.parent / RECORDINGS,
        display=f"{revision}:{name.as_posix()}",
        overlays=tuple(overlay for overlay in overlays if overlay is not None),
        stainless=_overlay_at(source.stainless, revision, into / "stainless") if source.stainless else None,
        root=into / "document" if source.root is not None else None,
        others=tuple(_others_at(source, revision, into)),
    )


def _others_at(source: Source, revision: str, into: Path) -> Iterator[OtherDocument]:
    """Yield the other documents of a package as they were in a revision; one that it does not have yet is left out."""
    for index, other in enumerate(source.others):
        name = _in_repository(other.path)
        holder = _in_repository(source.root) if source.root is not None else name.parent
        folder = into / f"other{index}"
        export_folder(revision, holder.as_posix(), folder)
        path = folder / name.relative_to(holder)
        if path.is_file():
            yield OtherDocument(path, f"{revision}:{name.as_posix()}")


def _overlay_at(overlay: Overlay, revision: str, into: Path) -> Overlay | None:
    try:
        name = _in_repository(overlay.path)
    except RevisionError:
        return overlay
    text = _git("-C", str(top()), "show", f"{commit(revision)}:{name.as_posix()}")
    if text.returncode:
        is_known = not _git("ls-files", "--error-unmatch", "--", str(overlay.path)).returncode
        return None if is_known else overlay
    into.mkdir(parents=True)
    path = into / name.name
    path.write_bytes(text.stdout)
    return Overlay(path, f"{revision}:{name.as_posix()}")


def _in_repository(path: Path) -> PurePosixPath:
    """Return a path as seen from the top of the repository.

    Raises:
        RevisionError: It lies elsewhere.
    """
    root = top().resolve()
    whole = path.resolve() if path.is_dir() else path.parent.resolve() / path.name
    if not whole.is_relative_to(root):
        raise RevisionError(f"{path.as_posix()!r} is not in the repository of this folder")
    return PurePosixPath(whole.relative_to(root).as_posix())


def export_folder(revision: str, folder: str, into: Path) -> None:
    """Copy a folder, relative to the top of the repository, as it was in a revision, into the folder `into`.

    Raises:
        RevisionError: There is no such revision or folder.
    """
    tree = f"{commit(revision)}:{'' if folder == '.' else folder}"
    done = _git("-C", str(top()), "archive", "--format=tar", tree)
    if done.returncode:
        raise RevisionError(f"there is no folder {folder!r} in the revision {revision!r}")
    into.mkdir(parents=True, exist_ok=True)
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isfile() else None
            name = PurePosixPath(member.name)
            if content is None or name.is_absolute() or ".." in name.parts:
                continue
            place = into.joinpath(*name.parts)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content.read())


def commit(revision: str) -> str:
    """Return the id of the commit that a revision names.

    Raises:
        RevisionError: There is none, or no version control here.
    """
    done = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if done.returncode:
        top()
        named = _git("for-each-ref", "--format=%(refname:short)").stdout.decode("utf-8", "replace").split()
        hint = did_you_mean(revision, ["HEAD", *named], "`git log` and `git branch` list them") if named else _BEGIN
        raise RevisionError(f"there is no revision {revision!r} in the version control of this folder", hint)
    return done.stdout.decode().strip()


def top() -> Path:
    """Return the top folder of the repository.

    Raises:
        RevisionError: There is no version control here.
    """
    done = _git("rev-parse", "--show-toplevel")
    if done.returncode:
        raise RevisionError("this folder is not under version control by git", _BEGIN)
    return Path(done.stdout.decode().rstrip("\n"))


def changes_of(path: Path) -> tuple[str, ...]:
    """Return the ids of the commits that changed a file, the newest first.

    Raises:
        RevisionError: There is no version control here.
    """
    done = _git("log", "--format=%H", "--", str(path))
    if done.returncode:
        raise RevisionError("this folder is not under version control by git, or nothing was committed yet", _BEGIN)
    return tuple(done.stdout.decode().split())


def text_at(revision: str, path: Path) -> str:
    """Return the text of a file in a revision; empty where the revision has no such file.

    Raises:
        RevisionError: The file lies outside of the repository.
    """
    done = _git("-C", str(top()), "show", f"{revision}:{_in_repository(path).as_posix()}")
    return "" if done.returncode else done.stdout.decode("utf-8", "replace")


def uncommitted(paths: list[Path]) -> list[str]:
    """Return the files among or below `paths` that differ from what was last committed.

    Raises:
        RevisionError: There is no version control here.
    """
    done = _git("status", "--porcelain", "-z", "--untracked-files=all", "--", *map(str, paths))
    if done.returncode:
        raise RevisionError("this folder is not under version control by git", _BEGIN)
    return [entry[3:] for entry in done.stdout.decode(errors="replace").split("\0") if entry]


def _git(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    program = shutil.which("git")
    if program is None:
        raise RevisionError("git is not installed, and revisions need it")
    return subprocess.run([program, *arguments], capture_output=True, check=False)  # noqa: S603  # no shell
