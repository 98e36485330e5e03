"""Names of arguments, credentials and server variables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from specloom import ir
from specloom.base.words import plural, singular, snake, words
from specloom.ir.envelopes import body_members
from specloom.ir.name_record import OPTIONS, SERVER, NameRecord, argument_key, plain_argument
from specloom.ir.names import ArgumentKey, credential_inputs
from specloom.ir.schema_walk import dereferenced, properties
from specloom.ir.schemas import is_stated
from specloom.names.models import field_names
from specloom.names.namespace import ARGUMENTS, CONSTRUCTOR, Namespace


def argument_names(
    operation: ir.Operation,
    record: Mapping[str, str] | None = None,
    fields: frozenset[str] = frozenset(),
    *,
    keeps_options: bool = False,
) -> tuple[dict[ArgumentKey, str], str]:
    """Return the names of the parameters of an operation as arguments, and the name of the argument for its body.

    `fields` are the names of the fields that its body may be given by: they come before those of other arguments.
    With `keeps_options`, a parameter is still called as the settings of a call are elsewhere.
    """
    record = record or {}
    keeps_options = keeps_options or OPTIONS in record.values()
    reserved = (ARGUMENTS | {"fields"} if fields else ARGUMENTS) | (set[str]() if keeps_options else {OPTIONS})
    namespace = Namespace(reserved)
    body = namespace.assign("body") if operation.body else ""
    plain: dict[ArgumentKey, str] = {
        (parameter.in_, parameter.name): _argument(parameter, operation.path) for parameter in operation.parameters
    }
    explicit = {(each.in_, each.name) for each in operation.parameters if is_stated(each.python_name)}
    repeated = Counter(plain.values())
    wanted = {
        key: f"{name}_{key[0]}" if repeated[name] > 1 and key[0] in ("header", "cookie") else name
        for key, name in plain.items()
    }
    before = fields - {OPTIONS} if keeps_options else fields
    wanted = {
        key: f"{name}_" if name in before and key[0] != "path" and key not in explicit else name
        for key, name in wanted.items()
    }
    if OPTIONS in fields:
        wanted["body", OPTIONS] = OPTIONS
    recorded = {
        key: name
        for key in wanted
        if (name := record.get(argument_key(key))) and (key not in explicit or plain[key] == name)
    }
    return namespace.assign_all(wanted, recorded, plain_argument), body or namespace.assign("body")


def body_fields(api: ir.Api, operation: ir.Operation, record: Callable[[ir.Schema], Mapping[str, str]]) -> set[str]:
    """Return the names of the fields that the body of an operation may be given by; `record` has those of a class."""
    names = set[str]()
    for media in operation.body.media_types if operation.body else ():
        for member in body_members(media, partial(dereferenced, api.schemas)):
            named = field_names(properties(member.owner), record(member.owner))
            names.add(named[member.property.name])
    return names


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


def credential_names(
    schemes: Iterable[ir.SecurityScheme], record: NameRecord | None = None
) -> dict[str, tuple[str, ...]]:
    """Return the names of the constructor's arguments for each security scheme, in the order of `credential_inputs`."""
    record = record or NameRecord()
    usable = [scheme for scheme in schemes if scheme.kind != "other"]
    plain = {scheme.id: _plain_names(scheme) for scheme in usable}
    kinds = Counter(first for first, *_ in plain.values())
    wanted: dict[tuple[str, str], str] = {}
    for scheme in usable:
        first, *others = plain[scheme.id]
        prefix = scheme.python_name or (snake(words(scheme.id)) if kinds[first] > 1 else "")
        prefix = prefix if prefix[:1].isalpha() or not prefix else "scheme_" + prefix
        paired = scheme.kind in ("basic", "digest")
        first_name = prefix if prefix and not paired else "_".join(filter(None, (prefix, first)))
        rest = [f"{prefix}_{name}" if prefix else name for name in others]
        inputs = ((scheme.id, name) for name in credential_inputs(scheme))
        wanted |= dict(zip(inputs, (first_name, *rest), strict=True))
    explicit = {scheme.id for scheme in usable if is_stated(scheme.python_name)}
    recorded = {
        key: name
        for key in wanted
        if (name := record.of("credentials", key[0]).get(key[1])) and (key[0] not in explicit or name == wanted[key])
    }
    # Recorded names of server variables are not given to credentials.
    namespace = Namespace(CONSTRUCTOR | frozenset(record.of("variables", SERVER).values()))
    named = namespace.assign_all(wanted, recorded)
    return {scheme.id: tuple(named[scheme.id, name] for name in credential_inputs(scheme)) for scheme in usable}


def _plain_names(scheme: ir.SecurityScheme) -> tuple[str, ...]:
    """Return what a scheme's arguments are called where it is the only one: a key in a cookie has the cookie's name."""
    cookie = snake(words(scheme.key_name)) if scheme.key_in == "cookie" else ""
    return (cookie,) if cookie[:1].isalpha() else credential_inputs(scheme)


def variable_names(
    servers: Iterable[ir.Server], credentials: Iterable[tuple[str, ...]], record: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Name the constructor's arguments for the variables of the first server."""
    namespace = Namespace(CONSTRUCTOR)
    for names in credentials:
        for name in names:
            namespace.assign(name)
    first = next(iter(servers), None)
    variables = first.variables if first else ()
    wanted = {variable.name: _variable(variable) for variable in variables}
    explicit = {variable.name for variable in variables if variable.python_name}
    recorded = {wire: name for wire, name in (record or {}).items() if wire not in explicit or wanted[wire] == name}
    return namespace.assign_all(wanted, recorded)


def _variable(variable: ir.ServerVariable) -> str:
    name = variable.python_name or snake(words(variable.name)) or "server"
    return name if name[0].isalpha() else "server_" + name
