"""DECISIONS.md is by topic: an index of all topics, dated entries of bearable length, a marked place for new ones."""

from __future__ import annotations

import re
from pathlib import Path

TEXT = (Path(__file__).parents[2] / "DECISIONS.md").read_text("utf-8")
HEAD, *TOPICS = re.split(r"^## ", TEXT, flags=re.MULTILINE)
ENTRIES = [entry for topic in TOPICS for entry in re.split(r"^### ", topic, flags=re.MULTILINE)[1:]]
MOST_LINES = 10


def test_the_index_lists_the_topics() -> None:
    assert re.findall(r"^- \[(.+?)\]\(#", HEAD, re.MULTILINE) == [topic.splitlines()[0] for topic in TOPICS]
    assert re.findall(r"\]\(#([\w-]+)\)", HEAD) == [topic.splitlines()[0].lower().replace(" ", "-") for topic in TOPICS]


def test_each_topic_has_a_place_for_new_entries() -> None:
    for topic in TOPICS:
        assert topic.rstrip().endswith(f"<!-- {topic.splitlines()[0]}: add entries above this line. -->")


def test_entries_are_dated_short_and_told_apart() -> None:
    assert len(ENTRIES) > 50
    headings = [entry.splitlines()[0] for entry in ENTRIES]
    assert [heading for heading in headings if not re.fullmatch(r"\d{4}-\d\d-\d\d: \S.*", heading)] == []
    assert len(set(headings)) == len(headings)
    lengths = {
        entry.splitlines()[0]: len(re.sub(r"<!--.*?-->", "", entry).strip().splitlines()) - 2 for entry in ENTRIES
    }
    assert {heading: length for heading, length in lengths.items() if not 1 <= length <= MOST_LINES} == {}


def test_what_supersedes_is_there() -> None:
    headings = {entry.splitlines()[0].split(": ", 1)[1] for entry in ENTRIES}
    named = re.findall(r'[Ss]uperseded by "(.+?)"', " ".join(TEXT.split()))
    assert [name for name in named if name not in headings] == []
