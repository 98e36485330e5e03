"""Claims in words: what an object of a document states, fact by fact."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from specloom.base.document import Document, Json
from specloom.evidence.claims import Claim
from specloom.lint.outline import Kind, Part, follow

_LIMITS = (
    "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "minItems",
    "maxItems", "minProperties", "maxProperties", "uniqueItems", "pattern",
)  # fmt: skip
_FLAGS = {"nullable": "may be null", "deprecated": "deprecated"}
_MAX_VALUES = 24


def kind_text(claim: Claim) -> str:
    """Return what a claim is about, such as `query parameter`."""
    where = claim.value.get("in")
    return f"{where} parameter" if claim.kind is Kind.PARAMETER and isinstance(where, str) else claim.kind.value


def facts(document: Document, claim: Claim) -> tuple[str, ...]:
    """Return the facts that a claim states."""
    value = claim.value
    match claim.kind:
        case Kind.REQUEST_BODY | Kind.RESPONSE:
            content = value.get("content")
            required = ("required",) if value.get("required") is True else ()
            return (*(content if isinstance(content, dict) else ()), *required)
        case Kind.PARAMETER | Kind.HEADER:
            schema = value.get("schema", dict(value))
            return (*_schema(document, claim, schema), *(("required",) if value.get("required") is True else ()))
        case Kind.SCHEMA | Kind.PROPERTY:
            return tuple(_schema(document, claim, dict(value)))
        case Kind.DOCUMENT:
            return tuple(_whole(value))
        case Kind.SERVER:
            return (str(value.get("url", "")),)
        case Kind.SECURITY_SCHEME:
            return tuple(str(value[key]) for key in ("type", "scheme", "in", "name") if key in value)
        case _:
            return ()


def _whole(root: Mapping[str, Json]) -> Iterator[str]:
    """Yield the servers, the security and the rate limit of a document."""
    servers = root.get("servers")
    for server in servers if isinstance(servers, list) else ():
        if isinstance(server, dict):
            yield f"server {server.get('url', '')}"
    components = root.get("components")
    schemes = components.get("securitySchemes") if isinstance(components, dict) else root.get("securityDefinitions")
    for name, scheme in schemes.items() if isinstance(schemes, dict) else ():
        yield f"security {name} ({scheme.get('type', '')})" if isinstance(scheme, dict) else f"security {name}"
    if "x-specloom-rate-limit" in root:
        yield f"rate limit {json.dumps(root['x-specloom-rate-limit'], ensure_ascii=False)}"


def description(value: Mapping[str, Json]) -> str:
    """Return the summary and the description of an object, as one text."""
    texts = (value.get("summary"), value.get("description"))
    return "\n".join(text.strip() for text in texts if isinstance(text, str) and text.strip())


def _schema(document: Document, claim: Claim, schema: Json) -> Iterator[str]:
    if not isinstance(schema, dict):
        return
    if isinstance(schema.get("$ref"), str):
        target = follow(document, Part(Kind.SCHEMA, claim.location, schema))
        yield f"as {target.location.pointer[-1] if target.location.pointer else target.location.document}"
        schema = {key: value for key, value in schema.items() if key != "$ref"}
    kind = schema.get("type")
    if kind is not None:
        yield " or ".join(map(str, kind)) if isinstance(kind, list) else str(kind)
    if isinstance(schema.get("format"), str):
        yield f"format {schema['format']}"
    yield from _values(schema)
    for keyword in ("default", *_LIMITS):
        if keyword in schema:
            yield f"{keyword} {json.dumps(schema[keyword], ensure_ascii=False)}"
    yield from (text for keyword, text in _FLAGS.items() if schema.get(keyword) is True)
    items = schema.get("items")
    if isinstance(items, dict):
        inside = tuple(_schema(document, claim, items))
        if inside:
            yield f"items: {', '.join(inside)}"


def _values(schema: Mapping[str, Json]) -> Iterator[str]:
    listed = schema.get("enum", [schema["const"]] if "const" in schema else None)
    if isinstance(listed, list):
        shown = [json.dumps(value, ensure_ascii=False) for value in listed[:_MAX_VALUES]]
        rest = f" and {len(listed) - _MAX_VALUES} more" if len(listed) > _MAX_VALUES else ""
        yield f"one of {', '.join(shown)}{rest}"
