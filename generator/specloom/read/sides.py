"""Whether values are only received or only sent: `readOnly` and `writeOnly`, through references and `allOf`."""

from __future__ import annotations

from specloom.base.diagnostics import Location
from specloom.read.node import Node

_KEYWORDS = ("readOnly", "writeOnly")


class Sides:
    """Looks up both keywords; each schema is looked at once, however many are composed of it."""

    def __init__(self) -> None:
        self._known: dict[Location, frozenset[str]] = {}

    def of(self, node: Node) -> frozenset[str]:
        """Return which of them are true of a schema, of its reference's target or a part of `allOf`.

        Of several occurrences, one that is true decides (JSON Schema 2020-12, section 9.4).
        """
        if not node.has("$ref", "allOf", *_KEYWORDS):
            return frozenset()
        return _declared(node).union(*(self._inherited(part) for part in _parts(node)))

    def _inherited(self, start: Node) -> frozenset[str]:
        work = [(start, iter(_parts(start)))] if start.location not in self._known else []
        while work:
            node, parts = work[-1]
            self._known.setdefault(node.location, frozenset())  # what leads back adds nothing
            below = next((part for part in parts if part.location not in self._known), None)
            if below is not None:
                work.append((below, iter(_parts(below))))
                continue
            work.pop()
            above = (self._known[part.location] for part in _parts(node))
            self._known[node.location] = _declared(node).union(*above)
        return self._known[start.location]


def _declared(node: Node) -> frozenset[str]:
    return frozenset(keyword for keyword in _KEYWORDS if node.flag(keyword))


def _parts(node: Node) -> list[Node]:
    target = node.target()
    listed = [target, *target.entries("allOf"), *node.entries("allOf")]
    return [part for part in listed if part.location != node.location]
