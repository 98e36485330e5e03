"""Decides how one file is read that refers to no other: an overlay, a scenario."""

from __future__ import annotations

from pathlib import Path

from specloom.base.diagnostics import SpecError
from specloom.base.document import SourceFile
from specloom.load.source import read_text
from specloom.load.syntax import parse


def load_file(path: Path, *, name: str) -> SourceFile:
    """Return the text of a YAML or JSON file, that diagnostics call `name`, and the value in it.

    Raises:
        SpecError: It cannot be read, or is malformed.
    """
    text = read_text(path, name=name)
    try:
        return SourceFile(text, parse(text, name=name))
    except SpecError as error:
        raise SpecError(error.diagnostics, sources={name: text}) from None
