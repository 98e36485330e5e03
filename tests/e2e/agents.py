"""The client of the package `mcp`, driving the server for agents of a generated package as a process of its own."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import anyio
from mcp import Client, StdioServerParameters
from mcp_types import CallToolResult, TextContent, Tool

Call = tuple[str, Mapping[str, Any]]


def _environment(package: ModuleType, more: Mapping[str, str]) -> dict[str, str]:
    assert package.__file__ is not None
    return {**os.environ, "PYTHONPATH": str(Path(package.__file__).parents[1]), **more}


def stdio(package: ModuleType, *options: str, **environment: str) -> StdioServerParameters:
    """Return how the server of a package is started on standard input and output."""
    line = ["-m", f"{package.__name__}.mcp", *options]
    return StdioServerParameters(command=sys.executable, args=line, env=_environment(package, environment))


@contextmanager
def http(package: ModuleType, *options: str, **environment: str) -> Generator[str]:
    """Yield the URL of the server of a package on loopback; it is interrupted in the end."""
    line = [sys.executable, "-m", f"{package.__name__}.mcp", "--http", "0", *options]
    with subprocess.Popen(
        line, stderr=subprocess.PIPE, text=True, env=_environment(package, environment)
    ) as process:  # fmt: skip
        assert process.stderr is not None
        try:
            said = process.stderr.readline()
            match = re.fullmatch(r"serving .* at (http://127\.0\.0\.1:\d+/mcp)\n", said)
            assert match, said
            yield match[1]
        finally:
            process.send_signal(2)
            process.communicate(timeout=20)


def ask(server: StdioServerParameters | str, *calls: Call) -> list[CallToolResult]:
    """Return what the tools of a server answer, one call after another."""

    async def run() -> list[CallToolResult]:
        async with Client(server) as client:
            return [await client.call_tool(name, dict(arguments)) for name, arguments in calls]

    return anyio.run(run)


def tools(server: StdioServerParameters | str) -> list[Tool]:
    """Return the tools of a server."""

    async def run() -> list[Tool]:
        async with Client(server) as client:
            return (await client.list_tools()).tools

    return anyio.run(run)


def call(operation: str, arguments: Mapping[str, Any] | None = None, **more: Any) -> Call:
    """Return a call of an operation."""
    return "call_operation", {"operation": operation, "arguments": arguments or {}, **more}


def answer(result: CallToolResult) -> dict[str, Any]:
    """Return the structured result, which is what the text says."""
    (content,) = result.content
    assert isinstance(content, TextContent)
    assert json.loads(content.text) == result.structured_content
    return dict(result.structured_content)


def answers(results: Sequence[CallToolResult]) -> list[dict[str, Any]]:
    """Return the structured results of calls that succeeded."""
    for result in results:
        assert not result.is_error, result.structured_content
    return [answer(result) for result in results]


def error(result: CallToolResult) -> dict[str, Any]:
    """Return what a call that failed says."""
    assert result.is_error, result.structured_content
    return answer(result)
