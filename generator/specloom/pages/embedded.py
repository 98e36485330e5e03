"""Finds OpenAPI documents that a page has in itself: in the state of a script, or in a block of code."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from specloom.base.document import Json
from specloom.pages.markup import Element, Text, is_html, parse_html

_MARK = re.compile(r'\\*"(?:openapi|swagger)\\*"\s*:\s*\\*"[23]\.')
_FENCE = re.compile(r"^(`{3,}|~{3,})[^\n]*\n(.*?)^\1[`~]*[ \t]*$", re.MULTILINE | re.DOTALL)
_YAML = re.compile(r"\A\s*(?:openapi|swagger):\s*[\"']?[23]\.")
_LITERAL = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_REFERENCES = (
    re.compile(r"<redoc[^>]*\bspec-url=[\"']([^\"']+)"),
    re.compile(r"\bdata-(?:spec-)?url=[\"']([^\"']+\.(?:json|ya?ml)[^\"']*)"),
    re.compile(r"Redoc\.init\(\s*[\"']([^\"']+)"),
    re.compile(r"[\"']?\b(?:spec-?[uU]rl|specUrl|openapiUrl)[\"']?\s*[:=]\s*[\"']([^\"']+)"),
)
_DEEPEST = 60
_MOST_TRIES = 50


@dataclass(frozen=True, slots=True)
class EmbeddedDocument:
    """An OpenAPI document in a page: the line where what holds it begins, and where that is.

    `value` is the document; of one in YAML, `text` is what the page has.
    """

    line: int
    where: str
    value: Json = None
    text: str = ""


def embedded_documents(text: str) -> tuple[EmbeddedDocument, ...]:
    """Return the OpenAPI documents in a page, without those that it has twice."""
    listed: list[EmbeddedDocument] = []
    for document in _in_html(text) if is_html(text) else _in_fences(text):
        if not any(document.value == other.value and document.text == other.text for other in listed):
            listed.append(document)
    return tuple(listed)


def referenced_document(text: str) -> str:
    """Return the address of the OpenAPI document that a page of HTML is made of by its scripts; empty without one."""
    return next((match[1] for pattern in _REFERENCES if (match := pattern.search(text))), "")


def _in_html(text: str) -> Iterator[EmbeddedDocument]:
    if not _MARK.search(text) and "&quot;openapi&quot;" not in text and "&quot;swagger&quot;" not in text:
        return
    for element in parse_html(text).elements():
        held = _script(element) if element.tag in ("script", "template") else ""
        name = element.attributes.get("id") or ("a script" if held else "")
        for content, where in ((held, name), *((value, f"`{key}`") for key, value in element.attributes.items())):
            if _MARK.search(content):
                yield from (EmbeddedDocument(element.line, where, value) for value in _documents(content))


def _script(element: Element) -> str:
    return "".join(child.text for child in element.children if isinstance(child, Text))


def _in_fences(text: str) -> Iterator[EmbeddedDocument]:
    for fence in _FENCE.finditer(text):
        line = text.count("\n", 0, fence.start(2)) + 1
        if _MARK.search(fence[2]):
            yield from (EmbeddedDocument(line, "a block of code", value) for value in _documents(fence[2]))
        elif _YAML.match(fence[2]):
            yield EmbeddedDocument(line, "a block of code", text=fence[2])


def _documents(content: str) -> Iterator[Json]:
    """Yield the documents in a text: in JSON that stands in it, in strings of that, and in strings of scripts."""
    decoder = json.JSONDecoder()
    reached = 0
    for tries, mark in enumerate(_MARK.finditer(content)):
        if tries == _MOST_TRIES:
            return
        if mark.start() < reached:
            continue
        for opening in _openings(content, mark.start()):
            try:
                value, end = decoder.raw_decode(content, opening)
            except (ValueError, RecursionError):
                continue
            if end > mark.start():
                reached = end
                yield from _in_value(value, 0)
                break


def _openings(content: str, mark: int) -> Iterator[int]:
    """Yield where a value that holds a mark may begin: the outermost first, then the nearest; then a string."""
    first = content.find("{")
    if 0 <= first < mark:
        yield first
    at = mark
    for _ in range(4):
        at = content.rfind("{", 0, at)
        if at < 0:
            break
        yield at
    for literal in _LITERAL.finditer(content, max(content.rfind('"', 0, max(mark - 1, 0)), 0)):
        if literal.end() > mark:
            yield literal.start()
            break
    for literal in _LITERAL.finditer(content):
        if literal.start() <= mark < literal.end():
            yield literal.start()
            return


def _in_value(value: Json, depth: int) -> Iterator[Json]:
    if depth > _DEEPEST:
        return
    if isinstance(value, str):
        if _MARK.search(value):
            yield from _documents(value)
        return
    members = value if isinstance(value, dict) else {}
    if _is_document(members):
        yield value
        return
    items = value if isinstance(value, list) else [*members.values()]
    for item in items:
        yield from _in_value(item, depth + 1)


def _is_document(value: dict[str, Json]) -> bool:
    version = value.get("openapi", value.get("swagger"))
    return isinstance(version, str) and version[:2] in ("2.", "3.") and isinstance(value.get("paths", {}), dict)
