"""What packages say of their evidence, in docstrings, README and support.json; Swagger 2.0 and `$ref` included."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from inspect import getdoc
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.evidence.test_report import RECORDING, REGISTRY

THREE = """\
openapi: 3.1.0
info: {title: Harbour, version: "1"}
servers: [{url: "https://api.example.com"}]
paths:
  /berths/{id}:
    post:
      operationId: createBerth
      tags: [berths]
      summary: Make a berth.
      x-specloom-source: {document: p.txt, lines: "1-9", basis: inferred, inferred: [method], note: "Method lost."}
      parameters:
      - $ref: '#/components/parameters/Id'
      - {name: limit, in: query, description: Documented., schema: {type: integer}}
      - name: sort
        in: query
        schema: {type: string}
        x-specloom-source: {document: p.txt, lines: "3", basis: inferred, note: "As elsewhere."}
      requestBody:
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Berth'}
      responses:
        "201":
          description: Made.
          x-specloom-source: {document: p.txt, lines: "5", basis: inferred, inferred: [status], note: "Convention."}
          content: {application/json: {schema: {$ref: '#/components/schemas/Berth'}}}
        4XX: {$ref: '#/components/responses/Fault'}
components:
  parameters:
    Id:
      name: id
      in: path
      required: true
      description: The berth.
      schema: {type: string}
      x-specloom-source: {document: p.txt, lines: "2", basis: inferred, inferred: [type], note: "By its name."}
  responses:
    Fault:
      description: At fault.
      x-specloom-source: {document: q.txt, lines: "7", basis: inferred, inferred: [status], note: "Not said."}
  schemas:
    Berth:
      type: object
      properties:
        depth:
          type: integer
          x-specloom-source: {document: p.txt, lines: "6", basis: inferred, inferred: [format], note: "A guess."}
        name: {type: string, description: Its name.}
"""
TWO = """\
swagger: "2.0"
info: {title: Harbour, version: "1"}
host: api.example.com
schemes: [https]
produces: [application/json]
paths:
  /berths/{id}:
    get:
      operationId: getBerth
      tags: [berths]
      x-specloom-source: {document: p.txt, lines: "1-9", basis: documented}
      parameters:
      - {name: id, in: path, required: true, type: string}
      - name: sort
        in: query
        type: string
        x-specloom-source: {document: p.txt, lines: "3", basis: inferred, note: "As elsewhere."}
      responses:
        "200":
          description: It.
          x-specloom-source: {document: p.txt, lines: "5", basis: inferred, inferred: [status], note: "Convention."}
          schema: {type: object, properties: {name: {type: string}}}
"""


def entry(text: str, name: str) -> str:
    """Return an entry of a docstring's section, or a paragraph, on one line."""
    lines = text.splitlines()
    first = next(index for index, line in enumerate(lines) if line.strip().startswith(name))
    width = len(lines[first]) - len(lines[first].lstrip())
    block = [lines[first]]
    for line in lines[first + 1 :]:
        if not line.strip() or (width and len(line) - len(line.lstrip()) <= width):
            break
        block.append(line)
    return " ".join(" ".join(block).split())


@pytest.mark.parametrize("client", ["EvidenceThree", "AsyncEvidenceThree"])
def test_docstrings_mark_what_is_inferred_and_nothing_else(generated: Callable[..., ModuleType], client: str) -> None:
    package = generated("evidence_three", THREE)
    called: Any = getattr(package, client)()
    text = getdoc(called.berths.create) or ""
    assert entry(text, "berth_id:") == "berth_id: The berth. Inferred (type): By its name."
    assert entry(text, "sort:") == "sort: Inferred: As elsewhere."
    assert entry(text, "limit:") == "limit: Documented."
    assert entry(text, "depth:") == "depth: Inferred (format): A guess."
    assert entry(text, "name:") == "name: Its name."
    assert entry(text, "ClientError:") == "ClientError: At fault. Inferred (status): Not said."
    assert entry(text, "Source:") == "Source: p.txt, lines 1-9 (inferred: method). Method lost."
    assert entry(text, "Response 201:") == "Response 201: Inferred (status): Convention."


def test_swagger_2_says_the_same(generated: Callable[..., ModuleType]) -> None:
    package = generated("evidence_two", TWO)
    text = getdoc(package.EvidenceTwo().berths.get) or ""
    assert entry(text, "sort:") == "sort: Inferred: As elsewhere."
    assert entry(text, "Source:") == "Source: p.txt, lines 1-9 (documented)."
    assert entry(text, "Response 200:") == "Response 200: Inferred (status): Convention."


def test_the_readme_and_the_manifest_say_where_a_package_comes_from(
    tmp_path: Path, specloom_here: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    text = THREE.replace("/berths/{id}:\n    post", "/things:\n    get").replace("createBerth", "listThings")
    text = text.replace("      - $ref: '#/components/parameters/Id'\n", "")
    (tmp_path / "acme.yaml").write_text(
        text[: text.index("      requestBody")] + text[text.index("      responses:\n") :]
    )
    (tmp_path / "recordings").mkdir()
    (tmp_path / "recordings" / "listThings.yaml").write_text(RECORDING.replace("code: 200", "code: 201"), "utf-8")
    beside = "- {id: sdk, url: https://docs.example.com/sdk, title: The SDK, text: not kept, retrieved: '2026-02-04'}\n"
    (tmp_path / "sources.yaml").write_text(REGISTRY.replace("page.txt", "p.txt") + beside, "utf-8")
    done = specloom_here("generate", "acme.yaml", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    package = tmp_path / "generated" / "acme"
    readme = (package / "README.md").read_text("utf-8")
    assert "## Where this comes from" in readme
    about = ", The things \\<b\\>, https://docs.example.com/things, retrieved 2026-02-03"
    sdk = ", The SDK, https://docs.example.com/sdk, retrieved 2026-02-04"
    assert f"- `p.txt`{about}\n- `q.txt`\n- `sdk`{sdk}\n" in readme
    assert "1 recorded from a live server (2026-03-04)" in " ".join(readme.split())
    (row,) = json.loads((package / "support.json").read_text("utf-8"))["operations"]
    registered = {"url": "https://docs.example.com/things", "retrieved": "2026-02-03"}
    assert row["source"] == {"document": "p.txt", "lines": "1-9", "basis": "inferred", **registered}
    assert row["recorded"] == "2026-03-04"
    assert row["claims"] == {"documented": 3, "inferred": 5}
    assert [entry.get("facts") for entry in row["inferred"]] == [["method"], None, ["status"], ["status"]]
    assert row["inferred"][3] == {"place": "#/components/responses/Fault", "facts": ["status"], "note": "Not said."}


def test_a_document_without_sources_says_nothing_of_them(
    tmp_path: Path, specloom_here: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    lines = [line for line in THREE.splitlines() if "x-specloom-source" not in line]
    (tmp_path / "plain.yaml").write_text("\n".join(lines), "utf-8")
    assert specloom_here("generate", "plain.yaml", cwd=tmp_path).returncode == 0
    package = tmp_path / "generated" / "plain"
    assert "Where this comes from" not in (package / "README.md").read_text("utf-8")
    (row,) = json.loads((package / "support.json").read_text("utf-8"))["operations"]
    assert not {"source", "claims", "inferred", "recorded"} & row.keys()
