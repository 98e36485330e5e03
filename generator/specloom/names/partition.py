"""Which module of `models` holds a class: the partition of all classes by what uses them.

Each use has a scope: from the whole to the part, like the folders of a file. A class belongs to the smallest scope that
holds all of its uses. A scope that is small has one module; else those inside of it have modules of their own, and what
several of them share has others. Modules never import each other mutually: whoever uses a class also uses what that
refers to, so that modules import only those of wider scopes, and within a scope those that more uses share.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.words import snake, words
from specloom.ir.names import is_class, operation_schemas, webhook_schemas
from specloom.ir.schema_walk import children, dereferenced, described_name
from specloom.names.namespace import MODULES, WEBHOOK_MODULE, Namespace

Scope = tuple[str, ...]

# No resource is called so.
_WEBHOOKS = "-webhooks"
_UNUSED = "-unused"
# How many words of a path or a name become parts of a scope; the last part stands for all the others.
_DEEPEST = 8
# Weights count fields, and two for a class: each costs about 25 µs when a module is imported, and four lines. The first
# call of an operation imports at most this weight in vain for each scope that it is in.
_LARGE = 250
_SMALL = 40

Graph = dict[Location, list[Location]]


@dataclass(frozen=True, slots=True)
class Use:
    """A body of an operation or webhook: its scope, and the classes that it uses directly."""

    scope: Scope
    classes: list[Location]


def assign_modules(
    api: ir.Api, schemas: list[ir.Schema], names: Mapping[Location, str], resources: Mapping[str, str]
) -> dict[Location, str]:
    """Return the module of each class in `schemas`; `names` are those of classes, `resources` modules of resources."""
    graph, uses = class_graph(api)
    components = strongly_connected_components(graph, [schema.location for schema in schemas])
    users = _users(graph, components, uses)
    # Unused classes have modules of their own: no other class refers to them, though they may refer to any.
    unused = [[location for location in component if location not in users] for component in components]
    described = [
        Use(unused_scope(described_name(location)), [used.location for used in _classes(api, schema, ())])
        for location, schema in api.schemas.items()
    ]
    users |= _users(graph, [component for component in unused if component], described)
    partitioner = Partitioner({schema.location: _weight(schema) for schema in schemas}, users, components)
    modules = _modules(names, {**resources, _WEBHOOKS: WEBHOOK_MODULE, _UNUSED: "unused"})
    return {location: name for part in partitioner.parts() for name in (modules(part),) for location in part.classes}


def class_graph(api: ir.Api) -> tuple[Graph, list[Use]]:
    """Return the classes that each class uses, and what uses classes directly."""
    uses: list[Use] = []
    todo = [schema for described in api.schemas.values() for schema in _classes(api, described, ())]
    placed = [
        (operation_scope(operation), schema)
        for operation in api.operations
        for _, schema in operation_schemas(operation)
    ]
    placed += [(webhook_scope(webhook), schema) for webhook in api.webhooks for _, schema in webhook_schemas(webhook)]
    for scope, schema in placed:
        used = _classes(api, schema, ())
        todo += used
        uses.append(Use(scope, [inner.location for inner in used]))
    graph: Graph = {}
    while todo:  # documents chain hundreds of classes: no recursion from one to the next
        schema = todo.pop()
        if schema.location not in graph:
            used = [inner for _, child in children(schema) for inner in _classes(api, child, ())]
            if isinstance(schema.shape, ir.Object) and schema.shape.parent is not None:
                used.append(api.schemas[schema.shape.parent])
            todo += used
            graph[schema.location] = [inner.location for inner in used]
    return graph, uses


def _classes(api: ir.Api, schema: ir.Schema, visited: tuple[Location, ...]) -> list[ir.Schema]:
    """Return the classes at the top of `schema`."""
    if isinstance(schema.shape, ir.Scalar):
        return []
    if isinstance(schema.shape, ir.Reference):
        target = schema.shape.target
        return [] if target in visited else _classes(api, api.schemas[target], (*visited, target))
    if is_class(schema):
        variants = schema.shape.variants if isinstance(schema.shape, ir.Object) else None
        if variants is None:
            return [schema]
        # Whatever uses an object with a discriminator uses its variants, which then import its class.
        return [schema, *(inner for at in variants.all for inner in _variant(api, at))]
    return [inner for _, child in children(schema) for inner in _classes(api, child, visited)]


def _variant(api: ir.Api, location: Location) -> list[ir.Schema]:
    """Return the class of a variant."""
    schema = dereferenced(api.schemas, api.schemas[location])
    return [schema] if is_class(schema) else _classes(api, schema, (location,))


def strongly_connected_components(graph: Graph, nodes: list[Location]) -> list[list[Location]]:
    """Return the strongly connected components (Tarjan 1972, without recursion), each after those it refers to."""
    index: dict[Location, int] = {}
    low: dict[Location, int] = {}
    stack: list[Location] = []
    on_stack: set[Location] = set()
    components: list[list[Location]] = []
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
                    component: list[Location] = []
                    while not component or component[-1] != node:
                        component.append(stack.pop())
                        on_stack.discard(component[-1])
                    components.append(component)
    return components


def operation_scope(operation: ir.Operation) -> Scope:
    """Return the scope of an operation: `/repos/{owner}/{repo}/branches/{branch}` is about branches of repos.

    What stands before the resource's own name, or before the first parameter, is where to look rather than what for.
    """
    segments = [segment for segment in operation.path.split("/") if segment]
    parts = [snake(words(segment)) for segment in segments if "{" not in segment]
    resource = snake(words(operation.resource))
    if resource in parts:
        parts = parts[parts.index(resource) + 1 :]
    elif len(parts) > 1 and "{" in segments[1]:
        parts = parts[1:]
    return (operation.resource, *parts[:_DEEPEST], snake(words(operation.action)))


def webhook_scope(webhook: ir.Webhook) -> Scope:
    """Return the scope of a webhook: its own among the webhooks."""
    return (_WEBHOOKS, snake(words(webhook.id or webhook.name)))


def unused_scope(name: str) -> Scope:
    """Return the scope of a schema that nothing uses: word by word, so that those with the same beginning meet."""
    parts = words(name)
    return (_UNUSED, *parts[:_DEEPEST], *([snake(parts)] if len(parts) > _DEEPEST else []))


def common_scope(scopes: Iterable[Scope]) -> Scope:
    """Return the smallest scope that holds all of `scopes`, of which there is at least one."""
    listed = list(scopes)
    first, last = min(listed), max(listed)
    length = 0
    while length < min(len(first), len(last)) and first[length] == last[length]:
        length += 1
    return first[:length]


def _users(graph: Graph, components: list[list[Location]], uses: list[Use]) -> dict[Location, Users]:
    """Return the users of the classes in `components`, which are in topological order; unused classes are absent."""
    scopes: dict[Location, Scope] = {}
    bits: Counter[Location] = Counter()
    within = {location for component in components for location in component}

    def note(location: Location, scope: Scope, users: int) -> None:
        if location in within:
            scopes[location] = common_scope((scopes.get(location, scope), scope))
            bits[location] |= users

    for index, use in enumerate(uses):
        for location in use.classes:
            note(location, use.scope, 1 << index)
    for component in reversed(components):
        for location in [used for used in component if used in scopes]:
            note(component[0], scopes[location], bits[location])
        if component[0] not in scopes:
            continue
        scope, users = scopes[component[0]], bits[component[0]]
        for location in component:
            note(location, scope, users)
            for child in graph[location]:
                note(child, scope, users)
    return {location: Users(scope, bits[location]) for location, scope in scopes.items()}


def param_modules(modules: Iterable[str]) -> dict[str, str]:
    """Return the module with the params of each module of models, which that never imports."""
    distinct = sorted(set(modules))
    namespace = Namespace(MODULES)
    for name in distinct:
        namespace.reserve(name)
    return {name: namespace.assign(f"{name}_params") for name in distinct}


def _weight(schema: ir.Schema) -> int:
    """Return the weight of a class, in the unit of `_LARGE` and `_SMALL`."""
    match schema.shape:
        case ir.Object(properties):
            return 2 + len(properties)
        case ir.Enumeration(values):
            return 2 + len(values) // 4
        case _:
            return 2


@dataclass(frozen=True, slots=True)
class Users:
    """The direct and indirect users of a class: the smallest scope around all of them, and their set as a bit mask."""

    scope: Scope
    bits: int


@dataclass(frozen=True, slots=True)
class Part:
    """The classes of one module: those of a scope, or (`shared`) some of those that several of its inner scopes use."""

    scope: Scope
    classes: list[Location]
    shared: bool = False


@dataclass(slots=True)
class _Node:
    """A scope: the classes that belong to no scope inside of it, the scopes inside of it, and the weight of all."""

    scope: Scope
    members: list[Location] = field(default_factory=list[Location])
    inner: dict[Scope, _Node] = field(default_factory=dict[Scope, "_Node"])
    weight: int = 0

    def all(self) -> list[Location]:
        return [*self.members, *(location for node in self.inner.values() for location in node.all())]


class Partitioner:
    """Partitions the classes in `weights`; the strongly connected `components` are in topological order."""

    def __init__(
        self, weights: Mapping[Location, int], users: Mapping[Location, Users], components: Sequence[Sequence[Location]]
    ) -> None:
        self._weights = weights
        self._users = users
        self._places = {location: index for index, component in enumerate(components) for location in component}

    def parts(self) -> Iterator[Part]:
        """Yield the parts; those of inner scopes come before those of the scopes around them."""
        whole = _Node(())
        for location, weight in self._weights.items():
            node = whole
            node.weight += weight
            for end in range(1, len(self._users[location].scope) + 1):
                scope = self._users[location].scope[:end]
                node = node.inner.setdefault(scope, _Node(scope))
                node.weight += weight
            node.members.append(location)
        for node in whole.inner.values():
            yield from self._parts_of(node)
        yield from self._member_parts(whole, [])

    def _parts_of(self, node: _Node) -> Iterator[Part]:
        if node.weight <= _LARGE:
            yield Part(node.scope, node.all())
            return
        for inner in node.inner.values():
            if inner.weight > _SMALL:
                yield from self._parts_of(inner)
        small = [inner.all() for inner in node.inner.values() if inner.weight <= _SMALL]
        yield from self._member_parts(node, self._merged(small, _LARGE))

    def _member_parts(self, node: _Node, others: list[list[Location]]) -> Iterator[Part]:
        """Yield parts for the members of a scope and for `others`: one for all if small, else by their users."""
        if self._weight(node.members) + sum(map(self._weight, others)) <= _LARGE:
            if node.members or others:
                yield Part(node.scope, [*node.members, *(location for classes in others for location in classes)])
            return
        yield from (Part(node.scope, classes) for classes in others)
        together: dict[int, list[Location]] = {}
        for location in node.members:
            together.setdefault(self._users[location].bits, []).append(location)
        # Whatever refers to a class has a subset of its users: so no class refers to one that comes after it.
        by_users = sorted(together, key=int.bit_count, reverse=True)
        for group in self._merged([together[bits] for bits in by_users], _SMALL):
            for piece in self._split(group):
                yield Part(node.scope, piece, shared=True)

    def _split(self, together: list[Location]) -> list[list[Location]]:
        """Split classes that are always used together into modules of readable length; components are not split."""
        components: dict[int, list[Location]] = {}
        for location in together:
            components.setdefault(self._places[location], []).append(location)
        return self._merged([components[place] for place in sorted(components)], _LARGE)

    def _merged(self, groups: Iterable[list[Location]], limit: int) -> list[list[Location]]:
        """Merge neighbouring groups as long as they weigh no more than `limit`."""
        filled: list[list[Location]] = []
        weight = 0
        for group in groups:
            weight += self._weight(group)
            if filled and weight <= limit:
                filled[-1] += group
            else:
                filled.append([*group])
                weight = self._weight(group)
        return filled

    def _weight(self, locations: list[Location]) -> int:
        return sum(self._weights[location] for location in locations)


def _modules(names: Mapping[Location, str], roots: Mapping[str, str]) -> Callable[[Part], str]:
    """Return a function that names the module of a part; `roots` are the modules of resources."""
    fixed = {"shared", *roots.values()}
    namespace = Namespace(MODULES - fixed)
    waiting = {name for name in fixed if namespace.reserve(name)}
    order = {location: index for index, location in enumerate(names)}

    def module(part: Part) -> str:
        if part.shared:
            return namespace.assign(snake(words(names[min(part.classes, key=order.__getitem__)])))
        root, *parts = part.scope or ("",)
        name = "_".join((roots[root] if root else "shared", *filter(None, parts)))
        if name in waiting:
            waiting.remove(name)
            return name
        return namespace.assign(name)

    return module
