"""The reviewed words of descriptions: a file next to a document, which a person has read.

It maps places in the document to words, and is written by `specloom evidence --review`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from specloom.base.diagnostics import Diagnostic, Severity
from specloom.base.document import Json
from specloom.evidence.descriptions import Unsaid

REVIEWED = "reviewed.yaml"
_HEAD = """\
# Words of descriptions that the cited lines do not have, by place. Somebody has read each and holds it to be right.
# Written by `specloom evidence --review`; a description that changes is listed anew.
"""
_HINT = "use the words of the page, mark it `inferred: [{key}]` with a `note`, or accept it with `evidence --review`"


def unreviewed(unsaid: Iterable[Unsaid], reviewed: Json) -> Iterator[Diagnostic]:
    """Yield a note for each description with words that are neither in its cited lines nor reviewed."""
    accepted = reviewed if isinstance(reviewed, dict) else {}
    for entry in unsaid:
        listed = accepted.get(entry.location.fragment)
        known = set(map(str, listed)) if isinstance(listed, list) else set[str]()
        words = [word for word in entry.words if word not in known]
        if words:
            where = f"the cited lines ({entry.source.shown})" if entry.source else "the pages that the document cites"
            message = f"not in {where}: {', '.join(words)}"
            hint = _HINT.format(key=entry.location.pointer[-1])
            yield Diagnostic("description-unreviewed", entry.location, message, hint, Severity.NOTE)


def reviewed_text(unsaid: Iterable[Unsaid]) -> str:
    """Return the text of the file that accepts all these words."""
    places: Mapping[str, tuple[str, ...]] = {entry.location.fragment: entry.words for entry in unsaid}
    lines = [
        f"{json.dumps(place, ensure_ascii=False)}: [{', '.join(map(_written, words))}]\n"
        for place, words in sorted(places.items())
    ]
    return _HEAD + ("".join(lines) or "{}\n")


def _written(word: str) -> str:
    """Return a word, or a number, as a text of YAML."""
    return word if word.isalpha() else json.dumps(word)
