"""How much of a report a result shows: so many rows of each list, and never more characters than a reader can take."""

from __future__ import annotations

import json
from collections.abc import Mapping

from specloom.base.json_value import Json

MOST_CHARACTERS = 60_000
_MOST_TEXT = 2_000
_LISTS = ("diagnostics", "findings", "rules", "entries")


def bounded(report: Mapping[str, Json], *, offset: int, limit: int) -> dict[str, Json]:
    """Return a report with `limit` rows of each list from `offset` on; `left_off` says how many come after them.

    Fewer rows are shown where they would be too long.
    """
    while True:
        shown = _cut(report, offset, limit)
        if limit == 1 or len(json.dumps(shown, ensure_ascii=False)) <= MOST_CHARACTERS:
            return shown
        limit //= 2


def _cut(report: Mapping[str, Json], offset: int, limit: int) -> dict[str, Json]:
    left_off: dict[str, Json] = {}
    shown: dict[str, Json] = {}
    for name, value in report.items():
        if name in _LISTS and isinstance(value, list):
            shown[name] = [shortened(row) for row in value[offset : offset + limit]]
            if (more := len(value) - offset - limit) > 0:
                left_off[name] = more
        else:
            shown[name] = shortened(value)
    if left_off:
        shown |= {"left_off": left_off, "next_offset": offset + limit}
    return shown


def shortened(value: Json) -> Json:
    """Return a value whose long texts are cut, with how much is missing."""
    if isinstance(value, str) and len(value) > _MOST_TEXT:
        return f"{value[:_MOST_TEXT]} … ({len(value) - _MOST_TEXT} characters more)"
    if isinstance(value, list):
        return [shortened(each) for each in value]
    if isinstance(value, dict):
        return {name: shortened(each) for name, each in value.items()}
    return value
