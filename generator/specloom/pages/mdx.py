"""Reads the components of MDX that Mintlify and Fumadocs document operations with."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from specloom.base.document import Json
from specloom.base.url_placeholders import path_of
from specloom.pages.blocks import Block, Call, Row
from specloom.pages.contents import Place
from specloom.pages.value_lists import listed_values

_NAMES = r"ParamField|ResponseField|RequestExample|ResponseExample|Property|APIPage|OpenAPIPage|Param|TypeTableRow"
_TAG = re.compile(rf"<(?P<end>/?)(?P<name>{_NAMES})(?=[\s/>])")
_ATTRIBUTE = re.compile(r"""\s*([\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'|\{))?""")
_PLACES: dict[str, Place] = {
    "path": "path", "query": "query", "header": "header", "headers": "header", "cookie": "cookie", "body": "body",
}  # fmt: skip
_FENCE = re.compile(r"^[ \t>]*(`{3,}|~{3,})", re.MULTILINE)
row_components = frozenset({"ParamField", "ResponseField", "Property", "Param"})


@dataclass(frozen=True, slots=True)
class Component:
    """A tag of a component: its lines, attributes as written, and what stands behind it in its last line.

    `is_empty`: it encloses nothing below that line.
    """

    name: str
    line: int
    last: int
    attributes: dict[str, str]
    is_end: bool = False
    is_empty: bool = False
    rest: str = ""


def components_in(text: str) -> Iterator[Component]:
    """Yield the tags of known components that begin a line, outside of blocks of code."""
    fences = list(_code_spans(text))
    begins = [first for first, _ in fences]
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    for tag in _TAG.finditer(text):
        before = text[text.rfind("\n", 0, tag.start()) + 1 : tag.start()]
        at = bisect_right(begins, tag.start()) - 1
        if before.strip() or (at >= 0 and tag.start() < fences[at][1]):
            continue
        attributes, end, is_empty = _attributes(text, tag.end())
        line, last = (bisect_right(starts, offset) for offset in (tag.start(), max(end - 1, tag.start())))
        rest = text[end : text.find("\n", end) if "\n" in text[end:] else len(text)]
        rest, closing, _ = rest.partition(f"</{tag['name']}")
        yield Component(tag["name"], line, last, attributes, tag["end"] == "/", is_empty or bool(closing), rest)


def _code_spans(text: str) -> Iterator[tuple[int, int]]:
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if opened is None:
            opened = fence
        elif fence[1][0] == opened[1][0] and len(fence[1]) >= len(opened[1]):
            yield opened.start(), fence.end()
            opened = None
    if opened is not None:
        yield opened.start(), len(text)


def _attributes(text: str, at: int) -> tuple[dict[str, str], int, bool]:
    """Return the attributes of a tag, where it ends, and whether it closes itself."""
    attributes: dict[str, str] = {}
    while attribute := _ATTRIBUTE.match(text, at):
        at = attribute.end()
        value = attribute[2] if attribute[2] is not None else attribute[3]
        if attribute[0].endswith("={"):
            end = _closing(text, at)
            value, at = text[at:end].strip(), end + 1
        attributes[attribute[1]] = value if value is not None else "true"
    closing = re.compile(r"\s*(/?)>").match(text, at)
    return (attributes, closing.end(), closing[1] == "/") if closing else (attributes, at, True)


def _closing(text: str, at: int) -> int:
    """Return where the brace that was opened before `at` is closed; the end of the text where it is not."""
    depth = 1
    for match in re.compile(r'"(?:[^"\\\n]|\\.)*"|[{}]').finditer(text, at):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if not depth:
            return match.start()
    return len(text)


def component_blocks(component: Component, description: str, above: str = "") -> Iterator[Block]:
    """Yield what a tag says; `description` is the text that it encloses, `above` the name of the member that has it."""
    if component.is_end:
        return
    given = component.attributes
    if component.name in row_components:
        attribute = next((key for key in _PLACES if key in given), "")
        place, name = _PLACES.get(attribute, ""), given.get(attribute or "name", "")
        is_received = component.name == "ResponseField"
        described = " ".join(part for part in (given.get("description", ""), description) if part)
        required = given.get("required", "false" if "optional" in given else "")
        yield Row(
            component.line, f"{above}{_unquoted(name)}" if name else "", place, "response" if is_received else None,
            _unquoted(given.get("type", "")), {"true": True, "false": False, "": None}.get(required),
            _unquoted(given.get("default", given.get("initialValue", ""))), described,
            tuple((component.line, value) for value in _values(given.get("enum", ""), described)),
        )  # fmt: skip
    elif component.name in ("APIPage", "OpenAPIPage"):
        for method, path in _operations(given.get("operations", "")):
            yield Call(component.line, method, path)


def _unquoted(text: str) -> str:
    is_whole = len(text) > 1 and text[0] == text[-1] and text[0] in "\"'`" and text[0] not in text[1:-1]
    return text[1:-1] if is_whole else text


def _values(enum: str, description: str) -> tuple[str, ...]:
    return tuple(re.findall(r"""["']([^"']+)["']""", enum)) or listed_values(f"{description} |")


def _operations(text: str) -> Iterator[tuple[str, str]]:
    """Yield the methods and paths of operations, which are listed as JSON or as objects of a script."""
    try:
        listed: Json = json.loads(text)
    except (ValueError, RecursionError):
        paths = [match[1] for match in re.finditer(r"""path:\s*["']([^"']+)["']""", text)]
        methods = [match[1] for match in re.finditer(r"""method:\s*["'](\w+)["']""", text)]
        listed = [{"path": path, "method": method} for path, method in zip(paths, methods, strict=False)]
    for entry in listed if isinstance(listed, list) else []:
        operation = entry if isinstance(entry, dict) else {}
        method, path = operation.get("method"), operation.get("path")
        if isinstance(method, str) and isinstance(path, str):
            yield method.lower(), path_of(path)
