"""Waiting for work that a server has begun: what is asked, how often, where, and how it ends."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .conftest import Answer, Loopback, Seen

WAIT = "{status: /state/name, done: [done], failed: [failed, lost], pending: [queued, running], interval: 0.05}"
DOCUMENT = f"""\
openapi: 3.1.1
info: {{title: Works, version: "1"}}
servers: [{{url: "https://works.example"}}]
security: [{{key: []}}]
paths:
  /jobs:
    post:
      operationId: createJob
      tags: [jobs]
      x-specloom-wait: {{operation: getJob, url: {{header: Operation-Location}}}}
      responses: {{"202": {{$ref: "#/components/responses/Job"}}}}
  /jobs/{{id}}:
    get:
      operationId: getJob
      tags: [jobs]
      parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]
      x-specloom-wait: {WAIT}
      responses: {{"200": {{$ref: "#/components/responses/Job"}}}}
  /exports:
    post:
      operationId: startExport
      tags: [exports]
      x-specloom-wait: {{operation: getExport, url: /links/self}}
      responses: {{"202": {{description: ok, content: {{application/json: {{schema: {{type: object}}}}}}}}}}
  /exports/{{id}}:
    get:
      operationId: getExport
      tags: [exports]
      parameters: [{{name: id, in: path, required: true, schema: {{type: integer}}}}]
      x-specloom-wait: {{interval: 0.05, maximum: 0.3}}
      x-specloom-rate-limit: {{requests: 2, per: 1}}
      responses:
        "200": {{description: ok, content: {{application/json: {{schema: {{$ref: "#/components/schemas/Rows"}}}}}}}}
        "202": {{description: not yet}}
components:
  securitySchemes: {{key: {{type: apiKey, in: header, name: X-Key}}}}
  responses:
    Job: {{description: ok, content: {{application/json: {{schema: {{$ref: "#/components/schemas/Job"}}}}}}}}
  schemas:
    Rows: {{type: object, properties: {{rows: {{type: integer}}}}}}
    State: {{type: object, required: [name], properties: {{name: {{$ref: "#/components/schemas/Name"}}}}}}
    Name: {{type: string, enum: [queued, running, done, failed, lost]}}
    Job:
      type: object
      required: [id]
      properties: {{id: {{type: string}}, state: {{$ref: "#/components/schemas/State"}}}}
"""
SWAGGER = f"""\
swagger: "2.0"
info: {{title: Works, version: "1"}}
host: works.example
produces: [application/json]
paths:
  /jobs/{{id}}:
    get:
      operationId: getJob
      tags: [jobs]
      parameters: [{{name: id, in: path, required: true, type: string}}]
      x-specloom-wait: {WAIT}
      responses: {{200: {{description: ok, schema: {{$ref: "#/definitions/Job"}}}}}}
definitions:
  State: {{type: object, properties: {{name: {{type: string, enum: [queued, running, done, failed, lost]}}}}}}
  Job: {{type: object, required: [id], properties: {{id: {{type: string}}, state: {{$ref: "#/definitions/State"}}}}}}
"""
OLDER = DOCUMENT.replace("openapi: 3.1.1", "openapi: 3.0.3")
NEWER = DOCUMENT.replace("openapi: 3.1.1", "openapi: 3.2.0")
Both = Callable[..., Any]


def job(state: str) -> bytes:
    return json.dumps({"id": "j1", "state": {"name": state}}).encode()


def states(*names: str, **headers: str) -> Callable[[Seen], Answer]:
    """Return what answers with one state after the other, and then with the last."""
    left = list(names)

    def answer(request: Seen) -> Answer:
        fields = {
            "content-type": "application/json",
            **{name.replace("_", "-"): value for name, value in headers.items()},
        }
        return 200, fields, job(left.pop(0) if len(left) > 1 else left[0])

    return answer


@pytest.fixture
def works(generated: Callable[..., ModuleType]) -> Any:
    return generated("works31", DOCUMENT)


@pytest.mark.parametrize(
    ("name", "document"), [("works31", DOCUMENT), ("works30", OLDER), ("works32", NEWER), ("works20", SWAGGER)]
)
def test_it_asks_until_the_work_is_done(
    name: str, document: str, generated: Callable[..., ModuleType], loopback: Loopback, both: Both
) -> None:
    package: Any = generated(name, document)
    loopback.answer = states("queued", "running", "done")
    options = {} if name == "works20" else {"api_key": "k"}

    def use(client: Any) -> Iterator[Any]:
        done = yield client.jobs.wait("j1", deadline=5)
        assert (type(done), done.state.name) == (package.models.Job, "done")

    both(package, use, base_url=loopback.url, **options)
    assert [seen.path for seen in loopback.seen] == ["/jobs/j1"] * 3


def test_failed_work_and_work_that_takes_too_long(works: Any, loopback: Loopback, both: Both) -> None:
    def use(client: Any) -> Iterator[Any]:
        loopback.answer = states("running", "lost")
        with pytest.raises(works.WaitFailedError) as failed:
            yield client.jobs.wait("j1")
        assert (failed.value.state, failed.value.last.id) == ("lost", "j1")
        assert str(failed.value) == "What was waited for has failed: /state/name is 'lost'"
        loopback.answer = states("running")
        with pytest.raises(works.WaitTimeoutError) as late:
            yield client.jobs.wait("j1", deadline=0.3)
        assert (late.value.state, late.value.last.state.name) == ("running", "running")
        assert isinstance(late.value, works.APIError)
        loopback.answer = lambda _: (202, {}, b"")
        with pytest.raises(works.WaitTimeoutError):  # the document's maximum
            yield client.exports.wait(7)

        def slow(_: Seen) -> Answer:
            time.sleep(1)
            return 200, {}, job("done")

        loopback.answer = slow
        began = time.monotonic()
        with pytest.raises(works.WaitTimeoutError) as none:
            yield client.jobs.wait("j1", deadline=0.2)
        assert (none.value.last, time.monotonic() - began < 0.9) == (None, True)
        loopback.answer = lambda _: (404, {}, b"")
        with pytest.raises(works.NotFoundError):
            yield client.jobs.wait("j1")

    both(works, use, base_url=loopback.url, api_key="k")


def test_a_state_that_nobody_knows_is_reported_once_and_waited_on(works: Any, loopback: Loopback, both: Both) -> None:
    loopback.answer = states("paused", "paused", "running", "done")
    drifts: list[Any] = []

    def use(client: Any) -> Iterator[Any]:
        assert (yield client.jobs.wait("j1")).state.name == "done"

    both(works, use, base_url=loopback.url, api_key="k", on_drift=drifts.append)
    assert [drift.expected for drift in drifts if drift.pointer == "/state/name"].count(
        "a state that the document lists"
    ) == 1
    assert len(loopback.seen) == 4


def test_the_server_says_when_to_ask_again(works: Any, loopback: Loopback, both: Both) -> None:
    loopback.answer = states("running", "done", retry_after="1")

    def use(client: Any) -> Iterator[Any]:
        began = time.monotonic()
        yield client.jobs.wait("j1", deadline=5)
        assert time.monotonic() - began >= 1
        loopback.answer = states("running", retry_after="3600")
        with pytest.raises(works.WaitTimeoutError):
            yield client.jobs.wait("j1", deadline=5)
        assert time.monotonic() - began < 3

    both(works, use, base_url=loopback.url, api_key="k")


def test_rate_limits_hold_for_what_waits(works: Any, loopback: Loopback, both: Both) -> None:
    answers = [202, 202, 200]
    loopback.answer = lambda _: (answers.pop(0), {"content-type": "application/json"}, b'{"rows": 3}')

    def use(client: Any) -> Iterator[Any]:
        began = time.monotonic()
        assert (yield client.exports.wait(7, deadline=5)).rows == 3
        assert time.monotonic() - began >= 0.5

    both(works, use, base_url=loopback.url, api_key="k")


@pytest.mark.parametrize("url", ["/v2/jobs/j9?x=1", "{base}/v2/jobs/j9?x=1"])
def test_the_url_of_the_answer_that_began_the_work(url: str, works: Any, loopback: Loopback, both: Both) -> None:
    def answer(request: Seen) -> Answer:
        if request.method == "POST":
            place = url.replace("{base}", loopback.url)
            body = {"id": "j9", "links": {"self": place}}
            return 202, {"content-type": "application/json", "operation-location": place}, json.dumps(body).encode()
        return 200, {"content-type": "application/json"}, job("done")

    loopback.answer = answer

    def use(client: Any) -> Iterator[Any]:
        started = yield client.jobs.with_raw_response.create()
        assert (yield client.jobs.wait_for_create(started)).state.name == "done"
        begun = yield client.exports.with_raw_response.start()
        yield client.exports.wait_for_start(begun)
        with pytest.raises(TypeError, match="with its header fields, of `with_raw_response`, and no Job"):
            yield client.jobs.wait_for_create((yield client.jobs.create()))

    both(works, use, base_url=loopback.url, api_key="k")
    asked = [(seen.path, seen.query, seen.headers["x-key"]) for seen in loopback.seen if seen.method == "GET"]
    assert asked == [("/v2/jobs/j9", "x=1", "k")] * 2


@pytest.mark.parametrize("url", ["https://evil.example/jobs/j9", "//evil.example/", "file:///etc/passwd", "", "\x01"])
def test_a_url_that_is_another_servers_or_none_is_not_asked(
    url: str, works: Any, loopback: Loopback, both: Both
) -> None:
    body = json.dumps({"links": {"self": url or 7}}).encode()
    loopback.answer = lambda _: (202, {"content-type": "application/json"}, body)

    def use(client: Any) -> Iterator[Any]:
        begun = yield client.exports.with_raw_response.start()
        with pytest.raises(works.APIError, match="'/links/self'"):
            yield client.exports.wait_for_start(begun)
        created = yield client.jobs.with_raw_response.create()
        with pytest.raises(works.APIError, match="no URL to ask in the header field Operation-Location"):
            yield client.jobs.wait_for_create(created)

    both(works, use, base_url=loopback.url, api_key="k")
    assert {seen.method for seen in loopback.seen} == {"POST"}


def test_views_of_what_waits(works: Any, loopback: Loopback) -> None:
    loopback.answer = states("running", "done")
    with works.Works31(api_key="k", base_url=loopback.url) as client:
        raw = client.jobs.with_raw_response.wait("j1", options={"headers": {"X-Mine": "1"}})
        assert (raw.status, raw.value.state.name) == (200, "done")
        with pytest.raises(TypeError, match="stream a single call"):
            client.jobs.with_streaming_response.wait("j1").__enter__()
    assert [seen.headers["x-mine"] for seen in loopback.seen] == ["1", "1"]


def test_recordings_the_fake_server_and_what_the_package_says(
    works: Any, read_manifest: Callable[[ModuleType], dict[str, Any]]
) -> None:
    __import__("works31.testing")
    exchanges = [
        {
            "request": {"method": "GET", "uri": "https://works.example/jobs/j1", "headers": {}, "body": None},
            "response": {
                "status": {"code": 200, "message": "OK"},
                "headers": {"Content-Type": ["application/json"]},
                "body": {"string": job(state).decode()},
            },
        }
        for state in ("queued", "running", "done")
    ]
    replayed = works.testing.replay({"version": 1, "interactions": exchanges})
    with works.Works31(api_key="k", transport=replayed) as client:
        assert client.jobs.wait("j1").state.name == "done"
    with works.Works31(api_key="k", transport=works.testing.fake()) as client:
        with pytest.raises(works.WaitTimeoutError) as late:  # it answers with the first value, again and again
            client.jobs.wait("j1", deadline=0.2)
        assert late.value.state == "queued"
    rows = {row["operation"]: row.get("wait") for row in read_manifest(works)["operations"]}
    assert rows == {
        "createJob": "jobs.wait_for_create", "getJob": "jobs.wait",
        "startExport": "exports.wait_for_start", "getExport": "exports.wait",
    }  # fmt: skip
    readme = (Path(works.__file__).parents[1] / "README.md").read_text("utf-8")
    for call in ("client.jobs.wait(job_id)", "client.jobs.wait_for_create(started)"):
        assert f"- `{call}`" in readme


def test_types(works: Any, assert_types: Callable[..., None]) -> None:
    program = """\
from works31 import AsyncWorks31, RawResponse, WaitFailedError, WaitTimeoutError, Works31, models

client = Works31(api_key="k")
done: models.Job = client.jobs.wait("j1", deadline=None)
done = client.jobs.wait_for_create(client.jobs.with_raw_response.create(), deadline=2)
raw: RawResponse[models.Job] = client.jobs.with_raw_response.wait("j1")
try:
    client.jobs.wait("j1")
except (WaitFailedError, WaitTimeoutError) as error:
    print(error.state, error.last)


async def main(other: AsyncWorks31) -> models.Job:
    started = await other.jobs.with_raw_response.create()
    return await other.jobs.wait_for_create(started, options={"retries": 0})


client.jobs.wait(7)  # wrong
client.jobs.wait("j1", deadline="soon")  # wrong
client.jobs.wait_for_create(done)  # wrong
client.jobs.with_streaming_response.wait("j1")  # wrong
"""
    assert_types(program, Path(works.__file__).parents[1])
