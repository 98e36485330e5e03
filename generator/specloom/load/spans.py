"""The spans of the values of a YAML or JSON text, so that it can be changed in place."""

from __future__ import annotations

from typing import Any, Literal, cast

import yaml  # type: ignore[import-untyped, unused-ignore]

from specloom.base.spans import ValueSpan
from specloom.load.yaml_text import parser


def value_spans(text: str) -> ValueSpan | None:
    """Return the span of the value of a text, with those of its members; None where it is empty.

    Raises:
        yaml.YAMLError: The text is not well formed.
    """
    module: Any = yaml
    root: yaml.Node | None = module.compose(text, Loader=parser())
    return None if root is None else _placed(text, root, root.start_mark.index)


def _placed(text: str, node: yaml.Node, key: int) -> ValueSpan:
    start, end = node.start_mark.index, node.end_mark.index
    if isinstance(node, yaml.MappingNode):
        members = {str(name.value): _placed(text, value, name.start_mark.index) for name, value in _pairs(node)}
        column = min((name.start_mark.column for name, _ in _pairs(node)), default=0)
        kind: Literal["mapping", "sequence"] = "mapping"
    elif isinstance(node, yaml.SequenceNode):
        items = cast("list[yaml.Node]", node.value)
        starts = [item.start_mark.index for item in items]
        dashes = starts if node.flow_style else [text.rfind("-", 0, start) for start in starts]
        members = {str(index): _placed(text, item, dashes[index]) for index, item in enumerate(items)}
        column = dashes[0] - text.rfind("\n", 0, dashes[0]) - 1 if dashes else 0
        kind = "sequence"
    else:
        return ValueSpan("scalar", key, start, _scalar_end(text, start, end))
    if not node.flow_style and members:
        end = max(member.end for member in members.values())
    return ValueSpan(kind, key, start, end, column, bool(node.flow_style), members)


def _scalar_end(text: str, start: int, end: int) -> int:
    """A block scalar ends, for the parser, where the next token begins."""
    return start + len(text[start:end].rstrip()) if end > start else end


def _pairs(node: yaml.MappingNode) -> list[tuple[yaml.ScalarNode, yaml.Node]]:
    members = cast("list[tuple[yaml.Node, yaml.Node]]", node.value)
    return [(key, value) for key, value in members if isinstance(key, yaml.ScalarNode)]
