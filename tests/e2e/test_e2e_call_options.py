"""Settings of a single call, by `options={...}`, on every kind of method, and of APIs that have the word themselves."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from specloom.runtime.base.call_options import CallOptions
from tests.e2e.conftest import Loopback, Seen

DOCUMENT = """
openapi: 3.2.0
info: {title: Votes, version: "1"}
servers: [{url: "http://127.0.0.1:9"}]
paths:
  /polls:
    get:
      operationId: listPolls
      tags: [polls]
      parameters: [{name: page, in: query, schema: {type: integer}}]
      x-specloom-pagination: {style: page, parameters: {page: page}, items: /data}
      responses:
        '200':
          description: ''
          content:
            application/json:
              schema: {type: object, properties: {data: {type: array, items: {$ref: '#/components/schemas/Poll'}}}}
    post:
      operationId: createPoll
      tags: [polls]
      x-specloom-idempotency: {header: Idempotency-Key}
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Poll'}}}}
      responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Poll'}}}}}
  /polls/{id}:
    get:
      operationId: getPoll
      tags: [polls]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: options, in: query, schema: {type: string}}
      responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Poll'}}}}}
  /polls/{id}/events:
    get:
      operationId: watchPoll
      tags: [polls]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        '200': {description: '', content: {text/event-stream: {itemSchema: {$ref: '#/components/schemas/Poll'}}}}
  /polls/{id}/picture:
    get:
      operationId: downloadPicture
      tags: [polls]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {'200': {description: '', content: {image/png: {schema: {type: string, format: binary}}}}}
components:
  schemas:
    Poll:
      type: object
      required: [question]
      properties: {question: {type: string}, options: {type: array, items: {type: string}}}
"""
POLL = {"question": "q", "options": ["a", "b"]}


def answer(request: Seen) -> tuple[int, dict[str, str], bytes]:
    if request.path.endswith("/events"):
        return 200, {"content-type": "text/event-stream"}, f"data: {json.dumps(POLL)}\n\n".encode()
    if request.path.endswith("/picture"):
        return 200, {"content-type": "image/png"}, b"png"
    value = {"data": [] if "page=2" in request.query else [POLL]} if request.path == "/polls" else POLL
    return 200, {"content-type": "application/json"}, json.dumps(POLL if request.method == "POST" else value).encode()


@pytest.fixture
def votes(generated: Callable[..., Any], loopback: Loopback) -> Any:
    loopback.answer = answer
    return generated("votes", DOCUMENT)


def test_every_kind_of_call_takes_options(votes: Any, loopback: Loopback, both: Callable[..., Any]) -> None:
    options: CallOptions = {"headers": {"X-Trace": "t"}, "timeout": 5, "query": {"debug": "1"}}

    def use(client: Any) -> Any:
        yield client.polls.get("p", options=options)
        yield client.polls.list(options=options)
        yield client.polls.create(question="q", options=options)
        yield client.polls.create({"question": "q"}, options=options)
        yield client.polls.download_picture("p", options=options)
        yield client.polls.with_raw_response.get("p", options=options)
        yield client.polls.with_raw_response.list(options=options)
        yield client.polls.get("p")

    both(votes, use, base_url=loopback.url)
    marked = [request.headers.get("X-Trace") == "t" and "debug=1" in request.query for request in loopback.seen]
    assert len(loopback.seen) == 9  # two pages
    assert marked == [True] * 8 + [False]


def test_streams_take_options(votes: Any, loopback: Loopback) -> None:
    options: CallOptions = {"headers": {"X-Trace": "t"}, "last_event_id": "7"}
    with votes.Votes(base_url=loopback.url) as client:
        assert [event.question for event in client.polls.watch("p", options=options)] == ["q"]

    async def main() -> None:
        async with votes.AsyncVotes(base_url=loopback.url) as client:
            assert [event.question async for event in client.polls.watch("p", options=options)] == ["q"]
            streamed = client.polls.with_streaming_response.download_picture("p", options=options)
            async with streamed as response:
                assert b"".join([chunk async for chunk in response.iter_bytes()]) == b"png"

    asyncio.run(main())
    seen = [(request.headers["X-Trace"], request.headers["Last-Event-ID"]) for request in loopback.seen]
    assert seen[:2] == [("t", "7")] * 2
    assert [trace for trace, _ in seen] == ["t"] * 3


def test_no_option_is_passed_over(votes: Any, loopback: Loopback, both: Callable[..., Any]) -> None:
    options: CallOptions = {"last_event_id": "7", "extra_body": {"beta": True}}

    def use(client: Any) -> Any:
        yield client.polls.get("p", options=options)
        yield client.polls.list(options=options)
        yield client.polls.create(question="q", options=options)
        yield client.polls.with_raw_response.watch("p", options=options)
        yield client.with_options(last_event_id="8").polls.get("p", options={"headers": {"Last-Event-ID": "9"}})

    both(votes, use, base_url=loopback.url)
    sent = [(request.headers["Last-Event-ID"], json.loads(request.body or b"{}")) for request in loopback.seen]
    beta = {"beta": True}
    assert sent == [("7", beta)] * 3 + [("7", {"question": "q", **beta}), ("7", beta), ("9", {})]


def test_retries_and_idempotency_key_of_one_call(votes: Any, loopback: Loopback, both: Callable[..., Any]) -> None:
    loopback.answer = lambda _: (503, {"retry-after": "0"}, b"")

    def use(client: Any) -> Any:
        for retries in (0, 1):
            with pytest.raises(votes.ServerError):
                yield client.polls.create(question="q", options={"retries": retries, "idempotency_key": f"k{retries}"})

    both(votes, use, base_url=loopback.url)
    assert [request.headers["Idempotency-Key"] for request in loopback.seen] == ["k0", "k1", "k1"]


@pytest.mark.parametrize(
    ("options", "error", "said"),
    [
        ({"timout": 5}, TypeError, "did you mean 'timeout'"),
        ({"retry": 5}, TypeError, "did you mean 'retries'"),
        ({"base_url": "http://127.0.0.1"}, TypeError, "no option 'base_url'"),
        ({"timeout": -1}, ValueError, "above zero"),
        ({"idempotency_key": "k"}, ValueError, "getPoll takes no idempotency_key"),
        (5, TypeError, "must be a mapping"),
    ],
)
def test_wrong_options_are_refused_before_anything_is_sent(
    votes: Any, loopback: Loopback, both: Callable[..., Any], options: Any, error: type[Exception], said: str
) -> None:
    def use(client: Any) -> Any:
        with pytest.raises(error, match=said):
            yield client.polls.get("p", options=options)

    both(votes, use, base_url=loopback.url)
    for call in (votes.Votes().polls.list, votes.AsyncVotes().polls.list):
        with pytest.raises(error, match=said.replace("getPoll", "listPolls")):
            call(options=options)
    assert loopback.seen == []


@pytest.mark.parametrize("client", ["Votes", "AsyncVotes"])
def test_misspelt_options_of_clients_and_views_are_recognised(votes: Any, client: str) -> None:
    cls = getattr(votes, client)
    with pytest.raises(TypeError, match="no option 'retry': did you mean 'retries'"):
        cls(retry=1)
    with pytest.raises(TypeError, match="no option 'max_page': did you mean 'max_pages'"):
        cls().with_options(max_page=1)
    limit = votes.RateLimit(5, per=2.0)
    assert [repr(limit), repr(votes.Limiter(limit))] == ["RateLimit(5, per=2.0)", "Limiter(RateLimit(5, per=2.0))"]


def test_parameters_and_fields_of_that_name_step_aside(
    votes: Any, loopback: Loopback, both: Callable[..., Any]
) -> None:
    def use(client: Any) -> Any:
        yield client.polls.get("p", options_="mine", options={"timeout": 3})
        yield client.polls.create(question="q", options_=["a"], options={"headers": {"X-Trace": "t"}})
        yield client.polls.create(votes.models.Poll(question="q", options=["b"]))
        yield client.polls.create({"question": "q", "options": ["c"]})

    both(votes, use, base_url=loopback.url)
    assert loopback.seen[0].query == "options=mine"
    assert [json.loads(request.body)["options"] for request in loopback.seen[1:]] == [["a"], ["b"], ["c"]]
    assert loopback.seen[1].headers["X-Trace"] == "t"


def test_a_package_from_before_options_keeps_its_arguments(specloom_here: Callable[..., Any], tmp_path: Path) -> None:
    document = tmp_path / "openapi.yaml"
    document.write_text(DOCUMENT, "utf-8")
    arguments = ("generate", document, "--output", str(tmp_path), "--package", "elder")
    assert specloom_here(*arguments, cwd=tmp_path).returncode == 0
    lock = tmp_path / "elder" / "specloom.lock"
    held = json.loads(lock.read_text("utf-8"))
    del held["names"]["client"][""]["options"]
    held["names"]["arguments"] = {}
    held["tool"] = "earlier"
    lock.write_text(json.dumps(held), "utf-8")
    for _ in range(2):  # what was taken from the lock without options is in it from then on
        assert specloom_here(*arguments, "--force", cwd=tmp_path).returncode == 0
        text = (tmp_path / "elder" / "elder" / "resources" / "polls.py").read_text("utf-8")
        assert "options: str | None = None, options_: CallOptions | None = None" in text
        assert "options: Sequence[str] | None = ..., options_: CallOptions | None = None" in text
        assert "options: CallOptions | None = None\n    ) -> Pager" in text


USE = """
from votes import AsyncVotes, CallOptions, Votes, models

client = Votes()
usual: CallOptions = {"timeout": 5, "retries": 0, "headers": {"X-Trace": None}}
poll: models.Poll = client.polls.get("p", options=usual)
client.polls.get("p", options={"timeout": None, "idempotency_key": "k"})
client.polls.get("p", options={"timout": 5})  # wrong
client.polls.get("p", options={"retries": "many"})  # wrong
client.polls.create(question="q", options_=["a"], options=usual)
client.polls.create(question="q", options=["a"])  # wrong
client.polls.list(options=usual)


async def main() -> models.Poll:
    return await AsyncVotes().polls.get("p", options={"deadline": 3})
"""


def test_checkers_know_the_options(votes: Any, assert_types: Callable[..., None]) -> None:
    assert_types(USE, Path(votes.__file__).parents[1])


def test_options_can_be_read_at_run_time(votes: Any) -> None:
    from typing import get_type_hints

    assert {"timeout", "headers", "retries", "idempotency_key"} <= get_type_hints(votes.CallOptions).keys()
