"""The pagination style `tail`: records in the order of a time of theirs, each page behind the times of the one before.

Unlike pages by number it leaves nothing out while records change: one that does comes again, at its new time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any, final

from .lookup import resolve
from .operation import Call
from .pagination import Ending, FetchedPage, HeaderField, ParameterPagination

_SLACK = timedelta(seconds=1)  # a server may compare whole seconds only


@final
class TailPagination(ParameterPagination):
    """A page begins behind a time, which `parameter` names; `field` is the pointer to that time in a record.

    `sort` are the query parameters that put records in this order, with their values, and `page` is the parameter that
    numbers pages, which must not be given then. `size` is how many records a page has at most, whatever `limit` asks
    for.

    The next page begins ahead of the last time of a page, as records of the same time may not all be on it: those that
    come twice are left out.
    """

    field: str
    sort: Mapping[str, str] = {}
    page: str | None = None
    limit: str | None = None
    size: int | None = None
    total: str | HeaderField | None = None

    @property
    def first(self) -> str | None:
        """None: any time may be that from which a caller asks for records."""
        return None

    @property
    def continues(self) -> bool:
        """True: records that change later stand behind the last page."""
        return True

    def prepared(self, call: Call[Any]) -> Call[Any]:
        """Return the call with its records in order.

        Raises:
            ValueError: The caller asks for another order, or for a page by its number.
        """
        for name, value in (*self.sort.items(), *([(self.page, "1")] if self.page else [])):
            given = call.query.get(name)
            if given is not None and str(getattr(given, "value", given)) != value:  # the member of an enumeration
                raise ValueError(
                    f"All pages of {call.operation.id} follow each other by {self.key!r}: leave out {name!r}, or fetch "
                    "a single page by first_page()."
                )
        query = {name: value for name, value in call.query.items() if name != self.page}
        return call.replaced(query={**query, **self.sort})

    def next_position(self, page: FetchedPage) -> Any:
        """Return the time behind the last but one of a page: the records of the last one may not all be on it."""
        times = sorted({time for item in self.items_of(page.value) if (time := self._time(item)) is not None})
        if not times:
            return None
        last = times[-2] if len(times) > 1 else times[0]
        return last + timedelta(microseconds=1 if last.microsecond % 1000 else 500)

    def fault(self, call: Call[Any], items: Sequence[Any]) -> str:
        """Return what is wrong with a page: its records are not those asked for, not in order, or too many."""
        times, begin = [self._time(item) for item in items], _time_of(self.position(call))
        known = [time for time in times if time is not None]
        if len(known) < len(times):
            return f"A record has no time at {self.field!r}, by which pages follow each other"
        if begin is not None and any(time <= begin - _SLACK for time in known):
            return f"A page has records ahead of the time asked for: the server ignores {self.key!r}"
        if any(after < before for before, after in pairwise(known)):
            return f"The records of a page are not in the order of {self.field!r}: the server does not sort them"
        sizes = [int(size) for size in (self._limit(call), self.size) if size]
        if len(known) > 1 and known[0] == known[-1] and sizes and len(known) >= min(sizes):
            return f"All {len(known)} records of a page have the same time: those beyond cannot be asked for"
        return ""

    def fresh(self, items: Sequence[Any], before: Sequence[Any]) -> Sequence[Any]:
        """Return the items of a page without those that the page before it had."""
        times = [time for item in before if (time := self._time(item)) is not None]
        latest = max(times, default=None)
        return [
            item
            for item in items
            if latest is None or (time := self._time(item)) is None or time > latest or item not in before
        ]

    def ending(self) -> Ending:
        """Return an empty page."""
        return Ending({self.items: []})

    def sorted(self, items: Sequence[Any]) -> Sequence[Any]:
        """Return items in the order of pages, as the fake server answers."""
        return sorted(items, key=lambda item: self._time(item) or datetime.min.replace(tzinfo=UTC))

    def is_behind(self, item: Any, query: Mapping[str, str]) -> bool:
        """Tell whether a query asks for an item, as the fake server answers."""
        begin, time = _time_of(query.get(self.key)), self._time(item)
        return begin is None or time is None or time >= begin

    def _limit(self, call: Call[Any]) -> Any:
        return call.query.get(self.limit) if self.limit else None

    def _time(self, item: Any) -> datetime | None:
        return _time_of(resolve(item, self.field))


def _time_of(value: Any) -> datetime | None:
    """Return a time that may be text, None where it is none; one without an offset is in UTC."""
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            return None
    if not isinstance(value, datetime):
        return None
    return value.replace(tzinfo=UTC) if value.utcoffset() is None else value.astimezone(UTC)
