"""`--strict`: what breaks a rule of the specification yet is clear has a warning, or is refused if that is wanted."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]
SOUND = """openapi: 3.1.0
info: {title: Acme, version: "1"}
servers: [{url: "https://acme.invalid"}]
paths:
  /a/{id}:
    get:
      operationId: getA
      tags: [a]
      parameters: [{name: id, in: path, required: true, schema: {type: string, default: x}}]
      responses: {"204": {description: done}}
"""
BROKEN = {
    "undeclared variable": ("{name: id, in: path", "{name: other, in: path", "path-parameter-undeclared"),
    "operator": ("/a/{id}:", "/a/{+id}:", "path-template-operator"),
    "query in a path": ("/a/{id}:", "/a/{id}?b=c:", "path-query"),
    "no title": ("title: Acme, ", "", "openapi-missing-field"),
    "unknown field": ("operationId: getA", "operationId: getA\n      operationid: getB", "openapi-unknown-field"),
    "default that does not fit": ("default: x", "default: 3", "openapi-default"),
}


@pytest.mark.parametrize("command", ["generate", "validate"])
@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_rule_is_a_warning_or_an_error(
    case: str, command: str, specloom_here: Command, tmp_path: Path
) -> None:
    before, after, rule = BROKEN[case]
    assert SOUND.count(before) == 1
    (tmp_path / "acme.yaml").write_text(SOUND.replace(before, after))
    lenient = specloom_here(command, "acme.yaml", cwd=tmp_path)
    assert lenient.returncode == 0, lenient.stderr
    assert f"warning[{rule}]" in lenient.stderr
    assert "error[" not in lenient.stderr
    kept = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    strict = specloom_here(command, "acme.yaml", "--strict", cwd=tmp_path)
    assert strict.returncode == 1
    assert f"error[{rule}]" in strict.stderr
    assert "warning[" not in strict.stderr
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == kept


@pytest.mark.parametrize("command", ["generate", "validate"])
def test_what_breaks_no_rule_passes(command: str, specloom_here: Command, tmp_path: Path) -> None:
    (tmp_path / "acme.yaml").write_text(SOUND)
    for _ in range(2):
        done = specloom_here(command, "acme.yaml", "--strict", cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
