"""How far an error reaches: what refers to the part at fault is left out, the rest is generated."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]
HEAD = """openapi: 3.1.0
info: {title: Acme, version: "1"}
servers: [{url: "https://a.invalid"}]
paths:
  /fine:
    get: {operationId: getFine, responses: {"204": {description: ok}}}
  /far:
    get:
      operationId: getFar
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Outer"}}}}
  /near:
    parameters:
      - $ref: "#/components/parameters/Page"
    get: {operationId: getNear, responses: {"204": {description: ok}}}
    put: {operationId: putNear, responses: {"204": {description: ok}}}
  /other:
    $ref: "#/components/pathItems/Other"
components:
  parameters:
    Page: {name: page, in: query, schema: {type: integer}}
  pathItems:
    Other:
      delete: {operationId: deleteOther, responses: {"204": {description: ok}}}
  schemas:
    Outer:
      {type: object, required: [inner], properties: {inner: {type: array, items: {$ref: "#/components/schemas/Inner"}}}}
    Inner: {type: object, properties: {back: {$ref: "#/components/schemas/Outer"}}}
    Alone: {type: object, properties: {name: {type: string}}}
"""
CASES = {
    "an operation": ("operationId: putNear", "operationId: putNear, requestBody: 3", {"PUT /near"}),
    "a schema that is needed through another": (
        'back: {$ref: "#/components/schemas/Outer"}', "back: {type: 3}", {"GET /far"},
    ),
    "a reference that leads nowhere": ("schemas/Inner", "schemas/Iner", {"GET /far"}),
    "a parameter of a whole path": ("in: query", "in: nowhere", {"GET /near", "PUT /near"}),
    "a path item elsewhere": ("operationId: deleteOther", "operationId: 3", {"DELETE /other"}),
    "a path item that is not there": ("pathItems/Other", "pathItems/Another", set[str]()),
    "a schema that nothing needs": ("name: {type: string}", "name: {type: 3}", set[str]()),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_only_what_needs_the_part_at_fault_is_left_out(case: str, tmp_path: Path, specloom_here: Command) -> None:
    before, after, expected = CASES[case]
    assert HEAD.count(before) >= 1
    (tmp_path / "acme.yaml").write_text(HEAD.replace(before, after, 1), "utf-8")
    done = specloom_here("generate", "acme.yaml", cwd=tmp_path)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.count("error[") == 1, done.stderr
    manifest = json.loads((tmp_path / "generated" / "acme" / "support.json").read_text("utf-8"))
    rows = {f"{row['method']} {row['path']}": row for row in manifest["operations"]}
    assert {name for name, row in rows.items() if row["support"] == "refused"} == expected
    assert all(row["reasons"] for row in rows.values() if row["support"] == "refused")
    for name in expected:
        assert name in done.stderr or f"all of {name.split()[1]}" in done.stderr
    assert rows["GET /fine"]["support"] == "generated"


def test_an_error_of_the_document_as_such_refuses_it(tmp_path: Path, specloom_here: Command) -> None:
    server = 'servers: [{url: "https://a.invalid"}]'
    (tmp_path / "acme.yaml").write_text(HEAD.replace(server, "servers: nowhere"), "utf-8")
    done = specloom_here("generate", "acme.yaml", cwd=tmp_path)
    assert done.returncode == 1
    assert not (tmp_path / "generated").exists()


def test_what_a_package_has_is_not_taken_away_by_an_error(tmp_path: Path, specloom_here: Command) -> None:
    document = tmp_path / "acme.yaml"
    document.write_text(HEAD.replace("schemas/Inner", "schemas/Iner"), "utf-8")
    assert specloom_here("generate", "acme.yaml", cwd=tmp_path).returncode == 1
    partial = _tree(tmp_path)
    document.write_text(HEAD, "utf-8")
    assert specloom_here("generate", "acme.yaml", cwd=tmp_path).returncode == 0
    whole = _tree(tmp_path)
    document.write_text(HEAD.replace("schemas/Inner", "schemas/Iner"), "utf-8")
    done = specloom_here("generate", "acme.yaml", cwd=tmp_path)
    assert done.returncode == 1
    assert "is kept as it is, since GET /far would be left out" in done.stderr
    assert _tree(tmp_path) == whole != partial


def test_an_overlay_may_mend_a_reference(tmp_path: Path, specloom_here: Command) -> None:
    (tmp_path / "acme.yaml").write_text(HEAD.replace("schemas/Inner", "schemas/Iner"), "utf-8")
    (tmp_path / "mend.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: mend, version: '1'}\nactions:\n"
        "  - target: $.components.schemas.Outer.properties.inner\n"
        "    update: {items: {$ref: '#/components/schemas/Inner'}}\n",
        "utf-8",
    )
    done = specloom_here("generate", "acme.yaml", "--overlay", "mend.yaml", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


def _tree(folder: Path) -> dict[str, bytes]:
    root = folder / "generated"
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
