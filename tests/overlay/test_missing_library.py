"""Overlays need a library that an extra brings: without it a message names the extra, and all else works."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

DOCUMENT = """\
openapi: 3.1.0
info: {title: T, version: "1"}
servers: [{url: "https://things.example"}]
paths:
  /things:
    get: {operationId: listThings, summary: Look., responses: {"204": {description: ok}}}
"""
OVERLAY = """\
overlay: 1.0.0
info: {title: O, version: "1"}
actions: [{target: $.info, update: {title: Better}}]
"""
# As `import` fails for a distribution that is not installed.
WITHOUT = "import sys; sys.modules['jsonpath_rfc9535'] = None; from specloom.cli import main; sys.exit(main())"


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-c", WITHOUT, *arguments]
    return subprocess.run(line, cwd=folder, capture_output=True, text=True, timeout=60, check=False)


def test_an_overlay_without_its_library_names_the_extra(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(DOCUMENT)
    (tmp_path / "overlay.yaml").write_text(OVERLAY)
    done = run(tmp_path, "validate", "openapi.yaml", "--overlay", "overlay.yaml")
    message = "applying an overlay needs the library jsonpath-rfc9535"
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert "pip install 'specloom[overlay]'" in done.stderr
    without = run(tmp_path, "validate", "openapi.yaml")
    assert without.returncode == 0, without.stderr
