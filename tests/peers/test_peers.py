"""The runner of other people's tools: what they refuse counts, what is not there is named."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def tool(folder: Path, name: str, code: int) -> None:
    path = folder / "env" / "bin" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\necho said of $@\nexit {code}\n", "utf-8")
    path.chmod(0o755)


def run(folder: Path) -> tuple[int, dict[str, bool | None], str]:
    document = folder / "openapi.yaml"
    document.write_text("openapi: 3.1.0\n", "utf-8")
    command = [
        sys.executable,
        "-m",
        "tests.peers.run",
        str(document),
        "--tools",
        str(folder),
        "--results",
        str(folder / "r.json"),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    rows = json.loads((folder / "r.json").read_text("utf-8"))
    return done.returncode, {row["tool"]: row["accepted"] for row in rows}, done.stdout


def test_a_tool_that_objects_fails_the_run(tmp_path: Path) -> None:
    tool(tmp_path, "datamodel-codegen", 0)
    code, accepted, said = run(tmp_path)
    assert (code, accepted["datamodel-code-generator"], accepted["spectral"]) == (0, True, None)
    assert "openapi-python-client: not proved: it is not installed" in said
    tool(tmp_path, "openapi-python-client", 1)
    code, accepted, said = run(tmp_path)
    assert (code, accepted["openapi-python-client"]) == (1, False)
    assert "openapi-python-client: REFUSED: said of generate --path" in said
