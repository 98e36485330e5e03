"""Overlays: what targets select, how updates merge, what is refused, and where diagnostics point afterwards."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.base.document import Document, Json, SourceFile
from specloom.base.yaml_layout import block
from specloom.load import load, parse_text, positioned, value_spans
from specloom.overlay import Overlaid, apply
from specloom.overlay.text_edits import TextReader, apply_to_text

Command = Callable[..., subprocess.CompletedProcess[str]]

API = """\
openapi: 3.1.1
info: {title: T, version: "1"}
tags:
- name: a
- name: b
- name: c
paths: {}
"""


def document(text: str = API) -> Document:
    return Document(Path(), "openapi.yaml", {"openapi.yaml": SourceFile(text, parse_text(text, name="openapi.yaml"))})


def overlaid(actions: str, text: str = API) -> Overlaid:
    head = 'overlay: 1.0.0\ninfo: {title: T, version: "1"}\nactions:\n'
    lines = "".join(f"{line}\n" for line in actions.splitlines())
    return apply(document(text), [("o.yaml", SourceFile(head + lines, parse_text(head + lines, name="o.yaml")))])


def test_updates_merge_and_append_and_leave_the_document_alone() -> None:
    before = document()
    done = overlaid(
        "- {target: $.info, update: {title: U, x-new: {a: [1]}}}\n"
        "- {target: $.tags, update: {name: d}}\n"
        "- {target: $, update: {tags: [{name: e}]}}\n"
        "- {target: \"$.tags[?@.name == 'b']\", remove: true}"
    )
    root = done.document.root
    assert isinstance(root, dict)
    assert root["info"] == {"title": "U", "version": "1", "x-new": {"a": [1]}}
    assert root["tags"] == [{"name": name} for name in "acde"]
    assert before.root == document().root


@pytest.mark.parametrize(
    ("target", "left"),
    [("$.tags[::-1]", []), ("$.tags[2,0,1]", []), ("$.tags[*].name", [{}, {}, {}]), ("$.tags[::2]", [{"name": "b"}])],
)
def test_whatever_is_selected_is_removed_in_whichever_order(target: str, left: Json) -> None:
    root = overlaid(f"- {{target: '{target}', remove: true}}").document.root
    assert isinstance(root, dict)
    assert root["tags"] == left


def test_copy_is_of_1_1() -> None:
    done = overlaid("- {target: $.info, copy: '$.tags[0]'}")
    assert isinstance(done.document.root, dict)
    assert done.document.root["info"] == {"title": "T", "version": "1", "name": "a"}


def test_diagnostics_point_to_where_each_value_was_written() -> None:
    done = overlaid('- {target: "$.tags[0]", remove: true}\n- {target: $.info, update: {x-a: {b: 1}}}')
    wanted = [("tags", "1", "name"), ("info", "x-a", "b"), ("info", "title")]
    notes = [Diagnostic("r", Location("openapi.yaml", pointer), "m", "h") for pointer in wanted]
    shown = positioned(done.relocated(notes), done.sources)
    assert [(one.location.document, one.location.line) for one in shown] == [
        ("openapi.yaml", 6),
        ("o.yaml", 5),
        ("openapi.yaml", 2),
    ]


@pytest.mark.parametrize(
    ("actions", "rule"),
    [
        ("- {target: $.info}", "overlay-layout"),
        ("- {target: $.info, update: {}, typo: 1}", "overlay-layout"),
        ("- {update: {}}", "overlay-layout"),
        ("- {target: '$[1:2', remove: true}", "overlay-target"),
        ("- {target: '$..[?nothing(@)]', remove: true}", "overlay-target"),
        ("- {target: $.info, copy: '$['}", "overlay-target"),
        ("- {target: $.info, update: [1]}", "overlay-mismatch"),
        ("- {target: $.info, update: {title: [1]}}", "overlay-mismatch"),
        ("- {target: $, remove: true}", "overlay-mismatch"),
        ("- {target: $.info, copy: $.tags.*}", "overlay-copy"),
    ],
)
def test_what_is_wrong_with_an_overlay_is_said_in_its_place(actions: str, rule: str) -> None:
    with pytest.raises(SpecError) as caught:
        overlaid(actions)
    assert [found.rule for found in caught.value.diagnostics] == [rule]
    assert caught.value.diagnostics[0].location.document == "o.yaml"


def test_an_action_without_effect_is_a_warning() -> None:
    assert [note.rule for note in overlaid("- {target: $.nothing, remove: true}").notes] == ["overlay-no-effect"]


def test_generate_with_an_overlay_and_without(tmp_path: Path, specloom_here: Command) -> None:
    paths = 'paths: {/a: {get: {operationId: getA, responses: {"200": {description: ok}}}}}\n'
    (tmp_path / "pets.yaml").write_text(API.replace("paths: {}\n", 'servers: [{url: "https://a.example"}]\n' + paths))
    (tmp_path / "o.yaml").write_text(
        'overlay: 1.0.0\ninfo: {title: T, version: "1"}\nactions: [{target: $.info, update: {title: Zoo}}]\n'
    )
    made = ("generate", "pets.yaml", "--output", "out")
    plain = specloom_here(*made, cwd=tmp_path)
    assert plain.returncode == 0, plain.stderr
    assert specloom_here(*made, "--overlay", "o.yaml", cwd=tmp_path).returncode == 0
    assert "Zoo" in (tmp_path / "out" / "pets" / "README.md").read_text()
    assert "up to date" not in specloom_here(*made, cwd=tmp_path).stdout
    assert "up to date" in specloom_here(*made, cwd=tmp_path).stdout
    assert specloom_here(*made, "--overlay", "missing.yaml", cwd=tmp_path).returncode == 2


LONG = "x" * 112
TEXT = """\
# head
a: {b: 1, c: [x, y]}  # flow
d:
  - one  # first
  - two

  # between
  - three
e:
  f: text
  g: |
    long
    text
h: &anchor {i: 1}
j: *anchor
"""


@pytest.mark.parametrize(
    ("actions", "expected", "left"),
    [
        ([{"target": "$.a", "update": {"b": 2, "m": "new"}}], "a: {b: 2, c: [x, y], m: new}  # flow", False),
        ([{"target": "$.a.c", "update": "z"}], "a: {b: 1, c: [x, y, z]}  # flow", False),
        ([{"target": "$.d", "update": "four"}], "  - three\n  - four\ne:", False),
        ([{"target": "$.d[1]", "remove": True}], "  - one  # first\n\n  # between\n  - three", False),
        ([{"target": "$.e", "update": {"k": {"l": ["m"]}}}], "    text\n  k:\n    l: [m]\nh:", False),
        ([{"target": "$.e.f", "remove": True}], "e:\n  g: |", False),
        ([{"target": "$.e.g", "remove": True}], "  f: text\nh:", False),
        ([{"target": "$.j", "update": {"i": 2}}], "h: &anchor {i: 1}", True),
    ],
)
def test_texts_are_changed_in_place(actions: list[dict[str, Json]], expected: str, left: bool) -> None:
    overlay: dict[str, Json] = {"overlay": "1.0.0", "info": {"title": "T", "version": "1"}, "actions": [*actions]}
    reader = TextReader(lambda text: parse_text(text, name="t"), value_spans)
    text, undone = apply_to_text(TEXT, overlay, [0] * len(actions), reader)
    assert expected in text
    assert bool(undone) is left
    assert text.startswith("# head\n")
    assert "# flow" in text


@pytest.mark.parametrize(
    ("written", "action", "expected"),
    [
        ('{"a": {"b": "c"}}', {"target": "$.a", "update": {"d": "e"}}, '{"a": {"b": "c", "d": "e"}}'),
        ('{"a": {"b": "c"}}', {"target": "$.a", "update": {"b": "d"}}, '{"a": {"b": "d"}}'),
        ("a: {}\r\nb: 1\r\n", {"target": "$.a", "update": {"c": 1}}, "a: {c: 1}\r\nb: 1\r\n"),
        ("a: [x]\r\nb:\r\n  c: 1\r\n", {"target": "$.b", "update": {"d": 2}}, "a: [x]\r\nb:\r\n  c: 1\r\n  d: 2\r\n"),
        ("a:\r\n- x\r\n- y\r\n", {"target": "$.a[1]", "remove": True}, "a:\r\n- x\r\n"),
        (
            "a: {b: " + "x" * 112 + "}\n",
            {"target": "$.a", "update": {"c": "d"}},
            "a: {b: " + "x" * 112 + ",\n  c: d}\n",
        ),
    ],
)
def test_what_is_added_is_written_as_its_neighbours_are(written: str, action: dict[str, Json], expected: str) -> None:
    overlay: dict[str, Json] = {"overlay": "1.0.0", "info": {"title": "T", "version": "1"}, "actions": [action]}
    text, undone = apply_to_text(
        written, overlay, [0], TextReader(lambda text: parse_text(text, name="t"), value_spans)
    )
    assert (text, undone) == (expected, {})


@pytest.mark.parametrize(
    "value",
    ["", " a", "yes", "1", "1.5", "null", "a: b", "a #b", "- a", "é", "\x7f\u2028😀", "2020-01-01", "~", "*a", "a\nb",
     None, True, 1.5, [], {}, [[1], {"a": [{"b": "c"}]}], {"200": {"x y": [1, "two", {"three": None}]}, "": "- -"}],
)  # fmt: skip
def test_what_is_written_as_yaml_is_read_as_the_same(value: Json) -> None:
    assert parse_text(block({"v": value}), name="t") == {"v": value}


def test_our_documents_are_placed_whole() -> None:
    for path in Path("specs").glob("*/openapi.yaml"):
        assert value_spans(load(path).files[path.as_posix()].text) is not None
