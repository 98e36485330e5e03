"""Lists that are read in the order of a time (`style: tail`): complete while records change, and resumable."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from types import ModuleType
from typing import Any
from urllib.parse import parse_qs

import pytest

from .conftest import Answer, Loopback, Seen

DOCUMENT = """\
openapi: VERSION
info: {title: Tides, version: "1"}
servers: [{url: "http://127.0.0.1:9"}]
paths:
  /tides:
    get:
      operationId: listTides
      tags: [tides]
      parameters:
        - {name: "changed[from]", in: query, schema: {type: string, format: utc-date-time}}
        - {name: "changed[to]", in: query, schema: {type: string, format: utc-date-time}}
        - {name: sort, in: query, schema: {type: string, enum: [changed, id]}}
        - {name: page, in: query, schema: {type: integer}}
        - {name: per, in: query, schema: {type: integer}}
        - {name: days, in: query, schema: {type: array, items: {type: string, format: utc-date-time}}}
      responses:
        "200":
          description: ok
          content:
            application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Tide'}}}
      x-specloom-pagination:
        style: tail
        parameters: {cursor: "changed[from]", page: page, limit: per}
        sort: {sort: changed}
        field: /changed
        items: ""
        size: 3
        total: {header: X-Total}
components:
  schemas:
    Tide:
      type: object
      required: [id, changed]
      properties: {id: {type: integer}, changed: {type: string, format: date-time}, height: {type: integer}}
"""
Both = Callable[..., Any]
Record = dict[str, Any]
START = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def record(id_: int, seconds: int) -> Record:
    return {"id": id_, "changed": (START + timedelta(seconds=seconds)).isoformat(), "height": seconds}


class Harbour:
    """A server that sorts by time and answers with three records behind one; what `inclusive` says of that time."""

    def __init__(self, records: list[Record], *, inclusive: bool) -> None:
        self.records = records
        self.inclusive = inclusive

    def __call__(self, request: Seen) -> Answer:
        query = {name: values[0] for name, values in parse_qs(request.query).items()}
        assert query["sort"] == "changed"
        begin = datetime.fromisoformat(query.get("changed[from]", "1970-01-01T00:00:00Z"))
        listed = sorted(self.records, key=lambda each: (each["changed"], each["id"]))
        times = [(each, datetime.fromisoformat(each["changed"])) for each in listed]
        behind = [each for each, time in times if time > begin or (self.inclusive and time == begin)]
        return 200, {"content-type": "application/json", "x-total": str(len(behind))}, json.dumps(behind[:3]).encode()


@pytest.fixture(scope="module", params=["3.0.3", "3.1.0"])
def tides(request: pytest.FixtureRequest, generated: Callable[..., ModuleType]) -> ModuleType:
    version = request.param
    return generated(f"tides{version.replace('.', '')}", DOCUMENT.replace("VERSION", version))


@pytest.mark.parametrize("inclusive", [True, False])
def test_each_record_comes_once_also_where_several_have_one_time(
    tides: ModuleType, both: Both, loopback: Loopback, inclusive: bool
) -> None:
    loopback.answer = Harbour([record(n, n // 2) for n in range(9)], inclusive=inclusive)

    def use(client: Any) -> Iterator[Any]:
        pages = client.tides.list()
        ids = [tide.id for tide in (yield pages)]
        return ids, pages.total  # of the first page: later ones count what is left

    assert both(tides, use, base_url=loopback.url) == (list(range(9)), 9)
    assert len(loopback.seen) <= 8


def test_a_record_that_changes_meanwhile_comes_again(tides: ModuleType, both: Both, loopback: Loopback) -> None:
    harbour = Harbour([record(n, n) for n in range(5)], inclusive=False)

    def answer(request: Seen) -> Answer:
        page = harbour(request)
        if len(loopback.seen) == 1:
            harbour.records[0] = record(0, 60)
        return page

    loopback.answer = answer

    def use(client: Any) -> Iterator[Any]:
        return [(tide.id, tide.height) for tide in (yield client.tides.list())]

    assert both(tides, use, base_url=loopback.url) == [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (0, 60)]


def test_a_checkpoint_behind_the_last_page_leads_to_what_changes_later(
    tides: ModuleType, both: Both, loopback: Loopback
) -> None:
    harbour = Harbour([record(n, n) for n in range(4)], inclusive=False)
    loopback.answer = harbour

    def use(client: Any) -> Iterator[Any]:
        pages = client.tides.list()
        first = yield pages
        harbour.records += [record(8, 100)]
        later = yield client.tides.list().resume(pages.checkpoint)
        return [tide.id for tide in first], [tide.id for tide in later]

    first, later = both(tides, use, base_url=loopback.url)
    assert first == [0, 1, 2, 3]
    assert later[-1] == 8
    assert len(later) <= 2


@pytest.mark.parametrize(
    ("page", "why"),
    [
        ([record(1, 0)], "Two pages in a row are the same"),
        ([record(1, 0), record(2, 5), record(3, 9)], "the server ignores 'changed[from]'|Two pages in a row"),
        ([record(1, 5), record(2, 0)], "the server does not sort"),
        ([record(1, 0), record(2, 0), record(3, 0)], "have the same time"),
    ],
)
def test_a_server_that_does_not_follow_is_found_out_within_two_requests(
    tides: ModuleType, both: Both, loopback: Loopback, page: list[Record], why: str
) -> None:
    loopback.answer = lambda _: (200, {"content-type": "application/json"}, json.dumps(page).encode())

    def use(client: Any) -> Iterator[Any]:
        with pytest.raises(tides.APIError, match=why.replace("[", r"\[")):
            yield client.tides.list()

    both(tides, use, base_url=loopback.url)
    assert len(loopback.seen) <= 2


def test_times_leave_in_utc_whatever_zone_they_are_given_in(tides: ModuleType, both: Both, loopback: Loopback) -> None:
    loopback.answer = Harbour([], inclusive=False)
    noon = datetime(2026, 1, 2, 12, tzinfo=timezone(timedelta(hours=2)))

    def use(client: Any) -> Iterator[Any]:
        yield client.tides.list(changed_from=noon, changed_to=noon + timedelta(days=1), days=[noon])

    both(tides, use, base_url=loopback.url)
    assert parse_qs(loopback.seen[0].query) == {
        "changed[from]": ["2026-01-02T10:00:00Z"],
        "changed[to]": ["2026-01-03T10:00:00Z"],
        "days": ["2026-01-02T10:00:00Z"],
        "sort": ["changed"],
    }


def test_another_order_is_for_single_pages(tides: ModuleType, both: Both, loopback: Loopback) -> None:
    loopback.answer = lambda _: (200, {"content-type": "application/json"}, json.dumps([record(1, 0)]).encode())

    def use(client: Any) -> Iterator[Any]:
        for arguments in ({"sort": "id"}, {"page": 2}):
            with pytest.raises(ValueError, match=r"leave out '(sort|page)', or fetch a single page by first_page\(\)"):
                yield client.tides.list(**arguments)
            yield client.tides.list(**arguments).first_page()

    both(tides, use, base_url=loopback.url)
    assert [request.query for request in loopback.seen] == ["sort=id", "page=2"]


def test_the_fake_server_follows_as_well(tides: ModuleType) -> None:
    from importlib import import_module

    testing = import_module(f"{tides.__name__}.testing")
    client_type = getattr(tides, next(name for name in tides.__all__ if name.startswith("Async")).removeprefix("Async"))
    with client_type(transport=testing.fake()) as client:
        assert len(client.tides.list().to_list()) == 1
        assert client.tides.list(changed_from=datetime(2200, 1, 1, tzinfo=UTC)).to_list() == []
