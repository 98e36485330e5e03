"""The application in FastAPI: document by pydantic, OpenAPI 3.1."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, datetime
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import Annotated, Any, Literal

import uvicorn
from fastapi import Cookie, Depends, FastAPI, File, Form, Header, Query, UploadFile
from fastapi.responses import JSONResponse, Response
from fastapi.security import APIKeyCookie, APIKeyHeader, APIKeyQuery, HTTPBearer
from fastapi.sse import EventSourceResponse
from pydantic import BaseModel, Field
from witness import EVENTS, FILE, PORT, note, page

app = FastAPI(title="Shop", version="1")
header_key = APIKeyHeader(name="X-Key", scheme_name="headerKey")
query_key = APIKeyQuery(name="key", scheme_name="queryKey")
cookie_key = APIKeyCookie(name="sid", scheme_name="cookieKey")
token = HTTPBearer(scheme_name="token")


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
    SMALL = "small"
    LARGE = "large"


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


Shape = Annotated[Circle | Square, Field(discriminator="kind")]


class Drawing(BaseModel):
    shapes: list[Shape]


class Animal(BaseModel):
    name: str
    legs: int


class Dog(Animal):
    breed: str


class Maps(BaseModel):
    counts: dict[str, int]
    points: dict[str, Point]


class Filter(BaseModel):
    color: str | None = None
    low: int | None = None


class Item(BaseModel):
    id: int
    name: str


class Page(BaseModel):
    items: list[Item]
    total: int


class Problem(BaseModel):
    code: str
    detail: str


class Patch(BaseModel):
    name: str | None = None
    note: str | None = None


class Progress(BaseModel):
    step: int
    text: str


class Stored(BaseModel):
    name: str
    size: int


@app.post("/scalars/{number}")
def scalars(number: int, body: Scalars, factor: float, active: bool, word: str) -> Scalars:
    note("scalars", number=number, factor=factor, active=active, word=word, body=body)
    return body


@app.post("/big")
def big(body: Big) -> Big:
    note("big", body=body)
    return body


@app.post("/dates")
def dates(body: Dates, since: datetime) -> Dates:
    note("dates", body=body, since=since)
    return body


@app.get("/dates/naive")
def naive_dates() -> Dates:
    note("naive_dates")
    return Dates(at=datetime(2025, 1, 2, 3, 4, 5), day=date(2025, 1, 2))  # noqa: DTZ001  # that is what is tried


@app.post("/decimals")
def decimals(body: Price) -> Price:
    note("decimals", body=body)
    return body


@app.post("/enums")
def enums(body: Choice, only: Size) -> Choice:
    note("enums", body=body, only=only)
    return body


@app.post("/nullable", response_model_exclude_unset=True)
def nullable(body: Nullable) -> Nullable:
    note("nullable", body=body)
    return body


@app.post("/unions")
def unions(body: Untagged) -> Untagged:
    note("unions", body=body)
    return body


@app.post("/shapes")
def shapes(body: Drawing) -> Drawing:
    note("shapes", body=body)
    return body


@app.post("/animals")
def animals(body: Dog) -> Dog:
    note("animals", body=body)
    return body


@app.post("/maps")
def maps(body: Maps) -> Maps:
    note("maps", body=body)
    return body


@app.get("/lists")
def lists(tag: Annotated[list[str], Query()], number: Annotated[list[int], Query()]) -> list[str]:
    note("lists", tag=tag, number=number)
    return tag


@app.get("/objects")
def objects(filter: Annotated[Filter, Query()]) -> Filter:  # noqa: A002  # the name on the wire
    note("objects", filter=filter)
    return filter


@app.post("/form")
def form(name: Annotated[str, Form()], count: Annotated[int, Form()], tags: Annotated[list[str], Form()]) -> Item:
    note("form", name=name, count=count, tags=tags)
    return Item(id=count, name=name)


@app.post("/file")
async def file(file: UploadFile, note_: Annotated[str, Form(alias="note")]) -> Stored:
    content = await file.read()
    note("file", file=content, note=note_)
    return Stored(name=note_, size=len(content))


@app.post("/files")
async def files(files: Annotated[list[UploadFile], File()]) -> list[int]:
    contents = [await each.read() for each in files]
    note("files", files=contents)
    return [len(content) for content in contents]


@app.get("/headers")
def headers(x_trace: Annotated[str, Header()], x_count: Annotated[int, Header()]) -> list[str]:
    note("headers", trace=x_trace, count=x_count)
    return [x_trace, str(x_count)]


@app.get("/cookies")
def cookies(session: Annotated[str, Cookie()]) -> str:
    note("cookies", session=session)
    return session


@app.get("/keys/header")
def key_in_header(key: Annotated[str, Depends(header_key)]) -> bool:
    note("key_in_header", key=key)
    return True


@app.get("/keys/query")
def key_in_query(key: Annotated[str, Depends(query_key)]) -> bool:
    note("key_in_query", key=key)
    return True


@app.get("/keys/cookie")
def key_in_cookie(key: Annotated[str, Depends(cookie_key)]) -> bool:
    note("key_in_cookie", key=key)
    return True


@app.get("/bearer")
def bearer(given: Annotated[Any, Depends(token)]) -> bool:
    note("bearer", token=given.credentials)
    return True


@app.get("/pages")
def pages(page_: Annotated[int, Query(alias="page")] = 1, size: int = 2) -> Page:
    note("pages", page=page_, size=size)
    return Page.model_validate(page(page_, size))


@app.get("/events", response_class=EventSourceResponse)
async def events() -> AsyncIterator[Progress]:
    note("events")
    for event in EVENTS:
        yield Progress.model_validate(event)


@app.get("/errors/{code}", responses={409: {"model": Problem}})
def errors(code: str) -> Item:
    note("errors", code=code)
    return JSONResponse({"code": code, "detail": "déjà vu"}, 409)  # type: ignore[return-value]


@app.get(
    "/download",
    response_class=Response,
    responses={200: {"content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}}},
)
def download() -> Response:
    note("download")
    return Response(FILE, media_type="application/octet-stream")


@app.patch("/items/{id}", response_model_exclude_unset=True)
def patch(id: int, body: Patch) -> Patch:  # noqa: A002  # the name on the wire
    note("patch", id=id, body=body)
    return body


if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=PORT, log_level="warning")
