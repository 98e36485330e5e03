"""What a row of a page says about a parameter or a field: its type, whether it is required, its default and limits.

A row is the text from a name to the next one, or a line of a table. Pages write these facts in many ways; what is read
here are the forms that mean one thing only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from specloom.evidence.spelling import name_pattern, pieces

_TYPES = {
    **dict.fromkeys(
        ("string", "str", "text", "varchar", "char", "date", "date-time", "datetime", "timestamp"), "string"
    ),
    **dict.fromkeys(("time", "uuid", "guid", "uri", "url", "email"), "string"),
    **dict.fromkeys(("integer", "int", "int32", "int64", "long", "uint"), "integer"),
    **dict.fromkeys(("number", "float", "double", "decimal", "numeric"), "number"),
    **dict.fromkeys(("boolean", "bool"), "boolean"),
    **dict.fromkeys(("array", "list"), "array"),
    **dict.fromkeys(("object", "map", "dict", "hash", "json"), "object"),
}
_TYPE = re.compile(
    rf"(?<![\w\-])(?P<word>{'|'.join(sorted(_TYPES, key=len, reverse=True))})s?"
    r"(?:\s?\((?P<format>[\w-]+)\)|\s?<\s?(?P<inner>[\w-]+)\s?>|\[(?P<item>\w*)\])?(?![\w\-])",
    re.IGNORECASE,
)
_ARRAY_OF = re.compile(
    r"(?<!\w)(?:array|list)s?(?:\s+of\s+|\s?[\[<(]\s?)(?:an?\s)?(?P<item>\w+?)s?[\]>)]?(?!\w)", re.IGNORECASE
)
_NUMBER = r"(-?\d(?:[\d,_]*\d)?(?:\.\d+)?)"
_UNIT = r"(?:\s*(characters|chars|items|elements))?"
_RANGE = re.compile(
    rf"(?:{_NUMBER}\s*(<=?)\s*)?\b(value|length|items|size)\b(?:\s*(<=?|>=?)\s*{_NUMBER}(?:\s*(characters|chars))?)?"
)
_BRACKETS = re.compile(rf"[\[(]\s*{_NUMBER}\s*\.\.\s*{_NUMBER}\s*[\])]{_UNIT}", re.IGNORECASE)
_BOUND = re.compile(rf"(?<![<>=])([<>]=?)\s*{_NUMBER}{_UNIT}", re.IGNORECASE)
_OF = r"(?:\s+(?:value|length|size|number))?(?:\s+(?:of|is))?"
_MOST = (
    rf"(?:at most|max(?:imum)?\.?{_OF}|up to|no more than|(?:not|cannot) exceed|limited to|less than or equal to|"
    r"longest|limit(?:\s+(?:of|is))?|under|below)"
)
_LEAST = rf"(?:at least|min(?:imum)?\.?{_OF}|no less than|greater than or equal to|starts? (?:at|from|with)|from)"
_WEAK_BOTH = re.compile(
    rf"(?:between\s+|from\s+|range:?\s*(?:is\s+|of\s+)?|\()?\b{_NUMBER}\s*(?:to|and|-|\.\.\.?)\s*{_NUMBER}{_UNIT}(?![\w-])",
    re.IGNORECASE,
)
_WEAK_HIGH = re.compile(
    rf"{_MOST}\s*:?\s*{_NUMBER}{_UNIT}|{_NUMBER}{_UNIT}\s*(?:\(?max(?:imum)?\b|or less|or fewer)", re.IGNORECASE
)
_WEAK_LOW = re.compile(rf"{_LEAST}\s*:?\s*{_NUMBER}{_UNIT}", re.IGNORECASE)
_UNITS = {"length": "length", "characters": "length", "chars": "length", "items": "items", "elements": "items"}
_DEFAULT = re.compile(
    r"\b[Dd](?i:efaults?)(?i:\s+values?)?(?:\s*[:=]\s*|(?i:\s+is|\s+to)(?::\s*|\s+)|[\s|]*(?=[-\d\"']|true\b|false\b))"
    r"(\"[^\"\n]*\"|'[^'\n]*'|-?\d[\d,_]*(?:\.\d+)?|[A-Za-z_][\w./:+-]*)"
)
_BY_DEFAULT = re.compile(
    r"(\"[^\"\n]*\"|-?\d[\d,_]*(?:\.\d+)?|\b(?:true|false)\b)\s*(?:\(default\)|by default|is the default)",
    re.IGNORECASE,
)
_FORMAT = re.compile(r"\bFormat\s*:?\s*\n?\s*([a-z][\w-]*)")
_LIST = (
    re.compile(r'\bEnum\s*:?\s*((?:"[^"\n]+"[\s,|]*){2,}|"[^"\n]+"(?=\s*$))'),
    re.compile(r'((?:"[^"\n]+"\s*\|\s*)+"[^"\n]+")'),
    re.compile(
        r"(?i:(?:possible|allowed|valid|accepted|permitted|supported) values(?: are| include)?|values accepted|"
        r"(?:must be |is |can be )?one of(?: the following(?: values)?)?|either)\s*:?\s*"
        r"([\"'\[]?[\w.:+/-]+[\"'\]]?(?:(?:\s*[,|/]\s*(?:and |or )?|\s+(?:and|or)\s+)[\"']?[\w.:+/-]+[\"']?)+)"
    ),
    re.compile(
        r"(?i:\b(?:by|of|values?|types?|status(?:es)?|states?))\b[^()\n]{0,40}"
        r"\(((?:[\w.-]+, )+(?:(?:and|or) )?[\w.-]+)\)"
    ),
)
_REQUIRED_YES = re.compile(r"^(?:true|yes|required|mandatory|y|✓|✔|x|always)$", re.IGNORECASE)
_REQUIRED_NO = re.compile(r"^(?:false|no|optional|n|-|✗|✘|never|conditional)?$", re.IGNORECASE)
_HEAD = 90
_LONGEST = 1500
_GLUED = re.compile(r"[?*](?:string|integer|number|boolean|array|object|any|\s|$)")
_BEGINNING = re.compile(r"[ \t|*\-+>#\"']*(?:\d+[.)]\s+)?(?i:(?:name|parameter|field|header|property)\s*:\s*)?[\"'(]*")
_STOP = re.compile(r"\n\s*\n\s*\n|\n(?:Request|Response)s? (?:samples?|Headers?|Body)\b|(?:Request|Response) Body\b")
_SENTENCE = re.compile(r"[.;:]\s|\n\s*\n|\n(?=\s*[-*|#])|\n(?=[{}\]\"])|[|]")
_DASHES = re.compile(r"[\s|:\-]+")


@dataclass(frozen=True, slots=True)
class Limit:
    """A bound: of the `value`, the `length` or the `items`, as a `low` or a `high` one."""

    of: str
    side: str
    number: float


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its text, and the header of its table, empty where there is none."""

    name: str
    text: str
    header: tuple[str, ...] = ()
    is_mention: bool = False
    """Whether the name stands within a sentence, and begins no row."""

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells of the row of a table."""
        return cells(self.text)

    def cell(self, *titles: str) -> str | None:
        """Return the cell below a header with one of these words, None where there is no such column."""
        for title, cell in zip(self.header, self.cells, strict=False):
            if any(re.search(rf"\b{word}", title, re.IGNORECASE) for word in titles):
                return cell
        return None

    @property
    def head(self) -> str:
        """The beginning of the row behind the name, where type and flags stand."""
        match = name_pattern(self.name).search(self.text)
        return self.text[match.end() if match else 0 :][:_HEAD]

    @property
    def types(self) -> tuple[str, str, str]:
        """JSON type, format in brackets behind it, and type of the items, as the row says; empty where it does not."""
        return _types(self)

    @property
    def required(self) -> bool | None:
        """Whether the row says that the value is required."""
        return _required(self)

    @property
    def defaults(self) -> tuple[str, ...]:
        """The texts that the row calls the default."""
        texts = [*_DEFAULT.findall(self.text), *_BY_DEFAULT.findall(self.text)]
        column = self.cell("default")
        texts += [column] if column else []
        return tuple(text.strip("\"'") for text in texts if text.lower() not in ("-", "none", "n/a", ""))

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats that the row names as such."""
        _, inner, _ = self.types
        return (*_FORMAT.findall(self.text), *([inner.lower()] if inner else []))

    @property
    def values(self) -> tuple[str, ...]:
        """The values that the row lists as the only ones."""
        return listed_values(self.text)

    @property
    def limits(self) -> frozenset[Limit]:
        """The bounds in the notations that documentation generators write."""
        return strong_limits(self.text)


def cells(line: str) -> tuple[str, ...]:
    """Return the cells of a line of a table."""
    line = line.strip()
    parts = line.split("|")
    parts = parts[1:] if line.startswith("|") else parts
    parts = parts[:-1] if line.endswith("|") else parts
    return tuple(part.strip() for part in parts)


def listed_values(text: str) -> tuple[str, ...]:
    """Return the values of lists that are introduced as such."""
    for pattern in _LIST:
        match = pattern.search(text)
        if match:
            parts = re.split(r'"[\s,|]*"|\s*[,|]\s*(?:and |or )?|\s+(?:and|or)\s+', match.group(1).strip("\"' []\n"))
            return tuple(part.strip("\"' .").removesuffix(".") for part in parts if part.strip("\"' ."))
    return ()


def _types(row: Row) -> tuple[str, str, str]:
    column = row.cell(r"(?:data )?type")
    text = column if column is not None else re.split(r"\.\s|\n\n", row.head)[0]
    of = _ARRAY_OF.search(text)
    if of and of.start() < 40:
        return "array", "", _TYPES.get(of["item"].lower(), "")
    match = _TYPE.search(text)
    if match is None or (column is None and not _is_type_place(text, match)):
        return "", "", ""
    kind = _TYPES[match["word"].lower()]
    if match["item"] is not None:
        item = match["item"].lower()
        return ("array", "", _TYPES.get(item, "") if item else kind)
    return kind, match["format"] or match["inner"] or "", ""


def _is_type_place(text: str, match: re.Match[str]) -> bool:
    """Tell whether a type stands behind a name as such, and is no word of a sentence."""
    between = re.sub(r"(?i)\b(required|optional|nullable|true|false)\b", "", text[: match.start()])
    return not re.search(r"\w", between)


def _required(row: Row) -> bool | None:
    column = row.cell(r"required\b", "mandatory", r"optional\b")
    if column is not None:
        if _REQUIRED_YES.match(column):
            return True
        return False if _REQUIRED_NO.match(column) else None
    if row.is_mention:
        if re.search(r"(?i)\boptional\b|\bnot required\b|\bmay be omitted", row.text):
            return False
        match = name_pattern(row.name).search(row.text)
        before = row.text[: match.start() if match else 0]
        return True if re.search(r"(?i)\brequired?s?\b|\bmandatory\b|\bmust\b", before) else None
    head = re.split(r"\.\s|\n\n", row.head)[0]
    if head.startswith("*") or re.search(
        r"(?i)(?<!not )(?<!if )(?<!\w)\b(?:required|mandatory)\b(?! if| when| for)", head
    ):
        return True
    if head.startswith("?") or re.search(r"(?i)\boptional\b|\bnot required\b", head):
        return False
    return None


def number(text: str) -> float:
    """Return a number that a page may write with separators."""
    return float(text.replace(",", "").replace("_", "").rstrip("."))


@lru_cache(maxsize=4096)
def strong_limits(text: str) -> frozenset[Limit]:
    """Return the bounds of a text in notations like `1 <= value <= 100`, `[ 1 .. 1000 ]` and `<= 64 characters`."""
    limits: set[Limit] = set()
    for low, _, what, sign, high, unit in _RANGE.findall(text):
        of = _UNITS.get(unit or what, "value")
        limits |= {Limit(of, "low", number(low))} if low else set()
        limits |= {Limit(of, "high" if sign.startswith("<") else "low", number(high))} if high else set()
    rest = _RANGE.sub(lambda match: match.group() if match.group() == match.group(3) else " ", text)
    for low, high, unit in _BRACKETS.findall(rest):
        of = _UNITS.get(unit.lower(), "value")
        limits |= {Limit(of, "low", number(low)), Limit(of, "high", number(high))}
    for sign, bound, unit in _BOUND.findall(_BRACKETS.sub(" ", rest)):
        limits.add(Limit(_UNITS.get(unit.lower(), "value"), "high" if sign[0] == "<" else "low", number(bound)))
    return frozenset(limits)


def weak_limits(text: str) -> frozenset[Limit]:
    """Return the bounds of a text in words: `between 1 and 50`, `at most 64 characters`."""
    limits: set[Limit] = set()
    for low, high, unit in _WEAK_BOTH.findall(text):
        of = _UNITS.get(unit.lower(), "")
        limits |= {Limit(of, "low", number(low)), Limit(of, "high", number(high))}
    for first, unit, second, other in _WEAK_HIGH.findall(text):
        limits.add(Limit(_UNITS.get((unit or other).lower(), ""), "high", number(first or second)))
    for low, unit in _WEAK_LOW.findall(text):
        limits.add(Limit(_UNITS.get(unit.lower(), ""), "low", number(low)))
    return frozenset(limits)


def find_rows(text: str, name: str, others: frozenset[str], above: Sequence[str] = ()) -> tuple[Row, ...]:
    """Return the rows about a name; `others` are the names that begin other rows, `above` the lines before the text.

    Where the name begins no row, the lines that mention it are taken.
    """
    if any(piece not in text for piece in pieces(name)):
        return ()
    longer = tuple(other for other in others if other.startswith(name) and other != name)
    places = [
        match for match in name_pattern(name).finditer(text) if not longer or not text.startswith(longer, match.start())
    ]
    starting = [match for match in places if _begins_row(text, match)]
    if not starting:
        return tuple(Row(name, _sentence(text, match.start(), match.end()), is_mention=True) for match in places)
    ends = sorted(_row_starts(text, others - {name}))
    return tuple(_row(text, name, match.start(), ends, above) for match in starting)


@lru_cache(maxsize=256)
def _row_starts(text: str, names: frozenset[str]) -> tuple[int, ...]:
    matches = (match for name in names for match in name_pattern(name).finditer(text))
    return tuple(match.start() for match in matches if _begins_row(text, match))


def _begins_row(text: str, match: re.Match[str]) -> bool:
    following = text[match.end() : match.end() + 12]
    if _GLUED.match(following):
        return True
    before = text[_line_start(text, match.start()) : match.start()]
    return bool(_BEGINNING.fullmatch(before)) and not following.startswith(("://", "/"))


def _row(text: str, name: str, start: int, ends: Sequence[int], above: Sequence[str]) -> Row:
    first, last = _line_start(text, start), _line_end(text, start)
    line = text[first:last]
    if (line.count("|") > 1 or line.startswith("|")) and _BEGINNING.fullmatch(text[first:start]):
        return Row(name, line, _header([*above, *text[:first].split("\n")[:-1]]))
    end = next((end for end in ends if end > start), len(text))
    stop = _STOP.search(text, start, min(end, start + _LONGEST))
    return Row(name, text[start : stop.start() if stop else min(end, start + _LONGEST)])


def _sentence(text: str, start: int, end: int) -> str:
    """Return the line of a mention, or the sentence where that goes on over lines."""
    before = max((match.end() for match in _SENTENCE.finditer(text, max(start - 400, 0), start)), default=0)
    after = _SENTENCE.search(text, end, end + 400)
    first = max(before, _line_start(text, start) if "|" in text[_line_start(text, start) : start] else 0, start - 400)
    return text[first : after.start() + 1 if after else min(len(text), end + 400)]


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _header(above: Sequence[str]) -> tuple[str, ...]:
    """Return the titles of the table that goes on below these lines: those above its line of dashes."""
    for index in range(len(above) - 1, 0, -1):
        line = above[index]
        if line.strip() and "|" not in line:
            break
        if "-" in line and _DASHES.fullmatch(line):
            return cells(above[index - 1])
    return ()
