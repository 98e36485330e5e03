"""Which operations of a document are read at all: the others may well be at fault."""

from __future__ import annotations

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.base.selection import Candidate, Selection
from specloom.read.node import Node


class Chooser:
    """Applies a selection to operations, one by one."""

    def __init__(self, selection: Selection) -> None:
        self.selection = selection
        self._candidates: list[Candidate] = []

    def chooses(self, path: str, method: ir.Method, node: Node) -> bool:
        """Tell whether the operation at `node` is chosen."""
        self._candidates.append(Candidate(node.text("operationId"), method, path, node.texts("tags")))
        return self.selection.chooses(self._candidates[-1])

    def check(self, place: Location) -> None:
        """Check that each part of the selection has had an effect, once all operations were asked for.

        Raises:
            SpecError: Something is chosen that is not there, or nothing is left.
        """
        unknown = list(self.selection.unknown(self._candidates))
        if unknown:
            raise SpecError(
                Diagnostic(
                    "selection-unknown",
                    place,
                    f"no operation fits {selector.text!r}",
                    f"did you mean {' or '.join(map(repr, close))}?" if close else "see the paths of the document",
                )
                for selector, close in unknown
            )
        if self.selection and not any(map(self.selection.chooses, self._candidates)):
            message = "everything that is included is excluded as well"
            raise SpecError([Diagnostic("selection-empty", place, message, "exclude less")])
