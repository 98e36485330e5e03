"""Decides where the members of a mapping stand in a text, so that it can be changed in place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

import yaml  # type: ignore[import-untyped, unused-ignore]

from specloom.load.yaml_text import parser
from specloom.written import Mapped, Member


def mappings(text: str, pointers: Iterable[tuple[str, ...]]) -> dict[tuple[str, ...], Mapped]:
    """Return how the mappings at `pointers` are written; those that are not written at their place are left out."""
    module: Any = yaml
    root: yaml.Node | None = module.compose(text, Loader=parser())
    found: dict[tuple[str, ...], Mapped] = {}
    for pointer in pointers:
        node = root
        for part in pointer:
            node = _member(node, part)
        if isinstance(node, yaml.MappingNode):
            found[pointer] = _mapped(node)
    return found


def _member(node: yaml.Node | None, part: str) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode):
        items = cast("list[yaml.Node]", node.value)
        return items[int(part)] if part.isdecimal() and int(part) < len(items) else None
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for key, value in _pairs(node) if key.value == part), None)


def _pairs(node: yaml.MappingNode) -> list[tuple[yaml.ScalarNode, yaml.Node]]:
    members = cast("list[tuple[yaml.Node, yaml.Node]]", node.value)
    return [(key, value) for key, value in members if isinstance(key, yaml.ScalarNode)]


def _mapped(node: yaml.MappingNode) -> Mapped:
    members = {
        str(key.value): Member(
            key.start_mark.index, key.start_mark.column, value.start_mark.index, value.end_mark.index
        )
        for key, value in _pairs(node)
    }
    return Mapped(members, bool(node.flow_style))
