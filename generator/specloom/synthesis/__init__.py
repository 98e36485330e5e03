"""Synthesises exchanges from the document for operations without a recording, and marks them as synthesised.

Such an exchange proves that the client follows the document, not that the document is right.
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
from specloom.synthesis.requests import SynthesisedRequest, request_of, server_url
from specloom.synthesis.streams import stream_text
from specloom.synthesis.texts import ImpossibleError
from specloom.synthesis.values import DocumentExamples, Examples, ValueFactory

__all__ = [
    "DocumentExamples",
    "Examples",
    "ImpossibleError",
    "Synthesis",
    "SynthesisedRequest",
    "ValueFactory",
    "request_of",
    "server_url",
    "synthesise",
]

_SOURCE = "synthesised"


@dataclass(frozen=True, slots=True)
class Synthesis:
    """Synthesised exchanges, a recording for each resource, and why other operations have none, by their key."""

    recordings: tuple[Recording, ...]
    left_out: dict[str, str]


def synthesise(api: ir.Api, operations: Iterable[ir.Operation], examples: DocumentExamples) -> Synthesis:
    """Return an exchange for each of `operations` where one can be synthesised; two where it may be a stream."""
    request_values = ValueFactory(api.schemas, "request", examples)
    response_values = ValueFactory(api.schemas, "response", examples)
    by_resource: dict[str, list[tuple[dict[str, Json], Exchange]]] = {}
    left_out: dict[str, str] = {}
    for operation in operations:
        location = Location(operation.resource, ("interactions",))
        for streams in (False, True) if operation.stream is not None else (False,):
            try:
                request = request_of(api, operation, request_values, streams=streams)
                response = _response(operation, response_values, streams=streams)
            except ImpossibleError as error:
                left_out[key_of(operation)] = str(error)
                continue
            exchange = _exchange(operation, request, response, location)
            by_resource.setdefault(operation.resource, []).append(exchange)
    recordings = [
        Recording(resource, tuple(exchange for _, exchange in exchanges), _cassette(item for item, _ in exchanges))
        for resource, exchanges in by_resource.items()
    ]
    return Synthesis(tuple(recordings), left_out)


def _cassette(interactions: Iterable[dict[str, Json]]) -> str:
    """Return a cassette as JSON, one exchange a line, since nobody reads them."""
    lines = ",\n".join(json.dumps(interaction, ensure_ascii=False) for interaction in interactions)
    return f'{{"version": 1, "interactions": [\n{lines}\n]}}\n'


def _exchange(
    operation: ir.Operation, synthesised: SynthesisedRequest, response: dict[str, Json], location: Location
) -> tuple[dict[str, Json], Exchange]:
    metadata: dict[str, Json] = {"operation": key_of(operation), "source": _SOURCE}
    if synthesised.arguments:
        metadata["arguments"] = synthesised.arguments
    status, headers, body = response["status"], response["headers"], response["body"]
    request_body = synthesised.request.get("body")
    assert isinstance(status, dict)
    assert isinstance(headers, dict)
    assert isinstance(body, dict)
    exchange = Exchange(
        location=location,
        operation=key_of(operation),
        source=_SOURCE,
        document="",
        lines="",
        arguments={where: values for where, values in synthesised.arguments.items() if where != "body"},  # type: ignore[misc]
        method=str(synthesised.request["method"]),
        uri=str(synthesised.request["uri"]),
        request_body=request_body if isinstance(request_body, str) else None,
        status=int(str(status["code"])),
        response_body=str(body["string"]),
        response_headers=tuple((name, str(value)) for name, values in headers.items() for value in values or ()),  # type: ignore[union-attr]
        body_argument=(synthesised.arguments["body"],) if "body" in synthesised.arguments else (),
    )
    return {"specloom": metadata, "request": synthesised.request, "response": response}, exchange


def _response(operation: ir.Operation, factory: ValueFactory, *, streams: bool) -> dict[str, Json]:
    """Return the first success of an operation in the layout of a cassette; a stream if it is none else, or `streams`.

    Raises:
        ImpossibleError: There is none, or its body cannot be synthesised.
    """
    by_status = {response.status: response for response in operation.responses}
    success = min((status for status in by_status if status.startswith("2")), default="default")
    if success not in by_status:
        raise ImpossibleError("the document describes no success")
    chosen = by_status[success]
    code = int(chosen.status) if chosen.status.isdecimal() else 200
    response: dict[str, Json] = {"status": {"code": code, "message": ""}, "headers": {}, "body": {"string": ""}}
    if not chosen.media_types or code in (204, 205) or operation.method == "head":
        return response
    fitting = [media for media in chosen.media_types if media_type.is_stream(media.name) is streams]
    media = min(fitting or chosen.media_types, key=lambda candidate: media_type.preference(candidate.name))
    name = media_type.essence(media.name)
    if media_type.is_stream(name):
        text = stream_text(media, factory, chosen.description)
    elif media.items is not None:
        raise ImpossibleError(f"a sequence of {name} is not synthesised")
    elif media_type.admits_json(name):
        value = factory.value(media.schema, media.location) if media.schema is not None else "anything"
        failure = operation.failure
        if failure is not None and value_or_none(value, tokens(failure.pointer)) == failure.equals:
            raise ImpossibleError("the synthesised value means a failure")
        name = media_type.JSON if media_type.is_range(name) else name
        text = json.dumps(value, ensure_ascii=False)
    elif media_type.is_range(name) or media_type.is_form(name) or media_type.is_multipart(name):
        raise ImpossibleError(f"a body of {name} is not synthesised")
    else:
        text = "text"
    return {**response, "headers": {"Content-Type": [name]}, "body": {"string": text}}
