"""Our own extensions, `x-specloom-…`, and widespread spellings of the same facts by other tools."""

from __future__ import annotations

import keyword
from typing import get_args

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.read.node import Node, unsupported


def source(node: Node) -> ir.Provenance | None:
    """Read `x-specloom-source`."""
    found = node.get("x-specloom-source")
    if found is None:
        return None
    basis = found.text("basis")
    match basis:
        case "documented" | "inferred" | "observed":
            return ir.Provenance(found.text("document"), found.text("lines"), basis, found.text("note"))
        case _:
            allowed = ", ".join(get_args(ir.Basis))
            raise unsupported(found, "extension-source", f"the basis {basis!r} is unknown", f"use one of {allowed}")


def python_name(node: Node) -> str:
    """Read `x-specloom-name`."""
    found = node.get("x-specloom-name")
    if found is None:
        return ""
    name = found.value
    if not isinstance(name, str) or not name.isascii() or not name.isidentifier() or keyword.iskeyword(name):
        raise unsupported(
            found,
            "extension-name",
            f"{name!r} is no name in Python",
            "use ASCII letters, digits and underscores, and no keyword",
        )
    return name


def pii(node: Node) -> bool:
    """Read `x-specloom-pii`."""
    return node.flag("x-specloom-pii")


def rate_limit(node: Node) -> ir.RateLimit | None:
    """Read `x-specloom-rate-limit`."""
    found = node.get("x-specloom-rate-limit")
    if found is None or not isinstance(found.value, dict):
        return None
    requests, per = found.value.get("requests"), found.value.get("per", 1)
    if (
        type(requests) is not int
        or requests < 1
        or not isinstance(per, int | float)
        or isinstance(per, bool)
        or per <= 0
    ):
        raise unsupported(
            found,
            "extension-rate-limit",
            "a rate limit needs whole requests and seconds",
            "write {requests: 1, per: 1}",
        )
    return ir.RateLimit(requests, float(per), found.text("scope"))


def stream_end(media: Node) -> str:
    """Read the `end` of `x-specloom-stream`, or Speakeasy's `x-speakeasy-sse-sentinel`."""
    found = media.get("x-specloom-stream")
    if found is None:
        return media.text("x-speakeasy-sse-sentinel")
    if not found.text("end"):
        raise unsupported(found, "extension-stream", "what ends the stream is not said", 'write {end: "[DONE]"}')
    return found.text("end")


def lists(node: Node) -> ir.Lists:
    """Read `x-specloom-lists` of a parameter or a property's encoding, else that of the whole document."""
    holder = (
        node if node.has("x-specloom-lists") else Node(node.document, Location(node.document.main), node.document.root)
    )
    found = holder.get("x-specloom-lists")
    if found is None:
        return "indices"
    match found.value:
        case "indices" | "brackets" | "repeat" as known:
            return known
        case _:
            allowed = ", ".join(get_args(ir.Lists))
            raise unsupported(
                found, "extension-lists", f"{found.value!r} is no way to write lists", f"use one of {allowed}"
            )


def idempotency_header(node: Node) -> str:
    """Read the header of `x-specloom-idempotency`."""
    found = node.get("x-specloom-idempotency")
    return found.text("header") if found is not None else ""


def retry(node: Node) -> ir.Retry | None:
    """Read `x-specloom-retry`; `false` turns retries off."""
    found = node.get("x-specloom-retry")
    if found is None:
        return None
    if found.value is False:
        return ir.Retry((), connection_errors=False)
    statuses = tuple(entry.value for entry in found.entries("statuses") if type(entry.value) is int)
    if not isinstance(found.value, dict) or len(statuses) < len(list(found.entries("statuses"))):
        raise unsupported(
            found, "extension-retry", "retries are described by statuses", "write {statuses: [429, 503]} or false"
        )
    return ir.Retry(statuses, found.flag("connection-errors", default=True))


def failure(responses: Node) -> ir.BodyFailure | None:
    """Read the `x-specloom-error` of the first response that has one."""
    for _, response in responses.members("responses"):
        found = response.follow().get("x-specloom-error")
        if found is not None and isinstance(found.value, dict) and "equals" in found.value:
            return ir.BodyFailure(found.text("pointer"), found.value["equals"])
    return None
