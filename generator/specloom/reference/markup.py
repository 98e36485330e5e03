"""Encodes text for Markdown pages: nothing of a document is markup there, but paragraphs, lists and code.

Pages are read by Python-Markdown, which knows fewer backslash escapes than CommonMark (0.31, section 2.4) has. Both
know numeric character references, so these stand for every character that could begin markup, HTML included.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence

from specloom.code.safe import clean_line, one_line

_SPECIAL = re.compile(r"[\\`*\[\]{}<>&|~]|(?<![^\W_])_+|_+(?![^\W_])")
_AT_BEGIN = re.compile(r"^(?:[#+=\-:?!/%])|^(\d+)([.)])(?=\s|\Z)")
_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]+")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_NAME = re.compile(r"(?<![\w.])[A-Za-z_]\w*")
_STRING = re.compile(r"('(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")")


def prose(text: str) -> str:
    """Return one line that has no markup but code spans."""
    line, parts, end = one_line(text), list[str](), 0
    for span in _SPAN.finditer(line):
        parts += [_encoded(line[end : span.start()]), code(span[2])]
        end = span.end()
    whole = "".join([*parts, _encoded(line[end:])])
    return _AT_BEGIN.sub(lambda match: f"{match[1]}{_reference(match[2])}" if match[1] else _reference(match[0]), whole)


def code(text: str) -> str:
    """Return a code span, fit for cells of tables as well: where Markdown cannot tell its end, it is HTML."""
    line = one_line(text)
    if not line:
        return ""
    return f"<code>{_encoded(line)}</code>" if re.search(r"[`|\\<>&]", line) else f"`{line}`"


def linked_code(text: str, link: Callable[[str], str | None]) -> str:
    """Return Python code in which names have links, where `link` knows an address for them."""
    parts = _STRING.split(one_line(text).replace("models.", ""))
    written = "".join(_encoded(part) if index % 2 else _linked(part, link) for index, part in enumerate(parts))
    return f"<code>{written}</code>" if "](" in written else code("".join(parts))


def _linked(text: str, link: Callable[[str], str | None]) -> str:
    parts, end = list[str](), 0
    for name in _NAME.finditer(text):
        if (address := link(name[0])) is not None:
            parts += [_encoded(text[end : name.start()]), f"[{_encoded(name[0])}]({address})"]
            end = name.end()
    return "".join([*parts, _encoded(text[end:])])


def _encoded(text: str) -> str:
    return _SPECIAL.sub(lambda match: _reference(match[0]), text)


def _reference(characters: str) -> str:
    return "".join(f"&#{ord(character)};" for character in characters)


def fenced(text: str, language: str = "") -> list[str]:
    """Return the lines of a block of code; its fence is longer than any run of backticks in it."""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return [f"{fence}{language}", *map(clean_line, text.rstrip("\n").split("\n")), fence]


def blocks(text: str) -> list[str]:
    """Return the lines of a description: its paragraphs, lists and blocks of code, each followed by an empty line."""
    lines, passage, source = list[str](), list[str](), [*text.splitlines(), ""]
    at = 0
    while at < len(source):
        fence = _FENCE.match(source[at])
        if fence is None and source[at].strip():
            passage.append(source[at])
        else:
            lines += _passage(passage)
            passage = []
        if fence is not None:
            rest = range(at + 1, len(source))
            end = next((index for index in rest if source[index].strip().startswith(fence[1])), len(source))
            lines += [*fenced("\n".join(source[at + 1 : end])), ""]
            at = end
        at += 1
    return lines


def _passage(source: Sequence[str]) -> list[str]:
    """Return the lines of a paragraph, or of a list."""
    items: list[list[str]] = []
    lead: list[str] = []
    for line in source:
        item = _ITEM.match(line.strip())
        if item is not None:
            items.append([line.strip()[item.end() :]])
        elif items:
            items[-1].append(line.strip())
        else:
            lead.append(line)
    lines = [prose(" ".join(lead)), ""] if lead else []
    if items:
        lines += [*(f"- {prose(' '.join(item))}" for item in items), ""]
    return lines


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Return a table of encoded cells, followed by an empty line; without rows nothing, and no column that is empty."""
    listed = list(rows)
    if not listed:
        return []
    used = [at for at in range(len(heads)) if any(row[at] for row in listed)]
    lines = [heads, ["---"] * len(heads), *listed]
    return [*("| " + " | ".join(line[at] or " " for at in used) + " |" for line in lines), ""]


class Slugs:
    """The identifiers that headings of one page get, in order, as Python-Markdown's `toc` gives them."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def of(self, heading: str) -> str:
        """Return the identifier of the next heading."""
        letters = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode()
        slug = re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", letters).strip().lower())
        while slug in self._taken or not slug:
            numbered = re.fullmatch(r"(.*)_([0-9]+)", slug)
            slug = f"{numbered[1]}_{int(numbered[2]) + 1}" if numbered else f"{slug}_1"
        self._taken.add(slug)
        return slug
