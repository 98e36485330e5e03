"""What the name of a media type says: the one place that decides whether a body is JSON, text or a stream.

Every function takes a media type as it is written in a document or a `Content-Type` header: parameters, letter case and
white space around it make no difference (RFC 6838, section 4.2; RFC 9110, section 8.3.1).
"""

from __future__ import annotations

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
OCTET_STREAM = "application/octet-stream"
EVENT_STREAM = "text/event-stream"
MERGE_PATCH = "application/merge-patch+json"

# None of these is registered; they are the spellings in use.
_JSON_LINES = frozenset(
    f"application/{prefix}{name}" for prefix in ("", "x-") for name in ("jsonl", "ndjson", "json-lines", "jsonlines")
)


def essence(name: str) -> str:
    """Return type and subtype in lower case, without parameters: `application/json` for `Application/JSON; v=1`."""
    return name.partition(";")[0].strip().lower()


def parameters(name: str) -> set[str]:
    """Return the parameters, each `name=value`, in lower case and without quotes and spaces."""
    return {part.replace('"', "").replace(" ", "").lower() for part in name.split(";")[1:]}


def charset_of(name: str) -> str:
    """Return the charset that a media type names, in lower case; empty if it names none."""
    return next((part.partition("=")[2] for part in parameters(name) if part.startswith("charset=")), "")


def ranges_of(name: str) -> tuple[str, str, str]:
    """Return what may describe a media type, from the narrowest to the widest: itself, its type's range, `*/*`."""
    plain = essence(name)
    return plain, f"{plain.partition('/')[0]}/*", "*/*"


def is_json(name: str) -> bool:
    """Tell whether a body of this type is one JSON value (RFC 8259; for the suffix `+json` RFC 6839, section 3.1).

    `text/json` was never registered, yet whoever writes it means JSON. A range such as `*/*` is not JSON itself.
    """
    plain = essence(name)
    return plain in (JSON, "text/json") or plain.endswith("+json")


def is_xml(name: str) -> bool:
    """Tell whether a body of this type is XML (RFC 7303, sections 4.2 and 9.1)."""
    return essence(name).endswith(("/xml", "+xml"))


def is_text(name: str) -> bool:
    """Tell whether a body of this type is handed over as text: XML and all of `text/*` but JSON."""
    return (essence(name).startswith("text/") and not is_json(name)) or is_xml(name)


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
