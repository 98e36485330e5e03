"""Text that may enter generated files. Nothing else may: templates refuse every other string.

Text of a document is untrusted. It enters code only through one encoder per context, each with a result type of its
own. Every safe text knows its *harmless twin*: the same text with the document's free text replaced. The gate
renders both and compares their shapes, so that an encoder that lets code through is found out whatever it forgot.
"""

from __future__ import annotations

import keyword
import math
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import LiteralString, TypeAlias

HARMLESS = "harmless"
_HARMLESS = repr(HARMLESS)
# Names and keys of a document stand in many places: so many are encoded once.
_MANY = 1 << 14

Value: TypeAlias = "bool | int | float | str | list[Value] | dict[str, Value] | None"

_BREAKS = re.compile(r"\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNSHOWABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)


class Safe:
    """Text fit for one context, and its harmless twin. Made by this module's functions only."""

    __slots__ = ("harmless", "text")

    def __init__(self, text: str, harmless: str | None = None) -> None:
        self.text = text
        self.harmless = text if harmless is None else harmless

    def __str__(self) -> str:
        raise TypeError("safe text is rendered by templates only; compose it with `code`")

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.text!r})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Safe) or type(self) is not type(other):
            return False
        return self.text == other.text and self.harmless == other.harmless

    def __hash__(self) -> int:
        return hash((type(self), self.text))


class Ident(Safe):
    """A Python identifier that is no keyword."""

    __slots__ = ()


class Literal(Safe):
    """A Python literal."""

    __slots__ = ()


class Code(Safe):
    """Python code, composed of constant templates and safe parts."""

    __slots__ = ()


class Doc(Safe):
    """Lines for the inside of a docstring."""

    __slots__ = ()


class Comment(Safe):
    """One line for a `#` comment."""

    __slots__ = ()


class Toml(Safe):
    """A TOML basic string, with its quotes (TOML 1.0, "String")."""

    __slots__ = ()


class Markdown(Safe):
    """Markdown text in which nothing of the document is markup."""

    __slots__ = ()


@lru_cache(maxsize=_MANY)
def ident(name: str) -> Ident:
    """Return `name` as an identifier.

    Raises:
        ValueError: It is none: the naming stage has failed.
    """
    if not name.isascii() or not name.isidentifier() or keyword.iskeyword(name):
        raise ValueError(f"not a usable identifier: {name!r}")
    return Ident(name)


def dotted(name: str) -> Code:
    """Encode the name of a package, which may lie in others.

    Raises:
        ValueError: A part of it is no usable name.
    """
    return join(".", map(ident, name.split(".")))


def hyphenated(name: Ident) -> Code:
    """Return an identifier with hyphens for underscores, as distributions are called (PEP 503)."""
    return Code(name.text.replace("_", "-"))


def literal(value: Value) -> Literal:
    """Return a checked JSON value as a Python literal; numbers and booleans are harmless as they are.

    Raises:
        TypeError: The value is of no JSON type, whatever its `repr` may look like.
    """
    return Literal(_repr(value, harmless=False), _repr(value, harmless=True))


def _repr(value: Value, *, harmless: bool) -> str:
    # Exact types: a subclass could bring a `__repr__` of its own.
    if value is None or type(value) in (bool, int):
        return repr(value)
    if type(value) is float:
        return repr(value) if math.isfinite(value) else f'float("{value!r}")'
    if type(value) is str:
        return _HARMLESS if harmless else string(value)
    if type(value) is list:
        return "[" + ", ".join(_repr(entry, harmless=harmless) for entry in value) + "]"
    if type(value) is dict:
        entries = (
            f"{_repr(key, harmless=harmless)}: {_repr(entry, harmless=harmless)}" for key, entry in value.items()
        )
        return "{" + ", ".join(entries) + "}"
    raise TypeError(f"not a JSON value: {type(value).__name__}")


@lru_cache(maxsize=_MANY)
def string(text: str) -> str:
    """Return a string literal: printable characters as they are, others, bidirectional controls included, escaped."""
    written = ascii(text) if _UNSHOWABLE.search(text) else repr(text)
    # What ruff would write anyhow; README and TOML are not formatted.
    return f'"{written[1:-1]}"' if written[0] == "'" and '"' not in written else written


def doc(text: str) -> Doc:
    """Return lines for the inside of a docstring: no line of it can end the string or change what an editor shows."""
    lines = "\n".join(clean_line(line) for line in _BREAKS.split(text)).strip()
    escaped = lines.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    # A last quote would join the closing ones, unless it is escaped: by an odd number of backslashes.
    if re.search(r'(?<!\\)(\\\\)*"\Z', escaped):
        escaped = escaped[:-1] + '\\"'
    return Doc(escaped, HARMLESS if escaped else "")


def finished(lines: Doc) -> Doc:
    """Return a docstring's text so that its closing quotes stand on a line of their own, if it has several."""
    return Doc(lines.text + "\n", lines.harmless) if "\n" in lines.text else lines


def indented(lines: Doc) -> Doc:
    """Return a docstring's text with all lines but the first indented by four spaces."""
    first, *rest = lines.text.split("\n")
    return Doc(
        "\n".join([first, *(f"    {line}" if line else "" for line in rest[:-1]), *(["    "] if rest else [])]),
        lines.harmless,
    )


def comment(text: str) -> Comment:
    """Return one line for a comment."""
    return Comment(one_line(text), HARMLESS)


def toml(text: str) -> Toml:
    """Return a TOML basic string."""
    line = one_line(text).replace("\\", "\\\\").replace('"', '\\"')
    return Toml(f'"{line}"', f'"{HARMLESS}"')


_ESCAPED = r"\\([*_\[\]<>~&])"
_CODE_SPAN = re.compile(rf"(?<!\\`)\\`((?:[^`\\]|{_ESCAPED})+)\\`(?!\\`)")


def markdown(text: str) -> Markdown:
    """Return one line of Markdown in which no character of `text` is markup (CommonMark 0.31, "Backslash escapes")."""
    escaped = re.sub(r"([\\`*_\[\]<>|~&])", r"\\\1", one_line(text))
    # At its beginning, a line could be a heading or a list.
    guarded = re.sub(r"^(?=[#+=-])", r"\\", escaped)
    return Markdown(re.sub(r"^(\d+)(?=[.)](\s|$))", r"\1\\", guarded), HARMLESS if escaped else "")


def markdown_prose(text: str) -> Markdown:
    """Return one line of Markdown in which `text` has no markup but its code spans (CommonMark 0.31, "Code spans")."""
    plain = markdown(text)
    return Markdown(_CODE_SPAN.sub(lambda span: re.sub(_ESCAPED, r"\1", f"`{span[1]}`"), plain.text), plain.harmless)


def markdown_code(text: str) -> Markdown:
    """Return a code span for the cell of a table (CommonMark 0.31, "Code spans"; GFM, "Tables")."""
    return Markdown("`" + one_line(text).replace("`", "'").replace("|", "\\|") + "`", f"`{HARMLESS}`")


def fenced(text: str) -> Markdown:
    """Return lines for the inside of a fenced code block (CommonMark 0.31, "Fenced code blocks").

    Raises:
        ValueError: A line would end the block: the reader has failed.
    """
    if "```" in text:
        raise ValueError("three backticks in a code block")
    return Markdown("\n".join(clean_line(line) for line in _BREAKS.split(text)), HARMLESS)


def one_line(text: str) -> str:
    """Return `text` on one line, white space folded and nothing unshowable left."""
    return " ".join(clean_line(_BREAKS.sub(" ", text)).split())


def clean_line(line: str) -> str:
    """Replace, never delete, what an editor would not show or would show elsewhere."""
    return _UNSHOWABLE.sub("\N{REPLACEMENT CHARACTER}", line).rstrip()


def code(template: LiteralString, **parts: Safe) -> Code:
    """Fill a constant template, `"list[{item}]"`, with safe parts. A brace that is no field is doubled."""
    text = template.format_map({name: part.text for name, part in parts.items()})
    # Most parts hold no free text: then both are one string.
    if all(part.harmless is part.text for part in parts.values()):
        return Code(text)
    return Code(text, template.format_map({name: part.harmless for name, part in parts.items()}))


def join(separator: LiteralString, parts: Iterable[Safe]) -> Code:
    """Join safe parts with a constant separator."""
    listed = list(parts)
    text = separator.join([part.text for part in listed])
    if all(part.harmless is part.text for part in listed):
        return Code(text)
    return Code(text, separator.join([part.harmless for part in listed]))


def in_lines(names: Iterable[Ident], width: int = 100) -> tuple[Code, ...]:
    """Return names with blanks between them, in lines of at most `width` characters; a longer name is a line."""
    lines: list[list[Ident]] = [[]]
    for name in names:
        if lines[-1] and sum(len(each.text) + 1 for each in (*lines[-1], name)) > width:
            lines.append([])
        lines[-1].append(name)
    return tuple(join(" ", line) for line in lines)


def quoted(part: Code) -> Code:
    """Return code as a string literal, as annotations that are evaluated too early are written.

    Raises:
        ValueError: Text of the document is in it, and the gate would not look into a string.
    """
    if part.text != part.harmless:
        raise ValueError(f"not to be quoted: {part.text}")
    return Code(string(part.text))


def mapping(entries: Iterable[tuple[Safe, Safe]]) -> Code:
    """Return a dictionary display of safe keys and values."""
    pairs = join(", ", (code("{key}: {value}", key=key, value=value) for key, value in entries))
    return code("{{{pairs}}}", pairs=pairs)
