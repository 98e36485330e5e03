"""Rate limits of operations and of tags: their names, and the operations that count towards them."""

from __future__ import annotations

from specloom import ir
from specloom.code.readme_view import LimitRow
from specloom.code.safe import Code, code, literal, markdown, markdown_code
from specloom.lower import docs


def limit_names(api: ir.Api) -> dict[str, ir.RateLimit]:
    """Return the limits by name: the name of a tag, or the id of an operation."""
    named = {tag.name: tag.rate_limit for tag in api.tags if tag.rate_limit is not None}
    of_operations = {
        _operation_limit(api, operation): operation.rate_limit
        for operation in api.operations
        if operation.rate_limit is not None
    }
    return named | of_operations


def limits_of(api: ir.Api, operation: ir.Operation) -> tuple[str, ...]:
    """Return the names of the limits that an operation counts towards."""
    tags = [tag.name for tag in api.tags if tag.rate_limit is not None and tag.name in operation.tags]
    return (*tags, *([_operation_limit(api, operation)] if operation.rate_limit is not None else []))


def _operation_limit(api: ir.Api, operation: ir.Operation) -> str:
    taken = {tag.name for tag in api.tags}
    path = f"{operation.http_method} {operation.path}"
    return operation.id if operation.id and operation.id not in taken else path


def limit_rows(api: ir.Api) -> tuple[LimitRow, ...]:
    """Return the README's table of rate limits."""
    whole = [(markdown("all calls"), api.rate_limit)] if api.rate_limit is not None else []
    named = [(markdown_code(name), limit) for name, limit in limit_names(api).items()]
    return tuple(
        LimitRow(
            name,
            literal(limit.requests),
            literal(int(limit.per) if limit.per == int(limit.per) else limit.per),
            markdown(limit.scope or "each client"),
            markdown(docs.full(limit.description)) if limit.description else None,
        )
        for name, limit in (*whole, *named)
    )


def limit_text(limit: ir.RateLimit) -> str:
    """Return what the docstring of clients says of the limit of all calls."""
    what = f"{limit.requests} request{'' if limit.requests == 1 else 's'} in {limit.per:g} s"
    scope = f", counted for the {limit.scope}" if limit.scope else ""
    text = f" {docs.full(limit.description)}" if limit.description else ""
    return f"Rate limit: {what}{scope}.{text} `rate_limit=RateLimit(requests, per=seconds)` sets another one."


def rate_limit(limit: ir.RateLimit) -> Code:
    """Return a limit as the runtime takes it."""
    return code("RateLimit({requests}, per={per})", requests=literal(limit.requests), per=literal(limit.per))
