"""Writes the operations that calls show into a document: the actions of an overlay."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.document import Document, Json
from specloom.base.media_type import is_multipart
from specloom.base.words import pascal, singular, words
from specloom.drift.finding import Finding, Side
from specloom.drift.matching import path_arguments, template_values
from specloom.drift.observed import Object
from specloom.drift.suggest import Suggestion
from specloom.ir.recordings import Exchange, key_of
from specloom.traffic.adding import Adding
from specloom.traffic.bodies import Cite, Naming, Responses, is_list, request_body
from specloom.traffic.calls import Call, SortedCalls
from specloom.traffic.components import Components, body_names
from specloom.traffic.identifiers import identifiers_in
from specloom.traffic.outline import Outline, member, most_common
from specloom.traffic.parameters import parameters_of
from specloom.traffic.templates import KnownPaths, infer_templates
from specloom.traffic.wording import Subject, Wording, subject_of

_ABSENT = frozenset({404, 405, 501})


@dataclass(frozen=True, slots=True)
class Undescribed:
    """Calls of one method and path template that no operation describes."""

    method: str
    template: str
    calls: tuple[Call, ...]

    @property
    def exchanges(self) -> list[Exchange]:
        """The exchanges of the calls."""
        return [call.exchange for call in self.calls]

    def finding(self, document: Document) -> Finding:
        """Return what `drift` reports; its place is the path item, or the paths of the document."""
        paths = member(document.root, "paths")
        pointer = ("paths", self.template) if self.template in paths else ("paths",)
        message = f"no operation describes {self.method} {self.template}"
        first, count = self.calls[0].exchange, len(self.calls)
        return Finding(
            "drift-operation-undocumented", first.location, Location(document.main, pointer), message,
            "request", name=f"{self.method} {self.template}", exchange=first, count=count,
        )  # fmt: skip


def undescribed_operations(document: Document, api: ir.Api, calls: SortedCalls) -> tuple[Undescribed, ...]:
    """Return the calls of no operation by method and template.

    Calls of operations that the document has but the API lacks are passed over, and those that only ever met 404, but
    for samples: what an author shows exists.
    """
    outline = Outline(document.root if isinstance(document.root, dict) else {})
    excluded = [call for call in calls.undescribed if _is_written(outline, call)]
    if excluded:
        calls.passed_over["an operation that is left out"] += len(excluded)
        calls.undescribed = [call for call in calls.undescribed if call not in excluded]
    arguments = [_arguments(api, exchange) for exchange in calls.described]
    exchanges = [*calls.described, *(call.exchange for call in calls.undescribed)]
    known = KnownPaths(tuple(member(outline.root, "paths")), identifiers_in(exchanges).union(*arguments))
    templates = infer_templates([call.path for call in calls.undescribed], known)
    grouped: dict[tuple[str, str], list[Call]] = {}
    for call, template in zip(calls.undescribed, templates, strict=True):
        grouped.setdefault((template, call.method), []).append(call)
    operations: list[Undescribed] = []
    for (template, method), listed in grouped.items():
        if all(call.exchange.status in _ABSENT and not call.is_shown for call in listed):
            calls.passed_over["answered only with 404 or 405: the server has no such operation"] += len(listed)
        else:
            operations.append(Undescribed(method, template, tuple(listed)))
    return tuple(operations)


def _is_written(outline: Outline, call: Call) -> bool:
    """Tell whether the document has an operation for a call, although it could not be read or was not selected."""
    return any(
        entry.method.upper() == call.method and template_values(entry.path, call.path) is not None
        for entry in outline.operations
    )


def _arguments(api: ir.Api, exchange: Exchange) -> set[str]:
    """Return the values of path parameters in the URL of a described call."""
    operation = next((entry for entry in api.operations if key_of(entry) == exchange.operation), None)
    values = path_arguments(operation, exchange.uri) if operation is not None else None
    return set((values or {}).values())


class OperationWriter:
    """Writes operations for one document, so that they share components and words."""

    def __init__(self, document: Document, api: ir.Api, cite: Cite) -> None:
        root = document.root
        self._outline = Outline(root if isinstance(root, dict) else {})
        self._api = api
        self._cite = cite
        self._components = Components(self._outline, api, document.main)
        self._wording = Wording(self._outline)
        nouns = {
            f"{entry.method} {entry.path}": _verb_and_noun(entry.method, entry.path)
            for entry in self._outline.operations
        }
        self._names = body_names(self._outline, nouns)

    def fitting(self, values: Sequence[Object], side: Side) -> Object | None:
        """Return a reference to the component of the document that describes objects exactly, if there is one."""
        name = self._components.fitting(values, side)
        return self._outline.reference("schemas", name) if name else None

    def suggestions(self, operations: Iterable[tuple[Undescribed, Finding]]) -> tuple[Suggestion, ...]:
        """Return for each operation the actions that describe it; the first that needs a component adds it."""
        paths = member(self._outline.root, "paths")
        written_: list[tuple[Undescribed, Finding, Object]] = []
        by_hand: list[Suggestion] = []
        for operation, finding in operations:
            if "$ref" in member(paths, operation.template):
                by_hand.append(Suggestion(finding, why="the path item is a reference; describe it where it leads"))
            else:
                written_.append((operation, finding, self._operation(operation)))
        adding = Adding(self._outline, self._components.schemas())
        added: list[Suggestion] = []
        for operation, finding, value in written_:
            note: Object = {"description": finding.message, **self._cite(operation.exchanges)}
            actions = adding.actions(operation.template, operation.method.lower(), value, note)
            added.append(Suggestion(finding, actions))
        return (*added, *by_hand)

    def _operation(self, operation: Undescribed) -> Object:
        method, template, calls = operation.method.lower(), operation.template, operation.calls
        listed = is_list(calls)
        plural = _is_plural(template) if listed is None else listed
        subject = subject_of(method, template, is_list=plural, creates=any(map(_creates, operation.exchanges)))
        name = self._wording.operation_id(subject, template)
        summary, tags = self._wording.summary(subject), self._wording.tags(template)
        siblings = [entry.value for entry in self._outline.siblings(template)] or [
            entry.value for entry in self._outline.operations
        ]
        naming = self._naming(subject)
        parameters = parameters_of(self._outline, self._api, template, calls)
        body = None
        if operation.method not in ("GET", "HEAD", "DELETE") or not self._outline.is_30:
            body = request_body(self._components, naming, calls, is_30=self._outline.is_30)
        responses = Responses(self._outline, self._api, self._components, naming, self._cite).of(calls, siblings)
        security = _security(siblings)
        return {
            **({"operationId": name} if name else {}),
            **({"tags": tags} if tags else {}),
            **({"summary": summary} if summary else {}),
            **self._cite(operation.exchanges),
            **({"security": security} if security is not None else {}),
            **({"parameters": parameters} if parameters else {}),
            **({"requestBody": body} if body else {}),
            "responses": responses,
        }

    def _naming(self, subject: Subject) -> Naming:
        thing = subject.type_name
        verb = pascal(list(subject.verb)) or _VERB_NAMES.get(subject.role, subject.role.capitalize())
        return Naming(self._names.of_request(verb, thing), thing, f"{thing}{self._names.page}")


_VERB_NAMES = {"list": "List", "get": "Get", "create": "Create", "update": "Update", "replace": "Replace"}


def _creates(exchange: Exchange) -> bool:
    return exchange.status == 201 or is_multipart(exchange.header("content-type", of="request"))


def _verb_and_noun(method: str, path: str) -> tuple[str, str]:
    subject = subject_of(method, path, is_list=_is_plural(path))
    return pascal(list(subject.verb)) or _VERB_NAMES.get(subject.role, subject.role.capitalize()), subject.type_name


def _is_plural(template: str) -> bool:
    last = template.rstrip("/").rpartition("/")[2]
    parts = words(last)
    return "{" not in last and bool(parts) and singular(parts[-1]) != parts[-1]


def _security(siblings: Sequence[Object]) -> Json:
    """Return the security of operations where all have one of their own, the most common; None for the document's."""
    own = [entry["security"] for entry in siblings if "security" in entry]
    return most_common(own) if own and len(own) == len(siblings) else None
