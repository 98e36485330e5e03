"""JSON Pointers, as text: what is written can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.base.pointer import fragment_of, fragment_tokens
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
