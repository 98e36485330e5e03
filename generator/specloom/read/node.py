"""A value of a document together with its location, and access to its members."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.base.document import Document, Json
from specloom.base.http_methods import METHODS
from specloom.read.markdown import prose
from specloom.runtime.shared.credential_shapes import masked
from specloom.runtime.shared.scrub import REDACTED


class Node(NamedTuple):
    """A value of a document and its location."""

    document: Document
    location: Location
    value: Json

    def get(self, key: str) -> Node | None:
        """Return the member `key` of a mapping, or None where there is none (or no mapping)."""
        if isinstance(self.value, dict) and key in self.value:
            return Node(self.document, self.location.child(key), self.value[key])
        return None

    def follow(self) -> Node:
        """Return the end of a chain of references, or the node itself where it is no Reference Object.

        Raises:
            SpecError: A reference leads nowhere or in a circle.
        """
        end = self.target()
        if end.reference is None:
            return end
        self.document.resolve(end.location, end.reference)  # raises what is wrong, unless the chain is a ring
        raise SpecError(
            [
                Diagnostic(
                    "reference-circular",
                    self.location,
                    "the reference leads back to itself and never to a value",
                    "point it to the object that is meant",
                )
            ]
        )

    def target(self) -> Node:
        """Return the end of a chain of references; where that leads nowhere or is a ring, a reference of it."""
        return Node(self.document, *self.document.follow(self.location, self.value))

    @property
    def reference(self) -> str | None:
        """The text of `$ref`, where the node is a reference."""
        if isinstance(self.value, dict):
            reference = self.value.get("$ref")
            return reference if isinstance(reference, str) else None
        return None

    def members(self, key: str | None = None) -> Iterator[tuple[str, Node]]:
        """Yield the members of a mapping (of the one at `key`). Its keys are names, whatever they begin with."""
        holder = self.value if key is None else self._member(key)
        if isinstance(holder, dict) and holder:
            at = self.location if key is None else self.location.child(key)
            for name, value in holder.items():
                yield name, Node(self.document, at.child(name), value)

    def patterned_fields(self, key: str | None = None) -> Iterator[tuple[str, Node]]:
        """Yield the members of an object that may have extensions, without these.

        OpenAPI allows extensions among the patterned fields of the Paths, Responses, Callback and OAuth Flows Objects,
        and of the Scopes Object of Swagger 2.0, but in no map.
        """
        return ((name, member) for name, member in self.members(key) if not name.startswith("x-"))

    def entries(self, key: str | None = None) -> Iterator[Node]:
        """Yield the entries of a list (of the one at `key`)."""
        holder = self.value if key is None else self._member(key)
        if isinstance(holder, list) and holder:
            at = self.location if key is None else self.location.child(key)
            for index, value in enumerate(holder):
                yield Node(self.document, at.child(index), value)

    def _member(self, key: str) -> Json:
        return self.value.get(key) if isinstance(self.value, dict) else None

    def text(self, key: str) -> str:
        """Return the string at `key`, or an empty one."""
        value = self._member(key)
        return value if isinstance(value, str) else ""

    def prose(self, key: str) -> str:
        """Return the string at `key` with its HTML as Markdown, and no credential in it."""
        text = self.text(key)
        return _prose(text) if text else ""

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the strings of the list at `key`."""
        holder = self._member(key)
        return tuple(entry for entry in holder if isinstance(entry, str)) if isinstance(holder, list) else ()

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Return the boolean at `key`."""
        value = self._member(key)
        return value if isinstance(value, bool) else default

    def has(self, *keys: str) -> bool:
        """Tell whether any of `keys` is a member."""
        return isinstance(self.value, dict) and not self.value.keys().isdisjoint(keys)


@lru_cache(maxsize=1 << 14)
def _prose(text: str) -> str:
    """Return a description as `Node.prose` does; documents say the same of many parameters and properties."""
    return masked(prose(text), REDACTED)


def operations(item: Node) -> Iterator[tuple[str, Node]]:
    """Yield the operations of a Path Item Object, each with its method: its fields, then `additionalOperations`."""
    for method in METHODS:
        operation = item.get(method)
        if operation is not None:
            yield method, operation
    yield from item.members("additionalOperations")


def as_notes(error: SpecError) -> Iterator[Diagnostic]:
    """Yield the diagnostics of an error that costs only the part where it stands.

    Of a reference that leads nowhere, validation has warned; these notes are for the manifest.
    """
    for diagnostic in error.diagnostics:
        warned = diagnostic.rule == "reference-not-found"
        yield replace(diagnostic, severity=Severity.NOTE if warned else Severity.WARNING)


def unsupported(node: Node, rule: str, message: str, hint: str) -> SpecError:
    """Return an error with a single diagnostic at `node`."""
    return SpecError([Diagnostic(rule, node.location, message, hint)])
