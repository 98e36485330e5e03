"""Descriptions against cited lines: words that stand nowhere in them, and descriptions at the wrong value.

Words are compared without a grammar: two are the same if they begin alike, the shorter nearly as a whole. Left out are
words without a meaning of their own, and the words that the names of the API are made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from specloom.base.diagnostics import Location
from specloom.base.document import Json
from specloom.evidence.claim_sources import ClaimSource, Grounding, source_of
from specloom.evidence.exchanged import Described, exchanged
from specloom.evidence.passages import Passage
from specloom.evidence.same_words import STEM, SYNONYMS, same
from specloom.evidence.spelling import stands_number
from specloom.lint.outline import Kind, Part

_STOP = frozenset(Path(__file__).with_name("stop_words.txt").read_text("utf-8").split())
_NEGATIONS = frozenset({"no", "not", "never", "without", "none"})
_NUMBER = re.compile(r"(?<![\w.,:/-])\d+(?:,\d{3})*(?:\.\d+)?(?![\w:/-]|[.,]\d)")
_WORD = re.compile(r"[A-Za-z][a-z]+|[A-Z]{2,}(?![a-z])|[A-Z]")
_SHORTEST = 3
_FEW = 3
_MARGIN = 0.03
_NAMED = 0.05


def content_words(text: str, *, negations: bool = False) -> tuple[str, ...]:
    """Return the words of a text that have a meaning of their own, in lower case, each once."""
    words = (word.lower() for word in _WORD.findall(text.replace("'s", "")))
    short_words = _NEGATIONS if negations else frozenset[str]()
    return tuple(
        dict.fromkeys(word for word in words if word in short_words or (len(word) >= _SHORTEST and word not in _STOP))
    )


class Words:
    """The words of a text, found by how they begin."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_stem: dict[str, list[str]] = {}
        for word in words:
            self._by_stem.setdefault(word[:STEM], []).append(word)
        self._others = [
            group for group in SYNONYMS if any(word in self._by_stem.get(word[:STEM], ()) for word in group)
        ]

    def __contains__(self, word: object) -> bool:
        assert isinstance(word, str)
        if any(same(word, other) for other in self._by_stem.get(word[:STEM], ())):
            return True
        return any(word in group for group in self._others)


def all_words(text: str) -> Words:
    """Return every word of a text."""
    return Words({word.lower() for word in _WORD.findall(text)})


def resource_words(grounding: Grounding) -> Words:
    """Return the words that an API has for its resources: those of its title, tags, paths and authentication."""
    names = [str(part.value.get("title", "")) for part in grounding.parts if part.kind is Kind.INFO]
    names += [
        part.location.pointer[-1] for part in grounding.parts if part.kind in (Kind.PATH_ITEM, Kind.SECURITY_SCHEME)
    ]
    names += [str(part.value.get("name", "")) for part in grounding.parts if part.kind is Kind.TAG]
    return Words({word.lower() for name in names for word in _WORD.findall(name)})


@dataclass(frozen=True, slots=True)
class Unsaid:
    """The words of a description that its cited lines do not have."""

    location: Location
    words: tuple[str, ...]
    source: ClaimSource | None


class DescriptionChecks:
    """Lists words of descriptions that stand nowhere, and finds descriptions that are those of other values."""

    def __init__(self, grounding: Grounding) -> None:
        self._grounding = grounding
        self._names = resource_words(grounding)
        self._words: dict[Passage, Words] = {}
        self.unsaid: dict[Location, Unsaid] = {}
        self.visited: set[Location] = set()

    def check(self, part: Part, source: ClaimSource | None, around: Passage | None = None) -> None:
        """Check the texts of an object; `around` are more lines whose words count."""
        self.visited.add(part.location)
        passage = self._grounding.passage(source)
        if source is None or passage is None:
            return
        for key in ("summary", "description"):
            text = part.value.get(key)
            if isinstance(text, str) and source.claims(key):
                local = _local_words(part)
                words = tuple(
                    word
                    for word in content_words(text)
                    if word not in local and not self._stands(word, passage, around)
                )
                words += tuple(_unsaid_numbers(text, (passage, around)))
                if words:
                    at = part.location.child(key)
                    self.unsaid[at] = Unsaid(at, words, source)
        if part.kind in (Kind.SCHEMA, Kind.PROPERTY):
            self.check_neighbours(list(_properties(part, source)), "description")
            if source.claims("description"):
                self._check_choices(part, source, passage)

    def check_neighbours(self, neighbours: Sequence[Described], key: str) -> None:
        """Check that no two of several texts, each about one name, look exchanged."""
        for first, second in exchanged([each for each in neighbours if each.source.claims(key)]):
            for one, other in ((first, second), (second, first)):
                self._grounding.exchanged(one.location, key, one.name, other.name, one.source)

    def check_text(self, part: Part, passage: Passage) -> None:
        """Check the description of a tag, which cites nothing, against all pages."""
        text = part.value.get("description")
        words = content_words(text) if isinstance(text, str) else ()
        unsaid = tuple(word for word in words if not self._stands(word, passage, None))
        if unsaid:
            at = part.location.child("description")
            self.unsaid[at] = Unsaid(at, unsaid, None)

    def _stands(self, word: str, passage: Passage, around: Passage | None) -> bool:
        if word in self._names:
            return True
        return any(word in self._of(lines) for lines in (passage, around) if lines is not None)

    def _of(self, passage: Passage) -> Words:
        if passage not in self._words:
            self._words[passage] = all_words(passage.text)
        return self._words[passage]

    def _check_choices(self, part: Part, source: ClaimSource, passage: Passage) -> None:
        """Check that the description of each value stands nearer to it than to other values."""
        choices = dict(_described(part))
        if len(choices) < 2:
            return
        rows = {value: _row_words(passage, value, frozenset(choices)) for value in choices}
        words = {value: content_words(text, negations=True) for value, (_, text) in choices.items()}
        scores = _scores(words, rows)
        for value, (at, _) in choices.items():
            if not rows[value] or not self._is_claimed(at, source):
                continue
            other = _nearer(value, scores)
            if other:
                message = f"have the words of this description at {other!r}, not at {value!r}"
                self._grounding.contradicted(at, "description", message, source)
            elif not scores[value][value] and len(rows[value]) >= _FEW and len(words[value]) > 1:
                message = f"the description of {value!r}, none of whose words is beside the value,"
                self._grounding.ungrounded(at, "description", message, source)

    def _is_claimed(self, at: Location, source: ClaimSource) -> bool:
        value: Json = self._grounding.root if at.document == self._grounding.document.main else None
        for key in at.pointer:
            value = value.get(key) if isinstance(value, dict) else value[int(key)] if isinstance(value, list) else None
        nearest = source_of(value, source)
        return nearest is not None and nearest.claims("description")


def _unsaid_numbers(text: str, passages: Iterable[Passage | None]) -> Iterator[str]:
    """Yield the numbers of a text that stand in none of the lines."""
    for number in dict.fromkeys(_NUMBER.findall(text)):
        value = float(number.replace(",", ""))
        if not any(lines is not None and stands_number(lines.text, value) for lines in passages):
            yield number


def _local_words(part: Part) -> Words:
    """Return the words of the names around an object: its own, those of what holds it, those that it holds."""
    properties = part.value.get("properties")
    texts = [str(part.value.get(key, "")) for key in ("name", "const", "operationId", "x-specloom-name")]
    names = [*part.location.pointer, *texts, *(properties if isinstance(properties, dict) else ())]
    return Words({word.lower() for name in names for word in _WORD.findall(name)})


def _properties(part: Part, source: ClaimSource) -> Iterator[Described]:
    """Yield the described properties of a schema."""
    properties = part.value.get("properties")
    for name, schema in properties.items() if isinstance(properties, dict) else ():
        text = schema.get("description") if isinstance(schema, dict) else None
        own = source_of(schema, source)
        if isinstance(text, str) and own is not None:
            yield Described(name, text, part.location.child("properties", name, "description"), own)


def _described(part: Part) -> Iterator[tuple[str, tuple[Location, str]]]:
    """Yield the values of an annotated enumeration, each with its place and description."""
    for keyword in ("oneOf", "anyOf"):
        entries = part.value.get(keyword)
        for index, entry in enumerate(entries if isinstance(entries, list) else ()):
            if isinstance(entry, dict) and "const" in entry and isinstance(entry.get("description"), str):
                yield str(entry["const"]), (part.location.child(keyword, index), str(entry["description"]))
    listed, texts = part.value.get("enum"), part.value.get("x-enum-descriptions")
    if isinstance(listed, list) and isinstance(texts, list):
        for index, (value, text) in enumerate(zip(listed, texts, strict=False)):
            yield str(value), (part.location.child("x-enum-descriptions", index), str(text))
    elif isinstance(listed, list) and isinstance(texts, dict):
        for value in filter(texts.__contains__, map(str, listed)):
            yield value, (part.location.child("x-enum-descriptions", value), str(texts[value]))


def _row_words(passage: Passage, value: str, names: frozenset[str]) -> tuple[str, ...]:
    """Return the words of the rows of a value."""
    label = re.sub(r"[_\-]+", " ", value).title()
    labels = frozenset(re.sub(r"[_\-]+", " ", name).title() for name in names)
    rows = [*passage.rows(value, names), *(passage.rows(label, labels) if label != value else ())]
    text = "\n".join(row.text for row in rows if row.text.count(",") < 8 or "|" not in row.text)
    return content_words(f"{text}\n{value}", negations=True)


def _scores(
    descriptions: Mapping[str, tuple[str, ...]], rows: Mapping[str, tuple[str, ...]]
) -> Mapping[str, Mapping[str, float]]:
    """Return how much of each description stands in each row; a word counts the more, the fewer rows have it."""
    indexed = {value: Words(row) for value, row in rows.items()}
    named = {value: all_words(value) for value in rows}
    scores: dict[str, dict[str, float]] = {value: dict.fromkeys(rows, 0.0) for value in descriptions}
    for value, words in descriptions.items():
        for word in words:
            having = [name for name, row in indexed.items() if word in row]
            for name in having:
                scores[value][name] += 1 / len(having)
            for name in rows:
                scores[value][name] += _NAMED * (word in named[name])
    return scores


def _nearer(value: str, scores: Mapping[str, Mapping[str, float]]) -> str:
    """Return the value whose row a description belongs to: both fit better when exchanged, or one does by far."""
    score = scores[value][value]
    for other in scores:
        gain = scores[value][other] - score
        exchanged = gain + scores[other][value] - scores[other][other]
        if gain > 0 and (exchanged > _MARGIN * (score + scores[other][other]) or (gain >= 1 and gain > score)):
            return other
    return ""
