"""The application in APIFlask: document by marshmallow schemas and apispec, OpenAPI 3.0."""

from __future__ import annotations

from typing import Any

from apiflask import APIFlask, Schema
from apiflask.fields import Boolean, Date, DateTime, Decimal, Dict, File, Float, Integer, List, Nested, String
from apiflask.validators import OneOf
from flask import Response, request
from marshmallow import EXCLUDE
from werkzeug.serving import run_simple
from witness import FILE, PORT, note, page
from witness import events as event_texts

app = APIFlask(__name__, title="Shop", version="1", spec_path="/openapi.json", docs_path=None)
app.config["VALIDATION_ERROR_STATUS_CODE"] = 422
app.security_schemes = {
    "headerKey": {"type": "apiKey", "in": "header", "name": "X-Key"},
    "queryKey": {"type": "apiKey", "in": "query", "name": "key"},
    "cookieKey": {"type": "apiKey", "in": "cookie", "name": "sid"},
    "token": {"type": "http", "scheme": "bearer"},
}


class Scalars(Schema):
    count = Integer(required=True, strict=True)
    ratio = Float(required=True)
    flag = Boolean(required=True)
    text = String(required=True)


class ScalarQuery(Schema):
    factor = Float(required=True)
    active = Boolean(required=True)
    word = String(required=True)


class Big(Schema):
    value = Integer(required=True, strict=True)


class Dates(Schema):
    at = DateTime(required=True)
    day = Date(required=True)


class Since(Schema):
    since = DateTime(required=True)


class Price(Schema):
    amount = Decimal(required=True, as_string=True)


class Choice(Schema):
    size = String(required=True, validate=OneOf(["small", "large"]))
    level = Integer(required=True, validate=OneOf([1, 2]))


class Only(Schema):
    only = String(required=True, validate=OneOf(["small", "large"]))


class Nullable(Schema):
    name = String(required=True, allow_none=True)
    note = String(allow_none=True)


class Point(Schema):
    x = Integer(required=True)
    y = Integer(required=True)


class Animal(Schema):
    name = String(required=True)
    legs = Integer(required=True)


class Dog(Animal):
    breed = String(required=True)


class Maps(Schema):
    counts = Dict(keys=String(), values=Integer(), required=True)
    points = Dict(keys=String(), values=Nested(Point), required=True)


class Lists(Schema):
    tag = List(String(), required=True)
    number = List(Integer(), required=True)


class Filter(Schema):
    color = String()
    low = Integer()


class Fields(Schema):
    name = String(required=True)
    count = Integer(required=True)
    tags = List(String(), required=True)


class Upload(Schema):
    file = File(required=True)
    note = String(required=True)


class Uploads(Schema):
    files = List(File(), required=True)


class Item(Schema):
    id = Integer(required=True)
    name = String(required=True)


class Page(Schema):
    items = List(Nested(Item), required=True)
    total = Integer(required=True)


class PageQuery(Schema):
    page = Integer(load_default=1)
    size = Integer(load_default=2)


class Problem(Schema):
    code = String(required=True)
    detail = String(required=True)


class Changes(Schema):
    name = String()
    note = String(allow_none=True)


class Stored(Schema):
    name = String(required=True)
    size = Integer(required=True)


class Headers(Schema):
    class Meta:
        unknown = EXCLUDE

    trace = String(required=True, data_key="X-Trace")
    count = Integer(required=True, data_key="X-Count")


class Cookies(Schema):
    class Meta:
        unknown = EXCLUDE

    session = String(required=True)


def answer(schema: dict[str, Any], content_type: str = "application/json") -> dict[int, Any]:
    """Describe an answer that is no object: `app.output` takes fields only."""
    return {200: {"description": "OK", "content": {content_type: {"schema": schema}}}}


@app.post("/scalars/<int:number>")
@app.input(ScalarQuery, location="query")
@app.input(Scalars)
@app.output(Scalars)
def scalars(number: int, query_data: Any, json_data: Any) -> Any:
    note("scalars", number=number, **query_data, body=json_data)
    return json_data


@app.post("/big")
@app.input(Big)
@app.output(Big)
def big(json_data: Any) -> Any:
    note("big", body=json_data)
    return json_data


@app.post("/dates")
@app.input(Since, location="query")
@app.input(Dates)
@app.output(Dates)
def dates(query_data: Any, json_data: Any) -> Any:
    note("dates", **query_data, body=json_data)
    return json_data


@app.get("/dates/naive")
@app.output(Dates)
def naive_dates() -> Any:
    note("naive_dates")
    return Dates().load({"at": "2025-01-02T03:04:05", "day": "2025-01-02"})


@app.post("/decimals")
@app.input(Price)
@app.output(Price)
def decimals(json_data: Any) -> Any:
    note("decimals", body=json_data)
    return json_data


@app.post("/enums")
@app.input(Only, location="query")
@app.input(Choice)
@app.output(Choice)
def enums(query_data: Any, json_data: Any) -> Any:
    note("enums", **query_data, body=json_data)
    return json_data


@app.post("/nullable")
@app.input(Nullable)
@app.output(Nullable)
def nullable(json_data: Any) -> Any:
    note("nullable", body=json_data)
    return json_data


@app.post("/animals")
@app.input(Dog)
@app.output(Dog)
def animals(json_data: Any) -> Any:
    note("animals", body=json_data)
    return json_data


@app.post("/maps")
@app.input(Maps)
@app.output(Maps)
def maps(json_data: Any) -> Any:
    note("maps", body=json_data)
    return json_data


@app.get("/lists")
@app.input(Lists, location="query")
@app.doc(responses=answer({"type": "array", "items": {"type": "string"}}))
def lists(query_data: Any) -> Any:
    note("lists", **query_data)
    return query_data["tag"]


@app.get("/objects")
@app.input(Filter, location="query")
@app.output(Filter)
def objects(query_data: Any) -> Any:
    note("objects", filter=query_data)
    return query_data


@app.post("/form")
@app.input(Fields, location="form")
@app.output(Item)
def form(form_data: Any) -> Any:
    note("form", **form_data)
    return {"id": form_data["count"], "name": form_data["name"]}


@app.post("/file")
@app.input(Upload, location="form_and_files")
@app.output(Stored)
def file(form_and_files_data: Any) -> Any:
    content = form_and_files_data["file"].read()
    note("file", file=content, note=form_and_files_data["note"])
    return {"name": form_and_files_data["note"], "size": len(content)}


@app.post("/files")
@app.input(Uploads, location="files")
@app.doc(responses=answer({"type": "array", "items": {"type": "integer"}}))
def files(files_data: Any) -> Any:
    contents = [each.read() for each in files_data["files"]]
    note("files", files=contents)
    return [len(content) for content in contents]


@app.get("/headers")
@app.input(Headers, location="headers")
@app.doc(responses=answer({"type": "array", "items": {"type": "string"}}))
def headers(headers_data: Any) -> Any:
    note("headers", **headers_data)
    return [headers_data["trace"], str(headers_data["count"])]


@app.get("/cookies")
@app.input(Cookies, location="cookies")
@app.doc(responses=answer({"type": "string"}))
def cookies(cookies_data: Any) -> Any:
    note("cookies", **cookies_data)
    return app.response_class(app.json.dumps(cookies_data["session"]), mimetype="application/json")


def true() -> Response:
    """Return JSON's `true`: Flask makes no answer of a bool."""
    return app.response_class("true", mimetype="application/json")


@app.get("/keys/header")
@app.doc(security=[{"headerKey": []}], responses=answer({"type": "boolean"}))
def key_in_header() -> Any:
    note("key_in_header", key=request.headers["X-Key"])
    return true()


@app.get("/keys/query")
@app.doc(security=[{"queryKey": []}], responses=answer({"type": "boolean"}))
def key_in_query() -> Any:
    note("key_in_query", key=request.args["key"])
    return true()


@app.get("/keys/cookie")
@app.doc(security=[{"cookieKey": []}], responses=answer({"type": "boolean"}))
def key_in_cookie() -> Any:
    note("key_in_cookie", key=request.cookies["sid"])
    return true()


@app.get("/bearer")
@app.doc(security=[{"token": []}], responses=answer({"type": "boolean"}))
def bearer() -> Any:
    note("bearer", token=request.headers["Authorization"].removeprefix("Bearer "))
    return true()


@app.get("/pages")
@app.input(PageQuery, location="query")
@app.output(Page)
def pages(query_data: Any) -> Any:
    note("pages", **query_data)
    return page(query_data["page"], query_data["size"])


PROGRESS = {
    "type": "object",
    "required": ["step", "text"],
    "properties": {"step": {"type": "integer"}, "text": {"type": "string"}},
}


@app.get("/events")
@app.doc(responses=answer(PROGRESS, "text/event-stream"))
def events() -> Any:
    note("events")
    return Response(event_texts(), mimetype="text/event-stream")


@app.get("/errors/<code>")
@app.output(Item)
@app.doc(responses={409: {"description": "taken", "content": {"application/json": {"schema": Problem}}}})
def errors(code: str) -> Any:
    note("errors", code=code)
    return app.response_class(
        app.json.dumps({"code": code, "detail": "déjà vu"}), status=409, mimetype="application/json"
    )


@app.get("/download")
@app.doc(responses=answer({"type": "string", "format": "binary"}, "application/octet-stream"))
def download() -> Any:
    note("download")
    return Response(FILE, mimetype="application/octet-stream")


@app.patch("/items/<int:id>")
@app.input(Changes)
@app.output(Changes)
def patch(id: int, json_data: Any) -> Any:  # noqa: A002  # the name on the wire
    note("patch", id=id, body=json_data)
    return json_data


if __name__ == "__main__":
    run_simple("127.0.0.1", PORT, app)
