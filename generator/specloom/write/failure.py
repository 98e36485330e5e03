"""What can go wrong with writing."""

from __future__ import annotations

from pathlib import Path


class WriteError(Exception):
    """A folder or file cannot be written; `reason` says why, in words for the person who chose it."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}")
