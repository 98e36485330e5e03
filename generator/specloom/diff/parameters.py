"""Compares the parameters of an operation."""

from __future__ import annotations

import re

from specloom import ir
from specloom.diff.change import quoted
from specloom.diff.collect import Collector, Subject

_Key = tuple[str, str]


def compare_parameters(found: Collector, before: ir.Operation, after: ir.Operation, subject: Subject) -> None:
    """Compare all parameters of two operations."""
    renamed = dict(zip(_names(before.path), _names(after.path), strict=False))
    old = {_key(own, renamed): own for own in before.parameters}
    new = {_key(own, {}): own for own in after.parameters}
    elsewhere = {own.name: own for key, own in new.items() if key not in old}
    moved: set[_Key] = set()
    for key, own in old.items():
        at = subject.part(_words(own, subject), own.location, None)
        if key in new:
            _compare(found, own, new[key], subject)
        elif own.name in elsewhere:
            other = elsewhere[own.name]
            moved.add(_key(other, {}))
            said = f"it moved from {quoted(own.in_)} to {quoted(other.in_)}"
            found.add("parameter-moved", said, subject.part(_words(other, subject), own.location, other.location))
        else:
            found.add("parameter-removed", "it is gone", at)
    for key, own in new.items():
        if key not in old and key not in moved:
            at = subject.part(_words(own, subject), None, own.location)
            if own.required:
                found.add("parameter-added-required", "it is new, and required", at)
            else:
                found.add("parameter-added", "it is new", at)


def _names(path: str) -> list[str]:
    return re.findall(r"\{([^}]*)\}", path)


def _key(own: ir.Parameter, renamed: dict[str, str]) -> _Key:
    if own.in_ == "path":
        return own.in_, renamed.get(own.name, own.name)
    return own.in_, own.name.lower() if own.in_ == "header" else own.name


def _words(own: ir.Parameter, subject: Subject) -> str:
    words = f"{own.in_} parameter {quoted(own.name)}"
    shared = own.location.pointer[:2] == ("components", "parameters")
    return words if shared else f"{words} of {quoted(subject.operation)}"


def _compare(found: Collector, old: ir.Parameter, new: ir.Parameter, subject: Subject) -> None:
    at = subject.part(_words(new, subject), old.location, new.location)
    if new.in_ == "path" and old.name != new.name:
        found.add("parameter-renamed", f"it was called {quoted(old.name)}", at)
    if new.required and not old.required:
        found.add("parameter-required", "it is required now", at)
    elif old.required and not new.required:
        found.add("parameter-optional", "it is no longer required", at)
    if new.deprecated and not old.deprecated:
        found.add("parameter-deprecated", "it is deprecated", at)
    elif old.deprecated and not new.deprecated:
        found.add("parameter-undeprecated", "it is no longer deprecated", at)
    if _form(old) != _form(new):
        found.add("parameter-style-changed", "its value is written in another form", at)
    found.texts("parameter-text-changed", old.description, new.description, at)
    found.schemas(old.schema, new.schema, at, "request")


def _form(own: ir.Parameter) -> tuple[object, ...]:
    return own.style, own.explode, own.allow_reserved, own.content
