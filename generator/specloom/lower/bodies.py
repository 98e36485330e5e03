"""Bodies of requests and responses, as the runtime describes them (`Json(models.Call)`)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from specloom import ir
from specloom.base.media_type import (
    OCTET_STREAM,
    admits_any,
    admits_json,
    essence,
    is_form,
    is_json,
    is_multipart,
    is_multipart_form,
    is_range,
    is_text,
    preference,
)
from specloom.code.annotations import ALPHABETS, ANY, BODIES, RESULTS, Annotator, Dialect
from specloom.code.safe import Code, Literal, code, ident, join, literal, mapping
from specloom.ir.names import Names
from specloom.ir.schema_walk import properties
from specloom.lower.streams import later, only_streams, stream

_USUAL_JSON = re.compile(r"application/json( *; *charset *= *[\"a-z0-9-]*)?")
_NO_BODY = frozenset({"204", "205", "304"})


class BodyWriter:
    """Lowers bodies of one API: their description for the runtime, and their annotation for callers."""

    def __init__(self, api: ir.Api, names: Names, results: Dialect = RESULTS) -> None:
        self._annotator = Annotator(api, names, results)
        self._wire = Annotator(api, names, BODIES)
        self._list = results.list_name

    def body(self, media: ir.MediaType) -> tuple[Code, Code]:
        """Return the description of a body of this media type, and its annotation."""
        annotation = self._annotator.annotate(media.schema) if media.schema else ANY
        name, kind = literal(media.name), later(self._wire.annotate(media.schema) if media.schema else ANY)
        if admits_any(media.name) and self._is_binary(media):
            return code("Binary({name})", name=name), code("bytes")
        if admits_json(media.name):
            written = code("Json({type})", type=kind)
            if is_json(media.name) and not _USUAL_JSON.fullmatch(media.name.strip().lower()):
                written = code("Json({type}, media_type={name})", type=kind, name=name)
            return written, annotation
        if is_form(media.name):
            return self._form(media, kind), annotation
        if is_multipart_form(media.name):
            return self._multipart(media, kind), annotation
        if is_text(media.name):
            return code("Text({name})", name=name), code("str")
        return code("Binary({name})", name=name), code("bytes")

    def _is_binary(self, media: ir.MediaType) -> bool:
        resolved = self._annotator.resolve(media.schema) if media.schema else None
        return resolved is not None and resolved.shape == ir.Scalar("string", "binary")

    def _form(self, media: ir.MediaType, kind: Code) -> Code:
        styles = [(literal(entry.property), style) for entry in media.encodings if (style := _style(entry)) is not None]
        if not styles:
            return code("Form({type})", type=kind)
        return code("Form({type}, encoding={styles})", type=kind, styles=mapping(styles))

    def _multipart(self, media: ir.MediaType, kind: Code) -> Code:
        plain = [entry for entry in media.encodings if not entry.styled]
        types = [(literal(entry.property), literal(name)) for entry in plain if (name := _part_type(entry))]
        # Parts are not percent-encoded, so that no character is reserved there.
        styled = [replace(entry, allow_reserved=False) for entry in media.encodings if entry.styled]
        styles = [(literal(entry.property), style) for entry in styled if (style := _style(entry)) is not None]
        groups = (("types", types), ("encoding", styles), ("base64", self._alphabets(media)))
        arguments = [
            code("{name}={entries}", name=ident(name), entries=mapping(entries)) for name, entries in groups if entries
        ]
        return code("Multipart({arguments})", arguments=join(", ", [kind, *arguments]))

    def _alphabets(self, media: ir.MediaType) -> list[tuple[Literal, Code]]:
        """Return the properties whose octets are encoded as text, each with the name of its base64 alphabet."""
        resolved = self._annotator.resolve(media.schema) if media.schema else None
        alphabets: list[tuple[Literal, Code]] = []
        for property_ in properties(resolved):
            inner = self._annotator.resolve(property_.schema)
            if inner is not None and isinstance(inner.shape, ir.Array):
                inner = self._annotator.resolve(inner.shape.items)
            name = ALPHABETS.get(inner.shape.format) if inner and isinstance(inner.shape, ir.Scalar) else None
            if name is not None:
                alphabets.append((literal(property_.name), code("{name}", name=literal(name))))
        return alphabets

    def request(self, body: ir.RequestBody) -> tuple[ir.MediaType, Code, Code]:
        """Return the media type in which a body is sent, its description and its annotation."""
        chosen = min(body.media_types, key=lambda media: preference(media.name))
        # A range is no `Content-Type`: text is sent as plain text, other content as octets.
        if essence(chosen.name) == "text/*":
            chosen = replace(chosen, name="text/plain")
        elif admits_any(chosen.name) and self._is_binary(chosen):
            chosen = replace(chosen, name=OCTET_STREAM)
        return chosen, *self.body(chosen)

    def success(self, responses: Iterable[ir.Response]) -> tuple[Code, Code]:
        """Return the mapping of success statuses and the annotation of what a call returns."""
        listed = list(responses)
        chosen = [response for response in listed if _succeeds(response.status)]
        if not chosen:  # the only description of success is `default`
            chosen = [replace(response, status="2XX") for response in listed if response.status == "default"]
        return self._mapping(chosen, default=True)

    def errors(self, responses: Iterable[ir.Response]) -> Code:
        """Return the mapping of all other statuses, those without a described body left out."""
        return self._mapping(described_errors(responses), default=False)[0]

    def streamed(self, responses: Iterable[ir.Response]) -> Code | None:
        """Return the annotation of the items of a call whose successes are all streams; None for others."""
        chosen = [response for response in responses if _succeeds(response.status)]
        if not only_streams(chosen, self._annotator):
            return None
        streams = [stream(media, self._annotator) for response in chosen for media in response.media_types]
        return union({item.text: item for _, item in filter(None, streams)})

    def _received(self, media: ir.MediaType) -> tuple[Code, Code]:
        described = stream(media, self._annotator)
        if described is None and is_multipart(media.name):  # not taken apart
            return code("Binary({name})", name=literal(media.name)), code("bytes")
        if described is None:
            return self.body(media)
        _, item = described
        written, _ = stream(media, self._wire) or described
        return written, code(
            "{list}[{item}]", list=self._list, item=item
        )  # what a call gives that does not read item by item

    def _mapping(self, responses: list[ir.Response], *, default: bool) -> tuple[Code, Code]:
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
        if not response.media_types or response.status in _NO_BODY:
            return code("Empty()"), [code("None")]
        unique: dict[str, tuple[Code, Code]] = {}
        for media in response.media_types:
            written, annotation = self._received(media)
            unique.setdefault(written.text, (written, annotation))
        bodies = [written for written, _ in unique.values()]
        annotations = [annotation for _, annotation in unique.values()]
        return (bodies[0] if len(bodies) == 1 else code("({all})", all=join(", ", bodies))), annotations


def described_errors(responses: Iterable[ir.Response]) -> list[ir.Response]:
    """Return the responses that are no success and have a described body."""
    return [response for response in responses if not _succeeds(response.status) and response.media_types]


def _style(entry: ir.Encoding) -> Code | None:
    """Return how a property of a form is encoded, None for the default: a style takes precedence over a media type."""
    if not entry.styled:
        is_written = is_json(entry.content_type)
        return code("Parameter(content={name})", name=literal(entry.content_type)) if is_written else None
    style = entry.style or "form"
    explode = style in ("form", "deepObject") if entry.explode is None else entry.explode
    reserved = code(", allow_reserved=True") if entry.allow_reserved else code("")
    lists = code(", lists={lists}", lists=literal(entry.lists)) if entry.lists != "indices" else code("")
    return code(
        "Parameter(style={style}, explode={explode}{reserved}{lists})",
        style=literal(style),
        explode=literal(explode),
        reserved=reserved,
        lists=lists,
    )


def _part_type(entry: ir.Encoding) -> str:
    """Return the media types of a part, ranges left out."""
    return ", ".join(name for part in entry.content_type.split(",") if (name := part.strip()) and not is_range(name))


def union(annotations: dict[str, Code]) -> Code:
    """Return the union of annotations, `None` last."""
    if not annotations:
        return code("None")
    if "Any" in annotations:
        return ANY
    return join(" | ", sorted(annotations.values(), key=lambda annotation: annotation.text == "None"))


def _succeeds(status: str) -> bool:
    return status.startswith("2")


def _status(status: str) -> Code:
    return code("{status}", status=literal(int(status) if status.isdecimal() else status))
