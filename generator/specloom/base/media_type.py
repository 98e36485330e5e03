"""What the name of a media type says: the one place that decides whether a body is JSON, text, a form or a stream.

Every function takes a media type as it is written in a document or a `Content-Type` header: parameters, letter case and
white space around it make no difference (RFC 6838, section 4.2; RFC 9110, section 8.3.1).
"""

from __future__ import annotations

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
MULTIPART_FORM = "multipart/form-data"
OCTET_STREAM = "application/octet-stream"
EVENT_STREAM = "text/event-stream"
JSON_LINES = "application/jsonl"

# None of these is registered; they are the spellings in use.
_JSON_LINES = frozenset(
    f"application/{prefix}{name}" for prefix in ("", "x-") for name in ("jsonl", "ndjson", "json-lines", "jsonlines")
)


def essence(name: str) -> str:
    """Return type and subtype in lower case, without parameters: `application/json` for `Application/JSON; v=1`."""
    return name.partition(";")[0].strip().lower()


def is_json(name: str) -> bool:
    """Tell whether a body of this type is one JSON value (RFC 8259; for the suffix `+json` RFC 6839, section 3.1).

    `text/json` was never registered, yet whoever writes it means JSON. A range such as `*/*` is not JSON itself: see
    `admits_json`.
    """
    plain = essence(name)
    return plain in (JSON, "text/json") or plain.endswith("+json")


def is_range(name: str) -> bool:
    """Tell whether a name stands for several media types, as `image/*` does (RFC 9110, section 12.5.1)."""
    return "*" in essence(name)


def admits_any(name: str) -> bool:
    """Tell whether a name is a range so wide that JSON and octets are in it: `*/*` or `application/*`."""
    return essence(name) in ("*/*", "application/*")


def admits_json(name: str) -> bool:
    """Tell whether a body of this type may be JSON: it is, or the range includes `application/json`."""
    return is_json(name) or admits_any(name)


def ranges_of(name: str) -> tuple[str, str, str]:
    """Return what may describe a media type, from the narrowest to the widest: itself, its type's range, `*/*`."""
    plain = essence(name)
    return plain, f"{plain.partition('/')[0]}/*", "*/*"


def is_xml(name: str) -> bool:
    """Tell whether a body of this type is XML (RFC 7303, sections 4.2 and 9.1)."""
    return essence(name).endswith(("/xml", "+xml"))


def is_text(name: str) -> bool:
    """Tell whether a body of this type is handed over as text: XML and all of `text/*` but JSON."""
    return (essence(name).startswith("text/") and not is_json(name)) or is_xml(name)


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


def is_form(name: str) -> bool:
    """Tell whether a body of this type is a form in the encoding of query strings."""
    return essence(name) == FORM


def is_multipart(name: str) -> bool:
    """Tell whether a body of this type consists of parts (RFC 2046, section 5.1)."""
    return essence(name).startswith("multipart/")


def is_multipart_form(name: str) -> bool:
    """Tell whether a body of this type is a form in parts, some of which may be files (RFC 7578)."""
    return essence(name) == MULTIPART_FORM


def is_event_stream(name: str) -> bool:
    """Tell whether a body of this type is server-sent events (WHATWG HTML, section 9.2)."""
    return essence(name) == EVENT_STREAM


def is_json_lines(name: str) -> bool:
    """Tell whether a body of this type is a JSON value on each line."""
    return essence(name) in _JSON_LINES


def is_json_sequence(name: str) -> bool:
    """Tell whether a body of this type is JSON values with a separator before each (RFC 7464, RFC 8091)."""
    plain = essence(name)
    return plain == "application/json-seq" or plain.endswith("+json-seq")


def preference(name: str) -> int:
    """Return the place of a media type in the order in which one is chosen for a request: JSON, then forms."""
    plain = essence(name)
    order = (plain == JSON, plain.endswith("+json"), is_json(name), is_multipart_form(name), is_form(name))
    return next((place for place, holds in enumerate(order) if holds), len(order))
