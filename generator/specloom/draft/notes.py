"""Writes NOTES.md: what a draft lacks, what was inferred, and what could not be read, each with its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from specloom.base.words import printable, shortened
from specloom.draft.drafted import Draft
from specloom.draft.shown import Note

_SECTIONS = {
    "blocked": "Blocked: what the pages lack",
    "status": "Statuses that the pages lack",
    "inferred": "Inferred",
    "merged": "Shown in several places",
    "contradicted": "Pages contradict each other",
    "lost": "Rows that have lost a name",
    "unread": "Not read",
    "unknown": "Unknown",
    "check": "Marked as inferred, since the cited lines can be read otherwise",
}
_BLOCKED = """\
An operation without a method or a path is in `x-specloom-blocked` of the document, and no package has it. Fill in
`method` and `path` there and run the same `specloom draft` with `--force`, which keeps what is filled in; or move it to
`paths` by hand."""
_LONGEST = 300


def notes_text(title: str, draft: Draft, pages: Sequence[str]) -> str:
    """Return the text of NOTES.md."""
    lines = [
        f"# {_plain(title)}",
        "",
        f"Drafted by `specloom draft` from {', '.join(map(_quoted, pages))}.",
        "Descriptions are left to a person: write them in your own words. Each claim cites its lines.",
    ]
    for kind, heading in _SECTIONS.items():
        found = [note for note in draft.notes if note.kind == kind]
        if found:
            lines += ["", f"## {heading}", ""]
            lines += [_BLOCKED, ""] if kind == "blocked" and draft.blocked else []
            lines += _listed(found)
    return "\n".join(lines) + "\n"


def _listed(notes: Sequence[Note]) -> Iterator[str]:
    for note in notes:
        text = shortened(_plain(note.text), _LONGEST)
        yield f"- {where}: {text}" if (where := place_text(note)) else f"- {text}"


def place_text(note: Note) -> str:
    """Return the lines of a note: `page.txt, lines 3-9`; empty where it has none."""
    return note.place.text if note.place is not None else ""


def _plain(text: str) -> str:
    """Return a text of a page as one line that Markdown shows as it is."""
    return re.sub(r"([\\`*_<>\[\]#|!])", r"\\\1", printable(" ".join(text.split())))


def _quoted(name: str) -> str:
    return f"`{printable(name).replace('`', '')}`"
