"""Keys of `paths`: OpenAPI knows names in braces alone, and published documents put more into them.

Operators of RFC 6570 and of web frameworks mean here what they mean there, a query string is sent with every call, and
a name that nobody declares is text. What remains unclear refuses its operation.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Severity
from specloom.base.path_template import Hole, like, pieces
from specloom.read.node import Node, unsupported


@dataclass(frozen=True, slots=True)
class Path:
    """A template with nothing but names in braces, the parameters that go with it, and what had to be guessed."""

    template: str
    parameters: tuple[ir.Parameter, ...]
    notes: tuple[Diagnostic, ...] = ()


def read_path(node: Node, template: str, parameters: Iterable[ir.Parameter]) -> Path:
    """Read the path of the operation `node`; `parameters` are those that it declares.

    Raises:
        SpecError: It is not clear what the path means.
    """
    return _Reading(node, template, tuple(parameters)).path()


class _Reading:
    """Reads one template; `used` collects the path parameters that stand in it."""

    def __init__(self, node: Node, template: str, parameters: tuple[ir.Parameter, ...]) -> None:
        self._node = node
        self._template = template
        self._parameters = parameters
        self._declared = {own.name: own for own in parameters if own.in_ == "path"}
        self._others = {own.name: own.in_ for own in parameters if own.in_ != "path"}
        self._used: dict[str, ir.Parameter] = {}
        self._notes: list[Diagnostic] = []

    def path(self) -> Path:
        text, mark, fragment = self._template.partition("#")
        text, question, query = text.partition("?") if "{?" not in text else (text, "", "")
        done = self._filled(text)
        pairs = [self._pair(pair) for pair in query.split("&")] if question else []
        kept = [pair for pair in pairs if pair]
        fixed = {pair.partition("=")[0] for pair in kept}
        declared = [own if own.in_ != "path" else self._used.pop(own.name, None) for own in self._parameters]
        kept_ones = [own for own in declared if own and not (own.in_ == "query" and own.name in fixed)]
        done = done if done.startswith("/") else f"/{done}"
        whole = done + ("?" + "&".join(kept) if kept else "") + mark + fragment
        return Path(whole, (*kept_ones, *self._used.values()), tuple(self._notes))

    def _pair(self, pair: str) -> str:
        """Read a pair of the query; one that a query parameter fills is left to that."""
        name, _, value = pair.partition("=")
        filled = value.startswith("{") and self._others.get(name) == "query"
        return "" if filled else self._filled(pair)

    def _filled(self, text: str) -> str:
        done = ""
        for piece in pieces(text):
            if isinstance(piece, Hole):
                done += self._hole(piece, after_slash=done.endswith("/"))
            elif "{" in piece or "}" in piece:
                raise self._unclear("its braces do not match")
            else:
                done += piece
        return done

    def _hole(self, hole: Hole, *, after_slash: bool) -> str:
        if hole.text in self._declared:
            return self._place(self._declared[hole.text])
        if hole.in_query:
            missing = [name for name in hole.names if self._others.get(name) != "query"]
            if missing and hole.lead != "#":
                raise self._unclear(f"{{{hole.text}}} names {missing[0]!r}, which is no query parameter")
            return ""
        if not all(hole.names):
            raise self._unclear(f"{{{hole.text}}} names no parameter")
        found = [self._changed(self._found(name), hole) for name in hole.names]
        lead = "/" if hole.lead == "/" and not after_slash else ""
        return lead + ("/" if hole.lead == "/" else ",").join(map(self._place, found))

    def _place(self, own: ir.Parameter) -> str:
        self._used[own.name] = own
        return f"{{{own.name}}}"

    def _changed(self, own: ir.Parameter, hole: Hole) -> ir.Parameter:
        """Apply what the operators say, unless the parameter says otherwise itself."""
        if (own.style, own.explode) != ("simple", False) or own.content:
            return own
        if hole.lead in (".", ";"):
            return replace(own, style="label" if hole.lead == "." else "matrix", explode=hole.tail == "*")
        if hole.tail == "*" and not isinstance(own.schema.shape, ir.Scalar | ir.Enumeration):
            return replace(own, explode=True)
        return replace(own, slashes=hole.several)

    def _found(self, name: str) -> ir.Parameter:
        """Return the parameter that is meant by a name, also where it is spelt differently or not declared."""
        if name in self._declared:
            return self._declared[name]
        close = [own for own in self._declared.values() if like(own.name) == like(name)]
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

    def _unclear(self, why: str) -> Exception:
        message = f"the path {self._template!r} cannot be read: {why}"
        return unsupported(
            self._node, "path-template", message, "write names of path parameters in braces, nothing else"
        )
