"""The application in Django REST framework, document by drf-spectacular, OpenAPI 3.0."""

from __future__ import annotations

from typing import Any
from wsgiref.simple_server import make_server

import django
from django.conf import settings

settings.configure(
    DEBUG=False,
    SECRET_KEY="x",
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["*"],
    USE_TZ=True,
    TIME_ZONE="UTC",
    INSTALLED_APPS=["rest_framework", "drf_spectacular"],
    REST_FRAMEWORK={
        "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
        "DEFAULT_AUTHENTICATION_CLASSES": [],
        "UNAUTHENTICATED_USER": None,
        "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    },
    SPECTACULAR_SETTINGS={
        "TITLE": "Shop",
        "VERSION": "1",
        "COMPONENT_SPLIT_REQUEST": True,
        "SERVE_INCLUDE_SCHEMA": False,
        "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    },
)
django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.http import HttpResponse, StreamingHttpResponse  # noqa: E402
from django.urls import path  # noqa: E402
from drf_spectacular.extensions import OpenApiAuthenticationExtension  # noqa: E402
from drf_spectacular.types import OpenApiTypes  # noqa: E402
from drf_spectacular.utils import (  # noqa: E402
    OpenApiParameter,
    PolymorphicProxySerializer,
    extend_schema,
    extend_schema_field,
)
from drf_spectacular.views import SpectacularJSONAPIView  # noqa: E402
from rest_framework import serializers  # noqa: E402
from rest_framework.authentication import BaseAuthentication  # noqa: E402
from rest_framework.decorators import api_view, authentication_classes, parser_classes, renderer_classes  # noqa: E402
from rest_framework.parsers import FormParser, MultiPartParser  # noqa: E402
from rest_framework.permissions import AllowAny  # noqa: E402
from rest_framework.renderers import BaseRenderer  # noqa: E402
from rest_framework.request import Request  # noqa: E402
from rest_framework.response import Response  # noqa: E402
from rest_framework.views import APIView  # noqa: E402
from witness import FILE, PORT, note, page  # noqa: E402
from witness import events as event_texts  # noqa: E402

Serializer = serializers.Serializer


class Scalars(Serializer):
    count = serializers.IntegerField()
    ratio = serializers.FloatField()
    flag = serializers.BooleanField()
    text = serializers.CharField(trim_whitespace=False)


class Big(Serializer):
    value = serializers.IntegerField(max_value=2**62)


class Dates(Serializer):
    at = serializers.DateTimeField()
    day = serializers.DateField()


class Price(Serializer):
    amount = serializers.DecimalField(max_digits=10, decimal_places=2)


class Choice(Serializer):
    size = serializers.ChoiceField(["small", "large"])
    level = serializers.ChoiceField([1, 2])


class Nullable(Serializer):
    name = serializers.CharField(allow_null=True, allow_blank=True)
    note = serializers.CharField(allow_null=True, required=False)


class Point(Serializer):
    x = serializers.IntegerField()
    y = serializers.IntegerField()


UNTAGGED = {"oneOf": [{"type": "integer"}, {"type": "string"}, {"$ref": "#/components/schemas/Point"}]}


@extend_schema_field(UNTAGGED)
class AnyValue(serializers.JSONField):
    """A value of several types."""


class Untagged(Serializer):
    value = AnyValue()
    origin = Point(required=False)


class Circle(Serializer):
    kind = serializers.CharField()
    radius = serializers.FloatField()


class Square(Serializer):
    kind = serializers.CharField()
    side = serializers.FloatField()


Shape = PolymorphicProxySerializer(
    component_name="Shape",
    serializers={"circle": Circle, "square": Square},
    resource_type_field_name="kind",
    many=False,
)


@extend_schema_field(Shape)
class ShapeField(serializers.JSONField):
    """One of the shapes."""


class Drawing(Serializer):
    shapes = serializers.ListField(child=ShapeField())


class Animal(Serializer):
    name = serializers.CharField()
    legs = serializers.IntegerField()


class Dog(Animal):
    breed = serializers.CharField()


class Maps(Serializer):
    counts = serializers.DictField(child=serializers.IntegerField())
    points = serializers.DictField(child=Point())


class Filter(Serializer):
    color = serializers.CharField(required=False)
    low = serializers.IntegerField(required=False)


class Lists(Serializer):
    tag = serializers.ListField(child=serializers.CharField())
    number = serializers.ListField(child=serializers.IntegerField())


class Item(Serializer):
    id = serializers.IntegerField()
    name = serializers.CharField()


class Page(Serializer):
    items = Item(many=True)
    total = serializers.IntegerField()


class Problem(Serializer):
    code = serializers.CharField()
    detail = serializers.CharField()


class Changes(Serializer):
    name = serializers.CharField()
    note = serializers.CharField(allow_null=True)


class Fields(Serializer):
    name = serializers.CharField()
    count = serializers.IntegerField()
    tags = serializers.ListField(child=serializers.CharField())


class Upload(Serializer):
    file = serializers.FileField()
    note = serializers.CharField()


class Uploads(Serializer):
    files = serializers.ListField(child=serializers.FileField(allow_empty_file=True))


class Stored(Serializer):
    name = serializers.CharField()
    size = serializers.IntegerField()


class Progress(Serializer):
    step = serializers.IntegerField()
    text = serializers.CharField()


def read(serializer: Any, data: Any, **options: Any) -> Any:
    """Return what a serializer makes of a request."""
    made = serializer(data=data, **options)
    made.is_valid(raise_exception=True)
    return made.validated_data


def echoing(name: str, serializer: Any) -> Any:
    """Return a view that answers with the body it was sent."""

    def view(request: Request) -> Response:
        body = read(serializer, request.data)
        note(name, body=body)
        return Response({member: value for member, value in serializer(body).data.items() if member in body})

    view.__name__ = name
    return extend_schema(operation_id=f"{name}_create", request=serializer, responses=serializer)(
        api_view(["POST"])(view)
    )


def query(name: str, of: Any) -> OpenApiParameter:
    """Return a required parameter of the query."""
    return OpenApiParameter(name, of, OpenApiParameter.QUERY, required=True)


class ScalarQuery(Serializer):
    factor = serializers.FloatField()
    active = serializers.BooleanField()
    word = serializers.CharField(trim_whitespace=False)


@extend_schema(parameters=[ScalarQuery], request=Scalars, responses=Scalars)
@api_view(["POST"])
def scalars(request: Request, number: int) -> Response:
    body = read(Scalars, request.data)
    note("scalars", number=number, **read(ScalarQuery, request.query_params), body=body)
    return Response(body)


class Since(Serializer):
    since = serializers.DateTimeField()


@extend_schema(parameters=[Since], request=Dates, responses=Dates)
@api_view(["POST"])
def dates(request: Request) -> Response:
    body = read(Dates, request.data)
    note("dates", **read(Since, request.query_params), body=body)
    return Response({"at": request.data["at"], "day": request.data["day"]})


@extend_schema(operation_id="dates_naive", responses=Dates)
@api_view(["GET"])
def naive_dates(request: Request) -> Response:
    note("naive_dates")
    return Response({"at": "2025-01-02T03:04:05", "day": "2025-01-02"})


class Only(Serializer):
    only = serializers.ChoiceField(["small", "large"])


@extend_schema(parameters=[Only], request=Choice, responses=Choice)
@api_view(["POST"])
def enums(request: Request) -> Response:
    body = read(Choice, request.data)
    note("enums", **read(Only, request.query_params), body=body)
    return Response(body)


@extend_schema(parameters=[Lists], responses={200: serializers.ListSerializer(child=serializers.CharField())})
@api_view(["GET"])
def lists(request: Request) -> Response:
    given = read(Lists, request.query_params)
    note("lists", **given)
    return Response(given["tag"])


@extend_schema(parameters=[Filter], responses=Filter)
@api_view(["GET"])
def objects(request: Request) -> Response:
    given = read(Filter, request.query_params)
    note("objects", filter=given)
    return Response(given)


@extend_schema(request=Fields, responses=Item)
@api_view(["POST"])
@parser_classes([FormParser])
def form(request: Request) -> Response:
    given = read(Fields, request.data)
    note("form", **given)
    return Response({"id": given["count"], "name": given["name"]})


@extend_schema(request=Upload, responses=Stored)
@api_view(["POST"])
@parser_classes([MultiPartParser])
def file(request: Request) -> Response:
    given = read(Upload, request.data)
    content = given["file"].read()
    note("file", file=content, note=given["note"])
    return Response({"name": given["note"], "size": len(content)})


@extend_schema(request=Uploads, responses={200: serializers.ListSerializer(child=serializers.IntegerField())})
@api_view(["POST"])
@parser_classes([MultiPartParser])
def files(request: Request) -> Response:
    contents = [each.read() for each in read(Uploads, request.data)["files"]]
    note("files", files=contents)
    return Response([len(content) for content in contents])


@extend_schema(
    parameters=[
        OpenApiParameter("X-Trace", str, OpenApiParameter.HEADER, required=True),
        OpenApiParameter("X-Count", int, OpenApiParameter.HEADER, required=True),
    ],
    responses={200: serializers.ListSerializer(child=serializers.CharField())},
)
@api_view(["GET"])
def headers(request: Request) -> Response:
    trace, count = request.headers["X-Trace"], int(request.headers["X-Count"])
    note("headers", trace=trace, count=count)
    return Response([trace, str(count)])


@extend_schema(
    parameters=[OpenApiParameter("session", str, OpenApiParameter.COOKIE, required=True)], responses=OpenApiTypes.STR
)
@api_view(["GET"])
def cookies(request: Request) -> Response:
    note("cookies", session=request.COOKIES["session"])
    return Response(request.COOKIES["session"])


class Credential(BaseAuthentication):
    """Takes any credential; `scheme` is the Security Scheme Object."""

    scheme: dict[str, str]

    def authenticate(self, request: Request) -> tuple[None, str | None]:
        name = self.scheme.get("name", "")
        places = {"header": request.headers, "query": request.query_params, "cookie": request.COOKIES}
        if "in" in self.scheme:
            return None, places[self.scheme["in"]].get(name)
        return None, request.headers.get("Authorization", "").removeprefix("Bearer ")


def secured(name: str, address: str, scheme: dict[str, str], *, key: str) -> Any:
    """Return a view that a security scheme guards, and its path."""
    authentication = type(name, (Credential,), {"scheme": scheme})
    extension = {
        "target_class": authentication,
        "name": name,
        "get_security_definition": lambda self, auto_schema: scheme,
    }
    type(f"{name}Extension", (OpenApiAuthenticationExtension,), extension)

    @extend_schema(operation_id=f"{address.replace('/', '_')}_retrieve", responses=OpenApiTypes.BOOL)
    @api_view(["GET"])
    @authentication_classes([authentication])
    def view(request: Request) -> Response:
        note("bearer" if key == "token" else f"key_in_{scheme['in']}", **{key: request.auth})
        return Response(True)

    return path(address, view)


class Events(BaseRenderer):
    """Lets requests pass that accept an event stream: DRF answers others with 406 before the view is called."""

    media_type = "text/event-stream"
    format = "events"


class Octets(BaseRenderer):
    """The same for octets."""

    media_type = "application/octet-stream"
    format = "octets"


class PageQuery(Serializer):
    page = serializers.IntegerField(default=1)
    size = serializers.IntegerField(default=2)


@extend_schema(parameters=[PageQuery], responses=Page)
@api_view(["GET"])
def pages(request: Request) -> Response:
    given = read(PageQuery, request.query_params)
    note("pages", **given)
    return Response(page(given["page"], given["size"]))


@extend_schema(responses={(200, "text/event-stream"): Progress})
@api_view(["GET"])
@renderer_classes([Events])
def events(request: Request) -> StreamingHttpResponse:
    note("events")
    return StreamingHttpResponse(event_texts(), content_type="text/event-stream")


@extend_schema(responses={200: Item, 409: Problem})
@api_view(["GET"])
def errors(request: Request, code: str) -> Response:
    note("errors", code=code)
    return Response({"code": code, "detail": "déjà vu"}, 409)


@extend_schema(responses={(200, "application/octet-stream"): OpenApiTypes.BINARY})
@api_view(["GET"])
@renderer_classes([Octets])
def download(request: Request) -> HttpResponse:
    note("download")
    return HttpResponse(FILE, content_type="application/octet-stream")


class Items(APIView):
    permission_classes = (AllowAny,)

    @extend_schema(request=Changes, responses=Changes(partial=True))
    def patch(self, request: Request, id: int) -> Response:  # noqa: A002  # the name on the wire
        body = read(Changes, request.data, partial=True)
        note("patch", id=id, body=body)
        return Response(body)


urlpatterns = [
    path("openapi.json", SpectacularJSONAPIView.as_view()),
    path("scalars/<int:number>", scalars),
    path("big", echoing("big", Big)),
    path("dates", dates),
    path("dates/naive", naive_dates),
    path("decimals", echoing("decimals", Price)),
    path("enums", enums),
    path("nullable", echoing("nullable", Nullable)),
    path("unions", echoing("unions", Untagged)),
    path("shapes", echoing("shapes", Drawing)),
    path("animals", echoing("animals", Dog)),
    path("maps", echoing("maps", Maps)),
    path("lists", lists),
    path("objects", objects),
    path("form", form),
    path("file", file),
    path("files", files),
    path("headers", headers),
    path("cookies", cookies),
    secured("headerKey", "keys/header", {"type": "apiKey", "in": "header", "name": "X-Key"}, key="key"),
    secured("queryKey", "keys/query", {"type": "apiKey", "in": "query", "name": "key"}, key="key"),
    secured("cookieKey", "keys/cookie", {"type": "apiKey", "in": "cookie", "name": "sid"}, key="key"),
    secured("token", "bearer", {"type": "http", "scheme": "bearer"}, key="token"),
    path("pages", pages),
    path("events", events),
    path("errors/<str:code>", errors),
    path("download", download),
    path("items/<int:id>", Items.as_view()),
]

if __name__ == "__main__":
    make_server("127.0.0.1", PORT, get_wsgi_application()).serve_forever()
