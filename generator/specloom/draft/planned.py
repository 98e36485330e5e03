"""The operations of a draft: sections of pages about the same method and path are one operation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from specloom.draft.shown import Citing, Place
from specloom.drift.observed import Object
from specloom.evidence.ground_operations import url_beginnings
from specloom.pages import PageContents, Section

_VARIABLE = re.compile(r"\{\{([^{}]*)\}\}|\{([^{}]*)\}|<([^<>/]*)>|(?<=/):([A-Za-z]\w*)")
_UNUSABLE = re.compile(r"[^A-Za-z0-9_.~-]+")


@dataclass(frozen=True, slots=True)
class Given:
    """What a person added for a section, in a draft that is there already."""

    method: str
    path: str


@dataclass(frozen=True, slots=True)
class Part:
    """A section of a page."""

    page: str
    section: Section

    @property
    def place(self) -> Place:
        """Its lines."""
        return Place(self.page, self.section.first, self.section.last)

    @property
    def variables(self) -> tuple[str, ...]:
        """The names in its path, as the page writes them."""
        return tuple(variables(template(self.section.path)))


@dataclass(slots=True)
class Planned:
    """An operation: the sections about it, and what they show of method, path and server; what they lack is empty."""

    parts: list[Part]
    title: str
    method: str
    path: str
    server: str = ""
    own_servers: list[Object] = field(default_factory=list[Object])
    """Where it is called, if that is not where most operations are."""
    given: dict[str, str] = field(default_factory=dict[str, str])
    """The facts that a person added, with the reason that the document states for each."""

    @property
    def missing(self) -> tuple[str, ...]:
        """What is needed and not known."""
        return tuple(name for name in ("method", "path") if not getattr(self, name))

    @property
    def place(self) -> Place:
        """The lines of the first section."""
        return self.parts[0].place

    def renamed(self, part: Part) -> dict[str, str]:
        """Return the names in the path that a part writes otherwise: those of the part, with those of the operation."""
        pairs = zip(part.variables, variables(self.path), strict=False)
        return {own: name for own, name in pairs if own != name}

    @property
    def label(self) -> str:
        """What notes call it."""
        return f"{self.method.upper()} {self.path}".strip() or self.title or "(untitled)"


def plan(
    contents: Mapping[str, PageContents], citing: Citing, given: Mapping[tuple[str, int], Given]
) -> tuple[Planned, ...]:
    """Return the operations of pages, in their order; `given` has what a person added, by page and first line."""
    planned: dict[tuple[str, str] | tuple[str, int], Planned] = {}
    for page, section in _operations(contents):
        part = Part(page, section)
        operation = _planned(part, citing, given.get((page, section.first)))
        key = (operation.method, shape(operation.path)) if not operation.missing else (page, section.first)
        known = planned.setdefault(key, operation)
        if known is not operation:
            known.parts.append(part)
    operations = tuple(planned.values())
    _reconcile(operations, citing)
    for operation in operations:
        for part in operation.parts[1:]:
            text = f"{operation.label} is shown in several places; they are described as one"
            citing.note("merged", text, part.place)
    return operations


def _reconcile(operations: Sequence[Planned], citing: Citing) -> None:
    """Give paths that differ in the names of their variables only, and so are one path, the names shown most often."""
    shown: dict[str, Counter[tuple[str, ...]]] = {}
    for operation in operations:
        for part in operation.parts if operation.path else ():
            counted = shown.setdefault(shape(operation.path), Counter())
            counted[part.variables or tuple(variables(operation.path))] += 1
    for operation in operations:
        if len(counted := shown.get(shape(operation.path), Counter())) < 2:
            continue
        names = iter(counted.most_common(1)[0][0])
        operation.path = re.sub(r"\{[^{}]*\}", lambda _, names=names: f"{{{next(names)}}}", operation.path)  # type: ignore[misc]
        for part in operation.parts:
            for own, name in operation.renamed(part).items():
                text = f"{operation.label}: the page calls {name!r} in the path {own!r} here; it is one path, with one name"
                citing.note("merged", text, part.place)


def shape(path: str) -> str:
    """Return a path without the names of its variables: paths of one shape are the same for OpenAPI."""
    return re.sub(r"\{[^{}]*\}", "{}", path)


def _operations(contents: Mapping[str, PageContents]) -> Iterator[tuple[str, Section]]:
    for page, content in contents.items():
        yield from ((page, section) for section in content.operations)


def _planned(part: Part, citing: Citing, given: Given | None) -> Planned:
    section = part.section
    path, method = template(section.path), section.method.lower()
    title = "" if section.title.startswith(("/", "curl ")) else section.title
    operation = Planned([part], title, method, path)
    if given is not None:
        for name, value in (("method", given.method.lower()), ("path", template(given.path))):
            if value and not getattr(operation, name):
                setattr(operation, name, value)
                operation.given[name] = "What the page does not show was filled in by hand."
    if operation.path:
        text = citing.passage(part.place).text
        operation.server = next((url for url in url_beginnings(text, section.path or path) if url), "")
    return operation


def template(path: str) -> str:
    """Return a path as OpenAPI writes it: variables in braces, each name once, no query, no fragment."""
    path = re.sub(r"^https?://[^/]*", "", path).partition("?")[0].partition("#")[0]
    names: list[str] = []

    def variable(match: re.Match[str]) -> str:
        name = _UNUSABLE.sub("_", next(filter(None, match.groups()), "")).strip("_.") or "value"
        name = next(each for each in (name, *(f"{name}{n}" for n in range(2, 1000))) if each not in names)
        names.append(name)
        return f"{{{name}}}"

    return _VARIABLE.sub(variable, path)


def variables(path: str) -> list[str]:
    """Return the names in the braces of a path."""
    return re.findall(r"\{([^{}]*)\}", path)


def common_base(paths: Iterable[str]) -> str:
    """Return the segments that all paths begin with, up to a version or `api`, which belong to the server."""
    split = [path.split("/")[1:] for path in paths]
    if not split:
        return ""
    shared = 0
    for segments in zip(*(each[:-1] for each in split), strict=False):
        if len(set(segments)) > 1 or "{" in segments[0]:
            break
        shared += 1
    ends = [
        index + 1 for index, segment in enumerate(split[0][:shared]) if re.fullmatch(r"v\d[\d.]*|api|rest", segment)
    ]
    return "".join(f"/{segment}" for segment in split[0][: ends[-1]]) if ends else ""
