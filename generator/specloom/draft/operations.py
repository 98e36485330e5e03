"""The Operation Objects of a draft: parameters, body and responses, with schemas that all operations share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from specloom.base.document import Json
from specloom.base.words import pascal, singular, words
from specloom.draft.bodies import (
    Shown,
    media_type,
    response_head,
    responses_of,
    samples_of,
    with_examples,
)
from specloom.draft.components import Components, Use, component_name, response_use
from specloom.draft.parameters import ParameterReader, Rows, members_of
from specloom.draft.planned import Planned
from specloom.draft.shown import Citing, Place
from specloom.drift.observed import Object
from specloom.evidence.citations import SOURCE
from specloom.pages import Sample, looks_like_error
from specloom.traffic.outline import Outline
from specloom.traffic.wording import Subject, Wording, subject_of

_VERBS = {"list": "List", "get": "Get", "create": "Create", "update": "Update", "replace": "Replace"}
_SUMMARY = "The summary is made from the path."
_NO_SAMPLE = "Rows describe the body; the page shows no sample of it."
_TITLE_VERBS = frozenset({
    "get", "gets", "list", "lists", "return", "returns", "create", "creates", "update", "updates", "delete", "deletes",
    "modify", "modifies", "new", "specific", "existing", "single", "all", "a", "an", "the", "of", "fetch", "retrieve",
    "retrieves", "by", "for", "in", "to", "from",
})  # fmt: skip
_NO_BODY = ("get", "head")


@dataclass(slots=True)
class Written:
    """One operation: what is planned, what its rows and samples come to, and how it is called."""

    planned: Planned
    rows: Rows
    subject: Subject
    thing: str
    responses: dict[str, Shown]
    sent: list[tuple[Sample, Place]]
    uses: dict[str, Use] = field(default_factory=dict[str, Use])
    """How the objects of the request and of each response are called."""


class OperationDrafts:
    """Writes operations; first all are read, so that they share names, then each is written."""

    def __init__(self, citing: Citing, components: Components) -> None:
        self._citing = citing
        self._components = components
        self._wording = Wording(Outline({}))
        self._things: dict[str, int] = {}

    def read(self, planned: Planned) -> Written:
        """Read an operation, and take its samples into the components."""
        citing = self._citing
        responses = responses_of(planned, citing)
        sent = samples_of(planned, "request")
        for role in ("request", "response"):
            _note_sides(planned, role, samples_of(planned, role), citing)
        success = [value for code, shown in responses.items() if code.startswith("2") for value in shown.values]
        subject = subject_of(
            planned.method or ("post" if sent else "get"),
            planned.path,
            is_list=_is_list(success),
            creates="201" in responses,
        )
        thing = self._thing(planned, subject, success)
        written = Written(planned, ParameterReader(planned, citing).read(), subject, thing, responses, sent)
        for sample, place in (*sent, *(pair for shown in responses.values() for pair in shown.samples)):
            self._components.show(sample, place)
        if sent:
            written.uses["request"] = Use((self._request(written),), tuple(sample.value for sample, _ in sent))
        for code, shown in responses.items():
            if shown.samples:
                is_fault = not code.startswith("2") and any(map(looks_like_error, shown.values))
                use = Use(("Error",), tuple(shown.values)) if is_fault else response_use(thing, shown.values)
                written.uses[code] = use
        return written

    def _thing(self, planned: Planned, subject: Subject, success: Sequence[Json]) -> str:
        """Return what the objects of an operation are called: by its path, their type, or its title."""
        if planned.path:
            return component_name((subject.type_name,))
        kind = _declared_type(success)
        if kind:
            return component_name((pascal([*map(singular, words(kind))]),))
        nouns = [word for word in words(planned.title) if word not in _TITLE_VERBS]
        if nouns:
            return component_name((pascal([singular(word) for word in nouns[:3]]),))
        self._things[""] = self._things.get("", 0) + 1
        return f"Item{self._things['']}"

    @staticmethod
    def _request(written: Written) -> str:
        subject = written.subject
        verb = pascal(list(subject.verb)) or _VERBS.get(subject.role, subject.role.capitalize())
        if not written.planned.method:
            verb = ""
        return f"{verb}{written.thing}Request"

    def write(self, written: Written) -> Object:
        """Return the Operation Object; without an operationId where method or path is missing."""
        planned, citing = written.planned, self._citing
        head: Object = {}
        inferred = dict(planned.given)
        if not planned.missing:
            head["operationId"] = self._wording.operation_id(written.subject, planned.path)
            head["tags"] = [_tag(planned.path)]
            head["summary"] = _summary(written.subject)
            inferred["summary"] = _SUMMARY
        if any(_is_deprecated(citing.passage(part.place).text, planned) for part in planned.parts):
            head["deprecated"] = True
        head |= citing.source([planned.place], inferred)
        body = self._body(written)
        return {
            **head,
            **({"servers": [*planned.own_servers]} if planned.own_servers else {}),
            **({"parameters": [*written.rows.parameters]} if written.rows.parameters else {}),
            **({"requestBody": body} if body else {}),
            "responses": self._responses(written),
        }

    def _body(self, written: Written) -> Object:
        planned, citing, sent = written.planned, self._citing, written.sent
        members = members_of(written.rows.body, citing, planned.label)
        if planned.method in _NO_BODY and (sent or members):
            citing.note(
                "unread", f"{planned.label}: a body is shown, which {planned.method.upper()} cannot send", planned.place
            )
            for read in written.rows.body:
                text = (
                    f"{planned.label}: {read.row.name!r} belongs to a body, which {planned.method.upper()} cannot send"
                )
                citing.note("unread", text, read.place)
            return {}
        if not sent and members is None:
            return {}
        places = [place for _, place in sent] + list(members.places.values() if members else ())
        schema: Object = {}
        if "request" in written.uses:
            schema = self._components.schema(written.uses["request"])
        if members is not None and "$ref" in schema:
            self._components.describe(str(schema["$ref"]).rpartition("/")[2], members)
        elif members is not None and schema.get("type", "object") == "object":
            name = self._components.described(self._request(written), members)
            schema = {"$ref": f"#/components/schemas/{name}"}
        needed = not written.rows.body or bool(members and members.required)
        name = media_type(planned, "request", citing, [place for _, place in sent])
        return {
            **({"required": True} if needed else {}),
            **citing.source(places, None if sent else {"example": _NO_SAMPLE}),
            "content": {name: with_examples(schema, sent)},
        }

    def _responses(self, written: Written) -> Object:
        planned, citing = written.planned, self._citing
        responses: Object = {}
        for code, shown in written.responses.items():
            head = response_head(planned, code, shown, citing)
            if shown.samples:
                schema = self._components.schema(written.uses[code])
                self._describe_response(written, code, schema)
                name = media_type(planned, "response", citing, [place for _, place in shown.samples])
                head["content"] = {name: with_examples(schema, shown.samples)}
            responses[code] = head
        if not responses:
            reason = dict.fromkeys(("status", "description"), "The page shows no answer.")
            responses["2XX"] = {"description": "Success.", **citing.source([planned.place], reason)}
            citing.note("status", f"{planned.label}: no answer is shown", planned.place)
        return responses

    def _describe_response(self, written: Written, code: str, schema: Json) -> None:
        """Take what rows say of the members of an answer, if its outermost object has them all."""
        members = members_of(written.rows.response, self._citing, written.planned.label)
        if members is None or not code.startswith("2") or not isinstance(schema, dict):
            return
        values = [value for value in written.uses[code].values if isinstance(value, dict)]
        if "$ref" in schema and values and all(members.schemas.keys() <= value.keys() for value in values):
            self._components.describe(str(schema["$ref"]).rpartition("/")[2], members)
        else:
            text = f"{written.planned.label}: rows about the answer are left to its sample"
            self._citing.note("unread", text, next(iter(members.places.values())))


def _note_sides(planned: Planned, role: str, samples: Sequence[tuple[Sample, Place]], citing: Citing) -> None:
    """Note which samples are taken for sent or received though the page does not say so."""
    taken = "what is sent" if role == "request" else "an answer"
    for sample, place in samples:
        if sample.reason:
            text = f"{planned.label}: the page does not say whether this sample is sent; taken for {taken}: {sample.reason}"
            citing.note("inferred", text, place)


def note_path_conflicts(written: Sequence[Written], citing: Citing) -> None:
    """Note where operations of one path say otherwise of the type of a variable."""
    known: dict[tuple[str, str], tuple[Json, Place]] = {}
    for entry in written:
        for parameter in entry.rows.parameters:
            schema, source = parameter["schema"], parameter[SOURCE]
            if parameter["in"] != "path" or not isinstance(schema, dict) or not isinstance(source, dict):
                continue
            page, line = source_place(parameter)
            facts = source.get("inferred")
            if "type" in (facts if isinstance(facts, list) else []):
                continue
            kind, name = schema.get("type"), str(parameter["name"])
            here = Place(page, line, line)
            first, place = known.setdefault((entry.planned.path, name), (kind, here))
            if first != kind:
                text = f"{name!r} in the path {entry.planned.path} is of type {kind} here, and of type {first} in {place.text}"
                citing.note("contradicted", text, here)


def _is_list(values: Sequence[Json]) -> bool:
    from specloom.draft.components import list_member

    return bool(values) and all(isinstance(value, list) or list_member([value]) for value in values)


def _declared_type(values: Sequence[Json]) -> str:
    """Return what a JSON:API document says that its resources are."""
    for value in values:
        data = value.get("data") if isinstance(value, dict) else None
        data = data[0] if isinstance(data, list) and data else data
        kind = data.get("type") if isinstance(data, dict) else None
        if isinstance(kind, str) and re.fullmatch(r"[a-z][a-z_-]+", kind) and kind != "string":
            return kind
    return ""


def _tag(path: str) -> str:
    parts = (part for part in path.split("/") if part and "{" not in part and not re.fullmatch(r"v\d[\d.]*|api", part))
    return "_".join(words(next(parts, ""))) or "default"


def _summary(subject: Subject) -> str:
    verb = " ".join(subject.verb) or subject.role
    noun = " ".join(subject.noun if subject.role == "list" else [*subject.noun[:-1], singular(subject.noun[-1])])
    article = "" if subject.role == "list" else "an " if noun[:1] in "aeio" else "a "
    above = (
        f" of a {' '.join([*subject.nouns[-2][:-1], singular(subject.nouns[-2][-1])])}"
        if len(subject.nouns) > 1
        else ""
    )
    return f"{verb[:1].upper()}{verb[1:]} {article}{noun}{above}."


def _is_deprecated(text: str, planned: Planned) -> bool:
    shown = [name for name in (planned.title, planned.path) if name]
    return any(
        re.search(rf"^[^\n]*{re.escape(name)}\S*\s+\(?deprecated\)?\s*$", text, re.IGNORECASE | re.MULTILINE)
        for name in shown
    )


def source_place(value: Object) -> tuple[str, int]:
    """Return the page and the first line that an object cites."""
    source = value.get(SOURCE)
    cited = source if isinstance(source, dict) else {}
    first = re.match(r"\d+", str(cited.get("lines", "")))
    return str(cited.get("document", "")), int(first.group()) if first else 0
