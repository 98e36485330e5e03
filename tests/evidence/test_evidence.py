"""How claims are counted, when a cited passage counts as changed, and how citations are mended in the text."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.base.document import Document, SourceFile
from specloom.evidence import citations, coverage, share, table, watch
from specloom.evidence.citations import digest, read_ranges, write_ranges
from specloom.evidence.fixes import fixed_citations
from specloom.evidence.watch import State
from specloom.load import load, value_spans
from specloom.load.source import parse

_ROOT = Path(__file__).parents[2]
_Specloom = Callable[..., subprocess.CompletedProcess[str]]
_API = """
    openapi: 3.1.1
    info: {title: T, version: "1"}
    paths:
      /calls:
        parameters:
        - $ref: '#/components/parameters/Limit'
        post:
          operationId: createCall
          x-specloom-source: {document: page.txt, lines: "1-2", basis: documented}
          requestBody:
            x-specloom-source: {document: page.txt, lines: "2", basis: observed}
            content: {application/json: {schema: {$ref: '#/components/schemas/Call'}}}
          responses:
            "201":
              description: The call.
              x-specloom-source: {document: page.txt, lines: "3-4", basis: inferred, note: Convention.}
              content: {application/json: {schema: {$ref: '#/components/schemas/Answer'}}}
            "404":
              description: None.
              content: {application/json: {schema: {type: object, properties: {code: {type: string}}}}}
        get:
          responses: {}
    components:
      parameters:
        Limit: {name: limit, in: query, schema: {type: integer}}
      schemas:
        Call:
          type: object
          properties:
            at: {type: string}
            parent:
              $ref: '#/components/schemas/Call'
        Answer:
          type: object
          properties:
            call: {$ref: '#/components/schemas/Call'}
            state:
              x-specloom-source: {document: page.txt, lines: "4", basis: documented}
              $ref: '#/components/schemas/State'
        State: {type: string}
        Unused: {type: string}
    """


def test_claims_inherit_from_what_holds_them_and_responses_do_not(document: Callable[..., Document]) -> None:
    first, second = coverage(document(_API))
    assert (first.operation, first.is_sourced) == ("createCall", True)
    assert dict(first.counts) == {
        "documented": 4,  # the operation, its parameter, `state` and what that refers to
        "observed": 4,  # the body, `Call` (which the body reaches first) and its two properties
        "inferred": 3,  # the response, `Answer`, `call`
        "unsourced": 2,  # the other response and its property
    }
    assert (second.operation, second.is_sourced) == ("get /calls", False)
    assert dict(second.counts) == {"unsourced": 2}


def test_the_share_of_sourced_claims_is_that_of_all_rows(document: Callable[..., Document]) -> None:
    rows = coverage(document(_API))
    assert share(rows) == pytest.approx(100 * 11 / 15)
    assert share(()) == 100
    assert list(table(rows))[-1] == (
        "11 of 15 claims have a source, 1 of 2 operations have none; claims not checked against their pages"
    )


def test_a_schema_that_refers_to_itself_is_counted_once(document: Callable[..., Document]) -> None:
    text = """
        openapi: 3.1.1
        paths:
          /a:
            get:
              responses:
                "200": {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
        components: {schemas: {A: {properties: {a: {$ref: '#/components/schemas/A'}}}}}
        """
    (row,) = coverage(document(text))
    assert sum(row.counts.values()) == 4


_PAGE = "one\ntwo\n  three   four\nfive\nsix\n"


def test_a_hash_folds_white_space_and_nothing_else() -> None:
    folded = digest(["", "three four", ""], ((2, 2),))
    assert folded == digest(_PAGE.splitlines(), ((3, 3),))
    assert len(folded) == 12
    assert folded != digest(["three  fours"], ((1, 1),))
    assert digest(_PAGE.splitlines(), ((1, 1), (4, 5))) == digest(["one five six"], ((1, 1),))


@pytest.mark.parametrize("ranges", [(), ((0, 1),), ((2, 1),), ((5, 6),)])
def test_lines_that_are_not_there_have_no_hash(ranges: tuple[tuple[int, int], ...]) -> None:
    assert digest(_PAGE.splitlines(), ranges) == ""


@given(st.lists(st.tuples(st.integers(1, 99), st.integers(0, 9)), min_size=1, max_size=4))
def test_ranges_are_read_as_they_are_written(steps: list[tuple[int, int]]) -> None:
    ranges = tuple((first, first + more) for first, more in steps)
    assert read_ranges(write_ranges(ranges)) == ranges


@pytest.mark.parametrize("lines", ["", "a", "1-", "1, ,2", "-3"])
def test_other_text_is_no_range(lines: str) -> None:
    assert read_ranges(lines) == ()


def _cited(document: Callable[..., Document], *sources: str) -> Document:
    schemas = "".join(
        f"      S{index}: {{type: string, x-specloom-source: {{{one}}}}}\n" for index, one in enumerate(sources)
    )
    return document(f"openapi: 3.1.1\ncomponents:\n    schemas:\n{schemas}")


def _states(cited: Document, **pages: str) -> list[tuple[State, str]]:
    named = {f"{name}.txt": text for name, text in pages.items()}
    return [(finding.state, finding.lines) for finding in watch(citations(cited), named)]


def test_a_passage_is_as_it_was_changed_unmarked_or_gone(document: Callable[..., Document]) -> None:
    mark = digest(_PAGE.splitlines(), ((3, 4),))
    held = f'document: page.txt, lines: "3-4", basis: documented, hash: "{mark}"'
    assert _states(_cited(document, held), page=_PAGE) == []
    assert _states(_cited(document, held), page=_PAGE.replace("five", "5")) == [(State.CHANGED, "3-4")]
    assert _states(_cited(document, held), page="one") == [(State.GONE, "")]
    assert _states(_cited(document, held)) == [(State.GONE, "")]
    assert _states(_cited(document, 'document: page.txt, lines: "3"'), page=_PAGE) == [(State.UNMARKED, "3")]
    assert _states(_cited(document, 'document: page.txt, lines: "30"'), page=_PAGE) == [(State.GONE, "")]


def test_a_passage_that_moved_is_found_again(document: Callable[..., Document]) -> None:
    lines = _PAGE.splitlines()
    sources = [
        f'document: page.txt, lines: "{wanted}", hash: "{digest(lines, read_ranges(wanted))}"'
        for wanted in ("1, 3", "4-5")
    ]
    longer = "new\nnew\n" + _PAGE
    assert _states(_cited(document, *sources), page=longer) == [(State.MOVED, "3, 5"), (State.MOVED, "6-7")]


def test_each_page_is_read_by_its_own_lines(document: Callable[..., Document]) -> None:
    mark = digest(_PAGE.splitlines(), ((1, 1),))
    source = f'document: other.txt, lines: "1", hash: "{mark}"'
    assert _states(_cited(document, source), page=_PAGE, other="else") == [(State.CHANGED, "1")]


_WRITTEN = """\
# a comment
components:
  schemas:
    Ä:  # ü 𝄞
      type: string
      x-specloom-source:
        document: page.txt
        lines: "3-4"  # stays
        basis: documented
    B:
      x-specloom-source: {document: page.txt, lines: '5', basis: observed}
    C:
      x-specloom-source: {document: page.txt, lines: "1", basis: documented, note: "a, b",
        hash: 000000000000}
"""


def _mended(text: str, page: str) -> str:
    whole = Document(Path(), "a.yaml", {"a.yaml": SourceFile(text, parse(text, name="a.yaml"))})
    findings = list(watch(citations(whole), {"page.txt": page}))
    where = value_spans(text)
    assert where is not None
    return fixed_citations(text, findings, where)


@pytest.mark.parametrize("feed", ["\n", "\r\n"])
def test_mending_touches_only_lines_and_hashes(feed: str) -> None:
    lines = _PAGE.splitlines()
    first, second, third = (digest(lines, ranges) for ranges in (((3, 4),), ((5, 5),), ((1, 1),)))
    expected = (
        _WRITTEN.replace('"3-4"  # stays\n', f'"3-4"  # stays\n        hash: "{first}"\n')
        .replace("lines: '5',", f"lines: '5', hash: \"{second}\",")
        .replace("hash: 000000000000", f'hash: "{third}"')
    )
    once = _mended(_WRITTEN.replace("\n", feed), _PAGE)
    assert once == expected.replace("\n", feed)
    assert _mended(once, _PAGE) == once


def test_mending_follows_what_moved() -> None:
    once = _mended(_WRITTEN, _PAGE)
    twice = _mended(once, "new\n" + _PAGE)
    assert twice == once.replace('"3-4"', '"4-5"').replace("'5'", '"6"').replace('lines: "1"', 'lines: "2"')


def test_a_line_in_braces_is_broken_before_it_grows_too_long() -> None:
    text = 'components:\n  schemas:\n    A:\n      x-specloom-source: {document: page.txt, lines: "1", note: N}\n'
    text = text.replace("N", "n" * 70)
    once = _mended(text, _PAGE)
    assert once.splitlines()[4].startswith('        hash: "')
    assert max(map(len, once.splitlines())) <= 120


def test_json_stays_json() -> None:
    text = '{"components": {"schemas": {"A": {"x-specloom-source": {"document": "page.txt", "lines": "1"}}}}}'
    source = json.loads(_mended(text, _PAGE))["components"]["schemas"]["A"]["x-specloom-source"]
    assert source == {"document": "page.txt", "lines": "1", "hash": digest(["one"], ((1, 1),))}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "openapi.yaml").write_text(dedent(_API), "utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "page.txt").write_text(_PAGE, "utf-8")
    return tmp_path


def test_the_command_counts_and_enforces(specloom_here: _Specloom, folder: Path) -> None:
    assert specloom_here("evidence", "openapi.yaml", cwd=folder).returncode == 0
    assert specloom_here("evidence", "openapi.yaml", "--fail-under", "73", cwd=folder).returncode == 0
    assert specloom_here("evidence", "openapi.yaml", "--fail-under", "74", cwd=folder).returncode == 1
    done = specloom_here("evidence", "openapi.yaml", "--fail-unsourced", cwd=folder)
    assert (done.returncode, "createCall" in done.stdout) == (1, True)


@pytest.mark.parametrize("share", ["nan", "300", "-1", "all"])
def test_a_share_that_is_none_is_wrong_usage(specloom_here: _Specloom, share: str, folder: Path) -> None:
    done = specloom_here("evidence", "openapi.yaml", f"--fail-under={share}", cwd=folder)
    assert done.returncode == 2
    assert "--fail-under" in done.stderr


def test_the_command_marks_then_watches(specloom_here: _Specloom, folder: Path) -> None:
    def run(*more: str) -> subprocess.CompletedProcess[str]:
        return specloom_here("evidence", "openapi.yaml", "--docs", "docs", *more, cwd=folder)

    assert "4 warnings" in run("--watch").stdout
    assert run("--update").returncode == 0
    assert run("--watch").stdout == "openapi.yaml: 4 citations\n"
    (folder / "docs" / "page.txt").write_text(_PAGE.replace("two", "2"), "utf-8")
    done = run("--watch")
    assert done.returncode == 1
    assert [line.split(": ")[0] for line in done.stderr.splitlines() if "source-changed" in line] == [
        "openapi.yaml:10:7",
        "openapi.yaml:12:9",
    ]
    assert run("--update").returncode == 0
    assert run("--watch").returncode == 0


def test_a_page_outside_of_the_folder_is_never_read(specloom_here: _Specloom, folder: Path) -> None:
    path = folder / "openapi.yaml"
    path.write_text(path.read_text("utf-8").replace("page.txt", "../docs/../openapi.yaml"), "utf-8")
    assert "source-gone" in specloom_here("evidence", "openapi.yaml", "--docs", "docs", "--watch", cwd=folder).stderr


@pytest.mark.parametrize("action", ["--watch", "--update"])
@pytest.mark.parametrize(("variable", "arguments"), [("", []), ("nowhere", []), ("docs", ["--docs", "nowhere"])])
def test_what_needs_the_pages_ends_without_them(
    specloom: _Specloom, folder: Path, action: str, variable: str, arguments: list[str]
) -> None:
    environment = {"SPECLOOM_VENDOR_DOCS": variable}
    done = specloom("evidence", "openapi.yaml", action, *arguments, cwd=folder, env=environment)
    reason = "there is no folder nowhere" if variable else "no folder is named"
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"specloom: {action} reads the pages that the documents cite, and {reason}\n  hint: ")
    assert "--docs DIR or SPECLOOM_VENDOR_DOCS" in done.stderr


def test_the_pages_may_be_named_by_the_environment(
    specloom_here: _Specloom, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPECLOOM_VENDOR_DOCS", "docs")
    assert "4 warnings" in specloom_here("evidence", "openapi.yaml", "--watch", cwd=folder).stdout


def test_sources_are_counted_without_the_pages(
    specloom_here: _Specloom, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SPECLOOM_VENDOR_DOCS", raising=False)
    assert specloom_here("evidence", "openapi.yaml", cwd=folder).returncode == 0


def test_a_document_that_cannot_be_read_is_reported(specloom_here: _Specloom, folder: Path) -> None:
    (folder / "openapi.yaml").write_text("a: [", "utf-8")
    done = specloom_here("evidence", "openapi.yaml", cwd=folder)
    assert (done.returncode, "Traceback" in done.stderr, "error[" in done.stderr) == (1, False, True)


def test_every_claim_of_our_own_documents_has_a_source_and_a_hash() -> None:
    for path in sorted(_ROOT.glob("specs/*/openapi.yaml")):
        ours = load(path)
        rows = coverage(ours)
        assert share(rows) == 100
        assert all(row.is_sourced for row in rows)
        assert [one.location.fragment for one in citations(ours) if not one.hash] == []
