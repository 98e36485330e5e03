"""Lays out a JSON text for people: white space alone changes, every token stays as it is, byte for byte."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TypeAlias

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')
_WIDTH = 96
_DEEPEST = 60

# A scalar's token, or the brackets of a container with its entries: each with the token of its key, if it has one.
_Node: TypeAlias = "str | tuple[str, list[tuple[str, _Node]]]"


def laid_out(text: str) -> str:
    """Return the text of a JSON object or array on several lines; any other text as it is."""
    try:
        if text.lstrip()[:1] not in ("{", "[") or not isinstance(json.loads(text), dict | list):
            return text
    except (ValueError, RecursionError):
        return text
    listed = _TOKEN.findall(text)
    depth = deepest = 0
    for token in listed:
        depth += (token in ("{", "[")) - (token in ("}", "]"))
        deepest = max(deepest, depth)
    return text if deepest > _DEEPEST else "\n".join(_lines("", _parsed(iter(listed))))


def without_layout(text: str) -> str:
    """Return the tokens of a JSON text without white space; any other text as it is."""
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return text
    return "".join(_TOKEN.findall(text))


def _parsed(tokens: Iterator[str]) -> _Node:
    opening = next(tokens)
    if opening not in ("{", "["):
        return opening
    entries: list[tuple[str, _Node]] = []
    stack = [entries]
    key = last = ""
    for text in tokens:
        match text:
            case "{" | "[":
                inner: list[tuple[str, _Node]] = []
                stack[-1].append((key, (text, inner)))
                stack.append(inner)
                key = ""
            case "}" | "]":
                stack.pop()
            case ":":
                key = last
                stack[-1].pop()
            case ",":
                pass
            case _:
                stack[-1].append((key, text))
                key, last = "", text
    return opening, entries


def _lines(lead: str, node: _Node) -> Iterator[str]:
    if isinstance(node, str):
        yield lead + node
        return
    opening, entries = node
    closing = "}" if opening == "{" else "]"
    flat = [f"{key}: {entry}" if key else entry for key, entry in entries if isinstance(entry, str)]
    short = f"{opening}{', '.join(flat)}{closing}"
    if len(flat) == len(entries) and len(lead) + len(short) <= _WIDTH:
        yield lead + short
        return
    yield lead + opening
    for index, (key, entry) in enumerate(entries):
        comma = "," if index + 1 < len(entries) else ""
        inner = list(_lines(f"{key}: " if key else "", entry))
        yield from (f"  {line}" for line in inner[:-1])
        yield f"  {inner[-1]}{comma}"
    yield closing
