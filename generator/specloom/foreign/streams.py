"""What other tools say of streams: the flag by which callers ask for one, and what ends it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from specloom.base.document import Json
from specloom.base.media_type import is_stream
from specloom.foreign.adopting import CONFLICT, Adopting, Said
from specloom.lint.outline import Kind, Part, follow, members

_STREAM = "x-specloom-stream"
_FLAG = re.compile(r"\$request\.([^.\[\]]+)")
_FERN = frozenset({"format", "stream-condition", "terminator"})


def fern(adopting: Adopting, said: Said) -> None:
    """Take `x-fern-streaming`: the flag by which callers ask for the stream, and what ends it."""
    if said.value is False:
        return
    if said.value is not True and not said.members:
        adopting.refuse(said, f"{said.value!r} is neither true nor an object", "write true, or remove it")
        return
    media = list(_streams(adopting, said.part))
    if not media:
        hint = "describe what is streamed: text/event-stream, or application/jsonl"
        adopting.refuse(said, "no answer of the operation has the media type of a stream", hint)
        return
    if "stream-condition" in said.members:
        _condition(adopting, said, said.members["stream-condition"])
    if "terminator" in said.members:
        for part in media:
            _say(adopting, said, "end", said.members["terminator"], part)
    for key in said.members.keys() - _FERN:
        message = f"the `{key}` of `{said.key}` is not taken: answers are described by `responses`"
        adopting.report(said.at.child(key), said.key, message, "compare the two")


def overload(adopting: Adopting, said: Said) -> None:
    """Take `x-speakeasy-sse-overload`: the flag is called `stream`."""
    if said.value is True:
        _say(adopting, said, "flag", "stream", said.part)


def sentinel(adopting: Adopting, said: Said) -> None:
    """Take `x-speakeasy-sse-sentinel`: the data of the event that ends the stream."""
    if said.part.kind is Kind.MEDIA_TYPE:
        _say(adopting, said, "end", said.value, said.part)
    else:
        adopting.refuse(said, f"it means nothing on a {said.part.kind}", "move it to the media type of the stream")


def _condition(adopting: Adopting, said: Said, condition: Json) -> None:
    named = _FLAG.fullmatch(condition) if isinstance(condition, str) else None
    if named is None or named[1] not in _flags(adopting, said.part):
        why = f"its `stream-condition` {condition!r} is no `$request.` of a boolean field or query parameter"
        adopting.refuse(said, why, "write x-specloom-stream: {flag: stream}")
    else:
        _say(adopting, said, "flag", named[1], said.part)


def _say(adopting: Adopting, said: Said, member: str, text: Json, part: Part) -> None:
    """Add a member to `x-specloom-stream`, unless that of the part, or of a media type below it, says another."""
    if not isinstance(text, str) or not text:
        adopting.refuse(said, f"{text!r} is no text", f"write x-specloom-stream: {{{member}: …}}")
        return
    holders = [part, *(_streams(adopting, part) if part.kind is Kind.OPERATION else ())]
    given = [held.get(member) for each in holders if isinstance(held := each.value.get(_STREAM), dict)]
    other = next((each for each in given if each is not None), None)
    if other is not None and other != text:
        message = f"`{said.key}` and `{_STREAM}` say different things of `{member}`: {other!r} stands"
        adopting.report(said.at, said.key, message, "say it once", rule=CONFLICT)
    elif other is None:
        held = part.value.pop(_STREAM, {})
        adopting.say(said, _STREAM, {**(held if isinstance(held, dict) else {}), member: text}, also=part)


def _streams(adopting: Adopting, operation: Part) -> Iterator[Part]:
    """Yield the media types of streams among the successes of an operation."""
    for response in members(operation):
        if response.kind is Kind.RESPONSE and response.location.pointer[-1].startswith("2"):
            for media in members(follow(adopting.document, response)):
                if media.kind is Kind.MEDIA_TYPE and is_stream(media.location.pointer[-1]):
                    yield media


def _flags(adopting: Adopting, operation: Part) -> Iterator[str]:
    """Yield the names of the query parameters and fields of the body of an operation."""
    for member in members(operation):
        part = follow(adopting.document, member)
        if member.kind is Kind.PARAMETER and part.value.get("in") in ("query", "formData"):
            yield str(part.value.get("name"))
        elif member.kind in (Kind.REQUEST_BODY, Kind.PARAMETER):
            for media in members(part):
                schemas = [media] if media.kind is Kind.SCHEMA else members(media)
                for schema in schemas:
                    yield from _fields(adopting, schema, set())


def _fields(adopting: Adopting, schema: Part, visited: set[object]) -> Iterator[str]:
    """Yield the properties of a schema, those of its `allOf`, `anyOf` and `oneOf` as well."""
    whole = follow(adopting.document, schema)
    if whole.location in visited:
        return
    visited.add(whole.location)
    for member in members(whole):
        if member.kind is Kind.PROPERTY:
            yield member.location.pointer[-1]
        elif member.location.pointer[-2:-1] in (("allOf",), ("anyOf",), ("oneOf",)):
            yield from _fields(adopting, member, visited)
