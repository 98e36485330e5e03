"""Pages that end: over servers that ignore the page, clamp it, answer 404 behind the last one, or say it in fields."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qs

import pytest

from .conftest import Answer, Loopback, Seen

Generated = Callable[..., ModuleType]
Both = Callable[..., Any]


def document(pagination: str, *, path: str = "/things", responses: str = "") -> str:
    return f"""\
openapi: 3.1.0
info: {{title: Pages, version: "1"}}
servers: [{{url: "https://pages.invalid"}}]
paths:
  {path}:
    get:
      operationId: listThings
      tags: [things]
      parameters:
        - {{name: page, in: query, schema: {{type: integer}}}}
        - {{name: after, in: query, schema: {{type: string}}}}
        - {{name: size, in: query, schema: {{type: integer}}}}
      x-specloom-pagination: {pagination}
      responses:
        "200":
          description: ok
          content: {{application/json: {{schema: {{$ref: "#/components/schemas/Page"}}}}}}
        {responses}
components:
  schemas:
    Thing: {{type: object, required: [id], properties: {{id: {{type: integer}}}}}}
    Page:
      type: object
      properties:
        data: {{type: array, items: {{$ref: "#/components/schemas/Thing"}}}}
        total: {{type: integer}}
        pages: {{type: integer}}
        next: {{type: [string, "null"]}}
"""


PAGE = "{style: page, parameters: {page: page}, items: /data, total: /total}"
PAGES = "{style: page, parameters: {page: page}, items: /data, total-pages: /pages}"
CURSOR = "{style: cursor, parameters: {cursor: after}, items: /data, next: /next}"
FIELDS = """{style: page, parameters: {page: page}, items: /data, total: {header: X-Total},
        total-pages: {header: X-Total-Pages}, next-page: {header: X-Next-Page}}"""


def answered(members: dict[str, Any], **headers: str) -> Answer:
    return 200, {"content-type": "application/json", **headers}, json.dumps(members).encode()


def things(*ids: int, **members: Any) -> dict[str, Any]:
    return {"data": [{"id": number} for number in ids], **members}


def number_of(seen: Seen) -> int:
    return int(parse_qs(seen.query).get("page", ["1"])[0])


def walked(client: Any) -> Any:
    return [thing.id for thing in (yield client.things.list())]


def kept(client: Any) -> Any:
    """Return what a walk of pages delivers before it fails, and the error's class and message."""
    try:
        yield client.things.list()
    except Exception as error:  # noqa: BLE001  # each package has a class of its own
        return [type(error).__name__, str(error)]
    return None


@pytest.mark.parametrize(
    ("name", "pagination", "members"),
    [
        ("ignoring_total", PAGE, {}),
        ("ignoring_total", PAGE, {"total": 9}),
        ("ignoring_pages", PAGES, {}),
        ("ignoring_pages", PAGES, {"pages": 2}),
    ],
)
def test_a_server_that_ignores_the_page_is_noticed_by_the_second_request(  # fixtures
    name: str, pagination: str, members: dict[str, Any], generated: Generated, both: Both, loopback: Loopback
) -> None:
    loopback.answer = lambda _: answered(things(1, 2, **members))
    error, message = both(generated(name, document(pagination)), kept, base_url=loopback.url)
    assert error == "RepeatedPageError"
    assert "'page'" in message
    assert len(loopback.seen) == 2


def test_a_server_that_ignores_the_cursor_is_noticed(generated: Generated, both: Both, loopback: Loopback) -> None:
    loopback.answer = lambda _: answered(things(1, next=f"c{len(loopback.seen)}"))
    error, _ = both(generated("cursors", document(CURSOR)), kept, base_url=loopback.url)
    assert (error, len(loopback.seen)) == ("RepeatedPageError", 2)


def test_ten_empty_pages_end_a_walk(generated: Generated, both: Both, loopback: Loopback) -> None:
    loopback.answer = lambda _: answered(things(next=f"c{len(loopback.seen)}"))
    error, message = both(generated("cursors", document(CURSOR)), kept, base_url=loopback.url)
    assert (error, "10 pages" in message, len(loopback.seen)) == ("RepeatedPageError", True, 10)


@pytest.mark.parametrize(
    ("name", "pagination", "members"),
    [("ignoring_total", PAGE, {"total": 3}), ("ignoring_pages", PAGES, {"pages": 2})],
)
def test_a_server_that_answers_the_last_page_again_is_not_asked(  # fixtures
    name: str, pagination: str, members: dict[str, Any], generated: Generated, both: Both, loopback: Loopback
) -> None:
    pages = {1: (1, 2), 2: (3,)}
    loopback.answer = lambda seen: answered(things(*pages[min(number_of(seen), 2)], **members))
    assert both(generated(name, document(pagination)), walked, base_url=loopback.url) == [1, 2, 3]
    assert len(loopback.seen) == 2


def test_one_page_of_one_is_one_request(generated: Generated, both: Both, loopback: Loopback) -> None:
    loopback.answer = lambda _: answered(things(1, 2, pages=1))
    assert both(generated("ignoring_pages", document(PAGES)), walked, base_url=loopback.url) == [1, 2]
    assert len(loopback.seen) == 1


@pytest.mark.parametrize(
    "fields",
    [
        lambda number: {"X-Total": "3"},
        lambda number: {"X-Total-Pages": "2"},
    ],
)
def test_totals_in_header_fields(fields: Any, generated: Generated, both: Both, loopback: Loopback) -> None:
    text = document("{style: page, parameters: {page: page}, items: /data, total: {header: x-total}, "
                    "total-pages: {header: x-total-pages}}")  # fmt: skip
    pages = {1: (1, 2), 2: (3,)}
    loopback.answer = lambda seen: answered(things(*pages[number_of(seen)]), **fields(number_of(seen)))
    assert both(generated("field_totals", text), walked, base_url=loopback.url) == [1, 2, 3]
    assert len(loopback.seen) == 2


def test_the_next_page_in_a_header_field(generated: Generated, both: Both, loopback: Loopback) -> None:
    pages = {1: (things(1), "3"), 3: (things(), "5"), 5: (things(2), "")}
    loopback.answer = lambda seen: answered(
        pages[number_of(seen)][0], **{"X-Next-Page": pages[number_of(seen)][1], "X-Total-Pages": "5"}
    )
    assert both(generated("field_next", document(FIELDS)), walked, base_url=loopback.url) == [1, 2]
    assert [number_of(seen) for seen in loopback.seen] == [1, 3, 5]


MISSING = '"404": {description: No such page.}'


@pytest.mark.parametrize(
    ("name", "text", "ends"),
    [
        ("declared", document(PAGE, responses=MISSING), True),
        ("undeclared", document(PAGE), False),
        ("said", document(PAGE.replace("items", "past-end: 404, items")), True),
        ("nested", document(PAGE, path="/owners/{owner}/things", responses=MISSING), False),
    ],
)
def test_a_404_behind_the_last_page(  # fixtures
    name: str, text: str, ends: bool, generated: Generated, both: Both, loopback: Loopback
) -> None:
    loopback.answer = lambda seen: answered(things(1, 2)) if number_of(seen) == 1 else (404, {}, b"")

    def use(client: Any) -> Any:
        try:
            return [thing.id for thing in (yield client.things.list(*arguments))]
        except Exception as error:  # noqa: BLE001  # as above
            return type(error).__name__

    arguments = ["o"] if name == "nested" else []
    assert both(generated(name, text), use, base_url=loopback.url) == ([1, 2] if ends else "NotFoundError")
    assert len(loopback.seen) == 2


def test_a_404_for_the_first_page_is_an_error(generated: Generated, both: Both, loopback: Loopback) -> None:
    loopback.answer = lambda _: (404, {}, b"")
    text = document(PAGE, responses=MISSING)
    assert both(generated("declared", text), kept, base_url=loopback.url)[0] == "NotFoundError"


def test_no_more_pages_than_the_caller_wants(generated: Generated, loopback: Loopback) -> None:
    loopback.answer = lambda seen: answered(things(number_of(seen)))
    with generated("ignoring_total", document(PAGE)).IgnoringTotal(base_url=loopback.url, max_pages=3) as client:
        walk = client.things.list()
        assert [thing.id for thing in walk] == [1, 2, 3]
        assert [page.data[0].id for page in client.with_options(max_pages=1).things.list().pages()] == [1]
        resumed = client.with_options(max_pages=2).things.list().resume(walk.checkpoint)
        assert [thing.id for thing in resumed] == [4, 5]
        with pytest.raises(ValueError, match="max_pages"):
            client.with_options(max_pages=-1)


def test_no_more_pages_than_the_caller_wants_async(generated: Generated, loopback: Loopback) -> None:
    loopback.answer = lambda seen: answered(things(number_of(seen)))
    package = generated("ignoring_total", document(PAGE))

    async def main() -> list[int]:
        async with package.AsyncIgnoringTotal(base_url=loopback.url, max_pages=2) as client:
            return [thing.id async for thing in client.things.list()]

    assert asyncio.run(main()) == [1, 2]
    assert len(loopback.seen) == 2


def test_what_validate_proposes_makes_pages(
    specloom_here: Callable[..., Any], generated: Generated, both: Both, loopback: Loopback, tmp_path: Path
) -> None:
    unmarked = document("{}").replace("      x-specloom-pagination: {}\n", "")
    (tmp_path / "unmarked.yaml").write_text(unmarked, "utf-8")
    said = specloom_here("validate", "unmarked.yaml", cwd=tmp_path)
    assert said.returncode == 0
    (proposed,) = re.findall(r"if so, write x-specloom-pagination: (\{.*\})", said.stderr + said.stdout)
    parameters = "{cursor: after, limit: size}"
    assert proposed == f"{{style: cursor, parameters: {parameters}, items: /data, next: /next, total: /total}}"
    pages = {"": (things(1), "b"), "b": (things(), "c"), "c": (things(2), None)}

    def answer(seen: Seen) -> Answer:
        page, following = pages[parse_qs(seen.query).get("after", [""])[0]]
        return answered({**page, "next": following})

    loopback.answer = answer
    assert both(generated("proposed", document(proposed)), walked, base_url=loopback.url) == [1, 2]
    assert len(loopback.seen) == 3


@pytest.mark.parametrize("default", ["default: 0, minimum: 0", "$ref: '#/components/schemas/FromZero'"])
def test_numbers_of_pages_start_at_the_default_of_their_parameter(
    default: str, generated: Generated, both: Both, loopback: Loopback
) -> None:
    text = document(PAGE).replace(
        "{name: page, in: query, schema: {type: integer}}",
        f"""{{name: page, in: query,
          schema: {{{default if "$ref" in default else f"type: integer, {default}"}}}}}""",
    )
    text += "    FromZero: {type: integer, default: 0}\n"
    pages = {0: (1, 2), 1: (3,), 2: (4,)}

    def answer(seen: Seen) -> Answer:
        number = int(parse_qs(seen.query).get("page", ["0"])[0])
        return answered(things(*pages.get(number, ()), total=4))

    loopback.answer = answer
    name = "from_zero_by_reference" if "$ref" in default else "from_zero"
    assert both(generated(name, text), walked, base_url=loopback.url) == [1, 2, 3, 4]


TOTALS = {
    "in_body": CURSOR.replace("}", ", total: /total}"),
    "in_field": "{style: link-header, items: /data, total: {header: X-Total}}",
    "in_field_of_numbers": "{style: page, parameters: {page: page}, items: /data, total: {header: X-Total}}",
}


@pytest.mark.parametrize("name", TOTALS)
def test_what_lists_return_knows_the_first_item_and_the_total(
    name: str, generated: Generated, loopback: Loopback
) -> None:
    package: Any = generated(f"totals_{name}", document(TOTALS[name]))
    held: dict[str, Any] = {"data": [{"id": 7}], "total": 1, "next": None}
    loopback.answer = lambda _: answered(held, **{"x-total": str(held["total"])})
    client_name = next(each for each in package.__all__ if each.startswith("Async")).removeprefix("Async")
    with getattr(package, client_name)(base_url=loopback.url) as client:
        things = client.things.list()
        assert things.total is None
        assert things.first().id == 7
        assert things.total == 1
        again = client.things.list()
        assert (again.first_page().data[0].id, again.total) == (7, 1)
        assert not hasattr(things, "__len__")

    async def main() -> None:
        async with getattr(package, f"Async{client_name}")(base_url=loopback.url) as client:
            things = client.things.list()
            assert ((await things.first()).id, things.total) == (7, 1)
            again = client.things.list()
            assert ((await again.first_page()).data[0].id, again.total) == (7, 1)
            held["data"], held["total"] = [], 0
            assert (await again.first(), again.total) == (None, 0)

    asyncio.run(main())


def test_checkers_know_the_first_item_and_the_total(generated: Generated, assert_types: Callable[..., None]) -> None:
    package = generated("totals_in_body", document(TOTALS["in_body"]))
    client = next(each for each in package.__all__ if each.startswith("Async")).removeprefix("Async")
    program = f"""
from totals_in_body import Async{client}, {client}, models

things = {client}().things.list()
item: models.Thing | None = things.first()
total: int | None = things.total
page: models.Page = things.first_page()
wrong: models.Page = things.first()  # wrong


async def main() -> models.Thing | None:
    return await Async{client}().things.list().first()
"""
    assert_types(program, Path(str(package.__file__)).parents[1])
