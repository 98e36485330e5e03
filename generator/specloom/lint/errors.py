"""Rule about errors: operations that can be refused declare a client error, with a schema."""

from __future__ import annotations

from collections.abc import Iterator

from specloom.base.diagnostics import Diagnostic, Location
from specloom.lint.outline import Part
from specloom.lint.survey import Survey, warning

_RULE = "error-without-schema"


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
                yield warning(_RULE, response.location, message, "add `content` with a schema")
        has_default = any(status == "default" for status, _ in operation.responses)
        in_path = any(parameter.value.get("in") == "path" for parameter in operation.parameters)
        needed = operation.value.get("security", security) or in_path
        if needed and not errors and not has_default:
            message = f"{operation.id!r} can be refused or asked for what does not exist, but declares no 4xx response"
            yield warning(_RULE, operation.location, message, "declare the error, with a schema")


def _has_schema(response: Part) -> bool:
    content = response.value.get("content")
    media_types = content.values() if isinstance(content, dict) else ()
    return any(isinstance(media, dict) and "schema" in media for media in media_types)
