"""What the sections of a page show: an entry each, with what stands for it in the document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from specloom.base.diagnostics import Location
from specloom.inventory.claims import Claims, Enumeration, body_names, normalised
from specloom.inventory.entries import Entry, Kind, State
from specloom.inventory.schema_members import body_schemas, property_names, undeclared
from specloom.inventory.sections import operation_of
from specloom.lint.outline import Operation, Part
from specloom.pages import Parameter, Sample, Section, Values

_MOST_NAMED = 3


@dataclass(slots=True)
class Matches:
    """What of the document the pages show: ids of operations, and what belongs to each."""

    operations: dict[str, Section] = field(default_factory=dict[str, Section])
    parameters: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    statuses: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    bodies: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    values: dict[Location, set[str]] = field(default_factory=dict[Location, set[str]])


def shown(claims: Claims, page: str, section: Section, matches: Matches) -> Iterator[Entry]:
    """Yield the entries of one section."""
    operation = operation_of(claims, page, section, set(matches.operations)) if section.is_operation else None
    title = section.title or f"{section.method} {section.path}".strip()
    reader = _Reader(claims, page, operation, operation.id if operation else title, matches)
    if section.is_operation:
        lines = f"{section.first}-{section.last}"
        if operation is None:
            detail = "the document has no such operation"
            yield Entry("operation", title or "(untitled)", State.UNDECIDED, page, lines, detail=detail)
        else:
            matches.operations.setdefault(operation.id, section)
            state = claims.state(operation.location, "method", "path", "summary")
            claim = f"{section.method.upper()} {section.path}".strip()
            yield Entry("operation", title or "(untitled)", state, page, lines, operation.id, claim)
    yield from reader.parameters(section)
    for status in section.statuses:
        yield reader.status(status.line, status.code)
    for values in section.values:
        yield reader.values(values)
    for sample in section.samples:
        yield reader.sample(sample)


@dataclass(frozen=True, slots=True)
class _Reader:
    claims: Claims
    page: str
    operation: Operation | None
    of: str
    matches: Matches

    def parameters(self, section: Section) -> Iterator[Entry]:
        """Yield the entries of rows. Where a name is lost, any member that no other row names stands for it."""
        members = body_names(self.claims, self.operation) if self.operation else ()
        named = {row.name for row in section.parameters}
        unnamed = [name for name in members if name not in named]
        for row in section.parameters:
            if row.name:
                claim, state = self._row(row, members)
            else:
                claim, state = (f"body {unnamed.pop(0)}", State.INFERRED) if unnamed else ("", State.UNDECIDED)
            yield self._entry(
                "parameter", row.name or "(lost)", f"{row.line}", claim, state, "no such parameter or member"
            )

    def _row(self, row: Parameter, members: tuple[str, ...]) -> tuple[str, State]:
        if self.operation is None:
            known = row.name in self.claims.other_names
            return (row.name, State.DOCUMENTED) if known else ("", State.UNDECIDED)
        if row.name.lower() in ("accept", "content-type") and (self.operation.body or self.operation.responses):
            return "media types", State.DOCUMENTED  # OpenAPI declares no such parameters
        for part in self.operation.parameters:
            if part.value.get("name") == row.name and row.place in ("", part.value.get("in"), "body"):
                self.matches.parameters.add((self.operation.id, row.name))
                return f"{part.value.get('in')} {row.name}", self.claims.state(part.location, "name")
        if row.place in ("body", "") and (row.name == "*" or row.name.rpartition(".")[2].removesuffix("[]") in members):
            return f"body {row.name}", State.DOCUMENTED
        if row.place == "" and row.name in self._response_names():
            return f"response {row.name}", State.DOCUMENTED
        return "", State.UNDECIDED

    def _response_names(self) -> set[str]:
        assert self.operation is not None
        responses = [part for _, part in self.operation.responses]
        headers = [part.value.get("headers") for part in responses]
        schemas = tuple(schema for part in responses for schema in body_schemas(part))
        names = set(property_names(self.claims.document, schemas))
        return names.union(*(group for group in headers if isinstance(group, dict)))

    def status(self, line: int, code: str) -> Entry:
        """Return the entry of a status."""
        claim, state = "", State.UNDECIDED
        for declared, response in self.operation.responses if self.operation else ():
            if code.upper() == declared.upper() or (code[:1] + "XX" == declared.upper() and code.isdecimal()):
                claim, state = declared, self.claims.state(response.location, "status", "description")
                self.matches.statuses.add((self.of, declared))
                break
        return self._entry("status", code, f"{line}", claim, state, "no such status")

    def values(self, values: Values) -> Entry:
        """Return the entry of a list of values: an enumeration has to have all of them."""
        listed = {normalised(value.text): value.text for value in values.values}
        rated = sorted(
            self.claims.enumerations, key=lambda known: (-len(known.values & listed.keys()), len(known.values))
        )
        best = rated[0] if rated and rated[0].values & listed.keys() else None
        lacking = [text for value, text in listed.items() if best is None or value not in best.values]
        if best and not lacking:
            for known in rated:
                if listed.keys() <= known.values:
                    self.matches.values.setdefault(known.location, set()).update(listed)
        claim, state = (_label(best), self.claims.state(best.location, "enum")) if best and not lacking else ("", None)
        detail = f"no enumeration has {', '.join(lacking)}"
        return self._entry(
            "values", values.name, f"{values.first}-{values.last}", claim, state or State.UNDECIDED, detail
        )

    def sample(self, sample: Sample) -> Entry:
        """Return the entry of a sample: a body has its members, or a schema outside of operations."""
        # Outside of operations, a page shows models, and lists of them.
        is_list = self.operation is None and isinstance(sample.value, list)
        values = sample.value if is_list and isinstance(sample.value, list) else [sample.value]
        rated = [
            ([at for value in values for at in undeclared(self.claims.document, schema, value)], label)
            for label, schema in self._bodies(sample)
        ]
        missing, label = min(rated, key=lambda pair: len(pair[0]), default=(["/"], ""))
        if label and self.operation is not None:
            self.matches.bodies.add((self.operation.id, label))
            self.matches.statuses.add((self.operation.id, label))
        detail = f"no body declares {', '.join(missing[:_MOST_NAMED])}{' …' if len(missing) > _MOST_NAMED else ''}"
        state = State.UNDECIDED if missing or not label else State.DOCUMENTED
        lines = f"{sample.first}-{sample.last}"
        return self._entry("sample", sample.role, lines, "" if missing else label, state, detail)

    def _bodies(self, sample: Sample) -> Iterator[tuple[str, Part]]:
        if self.operation is None:
            names = set(sample.value if isinstance(sample.value, dict) else ())
            if isinstance(sample.value, list) and sample.value and isinstance(sample.value[0], dict):
                names = set(sample.value[0])
            for part in self.claims.components:
                properties = part.value.get("properties")
                if isinstance(properties, dict) and names & properties.keys():
                    yield f"schema {part.location.pointer[-1]}", part
            return
        if sample.role == "request":
            bodies = [part for part in self.operation.parameters if part.value.get("in") == "body"]
            for holder in (self.operation.body, *bodies):
                yield from (("request", schema) for schema in body_schemas(holder))
            return
        for status, response in self.operation.responses:
            yield from ((status, schema) for schema in body_schemas(response))

    def _entry(self, kind: Kind, name: str, lines: str, claim: str, state: State, detail: str) -> Entry:
        detail = detail if state is State.UNDECIDED else ""
        return Entry(kind, name, state, self.page, lines, self.of, claim, detail)


def _label(known: Enumeration) -> str:
    return known.name.rpartition("schemas/")[2]
