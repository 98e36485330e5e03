"""What stands in cited lines: an invented vendor with its pages, and our own documents where their pages are there."""

from __future__ import annotations

import json
import subprocess
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.base.document import Document
from specloom.evidence.grounding import ground
from specloom.evidence.page_text import plain
from specloom.evidence.reviewed import reviewed_text, unreviewed
from specloom.evidence.rows import find_rows
from specloom.evidence.samples import read_samples
from specloom.evidence.spelling import stands_name, stands_number, stands_path, stands_status, stands_value
from specloom.load import load, load_file
from specloom.load.source import parse
from tests.folders import VENDOR_DOCS

from .mutants import Mutant, mutants

_ROOT = Path(__file__).parents[2]
_HARBOUR = Path(__file__).with_name("harbour")
_Specloom = Callable[..., subprocess.CompletedProcess[str]]
_Documents = Callable[..., Document]
_OURS = ("tellcasey", "speko", "ccai", "carium_courier")


@cache
def _pages(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.iterdir() if path.is_file()}


def _messages(document: Document, folder: Path) -> set[str]:
    grounded = ground(document, _pages(folder))
    return {f"{entry.location.fragment}: {entry.message}" for entry in grounded.diagnostics}


def _survivors(document: Document, folder: Path, planted: Sequence[Mutant]) -> list[str]:
    return [
        f"{mutant.kind} at {'/'.join(mutant.pointer)}"
        for mutant in planted
        if not _messages(mutant.applied_to(document), folder)
    ]


def _chosen(planted: Sequence[Mutant], most: int) -> Iterator[Mutant]:
    """Yield some mutants of each kind, spread over the document."""
    by_kind: dict[str, list[Mutant]] = defaultdict(list)
    for mutant in planted:
        by_kind[mutant.kind].append(mutant)
    for group in by_kind.values():
        yield from group[:: max(1, len(group) // most)][:most] if most > 1 else [group[len(group) // 2]]


@pytest.mark.parametrize("vendor", ["harbour", "bill"])
def test_every_claim_about_an_invented_vendor_stands_in_its_pages(vendor: str) -> None:
    folder = Path(__file__).with_name(vendor)
    grounded = ground(load(folder / "openapi.yaml"), _pages(folder / "pages"))
    assert [f"{entry.location.fragment}: {entry.message}" for entry in grounded.diagnostics] == []
    assert (grounded.unsaid, grounded.missing) == ((), frozenset())


@pytest.mark.parametrize(("vendor", "mistakes", "kinds"), [("harbour", 100, 30), ("bill", 60, 20)])
def test_no_wrong_claim_about_an_invented_vendor_survives(vendor: str, mistakes: int, kinds: int) -> None:
    folder = Path(__file__).with_name(vendor)
    document = load(folder / "openapi.yaml")
    planted = list(mutants(document))
    assert len(planted) >= mistakes
    assert len({mutant.kind for mutant in planted}) >= kinds
    assert _survivors(document, folder / "pages", planted) == []


_PLANTED = {
    "a citation moved by some lines": ('lines: "57-63"', 'lines: "46-55"'),
    "a citation of another page": ('document: codes.txt, lines: "8-13"', 'document: berths.md, lines: "8-13"'),
    "a replaced error message": ("This berth is taken for these nights.", "You have no permission to do this."),
    "another code": ("BERTH_TAKEN", "BERTH_GONE"),
    "a replaced description": ("The vessel has no insurance.", "Payment of the fee was refused by the bank."),
    "the description of another value": ("The quay is under repair.", "A vessel is moored."),
    "a limit of one digit more": ("maximum: 1000", "maximum: 10000"),
    "a default from the neighbour": ("default: 50", "default: 100"),
    "no default": (", default: 1}", "}"),
    "no bound": ("vessel: {type: string, maxLength: 80}", "vessel: {type: string}"),
    "no format": ("format: uuid}\n      responses", "title: Id}\n      responses"),
    "another integer format": ("format: int64", "format: int32"),
    "a value less": ("enum: [free, occupied, closed]", "enum: [free, occupied]"),
    "a value in another case": ("enum: [free, occupied, closed]", "enum: [FREE, occupied, closed]"),
    "a property of the neighbour": ("vessel: {type: [string, \"null\"]}", "vessel: {type: string}"),
    "null that nobody shows": ("label: {type: string,", 'label: {type: [string, "null"],'),
    "a page parameter for the other": ('cursor: "page[cursor]"', 'cursor: "page[limit]"'),
    "another flag for more": ("has-more: /hasMore", "has-more: /nextCursor"),
    "a deprecation removed": ("deprecated: true\n", "x-specloom-name: cancel\n"),
    "a header for a query": ("name: X-Reason\n        in: header", "name: X-Reason\n        in: query"),
    "a number in an example": ("depth: 7.5", "depth: 8.5"),
    "no credentials": ("summary: List the berths", "security: []\n      summary: List the berths"),
    "seconds for minutes": ("requests: 120, per: 60", "requests: 120, per: 1"),
    "the path of the neighbour": ("/reservations/{reservationId}:", "/berths/{reservationId}:"),
    "the limit of another parameter": ("maxLength: 120", "maxLength: 80"),
}  # fmt: skip


@pytest.mark.parametrize("mistake", _PLANTED)
def test_a_mistake_in_the_text_is_found(tmp_path: Path, mistake: str) -> None:
    text = (_HARBOUR / "openapi.yaml").read_text("utf-8")
    before, after = _PLANTED[mistake]
    assert before in text
    (tmp_path / "openapi.yaml").write_text(text.replace(before, after, 1), "utf-8")
    assert _messages(load(tmp_path / "openapi.yaml"), _HARBOUR / "pages")


_SHELL = """
    openapi: 3.1.1
    info: {title: T, version: "1"}
    paths: {}
    components:
      schemas:
        Thing:
          type: object
          x-specloom-source: {document: page.txt, lines: "1-%d", basis: documented, note: N%s}
          properties:
            size: {%s}
            other: {type: string}
    """


def _thing(document: _Documents, page: str, size: str, more: str = "") -> list[str]:
    text = dedent(page).strip("\n")
    written = _SHELL % (text.count("\n") + 1, more, size)
    return [entry.message for entry in ground(document(written), {"page.txt": text}).diagnostics]


_RIGHT = [
    ("size integer, between 1 and 1,000\nother: string", "type: integer, minimum: 1, maximum: 1000"),
    ("| size | `int` | No | Default: **20** |\n| other | string | No | |", "type: integer, default: 20"),
    ("size (integer (int64), optional) At most 5.\nother (string)", "type: integer, format: int64, maximum: 5"),
    ("size string&lt;date-time&gt; Optional\nother string", "type: string, format: date-time"),
    ("size ?string\n[ 2 .. 64 ] characters\nother?string", "type: string, minLength: 2, maxLength: 64"),
    ('size?string\nEnum: "s" "m"\nother?string', "type: string, enum: [s, m]"),
    ("size: array of integers, up to 10 items\nother: string", "type: array, maxItems: 10, items: {type: integer}"),
    ('{"size": "2024-01-02", "other": "x"}', "type: string, format: date"),
    ('{"size": 2.5, "other": "x"}', "type: number"),
    ('{"size": null, "other": "x"}', 'type: [string, "null"]'),
    ("size - number of parts, 20 by default\nother - a string", "type: integer, default: 20"),
]


@pytest.mark.parametrize(("page", "size"), _RIGHT)
def test_pages_may_spell_a_claim_in_many_ways(document: _Documents, page: str, size: str) -> None:
    assert _thing(document, page, size) == []


_WRONG = [
    ("size* integer\nother: string", "type: string", "type"),
    ("size?integer\nDefault\n20Range\n1 <= value <= 100other?string", "type: integer, minimum: 20", "limit"),
    ("size?integer\nDefault\n20Range\n1 <= value <= 100other?string", "type: integer, default: 100", "default"),
    ("| size | string | Format: uuid |\n| other | string | |", "type: string, format: email", "format"),
    ('{"size": "a", "other": "x"}', "type: integer", "type"),
    ('{"size": null, "other": "x"}', "type: string", "null"),
    ("size: one of a, b or c\nother: string", "type: string, enum: [a, b]", "list"),
    ("sizes: integer\nother: string", "type: integer", "property 'size'"),
    ("size: string, deprecated\nother: string", "type: string", "deprecated"),
]


@pytest.mark.parametrize(("page", "size", "named"), _WRONG)
def test_what_the_page_says_otherwise_is_found(document: _Documents, page: str, size: str, named: str) -> None:
    assert any(named in message for message in _thing(document, page, size))


def test_an_inferred_fact_is_not_looked_for_and_the_others_are(document: _Documents) -> None:
    page = "size?string\nother?string"
    claimed = "type: integer, maximum: 9"
    assert len(_thing(document, page, claimed)) >= 2
    assert _thing(document, page, claimed, ", inferred: [type, limits]") == []
    assert _thing(document, page, claimed, ", inferred: [type]") != []
    assert _thing(document, "nothing here", claimed, ", inferred: [type, limits]") != []


def test_a_note_may_cite_lines_that_say_what_is_nullable(document: _Documents) -> None:
    page = "size?string\nother?string" + "\n" * 13 + "Two members are nullable."
    shell = _SHELL % (2, "", 'type: [string, "null"]')
    for cited, messages in (("page.txt, line 1", 1), ("other.txt, line 15", 1), ("page.txt, line 15", 0)):
        written = document(shell.replace("note: N", f'note: "Nullable ({cited})."'))
        assert len(ground(written, {"page.txt": page}).diagnostics) == messages


@pytest.mark.parametrize(("name", "messages"), [("size", 1), ("other", 0), ("third", 1)])
def test_lines_that_list_what_is_never_null_say_so(document: _Documents, name: str, messages: int) -> None:
    said = "After get(size), `other` and `rest` are typed as nullable, and `size` and `third` as never null."
    page = "size?string\nother?string\nthird?string" + "\n" * 13 + said
    shell = (_SHELL % (3, "", "type: string")).replace("note: N", 'note: "Typed (page.txt, line 16)."')
    shell = shell.replace("other: {type: string}", "other: {type: string}\n            third: {type: string}")
    shell = shell.replace(f"{name}: {{type: string}}", f'{name}: {{type: [string, "null"]}}')
    assert len(ground(document(shell), {"page.txt": page}).diagnostics) == messages


_CALLS = """
    openapi: 3.1.1
    info: {title: T, version: "1"}
    paths:
      /moorings:
        get:
          operationId: listMoorings
          summary: %s
          x-specloom-source: {document: page.txt, lines: "1-6", basis: documented, note: N}
          parameters:
          - {name: since_date, in: %s, description: %s, schema: {type: string}}
          - {name: quay, in: query, description: The quay., schema: {type: string}}
          responses:
            "200": {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/Mooring"}}}}
        post:
          operationId: reserveMooring
          summary: %s
          x-specloom-source: {document: page.txt, lines: "1-6", basis: documented, note: N}
          responses: {"200": {description: OK}}
    components:
      schemas:
        Mooring:
          type: object
          x-specloom-source: {document: page.txt, lines: "1-6", basis: documented, note: N}
          properties:
            depth: {type: string, description: %s}
            owner: {type: string, description: Who owns it.}
            width: {type: string, description: %s}
    """
_CALLS_PAGE = """\
GET /moorings lists, POST /moorings reserves a mooring: OK 200, application/json
since_date?string
quay?string, a quay, from a date on
depth?string, the depth
owner?string, who owns it
width?string, the width, at most 40 metres in all"""
_RIGHT = (
    "List the moorings.",
    "query",
    "The first date.",
    "Reserve one.",
    "The depth.",
    "The width, 40 metres at most.",
)


@pytest.mark.parametrize(
    ("place", "text", "words", "count"),
    [
        (0, _RIGHT[0], "", 0),
        (1, "header", "that it is sent in a header", 1),
        (1, "cookie", "that it is sent in a cookie", 1),
        ((0, 3), "", "this fits 'reserveMooring' better than 'listMoorings'", 2),
        ((4, 5), "", "this fits 'width' better than 'depth'", 2),
    ],
)
def test_texts_of_neighbours_and_places_of_parameters(
    document: _Documents, place: int | tuple[int, int], text: str, words: str, count: int
) -> None:
    values = list(_RIGHT)
    if isinstance(place, tuple):
        values[place[0]], values[place[1]] = values[place[1]], values[place[0]]
    else:
        values[place] = text
    grounded = ground(document(_CALLS % tuple(map(json.dumps, values))), {"page.txt": _CALLS_PAGE})
    assert [entry.message for entry in grounded.diagnostics if words in entry.message][:1] == (
        [entry.message for entry in grounded.diagnostics][:1]
    )
    assert len(grounded.diagnostics) == count


def test_numbers_of_descriptions_stand_in_the_lines(document: _Documents) -> None:
    for text, unsaid in (
        ("The width, 40 metres at most.", []),
        ("The width, forty metres at most, as in E.164 and v2.", ["forty"]),
        ("The width, 50 metres at most.", ["50"]),
        ("The width, 1,040 metres at most.", ["1,040"]),
        ("The width, 4 metres at most.", ["4"]),
    ):
        written = _CALLS % tuple(map(json.dumps, (*_RIGHT[:5], text)))
        grounded = ground(document(written), {"page.txt": _CALLS_PAGE})
        assert [word for entry in grounded.unsaid for word in entry.words] == unsaid
        reviewed = parse(reviewed_text(grounded.unsaid), name="reviewed.yaml")
        assert list(unreviewed(grounded.unsaid, reviewed)) == []


def test_a_claim_that_is_inferred_as_a_whole_is_not_checked(document: _Documents) -> None:
    written = (_SHELL % (1, "", "type: integer")).replace("basis: documented", "basis: inferred")
    assert ground(document(written), {"page.txt": "nothing"}).diagnostics == ()


def test_claims_whose_page_is_not_there_are_not_checked(document: _Documents) -> None:
    grounded = ground(document(_SHELL % (1, "", "type: integer")), {})
    assert (grounded.diagnostics, grounded.missing) == ((), frozenset({"page.txt"}))


@pytest.mark.parametrize(
    ("text", "number", "stands"),
    [
        ("up to 1,000 items", 1000, True), ("10,000", 1000, False), ("100", 10, False), ("Default20", 20, True),
        ("20Range", 20, True), ("2024-08-24", 24, False), ("1.5", 5, False), ("10 MB", 10_485_760, True),
        ("ten", 10, True),
        ("-6", -6, True), ("v2", 2, False), ("0.50", 0.5, False), ("0.5", 0.5, True),
    ],
)  # fmt: skip
def test_numbers(text: str, number: float, *, stands: bool) -> None:
    assert stands_number(text, number) is stands


@pytest.mark.parametrize(
    ("text", "name", "stands"),
    [
        ("page[limit] | integer", "page[limit]", True), ("page[limit]", "page", False), ("limits", "limit", False),
        ("page\\_size", "page_size", True), ("next\nCursor", "nextCursor", True),
        ("valuestatus?string", "status", True),
        ("my-status", "status", False), ("`status`", "status", True), ("&#95;id", "_id", True),
        ("a.status", "status", False),
    ],
)  # fmt: skip
def test_names(text: str, name: str, *, stands: bool) -> None:
    assert stands_name(plain(text), name) is stands


@pytest.mark.parametrize(
    ("text", "path", "stands"),
    [
        ("GET /a/{id}/b", "/a/{id}/b", True), ("GET /a/:id/b", "/a/{id}/b", True),
        ("/a/{{x}}/b?c=1", "/a/{id}/b", True),
        ("https://x.y/v1/a/7/b", "/a/{id}/b", True), ("/a/{id}/b/c", "/a/{id}/b", False),
        ("/z/a/{id}/b", "/a/{id}/b", False),
        ("}/a/{id}/b", "/a/{id}/b", True), ("/{code}/calls", "/calls", False), ("/a/", "/a", False),
        ("/a", "/a/", False),
    ],
)  # fmt: skip
def test_paths(text: str, path: str, *, stands: bool) -> None:
    assert stands_path(text, path, ("/v1",)) is stands


@pytest.mark.parametrize(
    ("text", "status", "stands"),
    [
        ("- 200", "200", True), ("- 4xx", "4XX", True), ("Status Code: 201", "201", True), ("200 OK", "200", True),
        ("returns 404 when", "404", True), ("200 records", "200", False), ("201-400", "201", False),
        ("- 4XX", "404", False),
    ],
)  # fmt: skip
def test_statuses(text: str, status: str, *, stands: bool) -> None:
    assert stands_status(text, status) is stands


@pytest.mark.parametrize(
    ("text", "value", "stands"),
    [
        ('"no_answer"', "no_answer", True), ("No Answer | nobody", "no_answer", True),
        ("no answer", "no_answer", False),
        ("queued", "QUEUED", False), ("True", True, True), ("pre-queued", "queued", False), ("en, fr", "en", True),
    ],
)  # fmt: skip
def test_values(text: str, value: str | bool, *, stands: bool) -> None:
    assert stands_value(text, value) is stands


def test_members_of_a_broken_sample_are_read() -> None:
    text = dedent(
        """
        - "a": 1, //Deprecated
        "b" 2,
        - "c": [ - {"d": "x"}, - {"d": null} ],
        }, {- "e": true
        """
    )
    objects = read_samples(text).objects
    assert [sorted(entry.members) for entry in objects] == [["a", "b", "c"], ["d"], ["d"], ["e"]]
    assert objects[0].members["a"][0].comment == "//Deprecated"
    assert [value.type for entry in objects for values in entry.members.values() for value in values] == [
        "integer", "integer", "array", "string", "null", "boolean",
    ]  # fmt: skip


_FRAGMENTS = ["{", "}", "[", "]", '"a"', ":", ",", "//", "\n", "|", "a", "*", "?string", "1", " ", "---", "\\", '"']


@given(st.lists(st.sampled_from(_FRAGMENTS), max_size=60).map("".join))
def test_any_text_can_be_read(text: str) -> None:
    samples = read_samples(plain(text))
    assert len(samples.rest) == len(plain(text))
    for row in find_rows(samples.rest, "a", frozenset({"b"})):
        assert (row.types, row.required, row.limits, row.values, row.defaults, row.formats) is not None


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    (tmp_path / "openapi.yaml").write_text((_HARBOUR / "openapi.yaml").read_text("utf-8"), "utf-8")
    (tmp_path / "pages").mkdir()
    for name, text in _pages(_HARBOUR / "pages").items():
        (tmp_path / "pages" / name).write_text(text, "utf-8")
    return tmp_path


def _edit(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


def test_the_command_checks_and_says_what_to_do(specloom_here: _Specloom, harbour: Path) -> None:
    line = ("evidence", "openapi.yaml", "--check", "--docs", "pages")
    done = specloom_here(*line, cwd=harbour)
    assert (done.returncode, "0 ungrounded, 0 descriptions to review" in done.stdout) == (0, True)
    _edit(harbour / "openapi.yaml", "maximum: 30", "maximum: 31")
    done = specloom_here(*line, cwd=harbour)
    assert done.returncode == 1
    assert (
        "error[claim-contradicted]: the cited lines (berths.md, lines 71-84) give 30 as the limit, not" in done.stderr
    )
    assert "hint: correct the claim or the cited lines; if it is inferred, say so: `inferred: [limits]`" in done.stderr
    assert "1 ungrounded" in done.stdout


def test_one_description_to_review_is_no_plural(specloom_here: _Specloom, harbour: Path) -> None:
    _edit(harbour / "openapi.yaml", "description: Reservations of berths.", "description: Zebras graze upon quays.")
    line = ("evidence", "openapi.yaml", "--docs", "pages")
    assert "1 description to review" in specloom_here(*line, "--check", cwd=harbour).stdout
    assert specloom_here(*line, "--review", cwd=harbour).stdout.endswith(": 1 description reviewed\n")


def test_a_citation_beside_its_passage_is_an_error(specloom_here: _Specloom, harbour: Path) -> None:
    """The neighbour may say the same: the hash tells them apart."""
    line = ("evidence", "openapi.yaml", "--docs", "pages")
    assert specloom_here(*line, "--update", cwd=harbour).returncode == 0
    _edit(harbour / "openapi.yaml", 'lines: "3-6"', 'lines: "4-7"')
    done = specloom_here(*line, "--check", cwd=harbour)
    assert (done.returncode, "error[source-moved]" in done.stderr) == (1, True)


def test_unsaid_words_are_listed_until_somebody_has_read_them(specloom_here: _Specloom, harbour: Path) -> None:
    line = ("evidence", "openapi.yaml", "--check", "--docs", "pages")
    _edit(harbour / "openapi.yaml", "List the berths of a port.", "List the cheapest berths of a port.")
    done = specloom_here(*line, cwd=harbour)
    assert (done.returncode, "note[description-unreviewed]" in done.stderr, "cheapest" in done.stderr) == (
        0,
        True,
        True,
    )
    assert specloom_here(*line, "--fail-unreviewed", cwd=harbour).returncode == 1
    assert specloom_here("evidence", "openapi.yaml", "--review", "--docs", "pages", cwd=harbour).returncode == 0
    reviewed = load_file(harbour / "reviewed.yaml", name="reviewed.yaml").root
    assert reviewed == {"#/paths/~1berths/get/summary": ["cheapest"]}
    assert specloom_here(*line, "--fail-unreviewed", cwd=harbour).returncode == 0
    _edit(harbour / "openapi.yaml", "cheapest berths", "cheapest, sheltered berths")
    done = specloom_here(*line, "--fail-unreviewed", cwd=harbour)
    assert (done.returncode, "sheltered" in done.stderr) == (1, True)


@pytest.mark.parametrize(
    "command", [("validate", "openapi.yaml"), ("generate", "openapi.yaml", "--package", "harbour")]
)
def test_validate_and_generate_say_whether_claims_were_checked(
    specloom_here: _Specloom, harbour: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.delenv(VENDOR_DOCS.variable, raising=False)
    done = specloom_here(*command, cwd=harbour)
    assert (done.returncode, "claims not checked against their pages" in done.stdout) == (0, True)
    _edit(harbour / "openapi.yaml", "maximum: 30", "maximum: 31")
    monkeypatch.setenv(VENDOR_DOCS.variable, "pages")
    done = specloom_here(*command, cwd=harbour)
    assert (done.returncode, "error[claim-contradicted]" in done.stderr) == (1, True)
    _edit(harbour / "openapi.yaml", "maximum: 31", "maximum: 30")
    done = specloom_here(*command, cwd=harbour)
    assert (done.returncode, "claims stand in their pages" in done.stdout) == (0, True)
    (harbour / "pages" / "codes.txt").unlink()
    _edit(harbour / "openapi.yaml", "version: 1.0.0", "version: 1.0.1")
    done = specloom_here(*command, cwd=harbour)
    assert (done.returncode, "claims not checked against their pages: codes.txt" in done.stdout) == (0, True)


def test_the_check_needs_the_pages(specloom_here: _Specloom, harbour: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VENDOR_DOCS.variable, raising=False)
    done = specloom_here("evidence", "openapi.yaml", "--check", cwd=harbour)
    assert (done.returncode, "--check reads the pages" in done.stderr) == (2, True)
    (harbour / "pages" / "codes.txt").unlink()
    done = specloom_here("evidence", "openapi.yaml", "--check", "--docs", "pages", cwd=harbour)
    assert (done.returncode, "claims not checked against their pages: codes.txt" in done.stdout) == (1, True)


needs_pages = pytest.mark.skipif(VENDOR_DOCS.path is None, reason=VENDOR_DOCS.absence)


@needs_pages
def test_our_documents_stand_in_their_pages(specloom_here: _Specloom) -> None:
    done = specloom_here("evidence", "--check", "--fail-unreviewed", "--docs", VENDOR_DOCS.required(), cwd=_ROOT)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count(" 0 ungrounded, 0 descriptions to review") == len(_OURS)


@pytest.mark.faults
@needs_pages
@pytest.mark.parametrize("vendor", _OURS)
def test_no_wrong_claim_in_our_documents_survives(vendor: str) -> None:
    document = load(_ROOT / "specs" / vendor / "openapi.yaml")
    planted = list(_chosen(list(mutants(document)), 1 if vendor in ("ccai", "carium_courier") else 2))
    assert len(planted) >= 20
    assert _survivors(document, VENDOR_DOCS.required(), planted) == []
