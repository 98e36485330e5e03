"""Reads keys of `paths`: OpenAPI allows only names in braces, and published documents have more.

Operators have the meaning of RFC 6570 and of web frameworks, a query string is sent with every call, a segment `:id`
is `{id}` where a path parameter has that name, and an undeclared name is a string parameter. Any other template
refuses its operation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import unquote

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Severity
from specloom.base.path_template import Placeholder, comparable, in_braces, optional_placeholder, split_template
from specloom.read.node import Node, unsupported


@dataclass(frozen=True, slots=True)
class Path:
    """A template with nothing but names in braces, the parameters of the operation, and warnings about guesses."""

    template: str
    parameters: tuple[ir.Parameter, ...]
    notes: tuple[Diagnostic, ...] = ()


def read_path(node: Node, template: str, parameters: Iterable[ir.Parameter]) -> Path:
    """Read the path of the operation `node`; `parameters` are those that it declares.

    Raises:
        SpecError: The template is ambiguous or malformed.
    """
    return _Reading(node, template, tuple(parameters)).path()


class _Reading:
    """Reads one template; `used` collects the path parameters that stand in it."""

    def __init__(self, node: Node, template: str, parameters: tuple[ir.Parameter, ...]) -> None:
        self._node = node
        self._parameters = parameters
        self._declared = {parameter.name: parameter for parameter in parameters if parameter.in_ == "path"}
        self._template = in_braces(template, self._declared)
        self._others = {parameter.name: parameter.in_ for parameter in parameters if parameter.in_ != "path"}
        self._used: dict[str, ir.Parameter] = {}
        self._notes: list[Diagnostic] = []

    def path(self) -> Path:
        if optional := optional_placeholder(self._template):
            message = f"the path {self._template!r} has an optional part, {optional!r}, which OpenAPI does not know"
            hint = "describe two paths, one without it and one with its name in braces"
            raise unsupported(self._node, "path-template", message, hint)
        text, mark, fragment = self._template.partition("#")
        text, question, query = text.partition("?") if "{?" not in text else (text, "", "")
        self._check_colons(text)
        if any(unquote(segment) in (".", "..") for segment in text.split("/")):
            raise self._unclear("a segment of '.' or '..' leads elsewhere", "write the path that it leads to")
        path = self._expanded(text)
        pairs = [self._pair(pair) for pair in query.split("&")] if question else []
        remaining_pairs = [pair for pair in pairs if pair]
        fixed = {pair.partition("=")[0] for pair in remaining_pairs}
        declared = [
            parameter if parameter.in_ != "path" else self._used.pop(parameter.name, None)
            for parameter in self._parameters
        ]
        remaining = [
            parameter
            for parameter in declared
            if parameter and not (parameter.in_ == "query" and parameter.name in fixed)
        ]
        keys = {(parameter.in_, parameter.name) for parameter in remaining}
        self._notes += [
            _left_out(self._node, parameter)
            for parameter in self._parameters
            if (parameter.in_, parameter.name) not in keys
        ]
        path = path if path.startswith("/") else f"/{path}"
        whole = path + ("?" + "&".join(remaining_pairs) if remaining_pairs else "") + mark + fragment
        return Path(whole, (*remaining, *self._used.values()), tuple(self._notes))

    def _check_colons(self, path: str) -> None:
        """Refuse what looks like a parameter of a web framework and is none that can be read."""
        unread = [part for part in path.split("/") if part.startswith(":") and part != ":"]
        names = "|".join(map(re.escape, self._declared.keys()))
        literal = "".join(piece for piece in split_template(path) if isinstance(piece, str))
        unread += re.findall(rf":(?:{names})\b|<(?:{names})>", literal) if names else []
        if unread:
            name = unread[0].strip(":<>")
            message = f"{unread[0]!r} looks like a parameter, and no path parameter is called {name!r}"
            raise self._unclear(message, f"write {{{name}}} in its place, and declare the parameter")

    def _pair(self, pair: str) -> str:
        """Return a pair of the query; an empty text for one that a query parameter provides."""
        name, _, value = pair.partition("=")
        filled = value.startswith("{") and self._others.get(name) == "query"
        return "" if filled else self._expanded(pair)

    def _expanded(self, text: str) -> str:
        done = ""
        for piece in split_template(text):
            if isinstance(piece, Placeholder):
                done += self._placeholder(piece, after_slash=done.endswith("/"))
            elif "{" in piece or "}" in piece:
                raise self._unclear("its braces do not match")
            else:
                done += piece
        return done

    def _placeholder(self, placeholder: Placeholder, *, after_slash: bool) -> str:
        if placeholder.text in self._declared:
            return self._use(self._declared[placeholder.text])
        if placeholder.in_query:
            missing = [name for name in placeholder.names if self._others.get(name) != "query"]
            if missing and placeholder.lead != "#":
                raise self._unclear(f"{{{placeholder.text}}} names {missing[0]!r}, which is no query parameter")
            return ""
        if not all(placeholder.names):
            raise self._unclear(f"{{{placeholder.text}}} names no parameter")
        parameters = [self._with_operators(self._parameter(name), placeholder) for name in placeholder.names]
        lead = "/" if placeholder.lead == "/" and not after_slash else ""
        return lead + ("/" if placeholder.lead == "/" else ",").join(map(self._use, parameters))

    def _use(self, parameter: ir.Parameter) -> str:
        self._used[parameter.name] = parameter
        return f"{{{parameter.name}}}"

    def _with_operators(self, parameter: ir.Parameter, placeholder: Placeholder) -> ir.Parameter:
        """Return the parameter with the style of the operators, unless it declares one itself."""
        if (parameter.style, parameter.explode) != ("simple", False) or parameter.content:
            return parameter
        if placeholder.lead in (".", ";"):
            return replace(
                parameter, style="label" if placeholder.lead == "." else "matrix", explode=placeholder.tail == "*"
            )
        if placeholder.tail == "*" and not isinstance(parameter.schema.shape, ir.Scalar | ir.Enumeration):
            return replace(parameter, explode=True)
        return replace(parameter, slashes=placeholder.several)

    def _parameter(self, name: str) -> ir.Parameter:
        """Return the parameter of a name: declared, declared with another spelling, or else a new string parameter."""
        if name in self._declared:
            return self._declared[name]
        close = [parameter for parameter in self._declared.values() if comparable(parameter.name) == comparable(name)]
        if len(close) == 1 and f"{{{close[0].name}}}" not in self._template:
            return close[0]
        if name in self._others:
            where = self._others[name]
            raise unsupported(
                self._node,
                "path-parameter-undeclared",
                f"the path contains {{{name}}}, which is declared in {where} instead",
                "declare it with `in: path`",
            )
        if name not in self._used:
            message = f"the path contains {{{name}}}, which no parameter describes; it is taken for text"
            hint = f"add a parameter with name: {name}, in: path, required: true"
            self._notes.append(
                Diagnostic("path-parameter-undeclared", self._node.location, message, hint, Severity.WARNING)
            )
        text = ir.Schema(self._node.location, ir.Scalar("string"))
        return ir.Parameter(self._node.location, name, "path", text, required=True, style="simple", explode=False)

    def _unclear(self, why: str, hint: str = "write names of path parameters in braces, nothing else") -> Exception:
        return unsupported(self._node, "path-template", f"the path {self._template!r} cannot be read: {why}", hint)


def _left_out(operation: Node, parameter: ir.Parameter) -> Diagnostic:
    """Return the note about a parameter that has no place in the path, or whose value the path fixes."""
    why = "the path has no place for it" if parameter.in_ == "path" else "the path has its value"
    message = f"the {parameter.in_} parameter {parameter.name!r} is left out: {why}"
    return Diagnostic("parameter-left-out", operation.location, message, "remove it", Severity.NOTE)
