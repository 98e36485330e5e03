"""A saved page of HTML is compared with a document, and claims rest on its lines, as on those of text."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from specloom.evidence.grounding import ground
from specloom.evidence.page_text import plain
from specloom.inventory import Entry, State, compare
from specloom.load import load

_KITES = Path(__file__).parents[1] / "pages" / "kites"
_DOCUMENT = """\
openapi: 3.1.0
info: {title: Kites, version: 1.0.0}
servers: [{url: "https://api.kites.example/v1"}]
paths:
  /kites:
    get:
      operationId: listKites
      summary: List kites.
      x-specloom-source: {document: redoc.html, lines: "15-43", basis: documented}
      parameters:
      - name: limit
        in: query
        x-specloom-source: {document: redoc.html, lines: "23-24", basis: documented}
        schema: {type: integer, minimum: 1, maximum: 100, default: 20}
      - name: state
        in: query
        required: true
        x-specloom-source: {document: redoc.html, lines: "27-28", basis: documented}
        schema: {type: string, enum: [flying, landed]}
      responses:
        "200":
          description: OK.
          x-specloom-source: {document: redoc.html, lines: "32,39-43", basis: documented}
          content:
            application/json:
              schema:
                type: object
                properties:
                  data: {type: array, items: {type: object, properties: {id: {type: integer}, url: {type: string}}}}
        "401": {description: No.}
    post:
      operationId: createKite
      summary: Create a kite.
      x-specloom-source: {document: redoc.html, lines: "45-61", basis: documented}
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [name]
              properties:
                name: {type: string}
                tail: {type: object, properties: {length: {type: number, format: double}}}
      responses:
        "201": {description: Created.}
"""


def _page() -> dict[str, str]:
    return {"redoc.html": (_KITES / "redoc.html").read_text("utf-8")}


def _compared(folder: Path, document: str, pages: dict[str, str]) -> tuple[Entry, ...]:
    (folder / "openapi.yaml").write_text(document, "utf-8")
    return compare(load(folder / "openapi.yaml"), pages)


def test_document_and_saved_page_agree(tmp_path: Path) -> None:
    entries = _compared(tmp_path, _DOCUMENT, _page())
    assert {entry.state for entry in entries} == {State.DOCUMENTED}
    assert [entry.claim for entry in entries if entry.kind == "page"] == ["redoc-html"]
    assert {entry.kind for entry in entries} >= {"operation", "parameter", "sample", "values", "status"}


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("name: limit", "name: size", "parameter"),
        ("[flying, landed]", "[flying]", "values"),
        ('"401"', '"403"', "status"),
        ("  /kites:", "  /kite:", "operation"),
        ("id: {type: integer}, ", "", "sample"),
        ("tail: {type", "tails: {type", "parameter"),
    ],
)
def test_what_the_document_says_otherwise_is_found(old: str, new: str, kind: str, tmp_path: Path) -> None:
    changed = _DOCUMENT.replace(old, new)
    changed = changed.replace(
        '      x-specloom-source: {document: redoc.html, lines: "15-43", basis: documented}\n', ""
    )
    entries = _compared(tmp_path, changed, _page())
    assert kind in {entry.kind for entry in entries if entry.state is State.UNDECIDED}


def test_a_page_without_its_content_is_not_taken_for_read(tmp_path: Path) -> None:
    shell = '<!doctype html><html><body><redoc spec-url="x.yaml"></redoc></body></html>'
    entries = _compared(tmp_path, _DOCUMENT, {"redoc.html": shell})
    (page,) = [entry for entry in entries if entry.kind == "page"]
    assert (page.state, page.detail) == (State.UNDECIDED, "the layout of redoc-html, and nothing to read on it")


def test_claims_stand_in_the_lines_of_a_saved_page(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(_DOCUMENT, "utf-8")
    assert [entry.message for entry in ground(load(tmp_path / "openapi.yaml"), _page()).diagnostics] == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("default: 20", "default: 25", "give the default 20, not 25"),
        ("maximum: 100", "maximum: 500", "maximum 500"),
        ("[flying, landed]", "[flying, lost]", "list 'landed' as a value"),
        ("name: state", "name: stat", "stat"),
        ("    post:", "    put:", "the method PUT does not stand"),
        ("url: {type: string}", "uri: {type: string}", "uri"),
    ],
)
def test_claims_that_do_not_stand_on_a_saved_page_are_found(old: str, new: str, fault: str, tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(_DOCUMENT.replace(old, new), "utf-8")
    messages = "\n".join(entry.message for entry in ground(load(tmp_path / "openapi.yaml"), _page()).diagnostics)
    assert fault in messages


def test_what_a_page_hides_does_not_stand_on_it() -> None:
    page = '<!doctype html>\n<script>limit integer</script>\n<p title="limit">a &lt;b&gt; __c__</p>\n<!-- limit -->\n'
    assert plain(page).split("\n") == ["", "", " a <b> __c__", "", ""]


def test_commands_show_the_text_of_a_saved_page(
    tmp_path: Path, specloom_here: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    vendor = tmp_path / "specs" / "kites"
    vendor.mkdir(parents=True)
    (vendor / "openapi.yaml").write_text(_DOCUMENT, "utf-8")
    done = specloom_here("inventory", vendor / "openapi.yaml", "--docs", _KITES, "--update", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    done = specloom_here("evidence", vendor / "openapi.yaml", "--docs", _KITES, "--html", "e.html", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    report = (tmp_path / "e.html").read_text("utf-8")
    assert "Which ones &amp; why." in report
    assert "property-name" not in report
