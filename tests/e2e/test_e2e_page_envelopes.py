"""Pages as other APIs have them: `validate` proposes the extension, and with it a walk delivers every item and ends."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple
from urllib.parse import parse_qs

import pytest
import yaml

from .conftest import Answer, Loopback, Seen

Generated = Callable[..., ModuleType]
Both = Callable[..., Any]

THING = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}
THINGS = {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}
TEXT, NUMBER, FLAG = {"type": "string"}, {"type": "integer"}, {"type": "boolean"}
IDS = ["a", "b", "c", "d", "e"]


def obj(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


class Asked(NamedTuple):
    """What a request asks for: its query, and its body of JSON or of a form."""

    query: dict[str, str]
    body: dict[str, Any]


class Envelope(NamedTuple):
    """A way to turn pages: how it is described, proposed and served from the index that `start` finds in a request."""

    query: list[dict[str, Any]]
    page: dict[str, Any]
    proposed: str
    start: Callable[[Asked], int]
    answer: Callable[[list[dict[str, str]], int, bool], Any]
    body: dict[str, Any] | None = None
    media_type: str = "application/json"
    fields: Callable[[int, bool], dict[str, str]] = lambda *_: {}


def query(*names: str, **schemas: Any) -> list[dict[str, Any]]:
    listed = {**dict.fromkeys(names, TEXT), **schemas}
    return [{"name": name, "in": "query", "schema": schema} for name, schema in listed.items()]


def behind(value: Any) -> int:
    return IDS.index(value) + 1 if value else 0


def number(value: Any, first: int = 1) -> int:
    return (int(value) - first) * 2 if value is not None else 0


def following(start: int, more: bool) -> str | None:
    return f"c{start + 2}" if more else None


def cursor(value: Any) -> int:
    return int(value[1:]) if value else 0


SPRING = {"content": THINGS, "totalPages": NUMBER, "totalElements": NUMBER, "number": NUMBER, "last": FLAG}
CURSORS = obj(results=THINGS, has_more=FLAG, next_cursor={"type": ["string", "null"]})
ENVELOPES = {
    "notion": Envelope(
        [], CURSORS,
        "{style: cursor, parameters: {cursor: start_cursor, limit: page_size}, items: /results, next: /next_cursor, "
        "has-more: /has_more}",
        lambda asked: cursor(asked.body.get("start_cursor")),
        lambda items, start, more: {"results": items, "has_more": more, "next_cursor": following(start, more)},
        obj(query=TEXT, start_cursor=TEXT, page_size=NUMBER),
    ),
    "slack": Envelope(
        [], obj(channels=THINGS, response_metadata=obj(next_cursor=TEXT)),
        "{style: cursor, parameters: {cursor: cursor}, items: /channels, next: /response_metadata/next_cursor}",
        lambda asked: cursor(asked.body.get("cursor")),
        lambda items, start, more: {"channels": items, "response_metadata": {"next_cursor": following(start, more)}},
        obj(query=TEXT, cursor=TEXT), "application/x-www-form-urlencoded",
    ),
    "intercom": Envelope(
        [], obj(data=THINGS, pages=obj(next=obj(starting_after=TEXT))),
        "{style: cursor, parameters: {cursor: /pagination/starting_after}, items: /data, "
        "next: /pages/next/starting_after}",
        lambda asked: cursor(asked.body.get("pagination", {}).get("starting_after")),
        lambda items, start, more: {"data": items, "pages": {"next": {"starting_after": following(start, more)}}},
        obj(query=TEXT, pagination=obj(starting_after=TEXT, per=NUMBER)),
    ),
    "numbered": Envelope(
        [], obj(items=THINGS, total_pages=NUMBER),
        "{style: page, parameters: {page: page, limit: per_page}, items: /items, total-pages: /total_pages}",
        lambda asked: number(asked.body.get("page")),
        lambda items, start, more: {"items": items, "total_pages": 3},
        obj(query=TEXT, page=NUMBER, per_page=NUMBER),
    ),
    "elastic": Envelope(
        [], obj(hits=obj(hits={"type": "array", "items": obj(id=TEXT, sort={"type": "array", "items": {}})})),
        "{style: last-item, parameters: {cursor: search_after, limit: size}, items: /hits/hits, field: /sort}",
        lambda asked: behind((asked.body.get("search_after") or [5, None])[1]),
        lambda items, start, more: {"hits": {"hits": [{**item, "sort": [5, item["id"]]} for item in items]}},
        obj(query={"type": "object"}, size=NUMBER, search_after={"type": "array", "items": {}}),
    ),
    "stripe": Envelope(
        query("starting_after", "ending_before", limit=NUMBER), obj(object=TEXT, data=THINGS, has_more=FLAG, url=TEXT),
        "{style: last-item, parameters: {cursor: starting_after, limit: limit}, items: /data, field: /id, "
        "has-more: /has_more}",
        lambda asked: behind(asked.query.get("starting_after")),
        lambda items, start, more: {"object": "list", "data": items, "has_more": more, "url": "/v1/things"},
    ),
    "openai": Envelope(
        query("after"), obj(data=THINGS, first_id=TEXT, last_id=TEXT, has_more=FLAG),
        "{style: cursor, parameters: {cursor: after}, items: /data, next: /last_id, has-more: /has_more}",
        lambda asked: behind(asked.query.get("after")),
        lambda items, start, more: {"data": items, "last_id": items[-1]["id"] if items else None,
                                    "has_more": more},
    ),
    "spring": Envelope(
        query(pageable=obj(page={**NUMBER, "minimum": 0}, size=NUMBER, sort={"type": "array", "items": TEXT})),
        obj(**SPRING),
        "{style: page, parameters: {page: page, limit: size}, items: /content, total: /totalElements, "
        "total-pages: /totalPages, last: /last, start: 0}",
        lambda asked: number(asked.query.get("page"), 0),
        lambda items, start, more: {"content": items, "totalPages": 3, "totalElements": 5, "number": start // 2,
                                    "last": not more},
    ),
    "spring_plain": Envelope(
        query(page=NUMBER), obj(**SPRING),
        "{style: page, parameters: {page: page}, items: /content, total: /totalElements, total-pages: /totalPages, "
        "last: /last, start: 0}",
        lambda asked: number(asked.query.get("page"), 0),
        lambda items, start, more: {"content": items, "totalPages": 3, "totalElements": 5, "last": not more},
    ),
    "drf": Envelope(
        query(page=NUMBER), obj(count=NUMBER, next=TEXT, previous=TEXT, results=THINGS),
        "{style: next-url, items: /results, next: /next}",
        lambda asked: number(asked.query.get("page")),
        lambda items, start, more: {"count": 5, "next": f"/drf?page={start // 2 + 2}" if more else None,
                                    "previous": None, "results": items},
    ),
    "jsonapi": Envelope(
        [{"name": "page", "in": "query", "style": "deepObject", "schema": obj(number=NUMBER, size=NUMBER)}],
        obj(data=THINGS, meta=obj(total=NUMBER)),
        '{style: page, parameters: {page: "page[number]", limit: "page[size]"}, items: /data, total: /meta/total}',
        lambda asked: number(asked.query.get("page[number]")),
        lambda items, start, more: {"data": items, "meta": {"total": 5}},
    ),
    "links": Envelope(
        query("q"), obj(data=THINGS, meta=obj(links=obj(next=TEXT))),
        "{style: next-url, items: /data, next: /meta/links/next}",
        lambda asked: cursor(asked.query.get("c")),
        lambda items, start, more: {"data": items, "meta": {"links": {"next": f"?c=c{start + 2}"} if more else {}}},
    ),
    "odata": Envelope(
        query("$top", "$skip"), obj(**{"value": THINGS, "@odata.nextLink": TEXT}),
        '{style: next-url, items: /value, next: "/@odata.nextLink"}',
        lambda asked: int(asked.query.get("$skip", 0)),
        lambda items, start, more: {"value": items,
                                    **({"@odata.nextLink": f"odata?$skip={start + 2}"} if more else {})},
    ),
    "google": Envelope(
        query("pageToken", pageSize=NUMBER), obj(files=THINGS, nextPageToken=TEXT),
        "{style: cursor, parameters: {cursor: pageToken, limit: pageSize}, items: /files, next: /nextPageToken}",
        lambda asked: cursor(asked.query.get("pageToken")),
        lambda items, start, more: {"files": items, **({"nextPageToken": following(start, more)} if more else {})},
    ),
    "meta": Envelope(
        query("cursor"), obj(items=THINGS, meta=obj(next_cursor=TEXT)),
        "{style: cursor, parameters: {cursor: cursor}, items: /items, next: /meta/next_cursor}",
        lambda asked: cursor(asked.query.get("cursor")),
        lambda items, start, more: {"items": items, "meta": {"next_cursor": following(start, more)}},
    ),
    "hubspot": Envelope(
        query("after"), obj(results=THINGS, paging=obj(next=obj(after=TEXT, link=TEXT))),
        "{style: cursor, parameters: {cursor: after}, items: /results, next: /paging/next/after}",
        lambda asked: cursor(asked.query.get("after")),
        lambda items, start, more: {"results": items,
                                    **({"paging": {"next": {"after": f"c{start + 2}"}}} if more else {})},
    ),
    "hal": Envelope(
        [], obj(_embedded=obj(things=THINGS), _links=obj(next=obj(href=TEXT))),
        "{style: next-url, items: /_embedded/things, next: /_links/next/href}",
        lambda asked: cursor(asked.query.get("c")),
        lambda items, start, more: {"_embedded": {"things": items},
                                    "_links": {"next": {"href": f"?c=c{start + 2}"}} if more else {}},
    ),
    "github": Envelope(
        query(page=NUMBER, per_page=NUMBER), THINGS, '{style: link-header, items: ""}',
        lambda asked: number(asked.query.get("page")), lambda items, start, more: items,
        fields=lambda start, more: {"Link": f'</github?page={start // 2 + 2}>; rel="next"'} if more else {},
    ),
}  # fmt: skip


def document(extensions: dict[str, Any]) -> str:
    """Return a document with an operation for each envelope, and the extensions that there are for them."""
    paths: dict[str, Any] = {}
    for name, envelope in ENVELOPES.items():
        success: dict[str, Any] = {
            "description": "ok", "content": {"application/json": {"schema": envelope.page}},
            "headers": {field: {"schema": TEXT} for field in envelope.fields(0, True)},
        }  # fmt: skip
        operation: dict[str, Any] = {
            "operationId": f"{name}_walk", "tags": [name], "parameters": envelope.query, "responses": {"200": success}
        }  # fmt: skip
        if envelope.body:
            operation["requestBody"] = {"content": {envelope.media_type: {"schema": envelope.body}}}
        if name in extensions:
            operation["x-specloom-pagination"] = extensions[name]
        paths[f"/{name}"] = {"post" if envelope.body else "get": operation}
    return yaml.safe_dump(
        {
            "openapi": "3.1.0",
            "info": {"title": "Envelopes", "version": "1"},
            "servers": [{"url": "https://envelopes.invalid"}],
            "paths": paths,
            "components": {"schemas": {"Thing": THING}},
        },
        sort_keys=False,
    )


@pytest.fixture(scope="module")
def proposals(specloom_here: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return what `validate` proposes, by the name of the envelope."""
    folder = tmp_path_factory.mktemp("proposals")
    (folder / "unmarked.yaml").write_text(document({}), "utf-8")
    output = specloom_here("validate", "unmarked.yaml", cwd=folder)
    assert output.returncode == 0
    notes = re.findall(
        r"'(\w+)_walk' looks like pages.*?x-specloom-pagination: (\{.*?\})$",
        output.stdout + output.stderr,
        re.MULTILINE | re.DOTALL,
    )
    return dict(notes)


@pytest.mark.parametrize("name", ENVELOPES)
def test_an_envelope_is_proposed(name: str, proposals: dict[str, str]) -> None:
    assert proposals.get(name) == ENVELOPES[name].proposed


@pytest.fixture(scope="module")
def package(generated: Generated) -> ModuleType:
    extensions = {name: yaml.safe_load(envelope.proposed) for name, envelope in ENVELOPES.items()}
    return generated("envelopes", document(extensions))


def serve(seen: Seen) -> Answer:
    name = seen.path.strip("/")
    envelope = ENVELOPES[name]
    sent: Any = {}
    if envelope.body and seen.body:
        form = {key: values[0] for key, values in parse_qs(seen.body.decode()).items()}
        sent = json.loads(seen.body) if envelope.media_type == "application/json" else form
        assert sent.get("query") in ("q", {"all": 1}), "what the caller gave is sent with every page"
    start = envelope.start(Asked({key: values[0] for key, values in parse_qs(seen.query).items()}, sent))
    more = start + 2 < len(IDS)
    content = envelope.answer([{"id": entry} for entry in IDS[start : start + 2]], start, more)
    return 200, {"content-type": "application/json", **envelope.fields(start, more)}, json.dumps(content).encode()


def walk(client: Any, name: str) -> Any:
    """Return the call that walks through the pages of an envelope."""
    resource = getattr(client, name)
    fields = {"query": {"all": 1} if name == "elastic" else "q"} if ENVELOPES[name].body else {}
    return resource.walk(**fields)


@pytest.mark.parametrize("name", ENVELOPES)
def test_with_the_extension_pages_are_walked_and_end(
    name: str, package: ModuleType, both: Both, loopback: Loopback
) -> None:
    loopback.answer = serve

    def use(client: Any) -> Any:
        return [item.id for item in (yield walk(client, name))]

    assert both(package, use, base_url=loopback.url) == IDS
    assert len(loopback.seen) == (4 if name == "elastic" else 3)  # it does not say which page is the last


@pytest.mark.parametrize("name", ["notion", "numbered", "elastic", "stripe", "spring", "intercom"])
def test_a_walk_goes_on_from_a_checkpoint(name: str, package: ModuleType, loopback: Loopback) -> None:
    loopback.answer = serve
    with package.Envelopes(base_url=loopback.url) as client:
        first = walk(client, name)
        pages = first.pages()
        next(pages), next(pages)
        assert [item.id for item in walk(client, name).resume(first.checkpoint)] == IDS[2:]


def test_a_whole_body_turns_pages_too(package: ModuleType, both: Both, loopback: Loopback) -> None:
    loopback.answer = serve

    def use(client: Any) -> Any:
        as_mapping = yield client.notion.walk({"query": "q", "page_size": 2})
        as_model = yield client.notion.walk(package.models.NotionWalkBody(query="q", start_cursor="c2"))
        return [[item.id for item in listed] for listed in (as_mapping, as_model)]

    assert both(package, use, base_url=loopback.url) == [IDS, IDS[2:]]
    assert [json.loads(seen.body) for seen in loopback.seen[:2]] == [
        {"query": "q", "page_size": 2}, {"query": "q", "page_size": 2, "start_cursor": "c2"}
    ]  # fmt: skip


@pytest.mark.parametrize("name", [name for name in ENVELOPES if "next-url" not in ENVELOPES[name].proposed])
def test_the_fake_server_ends_pages(name: str, package: ModuleType) -> None:
    fake = import_module("envelopes.testing").fake()
    with package.Envelopes(transport=fake, max_pages=20) as client:
        walked = walk(client, name)
        assert list(walked)
        assert walked.checkpoint is None


def test_a_role_that_the_request_does_not_have_is_reported(specloom_here: Callable[..., Any], tmp_path: Path) -> None:
    extension = yaml.safe_load(ENVELOPES["notion"].proposed)
    extension["parameters"]["cursor"] = "begin_at"
    (tmp_path / "unknown.yaml").write_text(document({"notion": extension}), "utf-8")
    output = specloom_here("generate", "unknown.yaml", "--output", str(tmp_path / "out"), cwd=tmp_path)
    assert output.returncode == 0
    assert "pagination-parameter" in output.stderr
    assert "'begin_at'" in output.stderr


FREE = """\
openapi: 3.1.0
info: {title: Free, version: "1"}
servers: [{url: "https://free.invalid"}]
paths:
  /notion:
    post:
      operationId: walk
      tags: [notion]
      requestBody: {content: {application/json: {schema: {type: object}}}}
      x-specloom-pagination: {style: cursor, parameters: {cursor: start_cursor}, items: /results, next: /next_cursor}
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties:
                  results: {type: array, items: {type: object, properties: {id: {type: string}}}}
                  next_cursor: {type: [string, "null"]}
"""


def test_an_open_body_takes_a_cursor_that_it_does_not_declare(
    generated: Generated, both: Both, loopback: Loopback
) -> None:
    loopback.answer = serve

    def use(client: Any) -> Any:
        first = yield client.notion.walk({"query": "q"})
        second = yield client.notion.walk({"query": "q", "start_cursor": "c2"})
        return [[item.id for item in listed] for listed in (first, second)]

    assert both(generated("free", FREE), use, base_url=loopback.url) == [IDS, IDS[2:]]
    assert [json.loads(seen.body).get("start_cursor") for seen in loopback.seen] == [None, "c2", "c4", "c2", "c4"]


@pytest.mark.parametrize("left_out", [True, False])
@pytest.mark.parametrize("name", [name for name, envelope in ENVELOPES.items() if "has-more:" in envelope.proposed])
def test_pages_that_do_not_say_whether_there_are_more_are_walked_to_the_end(
    name: str, left_out: bool, package: ModuleType, both: Both, loopback: Loopback
) -> None:
    def without_flag(seen: Seen) -> Answer:
        status, fields, content = serve(seen)
        page = {**json.loads(content), "has_more": None}
        if left_out:
            del page["has_more"]
        return status, fields, json.dumps(page).encode()

    loopback.answer = without_flag

    def use(client: Any) -> Any:
        return [item.id for item in (yield walk(client, name))]

    assert both(package, use, base_url=loopback.url) == IDS
