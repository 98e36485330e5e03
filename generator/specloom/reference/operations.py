"""The part of a page that describes one operation: signatures, samples, arguments, result, errors, limits, sources."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from functools import partial

from specloom import ir
from specloom.lower.limits import limit_names, limits_of
from specloom.lower.operations import error_class
from specloom.reference.content import Content, Described
from specloom.reference.markup import blocks, code, fenced, linked_code, prose, table
from specloom.reference.surface import Argument, Signature

_WIDTH = 68
_PLACES = {"path": "in the path", "query": "in the query", "header": "header field", "cookie": "cookie"}


def operation_lines(content: Content, described: Described) -> Iterator[str]:
    """Yield the lines of the section on an operation, its heading first."""
    operation, method = described.operation, described.method
    link = partial(content.address_from, 1)
    yield from (f"## {method.name}", "", code(f"{operation.http_method} {operation.path}"), "")
    yield from blocks("\n\n".join(method.doc.paragraphs))
    yield from _sides(described)
    yield from _arguments(described, link)
    yield from _result(method.signatures[0], link)
    yield from _errors(described, link)
    yield from _limits(content, operation)
    yield from _sources(operation)


def _sides(described: Described) -> Iterator[str]:
    """Yield what is said for synchronous callers, and for the others, in tabs."""
    sample = described.sample
    for title, method, program in (
        ("Synchronous", described.method, sample.synchronous if sample else ""),
        ("Asynchronous", described.async_method, sample.asynchronous if sample else ""),
    ):
        yield from (f'=== "{title}"', "")
        shown = "\n\n".join(map(written, method.signatures))
        for text in filter(None, (shown, program)):
            yield from (f"    {line}".rstrip() for line in [*fenced(text, "python"), ""])
        if not program:
            yield from ("    There is no sample: none could be executed against the fake server.", "")


def written(signature: Signature) -> str:
    """Return a signature as Python code, an argument a line where one line is too long."""
    head = f"{'async ' if signature.awaited else ''}def {signature.name}("
    end = f") -> {signature.result}".replace("models.", "")
    arguments = list(_written_arguments(signature.arguments))
    line = f"{head}{', '.join(arguments)}{end}"
    if len(line) <= _WIDTH or not arguments:
        return line
    return "\n".join([head, *(_wrapped(f"    {argument},") for argument in arguments), _wrapped(end)])


def _wrapped(line: str) -> str:
    """Return a line of a signature in lines that a narrow window shows, parted between the types of a union."""
    return textwrap.fill(
        line, _WIDTH, subsequent_indent=" " * 8, break_long_words=False, break_on_hyphens=False, tabsize=4
    )


def _written_arguments(arguments: Sequence[Argument]) -> Iterator[str]:
    starred = False
    for argument in arguments:
        if argument.by_keyword and not starred:
            starred = True
            yield "*"
        default = f" = {argument.default}" if argument.default is not None else ""
        yield f"{argument.name}: {argument.annotation}{default}".replace("models.", "")


def _arguments(described: Described, link: Callable[[str], str | None]) -> Iterator[str]:
    signatures, texts = described.method.signatures, described.method.doc.arguments
    known: dict[str, list[Argument]] = {}
    for signature in signatures:
        for argument in signature.arguments:
            known.setdefault(argument.name, []).append(argument)
    order = [*(name for name in texts if name in known), *(name for name in known if name not in texts)]
    rows = [
        (
            code(name),
            linked_code(known[name][0].annotation, link),
            _default(known[name], len(signatures)),
            prose(texts.get(name, "")),
        )
        for name in order
    ]
    if rows:
        yield from ("**Arguments**", "", *table(("argument", "type", "default", "meaning"), rows))


def _default(ways: Sequence[Argument], count: int) -> str:
    default = ways[0].default
    if default is None:
        return "required" if len(ways) == count else "required in its form"
    return "not sent" if default in ("...", "None") else code(default)


def _result(signature: Signature, link: Callable[[str], str | None]) -> Iterator[str]:
    yield from (f"**Returns** {linked_code(signature.result, link)}", "")


def _errors(described: Described, link: Callable[[str], str | None]) -> Iterator[str]:
    bodies: dict[str, str] = {}
    for status, body in described.error_bodies:
        bodies[status] = f"{bodies[status]} | {body.text}" if status in bodies else body.text
    rows = [
        (
            linked_code(error_class(response.status), link),
            code(response.status),
            linked_code(bodies[response.status], link) if response.status in bodies else "",
            prose(response.description),
        )
        for response in described.operation.responses
        if response.status[:1] in ("4", "5") or response.status == "default"
    ]
    if rows:
        yield from ("**Errors**", "", *table(("error", "status", "body", "when"), rows))


def _limits(content: Content, operation: ir.Operation) -> Iterator[str]:
    listed = [*_rates(content.api, operation), *_calling(content, operation)]
    if listed:
        yield from ("**Limits and pages**", "", *(f"- {text}" for text in listed), "")


def _rates(api: ir.Api, operation: ir.Operation) -> Iterator[str]:
    limits = [("all calls", api.rate_limit)] if api.rate_limit is not None else []
    named = limit_names(api)
    for name, limit in (*limits, *((name, named[name]) for name in limits_of(api, operation))):
        scope = f", counted for the {prose(limit.scope)}" if limit.scope else ""
        more = f". {prose(limit.description)}" if limit.description else ""
        yield f"At most {limit.requests} requests in {limit.per:g} s ({prose(name)}{scope}){more}"


def _calling(content: Content, operation: ir.Operation) -> Iterator[str]:
    if operation.pagination is not None:
        arguments = content.names.arguments[operation.location]
        given = (getattr(operation.pagination, each.name) for each in fields(operation.pagination))
        used = [
            arguments["query", value] for value in given if isinstance(value, str) and ("query", value) in arguments
        ]
        by = f", by {', '.join(map(code, dict.fromkeys(used)))}" if used else ""
        yield (
            f"Comes in pages (style {code(operation.pagination.style)}{by}): a loop goes through the items of all of "
            "them, `.pages()` through the pages, `.first_page()` fetches one, `with_options(max_pages=10)` is a bound"
        )
    retry = operation.retry or content.api.retry
    if retry is not None:
        statuses = ", ".join(map(str, retry.statuses))
        yield f"Is repeated after {statuses or 'no status'}{' and lost connections' if retry.connection_errors else ''}"
    if operation.idempotency_header:
        yield f"A repeated call counts once: the client sends {code(operation.idempotency_header)}"


def _sources(operation: ir.Operation) -> Iterator[str]:
    parts: list[tuple[str, ir.Provenance | None]] = [("the operation", operation.source)]
    parts += [
        (f"{code(each.name)} ({_PLACES[each.in_]})", each.source or each.schema.source) for each in operation.parameters
    ]
    parts += [(f"response {code(each.status)}", each.source) for each in operation.responses]
    rows = [(what, *_source(source)) for what, source in parts if source is not None]
    if rows:
        yield from ("**Where this comes from**", "", *table(("what", "basis", "document, lines", "note"), rows))


def _source(source: ir.Provenance) -> tuple[str, str, str]:
    facts = f" ({', '.join(map(prose, source.inferred))})" if source.inferred else ""
    where = f"{code(source.document)}, {prose(source.lines)}" if source.document else prose(source.lines)
    seen = f", retrieved {prose(source.retrieved)}" if source.retrieved else ""
    address = f", {prose(source.url)}" if re.match(r"https?://", source.url) else ""
    return f"{prose(source.basis)}{facts}", f"{where}{address}{seen}", prose(source.note)
