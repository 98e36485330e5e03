"""Decides how changes of values become changes of a text: as few characters as possible, comments and order kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from specloom.base.document import Json
from specloom.base.spans import Placed
from specloom.base.yaml_layout import flow, item, member


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two values: `value` is set or added at `pointer`, or what is there is removed."""

    pointer: tuple[str, ...]
    value: Json = None
    is_new: bool = False
    is_gone: bool = False


class NotTextualError(Exception):
    """A change cannot be made in this text; the text says why."""


def changes(before: Json, after: Json, pointer: tuple[str, ...] = ()) -> Iterator[Change]:
    """Yield the differences; of what is removed, the last first."""
    if repr(before) == repr(after):  # unlike `==`, this tells 1 from true
        return
    if isinstance(before, dict) and isinstance(after, dict):
        yield from _members(before, after, pointer)
    elif isinstance(before, list) and isinstance(after, list):
        yield from _items(before, after, pointer)
    else:
        yield Change(pointer, after)


def _members(before: dict[str, Json], after: dict[str, Json], pointer: tuple[str, ...]) -> Iterator[Change]:
    for name, value in after.items():
        if name in before:
            yield from changes(before[name], value, (*pointer, name))
        else:
            yield Change((*pointer, name), value, is_new=True)
    for name in reversed(before):
        if name not in after:
            yield Change((*pointer, name), is_gone=True)


def _items(before: list[Json], after: list[Json], pointer: tuple[str, ...]) -> Iterator[Change]:
    if len(before) == len(after):
        for index, value in enumerate(after):
            yield from changes(before[index], value, (*pointer, str(index)))
    elif after[: len(before)] == before:
        for index in range(len(before), len(after)):
            yield Change((*pointer, str(index)), after[index], is_new=True)
    elif _is_part(after, before):
        gone: list[int] = []
        kept = 0
        for index, value in enumerate(before):
            if kept < len(after) and after[kept] == value:
                kept += 1
            else:
                gone.append(index)
        yield from (Change((*pointer, str(index)), is_gone=True) for index in reversed(gone))
    else:
        yield Change(pointer, after)


def _is_part(some: list[Json], of: list[Json]) -> bool:
    rest = iter(of)
    return all(any(value == other for other in rest) for value in some)


def patched(text: str, root: Placed, change: Change) -> str:
    """Return the text with one change made.

    Raises:
        NotTextualError: It is written in a way that does not allow it.
    """
    holder = _find(root, change.pointer[:-1])
    if change.is_new:
        return _added(text, holder, change)
    if change.is_gone:
        return _removed(text, holder, change.pointer[-1])
    if not change.pointer:
        raise NotTextualError("the whole document would be replaced")
    target = _member(holder, change.pointer[-1])
    lead = "" if text[target.start - 1 : target.start] in (" ", "[", "{", ",") else " "
    return text[: target.start] + lead + flow(change.value) + text[target.end :]


def _find(root: Placed, pointer: tuple[str, ...]) -> Placed:
    here = root
    for part in pointer:
        here = _member(here, part)
    return here


def _member(holder: Placed, part: str) -> Placed:
    found = holder.members.get(part)
    if found is None:
        raise NotTextualError("the value is written elsewhere (a YAML alias or merge)")
    return found


def _added(text: str, holder: Placed, change: Change) -> str:
    name, is_list = change.pointer[-1], holder.kind == "sequence"
    if holder.kind == "scalar":
        raise NotTextualError("there is nothing that it could be added to")
    if holder.in_braces:
        entry = flow(change.value) if is_list else f"{flow(name)}: {flow(change.value)}"
        end = holder.end - 1
        inside = text[holder.start + 1 : end].rstrip()
        cut = holder.start + 1 + len(inside)
        return text[:cut] + (", " if inside and not inside.endswith(",") else "") + entry + text[end:]
    lines = item(change.value) if is_list else member(name, change.value)
    at = _line_end(text, holder.end)
    indent = " " * holder.column
    block = "".join(f"\n{indent}{line}" for line in lines)
    return text[:at] + block + text[at:]


def _removed(text: str, holder: Placed, name: str) -> str:
    target = _member(holder, name)
    if len(holder.members) == 1:
        return text[: holder.start] + ("[]" if holder.kind == "sequence" else "{}") + text[holder.end :]
    starts = [each.key for each in holder.members.values()]
    place = starts.index(target.key)
    if holder.in_braces:
        if place + 1 < len(starts):
            return text[: target.key] + text[starts[place + 1] :]
        before = list(holder.members.values())[place - 1].end
        return text[:before] + text[target.end :]
    if place == 0:
        return text[: target.key] + text[starts[1] :]
    start = text.rfind("\n", 0, target.key) + 1
    return text[:start] + text[_line_end(text, target.end) + 1 :]


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end
