"""The examples in the runtime's docstrings run, against a small package and its fake server on loopback."""

from __future__ import annotations

import ast
import asyncio
import importlib
import inspect
import json
import re
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from types import ModuleType, SimpleNamespace
from typing import Any
from urllib.parse import parse_qs, urlencode
from urllib.request import urlopen

import httpx2
import pytest

from .conftest import Answer, Loopback, Seen

RUNTIME = Path(__file__).parents[2] / "generator" / "specloom" / "runtime"
_EXAMPLE = re.compile(r"^Example:\n((?:    .*\n|\n)+)", re.MULTILINE)


def _examples() -> Iterator[Any]:
    for path in sorted(RUNTIME.rglob("*.py")):
        module = path.relative_to(RUNTIME).with_suffix("").as_posix().replace("/", ".")
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                text = inspect.cleandoc(ast.get_docstring(node) or "") + "\n"
                for match in _EXAMPLE.finditer(text):
                    yield pytest.param(module, textwrap.dedent(match[1]), id=f"{module}.{node.name}")


EXAMPLES = list(_examples())


@pytest.fixture(scope="module")
def example(generated: Callable[..., ModuleType]) -> ModuleType:
    return generated("example", (Path(__file__).parent / "docstrings.yaml").read_text("utf-8"))


def _opened(url: str) -> bool:
    """Open a page as a person does: the program goes on meanwhile."""
    Thread(target=lambda: urlopen(url, timeout=30).close()).start()
    return True


@pytest.fixture
def served(example: ModuleType, loopback: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    """Serve the package's fake server where its clients send requests, but for a call that is not there."""
    fake = importlib.import_module("example.testing").fake()

    def answer(seen: Seen) -> Answer:
        if seen.path == "/calls/id/events":
            return 200, {"content-type": "text/event-stream"}, b'id: 1\ndata: {"text": "Hello"}\n\n'
        if seen.path == "/authorize":
            asked = {name: values[0] for name, values in parse_qs(seen.query).items()}
            back = urlencode({"code": "c", "state": asked["state"]})
            return 302, {"location": f"{asked['redirect_uri']}?{back}"}, b""
        if seen.path == "/token":
            return 200, {"content-type": "application/json"}, b'{"access_token": "t", "token_type": "Bearer"}'
        if seen.path == "/calls/unknown":
            return 404, {"content-type": "application/json"}, b'{"message": "There is no such call."}'
        url = f"https://api.example.com{seen.path}?{seen.query}".rstrip("?")
        headers = {
            name: value for name, value in seen.headers.items() if name.lower() not in ("host", "content-length")
        }
        response = fake.handle_request(httpx2.Request(seen.method, url, headers=headers, content=seen.body))
        return response.status_code, {"content-type": response.headers.get("content-type", "")}, response.content

    loopback.answer = answer
    monkeypatch.setenv("EXAMPLE_BASE_URL", loopback.url)
    monkeypatch.setattr("webbrowser.open", _opened)


def test_what_people_call_most_has_an_example() -> None:
    assert len(EXAMPLES) >= 40


@pytest.mark.usefixtures("served")
@pytest.mark.parametrize(("module", "program"), EXAMPLES)
def test_an_example_runs(
    module: str, program: str, example: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cassette.json").write_text(json.dumps(_CASSETTE), "utf-8")
    names = {**vars(importlib.import_module(f"example._runtime.{module}"))}
    names |= {name: getattr(example, name) for name in example.__all__}
    names["oauth"] = importlib.import_module("example.oauth")
    names["request"] = SimpleNamespace(body=b"{}", headers={})
    is_async = bool(re.search(r"\b(?:await|async) ", program))
    if is_async:
        asyncio.run(_run_async(example, program, names))
        return
    with example.Example(api_key="k") as client:
        exec(compile(program, module, "exec"), names | {"client": client})  # our own text


async def _run_async(example: ModuleType, program: str, names: dict[str, Any]) -> None:
    async with example.AsyncExample(api_key="k") as client:
        names["client"] = client
        exec(compile("async def main():\n" + textwrap.indent(program, "    "), "example", "exec"), names)
        await names["main"]()


_CASSETTE = {
    "version": 1,
    "interactions": [
        {
            "request": {"method": "GET", "uri": "https://api.example.com/calls/id", "body": None, "headers": {}},
            "response": {
                "status": {"code": 200, "message": "OK"},
                "headers": {"Content-Type": ["application/json"]},
                "body": {"string": '{"id": "id"}'},
            },
        }
    ],
}
