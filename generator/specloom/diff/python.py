"""Compares the public interfaces of two packages: classes, their members, and their overloads.

griffe compares signatures; annotations, additions and overloads, which it does not compare, are compared here.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import griffe

from specloom.base.diagnostics import Location
from specloom.diff.change import Change, quoted
from specloom.diff.rules import BREAKING, RULES
from specloom.diff.surface import ASYNCHRONOUS, Member, PublicClass

_BREAKAGES: dict[griffe.BreakageKind, tuple[str, str]] = {
    griffe.BreakageKind.PARAMETER_MOVED: ("python-parameter-moved", "it stands in another place"),
    griffe.BreakageKind.PARAMETER_REMOVED: ("python-parameter-removed", "it is gone"),
    griffe.BreakageKind.PARAMETER_CHANGED_KIND: ("python-parameter-kind-changed", "it has to be given otherwise"),
    griffe.BreakageKind.PARAMETER_CHANGED_DEFAULT: ("python-parameter-default-changed", "its default changed"),
    griffe.BreakageKind.PARAMETER_CHANGED_REQUIRED: ("python-parameter-required", "it is required now"),
    griffe.BreakageKind.PARAMETER_ADDED_REQUIRED: ("python-parameter-added-required", "it is new, and required"),
}


@dataclass(frozen=True, slots=True)
class _Place:
    """A member of a class in both packages: its public name, and its locations."""

    name: str
    old: Location | None
    new: Location | None

    def change(self, rule: str, message: str, parameter: str = "") -> Change:
        words = f"parameter {quoted(parameter)} of {quoted(self.name)}" if parameter else quoted(self.name)
        return Change(rule, words, message, self.old, self.new, name=self.name)


def compare_surfaces(
    old: Mapping[str, PublicClass], new: Mapping[str, PublicClass], *, sent_only: frozenset[str] = frozenset()
) -> tuple[Change, ...]:
    """Return the changes between two packages; changes that synchronous and asynchronous classes share come once.

    `sent_only` names the models (`models.Call`) that no response contains: a wider type of their fields is no break.
    """
    changes: list[Change] = []
    for name, before in old.items():
        after = new.get(name)
        if after is None:
            changes.append(_Place(name, _at(before, before.line), None).change("python-removed", "it is gone"))
        else:
            changes += _classes(before, after, sent_only=name in sent_only)
    for name, after in new.items():
        if name not in old:
            changes.append(_Place(name, None, _at(after, after.line)).change("python-added", "it is new"))
    shared = {_words(change) for change in changes if not change.name.startswith(ASYNCHRONOUS)}
    return tuple(
        change for change in changes if not (change.name.startswith(ASYNCHRONOUS) and _words(change) in shared)
    )


def _words(change: Change) -> tuple[str, str, str]:
    """Return what a change has in common with that of the asynchronous twin."""
    return change.rule, change.subject.replace(ASYNCHRONOUS, ""), change.message.replace("Async", "")


def _at(holder: PublicClass, line: int) -> Location:
    return Location(holder.file, (), line, 1)


def _classes(old: PublicClass, new: PublicClass, *, sent_only: bool) -> Iterator[Change]:
    whole = _Place(old.name, _at(old, old.line), _at(new, new.line))
    for base in old.bases:
        if base not in new.bases:
            yield whole.change("python-base-removed", f"it is no longer {quoted(base)}")
    for name, before in old.members.items():
        after = new.members.get(name)
        place = _Place(f"{old.name}.{name}", _at(old, before.line), _at(new, after.line) if after else None)
        if after is None:
            yield place.change("python-removed", "it is gone")
        elif bool(before.calls) != bool(after.calls):
            yield place.change("python-kind-changed", "it is another kind of thing")
        elif before.calls:
            yield from _functions(before, after, place)
        else:
            yield from _attributes(before, after, place, sent_only=sent_only)
    for name, after in new.members.items():
        if name not in old.members:
            place = _Place(f"{old.name}.{name}", None, _at(new, after.line))
            yield place.change("python-added", "it is new")


def _attributes(old: Member, new: Member, place: _Place, *, sent_only: bool) -> Iterator[Change]:
    if old.annotation != new.annotation:
        before, after = alternatives(old.annotation), alternatives(new.annotation)
        if before != after:
            rule = "python-attribute-type-changed"
            if _covers(before, after):
                rule = "python-attribute-type-narrowed"
            elif sent_only and _covers(after, before):
                rule = "python-attribute-type-widened"
            yield place.change(rule, _went("its type", before, after))
    elif not old.annotation and old.value != new.value:
        yield place.change(
            "python-attribute-value-changed", f"its value went from {quoted(old.value)} to {quoted(new.value)}"
        )


def _covers(wide: frozenset[str], narrow: frozenset[str]) -> bool:
    """Tell whether one type admits all values of another; an int is a float as well (PEP 484)."""
    return narrow <= (wide | {"int"} if "float" in wide else wide)


def _went(what: str, before: frozenset[str], after: frozenset[str]) -> str:
    return f"{what} went from {quoted(' | '.join(_ordered(before)))} to {quoted(' | '.join(_ordered(after)))}"


def _ordered(names: frozenset[str]) -> list[str]:
    return sorted(names, key=lambda name: (name == "None", name))


def alternatives(annotation: str) -> frozenset[str]:
    """Return the types that an annotation allows, as source text; what `Annotated` adds is left out."""
    try:
        tree = ast.parse(annotation or "Any", mode="eval").body
    except SyntaxError:
        return frozenset({annotation})
    return frozenset(_alternatives(tree))


def _alternatives(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.BinOp(left, ast.BitOr(), right):
            yield from _alternatives(left)
            yield from _alternatives(right)
        case ast.Subscript(ast.Name("Annotated"), ast.Tuple([first, *_])):
            yield from _alternatives(first)
        case _:
            yield ast.unparse(node)


def _functions(old: Member, new: Member, place: _Place) -> Iterator[Change]:
    """Compare each overload of a function with the one that callers of it get along with best."""
    sentences: set[str] = set()
    known = frozenset(parameter.name for call in old.calls for parameter in call.parameters)
    same = {_written(call) for call in new.calls}
    for before in (call for call in old.calls if _written(call) not in same):
        candidates = (
            [*_breakages(before, call, place), *_signatures(before, call, place, known)] for call in new.calls
        )
        for change in min(candidates, key=_weight):
            if change.sentence not in sentences:
                sentences.add(change.sentence)
                yield change


def _written(function: griffe.Function) -> tuple[str, str]:
    return str(function.parameters), str(function.returns)


def _weight(changes: Sequence[Change]) -> tuple[int, int]:
    return sum(RULES[change.rule].level == BREAKING for change in changes), len(changes)


def _breakages(old: griffe.Function, new: griffe.Function, place: _Place) -> Iterator[Change]:
    """Ask griffe, which compares the members of modules."""
    holders = [griffe.Module("surface"), griffe.Module("surface")]
    for holder, function in zip(holders, (old, new), strict=True):
        holder.set_member("called", function)
    for breakage in griffe.find_breaking_changes(*holders):
        if breakage.kind in _BREAKAGES:
            rule, message = _BREAKAGES[breakage.kind]
            parameter = breakage.new_value or breakage.old_value
            yield place.change(rule, message, parameter.name)


def _signatures(old: griffe.Function, new: griffe.Function, place: _Place, known: Collection[str]) -> Iterator[Change]:
    """Compare annotations, and what may be left out; parameters in `known` are not new, but of another overload."""
    before = {parameter.name: parameter for parameter in old.parameters}
    for parameter in new.parameters:
        previous = before.get(parameter.name)
        if previous is None:
            if not parameter.required and parameter.name not in known:
                yield place.change("python-parameter-added", "it is new", parameter.name)
            continue
        if previous.required and not parameter.required:
            yield place.change("python-parameter-optional", "it may be left out", parameter.name)
        types = alternatives(str(previous.annotation or "")), alternatives(str(parameter.annotation or ""))
        if parameter.required and not previous.required:
            types = types[0] - {"None"}, types[1] - {"None"}
        if types[0] != types[1]:
            wider = _covers(types[1], types[0])
            rule = "python-parameter-type-widened" if wider else "python-parameter-type-changed"
            yield place.change(rule, _went("its type", *types), parameter.name)
    results = alternatives(str(old.returns or "")), alternatives(str(new.returns or ""))
    if results[0] != results[1]:
        yield place.change("python-return-type-changed", _went("its result", *results))
