"""Converts HTML in descriptions to Markdown, for docstrings, tables and editors.

Descriptions are CommonMark (OpenAPI 3.2, "Rich Text Formatting"), which may hold HTML. Docstrings would show the tags,
so known ones become Markdown, and character references become characters. Code spans and
fenced code (CommonMark 0.31, sections 4.5 and 6.1) stay as they are, and so does what only looks like a tag: `<id>`.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser

# Where code, comments and tags begin and end; `html.parser` says what a tag is. The parser itself takes
# quadratic time for tags that never end, and its results for such text differ between versions of Python.
_TAG = re.compile(r"""</?[a-z][a-z0-9]*(?:\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*|\s[^<>]*)?/?>""", re.IGNORECASE)
_TOKEN = re.compile(
    r"^[ ]{0,3}(?P<fence>`{3,}|~{3,})[^\n]*(?:\n|\Z)(?s:.*?)(?:^[ ]{0,3}(?P=fence)[`~]*[ \t]*$|\Z)"
    r"|(?<!`)(?P<ticks>`+)(?!`)(?s:.+?)(?<!`)(?P=ticks)(?!`)"
    r"|(?P<comment><!--(?s:(?:(?!<!--).)*?)-->)"
    rf"|(?P<tag>{_TAG.pattern})",
    re.MULTILINE | re.IGNORECASE,
)
_PRE = re.compile(r"<(/?)pre(?:\s[^<>]*)?>", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_REFERENCE = re.compile(r"&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});", re.IGNORECASE)

_PARAGRAPH, _LINE, _NOTHING, _ITEM = "\n\n", "\n", "", "\0"
_MEANING = {
    **dict.fromkeys(("p", "div", "pre", "blockquote", "section", "details", "table", "hr"), (_PARAGRAPH, _PARAGRAPH)),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl"), (_PARAGRAPH, _PARAGRAPH)),
    **dict.fromkeys(("br", "tr", "dt", "thead", "tbody", "summary"), (_LINE, _NOTHING)),
    **dict.fromkeys(("code", "tt", "kbd", "samp"), ("`", "`")),
    **dict.fromkeys(("a", "b", "strong", "i", "em", "u", "s", "del", "ins", "mark", "small", "big"), ("", "")),
    **dict.fromkeys(("sub", "sup", "span", "font", "center", "abbr", "wbr"), ("", "")),
    "li": (_ITEM, ""),
    "dd": (": ", ""),
    "td": (" ", " "),
    "th": (" ", " "),
}


@dataclass(frozen=True, slots=True)
class _Tag:
    """One tag: its name in lower case, and its attributes as they are written."""

    name: str
    attributes: Mapping[str, str]
    closes: bool = False


class _TagParser(HTMLParser):
    """Reads a text that is one tag, as `html.parser` understands it."""

    def __init__(self, tag: str) -> None:
        super().__init__()
        self.tag: _Tag | None = None
        # Of what looks like a reference in an address (`?a=1&copy=2`), versions of Python make different things.
        self.feed(tag.replace("&", "&amp;"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tag = _Tag(tag, {name: value or "" for name, value in reversed(attrs)})

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.tag = _Tag(tag, {}, closes=True)


@lru_cache(maxsize=4096)
def _known(text: str) -> _Tag | None:
    """Return a text as a tag; None where it is no known one, such as `<id>`."""
    tag = _TagParser(text).tag
    return tag if tag is not None and (tag.name in _MEANING or tag.name == "img") else None


def prose(text: str) -> str:
    """Return a text with its HTML as Markdown; a text without any is returned unchanged."""
    if "<" not in text and "&" not in text:
        return text
    parts, passage, end = list[str](), _Passage(), 0
    while token := _TOKEN.search(text, end):
        passage.add_text(text[end : token.start()])
        end = token.end()
        tag = _known(token["tag"]) if token["tag"] else None
        closing = _PRE.search(text, end) if tag is not None and tag.name == "pre" and not tag.closes else None
        if closing is not None and closing[1]:
            parts += [passage.markdown(), _fenced(text[end : closing.start()])]
            passage, end = _Passage(), closing.end()
        elif tag is not None:
            passage.add_tag(tag)
        elif token["tag"]:
            passage.add_text(token["tag"])
        elif not token["comment"]:
            parts += [passage.markdown(), str(token[0])]
            passage = _Passage()
    passage.add_text(text[end:])
    return "".join([*parts, passage.markdown()])


def _fenced(code: str) -> str:
    """Return the content of `<pre>` as fenced code."""
    tagless = _TAG.sub(lambda match: "" if _known(match[0]) else match[0], code)
    return f"\n\n```\n{_REFERENCE.sub(_character, tagless).strip()}\n```\n\n"


@dataclass(slots=True)
class _Passage:
    """The Markdown between two pieces of code, under construction."""

    _parts: list[str] = field(default_factory=list[str])
    _has_tags: bool = False
    _link: tuple[str, int] | None = None
    """The address of the link that is open, empty where it is relative, and where in `_parts` its text begins."""

    def add_text(self, text: str) -> None:
        if text:
            readable = text.replace(_ITEM, "\N{REPLACEMENT CHARACTER}")
            self._parts.append(_REFERENCE.sub(_character, readable))

    def add_tag(self, tag: _Tag) -> None:
        self._has_tags = True
        if tag.name == "a":
            self._add_anchor(tag)
        elif tag.name == "img":
            self.add_text(tag.attributes.get("alt", ""))
        else:
            self._parts.append(_MEANING[tag.name][tag.closes])

    def _add_anchor(self, tag: _Tag) -> None:
        """Write a link at its closing tag; one with a relative address becomes plain text."""
        if not tag.closes:
            absolute = _ADDRESS.match(tag.attributes.get("href", "").strip())
            self._link = (_REFERENCE.sub(_character, absolute[0]) if absolute else "", len(self._parts))
            return
        address, start = self._link or ("", len(self._parts))
        self._link = None
        if address:
            text = "".join(self._parts[start:]).strip()
            self._parts[start:] = [f"[{text}]({address})" if text not in ("", address) else address]

    def markdown(self) -> str:
        """Return the text, with the line breaks of its tags."""
        text = "".join(self._parts)
        return _laid_out(text) if self._has_tags else text


def _laid_out(text: str) -> str:
    """Return text with its items on lines of their own and no more than one empty line between paragraphs."""
    first, *items = text.split(_ITEM)
    listed = "\n- ".join([first.rstrip() if items else first, *map(str.rstrip, items[:-1]), *items[-1:]])
    *lines, last = listed.split("\n")
    return re.sub(r"\n{3,}", "\n\n", "\n".join([*map(str.rstrip, lines), last]))


def _character(match: re.Match[str]) -> str:
    character = html.unescape(match[0])
    return " " if character == "\N{NO-BREAK SPACE}" else character
