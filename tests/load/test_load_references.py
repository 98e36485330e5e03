"""Which `$ref` members `load` follows, how far, and what it says about the ones that lead nowhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from specloom.base.diagnostics import Location, SpecError
from specloom.base.document import Document
from specloom.load import load


def _load(folder: Path, files: dict[str, str]) -> Document:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return load(folder / next(iter(files)), display=f"specs/{next(iter(files))}")


def _refused(folder: Path, files: dict[str, str]) -> list[tuple[str, str]]:
    with pytest.raises(SpecError) as caught:
        _load(folder, files)
    return [(found.rule, found.location.document + found.location.fragment) for found in caught.value.diagnostics]


def test_files_are_followed_and_named_alike(tmp_path: Path) -> None:
    document = _load(
        tmp_path,
        {
            "main.yaml": "paths: {/a: {$ref: 'paths/a%20b.yaml'}}\n",
            "paths/a b.yaml": "get: {x: {$ref: '../schemas.json#/A'}}\n",
            "schemas.json": '{"A": {"$ref": "main.yaml#/paths"}, "B": {"$ref": "gone.yaml"}}',
        },
    )
    assert list(document.files) == ["specs/main.yaml", "specs/paths/a b.yaml", "specs/schemas.json"]
    at, value = document.resolve(Location("specs/paths/a b.yaml", ("get", "x")), "../schemas.json#/A")
    assert (at, value) == (Location("specs/schemas.json", ("A",)), {"$ref": "main.yaml#/paths"})


def test_every_broken_reference_is_reported(tmp_path: Path) -> None:
    main = "a: {$ref: '#/none'}\nb: {$ref: gone.yaml}\nc: {$ref: 'other.yaml#/x/5'}\nd: {$ref: '#/e/1'}\ne: [1]\n"
    assert _refused(tmp_path, {"main.yaml": main, "other.yaml": "x: [1]\n"}) == [
        ("reference-not-found", "specs/main.yaml#/a"),
        ("reference-not-found", "specs/main.yaml#/b"),
        ("reference-not-found", "specs/main.yaml#/c"),
        ("reference-not-found", "specs/main.yaml#/d"),
    ]


@pytest.mark.parametrize(
    "reference",
    [
        "https://example.com/a.yaml",
        "//example.com/a",
        "/etc/passwd",
        "../secret.yaml",
        "file:///etc/passwd",
        "%2Fetc/passwd",
    ],
)
def test_nothing_outside_the_folder_is_read(tmp_path: Path, reference: str) -> None:
    (tmp_path / "secret.yaml").write_text("a: 1\n")
    folder = tmp_path / "specs"
    assert _refused(folder, {"main.yaml": f"a: {{$ref: '{reference}#/a'}}\n"}) == [
        ("reference-outside", "specs/main.yaml#/a")
    ]


def test_a_link_does_not_lead_outside_either(tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("a: 1\n")
    folder = tmp_path / "specs"
    folder.mkdir()
    (folder / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    assert _refused(folder, {"main.yaml": "a: {$ref: link.yaml}\n"}) == [("reference-outside", "specs/main.yaml#/a")]


def test_data_is_not_searched_for_references(tmp_path: Path) -> None:
    document = _load(
        tmp_path,
        {
            "main.yaml": """
x-note: {$ref: gone.yaml}
example: {$ref: gone.yaml}
default: {a: {$ref: gone.yaml}}
enum: [{$ref: gone.yaml}]
const: {$ref: gone.yaml}
examples: {one: {value: {$ref: gone.yaml}}}
schema: {examples: [{$ref: gone.yaml}], properties: {$ref: {type: string}}}
"""
        },
    )
    assert list(document.files) == ["specs/main.yaml"]


def test_names_that_look_like_keywords_are_names(tmp_path: Path) -> None:
    main = """
responses: {default: {$ref: gone1.yaml}}
schema:
  properties: {example: {$ref: gone2.yaml}, x-y: {$ref: gone3.yaml}}
  $defs: {properties: {properties: {enum: {$ref: gone4.yaml}}}}
examples: {one: {$ref: gone5.yaml}}
"""
    assert len(_refused(tmp_path, {"main.yaml": main})) == 5


def test_a_reference_in_place_of_a_text_is_no_reference(tmp_path: Path) -> None:
    main = """
info: {description: {$ref: README.md}, license: {$ref: LICENSE}}
tags: [{name: a, description: {$ref: docs/a.md}, externalDocs: {$ref: docs/b.md}}]
properties: {description: {type: string, title: {$ref: title.md}}}
"""
    assert _load(tmp_path, {"main.yaml": main})
    assert _refused(tmp_path, {"main.yaml": "properties: {description: {$ref: gone.yaml}}\n"}) == [
        ("reference-not-found", "specs/main.yaml#/properties/description")
    ]


def test_a_document_may_name_itself(tmp_path: Path) -> None:
    main = """
$self: https://example.com/api/openapi.yaml
a: {$ref: 'https://example.com/api/openapi.yaml#/c'}
b: {$ref: 'https://example.com/api/parts/other.yaml#/d'}
c: {type: string}
"""
    files = {"main.yaml": main, "parts/other.yaml": "d: {type: integer}\n"}
    document = _load(tmp_path, files)
    at = Location("specs/main.yaml", ("a",))
    assert document.resolve(at, "https://example.com/api/openapi.yaml#/c")[0] == Location("specs/main.yaml", ("c",))
    assert document.resolve(at, "https://example.com/api/parts/other.yaml#/d")[1] == {"type": "integer"}
    for outside in ("https://example.com/other.yaml", "https://example.com/api/../../secret.yaml"):
        assert _refused(tmp_path, {"main.yaml": main.replace("https://example.com/api/parts/other.yaml", outside)}) == [
            ("reference-outside", "specs/main.yaml#/b")
        ]


def test_a_pointer_may_lead_through_a_reference(tmp_path: Path) -> None:
    document = _load(
        tmp_path,
        {"main.yaml": "schemas: {$ref: all.yaml}\na: {$ref: '#/schemas/Pet'}\n", "all.yaml": "Pet: {type: object}\n"},
    )
    at, value = document.resolve(Location("specs/main.yaml", ("a",)), "#/schemas/Pet")
    assert (at, value) == (Location("specs/all.yaml", ("Pet",)), {"type": "object"})


def test_references_in_a_circle_end(tmp_path: Path) -> None:
    assert _load(tmp_path, {"main.yaml": "a: {$ref: '#/b'}\nb: {$ref: '#/a'}\n"})
    assert _refused(tmp_path, {"main.yaml": "a: {$ref: '#/a/x'}\n"}) == [("reference-not-found", "specs/main.yaml#/a")]


def test_anchors_and_identifiers(tmp_path: Path) -> None:
    main = """
a: {$ref: '#pet'}
b: {$ref: 'https://example.com/pet'}
c: {$ref: '#dog'}
d: {$ref: 'https://example.com/dog'}
components: {schemas: {Pet: {$anchor: pet, $id: 'https://example.com/pet'}}}
"""
    assert _refused(tmp_path, {"main.yaml": main}) == [
        ("reference-not-found", "specs/main.yaml#/c"),
        ("reference-outside", "specs/main.yaml#/d"),
    ]


def test_a_malformed_file_is_reported_once(tmp_path: Path) -> None:
    files = {"main.yaml": "a: {$ref: bad.yaml}\nb: {$ref: bad.yaml}\nc: {$ref: '#/none'}\n", "bad.yaml": "a: b: c\n"}
    assert _refused(tmp_path, files) == [
        ("yaml-syntax", "specs/bad.yaml#"),
        ("reference-not-found", "specs/main.yaml#/c"),
    ]


@pytest.mark.parametrize("reference", ["a%00b", "n" * 5000, ".", "sub/", "\\x", "?", "%ff%fe", "main.yaml/x", "a\nb"])
def test_odd_file_names_are_refused_in_words(tmp_path: Path, reference: str) -> None:
    (tmp_path / "sub").mkdir()
    main = "a: {$ref: " + json.dumps(reference) + "}\n"
    ((rule, _),) = _refused(tmp_path, {"main.yaml": main})
    assert rule in ("reference-not-found", "reference-outside", "file-unreadable")


def test_percent_encoding_and_escapes_in_pointers(tmp_path: Path) -> None:
    document = _load(tmp_path, {"main.yaml": "paths: {'/a/{b}': {'~x': 1}}\n"})
    _, value = document.resolve(Location("specs/main.yaml"), "#/paths/~1a~1%7Bb%7D/~0x")
    assert value == 1
