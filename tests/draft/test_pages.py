"""Drafts from small invented pages of each layout: what is written, and what of a page it holds."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.base.document import Document, Json, SourceFile
from specloom.base.yaml_layout import block
from specloom.draft.accounted import inventory_of
from specloom.draft.drafted import BLOCKED, Draft, draft_document
from specloom.draft.notes import notes_text
from specloom.draft.recorded import recordings_of
from specloom.evidence.citations import SOURCE
from specloom.evidence.grounding import ground
from specloom.inventory import State, inventory_text
from specloom.load.yaml_text import parse_yaml
from specloom.pages import read_page

_TESTS = Path(__file__).parents[1]
_GOLDEN = Path(__file__).with_name("expected")
_PAGES = {
    path.name: path
    for folder in ("inventory/buoys/pages", "pages/kites", "draft/pages")
    for path in sorted((_TESTS / folder).iterdir())
    if path.suffix in (".html", ".md", ".mdx", ".txt") and not path.name.endswith(".expected.txt")
}


def _drafted(texts: dict[str, str], before: Json = None) -> Draft:
    contents = {name: content for name, text in texts.items() if (content := read_page(text)) is not None}
    return draft_document("Parcels", contents, texts, before)


@cache
def _draft(name: str) -> Draft:
    return _drafted({name: _PAGES[name].read_text("utf-8")})


@pytest.mark.parametrize("name", _PAGES)
def test_a_page_of_each_layout_becomes_a_document(name: str) -> None:
    draft = _draft(name)
    text = f"{block(draft.root)}---\n{notes_text('Parcels', draft, [name])}"
    golden = _GOLDEN / f"{name}.txt"
    if os.environ.get("SPECLOOM_ACCEPT"):
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")


@pytest.mark.parametrize("name", _PAGES)
def test_a_draft_stands_in_its_page_and_accounts_for_all_of_it(name: str) -> None:
    draft, texts = _draft(name), {name: _PAGES[name].read_text("utf-8")}
    document = Document(Path(), "draft", {"draft": SourceFile(SOURCE, draft.root)})
    assert ground(document, texts).diagnostics == ()
    entries = inventory_of(draft, texts)
    assert [entry for entry in entries if entry.state is State.UNDECIDED] == []
    assert parse_yaml(inventory_text(entries), name="inventory.yaml")


@pytest.mark.parametrize("name", _PAGES)
def test_the_same_page_gives_the_same_draft(name: str) -> None:
    text = _PAGES[name].read_text("utf-8")
    again = _drafted({name: text})
    assert block(again.root) == block(_draft(name).root)
    assert again.notes == _draft(name).notes


def _values(value: Json) -> Iterator[str]:
    """Yield all JSON values of a document, wherever they stand."""
    waiting = [value]
    while waiting:
        here = waiting.pop()
        yield json.dumps(here)
        waiting += here.values() if isinstance(here, dict) else here if isinstance(here, list) else ()


@pytest.mark.parametrize("name", _PAGES)
def test_each_sample_of_a_page_is_an_example_whole(name: str) -> None:
    contents = read_page(_PAGES[name].read_text("utf-8"))
    assert contents is not None
    shown = {*_values(_draft(name).root)}
    assert [sample for sample in contents.samples if json.dumps(sample.value) not in shown] == []


_names = st.one_of(
    st.sampled_from(["id", "data", "error", "$ref", "type", "properties", "x-specloom-source", "a/b", "~", "", "é"]),
    st.text(st.characters(codec="ascii", categories=("L", "N", "P")), max_size=6),
)
_scalars = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**9), 10**9), st.text(max_size=8),
    st.sampled_from(["string", "2020-01-01T00:00:00Z", "a@b.example", "https://a.example/b", "{{x}}", "*/", '"""']),
)  # fmt: skip
_bodies = st.dictionaries(
    _names,
    st.recursive(_scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_names, inner, max_size=3)),
    min_size=1, max_size=4,
)  # fmt: skip
_PAGE = """\
# Parcels

## 1. Parcels

GET /v1/parcels/{id}

Parameter | In | Required | Type | Description |
---|---|---|---|---|
id | path | TRUE | String | The parcel. |

Response:

%s

Status | Meaning |
---|---|
200 | The parcel. |
"""


@settings(max_examples=40, deadline=None)
@given(body=_bodies, indent=st.sampled_from([None, 2]))
def test_any_sample_is_an_example_whole_and_the_draft_can_be_read(body: dict[str, Json], indent: int | None) -> None:
    text = _PAGE % json.dumps(body, indent=indent)
    contents = read_page(text)
    assert contents is not None
    draft = _drafted({"page.md": text})
    root = parse_yaml(block(draft.root), name="openapi.yaml")
    assert root == draft.root
    shown = {*_values(root)}
    assert all(json.dumps(sample.value) in shown for sample in contents.samples)
    recordings_of(draft.root, draft.samples)
    inventory_of(draft, {"page.md": text})


@settings(max_examples=80, deadline=None)
@given(data=st.data(), name=st.sampled_from(sorted(_PAGES)))
def test_damaged_pages_are_drafted_or_refused(data: st.DataObject, name: str) -> None:
    lines = _PAGES[name].read_text("utf-8").split("\n")
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(lines) - 1))
        what = data.draw(st.sampled_from(["drop", "twice", "cut", "noise"]))
        noise = data.draw(st.text(max_size=12))
        changed = {"drop": [], "twice": [lines[at]] * 2, "cut": [lines[at][: len(lines[at]) // 2]], "noise": [noise]}
        lines[at : at + 1] = changed[what] or [""]
    text = "\n".join(lines)
    contents = read_page(text)
    if contents is None or not any(contents.operations):
        return
    draft = draft_document("Parcels", {name: contents}, {name: text})
    assert parse_yaml(block(draft.root), name="openapi.yaml") == draft.root
    notes_text("Parcels", draft, [name])
    inventory_text(inventory_of(draft, {name: text}))
    recordings_of(draft.root, draft.samples)


def test_several_pages_make_one_document() -> None:
    names = ("alarms.txt", "buoys.txt", "readings.md")
    draft = _drafted({name: _PAGES[name].read_text("utf-8") for name in names})
    paths = draft.root["paths"]
    assert isinstance(paths, dict)
    assert {"/alarms", "/buoys", "/buoys/{buoy_id}/readings"} <= {path.removeprefix("/v1") for path in paths}
    cited = {source.split('"')[3] for source in _values(draft.root) if source.startswith('{"document": "')}
    assert cited == {*names}


def test_a_page_shown_twice_is_described_once() -> None:
    text = _PAGES["readings.md"].read_text("utf-8")
    draft = _drafted({"one.md": text, "two.md": text})
    assert draft.root["paths"] == _drafted({"one.md": text}).root["paths"]
    assert any(note.kind == "merged" for note in draft.notes)


def test_what_is_filled_in_stays_and_is_marked() -> None:
    texts = {"buoys.txt": _PAGES["buoys.txt"].read_text("utf-8")}
    first = _drafted(texts).root
    blocked = first[BLOCKED]
    assert isinstance(blocked, list)
    assert isinstance(blocked[0], dict)
    blocked[0] |= {"method": "get", "path": "/v1/buoys/latest"}
    for _ in range(2):  # what is in paths by then stays as well
        second = _drafted(texts, first)
        paths = second.root["paths"]
        assert isinstance(paths, dict)
        item = paths["/buoys/latest"]
        assert isinstance(item, dict)
        operation = item["get"]
        assert isinstance(operation, dict)
        source = operation[SOURCE]
        assert isinstance(source, dict)
        assert source["basis"] == "inferred"
        assert {"method", "path"} <= {*map(str, source["inferred"] if isinstance(source["inferred"], list) else [])}
        assert len(second.blocked) == len(blocked) - 1
        first = second.root


def test_text_of_a_page_stays_data() -> None:
    hostile = '</script><script>alert(1)</script> {{7*7}} """ `rm` ![x](http://h.example/x) | # TODO: x'
    text = (_PAGE % '{"id": 1}').replace("# Parcels", f"# {hostile}").replace("## 1. Parcels", f"## 1. {hostile}")
    draft = _drafted({"page.md": text})
    notes = notes_text("Parcels", draft, ["page.md"])
    assert "<script>" not in notes
    assert "![x]" not in notes
    assert hostile not in block({key: value for key, value in draft.root.items() if key != BLOCKED})


def test_a_sample_is_read_to_the_depth_that_pages_are_read_to() -> None:
    deep = "{" + '"a": {' * 80 + "}" * 80 + "}"
    draft = _drafted({"page.md": _PAGE % deep})
    assert parse_yaml(block(draft.root), name="openapi.yaml") == draft.root


def test_an_operation_at_another_server_has_its_own() -> None:
    text = (_PAGE % '{"id": 1}').replace("GET /v1/parcels/{id}", "GET https://api.parcels.example/v1/parcels/{id}")
    more = text.replace("/v1/parcels/{id}", "/v1/parcels/{id}/label")
    other = text.replace("https://api.parcels.example/v1/parcels/{id}", "https://files.parcels.example/v1/scans/{id}")
    root = _drafted({"one.md": text, "two.md": more, "three.md": other}).root
    servers, paths = root["servers"], root["paths"]
    assert isinstance(servers, list)
    assert isinstance(paths, dict)
    assert [server["url"] for server in servers if isinstance(server, dict)] == ["https://api.parcels.example/v1"]
    assert set(paths) == {"/parcels/{id}", "/parcels/{id}/label", "/v1/scans/{id}"}
    scans = paths["/v1/scans/{id}"]
    assert isinstance(scans, dict)
    assert "https://files.parcels.example" in block(scans)


_BOATS = """# Boats

Base URL: `https://boats.example`

## Create a boat

`POST /boats`

| Field | Type | Required | Nullable | Description |
|---|---|---|---|---|
| length | number | Yes | Yes | Metres. |

Returns `201 Created`:

```json
{"id": 9}
```

Returns `422 Unprocessable Entity`:

```json
{"error": "length is missing"}
```

## Delete a boat

`DELETE /boats/{id}`

Returns `204 No Content`, or 404 Not Found if nothing is there to be deleted at all.
"""


def test_statuses_in_words_and_a_column_of_nulls_are_read() -> None:
    text = block(_drafted({"boats.md": _BOATS}).root)
    root = parse_yaml(text, name="openapi.yaml")
    assert isinstance(root, dict)
    paths = json.loads(json.dumps(root))["paths"]
    assert [*paths["/boats"]["post"]["responses"]] == ["201", "422"]
    assert [*paths["/boats/{id}"]["delete"]["responses"]] == ["204", "404"]
    assert 'length:\n          type: [number, "null"]' in text


def test_rows_that_contradict_each_other_are_noted() -> None:
    head = "# Cars\n\nBase URL: `https://cars.example`\n\n## List cars\n\n`GET /cars`\n\n"
    page = f"{head}| Name | Type | Required |\n|---|---|---|\n"
    draft = _drafted({"a.md": f"{page}| color | string | yes |\n", "b.md": f"{page}| color | integer | no |\n"})
    assert [note.text for note in draft.notes if note.kind == "contradicted"] == [
        "GET /cars: another row says otherwise of the type, required of 'color'"
    ]
