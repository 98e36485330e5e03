"""Writes results: as a table, JSON, JSON Lines or CSV. Items are written as they come, in bounded memory."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import IO, Any

from ..base.lookup import field_names
from ..base.type_guards import is_mapping, is_model, is_octets, is_several
from .terminal import clean, clean_json, columns_of, fitted, one_line, width_of

Warn = Callable[[str], None]
_FIRST = 100
"""How many rows are looked at before the first is written: their members are the columns."""
_LEAST, _MOST = 12, 40


def plain(value: Any) -> Any:
    """Return a result as JSON values, under the names of the API."""
    if is_model(value):
        return plain(value.to_dict())
    if is_mapping(value):
        return {str(name): plain(item) for name, item in value.items()}
    if is_several(value):
        return [plain(item) for item in value]
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if is_octets(value):
        from base64 import b64encode

        return b64encode(bytes(value)).decode("ascii")
    parts: Any = getattr(value, "__dict__", None)
    if type(value).__module__.partition(".")[0] in ("datetime", "uuid", "decimal") or not parts:
        return value.isoformat() if hasattr(value, "isoformat") else str(value)
    return {name: plain(item) for name, item in parts.items() if not name.startswith("_")}


def json_text(value: Any, *, indent: int | None = None) -> str:
    """Return a JSON value as text that a terminal can show."""
    return clean_json(json.dumps(value, ensure_ascii=False, indent=indent))


def write_value(value: Any, stream: IO[str], output: str) -> None:
    """Write one result; a list is written item by item."""
    if is_several(value) and output in ("table", "csv", "jsonl"):
        write_items(value, stream, output, warn=lambda _: None)
    elif output == "table":
        stream.writelines(f"{line}\n" for line in _pairs(plain(value), stream))
    elif output == "csv":
        write_items([value], stream, output, warn=lambda _: None)
    else:
        stream.write(json_text(plain(value), indent=2 if output == "json" else None) + "\n")


def write_items(items: Iterable[Any], stream: IO[str], output: str, *, warn: Warn) -> int:
    """Write items as they come, and return how many there were; `warn` is told what a table or CSV leaves out."""
    writers = {"json": _as_json, "jsonl": _as_lines, "csv": _as_csv, "table": _as_table}
    count = 0

    def counted() -> Iterator[Any]:
        nonlocal count
        for item in items:
            count += 1
            yield item

    writers[output](counted(), stream, warn)
    stream.flush()
    return count


def _as_json(items: Iterator[Any], stream: IO[str], _: Warn) -> None:
    lead = "["
    for item in items:
        text = json_text(plain(item), indent=2).replace("\n", "\n  ")
        stream.write(f"{lead}\n  {text}")
        lead = ","
    stream.write("[]\n" if lead == "[" else "\n]\n")


def _as_lines(items: Iterator[Any], stream: IO[str], _: Warn) -> None:
    for item in items:
        stream.write(json_text(plain(item)) + "\n")
        stream.flush()


def _as_csv(items: Iterator[Any], stream: IO[str], warn: Warn) -> None:
    first = list(islice(items, _FIRST))
    columns = dict.fromkeys(name for item in first for name in (*_declared(item), *_flat(plain(item))))
    rows = [_flat(plain(item)) for item in first]
    # A member that is an object has columns of its own.
    holders = {name.rpartition(".")[0] for name in columns}
    names = [name for name in columns if name not in holders or any(name in row for row in rows)]
    writer = csv.writer(stream)
    if names:
        writer.writerow([one_line(name) for name in names])
    unknown: dict[str, None] = {}
    for row in chain(rows, (_flat(plain(item)) for item in items)):
        writer.writerow([_cell(row.get(name)) for name in names])
        unknown.update(dict.fromkeys(name for name in row if name not in columns))
    if unknown:
        warn(f"left out, since only later rows have it: {', '.join(map(one_line, unknown))}; --output jsonl has all")


def _declared(item: Any) -> Iterable[str]:
    return field_names(type(item)) if is_model(item) else ()


def _flat(value: Any, lead: str = "") -> dict[str, Any]:
    """Return the members of an object, those of objects in it with dots; of another value one column, `value`."""
    if not is_mapping(value):
        return {lead or "value": value}
    flat: dict[str, Any] = {}
    for name, item in value.items():
        place = f"{lead}.{name}" if lead else name
        flat.update(_flat(item, place) if is_mapping(item) and item else {place: item})
    return flat


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return clean(value) if isinstance(value, str) else json_text(value)


def _as_table(items: Iterator[Any], stream: IO[str], warn: Warn) -> None:
    first = [_row(plain(item)) for item in islice(items, _FIRST)]
    names = list(dict.fromkeys(name for row in first for name in row))
    if not names:
        return
    widths = _widths(names, first, width_of(stream))
    shown = names[: len(widths)]
    stream.write("  ".join(map(fitted, map(str.upper, shown), widths)).rstrip() + "\n")
    later: dict[str, None] = {}
    for row in chain(first, (_row(plain(item)) for item in items)):
        cells = [row.get(name, "") for name in shown]
        stream.write("  ".join(map(fitted, cells, widths)).rstrip() + "\n")
        later.update(dict.fromkeys(name for name in row if name not in names))
    if later:
        warn(f"not shown, since only later rows have it: {', '.join(later)}; --output json has all")
    if len(shown) < len(names):
        warn(f"not shown, for want of room: {', '.join(names[len(shown) :])}; --output json has all")


def _row(value: Any) -> dict[str, str]:
    if not is_mapping(value):
        return {"value": one_line(_cell(value))}
    return {one_line(name): one_line(_cell(item)) for name, item in value.items()}


def _widths(names: Sequence[str], rows: Sequence[Mapping[str, str]], room: int) -> list[int]:
    """Return the widths of as many columns as have room: each as wide as its cells, the widest are cut first."""
    wanted = [max(columns_of(name), *(min(_MOST, columns_of(row.get(name, ""))) for row in rows)) for name in names]
    count = len(names)
    while count > 1 and sum(min(each, _LEAST) for each in wanted[:count]) + 2 * (count - 1) > room:
        count -= 1
    widths = wanted[:count]
    while sum(widths) + 2 * (count - 1) > room and max(widths) > 1:
        widths[widths.index(max(widths))] -= 1
    return widths


def _pairs(value: Any, stream: IO[str]) -> Iterator[str]:
    """Yield the lines of one object: a member each, with its name in front."""
    if not is_mapping(value):
        yield clean(value) if isinstance(value, str) else json_text(value)
        return
    flat = {one_line(name): one_line(_cell(item)) for name, item in _flat(value).items()}
    column = min(30, max((columns_of(name) for name in flat), default=0))
    room = max(20, width_of(stream) - column - 2)
    for name, text in flat.items():
        yield f"{fitted(name, column)}  {fitted(text, room)}".rstrip()
