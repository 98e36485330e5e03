"""Rules about our extensions: their shape, by `extensions.schema.json`, and the objects that they belong on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache, lru_cache
from pathlib import Path
from typing import cast

from specloom.base.closeness import intended
from specloom.base.diagnostics import Diagnostic, Location
from specloom.base.document import Json
from specloom.base.foreign import BY_NAME, PREFIXES
from specloom.base.registry import SOURCES
from specloom.lint.outline import Kind
from specloom.lint.pagination import missing_parameters, pagination_schema
from specloom.lint.survey import Survey, warning
from specloom.validate.acceptance import acceptance

_PREFIX = "x-specloom-"
_ALIKE = 0.6
_NAMED = frozenset({
    Kind.INFO, Kind.TAG, Kind.OPERATION, Kind.PARAMETER, Kind.SCHEMA, Kind.PROPERTY, Kind.SECURITY_SCHEME,
    Kind.SERVER_VARIABLE,
})  # fmt: skip
PLACES: dict[str, frozenset[Kind]] = {
    "x-specloom-source": frozenset(Kind),
    "x-specloom-blocked": frozenset({Kind.DOCUMENT}),
    "x-specloom-ignore": frozenset(Kind),
    "x-specloom-pagination": frozenset({Kind.OPERATION}),
    "x-specloom-rate-limit": frozenset({Kind.DOCUMENT, Kind.TAG, Kind.OPERATION}),
    "x-specloom-retry": frozenset({Kind.DOCUMENT, Kind.OPERATION}),
    "x-specloom-idempotency": frozenset({Kind.OPERATION}),
    "x-specloom-safe": frozenset({Kind.OPERATION}),
    "x-specloom-wait": frozenset({Kind.OPERATION}),
    "x-specloom-timezone": frozenset({Kind.DOCUMENT}),
    "x-specloom-lists": frozenset({Kind.DOCUMENT, Kind.PARAMETER}),
    "x-specloom-envelope": frozenset({Kind.DOCUMENT, Kind.OPERATION}),
    "x-specloom-unwrap": frozenset({Kind.DOCUMENT, Kind.OPERATION}),
    "x-specloom-filter": frozenset({Kind.PARAMETER}),
    "x-specloom-pii": frozenset({Kind.PROPERTY, Kind.PARAMETER, Kind.SCHEMA}),
    "x-specloom-error": frozenset({Kind.RESPONSE}),
    "x-specloom-name": _NAMED,
    "x-specloom-type-name": frozenset({Kind.SCHEMA, Kind.PROPERTY, Kind.PARAMETER}),
    "x-specloom-resource": frozenset({Kind.OPERATION}),
    "x-specloom-webhook-signature": frozenset({Kind.DOCUMENT, Kind.OPERATION}),
    "x-specloom-stream": frozenset({Kind.MEDIA_TYPE, Kind.OPERATION}),
    "x-specloom-placeholder": frozenset({Kind.SERVER_VARIABLE}),
}


SHAPES = {
    "x-specloom-source": '{document: page.html, lines: "12-15", basis: documented}',
    "x-specloom-blocked": "[{title: Cancel a call, missing: [method], method: '', path: /calls/{id}, operation: {}}]",
    "x-specloom-ignore": "[rule-id]",
    "x-specloom-pagination": "{style: cursor, parameters: {cursor: cursor}, items: /data, next: /next_cursor}",
    "x-specloom-rate-limit": "{requests: 5, per: 1}, with `per` in seconds",
    "x-specloom-retry": "{statuses: [429, 503]}, or false",
    "x-specloom-idempotency": "{header: Idempotency-Key}",
    "x-specloom-safe": "true or false",
    "x-specloom-wait": "{status: /status, done: [done], failed: [failed], pending: [queued]}, or "
    "{operation: getJob, url: {header: Location}} on what begins the work",
    "x-specloom-timezone": "UTC, +02:00 or Europe/Berlin",
    "x-specloom-lists": "indices, brackets or repeat",
    "x-specloom-envelope": "json-api or none",
    "x-specloom-unwrap": "the name of a member, such as data, or false",
    "x-specloom-filter": '{format: "[{op}]{value}", operators: [gte, lte], value: {type: string, format: date}}',
    "x-specloom-pii": "true",
    "x-specloom-error": "{pointer: /ok, equals: false}",
    "x-specloom-name": "a Python name: letters, digits and underscores",
    "x-specloom-type-name": "the name of a class, such as CallStatus",
    "x-specloom-resource": "the name of a resource in snake_case, such as billing.invoices",
    "x-specloom-webhook-signature": "standard-webhooks, stripe, slack, github, discord, or "
    "{header: X-Signature, algorithm: sha256, encoding: hex}",
    "x-specloom-stream": '{end: "[DONE]"}',
    "x-specloom-placeholder": "true",
}
"""The right shape of each extension, as an example."""
_FOREIGN = {
    "pagination": "x-specloom-pagination", "pageable": "x-specloom-pagination", "retries": "x-specloom-retry",
    "retry": "x-specloom-retry", "retryable": "x-specloom-retry", "rate-limit": "x-specloom-rate-limit",
    "ratelimit": "x-specloom-rate-limit", "ratelimit-limit": "x-specloom-rate-limit",
    "throttling": "x-specloom-rate-limit",
    "idempotency": "x-specloom-idempotency", "idempotency-header": "x-specloom-idempotency",
    "idempotent": "x-specloom-idempotency", "name-override": "x-specloom-name", "client-name": "x-specloom-name",
    "sdk-method-name": "x-specloom-name", "method-name-override": "x-specloom-name", "pii": "x-specloom-pii",
    "python-name": "x-specloom-name", "timezone": "x-specloom-timezone",
}  # fmt: skip
"""What extensions of other tools that are not read are about, by the ends of their names."""


@cache
def extension_schema() -> Json:
    """Return the JSON Schema of an object with our extensions; it admits any other members."""
    schema = json.loads(Path(__file__).with_name("extensions.schema.json").read_text("utf-8"))
    schema["properties"]["x-specloom-pagination"] = pagination_schema()
    return cast("Json", schema)


def source_unknown(survey: Survey) -> Iterator[Diagnostic]:
    """Yield sources that name a page which `sources.yaml` does not list."""
    pages = survey.document.pages
    for part in survey.parts:
        source = part.value.get("x-specloom-source")
        name = source.get("source") if isinstance(source, dict) else None
        if isinstance(name, str) and name not in pages:
            at = part.location.child("x-specloom-source", "source")
            close = intended(name, pages)
            hint = f"did you mean {close!r}?" if close else f"list the page in {SOURCES} next to the document"
            yield warning("source-unknown", at, f"{SOURCES} lists no page {name!r}", hint)


def extension_unknown(survey: Survey) -> Iterator[Diagnostic]:
    """Yield extensions that are meant for us and are none, or that do not belong on their object."""
    for part in survey.parts:
        for key in part.value:
            suggestion = _meant(key) if key not in PLACES else ""
            at = part.location.child(key)
            if key.startswith(_PREFIX) and key not in PLACES:
                hint = f"did you mean {suggestion!r}?" if suggestion else "see specs/README.md for those that exist"
                yield warning("extension-unknown", at, f"there is no extension {key!r}: it is not read", hint)
            elif suggestion:
                message = f"the extension {key!r} is not read: ours begin with {_PREFIX!r}"
                yield warning("extension-unknown", at, message, f"did you mean {suggestion!r}?")
            elif key in PLACES and part.kind not in PLACES[key]:
                places = ", ".join(sorted(PLACES[key]))
                message = f"{key!r} means nothing on a {part.kind}"
                yield warning("extension-unknown", at, message, f"it belongs on: {places}")


@lru_cache(maxsize=1024)
def _meant(key: str) -> str:
    """Return the extension of ours that a key with a slip in its prefix or name stands for; empty for none."""
    parts = re.split("[-_]", key.lower(), maxsplit=2)
    if key in PLACES:
        return ""
    joined = re.sub("[^a-z]", "", key.lower())
    if joined.startswith("xspecloom"):  # a separator too many or too few
        return intended(joined, PLACES)
    if len(parts) < 3 or parts[0] != "x":
        return ""
    ours = SequenceMatcher(a=parts[1], b="specloom").ratio() >= _ALIKE
    return intended(f"{_PREFIX}{parts[2]}", PLACES) if ours else ""


def extension_foreign(survey: Survey) -> Iterator[Diagnostic]:
    """Yield extensions of other tools that say what one of ours says, and are not read; each name once."""
    counts: dict[str, list[Location]] = {}
    for part in survey.parts:
        for key in part.value:
            is_taken = key in BY_NAME or key.startswith(PREFIXES)  # `foreign/` takes or reports it
            if key.startswith("x-") and key not in PLACES and not is_taken and not _meant(key) and _equivalent(key):
                counts.setdefault(key, []).append(part.location.child(key))
    for key, places in counts.items():
        more = f" (here and in {len(places) - 1} other places)" if len(places) > 1 else ""
        message = f"the extension {key!r} is not read{more}"
        yield warning("extension-foreign", places[0], message, f"write {_equivalent(key)!r} for what it says")


@lru_cache(maxsize=1024)
def _equivalent(key: str) -> str:
    """Return the extension of ours for what one of another tool is about; empty for none."""
    name = key.lower().replace("_", "-").removeprefix("x-")
    return _FOREIGN.get(name) or _FOREIGN.get(name.partition("-")[2], "")


def extension_shape(survey: Survey) -> Iterator[Diagnostic]:
    """Yield extensions with a malformed value."""
    fits = acceptance(extension_schema())
    for part in survey.parts:
        for key in part.value:
            if key not in PLACES or fits({key: part.value[key]}):
                continue
            from specloom.lint.values import first_violation  # jsonschema takes half a second to import

            problem = first_violation(extension_schema(), {key: part.value[key]})
            if problem:
                place, message = problem
                at = part.location.child(*place)
                hint = f"write {key}: {SHAPES[key]}"
                yield warning("extension-shape", at, f"malformed extension: {message}", hint)
    for operation in survey.operations:
        yield from missing_parameters(operation)
