"""Known faults of the judge, openapi-core: requests that it refuses and that are what their documents describe.

The table is strict: a disagreement that no row explains fails the run, and so does a row that explains none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple


class Fault(NamedTuple):
    """Operations of a document whose requests are refused with a text that contains `shows`, wrongly, and why."""

    document: str
    operations: tuple[str, ...]
    shows: str
    reason: str


_OCTETS = "octets of a media type that is no JSON are held against `type` as Python's bytes, which are of no type"
FAULTS = (
    Fault(
        "bodies",
        ("POST /form",),
        "('deepObject', 'deep')",
        "`deepObject` is read only with `explode: true` written beside it, which changes nothing in that style",
    ),
    Fault("bodies", ("POST /parts",), "b'abc' is not of type 'string'", _OCTETS),
    Fault("bodies", ("PUT /raw",), "b'text' is not of type 'string'", _OCTETS),
    Fault("uploads", ("POST /media",), "b'text' is not of type 'object'", _OCTETS),
    Fault("spotify-fixed", ("PUT /playlists/{playlist_id}/images",), "b'text' is not of type 'string'", _OCTETS),
    Fault(
        "empty",
        ("GET /with?query=1",),
        "Path not found",
        "a key with a query is no path for it, as the specification has it; our reading is lenient",
    ),
    Fault(
        "hostile",
        ("GET /a'b\"c/{x y}/%7Bq%7D/ü",),
        "Path not found",
        "templates are compared as they are written: one that mixes plain and percent-encoded text is never found",
    ),
    Fault(
        "parameters",
        ("GET /a/{simple}/b{label}/c{matrix}/{x}.{y}/{json}",),
        "Missing required path parameter: label",
        "label and matrix are looked for under names as in RFC 6570, `{.label}`, which OpenAPI does not have",
    ),
    Fault(
        "parameters",
        ("GET /query",),
        "at extra: '7' is not of type 'integer'",
        "members that only `additionalProperties` describes are not cast, and stay text",
    ),
    Fault(
        "schemas",
        ("POST /all",),
        "'07:08:09Z' is not a 'time'",
        "its `time` is that of JSON Schema draft 3, which has no offset; since draft 7 it is that of RFC 3339",
    ),
)


def unexplained(
    rows: Sequence[dict[str, Any]], documents: Collection[str], faults: Sequence[Fault] = FAULTS
) -> Iterator[str]:
    """Yield where judge and mock do not agree and no fault says why, and faults that show no longer."""
    shown: set[tuple[Fault, str]] = set()
    for row in rows:
        document, operation = Path(row["document"]).stem, row["operation"]
        known = [
            fault
            for fault in faults
            if fault.document == document and operation in fault.operations and fault.shows in row["why"]
        ]
        shown |= {(fault, operation) for fault in known}
        if row["verdict"] == "refused" and not known:
            yield f"{document}: {operation}: refused by the judge: {row['why']}"
        if row["mock"] and row["verdict"] == "accepted":
            yield f"{document}: {operation}: refused by the mock alone: {'; '.join(row['mock'])}"
    for fault in faults:
        for operation in fault.operations:
            if fault.document in documents and (fault, operation) not in shown:
                yield f"{fault.document}: {operation}: {fault.shows!r} shows no longer: delete it ({fault.reason})"
