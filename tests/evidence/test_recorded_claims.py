"""What was observed in a recording is for `drift` to hold against it; what was observed on a page is held here."""

from __future__ import annotations

from pathlib import Path

import pytest

from specloom.evidence.grounding import ground
from specloom.load import load

DOCUMENT = """\
openapi: 3.1.0
info: {title: T, version: "1"}
servers: [{url: "https://api.example.com"}]
paths:
  /things:
    get:
      operationId: listThings
      x-specloom-source: {document: "%s", lines: "1", basis: "%s"}
      parameters: [{name: colour, in: query, schema: {type: string}}]
      responses: {"204": {description: None.}}
"""


@pytest.mark.parametrize(
    ("cited", "basis", "held"),
    [
        ("recordings/listThings.yaml", "observed", False),
        ("recordings/listThings.yaml", "documented", True),
        ("page.txt", "observed", True),
        ("page.txt", "documented", True),
    ],
)
def test_only_observations_of_recordings_are_left_to_drift(cited: str, basis: str, held: bool, tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(DOCUMENT % (cited, basis), "utf-8")
    grounded = ground(load(tmp_path / "openapi.yaml"), {cited: "GET https://api.example.com/things\n"})
    assert any("colour" in diagnostic.message for diagnostic in grounded.diagnostics) is held
