"""JSON Pointers, as text: what is written can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.base.json_value import Json
from specloom.base.pointer import fragment_of, fragment_tokens, value_at, value_or_none
from specloom.runtime.shared.pointer import escaped, pointer_of, tokens

TOKENS = st.lists(st.text(st.sampled_from('~01/%2Fa é"\\'), max_size=6))


# RFC 6901, section 5.
@pytest.mark.parametrize(
    ("pointer", "token"), [("/a~1b", "a/b"), ("/m~0n", "m~n"), ("/c%d", "c%d"), ("/", ""), ("/~01", "~1"), ("/ ", " ")]
)
def test_the_examples_of_the_standard(pointer: str, token: str) -> None:
    assert tokens(pointer) == (token,)
    assert pointer_of([token]) == f"/{escaped(token)}" == pointer


@given(TOKENS)
def test_what_is_written_can_be_read(listed: list[str]) -> None:
    assert fragment_tokens(fragment_of(listed)) == tuple(listed)
    assert tokens(pointer_of(listed)) == tuple(listed)


VALUE: Json = {"a/b": [{"": 1, "~": None}, False], "0": {"1": "x"}, "list": list(range(12))}


@pytest.mark.parametrize(
    ("pointer", "value"),
    [("/a~1b/0/", 1), ("/a~1b/0/~0", None), ("/a~1b/1", False), ("/0/1", "x"), ("/list/11", 11), ("", VALUE)],
)
def test_a_pointer_leads_to_a_value(pointer: str, value: Json) -> None:
    assert value_at(VALUE, tokens(pointer)) == value == value_or_none(VALUE, tokens(pointer))


@pytest.mark.parametrize(
    "pointer",
    ["/b", "/list/12", "/list/-1", "/list/-", "/list/x", "/list/", "/list/\u0663", "/list/\u00b2", "/list/1e0",
     "/list/ 1", "/0/1/0", "/a~1b/1/0", f"/list/{'9' * 5000}"],
)  # fmt: skip
def test_a_pointer_may_lead_nowhere(pointer: str) -> None:
    assert value_or_none(VALUE, tokens(pointer)) is None
    with pytest.raises(LookupError):
        value_at(VALUE, tokens(pointer))
