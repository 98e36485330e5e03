"""Which texts are regular expressions, in Python's dialect or that of ECMA-262."""

from __future__ import annotations

import pytest

from specloom.validate.patterns import fault_of

ECMASCRIPT = [
    r"^(?<year>\d{4})-\k<year>$", r"^\p{L}+$", r"\P{Script=Greek}", "[^]", "[]", r"\cA", r"\u{1F600}", "(?<=a+)b",
    "(?<!a|bc)d", r"\\(?<n>x)", r"[\p{L}\d_-]+",
]  # fmt: skip


@pytest.mark.parametrize("pattern", [*ECMASCRIPT, "^a$", "(?i)a", r"\A\d+\z", "a(?i)b", r"\(?<", ""])
def test_what_a_dialect_has_is_accepted(pattern: str) -> None:
    assert fault_of(pattern) == ""


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        ("(", "missing ), unterminated subpattern at position 0"),
        ("[a", "unterminated character set at position 0"),
        ("*a", "nothing to repeat at position 0"),
        ("a{3,1}", "min repeat greater than max repeat at position 2"),
        ("(?<1>x)", "unknown extension ?<1 at position 1"),
        (r"\k<no>", r"bad escape \k at position 0"),
        (r"\p{L", r"bad escape \p at position 0"),
        (r"\p{L}(", r"bad escape \p at position 0"),
        (r"\d{1,99999999999}", "the repetition number is too large"),
    ],
)
def test_what_no_dialect_has_is_a_fault(pattern: str, fault: str) -> None:
    assert fault_of(pattern) == fault
