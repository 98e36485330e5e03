"""The table of other tools' extensions: each is taken, read in place or refused with a reason, and documented."""

from __future__ import annotations

from pathlib import Path

from specloom.base.foreign import BY_NAME, EXTENSIONS, READ_IN_PLACE, table
from specloom.foreign import TRANSLATORS

README = Path(__file__).parents[2] / "specs" / "README.md"
MOVED = {"x-ms-paths"}
"""What is taken before parts are looked at one by one."""


def test_each_extension_is_taken_or_refused_with_a_reason() -> None:
    assert len(BY_NAME) == len(EXTENSIONS)
    taken = TRANSLATORS.keys() | READ_IN_PLACE | MOVED
    assert taken <= BY_NAME.keys()
    assert {name for name, facts in BY_NAME.items() if facts.says} == taken
    assert [facts.name for facts in EXTENSIONS if not facts.says and not facts.not_taken] == []


def test_the_documentation_shows_the_table() -> None:
    assert table() in README.read_text("utf-8"), "print base.foreign.table() into specs/README.md"
