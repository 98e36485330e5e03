"""Infers path templates from the paths of several calls: identifiers become parameters, words stay as they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from urllib.parse import unquote

from specloom.base.words import singular, words
from specloom.drift.identifiers import identifier_kind

Piece = tuple[str, bool, str]
"""A segment of a path: its text or the example of a parameter, whether it is one, and the literal end (`:cancel`)."""

_PARAMETER = re.compile(r"\{[^{}]*\}")
_VERSION = re.compile(r"v\d+(?:[._]\d+)*(?:(?:alpha|beta)\d*)?", re.IGNORECASE)
_ENDING = re.compile(r"(?P<id>.+?)(?P<end>:[A-Za-z][A-Za-z-]*|\.(?:json|xml|pdf|csv|txt|png|jpg))")
_IDENTIFIERS = frozenset({"id", "ids", "uuid", "guid", "ulid", "key", "number", "no", "code", "date", "sid", "hash"})
_SPECIAL: dict[str, str] = {"date": "date", "email": "email", "phone": "phone number"}
Shape = tuple[str, ...]
"""The segments of a path with `{}` for each parameter."""


def shape_of(template: str) -> Shape:
    """Return the segments of a template with `{}` for each parameter."""
    path = template.partition("#")[0].partition("?")[0]
    return tuple(_PARAMETER.sub("{}", part) for part in path.lstrip("/").split("/"))


@dataclass(frozen=True)
class KnownPaths:
    """The templates of a document, and the texts that occur as identifiers in its traffic."""

    templates: Sequence[str]
    identifiers: Collection[str] = field(default_factory=frozenset[str])

    @cached_property
    def by_prefix(self) -> dict[Shape, list[str]]:
        """The segments that follow each beginning of a template, as written."""
        following: dict[Shape, list[str]] = {}
        for template in self.templates:
            segments, shape = template.partition("?")[0].lstrip("/").split("/"), shape_of(template)
            for index, segment in enumerate(segments):
                listed = following.setdefault(shape[:index], [])
                if segment not in listed:
                    listed.append(segment)
        return following

    @cached_property
    def names(self) -> dict[str, Counter[str]]:
        """The names of parameters behind each literal segment, by how often they occur."""
        counts: dict[str, Counter[str]] = {}
        for template in self.templates:
            segments = template.lstrip("/").split("/")
            for before, segment in pairwise(segments):
                if _PARAMETER.fullmatch(segment) and "{" not in before:
                    counts.setdefault(before, Counter())[segment[1:-1]] += 1
        return counts

    def continues(self, prefix: Shape, rest: Sequence[str]) -> bool:
        """Tell whether there is a parameter behind a beginning whose values are words, by its name or what follows it.

        Its name says so where it is none of an identifier, as in `/orgs/{org}/members`.
        """
        there = self.by_prefix.get(prefix, ())
        if rest and there and all(map(_PARAMETER.fullmatch, there)):
            names = [words(part)[-1:] for part in there]
            if all(name and name[0] not in _IDENTIFIERS for name in names):
                return True
        here = (*prefix, "{}")
        for segment in rest:
            following = self.by_prefix.get(here, ())
            if segment in following:
                return True
            if not any(map(_PARAMETER.fullmatch, following)):
                return False
            here = (*here, "{}")
        return False

    def literal(self, prefix: Shape, segment: str) -> bool:
        """Tell whether the document has this very segment behind a beginning."""
        return segment in self.by_prefix.get(prefix, ())


def infer_templates(paths: Sequence[str], known: KnownPaths) -> list[str]:
    """Return the template of each path, in order; templates of the document are spelt as they are there."""
    split = [path.lstrip("/").split("/") for path in paths]
    pieces: list[list[Piece]] = [[] for _ in paths]
    for depth in range(max(map(len, split), default=0)):
        siblings: dict[Shape, list[int]] = {}
        for index, segments in enumerate(split):
            if depth < len(segments):
                siblings.setdefault(_shape(pieces[index]), []).append(index)
        for prefix, indexes in siblings.items():
            texts = [split[index][depth] for index in indexes]
            shown = {split[index][depth] for index in indexes if known.continues(prefix, split[index][depth + 1 :])}
            for index, text in zip(indexes, texts, strict=True):
                is_shown = text in shown and not known.literal(prefix, text)
                pieces[index].append((unquote(text), True, "") if is_shown else _piece(prefix, text, texts, known))
    spelling = _Spelling(known)
    return [spelling.template(listed) for listed in _with_kinds(pieces)]


def _shape(pieces: Iterable[Piece]) -> Shape:
    return tuple(f"{{}}{end}" if is_parameter else text for text, is_parameter, end in pieces)


def _piece(prefix: Shape, text: str, siblings: Sequence[str], known: KnownPaths) -> Piece:
    plain = unquote(text)
    if _PARAMETER.fullmatch(plain):
        return plain, True, ""  # a placeholder, as documentation and collections have them
    if not text or known.literal(prefix, text) or _VERSION.fullmatch(plain):
        return text, False, ""
    if not prefix and len(set(siblings)) == 1 and identifier_kind(plain) == "date":
        return text, False, ""  # a version, as in /2010-04-01/accounts
    if identifier_kind(plain) or (prefix and prefix[-1][:2] != "{}" and plain in known.identifiers):
        ending = _ENDING.fullmatch(plain)
        if ending is None or not identifier_kind(ending["id"]) or identifier_kind(plain) == "email":
            return plain, True, ""
    ending = _ENDING.fullmatch(plain)
    if ending is not None and (identifier_kind(ending["id"]) or ending["id"] in known.identifiers):
        return ending["id"], True, ending["end"]
    return text, False, ""


def _with_kinds(paths: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
    """Return pieces with the kind of identifier that all calls have there, or a placeholder, for the name."""
    kinds: dict[Shape, set[str]] = {}
    for pieces in paths:
        for index, (text, is_parameter, _) in enumerate(pieces):
            if is_parameter:
                kind_of_text = text if _PARAMETER.fullmatch(text) else identifier_kind(text)
                kinds.setdefault(_shape(pieces[: index + 1]), set()).add(kind_of_text)

    def kind(pieces: Sequence[Piece], index: int) -> str:
        seen = kinds[_shape(pieces[: index + 1])]
        placeholders = {name for name in seen if _PARAMETER.fullmatch(name)}
        chosen = placeholders or seen
        return next(iter(chosen)) if len(chosen) == 1 else ""

    return [
        [(kind(pieces, index), True, end) if is_parameter else (text, False, "")
         for index, (text, is_parameter, end) in enumerate(pieces)]
        for pieces in paths
    ]  # fmt: skip


class _Spelling:
    """Gives names to parameters: those that the document has in the same place, or its habit elsewhere."""

    def __init__(self, known: KnownPaths) -> None:
        self._known = known
        self._by_shape = {shape_of(template): template for template in known.templates}
        pairs = [(before, name) for before, counts in known.names.items() for name in counts]
        self._habit = Counter(_habit(before, name) for before, name in pairs).most_common(1)
        joins = Counter(
            join for _, name in pairs for join in ("-", "_", "") if (join in name if join else name != name.lower())
        )
        self._join = joins.most_common(1)[0][0] if joins else "_"

    def template(self, pieces: Sequence[Piece]) -> str:
        """Return the template of pieces, in which parameters have a kind of identifier as their text."""
        shape = _shape(pieces)
        if shape in self._by_shape:
            return self._by_shape[shape]
        segments: list[str] = []
        names: list[str] = []
        for index, (text, is_parameter, end) in enumerate(pieces):
            if not is_parameter:
                segments.append(text)
                continue
            before = next((part for part in reversed(segments) if "{" not in part), "")
            name = self._name(shape[:index], before, text, directly=bool(segments) and "{" not in segments[-1])
            name = name if name not in names else self._unused(before, names)
            names.append(name)
            segments.append(f"{{{name}}}{end}")
        return "/" + "/".join(segments)

    def _name(self, prefix: Shape, before: str, kind: str, *, directly: bool) -> str:
        there = [part for part in self._known.by_prefix.get(prefix, ()) if _PARAMETER.fullmatch(part)]
        if there:
            return there[0][1:-1]
        if _PARAMETER.fullmatch(kind) and words(kind):
            return self._joined(words(kind))
        if kind in _SPECIAL or not directly:
            return self._joined(words(_SPECIAL.get(kind, "sub id")))
        counts = self._known.names.get(before)
        if counts:
            return counts.most_common(1)[0][0]
        noun = words(before)
        noun = [*noun[:-1], singular(noun[-1])] if noun else []
        habit = self._habit[0][0] if self._habit else "noun id"
        return {"id": "id", "noun": self._joined(noun or ["id"])}.get(habit) or self._joined([*noun, habit.split()[-1]])

    def _unused(self, before: str, names: Collection[str]) -> str:
        noun = words(before)
        base = [*noun[:-1], singular(noun[-1])] if noun else ["item"]
        candidates = [
            self._joined([*base, "id"]),
            *(self._joined([*base, "id", str(number)]) for number in range(2, 20)),
        ]
        return next(name for name in candidates if name not in names)

    def _joined(self, parts: Sequence[str]) -> str:
        if not self._join:
            return parts[0] + "".join(part.capitalize() for part in parts[1:])
        return self._join.join(parts)


def _habit(before: str, name: str) -> str:
    """Return how a parameter is called by the segment before it: `id`, `noun`, or `noun id`, `noun key`."""
    parts, noun = words(name), words(before)
    base = [*noun[:-1], singular(noun[-1])] if noun else []
    if parts == ["id"]:
        return "id"
    if parts == base:
        return "noun"
    return f"noun {parts[-1]}" if parts[:-1] == base else "noun id" if parts[-1:] == ["id"] else ""
