"""A loaded document: plain JSON values by file, and how references between them are followed."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urljoin

from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.base.json_value import Json
from specloom.base.pointer import fragment_tokens, member, value_or_none
from specloom.base.registry import Page

__all__ = ["Document", "Json", "SourceFile", "containers", "examples_at", "file_name"]

_MAX_HOPS = 20
"""How often a pointer may lead through a reference whose own pointer leads through a reference, and so on."""

_Place = tuple[Location, Json]


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of a document: its text, as read, the JSON value in it, and whether anything in it may have an `$id`."""

    text: str
    root: Json
    identified: bool = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "identified", "$id" in self.text)


@dataclass(frozen=True, slots=True)
class Document:
    """A document and every file it refers to.

    `main` and the keys of `files` name files as diagnostics show them: the main file as the user named it, others by
    the same folder prefix. `folder` is where the main file lies; no file outside of it is
    read, unless `load_partly` was given a wider root. `pages` are those that the document was made from, by id.
    `adopted` are the members of ours that extensions of other tools stand for, and `left_out` the parameters that these
    leave out.
    """

    folder: Path
    main: str
    files: Mapping[str, SourceFile]
    pages: Mapping[str, Page] = field(default_factory=dict[str, Page])
    adopted: frozenset[Location] = frozenset()
    left_out: frozenset[Location] = frozenset()
    # References are followed by every rule and stage: what each leads to, and the end of its chain, is looked up once.
    _targets: dict[tuple[str, str, str], _Place] = field(
        default_factory=dict[tuple[str, str, str], _Place], init=False, compare=False, repr=False
    )
    _ends: dict[tuple[str, str, str], _Place] = field(
        default_factory=dict[tuple[str, str, str], _Place], init=False, compare=False, repr=False
    )
    _named: dict[tuple[int, str], dict[str, _Place]] = field(
        default_factory=dict[tuple[int, str], dict[str, _Place]], init=False, compare=False, repr=False
    )

    @property
    def root(self) -> Json:
        """The JSON value of the main file."""
        return self.files[self.main].root

    @property
    def sources(self) -> Mapping[str, str]:
        """The text of every file, by name."""
        return {name: file.text for name, file in self.files.items()}

    def resolve(self, at: Location, reference: str) -> tuple[Location, Json]:
        """Follow one `$ref` that stands at `at` (RFC 3986 relative to its file; RFC 6901 fragment, or an anchor).

        The target may itself be a reference; a reference in the middle of the way there is followed.

        Raises:
            SpecError: The target does not exist.
        """
        return self._resolve(at, reference, _MAX_HOPS)

    def follow(self, at: Location, value: Json) -> tuple[Location, Json]:
        """Return the end of a chain of references, however long it is.

        A value that is no reference, or leads nowhere, is returned as it is; of a ring, one of its references.
        """
        return self._follow(at, value, _MAX_HOPS)

    def _follow(self, at: Location, value: Json, hops: int) -> _Place:
        way: dict[tuple[str, str, str], None] = {}
        while isinstance(value, dict) and isinstance(reference := value.get("$ref"), str):
            key = self._key(at, reference)
            if key in self._ends:
                at, value = self._ends[key]
                break
            if key in way:
                break
            way[key] = None
            try:
                at, value = self._resolve(at, reference, hops)
            except SpecError:
                return at, value
        self._ends.update(dict.fromkeys(way, (at, value)))
        return at, value

    def local(self, at: Location, address: str) -> tuple[Location, str]:
        """Return an address below the URI that the main file gives itself (`$self`, OpenAPI 3.2) relative to that file.

        Any other address is returned as it is, with the place that it stands at.
        """
        identity = self.root.get("$self") if isinstance(self.root, dict) else None
        if not isinstance(identity, str) or not identity:
            return at, address
        if address == identity:
            return Location(self.main), posixpath.basename(self.main)
        folder = identity.rpartition("/")[0] + "/"
        if "://" in folder and address.startswith(folder):
            return Location(self.main), address[len(folder) :]
        return at, address

    def identity(self, at: Location) -> str:
        """Return the URI that the schemas around a place give themselves (`$id`; JSON Schema 2020-12, 8.2.1)."""
        file = self.files.get(at.document)
        identity, value = "", file.root if file is not None and file.identified else None
        for part in (*at.pointer, ""):
            named = value.get("$id") if isinstance(value, dict) else None
            identity = urljoin(identity, named) if isinstance(named, str) else identity
            value = value_or_none(value, (part,))
        return identity

    def _key(self, at: Location, reference: str) -> tuple[str, str, str]:
        """Return what a reference is looked up by: its text means the same wherever its base is the same."""
        is_local = reference.startswith("#") or not self.files[at.document].identified
        return at.document, "" if is_local else self.identity(at), reference

    def _resolve(self, at: Location, reference: str, hops: int) -> _Place:
        key = self._key(at, reference)
        if key not in self._targets:
            self._targets[key] = self._target(at, reference, hops)
        return self._targets[key]

    def _target(self, at: Location, reference: str, hops: int) -> _Place:
        address, _, fragment = reference.partition("#")
        base, value = self._base(at, reference, address)
        if fragment and not fragment.startswith("/"):
            anchor = self._schema_named(base, value, "$anchor", unquote(fragment))
            if anchor is None:
                raise _broken(at, reference, f"no schema in {base.document!r} has the anchor {fragment!r}")
            return anchor
        for part in fragment_tokens(fragment):
            if hops > 0 and isinstance(value, dict) and part not in value and "$ref" in value:
                base, value = self._follow(base, value, hops - 1)
            try:
                value = member(value, part)
            except LookupError:
                why = f"there is nothing at {base.child(part).fragment!r} in {base.document!r}"
                raise _broken(at, reference, why) from None
            base = base.child(part)
        return base, value

    def _base(self, at: Location, reference: str, address: str) -> tuple[Location, Json]:
        """Return the file, or the schema with this `$id`, that the part before the `#` names."""
        if not address:
            return Location(at.document), self.files[at.document].root
        here, relative = self.local(at, address)
        name = file_name(here.document, relative)
        if name in self.files:
            return Location(name), self.files[name].root
        for identity in dict.fromkeys((address, urljoin(self.identity(at), address))):
            for other, file in self.files.items():
                schema = self._schema_named(Location(other), file.root, "$id", identity) if file.identified else None
                if schema is not None:
                    return schema
        raise _broken(at, reference, f"there is no file {name!r}")

    def _schema_named(self, base: Location, value: Json, key: str, name: str) -> _Place | None:
        """Return a schema in `value` that has this `$id`, or this `$anchor` or `$dynamicAnchor`; None without any."""
        index = (id(value), key)
        if index not in self._named:
            keys = (key,) if key == "$id" else (key, "$dynamicAnchor")
            self._named[index] = {}
            for at, here in containers(base, value):
                for text in [here.get(each) for each in keys] if isinstance(here, dict) else ():
                    if isinstance(text, str):
                        self._named[index].setdefault(text, (at, here))
        return self._named[index].get(name)


@lru_cache(maxsize=65_536)
def file_name(document: str, address: str) -> str:
    """Return the name of the file that `address` stands for in a reference of `document`."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(document), unquote(address)))


def examples_at(document: Document, at: Location) -> list[Json]:
    """Return the values of `example` and `examples` of a schema, parameter or media type."""
    file = document.files.get(at.document)
    node = value_or_none(file.root, at.pointer) if file is not None else None
    if not isinstance(node, dict):
        return []
    listed = node.get("examples")
    values = [*listed] if isinstance(listed, list) else []
    if isinstance(listed, dict):
        values += [entry["value"] for entry in listed.values() if isinstance(entry, dict) and "value" in entry]
    return [*([node["example"]] if "example" in node else []), *values]


def containers(start: Location, value: Json) -> Iterator[tuple[Location, dict[str, Json] | list[Json]]]:
    """Yield each mapping and list in a value, itself included, once and with its place, in no particular order."""
    waiting: list[tuple[Location, Json]] = [(start, value)]
    visited: set[int] = set()
    while waiting:
        at, here = waiting.pop()
        if not isinstance(here, dict | list) or id(here) in visited:
            continue
        visited.add(id(here))
        yield at, here
        members = here.items() if isinstance(here, dict) else enumerate(here)
        waiting.extend((at.child(key), member) for key, member in members if isinstance(member, dict | list))


def _broken(at: Location, reference: str, why: str) -> SpecError:
    return SpecError(
        [
            Diagnostic(
                "reference-not-found",
                at,
                f"the reference {reference!r} leads nowhere: {why}",
                "correct the reference, or add what it points to",
            )
        ]
    )
