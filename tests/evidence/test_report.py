"""The page of `specloom evidence --html`: what it says of each claim, with and without pages, and of hostile text."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

HARBOUR = Path(__file__).parent / "harbour"
Run = Callable[..., subprocess.CompletedProcess[str]]
RECORDING = """\
version: 1
interactions:
- specloom: {operation: listThings, source: live, recorded: "2026-03-04", arguments: {query: {limit: 5}}}
  request: {method: GET, uri: "https://api.example.com/things?limit=5", headers: {}, body: null}
  response:
    status: {code: 200, message: OK}
    headers: {Content-Type: [application/json]}
    body: {string: '{"name": "a", "size": "big"}'}
"""
HOSTILE = (
    "</pre></title></script></style><script>console.error('ran')</script>"
    "<img src=x onerror=console.error(1)>\"'\u202e&amp;"
)
REGISTRY = """\
version: 1
pages:
- id: things
  url: https://docs.example.com/things
  title: The things <b>
  file: page.txt
  text: not kept
  retrieved: "2026-02-03"
"""
DOCUMENT = """\
openapi: 3.1.0
info: {title: "T", version: "1"}
servers: [{url: "https://api.example.com"}]
paths:
  /things:
    get:
      operationId: listThings
      summary: List things.
      description: DESCRIBED
      x-specloom-source: {document: page.txt, lines: "1-4", basis: documented}
      parameters:
      - {name: limit, in: query, description: "At most so many.", schema: {type: integer, maximum: 10}}
      - name: page
        in: query
        schema: {type: integer}
        x-specloom-source: {document: page.txt, lines: "2", basis: inferred, note: NOTED}
      responses:
        "200":
          description: A thing.
          x-specloom-source:
            {document: page.txt, lines: "3-4", basis: inferred, inferred: [status], note: "The status was lost."}
          content:
            application/json:
              schema: {type: object, properties: {name: {type: string}, size: {type: integer}}}
"""
PAGE = 'GET /things\nlimit integer, at most 100\n{{\n  "name": "a", "size": 1 }}\n{hostile}\n'


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@pytest.fixture
def things(tmp_path: Path) -> Path:
    """A folder with a document whose texts are hostile, its page and a recording of a live server."""
    text = DOCUMENT.replace("DESCRIBED", quoted(HOSTILE)).replace("NOTED", quoted(HOSTILE))
    (tmp_path / "things.yaml").write_text(text.replace('lines: "1-4"', 'lines: "1-5"'), "utf-8")
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "page.txt").write_text(PAGE.format(hostile=HOSTILE), "utf-8")
    (tmp_path / "recordings").mkdir()
    (tmp_path / "recordings" / "listThings.yaml").write_text(RECORDING, "utf-8")
    return tmp_path


def page(folder: Path, run: Run, *more: str) -> str:
    done = run("evidence", "things.yaml", "--html", "out/things.html", *more, cwd=folder)
    assert done.returncode == 0, done.stderr
    return (folder / "out" / "things.html").read_text("utf-8")


def claim(text: str, title: str) -> str:
    """Return the text of the claim with this title, without mark-up."""
    items = re.findall(r'<li id="c\d+".*?</li>', text, re.DOTALL)
    plain = [" ".join(unescape(re.sub(r"<[^>]*>", " ", item)).split()) for item in items]
    return next(item for item in plain if item.startswith(title))


def test_each_claim_says_basis_grounds_recording_and_drift(things: Path, specloom_here: Run) -> None:
    text = page(things, specloom_here, "--docs", "pages")
    limit = claim(text, "query parameter limit")
    assert "integer · maximum 10" in limit
    assert "documented does not stand in its lines" in limit
    assert "Confirmed by listThings.yaml #1 (status 200, live server, 2026-03-04 )" in limit
    assert "inferred inferred as a whole" in claim(text, "query parameter page")
    assert "inferred: status the rest stands in its lines The status was lost." in claim(text, "response 200")
    assert "Confirmed by" in claim(text, "property name")
    size = claim(text, "property size")
    assert "Drift: " in size
    assert "Confirmed" not in size
    assert 'data-line="2"' in text
    assert "<mark>limit</mark>" in text


def test_a_registered_page_has_title_address_and_day(things: Path, specloom_here: Run) -> None:
    (things / "sources.yaml").write_text(REGISTRY, "utf-8")
    text = page(things, specloom_here, "--docs", "pages")
    assert "The things &lt;b&gt; · https://docs.example.com/things" in text
    assert '<span>, retrieved <time datetime="2026-02-03">2026-02-03</time></span>' in text


def test_the_same_input_gives_the_same_page(things: Path, specloom_here: Run, specloom: Run) -> None:
    assert page(things, specloom_here, "--docs", "pages") == page(things, specloom, "--docs", "pages")


def test_without_pages_nothing_is_quoted_and_nothing_called_checked(
    things: Path, specloom_here: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SPECLOOM_VENDOR_DOCS", raising=False)
    text = page(things, specloom_here)
    assert "Not checked: the pages page.txt were not at hand" in text
    assert "documented not checked" in claim(text, "query parameter limit")
    assert "stands in its lines" not in claim(text, "response 200")
    assert 'data-line="' not in text


def test_lines_that_changed_are_drift_of_what_cites_them(things: Path, specloom_here: Run) -> None:
    assert specloom_here("evidence", "things.yaml", "--update", "--docs", "pages", cwd=things).returncode == 0
    assert "no longer what was read" not in page(things, specloom_here, "--docs", "pages")
    other = things / "pages" / "page.txt"
    other.write_text(other.read_text("utf-8").replace("at most 100", "at most 10"), "utf-8")
    text = page(things, specloom_here, "--docs", "pages")
    assert "the cited text is no longer what was read" in claim(text, "query parameter limit")
    assert "no longer what was read" not in claim(text, "response 200")


def test_hostile_text_stays_text_and_the_page_asks_for_nothing(things: Path, specloom_here: Run) -> None:
    text = page(things, specloom_here, "--docs", "pages")
    assert (text.count("<script"), text.count("<style"), text.count("<img"), text.count("\u202e")) == (1, 1, 0, 0)
    assert "&lt;script&gt;console.error('ran')" in text
    tags = re.findall(r"<\w[^>]*>", text)
    assert not [tag for tag in tags if re.search(r"\s(?:src|action|on\w+)=|href=\"(?!#)", tag)]
    assert not re.search(r"url\(|@import", text)
    assert "default-src 'none'" in text


def test_credentials_of_pages_are_not_shown(things: Path, specloom_here: Run) -> None:
    secret = "sk_live_" + "4eC39HqLyjWDarjtT1zdp7dc"
    other = things / "pages" / "page.txt"
    other.write_text(other.read_text("utf-8").replace("at most 100", f"at most 10 {secret}"), "utf-8")
    text = page(things, specloom_here, "--docs", "pages")
    assert (secret in text, "REDACTED" in text) == (False, True)


def test_several_documents_need_a_folder(things: Path, specloom_here: Run) -> None:
    shutil.copy(things / "things.yaml", things / "others.yaml")
    line = ("evidence", "things.yaml", "others.yaml", "--html")
    done = specloom_here(*line, "out.html", cwd=things)
    assert (done.returncode, "name a folder" in done.stderr) == (2, True)
    assert specloom_here(*line, "out", cwd=things).returncode == 0
    assert sorted(path.name for path in (things / "out").iterdir()) == ["others.html", "things.html"]
    assert specloom_here(*line, "out", "--docs", "none", cwd=things).returncode == 2


def test_claims_are_those_that_the_table_counts(specloom_here: Run, tmp_path: Path) -> None:
    shutil.copytree(HARBOUR, tmp_path / "harbour")
    done = specloom_here("evidence", "openapi.yaml", "--html", "x.html", "--docs", "pages", cwd=tmp_path / "harbour")
    assert done.returncode == 0
    text = (tmp_path / "harbour" / "x.html").read_text("utf-8")
    rows = re.findall(r'<th scope="row">(\w+)</th><td>(\d+)</td>', text)
    counts = {basis: int(count) for basis, count in rows}
    shown = {basis: len(re.findall(rf'<li id="c\d+" class="claim" data-basis="{basis}"', text)) for basis in counts}
    assert shown | {"all": sum(shown.values())} == counts
    assert counts["all"] > 20
