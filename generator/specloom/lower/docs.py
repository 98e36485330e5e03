"""Docstrings: descriptions of the document, wrapped, in the style of Google, numpydoc or Sphinx."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

from specloom import ir
from specloom.base.docstring_styles import DocstringStyle
from specloom.base.document import Json
from specloom.base.formats import FORMATS
from specloom.code.safe import Doc, doc, finished, indented, one_line
from specloom.ir.comparisons import comparison_classes

_WIDTH = 100
# White space that `textwrap` writes as something else.
_SPACES = re.compile(r"[\t\n\x0b\x0c\r]")
_END = re.compile(r"(?<=[.!?])\s+|\s*\n[ \t]*\n\s*")
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_ABBREVIATION = re.compile(
    r"\b(?:[A-Za-z]\.(?:[A-Za-z]\.)*|(?:vs|cf|ca|approx|incl|excl|resp|max|min|Dr|Mr|Mrs|Ms|St|No)\.)$"
)
_KEYWORDS = {
    "minimum": "at least {}",
    "maximum": "at most {}",
    "exclusiveMinimum": "above {}",
    "exclusiveMaximum": "below {}",
    "multipleOf": "a multiple of {}",
    "minLength": "at least {} characters",
    "maxLength": "at most {} characters",
    "pattern": "matches {}",
    "minItems": "at least {} items",
    "maxItems": "at most {} items",
}


def paragraphs(*texts: str) -> Doc:
    """Return texts as the paragraphs of a docstring, empty ones left out."""
    return finished(doc("\n\n".join(wrapped for wrapped in map(wrap, texts) if wrapped)))


def paragraphs_laid_out(*texts: str) -> Doc:
    """Return texts that are wrapped already as the paragraphs of a docstring."""
    return finished(doc("\n\n".join(text for text in texts if text)))


def attribute(*texts: str) -> Doc:
    """Return texts as the docstring of an attribute; ruff indents only those of classes and functions."""
    return indented(paragraphs(*texts))


def wrap(text: str, indent: str = "") -> str:
    """Wrap prose; lines that are laid out (lists, tables, code) keep their breaks."""
    lines: list[str] = []
    for line in re.split(r"\r\n|\r|\n", text.strip()):
        inner = indent + " " * (len(line) - len(line.lstrip()))
        lines.append(_filled(line.strip(), inner, inner))
    return "\n".join(lines)


class Item(NamedTuple):
    """An entry of a docstring's section: what it is about, and its text on one line."""

    name: str
    text: str


def entry(name: str, text: str) -> Item:
    """Return one entry of a docstring's section; without text, it is left out."""
    return Item(name, one_line(text))


def _filled(line: str, first: str, others: str) -> str:
    """Wrap one line without white space at its ends; most are short and returned as they are."""
    if len(first) + len(line) <= _WIDTH and not _SPACES.search(line):
        return first + line if line else ""
    # URLs have hyphens, and must not be broken there.
    return textwrap.fill(
        line,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )


def section(title: Literal["Args", "Raises"], entries: Iterable[Item], style: DocstringStyle = "google") -> str:
    """Return a section of a docstring, empty where it has no entries; further lines of an entry are indented."""
    listed = [each for each in entries if each.text]
    if not listed:
        return ""
    match style:
        case "google":
            return "\n".join([f"{title}:", *(_filled(f"{name}: {text}", "    ", " " * 8) for name, text in listed)])
        case "numpy":
            heading = "Parameters" if title == "Args" else title
            rows = (f"{name}\n{_filled(text, '    ', '    ')}" for name, text in listed)
            return "\n".join([heading, "-" * len(heading), *rows])
        case "sphinx":
            field = "param" if title == "Args" else "raises"
            return "\n".join(_filled(f":{field} {name}: {text}", "", "    ") for name, text in listed)


def sentence(text: str) -> str:
    """Return the first sentence of a text on one line, with a full stop."""
    first, _ = divided(text)
    return full(first)


def full(text: str) -> str:
    """Return a text on one line, with a full stop."""
    line = one_line(text)
    return line if not line or line[-1] in ".!?:" else line + "."


def divided(text: str) -> tuple[str, str]:
    """Return the first sentence of a text, and the rest: a sentence ends with its paragraph at the latest.

    What begins in lower case goes on with a sentence, and an abbreviation (`e.g.`) or what stands in parentheses does
    not end one.
    """
    text = text.strip()
    for end in _END.finditer(text):
        first, following = text[: end.start()], text[end.end() :]
        goes_on = following[:1].islower() or first.count("(") > first.count(")")
        ends = first[-1:] in ".!?" and not _ABBREVIATION.search(first) and not goes_on
        if ends or _PARAGRAPH.search(end[0]):
            return first, following
    return text, ""


def described(description: str, schema: ir.Schema, *, deprecated: bool = False) -> str:
    """Return a description followed by format, limits and default of the schema, and whether it is deprecated."""
    text = one_line(description)
    text = text if not text or text[-1] in ".!?:" else text + "."
    if stated := ", ".join(_stated(schema)):
        text += f" {stated[0].upper()}{stated[1:]}."
    if isinstance(schema.shape, ir.Array) and (stated := ", ".join(_stated(schema.shape.items))):
        text += f" Each item: {stated}."
    if schema.default is not None and schema.default.value is not None and not _is_only(schema, schema.default.value):
        text += f" The server's default is {_value(schema.default.value)}."
    if deprecated:
        text += " Deprecated."
    return text.strip()


def comparisons(filter_: ir.Filter | None) -> str:
    """Return by what a parameter compares, if it does."""
    if filter_ is None:
        return ""
    classes = [f"`{name}(value)`" for name in comparison_classes(filter_)]
    return f"Compared by {' or '.join(filter(None, (', '.join(classes[:-1]), classes[-1])))}. "


def _stated(schema: ir.Schema) -> list[str]:
    """Return the limits of a schema in words, and a format that no standard knows, which types do not show."""
    limits = [
        _KEYWORDS[keyword].format(_value(value))
        for keyword, value in schema.limits.keywords
        if keyword in _KEYWORDS and not isinstance(value, bool)
    ]
    name = schema.shape.format if isinstance(schema.shape, ir.Scalar) and schema.shape.type == "string" else ""
    if "e164" in name.lower():
        return [f"a phone number in the form of E.164, such as `+12015550123` (format `{one_line(name)}`)", *limits]
    return [f"format `{one_line(name)}`", *limits] if name and name.lower() not in FORMATS else limits


def octets_note(resolve: Callable[[ir.Schema], ir.Schema | None], schema: ir.Schema) -> str:
    """Return what is to be said of a value in a JSON body that holds octets, alone or in a list."""
    resolved = resolve(schema)
    if resolved is not None and isinstance(resolved.shape, ir.Array):
        resolved = resolve(resolved.shape.items)
    is_octets = resolved is not None and resolved.shape == ir.Scalar("string", "binary")
    return " Bytes are sent in base64, text as it is." if is_octets else ""


def _is_only(schema: ir.Schema, value: Json) -> bool:
    """Tell whether a value is the only one of an enumeration, which its type says already."""
    return isinstance(schema.shape, ir.Enumeration) and list(schema.shape.values) == [value]


def _value(value: Json) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f"`{one_line(value)}`" if value else "empty text"
    return str(value)


def provenance(source: ir.Provenance | None) -> str:
    """Return a source in its short form, and what of it is inferred."""
    if source is None:
        return ""
    parts = [source.document, source.url, f"lines {source.lines}"]
    parts += [f"retrieved {source.retrieved}"] if source.retrieved else []
    where = ", ".join(one_line(part) for part in parts if part)
    facts = f": {', '.join(map(one_line, source.inferred))}" if source.basis == "inferred" and source.inferred else ""
    note = full(source.note) if source.basis == "inferred" else ""
    guess = " The path is inferred, so there may be no such operation." if "path" in source.inferred else ""
    return f"Source: {where} ({source.basis}{facts}). {note}".rstrip() + guess


def inferred(source: ir.Provenance | None) -> str:
    """Return what is inferred and why; nothing for what is documented or observed."""
    if source is None or source.basis != "inferred":
        return ""
    facts = f" ({', '.join(map(one_line, source.inferred))})" if source.inferred else ""
    return full(f"Inferred{facts}: {one_line(source.note)}" if source.note else f"Inferred{facts}")
