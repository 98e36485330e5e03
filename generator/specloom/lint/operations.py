"""Rules about operations: a usable id, a summary, one declared tag, errors with a schema, and a source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from specloom.base.diagnostics import Diagnostic, Location
from specloom.lint.outline import Kind, Part
from specloom.lint.survey import Survey, warning

_CAMEL = re.compile(r"[a-z][a-z0-9]*(?:[A-Z][a-z0-9]*)*")
_SNAKE = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_SOURCE = "x-specloom-source"


def operation_id_style(survey: Survey) -> Iterator[Diagnostic]:
    """Yield operations without an id, or with one that is not lowerCamelCase."""
    hint = "write a verb and a noun in lowerCamelCase: listCalls, getCall, cancelCallback"
    for operation in survey.operations:
        name = operation.value.get("operationId")
        if not isinstance(name, str) or not name:
            message = f"{operation.method} {operation.path} has no operationId"
            yield warning("operation-id-style", operation.location, message, hint)
        elif not _CAMEL.fullmatch(name):
            message = f"the operation id {name!r} is not in lowerCamelCase"
            yield warning("operation-id-style", operation.location.child("operationId"), message, hint)


def operation_summary(survey: Survey) -> Iterator[Diagnostic]:
    """Yield operations without a summary, or with one that is not a sentence on one line."""
    hint = "say in one line, imperative and with a full stop, what it does: List the calls of a connection."
    for operation in survey.operations:
        summary = operation.value.get("summary")
        if not isinstance(summary, str) or not summary.strip():
            message = f"{operation.id!r} has no summary"
            yield warning("operation-summary", operation.location, message, hint)
        elif "\n" in summary.strip() or not summary.strip().endswith(".") or summary.strip()[0].islower():
            message = f"the summary of {operation.id!r} is not one sentence on one line"
            yield warning("operation-summary", operation.location.child("summary"), message, hint)


def operation_tag(survey: Survey) -> Iterator[Diagnostic]:
    """Yield operations that have not exactly one tag, in snake_case, declared at the top with a description."""
    described = {str(tag.value.get("name")) for tag in survey.of(Kind.TAG) if tag.value.get("description")}
    for operation in survey.operations:
        tags = operation.value.get("tags")
        names = tags if isinstance(tags, list) else []
        if len(names) != 1:
            message = f"{operation.id!r} has {len(names) or 'no'} tags; the tag says where in the client it lives"
            yield warning("operation-tag", operation.location, message, "give it exactly one tag")
            continue
        at, name = operation.location.child("tags", 0), names[0]
        if isinstance(name, str) and not _SNAKE.fullmatch(name):
            message = f"the tag {name!r} is not in snake_case"
            yield warning("operation-tag", at, message, "write it as an attribute's name")
        if isinstance(name, str) and name not in described:
            message = f"the tag {name!r} is not declared with a description at the top of the document"
            yield warning("operation-tag", at, message, "add it to `tags`, with a description")


def error_without_schema(survey: Survey) -> Iterator[Diagnostic]:
    """Yield client errors without a schema, and operations that can be refused but declare no error."""
    root = survey.document.root
    security = root.get("security") if isinstance(root, dict) else None
    reported: set[Location] = set()
    for operation in survey.operations:
        errors = [(status, response) for status, response in operation.responses if status.startswith("4")]
        for status, response in errors:
            if response.location not in reported and not _has_schema(response):
                reported.add(response.location)
                message = f"the response {status} of {operation.id!r} does not say what its body looks like"
                yield warning("error-without-schema", response.location, message, "add `content` with a schema")
        has_default = any(status == "default" for status, _ in operation.responses)
        in_path = any(parameter.value.get("in") == "path" for parameter in operation.parameters)
        needed = operation.value.get("security", security) or in_path
        if needed and not errors and not has_default:
            message = f"{operation.id!r} can be refused or asked for what does not exist, but declares no 4xx response"
            yield warning("error-without-schema", operation.location, message, "declare the error, with a schema")


def _has_schema(response: Part) -> bool:
    content = response.value.get("content")
    media_types = content.values() if isinstance(content, dict) else ()
    return any(isinstance(media, dict) and "schema" in media for media in media_types)


def claim_unsourced(survey: Survey) -> Iterator[Diagnostic]:
    """Yield operations and responses without a source, in a document in which others have one."""
    if not any(_SOURCE in part.value for part in survey.parts):
        return
    reported: set[Location] = set()
    hint = f"add {_SOURCE}: {{document, lines, basis}}"
    for operation in survey.operations:
        if _SOURCE not in operation.value:
            message = f"{operation.id!r} does not say where it comes from"
            yield warning("claim-unsourced", operation.location, message, hint)
        for status, response in operation.responses:
            if _SOURCE not in response.value and response.location not in reported:
                reported.add(response.location)
                message = f"the response {status} of {operation.id!r} does not say where it comes from"
                yield warning("claim-unsourced", response.location, message, hint)
