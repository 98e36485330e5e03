"""Several documents as one API: their operations side by side, equal schemas and tags once, clashes told apart.

What the first document says for all holds for the package. The servers, the security and the settings of another
document are those of its own operations.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.base.package_names import package_name_of
from specloom.base.words import pascal, snake, words
from specloom.combine.access import with_access
from specloom.combine.equality import Links, linked, plain, shared_schemas
from specloom.ir.names import is_class
from specloom.ir.recordings import key_of
from specloom.ir.schema_walk import described_name
from specloom.read import Reading

__all__ = ["combine", "labels"]


@dataclass(frozen=True, slots=True)
class _Other:
    """A document other than the first: its API, what tells its names apart, and its name seen from the first."""

    api: ir.Api
    label: str
    name: str


def labels(documents: Sequence[str]) -> dict[str, str]:
    """Return what tells names of each document but the first apart: the name of its file, else of its folder."""
    taken: set[str] = set()
    given: dict[str, str] = {}
    for name in documents[1:]:
        plain_label = label = package_name_of(name)
        number = 2
        while label in taken:
            label, number = f"{plain_label}_{number}", number + 1
        taken.add(label)
        given[name] = label
    return given


def combine(readings: Sequence[Reading]) -> tuple[Reading, tuple[Diagnostic, ...]]:
    """Return several documents as one, the first of which names the package, and what there is to say of that.

    Raises:
        SpecError: A file that several refer to says different things in them.
    """
    first = readings[0].api.location.document
    label_of = labels([reading.api.location.document for reading in readings])
    diagnostics: list[Diagnostic] = []

    def added(api: ir.Api, reading: Reading) -> ir.Api:
        document = reading.api.location.document
        name = posixpath.relpath(document, posixpath.dirname(first) or ".")
        return _added(api, _Other(reading.api, label_of[document], name), diagnostics)

    api = reduce(added, readings[1:], readings[0].api)
    combined = Reading(
        replace(api, labels=label_of),
        tuple(note for reading in readings for note in reading.notes),
        tuple(error for reading in readings for error in reading.refused),
        tuple(refusal for reading in readings for refusal in reading.left_out),
    )
    return combined, tuple(diagnostics)


def _added(api: ir.Api, other: _Other, diagnostics: list[Diagnostic]) -> ir.Api:
    """Return an API with what another document describes."""
    links = shared_schemas(api.schemas, other.api.schemas)
    _require_same(api, other, links)
    diagnostics += _different_schemas(api, other, links)
    schemas = {at: linked(schema, links) for at, schema in other.api.schemas.items() if at not in links}
    schemes, renamed = _schemes(api, other, diagnostics)
    theirs = with_access(api, linked(other.api, links), renamed, other.label)
    diagnostics += theirs.diagnostics
    operations = _operations(api, theirs.operations, other, diagnostics)
    tags = {tag.name: tag for tag in (*theirs.tags, *api.tags)}
    order = dict.fromkeys(tag.name for tag in (*api.tags, *theirs.tags))
    return replace(
        api,
        title=_joined(" and ", api.title, other.api.title),
        description=_joined("\n\n", api.description, other.api.description),
        tags=tuple(tags[name] for name in order),
        operations=(*api.operations, *operations),
        schemas={**api.schemas, **schemas},
        security_schemes=(*api.security_schemes, *schemes),
        webhooks=(*api.webhooks, *_webhooks(api, theirs.webhooks, other, diagnostics)),
    )


def _require_same(api: ir.Api, other: _Other, links: Links) -> None:
    for at, schema in other.api.schemas.items():
        if at in api.schemas and plain(schema, links) != plain(api.schemas[at], {}):
            message = f"{api.location.document} and {other.api.location.document} read this schema differently"
            hint = "write both documents in one version of OpenAPI, or give each a file of its own"
            raise SpecError([Diagnostic("documents-schema", at, message, hint)])


def _joined(separator: str, *texts: str) -> str:
    return separator.join(dict.fromkeys(filter(None, texts)))


def _different_schemas(api: ir.Api, other: _Other, links: Links) -> Iterable[Diagnostic]:
    """Yield a warning for each class of another document whose name a different one has."""
    named = {described_name(at): at for at, schema in reversed([*api.schemas.items()]) if is_class(schema)}
    for at, schema in other.api.schemas.items():
        name = described_name(at)
        is_component = at.pointer[-2:-1] in (("schemas",), ("definitions",)) and schema.location == at
        if is_component and at not in links and is_class(schema) and name in named:
            where = f"{named[name].document}{named[name].fragment}"
            message = f"the schema {name!r} is another one than {where}: they become two classes"
            called = f"{pascal(words(other.label))}{name}, if it has no name yet"
            hint = f"make them equal, or name one of them otherwise; this one becomes {called}"
            yield Diagnostic("documents-schema", at, message, hint, Severity.WARNING)


def _schemes(
    api: ir.Api, other: _Other, diagnostics: list[Diagnostic]
) -> tuple[list[ir.SecurityScheme], Mapping[str, str]]:
    """Return the security schemes that only another document has, and new ids for those whose id is taken."""
    known = {scheme.id: scheme for scheme in api.security_schemes}
    added: list[ir.SecurityScheme] = []
    renamed: dict[str, str] = {}
    for scheme in other.api.security_schemes:
        if scheme.id not in known:
            added.append(scheme)
        elif plain(scheme, {}) != plain(known[scheme.id], {}):
            renamed[scheme.id] = _free(f"{other.label}_{scheme.id}", {*known, *(each.id for each in added)})
            added.append(replace(scheme, id=renamed[scheme.id]))
            message = (
                f"the security scheme {scheme.id!r} is another one than that of {known[scheme.id].location.document}"
            )
            hint = f"nothing, if they are two credentials: this one is {renamed[scheme.id]!r}; else make them equal"
            diagnostics.append(Diagnostic("documents-security", scheme.location, message, hint, Severity.WARNING))
    return added, renamed


def _operations(
    api: ir.Api, operations: Iterable[ir.Operation], other: _Other, diagnostics: list[Diagnostic]
) -> list[ir.Operation]:
    """Return the operations of another document, without those that are there already, with ids of their own."""
    known = {(operation.method, operation.path): operation for operation in api.operations}
    places = {operation.location for operation in api.operations}
    taken = {key_of(operation): operation for operation in api.operations}
    added: list[ir.Operation] = []
    for operation in operations:
        same = known.get((operation.method, operation.path))
        if same is not None and plain(operation, {}) == plain(same, {}):
            message = f"{operation.http_method} {operation.path} is described in {same.location.document} as well"
            hint = "nothing: it becomes one method"
            diagnostics.append(Diagnostic("documents-operation", operation.location, message, hint, Severity.NOTE))
            continue
        renamed = operation
        if key_of(operation) in taken:
            spoken = operation.id or snake(words(f"{operation.http_method} {operation.path}"))
            renamed = replace(operation, id=_free(f"{other.label}_{spoken}", taken))
            diagnostics.append(_renamed(operation, taken[key_of(operation)], renamed.id))
        if renamed.location in places:  # in a file that both refer to
            at = Location(other.api.location.document, ("paths", renamed.path, renamed.method))
            renamed = replace(renamed, location=at)
        taken[key_of(renamed)] = renamed
        added.append(replace(renamed, key=(other.name, key_of(operation))))
    return added


def _renamed(operation: ir.Operation, first: ir.Operation, name: str) -> Diagnostic:
    message = f"{key_of(operation)!r} is an operation of {first.location.document} as well"
    hint = f"nothing: here it is called {name!r}, in recordings and scenarios too"
    return Diagnostic("documents-operation", operation.location, message, hint, Severity.WARNING)


def _webhooks(
    api: ir.Api, webhooks: Iterable[ir.Webhook], other: _Other, diagnostics: list[Diagnostic]
) -> list[ir.Webhook]:
    known = {webhook.name: webhook for webhook in api.webhooks}
    added: list[ir.Webhook] = []
    for webhook in webhooks:
        same = known.get(webhook.name)
        name = webhook.name if same is None else _free(f"{other.label}_{webhook.name}", known)
        if same is not None and plain(webhook, {}) == plain(same, {}):
            continue
        if same is not None:
            message = f"the webhook {webhook.name!r} is another one than that of {same.location.document}"
            hint = f"nothing: here it is called {name!r}"
            diagnostics.append(Diagnostic("documents-operation", webhook.location, message, hint, Severity.WARNING))
        known[name] = replace(webhook, name=name)
        added.append(known[name])
    return added


def _free(name: str, taken: Iterable[str]) -> str:
    """Return a name, with a number where it is taken."""
    used, number, free = set(taken), 2, name
    while free in used:
        free, number = f"{name}_{number}", number + 1
    return free
