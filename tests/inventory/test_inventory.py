"""`specloom inventory` over an invented vendor with a page of each layout: what one side loses or gains is found."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from specloom.base.document import Document, Json, SourceFile
from specloom.inventory import Entry, State, compare, decided, disagreements, inventory_text, read_inventory
from specloom.load import load, load_file
from specloom.load.yaml_text import parse_yaml
from specloom.pages import fumadocs, json_samples, layouts, redoc, tables, value_lists

_BUOYS = Path(__file__).with_name("buoys")
_METHODS = ("get", "put", "post", "delete", "patch")
_Specloom = Callable[..., subprocess.CompletedProcess[str]]
_Path = tuple[str | int, ...]


@cache
def _document() -> Document:
    return load(_BUOYS / "openapi.yaml")


@cache
def _pages() -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in sorted((_BUOYS / "pages").iterdir())}


@cache
def _recorded() -> tuple[Entry, ...]:
    return read_inventory(load_file(_BUOYS / "inventory.yaml", name="inventory.yaml").root)


def _with(root: Json) -> Document:
    document = _document()
    return Document(
        document.folder, document.main, {document.main: SourceFile(document.files[document.main].text, root)}
    )


def _found(document: Document, pages: dict[str, str]) -> set[str]:
    entries = decided(compare(document, pages), _recorded())
    return {f"{entry.rule}: {entry.message}" for entry in disagreements(entries, _recorded(), "inventory.yaml")}


def _rules(found: set[str]) -> set[str]:
    return {message.partition(":")[0] for message in found}


def test_page_and_document_agree_in_both_directions() -> None:
    assert _found(_document(), _pages()) == set()
    kinds = {(entry.kind, bool(entry.page)) for entry in _recorded()}
    assert kinds >= {(kind, True) for kind in ("page", "operation", "parameter", "sample", "values", "status")}
    assert {entry.claim for entry in _recorded() if entry.kind == "page"} == {"redoc", "fumadocs", "tables"}
    assert sum(entry.kind == "operation" and bool(entry.page) for entry in _recorded()) == 9


def _losses(root: Any) -> Iterator[_Path]:
    """Yield the places of what a document may lose: operations, parameters, bodies, statuses, properties, values."""
    for path, item in root["paths"].items():
        for method in (name for name in item if name in _METHODS):
            yield "paths", path, method
            yield from (
                ("paths", path, method, "parameters", at) for at in range(len(item[method].get("parameters", ())))
            )
            yield from (("paths", path, method, "responses", status) for status in item[method]["responses"])
            if "requestBody" in item[method]:
                yield "paths", path, method, "requestBody"
    for name, schema in root["components"]["schemas"].items():
        yield from (("components", "schemas", name, "properties", key) for key in schema.get("properties", ()))
        yield from (("components", "schemas", name, "enum", at) for at in range(len(schema.get("enum", ()))))


def _without(root: Any, at: _Path) -> Any:
    changed = deepcopy(root)
    holder = changed
    for token in at[:-1]:
        holder = holder[token]
    del holder[at[-1]]
    return changed


@pytest.mark.parametrize("at", list(_losses(_document().root)), ids=lambda at: "/".join(map(str, at)))
def test_what_the_document_loses_is_missing(at: _Path) -> None:
    found = _found(_with(_without(_document().root, at)), _pages())
    assert _rules(found) & {"inventory-missing", "inventory-changed"}


_ADDED: dict[str, tuple[_Path, Any]] = {
    "an operation": (
        ("paths", "/moorings"), {"get": {"operationId": "listMoorings", "responses": {"204": {"description": "."}}}},
    ),
    "a parameter": (("paths", "/alarms", "get", "parameters", -1), {"name": "area", "in": "query", "schema": {}}),
    "a status": (("paths", "/buoys", "get", "responses", "429"), {"description": "Too many."}),
    "a body": (
        ("paths", "/buoys", "get", "responses", "401", "content"), {"application/json": {"schema": {"type": "object"}}},
    ),
    "a value": (("components", "schemas", "State", "enum", -1), "sunk"),
    "an enumeration": (("components", "schemas", "Buoy2"), {"type": "string", "enum": ["a", "b"]}),
}  # fmt: skip


@pytest.mark.parametrize("what", _ADDED)
def test_what_only_the_document_has_is_unshown(what: str) -> None:
    (*way, last), value = _ADDED[what]
    changed: Any = deepcopy(_document().root)
    holder = changed
    for token in way:
        holder = holder[token]
    if last == -1:
        holder.append(value)
    else:
        holder[last] = value
    assert _rules(_found(_with(changed), _pages())) == {"inventory-unshown"}


_ITEMS = re.compile(
    r" \| |[?*]string|[?*]integer|^- \d+$|^\d{3}\b|^Status Code|Response samples|^\{|^\[|^\"\w+\": |^- \"|^/alarms|"
    r"^(?:GET|URL|Meth)|^(?:get|post|delete)/|\"drift\" "
)


@pytest.mark.parametrize("name", sorted(_pages()))
def test_what_a_page_loses_is_noticed(name: str) -> None:
    lines = _pages()[name].split("\n")
    chosen = [at for at, line in enumerate(lines) if _ITEMS.search(line)]
    assert len(chosen) >= 15
    silent = [
        lines[at]
        for at in chosen
        if not _found(_document(), {**_pages(), name: "\n".join([*lines[:at], "", *lines[at + 1 :]])})
        and not _is_member(lines[at])
    ]
    assert silent == []


def _is_member(line: str) -> bool:
    """Tell whether a line is a member of a sample: what a sample leaves out, it does not contradict."""
    return bool(re.match(r'(?:- )?"\w+": |\{- "', line))


_MUTE = """\
/alarms/{id}/mute
Authorization
Path Parameters
id*string
Response Body
curl -X POST "https://api.buoys.example/v1/alarms/1/mute"{
"id": "a"
}"""
_MODEL = '"quality": "good"\n}\n\nQuality'
_BODY = '"value": 1.5,\n"unit": "meter"\n}\n\nI.'
_SHOWN = {
    "a row of Redoc": ("buoys.txt", "X-Trace | string", "colour | string |\nX-Trace | string"),
    "a member of a body in Redoc": ("buoys.txt", "name required | ", "owner | string |\nname required | "),
    "a value of Redoc": ("buoys.txt", 'string Enum: "anchored" "adrift"', 'string Enum: "sunk" "anchored" "adrift"'),
    "a tab of Redoc": ("buoys.txt", "- 422", "- 409\n- 422"),
    "a status of Redoc": ("buoys.txt", "204 Removed.", "204 Removed.\n404 There is none."),
    "a member of a sample in Redoc": ("buoys.txt", '- "color": "white",', '- "color": "white",\n- "sector": "red",'),
    "an operation of Redoc": ("buoys.txt", "Remove a buoy\n", "Sink\nResponses\n202 OK\npost/v1/sunk\nRemove a buoy\n"),
    "another path": ("buoys.txt", "/v1/buoys/{buoy_id}/light/", "/v1/buoys/{buoy_id}/lamp/"),
    "another method": ("buoys.txt", "delete/v1/buoys", "put/v1/buoys"),
    "a row of Fumadocs": ("alarms.txt", "limit?integer", "area?string\nlimit?integer"),
    "a glued row of Fumadocs": ("alarms.txt", "uuidRequest Body", "uuidarea*string\nRequest Body"),
    "a value of Fumadocs": ("alarms.txt", '"light" |', '"light" | "fire" |'),
    "a member of a sample in Fumadocs": ("alarms.txt", '"alarms": [', '"total": 1,\n"alarms": ['),
    "an operation of Fumadocs": ("alarms.txt", "/alarms/{id}/acknowledge\n", _MUTE + "/alarms/{id}/acknowledge\n"),
    "a row of a table": ("readings.md", "per | query", "sort | query | FALSE | String | The order. |\nper | query"),
    "a row elsewhere": ("readings.md", "per | query", "per | header"),
    "a value in a row": ("readings.md", "meter, knot", "meter, foot, knot"),
    "a value of a table": ("readings.md", "poor | ", "fair | It will do. |\npoor | "),
    "a status of a table": ("readings.md", "404 | There", "409 | No. |\n404 | There"),
    "a status below a sample": ("readings.md", "Status Code: 201", "Status Code: 202"),
    "a member of a model": ("readings.md", _MODEL, _MODEL.replace("good", 'good", "depth": "3')),
    "a row without a table": ("readings.md", "Every buoy measures.", "depth | Integer |\n\nEvery buoy measures."),
    "a broken sample": ("readings.md", _BODY, _BODY.replace("1.5", "")),
}  # fmt: skip


@pytest.mark.parametrize("what", _SHOWN)
def test_what_only_a_page_shows_is_missing(what: str) -> None:
    name, old, new = _SHOWN[what]
    text = _pages()[name]
    assert old in text
    found = _found(_document(), {**_pages(), name: text.replace(old, new, 1)})
    assert _rules(found) & {"inventory-missing", "inventory-unread"}


_SLIPS: dict[str, tuple[Any, str, Any]] = {
    "rows that are required": (redoc, "_ROW", re.compile(r"(?:([^\s|]+)) \| .*\|")),
    "rows of headers": (redoc, "_TABLE", re.compile(r"(path|query) Parameters|(Request Body) schema: .*")),
    "tabs": (redoc, "_TAB", re.compile(r"- (2\d\d)")),
    "glued rows": (fumadocs, "_FACTS", {"Range": re.compile("x")}),
    "rows that are not required": (fumadocs, "_ROW", re.compile(r"(\w+)(\*)string")),
    "tables of parameters": (tables, "_PARAMETER_TITLES", re.compile("Name")),
    "statuses of tables": (tables, "_STATUS_CELL", re.compile(r"`?(2\d\d)`?")),
    "lists": (json_samples, "_OPENING", re.compile(r"^\{", re.MULTILINE)),
    "values": (value_lists, "_LISTS", ()),
    "a layout": (layouts, "_LAYOUTS", (redoc, tables)),
}


@pytest.mark.parametrize("what", _SLIPS)
def test_a_reader_that_misses_something_is_noticed(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    module, name, slip = _SLIPS[what]
    monkeypatch.setattr(module, name, slip)
    assert _found(_document(), _pages()) != set()


def _uncited(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _uncited(entry) for key, entry in value.items() if key != "x-specloom-source"}
    return [_uncited(entry) for entry in value] if isinstance(value, list) else value


def test_a_document_that_cites_nothing_is_matched_by_methods_and_paths() -> None:
    undecided = {
        (entry.kind, entry.of, entry.name)
        for entry in compare(_with(_uncited(_document().root)), _pages())
        if entry.state is State.UNDECIDED
    }
    lost = {("operation", "", "(untitled)"), ("status", "", "200"), ("sample", "", "response")}
    assert undecided - lost == {("operation", "", "getBuoy")}


_SWAGGER = """\
swagger: "2.0"
info: {title: Readings, version: "1"}
basePath: /v1
paths:
  /buoys/{buoy_id}/readings:
    get:
      parameters:
      - {$ref: "#/parameters/buoy"}
      - {name: unit, in: query, type: string, enum: [meter, knot, celsius]}
      - {name: per, in: query, type: integer}
      responses:
        200: {description: ., schema: {type: array, items: {$ref: "#/definitions/Reading"}}}
        404: {description: .}
  /readings:
    post:
      operationId: createReading
      consumes: [application/json]
      parameters:
      - {name: body, in: body, schema: {properties: {value: {type: number}, unit: {type: string}}, type: object}}
      responses:
        201: {description: ., schema: {$ref: "#/definitions/Reading"}}
parameters:
  buoy: {name: buoy_id, in: path, required: true, type: string}
definitions:
  Reading:
    type: object
    properties:
      id: {type: integer}
      value: {type: number}
      unit: {type: string}
      quality: {type: string, enum: [good, poor, lost]}
"""


def test_swagger_is_held_against_its_page(tmp_path: Path) -> None:
    document = tmp_path / "swagger.yaml"
    page = {"readings.md": _pages()["readings.md"]}

    def undecided() -> list[tuple[str, str]]:
        entries = compare(load(document), page)
        return [(entry.kind, entry.name) for entry in entries if entry.state is State.UNDECIDED]

    document.write_text(_SWAGGER, "utf-8")
    assert undecided() == []
    document.write_text(_SWAGGER.replace("value: {type: number}", "size: {type: number}"), "utf-8")
    assert undecided() == [
        ("sample", "response"),
        ("sample", "response"),
        ("sample", "request"),
        ("sample", "response"),
    ]
    document.write_text(_SWAGGER.replace("name: per", "name: limit"), "utf-8")
    assert undecided() == [("parameter", "per"), ("parameter", "limit")]


@pytest.fixture
def here(tmp_path: Path) -> Path:
    shutil.copytree(_BUOYS, tmp_path / "specs" / "buoys")
    return tmp_path


_AREA = ("buoys.txt", "X-Trace | string", "colour | string |\nX-Trace | string")


def _show(here: Path, name: str, old: str, new: str) -> None:
    page = here / "specs/buoys/pages" / name
    page.write_text(page.read_text("utf-8").replace(old, new), "utf-8")


def test_the_command_says_how_much_agrees(here: Path, specloom: _Specloom) -> None:
    done = specloom("inventory", "buoys", "--docs", "specs/buoys/pages", cwd=here)
    assert (done.returncode, done.stderr) == (0, "")
    assert re.search(r"the pages show \d+ \(\d+ documented, \d+ inferred\); only the document has \d+", done.stdout)


def test_without_pages_nothing_is_said_to_be_checked(here: Path, specloom: _Specloom) -> None:
    done = specloom("inventory", "buoys", cwd=here, env={"SPECLOOM_VENDOR_DOCS": ""})
    assert (done.returncode, done.stdout) == (2, "")
    assert "not checked" in done.stderr
    (here / "specs/buoys/pages/alarms.txt").unlink()
    done = specloom("inventory", "buoys", "--docs", "specs/buoys/pages", cwd=here)
    assert done.returncode == 1
    assert "inventory-page-missing" in done.stderr
    assert "not checked" in done.stderr


def test_an_update_leaves_what_is_new_to_a_person_and_keeps_what_one_decided(here: Path, specloom: _Specloom) -> None:
    run = ["inventory", "buoys", "--docs", "specs/buoys/pages"]
    file = here / "specs/buoys/inventory.yaml"
    _show(here, *_AREA)
    done = specloom(*run, "--update", cwd=here)
    assert done.returncode == 1
    assert "buoys.txt:12:1: error[inventory-missing]: the page shows parameter 'colour' of listBuoys" in done.stderr
    text = file.read_text("utf-8")
    assert text.count("state: undecided") == 1
    undecided = next(line for line in text.splitlines() if "undecided" in line)
    decision = undecided.replace("undecided", "excluded").replace("}", ', reason: "Only of the page of 2019."}')
    file.write_text(text.replace(undecided, decision), "utf-8")
    assert specloom(*run, cwd=here).returncode == 0
    _show(here, "buoys.txt", "List buoys\n", "\nList buoys\n")
    moved = specloom(*run, cwd=here)
    assert moved.returncode == 1
    assert "inventory-changed" in moved.stderr
    assert specloom(*run, "--update", cwd=here).returncode == 0
    assert "Only of the page of 2019." in file.read_text("utf-8")
    _show(here, "buoys.txt", "colour | string |\n", "")
    assert "inventory-gone" in specloom(*run, cwd=here).stderr


def test_a_decision_that_decides_nothing_is_dropped(here: Path, specloom: _Specloom) -> None:
    run = ["inventory", "buoys", "--docs", "specs/buoys/pages"]
    file = here / "specs/buoys/inventory.yaml"
    text = file.read_text("utf-8")
    row = next(line for line in text.splitlines() if "X-Trace" in line)
    file.write_text(text.replace(row, row.replace("documented", "blocked").replace("}", ', reason: "Why."}')), "utf-8")
    done = specloom(*run, cwd=here)
    assert done.returncode == 1
    assert "inventory-idle" in done.stderr
    assert specloom(*run, "--update", cwd=here).returncode == 0
    assert file.read_text("utf-8") == text


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("state: documented}", "state: excluded}", "`excluded` needs a `reason`"),
        ("state: documented}", "state: fine}", "`state` is one of"),
        ("kind: page", "kind: book", "`kind` is one of"),
        ("kind: page", "sort: page", "`kind`, `name` and `state`"),
        ("kind: page", "page: 1, kind: page", "no 'page'"),
        ("pages:", "sites:", "`pages` maps"),
    ],
)
def test_a_file_that_is_no_inventory_is_refused(
    old: str, new: str, message: str, here: Path, specloom: _Specloom
) -> None:
    file = here / "specs/buoys/inventory.yaml"
    file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")
    done = specloom("inventory", "buoys", "--docs", "specs/buoys/pages", cwd=here)
    assert done.returncode == 1
    assert "inventory-malformed" in done.stderr
    assert message in done.stderr


def test_a_file_is_read_back_as_it_was_written() -> None:
    entries = (
        Entry("parameter", 'a"b: {c}', State.EXCLUDED, "p: #1.txt", "3", "list", reason='Because: "x", y'),
        Entry("page", "yes", State.BLOCKED, "p: #1.txt", reason="null"),
        Entry("values", "1", State.INFERRED, detail="0, 1", number=2),
    )
    assert read_inventory(parse_yaml(inventory_text(entries), name="inventory.yaml")) == entries
