"""No command recurses over the length or depth of a document: each shape of growth, with few frames to spare."""

from __future__ import annotations

import inspect
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from specloom.base.diagnostics import Location
from specloom.base.document import Document, Json
from specloom.cli import main
from tests.growth.shapes import SHAPES

pytestmark = pytest.mark.faults

SPARE = 290
"""Frames that a command may need; a recursion over a chain of `LENGTH` links needs at least one for each link."""
LENGTH = 320
# Inheritance and generics grow faster than their chains.
SHORT = {"discriminated chain": 40, "generics": 60, "allOf of oneOf": 40, "alias bomb": 24, "circular callbacks": 40}
COMMANDS: dict[str, Callable[[Path], list[str]]] = {
    "validate": lambda path: ["validate", str(path)],
    "generate": lambda path: ["generate", str(path), "--output", str(path.parent / "out"), "--package", "made"],
    "diff": lambda path: ["diff", str(path), str(path.with_name("other.yaml")), "--api-only"],
    "evidence": lambda path: ["evidence", str(path)],
    "drift": lambda path: ["drift", str(path), "--traffic", str(path.with_name("traffic.har"))],
    "inventory": lambda path: ["inventory", str(path), "--docs", str(path.parent)],
}
# What is recorded, and the pages, are as deep as the document.
ABOUT_ANSWERS = ("drift", "inventory")


def har(answer: str) -> str:
    """Return traffic in which the operation of all shapes was answered so."""
    request = {"method": "GET", "url": "https://growth.invalid/things", "headers": []}
    content = {"mimeType": "application/json", "text": answer}
    response = {"status": 200, "statusText": "OK", "headers": [], "content": content}
    entry = {"startedDateTime": "2026-11-22T10:00:00.000Z", "request": request, "response": response}
    return json.dumps({"log": {"version": "1.2", "entries": [entry]}})


@contextmanager
def few_frames(spare: int = SPARE) -> Iterator[None]:
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack(0)) + spare)
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


def run(path: Path, command: str) -> tuple[int, str]:
    out = StringIO()
    with redirect_stdout(out), redirect_stderr(out):
        code = main(COMMANDS[command](path))
    return code, out.getvalue()


@pytest.fixture(scope="module", autouse=True)
def imported(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Run each command once: imports need frames of their own."""
    path = tmp_path_factory.mktemp("first") / "openapi.yaml"
    for name in (path, path.with_name("other.yaml")):
        name.write_text(SHAPES["rings of components"](2), "utf-8")
    path.with_name("traffic.har").write_text(har("{}"), "utf-8")
    for command in COMMANDS:
        run(path, command)


@pytest.mark.parametrize("shape", SHAPES)
def test_no_command_recurses_over_a_document(shape: str, tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text(SHAPES[shape](SHORT.get(shape, LENGTH)), "utf-8")
    # Rings of two lengths are compared in as many pairs as their product.
    shorter = SHORT.get(shape, LENGTH) - (not shape.startswith("ring"))
    path.with_name("other.yaml").write_text(SHAPES[shape](shorter), "utf-8")
    for command in ("validate", "diff", "evidence"):
        with few_frames():
            code, said = run(path, command)
        assert code in (0, 1)
        assert code == 0 or "error[" in said or command == "diff"


@pytest.mark.parametrize("answer", ['{"next":', "[", '{"a":'])
@pytest.mark.parametrize("shape", ["chain of properties", "ring of properties", "ring of items", "chain of oneOf"])
def test_no_command_recurses_over_answers(shape: str, answer: str, tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text(SHAPES[shape](LENGTH), "utf-8")
    ends = {"[": "]"}.get(answer, "}")
    path.with_name("traffic.har").write_text(har(answer * 190 + '"x"' + ends * 190), "utf-8")
    for command in ABOUT_ANSWERS:
        code, said = run(path, command)
        assert code in (0, 1), said


@pytest.mark.parametrize("command", ABOUT_ANSWERS[:1])
def test_answers_that_are_too_deep_are_left_out(command: str, tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text(SHAPES["ring of items"](3), "utf-8")
    path.with_name("traffic.har").write_text(har("[" * 5_000 + "]" * 5_000), "utf-8")
    code, said = run(path, command)
    assert code in (0, 1)
    assert "nested more than 200 levels deep; the exchange is left out" in said


@pytest.mark.parametrize("shape", SHAPES)
def test_commands_about_answers_do_not_recurse_over_a_document(shape: str, tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text(SHAPES[shape](SHORT.get(shape, LENGTH)), "utf-8")
    path.with_name("traffic.har").write_text(har('{"next": {"next": "x"}}'), "utf-8")
    for command in ABOUT_ANSWERS:
        with few_frames():
            code, said = run(path, command)
        assert code in (0, 1), said


NESTED = [shape for shape in SHAPES if shape.startswith(("nested", "callbacks in"))]


@pytest.mark.parametrize("shape", NESTED)
def test_nesting_has_a_bound_and_a_message_with_a_place(shape: str, tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text(SHAPES[shape](10_000 if "block" not in shape else 1_000), "utf-8")
    code, said = run(path, "validate")
    assert code == 1
    assert "error[nesting-too-deep]" in said
    assert f"{path}:" in said


@pytest.mark.parametrize("shape", NESTED)
@pytest.mark.parametrize("depth", [60, 90])
def test_what_is_not_too_deep_is_read(shape: str, depth: int, tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text(SHAPES[shape](depth), "utf-8")
    code, said = run(path, "validate")
    assert code == 0 or "error[nesting-too-deep]" in said


@pytest.mark.parametrize("shape", SHAPES)
def test_shapes_become_packages_or_errors(shape: str, tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text(SHAPES[shape](SHORT.get(shape, 600)), "utf-8")
    code, said = run(path, "generate")
    expected = shape.startswith(("nested", "callbacks in", "alias", "rings of", "ring of path"))
    assert (code, "error[" in said) == (int(expected), expected), said


def test_the_type_at_the_end_of_a_long_chain_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text(SHAPES["chain of references"](600), "utf-8")
    assert run(path, "generate")[0] == 0
    texts = [file.read_text("utf-8") for file in (tmp_path / "out/made/made/resources").rglob("*.py")]
    assert any("-> str" in text for text in texts)


@pytest.mark.parametrize("shape", ["chain of required", "chain of allOf", "chain of bases", "chain of siblings"])
def test_references_are_followed_a_linear_number_of_times(
    shape: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    followed = 0
    follow = Document.follow

    def counted(document: Document, location: Location, value: Json) -> tuple[Location, Json]:
        nonlocal followed
        followed += 1
        return follow(document, location, value)

    monkeypatch.setattr(Document, "follow", counted)
    counts = list[int]()
    for n in (200, 400):
        followed = 0
        path = tmp_path / "openapi.yaml"
        path.write_text(SHAPES[shape](n), "utf-8")
        assert run(path, "validate")[0] == 0
        counts.append(followed)
    assert counts[1] < 2.4 * counts[0]


def test_recursion_is_noticed() -> None:
    def nested(depth: int) -> int:
        return 0 if depth == 0 else nested(depth - 1)

    with few_frames(), pytest.raises(RecursionError):
        nested(LENGTH)
