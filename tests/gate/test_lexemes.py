"""Python code split at its string literals, as Python itself splits it."""

from __future__ import annotations

import ast
import io
import tokenize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.code import gate
from specloom.code.gate import GateError, check
from specloom.code.tokens import split

QUOTES = ['"', "'", '"""', "'''"]
PIECES = ["x", " = ", *QUOTES, "\\", "\n", "#", "f", "r", "b", "{y}", "(", ")", "+ ", "harmless", "\r", "é"]
CODE = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


def literals(text: str) -> list[str] | None:
    """Return the string literals that Python sees, None where the text is no Python."""
    try:
        ast.parse(text)
        tokens = list(tokenize.generate_tokens(io.StringIO(text, newline="").readline))
    except (SyntaxError, tokenize.TokenError, ValueError):
        return None
    return [token.string for token in tokens if token.type == tokenize.STRING]


@settings(max_examples=500)
@given(text=CODE)
def test_literals_are_those_that_python_sees(text: str) -> None:
    seen, parts = literals(text), split(text)
    if seen is not None and parts is not None:
        assert [literal for literal in parts[1] if literal] == seen


@settings(max_examples=500)
@given(pieces=st.lists(st.tuples(st.sampled_from(PIECES), st.none() | st.sampled_from(PIECES)), max_size=14))
def test_what_has_the_same_tokens_has_the_same_tree(pieces: list[tuple[str, str | None]]) -> None:
    text = "".join(piece for piece, _ in pieces)
    planned = "".join(other or piece for piece, other in pieces)
    both = f"x = {text}\n", f"x = {planned}\n"
    if literals(both[0]) is None or literals(both[1]) is None:
        return
    try:
        check("a.py", *both)
    except GateError:
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gate, "split", lambda _: None)
        check("a.py", *both)


@pytest.mark.parametrize(
    "text",
    ['x = f"{y}"', 'x = b"a"', 'x = rb"a"', 'x = "a', "x = 'a\n'", 'x = "a"\r', 'x = "\x0c"', '"""a', "x = '''a''"],
)
def test_what_is_in_doubt_is_not_split(text: str) -> None:
    assert split(text) is None


def test_comments_are_left_out() -> None:
    assert split("x = 1  # it's\ny = 'a#b'") == (("x = 1  ", "\ny = ", ""), ("", "'a#b'"))
