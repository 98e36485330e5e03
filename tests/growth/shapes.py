"""Documents that grow with a number: each function of `SHAPES` returns one whose size is linear in `n`.

Each kind of growth has its shape: length of a chain of references, depth of nesting, width of a list, and what looks
small but expands.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

Value = dict[str, Any]
Shape = Callable[[int], str]


def _document(schemas: Value | None = None, *, responds: Any = None, version: str = "3.1.0", **more: Any) -> Value:
    """Return a document with one operation, that answers with `responds`, by default the schema `S0`."""
    schema = {"$ref": "#/components/schemas/S0"} if responds is None else responds
    answer = {"description": "ok", "content": {"application/json": {"schema": schema}}}
    components = {"schemas": schemas or {}, **more.pop("components", {})}
    operation = {"operationId": "getThing", "responses": {"200": answer}, **more.pop("operation", {})}
    return {
        "openapi": version,
        "info": {"title": "Growth", "version": "1"},
        "servers": [{"url": "https://growth.invalid"}],
        "paths": {"/things": {"get": operation}, **more.pop("paths", {})},
        "components": components,
        **more,
    }


def _schema(name: object) -> Value:
    return {"$ref": f"#/components/schemas/{name}"}


def _next(index: int, n: int, *, ring: bool = False) -> Value:
    """Return a reference to the next schema of a chain, at its end a text, or the first of a ring."""
    if index + 1 < n:
        return _schema(f"S{index + 1}")
    return _schema("S0") if ring else {"type": "string"}


def _chain(link: Callable[[Value], Value], *, ring: bool = False) -> Callable[[int], Value]:
    return lambda n: _document({f"S{index}": link(_next(index, n, ring=ring)) for index in range(n)})


def _object(next_: Value) -> Value:
    return {"type": "object", "properties": {"next": next_}}


def _nested(inner: Any, wrap: Callable[[Any], Any], n: int) -> Any:
    for _ in range(n):
        inner = wrap(inner)
    return inner


def _sections(n: int) -> Value:
    """Return a document with chains of references of every kind of component."""
    ends: dict[str, Value] = {
        "responses": {"description": "ok"},
        "parameters": {"name": "q", "in": "query", "schema": {"type": "string"}},
        "examples": {"value": 1},
        "requestBodies": {"content": {"application/json": {"schema": {"type": "object"}}}},
        "headers": {"schema": {"type": "string"}},
        "securitySchemes": {"type": "http", "scheme": "bearer"},
        "links": {"operationId": "getThing"},
        "callbacks": {"{$request.query.q}": {"post": {"responses": {"200": {"description": "ok"}}}}},
        "pathItems": {"get": {"operationId": "getItem", "responses": {"200": {"description": "ok"}}}},
    }
    components = {
        kind: {f"C{i}": {"$ref": f"#/components/{kind}/C{i + 1}"} if i + 1 < n else end for i in range(n)}
        for kind, end in ends.items()
    }
    first = {kind: {"$ref": f"#/components/{kind}/C0"} for kind in ends}
    answer = {
        "description": "ok",
        "headers": {"X-A": first["headers"]},
        "links": {"l": first["links"]},
        "content": {"application/json": {"schema": {"type": "integer"}, "examples": {"e": first["examples"]}}},
    }
    operation = {
        "operationId": "postIt",
        "parameters": [first["parameters"]],
        "requestBody": first["requestBodies"],
        "callbacks": {"c": first["callbacks"]},
        "responses": {"200": answer, "404": first["responses"]},
        "security": [{"C0": []}],
    }
    paths = {"/items": first["pathItems"], "/all": {"post": operation}}
    return _document({"S0": {"type": "string"}}, components=components, paths=paths)


def _self_sections(n: int) -> Value:
    """Return a document in which every kind of component is a ring of references of this length."""
    document = _sections(n)
    for kind, members in document["components"].items():
        if kind != "schemas":
            members[f"C{n - 1}"] = {"$ref": f"#/components/{kind}/C0"}
    return document


def _discriminated(n: int) -> Value:
    base = {
        "type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}},
        "discriminator": {"propertyName": "kind"},
    }  # fmt: skip
    variants = {f"V{i}": {"allOf": [_schema("S0" if i == 0 else f"V{i - 1}")]} for i in range(n)}
    return _document({"S0": base, **variants})


def _fibonacci(combine: Callable[[list[Value]], Value]) -> Callable[[int], Value]:
    """Return schemas that each refer twice to the next: there are 2**n ways through them."""

    def document(n: int) -> Value:
        last = {"type": "object", "properties": {"x": {"type": "string"}}}
        schemas = {f"S{i}": combine([_schema(f"S{i + 1}")] * 2) for i in range(n)}
        return _document({**schemas, f"S{n}": last})

    return document


def _products(n: int) -> Value:
    """Return an `allOf` of n `oneOf`s, that has 2**n combinations."""
    pair = [
        {"oneOf": [{"type": "object", "properties": {f"a{i}": {"type": "string"}}},
                   {"type": "object", "properties": {f"b{i}": {"type": "string"}}}]}
        for i in range(n)
    ]  # fmt: skip
    return _document({"S0": {"allOf": pair}})


def _generics(n: int) -> Value:
    """Return lists of a generic type, as `$dynamicRef` describes them, each the item of the next."""
    box = {
        "$id": "box", "type": "object", "properties": {"item": {"$dynamicRef": "#T"}, "more": {"$ref": "box"}},
        "$defs": {"T": {"$dynamicAnchor": "T"}},
    }  # fmt: skip
    boxes = {
        f"S{i}": {"$id": f"box{i}", "$ref": "box", "$defs": {"T": {"$dynamicAnchor": "T", **_next(i, n, ring=True)}}}
        for i in range(n)
    }
    return _document({"Box": box, **boxes})


def _growing(n: int) -> Value:
    """Return references whose pointers lead through the reference itself, so that each step makes them longer."""
    tail = "/properties/next" * max(1, min(n, 50))
    return _document({"S0": {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/S0" + tail}}}})


def _through(n: int) -> Value:
    """Return pointers that lead through the reference before, and each of those through the one before that."""
    schemas: Value = {"S0": {"$ref": f"#/components/schemas/P{n - 1}/properties/a"}}
    schemas["P0"] = {"type": "object", "properties": {"a": {"type": "string"}}}
    schemas.update({f"P{i}": {"$ref": f"#/components/schemas/P{i - 1}"} for i in range(1, n)})
    return _document(schemas)


def _alias_bomb(n: int) -> str:
    lines = ["x-a0: &a0 [0, 0]", *(f"x-a{i}: &a{i} [*a{i - 1}, *a{i - 1}]" for i in range(1, n))]
    return json.dumps(_document({"S0": {"type": "string"}}))[1:-1] and "\n".join([*lines, _head()])


def _head() -> str:
    return "openapi: 3.1.0\ninfo: {title: Growth, version: '1'}\npaths: {}\n"


def _nested_yaml(n: int) -> str:
    return _head() + "x-deep: " + "[" * n + "]" * n + "\n"


def _nested_block(n: int) -> str:
    n = min(n, 3_000)  # the indentation makes the text quadratic
    return _head() + "x-deep:\n" + "".join(f"{' ' * (i + 1)}a:\n" for i in range(n)) + " " * (n + 1) + "b\n"


def _path_items(n: int) -> Value:
    item = {"responses": {"200": {"description": "ok"}}}
    paths = {f"/p{i}/{{id}}": {"get": {**item, "operationId": f"getP{i}", "parameters": [
        {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}]}} for i in range(n)}  # fmt: skip
    return _document({"S0": {"type": "string"}}, paths=paths)


def _ring_of_paths(n: int) -> Value:
    paths = {f"/p{i}": {"$ref": f"#/paths/~1p{(i + 1) % n}"} for i in range(n)}
    return _document({"S0": {"type": "string"}}, paths=paths)


def _callbacks(n: int) -> Value:
    """Return callbacks in callbacks."""
    inner: Any = {"responses": {"200": {"description": "ok"}}}
    inner = _nested(inner, lambda it: {"responses": {}, "callbacks": {"c": {"{$url}": {"post": it}}}}, n)
    return _document({"S0": {"type": "string"}}, paths={"/c": {"post": inner}})


def _circular_callbacks(n: int) -> Value:
    item = {"post": {"operationId": "p", "responses": {"200": {"description": "ok"}},
                     "callbacks": {f"c{i}": {"$ref": "#/components/callbacks/C"} for i in range(n)}}}  # fmt: skip
    callbacks = {"C": {"{$url}": {"post": {"responses": {"200": {"description": "ok"}},
                 "callbacks": {"again": {"$ref": "#/components/callbacks/C"}}}}}}  # fmt: skip
    return _document({"S0": {"type": "string"}}, paths={"/c": item}, components={"callbacks": callbacks})


def _tags(n: int) -> Value:
    tags = [{"name": f"t{i}", "parent": f"t{(i + 1) % n}"} for i in range(n)]
    return _document({"S0": {"type": "string"}}, tags=tags, version="3.2.0")


def _example(n: int) -> Value:
    value = _nested(1, lambda it: {"a": it}, n)
    return _document({"S0": {"type": "object", "example": value, "default": value}})


def _extension(n: int) -> Value:
    return _document({"S0": {"type": "string"}}, **{"x-deep": _nested(1, lambda it: [it], n)})


def _deep(wrap: Callable[[Value], Value]) -> Callable[[int], Value]:
    return lambda n: _document({"S0": _nested({"type": "string"}, wrap, n)})


_TREES: Mapping[str, Callable[[int], Value]] = {
    "chain of references": _chain(lambda it: it),
    "ring of references": _chain(lambda it: it, ring=True),
    "chain of properties": _chain(_object),
    "ring of properties": _chain(_object, ring=True),
    "chain of items": _chain(lambda it: {"type": "array", "items": it}),
    "ring of items": _chain(lambda it: {"type": "array", "items": it}, ring=True),
    "chain of maps": _chain(lambda it: {"type": "object", "additionalProperties": it}),
    "ring of maps": _chain(lambda it: {"type": "object", "additionalProperties": it}, ring=True),
    "chain of allOf": _chain(lambda it: {"allOf": [it], "description": "more"}),
    "chain of bases": _chain(
        lambda it: {"allOf": [it if "$ref" in it else {"type": "object"}], "properties": {"x": {"type": "string"}}}
    ),
    "ring of allOf": _chain(lambda it: {"allOf": [it]}, ring=True),
    "chain of patterns": _chain(lambda it: {"type": "object", "patternProperties": {"^a": it}}),
    "chain of oneOf": _chain(lambda it: {"oneOf": [it, {"type": "integer"}]}),
    "ring of oneOf": _chain(lambda it: {"oneOf": [it, {"type": "integer"}]}, ring=True),
    "chain of anyOf with null": _chain(lambda it: {"anyOf": [it, {"type": "null"}]}),
    "chain of tuples": _chain(lambda it: {"type": "array", "prefixItems": [it]}),
    "chain of siblings": _chain(lambda it: {**it, "minLength": 1, "properties": {"x": {"type": "string"}}}),
    "chain of required": _chain(lambda it: {"allOf": [it], "required": ["x"]}),
    "chain of not": _chain(lambda it: {"type": "object", "not": it}),
    "ring of dynamic references": _chain(
        lambda it: {"$dynamicRef": it["$ref"]} if "$ref" in it else it, ring=True
    ),
    "generics": _generics,
    "pointers that grow": _growing,
    "pointers through references": _through,
    "chains of components": _sections,
    "rings of components": _self_sections,
    "ring of path items": _ring_of_paths,
    "discriminated chain": _discriminated,
    "callbacks in callbacks": _callbacks,
    "circular callbacks": _circular_callbacks,
    "ring of tags": _tags,
    "nested properties": _deep(_object),
    "nested items": _deep(lambda it: {"type": "array", "items": it}),
    "nested allOf": _deep(lambda it: {"allOf": [it]}),
    "nested oneOf": _deep(lambda it: {"oneOf": [it, {"type": "integer"}]}),
    "nested maps": _deep(lambda it: {"type": "object", "additionalProperties": it}),
    "nested not": _deep(lambda it: {"not": it}),
    "nested examples": _example,
    "nested extension": _extension,
    "allOf twice": _fibonacci(lambda both: {"allOf": both}),
    "oneOf twice": _fibonacci(lambda both: {"oneOf": both}),
    "properties twice": _fibonacci(lambda both: {"type": "object", "properties": dict(zip("ab", both, strict=True))}),
    "allOf of oneOf": _products,
    "enum values": lambda n: _document({"S0": {"type": "string", "enum": [f"value-{i}" for i in range(n)]}}),
    "properties": lambda n: _document(
        {"S0": {"type": "object", "properties": {f"p{i}": {"type": "string"} for i in range(n)}}}
    ),
    "schemas": lambda n: _document({f"S{i}": {"type": "object", "properties": {"x": {"type": "string"}}}
                                    for i in range(n)},
                                   responds={"type": "object", "properties": {f"p{i}": _schema(f"S{i}")
                                                                              for i in range(n)}}),
    "unused schemas": lambda n: _document(
        {f"S{i}": {"type": "object", "properties": {"x": {"type": "string"}}} for i in range(n)}
    ),
    "variants": lambda n: _document(
        {"S0": {"oneOf": [{"type": "object", "properties": {f"p{i}": {"type": "string"}}, "required": [f"p{i}"]}
                          for i in range(n)]}}
    ),
    "operations": _path_items,
    "description": lambda n: _document({"S0": {"type": "string", "description": "word " * n}}),
}  # fmt: skip
_TEXTS: Mapping[str, Shape] = {
    "alias bomb": _alias_bomb,
    "nested YAML flow": _nested_yaml,
    "nested YAML blocks": _nested_block,
    "nested JSON": lambda n: json.dumps(_document({"S0": {}}))[:-1] + ', "x": ' + "[" * n + "]" * n + "}",
}


def _text(shape: Callable[[int], Value]) -> Shape:
    return lambda n: _dumped(shape(n))


def _dumped(value: Any) -> str:
    """Return JSON, however deeply nested the value is (`json.dumps` recurses)."""
    parts: list[str] = []
    waiting: list[tuple[str, Any]] = [("value", value)]
    while waiting:
        kind, here = waiting.pop()
        if kind == "text":
            parts.append(here)
        elif isinstance(here, dict) and here:
            waiting.append(("text", "}"))
            for index, (key, member) in reversed([*enumerate(here.items())]):
                waiting += [("value", member), ("text", (", " if index else "{") + json.dumps(key) + ": ")]
        elif isinstance(here, list) and here:
            waiting.append(("text", "]"))
            for index, item in reversed([*enumerate(here)]):
                waiting += [("value", item), ("text", ", " if index else "[")]
        else:
            parts.append(json.dumps(here))
    return "".join(parts)


SHAPES: Mapping[str, Shape] = {name: _text(shape) for name, shape in _TREES.items()} | dict(_TEXTS)
