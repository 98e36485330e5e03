"""What agents see of results: JSON values without personal data and credentials, and no more than fits."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable, Mapping
from math import isfinite
from typing import Any

from ..base.request import MASK, Response
from ..base.type_guards import is_dict, is_list, is_mapping, is_model, is_several

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
        return self._both(value, value.to_dict()) if is_model(value) else self._each(value, self.value)

    def by_name(self, value: Any) -> Any:
        """Return a JSON value of which no model is known, without the members that are called like personal data."""
        return self._each(value, self.by_name)

    def _each(self, value: Any, shown: Callable[[Any], Any]) -> Any:
        """Return a value whose members, or items, are shown in one way."""
        if is_mapping(value):
            return {
                self._scrub(str(name)): self._hidden(member) if self._is_personal(str(name)) else shown(member)
                for name, member in value.items()
            }
        if is_several(value):
            return [shown(each) for each in value]
        return self._leaf(value)

    def _both(self, value: Any, dumped: Any) -> Any:
        """Return what a value was dumped to as JSON, without the fields of models in it that are personal (`Pii`)."""
        if is_model(value) and is_dict(dumped):
            return self._model(value, dumped)
        if is_list(value) and is_list(dumped) and len(value) == len(dumped):
            return [self._both(each, item) for each, item in zip(value, dumped, strict=True)]
        if is_dict(value) and is_dict(dumped) and value.keys() == dumped.keys():
            return {self._scrub(key): self._both(value[key], item) for key, item in dumped.items()}
        return self.by_name(dumped)

    def _model(self, model: Any, dumped: Mapping[str, Any]) -> dict[str, Any]:
        declared: Mapping[str, Any] = model.__class__.model_fields
        fields = {info.alias or name: (name, info) for name, info in declared.items()}
        shown: dict[str, Any] = {}
        for key, member in dumped.items():
            if key not in fields:
                shown |= self.by_name({key: member})
                continue
            name, info = fields[key]
            shown[key] = self._both(getattr(model, name), member) if info.repr else self._hidden(member)
        return shown

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
    if is_list(value):
        more = len(value) - items
        kept = [_cut(each, items, characters) for each in value[:items]]
        return [*kept, f"… ({more} items more)"] if more > 0 else kept
    if is_dict(value):
        kept_members = {name: _cut(each, items, characters) for name, each in list(value.items())[:items]}
        more = len(value) - len(kept_members)
        return kept_members | ({"…": f"{more} members more"} if more else {})
    return value
