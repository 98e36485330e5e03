"""What an error makes unreadable: the operations and shared parts that need the place where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.base.document import Document, Json, containers
from specloom.base.http_methods import METHODS
from specloom.validate.dispensable import dispensable
from specloom.validate.paths import read_paths

NOT_FOUND = "reference-not-found"
_MORE = "additionalOperations"


class Reach:
    """The path items of a document, and the places that refer to each target."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._main = document.main
        self._items: dict[Location, str] = {}
        """Templates by where a path item stands, and by where `paths` has it."""
        self._sources: dict[Location, list[Location]] = defaultdict(list)
        for path in read_paths(document):
            self._items[path.location] = self._items[path.item] = path.template
        for name, file in document.files.items():
            for source, target in _references(document, Location(name), file.root):
                self._sources[target].append(source)

    def of(self, error: Diagnostic) -> list[Location]:
        """Return what an error makes unreadable; nothing, if that is the whole document.

        A reference that leads nowhere reaches no further than to a part that is dispensable.
        """
        return self._reached(error)[0]

    def limits(self, error: Diagnostic) -> list[str]:
        """Return what becomes of the dispensable parts that limit an error; nothing if it reaches further as well."""
        reached, limits = self._reached(error)
        return [] if any(self.display_name(place) for place in reached) else list(dict.fromkeys(limits))

    def _reached(self, error: Diagnostic) -> tuple[list[Location], list[str]]:
        todo, reached = [Location(error.location.document, error.location.pointer)], dict[Location, None]()
        limits: list[str] = []
        while todo:
            at = todo.pop()
            parts = dispensable(self._document, at) if error.rule == NOT_FOUND else {}
            for prefix in _prefixes(at):
                if prefix in self._items:
                    reached.setdefault(_operation(prefix, at))
                    break
                if prefix not in reached and (prefix in self._sources or self._is_component(prefix)):
                    reached[prefix] = None
                    todo.extend(self._sources.get(prefix, ()))
                if len(prefix.pointer) in parts:
                    limits.append(parts[len(prefix.pointer)])
                    break
        return list(reached), limits

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
