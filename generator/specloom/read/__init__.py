"""From a document to the intermediate representation of its API, without the differences between OpenAPI versions.

An operation that cannot be read is refused with its reasons while the others go on; nothing is dropped silently.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeAlias

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.base.document import Document
from specloom.base.http_methods import sent_method
from specloom.base.selection import EVERYTHING, Candidate, Selection
from specloom.ir.names import operation_schemas
from specloom.read import extensions
from specloom.read.bodies import check_forms, read_body, read_body_v2, read_responses, read_responses_v2, response_notes
from specloom.read.methods import misspelt_operations
from specloom.read.node import Node
from specloom.read.node import operations as operations_of
from specloom.read.page_places import PAGINATION, check_page_places
from specloom.read.pagination import read_pagination, with_request_members
from specloom.read.parameters import (
    effective_parameters,
    ignored_header_warning,
    invalid_name_warning,
    lost_parameters,
    read_parameter,
    repeated_header_warnings,
)
from specloom.read.paths import read_path
from specloom.read.querystring import check_querystring_conflicts, read_querystring
from specloom.read.schemas import SchemaReader
from specloom.read.security import (
    Keys,
    access_notes,
    operation_servers,
    read_requirements,
    read_schemes,
    read_servers,
    read_servers_v2,
)
from specloom.read.unions import with_tags
from specloom.read.waiting import read_start, read_wait, with_asked
from specloom.read.webhooks import WebhookReader

Faults: TypeAlias = Mapping[Location, tuple[Diagnostic, ...]]
NO_FAULTS: Faults = {}


@dataclass(frozen=True, slots=True)
class Reading:
    """An API, notes on approximations in it, and the errors of operations that are left out.

    `left_out` are these operations.
    """

    api: ir.Api
    notes: tuple[Diagnostic, ...]
    refused: tuple[Diagnostic, ...]
    left_out: tuple[ir.Refusal, ...] = ()


def read(document: Document, faults: Faults = NO_FAULTS, selection: Selection = EVERYTHING) -> Reading:
    """Read a validated document, without the operations, path items and components that have `faults`.

    With a selection, only selected operations are read, and the schemas that they use.

    Raises:
        SpecError: A part outside of operations cannot be read, or a selector matches nothing.
    """
    return _Reader(document, faults, selection).read()


class _Chooser:
    """Applies a selection to operations, one by one."""

    def __init__(self, selection: Selection) -> None:
        self.selection = selection
        self._candidates: list[Candidate] = []

    def chooses(self, path: str, method: str, node: Node) -> bool:
        """Tell whether the operation at `node` is chosen."""
        self._candidates.append(Candidate(node.text("operationId"), method, path, node.texts("tags")))
        return self.selection.chooses(self._candidates[-1])

    def check(self, place: Location) -> None:
        """Check that each selector matches an operation, after all operations were passed to `chooses`.

        Raises:
            SpecError: A selector matches nothing, or no operation is left.
        """
        unknown = list(self.selection.unknown(self._candidates))
        if unknown:
            raise SpecError(
                Diagnostic(
                    "selection-unknown",
                    place,
                    f"no operation fits {selector.text!r}",
                    f"did you mean {' or '.join(map(repr, close))}?" if close else "see the paths of the document",
                )
                for selector, close in unknown
            )
        if self.selection and not any(map(self.selection.chooses, self._candidates)):
            message = "everything that is included is excluded as well"
            raise SpecError([Diagnostic("selection-empty", place, message, "exclude less")])


class _Reader:
    """Reads one document; `v2` says that it is Swagger 2.0."""

    def __init__(self, document: Document, faults: Faults, selection: Selection) -> None:
        self.faults = faults
        self.root = Node(document, Location(document.main), document.root)
        self.v2 = self.root.has("swagger")
        self.keys = Keys(self.root)
        self.chooser = _Chooser(selection)
        self.schemas = SchemaReader(frozenset(faults))
        self.notes: list[Diagnostic] = []
        self.refused: list[Diagnostic] = []
        self.left_out: list[ir.Refusal] = []

    def read(self) -> Reading:
        root = self.root
        operations = self._operations()
        webhook_reader = WebhookReader(self.root, self.schemas, self.faults)
        # `include` names operations, hence no webhooks but what these call back.
        chosen = {operation.location for operation in operations} if self.chooser.selection.include else None
        webhooks = webhook_reader.read(chosen)
        self._components()
        operations = tuple(
            map(self._with_pagination, filter(self._is_usable, map(self._with_pages_that_fit, operations)))
        )
        operations, wait_notes = with_asked(operations, self.schemas)
        self.notes.extend(wait_notes)
        info = root.get("info") or root
        api = ir.Api(
            location=root.location,
            title=info.text("title"),
            version=info.text("version"),
            description=info.prose("description") or info.prose("summary"),
            python_name=extensions.python_name(info),
            servers=read_servers_v2(root) if self.v2 else read_servers(root),
            tags=tuple(_tag(entry, nests=root.text("openapi").startswith("3.2")) for entry in root.entries("tags")),
            operations=operations,
            schemas=with_tags(
                self.schemas.schemas, (schema for each in operations for _, schema in operation_schemas(each))
            ),
            security_schemes=read_schemes(root),
            security=read_requirements(root) or (),
            rate_limit=extensions.rate_limit(root),
            retry=extensions.retry(root),
            timezone=extensions.timezone(root),
            envelopes=extensions.envelopes(root),
            webhooks=webhooks,
        )
        notes = (*access_notes(root, api), *self.notes, *self.schemas.diagnostics)
        return Reading(api, notes, (*self.refused, *webhook_reader.refused), (*self.left_out, *webhook_reader.left_out))

    def _components(self) -> None:
        """Read the schemas that nothing refers to as well, unless operations are selected."""
        holder = self.root if self.v2 else self.root.get("components")
        if holder is not None and not self.chooser.selection:
            for _, node in holder.members("definitions" if self.v2 else "schemas"):
                if node.location not in self.faults:
                    self.schemas.refer(node)
        self.schemas.finish()
        self.refused.extend(self.schemas.refused)

    def _operations(self) -> tuple[ir.Operation, ...]:
        operations: list[ir.Operation] = []
        locations: set[Location] = set()
        for path, entry in self.root.patterned_fields("paths"):
            try:
                item = entry.follow()
            except SpecError as error:
                self.refused.extend(() if entry.location in self.faults else error.diagnostics)
                continue
            for method, node, wrong in misspelt_operations(item):
                if self.chooser.chooses(path, method, node):
                    self._leave_out(ir.Refusal(node.text("operationId"), method, path, (wrong,)))
            for method, holder, node in _declared(entry, item):
                if not self.chooser.chooses(path, method, node):
                    continue
                places = (entry.location, item.location, node.location)
                faults = next((self.faults[at] for at in places if at in self.faults), ())
                if faults:
                    self.left_out.append(ir.Refusal(node.text("operationId"), method, path, faults))
                else:
                    for operation in self._operation(path, method, holder, node):
                        at = _location(entry, item, operation.location, locations)
                        locations.add(at)
                        operations.append(replace(operation, location=at))
        self.chooser.check(self.root.location.child("paths"))
        return tuple(operations)

    def _operation(self, path: str, method: str, item: Node, node: Node) -> list[ir.Operation]:
        try:
            return [self._read_operation(path, method, item, node.follow())]
        except SpecError as error:
            self._leave_out(ir.Refusal(node.text("operationId"), method, path, error.diagnostics))
            return []

    def _leave_out(self, refusal: ir.Refusal) -> None:
        self.left_out.append(refusal)
        self.refused.extend(
            replace(
                diagnostic, message=f"{sent_method(refusal.method)} {refusal.path} is left out: {diagnostic.message}"
            )
            for diagnostic in refusal.diagnostics
        )

    def _is_usable(self, operation: ir.Operation) -> bool:
        """Tell whether an operation that was read can be sent, and its pages read; its schemas are known by now."""
        try:
            self.notes.extend(check_forms(operation, self.schemas))
            check_page_places(operation, self.schemas.dereferenced)
        except SpecError as error:
            path = operation.location.pointer[1] if operation.location.pointer[0] == "paths" else operation.path
            self._leave_out(ir.Refusal(operation.id, operation.method, path, error.diagnostics))
            return False
        return True

    def _with_pages_that_fit(self, operation: ir.Operation) -> ir.Operation:
        """Return an operation without the pages of another tool's extension that its responses do not have."""
        place = operation.location.child(PAGINATION)
        if place in self.root.document.adopted:
            try:
                check_page_places(operation, self.schemas.dereferenced)
            except SpecError as error:
                messages = dict.fromkeys(each.message for each in error.diagnostics)
                message, hint = f"pages are not taken: {'; '.join(messages)}", error.diagnostics[0].hint
                self.notes.append(Diagnostic("extension-foreign", place, message, hint, Severity.WARNING))
                return replace(operation, pagination=None)
        return operation

    def _with_pagination(self, operation: ir.Operation) -> ir.Operation:
        placed, notes = with_request_members(operation, self.schemas)
        self.notes.extend(notes)
        return placed

    def _read_operation(self, path: str, method: str, item: Node, node: Node) -> ir.Operation:
        listed = effective_parameters(item, node)
        ignored = (note for entry in listed if (note := ignored_header_warning(entry, node)) is not None)
        self.notes.extend((*lost_parameters(item, node), *ignored))
        parameters, body, responses = (self._read_exchange_v2 if self.v2 else self._read_exchange)(node, listed)
        self.notes.extend(response_notes(node, method, responses))
        responses = tuple(replace(each, media_types=()) for each in responses) if method == "head" else responses
        path_read = read_path(node, path, parameters)
        self.notes.extend((*path_read.notes, *repeated_header_warnings(node)))
        self.notes.extend(check_querystring_conflicts(path_read, listed, self.keys.in_query(node)))
        credentials = tuple(self.keys.sent_with(node, path_read.parameters))
        return ir.Operation(
            location=node.location,
            id=node.text("operationId"),
            method=method,
            path=path_read.template,
            tags=node.texts("tags"),
            summary=node.prose("summary") or item.prose("summary"),
            description=node.prose("description") or item.prose("description"),
            deprecated=node.flag("deprecated"),
            parameters=tuple(parameter for parameter in path_read.parameters if parameter not in credentials),
            body=body,
            responses=responses,
            security=read_requirements(node),
            servers=operation_servers(node) or operation_servers(item),
            pagination=read_pagination(node, path),
            rate_limit=extensions.rate_limit(node),
            idempotency_header=extensions.idempotency_header(node),
            safe=extensions.safe(node),
            retry=extensions.retry(node),
            failure=extensions.failure(node),
            python_name=extensions.python_name(node),
            resource=extensions.resource(node),
            stream_flag=extensions.stream_flag(node),
            envelopes=extensions.envelopes(node),
            source=extensions.source(node),
            credentials=credentials,
            wait=read_wait(node, method),
            start=read_start(node),
        )

    def _read_exchange(
        self, node: Node, listed: list[Node]
    ) -> tuple[tuple[ir.Parameter, ...], ir.RequestBody | None, tuple[ir.Response, ...]]:
        body = node.get("requestBody")
        return (
            self._parameters(node, listed),
            read_body(body.follow(), self.schemas) if body is not None else None,
            read_responses(node, self.schemas),
        )

    def _read_exchange_v2(
        self, node: Node, listed: list[Node]
    ) -> tuple[tuple[ir.Parameter, ...], ir.RequestBody | None, tuple[ir.Response, ...]]:
        consumes = node.texts("consumes") or self.root.texts("consumes")
        produces = node.texts("produces") or self.root.texts("produces")
        in_body = {"body", "formData"}
        return (
            self._parameters(node, [entry for entry in listed if entry.text("in") not in in_body]),
            read_body_v2([entry for entry in listed if entry.text("in") in in_body], self.schemas, consumes),
            read_responses_v2(node, self.schemas, produces),
        )

    def _parameters(self, operation: Node, listed: list[Node]) -> tuple[ir.Parameter, ...]:
        parameters: list[ir.Parameter] = []
        for entry in listed:
            if entry.text("in") == "querystring":
                parameters += read_querystring(entry, self.schemas)
            elif (note := invalid_name_warning(entry, operation)) is not None:
                self.notes.append(note)
            elif (parameter := self._parameter(entry)) is not None:
                parameters.append(parameter)
        return tuple(parameters)

    def _parameter(self, entry: Node) -> ir.Parameter | None:
        return self.schemas.once("parameter", entry, partial(read_parameter, entry, self.schemas))


def _declared(entry: Node, item: Node) -> Iterator[tuple[str, Node, Node]]:
    """Yield method, holder and node of the operations of a path item, then of those beside the reference to it."""
    listed = dict(operations_of(item))
    for method, node in listed.items():
        yield method, item, node
    for method, node in operations_of(entry):
        if method not in listed:
            yield method, entry, node


def _location(entry: Node, item: Node, operation: Location, used: set[Location]) -> Location:
    """Return the location of an operation: under its path where several paths share it, so that each has another."""
    depth = len(item.location.pointer)
    if operation.pointer[:depth] != item.location.pointer:
        return operation
    shared = item.location != entry.location and item.location.pointer[:1] == ("paths",)
    if not shared and operation not in used:
        return operation
    return entry.location._replace(pointer=(*entry.location.pointer, *operation.pointer[depth:]))


def _tag(entry: Node, *, nests: bool) -> ir.Tag:
    return ir.Tag(
        name=entry.text("name"),
        description=entry.prose("description"),
        python_name=extensions.python_name(entry),
        rate_limit=extensions.rate_limit(entry),
        parent=entry.text("parent") if nests else "",
        kind=entry.text("kind") if nests else "",
    )
