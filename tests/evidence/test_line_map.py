"""Which lines of a page became which."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.base.document import Document
from specloom.evidence import citations, watch
from specloom.evidence.citations import digest, read_ranges
from specloom.evidence.line_map import LineMap
from specloom.evidence.watch import State

_OLD = list("abcdefgh")


@pytest.mark.parametrize(
    ("new", "lines", "now"),
    [
        ("abcdefgh", (3, 5), (3, 5)),
        ("xyabcdefgh", (3, 5), (5, 7)),
        ("cdefgh", (3, 5), (1, 3)),
        ("abcXefgh", (3, 5), (3, 5)),
        ("abcXefgh", (4, 4), (4, 4)),
        ("abcXYZefgh", (4, 4), (4, 6)),
        ("abcXYZefgh", (3, 5), (3, 7)),
        ("abcefgh", (3, 5), (3, 4)),
        ("abcefgh", (4, 4), None),
        ("abfgh", (3, 5), None),
        ("abXYfgh", (4, 4), (3, 4)),
        ("abcdefghij", (8, 8), (8, 8)),
        ("", (1, 8), None),
    ],
)
def test_a_range_is_followed(new: str, lines: tuple[int, int], now: tuple[int, int] | None) -> None:
    assert LineMap(_OLD, list(new)).range_of(*lines) == now


@given(st.lists(st.sampled_from("abc"), max_size=12), st.lists(st.sampled_from("abc"), max_size=12))
def test_the_differences_make_one_text_the_other(old: list[str], new: list[str]) -> None:
    made = list(old)
    for hunk in reversed(LineMap(old, new).hunks):
        assert tuple(old[hunk.old_first - 1 :][: len(hunk.old)]) == hunk.old
        made[hunk.old_first - 1 : hunk.old_first - 1 + len(hunk.old)] = hunk.new
    assert made == new


@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=12), st.lists(st.sampled_from("abc"), max_size=12))
def test_a_range_stays_on_the_page(old: list[str], new: list[str]) -> None:
    lines = LineMap(old, new)
    for first in range(1, len(old) + 1):
        now = lines.range_of(first, len(old))
        assert now is None or 1 <= now[0] <= now[1] <= len(new)


def test_lines_that_changed_are_followed_with_the_previous_text(document: Callable[..., Document]) -> None:
    old, new = "one\ntwo\nthree\nfour\n", "new\none\ntwo\n3\nfour\n"
    mark = digest(old.splitlines(), read_ranges("2-3"))
    cited = document(
        "openapi: 3.1.1\n"
        f'x-specloom-source: {{document: page.txt, lines: "2-3", hash: "{mark}", basis: documented}}\n'
        "paths: {}\n"
    )
    (without,) = watch(citations(cited), {"page.txt": new})
    assert (without.state, without.lines) == (State.CHANGED, "2-3")
    (followed,) = watch(citations(cited), {"page.txt": new}, {"page.txt": old})
    assert (followed.state, followed.lines) == (State.CHANGED, "3-4")
    assert followed.hash == digest(new.splitlines(), read_ranges("3-4"))
    (gone,) = watch(citations(cited), {"page.txt": "one\nfour\n"}, {"page.txt": old})
    assert (gone.state, gone.lines) == (State.GONE, "")


def test_ranges_that_moved_by_different_distances_are_followed(document: Callable[..., Document]) -> None:
    old, new = "one\ntwo\nthree\n", "one\nnew\ntwo\nnew\nthree\n"
    mark = digest(old.splitlines(), read_ranges("1, 3"))
    cited = document(
        f'openapi: 3.1.1\nx-specloom-source: {{document: page.txt, lines: "1, 3", hash: "{mark}", basis: documented}}\n'
    )
    (moved,) = watch(citations(cited), {"page.txt": new}, {"page.txt": old})
    assert (moved.state, moved.lines) == (State.MOVED, "1, 5")
