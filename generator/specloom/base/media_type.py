"""What the name of a media type says: the one place that decides whether a body is JSON, text, a form or a stream.

Every function takes a media type as it is written in a document or a `Content-Type` header: parameters, letter case and
white space around it make no difference (RFC 6838, section 4.2; RFC 9110, section 8.3.1).
"""

from __future__ import annotations

from specloom.runtime.shared.media_type import (
    EVENT_STREAM,
    FORM,
    JSON,
    MERGE_PATCH,
    OCTET_STREAM,
    essence,
    is_event_stream,
    is_json,
    is_json_lines,
    is_json_sequence,
    is_text,
    is_xml,
    ranges_of,
)

__all__ = (
    "EVENT_STREAM",
    "FORM",
    "JSON",
    "JSON_LINES",
    "MERGE_PATCH",
    "MULTIPART_FORM",
    "OCTET_STREAM",
    "admits_any",
    "admits_json",
    "essence",
    "has_values",
    "is_csv",
    "is_event_stream",
    "is_form",
    "is_json",
    "is_json_lines",
    "is_json_sequence",
    "is_merge_patch",
    "is_multipart",
    "is_multipart_form",
    "is_octet_stream",
    "is_range",
    "is_stream",
    "is_text",
    "is_xml",
    "is_yaml",
    "may_have_values",
    "preference",
    "ranges_of",
)

MULTIPART_FORM = "multipart/form-data"
JSON_LINES = "application/jsonl"
JSON_SEQUENCE = "application/json-seq"


def is_range(name: str) -> bool:
    """Tell whether a name stands for several media types, as `image/*` does (RFC 9110, section 12.5.1)."""
    return "*" in essence(name)


def admits_any(name: str) -> bool:
    """Tell whether a name is a range so wide that JSON and octets are in it: `*/*` or `application/*`."""
    return essence(name) in ("*/*", "application/*")


def admits_json(name: str) -> bool:
    """Tell whether a body of this type may be JSON: it is, or the range includes `application/json`."""
    return is_json(name) or admits_any(name)


def is_yaml(name: str) -> bool:
    """Tell whether a body of this type is YAML: `application/yaml`, `+yaml` (RFC 9512) and the older spellings."""
    return essence(name).endswith(("/yaml", "/x-yaml", "/vnd.yaml", "+yaml"))


def is_csv(name: str) -> bool:
    """Tell whether a body of this type is CSV: `text/csv` (RFC 4180) and its other spellings."""
    return essence(name).endswith(("/csv", "/x-csv"))


def is_octet_stream(name: str) -> bool:
    """Tell whether a body of this type is octets without further meaning (RFC 2046, section 4.5.1).

    `binary/octet-stream`, which object stores send, is another spelling.
    """
    return essence(name).endswith("/octet-stream")


def is_stream(name: str) -> bool:
    """Tell whether a body of this type is read item by item: server-sent events, JSON lines and JSON text sequences."""
    return is_event_stream(name) or is_json_lines(name) or is_json_sequence(name)


def is_form(name: str) -> bool:
    """Tell whether a body of this type is a form in the encoding of query strings."""
    return essence(name) == FORM


def is_multipart(name: str) -> bool:
    """Tell whether a body of this type consists of parts (RFC 2046, section 5.1)."""
    return essence(name).startswith("multipart/")


def is_multipart_form(name: str) -> bool:
    """Tell whether a body of this type is a form in parts, some of which may be files (RFC 7578)."""
    return essence(name) == MULTIPART_FORM


def has_values(name: str) -> bool:
    """Tell whether a body of this type is made of values of its schema; others are text or octets, whatever that is."""
    return admits_json(name) or is_form(name) or is_multipart_form(name)


def may_have_values(name: str) -> bool:
    """Tell whether a response of this type may be read as values of its schema, which JSON labelled as text is."""
    return has_values(name) or is_stream(name) or essence(name) == "text/plain"


def is_merge_patch(name: str) -> bool:
    """Tell whether a body of this type is a merge patch, whose null removes a member (RFC 7396)."""
    return essence(name) == MERGE_PATCH


def preference(name: str) -> int:
    """Return the place of a media type in the order in which one is chosen for a request: JSON, then forms."""
    plain = essence(name)
    order = (plain == JSON, plain.endswith("+json"), is_json(name), is_multipart_form(name), is_form(name))
    return next((place for place, holds in enumerate(order) if holds), len(order))
