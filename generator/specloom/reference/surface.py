"""What callers of a package see of it, read from its files: methods of resources, models, errors. Nothing is imported.

So a page cannot say anything else than the package: signatures, defaults and docstrings are those of its code.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

_ENTRY = re.compile(r" {4}(\w+): (.*)")
_SECTIONS = ("Args", "Raises")
_Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument as it is written; `default` is None where there has to be one."""

    name: str
    annotation: str
    default: str | None
    by_keyword: bool


@dataclass(frozen=True, slots=True)
class Signature:
    """A way to call a method."""

    name: str
    arguments: tuple[Argument, ...]
    result: str
    awaited: bool
    deprecated: bool = False


@dataclass(frozen=True, slots=True)
class Docstring:
    """A docstring in its parts: paragraphs, and the entries of the section on arguments, by name."""

    paragraphs: tuple[str, ...]
    arguments: Mapping[str, str] = field(default_factory=dict[str, str])
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Method:
    """A method of a resource, with all ways to call it."""

    name: str
    signatures: tuple[Signature, ...]
    doc: Docstring


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a model: its type, its default, if it has one, its name on the wire, and what marks it."""

    name: str
    annotation: str
    default: str | None
    doc: Docstring
    wire: str = ""
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Model:
    """A class or an alias of `models`; `value` is what an alias stands for, `members` are those of an enumeration."""

    name: str
    module: str
    bases: tuple[str, ...]
    doc: Docstring
    fields: tuple[Field, ...] = ()
    members: tuple[tuple[str, str, Docstring], ...] = ()
    value: str = ""


@dataclass(frozen=True, slots=True)
class ErrorClass:
    """A class of errors: what it is a kind of, what it means, and its own attributes."""

    name: str
    bases: tuple[str, ...]
    doc: str
    attributes: tuple[tuple[str, str, str], ...]


def resource_classes(files: Mapping[str, str], folder: str) -> dict[str, tuple[Docstring, dict[str, Method]]]:
    """Return the classes of resources of a package, synchronous and not: docstring and methods, by name."""
    classes: dict[str, tuple[Docstring, dict[str, Method]]] = {}
    for node in _classes(files, f"{folder}/resources/"):
        functions: dict[str, list[_Function]] = {}
        for each in node.body:
            if isinstance(each, _Function) and not each.name.startswith("_"):
                functions.setdefault(each.name, []).append(each)
        methods = {name: _method(name, listed) for name, listed in functions.items() if not _is_property(listed[0])}
        classes[node.name] = docstring(ast.get_docstring(node) or ""), methods
    return classes


def models_of(files: Mapping[str, str], folder: str) -> list[Model]:
    """Return the models of a package, by module and name."""
    found: list[Model] = []
    prefix = f"{folder}/models/"
    for path in sorted(path for path in files if path.startswith(prefix) and path.endswith(".py")):
        module = path.removeprefix(prefix).removesuffix(".py")
        if module.startswith("_") or module.endswith("_params"):
            continue
        body = ast.parse(files[path]).body
        for index, node in enumerate(body):
            if isinstance(node, ast.ClassDef):
                found.append(_model(node, module))
            elif isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) == "TypeAlias" and node.value:
                text = docstring(_text_behind(body, index))
                found.append(Model(ast.unparse(node.target), module, (), text, value=_plain(node.value)))
    return sorted(found, key=lambda model: (model.module, model.name.lower()))


def errors_of(files: Mapping[str, str], folder: str) -> dict[str, ErrorClass]:
    """Return the classes of errors that a package exports, by name, from its runtime."""
    exported = {alias.name for node in _imports(files[f"{folder}/errors.py"]) for alias in node.names}
    found: dict[str, ErrorClass] = {}
    for node in ast.parse(files[f"{folder}/_runtime/base/errors.py"]).body:
        if isinstance(node, ast.ClassDef) and node.name in exported:
            bases = tuple(ast.unparse(base) for base in node.bases)
            found[node.name] = ErrorClass(node.name, bases, ast.get_docstring(node) or "", tuple(_attributes(node)))
    return found


def docstring(text: str) -> Docstring:
    """Return the parts of a docstring; a text of the document that looks like a section stays a paragraph."""
    lines = text.splitlines()
    begin = next((at for at in range(len(lines) - 1, -1, -1) if lines[at] == "Args:"), None)
    if begin is None:
        prose, sources = _paragraphs(lines)
        return Docstring(prose, {}, sources)
    arguments: dict[str, str] = {}
    last, at = "", begin + 1
    while at < len(lines) and lines[at].startswith("    "):
        if not lines[at].startswith("        ") and (entry := _ENTRY.fullmatch(lines[at])):
            last = entry[1]
            arguments[last] = entry[2]
        elif last:
            arguments[last] += " " + lines[at].strip()
        at += 1
    prose, _ = _paragraphs(lines[:begin])
    _, sources = _paragraphs(lines[at:])
    return Docstring(prose, arguments, sources)


def _paragraphs(lines: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    parts = [part for part in "\n".join(lines).split("\n\n") if part.strip()]
    sources = tuple(part for part in parts if part.startswith("Source: "))
    return tuple(part for part in parts if not part.startswith("Source: ")), sources


def _classes(files: Mapping[str, str], prefix: str) -> Iterator[ast.ClassDef]:
    for path in sorted(files):
        if path.startswith(prefix) and path.endswith(".py"):
            yield from (node for node in ast.parse(files[path]).body if isinstance(node, ast.ClassDef))


def _imports(text: str) -> Iterator[ast.ImportFrom]:
    return (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ImportFrom))


def _is_property(node: _Function) -> bool:
    return any("property" in ast.unparse(each) for each in node.decorator_list)


def _method(name: str, listed: Sequence[_Function]) -> Method:
    described = listed[-1]
    ways = listed[:-1] or listed
    plain = [node for node in ways if not _is_deprecated(node)] or ways
    text = docstring(ast.get_docstring(described) or "")
    awaited = isinstance(described, ast.AsyncFunctionDef)
    return Method(name, tuple(_signature(node, awaited=awaited) for node in plain), text)


def _is_deprecated(node: _Function) -> bool:
    return any(ast.unparse(each).startswith("deprecated(") for each in node.decorator_list)


def _signature(node: _Function, *, awaited: bool) -> Signature:
    arguments = node.args
    positional = [*arguments.posonlyargs, *arguments.args]
    missing: list[ast.expr | None] = [None] * (len(positional) - len(arguments.defaults))
    pairs = [*zip(positional, [*missing, *arguments.defaults], strict=True)][1:]
    listed = [_argument(each, default, by_keyword=False) for each, default in pairs]
    listed += [
        _argument(each, default, by_keyword=True)
        for each, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    ]
    result = ast.unparse(node.returns) if node.returns else "None"
    inner = re.fullmatch(r"CoroutineType\[Any, Any, (.*)\]", result)
    return Signature(
        node.name, tuple(listed), inner[1] if inner else result, awaited or inner is not None, _is_deprecated(node)
    )


def _argument(node: ast.arg, default: ast.expr | None, *, by_keyword: bool) -> Argument:
    annotation = ast.unparse(node.annotation) if node.annotation else "Any"
    return Argument(node.arg, annotation, ast.unparse(default) if default is not None else None, by_keyword)


def _model(node: ast.ClassDef, module: str) -> Model:
    bases = tuple(ast.unparse(base) for base in node.bases)
    fields: list[Field] = []
    members: list[tuple[str, str, Docstring]] = []
    for index, each in enumerate(node.body):
        text = docstring(_text_behind(node.body, index))
        if isinstance(each, ast.Assign) and isinstance(each.targets[0], ast.Name) and "Enum" in "".join(bases):
            members.append((each.targets[0].id, ast.unparse(each.value), text))
        elif isinstance(each, ast.AnnAssign) and not ast.unparse(each.annotation).startswith("ClassVar["):
            fields.append(_field(ast.unparse(each.target), each, text))
    text = docstring(ast.get_docstring(node) or "")
    return Model(node.name, module, bases, text, tuple(fields), tuple(members))


def _field(name: str, node: ast.AnnAssign, text: Docstring) -> Field:
    annotation, wire, marks = node.annotation, "", list[str]()
    if isinstance(annotation, ast.Subscript) and ast.unparse(annotation.value) == "Annotated":
        kind, *others = cast("ast.Tuple", annotation.slice).elts
        for other in others:
            if isinstance(other, ast.Call):
                given: dict[str | None, Any] = {each.arg: each.value for each in other.keywords}
                wire = str(ast.literal_eval(given["alias"])) if "alias" in given else wire
                marks += ["deprecated"] if "deprecated" in given else []
            else:
                marks.append(ast.unparse(other))
        annotation = kind
    default = ast.unparse(node.value) if node.value is not None else None
    return Field(name, _plain(annotation), default, text, wire, tuple(marks))


def _plain(annotation: ast.expr) -> str:
    """Return an annotation without what only decoding needs."""
    return re.sub(r"Annotated\[([\w.]+), [^\[\]]*\]", r"\1", ast.unparse(annotation))


def _text_behind(body: Sequence[ast.stmt], index: int) -> str:
    behind = body[index + 1] if index + 1 < len(body) else None
    if isinstance(behind, ast.Expr) and isinstance(behind.value, ast.Constant) and isinstance(behind.value.value, str):
        import inspect

        return inspect.cleandoc(behind.value.value)
    return ""


def _attributes(node: ast.ClassDef) -> Iterator[tuple[str, str, str]]:
    """Yield the attributes that a class of errors has itself, each with its type and meaning, where they are told."""
    for each in ast.walk(node):
        if isinstance(each, ast.FunctionDef) and each.name == "__init__":
            types = {arg.arg: arg.annotation for arg in (*each.args.args, *each.args.kwonlyargs)}
            for inner in each.body:
                if isinstance(inner, ast.Assign) and isinstance(inner.targets[0], ast.Attribute):
                    name = inner.targets[0].attr
                    kind = types.get(name)
                    yield name, ast.unparse(kind) if kind else "", ""
        elif isinstance(each, ast.FunctionDef) and _is_property(each):
            meaning = (ast.get_docstring(each) or "").split("\n\n")[0]
            yield each.name, ast.unparse(each.returns) if each.returns else "", " ".join(meaning.split())
