"""Modules of `models`: small, importing each other in one direction, and steady when others come."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.ir.names import Names
from specloom.names import class_graph
from specloom.names.partition import (
    Graph,
    Partitioner,
    Scope,
    Users,
    common_scope,
    operation_scope,
    strongly_connected_components,
)

Named = Callable[[str], tuple[ir.Api, Names]]
FIELDS = "properties: {" + ", ".join(f"f{number}: {{type: string}}" for number in range(20)) + "}"


def operation(path: str, name: str, schema: str, tag: str = "repos") -> str:
    return (
        f"  {path}:\n    get:\n      operationId: {name}\n      tags: [{tag}]\n      responses:\n        '200':\n"
        f"          description: ok\n          content: {{application/json: {{schema: {schema}}}}}\n"
    )


def document(paths: str) -> str:
    schemas = "".join(f"    {name}: {{type: object, {FIELDS}}}\n" for name in ("Owner", "Everywhere"))
    return f"paths:\n{paths}components:\n  schemas:\n{schemas}"


def inline(*references: str) -> str:
    inside = ", ".join(f"r{name}: {{$ref: '#/components/schemas/{name}'}}" for name in references)
    fields = FIELDS.removesuffix("}") + (f", {inside}}}" if inside else "}")
    return f"{{type: object, {fields}}}"


def large(*more: str) -> str:
    """Return a document whose resource is too large for one module."""
    paths = [
        operation(f"/repos/{{repo}}/{part}/{kind}", f"{part}{kind}", inline("Owner", *extra))
        for part in ("branches", "hooks", "tags")
        for kind, extra in (("one", ["Everywhere"]), ("two", []), ("six", []), ("ten", []))
    ]
    return document("".join([*paths, operation("/gists", "gists", inline("Everywhere"), "gists"), *more]))


def modules_of(named: Named, text: str) -> dict[str, str]:
    _, names = named(text.replace("{repo}/", "x/"))
    return {own.name: own.module for own in names.classes.values()}


def test_a_small_resource_has_one_module(named: Named) -> None:
    found = modules_of(named, document(operation("/repos/{repo}/tags", "tags", inline("Owner"))))
    assert found == {"TagsResponse": "repos", "Owner": "repos", "Everywhere": "unused"}


def test_a_large_resource_is_divided_by_the_words_of_its_paths(named: Named) -> None:
    found = modules_of(named, large())
    assert found["BranchesoneResponse"] == found["BranchestwoResponse"] == "repos_x_branches"
    assert found["HooksoneResponse"] == "repos_x_hooks"
    assert found["Owner"] == "repos_x"  # what its parts share
    assert found["Everywhere"] == "shared"


def test_what_is_added_moves_nothing_else(named: Named) -> None:
    before = modules_of(named, large())
    after = modules_of(named, large(operation("/repos/{repo}/branches/new", "fresh", inline("Owner"))))
    assert {name: after[name] for name in before} == before
    assert after["FreshResponse"] == "repos_x_branches"


def test_a_scope_is_what_the_path_is_about(named: Named) -> None:
    paths = {"/repos/{a}/{b}/branches/{c}": ["branches"], "/orgs/{org}/rulesets": ["rulesets"], "/user/repos": []}
    for path, wanted in paths.items():
        parameters = "".join(
            f"{{name: {part}, in: path, required: true, schema: {{type: string}}}}, "
            for part in ("a", "b", "c", "org")
            if f"{{{part}}}" in path
        )
        text = operation(path, "readThing", "{type: string}").replace(
            "      tags", f"      parameters: [{parameters}]\n      tags"
        )
        api, _ = named(f"paths:\n{text}")
        assert list(operation_scope(api.operations[0])[1:-1]) == wanted


@given(st.data())
@settings(max_examples=200)
def test_modules_never_import_each_other_in_a_circle(data: st.DataObject) -> None:
    places = [Location("a", (str(number),)) for number in range(data.draw(st.integers(1, 25)))]
    some = st.lists(st.sampled_from(places), max_size=3)
    graph: Graph = {place: data.draw(some) for place in places}
    part = st.sampled_from("ab")
    uses = data.draw(st.lists(st.tuples(st.lists(part, min_size=1, max_size=4), some), max_size=8))
    bits = dict.fromkeys(places, 0)
    reached: dict[Location, list[Scope]] = {place: [("rest",)] for place in places}
    for number, (scope, starts) in enumerate(uses):
        todo, seen = list(starts), set(starts)
        while todo:
            place = todo.pop()
            bits[place] |= 1 << number
            reached[place].append(tuple(scope))
            todo += [child for child in graph[place] if child not in seen]
            seen.update(graph[place])
    used = {place: Users(common_scope(reached[place][1:] or reached[place]), bits[place]) for place in places}
    weights = {place: data.draw(st.integers(1, 200)) for place in places}
    divided = list(Partitioner(weights, used, strongly_connected_components(graph, places)).parts())
    assert sum(len(part.classes) for part in divided) == len(places)
    assert {location for part in divided for location in part.classes} == {*places}
    homes = {location: index for index, part in enumerate(divided) for location in part.classes}
    between = [Location("m", (str(index),)) for index in range(len(divided))]
    imports: Graph = {
        between[index]: [
            between[homes[child]] for place in part.classes for child in graph[place] if homes[child] != index
        ]
        for index, part in enumerate(divided)
    }
    assert all(len(component) == 1 for component in strongly_connected_components(imports, between))


def test_the_modules_of_a_package_import_each_other_in_one_direction(named: Named) -> None:
    api, names = named(large().replace("{repo}/", "x/"))
    graph, _ = class_graph(api)
    homes = {location: own.module for location, own in names.classes.items()}
    modules = {module: Location("m", (module,)) for module in homes.values()}
    imports: Graph = {place: [] for place in modules.values()}
    for location, used in graph.items():
        imports[modules[homes[location]]] += [modules[homes[one]] for one in used if homes[one] != homes[location]]
    assert all(len(component) == 1 for component in strongly_connected_components(imports, list(imports)))
