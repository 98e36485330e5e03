"""What is done with each server: calls that make, read, change and remove things, and what has to come of them.

A scenario is a generator that yields calls and is sent their results, so that one text serves both clients.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Step:
    """A call: `name` as in `client.<name>(...)`; `fails` is the status that it has to fail with, if any."""

    name: str
    arguments: tuple[Any, ...]
    keywords: dict[str, Any]
    fails: int | None = None


Scenario = Generator[Step, Any, None]


def call(name: str, /, *arguments: Any, **keywords: Any) -> Step:
    """Return a call that has to succeed."""
    return Step(name, arguments, keywords)


def failing(status: int, name: str, /, *arguments: Any, **keywords: Any) -> Step:
    """Return a call that has to fail with a status."""
    return Step(name, arguments, keywords, status)


def jupyter() -> Scenario:
    """Files, checkpoints, sessions and kernels."""
    assert (yield call("root.get")).version
    made = yield call("contents.replace", "live", {"type": "directory"})
    assert made.type == "directory"
    text = {"type": "file", "format": "text", "content": "Grüße\n"}
    saved = yield call("contents.replace", f"{made.path}/a b&c.txt", text)
    assert saved.name == "a b&c.txt"
    found = yield call("contents.get", f"{made.path}/a b&c.txt", type="file", content=1)
    assert found.content == "Grüße\n"
    listed = yield call("contents.get", made.path)
    assert len(listed.content) == 1
    point = yield call("contents.create_checkpoint", f"{made.path}/a b&c.txt")
    points = yield call("contents.list_checkpoints", f"{made.path}/a b&c.txt")
    assert [each.id for each in points] == [point.id]
    yield call("contents.update_checkpoint", f"{made.path}/a b&c.txt", point.id)
    moved = yield call("contents.update", f"{made.path}/a b&c.txt", {"path": "moved.txt"})
    assert moved.path == "moved.txt"
    yield call("contents.delete", "moved.txt")
    yield failing(404, "contents.get", "moved.txt")
    specs = yield call("kernelspecs.list")
    kernel = yield call("kernels.create", name=specs.default)
    kernels = yield call("kernels.list")
    assert kernel.id in [each.id for each in kernels]
    assert (yield call("kernels.get", kernel.id)).name == specs.default
    yield call("kernels.interrupt", kernel.id)
    yield call("kernels.delete", kernel.id)
    assert (yield call("status.get")).started


def chroma() -> Scenario:
    """Databases, collections and records."""
    place = ("default_tenant", "live")
    assert (yield call("system.version"))
    yield call("system.heartbeat")
    yield call("database.create", place[0], name=place[1])
    assert (yield call("database.get", *place)).name == place[1]
    made = yield call("collection.create", *place, name="things", metadata={"unit": "cm"})
    key = (*place, str(made.id))
    yield call("record.collection_add", *key, ids=["a", "b"], embeddings=[[1.0, 0.0], [0.0, 1.0]], documents=["A", "B"])
    assert (yield call("record.collection_count", *key)) == 2
    got = yield call("record.collection_get", *key, ids=["a"], include=["documents"])
    assert got.documents == ["A"]
    near = yield call("record.collection_query", *key, query_embeddings=[[0.9, 0.1]], n_results=1)
    assert near.ids == [["a"]]
    yield call("record.collection_update", *key, ids=["a"], documents=["AA"])
    yield call("record.collection_upsert", *key, ids=["c"], embeddings=[[1.0, 1.0]], documents=["C"])
    yield call("record.collection_delete", *key, ids=["b"])
    assert [each.name for each in (yield call("collection.list", *place))] == ["things"]
    assert (yield call("collection.count", *place)) == 1
    yield call("collection.delete", *place, "things")
    yield failing(404, "collection.get", *place, "things")
    yield call("database.delete", *place)


def prefect() -> Scenario:
    """Flows, their runs and states, and variables."""
    assert (yield call("root.health_check")) is True
    assert (yield call("root.server_version"))
    flow = yield call("flows.create", name="live", tags=["a", "b"], labels={"n": 1})
    assert (yield call("flows.read", flow.id)).name == "live"
    assert (yield call("flows.read_by_name", "live")).id == flow.id
    assert (yield call("flows.count")) == 1
    assert [each.id for each in (yield call("flows.list", limit=5))] == [flow.id]
    yield call("flows.update", flow.id, tags=["c"])
    assert (yield call("flows.read", flow.id)).tags == ["c"]
    run = yield call("flow_runs.create", flow_id=flow.id, parameters={"x": [1, {"y": None}]})
    assert run.flow_id == flow.id
    state = yield call("flow_runs.set_state", run.id, state={"type": "RUNNING", "name": "Running"})
    assert state.status == "ACCEPT"
    assert (yield call("flow_runs.read", run.id)).state_type == "RUNNING"
    assert (yield call("flow_runs.count")) == 1
    variable = yield call("variables.create", name="answer", value={"of": [42]})
    assert (yield call("variables.read_by_name", "answer")).id == variable.id
    yield call("variables.delete", variable.id)
    yield failing(404, "variables.read_by_name", "answer")
    yield call("flow_runs.delete", run.id)
    yield call("flows.delete", flow.id)


def airflow() -> Scenario:
    """Variables, pools and connections, beside what only reads."""
    assert (yield call("version.get")).version
    yield call("monitor.get_health")
    made = yield call("variable.create", key="a/b c", value="1", description="d")
    assert made.key == "a/b c"
    assert (yield call("variable.get", "a/b c")).value == "1"
    assert (yield call("variable.update", "a/b c", key="a/b c", value="2")).value == "2"
    assert (yield call("variable.list", limit=10)).total_entries == 1
    yield call("variable.delete", "a/b c")
    yield failing(404, "variable.get", "a/b c")
    pool = yield call("pool.create", name="live", slots=3)
    assert pool.slots == 3
    assert (
        yield call("pool.update", "live", slots=4, include_deferred=True, update_mask=["slots", "include_deferred"])
    ).slots == 4
    assert "live" in [each.name for each in (yield call("pool.list")).pools]
    yield call("pool.delete", "live")
    connection = yield call("connection.create", connection_id="live", conn_type="http", host="a.example", port=80)
    assert connection.host == "a.example"
    assert (yield call("connection.get", "live")).port == 80
    yield call("connection.delete", "live")
    assert (yield call("dag.list", limit=1)).total_entries >= 0
    yield call("provider.list", limit=5)


SCENARIOS: dict[str, Callable[[], Scenario]] = {
    "jupyter": jupyter, "chroma": chroma, "prefect": prefect, "airflow": airflow,
}  # fmt: skip
