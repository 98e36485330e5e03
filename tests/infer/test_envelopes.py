"""Pages that do not say that they are: the usual envelopes, and the extension that is proposed for each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from specloom import ir
from specloom.base.diagnostics import Severity
from specloom.infer.envelopes import unmarked_pages
from specloom.lint import lint

ApiOf = Callable[..., ir.Api]
THING = "{type: object, properties: {id: {type: integer}}}"
THINGS = f"{{type: array, items: {THING}}}"
NUMBER, TEXT, FLAG = "{type: integer}", "{type: string}", "{type: boolean}"
URL = "{type: [string, 'null'], format: uri}"


def document(query: str, schema: str, *, headers: str = "{}", extension: str = "") -> str:
    parameters = ", ".join(f"{{name: '{name}', in: query, schema: {TEXT}}}" for name in query.split())
    parameters = parameters.replace(
        "page0', in: query, schema: {type: string}", "page', in: query, schema: {default: 0}"
    )
    return f"""\
openapi: 3.1.0
info: {{title: T, version: "1"}}
paths:
  /things:
    get:
      operationId: listThings
      parameters: [{parameters}]
      {extension or "summary: List."}
      responses:
        "200":
          description: ok
          headers: {headers}
          content: {{application/json: {{schema: {schema}}}}}
"""


def members(**schemas: str) -> str:
    return f"{{type: object, properties: {{{', '.join(f'{name}: {text}' for name, text in schemas.items())}}}}}"


FIELDS = "{X-Total: {schema: {type: integer}}, X-Total-Pages: {schema: {type: integer}}, X-Next-Page: {schema: {}}}"
PROPOSED = [
    # Django REST framework, by number and by offset
    ("page", members(count=NUMBER, next=URL, previous=URL, results=THINGS),
     "{style: next-url, items: /results, next: /next}"),
    ("limit offset", members(count=NUMBER, results=THINGS),
     "{style: offset, parameters: {offset: offset, limit: limit}, items: /results, total: /count}"),
    # Spring
    ("page0 size", members(content=THINGS, totalPages=NUMBER, totalElements=NUMBER, last=FLAG, number=NUMBER),
     ("{style: page, parameters: {page: page, limit: size}, items: /content, total: /totalElements, "
      "total-pages: /totalPages, last: /last, start: 0}")),
    # Laravel
    ("page", members(data=THINGS, meta=members(last_page=NUMBER, total=NUMBER)),
     "{style: page, parameters: {page: page}, items: /data, total: /meta/total, total-pages: /meta/last_page}"),
    # Kaminari
    ("page per_page", members(items=THINGS, meta=members(next_page=NUMBER, total_count=NUMBER)),
     ("{style: page, parameters: {page: page, limit: per_page}, items: /items, total: /meta/total_count, "
      "next-page: /meta/next_page}")),
    # fastapi-pagination
    ("page size", members(items=THINGS, total=NUMBER, page=NUMBER, size=NUMBER, pages=NUMBER),
     "{style: page, parameters: {page: page, limit: size}, items: /items, total: /total, total-pages: /pages}"),
    # Google
    ("pageToken pageSize", members(files=THINGS, nextPageToken=TEXT),
     "{style: cursor, parameters: {cursor: pageToken, limit: pageSize}, items: /files, next: /nextPageToken}"),
    # Slack
    ("cursor limit", members(ok=FLAG, channels=THINGS, response_metadata=members(next_cursor=TEXT)),
     ("{style: cursor, parameters: {cursor: cursor, limit: limit}, items: /channels, "
      "next: /response_metadata/next_cursor}")),
    # Relay
    ("after", members(edges=THINGS, pageInfo=members(endCursor=TEXT, hasNextPage=FLAG)),
     ("{style: cursor, parameters: {cursor: after}, items: /edges, next: /pageInfo/endCursor, "
      "has-more: /pageInfo/hasNextPage}")),
    ("after", members(data=THINGS, next=TEXT, has_more=FLAG),
     "{style: cursor, parameters: {cursor: after}, items: /data, next: /next, has-more: /has_more}"),
    ("cursor", members(data=THINGS, meta=members(next_cursor=TEXT, total_count=NUMBER)),
     "{style: cursor, parameters: {cursor: cursor}, items: /data, next: /meta/next_cursor, total: /meta/total_count}"),
    ("starting_after", members(data=THINGS, has_more=FLAG, total_count=NUMBER),
     ("{style: last-item, parameters: {cursor: starting_after}, items: /data, field: /id, has-more: /has_more, "
      "total: /total_count}")),
    ("cursor", members(data=THINGS, next_cursor=TEXT, count=NUMBER),  # perhaps of this page
     "{style: cursor, parameters: {cursor: cursor}, items: /data, next: /next_cursor}"),
    # JSON:API, HAL and OData
    ("", members(data=THINGS, links=members(next=TEXT), meta=members(total=NUMBER)),
     "{style: next-url, items: /data, next: /links/next, total: /meta/total}"),
    ("", members(**{"value": THINGS, '"@odata.nextLink"': TEXT, '"@odata.count"': NUMBER}),
     '{style: next-url, items: /value, next: "/@odata.nextLink", total: "/@odata.count"}'),
    ("page[number]", members(data=THINGS, links=members(next=TEXT)),
     "{style: next-url, items: /data, next: /links/next}"),
    ("", members(_embedded=members(things=THINGS), _links=members(next=members(href=TEXT))),
     "{style: next-url, items: /_embedded/things, next: /_links/next/href}"),
    ("", members(**{"value": THINGS, '"@odata.nextLink"': TEXT}),
     '{style: next-url, items: /value, next: "/@odata.nextLink"}'),
    # a list alone
    ("offset limit", THINGS, '{style: offset, parameters: {offset: offset, limit: limit}, items: ""}'),
    ("page[number] page[size]", members(data=THINGS, meta=members(total=NUMBER)),
     '{style: page, parameters: {page: "page[number]", limit: "page[size]"}, items: /data, total: /meta/total}'),
]  # fmt: skip


def proposal(found: ir.Api) -> str:
    (note,) = unmarked_pages(found)
    assert (note.rule, note.severity, note.location.pointer) == (
        "pagination-unmarked", Severity.NOTE, ("paths", "/things", "get")
    )  # fmt: skip
    return note.hint.removeprefix("if so, write x-specloom-pagination: ")


@pytest.mark.parametrize(("query", "schema", "extension"), PROPOSED)
def test_usual_envelopes_are_proposed(query: str, schema: str, extension: str, api: ApiOf) -> None:
    assert proposal(api(document(query, schema))) == extension


@pytest.mark.parametrize(("query", "schema", "extension"), PROPOSED)
def test_what_is_proposed_can_be_written(
    query: str, schema: str, extension: str, api: ApiOf, request: pytest.FixtureRequest
) -> None:
    text = document(query, schema, extension=f"x-specloom-pagination: {extension}")
    assert api(text).operations[0].pagination is not None
    assert list(unmarked_pages(api(text))) == []
    shape = [
        found
        for found in lint(request.getfixturevalue("document")(text), style=True)
        if found.rule.startswith("extension")
    ]
    assert shape == []


def test_header_fields_are_proposed(api: ApiOf) -> None:
    assert proposal(api(document("page per_page", THINGS, headers=FIELDS))) == (
        '{style: page, parameters: {page: page, limit: per_page}, items: "", total: {header: X-Total}, '
        "total-pages: {header: X-Total-Pages}, next-page: {header: X-Next-Page}}"
    )
    link = document("", THINGS, headers="{Link: {schema: {type: string}}}")
    assert proposal(api(link)) == '{style: link-header, items: ""}'
    counted = document("", THINGS, headers="{Link: {schema: {type: string}}, X-Total-Count: {schema: {type: integer}}}")
    assert proposal(api(counted)) == '{style: link-header, items: "", total: {header: X-Total-Count}}'
    numbered = document("page per_page", THINGS, headers="{Link: {schema: {type: string}}}")
    assert proposal(api(numbered)) == '{style: link-header, items: ""}'


@pytest.mark.parametrize(
    ("query", "schema"),
    [
        ("q", members(data=THINGS, total=NUMBER)),
        ("page", THING),
        ("page", members(data=THINGS)),
        ("after", members(data=THINGS, next_cursor=NUMBER)),
        ("page", members(a=THINGS, b=THINGS, total=NUMBER)),
        ("", members(data=THINGS, next=TEXT)),
        ("", THINGS),
    ],
)
def test_what_is_no_page_or_unclear_is_left_alone(query: str, schema: str, api: ApiOf) -> None:
    assert list(unmarked_pages(api(document(query, schema)))) == []


def test_circles_end(api: ApiOf) -> None:
    text = document("page", '{$ref: "#/components/schemas/Node"}') + (
        "components: {schemas: {Node: {type: object, properties: {next: {$ref: '#/components/schemas/Node'}}}}}\n"
    )
    assert list(unmarked_pages(api(text))) == []
