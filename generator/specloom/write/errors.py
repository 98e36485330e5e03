"""Errors of writing. Generated files that somebody has edited are one: they are not overwritten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from specloom.write.file_diff import shortened

_MOST_LINES = 200
_WAY_OUT = (
    "nothing was written. Move what you added into the package's folder custom/, which stays yours (its README says "
    "how), or into the document; --force overwrites the edits"
)


class WriteError(Exception):
    """A folder or file cannot be written; `reason` says why, in words for the person who chose it."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}")


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
        super().__init__(target, "\n".join(_explained(edits)))


def _explained(edits: tuple[Edit, ...]) -> Iterator[str]:
    yield "these files were edited by hand since they were generated:"
    for edit in edits:
        unknown = "" if edit.known else f" (its inputs changed as well; as generated, its SHA-256 was {edit.written})"
        yield f"  {edit.path}{unknown}"
    yield from shortened([line for edit in edits for line in edit.diff], most=_MOST_LINES)
    yield _WAY_OUT
