"""Keys of `paths`: what published documents put into them is read as it is meant, or refuses the operation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from specloom.base.diagnostics import Severity
from specloom.base.document import Document, SourceFile
from specloom.load.source import parse
from specloom.read import Reading, read
from specloom.validate import validate

TEXT = {"type": "string"}
LIST = {"type": "array", "items": TEXT}


def own(name: str, where: str = "path", schema: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"name": name, "in": where, "required": where == "path", "schema": schema or TEXT}


def loaded(path: str, *parameters: dict[str, Any]) -> Document:
    operation = {"parameters": list(parameters), "responses": {"204": {"description": "done"}}}
    other = {"get": {"responses": {"204": {"description": "done"}}}}
    info = {"title": "Paths", "version": "1"}
    text = json.dumps({"openapi": "3.1.0", "info": info, "paths": {path: {"get": operation}, "/other": other}})
    return Document(Path(), "paths.json", {"paths.json": SourceFile(text, parse(text, name="paths.json"))})


def warned(document: Document) -> list[str]:
    found = validate(document)
    assert all(one.severity is Severity.WARNING for one in found)
    return [one.rule for one in found]


def first(document: Document) -> Reading:
    reading = read(document)
    assert reading.refused == ()
    return reading


READ: list[tuple[str, list[dict[str, Any]], str, list[str], list[str]]] = [
    # Template, parameters: template as read, how path parameters travel, warnings.
    ("/a/{b}.{c}", [own("b"), own("c")], "/a/{b}.{c}", ["b simple", "c simple"], []),
    ("/{o}/{r}:act", [own("o"), own("r")], "/{o}/{r}:act", ["o simple", "r simple"], []),
    ("/a/{b}/", [own("b")], "/a/{b}/", ["b simple"], []),
    ("/{a}/{a}", [own("a")], "/{a}/{a}", ["a simple"], []),
    ("/{a}/{A}", [own("a"), own("A")], "/{a}/{A}", ["a simple", "A simple"], []),
    ("/a/{b*}", [own("b")], "/a/{b}", ["b simple slashes"], ["path-template-operator"]),
    ("/a/{b*}", [own("b", schema=LIST)], "/a/{b}", ["b simple explode"], ["path-template-operator"]),
    ("/a/{b*}", [own("b*")], "/a/{b*}", ["b* simple"], []),
    ("/a/{+b}", [own("b")], "/a/{b}", ["b simple slashes"], ["path-template-operator"]),
    ("/a/{b+}", [own("b")], "/a/{b}", ["b simple slashes"], ["path-template-operator"]),
    ("/a/{b:path}", [own("b")], "/a/{b}", ["b simple slashes"], ["path-template-operator"]),
    ("/v1/{b=shelves/*}:go", [own("b")], "/v1/{b}:go", ["b simple slashes"], ["path-template-operator"]),
    ("/a{/b}", [own("b")], "/a/{b}", ["b simple"], ["path-template-operator"]),
    ("/a/{/b,c}", [own("b"), own("c")], "/a/{b}/{c}", ["b simple", "c simple"], ["path-template-operator"]),
    ("/a{.b}", [own("b")], "/a{b}", ["b label"], ["path-template-operator"]),
    ("/a{;b}", [own("b")], "/a{b}", ["b matrix"], ["path-template-operator"]),
    ("/{a,b}", [own("a"), own("b")], "/{a},{b}", ["a simple", "b simple"], ["path-template-operator"]),
    ("/a{?b,c}", [own("b", "query"), own("c", "query")], "/a", [], ["path-template-operator"]),
    ("/a?b=c", [], "/a?b=c", [], ["path-query"]),
    ("/a?b=c&d", [own("b", "query")], "/a?b=c&d", [], ["path-query"]),
    ("/a?b={b}&c=d", [own("b", "query")], "/a?c=d", [], ["path-query"]),
    ("/a?b={b}", [own("b")], "/a?b={b}", ["b simple"], ["path-query"]),
    ("/a#b={b}", [], "/a#b={b}", [], []),
    ("/a/{ID}", [own("id")], "/a/{id}", ["id simple"], ["path-parameter-spelling"]),
    ("/a/{user-id}", [own("userId")], "/a/{userId}", ["userId simple"], ["path-parameter-spelling"]),
    ("/a/{b}", [], "/a/{b}", ["b simple"], ["path-parameter-undeclared"]),
    ("/a", [own("b")], "/a", [], ["path-parameter-unused"]),
    ("/a/:b", [own("b")], "/a/{b}", ["b simple"], ["path-parameter-colon"]),
    ("/:b/c/:d-e", [own("b"), own("d-e")], "/{b}/c/{d-e}", ["b simple", "d-e simple"], ["path-parameter-colon"]),
    ("/a/{b}:cancel", [own("b")], "/a/{b}:cancel", ["b simple"], []),
    ("/a:batchGet", [], "/a:batchGet", [], []),
    ("/a/:", [], "/a/:", [], []),
    ("/a/:b*", [own("b")], "/a/{b}", ["b simple slashes"], ["path-parameter-colon", "path-template-operator"]),
    ("/a/:b+/c", [own("b")], "/a/{b}/c", ["b simple slashes"], ["path-parameter-colon", "path-template-operator"]),
    ("/a/:b*", [own("b*")], "/a/{b*}", ["b* simple"], ["path-parameter-colon"]),
]


@pytest.mark.parametrize(("path", "parameters", "template", "travel", "rules"), READ, ids=[case[0] for case in READ])
def test_a_path_is_read_as_it_is_meant(
    path: str, parameters: list[dict[str, Any]], template: str, travel: list[str], rules: list[str]
) -> None:
    document = loaded(path, *parameters)
    operation = first(document).api.operations[0]
    assert operation.path == template
    said = [
        " ".join(
            [each.name, each.style, *(["explode"] if each.explode else []), *(["slashes"] if each.slashes else [])]
        )
        for each in operation.parameters
        if each.in_ == "path"
    ]
    assert said == travel
    assert warned(document) == rules


def test_a_fixed_query_takes_the_place_of_a_parameter() -> None:
    document = loaded("/a?b=c", own("b", "query"), own("d", "query"))
    assert [each.name for each in first(document).api.operations[0].parameters] == ["d"]


def test_what_nobody_declares_is_noted() -> None:
    reading = first(loaded("/a/{b}"))
    assert [(note.rule, note.severity) for note in reading.notes] == [("path-parameter-undeclared", Severity.WARNING)]


@pytest.mark.parametrize(
    ("path", "parameters", "rule"),
    [
        ("/a/{b", [own("b")], "path-template"),
        ("/a/}b{", [], "path-template"),
        ("/a/{b{c}}", [own("b")], "path-template"),
        ("/a/{}", [], "path-template"),
        ("/a{?b,c}", [own("b", "query")], "path-template"),
        ("/a/{b}", [own("b", "query")], "path-parameter-undeclared"),
        ("/a?x={b}", [own("b", "query")], "path-parameter-undeclared"),
        ("/a/:b", [], "path-template"),
        ("/a/:b", [own("b", "query")], "path-template"),
        ("/a/:b.json", [own("b")], "path-template"),
        ("/a/x-:b", [own("b")], "path-template"),
        ("/a/:b/:c", [own("b")], "path-template"),
        ("/a/<b>", [own("b")], "path-template"),
        (r"/a/:b(\d+)", [own("b")], "path-template"),
    ],
)
def test_what_is_unclear_refuses_the_operation_alone(path: str, parameters: list[dict[str, Any]], rule: str) -> None:
    reading = read(loaded(path, *parameters))
    assert [one.rule for one in reading.refused] == [rule]
    assert [operation.path for operation in reading.api.operations] == ["/other"]


@pytest.mark.parametrize("path", ["/a/:b?", "/a/:b?/c", "/a/{b?}", "/a/:c?"])
def test_an_optional_part_of_a_path_is_refused_as_what_it_is(path: str) -> None:
    document = loaded(path, own("b"))
    [refused] = read(document).refused
    assert "has an optional part" in refused.message
    assert "describe two paths" in refused.hint
    assert warned(document) == []
