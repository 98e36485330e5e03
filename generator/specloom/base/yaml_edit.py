"""Decides how changes of values become changes of a text: as few characters as possible; comments and order stay."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from specloom.base.document import Json
from specloom.base.spans import ValueSpan
from specloom.base.yaml_layout import flow, item, member

_WIDTH = 120


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two values: `value` is set or added at `pointer`, or what is there is removed.

    A new member is written behind the member `after`, or behind all others; a text that `is_quoted` always has quotes.
    """

    pointer: tuple[str, ...]
    value: Json = None
    is_new: bool = False
    is_gone: bool = False
    after: str = ""
    is_quoted: bool = False


class NotTextualError(Exception):
    """A change cannot be made in place in a text; the message says why."""


def changes(before: Json, after: Json, pointer: tuple[str, ...] = ()) -> Iterator[Change]:
    """Yield the differences between two values; of members and items that are removed, the last first."""
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
        matched = 0
        for index, value in enumerate(before):
            if matched < len(after) and after[matched] == value:
                matched += 1
            else:
                gone.append(index)
        yield from (Change((*pointer, str(index)), is_gone=True) for index in reversed(gone))
    else:
        yield Change(pointer, after)


def _is_part(some: list[Json], of: list[Json]) -> bool:
    rest = iter(of)
    return all(any(value == other for other in rest) for value in some)


def edited(text: str, root: ValueSpan, changes: Iterable[Change]) -> str:
    """Return a text with changes made in place; they must not overlap. `root` is the span of the whole value.

    Raises:
        NotTextualError: It is written in a way that does not allow one of them.
    """
    edits = [_edit(text, root, change) for change in changes]
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@dataclass(frozen=True, slots=True)
class _Edit:
    """The replacement of the characters between two offsets."""

    start: int
    end: int
    text: str


def _edit(text: str, root: ValueSpan, change: Change) -> _Edit:
    holder = _find(root, change.pointer[:-1])
    if change.is_new:
        return _addition(text, holder, change)
    if change.is_gone:
        return _removal(text, holder, change.pointer[-1])
    if not change.pointer:
        raise NotTextualError("the whole document would be replaced")
    target = _member(holder, change.pointer[-1])
    lead = "" if text[target.start - 1 : target.start] in (" ", "[", "{", ",") else " "
    return _Edit(target.start, target.end, lead + _flow(change, as_json=_is_json(text, holder)))


def _flow(change: Change, *, as_json: bool) -> str:
    plain = flow(change.value)
    return json.dumps(change.value, ensure_ascii=False) if as_json or (change.is_quoted and plain[:1] != '"') else plain


def _find(root: ValueSpan, pointer: tuple[str, ...]) -> ValueSpan:
    here = root
    for part in pointer:
        here = _member(here, part)
    return here


def _member(holder: ValueSpan, part: str) -> ValueSpan:
    value = holder.members.get(part)
    if value is None:
        raise NotTextualError("the value is written elsewhere (a YAML alias or merge)")
    return value


def _is_json(text: str, holder: ValueSpan) -> bool:
    """Tell whether a mapping is written as in JSON, where every key has quotes."""
    first = next(iter(holder.members.values()), None)
    return holder.kind == "mapping" and holder.in_braces and first is not None and text[first.key] == '"'


def _addition(text: str, holder: ValueSpan, change: Change) -> _Edit:
    name, is_list = change.pointer[-1], holder.kind == "sequence"
    if holder.kind == "scalar":
        raise NotTextualError("there is nothing that it could be added to")
    last = holder.members.get(change.after)
    if holder.in_braces:
        return _addition_in_braces(text, holder, change, last)
    written = member(name, change.value) if not is_list else item(change.value)
    if change.is_quoted:
        written = iter([f"{flow(name)}: {_flow(change, as_json=False)}"])
    at = _line_end(text, (last or holder).end)
    lead = _line_feed(text, at) + " " * holder.column
    return _Edit(at, at, "".join(lead + line for line in written))


def _addition_in_braces(text: str, holder: ValueSpan, change: Change, last: ValueSpan | None) -> _Edit:
    as_json = _is_json(text, holder)
    entry = _flow(change, as_json=as_json)
    if holder.kind == "mapping":
        name = change.pointer[-1]
        entry = f"{json.dumps(name, ensure_ascii=False) if as_json else flow(name)}: {entry}"
    inside = text[holder.start + 1 : holder.end - 1].rstrip()
    at = last.end if last is not None else holder.start + 1 + len(inside)
    comma = "," if inside and (last is not None or not inside.endswith(",")) else ""
    start, end = text.rfind("\n", 0, at) + 1, _line_end(text, at)
    if not inside or end - start + len(entry) + 2 <= _WIDTH:
        return _Edit(at, at, f"{comma}{' ' if inside else ''}{entry}")
    indent = end - start - len(text[start:end].lstrip())
    return _Edit(at, at, f"{comma}{_line_feed(text, end)}{' ' * (indent + 2)}{entry}")


def _removal(text: str, holder: ValueSpan, name: str) -> _Edit:
    target = _member(holder, name)
    if len(holder.members) == 1:
        return _Edit(holder.start, holder.end, "[]" if holder.kind == "sequence" else "{}")
    starts = [span.key for span in holder.members.values()]
    place = starts.index(target.key)
    if place + 1 < len(starts) and (holder.in_braces or place == 0):
        return _Edit(target.key, starts[place + 1], "")
    if holder.in_braces:
        return _Edit(list(holder.members.values())[place - 1].end, target.end, "")
    end = text.find("\n", target.end)
    return _Edit(text.rfind("\n", 0, target.key) + 1, len(text) if end < 0 else end + 1, "")


def _line_end(text: str, offset: int) -> int:
    """Return where the line around an offset ends, before its line feed."""
    end = text.find("\n", offset)
    end = len(text) if end < 0 else end
    return end - (text[offset:end].endswith("\r"))


def _line_feed(text: str, end: int) -> str:
    return "\r\n" if text[end : end + 1] == "\r" else "\n"
