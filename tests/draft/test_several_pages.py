"""Drafts of several pages about the same things: what they share is one, what they say otherwise is noted."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.base.document import Document, SourceFile
from specloom.base.yaml_layout import block
from specloom.draft.accounted import inventory_of
from specloom.draft.drafted import Draft, draft_document
from specloom.evidence.citations import SOURCE
from specloom.evidence.grounding import ground
from specloom.inventory import State
from specloom.pages import read_page

_HEAD = "# Cars\n\nBase URL: `https://cars.example`\n\n"


def _drafted(texts: dict[str, str]) -> Draft:
    contents = {name: content for name, text in texts.items() if (content := read_page(text)) is not None}
    assert contents.keys() == texts.keys()
    return draft_document("Cars", contents, texts)


def _as_json(draft: Draft) -> str:
    assert block(draft.root)
    return json.dumps(draft.root)


def _faults(draft: Draft, texts: dict[str, str]) -> list[str]:
    """Return what `specloom evidence --check` has against a draft."""
    grounded = ground(Document(Path(), "draft", {"draft": SourceFile(SOURCE, draft.root)}), texts)
    return [f"{entry.location.fragment}: {entry.message}" for entry in grounded.diagnostics] + [
        str(entry) for entry in grounded.unsaid
    ]


def _notes(draft: Draft, kind: str) -> list[str]:
    return [note.text for note in draft.notes if note.kind == kind]


_names = st.sampled_from(["id", "name", "color", "status", "error", "data", "items", "a.b", "createdAt"])
_values = st.recursive(
    st.sampled_from([None, True, False, 0, 7, 2.5, "", "red", "7", "2024-01-01", "string"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_names, inner, max_size=3),
    max_leaves=6,
)
_bodies = st.dictionaries(_names, _values, max_size=4)
_types = st.sampled_from(["string", "integer", "number", "boolean", "array", "object", "file", "", "'a' | 'b'"])
_labels = st.sampled_from(["", "Request body:\n\n", "Response:\n\n", "### Responses\n\n", "Returns `201 Created`:\n\n",
                           "Returns 404 Not Found:\n\n"])  # fmt: skip
_says = st.sampled_from(["", "Default: `x`.", "(max 100)", "One of: a, b.", "Deprecated.", "Nullable.", "At least 3."])
_headings = st.sampled_from([("Name", "Type", "Required", "Description"), ("Feld", "Typ", "Pflicht", "Beschreibung"),
                             ("名前", "型", "必須", "説明")])  # fmt: skip


@st.composite
def _operations(draw: st.DrawFn) -> str:
    method, variable = draw(st.sampled_from(["GET", "POST", "PUT", "DELETE"])), draw(st.sampled_from(["id", "carId"]))
    path = draw(st.sampled_from(["/cars", f"/cars/{{{variable}}}"]))
    parts = [f"## {method} a car\n", f"`{method} {path}`\n"]
    if draw(st.booleans()):
        titles = draw(_headings)
        names = draw(st.lists(_names | st.just(variable), min_size=1, max_size=3, unique=True))
        required = st.sampled_from(["yes", "no", "ja", "必須", ""])
        cells = [(name, draw(_types), draw(required), draw(_says)) for name in names]
        rows = [*[titles, ("---",) * 4], *[tuple(cell.replace("|", "\\|") for cell in row) for row in cells]]
        parts.append("".join(f"| {' | '.join(row)} |\n" for row in rows))
    for body in draw(st.lists(_bodies, max_size=3)):
        parts.append(f"{draw(_labels)}```json\n{json.dumps(body, indent=draw(st.sampled_from([None, 2])))}\n```\n")
    return "\n".join(parts)


@settings(max_examples=60, deadline=None)
@given(pages=st.lists(st.lists(_operations(), min_size=1, max_size=3), min_size=1, max_size=3))
def test_a_fresh_draft_stands_in_its_pages(pages: list[list[str]]) -> None:
    texts = {f"page{number}.md": _HEAD + "\n".join(page) + "\n```json\n```\n" for number, page in enumerate(pages, 1)}
    draft = _drafted(texts)
    assert _faults(draft, texts) == []
    undecided = [entry for entry in inventory_of(draft, texts) if entry.state is State.UNDECIDED and entry.page]
    assert undecided == []


def test_samples_of_two_pages_at_one_response_stand_in_their_pages() -> None:
    page = "## Get\n\n`GET /cars/{id}`\n\n```json\n%s\n```\n"
    texts = {"a.md": _HEAD + page % '{"id": 7}', "b.md": _HEAD + page % '{"id": 8, "wheels": 4}'}
    draft = _drafted(texts)
    assert _faults(draft, texts) == []
    assert '"wheels": 4' in json.dumps(draft.root)


def test_paths_that_differ_in_the_names_of_variables_are_one() -> None:
    row = "| Name | In | Type |\n|---|---|---|\n| %s | path | integer |\n\n"
    a = f'{_HEAD}## Get\n\n`GET /cars/{{carId}}`\n\n{row % "carId"}```json\n{{"id": 7}}\n```\n'
    b = f"{_HEAD}## Delete\n\n`DELETE /cars/{{id}}`\n\n{row % 'id'}```json\n{{}}\n```\n"
    c = f'{_HEAD}## Again\n\n`GET /cars/{{id}}`\n\n{row % "id"}```json\n{{"id": 9}}\n```\n'
    for texts in ({"a.md": a, "b.md": b, "c.md": c}, {"one.md": "\n".join((a, b, c))}):
        draft = _drafted(texts)
        paths = json.loads(_as_json(draft))["paths"]
        assert {path: [*item] for path, item in paths.items()} == {"/cars/{id}": ["get", "delete"]}
        listed = [operation["parameters"] for operation in paths["/cars/{id}"].values()]
        assert [[(entry["name"], entry["schema"]["type"]) for entry in each] for each in listed] == [
            [("id", "integer")]
        ] * 2
        assert any("'id' in the path 'carId' here" in text for text in _notes(draft, "merged"))
        assert _faults(draft, texts) == []


def test_types_that_pages_contradict_are_noted() -> None:
    row = "| Name | In | Type |\n|---|---|---|\n| %s | path | %s |\n\n"
    one = f'{_HEAD}## Get\n\n`GET /cars/{{id}}`\n\n{row % ("id", "integer")}```json\n{{"id": 7}}\n```\n'
    two = f'{_HEAD}## Delete\n\n`DELETE /cars/{{id}}`\n\n{row % ("id", "string")}```json\n{{"id": "7"}}\n```\n'
    draft = _drafted({"a.md": one, "b.md": two})
    assert _notes(draft, "contradicted") == [
        "Car.id is shown as string here, and as integer in a.md, line 14",
        "'id' in the path /cars/{id} is of type string here, and of type integer in a.md, line 11",
    ]


def test_further_addresses_are_kept_and_noted() -> None:
    sandbox = 'Base URL: `https://sandbox.cars.example`\n\n## Put\n\n`PUT /cars`\n\n```json\n{"id": 1}\n```\n'
    texts = {"a.md": f'{_HEAD}## Get\n\n`GET /cars`\n\n```json\n{{"id": 7}}\n```\n', "b.md": f"# Sandbox\n\n{sandbox}"}
    draft = _drafted(texts)
    assert [server["url"] for server in json.loads(_as_json(draft))["servers"]] == ["https://cars.example"]
    item = json.loads(_as_json(draft))["paths"]["/cars"]
    assert "servers" not in item["get"]
    assert [server["url"] for server in item["put"]["servers"]] == ["https://sandbox.cars.example"]
    assert any("https://sandbox.cars.example" in text for text in _notes(draft, "inferred"))
    both = {"a.md": "# Cars\n\n## Base URLs\n\n- Production: `https://cars.example`\n- Sandbox: `https://sandbox.cars.example`\n\n"
            "## Get\n\n`GET /cars`\n\n```json\n{\"id\": 7}\n```\n"}  # fmt: skip
    draft = _drafted(both)
    urls = ["https://cars.example", "https://sandbox.cars.example"]
    assert [server["url"] for server in json.loads(_as_json(draft))["servers"]] == urls
    assert any("https://sandbox.cars.example" in text for text in _notes(draft, "inferred"))
    assert _faults(draft, both) == []
