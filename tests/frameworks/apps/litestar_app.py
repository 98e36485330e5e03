"""The application in Litestar: document by msgspec structs, OpenAPI 3.1."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import Annotated, Any

import uvicorn
from litestar import Litestar, Request, Response, get, patch, post
from litestar.connection import ASGIConnection
from litestar.datastructures import UploadFile
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotAuthorizedException
from litestar.openapi import OpenAPIConfig, ResponseSpec
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import Components, SecurityScheme
from litestar.params import Body, Parameter
from litestar.response import ServerSentEvent, ServerSentEventMessage
from msgspec import UNSET, Struct, UnsetType
from witness import EVENTS, FILE, PORT, note, page


class Scalars(Struct):
    count: int
    ratio: float
    flag: bool
    text: str


class Big(Struct):
    value: int


class Dates(Struct):
    at: datetime
    day: date


class Price(Struct):
    amount: Decimal


class Size(StrEnum):
    SMALL = "small"
    LARGE = "large"


class Level(IntEnum):
    LOW = 1
    HIGH = 2


class Choice(Struct):
    size: Size
    level: Level


class Nullable(Struct):
    name: str | None
    note: str | UnsetType | None = UNSET


class Point(Struct):
    x: int
    y: int


class Untagged(Struct):
    value: int | str | Point


class Circle(Struct, tag_field="kind", tag="circle"):
    radius: float


class Square(Struct, tag_field="kind", tag="square"):
    side: float


class Drawing(Struct):
    shapes: list[Circle | Square]


class Animal(Struct):
    name: str
    legs: int


class Dog(Animal):
    breed: str


class Maps(Struct):
    counts: dict[str, int]
    points: dict[str, Point]


class Item(Struct):
    id: int
    name: str


class Page(Struct):
    items: list[Item]
    total: int


class Problem(Struct):
    code: str
    detail: str


class Changes(Struct):
    name: str | UnsetType = UNSET
    note: str | UnsetType | None = UNSET


class Stored(Struct):
    name: str
    size: int


@dataclass
class Fields:
    name: str
    count: int
    tags: list[str]


@dataclass
class Upload:
    file: UploadFile
    note: str


@dataclass
class Uploads:
    files: list[UploadFile]


@post("/scalars/{number:int}", status_code=200)
async def scalars(number: int, data: Scalars, factor: float, active: bool, word: str) -> Scalars:
    note("scalars", number=number, factor=factor, active=active, word=word, body=data)
    return data


@post("/big", status_code=200)
async def big(data: Big) -> Big:
    note("big", body=data)
    return data


@post("/dates", status_code=200)
async def dates(data: Dates, since: datetime) -> Dates:
    note("dates", body=data, since=since)
    return data


@get("/dates/naive")
async def naive_dates() -> Dates:
    note("naive_dates")
    return Dates(at=datetime(2025, 1, 2, 3, 4, 5), day=date(2025, 1, 2))  # noqa: DTZ001  # that is what is tried


@post("/decimals", status_code=200)
async def decimals(data: Price) -> Price:
    note("decimals", body=data)
    return data


@post("/enums", status_code=200)
async def enums(data: Choice, only: Size) -> Choice:
    note("enums", body=data, only=only)
    return data


@post("/nullable", status_code=200)
async def nullable(data: Nullable) -> Nullable:
    note("nullable", body=data)
    return data


@post("/unions", status_code=200)
async def unions(data: Untagged) -> Untagged:
    note("unions", body=data)
    return data


@post("/shapes", status_code=200)
async def shapes(data: Drawing) -> Drawing:
    kinds = {Circle: "circle", Square: "square"}
    read = [
        {"kind": kinds[type(each)], **{name: getattr(each, name) for name in each.__struct_fields__}}
        for each in data.shapes
    ]
    note("shapes", body={"shapes": read})
    return data


@post("/animals", status_code=200)
async def animals(data: Dog) -> Dog:
    note("animals", body=data)
    return data


@post("/maps", status_code=200)
async def maps(data: Maps) -> Maps:
    note("maps", body=data)
    return data


@get("/lists")
async def lists(tag: list[str], number: list[int]) -> list[str]:
    note("lists", tag=tag, number=number)
    return tag


@post("/form", status_code=200)
async def form(data: Annotated[Fields, Body(media_type=RequestEncodingType.URL_ENCODED)]) -> Item:
    note("form", name=data.name, count=data.count, tags=data.tags)
    return Item(data.count, data.name)


@post("/file", status_code=200)
async def file(data: Annotated[Upload, Body(media_type=RequestEncodingType.MULTI_PART)]) -> Stored:
    content = await data.file.read()
    note("file", file=content, note=data.note)
    return Stored(data.note, len(content))


@post("/files", status_code=200)
async def files(data: Annotated[Uploads, Body(media_type=RequestEncodingType.MULTI_PART)]) -> list[int]:
    contents = [await each.read() for each in data.files]
    note("files", files=contents)
    return [len(content) for content in contents]


@get("/headers")
async def headers(
    x_trace: Annotated[str, Parameter(header="X-Trace")], x_count: Annotated[int, Parameter(header="X-Count")]
) -> list[str]:
    note("headers", trace=x_trace, count=x_count)
    return [x_trace, str(x_count)]


@get("/cookies")
async def cookies(session: Annotated[str, Parameter(cookie="session")]) -> str:
    note("cookies", session=session)
    return session


def guarded(connection: ASGIConnection[Any, Any, Any, Any], _: Any) -> None:
    """Let a request pass that has any credential: the handler notes which."""
    if not (connection.headers.keys() & {"x-key", "authorization"} or connection.query_params or connection.cookies):
        raise NotAuthorizedException


@get("/keys/header", security=[{"headerKey": []}], guards=[guarded])
async def key_in_header(request: Request[Any, Any, Any]) -> bool:
    note("key_in_header", key=request.headers["x-key"])
    return True


@get("/keys/query", security=[{"queryKey": []}], guards=[guarded])
async def key_in_query(request: Request[Any, Any, Any]) -> bool:
    note("key_in_query", key=request.query_params["key"])
    return True


@get("/keys/cookie", security=[{"cookieKey": []}], guards=[guarded])
async def key_in_cookie(request: Request[Any, Any, Any]) -> bool:
    note("key_in_cookie", key=request.cookies["sid"])
    return True


@get("/bearer", security=[{"token": []}], guards=[guarded])
async def bearer(request: Request[Any, Any, Any]) -> bool:
    note("bearer", token=request.headers["authorization"].removeprefix("Bearer "))
    return True


@get("/pages")
async def pages(page_: Annotated[int, Parameter(query="page")] = 1, size: int = 2) -> Page:
    note("pages", page=page_, size=size)
    listed = page(page_, size)
    return Page([Item(**each) for each in listed["items"]], listed["total"])


@get("/events", media_type="text/event-stream")
async def events() -> ServerSentEvent:
    note("events")

    async def each() -> AsyncIterator[ServerSentEventMessage]:
        for event in EVENTS:
            yield ServerSentEventMessage(data=json.dumps(event), event="progress", id=str(event["step"]))

    return ServerSentEvent(each())


@get("/errors/{code:str}", responses={409: ResponseSpec(Problem, generate_examples=False)})
async def errors(code: str) -> Response[Item]:
    note("errors", code=code)
    return Response(Problem(code, "déjà vu"), status_code=409)  # type: ignore[arg-type]


@get("/download", media_type="application/octet-stream")
async def download() -> bytes:
    note("download")
    return FILE


@patch("/items/{id:int}")
async def change(id: int, data: Changes) -> Changes:  # noqa: A002  # the name on the wire
    given = {name: getattr(data, name) for name in data.__struct_fields__ if getattr(data, name) is not UNSET}
    note("patch", id=id, body=given)
    return data


schemes = {
    "headerKey": SecurityScheme(type="apiKey", name="X-Key", security_scheme_in="header"),
    "queryKey": SecurityScheme(type="apiKey", name="key", security_scheme_in="query"),
    "cookieKey": SecurityScheme(type="apiKey", name="sid", security_scheme_in="cookie"),
    "token": SecurityScheme(type="http", scheme="bearer"),
}
app = Litestar(
    [
        scalars, big, dates, naive_dates, decimals, enums, nullable, unions, shapes, animals, maps, lists, form, file,
        files, headers, cookies, key_in_header, key_in_query, key_in_cookie, bearer, pages, events, errors, download,
        change,
    ],
    openapi_config=OpenAPIConfig(
        title="Shop",
        version="1",
        path="/schema",
        components=Components(security_schemes=schemes),
        render_plugins=[JsonRenderPlugin()],
    ),
)  # fmt: skip

if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=PORT, log_level="warning")
