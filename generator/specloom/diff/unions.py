"""Compares unions: which variants belong together, which came or went, and what tells them apart."""

from __future__ import annotations

from collections.abc import Iterator

from specloom import ir
from specloom.diff.change import quoted
from specloom.diff.pairs import Spot, Walk
from specloom.diff.shapes import kind


def compare_unions(walk: Walk, spot: Spot, old: ir.Union, new: ir.Union) -> None:
    """Compare two unions."""
    paired: dict[int, int] = {}
    left, right = dict(enumerate(old.variants)), dict(enumerate(new.variants))
    for first, second in _matched(walk, left, right):
        paired[first] = second
        walk.walk(spot.inside(old.variants[first], new.variants[second], ""))
    for one in left.values():
        walk.note("variant-removed", f"it may no longer be {kind(one)}", spot.inside(one, spot.new, ""))
    for other in right.values():
        walk.note("variant-added", f"it may be {kind(other)} now", spot.inside(spot.old, other, ""))
    _discriminators(walk, spot, (old.discriminator, new.discriminator), paired)


def _matched(walk: Walk, left: dict[int, ir.Schema], right: dict[int, ir.Schema]) -> Iterator[tuple[int, int]]:
    """Yield variants that belong together, by name, then by kind, in order; what is left over stays in the mappings."""
    for alike in (_same_name, _same_kind):
        for first, one in list(left.items()):
            second = next((place for place, other in right.items() if alike(walk, one, other)), None)
            if second is not None:
                del left[first], right[second]
                yield first, second


def _same_name(_: Walk, one: ir.Schema, other: ir.Schema) -> bool:
    match one.shape, other.shape:
        case ir.Reference(target), ir.Reference(another):
            return target.pointer[-1:] == another.pointer[-1:]
        case _:
            return one.shape == other.shape


def _same_kind(walk: Walk, one: ir.Schema, other: ir.Schema) -> bool:
    if isinstance(one.shape, ir.Reference) and isinstance(other.shape, ir.Reference):
        return False
    left, right = walk.open_old(one).shape, walk.open_new(other).shape
    if isinstance(left, ir.Scalar) and isinstance(right, ir.Scalar):
        return left.type == right.type
    return type(left) is type(right)


def _discriminators(
    walk: Walk, spot: Spot, each: tuple[ir.Discriminator | None, ir.Discriminator | None], paired: dict[int, int]
) -> None:
    before, after = each
    if before is None or after is None:
        if after is not None:
            walk.note("discriminator-added", f"{quoted(after.property)} tells its variants apart", spot)
        if before is not None:
            walk.note("discriminator-removed", f"{quoted(before.property)} no longer tells its variants apart", spot)
        return
    if before.property != after.property:
        said = f"{quoted(after.property)} tells its variants apart instead of {quoted(before.property)}"
        walk.note("discriminator-changed", said, spot)
        return
    for value, place in after.mapping:
        was = dict(before.mapping).get(value)
        if was is not None and was in paired and paired[was] != place:
            walk.note("discriminator-changed", f"{quoted(value)} stands for another variant", spot)
