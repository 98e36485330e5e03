"""Reads HTML into a plain tree of elements and texts that know their lines in the file.

Nothing is fetched, run or decoded beyond entities; what is nested too deeply is a child of the deepest element.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from specloom.base.html_elements import CLOSES, UNKNOWN_SECTION, VOID

_DEEPEST = 150
_METHOD = re.compile("get|put|post|delete|patch|head|options|trace|query", re.IGNORECASE)
_BRIEF = 400
_RAW = frozenset({"script", "style"})
_HIDDEN = frozenset({"script", "style", "template", "noscript", "svg", "iframe", "object", "head"})
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "button", "caption", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "label", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "section", "select", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_PAGE = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_PART = re.compile(r"\s*<(?:main|article|section|div|script)\b", re.IGNORECASE)
_MARKDOWN = re.compile(r"^(?:#{1,6} |`{3}|~{3}|---[ \t]*$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Text:
    """Text in one line of the file."""

    line: int
    text: str


@dataclass(slots=True, eq=False)
class Element:
    """An element, with the line of its start tag."""

    tag: str
    line: int
    attributes: dict[str, str]
    children: list[Element | Text] = field(default_factory=list["Element | Text"])

    @property
    def classes(self) -> frozenset[str]:
        """The names in the `class` attribute."""
        return frozenset(self.attributes.get("class", "").split())

    def has(self, *classes: str) -> bool:
        """Tell whether the element has one of these classes."""
        return not self.classes.isdisjoint(classes)

    def elements(self) -> Iterator[Element]:
        """Yield all elements below this one, in the order of the file."""
        waiting = [child for child in reversed(self.children) if isinstance(child, Element)]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += [child for child in reversed(element.children) if isinstance(child, Element)]

    def texts(self) -> Iterator[Text]:
        """Yield all texts below this element."""
        waiting: list[Element | Text] = [self]
        while waiting:
            node = waiting.pop()
            if isinstance(node, Text):
                yield node
            else:
                waiting += reversed(node.children)

    def find(self, test: Callable[[Element], bool]) -> Element | None:
        """Return the first element below this one that passes a test."""
        return next(filter(test, self.elements()), None)

    @property
    def text(self) -> str:
        """The text of the element, on one line."""
        return " ".join(self.lines_of_text().text.split())

    @property
    def brief(self) -> str:
        """The text of the element, on one line, where it is short; empty where it is not."""
        pieces: list[str] = []
        length = nodes = 0
        waiting: list[Element | Text] = [self]
        while waiting:
            node = waiting.pop()
            nodes += 1
            length += len(node.text.strip()) if isinstance(node, Text) else 0
            if max(length, nodes) > _BRIEF:
                return ""
            if isinstance(node, Text):
                pieces.append(node.text)
            elif node.tag not in _HIDDEN:
                edge = [Text(node.line, " ")] if node.tag in _BLOCKS else []
                waiting += [*edge, *reversed(node.children), *edge]
        return " ".join("".join(pieces).split())

    def lines_of_text(self, without: Callable[[Element], bool] = lambda _: False) -> LinedText:
        """Return the text of the element as it is shown, without what is not shown, and without some elements."""
        pieces: list[Text] = []
        waiting: list[Element | Text] = [self]
        while waiting:
            node = waiting.pop()
            if isinstance(node, Text):
                pieces.append(node)
            elif node is self or not (node.tag in _HIDDEN or without(node)):
                if node.tag == "br":
                    pieces.append(Text(node.line, "\n"))
                edge = [Text(node.line, " ")] if node.tag in _BLOCKS and self.tag != "pre" else []
                waiting += [*edge, *reversed(node.children), *edge]
        return LinedText(pieces)


class LinedText:
    """A text whose characters know their lines in the file."""

    def __init__(self, pieces: list[Text]) -> None:
        self._starts: list[int] = []
        self._lines: list[int] = []
        length = 0
        for piece in pieces:
            self._starts.append(length)
            self._lines.append(piece.line)
            length += len(piece.text)
        self.text = "".join(piece.text for piece in pieces)

    def line_at(self, offset: int) -> int:
        """Return the line of a character."""
        return self._lines[max(bisect_right(self._starts, offset) - 1, 0)] if self._lines else 0


def is_html(text: str) -> bool:
    """Tell whether a text is a page of HTML, or a part of one; Markdown may begin with elements, too."""
    beginning = text[:4096].removeprefix("\ufeff")
    if _PAGE.match(beginning):
        return True
    return _PART.match(beginning) is not None and "</" in text and not _MARKDOWN.search(text)


def parse_html(text: str) -> Element:
    """Return the tree of a page, whatever it holds."""
    builder = _Builder(UNKNOWN_SECTION.sub("   ", text))
    builder.build()
    return builder.root


def visible_lines(text: str) -> str:
    """Return the text that a page shows, in as many lines as the file has.

    A row of a table is in the line of its first text as a whole, with bars between the cells, and methods are in
    capitals.
    """
    lines: list[list[str]] = [[] for _ in range(text.count("\n") + 1)]
    rows: list[int] = []
    waiting: list[Element | Text | None] = [parse_html(text)]
    while waiting:
        node = waiting.pop()
        if node is None:
            rows.pop()
        elif isinstance(node, Text):
            lines[(rows[-1] if rows else node.line) - 1].append(" ".join(node.text.split("\n")))
        elif node.tag not in _HIDDEN:
            edge = "| " if node.tag in ("td", "th") else " " if node.tag in _BLOCKS or node.tag == "br" else ""
            if node.tag == "tr":
                rows.append(next((piece.line for piece in node.texts() if piece.text.strip()), node.line))
                waiting.append(None)
            lines[(rows[-1] if rows else node.line) - 1].append(edge)
            if node.tag in ("span", "div", "code") and _METHOD.fullmatch(node.brief):  # in capitals by its style
                waiting.append(Text(node.line, f"{node.brief.upper()} "))
                continue
            waiting += [Text(node.line, " ")] if edge else []
            waiting += reversed(node.children)
    return "\n".join("".join(pieces).rstrip() for pieces in lines)


class _Builder(HTMLParser):
    """Builds the tree; texts are taken from the source, since only there their lines can be told apart."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("html", 1, {})
        self._source = text
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._open = [self.root]
        self._text_from: int | None = None

    def build(self) -> None:
        self.feed(self._source)
        self.close()
        self._end_text(len(self._source))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._end_text()
        closed, within = CLOSES.get(tag, (frozenset[str](), frozenset[str]()))
        self._close(closed, within)
        element = Element(tag, self.getpos()[0], {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in VOID and len(self._open) < _DEEPEST:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        self._end_text()
        self._close(frozenset({tag}), frozenset({"table"}) - {tag})

    def handle_data(self, data: str) -> None:  # noqa: ARG002 (the name is that of the base class)
        if self._text_from is None:
            self._text_from = self._offset()

    def handle_comment(self, data: str) -> None:  # noqa: ARG002 (the name is that of the base class)
        self._end_text()

    def handle_decl(self, decl: str) -> None:  # noqa: ARG002 (the name is that of the base class)
        self._end_text()

    def handle_pi(self, data: str) -> None:  # noqa: ARG002 (the name is that of the base class)
        self._end_text()

    def unknown_decl(self, data: str) -> None:  # noqa: ARG002 (the name is that of the base class)
        self._end_text()

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def _end_text(self, end: int | None = None) -> None:
        if self._text_from is None:
            return
        source = self._source[self._text_from : self._offset() if end is None else end]
        line = bisect_right(self._starts, self._text_from)
        parent = self._open[-1]
        for number, piece in enumerate(re.findall("[^\n]*\n|[^\n]+", source), line):
            parent.children.append(Text(number, piece if parent.tag in _RAW else html.unescape(piece)))
        self._text_from = None

    def _close(self, tags: frozenset[str], within: frozenset[str]) -> None:
        """Close the innermost of these elements, and all in it; none beyond one of `within`."""
        if not tags:
            return
        for index in range(len(self._open) - 1, 0, -1):
            if self._open[index].tag in tags:
                del self._open[index:]
                return
            if self._open[index].tag in within:
                return
