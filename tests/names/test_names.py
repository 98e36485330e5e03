"""Names: any text gives a usable one, each once, and what is added later changes none that were there."""

from __future__ import annotations

import ast
import builtins
import keyword
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.infer import infer
from specloom.ir.names import Names
from specloom.names import assign_names, class_graph
from specloom.names.models import field_names, member_names
from specloom.names.namespace import (
    ARGUMENTS,
    CONSTRUCTOR,
    FIELDS,
    MODEL_MODULE,
    RESOURCE_CLASSES,
    RESOURCE_MODULE,
    Namespace,
)
from specloom.names.operations import argument_names, credential_names, variable_names
from specloom.names.partition import Graph, strongly_connected_components

TEMPLATES = Path(__file__).parents[2] / "templates"
SOURCE = Path(__file__).parents[2] / "generator" / "specloom"
Named = Callable[[str], tuple[ir.Api, Names]]
TEXT = ir.Schema(Location("a"), ir.Scalar("string"))
NASTY = st.sampled_from([
    "", " ", "class", "None", "self", "id", "list", "json", "model_config", "copy", "1", "1a", "_", "__", "_a",
    "__init__", "a-b", "a_b", "aB", "AB", "Ab", "ab", "é", "ﬁ", "日本", "🐍", "\x00", "a\nb", "$ref", "@type", "+", "-",
    "-1", "updated_at[from]", "call_status[]", "x" * 300, "import os", "ß", "\u1e9e", "\u212a", "models", "body",
    "fields", "Any", "Model", "type", "mro", "name", "options", "async_a", "a", "Pii", "text", "date",
])  # fmt: skip
wire_names = st.lists(NASTY | st.text(max_size=8), max_size=8, unique=True)


def usable(name: str) -> bool:
    return name.isidentifier() and name.isascii() and not keyword.iskeyword(name) and not name.startswith("_")


def client_options() -> set[str]:
    """Return the keys of the runtime's `ClientOptions` and the name under which they arrive."""
    tree = ast.parse((SOURCE / "runtime" / "base" / "options.py").read_text("utf-8"))
    (found,) = (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef) and node.name == "ClientOptions")
    fields = (entry.target for entry in found.body if isinstance(entry, ast.AnnAssign))
    return {field.id for field in fields if isinstance(field, ast.Name)} | {"options"}


def parameter(name: str, where: ir.In = "query") -> ir.Parameter:
    return ir.Parameter(Location("a"), name, where, TEXT, False, "form", True)


@given(wire_names)
def test_any_property_gets_a_field_of_its_own(wire: list[str]) -> None:
    named = field_names(tuple(ir.Property(name, TEXT, required=False) for name in wire))
    assert list(named) == wire
    assert all(map(usable, named.values()))
    assert len({name.casefold() for name in named.values()}) == len(wire)
    assert not set(named.values()) & (FIELDS | set(dir(BaseModel)))


@given(
    st.lists(
        NASTY | st.text(max_size=8) | st.integers(),
        min_size=1,
        max_size=8,
        unique_by=lambda value: (type(value), value),
    )
)
def test_any_value_gets_a_member_of_its_own(values: list[str | int]) -> None:
    named = member_names(ir.Enumeration(tuple(values)))
    assert len(named) == len(values)
    assert all(map(usable, named))
    assert len({name.casefold() for name in named}) == len(values)


@given(wire_names, wire_names)
def test_any_parameter_gets_an_argument_of_its_own(query: list[str], header: list[str]) -> None:
    listed = (*(parameter(name) for name in query), *(parameter(name, "header") for name in header))
    operation = ir.Operation(Location("a"), "", "get", "/a", (), "", "", False, listed, None, ())
    named, body = argument_names(operation)
    given_ = [*named.values(), body]
    assert len(named) == len(listed)
    assert all(map(usable, given_))
    assert len({name.casefold() for name in given_}) == len(given_)
    assert not set(given_) & ARGUMENTS


@given(wire_names, wire_names)
def test_any_scheme_and_variable_gets_an_argument_of_the_constructor(ids: list[str], variables: list[str]) -> None:
    kinds = ("apiKey", "basic", "bearer", "oauth2")
    schemes = [ir.SecurityScheme(Location("a"), id_, kinds[index % 4]) for index, id_ in enumerate(ids)]
    server = ir.Server(Location("a"), "", variables=tuple(ir.ServerVariable(name, "") for name in variables))
    credentials = credential_names(schemes)
    named = [
        *(name for names in credentials.values() for name in names),
        *variable_names([server], credentials.values()).values(),
    ]
    assert set(credentials) == set(ids)
    assert all(map(usable, named))
    assert len({name.casefold() for name in named}) == len(named)
    assert not set(named) & ({"self", "base_url", "timeout", "headers", "transport"} | client_options())


def _api(ids: list[str], tags: list[str], schemas: list[str]) -> ir.Api:
    operations = tuple(
        ir.Operation(
            Location("a", ("paths", f"/{index}", "get")), id_, "get", f"/{index}",
            tuple(tags[index % len(tags) :][:1]) if tags else (), "", "", False, (), None, (),
        )
        for index, id_ in enumerate(ids)
    )  # fmt: skip
    places = [Location("a", ("components", "schemas", name)) for name in schemas]
    inner = ir.Object((ir.Property("a", TEXT, required=False),))
    found = {
        place: ir.Schema(place, ir.Object((ir.Property("b", ir.Schema(place.child("b"), inner), False),)))
        for place in places
    }
    return ir.Api(Location("a"), "", "", "", "", (), (), operations, found, (), ())


def check(api: ir.Api, names: Names) -> None:
    classes = [name.name for name in names.classes.values()]
    methods: dict[str, list[str]] = {}
    for operation in api.operations:
        methods.setdefault(operation.resource, []).append(names.methods[operation.location])
    resources = list(names.resources.values())
    for group in (
        classes, [found.attribute for found in resources], [found.module for found in resources], *methods.values(),
        [name for found in resources for name in (found.class_name, "Async" + found.class_name)] + [names.client],
    ):  # fmt: skip
        assert all(map(usable, group)), group
        assert len({name.casefold() for name in group}) == len(group), group
    assert all(map(usable, (name.module for name in names.classes.values())))
    assert not set(classes) & (MODEL_MODULE | set(dir(builtins)))
    assert not {found.class_name for found in resources} & RESOURCE_CLASSES
    assert not {name for group in methods.values() for name in group} & RESOURCE_MODULE


@settings(max_examples=60)
@given(wire_names, wire_names, wire_names)
def test_any_document_gets_usable_names(ids: list[str], tags: list[str], schemas: list[str]) -> None:
    api = infer(_api(ids, tags, schemas))
    check(api, assign_names(api, "acme"))


OK = "{'200': {description: ok, content: {application/json: {schema: %s}}}}"
PLAIN = [
    "openapi: 3.1.0",
    'info: {title: T, version: "1"}',
    "paths:",
    "  /pets:",
    "    get: {operationId: listPets, tags: [pets], responses: %s}"
    % (OK % "{items: {type: object, properties: {tag: {type: object, properties: {a: {}}}}}}"),
    "  /owners:",
    "    post: {operationId: createOwner, tags: [owners], responses: {}, requestBody: {content: {application/json: {",
    "      schema: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}, kind: {enum: [a, b]}}}}}}}",
    "components:",
    "  schemas:",
    "    Pet: {type: object, properties: {owner: {$ref: '#/components/schemas/Owner'}, kind: {enum: [c, d]}}}",
    "    Owner: {type: object, properties: {pets: {items: {$ref: '#/components/schemas/Pet'}}}}",
]
OWNER = OK % "{$ref: '#/components/schemas/Owner'}"
ADDED = {
    "an operation first": (3, "  /a: {get: {operationId: first, tags: [first], responses: {}}}"),
    "an operation of a resource first": (3, "  /a: {get: {operationId: getPetTag, tags: [pets], responses: {}}}"),
    "an operation in between": (5, "  /b: {get: {operationId: middle, tags: [owners], responses: {}}}"),
    "a user of a schema": (3, f"  /a: {{get: {{operationId: getOwner, tags: [owners], responses: {OWNER}}}}}"),
    "a schema first": (10, "    Ant: {type: object, properties: {kind: {enum: [x, y]}}}"),
    "a schema last": (12, "    Zebra: {type: object, properties: {kind: {enum: [x, y]}}}"),
    "a schema with an inline name of its own": (10, "    Tag: {type: object, properties: {a: {}}}"),
}


@pytest.mark.parametrize("case", ADDED)
def test_what_is_added_renames_nothing(case: str, named: Named) -> None:
    line, text = ADDED[case]
    _, before = named("\n".join(PLAIN))
    _, after = named("\n".join([*PLAIN[:line], text, *PLAIN[line:]]))
    assert before.methods.items() <= after.methods.items()
    assert before.resources.items() <= after.resources.items()
    assert {place: name.name for place, name in before.classes.items()}.items() <= {
        place: name.name for place, name in after.classes.items()
    }.items()
    assert before.fields.items() <= after.fields.items()
    assert before.members.items() <= after.members.items()


@settings(max_examples=40)
@given(wire_names, st.integers(0, 8), st.text("abcdefg", min_size=3, max_size=6))
def test_a_new_schema_renames_only_what_it_collides_with(schemas: list[str], place: int, new: str) -> None:
    place = min(place, len(schemas))
    before = assign_names(_api([], [], schemas), "acme")
    if new in schemas:
        return
    after = assign_names(_api([], [], [*schemas[:place], new, *schemas[place:]]), "acme")
    mine = {name.name.casefold() for at, name in after.classes.items() if new in at.pointer}
    renamed = {name.name.casefold() for at, name in before.classes.items() if after.classes[at].name != name.name}
    assert all(any(name.startswith(own.rstrip("23456789")) or own.startswith(name) for own in mine) for name in renamed)


def test_a_numbered_component_is_called_by_its_title(named: Named) -> None:
    inner = "{type: object, properties: {a: {}}}"
    entries = "".join(
        f"    {key}: {{title: {title!r}, type: object, properties: {{in: {inner}}}}}\n"
        for key, title in {
            "def-0": "User", "def-1": "User", "def-2": "", "def-3": "Says. What (it) is", "Other": "User",
        }.items()
    )  # fmt: skip
    head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
    listed = {location.pointer[2:]: name.name for location, name in named(head + entries)[1].classes.items()}
    assert [listed[key,] for key in ("def-0", "def-1", "def-2", "def-3", "Other")] == [
        "User", "User2", "Def2", "Def3", "Other",
    ]  # fmt: skip
    assert listed["def-0", "properties", "in"] == "UserIn"


@pytest.mark.parametrize(
    ("wanted", "given_"),
    [
        (["a", "a", "a"], ["a", "a_2", "a_3"]),
        (["a_2", "a", "a"], ["a_2", "a", "a_3"]),
        (["class", "class_"], ["class_", "class__2"]),
        (["Ab", "aB", "ab"], ["Ab", "aB_2", "ab_3"]),
        (["ß".upper(), "ss"], ["SS", "ss_2"]),
        (["taken", "taken_"], ["taken_", "taken__2"]),
    ],
)
def test_each_name_is_given_once(wanted: list[str], given_: list[str]) -> None:
    namespace = Namespace(frozenset({"taken"}))
    assert [namespace.assign(name) for name in wanted] == given_


@pytest.mark.parametrize(
    ("path", "name", "in_", "many", "wanted"),
    [
        ("/pets/{id}", "id", "path", False, "pet_id"),
        ("/v1/pet-shops/{id}/x", "id", "path", False, "pet_shop_id"),
        ("/{id}", "id", "path", False, "id"),
        ("/{a}/{id}", "id", "path", False, "id"),
        ("/a", "updated_at[from]", "query", False, "updated_at_from"),
        ("/a", "call_status[]", "query", True, "call_statuses"),
        ("/a", "status[]", "query", False, "status"),
        ("/a", "X-Request-ID", "header", False, "x_request_id"),
        ("/a", "2fa", "query", False, "value_2_fa"),
        ("/a", "$filter", "query", False, "filter"),
        ("/a", "models", "query", False, "models_"),
        ("/a", "from", "query", False, "from_"),
    ],
)
def test_arguments_explain_themselves(path: str, name: str, in_: ir.In, many: bool, wanted: str) -> None:
    schema = replace(TEXT, shape=ir.Array(TEXT)) if many else TEXT
    own = replace(parameter(name, in_), schema=schema)
    named, _ = argument_names(ir.Operation(Location("a"), "", "get", path, (), "", "", False, (own,), None, ()))
    assert named == {(in_, name): wanted}


def test_a_header_called_like_a_query_parameter_says_so() -> None:
    listed = (parameter("q"), parameter("q", "header"), parameter("Q", "cookie"))
    named, body = argument_names(ir.Operation(Location("a"), "", "get", "/a", (), "", "", False, listed, None, ()))
    assert (list(named.values()), body) == (["q", "q_header", "q_cookie"], "body")


def test_fields_of_a_body_come_before_arguments_of_the_query() -> None:
    listed = (parameter("fields"), parameter("name"), parameter("name", "path"), parameter("q"))
    body = ir.RequestBody(Location("a"), (), required=True)
    operation = ir.Operation(Location("a"), "", "post", "/a/{name}", (), "", "", False, listed, body, ())
    with_fields, _ = argument_names(operation, None, frozenset({"name", "fields"}))
    assert list(with_fields.values()) == ["fields_", "name_", "name", "q"]
    whole, _ = argument_names(operation)
    assert next(iter(whole.values())) == "fields"


def test_parameters_and_fields_leave_their_name_to_the_options_of_a_call() -> None:
    body = ir.RequestBody(Location("a"), (), required=True)
    operation = ir.Operation(Location("a"), "", "post", "/a", (), "", "", False, (parameter("options"),), body, ())
    query, field = ("query", "options"), ("body", "options")
    assert argument_names(operation)[0] == {query: "options_"}
    assert argument_names(operation, None, frozenset({"options"}))[0] == {query: "options_", field: "options__2"}
    kept = argument_names(operation, None, frozenset({"options"}), keeps_options=True)[0]
    assert kept == {query: "options", field: "options_2"}
    for record in ({"query options": "options"}, {"query options": "options", "body options": "options_2"}):
        assert argument_names(operation, record, frozenset({"options"}))[0] == kept
    later = argument_names(operation, {"query options": "options_"}, frozenset({"options"}))[0]
    assert later == {query: "options_", field: "options__2"}


def test_fields_step_aside_for_pydantic_and_for_builtins() -> None:
    wire = ("schema", "json", "copy", "model_config", "list", "class", "id", "type", "1st", "@id", "name")
    assert list(field_names(tuple(ir.Property(name, TEXT, required=True) for name in wire)).values()) == [
        "schema_", "json_", "copy_", "model_config_", "list_", "class_", "id", "type", "field_1_st", "id_2", "name",
    ]  # fmt: skip


def test_members_of_enumerations() -> None:
    values = ("in progress", "IN_PROGRESS", "", "1", "-1", "+", "None", "mro", "日本", "a-b", "ab")
    assert member_names(ir.Enumeration(values)) == (
        "IN_PROGRESS", "IN_PROGRESS_2", "EMPTY", "VALUE_1", "MINUS_1", "PLUS", "NONE", "MRO", "U65E5672C", "A_B", "AB",
    )  # fmt: skip
    assert member_names(ir.Enumeration((1, 2), names=("one", ""))) == ("ONE", "VALUE_2")


@pytest.mark.parametrize(
    ("kinds", "wanted"),
    [
        (["apiKey"], [("api_key",)]),
        (["bearer"], [("token",)]),
        (["basic"], [("username", "password")]),
        (["bearer", "apiKey"], [("token",), ("api_key",)]),
        (["apiKey", "apiKey"], [("s0",), ("s1",)]),
        (["basic", "basic"], [("s0_username", "s0_password"), ("s1_username", "s1_password")]),
        (["other", "bearer"], [("token",)]),
    ],
)
def test_credentials(kinds: list[str], wanted: list[tuple[str, ...]]) -> None:
    schemes = [ir.SecurityScheme(Location("a"), f"S{index}", kind) for index, kind in enumerate(kinds)]  # type: ignore[arg-type]
    assert list(credential_names(schemes).values()) == wanted


def imports(template: str) -> set[str]:
    """Return the names that the imports of a template bring, but for those that a view lists."""
    text = re.sub(r"from [\w.]+ import \(\s*\{%[^)]*\)", "", (TEMPLATES / template).read_text("utf-8"))
    lines = re.findall(r"^from [\w.]+ import (?:\([^)]*\)|.*)$", re.sub(r"(?m)^    (?=from)", "", text), re.MULTILINE)
    nodes = [ast.parse(line).body[0] for line in lines]
    return {alias.asname or alias.name for node in nodes if isinstance(node, ast.ImportFrom) for alias in node.names}


def test_what_modules_import_is_taken() -> None:
    models = {name for name in imports("models/module.py.jinja") if name[0].isupper()}
    assert models <= MODEL_MODULE
    resources = {name for name in imports("resources/module.py.jinja") if name not in ("annotations", "TYPE_CHECKING")}
    classes = {name for name in resources if name[0].isupper()}
    assert classes <= RESOURCE_CLASSES
    # Called by methods: an argument would hide these, another method would not.
    called = {"enveloped", "model_of", "sent_as"} & resources
    assert {name for name in resources if name[0].islower()} - called <= RESOURCE_MODULE
    assert called | {"models"} <= ARGUMENTS


def test_the_options_of_a_client_are_taken() -> None:
    assert client_options() <= CONSTRUCTOR


def test_pydantic_has_no_attribute_that_a_field_could_hide() -> None:
    public = {name for name in dir(BaseModel) if not name.startswith("_")}
    assert public <= FIELDS


def test_what_nothing_uses_fills_modules_that_import_each_other_in_one_direction(named: Named) -> None:
    target = "'#/components/schemas/S{}'"
    schemas = [
        f"    S{index}: {{type: object, properties: {{next: {{$ref: {target.format((index * 7 + 1) % 700)}}}}}}}"
        if index % 3
        else f"    S{index}: {{type: object, properties: {{name: {{type: string}}}}}}"
        for index in range(700)
    ]
    api, names = named("paths: {}\ncomponents:\n  schemas:\n" + "\n".join(schemas))
    homes = {location: own.module for location, own in names.classes.items()}
    modules = {module: Location("m", (module,)) for module in homes.values()}
    assert 3 <= len(modules) <= 60
    imports: Graph = {place: [] for place in modules.values()}
    for location, used in class_graph(api)[0].items():
        imports[modules[homes[location]]] += [modules[homes[one]] for one in used]
    assert all(len(component) == 1 for component in strongly_connected_components(imports, list(imports)))
