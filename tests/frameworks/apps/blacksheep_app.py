"""The application in BlackSheep: document by its OpenAPI handler from pydantic models, OpenAPI 3.1."""

from collections.abc import AsyncIterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import Annotated, Any, Literal

import uvicorn
from blacksheep import (
    Application,
    Content,
    FromCookie,
    FromFiles,
    FromForm,
    FromHeader,
    FromJSON,
    FromQuery,
    Request,
    Response,
    get,
    patch,
    post,
)
from blacksheep import json as answer
from blacksheep.contents import FileBuffer
from blacksheep.server.openapi.common import ContentInfo, ResponseInfo, SecurityInfo
from blacksheep.server.openapi.v3 import OpenAPIHandler
from blacksheep.server.sse import ServerSentEvent, ServerSentEventsResponse
from openapidocs.v3 import APIKeySecurity, HTTPSecurity, Info, ParameterLocation
from pydantic import BaseModel, Field
from witness import EVENTS, FILE, PORT, note, page

app = Application()
docs = OpenAPIHandler(
    info=Info("Shop", "1"),
    security_schemes={
        "headerKey": APIKeySecurity("X-Key", ParameterLocation.HEADER),
        "queryKey": APIKeySecurity("key", ParameterLocation.QUERY),
        "cookieKey": APIKeySecurity("sid", ParameterLocation.COOKIE),
        "token": HTTPSecurity("bearer"),
    },
)
docs.bind_app(app)


class Scalars(BaseModel):
    count: int
    ratio: float
    flag: bool
    text: str


class Big(BaseModel):
    value: int


class Dates(BaseModel):
    at: datetime
    day: date


class Price(BaseModel):
    amount: Decimal


class Size(StrEnum):
    small = "small"
    large = "large"


class Level(IntEnum):
    LOW = 1
    HIGH = 2


class Choice(BaseModel):
    size: Size
    level: Level


class Nullable(BaseModel):
    name: str | None
    note: str | None = None


class Point(BaseModel):
    x: int
    y: int


class Untagged(BaseModel):
    value: int | str | Point


class Circle(BaseModel):
    kind: Literal["circle"]
    radius: float


class Square(BaseModel):
    kind: Literal["square"]
    side: float


class Drawing(BaseModel):
    shapes: list[Annotated[Circle | Square, Field(discriminator="kind")]]


class Animal(BaseModel):
    name: str
    legs: int


class Dog(Animal):
    breed: str


class Maps(BaseModel):
    counts: dict[str, int]
    points: dict[str, Point]


class Item(BaseModel):
    id: int
    name: str


class Page(BaseModel):
    items: list[Item]
    total: int


class Problem(BaseModel):
    code: str
    detail: str


class Changes(BaseModel):
    name: str | None = None
    note: str | None = None


class Progress(BaseModel):
    step: int
    text: str


class Stored(BaseModel):
    name: str
    size: int


class Fields(BaseModel):
    name: str
    count: int
    tags: list[str]


class FromTrace(FromHeader[str]):
    name = "X-Trace"


class FromCount(FromHeader[int]):
    name = "X-Count"


class FromSession(FromCookie[str]):
    name = "session"


class FromPage(FromQuery[int]):
    name = "page"


def sent(body: Any) -> Response:
    """Answer with what was given."""
    return answer(body.model_dump(mode="json", exclude_unset=True))


def with_scheme(name: str) -> Any:
    """Describe an operation that a security scheme guards."""
    return docs(security=[SecurityInfo(name, [])])


@post("/scalars/{number}")
async def scalars(
    number: int, body: FromJSON[Scalars], factor: FromQuery[float], active: FromQuery[bool], word: FromQuery[str]
) -> Scalars:
    given = body.value
    note("scalars", number=number, factor=factor.value, active=active.value, word=word.value, body=given)
    return sent(given)  # type: ignore[return-value]  # the annotation is what the document is made of


@post("/big")
async def big(body: FromJSON[Big]) -> Big:
    note("big", body=body.value)
    return sent(body.value)  # type: ignore[return-value]


@post("/dates")
async def dates(body: FromJSON[Dates], since: FromQuery[datetime]) -> Dates:
    note("dates", body=body.value, since=since.value)
    return sent(body.value)  # type: ignore[return-value]


@get("/dates/naive")
async def naive_dates() -> Dates:
    note("naive_dates")
    return answer({"at": "2025-01-02T03:04:05", "day": "2025-01-02"})  # type: ignore[return-value]


@post("/decimals")
async def decimals(body: FromJSON[Price]) -> Price:
    note("decimals", body=body.value)
    return sent(body.value)  # type: ignore[return-value]


@post("/enums")
async def enums(body: FromJSON[Choice], only: FromQuery[Size]) -> Choice:
    note("enums", body=body.value, only=only.value)
    return sent(body.value)  # type: ignore[return-value]


@post("/nullable")
async def nullable(body: FromJSON[Nullable]) -> Nullable:
    note("nullable", body=body.value)
    return sent(body.value)  # type: ignore[return-value]


@post("/unions")
async def unions(body: FromJSON[Untagged]) -> Untagged:
    note("unions", body=body.value)
    return sent(body.value)  # type: ignore[return-value]


@post("/shapes")
async def shapes(body: FromJSON[Drawing]) -> Drawing:
    note("shapes", body=body.value)
    return sent(body.value)  # type: ignore[return-value]


@post("/animals")
async def animals(body: FromJSON[Dog]) -> Dog:
    note("animals", body=body.value)
    return sent(body.value)  # type: ignore[return-value]


@post("/maps")
async def maps(body: FromJSON[Maps]) -> Maps:
    note("maps", body=body.value)
    return sent(body.value)  # type: ignore[return-value]


@get("/lists")
async def lists(tag: FromQuery[list[str]], number: FromQuery[list[int]]) -> list[str]:
    note("lists", tag=tag.value, number=number.value)
    return tag.value


@post("/form")
async def form(body: FromForm[Fields]) -> Item:
    given = body.value
    note("form", name=given.name, count=given.count, tags=given.tags)
    return answer({"id": given.count, "name": given.name})  # type: ignore[return-value]


@dataclass
class Upload:
    file: FileBuffer
    note: str


@post("/file")
async def file(body: FromForm[Upload]) -> Stored:
    given = body.value
    content = given.file.read()
    note("file", file=content, note=given.note)
    return answer({"name": given.note, "size": len(content)})  # type: ignore[return-value]


@post("/files")
async def files(files: FromFiles) -> list[int]:
    contents = [each.data for each in files.value]
    note("files", files=contents)
    return [len(content) for content in contents]


@get("/headers")
async def headers(trace: FromTrace, count: FromCount) -> list[str]:
    note("headers", trace=trace.value, count=count.value)
    return [trace.value, str(count.value)]


@get("/cookies")
async def cookies(session: FromSession) -> str:
    note("cookies", session=session.value)
    return answer(session.value)


@with_scheme("headerKey")
@get("/keys/header")
async def key_in_header(request: Request) -> bool:
    note("key_in_header", key=(request.get_first_header(b"X-Key") or b"").decode())
    return answer(True)  # type: ignore[return-value]


@with_scheme("queryKey")
@get("/keys/query")
async def key_in_query(request: Request) -> bool:
    note("key_in_query", key=request.query["key"][0])
    return answer(True)  # type: ignore[return-value]


@with_scheme("cookieKey")
@get("/keys/cookie")
async def key_in_cookie(request: Request) -> bool:
    note("key_in_cookie", key=request.get_cookie("sid"))
    return answer(True)  # type: ignore[return-value]


@with_scheme("token")
@get("/bearer")
async def bearer(request: Request) -> bool:
    note("bearer", token=(request.get_first_header(b"Authorization") or b"").decode().removeprefix("Bearer "))
    return answer(True)  # type: ignore[return-value]


@get("/pages")
async def pages(page_: FromPage = FromPage(1), size: FromQuery[int] = FromQuery(2)) -> Page:  # noqa: B008  # its way of saying defaults
    note("pages", page=page_.value, size=size.value)
    return answer(page(page_.value, size.value))  # type: ignore[return-value]


@docs(responses={200: ResponseInfo("events", content=[ContentInfo(Progress, content_type="text/event-stream")])})
@get("/events")
async def events() -> Response:
    note("events")

    async def each() -> AsyncIterable[ServerSentEvent]:
        for event in EVENTS:
            yield ServerSentEvent(event)

    return ServerSentEventsResponse(each)


@docs(
    responses={
        200: ResponseInfo("item", content=[ContentInfo(Item)]),
        409: ResponseInfo("taken", content=[ContentInfo(Problem)]),
    }
)
@get("/errors/{code}")
async def errors(code: str) -> Response:
    note("errors", code=code)
    return answer({"code": code, "detail": "déjà vu"}, 409)


@docs(responses={200: ResponseInfo("file", content=[ContentInfo(bytes, content_type="application/octet-stream")])})
@get("/download")
async def download() -> Response:
    note("download")
    return Response(200, content=Content(b"application/octet-stream", FILE))


@patch("/items/{id}")
async def change(id: int, body: FromJSON[Changes]) -> Changes:  # noqa: A002  # the name on the wire
    note("patch", id=id, body=body.value)
    return sent(body.value)  # type: ignore[return-value]


if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=PORT, log_level="warning")
