"""The parameters of a draft, and the members of request bodies, from the rows of a section."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from specloom.base.words import words
from specloom.draft.components import Members
from specloom.draft.planned import Planned, variables
from specloom.draft.rows import ReadRow, RowReader
from specloom.draft.shown import Citing
from specloom.drift.observed import Object

_NOT_DECLARED = frozenset({"accept", "content-type", "authorization"})
_WITHOUT_BODY = ("get", "head", "delete", "options", "trace")
_NEVER_SENDS = ("get", "head")
_IN_QUERY = "The page does not say where it is sent; without a body that is the query."
_NO_TYPE = "The page gives no type; what is sent is text."
_IN_NO_ROW = "The page shows the variable in no row."
_RENAMED = "The same path is shown with another name for the variable elsewhere, which counts."


@dataclass(slots=True)
class Rows:
    """What the rows of an operation come to."""

    parameters: list[Object] = field(default_factory=list[Object])
    body: list[ReadRow] = field(default_factory=list[ReadRow])
    response: list[ReadRow] = field(default_factory=list[ReadRow])
    lost: int = 0
    """How many rows of the body have lost their name."""


class ParameterReader:
    """Reads the rows of one operation."""

    def __init__(self, operation: Planned, citing: Citing) -> None:
        self._operation = operation
        self._citing = citing
        self._rows = Rows()
        self._names: set[tuple[str, str]] = set()
        self._free = variables(operation.path)
        self._renamed: dict[str, str] = {}
        self._sends = any(sample.role == "request" for part in operation.parts for sample in part.section.samples)

    def read(self) -> Rows:
        """Return what the rows say, and the variables of the path that no row is about."""
        for part in self._operation.parts:
            section = part.section
            reader = RowReader(self._citing, part.page, section.parameters, section.values, section.last)
            named = {row.name for row in section.parameters}
            self._renamed = self._operation.renamed(part)
            for row in section.parameters:
                self._add(reader.read(row), named)
        for name in [name for name in self._free if ("path", name) not in self._names]:
            self._add_variable(name)
        return self._rows

    def _add(self, read: ReadRow, named: set[str]) -> None:
        row = read.row
        if row.role == "response":
            self._rows.response.append(read)
        elif not row.name:
            self._rows.lost += 1
            self._citing.note(
                "lost", f"{self._operation.label}: a row has lost the name of what it is about", read.place
            )
        elif row.name == "*":
            self._citing.note("unread", f"{self._operation.label}: further properties are allowed", read.place)
        elif row.name.lower() not in _NOT_DECLARED:
            self._place(read, named)

    def _place(self, read: ReadRow, named: set[str]) -> None:
        row, inferred = read.row, dict[str, str]()
        where = row.place
        name = row.name.strip(":").strip("{}")
        if where in ("", "path") and name in self._renamed:
            text = f"{self._operation.label}: the row about {name!r} is about {self._renamed[name]!r} of the same path"
            self._citing.note("inferred", text, read.place)
            name = self._renamed[name]
            inferred["name"] = _RENAMED
        if name in self._free and where in ("", "path"):
            where = "path"
        elif not where and (other := self._taken_for(row.name, named)):
            text = f"{self._operation.label}: the row about {row.name!r} is taken for that about {other!r} in the path"
            self._citing.note("inferred", text, read.place)
            self._add_variable(other)
            return
        elif not where:
            sends = self._sends and self._operation.method not in _NEVER_SENDS
            where = "body" if sends or self._operation.method not in (*_WITHOUT_BODY, "") else "query"
            inferred["in"] = _IN_QUERY
            kind = f"{self._operation.label}: the page does not say where its parameters are sent; in the {where} here"
            self._citing.note("inferred", kind, self._operation.place)
        if where == "body":
            self._rows.body.append(read)
        elif (where, name if where == "path" else row.name) not in self._names:
            self._add_parameter(read, name if where == "path" else row.name, where, inferred)
        else:
            self._compare(read, name if where == "path" else row.name, where)

    def _compare(self, read: ReadRow, name: str, where: str) -> None:
        """Note where a further row about a parameter says something else of it."""
        first = next((each for each in self._rows.parameters if (each["in"], each["name"]) == (where, name)), None)
        schema, known = _without_null(read.schema), first["schema"] if first else None
        if first is None or not isinstance(known, dict):
            return
        differs = [key for key in ("type", "format", "enum", "default") if {key} <= schema.keys() & known.keys()]
        differs = [key for key in differs if schema[key] != known[key]]
        if where != "path" and read.required is not None and read.required is not first.get("required", False):
            differs.append("required")
        if differs:
            text = f"{self._operation.label}: another row says otherwise of the {', '.join(differs)} of {name!r}"
            self._citing.note("contradicted", text, read.place)

    def _taken_for(self, name: str, named: set[str]) -> str:
        """Return the only variable of the path without a row, where a row is about an id of another name."""
        free = [each for each in self._free if each not in named and ("path", each) not in self._names]
        ends = [(words(each) or [""])[-1] for each in (name, *free)]
        return free[0] if len(free) == 1 and ends == ["id", "id"] else ""

    def _add_parameter(self, read: ReadRow, name: str, where: str, inferred: dict[str, str]) -> None:
        self._names.add((where, name))
        schema = _without_null(read.schema)
        if "type" not in schema:
            schema = {"type": "string", **schema}
            inferred["type"] = _NO_TYPE
            self._citing.note("inferred", f"{self._operation.label}: no type is given for {name!r}", read.place)
        parameter: Object = {"name": name, "in": where}
        if where == "path" or read.required:
            parameter["required"] = True
        if read.deprecated:
            parameter["deprecated"] = True
        parameter |= self._citing.source([read.place], inferred)
        if read.separated and where == "query" and schema["type"] == "string":
            default = schema.pop("default", None)
            parameter |= {"style": "form", "explode": False}
            whole: Object = {"type": "array", "items": schema}
            whole |= {"default": [default]} if default is not None else {}
            schema = whole
        parameter["schema"] = schema
        self._rows.parameters.append(parameter)

    def _add_variable(self, name: str) -> None:
        self._names.add(("path", name))
        place = self._operation.place
        stands = bool(self._citing.passage(place).rows(name, frozenset()))
        reason = _RENAMED if name in self._operation.renamed(self._operation.parts[0]).values() else _IN_NO_ROW
        inferred = {} if stands else {"name": reason}
        if "path" in self._operation.given:
            inferred["name"] = self._operation.given["path"]
        source = self._citing.source([place], {**inferred, "type": _NO_TYPE})
        self._rows.parameters.append(
            {"name": name, "in": "path", "required": True, **source, "schema": {"type": "string"}}
        )


def _without_null(schema: Object) -> Object:
    """Return a schema of a value that is sent as text, which null cannot be."""
    kind, values = schema.get("type"), schema.get("enum")
    changed: Object = {**schema}
    if isinstance(kind, list):
        changed["type"] = next(entry for entry in kind if entry != "null")
    if isinstance(values, list):
        changed["enum"] = [value for value in values if value is not None]
    return changed


def members_of(rows: Sequence[ReadRow], citing: Citing, label: str) -> Members | None:
    """Return what rows say of the members of a body; those of nested members are left to samples."""
    schemas: dict[str, Object] = {}
    required: list[str] = []
    for read in rows:
        name = read.row.name
        if any(mark in name for mark in (".", "[")):
            citing.note(
                "unread", f"{label}: what is said of the inner member {name!r} is left to the sample", read.place
            )
        elif name in schemas:
            known = schemas[name].get("type")
            if "type" in read.schema and known is not None and read.schema["type"] != known:
                text = f"{label}: another row says otherwise of the type of {name!r}"
                citing.note("contradicted", text, read.place)
        else:
            deprecated: Object = {"deprecated": True} if read.deprecated else {}
            schemas[name] = {**read.schema, **deprecated}
            required += [name] if read.required else []
    if not schemas:
        return None
    places = {read.row.name: read.place for read in reversed(rows) if read.row.name in schemas}
    return Members(schemas, tuple(required), places)
