"""Reads the tables of a page by their titles: parameters, statuses, or admitted values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from specloom.base.column_titles import NEGATED, NO, YES, kind_of_column
from specloom.pages.blocks import Row, StatusMark, Table, status_in
from specloom.pages.contents import Place, UnreadColumn, Value, Values
from specloom.pages.value_lists import listed_values

_PLACES: dict[str, Place] = {
    "path": "path", "url": "path", "uri": "path", "query": "query", "querystring": "query", "query string": "query",
    "header": "header", "headers": "header", "cookie": "cookie", "body": "body", "form": "body", "formdata": "body",
    "form data": "body", "json": "body",
}  # fmt: skip
_STATUS_TITLES = re.compile(r"(?:http |error |response |status )*(?:status(?:es)?|codes?|responses?)", re.IGNORECASE)
_CERTAIN = 2  # columns with known titles that make a table one of parameters
_NAME_MARK = re.compile(r"\s*(?:\(?\b(?P<word>required|optional)\b\)?|(?P<mark>[*?]))\s*$", re.IGNORECASE)
_NAME = re.compile(r"[^\s|]+")


def rows_of(table: Table) -> Iterator[Row | StatusMark | Values | UnreadColumn | int]:
    """Yield what a table shows, the columns that are not read, and the lines of rows whose name is lost."""
    titles = [" ".join(title.lower().strip("*_` ").split()) for title in table.titles]
    columns = _columns(titles)
    first = table.rows[0][1] if table.rows else ()
    if titles and _STATUS_TITLES.fullmatch(titles[0]) and first and status_in(first[0]):
        for line, cells in table.rows:
            code = status_in(cells[0]) if cells else ""
            yield StatusMark(line, code) if code else line
    elif "name" in columns:
        for index, title in enumerate(table.titles):
            if index not in columns.values() and _plain(title) and any(map(_plain, _column(table, index))):
                yield UnreadColumn(table.line, _plain(title))
        for line, cells in table.rows:
            yield from _row(line, dict(zip(_in_order(columns, len(cells)), cells, strict=False)), titles)
    else:
        values = tuple(Value(line, _plain(cells[0])) for line, cells in table.rows if cells and _plain(cells[0]))
        if values and titles:
            yield Values(_plain(table.titles[0]), values)


def _column(table: Table, index: int) -> Iterator[str]:
    return (cells[index] for _, cells in table.rows if index < len(cells))


def _columns(titles: list[str]) -> dict[str, int]:
    """Return which column is which: the name has to be the first one that has a title of its kind."""
    columns: dict[str, int] = {}
    for index, title in enumerate(titles):
        kind = kind_of_column(title)
        if kind and kind not in columns and not (kind == "name" and index > 1):
            columns[kind] = index
    if "name" not in columns and 0 not in columns.values() and len(columns) >= _CERTAIN:
        columns["name"] = 0  # under whatever title, since the others are those of a table of parameters
    return columns


def _in_order(columns: dict[str, int], count: int) -> list[str]:
    """Return the kind of each column; empty for those without one."""
    kinds = {index: kind for kind, index in columns.items()}
    return [kinds.get(index, "") for index in range(count)]


def _row(line: int, cells: dict[str, str], titles: list[str]) -> Iterator[Row | int]:
    written = cells.get("name", "")
    mark = _NAME_MARK.search(_plain(written))
    text = _plain(written)[: mark.start()] if mark else _plain(written)
    name = _NAME.match(text)
    if name is None:
        if any(map(_plain, cells.values())):
            yield line
        return
    marked = None if mark is None else (mark["word"] or mark["mark"]).lower() in ("required", "*")
    description = _plain(cells.get("description", ""))
    values = listed_values(f"{description} |") or _values(cells.get("values", ""))
    required = _required(cells, titles, marked=marked)
    is_nullable = _plain(cells.get("null", "")).lower() in YES | {"null", "nullable"}
    kind = " | ".join(filter(None, (_plain(cells.get("type", "")), "null" if is_nullable else "")))
    yield Row(
        line, name[0], _place(cells, titles), None, kind, required,
        _plain(cells.get("default", "")).strip("-\u2014"), description, tuple((line, value) for value in values),
    )  # fmt: skip


def _place(cells: dict[str, str], titles: list[str]) -> Place:
    if titles[0].startswith("header"):
        return "header"
    return _PLACES.get(_plain(cells.get("place", "")).lower(), "")


def _required(cells: dict[str, str], titles: list[str], *, marked: bool | None) -> bool | None:
    cell = _plain(cells.get("required", "")).lower()
    if not cell:
        return marked
    is_optional = any(NEGATED.match(title) for title in titles)
    answer = True if cell in YES or cell.startswith(("required", "yes")) else False if cell in NO else None
    if cell in ("required", "optional") or answer is None or any(NEGATED.match(cell) for cell in (cell,)):
        return answer
    return answer is not is_optional


def _values(cell: str) -> tuple[str, ...]:
    """Return the values of a cell that lists them: in code, or with commas or bars between them."""
    coded = re.findall(r"`([^`]+)`", cell)
    parts = coded or re.split(r"\s*[,|]\s*|\s+or\s+", cell.strip())
    listed = tuple(part.strip(" \"'") for part in parts if part.strip(" \"'"))
    return listed if len(listed) > 1 and all(" " not in value for value in listed) else ()


def _plain(cell: str) -> str:
    text = re.sub(r"\*\*|(?<!\w)__|__(?!\w)|`|\[([^\]]+)\]\([^)]*\)", lambda match: match[1] or "", cell)
    return " ".join(re.sub(r"\\([_*\[\]<>|])|<br ?/?>", lambda match: match[1] or " ", text).split())
