"""`releases.yaml`: what generation takes from it, and what is said of one that is malformed."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.base.releases import HEADINGS, Release, as_yaml, changelog
from specloom.load import load_releases

Command = Callable[..., subprocess.CompletedProcess[str]]
DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://pets.example"}]
paths: {/pets: {get: {operationId: listPets, responses: {"204": {description: None.}}}}}
"""
RELEASES = """\
releases:
- version: "1.4.0"
  date: "2026-02-01"
  document: abc
  added: ["`client.pets.list`: it is new."]
- version: "1.3.0"
  date: "2026-01-31"
  document: abd
  changed: [Descriptions were revised.]
"""


@pytest.fixture
def pets(tmp_path: Path) -> Path:
    (tmp_path / "pets").mkdir()
    (tmp_path / "pets" / "openapi.yaml").write_text(DOCUMENT)
    return tmp_path


def test_version_and_changelog_come_from_the_releases(pets: Path, specloom_here: Command) -> None:
    assert specloom_here("generate", "pets/openapi.yaml", cwd=pets).returncode == 0
    made = pets / "generated" / "pets"
    assert not (made / "CHANGELOG.md").exists()
    assert 'version = "0.1.0"' in (made / "pyproject.toml").read_text()
    (pets / "pets" / "releases.yaml").write_text(RELEASES)
    assert "up to date" not in specloom_here("generate", "pets/openapi.yaml", cwd=pets).stdout
    assert 'version = "1.4.0"' in (made / "pyproject.toml").read_text()
    assert '__version__ = "1.4.0"' in (made / "pets" / "__init__.py").read_text()
    text = (made / "CHANGELOG.md").read_text()
    assert text.index("## 1.4.0 - 2026-02-01") < text.index("- `client.pets.list`: it is new.") < text.index("## 1.3.0")
    assert "up to date" in specloom_here("generate", "pets/openapi.yaml", cwd=pets).stdout
    (pets / "pets" / "releases.yaml").unlink()
    assert "up to date" not in specloom_here("generate", "pets/openapi.yaml", cwd=pets).stdout
    assert not (made / "CHANGELOG.md").exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- 1\n", "releases.yaml:1:1: error[releases-layout]: the file has no list of `releases`"),
        ("releases: [1]\n", "a release is a mapping"),
        (RELEASES.replace('"1.4.0"', "1.4"), "releases.yaml:2:3: error[releases-layout]: a version is three numbers"),
        (RELEASES.replace("2026-02-01", "2026-2-1"), "releases.yaml:3:3: error[releases-layout]: a date is written"),
        (RELEASES.replace("  document: abc\n", ""), "the digest of the document is missing"),
        (RELEASES.replace("[Descriptions were revised.]", "yes"), "`changed` is a list of texts"),
        ("releases: [\n", "releases.yaml:"),
    ],
)
def test_a_malformed_file_is_refused_with_its_place(text: str, said: str, pets: Path, specloom_here: Command) -> None:
    (pets / "pets" / "releases.yaml").write_text(text)
    done = specloom_here("generate", "pets/openapi.yaml", cwd=pets)
    assert done.returncode == 1
    assert said in done.stderr
    assert not (pets / "generated").exists()


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff"), min_size=1)
ENTRIES = st.dictionaries(st.sampled_from(HEADINGS), st.lists(TEXTS, min_size=1, max_size=3).map(tuple))


@given(entries=ENTRIES)
def test_what_is_noted_can_be_read_again(
    entries: dict[str, tuple[str, ...]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("noted")
    release = Release("1.2.3", "2026-01-31", "abc", entries)  # type: ignore[arg-type]
    (folder / "releases.yaml").write_bytes(as_yaml([release]).encode())
    (read,), _ = load_releases(folder, display="noted")
    assert {heading: told for heading, told in read.entries.items() if told} == entries
    assert changelog([read]) == changelog([release])
