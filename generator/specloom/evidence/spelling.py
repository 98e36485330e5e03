"""How pages spell what documents declare: names, paths, values, numbers, statuses, each as a search in plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from specloom.base.json_value import Json

_JOINT = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[_\-.\]])(?=\w)|(?=\[)")
_TYPED = r"(?:string|integer|number|boolean|array|object|any|null|enum|file|int|float)"
_GLUED = rf"(?=[?*](?:{_TYPED}|\s|$))"
_BEFORE_NUMBER = "|".join(
    f"(?<={word})" for word in ("Default", "default", "Range", "Length", "Minimum", "Maximum", "Min", "Max", "Size")
)
_TEMPLATE = re.compile(r"\{[^{}]*\}")
_MULTIPLES = ((1024**3, "G"), (1024**2, "M"), (1024, "K"), (10**9, "G"), (10**6, "M"), (1000, "K"))
_WORDS = {0: "zero", 1: "one|single", 2: "two|twice", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven",
          8: "eight", 9: "nine", 10: "ten", 12: "twelve"}  # fmt: skip


@lru_cache(maxsize=16_384)
def pieces(name: str) -> tuple[str, ...]:
    """Return the parts between which a page may break a name over lines."""
    return tuple(_JOINT.split(name))


@lru_cache(maxsize=16_384)
def name_pattern(name: str) -> re.Pattern[str]:
    """Return the pattern of a wire name: a word of its own, or glued to what precedes it in a row that types it.

    A long name may be broken over lines where its words meet.
    """
    text = r"(?:[ \t]*\n[ \t]*)?".join(map(re.escape, pieces(name)))
    brackets = "" if name.endswith("]") else r"(?!\[)"
    return re.compile(rf"(?<![\w\-.\[]){text}(?![\w\-])(?!\.\w){brackets}|(?<!_){text}{_GLUED}")


def stands_name(text: str, name: str, *, ignore_case: bool = False) -> bool:
    """Tell whether a name stands in a text."""
    if ignore_case:
        return bool(re.search(rf"(?<![\w\-]){re.escape(name)}(?![\w\-])", text, re.IGNORECASE))
    return bool(name_pattern(name).search(text))


@lru_cache(maxsize=16_384)
def _value_pattern(value: str) -> re.Pattern[str]:
    spaced = r"\s+".join(map(re.escape, value.split())) or re.escape(value)
    left = r"(?<![\w\-])" if value[:1].isalnum() or value[:1] == "_" else ""
    right = r"(?![\w\-])(?!\.\w)" if value[-1:].isalnum() or value[-1:] == "_" else ""
    titled = re.sub(r"[_\-]+", " ", value)
    titled = titled[:1].upper() + titled[1:]
    words = r"[\s_-]+".join(f"[{word[:1]}{word[:1].upper()}]{re.escape(word[1:])}" for word in titled.split())
    # A table may write the value `no_answer` as `No Answer`.
    label = rf"|(?<![\w\-])(?=[A-Z]){words}(?![\w\-])" if value[:1].islower() and words else ""
    return re.compile(f"{left}{spaced}{right}{label}")


def stands_value(text: str, value: Json) -> bool:
    """Tell whether a value (of an enumeration, a default, an example) stands in a text."""
    if value is None:
        return bool(re.search(r"\bnull|\bnone\b|\bnil\b", text, re.IGNORECASE))
    if isinstance(value, bool):
        return bool(re.search(rf"\b{str(value).lower()}\b", text, re.IGNORECASE))
    if isinstance(value, int | float):
        return stands_number(text, value)
    if isinstance(value, str):
        return value.strip() == "" or bool(_value_pattern(value).search(text))
    return all(stands_value(text, entry) for entry in (value.values() if isinstance(value, dict) else value))


@lru_cache(maxsize=4096)
def _number_pattern(value: float) -> re.Pattern[str]:
    whole = int(value) if value == int(value) else None
    digits = str(abs(whole)) if whole is not None else repr(abs(value))
    spellings = {digits, rf"{digits}\.0+"} if whole is not None else {re.escape(digits)}
    if whole is not None and len(digits) > 3:
        head, groups = digits[: len(digits) % 3], re.findall("...", digits[len(digits) % 3 :])
        spellings.add("[,. _']".join([*([head] if head else []), *groups]))
        spellings |= {rf"{whole // unit}\s?{mark}i?B?" for unit, mark in _MULTIPLES if whole % unit == 0}
    sign = "-" if value < 0 else ""
    left = (
        r"(?<![\w.])(?<!\d[,'])"
        if sign
        else rf"(?:(?<![\w.\-])(?<!\d[,'])|(?<=[\d\s(\[]-)(?<!-\d\d-)|{_BEFORE_NUMBER})"
    )
    pattern = rf"{left}{sign}(?:{'|'.join(sorted(spellings, reverse=True))})(?!\d)(?!\.\d)(?![,']\d{{3}})(?!-\d\d-)"
    words = f"|\\b(?i:{_WORDS[whole]})\\b" if whole in _WORDS else ""
    return re.compile(f"{pattern}{words}")


def stands_number(text: str, value: float) -> bool:
    """Tell whether a number stands in a text, with separators or units of size or in words as well."""
    return bool(_number_pattern(value).search(text))


@lru_cache(maxsize=4096)
def path_pattern(path: str) -> re.Pattern[str]:
    """Return the pattern of a path; a variable may be written in any way, or stand for a value."""
    parts = _TEMPLATE.split(path)
    text = r"(?:\{\{?[^{}\s]*\}?\}|<[^<>\s]*>|[^/\s\"'<>{}?|]+)".join(map(re.escape, parts))
    return re.compile(rf"{text}(?![\w/{{<~%-])(?!:\w)(?!\.\w)")


def stands_path(text: str, path: str, bases: tuple[str, ...]) -> bool:
    """Tell whether a path stands in a text, by itself or behind the path of one of the servers."""
    return next(path_places(text, path, bases), None) is not None


# A brace that closes a sample, a host, or a variable for it.
_BEFORE_PATH = re.compile(r"https?://[^/\s\"']+$|\}\}$|(?<!\w)\}$")


def path_places(text: str, path: str, bases: tuple[str, ...]) -> Iterator[int]:
    """Yield the offsets at which a path stands in a text."""
    for match in path_pattern(path).finditer(text):
        before = text[: match.start()]
        tail = before[-1:]
        if any(base and before.endswith(base) for base in bases):
            yield match.start() - max(len(base) for base in bases if base and before.endswith(base))
        elif not tail or tail in " \t\n\"'`(<|:*," or _BEFORE_PATH.search(before):
            yield match.start()


_REASON = (
    r"OK|Created|Accepted|No Content|Moved|Found|Not Modified|Bad Request|Unauthori[sz]ed|Payment|Forbidden|Not Found|"
    r"Method Not|Not Acceptable|Conflict|Gone|Unprocessable|Too Many|Internal|Bad Gateway|Service|Gateway|Success|Error"
)


@lru_cache(maxsize=256)
def _status_pattern(status: str) -> re.Pattern[str]:
    code = re.escape(status)
    return re.compile(
        rf"(?im)^[\s|*\-#>]*{code}(?:\s*[:|.,;)]|\s*-(?!\d)|\s*$|\s+(?-i:[A-Z(]))|"
        rf"\b(?:status(?:[ _-]?codes?)?|codes?|http(?:/[\d.]+)?|respon(?:se|ds?)(?: with)?|returns?|answers?(?: with)?|"
        rf"throws?|errors?|an?|with|and|or|either)\b[\"']?[\s:=(|\"']*{code}\b|"
        rf"(?<![\w.\-]){code}\b[\s:|(\-]*(?:{_REASON})\b|\({code}\b|,\s*{code}\b(?=[,.)\s])"
    )


def stands_status(text: str, status: str) -> bool:
    """Tell whether a text has an HTTP status where statuses stand; `4XX` is looked for as such."""
    return bool(_status_pattern(status).search(text))


def stands_words(text: str, words: str) -> bool:
    """Tell whether a text has other text, whatever the white space."""
    squeezed = " ".join(words.split())
    return squeezed in " ".join(text.split())
