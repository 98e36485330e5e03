"""`specloom mcp`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from specloom.cli.printing import DONE

EXAMPLES = (
    ("specloom mcp", "serve this folder to an agent that starts the command (stdio), read-only"),
    ("specloom mcp --allow-writes specs/acme", "inventories, hashes and overlays may be written"),
    ("specloom mcp --http 8765", "serve http://127.0.0.1:8765/mcp"),
    ("specloom mcp --skill", "print how documents are written, as a SKILL.md"),
)


def add_arguments(mcp: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    mcp.description = (
        "Serve validate, evidence, drift, draft, inventory and explain as tools of the Model Context Protocol, on one "
        "folder; nothing is written, and no other server is called, unless that is allowed."
    )
    mcp.add_argument("folder", nargs="?", default=".", metavar="DIR", help="the folder (default: this one)")
    mcp.add_argument("--allow-writes", action="store_true", help="tools may write files of the folder")
    mcp.add_argument("--allow-network", action="store_true", help="tools may call servers that a call names")
    action = mcp.add_mutually_exclusive_group()
    action.add_argument(
        "--http", type=_port, metavar="PORT", help="serve streamable HTTP on loopback, not stdio; 0 is any free port"
    )
    action.add_argument("--skill", action="store_true", help="print how documents are written, for agents, and exit")


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: 0 to 65535")
    return int(text)


def run(options: argparse.Namespace) -> int:
    """Serve until the client goes, or print the skill; return the exit code."""
    from specloom.commands.mcp import serve, skill

    if options.skill:
        print(skill(), end="")
        return DONE
    folder = Path(options.folder)
    serve(
        folder,
        writes=options.allow_writes,
        network=options.allow_network,
        port=options.http,
        started=lambda url: print(f"serving {folder.as_posix()} at {url}", file=sys.stderr, flush=True),
    )
    return DONE
