"""Templates that were compiled before: written where compiled modules are, and never trusted when they are damaged."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from specloom.render.compiled import CompiledTemplates


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def rendered(text: str = "{{ x }}!") -> str:
    return Environment(loader=DictLoader({"a": text}), bytecode_cache=CompiledTemplates()).get_template("a").render(x=1)


def entries(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_templates_are_compiled_once_and_again_when_their_text_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert rendered() == "1!"
    assert len(entries(tmp_path)) == 1
    with monkeypatch.context() as patch:
        patch.setattr(Environment, "compile", None)
        assert rendered() == "1!"
    assert rendered("{{ x }}?") == "1?"


@pytest.mark.parametrize("damage", [b"", b"j2", b"\x80garbage" * 20, None])
def test_a_damaged_one_is_compiled_again(tmp_path: Path, damage: bytes | None) -> None:
    rendered()
    (entry,) = entries(tmp_path)
    entry.write_bytes(entry.read_bytes()[:-40] if damage is None else damage)
    assert rendered() == "1!"


def test_nothing_is_written_where_python_must_not_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert rendered() == "1!"
    assert entries(tmp_path) == []


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "file"))
    assert rendered() == "1!"
