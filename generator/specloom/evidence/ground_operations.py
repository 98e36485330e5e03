"""Holds operations against their cited lines: path, method, parameters, media types, statuses, pagination."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from specloom.base.document import Json
from specloom.base.http_methods import METHODS
from specloom.evidence.claim_sources import ClaimSource, Grounding, schemas_of, source_of
from specloom.evidence.descriptions import all_words
from specloom.evidence.ground_schemas import SchemaChecks, refers_on
from specloom.evidence.ground_values import Shown, check_example, check_value, facts_of
from specloom.evidence.passages import Passage
from specloom.evidence.rows import Row
from specloom.evidence.spelling import path_places, stands_name, stands_status
from specloom.lint.outline import Kind, Operation, Part, members

_METHOD = re.compile(rf"\b({'|'.join(method.upper() for method in METHODS)})\b")
_METHOD_CALL = re.compile(
    rf"(?i)(?:method\W{{1,4}}|\brequests?\.|\bclient\.|\bhttp\.|\baxios\.)({'|'.join(METHODS)})\b|"
    rf"\b({'|'.join(METHODS)}) (?:operation|request|method|endpoint)s?\b"
)
_DEPRECATED = re.compile(r"(?i)[^\n]*\s\(?deprecated\)?\s*$|(?:[^\n]*\n){1,3}?\W*deprecated\b", re.MULTILINE)
_EVERY_CALL = re.compile(r"(?i)\b(?:every|each|all) (?:api )?(?:call|request|endpoint|operation)")
_CURL = re.compile(r"\bcurl\b(?:[^\n]|\\\n)*")
_MEDIA = re.compile(r"(?<![\w./])(?:application|text|multipart|image|audio|video)/[\w.+-]*[\w+]")
_ROLE = re.compile(r"(?i)\b(request|response|accept|content-type|returns?|answers?|sen[dt]s?)")
_REQUEST, _RESPONSE = (
    frozenset({"request", "send", "sent", "sends"}),
    frozenset({"response", "accept", "returns", "return", "answer", "answers"}),
)
_SHOWN_PLACES = {"header": re.compile(r"(?i)\bheaders?\b|(?-i:\s-H\b)"), "cookie": re.compile(r"(?i)\bcookies?\b")}
_SECTION = re.compile(r"(?im)^\W*(path|query|header|cookie)s?(?: string)? (?:parameters?|params?|arguments?)\W*$")
_CREDENTIAL = re.compile(r"(?i)\bauthori[sz]ation\b|\bapi[- ]?key\b|\bbearer\b|\bbasic auth")
_PUBLIC = re.compile(r"(?i)\bpublic\b|no auth|without auth|unauthenticated|not require|\banonymous")


@dataclass(frozen=True, slots=True)
class Servers:
    """What the document says about servers: patterns of their URLs, and their paths."""

    patterns: tuple[re.Pattern[str], ...]
    bases: tuple[str, ...]


class OperationChecks:
    """Checks operations and what they hold."""

    def __init__(self, grounding: Grounding, servers: Servers) -> None:
        self._grounding = grounding
        self._servers = servers
        self._schemas = SchemaChecks(grounding)

    @property
    def schemas(self) -> SchemaChecks:
        """The checks of schemas, which remember what was checked."""
        return self._schemas

    def check(self, operation: Operation) -> None:
        """Check an operation with its parameters, body and responses."""
        source = source_of(operation.value)
        passage = self._grounding.passage(source)
        if source is not None and passage is not None:
            self._check_line(operation, source, passage)
            self._check_security(operation, source, passage)
            PaginationCheck(self._grounding, operation).check(source, passage)
        names = frozenset(str(parameter.value.get("name")) for parameter in operation.parameters)
        for parameter in operation.parameters:
            self._check_parameter(parameter, source, names)
        if operation.body is not None:
            self._check_content(operation.body, source, "request")
        for status, response in operation.responses:
            self._check_response(operation, status, response)

    def _check_line(self, operation: Operation, source: ClaimSource, passage: Passage) -> None:
        grounding = self._grounding
        places = list(path_places(passage.text, operation.path, self._servers.bases))
        if not places and grounding.general_source is not None:
            passage = grounding.general
            places = list(path_places(passage.text, operation.path, self._servers.bases))
        if source.claims("path"):
            if not places:
                grounding.ungrounded(operation.location, "path", f"the path {operation.path}", source)
            self._check_addresses(operation, source, passage)
        if source.claims("method") and operation.method.upper() not in _methods(passage.text, places):
            grounding.ungrounded(operation.location, "method", f"the method {operation.method.upper()}", source)
        claimed = operation.value.get("deprecated") is True
        is_shown = _says_deprecated(passage.text, places)
        if source.claims("deprecated") and claimed and not re.search("(?i)deprecat|obsolete|legacy", passage.text):
            grounding.ungrounded(operation.location, "deprecated", "that it is deprecated", source)
        elif source.claims("deprecated") and is_shown and not claimed:
            message = "call the operation deprecated, and the document does not"
            grounding.contradicted(operation.location, "deprecated", message, source)

    def _check_addresses(self, operation: Operation, source: ClaimSource, passage: Passage) -> None:
        """Check that whole URLs of the operation in its lines are those of a server."""
        addresses = list(url_beginnings(passage.text, operation.path))
        if (
            addresses
            and self._servers.patterns
            and not any(pattern.fullmatch(address) for address in addresses for pattern in self._servers.patterns)
        ):
            message = f"show the URL {addresses[0]}{operation.path}, and no server has that beginning"
            self._grounding.contradicted(operation.location, "path", message, source)

    def _check_security(self, operation: Operation, source: ClaimSource, passage: Passage) -> None:
        if operation.value.get("security") == [] and source.claims("security"):
            match = _CREDENTIAL.search(passage.text)
            if self._grounding.general_source is not None:
                match = match or _EVERY_CALL.search(self._grounding.general.text)
            if match and not _PUBLIC.search(passage.text):
                message = f"speak of {match.group()!r}, and the document asks for no credentials"
                self._grounding.contradicted(operation.location.child("security"), "security", message, source)

    def _check_parameter(self, parameter: Part, inherited: ClaimSource | None, names: frozenset[str]) -> None:
        grounding, name = self._grounding, str(parameter.value.get("name"))
        source = source_of(parameter.value, inherited)
        passage = grounding.passage(source)
        if source is None or passage is None:
            self._check_schema(parameter, source, None)
            return
        rows = passage.rows(name, names)
        is_header = parameter.value.get("in") == "header"
        if not rows and not (is_header and stands_name(passage.rest, name, ignore_case=True)):
            if source.claims("name"):
                grounding.ungrounded(parameter.location, "name", f"the parameter {name!r}", source)
            self._check_schema(parameter, source, None)
            return
        shown = Shown(source, passage, rows)
        self._check_required(parameter, shown)
        self._check_place(parameter, shown, grounding.passage(inherited), names)
        self._check_schema(parameter, source, shown)

    def _check_required(self, parameter: Part, shown: Shown) -> None:
        flags = {row.required for row in shown.rows} - {None}
        claimed = parameter.value.get("required") is True
        if parameter.value.get("in") == "path" or not shown.source.claims("required"):
            return
        if flags and claimed not in flags:
            stated = "optional" if claimed else "required"
            self._grounding.contradicted(parameter.location, "required", f"call the parameter {stated}", shown.source)
        elif claimed and not flags and not re.search(r"(?i)\brequired|\bmust\b|\bmandatory", shown.text):
            self._grounding.ungrounded(parameter.location, "required", "that the parameter is required", shown.source)

    def _check_place(self, parameter: Part, shown: Shown, around: Passage | None, names: frozenset[str]) -> None:
        """Check where a parameter is sent, by the heading above its row or the column about it.

        Where the cited lines do not say, those of the operation, `around`, may have the heading.
        """
        if not shown.source.claims("in"):
            return
        stated = {place for row in shown.rows if (place := _place(row, shown.passage))}
        if not stated and around is not None:
            rows = around.rows(str(parameter.value.get("name")), names)
            stated = {place for row in rows if (place := _place(row, around))}
        claimed = str(parameter.value.get("in"))
        if stated and claimed not in stated and claimed != "querystring":
            message = f"have the parameter in the {stated.pop()}, not in the {claimed}"
            self._grounding.contradicted(parameter.location, "in", message, shown.source)
        elif not stated and claimed in _SHOWN_PLACES and not _SHOWN_PLACES[claimed].search(shown.passage.text):
            self._grounding.ungrounded(parameter.location, "in", f"that it is sent in a {claimed}", shown.source)

    def _check_schema(self, parameter: Part, source: ClaimSource | None, shown: Shown | None) -> None:
        schema = parameter.value.get("schema")
        at = parameter.location.child("schema")
        if schema is None:
            for member in members(parameter):
                if member.kind is Kind.MEDIA_TYPE and "schema" in member.value:
                    self._schemas.check(member.location.child("schema"), member.value["schema"], source)
            return
        if shown is not None:
            facts = facts_of(self._grounding, at, schema)
            extra = {key: value for key, value in parameter.value.items() if key in ("example", "deprecated")}
            examples = parameter.value.get("examples")
            if isinstance(examples, dict):
                extra["examples"] = list(_example_values(examples))
            shown = replace(shown, is_reference=refers_on(self._grounding, at, schema))
            check_value(self._grounding, type(facts)(at, {**facts.keywords, **extra}, facts.items), shown)
        self._schemas.check(at, schema, source)

    def _check_content(
        self, holder: Part, inherited: ClaimSource | None, role: str, extra: Sequence[Passage] = ()
    ) -> None:
        grounding = self._grounding
        source = source_of(holder.value, inherited)
        passage = grounding.passage(source)
        for member in members(holder):
            if member.kind is Kind.HEADER:
                self._check_header(grounding.target(member), source, member.location.pointer[-1])
            if member.kind is not Kind.MEDIA_TYPE:
                continue
            schema_at, schema = member.location.child("schema"), member.value.get("schema")
            if source is not None and passage is not None:
                name = member.location.pointer[-1]
                if source.claims("media-type") and not self._stands_media(name, role, (passage, *extra)):
                    grounding.ungrounded(member.location, "media-type", f"the media type {name}", source)
                if source.claims("example"):
                    for value in _media_examples(member):
                        check_example(grounding, member.location, value, passage, source)
                    if schema is not None:
                        self._schemas.check_body(schema_at, schema, source)
            if schema is not None:
                self._schemas.check(schema_at, schema, source)

    def _stands_media(self, name: str, role: str, passages: Sequence[Passage]) -> bool:
        """Tell whether a media type stands in the nearest lines that name any for requests, or for responses."""
        name = name.split(";", maxsplit=1)[0].strip().lower()
        for passage in (*passages, self._grounding.general):
            named = media_types(passage, role)
            if named:
                return name in named
            if passage.objects and name == "application/json":
                return True
        return name == "*/*"

    def _check_header(self, header: Part, inherited: ClaimSource | None, name: str) -> None:
        source = source_of(header.value, inherited)
        passage = self._grounding.passage(source)
        if source is None or passage is None or not source.claims("name"):
            return
        if not stands_name(passage.text, name, ignore_case=True):
            self._grounding.ungrounded(header.location, "name", f"the header {name!r}", source)
            return
        rows = passage.rows(name, frozenset())
        if "schema" in header.value and rows:
            facts = facts_of(self._grounding, header.location.child("schema"), header.value["schema"])
            check_value(self._grounding, facts, Shown(source, passage, rows))

    def _check_response(self, operation: Operation, status: str, response: Part) -> None:
        grounding = self._grounding
        source = source_of(response.value, None)
        passage, around = grounding.passage(source), grounding.passage(source_of(operation.value))
        at = operation.location.child("responses", status)
        if source is not None and passage is not None and source.claims("status") and status != "default":
            texts = [passage.text, *([around.text] if around else [])]
            texts += [] if source_of(operation.value) or around else [grounding.general.text]
            if not any(stands_status(text, status) for text in texts):
                grounding.ungrounded(at, "status", f"the status {status}", source)
        if source is not None and passage is not None and source.claims("example"):
            is_named = stands_status(passage.text, status) or _speaks_of(response, passage)
            if not is_named:
                message = "have neither the status nor a body nor a word of this response"
                grounding.contradicted(at, "example", message, source)
        self._check_content(response, source, "response", [around] if around else [])


def _speaks_of(response: Part, passage: Passage) -> bool:
    """Tell whether lines show a body, or have words of the description."""
    text = response.value.get("description")
    words = re.findall(r"[a-z]{4,}", text.lower()) if isinstance(text, str) else []
    return bool(passage.objects) or sum(word in all_words(passage.text) for word in {*words}) > 1


def _methods(text: str, places: Sequence[int]) -> set[str]:
    """Return the methods that stand beside the path, else those that stand anywhere in the lines."""
    beside: set[str] = set()
    for place in places:
        before = _METHOD.findall(text, max(place - 80, 0), place)
        after = _METHOD.findall(text, place, place + 80) if not before else []
        beside.update(before[-1:] or after[:1])
    calls = {method.upper() for match in _METHOD_CALL.findall(text) for method in match if method}
    named = beside or {*_METHOD.findall(text), *calls}
    if named:
        return named
    return {
        "POST" if re.search(r"\s(?:-d|--data\S*|-F|--form)\b", command) else "GET" for command in _CURL.findall(text)
    }


def _says_deprecated(text: str, places: Sequence[int]) -> bool:
    return any(_DEPRECATED.match(text, place) for place in places)


def url_beginnings(text: str, path: str) -> Iterator[str]:
    """Yield the beginnings of the URLs that end in a path."""
    variable = r"(?:\{\{?[^{}\s]*\}?\}|<[^<>\s]*>|:?[^/\s\"'<>{}?]+)"
    pattern = variable.join(map(re.escape, re.split(r"\{[^{}]*\}", path)))
    for match in re.finditer(rf"https?://[^\s\"'<>|]*?(?={pattern}(?:[\s\"'?|)]|$))", text):
        yield match.group()


def _place(row: Row, passage: Passage) -> str:
    """Return where a row says that a parameter is sent, empty where it does not."""
    cell = row.cell(r"in$", "location", "located")
    if cell and cell.lower() in ("path", "query", "header", "cookie"):
        return cell.lower()
    match = re.match(r"[^()\n]{0,20}\([^()\n]*\b(path|query|header|cookie)\b", row.head, re.IGNORECASE)
    if match:
        return match.group(1).lower()
    for segment in passage.segments:
        start = segment.text.find(row.text)
        if start >= 0:
            sections = _SECTION.findall(segment.text[:start])
            return sections[-1].lower() if sections else ""
    return ""


@lru_cache(maxsize=1024)
def media_types(passage: Passage, role: str) -> frozenset[str]:
    """Return the media types of lines that are not said to be those of the other direction."""
    others = _RESPONSE if role == "request" else _REQUEST
    names: set[str] = set()
    for match in _MEDIA.finditer(passage.rest):
        words = _ROLE.findall(passage.rest[max(match.start() - 80, 0) : match.start()])
        if not words or words[-1].lower() not in others:
            names.add(match.group().lower())
    return frozenset(names)


def _media_examples(media: Part) -> Iterator[Json]:
    if "example" in media.value:
        yield media.value["example"]
    examples = media.value.get("examples")
    if isinstance(examples, dict):
        yield from _example_values(examples)


def _example_values(examples: Mapping[str, Json]) -> Iterator[Json]:
    for entry in examples.values():
        if isinstance(entry, dict) and "value" in entry:
            yield entry["value"]


_ROLES: Mapping[str, frozenset[str]] = {
    "cursor": frozenset({"cursor", "after", "before", "token", "next", "continuation", "marker", "since"}),
    "offset": frozenset({"offset", "skip"}),
    "page": frozenset({"page", "pagenumber"}),
    "limit": frozenset({"limit", "per", "size", "count", "max", "top", "perpage", "pagesize", "take"}),
}


class PaginationCheck:
    """Checks the pagination of an operation, and that one is declared where its lines show the parameters of one."""

    def __init__(self, grounding: Grounding, operation: Operation) -> None:
        self._grounding = grounding
        self._operation = operation

    def check(self, source: ClaimSource, passage: Passage) -> None:
        """Check it against the cited lines."""
        if not source.claims("pagination"):
            return
        declared = self._operation.value.get("x-specloom-pagination")
        at = self._operation.location.child("x-specloom-pagination")
        if not isinstance(declared, dict):
            turning = self._turning()
            if turning and self._has_list():
                message = f"show the parameter {turning!r}, which turns pages, and the document declares no pagination"
                self._grounding.contradicted(self._operation.location, "pagination", message, source)
            return
        text = "\n".join(part.text for part in (passage, *self._passages(), *self._grounding.noted(source)))
        for what, name in _names_of(declared):
            if not stands_name(text, name, ignore_case=what == "header"):
                self._grounding.ungrounded(at, "pagination", f"the {what} {name!r}", source)
        for role, name in _misplaced(declared):
            self._grounding.contradicted(at, "pagination", f"have {name!r}, which is no {role}", source)

    def _turning(self) -> str:
        for parameter in self._operation.parameters:
            name = str(parameter.value.get("name"))
            role = role_in_pagination(name)
            if parameter.value.get("in") == "query" and role not in ("", "limit") and _last_word(name) != "before":
                return name if self._limited() else ""
        return ""

    def _limited(self) -> bool:
        return any(
            role_in_pagination(str(parameter.value.get("name"))) == "limit" for parameter in self._operation.parameters
        )

    def _has_list(self) -> bool:
        """Tell whether a success is a list, or an object with one."""
        for status, response in self._operation.responses:
            for media in members(response) if status.startswith("2") else ():
                schema = media.value.get("schema")
                for part in schemas_of(self._grounding, media.location.child("schema"), schema):
                    if _is_array(part.value) or any(map(_is_array, _values(part.value.get("properties")))):
                        return True
        return False

    def _passages(self) -> Iterator[Passage]:
        for _, response in self._operation.responses:
            passage = self._grounding.passage(source_of(response.value))
            if passage is not None:
                yield passage
        for parameter in self._operation.parameters:
            passage = self._grounding.passage(source_of(parameter.value))
            if passage is not None:
                yield passage


def _values(value: Json) -> list[Json]:
    return list(value.values()) if isinstance(value, dict) else []


def _is_array(schema: Json) -> bool:
    return isinstance(schema, dict) and (schema.get("type") == "array" or "items" in schema)


def _names_of(declared: Mapping[str, Json]) -> Iterator[tuple[str, str]]:
    """Yield the names of parameters, headers and members that a pagination is made of."""
    for key, value in declared.items():
        if key == "parameters" and isinstance(value, dict):
            yield from (("parameter", str(name)) for name in value.values())
        elif key == "sort" and isinstance(value, dict):
            yield from (("parameter", name) for name in value)
        elif isinstance(value, dict) and "header" in value:
            yield "header", str(value["header"])
        elif isinstance(value, str) and value.startswith("/"):
            yield from (("member", part) for part in value.split("/")[1:] if not re.fullmatch(r"-?\d+", part))


def _misplaced(declared: Mapping[str, Json]) -> Iterator[tuple[str, str]]:
    parameters = declared.get("parameters")
    for role, name in (parameters if isinstance(parameters, dict) else {}).items():
        if role_in_pagination(str(name)) not in ("", role):
            yield role, str(name)
    following = declared.get("next")
    if isinstance(following, str) and re.search(r"(?i)prev|before|first|last|self", following.rpartition("/")[2]):
        yield "next", following
    for role, words in (("has-more", "more|has.?next|last"), ("total", "total|count|size|results|number")):
        place = declared.get(role)
        if isinstance(place, str) and not re.search(f"(?i){words}", place.rpartition("/")[2]):
            yield role, place


def _last_word(name: str) -> str:
    return re.sub(r"[^a-z]", "", re.split(r"\[", name.rstrip("]"))[-1].lower())


def role_in_pagination(name: str) -> str:
    """Return the role in pagination that a name speaks of, empty where it is none or several."""
    last = re.split(r"\[", name.rstrip("]"))[-1]
    words = {word.lower() for word in re.findall(r"[A-Z]?[a-z]+", last)} | {_last_word(name)}
    roles = [role for role, known in _ROLES.items() if words & known]
    if len(roles) > 1:
        roles = [role for role in roles if role != "page"]
    return roles[0] if len(roles) == 1 else ""
