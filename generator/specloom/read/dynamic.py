"""`$dynamicRef`: read as the `$ref` that it is unless a schema around it says otherwise (JSON Schema, 8.2.3.2)."""

from __future__ import annotations

from specloom.read.node import Node

DEPENDS = "`$dynamicRef` depends on the schemas around it"
FIRST = "it is taken for what stands under that name first"


def fixed(node: Node) -> Node:
    """Return a schema with `$ref` in place of `$dynamicRef`."""
    if not isinstance(node.value, dict) or not isinstance(node.value.get("$dynamicRef"), str):
        return node
    value = {key: entry for key, entry in node.value.items() if key != "$dynamicRef"}
    return Node(node.document, node.location, {**value, "$ref": node.value["$dynamicRef"]})
