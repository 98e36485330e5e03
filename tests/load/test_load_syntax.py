"""What `load` makes of a text: values, and refusals with their place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from specloom.base.diagnostics import SpecError
from specloom.base.document import Json
from specloom.load import load


def _load(folder: Path, text: str | bytes, *, name: str = "openapi.yaml") -> Json:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return load(path, display=name).root


def _refused(
    folder: Path, text: str | bytes, *, name: str = "openapi.yaml"
) -> list[tuple[str, int | None, int | None]]:
    with pytest.raises(SpecError) as caught:
        _load(folder, text, name=name)
    assert all(found.message and found.hint and found.location.document == name for found in caught.value.diagnostics)
    return [(found.rule, found.location.line, found.location.column) for found in caught.value.diagnostics]


@pytest.mark.parametrize(
    ("scalar", "value"),
    [
        ("true", True), ("False", False), ("yes", "yes"), ("off", "off"), ("y", "y"),
        ("~", None), ("null", None), ("", None), ("Null", None),
        ("12", 12), ("-7", -7), ("+7", 7), ("0", 0), ("0o17", "0o17"), ("0x1F", "0x1F"),
        ("0123", "0123"), ("017", "017"), ("1_000", "1_000"), ("12:30:45", "12:30:45"), ("0b11", "0b11"),
        ("1.5", 1.5), (".5", 0.5), ("1e3", 1000.0), ("1.", 1.0), ("3.0.3", "3.0.3"), ("-", "-"), (".", "."),
        ("2024-01-31", "2024-01-31"), ("2024-01-31T10:00:00Z", "2024-01-31T10:00:00Z"),
        ('"12"', "12"), ("'true'", "true"), ("!!str 12", "12"), ("! 12", "12"), ("!!int 12", 12), ("=", "="),
    ],
)  # fmt: skip
def test_plain_scalars_follow_yaml_1_2(tmp_path: Path, scalar: str, value: Json) -> None:
    text = f"a: {scalar}\n" if scalar != "-" else "a: '-'\n"
    assert _load(tmp_path, text) == {"a": value}
    read = _load(tmp_path, text)
    assert isinstance(read, dict)
    assert type(read["a"]) is type(value)


def test_keys_keep_their_source_text(tmp_path: Path) -> None:
    assert _load(tmp_path, "{200: a, 0x10: b, true: c, ~: d, 1.50: e, 2024-01-31: f}") == {
        "200": "a", "0x10": "b", "true": "c", "~": "d", "1.50": "e", "2024-01-31": "f",
    }  # fmt: skip


def test_aliases_and_merge_keys(tmp_path: Path) -> None:
    text = "a: &a {x: 1, y: 2}\nb: *a\nc: {<<: *a, y: 3}\nd: {<<: [{x: 9}, *a], z: 4}\n'<<': quoted\n"
    assert _load(tmp_path, text) == {
        "a": {"x": 1, "y": 2}, "b": {"x": 1, "y": 2}, "c": {"x": 1, "y": 3}, "d": {"x": 9, "y": 2, "z": 4},
        "<<": "quoted",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n", ("duplicate-key", 3, 1)),
        ("a:\n  200: x\n  '200': y\n", ("duplicate-key", 3, 3)),
        ("a: !vault x\n", ("yaml-tag", 1, 4)),
        ("a: !!python/object:os.system {}\n", ("yaml-tag", 1, 4)),
        ("a: &x\n  b: *x\n", ("yaml-alias", 2, 6)),
        ("a: *nowhere\n", ("yaml-alias", 1, 4)),
        ("? {a: b}\n: c\n", ("yaml-key", 1, 3)),
        ("a: {<<: text}\n", ("yaml-merge", 1, 9)),
        ("a: 1\n---\nb: 2\n", ("yaml-documents", 2, 1)),
        ("a: .inf\n", ("number-not-finite", 1, 4)),
        ("a: .NaN\n", ("number-not-finite", 1, 4)),
        ("a: 1e999\n", ("number-not-finite", 1, 4)),
        ("a: " + "9" * 5000, ("number-not-finite", 1, 4)),
        ("a: b: c\n", ("yaml-syntax", 1, 4)),
        ("a: [1, 2\n", ("yaml-syntax", 1, 4)),
        ("a: x\x07y\n", ("yaml-syntax", 1, 5)),
        ("", ("document-empty", 1, 1)),
        ("# nothing\n", ("document-not-mapping", 1, 1)),
        ("- a\n", ("document-not-mapping", 1, 1)),
        (b"a: \xff\n", ("file-encoding", 1, 4)),
        ("a: 1\n".encode("utf-16"), ("file-encoding", None, None)),
    ],
)
def test_yaml_refusals(tmp_path: Path, text: str | bytes, expected: tuple[str, int | None, int | None]) -> None:
    assert _refused(tmp_path, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"a": 1,\n "b": {"c": 1, "c": {"d": 2}}}', ("duplicate-key", 2, 16)),
        ('{"a": NaN}', ("number-not-finite", 1, 1)),
        ('{"a": 1e999}', ("number-not-finite", 1, 1)),
        ('{"a": ' + "9" * 5000 + "}", ("number-not-finite", 1, 1)),
        ('{"a": 1,}', ("json-syntax", 1, 8)),
        ("a: 1", ("json-syntax", 1, 1)),
        ('{"a": "\\ud800"}', ("lone-surrogate", 1, 2)),
        ("[]", ("document-not-mapping", 1, 1)),
        ('{"a":' * 100_000, ("nesting-too-deep", 1, 1)),
    ],
)
def test_json_refusals(tmp_path: Path, text: str, expected: tuple[str, int | None, int | None]) -> None:
    assert _refused(tmp_path, text, name="openapi.json") == [expected]


def test_all_that_can_be_reported_together_is(tmp_path: Path) -> None:
    found = _refused(tmp_path, "a: 1\na: 2\nb: !x y\nc: .inf\nb: 3\n")
    assert [rule for rule, _, _ in found] == ["duplicate-key", "yaml-tag", "number-not-finite", "duplicate-key"]


def test_a_byte_order_mark_is_no_content(tmp_path: Path) -> None:
    assert _load(tmp_path, b"\xef\xbb\xbfa: \xc3\xa9\n") == {"a": "é"}
    assert _load(tmp_path, b'\xef\xbb\xbf{"a": 1}', name="x.json") == {"a": 1}


def test_json_in_a_yaml_file_and_flow_yaml(tmp_path: Path) -> None:
    assert _load(tmp_path, '{"a": "\\ud83d\\ude00"}') == {"a": "😀"}
    assert _load(tmp_path, "{a: 1, b: [x, y]}") == {"a": 1, "b": ["x", "y"]}


def test_depth_is_limited(tmp_path: Path) -> None:
    assert _refused(tmp_path, "[" * 300 + "]" * 300)[0][0] == "nesting-too-deep"
    assert _refused(tmp_path, '{"a":' * 250 + "1" + "}" * 250, name="a.json")[0][0] == "nesting-too-deep"
    assert _load(tmp_path, json.dumps(_nested(190)), name="b.json") == _nested(190)


def _nested(depth: int) -> Json:
    value: Json = 1
    for _ in range(depth):
        value = {"a": value}
    return value


def test_alias_expansion_is_counted(tmp_path: Path) -> None:
    lines = ["l0: &l0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, 9)]
    assert _refused(tmp_path, "\n".join(lines))[0][0] == "document-too-large"


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    for path, rule in ((tmp_path / "none.yaml", "file-not-found"), (tmp_path, "file-unreadable")):
        with pytest.raises(SpecError) as caught:
            load(path)
        assert [found.rule for found in caught.value.diagnostics] == [rule]
        assert caught.value.diagnostics[0].location.document == path.as_posix()


def test_the_size_of_a_file_is_limited(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    with path.open("wb") as stream:
        stream.truncate(64 * 1024 * 1024 + 1)
    with pytest.raises(SpecError) as caught:
        load(path)
    assert caught.value.diagnostics[0].rule == "file-too-large"


def test_a_refusal_brings_the_text_along(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: 1\na: 2\n")
    with pytest.raises(SpecError) as caught:
        load(tmp_path / "a.yaml", display="./a.yaml")
    assert caught.value.sources == {"a.yaml": "a: 1\na: 2\n"}
