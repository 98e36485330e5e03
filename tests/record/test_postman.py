"""Postman collections: what they send, what they show of answers, and what never leaves the reader."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.base.diagnostics import Location, SpecError
from specloom.record.har import Entry
from specloom.record.postman import collection_of, read_postman
from specloom.record.traffic_file import TrafficFile, read_traffic

_KITES = Path(__file__).with_name("kites.postman.json")


def _read(folder: Path, value: Any) -> TrafficFile:
    (folder / "c.json").write_text(json.dumps(value), "utf-8")
    return read_traffic(folder / "c.json")


def _collection(request: Any, **more: Any) -> dict[str, Any]:
    return {
        "info": {"name": "x", "schema": "…/v2.1.0/collection.json"},
        "item": [{"name": "a", "request": request}],
        **more,
    }


def _sent(entry: Entry) -> tuple[str, str]:
    return entry.interaction["request"]["method"], entry.interaction["request"]["uri"]


def test_folders_variables_and_saved_answers() -> None:
    file = read_traffic(_KITES)
    assert [(*_sent(entry), entry.interaction["specloom"]["lines"]) for entry in file.entries] == [
        ("GET", "https://api.kites.example/v1/kites/{id}", "31-42"),
        ("GET", "https://api.kites.example/v1/kites/{id}?expand=tail", "43-49"),
        ("GET", "https://api.kites.example/v1/kites/{id}?expand=tail&fields=id", "18-29"),
        ("POST", "https://api.kites.example/v1/kites", "52-62"),
        ("POST", "{server}/kites/{id}/photo", "63-76"),
        ("POST", "https://api.kites.example:8443/graphql", "77-84"),
        ("POST", "https://api.kites.example/v1/login", "85-92"),
    ]
    first, second, third, *rest = file.entries
    assert first.interaction["response"]["body"]["string"] == '{"id": "k2", "tail": null}'
    assert (first.unseen, second.unseen) == (frozenset(), {"response-headers"})
    assert second.interaction["response"]["status"]["code"] == 404
    assert all({"response", "response-body"} <= entry.unseen for entry in (third, *rest))
    assert first.interaction["specloom"]["source"] == "documented-sample"
    assert second.interaction["request"]["headers"]["X-Trace"] == ["t1"]


def test_bodies_of_all_kinds() -> None:
    bodies = [entry.interaction["request"]["body"] for entry in read_traffic(_KITES).entries[3:]]
    kinds = [entry.interaction["request"]["headers"].get("Content-Type") for entry in read_traffic(_KITES).entries[3:]]
    assert bodies[0] == '{\n  "name": "{{name}}"\n}'
    assert 'name="file"; filename="kite.png"' in bodies[1]
    assert "ada" not in bodies[1]
    assert 'name="no"' not in bodies[1]
    assert json.loads(bodies[2]) == {"query": "{ kites { id } }", "variables": {"first": 2}}
    assert bodies[3] == "user=a+b"
    assert kinds == [
        ["application/json"], ["multipart/form-data; boundary=specloom-boundary"], ["application/json"],
        ["application/x-www-form-urlencoded"],
    ]  # fmt: skip


def test_no_secret_of_a_collection_leaves_the_reader() -> None:
    text = _KITES.read_text("utf-8")
    shown = repr(read_traffic(_KITES).entries)
    assert "sk_live_" in text
    assert "sk_live_" not in shown
    assert "'Authorization': ['Bearer REDACTED']" in shown
    assert "'X-Api-Key': ['REDACTED']" in shown


def test_values_of_variables_in_paths_are_there_for_recordings() -> None:
    entries = read_traffic(_KITES, with_values=True).entries
    assert [_sent(entry)[1].partition("/v1")[2] for entry in entries[:2]] == ["/kites/k2", "/kites/k1?expand=tail"]
    assert _sent(entries[4])[1] == "{server}/kites/{id}/photo"


@pytest.mark.parametrize(
    ("auth", "header", "uri"),
    [
        ({"type": "noauth"}, None, "https://a.example/x"),
        (
            {"type": "basic", "basic": [{"key": "username", "value": "ada"}]},
            "Basic UkVEQUNURUQ6UkVEQUNURUQ=",
            "https://a.example/x",
        ),
        ({"type": "oauth2", "oauth2": {"accessToken": "abcdefghijk"}}, "Bearer REDACTED", "https://a.example/x"),
        (
            {
                "type": "apikey",
                "apikey": [
                    {"key": "key", "value": "k"},
                    {"key": "in", "value": "query"},
                    {"key": "value", "value": "v"},
                ],
            },
            None,
            "https://a.example/x?k=REDACTED",
        ),
    ],
)
def test_authorization(auth: Any, header: str | None, uri: str, tmp_path: Path) -> None:
    (entry,) = _read(tmp_path, _collection({"method": "GET", "url": "https://a.example/x", "auth": auth})).entries
    assert entry.interaction["request"]["headers"].get("Authorization") == ([header] if header else None)
    assert _sent(entry)[1] == uri


def test_requests_as_older_collections_write_them(tmp_path: Path) -> None:
    request = {"url": "{{base}}/x/:id?a={{b}}#top", "method": "get", "header": "X-A: 1\nX-B: {{b}}\n"}
    value = _collection(request, variable=[{"id": "b", "value": "{{c}}"}, {"key": "c", "value": 2}])
    (entry,) = _read(tmp_path, {"collection": value}).entries
    assert _sent(entry) == ("GET", "{base}/x/{id}?a=2")
    assert entry.interaction["request"]["headers"] == {"X-A": ["1"], "X-B": ["2"]}
    assert entry.location.pointer == ("collection", "item", "0")
    value["item"].append("https://a.example")
    assert [fault.location.pointer for fault in _read(tmp_path, value).refused] == [("item", "1")]


_FAULTS: dict[str, tuple[Callable[[Any], None], tuple[str, ...]]] = {
    "no URL": (lambda item: item["request"].pop("url"), ("item", "0", "request", "url")),
    "a method that is none": (lambda item: item["request"].update(method=1), ("item", "0", "request", "method")),
    "a mode that is none": (
        lambda item: item["request"].update(body={"mode": "x"}), ("item", "0", "request", "body", "mode"),
    ),
    "no request": (lambda item: item.pop("request"), ("item", "0")),
    "a status that is none": (
        lambda item: item.update(response=[{"code": "200"}]), ("item", "0", "response", "0", "code"),
    ),
    "no status": (lambda item: item.update(response=[{"body": ""}]), ("item", "0", "response", "0")),
}  # fmt: skip


@pytest.mark.parametrize("fault", _FAULTS)
def test_what_is_malformed_is_left_out_with_its_place(fault: str, tmp_path: Path) -> None:
    change, pointer = _FAULTS[fault]
    value = _collection({"method": "GET", "url": "https://a.example/x"})
    value["item"].append(copy.deepcopy(value["item"][0]))
    change(value["item"][0])
    file = _read(tmp_path, value)
    assert [(entry.rule, entry.location.pointer) for entry in file.refused] == [("postman-layout", pointer)]
    assert [_sent(entry) for entry in file.entries] == [("GET", "https://a.example/x")]


def test_a_collection_without_items_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SpecError) as caught:
        _read(tmp_path, {"info": {"schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"}})
    assert caught.value.diagnostics[0].rule == "postman-layout"


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["GET", "{{a}}", ":id", "raw", "x", "/"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            ["item", "request", "url", "raw", "host", "path", "query", "key", "value", "response", "code", "body",
             "mode", "formdata", "graphql", "header", "auth", "type", "bearer", "variable",
             "disabled", "originalRequest"]
        ),
        inner,
        max_size=5,
    ),
    max_leaves=25,
)  # fmt: skip


@settings(max_examples=200)
@given(_JSON)
def test_any_collection_is_read_without_a_fault(items: Any) -> None:
    found = collection_of({"info": {"name": "x"}, "item": items})
    assert found is not None
    try:
        entries, _ = read_postman(found[1], Location("c.json"))
    except SpecError:
        return
    assert all(isinstance(_sent(entry)[1], str) for entry in entries)
