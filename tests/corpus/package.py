"""A generated package as its files have it: its manifest, its operations and methods, and the names that models have.

Modules of resources are imported; models are read as text, which takes a tenth of the time.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from pathlib import Path
from typing import Any

from specloom.lower.client_options import TEXTS


@dataclass(frozen=True)
class Method:
    """A method, its operation, and which arguments stand for each parameter, the body, and for the body's flags."""

    function: Any
    operation: Any
    places: dict[tuple[str, str], str]
    body: str | None
    flags: dict[str, str]


class Package:
    """A package in a folder; `client` is one of its clients, made with `settings`."""

    def __init__(self, folder: Path, name: str, **settings: Any) -> None:
        if str(folder) not in sys.path:
            sys.path.insert(0, str(folder))
        self.name = name
        self.folder = folder / name
        self.module = importlib.import_module(name)
        self.manifest: dict[str, Any] = json.loads((folder / "support.json").read_text("utf-8"))
        names = self.module.__all__
        self.client_class: Any = getattr(
            self.module, next(name for name in names if f"Async{name}" in names and "Pager" not in name)
        )
        given = [name for name in inspect.signature(self.client_class).parameters if name not in SETTINGS]
        values: dict[str, Any] = dict.fromkeys(given, "x")
        self.client: Any = self.client_class(base_url="https://corpus.invalid", **values, **settings)
        self._nodes: dict[str, dict[tuple[str, str], ast.FunctionDef]] = {}

    def method(self, call: str) -> Method:
        """Return the method that a row of the manifest names.

        Raises:
            AttributeError: There is none.
        """
        resource, _, name = call.rpartition(".")
        cls = type(attrgetter(resource)(self.client))
        module = importlib.import_module(cls.__module__)
        node = self._functions(module)[cls.__name__, name]
        sending: Any = node.body[-1]
        arguments = sending.value.args
        named = arguments[0].func.value if isinstance(arguments[0], ast.Call) else arguments[0]  # `accepting`
        operation = getattr(module, named.id)
        located = {
            "path": operation.segments, "query": operation.query, "header": operation.headers,
            "cookie": operation.cookies,
        }  # fmt: skip
        parameters = [(location, own.name) for location, listed in located.items() for own in listed]
        places = dict(zip(parameters, (value.id for value in arguments[1:]), strict=True))
        sent = [keyword.value for keyword in sending.value.keywords if keyword.arg == "body"]
        body = _body_argument(sent[0]) if sent else None
        return Method(getattr(cls, name), operation, places, body, dict(_flags(node)))

    def _functions(self, module: Any) -> dict[tuple[str, str], ast.FunctionDef]:
        """Return the methods of a module by class and name; of overloads the last, which has the body."""
        if module.__name__ not in self._nodes:
            tree = ast.parse(Path(module.__file__).read_text("utf-8"))
            self._nodes[module.__name__] = {
                (holder.name, node.name): node
                for holder in tree.body
                if isinstance(holder, ast.ClassDef)
                for node in holder.body
                if isinstance(node, ast.FunctionDef)
            }
        return self._nodes[module.__name__]

    @cached_property
    def fields(self) -> dict[str, frozenset[str]]:
        """The names on the wire that each model and `TypedDict` has, those that it inherits included."""
        own: dict[str, set[str]] = {}
        bases: dict[str, list[str]] = {}
        for path in sorted((self.folder / "models").glob("*.py")):
            for node in ast.parse(path.read_text("utf-8")).body:
                match node:
                    case ast.ClassDef(name=name):
                        own[name] = set(_fields(node))
                        bases[name] = [base.id for base in node.bases if isinstance(base, ast.Name)]
                    case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call(args=[_, ast.Dict(keys=keys)])):
                        own[name] = {key.value for key in keys if isinstance(key, ast.Constant)}
                    case _:
                        pass

        def all_of(name: str) -> set[str]:
            return own[name].union(*(all_of(base) for base in bases.get(name, ()) if base in own and base != name))

        return {name: frozenset(all_of(name)) for name in own}


def _fields(cls: ast.ClassDef) -> Iterator[str]:
    for node in cls.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            aliases = [
                keyword.value.value
                for part in ast.walk(node)
                if isinstance(part, ast.Call) and isinstance(part.func, ast.Name) and part.func.id == "Field"
                for keyword in part.keywords
                if keyword.arg == "alias" and isinstance(keyword.value, ast.Constant)
            ]
            yield str(aliases[0]) if aliases else node.target.id


def _flags(node: ast.FunctionDef) -> Iterator[tuple[str, str]]:
    """Yield the names of flags in a body, each with the argument that has to agree with it."""
    for part in ast.walk(node):
        match part:
            case ast.Call(func=ast.Name(id="_flagged"), keywords=keywords):
                given: dict[str | None, Any] = {keyword.arg: keyword.value for keyword in keywords}
                yield given["name"].value, given["value"].id
            case _:
                pass


def _body_argument(value: Any) -> str:
    """Return the name of the argument that a call's body is, or is made of."""
    made = value
    if isinstance(value, ast.IfExp):  # `{} if body is None else body` where nothing else can be sent
        made = value.orelse if isinstance(value.body, ast.Dict) else value.body
    name: str = made.args[1].id if isinstance(made, ast.Call) else made.id
    return name


SETTINGS = ("base_url", "timeout", "headers", "transport", "options", *(name for name, _ in TEXTS))
