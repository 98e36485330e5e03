"""The request that a function makes, read from its body: method, path, and which argument goes where."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

_STAINLESS = {"_get": "GET", "_post": "POST", "_put": "PUT", "_patch": "PATCH", "_delete": "DELETE"}
_STAINLESS_LIST = "_get_api_list"
_METHODS = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "QUERY"})
_NAMED = re.compile(r"\{(\w*)\}")
_SENT = frozenset({"request", "stream"})


@dataclass(frozen=True, slots=True)
class Request:
    """Method and path as the source has them; parameters of the path are called as the arguments for them."""

    method: str
    path: str

    @property
    def path_arguments(self) -> tuple[str, ...]:
        """The names in the path."""
        return tuple(_NAMED.findall(self.path))


def request_of(function: ast.AST) -> Request | None:
    """Return the request in the body of a function; None where it makes none that is understood."""
    texts = {
        target.id: node.value
        for node in ast.walk(function)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(function):
        for method, path in (_in_dict(node), _in_call(node)):
            text = _template(texts.get(path.id, path) if isinstance(path, ast.Name) else path)
            if text and method.upper() in _METHODS:
                return Request(method.upper(), text)
    return None


def _in_dict(node: ast.AST) -> tuple[str, ast.expr | None]:
    """Return what openapi-python-client writes: `{"method": "get", "url": "/calls"}`."""
    if not isinstance(node, ast.Dict):
        return "", None
    members = {
        key.value: value for key, value in zip(node.keys, node.values, strict=True) if isinstance(key, ast.Constant)
    }
    method = members.get("method")
    return (str(method.value), members.get("url")) if isinstance(method, ast.Constant) else ("", None)


def _in_call(node: ast.AST) -> tuple[str, ast.expr | None]:
    """Return what the others write: `self._get("/calls")`, `request("calls", method="GET")`, `resource_path=`."""
    if not isinstance(node, ast.Call):
        return "", None
    keywords = {keyword.arg: keyword.value for keyword in node.keywords}
    first = node.args[0] if node.args else None
    given = keywords.get("method")
    method = str(given.value) if isinstance(given, ast.Constant) else ""
    if "resource_path" in keywords:
        return method, keywords["resource_path"]
    called = node.func.attr if isinstance(node.func, ast.Attribute) else ""
    if called in _STAINLESS:
        return _STAINLESS[called], first
    if called == _STAINLESS_LIST:
        return method or "GET", first
    return (method, first) if called in _SENT else ("", None)


def _template(node: ast.expr | None) -> str:
    """Return the text of a path, with the arguments in it in braces; empty where it is none."""
    match node:
        case ast.Constant(str(text)):
            return text
        case ast.JoinedStr(values):
            return "".join(_piece(value) for value in values)
        case ast.Call(ast.Attribute(ast.Constant(str(text)), "format")):
            return text
        case ast.Call(ast.Name(), [ast.Constant(str(text)), *_]):
            return text
        case _:
            return ""


def _piece(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    names = [each.id for each in ast.walk(node) if isinstance(each, ast.Name)]
    return f"{{{names[-1] if names else ''}}}"


def wire_names(function: ast.AST, arguments: Collection[str]) -> dict[str, str]:
    """Return the names that arguments have in the request, as far as the body of the function shows them."""
    named: dict[str, str] = {}
    for node in ast.walk(function):
        for key, value in _pairs(node):
            used = {each.id.removeprefix("json_") for each in ast.walk(value) if isinstance(each, ast.Name)}
            fitting = used & set(arguments)
            if len(fitting) == 1:
                named.setdefault(fitting.pop(), key)
    return named


def _pairs(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    match node:
        case ast.Dict(keys, values):
            for key, value in zip(keys, values, strict=True):
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    yield key.value, value
        case ast.Assign([ast.Subscript(_, ast.Constant(str(key)))], value):
            yield key, value
        case ast.Tuple([ast.Constant(str(key)), value]):
            yield key, value
        case _:
            pass
