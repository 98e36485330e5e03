"""What users of other generators reported about requests: each kind as a small document, used by both clients."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from email.parser import BytesParser
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

HEAD = """\
info: {title: Reported, version: "1"}
servers: [{url: "https://reported.invalid"}]
"""
BODIES = f"""\
openapi: 3.1.0
{HEAD}
paths:
  /latin:
    post:
      operationId: sendLatin
      tags: [bodies]
      requestBody: {{required: true, content: {{"text/plain; charset=ISO-8859-1": {{schema: {{type: string}}}}}}}}
      responses: {{"204": {{description: ok}}}}
  /parts:
    post:
      operationId: sendParts
      tags: [bodies]
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                about: {{type: object, properties: {{n: {{type: integer}}}}}}
                note: {{type: string}}
            encoding:
              about: {{contentType: "application/xml, application/json"}}
              note: {{contentType: "text/plain; charset=iso-8859-1"}}
      responses: {{"204": {{description: ok}}}}
  /either:
    post:
      operationId: sendEither
      tags: [bodies]
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              oneOf:
              - {{type: object, required: [url], properties: {{url: {{type: string}}}}}}
              - {{type: object, required: [file], properties: {{file: {{type: string, format: binary}}}}}}
      responses: {{"204": {{description: ok}}}}
  /anything:
    post:
      operationId: sendAnything
      tags: [bodies]
      requestBody:
        required: true
        content: {{application/*+json: {{schema: {{$ref: "#/components/schemas/Note"}}}}}}
      responses: {{"204": {{description: ok}}}}
  /files:
    post:
      operationId: sendFiles
      tags: [bodies]
      requestBody:
        required: true
        content:
          multipart/form-data: {{schema: {{type: object, additionalProperties: {{type: string, format: binary}}}}}}
      responses: {{"204": {{description: ok}}}}
  /images:
    post:
      operationId: sendImage
      tags: [bodies]
      requestBody: {{required: true, content: {{image/*: {{schema: {{type: string, format: binary}}}}}}}}
      responses: {{"204": {{description: ok}}}}
  /tables:
    post:
      operationId: sendTable
      tags: [bodies]
      requestBody: {{required: true, content: {{text/csv: {{schema: {{type: string, format: binary}}}}}}}}
      responses: {{"204": {{description: ok}}}}
  /nothing:
    put:
      operationId: sendNothing
      tags: [bodies]
      requestBody:
        required: true
        content:
          application/json: {{schema: {{anyOf: [{{$ref: "#/components/schemas/Note"}}, {{type: "null"}}]}}}}
      responses: {{"204": {{description: ok}}}}
  /users/{{userId}}:
    put:
      operationId: replaceUser
      tags: [users]
      parameters: [{{name: userId, in: path, required: true, schema: {{type: string}}}}]
      requestBody:
        required: true
        content: {{application/json: {{schema: {{$ref: "#/components/schemas/User"}}}}}}
      responses: {{"204": {{description: ok}}}}
components:
  schemas:
    Note: {{type: object, properties: {{text: {{type: string}}}}}}
    User:
      type: object
      required: [name]
      properties: {{userId: {{type: string}}, name: {{type: string}}}}
"""
FORMS = """\
swagger: "2.0"
info: {title: Forms, version: "1"}
host: forms.invalid
paths:
  /forms:
    post:
      operationId: sendForm
      tags: [forms]
      consumes: [application/x-www-form-urlencoded]
      parameters:
      - {name: plain, in: formData, type: array, items: {type: string}}
      - {name: many, in: formData, type: array, collectionFormat: multi, items: {type: string}}
      responses: {204: {description: ok}}
  /parts:
    post:
      operationId: sendParts
      tags: [forms]
      consumes: [multipart/form-data]
      parameters:
      - {name: plain, in: formData, type: array, items: {type: integer}}
      - {name: file, in: formData, type: file}
      responses: {204: {description: ok}}
"""
PARAMETERS = f"""\
openapi: 3.1.0
{HEAD}
paths:
  /things/{{id}}:
    get:
      operationId: getThing
      tags: [things]
      parameters:
      - {{name: id, in: path, required: true}}
      - {{name: limit, in: query, type: integer}}
      - {{name: tags, in: query, type: array, items: {{type: string}}}}
      - {{name: X-Trace, in: header, description: No schema., example: abc}}
      responses: {{"204": {{description: ok}}}}
"""

Both = Callable[..., Any]
Made = Callable[..., ModuleType]


@pytest.fixture(scope="module")
def bodies(generated: Made) -> ModuleType:
    return generated("reported_bodies", BODIES)


def parts_of(seen: Any) -> list[tuple[str, str, bytes]]:
    """Return name, content type and content of each part of a request."""
    head = f"Content-Type: {seen.headers['content-type']}\r\n\r\n".encode()
    whole: Any = BytesParser().parsebytes(head + seen.body)
    return [
        (part.get_param("name", header="content-disposition"), str(part["content-type"]), part.get_payload(decode=True))
        for part in whole.get_payload()
    ]


def test_text_travels_in_the_charset_that_its_label_says(bodies: ModuleType, both: Both, loopback: Any) -> None:
    def use(client: Any) -> Iterator[Any]:
        yield client.bodies.send_latin("für")
        with pytest.raises(ValueError, match=r"body holds '€', which has no form in the charset 'iso-8859-1'"):
            yield client.bodies.send_latin("5 €")

    both(bodies, use, base_url=loopback.url)
    (seen,) = loopback.seen
    assert (seen.headers["content-type"], seen.body) == ("text/plain; charset=ISO-8859-1", b"f\xfcr")


def test_parts_are_written_as_the_media_type_that_can_hold_them(bodies: ModuleType, both: Both, loopback: Any) -> None:
    def use(client: Any) -> Iterator[Any]:
        yield client.parts.send(about={"n": 1}, note="für")

    both(bodies, use, base_url=loopback.url)
    assert parts_of(loopback.seen[0]) == [
        ("about", "application/json", b'{"n":1}'),
        ("note", "text/plain; charset=iso-8859-1", b"f\xfcr"),
    ]


def test_objects_of_a_union_are_given_by_fields_in_forms_too(bodies: ModuleType, both: Both, loopback: Any) -> None:
    def use(client: Any) -> Iterator[Any]:
        yield client.bodies.send_either(url="u")
        yield client.bodies.send_either(file=b"f")
        yield client.bodies.send_either({"url": "v"})
        with pytest.raises(TypeError, match="has these fields"):
            yield client.bodies.send_either(url="u", file=b"f")

    both(bodies, use, base_url=loopback.url)
    sent = [[(name, content) for name, _, content in parts_of(seen)] for seen in loopback.seen]
    assert sent == [[("url", b"u")], [("file", b"f")], [("url", b"v")]]


def test_a_range_of_json_is_sent_as_json(bodies: ModuleType, both: Both, loopback: Any) -> None:
    def use(client: Any) -> Iterator[Any]:
        yield client.bodies.send_anything(text="a")

    both(bodies, use, base_url=loopback.url)
    (seen,) = loopback.seen
    assert (seen.headers["content-type"], seen.body) == ("application/json", b'{"text":"a"}')


def test_a_body_of_a_range_says_what_it_is(bodies: ModuleType, both: Both, loopback: Any) -> None:
    def use(client: Any) -> Iterator[Any]:
        yield client.images.send(b"1", content_type="image/gif")
        with pytest.raises(ValueError, match="say which"):
            yield client.images.send(b"1")
        with pytest.raises(ValueError, match="content_type must be one of"):
            yield client.images.send(b"1", content_type="text/plain")

    both(bodies, use, base_url=loopback.url)
    assert [(seen.headers["content-type"], seen.body) for seen in loopback.seen] == [("image/gif", b"1")]


def test_octets_with_a_label_of_text_may_be_files(bodies: ModuleType, both: Both, loopback: Any) -> None:
    def use(client: Any) -> Iterator[Any]:
        yield client.tables.send(BytesIO(b"a,\xff"))
        yield client.tables.send(b"b,\xff")
        yield client.tables.send("c,ü")
        with pytest.raises(TypeError, match="body must be text, not a int"):
            yield client.tables.send(5)

    both(bodies, use, base_url=loopback.url)
    assert [seen.body for seen in loopback.seen] == [b"a,\xff", b"b,\xff", "c,ü".encode()]
    assert [seen.headers["content-type"] for seen in loopback.seen] == ["text/csv"] * 2 + ["text/csv; charset=utf-8"]


def test_none_is_null_where_null_is_a_body(bodies: ModuleType, both: Both, loopback: Any) -> None:
    def use(client: Any) -> Iterator[Any]:
        yield client.bodies.send_nothing(None)
        yield client.bodies.send_nothing(text="a")
        yield client.bodies.send_nothing({})

    both(bodies, use, base_url=loopback.url)
    assert [seen.body for seen in loopback.seen] == [b"null", b'{"text":"a"}', b"{}"]


def test_a_field_that_is_called_like_the_path_keeps_no_other_from_being_a_keyword(
    bodies: ModuleType, both: Both, loopback: Any
) -> None:
    def use(client: Any) -> Iterator[Any]:
        yield client.users.replace("7", name="a")
        yield client.users.replace("7", {"userId": "8", "name": "a"})
        yield client.users.replace(user_id="9", name="b")

    both(bodies, use, base_url=loopback.url)
    sent = [(seen.path, seen.body) for seen in loopback.seen]
    assert sent == [
        ("/users/7", b'{"name":"a"}'), ("/users/7", b'{"userId":"8","name":"a"}'), ("/users/9", b'{"name":"b"}'),
    ]  # fmt: skip


def test_lists_in_forms_of_2_0_are_joined_by_commas(generated: Made, both: Both, loopback: Any) -> None:
    def use(client: Any) -> Iterator[Any]:
        yield client.forms.send(plain=["a", "b"], many=["c", "d"])
        yield client.parts.send(plain=[1, 2], file=b"f")

    both(generated("reported_forms", FORMS), use, base_url=loopback.url)
    form, parts = loopback.seen
    assert form.body == b"plain=a,b&many=c&many=d"
    assert [(name, content) for name, _, content in parts_of(parts)] == [("plain", b"1,2"), ("file", b"f")]


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
def test_a_parameter_without_a_schema_costs_no_operation(
    generated: Made, both: Both, loopback: Any, version: str
) -> None:
    def use(client: Any) -> Iterator[Any]:
        yield client.things.get("a", limit=5, tags=["x", "y"], x_trace="t")
        with pytest.raises(TypeError, match="limit must be an int"):
            yield client.things.get("a", limit="many")

    package = generated(f"reported_{version.replace('.', '')}", PARAMETERS.replace("3.1.0", version))
    both(package, use, base_url=loopback.url)
    (seen,) = loopback.seen
    assert (seen.path, seen.query, seen.headers["x-trace"]) == ("/things/a", "limit=5&tags=x&tags=y", "t")


SERVERS = """\
openapi: 3.1.0
info: {title: Servers, version: "1"}
servers: SERVERS
paths:
  /things: {get: {operationId: list_things, tags: [things], responses: {"204": {description: ok}}}}
  /things/own:
    get:
      operationId: get_own
      tags: [things]
      servers: [{url: "wss://own.invalid"}, {url: "URL/own"}]
      responses: {"204": {description: ok}}
"""


@pytest.mark.parametrize(
    ("name", "servers"),
    [
        ("sockets", '[{url: "wss://{room}.invalid"}, {url: "URL"}]'),
        ("spaced", '[{url: " URL/ "}]'),
        ("default", '[{url: "http://{v}:PORT", variables: {v: {default: 127.0.0.1, enum: [a.invalid]}}}]'),
    ],
)
def test_calls_go_to_the_first_server_of_http(
    generated: Made, both: Both, loopback: Any, name: str, servers: str
) -> None:
    def use(client: Any) -> Iterator[Any]:
        yield client.things.list()
        yield client.things.get_own()

    text = SERVERS.replace("SERVERS", servers).replace("URL", loopback.url)
    text = text.replace("PORT", str(loopback.server_port))
    both(generated(f"reported_{name}_{loopback.server_port}", text), use)
    assert [seen.path for seen in loopback.seen] == ["/things", "/own/things/own"]


def test_calls_go_to_the_first_scheme_of_http(generated: Made, both: Both, loopback: Any) -> None:
    def use(client: Any) -> Iterator[Any]:
        yield client.forms.send(plain=["a"])

    text = FORMS.replace("forms.invalid", f"127.0.0.1:{loopback.server_port}\nschemes: [wss, ws, http]")
    both(generated(f"reported_schemes_{loopback.server_port}", text), use)
    assert [seen.path for seen in loopback.seen] == ["/forms"]


def test_a_server_that_begins_with_its_host_is_of_https(generated: Made) -> None:
    called: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        called.append(str(request.url))
        return httpx2.Response(204)

    servers = '[{url: "//{region}.reported.invalid/v1", variables: {region: {default: eu}}}]'
    package = generated("reported_host", SERVERS.replace("SERVERS", servers).replace("URL", "//own.invalid"))
    with package.ReportedHost(transport=httpx2.MockTransport(answer)) as client:
        client.things.list()
        client.things.get_own()
    assert called == ["https://eu.reported.invalid/v1/things", "https://own.invalid/own/things/own"]


def test_servers_without_http_are_said(
    specloom_here: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    text = SERVERS.replace("SERVERS", '[{url: "wss://a.invalid"}]').replace("URL", "http://u:p@own.invalid")
    (tmp_path / "openapi.yaml").write_text(text, "utf-8")
    done = specloom_here("generate", "openapi.yaml", "--output", "made", cwd=tmp_path)
    assert "warning[server-missing]: the document names only the server 'wss://a.invalid'" in done.stderr
    assert "holds a user name, which clients refuse" in done.stderr


USE = """\
from pathlib import Path

from reported_bodies import AsyncReportedBodies, ReportedBodies


def use(client: ReportedBodies) -> None:
    client.bodies.send_either(url="u")
    client.bodies.send_either(file=b"f")
    client.bodies.send_either(url="u", file=b"f")  # wrong
    client.files.send({"a": b"x", "b": ("b.txt", b"y"), "c": Path("c.txt"), "d": ("d.txt", b"z", "text/plain")})
    client.images.send(b"1", content_type="image/gif")
    with Path("t.csv").open("rb") as table:
        client.tables.send(table)
    client.bodies.send_nothing(None)
    client.bodies.send_nothing(text="a")
    client.users.replace("7", name="a")
    client.users.replace("7", {"userId": "8", "name": "a"})
    client.users.replace("7")  # wrong


async def use_async(client: AsyncReportedBodies) -> None:
    await client.bodies.send_either(file=b"f")
    await client.bodies.send_nothing(None)
    await client.users.replace("7", name="a")
"""


def test_checkers_know_what_may_be_given(bodies: ModuleType, assert_types: Callable[..., None]) -> None:
    assert bodies.__file__ is not None
    assert_types(USE, Path(bodies.__file__).parents[1])


def test_what_no_call_could_do_is_said(
    specloom_here: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    text = SERVERS.replace("SERVERS", '[{url: "http://a.invalid"}]').replace("URL", "http://own.invalid")
    text = (
        text.replace("/things/own:", "/things/%2E%2E/own:")
        + """\
security: [{user: [], admin: []}]
components: {securitySchemes: {user: {type: http, scheme: bearer}, admin: {type: http, scheme: basic}}}
"""
    )
    (tmp_path / "openapi.yaml").write_text(text, "utf-8")
    done = specloom_here("generate", "openapi.yaml", "--output", "made", cwd=tmp_path)
    assert done.returncode == 1
    assert "GET /things/%2E%2E/own is left out" in done.stderr
    assert "'user' and 'admin' travel in the same header authorization: only one of them is sent" in done.stderr
