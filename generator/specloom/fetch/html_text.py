"""The one rule by which HTML becomes lines of text; `specs/README.md` says it for readers.

Blocks are lines, rows of tables are lines of cells, preformatted text stays as it is, headings and tables have an empty
line before them; white space is one space, and what is not shown is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from specloom.base.html_elements import CELLS, CLOSES, UNKNOWN_SECTION, VOID

_LEFT_OUT = frozenset({"head", "script", "style", "template", "noscript", "svg", "iframe", "object"})
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "dialog", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "section", "select", "summary", "table", "tbody",
    "tfoot", "thead", "tr", "ul",
})  # fmt: skip
_SET_APART = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "table", "pre"})
_STEP = re.compile(r"(?P<tag>[A-Za-z][A-Za-z0-9-]*)?(?P<rest>(?:[#.][\w-]+)*)")
_DEEPEST = 400
_SPACE = re.compile(r"[ \t\n\r\f\u00a0]+")


def reduced(html: str, selector: str = "") -> list[str] | None:
    """Return the lines of the first element that `selector` names, of all where it is empty; None without the element.

    A selector is a path of steps, each a tag, an `#id`, a `.class` or several of these, each somewhere in the one
    before it: `main .content table#limits`.
    """
    steps = [_read_step(step) for step in selector.split()]
    reducer = _Reducer(steps)
    reducer.feed(UNKNOWN_SECTION.sub("&lt;![", html))
    reducer.close()
    return reducer.lines() if reducer.was_selected else None


@dataclass(frozen=True, slots=True)
class _Step:
    tag: str
    id: str
    classes: frozenset[str]

    def fits(self, tag: str, attributes: dict[str, str | None]) -> bool:
        return (
            self.tag in ("", tag)
            and self.id in ("", attributes.get("id"))
            and self.classes <= set((attributes.get("class") or "").split())
        )


def _read_step(text: str) -> _Step:
    match = _STEP.fullmatch(text)
    marks = re.findall(r"([#.])([\w-]+)", match["rest"]) if match else []
    ids = [name for sign, name in marks if sign == "#"]
    classes = frozenset(name for sign, name in marks if sign == ".")
    return _Step((match["tag"] or "").lower() if match else text, ids[0] if ids else "", classes)


@dataclass(slots=True)
class _Open:
    """An open element, and how many steps of the selector it and those around it fit."""

    tag: str
    steps: int


@dataclass(slots=True)
class _Text:
    """The lines so far; `preformatted` and `cells` count the open elements of these kinds."""

    lines: list[str] = field(default_factory=list[str])
    line: list[str] = field(default_factory=list[str])
    preformatted: int = 0
    cells: int = 0

    def add(self, text: str) -> None:
        if not self.preformatted or self.cells:
            self.line.append(text)
            return
        *whole, rest = text.split("\n")
        for part in whole:
            self.line.append(part)
            self.lines.append("".join(self.line).rstrip())
            self.line.clear()
        self.line.append(rest)

    def end_line(self) -> None:
        if self.cells:
            self.line.append(" ")
            return
        text = "".join(self.line)
        text = text.rstrip() if self.preformatted else _SPACE.sub(" ", text).strip()
        if text:
            self.lines.append(text)
        self.line.clear()

    def set_apart(self) -> None:
        self.end_line()
        if self.lines and self.lines[-1] and not self.cells:
            self.lines.append("")


class _Reducer(HTMLParser):
    """Collects the text of the selected element while it reads."""

    def __init__(self, steps: list[_Step]) -> None:
        super().__init__(convert_charrefs=True)
        self._steps = steps
        self._open: list[_Open] = []
        self._count: dict[str, int] = {}
        self._text = _Text()
        self._left_out = 0
        self._since = -1 if steps else 0
        self._is_over = False
        self._begins_pre = False

    @property
    def was_selected(self) -> bool:
        return self._since >= 0

    @property
    def _is_read(self) -> bool:
        return self.was_selected and not self._is_over and not self._left_out

    def lines(self) -> list[str]:
        self._text.end_line()
        lines = self._text.lines
        while lines and not lines[-1]:
            lines.pop()
        return lines

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._begins_pre = tag == "pre"
        if self._is_over:
            return
        closed, within = CLOSES.get(tag, (frozenset[str](), frozenset[str]()))
        if any(self._count.get(name) for name in closed):
            self._close(closed, within)
        if tag in VOID:
            if self._is_read and tag in ("br", "hr"):
                self._text.end_line()
            return
        if len(self._open) >= _DEEPEST:  # deeper elements are text of this one
            return
        self._push(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if not self._is_over and self._count.get(tag):
            self._close(frozenset({tag}), frozenset({"table"}) - {tag})

    def handle_data(self, data: str) -> None:
        if self._is_read:
            # A line feed right behind the start tag of `pre` is not part of it (HTML, section 13.1.2.5).
            self._text.add(data.removeprefix("\n") if self._begins_pre else data)
        self._begins_pre = False

    def _push(self, tag: str, attributes: dict[str, str | None]) -> None:
        steps = self._open[-1].steps if self._open else 0
        if not self.was_selected and self._steps[steps].fits(tag, attributes):
            steps += 1
            if steps == len(self._steps):
                self._since = len(self._open)
        self._open.append(_Open(tag, steps))
        self._count[tag] = self._count.get(tag, 0) + 1
        self._left_out += tag in _LEFT_OUT
        if not self._is_read:
            return
        if tag in _SET_APART:
            self._text.set_apart()
        elif tag in _BLOCKS:
            self._text.end_line()
        if tag in CELLS:
            self._text.add("| " if not self._text.cells else " ")
        self._text.cells += tag in CELLS
        self._text.preformatted += tag == "pre"

    def _close(self, tags: frozenset[str], within: frozenset[str]) -> None:
        """Close the innermost of these elements, and all in it; none beyond one of `within`."""
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index].tag in tags:
                while len(self._open) > index:
                    self._pop()
                return
            if self._open[index].tag in within:
                return

    def _pop(self) -> None:
        tag = self._open.pop().tag
        self._count[tag] -= 1
        if self._is_read:
            if tag in CELLS:
                self._text.cells -= 1
                self._text.add(" ")
            if tag == "tr" and not self._text.cells and self._text.line:
                self._text.add("|")
            if tag in _BLOCKS:
                self._text.end_line()
            self._text.preformatted -= tag == "pre"
        self._left_out -= tag in _LEFT_OUT
        if self._steps and self.was_selected and len(self._open) == self._since:
            self._is_over = True
