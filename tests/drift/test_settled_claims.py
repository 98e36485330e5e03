"""What `drift --apply` writes into a document is no claim that the cited page does not make."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from specloom.cli import main

DOCUMENT = """\
openapi: 3.1.1
info: {title: Moths, version: "1"}
x-specloom-source: {source: page, lines: "1", basis: documented}
servers: [{url: "https://moths.example"}]
paths:
  /moths:
    get:
      operationId: listMoths
      tags: [moths]
      x-specloom-source: {source: page, lines: "2-4", basis: documented}
      responses:
        "200":
          description: ''
          x-specloom-source: {source: page, lines: "3", basis: documented}
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Moth'}
components:
  schemas:
    Moth:
      type: object
      x-specloom-source: {source: page, lines: "4", basis: SOURCE}
      required: [wings, colour]
      properties:
        wings: {type: integer}
        colour:
          type: string
          enum: [grey, brown]
          x-specloom-source: {source: page, lines: "4", basis: documented}
"""
PAGE = """\
https://moths.example
GET /moths
Answers with status 200 and a moth (application/json).
{"wings": 4 (integer, required), "colour": "grey" or "brown" (string, required)}
"""
REGISTRY = """\
version: 1
pages:
- {id: page, url: "https://moths.example/docs", title: Moths, file: page.txt, text: kept, licence: CC0}
"""
RECORDING = """\
version: 1
interactions:
- specloom: {operation: listMoths, source: live, recorded: "2026-11-01", arguments: {}}
  request: {method: GET, uri: "https://moths.example/moths", headers: {}}
  response:
    status: {code: 200, message: OK}
    headers: {Content-Type: [application/json]}
    body: {string: '{"wings": null, "colour": "green"}'}
"""


@pytest.fixture
def moths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("SPECLOOM_VENDOR_DOCS", raising=False)
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "specs" / "moths"
    for name, text in {
        "openapi.yaml": DOCUMENT.replace("SOURCE", "documented"),
        "sources.yaml": REGISTRY,
        "pages/page.txt": PAGE,
        "recordings/listMoths.yaml": RECORDING,
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder / "openapi.yaml"


def test_pages_that_a_document_keeps_need_no_folder(moths: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evidence", "--check", str(moths)]) == 0, capsys.readouterr().err
    assert "0 ungrounded" in capsys.readouterr().out
    assert main(["evidence", "--update", str(moths)]) == 0
    assert "hash" in moths.read_text("utf-8")
    changed = moths.read_text("utf-8").replace("[grey, brown]", "[grey, brown, red]")
    moths.write_text(changed, "utf-8")
    assert main(["evidence", "--check", str(moths)]) == 1
    assert "the value 'red' does not stand" in capsys.readouterr().err


def test_the_page_is_no_source_of_what_was_observed(moths: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["drift", str(moths), "--suggest", "found.yaml", "--apply"]) == 1
    assert main(["drift", str(moths)]) == 0
    capsys.readouterr()
    assert main(["evidence", "--check", str(moths)]) == 0, capsys.readouterr().err
    colour = yaml.safe_load(moths.read_text("utf-8"))["components"]["schemas"]["Moth"]["properties"]["colour"]
    assert colour["enum"] == ["grey", "brown", "green"]
    assert colour["x-specloom-source"] == {
        "source": "page",
        "lines": "4",
        "basis": "inferred",
        "inferred": ["enum"],
        "note": "Observed otherwise in recordings/listMoths.yaml, line 8.",
    }


def test_what_is_inferred_as_a_whole_stays_so(moths: Path) -> None:
    whole = "{source: page, lines: '4', basis: inferred, note: As elsewhere.}"
    text = moths.read_text("utf-8").replace('{source: page, lines: "4", basis: documented}\n', f"{whole}\n")
    moths.write_text(text, "utf-8")
    assert main(["drift", str(moths), "--suggest", "found.yaml", "--apply"]) == 1
    schema = yaml.safe_load(moths.read_text("utf-8"))["components"]["schemas"]["Moth"]["properties"]["colour"]
    assert schema["x-specloom-source"]["note"] == "As elsewhere."
    assert "inferred" not in schema["x-specloom-source"]
