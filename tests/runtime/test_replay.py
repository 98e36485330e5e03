"""Replaying recordings, comparing with the wire, errors that travel, and files that are derived."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx2
import pytest

from specloom.runtime.base import errors
from specloom.runtime.base.lazy import load
from specloom.runtime.base.link_header import next_link
from specloom.runtime.base.lookup import MISSING, resolve
from specloom.runtime.base.request import Headers, Request, Response
from specloom.runtime.base.values import Value
from specloom.runtime.models.model import Model, OpenModel
from specloom.runtime.testing.replay import Replay, UnmatchedRequest, WireMismatch, assert_equals_wire
from tools import unasync

from .example import Page, Problem, Task
from .twins_sync import Example


def exchange(method: str = "GET", path: str = "/tasks/1", *, sent: Any = None, **response: Any) -> dict[str, Any]:
    return {
        "request": {
            "method": method,
            "uri": f"https://api.example.com/v1{path}",
            "headers": {"Accept": ["application/json"]},
            "body": sent,
        },
        "response": {
            "status": {"code": 200, "message": "OK"},
            "headers": {"Content-Type": ["application/json"]},
            "body": {"string": '{"id": "1"}'},
            **response,
        },
    }


def tape(*exchanges: dict[str, Any]) -> str:
    return json.dumps({"version": 1, "interactions": exchanges})


def test_replay_answers_what_was_recorded() -> None:
    replay = Replay(tape(exchange(), exchange("POST", "/tasks", sent='{"title": "x",  "kind": "task"}')))
    with Example(transport=replay, strict=True) as client:
        assert client.tasks.get("1").id == "1"
        assert len(replay.unplayed) == 1
        assert client.tasks.create(title="x").id == "1"
    assert replay.unplayed == []
    assert [request.method for request in replay.requests] == ["GET", "POST"]


def test_replay_plays_equal_requests_in_order() -> None:
    second: dict[str, Any] = {"body": {"string": '{"id": "2"}'}}
    with Example(transport=Replay(tape(exchange(), exchange(**second)))) as client:
        assert [client.tasks.get("1").id for _ in range(3)] == ["1", "2", "2"]


@pytest.mark.parametrize(
    ("recorded", "said"),
    [
        (exchange(path="/tasks/2"), "url: sent https://api.example.com/v1/tasks/1, recorded .*/2"),
        (exchange("DELETE"), "method: sent GET, recorded DELETE"),
        (exchange(path="/tasks/1?a=b"), "query: sent none, recorded a=b"),
        (exchange(sent='{"a": 1}'), r"body: sent None, recorded \{'a': 1\}"),
    ],
)
def test_replay_refuses_the_rest_and_says_why(recorded: dict[str, Any], said: str) -> None:
    far = exchange("PUT", "/nowhere/near", sent='{"x": 1}')
    with Example(transport=Replay(tape(far, recorded))) as client, pytest.raises(UnmatchedRequest, match=said):
        client.tasks.get("1")


def test_replay_knows_one_spelling() -> None:
    replay = Replay([exchange(path="/tasks/a%20b?x%5B%5D=1&x[]=2&y=z")])
    with Example(transport=replay) as client:
        assert client.with_options(query={"y": "z", "x[]": [1, 2]}).tasks.get("a b").id == "1"
        with pytest.raises(UnmatchedRequest):
            client.with_options(query={"y": "z", "x[]": [2, 1]}).tasks.get("a b")


def test_true_is_not_one() -> None:
    replay = Replay([exchange("POST", "/tasks", sent='{"title": "x", "kind": true}')])
    with Example(transport=replay) as client, pytest.raises(UnmatchedRequest):
        client.request("POST", "/tasks", json={"title": "x", "kind": 1}, headers={"Accept": "application/json"})


def test_cassettes_are_checked() -> None:
    with pytest.raises(ValueError, match="version 1"):
        Replay({"version": 2, "interactions": []})


@pytest.mark.parametrize(
    ("wire", "said"),
    [
        ({"id": "1", "created-at": "2024-01-02 03:04:05"}, None),
        ({"id": "1", "created-at": "2024-01-02T05:04:05+02:00", "state": "new"}, None),
        ({"id": "2"}, "/id: decoded"),
        ({"id": "1", "extra": 1}, "/extra: Task declares no such field"),
    ],
)
def test_comparison_with_the_wire(wire: dict[str, Any], said: str | None) -> None:
    task = Task.model_validate({"id": "1", **{k: v for k, v in wire.items() if k != "id"}})
    if said is None:
        assert_equals_wire(task, wire)
        assert_equals_wire(Page(data=[task]), {"data": [wire]})
    else:
        with pytest.raises(WireMismatch, match=f"^{said}"):
            assert_equals_wire(task, wire)
        with pytest.raises(WireMismatch, match=f"^/data/0{said}"):
            assert_equals_wire(Page(data=[task]), {"data": [wire]})


def test_comparison_finds_what_was_added_and_lets_open_objects_be() -> None:
    class Open(OpenModel):
        a: int

    class Typed(Model):
        __pydantic_extra__: dict[str, int]

    assert_equals_wire(Open.model_validate({"a": 1, "b": 2}), {"a": 1, "b": 2})
    assert_equals_wire(Typed.model_validate({"b": 2}), {"b": 2})
    with pytest.raises(WireMismatch, match=r"^/state: was not on the wire"):
        assert_equals_wire(Task(id="1", state=None), {"id": "1"})
    with pytest.raises(WireMismatch, match=r"^/a: decoded 1"):
        assert_equals_wire(Open(a=1), {"a": True})


def test_errors_survive_pickling_without_secrets() -> None:
    request = Request(
        "GET",
        "https://x/y?key=s3cret",
        headers=(("Authorization", "Bearer s3cret"),),
        hidden=frozenset({"key", "authorization"}),
    )
    response = Response(
        404,
        Headers.of({"content-type": "application/problem+json", "x-request-id": "r"}),
        b'{"title": "T", "detail": "D"}',
    )
    error = errors.status_error(response, Problem(message="m"), request=request, attempts=2)
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is errors.NotFoundError
    assert (copy.body, copy.status, copy.request_id, copy.attempts, str(copy)) == (error.body, 404, "r", 2, str(error))
    assert copy.problem == {"title": "T", "detail": "D"}
    assert str(error).endswith(": D")
    assert "s3cret" not in str(error) + repr(error) + repr(error.request) + repr(vars(error))
    timeout = errors.APITimeoutError("late", phase="read", request=request)
    assert pickle.loads(pickle.dumps(timeout)).phase == "read"


def test_headers() -> None:
    headers = Headers([(b"A", b"1"), (b"a", b"2"), (b"Set-Cookie", b"s3cret")])
    assert (headers["a"], headers.all("A"), len(headers), "b" in headers) == ("1, 2", ["1", "2"], 2, False)
    assert "s3cret" not in repr(headers)


def test_values() -> None:
    class Point(Value):
        x: int
        y: int = 0

    class Deep(Point):
        z: int = 0

    assert Point(1) == Point(x=1, y=0) != Point(1, 1)
    assert hash(Point(1)) == hash(Point(1))
    assert repr(Deep(1, z=3)) == "Deep(x=1, y=0, z=3)"
    assert Point(1).replaced(y=2) == Point(1, 2)
    assert pickle.loads(pickle.dumps(errors.APIError("x"))).message == "x"
    point: Any = Point
    for args, parts in (((), {}), ((1, 2, 3), {}), ((1,), {"x": 2}), ((1,), {"w": 2})):
        with pytest.raises(TypeError):
            point(*args, **parts)


def test_pointers() -> None:
    page = Page.model_validate({"data": [{"id": "1", "created-at": None}], "odd/name": {"~": 5}})
    for pointer, wanted in (
        ("/data/0/id", "1"),
        ("/data/0/created-at", None),
        ("/odd~1name/~0", 5),
        ("/data/7", MISSING),
    ):
        assert resolve(page, pointer) is wanted or resolve(page, pointer) == wanted
    assert resolve(page, "") is page


@pytest.mark.parametrize(
    ("field", "target"),
    [
        ('<https://x/2>; rel="next"', "https://x/2"),
        ('<https://x/1>; rel="prev", <https://x/3>; title="a, b"; rel="last next"', "https://x/3"),
        ("</y>; rel=next", "/y"),
        ('<https://x/1>; rel="prev"', None),
        ("nonsense", None),
    ],
)
def test_link_headers(field: str, target: str | None) -> None:
    assert next_link([field]) == target


def test_derived_files_are_current() -> None:
    assert unasync.stale() == {}


def test_lazy_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "lazily"
    package.mkdir()
    (package / "__init__.py").write_text("", "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    __import__("lazily")
    assert load("lazily", {"APIError": "specloom.runtime.base.errors"}, "APIError") is errors.APIError
    with pytest.raises(AttributeError, match="'lazily' has no attribute 'Other'"):
        load("lazily", {}, "Other")


def test_a_client_costs_no_heavy_import() -> None:
    code = (
        "import sys; from specloom.runtime.base.api import Api, Bearer;"
        "from specloom.runtime.client.client_sync import Client;"
        "Client(Api(name='x', package='x', server='https://x'), credentials={});"
        "heavy = {'httpx2', 'pydantic', 'dataclasses', 'typing', 're', 'enum', 'json'} & set(sys.modules);"
        "print(sorted(heavy))"
    )
    # Without `site`, which imports much by itself for packages that are installed in place.
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "generator")}
    completed = subprocess.run(
        [sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True, env=environment
    )
    assert completed.stdout.strip() == "[]"


def test_the_mock_is_a_transport() -> None:
    assert isinstance(Replay([]), httpx2.BaseTransport)
    with pytest.raises(UnmatchedRequest, match="there are none"):
        Replay([]).handle_request(httpx2.Request("GET", "https://x/"))
