"""JSONPath: what expressions select, that none makes the tool fall over, and that what we write is what we read."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.base.document import Document, Json, SourceFile
from specloom.base.yaml_layout import block
from specloom.drift.finding import Finding
from specloom.drift.suggest import overlay, suggest
from specloom.load import parse_text
from specloom.overlay import apply
from specloom.overlay.jsonpath import PathError, parse, select, written

ROOT: Json = {
    "paths": {"/a": {"get": {"tags": ["x", "y"]}, "put": {"tags": []}}, "/b": {"get": {"deprecated": True}}},
    "list": [{"name": "one", "n": 1}, {"name": "two", "n": True}],
}


@pytest.mark.parametrize(
    ("expression", "found"),
    [
        ("$", [()]),
        ("  $\n", [()]),
        ("$.paths['/a'].get", [("paths", "/a", "get")]),
        ('$["paths"]["/b"]', [("paths", "/b")]),
        ("$.paths.*.get", [("paths", "/a", "get"), ("paths", "/b", "get")]),
        ("$..tags", [("paths", "/a", "get", "tags"), ("paths", "/a", "put", "tags")]),
        ("$..get['tags','deprecated']", [("paths", "/a", "get", "tags"), ("paths", "/b", "get", "deprecated")]),
        ("$.list[-1]", [("list", 1)]),
        ("$.list[0,0]", [("list", 0)]),
        ("$.list[?@.name == 'two']", [("list", 1)]),
        ("$.list[?(@.n == 1)].name", [("list", 0, "name")]),
        ("$.paths.*[?@.deprecated]", [("paths", "/b", "get")]),
        ("$.list[?@.name != 'one']", [("list", 1)]),
        ("$.list[1:]", [("list", 1)]),
        ("$.list[::-1]", [("list", 1), ("list", 0)]),
        ("$.list[?@.name == 'one' && @.n == 1]", [("list", 0)]),
        ("$.list[?@.name == 'one' || @.name == 'two']", [("list", 0), ("list", 1)]),
        ("$.list[?!(@.n == 1)]", [("list", 1)]),
        ("$.paths.*[?!@.deprecated]", [("paths", "/a", "get"), ("paths", "/a", "put")]),
        ("$.paths.*[?length(@.tags) > 1]", [("paths", "/a", "get")]),
        ("$.list[?match(@.name, 't.*')]", [("list", 1)]),
        ("$.list[?search(@.name, 'n')]", [("list", 0)]),
        ("$.list[?@.name == $.list[1].name]", [("list", 1)]),
        ("$.nothing[3]", []),
    ],
)
def test_targets_select(expression: str, found: list[tuple[str | int, ...]]) -> None:
    assert select(ROOT, parse(expression)) == found


@pytest.mark.parametrize(
    "expression",
    [
        "", "paths", "$.", "$[", "$.a b", "$[?@.a == ]", "$['a", "$[?nothing(@.a)]", "$[?length(@.*) == 1]",
        "$[?@.a = 1]", "$[?@.* == 1]", "$[01]", "$['\\ud800']", "$[99999999999999999999]", f"$[{'9' * 5000}]",
        "$[?@.a == 1e999]", "$" + "[?" * 3000 + "@" + "]" * 3000, "$[?" + "(" * 5000 + "@" + ")" * 5000 + "]",
        "$[?" + "!" * 5000 + "@.a]",
    ],
)  # fmt: skip
def test_what_is_no_expression_is_refused(expression: str) -> None:
    with pytest.raises(PathError):
        select(ROOT, parse(expression))


def test_a_refusal_says_where() -> None:
    with pytest.raises(PathError, match=r"at character \d+ of '\$\.list\['"):
        parse("$.list[")


def test_descendants_of_the_deepest_document_are_selected() -> None:
    root: Json = {}
    for _ in range(200):
        root = {"a": root}
    assert len(select(root, parse("$..a"))) == 200


PIECES = (
    "$", "@", ".", "..", "*", "[", "]", "?", "(", ")", "!", "&&", "||", "==", "!=", "<", ">=", ",", ":", "'", '"',
    "\\", "a", "list", "paths", "'/a'", "0", "-1", "1e3", "-0", "1.5", "true", "null", " ", "length(", "match(",
    "count(", "value(", "search(", "'[a'", "'.*'", "\n", "\0", "é", "\ud800",
)  # fmt: skip


@settings(max_examples=500, deadline=None)
@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=25).map(lambda parts: "$" + "".join(parts))))
def test_no_expression_makes_the_tool_fall_over(expression: str) -> None:
    with suppress(PathError):
        assert all(isinstance(path, tuple) for path in select(ROOT, parse(expression)))


NAMES = st.one_of(st.text(), st.text(alphabet="'\"\\\0\x1f\x7f\x85\u2028/~.[]$@*é😀\n\t \b", min_size=1))


@settings(deadline=None)
@given(st.lists(st.one_of(NAMES, st.integers(0, 3)), max_size=4))
def test_every_place_is_selected_by_what_is_written_for_it(path: list[str | int]) -> None:
    root: Json = "the value"
    for part in reversed(path):
        root = {part: root, part + "x": 0} if isinstance(part, str) else [*[0, 0, 0, 0][:part], root]
    assert select(root, parse(written(tuple(path)))) == [tuple(path)]


def _documents(name: str, other: str) -> Iterator[tuple[Json, tuple[str, ...]]]:
    head: dict[str, Json] = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}
    inner: Json = {"type": "object", "properties": {name: {"type": "string"}}}
    yield {**head, "components": {"schemas": {other: inner}}}, ("components", "schemas", other, "properties", name)
    listed: Json = {"prefixItems": [{}, {"enum": ["a"], "x": {name: 1}}]}
    yield {**head, "components": {"schemas": {other: listed}}}, ("components", "schemas", other, "prefixItems", "1")


@settings(deadline=None)
@given(NAMES, NAMES)
def test_no_suggestion_is_refused_as_an_overlay(name: str, other: str) -> None:
    for root, pointer in _documents(name, other):
        text = block(root)
        document = Document(Path(), "openapi.yaml", {"openapi.yaml": SourceFile(text, parse_text(text, name="d"))})
        place = Location("openapi.yaml", pointer)
        finding = Finding("drift-null", place, place, "null came", "response")
        shown = Diagnostic("drift-null", Location("recordings/a.yaml"), "null came", "")
        made = suggest(document, [(finding, shown)])
        assert made[0].actions, made[0].why
        suggested = block(overlay(document, made))
        done = apply(document, [("o.yaml", SourceFile(suggested, parse_text(suggested, name="o")))])
        assert done.notes == ()
        assert done.document.root != document.root


def test_the_library_is_loaded_for_overlays_only() -> None:
    code = "import sys, specloom.cli, specloom.pipeline.generate; print('jsonpath_rfc9535' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_an_overlay_is_refused_with_its_place_and_a_way_out() -> None:
    text = "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions: [{target: '$[?((', remove: true}]\n"
    plain = "openapi: 3.1.0\n"
    document = Document(Path(), "openapi.yaml", {"openapi.yaml": SourceFile(plain, {"openapi": "3.1.0"})})
    with pytest.raises(SpecError) as caught:
        apply(document, [("o.yaml", SourceFile(text, parse_text(text, name="o.yaml")))])
    found = caught.value.diagnostics[0]
    assert (found.rule, found.location) == ("overlay-target", Location("o.yaml", ("actions", "0", "target")))
    assert "RFC 9535" in found.hint
