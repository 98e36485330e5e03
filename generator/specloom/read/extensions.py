"""Our own extensions, `x-specloom-…`, and the equivalent extensions of other tools where they are widespread."""

from __future__ import annotations

import keyword
import re
from typing import get_args

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.registry import page_of
from specloom.read.node import Node, unsupported

_CLASS = re.compile(r"[A-Z][A-Za-z0-9]*")
_RESOURCE = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*")
# Names as the IANA time zone database has them.
_TIMEZONE = re.compile(r"UTC|[+-](?:[01]\d|2[0-3]):[0-5]\d|[A-Z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+){1,2}")


def source(node: Node) -> ir.Provenance | None:
    """Read `x-specloom-source`.

    Raises:
        SpecError: The basis is unknown.
    """
    extension = node.get("x-specloom-source")
    if extension is None:
        return None
    basis = extension.text("basis")
    match basis:
        case "documented" | "inferred" | "observed":
            name = extension.text("source") or extension.text("document")
            page = page_of(node.document.pages, name)
            return ir.Provenance(
                name,
                extension.text("lines"),
                basis,
                extension.prose("note"),
                url=page.url if page is not None else "",
                retrieved=page.retrieved if page is not None else "",
                inferred=extension.texts("inferred"),
            )
        case _:
            allowed = ", ".join(get_args(ir.Basis))
            raise unsupported(extension, "extension-source", f"the basis {basis!r} is unknown", f"use one of {allowed}")


def python_name(node: Node) -> str:
    """Read `x-specloom-name`.

    Raises:
        SpecError: It is no usable identifier.
    """
    extension = node.get("x-specloom-name")
    if extension is None:
        return ""
    name = extension.value
    if not isinstance(name, str) or not name.isascii() or not name.isidentifier() or keyword.iskeyword(name):
        raise unsupported(
            extension,
            "extension-name",
            f"{name!r} is no name in Python",
            "use ASCII letters, digits and underscores, and no keyword",
        )
    return _suggested(extension, name)


def type_name(node: Node) -> str:
    """Read `x-specloom-type-name`, the name of a class.

    Raises:
        SpecError: It is no usable identifier.
    """
    extension = node.get("x-specloom-type-name")
    if extension is None:
        return ""
    name = extension.value
    if not isinstance(name, str) or not _CLASS.fullmatch(name):
        hint = "use ASCII letters and digits, a capital first: CallStatus"
        raise unsupported(extension, "extension-name", f"{name!r} is no name of a class", hint)
    return _suggested(extension, name)


def resource(node: Node) -> str:
    """Read `x-specloom-resource`: the resource of an operation, in snake_case, nested ones with dots.

    Raises:
        SpecError: It is no such name.
    """
    extension = node.get("x-specloom-resource")
    if extension is None:
        return ""
    name = extension.value
    if not isinstance(name, str) or not _RESOURCE.fullmatch(name):
        hint = "use letters, digits and underscores, and dots between nested ones: billing.invoices"
        raise unsupported(extension, "extension-name", f"{name!r} is no name of a resource", hint)
    return _suggested(extension, name)


def _suggested(extension: Node, name: str) -> str:
    return ir.SuggestedName(name) if extension.location in extension.document.adopted else name


def pii(node: Node) -> bool:
    """Read `x-specloom-pii`."""
    return node.flag("x-specloom-pii")


def rate_limit(node: Node) -> ir.RateLimit | None:
    """Read `x-specloom-rate-limit`.

    Raises:
        SpecError: Requests or seconds are not positive numbers.
    """
    extension = node.get("x-specloom-rate-limit")
    if extension is None or not isinstance(extension.value, dict):
        return None
    requests, per = extension.value.get("requests"), extension.value.get("per", 1)
    if (
        type(requests) is not int
        or requests < 1
        or not isinstance(per, int | float)
        or isinstance(per, bool)
        or per <= 0
    ):
        raise unsupported(
            extension,
            "extension-rate-limit",
            "a rate limit needs whole requests and seconds",
            "write {requests: 1, per: 1}",
        )
    return ir.RateLimit(requests, float(per), extension.text("scope"), extension.text("description"))


def stream_end(media: Node) -> str:
    """Read the `end` of `x-specloom-stream`.

    Raises:
        SpecError: It says nothing.
    """
    extension = media.get("x-specloom-stream")
    if extension is None:
        return ""
    if not extension.text("end") and not extension.text("flag"):
        raise unsupported(
            extension, "extension-stream", "what ends the stream, or asks for it, is not said", 'write {end: "[DONE]"}'
        )
    return extension.text("end")


def stream_flag(node: Node) -> str:
    """Read what a media type or an operation calls the flag by which callers ask for a stream."""
    extension = node.get("x-specloom-stream")
    return extension.text("flag") if extension is not None else ""


def lists(node: Node) -> ir.Lists:
    """Read `x-specloom-lists` of a parameter or a property's encoding, else that of the whole document.

    Raises:
        SpecError: The value is unknown.
    """
    holder = (
        node if node.has("x-specloom-lists") else Node(node.document, Location(node.document.main), node.document.root)
    )
    extension = holder.get("x-specloom-lists")
    if extension is None:
        return "indices"
    match extension.value:
        case "indices" | "brackets" | "repeat" as known:
            return known
        case _:
            allowed = ", ".join(get_args(ir.Lists))
            raise unsupported(
                extension, "extension-lists", f"{extension.value!r} is no way to write lists", f"use one of {allowed}"
            )


def idempotency_header(node: Node) -> str:
    """Read the header of `x-specloom-idempotency`."""
    extension = node.get("x-specloom-idempotency")
    return extension.text("header") if extension is not None else ""


def safe(node: Node) -> bool | None:
    """Read `x-specloom-safe`; None where only the method says whether the operation reads."""
    extension = node.get("x-specloom-safe")
    return extension.value if extension is not None and isinstance(extension.value, bool) else None


def retry(node: Node) -> ir.Retry | None:
    """Read `x-specloom-retry`; `false` turns retries off.

    Raises:
        SpecError: It is neither false nor has a list of statuses.
    """
    extension = node.get("x-specloom-retry")
    if extension is None:
        return None
    if extension.value is False:
        return ir.Retry((), connection_errors=False)
    statuses = tuple(entry.value for entry in extension.entries("statuses") if type(entry.value) is int)
    if not isinstance(extension.value, dict) or len(statuses) < len(list(extension.entries("statuses"))):
        raise unsupported(
            extension, "extension-retry", "retries are described by statuses", "write {statuses: [429, 503]} or false"
        )
    return ir.Retry(statuses, extension.flag("connection-errors", default=True))


def timezone(root: Node) -> str:
    """Read `x-specloom-timezone`: the time zone of date-times without an offset.

    Raises:
        SpecError: It is neither UTC, an offset nor the name of a zone.
    """
    extension = root.get("x-specloom-timezone")
    if extension is None:
        return ""
    if not isinstance(extension.value, str) or not _TIMEZONE.fullmatch(extension.value):
        hint = "write UTC, an offset such as +02:00, or a name such as Europe/Berlin"
        raise unsupported(extension, "extension-timezone", f"{extension.value!r} is no time zone", hint)
    return extension.value


def envelopes(node: Node) -> ir.Envelopes:
    """Read `x-specloom-envelope` and `x-specloom-unwrap` of the document or an operation.

    Raises:
        SpecError: The envelope is unknown, or what is to be unwrapped is no member.
    """
    form, member = node.get("x-specloom-envelope"), node.get("x-specloom-unwrap")
    if form is not None and form.value not in ("json-api", "none"):
        message = f"{form.value!r} is no envelope that is known"
        raise unsupported(form, "extension-envelope", message, "write json-api, or none to open no body")
    name = member.value if member is not None and member.value is not False else ""
    if member is not None and (not isinstance(name, str) or (member.value is not False and not name)):
        message = f"{member.value!r} is no name of a member"
        raise unsupported(member, "extension-unwrap", message, "write the name of the only member, or false")
    return ir.Envelopes(
        "none" if form is not None and form.value == "none" else "json-api" if form is not None else None,
        str(name) if member is not None else None,
    )


def failure(responses: Node) -> ir.BodyFailure | None:
    """Read the `x-specloom-error` of the first response that has one."""
    for _, response in responses.patterned_fields("responses"):
        extension = response.target().get("x-specloom-error")
        if extension is None or not isinstance(extension.value, dict) or "equals" not in extension.value:
            continue
        pointer = extension.text("pointer")
        if not pointer or pointer.startswith("/"):  # `extension-shape` reports what is no JSON Pointer
            return ir.BodyFailure(pointer, extension.value["equals"])
    return None
