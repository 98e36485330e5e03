"""The server: the tools by the Model Context Protocol, on standard input and output or as streamable HTTP on loopback.

The only module that imports the package `mcp`.
"""

from __future__ import annotations

import json
from collections.abc import Callable

import anyio
from mcp import types
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp.server.transport_security import TransportSecuritySettings

from specloom import __version__
from specloom.author.calls import CallError, Permissions, call
from specloom.author.table import TOOLS, Tool
from specloom.base.usage import UsageError

LOOPBACK = "127.0.0.1"
_INSTRUCTIONS = (
    "Tools of specloom for writing an OpenAPI document from a vendor's pages, in one folder. Begin with `validate`; "
    "`explain` says what to do about the rule of a diagnostic. Paths are relative to the folder."
)


def server(permissions: Permissions) -> Server[object]:
    """Return the server of a folder."""
    one_by_one = anyio.Lock()
    offered = [tool for tool in TOOLS if permissions.writes or not tool.writes]

    async def list_tools(_context: object, _params: object) -> types.ListToolsResult:
        return types.ListToolsResult(tools=[_described(tool, permissions) for tool in offered])

    async def call_tool(_context: object, params: types.CallToolRequestParams) -> types.CallToolResult:
        try:
            async with one_by_one:
                report = await call(params.name, params.arguments or {}, permissions)
        except CallError as error:
            return types.CallToolResult(content=[types.TextContent(text=str(error))], is_error=True)
        text = json.dumps(report, ensure_ascii=False)
        return types.CallToolResult(content=[types.TextContent(text=text)], structured_content=report)

    return Server(
        "specloom",
        version=__version__,
        instructions=_INSTRUCTIONS,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def _described(tool: Tool, permissions: Permissions) -> types.Tool:
    writes = permissions.writes and (tool.writes or any(each.writes for each in tool.arguments))
    reaches = permissions.network and any(each.network or each.kind == "documents" for each in tool.arguments)
    return types.Tool(
        name=tool.name,
        description=tool.about,
        input_schema=tool.schema(writes=permissions.writes, network=permissions.network),
        annotations=types.ToolAnnotations(
            read_only_hint=not writes, destructive_hint=writes, idempotent_hint=True, open_world_hint=reaches
        ),
    )


def serve_stdio(permissions: Permissions) -> None:
    """Serve on standard input and output, until the input ends."""
    serving = server(permissions)

    async def run() -> None:
        async with stdio_server() as (reading, writing):
            await serving.run(reading, writing, serving.create_initialization_options())

    anyio.run(run)


def serve_http(permissions: Permissions, port: int, started: Callable[[str], None]) -> None:
    """Serve as streamable HTTP on loopback, until interrupted; `started` gets the URL. Port 0 takes one that is free.

    Requests that name another host, or come from a page in a browser, are refused.

    Raises:
        UsageError: The port is taken.
    """
    import uvicorn

    security = TransportSecuritySettings(allowed_hosts=[f"{name}:*" for name in (LOOPBACK, "localhost")])
    application = server(permissions).streamable_http_app(transport_security=security)
    settings = uvicorn.Config(application, host=LOOPBACK, port=port, log_level="critical")
    try:
        listening = settings.bind_socket()
    except SystemExit:
        raise UsageError(f"port {port} is taken", "name another, or 0 for any that is free") from None
    with listening:
        listening.listen()  # who is told the URL may connect at once
        started(f"http://{LOOPBACK}:{listening.getsockname()[1]}/mcp")
        uvicorn.Server(settings).run(sockets=[listening])
