"""Which module of `models` holds a class: that of the one resource that uses it; else a shared one.

Modules never import each other in a circle: what a shared class refers to is shared as well, and shared classes that
refer to each other stand together.
"""

from __future__ import annotations

from collections.abc import Mapping

from specloom import ir
from specloom.diagnostics import Location
from specloom.names.taken import MODULES, WEBHOOKS
from specloom.naming import bodies, children, is_class, payloads
from specloom.words import snake, words

_ONE_SHARED_MODULE = 40
# Type checkers give up on modules of tens of thousands of lines.
_MOST_UNUSED = 300
# Stands for webhooks where others have the name of a resource, which is never empty.
_SENT_TO_US = ""

Graph = dict[Location, list[Location]]


def class_graph(api: ir.Api) -> tuple[Graph, dict[str, list[Location]]]:
    """Return the classes that each class uses, and those that each resource uses directly."""
    roots: dict[str, list[Location]] = {}
    todo = [found for schema in api.schemas.values() for found in _classes(api, schema, ())]
    for operation in api.operations:
        for _, schema in bodies(operation):
            used = _classes(api, schema, ())
            todo += used
            roots.setdefault(operation.resource, []).extend(found.location for found in used)
    for webhook in api.webhooks:
        for _, schema in payloads(webhook):
            used = _classes(api, schema, ())
            todo += used
            roots.setdefault(_SENT_TO_US, []).extend(found.location for found in used)
    graph: Graph = {}
    while todo:  # documents chain hundreds of classes: no recursion from one to the next
        schema = todo.pop()
        if schema.location not in graph:
            used = [found for _, child in children(schema) for found in _classes(api, child, ())]
            todo += used
            graph[schema.location] = [found.location for found in used]
    return graph, roots


def _classes(api: ir.Api, schema: ir.Schema, seen: tuple[Location, ...]) -> list[ir.Schema]:
    """Return the classes at the top of `schema`."""
    if isinstance(schema.shape, ir.Reference):
        target = schema.shape.target
        return [] if target in seen else _classes(api, api.schemas[target], (*seen, target))
    if is_class(schema):
        return [schema]
    return [found for _, child in children(schema) for found in _classes(api, child, seen)]


def assign_modules(
    api: ir.Api, names: Mapping[Location, str], resource_modules: Mapping[str, str]
) -> dict[Location, str]:
    """Return the module of each class in `names`."""
    graph, roots = class_graph(api)
    users: dict[Location, set[str]] = {location: set() for location in names}
    for resource, starts in roots.items():
        for location in _reachable(graph, starts):
            users[location].add(resource)
    own = {**resource_modules, _SENT_TO_US: WEBHOOKS}
    modules = {location: own[next(iter(used))] for location, used in users.items() if len(used) == 1}
    # Nothing refers to what no operation uses, but that may refer to anything: it stands apart.
    modules |= _unused_modules(graph, [location for location, used in users.items() if not used], {*own.values()})
    shared = [location for location in names if location not in modules]
    if len(shared) <= _ONE_SHARED_MODULE:
        return modules | dict.fromkeys(shared, "shared")
    return modules | _shared_modules(graph, shared, names, {*modules.values(), *own.values(), *MODULES})


def _reachable(graph: Graph, starts: list[Location]) -> set[Location]:
    found, todo = set(starts), list(starts)
    while todo:
        for location in graph[todo.pop()]:
            if location not in found:
                found.add(location)
                todo.append(location)
    return found


def _unused_modules(graph: Graph, unused: list[Location], used: set[str]) -> dict[Location, str]:
    """Fill modules one after the other, each class after those it refers to."""
    modules: dict[Location, str] = {}
    name, held, number = "unused", 0, 1
    apart = set(unused)
    for circle in circles(graph, unused):
        own = [location for location in circle if location in apart]
        if held and held + len(own) > _MOST_UNUSED:
            held, number = 0, number + 1
            while (name := f"unused_{number}") in used:
                number += 1
        held += len(own)
        modules |= dict.fromkeys(own, name)
    return modules


def _shared_modules(
    graph: Graph, shared: list[Location], names: Mapping[Location, str], used: set[str]
) -> dict[Location, str]:
    """Give each circle of shared classes a module of its own, named after its first class."""
    modules: dict[Location, str] = {}
    order = {location: index for index, location in enumerate(shared)}
    for circle in circles(graph, shared):
        first = min(circle, key=order.__getitem__)
        base = snake(words(names[first]))
        name, number = base, 2
        while name in used:
            name, number = f"{base}_{number}", number + 1
        used.add(name)
        modules |= dict.fromkeys(circle, name)
    return modules


def circles(graph: Graph, nodes: list[Location]) -> list[list[Location]]:
    """Return the strongly connected components (Tarjan 1972, without recursion), each after those it refers to."""
    index: dict[Location, int] = {}
    low: dict[Location, int] = {}
    stack: list[Location] = []
    on_stack: set[Location] = set()
    found: list[list[Location]] = []
    for start in nodes:
        if start in index:
            continue
        work = [(start, iter(graph[start]))]
        index[start] = low[start] = len(index)
        stack.append(start)
        on_stack.add(start)
        while work:
            node, rest = work[-1]
            for child in rest:
                if child not in index:
                    index[child] = low[child] = len(index)
                    stack.append(child)
                    on_stack.add(child)
                    work.append((child, iter(graph[child])))
                    break
                if child in on_stack:
                    low[node] = min(low[node], index[child])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    circle: list[Location] = []
                    while not circle or circle[-1] != node:
                        circle.append(stack.pop())
                        on_stack.discard(circle[-1])
                    found.append(circle)
    return found
