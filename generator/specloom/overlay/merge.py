"""Applies actions to values, and records the origin of each changed value."""

from __future__ import annotations

from dataclasses import dataclass, field

from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.base.document import Json
from specloom.base.json_value import copied
from specloom.base.pointer import value_or_none
from specloom.overlay.actions import Action, path_refusal
from specloom.overlay.jsonpath import Expression, Path, PathError, select

_HINT = "remove the old value first, then update what holds it"


@dataclass(slots=True)
class Merging:
    """The value of a document under change, and the origins of values that come from elsewhere."""

    root: Json
    root_location: Location
    _origins: dict[tuple[int, str], Location] = field(default_factory=dict[tuple[int, str], Location])
    _removed: list[Json] = field(default_factory=list[Json])
    """References to removed values, so that no other object gets an identity that is a key of `_origins`."""

    def apply(self, action: Action) -> Diagnostic | None:
        """Apply one action; return a warning where it selects nothing.

        Raises:
            SpecError: The update cannot be merged with the target.
        """
        paths = self._select(action.target, action.location.child("target"))
        if not paths:
            message = "the target selects nothing; the action has no effect"
            return Diagnostic("overlay-no-effect", action.location.child("target"), message, "correct the target")
        if action.remove:
            for path in sorted(paths, key=_order, reverse=True):
                self._remove(path, action)
        else:
            update, at = self._update_of(action)
            for path in paths:
                self.update(path, update, at)
        return None

    def origin(self, pointer: tuple[str, ...]) -> Location:
        """Return where the value at a pointer was written: in the document, or in an overlay."""
        here, at = self.root, self.root_location
        for part in pointer:
            at = self._origins.get((id(here), part), at.child(part))
            here = value_or_none(here, (part,))
        return at

    def _select(self, expression: Expression, at: Location) -> list[Path]:
        try:
            return select(self.root, expression)
        except PathError as error:
            raise path_refusal(at, error) from None

    def _update_of(self, action: Action) -> tuple[Json, Location]:
        if action.copy is None:
            return action.update, action.location.child("update")
        sources = self._select(action.copy, action.location.child("copy"))
        if len(sources) != 1:
            message = f"`copy` selects {len(sources)} values instead of one"
            raise SpecError([Diagnostic("overlay-copy", action.location.child("copy"), message, "select one value")])
        pointer = tuple(map(str, sources[0]))
        return copied(self._at(sources[0])), self.origin(pointer)

    def _at(self, path: Path) -> Json:
        return value_or_none(self.root, map(str, path))

    def _remove(self, path: Path, action: Action) -> None:
        if not path:
            raise _refusal(action.location, "the whole document cannot be removed")
        holder, last = self._at(path[:-1]), path[-1]
        self._removed.append(value_or_none(holder, (str(last),)))
        if isinstance(holder, dict) and isinstance(last, str):
            holder.pop(last, None)
            self._origins.pop((id(holder), last), None)
        elif isinstance(holder, list) and isinstance(last, int) and last < len(holder):
            places = [self.origin((*map(str, path[:-1]), str(index))) for index in range(len(holder))]
            del holder[last], places[last]
            for index, place in enumerate(places):
                self._origins[id(holder), str(index)] = place
            self._origins.pop((id(holder), str(len(holder))), None)

    def update(self, path: Path, update: Json, at: Location) -> None:
        """Merge a value, which stands at `at`, with the one at a path.

        Raises:
            SpecError: They are of different kinds.
        """
        target = self._at(path)
        match target, update:
            case (dict(), dict()):
                self._merge(target, update, at)
            case (dict(), _):
                raise _refusal(at, "the target is an object, so the update has to be one")
            case (list(), _):
                self._append(target, update, at)
            case _:
                self._replace(path, update, at)

    def _merge(self, target: dict[str, Json], update: dict[str, Json], at: Location) -> None:
        for name, value in update.items():
            place, old = at.child(name), target.get(name)
            if isinstance(old, dict) and isinstance(value, dict):
                self._merge(old, value, place)
            elif isinstance(old, list) and isinstance(value, list):
                for index, entry in enumerate(value):
                    self._append(old, entry, place.child(index))
            elif name in target and _kind(old) != _kind(value):
                raise _refusal(place, f"{_kind(value)} cannot be merged with {_kind(old)}")
            else:
                target[name] = copied(value)
                self._origins[id(target), name] = place

    def _append(self, target: list[Json], value: Json, at: Location) -> None:
        self._origins[id(target), str(len(target))] = at
        target.append(copied(value))

    def _replace(self, path: Path, update: Json, at: Location) -> None:
        if isinstance(update, dict | list):
            raise _refusal(at, "the target is a scalar, so the update has to be one")
        if not path:
            raise _refusal(at, "the document is no object")
        holder, last = self._at(path[:-1]), path[-1]
        if isinstance(holder, dict):
            holder[str(last)] = update
        else:
            assert isinstance(holder, list)
            holder[int(last)] = update
        self._origins[id(holder), str(last)] = at


def _order(path: Path) -> list[tuple[int, str]]:
    """Return a sort key for paths: containers before their members, items of a list by index."""
    return [(part, "") if isinstance(part, int) else (-1, part) for part in path]


def _kind(value: Json) -> str:
    return "an object" if isinstance(value, dict) else "an array" if isinstance(value, list) else "a scalar"


def _refusal(at: Location, message: str) -> SpecError:
    return SpecError([Diagnostic("overlay-mismatch", at, message, _HINT)])
