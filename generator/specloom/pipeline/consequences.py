"""Which diagnostics only follow from others: a slip is reported once, where it was made."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

from specloom.base.closeness import intended
from specloom.base.diagnostics import Diagnostic, Severity

Pointer = tuple[str, ...]


def _inside(place: Pointer, cause: Pointer) -> bool:
    return cause[: len(place)] == place


def _around(place: Pointer, cause: Pointer) -> bool:
    return _inside(place, cause) or _inside(cause, place)


def _path_of(place: Pointer, cause: Pointer) -> bool:
    return place[:2] == cause


def _parameters_of_path(place: Pointer, cause: Pointer) -> bool:
    return place[:2] == cause[:2] and "parameters" in place and "parameters" in cause[2:4]


def _key_of_parameters(place: Pointer, cause: Pointer) -> bool:
    return place[:3] == cause[:3] and bool(intended(cause[-1], ["parameters"]))


class Consequence(NamedTuple):
    """A diagnostic of one of `rules` is not shown where one of the rule `cause` `explains` it by its place."""

    rules: tuple[str, ...]
    cause: str
    explains: Callable[[Pointer, Pointer], bool]


_ANY_ERROR, _ANY = "any error", "any diagnostic"
_PAGES = ("extension-shape", "pagination-parameter")
_CONSEQUENCES = (
    Consequence(("server-variable-undeclared",), "server-variable", _inside),
    Consequence(("security-scheme-unsupported",), "security-scheme", _inside),
    Consequence(("path-parameter-unused",), "path-text", _path_of),
    Consequence(_PAGES, _ANY_ERROR, _around),
    Consequence(_PAGES, _ANY, _parameters_of_path),
    Consequence(_PAGES, "openapi-unknown-field", _key_of_parameters),
)


def without_consequences(diagnostics: Iterable[Diagnostic], causes: Collection[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the diagnostics that do not follow from one of the causes."""
    for entry in diagnostics:
        relations = [relation for relation in _CONSEQUENCES if entry.rule in relation.rules]
        if not relations or not any(cause is not entry and _follows(entry, cause, relations) for cause in causes):
            yield entry


def _follows(entry: Diagnostic, cause: Diagnostic, relations: Iterable[Consequence]) -> bool:
    return any(
        (relation.cause in (_ANY, cause.rule) or (relation.cause == _ANY_ERROR and cause.severity is Severity.ERROR))
        and relation.explains(entry.location.pointer, cause.location.pointer)
        for relation in relations
    )
