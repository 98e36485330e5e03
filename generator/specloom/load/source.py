"""Decides what counts as a readable file, and which syntax is in it.

A readable file is a regular one of at most 64 MiB, unless another bound is set, in UTF-8. It is JSON if it begins
like JSON and parses as such, else YAML.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

from specloom.base.bounds import USUAL, Bounds, way_out
from specloom.base.closeness import intended
from specloom.base.diagnostics import Location, SpecError
from specloom.base.document import Json, SourceFile
from specloom.load.json_text import NotJsonError, parse_json
from specloom.load.refusal import at_offset, refuse
from specloom.load.yaml_text import parse_yaml


def load_file(path: Path, *, name: str) -> SourceFile:
    """Return the text of a YAML or JSON file, that diagnostics call `name`, and the value in it.

    Raises:
        SpecError: It cannot be read, or is malformed.
    """
    text = read_text(path, name=name)
    try:
        return SourceFile(text, parse(text, name=name))
    except SpecError as error:
        raise SpecError(error.diagnostics, sources={name: text}) from None


def read_text(path: Path, *, name: str, bounds: Bounds | None = None) -> str:
    """Return the text of a file that diagnostics call `name`; without `bounds`, the usual ones cannot be set.

    Raises:
        SpecError: The file is missing, unreadable, too large or not UTF-8.
    """
    here, allowed = Location(name), bounds or USUAL
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            kind = "a folder" if stat.S_ISDIR(status.st_mode) else "not a regular file"
            raise refuse("file-unreadable", here, f"{name!r} is {kind}", "name the file itself")
        with path.open("rb") as stream:
            data = _read(stream, status.st_size, allowed.octets)
    except FileNotFoundError:
        raise refuse("file-not-found", here, f"there is no file {name!r}", other_file(path, name)) from None
    except (OSError, ValueError) as error:
        why = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
        raise refuse(
            "file-unreadable", here, f"{name!r} cannot be read: {why}", "check the path and its rights"
        ) from None
    if len(data) > allowed.octets:
        hint = "split it" if bounds is None else f"split the document, {way_out('file-mib')}"
        raise refuse("file-too-large", here, f"{name!r} is larger than {allowed.file_mib} MiB", hint)
    return _decode(data, name=name)


def other_file(path: Path, name: str) -> str:
    """Return the hint for a file `name` that is not there: with the file of a similar name, if there is one."""
    parts = path.parts
    missing = next((index for index in range(len(parts)) if not Path(*parts[: index + 1]).exists()), 0)
    try:
        near = intended(parts[missing], [each.name for each in Path(*parts[:missing]).iterdir()])
    except OSError:
        near = ""
    if not near or not Path(*parts[:missing], near, *parts[missing + 1 :]).is_file():
        return "check the path"
    behind = "/".join(parts[missing:])
    existing = "/".join([near, *parts[missing + 1 :]])
    return f"did you mean {name.removesuffix(behind) + existing!r}?"


def _read(stream: BinaryIO, size: int, bound: int) -> bytes:
    """Read at most one byte more than the bound, first into a buffer of the expected size."""
    room = min(size, bound) + 1
    data = stream.read(room)
    return data if len(data) < room else data + stream.read(bound + 1 - room)


def _decode(data: bytes, *, name: str) -> str:
    hint = "save the file as UTF-8"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise refuse("file-encoding", Location(name), f"{name!r} is UTF-16 or UTF-32, not UTF-8", hint)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", errors="replace")
        where = at_offset(name, before, len(before))
        raise refuse("file-encoding", where, f"the byte 0x{data[error.start]:02x} here is not UTF-8", hint) from None


def looks_like_json(text: str) -> bool:
    """Tell whether the first significant character opens a JSON object or array."""
    return text[:4096].lstrip()[:1] in ("{", "[")


def parse(text: str, *, name: str, binary: bool = False) -> Json:
    """Return the JSON value that the text of the file `name` stands for; `binary` as in `parse_yaml`.

    A file whose name ends in `.json` is JSON. Any other that begins with a bracket is tried as JSON first, which is
    many times faster and means the same, and as a YAML flow collection after that.

    Raises:
        SpecError: The text is not one value in that syntax, or holds what JSON cannot.
    """
    if not text.strip():
        raise refuse("document-empty", Location(name), f"{name!r} is empty", "write an OpenAPI document into it")
    strict = name.lower().endswith(".json")
    if strict or looks_like_json(text):
        try:
            return parse_json(text, name=name)
        except NotJsonError as error:
            if strict:
                raise SpecError([error.diagnostic]) from None
    return parse_yaml(text, name=name, binary=binary)
