"""The source that applies to a claim: its own, or that of what holds it, and which facts of the claim are inferred."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.base.document import Document, Json
from specloom.evidence.citations import SOURCE, cited_page, is_traffic
from specloom.evidence.passages import Pages, Passage
from specloom.lint.outline import Kind, Part, follow, parts

FACTS = (
    "name", "method", "path", "summary", "description", "status", "media-type", "type", "format", "enum", "default",
    "limits", "pattern", "required", "null", "deprecated", "example", "pagination", "security", "in", "pii",
)  # fmt: skip
"""What `inferred` of a source may name."""

_CITED = re.compile(r"([\w.-]+\.(?:md|txt)), lines? (\d+(?:-\d+)?)")
_HINT = "correct the claim or the cited lines; if it is inferred, say so: `inferred: [{fact}]` with a `note`"


@dataclass(frozen=True, slots=True)
class ClaimSource:
    """An `x-specloom-source` as it applies to claims."""

    document: str
    lines: str
    basis: str
    inferred: frozenset[str]
    note: str = ""

    def claims(self, fact: str) -> bool:
        """Tell whether a fact is to stand in the cited lines. Where all is inferred, none is."""
        if self.basis == "inferred" and not self.inferred:
            return False
        return fact not in self.inferred

    @property
    def is_recorded(self) -> bool:
        """Whether it is what was observed in calls: `drift` holds the document against these."""
        return self.basis == "observed" and is_traffic(self.document)

    @property
    def shown(self) -> str:
        """The source as messages name it."""
        return f"{self.document}, lines {self.lines}"


def source_of(value: Json, inherited: ClaimSource | None = None) -> ClaimSource | None:
    """Return the source of an object, or the one it inherits."""
    source = value.get(SOURCE) if isinstance(value, dict) else None
    if not isinstance(source, dict):
        return inherited
    listed = source.get("inferred")
    facts = frozenset(map(str, listed)) if isinstance(listed, list) else frozenset[str]()
    lines, basis = (str(source.get(key, "")) for key in ("lines", "basis"))
    return ClaimSource(cited_page(source), lines, basis, facts, str(source.get("note", "")))


class Grounding:
    """One document held against the pages at hand: what was found so far, and which pages are missing."""

    def __init__(self, document: Document, pages: Pages) -> None:
        self.document = document
        self.pages = pages
        self.diagnostics: list[Diagnostic] = []
        self.missing: set[str] = set()
        self.parts = tuple(parts(document))
        root = document.root if isinstance(document.root, dict) else {}
        self.root: dict[str, Json] = root
        cited = [source for part in self.parts if (source := source_of(part.value)) is not None]
        self.whole = pages.whole(dict.fromkeys(source.document for source in cited if not source.is_recorded))
        self.general_source = source_of(root)
        self.general = self.passage(self.general_source) or self.whole

    def passage(self, source: ClaimSource | None) -> Passage | None:
        """Return the cited lines, None where they are not at hand."""
        if source is None:
            return None
        if source.document not in self.pages:
            self.missing.add(source.document)
        return self.pages.passage(source.document, source.lines)

    def noted(self, source: ClaimSource) -> Iterator[Passage]:
        """Yield the lines that the note of a source cites as well: `(README.md, lines 48-51)`."""
        for document, lines in _CITED.findall(source.note):
            passage = self.pages.passage(document, lines)
            if passage is not None:
                yield passage

    def target(self, part: Part) -> Part:
        """Return the end of a chain of references."""
        return follow(self.document, part)

    def ungrounded(self, at: Location, fact: str, what: str, source: ClaimSource | None) -> None:
        """Note that a fact does not stand in its cited lines."""
        where = f"the cited lines ({source.shown})" if source else "the pages that the document cites"
        if source is None or not source.is_recorded:
            self._add("claim-ungrounded", at, f"{what} does not stand in {where}", _HINT.format(fact=fact))

    def contradicted(self, at: Location, fact: str, what: str, source: ClaimSource | None) -> None:
        """Note that the cited lines say otherwise; `what` is what they say."""
        where = f"the cited lines ({source.shown})" if source else "the pages that the document cites"
        if source is None or not source.is_recorded:
            self._add("claim-contradicted", at, f"{where} {what}", _HINT.format(fact=fact))

    def exchanged(self, at: Location, fact: str, name: str, other: str, source: ClaimSource) -> None:
        """Note that a text looks like that of another name."""
        if not source.is_recorded:
            message = f"this fits {other!r} better than {name!r}, and the text there the other way round"
            self._add("claim-contradicted", at, message, _HINT.format(fact=fact))

    def _add(self, rule: str, at: Location, message: str, hint: str) -> None:
        self.diagnostics.append(Diagnostic(rule, at, message, hint, Severity.ERROR))


def schema_part(grounding: Grounding, at: Location, value: Json) -> Part | None:
    """Return a schema with its references followed, None where it is none."""
    if not isinstance(value, dict):
        return None
    return grounding.target(Part(Kind.SCHEMA, at, value))


def schemas_of(grounding: Grounding, at: Location, schema: Json) -> Iterator[Part]:
    """Yield a schema and those that it is composed of by `allOf`, and by `anyOf` or `oneOf` with null, dereferenced."""
    waiting: list[tuple[Location, Json]] = [(at, schema)]
    visited: set[Location] = set()
    while waiting:
        place, value = waiting.pop(0)
        if not isinstance(value, dict):
            continue
        if "$ref" in value and len(value) > 1:
            yield Part(Kind.SCHEMA, place, {key: entry for key, entry in value.items() if key != "$ref"})
        part = schema_part(grounding, place, value)
        if part is None or part.location in visited:
            continue
        visited.add(part.location)
        yield part
        for keyword in ("allOf", "anyOf", "oneOf"):
            entries = part.value.get(keyword)
            listed = entries if isinstance(entries, list) else []
            others = [(index, entry) for index, entry in enumerate(listed) if not is_null(entry)]
            if keyword == "allOf" or len(others) == 1:
                waiting += [(part.location.child(keyword, index), entry) for index, entry in others]


def is_null(schema: Json) -> bool:
    """Tell whether a schema admits null only."""
    return isinstance(schema, dict) and (schema.get("type") == "null" or schema.get("enum") == [None])
