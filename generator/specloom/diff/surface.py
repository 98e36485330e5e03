"""Reads what a package offers to Python code, by griffe: its clients, resources and models, without importing any.

The runtime is left out: it is the same in all packages that one version of the tool makes. Models are read where people
import them from (`models`), whatever module they stand in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import griffe

_FOLDERS = ("resources", "models")
_MODELS = "models."
_TYPED_DICT = "TypedDict"
ASYNCHRONOUS = "async "


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a class: an attribute, or a function with the ways to call it."""

    name: str
    line: int
    annotation: str = ""
    value: str = ""
    calls: tuple[griffe.Function, ...] = ()


@dataclass(frozen=True, slots=True)
class Offered:
    """A class that a package offers: under which name, in which file, and what it holds."""

    name: str
    file: str
    line: int
    bases: tuple[str, ...]
    members: Mapping[str, Member]


def surface(folder: Path, package: str) -> dict[str, Offered]:
    """Return the classes that the package below `folder` offers, by the names people use."""
    folder = folder.resolve()
    root = griffe.load(
        package, search_paths=[str(folder)], allow_inspection=False, resolve_aliases=False, submodules=True
    )
    found: dict[str, Offered] = {}
    called = _resources(root)
    for prefix, module in _modules(root):
        for own, member in module.members.items():
            if prefix == _MODELS and _is_typed_dict(member):
                name = f"{prefix}{own}"
                found[name] = Offered(name, _file(module, folder), member.lineno or 1, (_TYPED_DICT,), {})
            elif isinstance(member, griffe.Class) and not own.startswith("_"):
                name = called.get(own, f"{prefix}{own}") if prefix != _MODELS else f"{prefix}{own}"
                found[name] = Offered(
                    name=name,
                    file=_file(module, folder),
                    line=member.lineno or 1,
                    bases=tuple(str(base) for base in member.bases),
                    members={inner.name: inner for inner in _members(member) if inner.annotation not in called},
                )
    return found


def _is_typed_dict(member: griffe.Object | griffe.Alias) -> bool:
    """Tell whether something is a `TypedDict`, in either form.

    Its keys are what requests hold, of which the documents tell; which form it has depends on how they are called.
    """
    if isinstance(member, griffe.Class):
        return [str(base) for base in member.bases] == [_TYPED_DICT]
    return isinstance(member, griffe.Attribute) and str(member.value).startswith(f"{_TYPED_DICT}(")


def _resources(root: griffe.Object | griffe.Alias) -> dict[str, str]:
    """Return what people write for the classes of clients and resources: `client.calls` for `Calls`."""
    module = root.members.get("_client")
    called: dict[str, str] = {}
    todo: list[tuple[griffe.Class, str]] = []
    for name, client in module.members.items() if isinstance(module, griffe.Module) else ():
        if isinstance(client, griffe.Class):
            twin = name.startswith("Async") and any(str(base).startswith("Async") for base in client.bases)
            called[name] = f"{ASYNCHRONOUS}{name.removeprefix('Async')}" if twin else name
            todo.append((client, f"{ASYNCHRONOUS if twin else ''}client"))
    holders = {
        name: member
        for _, each in _modules(root)
        for name, member in each.members.items()
        if isinstance(member, griffe.Class) and each.path.split(".")[1:2] == ["resources"]
    }
    while todo:  # resources hold others
        holder, way = todo.pop()
        for attribute, member in holder.members.items():
            if isinstance(member, griffe.Attribute) and "property" in member.labels:
                name = str(member.annotation)
                called[name] = f"{way}.{attribute}"
                todo += [(holders[name], called[name])] if name in holders else []
    return called


def _modules(root: griffe.Object | griffe.Alias) -> Iterator[tuple[str, griffe.Module]]:
    client = root.members.get("_client")
    if isinstance(client, griffe.Module):
        yield "", client
    for folder in _FOLDERS:
        holder = root.members.get(folder)
        if isinstance(holder, griffe.Module):
            prefix = _MODELS if folder == "models" else "resources."
            yield from ((prefix, each) for each in _below(holder))


def _below(module: griffe.Module) -> Iterator[griffe.Module]:
    yield module
    for member in module.members.values():
        if isinstance(member, griffe.Module):
            yield from _below(member)


def _file(module: griffe.Module, folder: Path) -> str:
    path = module.filepath
    return path.relative_to(folder).as_posix() if isinstance(path, Path) else module.path


def _members(holder: griffe.Class) -> Iterator[Member]:
    for name, member in holder.members.items():
        if name.startswith("_") and name != "__init__":
            continue
        if isinstance(member, griffe.Function):
            calls = tuple(member.overloads or holder.overloads.get(name) or (member,))
            yield Member(name, member.lineno or 1, calls=calls)
        elif isinstance(member, griffe.Attribute):
            yield Member(name, member.lineno or 1, str(member.annotation or ""), str(member.value or ""))
