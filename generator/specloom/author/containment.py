"""Which files a call may name: those of one folder. What leads out of it is refused, by `..` or by a symbolic link."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePath, PureWindowsPath

from specloom.author.table import Argument, Tool, texts_of
from specloom.base.json_value import Json
from specloom.base.sources import RECORDINGS, SPECS, Source
from specloom.base.usage import UsageError
from specloom.config import read_configuration
from specloom.pipeline.inputs import local_input, unnamed

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_WRITTEN = (".yaml", ".yml")
_COMPANIONS = ("*.yaml", "*.yml", "*.json", "*.md", f"{RECORDINGS}/**/*", "pages/**/*")
_INSIDE = "name a file or folder inside of the folder that is served, relative to it"


def require_contained(tool: Tool, arguments: Mapping[str, Json], folder: Path, *, network: bool) -> None:
    """Refuse a call that names files outside of a folder, the working directory; `network` allows addresses.

    Raises:
        UsageError: An argument leads out of it, or would reach the network.
        SpecError: The configuration is at fault, or there is no such document.
    """
    top, named, reads = folder.resolve(), list[str](), False
    for each, value in tool.given(arguments):
        if each.kind in ("path", "paths", "pages"):
            for text in texts_of(value):
                _require_inside(text, top, each.name)
                _require_document(text, each)
        elif each.kind == "vendor":
            _require_own(top / SPECS / texts_of(value)[0], top)
        elif each.kind == "documents":
            named += _documents(texts_of(value), top, network=network)
        elif each.kind != "count" and any(text.startswith("-") for text in texts_of(value)):
            raise UsageError(f"{each.name}: {texts_of(value)[0]!r} begins like an option", "leave the hyphen out")
    reads = any(each.kind == "documents" for each in tool.arguments)
    if not reads or (arguments.get("spec") and not named):
        return
    configuration = read_configuration(folder)
    for source in unnamed(configuration, [local_input(configuration, text) for text in named]):
        for path in _read_with(source):
            _require_leading_inside(path, top)


def _documents(texts: Iterable[str], top: Path, *, network: bool) -> Iterator[str]:
    """Yield the documents of a call that are no addresses."""
    for text in texts:
        if _ADDRESS.match(text) and not PureWindowsPath(text).drive:
            if not network:
                raise UsageError(f"spec: {text!r} is an address", "the server was started without --allow-network")
        else:
            _require_inside(text, top, "spec")
            yield text


def _require_inside(text: str, top: Path, name: str) -> None:
    parts = {*PurePath(text).parts, *PureWindowsPath(text).parts}
    if (
        text.startswith("-")
        or _ADDRESS.match(text)
        or "\0" in text
        or ".." in parts
        or not (top / text).resolve().is_relative_to(top)
    ):
        raise UsageError(f"{name}: {text!r} leads out of the folder that is served", _INSIDE)


def _require_document(text: str, argument: Argument) -> None:
    """Refuse to write over a file that is no document."""
    if argument.writes and PurePath(text).suffix not in _WRITTEN:
        raise UsageError(f"{argument.name}: {text!r} is no YAML file", f"let its name end in {_WRITTEN[0]}")


def _require_own(folder: Path, top: Path) -> None:
    """Refuse a folder to write to, if it or anything in it leads out."""
    for path in (folder, *folder.rglob("*")):
        _require_leading_inside(path, top)


def _require_leading_inside(path: Path, top: Path) -> None:
    if not path.resolve().is_relative_to(top):
        raise UsageError(f"{path.name!r} leads out of the folder that is served", _INSIDE)


def _read_with(source: Source) -> Iterator[Path]:
    """Yield the files that are read with a document, by whatever is configured for it."""
    yield from (source.document, source.recordings, *(overlay.path for overlay in source.companions))
    yield from (path for path in (source.root, source.templates) if path is not None)
    for pattern in _COMPANIONS:
        yield from (path for path in source.document.parent.glob(pattern) if path.is_symlink())
