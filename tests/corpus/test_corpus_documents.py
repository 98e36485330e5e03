"""Small documents with the nastiest constructs: each generates, imports, and makes the calls that it describes."""

from __future__ import annotations

import importlib
import inspect
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .examine import PACKAGE, checked
from .package import SETTINGS
from .smoke import Smoke

DOCUMENTS = sorted((Path(__file__).parent / "documents").glob("*.yaml"))
MOST_LINES = 80
Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_every_call_is_what_the_document_says(
    path: Path, specloom_here: Command, tmp_path: Path, monkeypatch: Any
) -> None:
    package = f"corpus_{path.stem}"
    done = specloom_here("generate", path, "--output", tmp_path, "--package", package, cwd=tmp_path)
    assert (done.returncode, [line for line in done.stderr.splitlines() if "error[" in line]) == (0, [])
    monkeypatch.syspath_prepend(str(tmp_path / package))
    for found in sorted((tmp_path / package / package).rglob("*.py")):
        compile(found.read_text("utf-8"), str(found), "exec")
    smoke = Smoke(path, tmp_path / package, package)
    result = smoke.run()
    assert result["failures"] == []
    assert result["counts"] == {"ok": result["summary"]["operations"]}
    asynchronous = getattr(importlib.import_module(package), f"Async{type(smoke.client).__name__}")
    given = {name: "x" for name in inspect.signature(asynchronous).parameters if name not in SETTINGS}
    asynchronous(base_url="https://corpus.invalid", **given)


@pytest.mark.types
@pytest.mark.parametrize("name", ["streams", "bodies", "uploads"])
def test_packages_are_strictly_typed_throughout(name: str, specloom_here: Command, tmp_path: Path) -> None:
    """Overloads whose results differ in kind, in views as well: of streams, of pages, and of bodies."""
    path = Path(__file__).parent / "documents" / f"{name}.yaml"
    done = specloom_here("generate", path, "--output", tmp_path, "--package", PACKAGE, cwd=tmp_path)
    assert done.returncode == 0
    said = checked(tmp_path / PACKAGE, tmp_path / "mypy")
    assert (said["mypy_said"], said["pyright_said"]) == ("", "")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_documents_are_small_enough_to_be_read(path: Path) -> None:
    assert path.read_text("utf-8").count("\n") <= MOST_LINES
