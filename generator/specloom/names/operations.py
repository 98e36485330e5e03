"""Names of resources, methods, arguments, credentials and server variables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from specloom import ir
from specloom.diagnostics import Location
from specloom.names.taken import ARGUMENTS, CLIENT, CONSTRUCTOR, MODULES, RESOURCE_CLASSES, RESOURCE_MODULE, Taken
from specloom.naming import ArgumentKey, ResourceName, credential_inputs
from specloom.words import pascal, plural, singular, snake, words


def resource_names(api: ir.Api, client: str) -> dict[str, ResourceName]:
    """Name each resource; `client` is the name of the client's class, which no resource may take."""
    attributes, modules = Taken(CLIENT), Taken(MODULES)
    classes = Taken(RESOURCE_CLASSES | {client, "Async" + client}, separator="", reserved_suffix="Resource")
    named: dict[str, ResourceName] = {}
    for resource in dict.fromkeys(operation.resource for operation in api.operations):
        plain = resource if resource[0].isalpha() else "resource_" + resource
        wanted = pascal(plain.split("_"))
        # `Async…` is what the class of another resource may be called in the other client.
        wanted = wanted + "Resource" if wanted.startswith("Async") else wanted
        named[resource] = ResourceName(attributes.give(plain), classes.give(wanted), modules.give(plain))
    return named


def method_names(api: ir.Api) -> dict[Location, str]:
    """Name the method of each operation, once within its resource."""
    taken: dict[str, Taken] = {}
    named: dict[Location, str] = {}
    for operation in api.operations:
        wanted = snake(words(operation.action)) if not operation.python_name else operation.python_name
        wanted = wanted if wanted[:1].isalpha() else "call_" + wanted
        named[operation.location] = taken.setdefault(operation.resource, Taken(RESOURCE_MODULE)).give(wanted)
    return named


def argument_names(operation: ir.Operation) -> tuple[dict[ArgumentKey, str], str]:
    """Name the arguments of one operation and, last, that of its body."""
    taken = Taken(ARGUMENTS)
    named: dict[ArgumentKey, str] = {}
    plain = [(parameter, _argument(parameter, operation.path)) for parameter in operation.parameters]
    repeated = Counter(wanted for _, wanted in plain)
    for parameter, wanted in plain:
        clashes = repeated[wanted] > 1 and parameter.in_ in ("header", "cookie")
        named[parameter.in_, parameter.name] = taken.give(f"{wanted}_{parameter.in_}" if clashes else wanted)
    return named, taken.give("body")


def _argument(parameter: ir.Parameter, path: str) -> str:
    if parameter.python_name:
        return parameter.python_name
    parts = words(parameter.name)
    if parameter.in_ == "path" and parts == ["id"]:
        before = path.partition("{" + parameter.name + "}")[0].rstrip("/").rpartition("/")[2]
        owner = words(before) if "{" not in before else []
        parts = [*owner[:-1], singular(owner[-1]), "id"] if owner else parts
    if parameter.name.endswith("[]") and parts and _many(parameter.schema):
        parts = [*parts[:-1], plural(parts[-1])]
    name = snake(parts) or "value"
    return name if name[0].isalpha() else "value_" + name


def _many(schema: ir.Schema) -> bool:
    match schema.shape:
        case ir.Array(items):
            return not (isinstance(items.shape, ir.Scalar) and items.shape.type == "boolean")
        case _:
            return False


def credential_names(schemes: Iterable[ir.SecurityScheme]) -> dict[str, tuple[str, ...]]:
    """Name the constructor's arguments for each security scheme, in the order of `credential_inputs`."""
    usable = [scheme for scheme in schemes if scheme.kind != "other"]
    kinds = Counter(credential_inputs(scheme)[0] for scheme in usable)
    taken = Taken(CONSTRUCTOR)
    named: dict[str, tuple[str, ...]] = {}
    for scheme in usable:
        first, *others = credential_inputs(scheme)
        prefix = scheme.python_name or (snake(words(scheme.id)) if kinds[first] > 1 else "")
        prefix = prefix if prefix[:1].isalpha() or not prefix else "scheme_" + prefix
        own = prefix if prefix and scheme.kind != "basic" else "_".join(filter(None, (prefix, first)))
        rest = [f"{prefix}_{name}" if prefix else name for name in others]
        named[scheme.id] = tuple(taken.give(name) for name in (own, *rest))
    return named


def variable_names(servers: Iterable[ir.Server], credentials: Iterable[tuple[str, ...]]) -> dict[str, str]:
    """Name the constructor's arguments for the variables of the first server."""
    taken = Taken(CONSTRUCTOR)
    for names in credentials:
        for name in names:
            taken.give(name)
    first = next(iter(servers), None)
    return {variable.name: taken.give(_variable(variable)) for variable in (first.variables if first else ())}


def _variable(variable: ir.ServerVariable) -> str:
    name = variable.python_name or snake(words(variable.name)) or "server"
    return name if name[0].isalpha() else "server_" + name
