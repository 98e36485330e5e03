"""Choices of callers become overloads: every combination of alternatives, and how the method tells them apart."""

from __future__ import annotations

from dataclasses import replace

from specloom.code.safe import code, ident, literal
from specloom.code.view import Argument, Signature
from specloom.lower.choices import Alternative, Call, Choice, Result, overloads, routes, signature

NONE = code("None")
KEY = Argument(ident("key"), code("str"), None)
LIMIT = Argument(ident("limit"), code("int | None"), NONE)
CALL = Call((KEY,), (LIMIT,), Result(code("Item")), code("_GET, key, limit"))


def flag(kind: str, *, default: bool = False) -> Argument:
    annotation = {"True": code("Literal[True]"), "False": code("Literal[False]"), "bool": code("bool | None")}[kind]
    return Argument(ident("stream"), annotation, code("...") if default else None)


STREAM = Choice(
    (
        Alternative((flag("False", default=True),)),
        Alternative((flag("True"),), result=Result(code("Chunk"), streams=True), condition=code("stream")),
    ),
    arguments=(replace(flag("bool"), default=NONE),),
)
TAG = Argument(ident("if_none_match"), code("str"), None)
UNCHANGED = Choice(
    (Alternative(without=frozenset({"if_none_match"})), Alternative((TAG,), also=code("NotModified"))),
)
OLD = Choice((Alternative(without=frozenset({"limit"})), Alternative((LIMIT,), deprecated=literal("limit is old"))))


def written(found: Signature) -> str:
    arguments = [*found.positional, *found.keywords]
    shown = [
        f"{each.name.text}: {each.annotation.text}{f' = {each.default.text}' if each.default else ''}"
        for each in arguments
    ]
    return f"{'async ' if found.is_async else ''}({', '.join(shown)}) -> {found.result.text}"


def test_a_method_without_choices_has_no_overloads() -> None:
    assert overloads(CALL, []) == ()
    assert written(signature(CALL, [])) == "async (key: str, limit: int | None = None) -> Item"
    [route] = routes(CALL, [])
    assert (route.condition, route.sender.text, route.is_awaited) == (None, "_call", True)


def test_what_comes_last_is_behind_the_arguments_of_every_choice() -> None:
    call = replace(CALL, last=(Argument(ident("options"), code("Options | None"), NONE),))
    signatures = [*overloads(call, [STREAM]), signature(call, [STREAM])]
    assert [written(each).partition("stream: ")[2].partition(", ")[2].partition(")")[0] for each in signatures] == [
        "options: Options | None = None"
    ] * 3


def test_a_flag_decides_between_a_value_and_a_stream() -> None:
    usual, streamed = overloads(CALL, [STREAM])
    assert written(usual) == "async (key: str, limit: int | None = None, stream: Literal[False] = ...) -> Item"
    assert written(streamed) == "(key: str, limit: int | None = None, stream: Literal[True]) -> AsyncStream[Chunk]"
    whole = "(key: str, limit: int | None = None, stream: bool | None = None) -> Any"
    assert written(signature(CALL, [STREAM])) == whole
    first, last = routes(CALL, [STREAM])
    assert (first.condition, first.sender.text, first.is_awaited) == (code("stream"), "_stream", False)
    assert (last.condition, last.sender.text, last.is_awaited) == (None, "_call", False)


def test_an_argument_adds_to_the_result() -> None:
    call = replace(CALL, keywords=(replace(TAG, annotation=code("str | None"), default=NONE),))
    plain, conditional = overloads(call, [UNCHANGED])
    assert (written(plain), written(conditional)) == (
        "async (key: str) -> Item",
        "async (key: str, if_none_match: str) -> Item | NotModified",
    )
    assert written(signature(call, [UNCHANGED])) == "async (key: str, if_none_match: str | None = None) -> Any"


def test_one_overload_names_a_deprecated_argument() -> None:
    plain, old = overloads(CALL, [OLD])
    assert (written(plain), plain.deprecated) == ("async (key: str) -> Item", None)
    assert (written(old), old.deprecated) == (
        "async (key: str, limit: int | None = None) -> Item",
        literal("limit is old"),
    )


def test_choices_are_combined_and_the_last_result_counts() -> None:
    found = overloads(CALL, [STREAM, OLD])
    assert [(each.result.text, each.deprecated is not None) for each in found] == [
        ("Item", False),
        ("Item", True),
        ("AsyncStream[Chunk]", False),
        ("AsyncStream[Chunk]", True),
    ]


def test_arguments_that_are_needed_are_taken_by_every_overload() -> None:
    call = replace(CALL, keywords=(replace(LIMIT, default=None),))
    old = Choice((Alternative(without=frozenset({"limit"})), Alternative(deprecated=literal("limit is old"))))
    assert overloads(call, [old]) == ()


def test_alternatives_without_the_deprecated_argument_have_no_twin() -> None:
    body = Argument(ident("body"), code("Item"), None)
    age = Argument(ident("age"), code("int"), code("..."))
    choice = Choice((Alternative(body=body), Alternative((age,))), body=body)
    old = Choice((Alternative(without=frozenset({"age"})), Alternative(deprecated=literal("age is old"))))
    found = overloads(replace(CALL, keywords=()), [choice, old])
    assert [(written(each), each.deprecated is not None) for each in found] == [
        ("async (key: str, body: Item) -> Item", False),
        ("async (key: str) -> Item", False),
        ("async (key: str, age: int = ...) -> Item", True),
    ]


def test_a_deprecated_method_is_deprecated_in_every_overload_and_itself() -> None:
    call = replace(CALL, deprecated=literal("all of it is old"))
    assert [each.deprecated for each in overloads(call, [OLD])] == [call.deprecated, literal("limit is old")]
    assert signature(call, [OLD]).deprecated == call.deprecated


def test_a_method_without_overloads_has_the_type_of_its_body() -> None:
    body, media = Argument(ident("body"), code("Item"), None), Argument(ident("content_type"), code("str"), NONE)
    usual = Alternative((media,), body)
    choice = Choice((usual, usual), body=replace(body, annotation=code("Any")), arguments=(media,))
    assert overloads(CALL, [choice]) == ()
    whole = "async (key: str, body: Item, limit: int | None = None, content_type: str = None) -> Item"
    assert written(signature(CALL, [choice])) == whole
    other = Alternative((media,), replace(body, annotation=code("bytes")))
    assert len(overloads(CALL, [replace(choice, alternatives=(usual, other))])) == 2
    assert "body: Any" in written(signature(CALL, [replace(choice, alternatives=(usual, other))]))
