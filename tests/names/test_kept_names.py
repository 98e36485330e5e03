"""Names stay: whatever is added to a document later, at random places and with names made to collide, changes none."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

import pytest

from specloom import ir
from specloom.base.document import Document, SourceFile
from specloom.infer import infer
from specloom.ir.name_record import NameRecord, parse_name_record, record_names
from specloom.ir.names import Names
from specloom.load import load
from specloom.names import assign_names, classes
from specloom.read import read
from tests.folders import CORPUS

ROOT = Path(__file__).parents[2]
MOST_BYTES = 120_000
METHODS = ("get", "post", "put", "patch", "delete")
DOCUMENTS = [
    *sorted((ROOT / "specs").glob("*/openapi.yaml")),
    *sorted((ROOT / "tests" / "cases").glob("*/openapi.yaml")),
    *sorted((ROOT / "tests" / "corpus" / "documents").glob("*.yaml")),
    *(
        path
        for path in sorted(CORPUS.path.glob("*.*") if CORPUS.path else ())
        if path.is_file() and path.stat().st_size < MOST_BYTES
    ),
]
# So that a run says what it did not try.
NOT_THERE = [] if CORPUS.path else [pytest.param(Path("corpus"), marks=pytest.mark.skip(reason=CORPUS.absence))]


def named(document: Document, kept: NameRecord | None = None) -> tuple[ir.Api, Names]:
    api = infer(read(document).api, kept)
    return api, assign_names(api, "acme", kept)


def record(api: ir.Api, names: Names) -> NameRecord:
    """Return what a later run knows of names: what has been through the lock file's text."""
    return parse_name_record(json.loads(json.dumps(record_names(api, names, classes(api)))))


def changed(document: Document, change: Callable[[Any], None]) -> Document:
    root = deepcopy(document.root)
    change(root)
    return Document(document.folder, document.main, {**document.files, document.main: SourceFile("", root)})


def inserted(mapping: dict[str, Any], key: str, value: object, random: Random) -> None:
    """Put an entry at a random place of a mapping."""
    entries = list(mapping.items())
    while key in mapping:
        key += "x"
    entries.insert(random.randint(0, len(entries)), (key, value))
    mapping.clear()
    mapping.update(entries)


def disguised(name: str, random: Random) -> str:
    """Return another text that would get the same name."""
    parts = [name.upper(), name.lower(), name.replace("_", "-"), name + "_", "-" + name, name[:1].swapcase() + name[1:]]
    return random.choice([part for part in parts if part != name])


def add_schema(root: Any, random: Random) -> None:
    holder = root.setdefault("definitions", {}) if "swagger" in root else None
    if holder is None:
        holder = root.setdefault("components", {}).setdefault("schemas", {})
    model = random.choice(list(holder)) if holder else "Thing"
    inner = {"type": "object", "properties": {"status": {"type": "string", "enum": ["a", "b"]}}}
    inserted(holder, disguised(model, random), inner, random)


def add_operation(root: Any, random: Random) -> None:
    paths = root.setdefault("paths", {})
    models = [
        item[method]
        for item in paths.values() if isinstance(item, dict)
        for method in METHODS if isinstance(item.get(method), dict)
    ]  # fmt: skip
    model = random.choice(models) if models else {}
    text = {"type": "object", "properties": {"status": {"type": "string", "enum": ["a", "b"]}}}
    content = {"schema": text} if "swagger" in root else {"content": {"application/json": {"schema": text}}}
    operation: dict[str, Any] = {"responses": {"200": {"description": "ok", **content}}}
    if model.get("tags") and random.random() < 0.8:
        operation["tags"] = [random.choice([model["tags"][0], disguised(model["tags"][0], random)])]
    if model.get("operationId") and random.random() < 0.8:
        known = {each.get("operationId") for each in models}
        told = disguised(model["operationId"], random)
        operation["operationId"] = next(told + "_" * count for count in range(99) if told + "_" * count not in known)
    whole = random.choice(list(paths) or ["/things"])
    path = whole.split("{")[0].rstrip("/") + random.choice(["/added", "/V1/list"])
    inside = random.choice([part for part in whole.split("/") if part and "{" not in part] or ["things"])
    if random.random() < 0.4:  # a resource inside of the one that the path has, called like another or like a method
        path = random.choice([whole.rstrip("/"), "/" + inside]) + "/{added}/" + random.choice([inside, "lists", "gets"])
        name = {"name": "added", "in": "path", "required": True}
        operation["parameters"] = [name | ({"type": "string"} if "swagger" in root else {"schema": {"type": "string"}})]
    told = random.choice([inside, "lists"]).lower().replace("-", "_")
    if random.random() < 0.1 and told not in [each.get("x-specloom-name") for each in models]:
        operation["x-specloom-name"] = told
    inserted(paths, path, {random.choice(METHODS): operation}, random)


def all_names(names: Names) -> dict[str, object]:
    found: dict[str, object] = {"client": names.client}
    found |= {f"resource {key}": value for key, value in names.resources.items()}
    found |= {f"method {key}": value for key, value in names.methods.items()}
    found |= {f"class {key}": value.name for key, value in names.classes.items()}
    for kind, groups in (("argument", names.arguments), ("field", names.fields)):
        found |= {f"{kind} {owner} {key}": name for owner, group in groups.items() for key, name in group.items()}
    found |= {f"members {key}": value for key, value in names.members.items()}
    found |= {f"credential {key}": value for key, value in names.credentials.items()}
    found |= {f"variable {key}": value for key, value in names.variables.items()}
    return found


def places(api: ir.Api) -> dict[str, str]:
    return {str(operation.location): operation.resource for operation in api.operations}


def assert_kept(before: Names, after: Names) -> None:
    later = all_names(after)
    assert {key: (name, later.get(key)) for key, name in all_names(before).items() if later.get(key) != name} == {}


@pytest.mark.parametrize("path", [*DOCUMENTS, *NOT_THERE], ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_is_added_changes_no_name(path: Path) -> None:
    random = Random(path.name)
    document = load(path)
    api, names = named(document)
    first = names
    for _ in range(4):
        kept = record(api, names)
        assert_kept(names, named(document, kept)[1])
        for add in random.sample([add_schema, add_operation, add_operation], 3):
            document = changed(document, lambda root, add=add: add(root, random))
        before = api
        api, later = named(document, kept)
        assert_kept(names, later)
        assert places(before) == {key: place for key, place in places(api).items() if key in places(before)}
        names = later
    assert_kept(first, names)
    assert len(names.methods) > len(first.methods)


HEAD = 'openapi: 3.1.0\ninfo: {title: Pets, version: "1"}\n'
BODY = """
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters:
        - {name: status, in: query, schema: {type: string, enum: [a, b]}}
        - {name: Limit, in: header, schema: {type: integer}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/pet"}}}}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  schemas:
    pet: {type: object, properties: {createdAt: {type: string}, kind: {enum: [a-b, c], type: string}}}
security: [{key: []}]
"""


def test_names_that_would_now_lose_are_kept(document: Callable[[str], Document]) -> None:
    old = document(HEAD + BODY)
    api, before = named(old)

    def change(root: Any) -> None:
        operation = root["paths"]["/pets"]["get"]
        operation["parameters"][:0] = [
            {"name": "order", "in": "query", "schema": {"type": "string", "enum": ["x", "y"]}},
            {"name": "limit", "in": "query", "schema": {"type": "integer"}},
        ]
        more = operation | {"operationId": "list_pets", "parameters": operation["parameters"][2:]}
        root["paths"] = {"/more": {"get": more}} | root["paths"]
        schemas = root["components"]["schemas"]
        schemas["pet"]["properties"] = {"created_at": {"type": "string"}} | schemas["pet"]["properties"]
        schemas["pet"]["properties"]["kind"]["enum"] = ["A_B", "a_b", "a-b", "c"]
        root["components"]["schemas"] = {"Pet": schemas["pet"]} | schemas
        root["components"]["securitySchemes"]["other"] = {"type": "apiKey", "in": "header", "name": "X-Other"}

    new = changed(old, change)
    api_now, after = named(new, record(api, before))
    where = {operation.path: operation.location for operation in api_now.operations}
    assert (after.methods[where["/pets"]], after.methods[where["/more"]]) == ("list", "list_pets")
    assert after.arguments[where["/pets"]][("header", "Limit")] == "limit"
    assert after.credentials["key"] == ("api_key",)
    fields = {place.pointer[-1]: named for place, named in after.fields.items()}
    assert fields["pet"] == {"created_at": "created_at_2", "createdAt": "created_at", "kind": "kind"}
    members = {place.pointer[2:]: named for place, named in after.members.items()}
    assert members["pet", "properties", "kind"][2:] == ("A_B", "C")
    by_place = {place.pointer: named.name for place, named in after.classes.items()}
    assert by_place["components", "schemas", "pet"] == "Pet"
    assert by_place["components", "schemas", "Pet"] == "Pet2"
    # Parameters are told apart by their names, not by their index.
    assert by_place["paths", "/pets", "get", "parameters", "2", "schema"] == "ListPetsStatus"
    assert by_place["paths", "/pets", "get", "parameters", "0", "schema"] == "ListPetsOrder"
    # Without the record, all of these would have been given away.
    anew = named(new)[1]
    assert anew.credentials["key"] != ("api_key",)
    assert {place.pointer[-1]: named for place, named in anew.fields.items()}["pet"]["createdAt"] == "created_at_2"


def test_a_renamed_schema_gets_its_new_name_and_gives_the_old_one_back(document: Callable[[str], Document]) -> None:
    old = document(HEAD + BODY)
    api, before = named(old)
    renamed = document((HEAD + BODY).replace("schemas/pet", "schemas/Animal").replace("    pet:", "    Animal:"))
    api, after = named(renamed, record(api, before))
    assert {named.name for named in after.classes.values()} == {"Animal", "AnimalKind", "ListPetsStatus"}
    back = named(old, record(api, after))[1]
    assert back.classes == before.classes


def test_a_name_that_the_document_gives_wins_over_the_one_it_had(document: Callable[[str], Document]) -> None:
    api, before = named(document(HEAD + BODY))
    kept = record(api, before)
    told = (
        (HEAD + BODY)
        .replace("operationId: listPets", "operationId: listPets\n      x-specloom-name: all")
        .replace("{type: object,", "{x-specloom-name: Animal, type: object,")
        .replace("createdAt: {", "createdAt: {x-specloom-name: born, ")
        .replace("in: query,", "in: query, x-specloom-name: state,")
    )
    _, after = named(document(told), kept)
    assert list(after.methods.values()) == ["all"]
    assert "Animal" in {found.name for found in after.classes.values()}
    assert [list(fields.values()) for fields in after.fields.values()] == [["born", "kind"]]
    assert next(iter(after.arguments.values()))["query", "status"] == "state"


def test_a_kept_name_that_has_become_unusable_is_given_up(document: Callable[[str], Document]) -> None:
    _, plain = named(document(HEAD + BODY))
    kept = parse_name_record(
        {
            "methods": {"pets": {"listPets": "with_options"}},
            "classes": {".": {"#/components/schemas/pet": "Literal"}},
        }
    )
    assert named(document(HEAD + BODY), kept)[1] == plain


@pytest.mark.parametrize(
    "held",
    [[], {"a": 1}, {"a": {"b": "c"}}, *({"methods": {"pets": {"x": name}}} for name in ("a b", "class", "__class__"))],
)
def test_a_record_that_holds_no_names_is_refused(held: object) -> None:
    with pytest.raises(ValueError, match=r"expected|usable"):
        parse_name_record(held)


COMPONENTS = """
paths:
  /rules:
    get:
      operationId: listRules
      tags: [rules]
      parameters:
        - {$ref: "#/components/parameters/sort"}
        - {$ref: "#/components/parameters/order"}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Rule"}}}}}
components:
  parameters:
    sort: {name: sort, in: query, schema: {type: string, enum: [a, b]}}
    order: {name: order, in: query, schema: {type: string, enum: [c, d]}}
  schemas:
    Rule:
      type: object
      properties:
        parameters: {type: object, properties: {first: {enum: [a, b]}, second: {enum: [c, d]}}}
"""


def test_parameters_of_other_kinds_are_told_apart_as_well(document: Callable[[str], Document]) -> None:
    api, before = named(document(HEAD + COMPONENTS))
    assert len(record(api, before).of("classes", ".")) == len(before.classes) == 6
    assert named(document(HEAD + COMPONENTS), record(api, before))[1] == before
