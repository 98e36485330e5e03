"""Which module of `models` holds a class: that of the smallest area all of whose users are in one (`areas.py`).

An area that is small has one module; else those inside of it have modules of their own, and what several of them share
has others. Modules never import each other in a circle: whoever uses a class also uses what that refers to, so that
modules import only those of wider areas, and within an area those that more uses share.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.words import snake, words
from specloom.ir.names import bodies, is_class, payloads
from specloom.ir.schema_walk import children
from specloom.names import areas
from specloom.names.areas import Area
from specloom.names.circles import Graph, circles
from specloom.names.models import described_name
from specloom.names.shelves import Divider, Shelf, Users
from specloom.names.taken import MODULES, WEBHOOKS, Taken


@dataclass(frozen=True, slots=True)
class Use:
    """Something outside of `models` that uses classes directly: a body of an operation or a webhook, in its area."""

    area: Area
    classes: list[Location]


def class_graph(api: ir.Api) -> tuple[Graph, list[Use]]:
    """Return the classes that each class uses, and what uses classes directly."""
    uses: list[Use] = []
    todo = [found for schema in api.schemas.values() for found in _classes(api, schema, ())]
    placed = [(areas.of_operation(one), schema) for one in api.operations for _, schema in bodies(one)]
    placed += [(areas.of_webhook(one), schema) for one in api.webhooks for _, schema in payloads(one)]
    for area, schema in placed:
        used = _classes(api, schema, ())
        todo += used
        uses.append(Use(area, [found.location for found in used]))
    graph: Graph = {}
    while todo:  # documents chain hundreds of classes: no recursion from one to the next
        schema = todo.pop()
        if schema.location not in graph:
            used = [found for _, child in children(schema) for found in _classes(api, child, ())]
            todo += used
            graph[schema.location] = [found.location for found in used]
    return graph, uses


def _classes(api: ir.Api, schema: ir.Schema, seen: tuple[Location, ...]) -> list[ir.Schema]:
    """Return the classes at the top of `schema`."""
    if isinstance(schema.shape, ir.Reference):
        target = schema.shape.target
        return [] if target in seen else _classes(api, api.schemas[target], (*seen, target))
    if is_class(schema):
        return [schema]
    return [found for _, child in children(schema) for found in _classes(api, child, seen)]


def assign_modules(
    api: ir.Api, schemas: list[ir.Schema], names: Mapping[Location, str], resources: Mapping[str, str]
) -> dict[Location, str]:
    """Return the module of each class in `schemas`; `names` are those of classes, `resources` modules of resources."""
    graph, uses = class_graph(api)
    found = circles(graph, [schema.location for schema in schemas])
    users = _users(graph, found, uses)
    # Nothing refers to what no operation uses, but that may refer to anything: it stands apart.
    unused = [[location for location in circle if location not in users] for circle in found]
    described = [
        Use(areas.of_unused(described_name(location)), [one.location for one in _classes(api, schema, ())])
        for location, schema in api.schemas.items()
    ]
    users |= _users(graph, [circle for circle in unused if circle], described)
    divider = Divider({schema.location: _weight(schema) for schema in schemas}, users, found)
    modules = _modules(names, {**resources, areas.WEBHOOKS: WEBHOOKS, areas.UNUSED: "unused"})
    return {location: name for shelf in divider.shelves() for name in (modules(shelf),) for location in shelf.classes}


def _weight(schema: ir.Schema) -> int:
    """Return how much a class is, as `shelves` counts it."""
    match schema.shape:
        case ir.Object(properties):
            return 2 + len(properties)
        case ir.Enumeration(values):
            return 2 + len(values) // 4
        case _:
            return 2


def _users(graph: Graph, found: list[list[Location]], uses: list[Use]) -> dict[Location, Users]:
    """Return who uses the classes in the circles `found`, each behind those it refers to; those not used are absent."""
    areas_of: dict[Location, Area] = {}
    bits: Counter[Location] = Counter()
    within = {location for circle in found for location in circle}

    def note(location: Location, area: Area, users: int) -> None:
        if location in within:
            areas_of[location] = areas.common((areas_of.get(location, area), area))
            bits[location] |= users

    for index, use in enumerate(uses):
        for location in use.classes:
            note(location, use.area, 1 << index)
    for circle in reversed(found):
        for location in [one for one in circle if one in areas_of]:
            note(circle[0], areas_of[location], bits[location])
        if circle[0] not in areas_of:
            continue
        area, users = areas_of[circle[0]], bits[circle[0]]
        for location in circle:
            note(location, area, users)
            for child in graph[location]:
                note(child, area, users)
    return {location: Users(area, bits[location]) for location, area in areas_of.items()}


def _modules(names: Mapping[Location, str], roots: Mapping[str, str]) -> Callable[[Shelf], str]:
    """Return what names the module of a shelf; `roots` are the modules of whole resources."""
    own = {"shared", *roots.values()}
    taken = Taken(MODULES - own)
    waiting = {name for name in own if taken.claim(name)}
    order = {location: index for index, location in enumerate(names)}

    def module(shelf: Shelf) -> str:
        if shelf.shared:
            return taken.give(snake(words(names[min(shelf.classes, key=order.__getitem__)])))
        root, *parts = shelf.area or ("",)
        name = "_".join((roots[root] if root else "shared", *filter(None, parts)))
        if name in waiting:
            waiting.remove(name)
            return name
        return taken.give(name)

    return module
