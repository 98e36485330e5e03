"""Rules about operations whose requests or responses are not what their author thinks: paths, media types, answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from specloom.base.closeness import intended
from specloom.base.diagnostics import Diagnostic
from specloom.lint.outline import Kind, Part
from specloom.lint.survey import Survey, warning

_MEDIA_TYPE = re.compile(r"[A-Za-z0-9!#$&^_.+*-]+/[A-Za-z0-9!#$&^_.+*{}-]+\s*(?:;.*)?")
_MEDIA_TYPES = (
    "application/json", "application/xml", "application/octet-stream", "application/x-www-form-urlencoded",
    "multipart/form-data", "text/plain", "text/html", "text/csv", "text/event-stream", "application/pdf",
)  # fmt: skip
_TOP_LEVEL = (
    "application", "audio", "chemical", "example", "font", "haptics", "image", "message", "model", "multipart", "text",
    "video", "*", "binary", "x-world",
)  # fmt: skip
_WORDS = {
    "json": "application/json",
    "xml": "application/xml",
    "text": "text/plain",
    "csv": "text/csv",
    "html": "text/html",
}
_STATUS = re.compile(r"[1-5](?:\d\d|XX)|DEFAULT")
_SLIPS = (
    "jsn",
    "jsom",
    "josn",
    "jason",
    "jso",
    "formdata",
    "form-date",
    "x-www-form-urlencode",
    "x-www-form-url-encoded",
)
"""Subtypes that nobody registered, but that people write."""


def path_text(survey: Survey) -> Iterator[Diagnostic]:
    """Yield paths with parts that are sent as they stand and are hardly meant so."""
    bases = {base for part in survey.of(Kind.SERVER) if (base := _base(part))}
    for part in survey.parts:
        if (
            part.kind is not Kind.PATH_ITEM
            or part.location.pointer[:1] != ("paths",)
            or len(part.location.pointer) != 2
        ):
            continue
        path = part.location.pointer[1].partition("?")[0].partition("#")[0]
        fault = _fault_of(path, bases)
        if fault:
            yield warning("path-text", part.location, f"the path {path!r} {fault[0]}", fault[1])


def _fault_of(path: str, bases: set[str]) -> tuple[str, str] | None:
    if "://" in path:
        return "is a whole URL; paths go behind the server's URL", f"write {urlsplit(path).path!r}"
    if re.search(r"<[^<>]*>", path):
        right = re.sub(r"<(?:[^<>:]*:)?([^<>]*)>", r"{\1}", path)
        return "has a parameter in angle brackets, and OpenAPI has them in braces", f"write {right!r}"
    if "${" in path:
        return "has a '$' before a parameter, which is sent as it stands", f"write {path.replace('${', '{')!r}"
    if "//" in path:
        return "has two slashes in a row, which are sent as they stand", f"write {re.sub('/+', '/', path)!r}"
    if re.search(r"\s", path):
        return "holds a space, which is sent as %20", f"write {re.sub(chr(92) + 's', '', path)!r}, if it is not meant"
    base = next((base for base in bases if path.startswith(f"{base}/")), "")
    if base:
        return f"begins with {base!r}, as the server's URL ends: both are sent", f"write {path[len(base) :]!r}"
    return None


def _base(server: Part) -> str:
    url = server.value.get("url")
    path = re.sub(r"^[^/]*//[^/]*", "", url) if isinstance(url, str) else ""
    return path.rstrip("/") if re.fullmatch(r"/[^{}]+", path) else ""


def media_type_name(survey: Survey) -> Iterator[Diagnostic]:
    """Yield names of media types that are none."""
    for part in survey.parts:
        if part.kind is Kind.MEDIA_TYPE:
            name = part.location.pointer[-1]
            fault, suggestion = _media_type_fault(name)
            if fault:
                hint = f"did you mean {suggestion!r}?" if suggestion else "write a media type, such as application/json"
                if name in ("schema", "example", "examples"):
                    hint = f"put a media type before it: content: {{application/json: {{{name}: …}}}}"
                yield warning("media-type-name", part.location, f"{name!r} {fault}", hint)


def _media_type_fault(name: str) -> tuple[str, str]:
    if not _MEDIA_TYPE.fullmatch(name):
        spaceless = re.sub(r"\s", "", name)
        suggestion = (
            spaceless if spaceless in _MEDIA_TYPES else _WORDS.get(name.lower()) or intended(name, _MEDIA_TYPES)
        )
        return "is no media type", suggestion
    plain = name.partition(";")[0].strip().lower()
    top, _, sub = plain.partition("/")
    suggestion = intended(plain, _MEDIA_TYPES) if top not in _TOP_LEVEL or sub in _SLIPS else ""
    return ("is no media type that anybody knows", suggestion) if suggestion else ("", "")


def tag_unknown(survey: Survey) -> Iterator[Diagnostic]:
    """Yield tags of operations that differ in a few letters from one that the document declares."""
    declared = [str(part.value.get("name")) for part in survey.of(Kind.TAG)]
    for operation in survey.operations:
        tags = operation.value.get("tags")
        for index, tag in enumerate(tags if isinstance(tags, list) else []):
            if not isinstance(tag, str) or tag in declared:
                continue
            close = intended(tag, declared, cutoff=0.85)
            if close:
                message = f"the tag {tag!r} is not declared: {operation.id!r} becomes part of another resource"
                at = operation.location.child("tags", index)
                yield warning("tag-unknown", at, message, f"did you mean {close!r}?")


def operation_answers(survey: Survey) -> Iterator[Diagnostic]:
    """Yield operations that describe no response at all, or none of a success."""
    for operation in survey.operations:
        statuses = [status.upper() for status, _ in operation.responses]
        if "$ref" in operation.value or any(not _STATUS.fullmatch(status) for status in statuses):
            continue  # a reference to another file, or reported as what is no status
        if not statuses and "responses" not in {intended(key, ("responses",)) for key in operation.value}:
            message = f"{operation.id!r} describes no response: its result is not known"
            hint = 'add `responses`, with at least one: "200": {description: …, content: …}'
            yield warning("operation-answers", operation.location, message, hint)
        elif statuses and not any(status[:1] in ("1", "2", "3") or status == "DEFAULT" for status in statuses):
            message = f"{operation.id!r} describes no response of a success: its result is not known"
            hint = 'add one: "200": {description: …, content: …}'
            yield warning("operation-answers", operation.location.child("responses"), message, hint)


def body_of_safe_method(survey: Survey) -> Iterator[Diagnostic]:
    """Yield bodies of requests that have no meaning in HTTP (RFC 9110, section 9.3.1); empty forms are none."""
    for operation in survey.operations:
        if operation.method not in ("get", "head") or operation.body is None or not _has_content(operation.body):
            continue
        method = operation.method.upper()
        message = f"the body of a {method} has no meaning in HTTP: servers and proxies may refuse it"
        hint = "send it with POST, or as query parameters, unless the server really reads it"
        yield warning("body-unexpected", operation.location.child("requestBody"), message, hint)


def _has_content(body: Part) -> bool:
    content = body.value.get("content")
    media = [*content.values()] if isinstance(content, dict) else []
    schemas = [entry.get("schema") for entry in media if isinstance(entry, dict)]
    return body.value.get("required") is True or any(
        isinstance(schema, dict) and schema.get("properties") != {} for schema in schemas
    )
