"""How names are given once: what is free, what a taken name becomes, and who comes first."""

from __future__ import annotations

import pytest

from specloom.names.namespace import Namespace

LONGEST = 120


def test_a_name_is_given_once_and_then_numbered() -> None:
    names = Namespace()
    assert [names.assign("a") for _ in range(3)] == ["a", "a_2", "a_3"]
    assert [names.assign("A"), names.assign("a_2"), names.assign("b")] == ["A_4", "a_2_2", "b"]


def test_keywords_and_reserved_names_get_the_suffix_then_a_number() -> None:
    names = Namespace(frozenset({"list"}))
    assert [names.assign(name) for name in ("class", "list", "list", "List", "None")] == [
        "class_", "list_", "list__2", "List", "None_",
    ]  # fmt: skip
    classes = Namespace(frozenset({"Model"}), separator="", reserved_suffix="Object")
    assert [classes.assign(name) for name in ("Model", "Model", "Pet", "Pet", "True")] == [
        "ModelObject", "ModelObject2", "Pet", "Pet2", "TrueObject",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        ("a" * LONGEST, "a" * LONGEST),
        ("a" * (LONGEST + 1), "a" * LONGEST),
        ("a" * (LONGEST - 2) + "__b", "a" * (LONGEST - 2)),
    ],
)
def test_a_long_name_is_cut(wanted: str, given: str) -> None:
    assert Namespace().assign(wanted) == given


def test_a_name_can_be_claimed_while_it_is_free() -> None:
    names = Namespace(frozenset({"list"}))
    assert [names.reserve(name) for name in ("a", "a", "A", "b")] == [True, False, False, True]
    assert [names.reserve(name) for name in ("list", "class", "List")] == [False, False, True]
    assert names.reserve("c" * LONGEST)
    assert not names.reserve("d" * (LONGEST + 1))
    assert names.assign("b") == "b_2"


def test_recorded_names_come_first_then_plain_ones() -> None:
    wanted = {1: "a", 2: "a", 3: "a", 4: "b"}
    assert list(Namespace().assign_all(wanted, {}).items()) == [(1, "a"), (2, "a_2"), (3, "a_3"), (4, "b")]
    assert list(Namespace().assign_all(wanted, {3: "a"}).items()) == [(1, "a_2"), (2, "a_3"), (3, "a"), (4, "b")]
    plain = Namespace().assign_all(wanted, {3: "b"}, lambda key, name: key == 2 and name == "a")
    assert list(plain.items()) == [(1, "a_2"), (2, "a"), (3, "b"), (4, "b_2")]


def test_a_recorded_name_that_is_not_free_is_given_anew() -> None:
    names = Namespace(frozenset({"list"}))
    assert names.assign_all({1: "list", 2: "a", 3: "b"}, {1: "list", 2: "c", 3: "c", 9: "b"}) == {
        1: "list_",
        2: "c",
        3: "b",
    }
