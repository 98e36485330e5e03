"""Reads recorded exchanges: cassettes in VCR.py's layout, with our metadata on each exchange."""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.base.document import Json
from specloom.ir import In
from specloom.ir.recordings import Exchange, Recording
from specloom.load.refusal import refuse
from specloom.load.source import parse, read_text

_COMPANION = re.compile(r"bodies/[A-Za-z0-9_-]+\.[a-z0-9]+")
_HINT = "see `specs/README.md` for the layout of a recording"

# Recordings without companion files, by display name and text of their file.
RecordingCache = dict[tuple[str, str], Recording]


def load_recordings(
    folder: Path, *, display: str | None = None, cache: RecordingCache | None = None
) -> tuple[tuple[Recording, ...], dict[str, str]]:
    """Return the recordings in `folder`, by name, and the texts of their files; none where there is no such folder.

    `cache` is used, and its content replaced by the recordings of this call.

    Raises:
        SpecError: A file is no cassette.
    """
    cache = RecordingCache() if cache is None else cache
    recordings: list[Recording] = []
    alone = RecordingCache()
    texts: dict[str, str] = {}
    for path in sorted(folder.glob("*.yaml") if folder.is_dir() else ()):
        name = f"{display or folder}/{path.name}"
        text = texts[name] = read_text(path, name=name)
        try:
            recording, is_alone = cache.get((name, text)), True
            if recording is None:
                recording, is_alone = _read(path.stem, Location(name), text, folder)
        except SpecError as error:
            raise SpecError(error.diagnostics, sources=texts) from None
        recordings.append(recording)
        if is_alone:
            alone[name, text] = recording
    cache.clear()
    cache.update(alone)
    return tuple(recordings), texts


def _read(name: str, location: Location, text: str, folder: Path) -> tuple[Recording, bool]:
    """Return what is in a file, and whether it has no companion files, which may change while it does not."""
    cassette = parse(text, name=location.document)
    whole = _with_bodies(cassette, location, folder)
    return _recording(name, location, whole), whole is cassette


def load_cassette(path: Path, *, name: str) -> tuple[Json, str]:
    """Return the value of any file of JSON or YAML that may be a cassette, with the bodies beside it, and its text.

    Octets, as VCR.py writes them, become `{base64_string: …}`.

    Raises:
        SpecError: It is neither JSON nor YAML, or a body is missing.
    """
    text = read_text(path, name=name)
    try:
        return _with_bodies(parse(text, name=name, binary=True), Location(name), path.parent), text
    except SpecError as error:
        raise SpecError(error.diagnostics, sources={name: text}) from None


@dataclass(frozen=True, slots=True)
class Cassettes:
    """The recordings of a folder that can be read, and the diagnostics of the others."""

    recordings: tuple[Recording, ...]
    values: dict[str, Json]
    texts: dict[str, str]
    diagnostics: tuple[Diagnostic, ...]


def survey_recordings(folder: Path, *, display: str) -> Cassettes:
    """Read a folder of recordings; a malformed file becomes diagnostics and does not stop the others."""
    recordings: list[Recording] = []
    values: dict[str, Json] = {}
    texts: dict[str, str] = {}
    diagnostics: list[Diagnostic] = []
    for path in sorted(folder.glob("*.yaml")):
        name = f"{display}/{path.name}"
        try:
            texts[name] = read_text(path, name=name)
            values[name] = parse(texts[name], name=name)
            whole = _with_bodies(values[name], Location(name), folder)
            recordings.append(_recording(path.stem, Location(name), whole))
        except SpecError as error:
            diagnostics.extend(map(_of_recording, error.diagnostics))
    return Cassettes(tuple(recordings), values, texts, tuple(diagnostics))


def _with_bodies(cassette: Json, at: Location, folder: Path) -> Json:
    """Return a cassette with the bodies of its companion files: as `string`, or as `base64_string` if no text."""
    listed = cassette.get("interactions") if isinstance(cassette, dict) else None
    if not isinstance(cassette, dict) or not isinstance(listed, list):
        return cassette
    entries = [
        _with_body(entry, at.child("interactions", index), folder) if isinstance(entry, dict) else entry
        for index, entry in enumerate(listed)
    ]
    changed = any(entry is not old for entry, old in zip(entries, listed, strict=True))
    return {**cassette, "interactions": entries} if changed else cassette


def _with_body(entry: dict[str, Json], at: Location, folder: Path) -> Json:
    whole: dict[str, Json] = entry
    for side in ("request", "response"):
        part = entry.get(side)
        body = part.get("body") if isinstance(part, dict) else None
        name = body.get("file") if isinstance(body, dict) else None
        if isinstance(part, dict) and isinstance(name, str):
            changed: Json = {**part, "body": _body_in(name, at.child(side, "body", "file"), folder)}
            whole = {**whole, side: changed}
    return whole


def _body_in(name: str, at: Location, folder: Path) -> Json:
    if not _COMPANION.fullmatch(name):
        raise refuse("recording-body", at, f"{name!r} is no file in `bodies` beside the recording", _HINT)
    try:
        content = (folder / name).read_bytes()
    except OSError:
        raise refuse("recording-body", at, f"there is no file {name!r} beside the recording", "restore it") from None
    try:
        return {"string": content.decode()}
    except UnicodeDecodeError:
        return {"base64_string": b64encode(content).decode()}


def _of_recording(diagnostic: Diagnostic) -> Diagnostic:
    if diagnostic.rule != "yaml-tag":
        return diagnostic
    if ":binary" in diagnostic.message:
        hint = "leave the exchange out, or record a body of text"
        return replace(
            diagnostic, rule="recording-binary", message="the body is binary; recordings hold text", hint=hint
        )
    return replace(diagnostic, message=diagnostic.message.replace("an OpenAPI document", "a recording"))


def _recording(name: str, location: Location, cassette: Json) -> Recording:
    interactions = _mapping(cassette, location).get("interactions")
    if not isinstance(interactions, list):
        raise refuse("recording-layout", location, "the recording has no list of `interactions`", _HINT)
    return Recording(
        name,
        tuple(exchange_of(entry, location.child("interactions", index)) for index, entry in enumerate(interactions)),
        # JSON is YAML as well: tests of a package then need no YAML reader.
        json.dumps(cassette, indent=1, ensure_ascii=False) + "\n",
    )


def exchange_of(value: Json, location: Location) -> Exchange:
    """Return the exchange that an entry of a cassette describes.

    Raises:
        SpecError: The entry is not in the layout of a cassette.
    """
    whole = _mapping(value, location)
    metadata = _mapping(whole.get("specloom", {}), location.child("specloom"))
    request = _mapping(whole.get("request"), location.child("request"))
    response = _mapping(whole.get("response"), location.child("response"))
    status = _mapping(response.get("status"), location.child("response", "status")).get("code")
    if type(status) is not int or not 100 <= status <= 599:
        raise refuse("recording-layout", location.child("response", "status"), "the status has no HTTP `code`", _HINT)
    body = response.get("body")
    arguments = _mapping(metadata.get("arguments", {}), location.child("specloom", "arguments"))
    return Exchange(
        location=location,
        operation=_text(metadata.get("operation")),
        source=_text(metadata.get("source")),
        document=_text(metadata.get("document")),
        lines=_text(metadata.get("lines")),
        arguments={
            where: _mapping(arguments[where], location.child("specloom", "arguments", where))
            for where in get_args(In)
            if where in arguments
        },
        method=_text(request.get("method")),
        uri=_text(request.get("uri")),
        request_body=_body(request.get("body"), location.child("request", "body")),
        status=status,
        response_body=_body(body, location.child("response", "body")) or "",
        response_content=_octets(body),
        request_content=_octets(request.get("body")),
        redaction=redaction if isinstance(redaction := metadata.get("redaction"), int) else 0,
        body_argument=(arguments["body"],) if "body" in arguments else (),
        request_headers=tuple(_headers(request.get("headers"), location.child("request", "headers"))),
        response_headers=tuple(_headers(response.get("headers"), location.child("response", "headers"))),
        recorded=_text(metadata.get("recorded")),
    )


def _headers(value: Json, location: Location) -> Iterator[tuple[str, str]]:
    """Yield a header for each of its values; VCR.py writes a list, other tools a single text."""
    for name, values in _mapping(value or {}, location).items():
        for text in values if isinstance(values, list) else [values]:
            if isinstance(text, dict | list) or text is None:
                raise refuse("recording-layout", location.child(name), "the value of a header is text", _HINT)
            yield name, str(text)


def _mapping(value: Json, location: Location) -> dict[str, Json]:
    if not isinstance(value, dict):
        raise refuse("recording-layout", location, "a mapping is missing here", _HINT)
    return value


def _text(value: Json) -> str:
    return value if isinstance(value, str) else "" if value is None else str(value)


def _octets(body: Json) -> bytes:
    encoded = body.get("base64_string") if isinstance(body, dict) else None
    return b64decode(encoded) if isinstance(encoded, str) else b""


def _body(value: Json, location: Location) -> str | None:
    """Read a body: text, or, as VCR.py writes that of a response, a mapping with `string`."""
    if isinstance(value, dict):
        value = value.get("string")
    if value is None or isinstance(value, str):
        return value
    raise refuse("recording-layout", location, "the body is neither text nor null", _HINT)
