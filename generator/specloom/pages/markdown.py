"""Reads Markdown into blocks: as GitHub and Slate write it, and the components of Mintlify's and Fumadocs' MDX."""

from __future__ import annotations

import re
from collections.abc import Iterator

from specloom.base.url_placeholders import path_of
from specloom.pages.blocks import (
    Block,
    Call,
    Code,
    Heading,
    StatusMark,
    Table,
    Words,
    call_below,
    call_in,
    method_alone,
    status_in,
)
from specloom.pages.contents import PageContents, Role
from specloom.pages.markup import LinedText, Text
from specloom.pages.mdx import Component, component_blocks, components_in, row_components
from specloom.pages.sectioning import contents_of

_FENCE = re.compile(r"^(?P<indent>[ \t>]*)(?P<fence>`{3,}|~{3,})[ \t]*(?P<info>[^`]*)$")
_HEADING = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_UNDERLINE = re.compile(r"^ {0,3}(=+|-+)\s*$")
_BOLD = re.compile(r"^\s*(?:\*\*|__)([^*_].*?)(?:\*\*|__):?\s*$")
_DASHES = re.compile(r"\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?|\|\s*:?-+:?\s*")
_ROW_SPLIT = re.compile(r"(?<!\\)\|")
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
_FRONT_CALL = re.compile(
    r"^(?:api|openapi):\s*[\"']?(?:\S+\.(?:json|ya?ml)\s+)?([A-Za-z]+)\s+(\S+?)[\"']?\s*$", re.MULTILINE
)
_FRONT_TITLE = re.compile(r"^title:\s*[\"']?(.+?)[\"']?\s*$", re.MULTILINE)
_FRONT_METHOD = re.compile(r"^\s+method:\s*[\"']?(\w+)[\"']?\s*$", re.MULTILINE)
_FRONT_ROUTE = re.compile(r"^\s+route:\s*[\"']?(\S+?)[\"']?\s*$", re.MULTILINE)
_STATUS_TAB = re.compile(r"\b([1-5]\d\d|[1-5]XX)\b")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def read_markdown(layout: str, text: str) -> PageContents:
    """Return what a page in Markdown shows."""
    return contents_of(layout, _Reader(text).blocks())


def front_matter(text: str) -> str:
    """Return the front matter of a page; empty where it has none."""
    match = _FRONT_MATTER.match(text)
    return match[1] if match else ""


class _Reader:
    def __init__(self, text: str) -> None:
        self._front = front_matter(text)
        # comments stay as empty lines
        text = _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text)
        self._lines = text.split("\n")
        self._components = {component.line: component for component in components_in(text)}
        self._at = 0
        self._role: Role | None = None
        self._above: list[str] = []

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks in the order of the page."""
        yield from self._front_blocks()
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if fence := _FENCE.match(line):
                yield self._code(fence)
            elif component := self._components.get(self._at + 1):
                yield from self._component(component)
            else:
                yield from self._text(line)

    def _front_blocks(self) -> Iterator[Block]:
        if not self._front:
            return
        self._at = self._front.count("\n") + 2
        if title := _FRONT_TITLE.search(self._front):
            yield Heading(self._line_of(title.start()), 0, title[1])
        if call := _FRONT_CALL.search(self._front):
            yield Call(self._line_of(call.start()), call[1].lower(), path_of(call[2]))
        elif (method := _FRONT_METHOD.search(self._front)) and (route := _FRONT_ROUTE.search(self._front)):
            yield Call(self._line_of(method.start(1)), method[1].lower(), path_of(route[1]))

    def _line_of(self, offset: int) -> int:
        return self._front.count("\n", 0, offset) + 2

    def _component(self, component: Component) -> Iterator[Block]:
        if component.name in ("RequestExample", "ResponseExample"):
            self._role = None if component.is_end else "request" if component.name == "RequestExample" else "response"
            self._at += 1
        elif component.is_end:
            self._above = self._above[:-1]
            self._at = component.last
        else:
            above = ".".join([*self._above, ""])
            yield from component_blocks(component, _plain(self._enclosed(component)), above)
            if component.name in row_components and not component.is_empty:
                self._above.append(component.attributes.get("name", "") or "?")
            self._at = component.last

    def _enclosed(self, component: Component) -> str:
        """Return the text of a component, up to the next one."""
        lines = [component.rest]
        for at in range(component.last, len(self._lines) if not component.is_empty else 0):
            if at + 1 in self._components or _FENCE.match(self._lines[at]):
                break
            lines.append(re.sub(r"</?[A-Z]\w*(?:\s[^<>]*)?/?>", "", self._lines[at]))
        return " ".join(" ".join(lines).split())

    def _code(self, fence: re.Match[str]) -> Code:
        info = fence["info"].strip()
        language = re.split(r"[\s{,:]", info, maxsplit=1)[0] if info[:1] != "{" else ""
        start, closing = (
            self._at + 1,
            re.compile(rf"^[ \t>]*{re.escape(fence['fence'][0])}{{{len(fence['fence'])},}}\s*$"),
        )
        end = next((at for at in range(start, len(self._lines)) if closing.match(self._lines[at])), len(self._lines))
        indent = re.compile(rf"^[ \t>]{{0,{len(fence['indent'])}}}")
        pieces = [Text(at + 1, indent.sub("", self._lines[at]) + "\n") for at in range(start, end)]
        self._at = end + 1
        title = info[len(language) :]
        status = _STATUS_TAB.search(title) if self._role != "request" else None
        hinted: Role | None = "response" if re.search(r"\bresponse\b", title, re.IGNORECASE) or status else self._role
        if self._role is None and re.search(r"\brequest\b", title, re.IGNORECASE):
            hinted = "request"
        return Code(LinedText(pieces), language, hinted, status[1] if status else "")

    def _text(self, line: str) -> Iterator[Block]:
        number = self._at + 1
        following = self._lines[number] if number < len(self._lines) else ""
        self._at += 1
        if heading := _HEADING.match(line):
            self._above.clear()
            yield Heading(number, len(heading[1]), _plain(heading[2]))
        elif "|" in line and _DASHES.fullmatch(following.strip()):
            yield self._table(number)
        elif line.strip() and _UNDERLINE.match(following) and not re.match(r"\s*[-*+>|]", line):
            self._at += 1
            yield Heading(number, 1 if "=" in following else 2, _plain(line))
        elif call := self._call_below(line):
            yield call
        elif bold := _BOLD.match(line):
            yield from _bold(number, bold[1].strip())
        elif line.strip():
            yield Words(number, _plain(re.sub(r"^\s*(?:[>*+-]\s+|\d+\.\s+)*", "", line)))

    def _call_below(self, line: str) -> Call | None:
        """Return the call of a method and an address on lines of their own, as ReadMe shows them."""
        if not (method := method_alone(line)):
            return None
        below = next((at for at in range(self._at, min(self._at + 3, len(self._lines))) if self._lines[at].strip()), 0)
        call = call_below(method, self._lines[below]) if below else None
        if call is not None:
            self._at = below + 1
        return Call(below + 1, *call) if call is not None else None

    def _table(self, number: int) -> Table:
        titles = _cells(self._lines[number - 1])
        rows: list[tuple[int, tuple[str, ...]]] = []
        self._at = number + 1
        while self._at < len(self._lines) and "|" in self._lines[self._at]:
            rows.append((self._at + 1, _cells(self._lines[self._at])))
            self._at += 1
        return Table(number, titles, tuple(rows))


def _bold(number: int, text: str) -> Iterator[Block]:
    """Yield what a line in bold is: a call, a status, or a title."""
    if call_in(_plain(text)):
        yield Words(number, _plain(text))
    elif status := status_in(_plain(text)):
        yield StatusMark(number, status)
    else:
        yield Heading(number, 7, _plain(text).rstrip(":"))


def _cells(line: str) -> tuple[str, ...]:
    inner = line.strip()
    inner = inner.removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return tuple(cell.strip().replace("\\|", "|") for cell in _ROW_SPLIT.split(inner))


def _plain(text: str) -> str:
    """Return a line without marks of emphasis, links, anchors and tags; a placeholder such as `<ID>` is no tag."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"</?(?:a|b|br|code|em|i|span|strong|sup|sub|div|p|kbd)\b[^<>]*>", "", text)
    return " ".join(text.replace("**", "").replace("`", "").split())
