"""The application in Django Ninja: document by pydantic, OpenAPI 3.1."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, datetime
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import Annotated, Any, Literal

import django
import uvicorn
from django.conf import settings

if not settings.configured:  # the server imports this program once more, as a module: its name is part of the ids
    settings.configure(DEBUG=False, SECRET_KEY="x", ROOT_URLCONF="ninja_app", ALLOWED_HOSTS=["*"], USE_TZ=True)
    django.setup()

from django.core.asgi import get_asgi_application
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import path
from ninja import Cookie, File, Form, Header, NinjaAPI, PatchDict, Query, Schema, UploadedFile
from ninja.security import APIKeyCookie, APIKeyHeader, APIKeyQuery, HttpBearer
from pydantic import Field
from witness import FILE, PORT, note, page
from witness import events as event_texts

api = NinjaAPI(title="Shop", version="1", docs_url=None)


class HeaderKey(APIKeyHeader):
    param_name = "X-Key"

    def authenticate(self, request: HttpRequest, key: str | None) -> str | None:
        return key


class QueryKey(APIKeyQuery):
    param_name = "key"

    def authenticate(self, request: HttpRequest, key: str | None) -> str | None:
        return key


class CookieKey(APIKeyCookie):
    param_name = "sid"

    def authenticate(self, request: HttpRequest, key: str | None) -> str | None:
        return key


class Token(HttpBearer):
    def authenticate(self, request: HttpRequest, token: str) -> str:
        return token


class Scalars(Schema):
    count: int
    ratio: float
    flag: bool
    text: str


class Big(Schema):
    value: int


class Dates(Schema):
    at: datetime
    day: date


class Price(Schema):
    amount: Decimal


class Size(StrEnum):
    SMALL = "small"
    LARGE = "large"


class Level(IntEnum):
    LOW = 1
    HIGH = 2


class Choice(Schema):
    size: Size
    level: Level


class Nullable(Schema):
    name: str | None
    note: str | None = None


class Point(Schema):
    x: int
    y: int


class Untagged(Schema):
    value: int | str | Point


class Circle(Schema):
    kind: Literal["circle"]
    radius: float


class Square(Schema):
    kind: Literal["square"]
    side: float


class Drawing(Schema):
    shapes: list[Annotated[Circle | Square, Field(discriminator="kind")]]


class Animal(Schema):
    name: str
    legs: int


class Dog(Animal):
    breed: str


class Maps(Schema):
    counts: dict[str, int]
    points: dict[str, Point]


class Filter(Schema):
    color: str | None = None
    low: int | None = None


class Item(Schema):
    id: int
    name: str


class Page(Schema):
    items: list[Item]
    total: int


class Problem(Schema):
    code: str
    detail: str


class Fields(Schema):
    name: str
    note: str | None = None


class Changed(Schema):
    name: str | None = None
    note: str | None = None


class Stored(Schema):
    name: str
    size: int


Request = HttpRequest


@api.post("/scalars/{number}", response=Scalars)
def scalars(request: Request, number: int, body: Scalars, factor: float, active: bool, word: str) -> Any:
    note("scalars", number=number, factor=factor, active=active, word=word, body=body)
    return body


@api.post("/big", response=Big)
def big(request: Request, body: Big) -> Any:
    note("big", body=body)
    return body


@api.post("/dates", response=Dates)
def dates(request: Request, body: Dates, since: datetime) -> Any:
    note("dates", body=body, since=since)
    return body


@api.get("/dates/naive", response=Dates)
def naive_dates(request: Request) -> Any:
    note("naive_dates")
    return {"at": datetime(2025, 1, 2, 3, 4, 5), "day": date(2025, 1, 2)}  # noqa: DTZ001  # that is what is tried


@api.post("/decimals", response=Price)
def decimals(request: Request, body: Price) -> Any:
    note("decimals", body=body)
    return body


@api.post("/enums", response=Choice)
def enums(request: Request, body: Choice, only: Size) -> Any:
    note("enums", body=body, only=only)
    return body


@api.post("/nullable", response=Nullable, exclude_unset=True)
def nullable(request: Request, body: Nullable) -> Any:
    note("nullable", body=body)
    return body


@api.post("/unions", response=Untagged)
def unions(request: Request, body: Untagged) -> Any:
    note("unions", body=body)
    return body


@api.post("/shapes", response=Drawing)
def shapes(request: Request, body: Drawing) -> Any:
    note("shapes", body=body)
    return body


@api.post("/animals", response=Dog)
def animals(request: Request, body: Dog) -> Any:
    note("animals", body=body)
    return body


@api.post("/maps", response=Maps)
def maps(request: Request, body: Maps) -> Any:
    note("maps", body=body)
    return body


@api.get("/lists", response=list[str])
def lists(request: Request, tag: Query[list[str]], number: Query[list[int]]) -> Any:
    note("lists", tag=tag, number=number)
    return tag


@api.get("/objects", response=Filter)
def objects(request: Request, filter: Query[Filter]) -> Any:  # noqa: A002  # the name on the wire
    note("objects", filter=filter)
    return filter


@api.post("/form", response=Item)
def form(request: Request, name: Form[str], count: Form[int], tags: Form[list[str]]) -> Any:
    note("form", name=name, count=count, tags=tags)
    return {"id": count, "name": name}


@api.post("/file", response=Stored)
def file(request: Request, file: File[UploadedFile], note_: str = Form(..., alias="note")) -> Any:
    content = file.read()
    note("file", file=content, note=note_)
    return {"name": note_, "size": len(content)}


@api.post("/files", response=list[int])
def files(request: Request, files: File[list[UploadedFile]]) -> Any:
    contents = [each.read() for each in files]
    note("files", files=contents)
    return [len(content) for content in contents]


@api.get("/headers", response=list[str])
def headers(request: Request, x_trace: Header[str], x_count: Header[int]) -> Any:
    note("headers", trace=x_trace, count=x_count)
    return [x_trace, str(x_count)]


@api.get("/cookies", response=str)
def cookies(request: Request, session: Cookie[str]) -> Any:
    note("cookies", session=session)
    return session


@api.get("/keys/header", response=bool, auth=HeaderKey())
def key_in_header(request: Any) -> Any:
    note("key_in_header", key=request.auth)
    return True


@api.get("/keys/query", response=bool, auth=QueryKey())
def key_in_query(request: Any) -> Any:
    note("key_in_query", key=request.auth)
    return True


@api.get("/keys/cookie", response=bool, auth=CookieKey(csrf=False))
def key_in_cookie(request: Any) -> Any:
    note("key_in_cookie", key=request.auth)
    return True


@api.get("/bearer", response=bool, auth=Token())
def bearer(request: Any) -> Any:
    note("bearer", token=request.auth)
    return True


@api.get("/pages", response=Page)
def pages(request: Request, page_: int = Query(1, alias="page"), size: int = 2) -> Any:
    note("pages", page=page_, size=size)
    return page(page_, size)


def _answers(content_type: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"responses": {200: {"description": "OK", "content": {content_type: {"schema": schema}}}}}


PROGRESS = {
    "type": "object",
    "required": ["step", "text"],
    "properties": {"step": {"type": "integer"}, "text": {"type": "string"}},
}


@api.get("/events", openapi_extra=_answers("text/event-stream", PROGRESS))
def events(request: Request) -> StreamingHttpResponse:
    note("events")

    async def each() -> AsyncIterator[str]:
        for text in event_texts():
            yield text

    return StreamingHttpResponse(each(), content_type="text/event-stream")


@api.get("/errors/{code}", response={200: Item, 409: Problem})
def errors(request: Request, code: str) -> Any:
    note("errors", code=code)
    return 409, {"code": code, "detail": "déjà vu"}


@api.get("/download", openapi_extra=_answers("application/octet-stream", {"type": "string", "format": "binary"}))
def download(request: Request) -> HttpResponse:
    note("download")
    return HttpResponse(FILE, content_type="application/octet-stream")


@api.patch("/items/{id}", response=Changed, exclude_unset=True)
def patch(request: Request, id: int, body: PatchDict[Fields]) -> Any:  # noqa: A002  # the name on the wire
    note("patch", id=id, body=body)
    return body


urlpatterns = [path("", api.urls)]
asgi = get_asgi_application()

if __name__ == "__main__":
    uvicorn.run("ninja_app:asgi", host="127.0.0.1", port=PORT, log_level="warning")
