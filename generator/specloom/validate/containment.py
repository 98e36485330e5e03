"""Decides how far an error reaches: to the operations that use the faulty part, or to the whole document.

An error inside of an operation concerns that operation, one in a shared part every operation that refers to the part,
directly or through others. An error in a component that nothing refers to affects no operation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.base.document import Document, Json, containers
from specloom.base.http_methods import METHODS
from specloom.validate.paths import read_paths

_MOST_NAMED = 3
_MORE = "additionalOperations"


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
    reach = _Reach(document)
    whole: list[Diagnostic] = []
    reported: list[Diagnostic] = []
    faults: dict[Location, list[Diagnostic]] = defaultdict(list)
    for error in errors:
        reached = reach.of(Location(error.location.document, error.location.pointer))
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


class _Reach:
    """The path items of a document, and the places that refer to each target."""

    def __init__(self, document: Document) -> None:
        self._main = document.main
        self._items: dict[Location, str] = {}
        """Templates by where a path item stands, and by where `paths` has it."""
        self._sources: dict[Location, list[Location]] = defaultdict(list)
        for path in read_paths(document):
            self._items[path.location] = self._items[path.item] = path.template
        for name, file in document.files.items():
            for source, target in _references(document, Location(name), file.root):
                self._sources[target].append(source)

    def of(self, place: Location) -> list[Location]:
        """Return what an error at `place` makes unreadable; nothing, if that is the whole document."""
        todo, reached = [place], dict[Location, None]()
        while todo:
            at = todo.pop()
            for prefix in _prefixes(at):
                if prefix in self._items:
                    reached.setdefault(_operation(prefix, at))
                    break
                if prefix not in reached and (prefix in self._sources or self._is_component(prefix)):
                    reached[prefix] = None
                    todo.extend(self._sources.get(prefix, ()))
        return list(reached)

    def display_name(self, place: Location) -> str | None:
        """Return the name of an operation for messages, `GET /calls`, or of all operations of a path."""
        if place in self._items:
            return f"all of {self._items[place]}"
        above = next((prefix for prefix in _prefixes(place) if prefix in self._items), None)
        return f"{place.pointer[-1].upper()} {self._items[above]}" if above else None

    def _is_component(self, place: Location) -> bool:
        """Tell whether a place is a shared part as a whole, whoever refers to it."""
        match place.pointer:
            case ("components", section, _):
                return place.document == self._main and section != "securitySchemes"  # known by name
            case ("definitions" | "parameters" | "responses", _):
                return place.document == self._main
            case _:
                return False


def _operation(item: Location, at: Location) -> Location:
    """Return the operation of a path item that a place belongs to, or the item itself where it belongs to all."""
    rest = at.pointer[len(item.pointer) :]
    if rest[:1] == (_MORE,) and len(rest) > 1:
        return item.child(*rest[:2])
    return item.child(rest[0]) if rest and rest[0] in METHODS else item


def _prefixes(place: Location) -> Iterator[Location]:
    for end in range(len(place.pointer), 0, -1):
        yield Location(place.document, place.pointer[:end])


def _references(document: Document, start: Location, root: Json) -> Iterator[tuple[Location, Location]]:
    """Yield the place and the target of everything that looks like a reference and leads somewhere."""
    for at, value in containers(start, root):
        mapping = value.get("mapping") if isinstance(value, dict) else None
        texts = [value.get("$ref"), value.get("$dynamicRef")] if isinstance(value, dict) else []
        for text in [*texts, *(mapping.values() if isinstance(mapping, dict) else ())]:
            try:
                if isinstance(text, str):
                    yield at, document.resolve(at, text)[0]
            except SpecError:
                continue
