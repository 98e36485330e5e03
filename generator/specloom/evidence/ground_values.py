"""Holds the facts of one value against the rows and samples about it: type, format, values, default, limits, null."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from specloom.base.diagnostics import Location
from specloom.base.document import Json
from specloom.evidence.claim_sources import ClaimSource, Grounding, is_null, schemas_of
from specloom.evidence.passages import Passage
from specloom.evidence.rows import Limit, Row, strong_limits, weak_limits
from specloom.evidence.samples import Value
from specloom.evidence.spelling import stands_number, stands_value, stands_words

_LIMITS: Mapping[str, tuple[str, str]] = {
    "minimum": ("value", "low"), "exclusiveMinimum": ("value", "low"), "maximum": ("value", "high"),
    "exclusiveMaximum": ("value", "high"), "minLength": ("length", "low"), "maxLength": ("length", "high"),
    "minItems": ("items", "low"), "maxItems": ("items", "high"),
}  # fmt: skip
_ISO = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
_FORMATS: Mapping[str, re.Pattern[str]] = {
    "uuid": re.compile(r"(?i)\b(?:uu|gu)ids?\b|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"),
    "date-time": re.compile(rf"(?i)date-?\s?time|timestamp|iso[- ]?8601|rfc ?3339|time in utc|\butc\b|{_ISO.pattern}"),
    "utc-date-time": re.compile(r"(?i)\d{4}-\d\d-\d\d \d\d:\d\d:\d\d|yyyy-mm-dd hh:mm:ss|(?=.*\butc\b)(?=.*time)"),
    "date": re.compile(r"(?i)\bdates?\b(?!-?\s?time)|yyyy-mm-dd|(?<![\d-])\d{4}-\d\d-\d\d(?![T\d])"),
    "time": re.compile(r"(?i)\btime\b|\d\d:\d\d"),
    "email": re.compile(r"(?i)\be-?mails?\b|\S@\S+\.\w"),
    "uri": re.compile(r"(?i)\bur[il]s?\b|https?://|\blinks?\b"),
    "url": re.compile(r"(?i)\bur[il]s?\b|https?://"),
    "binary": re.compile(r"(?i)\bbinary|\bfiles?\b|\bupload|\bbytes?\b|octet|multipart"),
    "byte": re.compile(r"(?i)base-?64|\bbyte\b"),
    "password": re.compile(r"(?i)passw"),
    "int64": re.compile(r"(?i)\bint64|64[- ]?bit|\blong\b|\bbigint"),
    "int32": re.compile(r"(?i)\bint32|32[- ]?bit"),
    "float": re.compile(r"(?i)\bfloat"),
    "double": re.compile(r"(?i)\bdouble"),
    "ipv4": re.compile(r"(?i)\bipv?4|\bip\b|(?:\d{1,3}\.){3}\d{1,3}"),
    "ipv6": re.compile(r"(?i)\bipv?6|\bip\b"),
    "hostname": re.compile(r"(?i)\bhost|\bdomain"),
}
_EXACT = frozenset({"uuid", "date-time", "date", "email", "int32", "int64", "float", "double", "uri", "byte", "binary"})
_NEAR = ({"date-time", "datetime", "timestamp", "iso8601", "utc-date-time"}, {"uri", "url"}, {"uuid", "guid"})
_DEPRECATED = re.compile(r"(?i)deprecat|obsolete|no longer (?:used|supported)|legacy|superseded|replaced by")
_LISTED = re.compile(r"(?i)comma|separated|list|multiple|several|repeat")
_NARROW = 12
_UP_TO_NULL = re.compile(r"(?is).*?(?:\bnull(?:able)?\b|\bnone\b|\bnil\b)")
_NEVER_NULL = re.compile(r"(?i)\b(?:never|not|non)[\s-]+(?:null(?:able)?|none|nil)$")
_NULL = re.compile(r"(?i)\bnull(?:able)?\b|\bnone\b|\bnil\b")


@dataclass(frozen=True, slots=True)
class Shown:
    """What the cited lines show of a value: rows about its name, its values in samples, and all lines."""

    source: ClaimSource
    passage: Passage
    rows: tuple[Row, ...] = ()
    values: tuple[Value, ...] = ()
    is_reference: bool = False
    """Whether the value refers to a schema that has lines of its own."""

    @property
    def is_narrow(self) -> bool:
        """Whether so few lines are cited that all of them are about the value."""
        return self.passage.text.count("\n") < _NARROW

    @property
    def text(self) -> str:
        """The rows, or all lines where there are none."""
        if not self.rows and self.values:
            return "\n".join(f"{value.text} {value.comment}" for value in self.values)
        return "\n".join(row.text for row in self.rows) if self.rows else self.passage.text


@dataclass(frozen=True, slots=True)
class Facts:
    """The keywords of a value, those of what it refers to included; `at` is where the value itself is."""

    at: Location
    keywords: Mapping[str, Json]
    items: Facts | None = None

    @property
    def types(self) -> frozenset[str]:
        """The JSON types, without null."""
        listed = self.keywords.get("type")
        types = {str(entry) for entry in (listed if isinstance(listed, list) else [listed] if listed else [])}
        return frozenset(types - {"null"})

    @property
    def nullable(self) -> bool:
        """Whether null is admitted."""
        listed = self.keywords.get("type")
        return self.keywords.get("nullable") is True or (isinstance(listed, list) and "null" in listed)

    @property
    def enum(self) -> tuple[Json, ...]:
        """The only values, without null."""
        return enum_values(self.keywords)


def enum_values(schema: Mapping[str, Json]) -> tuple[Json, ...]:
    """Return the values of an enumeration, plain or annotated, without null."""
    if "const" in schema:
        return (schema["const"],)
    listed = schema.get("enum")
    if isinstance(listed, list):
        return tuple(value for value in listed if value is not None)
    choices = [schema.get(keyword) for keyword in ("oneOf", "anyOf")]
    entries = [entry for choice in choices if isinstance(choice, list) for entry in choice]
    if entries and all(isinstance(entry, dict) and ("const" in entry or is_null(entry)) for entry in entries):
        return tuple(entry["const"] for entry in entries if isinstance(entry, dict) and "const" in entry)
    return ()


def facts_of(grounding: Grounding, at: Location, schema: Json, *, depth: int = 0) -> Facts:
    """Collect the keywords of a schema, of what it refers to and of what it is composed of."""
    merged: dict[str, Json] = {}
    nullable = False
    for part in schemas_of(grounding, at, schema):
        choices = [entry for keyword in ("anyOf", "oneOf") for entry in _listed(part.value.get(keyword))]
        nullable = nullable or any(map(is_null, choices)) or part.value.get("nullable") is True
        for key, value in part.value.items():
            merged.setdefault(key, value)
    if nullable:
        merged["nullable"] = True
    items = merged.get("items")
    inner = facts_of(grounding, at, items, depth=depth + 1) if isinstance(items, dict) and depth < 2 else None
    return Facts(at, merged, inner)


def _listed(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []


def check_value(grounding: Grounding, facts: Facts, shown: Shown) -> None:
    """Check all facts of a value."""
    for fact, check in _CHECKS.items():
        if shown.source.claims(fact) and not (shown.is_reference and fact in _OF_TARGET):
            check(grounding, facts, shown)


def _check_type(grounding: Grounding, facts: Facts, shown: Shown) -> None:
    types = facts.types or _types_of_values(facts.enum)
    if shown.values and not shown.rows and all(value.type == "null" for value in shown.values):
        return
    rows = {(kind, item) for row in shown.rows for kind, _, item in [row.types] if kind}
    samples = {value.type for value in shown.values} - {"null"}
    if not types or ("array" in types and ("string", "") in rows and _LISTED.search(shown.text)):
        return
    for kind, item in sorted(rows):
        if not _admits(types, kind, is_row=True):
            grounding.contradicted(
                facts.at, "type", f"give the type {kind}, not {' or '.join(sorted(types))}", shown.source
            )
        elif (
            kind == "array"
            and item
            and facts.items
            and facts.items.types
            and not _admits(facts.items.types, item, is_row=True)
        ):
            expected = " or ".join(sorted(facts.items.types))
            grounding.contradicted(facts.at, "type", f"give items of the type {item}, not {expected}", shown.source)
    for kind in sorted(samples):
        if not _admits(types, kind):
            message = f"show a value of the type {kind}, not {' or '.join(sorted(types))}"
            grounding.contradicted(facts.at, "type", message, shown.source)
    known = {kind for kind, _ in rows} | samples
    for kind in sorted(types):
        hint = _HINTS.get(kind)
        is_shown = any(_admits(frozenset({kind}), other, is_row=True) for other in known)
        if (not is_shown) if known else (hint is not None and not hint.search(shown.text)):
            grounding.ungrounded(facts.at, "type", f"the type {kind}", shown.source)


_HINTS = {
    "integer": re.compile(r"(?i)\d|\bint|number|count|how many|\bids?\b|_id\b"),
    "number": re.compile(r"(?i)\d|\bint|number|count|how many|amount|rate|price|percent"),
    "boolean": re.compile(r"(?i)bool|\btrue\b|\bfalse\b|\bwhether\b|\bflag\b|\bif\b|\byes\b"),
}


def _types_of_values(values: Iterable[Json]) -> frozenset[str]:
    return frozenset("string" for value in values if isinstance(value, str))


def _admits(types: frozenset[str], kind: str, *, is_row: bool = False) -> bool:
    if kind in types:
        return True
    return (kind == "integer" and "number" in types) or (kind == "number" and "integer" in types and is_row)


def _check_format(grounding: Grounding, facts: Facts, shown: Shown) -> None:
    named = [name for row in shown.rows for name in row.formats if name.lower() in _FORMATS or name in _EXACT]
    claimed = facts.keywords.get("format") or (facts.items.keywords.get("format") if facts.items else None)
    if isinstance(claimed, str):
        values = "\n".join(item.text for value in shown.values for item in (value, *value.items))
        if named and not any(_same_format(name, claimed) for name in named):
            grounding.contradicted(facts.at, "format", f"give the format {named[0]}, not {claimed}", shown.source)
        elif not named and not _stands_format(f"{shown.text}\n{values}", claimed):
            grounding.ungrounded(facts.at, "format", f"the format {claimed}", shown.source)
    elif named and shown.rows and not facts.enum and "type" in facts.keywords:
        grounding.contradicted(facts.at, "format", f"give the format {named[0]}, and the document none", shown.source)


def _same_format(name: str, claimed: str) -> bool:
    names = {name.lower(), claimed.lower()}
    return len(names) == 1 or any(names <= near for near in _NEAR)


def _stands_format(text: str, name: str) -> bool:
    pattern = _FORMATS.get(name)
    return bool(pattern.search(text)) if pattern else name.lower() in text.lower()


def _check_enum(grounding: Grounding, facts: Facts, shown: Shown) -> None:
    values = facts.enum or (facts.items.enum if facts.items else ())
    listed = next((row.values for row in shown.rows if row.values), ())
    for value in () if shown.is_reference else values:
        if not stands_value(shown.text, value) and not stands_value(shown.passage.text, value):
            grounding.ungrounded(facts.at, "enum", f"the value {value!r}", shown.source)
        elif listed and not any(stands_value(entry, value) for entry in listed):
            grounding.contradicted(facts.at, "enum", f"list values, and not {value!r}", shown.source)
    if listed and _is_enumeration(listed, facts):
        lacking = [entry for entry in listed if not any(stands_value(entry, value) for value in values)]
        if lacking:
            grounding.contradicted(
                facts.at, "enum", f"list {lacking[0]!r} as a value, and the document does not", shown.source
            )
    if values and shown.values and "array" not in facts.types:
        texts = {value.text for value in shown.values if value.type == "string"} - {"string", ""}
        strange = sorted(text for text in texts if text not in map(str, values))
        if strange:
            grounding.contradicted(
                facts.at, "enum", f"show the value {strange[0]!r}, and the document lacks it", shown.source
            )


def _is_enumeration(listed: tuple[str, ...], facts: Facts) -> bool:
    types = facts.items.types if facts.items else facts.types
    return types in (frozenset({"string"}), frozenset()) and len(listed) > 1


def _check_default(grounding: Grounding, facts: Facts, shown: Shown) -> None:
    stated = [text for row in shown.rows for text in row.defaults]
    if "default" not in facts.keywords:
        if stated and shown.rows and "type" in facts.keywords:
            grounding.contradicted(
                facts.at, "default", f"give the default {stated[0]}, and the document none", shown.source
            )
        return
    value = facts.keywords["default"]
    if stated and not any(_is_default(text, value) for text in stated):
        grounding.contradicted(facts.at, "default", f"give the default {stated[0]}, not {_shown(value)}", shown.source)
    elif not stated and not _implies_default(shown.text, value):
        grounding.ungrounded(facts.at, "default", f"the default {_shown(value)}", shown.source)


def _is_default(text: str, value: Json) -> bool:
    if isinstance(value, list):
        return all(stands_value(text, entry) for entry in value)
    return stands_value(text, value) and (isinstance(value, int | float | bool) or len(text) < len(str(value)) + 4)


def _implies_default(text: str, value: Json) -> bool:
    words = r"(?i)default|omit|unless|otherwise|not (?:given|set|provided|specified|supplied)|if (?:not|absent|missing)"
    return bool(re.search(words, text)) and stands_value(text, value)


def _shown(value: Json) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _limits_of(facts: Facts) -> Iterator[tuple[str, Limit]]:
    for keyword, (of, side) in _LIMITS.items():
        value = facts.keywords.get(keyword)
        if isinstance(value, int | float) and not isinstance(value, bool):
            yield keyword, Limit(of, side, float(value))
    if facts.items is not None:
        yield from _limits_of(facts.items)


def _check_limits(grounding: Grounding, facts: Facts, shown: Shown) -> None:
    strong = (
        frozenset(limit for row in shown.rows for limit in row.limits)
        if shown.rows
        else strong_limits(shown.passage.rest)
    )
    claimed = list(_limits_of(facts))
    weak = weak_limits(shown.text)
    for keyword, limit in claimed:
        comparable = {other for other in strong if other.of == limit.of and other.side == limit.side}
        worded = {other for other in weak if other.of in (limit.of, "") and other.side == limit.side}
        if limit in strong or any(other.number == limit.number for other in worded):
            continue
        if comparable and shown.rows:
            numbers = sorted(other.number for other in comparable)
            message = f"give {numbers[0]:g} as the limit, not {keyword} {limit.number:g}"
            grounding.contradicted(facts.at, "limits", message, shown.source)
        elif worded or not _implies_limit(shown, limit):
            grounding.ungrounded(facts.at, "limits", f"{keyword} {limit.number:g}", shown.source)
    if shown.rows and "type" in facts.keywords:
        for limit in sorted(strong - {limit for _, limit in claimed}, key=str):
            if not any(other.of == limit.of and other.side == limit.side for _, other in claimed) and _fits(
                facts, limit
            ):
                message = f"give {limit.number:g} as a limit of the {limit.of}, and the document none"
                grounding.contradicted(facts.at, "limits", message, shown.source)


def _fits(facts: Facts, limit: Limit) -> bool:
    types = facts.types | (facts.items.types if facts.items else frozenset[str]())
    return bool(types & {"value": {"integer", "number"}, "length": {"string"}, "items": {"array"}}[limit.of])


def _implies_limit(shown: Shown, limit: Limit) -> bool:
    text = shown.text
    if limit.side == "low" and limit.number in (0, 1) and re.search(r"(?i)non-?negative|positive|non-?empty", text):
        return True
    return stands_number(text, limit.number)


def _check_pattern(grounding: Grounding, facts: Facts, shown: Shown) -> None:
    pattern = facts.keywords.get("pattern")
    if (
        isinstance(pattern, str)
        and pattern not in shown.passage.text
        and _bare(pattern) not in _bare(shown.passage.text)
    ):
        grounding.ungrounded(facts.at, "pattern", f"the pattern {pattern!r}", shown.source)


def _bare(text: str) -> str:
    return re.sub(r"[\s\\]", "", text)


def _check_null(grounding: Grounding, facts: Facts, shown: Shown) -> None:
    if "type" not in facts.keywords and "nullable" not in facts.keywords and "properties" not in facts.keywords:
        return
    shows_null = any(value.type == "null" for value in shown.values)
    if facts.nullable and not shows_null and not _says_null(grounding, facts, shown):
        grounding.ungrounded(facts.at, "null", "that null is admitted", shown.source)
    elif shows_null and not facts.nullable and facts.types:
        grounding.contradicted(facts.at, "null", "show null, which the document does not admit", shown.source)


def _says_null(grounding: Grounding, facts: Facts, shown: Shown) -> bool:
    """Tell whether the rows of a value speak of null, or what the pages say of the whole API where it is named.

    Another page that only says how many members are nullable names none of them: the note of the claim cites it.
    """
    if shown.is_narrow and _NULL.search(shown.passage.rest):
        return True
    name = facts.at.pointer[-1]
    general = grounding.general.rows(name, frozenset()) if grounding.general_source else ()
    elsewhere = [*(noted.text for noted in grounding.noted(shown.source)), *(row.text for row in general)]
    if _lines_say_null(name, elsewhere):
        return True
    about = shown.text if shown.rows or shown.values else ""
    return bool(_NULL.search(about if shown.rows else f"{about}\n{shown.passage.rest}"))


def _lines_say_null(name: str, texts: Sequence[str]) -> bool:
    """Tell whether lines elsewhere, of a note or about the whole API, say that a member may be null.

    Where they list members, with "nullable" or "never null" behind each list, the list that has it counts.
    """
    bare = re.compile(rf"(?<![\w.(\-]){re.escape(name)}(?![\w(\-])")  # not the argument of a call
    clauses = [clause for text in texts for clause in _UP_TO_NULL.findall(text)]
    naming = [clause for clause in clauses if bare.search(clause)]
    return any(_NEVER_NULL.search(clause) is None for clause in naming or clauses)


def _check_deprecated(grounding: Grounding, facts: Facts, shown: Shown) -> None:
    is_shown = any(_DEPRECATED.search(value.comment) for value in shown.values)
    is_shown = is_shown or any(re.search(r"(?i)\bdeprecated\b", row.text) for row in shown.rows)
    claimed = facts.keywords.get("deprecated") is True
    if claimed and not is_shown and not _DEPRECATED.search(shown.passage.text):
        grounding.ungrounded(facts.at, "deprecated", "that it is deprecated", shown.source)
    elif is_shown and not claimed:
        grounding.contradicted(facts.at, "deprecated", "call it deprecated, and the document does not", shown.source)


def _check_examples(grounding: Grounding, facts: Facts, shown: Shown) -> None:
    listed = facts.keywords.get("examples")
    values = [*_listed(listed), *([facts.keywords["example"]] if "example" in facts.keywords else [])]
    for value in values:
        check_example(grounding, facts.at, value, shown.passage, shown.source)


def check_example(grounding: Grounding, at: Location, value: Json, passage: Passage, source: ClaimSource) -> None:
    """Check that the texts and numbers of an example stand in the cited lines."""
    for leaf in _leaves(value):
        if isinstance(leaf, str):
            is_shown = leaf.strip() == "" or stands_value(passage.text, leaf) or stands_words(passage.text, leaf)
        else:
            is_shown = isinstance(leaf, bool) or leaf is None or stands_value(passage.text, leaf)
        if not is_shown:
            grounding.ungrounded(at, "example", f"the example {leaf!r}", source)


def _leaves(value: Json) -> Iterator[Json]:
    if isinstance(value, dict | list):
        for entry in value.values() if isinstance(value, dict) else value:
            yield from _leaves(entry)
    else:
        yield value


_OF_TARGET = frozenset({"type", "format", "limits", "pattern", "example"})
_CHECKS = {
    "type": _check_type, "format": _check_format, "enum": _check_enum, "default": _check_default,
    "limits": _check_limits, "pattern": _check_pattern, "null": _check_null, "deprecated": _check_deprecated,
    "example": _check_examples,
}  # fmt: skip
