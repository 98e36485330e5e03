"""What `python -m <package>` prints: what the package is, what it needs, and where to start."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from os import environ

from ..base.api import Api, ServerVariable
from .base import Base

_LIBRARIES = ("httpx2", "pydantic")


def about(api: Api, client: type[Base]) -> str:
    """Return a short text about a package: its server, credentials, resources and the versions that it runs with."""
    base_url = f"{api.package}_base_url".replace(".", "_").upper()
    server = environ.get(base_url) or "".join(map(_shown, api.server)) or "none in the API's document"
    lines = [
        f"{api.package} {api.version}, a client of {api.name}",
        "",
        f"server       {server} ({base_url} is {_state(base_url)})",
        *_labelled("credentials", _credentials(api)),
        *_labelled("resources", _resources(client)),
        *_labelled("runs with", (_versions(),)),
        "",
        f"Start with help({api.package}.{client.__name__}), or the README of the package.",
    ]
    return "\n".join(line.rstrip() for line in lines)


def _shown(part: str | ServerVariable) -> str:
    return part if isinstance(part, str) else f"{{{part.argument}}}"


def _state(variable: str) -> str:
    return "set" if environ.get(variable) else "not set"


def _credentials(api: Api) -> Iterator[str]:
    inputs = dict.fromkeys(pair for scheme in api.schemes.values() for each in scheme.alternatives() for pair in each)
    for argument, variable in inputs:
        yield f"{argument}=..." + (f" or {variable} ({_state(variable)})" if variable else "")
    if not inputs:
        yield "none needed"


def _resources(client: type[Base]) -> Iterator[str]:
    members = {name: value for each in reversed(client.__mro__) for name, value in vars(each).items()}
    for name, member in members.items():
        if isinstance(member, property) and not name.startswith("_"):
            yield f"client.{name}: {(member.__doc__ or '').strip().partition(chr(10))[0]}".rstrip(": ")


def _versions() -> str:
    def of(library: str) -> str:
        try:
            return f"{library} {version(library)}"
        except PackageNotFoundError:
            return f"{library}, which is not installed"

    return ", ".join([f"Python {sys.version.partition(' ')[0]}", *map(of, _LIBRARIES)])


def _labelled(label: str, lines: Iterator[str] | tuple[str, ...]) -> Iterator[str]:
    for line in lines:
        yield f"{label:<12} {line}"
        label = ""
