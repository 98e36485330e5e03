"""Decides how far an error reaches: to the operations that use the faulty part, or to the whole document.

An error inside of an operation concerns that operation, one in a shared part every operation that refers to the part,
directly or through others. An error in a component that nothing refers to affects no operation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from specloom.base.diagnostics import Diagnostic, Location
from specloom.base.document import Document
from specloom.validate.reach import Reach

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Contained:
    """The errors of a document by their reach.

    `whole` concern the document as a whole. The others are in `reported`, with what is left out in their messages;
    `faults` has them by the location of what cannot be read: operations, path items and components.
    """

    whole: tuple[Diagnostic, ...] = ()
    reported: tuple[Diagnostic, ...] = ()
    faults: Mapping[Location, tuple[Diagnostic, ...]] = field(default_factory=dict[Location, tuple[Diagnostic, ...]])


def contain(document: Document, errors: Sequence[Diagnostic]) -> Contained:
    """Return how far each error reaches."""
    if not errors:
        return Contained()
    reach = Reach(document)
    whole: list[Diagnostic] = []
    reported: list[Diagnostic] = []
    faults: dict[Location, list[Diagnostic]] = defaultdict(list)
    for error in errors:
        reached = reach.of(error)
        if not reached:
            whole.append(error)
            continue
        names = [name for name in map(reach.display_name, reached) if name is not None]
        more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
        left_out = f"left out for it: {', '.join(names[:_MOST_NAMED])}{more}" if names else "no operation needs it"
        reported.append(replace(error, message=f"{error.message}; {left_out}"))
        for place in reached:
            faults[place].append(error)
    return Contained(tuple(whole), tuple(reported), {place: tuple(listed) for place, listed in faults.items()})
