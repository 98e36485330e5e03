"""Decides which exchange stands for an operation that has no recording: made up from the document, and marked so.

Such an exchange shows that the client does what the document says, not that the document is right.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from specloom import ir
from specloom.base import media_type
from specloom.base.diagnostics import Location
from specloom.base.document import Json
from specloom.base.pointer import tokens, value_or_none
from specloom.ir.recordings import Exchange, Recording, key_of
from specloom.synthesis.requests import Sent, request_of, server_url
from specloom.synthesis.values import Examples, ImpossibleError, Maker, Shown

__all__ = [
    "Examples",
    "ImpossibleError",
    "Maker",
    "Sent",
    "Shown",
    "Synthesis",
    "request_of",
    "server_url",
    "synthesise",
]

_STREAMS = (media_type.is_event_stream, media_type.is_json_lines, media_type.is_json_sequence)
_SOURCE = "synthesised"


@dataclass(frozen=True, slots=True)
class Synthesis:
    """Exchanges that were made up, a recording for each resource, and why other operations have none, by their key."""

    recordings: tuple[Recording, ...]
    left_out: dict[str, str]


def synthesise(api: ir.Api, operations: Iterable[ir.Operation], shown: Shown) -> Synthesis:
    """Return an exchange for each of `operations`, as far as one can be made up."""
    sending, receiving = Maker(api.schemas, "request", shown), Maker(api.schemas, "response", shown)
    made: dict[str, list[tuple[dict[str, Json], Exchange]]] = {}
    left_out: dict[str, str] = {}
    for operation in operations:
        try:
            sent = request_of(api, operation, sending)
            response = _response(operation, receiving)
        except ImpossibleError as error:
            left_out[key_of(operation)] = str(error)
            continue
        listed = made.setdefault(operation.resource, [])
        listed.append(_exchange(operation, sent, response, Location(operation.resource, ("interactions",))))
    recordings = [
        Recording(
            resource,
            tuple(exchange for _, exchange in listed),
            _cassette(interaction for interaction, _ in listed),
        )
        for resource, listed in made.items()
    ]
    return Synthesis(tuple(recordings), left_out)


def _cassette(interactions: Iterable[dict[str, Json]]) -> str:
    """Return a cassette as JSON, an exchange a line: such lines are read by nobody."""
    lines = ",\n".join(json.dumps(interaction, ensure_ascii=False) for interaction in interactions)
    return f'{{"version": 1, "interactions": [\n{lines}\n]}}\n'


def _exchange(
    operation: ir.Operation, sent: Sent, response: dict[str, Json], at: Location
) -> tuple[dict[str, Json], Exchange]:
    facts: dict[str, Json] = {"operation": key_of(operation), "source": _SOURCE}
    if sent.arguments:
        facts["arguments"] = sent.arguments
    status, body = response["status"], response["body"]
    request_body = sent.request.get("body")
    assert isinstance(status, dict)
    assert isinstance(body, dict)
    exchange = Exchange(
        location=at,
        operation=key_of(operation),
        source=_SOURCE,
        document="",
        lines="",
        arguments={where: given for where, given in sent.arguments.items() if where != "body"},  # type: ignore[misc]
        method=str(sent.request["method"]),
        uri=str(sent.request["uri"]),
        request_body=request_body if isinstance(request_body, str) else None,
        status=int(str(status["code"])),
        response_body=str(body["string"]),
        body_argument=(sent.arguments["body"],) if "body" in sent.arguments else (),
    )
    return {"specloom": facts, "request": sent.request, "response": response}, exchange


def _response(operation: ir.Operation, maker: Maker) -> dict[str, Json]:
    """Return the first success of an operation in the layout of a cassette.

    Raises:
        ImpossibleError: There is none, or its body cannot be made up.
    """
    successes = [each for each in operation.responses if each.status.startswith("2")]
    successes = sorted(successes, key=lambda each: each.status) or [
        each for each in operation.responses if each.status == "default"
    ]
    if not successes:
        raise ImpossibleError("the document describes no success")
    chosen = successes[0]
    code = int(chosen.status) if chosen.status.isdecimal() else 200
    found: dict[str, Json] = {"status": {"code": code, "message": ""}, "headers": {}, "body": {"string": ""}}
    if not chosen.media_types or code in (204, 205) or operation.method == "head":
        return found
    media = min(chosen.media_types, key=lambda each: media_type.preference(each.name))
    name = media_type.essence(media.name)
    if any(is_stream(name) for is_stream in _STREAMS) or media.items is not None:
        raise ImpossibleError("a stream is not made up")
    if media_type.admits_json(name):
        value = maker.value(media.schema) if media.schema is not None else "anything"
        failure = operation.failure
        if failure is not None and value_or_none(value, tokens(failure.pointer)) == failure.equals:
            raise ImpossibleError("the value that was made up means a failure")
        name = media_type.JSON if media_type.is_range(name) else name
        text = json.dumps(value, ensure_ascii=False)
    elif media_type.is_range(name) or media_type.is_form(name) or media_type.is_multipart(name):
        raise ImpossibleError(f"a body of {name} is not made up")
    else:
        text = "text"
    return {**found, "headers": {"Content-Type": [name]}, "body": {"string": text}}
