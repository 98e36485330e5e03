"""Slips of the pen: how each is read, that it is told, and that what is not clear stays an error."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.base.document import Document, SourceFile
from specloom.validate import normalise_document, normalise_references, validate

NOTHING: Any = object()


def _document(root: Any) -> Document:
    return Document(Path(), "main", {"main": SourceFile("", root)})


def _api(version: str) -> dict[str, Any]:
    parameter: dict[str, Any] = {"name": "q", "in": "query"}
    parameter |= {"type": "string"} if version == "2.0" else {"schema": {"type": "string"}}
    operation = {"parameters": [parameter], "responses": {"200": {"description": "ok"}}}
    schemas = {"A": {"type": "object", "properties": {"a": {"type": "string"}}}}
    root = {"info": {"title": "T", "version": "1"}, "paths": {"/a": {"get": operation}}}
    if version == "2.0":
        return {"swagger": "2.0", **root, "definitions": schemas}
    return {"openapi": version, **root, "components": {"schemas": schemas}}


def _at(root: Any, place: str) -> tuple[Any, Any]:
    *parts, last = place.split("/")
    for part in parts:
        root = root[int(part)] if isinstance(root, list) else root[part.replace("~", "/")]
    return root, int(last) if isinstance(root, list) else last


SCHEMA = "components/schemas/A"
PROPERTY = f"{SCHEMA}/properties/a"
GET = "paths/~a/get"
PARAMETER = f"{GET}/parameters/0"
# Version, place, what is written there, and what is read there.
SLIPS: dict[str, tuple[str, str, Any, Any]] = {
    "type int": ("3.0.3", f"{PROPERTY}/type", "int", "integer"),
    "type String": ("3.1.0", f"{PROPERTY}/type", "String", "string"),
    "type file": ("3.0.3", PROPERTY, {"type": "file"}, {"type": "string", "format": "binary"}),
    "type date": ("3.1.0", PROPERTY, {"type": "date"}, {"type": "string", "format": "date"}),
    "type nobody knows": ("3.0.3", PROPERTY, {"type": "Widget"}, {}),
    "type in 2.0": ("2.0", "definitions/A/properties/a/type", "bool", "boolean"),
    "null schema": ("3.0.3", f"{PARAMETER}/schema", None, {}),
    "null property": ("3.0.3", PROPERTY, None, {}),
    "null properties": ("3.0.3", f"{SCHEMA}/properties", None, NOTHING),
    "null parameters": ("3.0.3", f"{GET}/parameters", None, NOTHING),
    "null body": ("3.1.0", f"{GET}/requestBody", None, NOTHING),
    "null response": ("3.0.3", f"{GET}/responses/200", None, {"description": ""}),
    "null operation": ("3.0.3", "paths/~a/post", None, {}),
    "tags as text": ("3.0.3", f"{GET}/tags", "a", ["a"]),
    "enum as text": ("3.0.3", f"{PROPERTY}/enum", "a", ["a"]),
    "allOf as mapping": ("3.0.3", f"{PROPERTY}/allOf", {"type": "string"}, [{"type": "string"}]),
    "items as list": ("3.0.3", PROPERTY, {"type": "array", "items": [{"type": "string"}]},
                      {"type": "array", "items": {"type": "string"}}),
    "required in a property": ("3.0.3", f"{PROPERTY}/required", True, NOTHING),
    "required as text": ("3.0.3", f"{SCHEMA}/required", "a", ["a"]),
    "nullable as text": ("3.0.3", f"{PROPERTY}/nullable", "true", True),
    "explode as text": ("3.0.3", f"{PARAMETER}/explode", "False", False),
    "additional as text": ("3.0.3", f"{SCHEMA}/additionalProperties", "false", False),
    "discriminator as text": ("3.0.3", f"{SCHEMA}/discriminator", "a", {"propertyName": "a"}),
    "parameter without schema": ("3.0.3", PARAMETER, {"name": "q", "in": "query"},
                                 {"name": "q", "in": "query", "schema": {"type": "string"}}),
    "parameter of 2.0": ("3.0.3", PARAMETER, {"name": "q", "in": "query", "type": "integer"},
                         {"name": "q", "in": "query", "schema": {"type": "integer"}}),
    "parameter of 3.0": ("2.0", PARAMETER, {"name": "q", "in": "query", "schema": {"type": "integer"}},
                         {"name": "q", "in": "query", "type": "integer"}),
    "parameter without type": ("2.0", PARAMETER, {"name": "q", "in": "query"},
                               {"name": "q", "in": "query", "type": "string"}),
    "style of a header": ("3.0.3", PARAMETER, {"name": "q", "in": "header", "style": "form", "schema": {}},
                          {"name": "q", "in": "header", "style": "simple", "explode": False, "schema": {}}),
    "multi in a header": ("2.0", PARAMETER,
                          {"name": "q", "in": "header", "type": "array", "items": {"type": "string"},
                           "collectionFormat": "multi"},
                          {"name": "q", "in": "header", "type": "array", "items": {"type": "string"},
                           "collectionFormat": "csv"}),
    "object in a query of 2.0": ("2.0", f"{PARAMETER}/type", "object", "string"),
    "type int in a query of 2.0": ("2.0", f"{PARAMETER}/type", "int", "integer"),
    "body without content": ("3.0.3", f"{GET}/requestBody", {"description": "a"},
                             {"description": "a", "content": {"application/json": {}}}),
    "body with a schema": ("3.1.0", f"{GET}/requestBody", {"schema": {"type": "object"}},
                           {"content": {"application/json": {"schema": {"type": "object"}}}}),
    "scheme bearer": ("3.0.3", "components/securitySchemes", {"k": {"type": "bearer"}},
                      {"k": {"type": "http", "scheme": "bearer"}}),
    "OAuth without flows": ("3.1.0", "components/securitySchemes", {"k": {"type": "oauth2"}},
                            {"k": {"type": "oauth2", "flows": {}}}),
    "host with scheme": ("2.0", "host", "https://a.example/", "a.example"),
    "version as number": ("3.0.3", "openapi", 3.0, "3.0.0"),
    "version 2 as number": ("2.0", "swagger", 2.0, "2.0"),
}  # fmt: skip


@pytest.mark.parametrize("case", SLIPS)
def test_a_slip_is_read_as_it_was_meant_and_told(case: str) -> None:
    version, place, written, meant = SLIPS[case]
    root = _api(version)
    holder, key = _at(root, place)
    holder[key] = written
    before = copy.deepcopy(root)
    document, found = normalise_document(_document(root))
    assert root == before
    changed, key = _at(document.root, place)
    assert (changed.get(key, NOTHING) if isinstance(changed, dict) else changed[key]) == meant
    assert found
    assert {each.severity for each in found} == {Severity.WARNING}
    assert all(each.hint for each in found)
    assert validate(_document(root))


BODY = {"name": "b", "in": "body", "schema": {"type": "integer"}, "required": True}
FIELDS = [{"name": "f", "in": "formData", "type": "file", "required": True}, {"name": "q", "in": "query", "schema": {}},
          {"name": "n", "in": "formData", "schema": {"type": "integer"}}]  # fmt: skip
FORM = {
    "type": "object",
    "properties": {"f": {"type": "string", "format": "binary"}, "n": {"type": "integer"}},
    "required": ["f"],
}


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
def test_parameters_in_the_body_are_request_bodies(version: str) -> None:
    root = _api(version)
    root["paths"]["/a"]["post"] = {"parameters": [BODY], "responses": {}}
    root["paths"]["/a"]["put"] = {"parameters": FIELDS, "responses": {}}
    before = copy.deepcopy(root)
    document, found = normalise_document(_document(root))
    assert root == before
    assert {each.severity for each in found} == {Severity.WARNING}
    (post, _), (put, _) = _at(document.root, "paths/~a/post/x"), _at(document.root, "paths/~a/put/x")
    schema = {"schema": {"type": "integer"}}
    assert post["requestBody"] == {"content": {"application/json": schema}, "required": True}
    assert post["parameters"] == []
    assert put["requestBody"] == {"content": {"multipart/form-data": {"schema": FORM}}, "required": True}
    assert put["parameters"] == [FIELDS[1]]


# Version, place, what is written there, and what the hint says: nothing is changed, later stages read it so.
AS_WRITTEN: dict[str, tuple[str, str, Any, str]] = {
    "true": ("3.0.3", PROPERTY, True, "any value"),
    "false": ("2.0", "definitions/A/properties/a", False, "no value fits"),
    "true for items": ("3.0.3", PROPERTY, {"type": "array", "items": True}, "any value"),
    "two schemas for items": ("3.0.3", PROPERTY, {"type": "array", "items": [{}, {}]}, "first items"),
    "two schemas for items in 3.1": ("3.1.0", PROPERTY, {"type": "array", "items": [{}, {}]}, "first items"),
    "a key without a place": ("3.0.3", "components/securitySchemes", {"k": {"type": "apiKey"}}, "no such credential"),
    "a key without a name": ("2.0", "securityDefinitions", {"k": {"type": "apiKey", "in": "query"}}, "no such cred"),
    "a cookie": ("2.0", "securityDefinitions", {"k": {"type": "apiKey", "in": "cookie", "name": "s"}}, "as in OpenAPI"),
    "a scheme without its own": ("3.1.0", "components/securitySchemes", {"k": {"type": "http"}}, "no such credential"),
    "a kind of scheme nobody knows": ("3.1.0", "components/securitySchemes", {"k": {"type": "hmac"}}, "no such cred"),
}  # fmt: skip


@pytest.mark.parametrize("case", AS_WRITTEN)
def test_what_is_clear_as_it_stands_is_told(case: str) -> None:
    version, place, written, hint = AS_WRITTEN[case]
    root = _api(version)
    holder, key = _at(root, place)
    holder[key] = written
    document, found = normalise_document(_document(root))
    assert document.root == root
    assert {each.severity for each in found} == {Severity.WARNING}
    assert any(hint in (each.hint or "") for each in found)


def test_a_reference_that_is_a_name_leads_to_the_component_of_that_name() -> None:
    root = _api("3.0.3")
    root["components"]["schemas"]["B"] = {
        "required": ["c"],
        "properties": {"a": {"$ref": "A"}, "c": {"$ref": "C"}},
    }
    places = [Location("main", ("components", "schemas", "B", "properties", name)) for name in ("a", "c")]
    broken = [Diagnostic("reference-not-found", place, "nothing", "") for place in places]
    document, told, left = normalise_references(_document(root), broken)
    properties = _at(document.root, "components/schemas/B/properties")[0]["properties"]
    assert properties == {"a": {"$ref": "#/components/schemas/A"}, "c": {"$ref": "C"}}
    assert [(each.location, each.severity) for each in told] == [(places[0], Severity.WARNING)]
    assert left == broken[1:]


@pytest.mark.parametrize("text", ["a/b", "a%20b", "50%", "Map<String,A>", "#/components/schemas/a/b"])
def test_a_name_that_is_not_escaped_is_found_as_it_stands(text: str) -> None:
    root = _api("3.1.0")
    name = text.rpartition("schemas/")[2]
    root["components"]["schemas"] |= {name: {}, "B": {"items": {"$ref": text}}}
    place = Location("main", ("components", "schemas", "B", "items"))
    broken = [Diagnostic("reference-not-found", place, "nothing", "")]
    document, diagnostics, left = normalise_references(_document(root), broken)
    reference = _at(document.root, "components/schemas/B/items/$ref")[0]["$ref"]
    assert document.resolve(place, reference)[0].pointer == ("components", "schemas", name)
    assert ([each.severity for each in diagnostics], left) == ([Severity.WARNING], [])


@pytest.mark.parametrize(
    ("required", "severities"), [([], [Severity.WARNING]), (["a"], [])], ids=["optional", "required"]
)
def test_a_reference_that_leads_nowhere_costs_an_optional_property(
    required: list[str], severities: list[Severity]
) -> None:
    root = _api("3.1.0")
    root["components"]["schemas"]["B"] = {"required": required, "properties": {"a": {"items": {"$ref": "#/nowhere"}}}}
    place = Location("main", ("components", "schemas", "B", "properties", "a", "items"))
    broken = [Diagnostic("reference-not-found", place, "nothing", "correct it")]
    document, diagnostics, left = normalise_references(_document(root), broken)
    assert document.root == root
    assert [each.severity for each in diagnostics] == severities
    assert left == ([] if severities else broken)


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
@pytest.mark.parametrize("name", ["Response[User]", "PaginatedList`1", "Page«User»", "Map<String, User>", "a/b", ""])
def test_odd_names_of_components_are_warnings_and_their_values_are_checked(version: str, name: str) -> None:
    root = _api(version)
    root["components"]["schemas"][name] = {"type": "int"}
    document, diagnostics = normalise_document(_document(root))
    assert {(each.rule, each.severity) for each in diagnostics} == {
        ("component-name", Severity.WARNING),
        ("openapi-value", Severity.WARNING),
    }
    assert document.root["components"]["schemas"][name] == {"type": "integer"}  # type: ignore[index,call-overload]


UNCLEAR: dict[str, tuple[str, str, Any]] = {
    "parameters as mapping": ("3.0.3", f"{GET}/parameters", {"q": {"in": "query"}}),
    "properties as list": ("3.0.3", f"{SCHEMA}/properties", [{"name": "a"}]),
    "a body and a parameter in the body": (
        "3.0.3",
        "paths/~a/get",
        {"parameters": [BODY], "requestBody": {"content": {"text/plain": {}}}, "responses": {}},
    ),
    "parameters in the body of both kinds": ("3.1.0", "paths/~a/get", {"parameters": [BODY, *FIELDS], "responses": {}}),
    "a list for text": ("3.0.3", f"{PARAMETER}/name", ["q"]),
    "a null name": ("3.0.3", f"{PARAMETER}/name", None),
    "an object in a path of 2.0": ("2.0", PARAMETER, {"name": "q", "in": "path", "required": True, "type": "object"}),
    "a host with a path": ("2.0", "host", "https://a.example/b"),
    "a version nobody knows": ("3.0.3", "openapi", 4),
}


@pytest.mark.parametrize("case", UNCLEAR)
def test_what_is_not_clear_stays_an_error(case: str) -> None:
    version, place, written = UNCLEAR[case]
    root = _api(version)
    holder, key = _at(root, place)
    holder[key] = written
    _, found = normalise_document(_document(root))
    assert Severity.ERROR in {each.severity for each in found}


@pytest.mark.parametrize("version", ["2.0", "3.0.3", "3.1.0", "3.2.0"])
def test_a_sound_document_is_left_alone(version: str) -> None:
    document = _document(_api(version))
    understood, found = normalise_document(document)
    assert understood is document
    assert found == ()


DISPENSABLE = {
    "an error's body": ("/responses/404/content/application~1json/schema", True),
    "an error": ("/responses/4XX", True),
    "default beside success": ("/responses/default/content/application~1json/schema", True),
    "success": ("/responses/200/content/application~1json/schema", False),
    "success that is text": ("/responses/200/content/text~1csv/schema", True),
    "success without a body": ("/responses/204", True),
    "a header field": ("/responses/200/headers/X-A", True),
    "a link": ("/responses/200/links/a", True),
    "an optional parameter": ("/parameters/0/schema", True),
    "a required parameter": ("/parameters/1/schema", False),
    "a parameter as such": ("/parameters/2", True),
    "an example": ("/parameters/0/examples/a", True),
    "a callback": ("/callbacks/a", True),
    "the body": ("/requestBody/content/application~1json/schema", False),
    "the body as such": ("/requestBody", False),
    "an alternative": ("/requestBody/content/application~1json/schema/oneOf/1", True),
    "the only alternative": ("/requestBody/content/application~1json/schema/anyOf/0", False),
    "a part of a whole": ("/requestBody/content/application~1json/schema/allOf/0", False),
    "other members": ("/requestBody/content/application~1json/schema/additionalProperties", True),
    "what is not read": ("/requestBody/content/application~1json/schema/not", True),
    "a required member called like a keyword": (
        "/requestBody/content/application~1json/schema/properties/headers/items", False,
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", DISPENSABLE)
def test_a_reference_costs_an_operation_only_what_it_can_do_without(case: str) -> None:
    place, limited = DISPENSABLE[case]
    root = _api("3.1.0")
    lost: Any = {"$ref": "#/nowhere"}
    parameter = {"name": "a", "in": "query"}
    schema = {"required": ["headers"], "oneOf": [{}, lost], "anyOf": [lost], "allOf": [lost]}
    schema |= {"additionalProperties": lost, "not": lost, "properties": {"headers": {"items": lost}}}
    responses = {status: {"content": {"application/json": {"schema": lost}}} for status in ("404", "default")}
    success = {"content": {"application/json": {"schema": lost}, "text/csv": {"schema": lost}}}
    root["paths"]["/a"] = {
        "post": {
            "parameters": [parameter | {"schema": lost}, parameter | {"schema": lost, "required": True}, lost],
            "requestBody": {"content": {"application/json": {"schema": schema}}},
            "responses": responses | {"200": success | {"headers": {"X-A": lost}}, "204": lost, "4XX": lost},
        }
    }
    at = Location("main", tuple(part.replace("~1", "/") for part in f"paths/~1a/post{place}".split("/")))
    broken = [Diagnostic("reference-not-found", at, "nothing", "correct it")]
    _, diagnostics, left = normalise_references(_document(root), broken)
    assert [each.severity for each in diagnostics] == ([Severity.WARNING] if limited else [])
    assert left == ([] if limited else broken)
