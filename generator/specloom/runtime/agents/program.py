"""The command that serves a package to agents: its arguments, and what is said where something is missing."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from typing import Any

from ..base.api import Api
from ..base.options import checked_url
from ..client.client_async import AsyncClient
from ..operations.catalogue import catalogue_of
from ..operations.credentials import stored
from .permissions import Permissions, checked_selector, require_fitting

_USAGE = 2
_NO_SERVER = "http://127.0.0.1"
_FOR_TRIALS = "not-a-credential"


def run(
    api: Api, client: type[AsyncClient], *, fake: Callable[[], Any] | None, arguments: Sequence[str] | None = None
) -> int:
    """Serve a package to agents and return the exit code; `fake` makes the transport for trials, if there is one."""
    name = f"{api.package.replace('_', '-')}-mcp"
    options = _parser(name, api).parse_args(arguments)
    if find_spec("mcp") is None:
        return _complain(f"{name} needs the library mcp: pip install '{api.package.replace('_', '-')}[mcp]'")
    if options.fake and fake is None:
        return _complain("--fake takes the part testing: generate the package with the option --with testing")
    try:
        _serve(api, options, client(**_client_options(api, options, fake)))
    except (LookupError, ValueError, OSError) as error:
        return _complain(str(error))
    except KeyboardInterrupt:
        pass
    return 0


def _serve(api: Api, options: argparse.Namespace, client: AsyncClient) -> None:
    from .calls import Tools
    from .server import run as run_server
    from .server import serve_http, serve_stdio, server_of

    permissions = Permissions(
        options.allow_writes, tuple(options.include), tuple(options.exclude), options.show_personal
    )
    catalogue = catalogue_of(api.package)
    require_fitting([*permissions.include, *permissions.exclude], list(catalogue.operations))
    tools = Tools(catalogue, client, permissions, deadline=options.deadline)
    server = server_of(tools, api.package, api.version)

    async def serve() -> None:
        async with client:
            if options.http is None:
                await serve_stdio(server)
            else:
                await serve_http(server, options.http, lambda url: _say(f"serving {api.name} at {url}"))

    run_server(serve)


def _client_options(api: Api, options: argparse.Namespace, fake: Callable[[], Any] | None) -> dict[str, Any]:
    """Return the arguments of the client; credentials are those of the environment or keyring, for trials made up."""
    given: dict[str, Any] = {} if options.base_url is None else {"base_url": options.base_url}
    if not options.fake or fake is None:
        return {**stored(api), **given}
    inputs = [argument for scheme in api.schemes.values() for argument, _ in scheme.alternatives()[0]]
    if not any("://" in str(part) for part in api.server):
        given.setdefault("base_url", _NO_SERVER)
    return {**given, "transport": fake(), **dict.fromkeys(inputs, _FOR_TRIALS)}


def _parser(name: str, api: Api) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=name,
        description=f"Serve {api.name} to agents (Model Context Protocol): search, describe and call operations. "
        "Only those that read may be called, unless --allow-writes is given. Credentials come from the environment, or "
        "the keyring.",
        allow_abbrev=False,
    )
    parser.add_argument("--allow-writes", action="store_true", help="let operations be called that write")
    selector = "SELECTOR is resource:, operation:, method: or call: and a PATTERN, where * is any text, or a call"
    for option, what in (
        ("--include", "offer only the operations that fit"),
        ("--exclude", "leave out those that fit"),
    ):
        parser.add_argument(
            option, action="append", default=[], type=_selector, metavar="SELECTOR",
            help=f"{what}; {selector}; may be given several times",
        )  # fmt: skip
    parser.add_argument("--show-personal", action="store_true", help="show personal data in results")
    parser.add_argument("--fake", action="store_true", help="answer from the package's own fake server, for trials")
    parser.add_argument("--base-url", type=_url, metavar="URL", help="the server to call, in place of the API's")
    parser.add_argument("--deadline", type=_seconds, default=60.0, metavar="SECONDS", help="of a call (default: 60)")
    parser.add_argument(
        "--http", type=_port, metavar="PORT", help="serve streamable HTTP on loopback, not stdio; 0 is any free port"
    )
    return parser


def _selector(text: str) -> str:
    return _checked(checked_selector, text)


def _url(text: str) -> str:
    return _checked(checked_url, text)


def _checked(check: Callable[[str], str], text: str) -> str:
    try:
        return check(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= 3600:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds up to 3600")
    return seconds


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: 0 to 65535")
    return int(text)


def _complain(message: str) -> int:
    _say(message)
    return _USAGE


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
