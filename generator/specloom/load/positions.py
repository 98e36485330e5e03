"""Decides which line and column a JSON Pointer means: the key of a member, the first character of a list item.

Loading keeps no positions: a text is parsed again when a diagnostic about it is to be shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, cast

import yaml  # type: ignore[import-untyped, unused-ignore]

from specloom.base.diagnostics import Diagnostic
from specloom.load.json_text import entries
from specloom.load.refusal import Lines
from specloom.load.source import looks_like_json
from specloom.load.yaml_text import parser

_Pointer = tuple[str, ...]


def positioned(diagnostics: Iterable[Diagnostic], sources: Mapping[str, str]) -> tuple[Diagnostic, ...]:
    """Fill in line and column where they are missing and `sources` (texts by file name) allows it.

    A pointer that leads nowhere is placed at the last of its parts that exists.
    """
    listed = tuple(diagnostics)
    pointers_by_file: dict[str, set[_Pointer]] = {}
    for diagnostic in listed:
        location = diagnostic.location
        if location.line is None and location.document in sources:
            pointers_by_file.setdefault(location.document, set()).add(location.pointer)
    places = {name: _find(sources[name], pointers) for name, pointers in pointers_by_file.items()}
    return tuple(_placed(diagnostic, places) for diagnostic in listed)


def _placed(diagnostic: Diagnostic, places: Mapping[str, Mapping[_Pointer, tuple[int, int]]]) -> Diagnostic:
    location = diagnostic.location
    place = places.get(location.document, {}).get(location.pointer)
    if location.line is not None or place is None:
        return diagnostic
    return replace(diagnostic, location=location._replace(line=place[0], column=place[1]))


def _find(text: str, pointers: set[_Pointer]) -> dict[_Pointer, tuple[int, int]]:
    offsets = {pointer: 0 for pointer in pointers if not pointer}
    rest = pointers - offsets.keys()
    if rest:
        offsets |= find_in_json(text, rest) or _find_in_yaml(text, rest)
    lines = Lines(text)
    return {pointer: lines.place(offset) for pointer, offset in offsets.items()}


def find_in_json(text: str, pointers: set[_Pointer]) -> dict[_Pointer, int]:
    """Return the offset of what each pointer leads to, of its key where it has one; nothing where it is not JSON."""
    if not looks_like_json(text):
        return {}
    prefixes = {pointer[:length] for pointer in pointers for length in range(len(pointer) + 1)}
    known: dict[_Pointer, int] = {(): 0}
    try:
        for pointer, offset in entries(text, inside=prefixes):
            if pointer in prefixes:
                known.setdefault(pointer, offset)
    except (ValueError, IndexError):
        return {}
    return {pointer: known[_deepest(pointer, known)] for pointer in pointers}


def _deepest(pointer: _Pointer, known: Mapping[_Pointer, int]) -> _Pointer:
    while pointer not in known:
        pointer = pointer[:-1]
    return pointer


def _find_in_yaml(text: str, pointers: set[_Pointer]) -> dict[_Pointer, int]:
    module: Any = yaml
    try:
        root: yaml.Node | None = module.compose(text, Loader=parser())
    except (yaml.YAMLError, RecursionError):
        return {}
    if root is None:
        return {}
    return {pointer: _offset(root, pointer) for pointer in pointers}


def _offset(root: yaml.Node, pointer: _Pointer) -> int:
    node = root
    offset: int = root.start_mark.index
    for part in pointer:
        step = _step(node, part)
        if step is None:
            break
        node, offset = step
    return offset


def yaml_node(root: yaml.Node, pointer: _Pointer) -> yaml.Node | None:
    """Return the node that a pointer leads to, None where there is none."""
    node = root
    for part in pointer:
        step = _step(node, part)
        if step is None:
            return None
        node = step[0]
    return node


def _step(node: yaml.Node, part: str) -> tuple[yaml.Node, int] | None:
    """Return the member called `part` and where it begins."""
    if isinstance(node, yaml.SequenceNode):
        if not (part.isdecimal() and int(part) < len(node.value)):
            return None
        item = cast("yaml.Node", node.value[int(part)])
        return item, item.start_mark.index
    if not isinstance(node, yaml.MappingNode):
        return None
    members = cast("list[tuple[yaml.Node, yaml.Node]]", node.value)
    for key, value in members:
        if isinstance(key, yaml.ScalarNode) and key.value == part:
            return value, key.start_mark.index
    merged = (value for key, value in members if isinstance(key, yaml.ScalarNode) and key.value == "<<")
    return next((step for value in merged for step in _merged_steps(value, part)), None)


def _merged_steps(value: yaml.Node, part: str) -> list[tuple[yaml.Node, int]]:
    sources = cast("list[yaml.Node]", value.value) if isinstance(value, yaml.SequenceNode) else [value]
    return [step for source in sources if isinstance(source, yaml.MappingNode) if (step := _step(source, part))]
