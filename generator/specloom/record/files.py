"""Files among the arguments of a scenario: `{$file: {path, name, type}}`; paths lead below the scenario's folder."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator
from pathlib import Path

from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.base.document import Json
from specloom.ir.recordings import FILE

_HINT = "write {$file: {path: photos/a.png, name: a.png, type: image/png}}; name and type may be left out"
_MEMBERS = frozenset({"path", "name", "type"})


def file_diagnostics(arguments: Json, location: Location, folder: Path) -> Iterator[Diagnostic]:
    """Yield what is wrong with the files in the arguments of a step."""
    for value in _marks(arguments):
        text = value.get("path") if isinstance(value, dict) else None
        if not isinstance(value, dict) or not isinstance(text, str) or not _MEMBERS.issuperset(value):
            yield Diagnostic("scenario-file", location, "a file has a `path`, and may have a `name` and `type`", _HINT)
        elif not all(isinstance(entry, str) for entry in value.values()):
            yield Diagnostic("scenario-file", location, "path, name and type of a file are text", _HINT)
        elif not (folder / text).resolve().is_relative_to(folder.resolve()):
            message = f"the file {text!r} is not below the folder of the scenario"
            yield Diagnostic("scenario-file", location, message, "copy it there")
        elif not (folder / text).is_file():
            yield Diagnostic("scenario-file", location, f"there is no file {text!r}", "correct the path")


def with_contents(arguments: Json, folder: Path) -> Json:
    """Return arguments with the content of each file, in base64, in place of its path.

    Raises:
        SpecError: A file cannot be read.
    """

    def read(described: dict[str, Json]) -> dict[str, Json]:
        path = folder / str(described["path"])
        try:
            content = path.read_bytes()
        except OSError as error:
            message = f"cannot read {described['path']!r}: {error.strerror or error}"
            raise SpecError([Diagnostic("scenario-file", Location(path.as_posix()), message, "correct it")]) from None
        return {**_named(described), "base64": b64encode(content).decode()}

    return _mapped(arguments, read)


def without_paths(arguments: Json) -> Json:
    """Return arguments with the name and media type alone of each file: its content is in the recorded request."""
    return _mapped(arguments, _named)


def _named(described: dict[str, Json]) -> dict[str, Json]:
    name = described.get("name") or Path(str(described["path"])).name
    return {"name": name, **({"type": described["type"]} if "type" in described else {})}


def _mapped(value: Json, change: Callable[[dict[str, Json]], dict[str, Json]]) -> Json:
    if isinstance(value, dict):
        described = value.get(FILE)
        if isinstance(described, dict):
            return {FILE: change(described)}
        return {name: _mapped(entry, change) for name, entry in value.items()}
    return [_mapped(entry, change) for entry in value] if isinstance(value, list) else value


def _marks(value: Json) -> Iterator[Json]:
    if isinstance(value, dict):
        if FILE in value:
            yield value[FILE]
            return
        value = list(value.values())
    for entry in value if isinstance(value, list) else ():
        yield from _marks(entry)
