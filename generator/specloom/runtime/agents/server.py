"""The server: three tools by the Model Context Protocol, on standard input and output or as HTTP on loopback.

The only module that imports the package `mcp`, which is an extra of the generated package.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from traceback import format_exc
from typing import Any

import anyio
from mcp import types
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp.server.transport_security import TransportSecuritySettings

from .calls import SCHEMAS, ToolError, Tools

LOOPBACK = "127.0.0.1"
_ABOUT = {
    "search_operations": "Search the operations of {title} that may be called.",
    "describe_operation": "Describe an operation of {title}: what it does, its arguments as JSON Schema, an example.",
    "call_operation": "Call an operation of {title}. {may}",
}


def server_of(tools: Tools, name: str, version: str) -> Server[Any]:
    """Return the server of a package's tools."""

    async def list_tools(_context: object, _params: object) -> types.ListToolsResult:
        return types.ListToolsResult(tools=[_described(tools, each) for each in SCHEMAS])

    async def call_tool(_context: object, params: types.CallToolRequestParams) -> types.CallToolResult:
        try:
            result, failed = await tools.run(params.name, params.arguments or {}), False
        except ToolError as error:
            result, failed = error.told, True
        except Exception:  # noqa: BLE001  # whatever it is, the server goes on
            sys.stderr.write(format_exc())
            result, failed = {"error": "internal", "message": "the server failed; its log says why"}, True
        text = json.dumps(result, ensure_ascii=False)
        content: list[types.ContentBlock] = [types.TextContent(text=text)]
        return types.CallToolResult(content=content, structured_content=result, is_error=failed)

    return Server(
        name,
        version=version,
        title=tools.catalogue.title or None,
        instructions=f"{tools.catalogue.description}\n\nSearch for an operation, describe it, then call it.".strip(),
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def _described(tools: Tools, name: str) -> types.Tool:
    writes = tools.permissions.writes
    calls = name == "call_operation"
    may = "It may write." if writes else "Only those that read may be called."
    return types.Tool(
        name=name,
        description=_ABOUT[name].format(title=tools.catalogue.title or "the API", may=may),
        input_schema=dict(SCHEMAS[name]),
        annotations=types.ToolAnnotations(
            read_only_hint=not (calls and writes),
            destructive_hint=calls and writes,
            idempotent_hint=not (calls and writes),
            open_world_hint=calls,
        ),
    )


async def serve_stdio(server: Server[Any]) -> None:
    """Serve on standard input and output, until the input ends."""
    async with stdio_server() as (reading, writing):
        await server.run(reading, writing, server.create_initialization_options())


async def serve_http(server: Server[Any], port: int, started: Callable[[str], None]) -> None:
    """Serve as streamable HTTP on loopback, until interrupted; `started` gets the URL. Port 0 takes one that is free.

    Requests that name another host, or come from a page in a browser, are refused.

    Raises:
        OSError: The port is taken.
    """
    import uvicorn

    security = TransportSecuritySettings(allowed_hosts=[f"{name}:*" for name in (LOOPBACK, "localhost")])
    application = server.streamable_http_app(transport_security=security)
    settings = uvicorn.Config(application, host=LOOPBACK, port=port, log_level="critical")
    try:
        listening = settings.bind_socket()
    except SystemExit:
        raise OSError(f"port {port} is taken: name another, or 0 for any that is free") from None
    with listening:
        listening.listen()  # who is told the URL may connect at once
        started(f"http://{LOOPBACK}:{listening.getsockname()[1]}/mcp")
        await uvicorn.Server(settings).serve(sockets=[listening])


def run(serving: Callable[[], Any]) -> None:
    """Run a server until it ends or is interrupted."""
    anyio.run(serving)
