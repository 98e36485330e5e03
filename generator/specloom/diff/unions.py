"""Compares unions: matches their variants, and compares their discriminators."""

from __future__ import annotations

from collections.abc import Iterator

from specloom import ir
from specloom.diff.change import quoted
from specloom.diff.pairs import SchemaPair, Walk
from specloom.diff.shapes import kind


def compare_unions(walk: Walk, pair: SchemaPair, old: ir.Union, new: ir.Union) -> None:
    """Compare two unions."""
    paired: dict[int, int] = {}
    left, right = dict(enumerate(old.variants)), dict(enumerate(new.variants))
    for first, second in _matched(walk, left, right):
        paired[first] = second
        walk.walk(pair.inside(old.variants[first], new.variants[second], ""))
    for variant in left.values():
        walk.note("variant-removed", f"it may no longer be {kind(variant)}", pair.inside(variant, pair.new, ""))
    for other in right.values():
        walk.note("variant-added", f"it may be {kind(other)} now", pair.inside(pair.old, other, ""))
    _discriminators(walk, pair, old, new, paired)


def _matched(walk: Walk, left: dict[int, ir.Schema], right: dict[int, ir.Schema]) -> Iterator[tuple[int, int]]:
    """Yield the indices of matching variants, by name, then by type; those matched are removed from the mappings."""
    for alike in (_same_name, _same_type):
        for first, variant in list(left.items()):
            second = next((place for place, other in right.items() if alike(walk, variant, other)), None)
            if second is not None:
                del left[first], right[second]
                yield first, second


def _same_name(_: Walk, left: ir.Schema, right: ir.Schema) -> bool:
    match left.shape, right.shape:
        case ir.Reference(target), ir.Reference(other_target):
            return target.pointer[-1:] == other_target.pointer[-1:]
        case _:
            return left.shape == right.shape


def _same_type(walk: Walk, old: ir.Schema, new: ir.Schema) -> bool:
    if isinstance(old.shape, ir.Reference) and isinstance(new.shape, ir.Reference):
        return False
    left, right = walk.dereference_old(old).shape, walk.dereference_new(new).shape
    if isinstance(left, ir.Scalar) and isinstance(right, ir.Scalar):
        return left.type == right.type
    return type(left) is type(right)


def _discriminators(walk: Walk, pair: SchemaPair, old: ir.Union, new: ir.Union, paired: dict[int, int]) -> None:
    before, after = old.discriminator, new.discriminator
    if before is None or after is None:
        if after is not None:
            walk.note("discriminator-added", f"{quoted(after.property)} tells its variants apart", pair)
        if before is not None:
            walk.note("discriminator-removed", f"{quoted(before.property)} no longer tells its variants apart", pair)
        return
    if before.property != after.property:
        message = f"{quoted(after.property)} tells its variants apart instead of {quoted(before.property)}"
        walk.note("discriminator-changed", message, pair)
        return
    for value, place in after.mapping:
        previous = dict(before.mapping).get(value)
        if previous is not None and previous in paired and paired[previous] != place:
            walk.note("discriminator-changed", f"{quoted(value)} stands for another variant", pair)
