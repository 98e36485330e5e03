"""A call of a tool: the command is run as a process of its own, in the folder, and its report is the result.

So a call can be stopped, nothing that it prints gets between the messages of the server, and what it reports is what
the command prints.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import anyio
from jsonschema import Draft202012Validator  # type: ignore[import-untyped, unused-ignore]

from specloom.author.bounds import bounded, shortened
from specloom.author.containment import require_contained
from specloom.author.table import ROWS, TOOLS, Tool
from specloom.base.closeness import did_you_mean
from specloom.base.diagnostics import Diagnostic, SpecError
from specloom.base.json_value import Json
from specloom.base.usage import UsageError
from specloom.load import positioned

SECONDS = 300
_DONE = (0, 1)


@dataclass(frozen=True, slots=True)
class Permissions:
    """What the server was started with: the folder that it serves, and what calls may do."""

    folder: Path
    writes: bool = False
    network: bool = False


class CallError(Exception):
    """A call cannot be carried out; the text says why, where, and what to do."""


async def call(name: str, arguments: Mapping[str, Json], permissions: Permissions) -> dict[str, Json]:
    """Run a tool and return its report, bounded.

    Raises:
        CallError: There is no such tool, an argument is wrong or not allowed, or the command cannot be followed.
    """
    tool = tool_named(name)
    _check(tool, arguments, permissions)
    rows = {"offset": arguments.get("offset", 0), "limit": arguments.get("limit", ROWS)}
    ran = await _run(tool.command_line(arguments), permissions.folder)
    try:
        report: Json = json.loads(ran.stdout)
    except ValueError:
        report = None
    if ran.returncode not in _DONE or not isinstance(report, dict):
        raise CallError(str(shortened(ran.stderr.decode("utf-8", "replace").strip())) or f"{name} failed")
    wrote = any(each.writes for each, _ in tool.given(arguments))
    remarks: dict[str, Json] = {"remarks": ran.stderr.decode("utf-8", "replace").strip()} if wrote else {}
    return bounded({**report, **remarks}, offset=cast("int", rows["offset"]), limit=cast("int", rows["limit"]))


def tool_named(name: str) -> Tool:
    """Return a tool.

    Raises:
        CallError: There is none of this name.
    """
    tools = {tool.name: tool for tool in TOOLS}
    if name not in tools:
        raise CallError(f"there is no tool {name!r}: {did_you_mean(name, tools, ', '.join(tools))}")
    return tools[name]


def _check(tool: Tool, arguments: Mapping[str, Json], permissions: Permissions) -> None:
    """Refuse a call whose arguments are wrong, or need what is not allowed."""
    validator: Any = Draft202012Validator(tool.schema(writes=True, network=True))
    for fault in validator.iter_errors(arguments):
        place = "/".join([tool.name, *map(str, fault.absolute_path)])
        raise CallError(f"{place}: {fault.message}")
    for each, _ in tool.given(arguments):
        if each.writes and not permissions.writes:
            raise CallError(f"{tool.name}/{each.name}: it writes; the server was started without --allow-writes")
        if each.network and not permissions.network:
            raise CallError(f"{tool.name}/{each.name}: it calls a server; this one was started without --allow-network")
    if tool.writes and not permissions.writes:
        raise CallError(f"{tool.name}: it writes; the server was started without --allow-writes")
    try:
        require_contained(tool, arguments, permissions.folder, network=permissions.network)
    except UsageError as error:
        raise CallError(f"{error}\n  hint: {error.hint}" if error.hint else str(error)) from None
    except SpecError as error:
        located = positioned(error.diagnostics, error.sources)
        raise CallError("\n".join(map(_said, located))) from None


def _said(diagnostic: Diagnostic) -> str:
    at = diagnostic.location
    place = ":".join([at.document, *(str(number) for number in (at.line, at.column) if number)])
    said = f"{place}: {diagnostic.severity.value}[{diagnostic.rule}]: {diagnostic.message}"
    return f"{said}\n  hint: {diagnostic.hint}" if diagnostic.hint else said


async def _run(line: list[str], folder: Path) -> subprocess.CompletedProcess[bytes]:
    # -P: a module that lies in the folder must not take the place of a library.
    command = [sys.executable, "-P", "-m", "specloom", *line]
    try:
        with anyio.fail_after(SECONDS):
            return await anyio.run_process(command, cwd=folder, stdin=subprocess.DEVNULL, check=False)
    except TimeoutError:
        raise CallError(f"{line[0]}: not done within {SECONDS} seconds; name fewer documents") from None
