"""How the classes of an area are divided among modules, by what uses them and how much they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from specloom.base.diagnostics import Location
from specloom.names.areas import Area

# Weights are fields, a class counting as two: about 25 µs each when a module is first used, and four lines. As many
# may be loaded in vain by the first call of an operation, for each of the areas that it is in.
_LARGE = 250
_SMALL = 40


@dataclass(frozen=True, slots=True)
class Users:
    """Who uses a class, be it through others: the area that holds all of them, and their set as bits of a number."""

    area: Area
    bits: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """The classes of one module: what is left of an area, or (`shared`) some of what its parts share."""

    area: Area
    classes: list[Location]
    shared: bool = False


@dataclass(slots=True)
class _Part:
    """An area: the classes that belong to it as a whole, the areas inside of it, and what all of them weigh."""

    area: Area
    own: list[Location] = field(default_factory=list[Location])
    inner: dict[Area, _Part] = field(default_factory=dict[Area, "_Part"])
    weight: int = 0

    def all(self) -> list[Location]:
        return [*self.own, *(location for part in self.inner.values() for location in part.all())]


class Divider:
    """Divides the classes in `weights`; `circles` of references have each behind what it refers to."""

    def __init__(
        self, weights: Mapping[Location, int], users: Mapping[Location, Users], circles: Sequence[Sequence[Location]]
    ) -> None:
        self._weights = weights
        self._users = users
        self._places = {location: index for index, circle in enumerate(circles) for location in circle}

    def shelves(self) -> Iterator[Shelf]:
        """Yield the shelves, those of an area behind those of the areas inside of it."""
        whole = _Part(())
        for location, weight in self._weights.items():
            part = whole
            part.weight += weight
            for end in range(1, len(self._users[location].area) + 1):
                area = self._users[location].area[:end]
                part = part.inner.setdefault(area, _Part(area))
                part.weight += weight
            part.own.append(location)
        for part in whole.inner.values():
            yield from self._divided(part)
        yield from self._shared(whole, [])

    def _divided(self, part: _Part) -> Iterator[Shelf]:
        if part.weight <= _LARGE:
            yield Shelf(part.area, part.all())
            return
        for one in part.inner.values():
            if one.weight > _SMALL:
                yield from self._divided(one)
        small = [one.all() for one in part.inner.values() if one.weight <= _SMALL]
        yield from self._shared(part, self._filled(small, _LARGE))

    def _shared(self, part: _Part, beside: list[list[Location]]) -> Iterator[Shelf]:
        """Yield what belongs to an area as a whole: in one module with `beside`, or by who uses it."""
        if self._weight(part.own) + sum(map(self._weight, beside)) <= _LARGE:
            if part.own or beside:
                yield Shelf(part.area, [*part.own, *(location for one in beside for location in one)])
            return
        yield from (Shelf(part.area, one) for one in beside)
        together: dict[int, list[Location]] = {}
        for location in part.own:
            together.setdefault(self._users[location].bits, []).append(location)
        # What refers to a class has fewer users, or the same: so nothing refers to what comes behind it.
        by_users = sorted(together, key=int.bit_count, reverse=True)
        for found in self._filled([together[bits] for bits in by_users], _SMALL):
            for piece in self._pieces(found):
                yield Shelf(part.area, piece, shared=True)

    def _pieces(self, together: list[Location]) -> list[list[Location]]:
        """Cut what is always used together, so that nobody has to read thousands of lines; circles stay whole."""
        circles: dict[int, list[Location]] = {}
        for location in together:
            circles.setdefault(self._places[location], []).append(location)
        return self._filled([circles[place] for place in sorted(circles)], _LARGE)

    def _filled(self, groups: Iterable[list[Location]], limit: int) -> list[list[Location]]:
        """Put neighbours together until they weigh more than `limit`."""
        filled: list[list[Location]] = []
        weight = 0
        for group in groups:
            weight += self._weight(group)
            if filled and weight <= limit:
                filled[-1] += group
            else:
                filled.append([*group])
                weight = self._weight(group)
        return filled

    def _weight(self, locations: list[Location]) -> int:
        return sum(self._weights[location] for location in locations)
