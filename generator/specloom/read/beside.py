"""Whether keywords beside a `$ref` count.

Since OpenAPI 3.1 they do (JSON Schema 2020-12, section 8.2.3.1). Before, they are to be ignored ("Reference Object"),
yet many documents mean them: so they are heeded there too, unless they contradict it.
"""

from __future__ import annotations

from specloom.base.diagnostics import Diagnostic, Location
from specloom.read.node import Node


def ignored(node: Node, diagnostics: list[Diagnostic], known: int) -> bool:
    """Tell whether the keywords beside the `$ref` of `node` are to be ignored, and take away what was said of them.

    What merging them had to give up stands in `diagnostics` behind the first `known`.
    """
    root = node.document.root
    if isinstance(root, dict) and str(root.get("openapi", "2.0")) >= "3.1":
        return False
    kept = [said for said in diagnostics[known:] if not _inside(said.location, node.location)]
    lost = len(kept) < len(diagnostics) - known
    diagnostics[known:] = kept
    return lost


def _inside(place: Location, holder: Location) -> bool:
    return (place.document, place.pointer[: len(holder.pointer)]) == (holder.document, holder.pointer)
