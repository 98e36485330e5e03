"""Decides what a version of a document is: a file, or `REVISION:PATH` in the version control of this folder.

Of a revision, the whole folder of the document is brought out: no file of a document lies outside of it.
"""

from __future__ import annotations

import io
import posixpath
import shutil
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from specloom.sources import NoSourcesError


class RevisionError(NoSourcesError):
    """A version cannot be had; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a document: where it lies on disk now, and what people are told it is called."""

    path: Path
    display: str


def version(text: str, into: Path) -> Version:
    """Return the version that `text` names; what comes from a revision is put into the folder `into`.

    Raises:
        RevisionError: There is no such file or revision.
    """
    if Path(text).is_file():
        return Version(Path(text), Path(text).as_posix())
    revision, colon, path = text.partition(":")
    if not colon or not revision or not path:
        raise RevisionError(f"there is no file {text!r}; name a file, or REVISION:PATH")
    where = PurePosixPath(posixpath.normpath(_prefix() + path[2:] if path.startswith("./") else path))
    bring_out(revision, where.parent.as_posix(), into)
    found = into / where.name
    if not found.is_file():
        raise RevisionError(f"there is no file {where.as_posix()!r} in the revision {revision!r}")
    return Version(found, f"{revision}:{where.as_posix()}")


def bring_out(revision: str, folder: str, into: Path) -> None:
    """Put a folder, relative to the top of the repository, as it is in a revision, into another folder.

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
        raise RevisionError(f"there is no revision {revision!r} in the version control of this folder")
    return done.stdout.decode().strip()


def top() -> Path:
    """Return the top folder of the repository.

    Raises:
        RevisionError: There is no version control here.
    """
    done = _git("rev-parse", "--show-toplevel")
    if done.returncode:
        raise RevisionError("this folder is not under version control by git")
    return Path(done.stdout.decode().rstrip("\n"))


def last_change(path: Path) -> str | None:
    """Return the id of the last commit that changed a file, or None where there is none.

    Raises:
        RevisionError: There is no version control here.
    """
    done = _git("log", "-1", "--format=%H", "--", str(path))
    if done.returncode:
        raise RevisionError("this folder is not under version control by git, or nothing was committed yet")
    return done.stdout.decode().strip() or None


def uncommitted(paths: list[Path]) -> list[str]:
    """Return the files among or below `paths` that differ from what was last committed.

    Raises:
        RevisionError: There is no version control here.
    """
    done = _git("status", "--porcelain", "-z", "--untracked-files=all", "--", *map(str, paths))
    if done.returncode:
        raise RevisionError("this folder is not under version control by git")
    return [entry[3:] for entry in done.stdout.decode(errors="replace").split("\0") if entry]


def _prefix() -> str:
    return _git("rev-parse", "--show-prefix").stdout.decode().rstrip("\n")


def _git(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    program = shutil.which("git")
    if program is None:
        raise RevisionError("git is not installed, and revisions need it")
    return subprocess.run([program, *arguments], capture_output=True, check=False)  # noqa: S603  # no shell
