"""Compares the parameters of an operation."""

from __future__ import annotations

import re

from specloom import ir
from specloom.diff.change import quoted
from specloom.diff.collect import Collector, Subject

_Key = tuple[str, str]


def compare_parameters(collector: Collector, before: ir.Operation, after: ir.Operation, subject: Subject) -> None:
    """Compare all parameters of two operations."""
    names = [re.findall(r"\{([^}]*)\}", operation.path) for operation in (before, after)]
    renamed = dict(zip(*names, strict=False))
    old = {_key(parameter, renamed): parameter for parameter in before.parameters}
    new = {_key(parameter, {}): parameter for parameter in after.parameters}
    elsewhere = {parameter.name: parameter for key, parameter in new.items() if key not in old}
    moved: set[_Key] = set()
    for key, parameter in old.items():
        at = subject.part(_words(parameter, subject), parameter.location, None)
        if key in new:
            _compare(collector, parameter, new[key], subject)
        elif parameter.name in elsewhere:
            other = elsewhere[parameter.name]
            at = subject.part(_words(other, subject), parameter.location, other.location)
            moved.add(_key(other, {}))
            message = f"it moved from {quoted(parameter.in_)} to {quoted(other.in_)}"
            collector.add("parameter-moved", message, at)
        else:
            collector.add("parameter-removed", "it is gone", at)
    for key, parameter in new.items():
        if key not in old and key not in moved:
            at = subject.part(_words(parameter, subject), None, parameter.location)
            collector.add("parameter-added-required", "it is new, and required", at, when=parameter.required)
            collector.add("parameter-added", "it is new", at, when=not parameter.required)


def _key(parameter: ir.Parameter, renamed: dict[str, str]) -> _Key:
    if parameter.in_ == "path":
        return parameter.in_, renamed.get(parameter.name, parameter.name)
    return parameter.in_, parameter.name.lower() if parameter.in_ == "header" else parameter.name


def _words(parameter: ir.Parameter, subject: Subject) -> str:
    words = f"{parameter.in_} parameter {quoted(parameter.name)}"
    shared = parameter.location.pointer[:2] == ("components", "parameters")
    return words if shared else f"{words} of {quoted(subject.operation)}"


def _compare(collector: Collector, old: ir.Parameter, new: ir.Parameter, subject: Subject) -> None:
    at = subject.part(_words(new, subject), old.location, new.location)
    if new.in_ == "path" and old.name != new.name:
        collector.add("parameter-renamed", f"it was called {quoted(old.name)}", at)
    collector.add("parameter-required", "it is required now", at, when=new.required and not old.required)
    collector.add("parameter-optional", "it is no longer required", at, when=old.required and not new.required)
    collector.add("parameter-deprecated", "it is deprecated", at, when=new.deprecated and not old.deprecated)
    collector.add(
        "parameter-undeprecated", "it is no longer deprecated", at, when=old.deprecated and not new.deprecated
    )
    forms = [(each.style, each.explode, each.allow_reserved, each.content) for each in (old, new)]
    collector.add("parameter-style-changed", "its value is written in another form", at, when=forms[0] != forms[1])
    collector.texts("parameter-text-changed", old.description, new.description, at)
    collector.schemas(old.schema, new.schema, at, "request")
