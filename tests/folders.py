"""Folders outside of the repository that some tests and scripts read, each named by a variable of the environment."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

NOT_THERE = "not there: "
"""How the reason of a test begins that was skipped because such a folder is not named."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that only some machines have."""

    variable: str
    holds: str

    @property
    def path(self) -> Path | None:
        """The folder, or None where the variable is not set.

        Raises:
            FileNotFoundError: The variable names no folder. Whoever sets it wants the tests to run.
        """
        named = os.environ.get(self.variable)
        if not named:
            return None
        path = Path(named).resolve()
        if not path.is_dir():
            raise FileNotFoundError(f"{self.variable} names no folder: {named}")
        return path

    @property
    def absence(self) -> str:
        """Why what needs the folder is skipped."""
        return f"{NOT_THERE}{self.holds} (set {self.variable})"

    def required(self) -> Path:
        """Return the folder, or end the program with a message."""
        if self.path is None:
            raise SystemExit(self.absence)
        return self.path


VENDOR_DOCS = Folder("SPECLOOM_VENDOR_DOCS", "the vendors' pages")
CORPUS = Folder("SPECLOOM_CORPUS", "the corpus of real documents")
SUITES = Folder("SPECLOOM_SUITES", "the test documents of other generators")
