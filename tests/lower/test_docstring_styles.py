"""Docstrings in the styles of numpydoc and Sphinx say what those in Google's do, to a parser of other people."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from griffe import Docstring, DocstringSectionKind, Parser
from hypothesis import given
from hypothesis import strategies as st

from specloom.base.docstring_styles import STYLES, DocstringStyle
from specloom.lower.docs import entry, section

Command = Callable[..., subprocess.CompletedProcess[str]]

_LONG = "what the server is asked for, at length, so that the text has to be wrapped in each of the styles: " * 2
PETS = f"""\
openapi: 3.1.0
info: {{title: Pets, version: "1"}}
servers: [{{url: "https://pets.example"}}]
security: [{{key: []}}]
paths:
  /pets/{{id}}:
    post:
      operationId: createPet
      tags: [pets]
      summary: Make a pet.
      description: |
        Parameters
        ----------
        none : really
            :param fake: no parameter
      parameters:
        - {{name: id, in: path, required: true, description: '{_LONG}', schema: {{type: string}}}}
        - name: limit
          in: query
          description: 'How many, ":raises X" or not.'
          schema: {{type: integer, maximum: 9}}
      requestBody:
        content:
          application/json:
            schema: {{type: object, properties: {{name: {{type: string, description: Its name.}}}}}}
      responses:
        "204": {{description: ok}}
        "404": {{description: There is no such pet.}}
components:
  securitySchemes: {{key: {{type: apiKey, in: header, name: X-Key, description: Who is calling.}}}}
"""
_SECTIONS = {DocstringSectionKind.parameters: "name", DocstringSectionKind.raises: "annotation"}


def listed(text: str, style: DocstringStyle) -> list[tuple[str, str]]:
    """Return what griffe reads: arguments and errors, each with its text on one line."""
    return [
        (str(getattr(item, _SECTIONS[part.kind])), " ".join(item.description.split()))
        for part in Docstring(text).parse(Parser(style), warnings=False)
        if part.kind in _SECTIONS
        for item in part.value
    ]


def docstrings(module: Path) -> list[str]:
    return [part for part in module.read_text().split('"""')[1::2] if "\n" in part]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "pets.yaml").write_text(PETS)
    return tmp_path


def test_each_style_lists_the_same(project: Path, specloom_here: Command) -> None:
    read: dict[str, list[list[tuple[str, str]]]] = {}
    for style in STYLES:
        (project / "specloom.toml").write_text(f'docstrings = "{style}"\n[vendors.pets]\ndocument = "pets.yaml"\n')
        assert specloom_here("generate", cwd=project).returncode == 0
        assert specloom_here("generate", cwd=project).stdout == "generated/pets: up to date\n"
        package = project / "generated/pets"
        texts = [*docstrings(package / "pets/_client.py"), *docstrings(package / "pets/resources/pets.py")]
        real = [[row for row in listed(text, style) if row[0] not in ("none", "fake")] for text in texts]
        read[style] = [rows for rows in real if rows]
    names = [name for name, _ in read["google"][-1]]
    assert names == ["pet_id", "limit", "body", "name", "options", "NotFoundError"]
    assert dict(read["google"][0])["api_key"].startswith("Who is calling.")
    assert read["numpy"] == read["google"]
    assert read["sphinx"] == read["google"]
    assert json.loads((project / "generated/pets/specloom.lock").read_text())["docstrings"] == "sphinx"
    (project / "specloom.toml").unlink()
    assert specloom_here("generate", "pets.yaml", "--check", cwd=project).returncode == 1


def test_a_template_replaces_them_in_each_style(project: Path, specloom_here: Command) -> None:
    (project / "blocks").mkdir()
    (project / "blocks/docstring.method.jinja").write_text("{{ method.doc }}\n\nOurs.")
    text = 'docstrings = "numpy"\ntemplates = "blocks"\n[vendors.pets]\ndocument = "pets.yaml"\n'
    (project / "specloom.toml").write_text(text)
    assert specloom_here("generate", cwd=project).returncode == 0
    module = (project / "generated/pets/pets/resources/pets.py").read_text()
    assert "        Parameters\n        ----------\n        pet_id\n            what the server" in module
    assert "\n\n        Ours.\n" in module


_TEXT = st.text(st.characters(codec="ascii", exclude_categories=["C"]), min_size=1, max_size=200)


@given(st.sampled_from(STYLES), st.dictionaries(st.from_regex(r"[a-z]{1,9}", fullmatch=True), _TEXT, max_size=4))
def test_a_section_holds_each_text_once_in_lines_that_fit(style: DocstringStyle, texts: dict[str, str]) -> None:
    written = section("Args", (entry(name, text) for name, text in texts.items()), style)
    assert bool(written) is any(text.strip() for text in texts.values())
    for text in texts.values():
        assert " ".join(text.split()) in " ".join(written.split())
    assert all(len(line) <= 100 or " " not in line.strip() for line in written.splitlines())
