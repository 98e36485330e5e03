"""Reads saved HTML into blocks, by what a layout says about its elements."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from specloom.base.url_placeholders import path_of
from specloom.pages.blocks import (
    METHODS,
    Block,
    Call,
    Code,
    Heading,
    Row,
    Start,
    StatusMark,
    Table,
    Words,
    status_in,
)
from specloom.pages.contents import PageContents, Role
from specloom.pages.markup import Element, Text
from specloom.pages.sectioning import contents_of

Meaning = Literal[
    "",
    "skip",
    "operation",
    "name",
    "type",
    "required",
    "optional",
    "default",
    "description",
    "value",
    "nested",
    "code",
    "heading",
    "status",
    "detail",
]
"""What an element is for its layout; a `detail` is a type, a default, or another fact, by its words."""
Sight = Callable[[Element, Sequence[Element]], Meaning]
"""Tells the meaning of an element by itself and those around it, the outermost first."""

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_METHOD = re.compile(METHODS, re.IGNORECASE)
_PATH = re.compile(r"(?:https?://[^/\s]+|\{\{?[\w ]+\}?\})?/(?!/)[^\s]*")
_FACT = re.compile(
    r"(?P<label>default|enum|items enum|value in|(?:allowed|possible) values?|available options|value|format|example)"
    r"\s*(?::|$)",
    re.IGNORECASE,
)
_BLOCKS = frozenset({"p", "li", "blockquote", "dt", "dd", "summary", "strong", "b", "button", "label"})
_INLINE = frozenset({
    "a", "abbr", "b", "br", "code", "em", "i", "img", "kbd", "mark", "small", "span", "strong", "sub", "sup", "tt",
    "var", "wbr",
})  # fmt: skip
_CELLS = ("td", "th")
_SKIPPED = frozenset({"nav", "aside", "footer", "script", "style", "template", "noscript", "svg", "iframe", "head"})
_NEAR = 8
_MOST_PIECES = 60


@dataclass(slots=True)
class _Open:
    """A row whose elements are still coming."""

    row: Row
    description: list[str] = field(default_factory=list[str])
    values: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])

    def closed(self) -> Row:
        described = " ".join(self.description)
        return replace(self.row, description=described, values=tuple(dict.fromkeys(self.values)))


def read_html(layout: str, sight: Sight, root: Element) -> PageContents:
    """Return what a page of HTML shows."""
    return contents_of(layout, _Walker(sight, root).blocks())


class _Walker:
    def __init__(self, sight: Sight, root: Element) -> None:
        self._sight = sight
        self._root = root
        self._around: list[Element] = []
        self._above: list[str] = []
        self._row: _Open | None = None
        self._method: tuple[str, int] = "", 0
        self._label = ""
        self._tabs = dict(_tab_labels(root))

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks in the order of the page."""
        yield from self._children(self._root)
        yield from self._end_row()

    def _children(self, element: Element) -> Iterator[Block]:
        self._around.append(element)
        for child in element.children:
            if isinstance(child, Element):
                yield from self._element(child)
            elif child.text.strip():
                yield from self._loose(child)
        self._around.pop()

    def _element(self, element: Element) -> Iterator[Block]:
        meaning = self._sight(element, self._around)
        if meaning == "skip" or element.tag in _SKIPPED:
            return
        if meaning in ("operation", "nested", "code", "heading", "status"):
            yield from self._structure(element, meaning)
        elif meaning == "name":
            yield from self._end_row()
            self._row = _Open(_named(element, self._above))
        elif meaning and self._row is not None:
            self._detail(self._row, meaning, element)
        elif element.tag in _HEADINGS:
            yield from self._end_row()
            yield Heading(element.line, _HEADINGS[element.tag], element.text)
        elif element.tag == "pre":
            yield from self._end_row()
            yield self._code(element)
        elif element.tag == "table" and _is_plain_table(element):
            yield from self._end_row()
            yield _table(element)
        elif call := self._call(element):
            yield call
        else:
            yield from self._other(element)

    def _structure(self, element: Element, meaning: Meaning) -> Iterator[Block]:
        if meaning == "nested":
            name = self._row.row.name if self._row else self._above[-1] if self._above else ""
            yield from self._end_row()
            self._above.append(name)
            yield from self._children(element)
            yield from self._end_row()
            self._above.pop()
            return
        yield from self._end_row()
        if meaning == "operation":
            yield Start(element.line)
            yield from self._children(element)
            yield from self._end_row()
        elif meaning == "code":
            yield self._code(element)
        elif meaning == "heading":
            yield Heading(element.line, 6, element.text)
        elif code := status_in(element.text):
            yield StatusMark(element.line, code)

    def _other(self, element: Element) -> Iterator[Block]:
        """Yield what is in an element without a meaning of its own: a paragraph, a fact of a row, or other elements."""
        if self._row is not None and self._fact(self._row, element):
            return
        tab = self._tabs.get(element.attributes.get("aria-labelledby", ""))
        tab = element if element.attributes.get("role") == "tab" else tab
        if tab is not None and (code := status_in(tab.brief)):
            yield StatusMark(tab.line, code)
        is_leaf = all(
            isinstance(child, Text) or (child.tag in _INLINE and not _METHOD.fullmatch(child.brief))
            for child in element.children
        )
        if element.tag in _BLOCKS and is_leaf and not self._method[0]:
            if self._row is not None:
                self._row.description.append(element.text)
            elif text := element.text:
                yield Words(element.line, text)
            return
        yield from self._children(element)

    def _loose(self, text: Text) -> Iterator[Block]:
        words = " ".join(text.text.split())
        if self._method[0] and _PATH.fullmatch(words):
            yield Call(text.line, self._method[0], path_of(words))
            self._method = "", 0
        elif self._row is None and len(words) > 1:
            yield Words(text.line, words)

    def _call(self, element: Element) -> Call | None:
        """Return the call that an element ends: a method alone, and near behind it a path alone."""
        words = element.brief
        if _METHOD.fullmatch(words):
            self._method = words.lower(), _NEAR
            return None
        method, left = self._method
        if not method or not words:
            return None
        path = words.replace(" ", "")
        if _PATH.fullmatch(path):
            self._method = "", 0
            return Call(element.line, method, path_of(path))
        self._method = (method, left - 1) if left else ("", 0)
        return None

    def _detail(self, row: _Open, meaning: Meaning, element: Element) -> None:
        words = element.text
        match meaning:
            case "required" | "optional":
                row.row = replace(row.row, required=meaning == "required")
            case "type" if not row.row.type:
                row.row = replace(row.row, type=words)
            case "default":
                row.row = replace(row.row, default=_unquoted(re.sub(r"(?i)^default:?\s*", "", words)))
            case "description" if words and not self._fact(row, element):
                row.description.append(words)
            case "value":
                row.values.append((element.line, _unquoted(words)))
            case "detail" if not self._fact(row, element):
                if words.lower() in ("required", "optional"):
                    row.row = replace(row.row, required=words.lower() == "required")
                elif not row.row.type:
                    row.row = replace(row.row, type=re.sub(r"(?i)^type:\s*", "", words))
            case _:
                pass

    def _fact(self, row: _Open, element: Element) -> bool:
        """Add a fact that an element states with a label: `Default: 20`, `Enum: "a" "b"`; tell whether it does."""
        leaves = _leaves(element)
        label = _FACT.fullmatch(leaves[0].text.strip()) if len(leaves) > 1 else None
        if label is None:
            only = _FACT.match(leaves[0].text) if len(leaves) == 1 and ":" in leaves[0].text[:20] else None
            if only is None:
                return False
            leaves, label = [Text(leaves[0].line, ""), Text(leaves[0].line, leaves[0].text[only.end() :].strip())], only
        values = [(leaf.line, leaf.text.strip()) for leaf in leaves[1:] if leaf.text.strip()]
        name = label["label"].lower()
        text_of_values = " ".join(text for _, text in values)
        if name == "default":
            row.row = replace(row.row, default=_unquoted(text_of_values))
        elif name == "format":
            row.row = replace(row.row, type=f"{row.row.type} <{text_of_values}>".strip())
        elif name not in ("example", "value"):
            listed = [(line, part) for line, text in values for part in re.split(r"\s*[|,]\s*", text)]
            row.values += [(line, _unquoted(part)) for line, part in listed if part]
        return True

    def _end_row(self) -> Iterator[Block]:
        row, self._row = self._row, None
        if row is None:
            return
        if (code := status_in(row.row.name)) and code != "default":
            yield StatusMark(row.row.line, code)
        else:
            yield row.closed()

    def _code(self, element: Element) -> Code:
        named = [element, *element.elements(), *reversed(self._around[-2:])]
        language = next(
            (
                match[1]
                for node in named
                for value in (node.attributes.get("class", ""), f"language-{node.attributes.get('data-lang', '')}",
                              f"language-{node.attributes.get('language', '')}")
                if (match := re.search(r"(?:\b(?:language|lang|tab|highlight-source)-|\bhighlight )([\w+-]+)", value))
            ),
            "",
        )  # fmt: skip
        tabs = [self._tabs.get(node.attributes.get("aria-labelledby", "")) for node in reversed(self._around)]
        status = next((code for tab in tabs if tab is not None and (code := status_in(tab.brief))), "")
        role: Role | None = "response" if status else _role_around(self._around)
        return Code(element.lines_of_text(_is_control), _alias(language), role, status)


def _role_around(around: Sequence[Element]) -> Role | None:
    """Return the side of an exchange that the names of elements around a block of code say."""
    for node in reversed(around):
        if match := re.search(
            r"\b(request|response)-?_?(?:example|sample|code)|example-(request|response)",
            f"{node.attributes.get('id', '')} {node.attributes.get('class', '')}",
        ):
            return "request" if "request" in match.groups() else "response"
    return None


def _alias(language: str) -> str:
    return {"javascript-json": "json", "plaintext": "", "text": "", "default": ""}.get(language.lower(), language)


def _is_control(element: Element) -> bool:
    return element.tag == "button" or element.has("ellipsis", "line-number", "linenos", "copy-button")


def _named(element: Element, above: Sequence[str]) -> Row:
    text = element.text
    name = re.split(r"\s", text.strip(), maxsplit=1)[0] if text.strip() else ""
    required = True if text.endswith("*") else False if text.endswith("?") else None
    name = name.rstrip("?*")
    prefix = f"{above[-1]}." if above and above[-1] else ""
    return Row(element.line, f"{prefix}{name}" if name else "", required=required)


def _unquoted(text: str) -> str:
    text = text.strip()
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" else text


def _leaves(element: Element) -> list[Text]:
    """Return the pieces of text in an element; none where there are too many to be a fact of a row."""
    texts: list[Text] = []
    waiting: list[Element | Text] = [element]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Element):
            waiting += [] if node.tag in _SKIPPED else reversed(node.children)
        elif node.text.strip():
            texts.append(Text(node.line, " ".join(node.text.split())))
            if len(texts) > _MOST_PIECES:
                return []
    return texts


def _tab_labels(root: Element) -> Iterator[tuple[str, Element]]:
    for element in root.elements():
        if element.attributes.get("role") == "tab" and element.attributes.get("id"):
            yield element.attributes["id"], element


def _is_plain_table(table: Element) -> bool:
    return table.find(lambda element: element.tag == "th") is not None


def _table(table: Element) -> Table:
    rows = [
        (cells[0].line, tuple(cell.text for cell in cells))
        for row in table.elements()
        if row.tag == "tr"
        if (cells := [cell for cell in row.children if isinstance(cell, Element) and cell.tag in _CELLS])
    ]
    return Table(table.line, rows[0][1] if rows else (), tuple(row for row in rows[1:] if any(row[1])))
