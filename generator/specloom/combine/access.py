"""What a document says for all of its operations, said of each of them: servers, security, retries and limits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Severity
from specloom.combine.equality import plain

_LIMIT = "limit"
"""The kind of a tag that groups no operations, but those that count towards one limit."""


@dataclass(frozen=True, slots=True)
class Accessed:
    """The operations, webhooks and tags of a document that stand for themselves, and what there is to say of them."""

    operations: tuple[ir.Operation, ...]
    webhooks: tuple[ir.Webhook, ...]
    tags: tuple[ir.Tag, ...]
    diagnostics: tuple[Diagnostic, ...]


def with_access(api: ir.Api, other: ir.Api, renamed: Mapping[str, str], label: str) -> Accessed:
    """Return the operations of another document as operations of `api`; `renamed` are ids of its security schemes."""
    tags, limit = list(other.tags), ""
    if other.rate_limit is not None and plain(other.rate_limit, {}) != plain(api.rate_limit, {}):
        limit = label
        tags.append(ir.Tag(label, rate_limit=other.rate_limit, kind=_LIMIT))
    operations = tuple(_with_access(api, other, operation, renamed, limit) for operation in other.operations)
    return Accessed(operations, other.webhooks, tuple(tags), tuple(_notes(api, other)))


def _with_access(
    api: ir.Api, other: ir.Api, operation: ir.Operation, renamed: Mapping[str, str], limit: str
) -> ir.Operation:
    required = other.security if operation.security is None else operation.security
    security = tuple(tuple(renamed.get(name, name) for name in entry) for entry in required)
    servers = operation.servers or (() if plain(other.servers, {}) == plain(api.servers, {}) else other.servers)
    return replace(
        operation,
        security=None if security == api.security else security,
        servers=servers,
        retry=operation.retry or other.retry,
        tags=(*operation.tags, limit) if limit else operation.tags,
        envelopes=_envelopes(other, operation),
    )


def _envelopes(other: ir.Api, operation: ir.Operation) -> ir.Envelopes:
    declared, usual = operation.envelopes, other.envelopes
    return ir.Envelopes(declared.form or usual.form, usual.member if declared.member is None else declared.member)


def _notes(api: ir.Api, other: ir.Api) -> Iterator[Diagnostic]:
    at, first = other.location, api.location.document
    if api.servers and not other.servers and not all(operation.servers for operation in other.operations):
        message = f"the document names no server: its operations go to that of {first}"
        yield Diagnostic("documents-server", at, message, "add `servers` with its URL", Severity.WARNING)
    if other.timezone != api.timezone:
        message = f"date-times without an offset are read as {first} says, not as this document does"
        hint = "make x-specloom-timezone alike in both; the client's assume_timezone sets another one"
        yield Diagnostic("documents-setting", at, message, hint, Severity.WARNING)
    for tag in other.tags:
        known = next((each for each in api.tags if each.name == tag.name), tag)
        if plain(known.rate_limit, {}) != plain(tag.rate_limit, {}):
            message = f"the rate limit of the tag {tag.name!r} is that of {first}, not of this document"
            hint = "make both alike, or put the limit at the operations"
            yield Diagnostic("documents-setting", at.child("tags"), message, hint, Severity.WARNING)
    if other.rate_limit is None and api.rate_limit is not None:
        message = f"calls of this document count towards the rate limit of {first}"
        yield Diagnostic("documents-setting", at, message, "nothing, unless it has one of its own", Severity.NOTE)
