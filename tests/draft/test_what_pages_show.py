"""What pages show in forms of their own, and what they do not show at all: taken, or said."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from specloom.draft.drafted import Draft, draft_document
from specloom.pages import read_page
from tests.reports.output_schema import faults

Command = Callable[..., subprocess.CompletedProcess[str]]
_HEAD = "# Plants\n\nBase URL: `https://plants.example`\n\n"
_FIELDS = """\
<ParamField path="plantId" type="string" required>
  The plant.
</ParamField>
<ParamField path="garden" type="string">
  The garden.
</ParamField>
<ParamField body="kind" type="'tree' | 'bush'">
  The kind.
</ParamField>
<ParamField body="photo" type="file">
  The photo.
</ParamField>

<ResponseExample>
```json 200
{"id": "a", "kind": "tree"}
```
```json 400
{"id": "a", "problem": "kind"}
```
</ResponseExample>
"""
_CALL = 'api: "POST https://api.plants.example/v1/plants/{plant_id}/photos/{photo_id}"\n'


def _drafted(text: str, name: str = "page.md") -> Draft:
    contents = read_page(text)
    assert contents is not None
    return draft_document("Plants", {name: contents}, {name: text})


def _root(draft: Draft) -> Any:
    return json.loads(json.dumps(draft.root))


def _notes(draft: Draft, kind: str) -> list[str]:
    return [note.text for note in draft.notes if note.kind == kind]


@pytest.mark.parametrize("front", [f'title: "Show"\n{_CALL}', f'{_CALL}title: "Show"\n', _CALL])
def test_fields_of_mintlify_are_held_against_their_path(front: str) -> None:
    draft = _drafted(f"---\n{front}---\n\n{_FIELDS}", "page.mdx")
    root = _root(draft)
    assert [server["url"] for server in root["servers"]] == ["https://api.plants.example/v1"]
    operation = root["paths"]["/plants/{plant_id}/photos/{photo_id}"]["post"]
    assert [(entry["name"], entry["in"]) for entry in operation["parameters"]] == [
        ("plant_id", "path"), ("photo_id", "path"),
    ]  # fmt: skip
    assert any("'garden'" in text and "left out" in text for text in _notes(draft, "unread"))
    assert any("'plantId' is taken for that about 'plant_id'" in text for text in _notes(draft, "inferred"))
    assert [*operation["requestBody"]["content"]] == ["multipart/form-data"]
    schemas = root["components"]["schemas"]
    fields = next(schema for name, schema in schemas.items() if name.endswith("Request"))["properties"]
    assert fields["kind"]["enum"] == ["tree", "bush"]
    assert fields["photo"] == {"type": "string", "format": "binary"}
    bad = operation["responses"]["400"]["content"]["application/json"]["schema"]["$ref"]
    assert bad.endswith("PhotoError")


def test_what_is_not_shown_at_all_is_blocked(specloom_here: Command, tmp_path: Path) -> None:
    (tmp_path / "page.mdx").write_text('---\ntitle: "List"\nopenapi: "GET /plants"\n---\n', "utf-8")
    done = specloom_here("draft", "page.mdx", "--vendor", "plants", "--root", ".", cwd=tmp_path)
    assert done.returncode == 0
    line = "blocked: page.mdx, lines 2-3: GET /plants: the page shows nothing of it but its method and path"
    assert line in done.stdout
    assert "shows nothing of it" in (tmp_path / "specs/plants/NOTES.md").read_text("utf-8")


@pytest.mark.parametrize("call", ["get\nhttps://plants.example/v1/plants", "**GET**\n\n`/v1/plants`"])
@pytest.mark.parametrize("sample", ['```json\n{"id": 1}\n```', '{"id": 1}'])
def test_a_method_and_its_address_may_stand_on_lines_of_their_own(call: str, sample: str) -> None:
    table = "| Name | Type | Default |\n|---|---|---|\n| limit | integer | 20 |\n"
    contents = read_page(f"# List plants\n\n{call}\n\n{table}\n{sample}\n")
    assert contents is not None
    assert [(each.method, each.path) for each in contents.operations] == [("get", "/v1/plants")]
    assert len(contents.samples) == len(contents.parameters) == 1


@pytest.mark.parametrize("fence", ["```json\n%s\n```", "%s"])
def test_a_sample_that_is_too_deep_is_noted(fence: str) -> None:
    deep = '{"a": ' * 120 + "1" + "}" * 120
    table = "\n| Name | Type |\n|---|---|\n| limit | integer |\n\n"
    draft = _drafted(f"{_HEAD}## List\n\nGET /plants\n{table}{fence % deep}\n")
    assert any(text.startswith("a sample begins here, and cannot be read") for text in _notes(draft, "unread"))


_DOCUMENT = '{"openapi": "3.0.0", "info": {"title": "P", "version": "1"}, "paths": {}}'


def test_a_document_in_the_page_is_offered(specloom_here: Command, tmp_path: Path) -> None:
    shown = (
        f'{_HEAD}## List\n\n`GET /plants`\n\n```json\n{{"id": 1}}\n```\n\n## All of it\n\n```json\n{_DOCUMENT}\n```\n'
    )
    (tmp_path / "page.md").write_text(shown, "utf-8")
    line = ("draft", "page.md", "--vendor", "plants", "--root", ".")
    done = specloom_here(*line, cwd=tmp_path)
    assert done.returncode == 0
    assert "embedded: page.md, line 16: the page has an OpenAPI document itself" in done.stdout
    assert json.loads((tmp_path / "specs/plants/embedded-page.json").read_text("utf-8")) == json.loads(_DOCUMENT)
    again = json.loads(specloom_here(*line, "--force", "--format", "json", cwd=tmp_path).stdout)
    assert faults(again) == []
    assert "embedded" in {note["kind"] for note in again["notes"]}


def test_names_with_dots_are_names_where_no_sample_nests_them() -> None:
    table = "| Field | Type | Required |\n|---|---|---|\n| meta.kind | string | yes |\n| owner.name | string | no |\n"
    body = f"## Add\n\n`POST /plants`\n\n### Body\n\n{table}\n```json\n%s\n```\n"
    page = f"{_HEAD}{body}\n### Response\n\n```json\n{{}}\n```\n"
    flat = _root(_drafted(page % '{"meta.kind": "tree", "size": 3}'))["components"]["schemas"]["CreatePlantRequest"]
    assert {"meta.kind", "owner.name"} <= flat["properties"].keys()
    assert flat["required"] == ["meta.kind"]
    nested = _drafted(page % '{"meta": {"kind": "tree"}, "owner": {"name": "x"}}')
    assert "meta.kind" not in _root(nested)["components"]["schemas"]["CreatePlantRequest"]["properties"]
    assert any("'meta.kind' is left to the sample" in text for text in _notes(nested, "unread"))
