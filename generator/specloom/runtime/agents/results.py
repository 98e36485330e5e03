"""What agents see of results: JSON values without personal data and credentials, and no more than fits."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from math import isfinite
from typing import Any

from ..base.request import MASK, Response

MOST_CHARACTERS = 40_000
_CUTS = ((200, 8_000), (50, 2_000), (20, 500), (5, 200), (1, 100))
"""Items of lists, members of objects, and characters of texts that are shown: the first that fits is taken."""


class Shown:
    """Turns results into what is shown. `personal` names fields that hold personal data where no model says so.

    With `reveal`, personal data are shown. `scrub` takes credentials out of text.
    """

    def __init__(self, personal: frozenset[str], *, reveal: bool, scrub: Callable[[str], str]) -> None:
        self._personal = personal
        self._reveal = reveal
        self._scrub = scrub

    def value(self, value: Any) -> Any:
        """Return a result as JSON."""
        if hasattr(value, "to_dict") and hasattr(type(value), "model_fields"):
            return self._model(value, value.to_dict())
        return self._plain(value)

    def by_name(self, value: Any) -> Any:
        """Return a JSON value of which no model is known, without the members that are called like personal data."""
        if isinstance(value, Mapping):
            members: Mapping[str, Any] = value
            return {
                self._scrub(str(name)): self._hidden(member) if self._is_personal(str(name)) else self.by_name(member)
                for name, member in members.items()
            }
        if isinstance(value, (list, tuple)):
            items: Iterable[Any] = value
            return [self.by_name(each) for each in items]
        return self._leaf(value)

    def _model(self, model: Any, dumped: Mapping[str, Any]) -> dict[str, Any]:
        """Return what a model was dumped to, without the fields that are personal (`Pii`)."""
        shown: dict[str, Any] = {}
        fields = {info.alias or name: (name, info) for name, info in type(model).model_fields.items()}
        for key, member in dumped.items():
            name, info = fields.get(key, ("", None))
            if info is None:
                shown[self._scrub(key)] = self.by_name({key: member})[self._scrub(key)]
            elif not info.repr:
                shown[key] = self._hidden(member)
            else:
                shown[key] = self._both(getattr(model, name), member)
        return shown

    def _both(self, value: Any, dumped: Any) -> Any:
        """Return what a part of a model was dumped to; `value` is the part, which may hold models itself."""
        if hasattr(value, "to_dict") and isinstance(dumped, Mapping):
            return self._model(value, dumped)
        if isinstance(value, (list, tuple)) and isinstance(dumped, list) and len(value) == len(dumped):
            return [self._both(each, item) for each, item in zip(value, dumped, strict=True)]
        if isinstance(value, Mapping) and isinstance(dumped, Mapping) and value.keys() == dumped.keys():
            return {self._scrub(key): self._both(value[key], item) for key, item in dumped.items()}
        return self.by_name(dumped)

    def _plain(self, value: Any) -> Any:
        if isinstance(value, Mapping):
            members: Mapping[str, Any] = value
            return {
                self._scrub(str(name)): self._hidden(member) if self._is_personal(str(name)) else self.value(member)
                for name, member in members.items()
            }
        if isinstance(value, (list, tuple)):
            items: Iterable[Any] = value
            return [self.value(each) for each in items]
        return self._leaf(value)

    def _leaf(self, value: Any) -> Any:
        if value is None or isinstance(value, (bool, int)):
            return value
        if isinstance(value, float):
            return value if isfinite(value) else str(value)
        if isinstance(value, Response):
            return {"status": value.status, "content": self._leaf(value.content)}
        if isinstance(value, (bytes, bytearray)):
            return self._octets(bytes(value))
        if hasattr(value, "isoformat"):
            return value.isoformat()
        return self._scrub(str(value))

    def _octets(self, content: bytes) -> Any:
        try:
            return self._scrub(content.decode())
        except UnicodeDecodeError:
            return {"octets": len(content), "base64": b64encode(content).decode("ascii")}

    def _is_personal(self, name: str) -> bool:
        return name.lower() in self._personal

    def _hidden(self, value: Any) -> Any:
        return self.by_name(value) if self._reveal else None if value is None else MASK


def fitting(value: Any) -> tuple[Any, bool]:
    """Return a JSON value, cut where it is longer than agents can take, and whether it was cut."""
    if _length(value) <= MOST_CHARACTERS:
        return value, False
    for items, characters in _CUTS:
        shorter = _cut(value, items, characters)
        if _length(shorter) <= MOST_CHARACTERS:
            return shorter, True
    return _cut(json.dumps(value, ensure_ascii=False), 0, MOST_CHARACTERS // 2), True


def fits(value: Any) -> bool:
    """Tell whether a JSON value is short enough to be shown whole."""
    return _length(value) <= MOST_CHARACTERS


def _length(value: Any) -> int:
    return len(json.dumps(value, ensure_ascii=False))


def _cut(value: Any, items: int, characters: int) -> Any:
    if isinstance(value, str) and len(value) > characters:
        return f"{value[:characters]}… ({len(value) - characters} characters more)"
    if isinstance(value, list):
        listed: list[Any] = value
        more = len(listed) - items
        kept = [_cut(each, items, characters) for each in listed[:items]]
        return [*kept, f"… ({more} items more)"] if more > 0 else kept
    if isinstance(value, dict):
        members: dict[str, Any] = value
        kept_members = {name: _cut(each, items, characters) for name, each in list(members.items())[: items or 1]}
        more = len(members) - len(kept_members)
        return kept_members | ({"…": f"{more} members more"} if more else {})
    return value
