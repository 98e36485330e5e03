"""Parameters and properties from rows of pages: what a row says becomes keywords of a schema, and nothing else does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from specloom.base.document import Json
from specloom.draft.shown import Citing, Place
from specloom.drift.observed import Object
from specloom.evidence.rows import Limit, Row
from specloom.pages import Parameter, Values

_KEYWORDS = {
    ("value", "low"): "minimum", ("value", "high"): "maximum", ("length", "low"): "minLength",
    ("length", "high"): "maxLength", ("items", "low"): "minItems", ("items", "high"): "maxItems",
}  # fmt: skip
_OF_TYPE = {"integer": "value", "number": "value", "string": "length", "array": "items"}
_FORMATS = frozenset({
    "date", "date-time", "time", "duration", "uuid", "email", "uri", "hostname", "ipv4", "ipv6", "int32", "int64",
    "float", "double", "byte", "binary", "password",
})  # fmt: skip
_WORDS = {"datetime": "date-time", "timestamp": "date-time", "url": "uri", "guid": "uuid"}
_COUNTED = frozenset({"minLength", "maxLength", "minItems", "maxItems"})
_NULL = re.compile(r"(?i)\bnull(?:able)?\b")
_DEPRECATED = re.compile(r"(?i)\bdeprecated\b")
_SEPARATED = re.compile(r"(?i)\bcomma[- ]?(?:separated|delimited)|separated by commas?")
_PATTERN = re.compile(r"(?<!\S)(\^\S*\$)(?=[A-Za-z_][\w.\[\]-]*[?*]|\s|\||$)")
_SHORT_LIMIT = re.compile(
    r"(?i)\b(max|min)(?:imum|imal)?\.?(?: ?length| value)?(?:\s*[:=]\s*|\s+)(-?\d+(?:\.\d+)?)"
    r"(?:\s*(char(?:acter)?s|items|elements))?(?=\s*(?:[),;|]|\.(?!\d)|$))",
    re.MULTILINE,
)
_UNION = re.compile(r"(?:\s*\|?\s*(?:\"[^\"|]+\"|'[^'|]+'))+(?:\s*\|\s*(?:null|undefined))*\s*")
_FILE = re.compile(r"(?i)(?:file|binary|blob|upload)(?:\s*\((?:binary|upload)\))?")
_FILE_ROW = re.compile(r"(?i)\A[\s|:`*(]*file\b(?:[\s|)]|$)")
_MOST_LINES = 20


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row of a page: its place, its schema, and whether it says that the value is required."""

    row: Parameter
    place: Place
    schema: Object
    required: bool | None
    deprecated: bool
    separated: bool
    """Whether the value is a list in one text, separated by commas."""


class RowReader:
    """Reads the rows of one section."""

    def __init__(self, citing: Citing, page: str, rows: Sequence[Parameter], listed: Iterable[Values], last: int):
        self._citing = citing
        self._page = page
        self._rows = rows
        self._last = last
        self._names = frozenset(row.name for row in rows if row.name)
        self._listed = {values.name: values for values in listed}

    def read(self, row: Parameter) -> ReadRow:
        """Return what a row says."""
        end = min(next((other.line for other in self._rows if other.line > row.line), self._last), self._last)
        whole = Place(self._page, row.line, max(row.line, min(end, row.line + _MOST_LINES)))
        # a name may begin in the line that the fact of another row ends in
        found = self._citing.passage(whole).rows(row.name, self._names - {row.name}) if row.name else ()
        text = found[0] if found else Row(row.name, self._citing.passage(Place(self._page, row.line, row.line)).text)
        last = min(row.line + text.text.rstrip().count("\n"), whole.last)
        place = Place(self._page, row.line, last)
        schema = self._schema(row, text)
        required = row.required if row.required is not None else text.required
        return ReadRow(
            row, place, schema, required, bool(_DEPRECATED.search(text.text)), bool(_SEPARATED.search(text.text))
        )

    def _schema(self, row: Parameter, text: Row) -> Object:
        if _FILE.fullmatch(row.type) or (not row.type and _FILE_ROW.search(text.head)):
            return {"type": "string", "format": "binary"}
        kind, inner, item = Row(row.name, f"{row.name} {row.type}").types if row.type else ("", "", "")
        if not kind:
            kind, inner, item = text.types
        listed = tuple(re.findall(r"[\"']([^\"']+)[\"']", row.type)) if _UNION.fullmatch(row.type) else ()
        values = listed or self._values(row, text)
        if not kind and not row.type and not values and (kind := _shown_type(row.default)):
            place = Place(self._page, row.line, row.line)
            note = f"no type is given for {row.name!r}; its default {row.default} shows that it is {kind}"
            self._citing.note("inferred", note, place)
        schema: Object = {"type": kind} if kind else {}
        own: Object = schema
        if kind == "array":
            own = {"type": item} if item else {}
            schema["items"] = own
        scalar = str(own.get("type", "")) or "string"
        format_ = next((known for name in (*text.formats, inner) if (known := _format(name))), "")
        if format_ and scalar in ("string", "integer", "number"):
            own["format"] = format_
        if values and scalar == "string" and "format" not in own:
            own |= {"type": "string", "enum": [*values]}
        self._bound(schema, own, text)
        typed = (_typed(entry, schema) for entry in (row.default, *text.defaults))
        default = next((value for value in typed if value is not None), None)
        if default is not None and _is_admitted(default, own):
            schema["default"] = default
        if _NULL.search(f"{row.type} {text.text}") and "type" in schema:
            schema["type"] = [schema["type"], "null"]
            if isinstance(schema.get("enum"), list):
                schema["enum"] = [*values, None]
        return schema

    def _values(self, row: Parameter, text: Row) -> tuple[str, ...]:
        listed = self._listed.get(row.name)
        values = tuple(value.text for value in listed.values) if listed is not None else text.values
        values = tuple(dict.fromkeys(value for value in values if value and value.isprintable()))
        return values if len(values) > 1 or (listed is not None and len(values) == 1) else ()

    @staticmethod
    def _bound(schema: Object, own: Object, text: Row) -> None:
        """Write the limits that a row gives."""
        for limit in (*sorted(text.limits, key=str), *_short_limits(text.text, str(own.get("type")))):
            holder = next((each for each in (own, schema) if _OF_TYPE.get(str(each.get("type"))) == limit.of), None)
            keyword = _KEYWORDS.get((limit.of, limit.side))
            if holder is not None and keyword and (keyword not in _COUNTED or _is_count(limit)):
                holder.setdefault(keyword, int(limit.number) if limit.number.is_integer() else limit.number)
        match = _PATTERN.search(text.text)
        if match and own.get("type") == "string" and _is_pattern(match[1]):
            own["pattern"] = match[1]


def _short_limits(text: str, kind: str) -> Iterator[Limit]:
    """Yield the limits that a row states shortly, `(max 100)`; without a unit, they are of what the type has."""
    for side, number, unit in _SHORT_LIMIT.findall(text):
        of = _OF_TYPE.get(kind, "") if not unit else "items" if unit.lower() in ("items", "elements") else "length"
        yield Limit(of, "high" if side.lower() == "max" else "low", float(number))


def _shown_type(default: str) -> str:
    """Return the type that a default shows; empty for texts."""
    if default.lower() in ("true", "false"):
        return "boolean"
    if re.fullmatch(r"-?(?:0|[1-9]\d*)", default):
        return "integer"
    return "number" if re.fullmatch(r"-?\d+\.\d+", default) else ""


def _is_count(limit: Limit) -> bool:
    return limit.number >= 0 and limit.number.is_integer()


def _is_pattern(text: str) -> bool:
    try:
        re.compile(text)
    except (re.error, RecursionError, OverflowError):
        return False
    return len(text) < 200


def _format(name: str) -> str:
    name = _WORDS.get(name.lower(), name.lower())
    return name if name in _FORMATS else ""


def _is_admitted(default: Json, own: Object) -> bool:
    values = own.get("enum")
    return not isinstance(values, list) or all(
        value in values for value in (default if isinstance(default, list) else [default])
    )


def _typed(text: str, schema: Object) -> Json:
    """Return a default in the type of its schema, None where it is in none."""
    kind = schema.get("type", "string")
    try:
        if kind == "integer":
            return int(text.replace(",", "").replace("_", ""))
        if kind == "number":
            return float(text.replace(",", ""))
    except ValueError:
        return None
    if kind == "array":
        inner = _typed(text, items) if isinstance(items := schema.get("items"), dict) else None
        return None if inner is None else [inner]
    if kind == "boolean":
        return {"true": True, "false": False}.get(text.lower())
    return text if kind == "string" and text else None
