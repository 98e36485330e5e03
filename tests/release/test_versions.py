"""Which version follows another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.base.versions import bump_for, bumped, is_at_least, is_version

NUMBERS = st.tuples(*[st.integers(0, 10**6)] * 3)
LEVELS = ["breaking", "additive", "cosmetic"]


@pytest.mark.parametrize(
    ("version", "level", "after"),
    [
        ("0.1.0", "breaking", "0.2.0"),
        ("0.1.9", "additive", "0.1.10"),
        ("0.1.0", "cosmetic", "0.1.1"),
        ("1.2.3", "breaking", "2.0.0"),
        ("1.2.3", "additive", "1.3.0"),
        ("1.2.3", "cosmetic", "1.2.4"),
    ],
)
def test_what_changed_decides_which_part_rises(version: str, level: str, after: str) -> None:
    bump = bump_for(level, version)
    assert bump is not None
    assert bumped(version, bump) == after


def test_nothing_changed_raises_nothing() -> None:
    assert bump_for(None, "1.0.0") is None


@given(NUMBERS, st.sampled_from(LEVELS), st.sampled_from(LEVELS))
def test_what_weighs_more_raises_at_least_as_much(numbers: tuple[int, int, int], one: str, other: str) -> None:
    version = ".".join(map(str, numbers))
    bumps = [bump_for(level, version) for level in sorted([one, other], key=LEVELS.index)]
    assert bumps[0] is not None
    assert bumps[1] is not None
    more, less = bumped(version, bumps[0]), bumped(version, bumps[1])
    assert is_at_least(more, less)
    assert is_at_least(less, version)
    assert less != version


@pytest.mark.parametrize("text", ["1", "1.2", "1.2.3.4", "01.2.3", "1.2.3rc1", "v1.2.3", "1.2.-3", " 1.2.3", "1.2.3\n"])
def test_only_three_numbers_are_a_version(text: str) -> None:
    assert not is_version(text)
