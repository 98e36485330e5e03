"""Reads the public interface of a package with griffe, without importing it: its clients, resources and models.

Of the runtime, which is the same in all packages of one version of the tool, only what the package offers is read,
where that is asked for. Models have the name under which people import them (`models.Call`), whatever module they are
in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import griffe

_FOLDERS = ("resources", "models")
_MODELS = "models."
_TYPED_DICT = "TypedDict"
ASYNCHRONOUS = "async "


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a class: an attribute, or a function with its overloads."""

    name: str
    line: int
    annotation: str = ""
    value: str = ""
    calls: tuple[griffe.Function, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicClass:
    """A public class of a package: its name for users, its file, line and members."""

    name: str
    file: str
    line: int
    bases: tuple[str, ...]
    members: Mapping[str, Member]


def surface(folder: Path, package: str, *, runtime: bool = False) -> dict[str, PublicClass]:
    """Return the public classes of the package below `folder`, by their names for users.

    With `runtime`, there are those of the runtime, too, that modules of the package offer under their names, and what
    clients inherit from it; functions count as members of the module that offers them.
    """
    folder = folder.resolve()
    root = griffe.load(
        package, search_paths=[str(folder)], allow_inspection=False, resolve_aliases=False, submodules=True
    )
    classes: dict[str, PublicClass] = {}
    names = _resources(root)
    for prefix, module in _modules(root):
        for identifier, member in module.members.items():
            if prefix == _MODELS and _is_typed_dict(member):
                name = f"{prefix}{identifier}"
                classes[name] = PublicClass(name, _file(module, folder), member.lineno or 1, (_TYPED_DICT,), {})
            elif isinstance(member, griffe.Class) and not identifier.startswith("_"):
                name = names.get(identifier, f"{prefix}{identifier}") if prefix != _MODELS else f"{prefix}{identifier}"
                classes[name] = PublicClass(
                    name=name,
                    file=_file(module, folder),
                    line=member.lineno or 1,
                    bases=tuple(str(base) for base in member.bases),
                    members={inner.name: inner for inner in _members(member) if inner.annotation not in names},
                )
    return {**classes, **_offered(root, folder, classes)} if runtime else classes


def _offered(
    root: griffe.Object | griffe.Alias, folder: Path, classes: Mapping[str, PublicClass]
) -> dict[str, PublicClass]:
    """Return what a package offers of its runtime, and its clients with what they inherit from it."""
    offered: dict[str, PublicClass] = {}
    for name, module in {"": root, **root.members}.items():
        if not isinstance(module, griffe.Module) or (name.startswith("_") and name != "_client"):
            continue
        prefix = f"{name}." if name and name != "_client" else ""
        functions: dict[str, Member] = {}
        for identifier, member in module.members.items():
            target = _in_runtime(root, member)
            if name == "_client" and isinstance(member, griffe.Class):
                shown = next(
                    (item for item in classes.values() if (item.file, item.line) == _spot(member, folder)), None
                )
                if shown is not None:
                    inherited = {inner.name: inner for base in _bases(root, module, member) for inner in _members(base)}
                    offered[shown.name] = replace(shown, members={**inherited, **shown.members})
            elif isinstance(target, griffe.Class) and (name != "_client" or _is_typed_dict(target)):
                members = {inner.name: inner for inner in _members(target)}
                bases = tuple(str(base) for base in target.bases)
                offered[f"{prefix}{identifier}"] = PublicClass(
                    f"{prefix}{identifier}", *_spot(target, folder), bases, members
                )
            elif isinstance(target, griffe.Function) and name != "_client":
                functions[identifier] = Member(identifier, target.lineno or 1, calls=(target,))
        if functions:
            whole = name or root.name
            offered[whole] = PublicClass(whole, _file(module, folder), 1, (), functions)
    return offered


def _in_runtime(
    root: griffe.Object | griffe.Alias, member: griffe.Object | griffe.Alias
) -> griffe.Object | griffe.Alias | None:
    """Return the part of the runtime that a name stands for; None for anything else."""
    path = member.target_path.partition(".")[2] if isinstance(member, griffe.Alias) else ""
    if not path.startswith("_runtime.") or member.name.startswith("_"):
        return None
    try:
        target: griffe.Object | griffe.Alias = root[path]
    except KeyError:
        return None
    return target


def _bases(root: griffe.Object | griffe.Alias, module: griffe.Module, holder: griffe.Class) -> Iterator[griffe.Class]:
    """Yield the classes of the runtime that a class inherits from, the most distant first."""
    for base in holder.bases:
        alias = module.members.get(str(base).partition("[")[0])
        target = _in_runtime(root, alias) if alias is not None else None
        if isinstance(target, griffe.Class):
            if isinstance(target.parent, griffe.Module):
                yield from _bases(root, target.parent, target)
            yield target


def _spot(member: griffe.Object | griffe.Alias, folder: Path) -> tuple[str, int]:
    path = member.filepath
    return path.relative_to(folder).as_posix() if isinstance(path, Path) else member.path, member.lineno or 1


def _is_typed_dict(member: griffe.Object | griffe.Alias) -> bool:
    """Tell whether a member is a `TypedDict`, as a class or by a call.

    Its keys come from the document, which is compared itself; the form depends on the names of the keys.
    """
    if isinstance(member, griffe.Class):
        return [str(base) for base in member.bases] == [_TYPED_DICT]
    return isinstance(member, griffe.Attribute) and str(member.value).startswith(f"{_TYPED_DICT}(")


def _resources(root: griffe.Object | griffe.Alias) -> dict[str, str]:
    """Return the expressions for instances of clients and resources: `client.calls` for `Calls`."""
    module = root.members.get("_client")
    names: dict[str, str] = {}
    todo: list[tuple[griffe.Class, str]] = []
    for name, client in module.members.items() if isinstance(module, griffe.Module) else ():
        if isinstance(client, griffe.Class):
            twin = name.startswith("Async") and any(str(base).startswith("Async") for base in client.bases)
            names[name] = f"{ASYNCHRONOUS}{name.removeprefix('Async')}" if twin else name
            todo.append((client, f"{ASYNCHRONOUS if twin else ''}client"))
    holders = {
        name: member
        for _, below in _modules(root)
        for name, member in below.members.items()
        if isinstance(member, griffe.Class) and below.path.split(".")[1:2] == ["resources"]
    }
    while todo:  # resources hold others
        holder, expression = todo.pop()
        for attribute, member in holder.members.items():
            if isinstance(member, griffe.Attribute) and "property" in member.labels:
                name = str(member.annotation)
                names[name] = f"{expression}.{attribute}"
                todo += [(holders[name], names[name])] if name in holders else []
    return names


def _modules(root: griffe.Object | griffe.Alias) -> Iterator[tuple[str, griffe.Module]]:
    client = root.members.get("_client")
    if isinstance(client, griffe.Module):
        yield "", client
    for folder in _FOLDERS:
        holder = root.members.get(folder)
        if isinstance(holder, griffe.Module):
            prefix = _MODELS if folder == "models" else "resources."
            yield from ((prefix, module) for module in _below(holder))


def _below(module: griffe.Module) -> Iterator[griffe.Module]:
    yield module
    for member in module.members.values():
        if isinstance(member, griffe.Module):
            yield from _below(member)


def _file(module: griffe.Module, folder: Path) -> str:
    path = module.filepath
    return path.relative_to(folder).as_posix() if isinstance(path, Path) else module.path


def _members(holder: griffe.Class) -> Iterator[Member]:
    in_models = holder.path.split(".")[1:2] == ["models"]  # whose constructors take the fields, which are compared
    for name, member in holder.members.items():
        if name.startswith("_") and (name != "__init__" or in_models):
            continue
        if isinstance(member, griffe.Function):
            calls = tuple(member.overloads or holder.overloads.get(name) or (member,))
            yield Member(name, member.lineno or 1, calls=calls)
        elif isinstance(member, griffe.Attribute):
            yield Member(name, member.lineno or 1, str(member.annotation or ""), str(member.value or ""))
