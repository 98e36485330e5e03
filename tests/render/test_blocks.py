"""Templates of one's own: named blocks that lay out the same safe text, are recorded, and have clear errors."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from specloom.base.blocks import BLOCKS
from specloom.render.blocks import template_of

Command = Callable[..., subprocess.CompletedProcess[str]]
ROOT = Path(__file__).parents[2]
HOSTILE = 'Pets \\"\\"\\" # {{ package }} */ import os'
SPEC = f"""\
openapi: 3.1.0
info: {{title: "{HOSTILE}", version: "1", description: "Keeps pets. `rm`"}}
servers: [{{url: "https://pets.example"}}]
tags: [{{name: pets, description: "About {HOSTILE}"}}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      summary: "Lists {HOSTILE}"
      responses:
        "200": {{description: ok, content: {{application/json: {{schema: {{$ref: "#/components/schemas/Pet"}}}}}}}}
components: {{schemas: {{Pet: {{type: object, description: "A {HOSTILE}", properties: {{name: {{type: string}}}}}}}}}}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "templates").mkdir()
    (tmp_path / "pets.yaml").write_text(SPEC)
    return tmp_path


def template(project: Path, name: str, text: str) -> None:
    (project / "templates" / f"{name}.jinja").write_text(text)


def generate(specloom_here: Command, project: Path, *more: str) -> subprocess.CompletedProcess[str]:
    return specloom_here("generate", "pets.yaml", "--templates", "templates", *more, cwd=project)


def test_the_names_of_blocks_are_documented_and_each_has_a_template() -> None:
    page = (ROOT / "EXTENDING.md").read_text("utf-8")
    rows = re.findall(r"^\| `([\w.]+)` \| (.+?) \| (.*?) \|$", page, re.MULTILINE)
    expected = [(name, block.about, ", ".join(f"`{given}`" for given in block.given)) for name, block in BLOCKS.items()]
    assert [row for row in rows if row[0] in BLOCKS] == expected
    assert all((ROOT / "templates" / template_of(name)).is_file() for name in BLOCKS)


def test_each_block_can_be_replaced(specloom_here: Command, project: Path) -> None:
    values = {"package": "package.title", "client": "client.doc", "resource": "resource.doc", "model": "model.doc",
              "method": "method.doc"}  # fmt: skip
    for name, block in BLOCKS.items():
        value = f"{{{{ {values[block.given[0]]} }}}}" if block.given and not name.startswith("pyproject") else ""
        text = {"pyproject.project": 'keywords = ["pyproject.project"]', "pyproject.end": "[tool.mine]\na = 1",
                "module.header": "# module.header"}.get(name, f"Mine: {name} {value}\n")  # fmt: skip
        template(project, name, text)
    done = generate(specloom_here, project)
    assert done.returncode == 0, done.stderr
    package = project / "generated" / "pets"
    readme = (package / "README.md").read_text("utf-8")
    for name in (name for name in BLOCKS if name.startswith("readme.")):
        assert f"\nMine: {name} Pets " in f"\n{readme}"
    written = tomllib.loads((package / "pyproject.toml").read_text("utf-8"))
    assert written["project"]["keywords"] == ["pyproject.project"]
    assert written["tool"]["mine"] == {"a": 1}
    texts = {path: path.read_text("utf-8") for path in sorted(package.rglob("*.py")) if "_runtime" not in path.parts}
    assert all(text.startswith("# module.header\n") for path, text in texts.items() if path.name != "conftest.py")
    everything = "".join(texts.values())
    for name in (name for name in BLOCKS if name.startswith("docstring.")):
        assert f'"""Mine: {name} ' in everything, name
    # The synchronous classes are derived from the same blocks.
    assert everything.count('"""Mine: docstring.method ') == 2


def test_a_changed_template_makes_the_package_out_of_date(specloom_here: Command, project: Path) -> None:
    template(project, "readme.end", "One\n")
    (project / "templates" / "notes.txt").write_text("of no concern")
    assert generate(specloom_here, project).returncode == 0
    lock = json.loads((project / "generated/pets/specloom.lock").read_text("utf-8"))
    assert list(lock["templates"]) == ["readme.end"]
    assert "up to date" in generate(specloom_here, project).stdout
    template(project, "readme.end", "Two\n")
    assert generate(specloom_here, project, "--check").returncode == 1
    assert generate(specloom_here, project).returncode == 0
    assert (project / "generated/pets/README.md").read_text("utf-8").endswith("\nTwo\n")
    # Without the folder, the package is what our templates give.
    assert specloom_here("generate", "pets.yaml", cwd=project).returncode == 0
    assert "templates" not in json.loads((project / "generated/pets/specloom.lock").read_text("utf-8"))
    assert "Two" not in (project / "generated/pets/README.md").read_text("utf-8")


def test_the_configuration_names_the_folder(specloom_here: Command, project: Path) -> None:
    template(project, "readme.end", "Configured\n")
    (project / "specloom.toml").write_text('templates = "templates"\n')
    done = specloom_here("generate", "pets.yaml", cwd=project)
    assert done.returncode == 0, done.stderr
    assert (project / "generated/pets/README.md").read_text("utf-8").endswith("\nConfigured\n")
    (project / "specloom.toml").write_text('strict = false\ntemplates = "nowhere"\n')
    missing = specloom_here("generate", "pets.yaml", cwd=project)
    assert missing.returncode == 2
    assert "specloom.toml:2:" in missing.stderr
    assert "there is no folder 'nowhere'" in missing.stderr


FAULTS = {
    "another block": ("readme.ends", "a\n", "readme.ends.jinja:1:1: error[template-block]: there is no block"),
    "no Jinja": ("readme.end", "a\n{{ package.title\n", "readme.end.jinja:2:1: error[template-syntax]: "),
    "a filter": ("readme.end", "a\n\n{{ package.title | safe }}\n", "readme.end.jinja:3:1: error[template-syntax]: "),
    "a call": ("readme.end", "{{ package.title.text.upper() }}\n", "readme.end.jinja:1:1: error[template-syntax]: "),
    "an assignment": ("readme.end", "{% set a = package %}\n", "readme.end.jinja:1:1: error[template-syntax]: "),
    "a macro": ("readme.end", "{% macro a() %}{% endmacro %}\n", "readme.end.jinja:1:1: error[template-syntax]: "),
    "an import": ("readme.end", '{% include "models/module.py.jinja" %}\n', "readme.end.jinja:1:1: error[template-s"),
    "a constant": ("readme.end", '{{ "text" }}\n', "readme.end.jinja:1:1: error[template-syntax]: "),
    "an index": ("readme.end", '{{ package["title"] }}\n', "readme.end.jinja:1:1: error[template-syntax]: "),
    "private": ("readme.end", "a\n{{ package.__class__ }}\n", "readme.end.jinja:2:1: error[template-value]: '__clas"),
    "unknown": ("readme.end", "a\n{{ client.name }}\n", "readme.end.jinja:2:1: error[template-value]: the block is"),
    "missing": ("readme.end", "a\n{{ package.nothing }}\n", "readme.end.jinja:2:1: error[template-value]: there is no"),
    "unsafe text": ("readme.end", "a\n{{ package.title.text }}\n", "readme.end.jinja:2:1: error[template-value]: a te"),
    "unsafe parts": (
        "docstring.model", "{% for a in model.doc.text %}\n{{ a }}{% endfor %}",
        "docstring.model.jinja:2:1: error[template-value]: a template tried to write str",
    ),
    "an object": ("readme.end", "{{ package }}\n", "readme.end.jinja:1:1: error[template-value]: a template tried"),
    "a control character": ("readme.end", "a\n\0b\n", "readme.end.jinja:2:1: error[template-syntax]: a control chara"),
    "code in the header": ("module.header", "# a\nimport os\n", "module.header.jinja:2:1: error[template-syntax]: "),
    "the end of a docstring": (
        "docstring.method", 'a """; import os; """\n"""b', "docstring.method.jinja:1:1: error[template-result]: ",
    ),
    "no TOML": ("pyproject.project", "authors = [\n", "pyproject.project.jinja:1:1: error[template-result]: with this"),
    "a name again": ("pyproject.project", 'name = "b"\n', "pyproject.project.jinja:1:1: error[template-result]: with"),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_template_at_fault_has_its_file_and_line(specloom_here: Command, project: Path, fault: str) -> None:
    name, text, says = FAULTS[fault]
    template(project, name, text)
    done = generate(specloom_here, project)
    assert done.returncode == 1
    assert done.stderr.startswith(f"templates/{says}"), done.stderr
    assert "hint: " in done.stderr
    assert not (project / "generated").exists()


def test_a_folder_that_is_not_there_is_wrong_usage(specloom_here: Command, project: Path) -> None:
    done = specloom_here("generate", "pets.yaml", "--templates", "nowhere", cwd=project)
    assert done.returncode == 2
    assert "--templates has to be a folder; there is no folder 'nowhere'" in done.stderr
