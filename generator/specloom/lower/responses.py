"""Responses: what their bodies are for the runtime, the annotation of a result, and what `accept` asks for instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from specloom import ir
from specloom.base.media_type import (
    admits_any,
    admits_json,
    essence,
    is_multipart,
    is_range,
    is_xml,
    may_have_values,
    preference,
)
from specloom.code.annotations import ANY, RESULTS, Annotator, Dialect
from specloom.code.safe import Code, code, join, literal, mapping
from specloom.ir.conditional import conditions
from specloom.ir.envelopes import opened_schema
from specloom.ir.names import Names
from specloom.lower.bodies import OTHER_JSON, BodyWriter, is_binary
from specloom.lower.streams import only_streams, stream

_NO_BODY = frozenset({"204", "205"})
_REDIRECTS = frozenset({"301", "302", "303", "307", "308", "3XX"})
Mapped = tuple[Code, Code]
"""The mapping of statuses to bodies, and the annotation of what a call returns."""


class ResponseWriter:
    """Lowers the responses of one API; the annotations of results are in one dialect."""

    def __init__(self, api: ir.Api, names: Names, results: Dialect = RESULTS) -> None:
        self._bodies = BodyWriter(api, names, results)
        self._annotator = Annotator(api, names, results)
        self._list = results.list_name

    def success(self, operation: ir.Operation) -> Mapped:
        """Return the mapping of success statuses and the annotation of what a call returns."""
        return self._mapping([self._usually(response) for response in answers(operation)], default=True)

    def accepted(self, operation: ir.Operation) -> dict[str, Mapped]:
        """Return what callers get who ask for another media type than usual, by its name."""
        listed = answers(operation)
        names = [media.name for response in listed for media in self._others(response)]
        followed = {"*/*": (code('{{"2XX": Binary("*/*")}}'), code("bytes"))} if redirects(listed) else {}
        return {**followed, **self.redirect_bodies(operation)} | {
            name: self._mapping([self._asked(response, name) for response in listed], default=True) for name in names
        }

    def redirect_bodies(self, operation: ir.Operation) -> dict[str, Mapped]:
        """Return the bodies of the redirects that are answers, by media type, for callers who ask for these."""
        answered = {response.status for response in answers(operation)} & _REDIRECTS
        targets = [response for response in operation.responses if response.status in answered]
        names = [media.name for response in targets for media in response.media_types if not is_range(media.name)]
        bodies: dict[str, Mapped] = {}
        for name in names:
            listed = [(response, media) for response in targets for media in response.media_types if media.name == name]
            received = [self._received(media) for _, media in listed]
            statuses = [_status(response.status) for response, _ in listed]
            pairs = mapping((status, written) for status, (written, _) in zip(statuses, received, strict=True))
            bodies[name] = pairs, union({annotation.text: annotation for _, annotation in received})
        return bodies

    def usual(self, operation: ir.Operation) -> list[str]:
        """Return the media types that are asked for usually, and are no ranges."""
        listed = (media.name for response in answers(operation) for media in self._usually(response).media_types)
        return list(dict.fromkeys(name for name in listed if not admits_any(name)))

    def errors(self, operation: ir.Operation) -> Code:
        """Return the mapping of all other statuses, those without a described body left out."""
        described = [self._usually(response, (*self._others(response),)) for response in described_errors(operation)]
        return self._mapping(described, default=False)[0]

    def error_bodies(self, operation: ir.Operation) -> Iterator[tuple[str, Code]]:
        """Yield the annotations of the bodies of all other statuses."""
        for response in described_errors(operation):
            for annotation in self._response(self._usually(response, (*self._others(response),)))[1]:
                yield response.status, annotation

    def streamed(self, operation: ir.Operation) -> Code | None:
        """Return the annotation of the items of a call whose successes are all streams; None for others."""
        chosen = [response for response in operation.responses if _succeeds(response.status)]
        if not only_streams(chosen, self._annotator):
            return None
        return self._items(media for response in chosen for media in response.media_types)

    def streams(self, operation: ir.Operation) -> dict[str, Code]:
        """Return the streams that callers can ask for instead of one value: the annotation of items by media type."""
        listed = [media for response in answers(operation) for media in self._others(response)]
        return {media.name: self._items([media]) for media in listed if stream(media, self._annotator) is not None}

    def _items(self, media_types: Iterable[ir.MediaType]) -> Code:
        streams = [stream(media, self._annotator) for media in media_types]
        return union({item.text: item for _, item in filter(None, streams)})

    def chosen(self, response: ir.Response) -> ir.MediaType | None:
        """Return the media type whose schema describes what a call returns; None where there is no body."""
        return next(iter(self._usually(response).media_types), None)

    def offered(self, response: ir.Response) -> dict[str, str]:
        """Return how each media type is offered: `usual`, by `accept`, `as` another one, or `left out`."""
        usual, others = self._usually(response).media_types, self._others(response)
        how = {media.name: "usual" for media in usual}
        streams = {media.name: "stream" for media in others if self._is_stream(media)}
        how |= streams | {media.name: "accept" for media in others if media.name not in how | streams}
        for media in response.media_types:
            how.setdefault(media.name, "left out" if is_xml(media.name) else f"as {usual[0].name}")
        return how

    def _usually(self, response: ir.Response, more: tuple[ir.MediaType, ...] = ()) -> ir.Response:
        """Return a response with the media types that are asked for: JSON alone where it is described, and no streams.

        JSON may be labelled as text, and a stream is asked for where there is nothing else. `more` are media types to
        be added.
        """
        whole = [media for media in response.media_types if not self._is_stream(media)]
        json = [media for media in whole if self._is_json(media)]
        if len(json) == len(response.media_types) == 1 and not more:
            return response
        if json:
            return replace(response, media_types=(min(json, key=lambda media: preference(media.name)), *more))
        if whole and len(whole) < len(response.media_types):
            return replace(response, media_types=(*whole, *more))
        return response

    def _others(self, response: ir.Response) -> Sequence[ir.MediaType]:
        """Return the media types that callers can ask for instead."""
        usual = self._usually(response).media_types
        named = [media for media in response.media_types if not admits_any(media.name)]
        if usual == response.media_types:
            several = len(named) > 1 and not any(map(self._is_stream, named))
            return named if several and not any(map(self._is_json, named)) else []
        json = self._annotate(usual[0])
        return [
            media
            for media in named
            if media not in usual and not is_xml(media.name) and not self._is_equivalent(media, json)
        ]

    def _is_stream(self, media: ir.MediaType) -> bool:
        return stream(media, self._annotator) is not None

    def _asked(self, response: ir.Response, name: str) -> ir.Response:
        """Return a response with one media type, if it has that, else with the usual ones."""
        asked = tuple(media for media in self._others(response) if media.name == name)
        return replace(response, media_types=asked) if asked else self._usually(response)

    def _is_json(self, media: ir.MediaType) -> bool:
        """Tell whether a body is one JSON value: by its media type, or as text whose schema is that of no text."""
        if admits_json(media.name):
            return not (admits_any(media.name) and is_binary(media, self._annotator))
        return _is_plain_text(media) and media.schema is not None and not self._admits_text(media.schema)

    def _is_equivalent(self, media: ir.MediaType, json: Code) -> bool:
        """Tell whether a body is the same as one of JSON, by another name."""
        text_as_json = _is_plain_text(media) and media.schema is not None and json is not ANY
        if self._is_stream(media) or not (essence(media.name) in OTHER_JSON or text_as_json):
            return False
        return self._annotate(media) == json

    def _admits_text(self, schema: ir.Schema) -> bool:
        todo, visited = [schema], list[ir.Schema]()
        while todo:
            resolved = self._annotator.resolve(todo.pop())
            if resolved is None or resolved in visited:
                continue
            visited.append(resolved)
            match resolved.shape:
                case ir.Union(variants):
                    todo.extend(variants)
                case ir.Scalar("string") | ir.Anything():
                    return True
                case ir.Enumeration(values) if any(isinstance(value, str) for value in values):
                    return True
                case _:
                    pass
        return False

    def _annotate(self, media: ir.MediaType) -> Code:
        return self._annotator.annotate(media.schema) if media.schema else ANY

    def _received(self, media: ir.MediaType) -> tuple[Code, Code]:
        """Return the description of a body and its annotation."""
        described = stream(media, self._annotator)
        if described is not None:
            _, item = described
            # What a call gives that does not read item by item.
            return self._bodies.stream(media) or described[0], code("{list}[{item}]", list=self._list, item=item)
        if is_multipart(media.name):  # not taken apart
            return code("Binary({name})", name=literal(media.name)), code("bytes")
        if self._is_json(media) and not admits_json(media.name):
            return self._bodies.json(media, media.name), self._annotate(media)
        written, annotation = self._bodies.body(media)
        opened = opened_schema(media, self._annotator.resolve)
        if opened is not None:
            return written, self._annotator.annotate(opened)
        if admits_any(media.name) and annotation.text == "str":  # whatever it is, it is text
            written = self._bodies.json(media, media.name)
        return written, annotation

    def _mapping(self, responses: list[ir.Response], *, default: bool) -> Mapped:
        entries: dict[Code, Code] = {}
        annotations: dict[str, Code] = {}
        for response in responses:
            written, alternatives = self._response(response)
            entries[_status(response.status)] = written
            annotations |= {annotation.text: annotation for annotation in alternatives}
        if not entries and default:
            return code('{{"2XX": Empty()}}'), code("None")
        pairs = join(", ", [code("{status}: {body}", status=status, body=body) for status, body in entries.items()])
        return code("{{{pairs}}}", pairs=pairs), union(annotations)

    def _response(self, response: ir.Response) -> tuple[Code, list[Code]]:
        if response.status == "304":
            return code("Unmodified()"), []
        if response.status in _REDIRECTS:
            return code("Redirect()"), [code("str")]
        if not response.media_types or response.status in _NO_BODY:
            return code("Empty()"), [code("None")]
        unique: dict[str, tuple[Code, Code]] = {}
        for media in response.media_types:
            written, annotation = self._received(media)
            unique.setdefault(written.text, (written, annotation))
        bodies = [written for written, _ in unique.values()]
        annotations = [annotation for _, annotation in unique.values()]
        return (bodies[0] if len(bodies) == 1 else code("({all})", all=join(", ", bodies))), annotations


def answers(operation: ir.Operation) -> list[ir.Response]:
    """Return the responses that describe what a call returns.

    That is success, and a 304 where calls ask for it; redirects where there is no success, without the bodies that only
    callers get who ask for them; `default` if no other is.
    """
    listed = [response for response in operation.responses if _succeeds(response.status)]
    if listed:
        unmodified = [_without_body(response) for response in operation.responses if response.status == "304"]
        return [*listed, *(unmodified if conditions(operation) else ())]
    targets = [
        _without_body(response) if response.status in _REDIRECTS else response
        for response in operation.responses
        if response.status in _REDIRECTS or response.status == "300"
    ]
    return targets or [
        replace(response, status="2XX") for response in operation.responses if response.status == "default"
    ]


def _without_body(response: ir.Response) -> ir.Response:
    return replace(response, media_types=())


def redirects(responses: Iterable[ir.Response]) -> bool:
    """Tell whether a call returns where it is redirected to."""
    return any(response.status in _REDIRECTS for response in responses)


def described_errors(operation: ir.Operation) -> list[ir.Response]:
    """Return the responses that are no answers and have a described body."""
    # By status: several may refer to one component.
    answered, described = ({response.status for response in each} for each in (answers(operation), operation.responses))
    if not answered <= described:
        answered.add("default")
    return [response for response in operation.responses if response.status not in answered and response.media_types]


def union(annotations: dict[str, Code]) -> Code:
    """Return the union of annotations, `None` last."""
    if not annotations:
        return code("None")
    if "Any" in annotations:
        return ANY
    return join(" | ", sorted(annotations.values(), key=lambda annotation: annotation.text == "None"))


def _is_plain_text(media: ir.MediaType) -> bool:
    return may_have_values(media.name) and essence(media.name) == "text/plain"


def _succeeds(status: str) -> bool:
    return status.startswith("2")


def _status(status: str) -> Code:
    return code("{status}", status=literal(int(status) if status.isdecimal() else status))
