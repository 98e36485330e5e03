"""What is said of a document, and made of it, does not depend on the order of sets, which differs from run to run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

WORDS = ("apple", "pear", "plum", "quince", "cherry", "medlar", "damson", "sloe", "grape", "fig")


def document(version: str) -> dict[str, Any]:
    """Return a document with ten findings of a kind: defaults, constraints, types, examples, names, parameters."""
    schemas: dict[str, Any] = {
        word: {
            "type": "object",
            "properties": {
                "a": {"type": "string", "default": 1},
                "b": {"type": "integer", "minLength": "x", "example": "no integer"},
                "c": {"type": "object", "additionalProperties": {"type": "integer"}, "example": dict.fromkeys(WORDS)},
                "d": {"type": "object", "additionalProperties": False, "example": dict.fromkeys(WORDS, 1)},
                "e": {"type": "int"},
            },
        }
        for word in WORDS
    }
    content = {word: {"application/json": {"schema": {"$ref": f"#/components/schemas/{word}"}}} for word in WORDS}
    paths: dict[str, Any] = {
        f"/{word}/{{id}}": {
            "get": {
                "operationId": word,
                "tags": [word],
                "parameters": [{"name": "id", "in": "query", "schema": {"type": "string"}}],
                "responses": {"200": {"description": "ok", "content": content[word]}, "404": {}},
            },
            "post": {"operationId": word, "responses": {"200": {"description": "ok"}}},
        }
        for word in WORDS
    }
    info = {"title": "T", "version": "1"}
    return {"openapi": version, "info": info, "paths": paths, "components": {"schemas": schemas}}


def said(folder: Path, seed: int, *arguments: str) -> tuple[int, str, str]:
    """Run the tool in a folder and return all that it says."""
    done = subprocess.run(
        [sys.executable, "-m", "specloom", *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONHASHSEED": str(seed)},
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize(
    "command", [("generate", "--output", "out"), ("validate", "--lint")], ids=["generate", "validate"]
)
def test_order_does_not_depend_on_hashes(tmp_path: Path, version: str, command: tuple[str, ...]) -> None:
    results: list[tuple[int, str, str]] = []
    for seed in (1, 2):
        folder = tmp_path / str(seed) / "api"
        folder.mkdir(parents=True)
        Path(folder, "openapi.json").write_text(json.dumps(document(version), indent=1), "utf-8")
        results.append(said(folder, seed, *command, "openapi.json"))
    assert results[0] == results[1]
    assert all(f"[{rule}]" in results[0][1] + results[0][2] for rule in ("openapi-default", "openapi-type"))
