"""Errors about files. Generated files that somebody has edited are one: they are not overwritten."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from specloom.write.file_diff import shortened

_MOST_LINES = 200
_WAY_OUT = (
    "nothing was written. Move what you added into the package's folder custom/, which stays yours (its README says "
    "how), or into the document; --force overwrites the edits"
)


class FileError(Exception):
    """Something is wrong with a file or folder; `reason` says what, in words for the person who chose it."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}")


class WriteError(FileError):
    """A folder or file cannot be written."""


class LockError(WriteError):
    """A lock file is damaged."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "this is not a lock file of specloom; restore it from version control")


class CustomError(FileError):
    """An override cannot take the place of a generated class."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A generated file that was edited: the SHA-256 of what was written, and the lines of a unified diff to the edited.

    The diff starts from what was written if that is `known`, else from what would be written now.
    """

    path: str
    written: str
    diff: tuple[str, ...]
    known: bool


class EditedError(WriteError):
    """Files that would be replaced or removed were edited by hand; the reason shows how."""

    def __init__(self, target: Path, edits: tuple[Edit, ...]) -> None:
        self.edits = edits
        lines = ["these files were edited by hand since they were generated:"]
        for edit in edits:
            unknown = f" (its inputs changed as well; as generated, its SHA-256 was {edit.written})"
            lines.append(f"  {edit.path}{'' if edit.known else unknown}")
        lines += shortened([line for edit in edits for line in edit.diff], most=_MOST_LINES)
        super().__init__(target, "\n".join([*lines, _WAY_OUT]))
