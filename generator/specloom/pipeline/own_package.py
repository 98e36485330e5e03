"""The package that a document becomes, as its users see it, for a comparison with that of another generator."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

import griffe

from specloom import ir
from specloom.base.package_names import package_folder
from specloom.base.sources import Source
from specloom.diff.surface import ASYNCHRONOUS, PublicClass, surface
from specloom.infer import infer
from specloom.ir.envelopes import body_members
from specloom.ir.names import Names
from specloom.ir.schema_walk import dereferenced
from specloom.migration.package import Argument, Call, ClientPackage, plain_path
from specloom.migration.source import arguments
from specloom.names import assign_names
from specloom.pipeline.generate import generate
from specloom.pipeline.load_document import load_document
from specloom.pipeline.previous import PreviousPackage
from specloom.write import write_files

_OPTIONS = frozenset({"options", "fields"})
_ERRORS = {
    "400": "BadRequestError", "401": "UnauthorizedError", "403": "ForbiddenError", "404": "NotFoundError",
    "409": "ConflictError", "422": "UnprocessableEntityError", "429": "RateLimitError", "ServerError": "ServerError",
    "APIStatusError": "APIStatusError", "undocumented": "APIStatusError",
}  # fmt: skip


def own_package(source: Source, previous: PreviousPackage) -> ClientPackage:
    """Return the package of a document, with the names of the previous one.

    Raises:
        SpecError: The document is at fault.
    """
    loaded = load_document(source)
    output = generate(source, previous, loaded=loaded, kept=False)
    api = infer(loaded.reading.api, previous.name_record)
    names = assign_names(api, source.package, previous.name_record)
    folder = f"{package_folder(source.package)}/"
    with TemporaryDirectory(prefix="specloom-") as place:
        modules = {
            path: text for path, text in output.files.items() if path.startswith(folder) and path.endswith(".py")
        }
        write_files({path: text for path, text in modules.items() if "/_runtime/" not in path}, Path(place))
        classes = surface(Path(place), source.package)
    constructor = _functions(classes.get(names.client), "__init__")
    return ClientPackage(
        "specloom",
        source.package,
        names.client,
        f"Async{names.client}",
        arguments(constructor[-1]) if constructor else (),
        tuple(_calls(api, names, classes)),
        dict(_models(classes)),
        _ERRORS,
    )


def _calls(api: ir.Api, names: Names, classes: Mapping[str, PublicClass]) -> Iterator[Call]:
    base = urlsplit(api.servers[0].url).path.strip("/") if api.servers else ""
    for operation in api.operations:
        resource = names.resources[operation.resource]
        holder = ".".join(("client", *resource.attributes))
        method = names.methods[operation.location]
        overloads = _functions(classes.get(holder), method)
        if not overloads:
            continue
        wire = _wire_names(api, names, operation)
        best = max(overloads, key=lambda each: len(list(each.parameters)))
        usual = arguments(best, without=_OPTIONS)
        needed = ", ".join(each.name if each.by_position else f"{each.name}=…" for each in usual if each.required)
        listed = tuple(replace(each, wire=wire.get(each.name, "")) for each in _all(overloads))
        path = "/".join(filter(None, (base, operation.path.strip("/"))))
        result = str(best.returns or "")
        yield Call(
            operation.http_method,
            plain_path(path),
            operation.path,
            f"{holder}.{method}({needed})",
            listed,
            result,
            operation.pagination is not None,
        )


def _all(overloads: Sequence[griffe.Function]) -> Iterator[Argument]:
    """Yield the arguments of all overloads; one is required where each requires it."""
    lists = [{each.name: each for each in arguments(overload, without=_OPTIONS)} for overload in overloads]
    for name, first in {name: each for listed in reversed(lists) for name, each in listed.items()}.items():
        yield replace(first, required=all(name in listed and listed[name].required for listed in lists))


def _functions(holder: PublicClass | None, name: str) -> tuple[griffe.Function, ...]:
    member = holder.members.get(name) if holder is not None else None
    return member.calls if member is not None else ()


def _wire_names(api: ir.Api, names: Names, operation: ir.Operation) -> dict[str, str]:
    """Return the names in the request by those of arguments; parameters of the path by their place, as `{0}`."""
    wire = {name: key[1] for key, name in names.arguments[operation.location].items() if key[0] != "path"}
    order = [part.partition("}")[0] for part in operation.path.split("{")[1:]]
    for (in_, parameter), name in names.arguments[operation.location].items():
        if in_ == "path" and parameter in order:
            wire[name] = f"{{{order.index(parameter)}}}"
    for media in operation.body.media_types if operation.body is not None else ():
        for member in body_members(media, partial(dereferenced, api.schemas)):
            fields = names.fields.get(member.owner.location, {})
            wire.setdefault(fields.get(member.property.name, member.property.name), member.property.name)
    return wire


def _models(classes: Mapping[str, PublicClass]) -> Iterator[tuple[str, frozenset[str]]]:
    for name, holder in classes.items():
        if name.startswith("models.") and not name.startswith(ASYNCHRONOUS) and "TypedDict" not in holder.bases:
            fields = frozenset(each.name for each in holder.members.values() if each.annotation and not each.calls)
            yield name.removeprefix("models."), fields
