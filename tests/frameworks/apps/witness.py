"""What a Python application writes down of each call: the values as its framework decoded them, as JSON lines."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any
from uuid import UUID

PORT = int(os.environ.get("PORT", "8000"))
PAGES = [{"id": number, "name": f"item {number}"} for number in range(1, 6)]
"""What the operation of pages lists, two a page."""
FILE = b"\x00\xff\r\n--picture"
EVENTS = [{"step": 1, "text": "Grüße"}, {"step": 2, "text": "two\nlines"}]


def note(operation: str, **received: Any) -> None:
    """Append what a handler was given."""
    line = json.dumps({"operation": operation, "received": plain(received)}, ensure_ascii=False)
    with Path(os.environ["WITNESS_LOG"]).open("a", encoding="utf-8") as log:
        log.write(line + "\n")


def plain(value: Any) -> Any:  # one case a kind of value
    """Return a value as JSON: octets as hexadecimal text, dates and decimals as the text of the value."""
    match value:
        case Enum():
            return plain(value.value)
        case datetime() | date() | time():
            return value.isoformat()
        case Decimal() | UUID():
            return str(value)
        case bytes():
            return {"octets": value.hex()}
        case Mapping():
            return {str(key): plain(each) for key, each in value.items()}
        case list() | tuple():
            return [plain(each) for each in value]
        case str() | int() | float() | bool() | None:
            return value
    if hasattr(value, "model_dump"):
        return plain(value.model_dump(exclude_unset=True))
    if is_dataclass(value) or hasattr(value, "__struct_fields__"):
        names = getattr(value, "__struct_fields__", None) or [field.name for field in fields(value)]
        listed = {name: getattr(value, name) for name in names}
        return {name: plain(each) for name, each in listed.items() if type(each).__name__ != "UnsetType"}
    raise TypeError(f"the witness has no words for {type(value)}")


def events() -> list[str]:
    """Return the text of each event of the stream."""
    return [f"data: {json.dumps(event)}\n\n" for event in EVENTS]


def page(number: int, size: int) -> dict[str, Any]:
    """Return a page of the list, counted from 1."""
    start = (number - 1) * size
    return {"items": PAGES[start : start + size], "total": len(PAGES)}
