"""Names that a project gives to parts of a document: they become those of the package, and the lock file keeps them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]

PETS = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://pets.example"}]
tags: [{name: pets, description: Pets.}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
components:
  schemas:
    Pet: {type: object, properties: {name: {type: string}}}
"""
OLD = """\
swagger: "2.0"
info: {title: Pets, version: "1"}
host: pets.example
tags: [{name: pets, description: Pets.}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      produces: [application/json]
      responses: {200: {description: ok, schema: {type: array, items: {$ref: "#/definitions/Pet"}}}}
definitions:
  Pet: {type: object, properties: {name: {type: string}}}
"""
NAMES = """\
[vendors.pets]
document = "pets.yaml"

[vendors.pets.names]
client = "Zoo"
"operation:listPets" = "everything"
"schema:Pet" = "Animal"
"tag:pets" = "animals"
"""


@pytest.mark.parametrize("document", [PETS, OLD], ids=["3.1", "2.0"])
def test_names_become_those_of_the_package(document: str, tmp_path: Path, specloom_here: Command) -> None:
    (tmp_path / "pets.yaml").write_text(document)
    assert specloom_here("generate", "pets.yaml", cwd=tmp_path).returncode == 0
    (tmp_path / "specloom.toml").write_text(NAMES)
    made = specloom_here("generate", cwd=tmp_path)
    assert (made.returncode, made.stderr) == (0, "")
    package = tmp_path / "generated" / "pets"
    readme = (package / "README.md").read_text()
    assert "from pets import Zoo" in readme
    assert "client.animals.everything()" in readme
    assert "class Animal(" in (package / "pets/models/animals.py").read_text()
    assert json.loads((package / "specloom.lock").read_text())["naming"]["schema:Pet"] == "Animal"
    assert specloom_here("generate", cwd=tmp_path).stdout == "generated/pets: up to date\n"
    (tmp_path / "specloom.toml").write_text(NAMES.replace('"Animal"', '"Beast"'))
    assert "files changed" in specloom_here("generate", cwd=tmp_path).stdout


def test_a_name_for_nothing_is_a_warning_with_its_line(tmp_path: Path, specloom_here: Command) -> None:
    (tmp_path / "pets.yaml").write_text(PETS)
    (tmp_path / "specloom.toml").write_text(
        NAMES.replace("everything", "all").replace("listPets", "listDogs").replace("schema:Pet", "schema:Dog")
    )
    done = specloom_here("validate", "pets", cwd=tmp_path)
    assert done.returncode == 0
    assert [line for line in done.stderr.splitlines() if "warning" in line] == [
        f"specloom.toml:{line}:2: warning[config-name]: the document has no {part!r}: the name {name!r} goes to nothing"
        for line, part, name in ((6, "operation:listDogs", "all"), (7, "schema:Dog", "Animal"))
    ]
