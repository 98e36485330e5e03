"""Stored files: taken as they are where nothing has changed, and never without their seal."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from specloom.base.cache_folder import OFF, VARIABLE
from specloom.base.sources import sources
from specloom.pipeline import finish, stored_files
from specloom.pipeline.package import generate_source

DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://pets.example"}]
paths:
  /pets:
    get: {operationId: listPets, summary: List all., tags: [pets], responses: {"204": {description: ok}}}
  /toys:
    get: {operationId: listToys, tags: [toys], responses: {"204": {description: ok}}}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "cache"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "compiled"))
    return tmp_path / "cache" / "files"


@pytest.fixture
def formatted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What ruff formats from now on."""
    paths: list[str] = []
    format_files = finish.format_files  # type: ignore[attr-defined]

    def recording(files: dict[str, str], names: tuple[str, ...]) -> dict[str, str]:
        paths.extend(files)
        return format_files(files, names)

    monkeypatch.setattr(finish, "format_files", recording)
    return paths


def generated(tmp_path: Path, text: str = DOCUMENT, *, out: str = "out") -> dict[str, bytes]:
    """Generate the package of a document that always lies in the same place, and return its files."""
    document = tmp_path / "openapi.yaml"
    document.write_text(text, "utf-8")
    result = generate_source(sources([document], package="pets")[0], tmp_path / out, check=False)
    assert result.generated, result
    root = tmp_path / out
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def entry(folder: Path) -> Path:
    (path,) = folder.iterdir()
    return path


def test_what_has_not_changed_is_not_formatted_again(tmp_path: Path, formatted: list[str]) -> None:
    first = generated(tmp_path)
    assert "pets/resources/pets.py" in formatted
    formatted.clear()
    assert generated(tmp_path, out="again") == first
    assert formatted == []


def test_what_has_changed_is_formatted_alone(tmp_path: Path, formatted: list[str]) -> None:
    generated(tmp_path)
    formatted.clear()
    text = DOCUMENT.replace("List all.", "List each of them.")
    files = generated(tmp_path, text, out="stored")
    assert "pets/resources/pets.py" in formatted
    assert "pets/resources/toys.py" not in formatted
    assert b"List each of them." in files["pets/pets/resources/pets.py"]


def test_files_are_the_same_without_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    generated(tmp_path)
    stored = generated(tmp_path, out="stored")
    monkeypatch.setenv(VARIABLE, OFF)
    assert generated(tmp_path, out="anew") == stored


@pytest.mark.parametrize("spoilt", ["text", "seal", "half", "nothing", "binary"])
def test_an_entry_without_its_seal_is_ignored(spoilt: str, tmp_path: Path, folder: Path, formatted: list[str]) -> None:
    first = generated(tmp_path)
    content = entry(folder).read_bytes()
    changed = {
        "text": content.replace(b"List all.", b"Lost all."),
        "seal": content[:-2] + (b"1\n" if content.endswith(b"0\n") else b"0\n"),
        "half": content[: len(content) // 2],
        "nothing": b"",
        "binary": b"\xff\0\n\xfe",
    }[spoilt]
    assert changed != content
    entry(folder).write_bytes(changed)
    formatted.clear()
    assert generated(tmp_path, out="again") == first
    assert "pets/resources/pets.py" in formatted


def test_an_entry_with_the_key_of_somebody_else_is_ignored(tmp_path: Path, folder: Path, formatted: list[str]) -> None:
    first = generated(tmp_path)
    (key,) = (tmp_path / "compiled").rglob("files.key")
    key.write_bytes(b"0" * 32)
    formatted.clear()
    assert generated(tmp_path, out="again") == first
    assert formatted
    assert b'["finished", "pets/resources/pets.py"' in entry(folder).read_bytes()


def test_an_entry_of_another_version_is_ignored(
    tmp_path: Path, formatted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    generated(tmp_path)
    formatted.clear()
    monkeypatch.setattr(stored_files, "tool", lambda: "another one")
    generated(tmp_path, out="again")
    assert "pets/resources/pets.py" in formatted


def test_nothing_is_stored_where_compiled_modules_are_not_written(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    generated(tmp_path)
    assert not folder.exists()


def test_a_credential_is_found_in_what_is_new(tmp_path: Path) -> None:
    generated(tmp_path)
    text = DOCUMENT.replace("/toys:", "/toys/sk_live_4eC39HqLyjWDarjtT1zdp7dc:")
    document = tmp_path / "openapi.yaml"
    for _ in range(2):
        document.write_text(text, "utf-8")
        result = generate_source(sources([document], package="pets")[0], tmp_path / "out", check=False)
        assert "credential-written" in {entry.rule for entry in result.diagnostics}
        assert not result.generated
