"""Golden cases: what a small document becomes, as whole texts. `make cases` accepts the current output.

`expected/` holds what a reader of the case wants to see: clients, resources and models, not the runtime or the README.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from specloom.base.diagnostics import Diagnostic, SpecError
from specloom.base.sources import Source
from specloom.cli.excerpt import render
from specloom.load import positioned
from specloom.pipeline.generate import generate

HERE = Path(__file__).parent
CASES = sorted(folder.parent for folder in HERE.glob("*/openapi.yaml") if (folder.parent / "expected").is_dir())
MOST_LINES = 60
WANTED = ("acme/resources/", "acme/models/", "acme/_client.py", "acme/webhooks.py", "acme/oauth.py")


def shown(diagnostics: Iterable[Diagnostic], texts: dict[str, str]) -> str:
    return "".join(render(found, texts) + "\n" for found in positioned(diagnostics, texts))


def made(folder: Path) -> tuple[dict[str, str], str]:
    """Return the interesting files that a case becomes, and its diagnostics."""
    source = Source(folder / "openapi.yaml", folder / "recordings", "acme", "openapi.yaml")
    try:
        output = generate(source)
    except SpecError as error:
        return {}, shown(error.diagnostics, dict(error.sources))
    wanted = {
        path.removeprefix("acme/"): text
        for path, text in output.files.items()
        if path.startswith(WANTED) and not path.endswith(("__init__.py", "models/_names.py"))
    }
    return wanted, shown(output.diagnostics, output.inputs)


def accept(folder: Path, files: dict[str, str], diagnostics: str) -> None:
    shutil.rmtree(folder / "expected", ignore_errors=True)
    for path, text in files.items():
        place = folder / "expected" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode())
    (folder / "diagnostics.txt").write_bytes(diagnostics.encode())


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_a_case_becomes_what_was_accepted(folder: Path) -> None:
    files, diagnostics = made(folder)
    if os.environ.get("SPECLOOM_ACCEPT"):
        accept(folder, files, diagnostics)
    expected = {
        path.relative_to(folder / "expected").as_posix(): path.read_bytes().decode()
        for path in (folder / "expected").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert sorted(files) == sorted(expected)
    for path, text in files.items():
        assert text == expected[path], f"{folder.name}/expected/{path}: if this is right, accept it with `make cases`"
    assert diagnostics == (folder / "diagnostics.txt").read_bytes().decode()


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_cases_are_small_enough_to_be_read(folder: Path) -> None:
    for path in folder.rglob("*.yaml"):
        assert path.read_text("utf-8").count("\n") <= MOST_LINES, path
