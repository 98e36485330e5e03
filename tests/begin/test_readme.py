"""What the README shows of the first minutes is carried out as it stands. SPECLOOM_ACCEPT=1 writes what is printed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from specloom.config import read_configuration
from tests.docs.blocks import blocks
from tests.docs.page_runner import reader

README = Path(__file__).parents[2] / "README.md"


@pytest.mark.slow
def test_the_first_minutes_are_as_the_readme_shows_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SPECLOOM_VENDOR_DOCS", raising=False)
    monkeypatch.setenv("PYTEST_ADDOPTS", "-p no:cacheprovider")
    text = README.read_text("utf-8")
    begins, ends = text.index("## Thirty seconds"), text.index("## Two commands")
    page = text[begins:ends]
    with reader(tmp_path) as person:
        carried_out = person.read(page)
    if carried_out.rstrip() != page.rstrip() and os.environ.get("SPECLOOM_ACCEPT"):
        README.write_text(text[:begins] + carried_out.rstrip() + "\n\n" + text[ends:], "utf-8")
        return
    assert carried_out.rstrip() == page.rstrip()


def test_the_configuration_that_the_readme_shows_is_one(tmp_path: Path) -> None:
    shown = [block.text for block in blocks(README.read_text("utf-8")) if block.language == "toml"]
    assert shown
    for text in shown:
        (tmp_path / "pyproject.toml").write_text(text)
        assert read_configuration(tmp_path).vendors


def test_no_other_block_of_the_readme_shows_a_command() -> None:
    text = README.read_text("utf-8")
    shown = text[text.index("## Thirty seconds") : text.index("## Two commands")]
    assert text.count("```console") == shown.count("```console")
