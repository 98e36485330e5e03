"""Bodies as the runtime describes them (`Json(models.Call)`), and that of a request."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from specloom import ir
from specloom.base.media_type import (
    JSON,
    OCTET_STREAM,
    admits_any,
    admits_json,
    essence,
    has_values,
    is_form,
    is_json,
    is_json_lines,
    is_merge_patch,
    is_multipart_form,
    is_range,
    is_text,
    preference,
)
from specloom.code.annotations import ALPHABETS, ANY, BODIES, RESULTS, Annotator, Dialect
from specloom.code.safe import Code, Literal, code, ident, join, literal, mapping
from specloom.ir.envelopes import attributes_of, constant_type, member_schema
from specloom.ir.names import Names
from specloom.ir.schema_walk import lacks_fields, properties
from specloom.lower.linkages import described
from specloom.lower.streams import later, stream

_USUAL_JSON = re.compile(r"application/json( *; *charset *= *[\"a-z0-9-]*)?")


# Names for JSON that frameworks list beside `application/json`, and that mean no other format.
OTHER_JSON = frozenset({JSON, "text/json", "application/*+json", "application/json-patch+json"})


@dataclass(frozen=True, slots=True)
class SentBody:
    """A body in one media type: its description for the runtime, and its annotation.

    `files` are properties whose octets only this media type of several can carry.
    """

    media: ir.MediaType
    written: Code
    annotation: Code
    files: tuple[str, ...] = ()


class BodyWriter:
    """Lowers bodies of one API: their description for the runtime, and their annotation for callers."""

    def __init__(self, api: ir.Api, names: Names, results: Dialect = RESULTS) -> None:
        self._names = names
        self._annotator = Annotator(api, names, results)
        self._wire = Annotator(api, names, BODIES)

    def body(self, media: ir.MediaType, *, sent: bool = False) -> tuple[Code, Code]:
        """Return the description of a body of this media type, and its annotation; it may be one that is `sent`."""
        name = literal(media.name)
        if admits_any(media.name) and is_binary(media, self._annotator):
            return code("Binary({name})", name=name), code("bytes")
        if is_text(media.name):
            return code("Text({name})", name=name), code("str")
        if not has_values(media.name):
            return code("Binary({name})", name=name), code("bytes")
        annotation = self._annotator.annotate(media.schema) if media.schema else ANY
        if admits_json(media.name):
            usual = not is_json(media.name) or _USUAL_JSON.fullmatch(media.name.strip().lower())
            return self.json(media, "" if usual else media.name, sent=sent), annotation
        written = (self._form if is_form(media.name) else self._multipart)(media, self._kind(media))
        return written, annotation

    def json(self, media: ir.MediaType, name: str = "", *, sent: bool = False) -> Code:
        """Return the description of a body of JSON values, with the name of another media type if it has one."""
        settings = [code("media_type={name}", name=literal(name))] if name else []
        if media.envelope is not None:
            settings += self._envelope(media, media.envelope, sent=sent)
        kind = ident("Json" if media.envelope is None else "JsonApi" if media.envelope.is_json_api else "InEnvelope")
        return code("{kind}({arguments})", kind=kind, arguments=join(", ", [self._kind(media), *settings]))

    def _envelope(self, media: ir.MediaType, envelope: ir.Envelope, *, sent: bool) -> Iterator[Code]:
        """Yield what the description of a body says about its envelope."""
        resolve = self._annotator.resolve
        if envelope.member != "data":
            yield code("member={member}", member=literal(envelope.member))
        if not envelope.opened:
            yield code("is_page=True")
        whole = resolve(media.schema) if sent and media.schema is not None else None
        inner = member_schema(whole, envelope.member, resolve) if whole is not None else None
        if inner is None:
            return
        content = attributes_of(inner, resolve) if envelope.is_json_api else inner
        if content is not None:
            yield code("content={type}", type=later(self._wire.annotate(content)))
        type_ = constant_type(inner, resolve) if envelope.is_json_api else None
        if type_ is not None:
            yield code("resource={type}", type=literal(type_))
        linkages = described(media, resolve, self._names)
        if linkages is not None:
            yield code("linkages={linkages}", linkages=linkages)

    def stream(self, media: ir.MediaType) -> Code | None:
        """Return the description of a stream of items; None for other bodies."""
        described = stream(media, self._wire)
        return None if described is None else described[0]

    def _form(self, media: ir.MediaType, kind: Code) -> Code:
        styles = [(literal(entry.property), style) for entry in media.encodings if (style := _style(entry)) is not None]
        if not styles:
            return code("Form({type})", type=kind)
        return code("Form({type}, encoding={styles})", type=kind, styles=mapping(styles))

    def _multipart(self, media: ir.MediaType, kind: Code, files: Sequence[str] = ()) -> Code:
        plain = [entry for entry in media.encodings if not entry.styled]
        types = [(literal(entry.property), literal(name)) for entry in plain if (name := _part_type(entry))]
        # Parts are not percent-encoded, so that no character is reserved there.
        styled = [replace(entry, allow_reserved=False) for entry in media.encodings if entry.styled]
        styles = [(literal(entry.property), style) for entry in styled if (style := _style(entry)) is not None]
        groups = (("types", types), ("encoding", styles), ("base64", self._alphabets(media)))
        arguments = [
            code("{name}={entries}", name=ident(name), entries=mapping(entries)) for name, entries in groups if entries
        ]
        if files:
            arguments.append(code("files=({names},)", names=join(", ", map(literal, files))))
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

    def request(self, body: ir.RequestBody) -> SentBody:
        """Return a body in the media type in which it is usually sent."""
        return self._sent(min(body.media_types, key=lambda media: preference(media.name)))

    def requests(self, body: ir.RequestBody) -> tuple[SentBody, ...]:
        """Return a body in each media type in which it can be sent, the usual one first.

        JSON of the same type by other general names, such as `text/json`, is left out: servers take one for the other.
        """
        if not (ordered := self._ordered(body)):
            return ()
        first, *others = [self._sent(media) for media in ordered]
        sent = (first, *(other for other in others if not _is_equivalent(other, first)))
        return tuple(self._described(each, sent) for each in sent)

    def offered(self, body: ir.RequestBody) -> dict[str, str]:
        """Return how each media type is offered: `usual`, by `content_type`, `as` another one, or `left out`."""
        ordered, how = self._ordered(body), {media.name: "left out" for media in body.media_types}
        for media in ordered:
            sent, usual = self._sent(media), self._sent(ordered[0])
            how[media.name] = f"as {usual.media.name}" if _is_equivalent(sent, usual) else "content_type"
        return how | ({ordered[0].name: "usual"} if ordered else {})

    def _ordered(self, body: ir.RequestBody) -> list[ir.MediaType]:
        usable = (media for media in body.media_types if not lacks_fields(media, self._annotator.resolve))
        return sorted(usable, key=lambda media: preference(media.name))

    def _described(self, body: SentBody, all_: Sequence[SentBody]) -> SentBody:
        """Return a body with what tells it from the others of its operation."""
        if is_merge_patch(body.media.name):
            return replace(body, written=code("MergePatch({type})", type=self._kind(body.media)))
        files = self._files(body, all_) if len(all_) > 1 else ()
        if not files:
            return body
        return replace(body, written=self._multipart(body.media, self._kind(body.media), files), files=files)

    def _kind(self, media: ir.MediaType) -> Code:
        """Return the type of the values of a body in the runtime's description."""
        return later(self._wire.annotate(media.schema) if media.schema else ANY)

    def _sent(self, media: ir.MediaType) -> SentBody:
        # A range is no `Content-Type`: text is sent as plain text, JSON as such, other content as octets.
        if "*" in media.name and is_json(media.name):
            media = replace(media, name=JSON)
        elif essence(media.name) == "text/*":
            media = replace(media, name="text/plain")
        elif admits_any(media.name) and is_binary(media, self._annotator):
            media = replace(media, name=OCTET_STREAM)
        lines = self._lines(media)
        return (
            SentBody(media, lines, code("bytes"))
            if lines is not None
            else SentBody(media, *self.body(media, sent=True))
        )

    def _lines(self, media: ir.MediaType) -> Code | None:
        """Return the description of a body that is sent as JSON values, one on each line; None for any other body."""
        resolved = self._annotator.resolve(media.schema) if media.schema is not None else None
        is_text = resolved is not None and isinstance(resolved.shape, ir.Scalar) and resolved.shape.type == "string"
        if not is_json_lines(media.name) or (is_text and media.items is None):
            return None
        return self.stream(media)

    def _files(self, body: SentBody, all_: Sequence[SentBody]) -> tuple[str, ...]:
        """Return the properties of a body in parts that are files, and not octets in base64 in a body of JSON."""
        if not is_multipart_form(body.media.name):
            return ()
        json = [other.media for other in all_ if admits_json(other.media.name)]
        encoded = {name.text for media in json for name, _ in self._alphabets(media)}
        resolved = self._annotator.resolve(body.media.schema) if body.media.schema else None
        names = [property_.name for property_ in properties(resolved) if self._is_file(property_.schema)]
        return tuple(name for name in names if literal(name).text not in encoded)

    def _is_file(self, schema: ir.Schema) -> bool:
        resolved = self._annotator.resolve(schema)
        if resolved is not None and isinstance(resolved.shape, ir.Array):
            resolved = self._annotator.resolve(resolved.shape.items)
        return resolved is not None and resolved.shape == ir.Scalar("string", "binary")


def _is_equivalent(body: SentBody, usual: SentBody) -> bool:
    if admits_any(body.media.name):
        return True
    is_json_too = admits_json(usual.media.name) and essence(body.media.name) in OTHER_JSON
    return is_json_too and body.annotation == usual.annotation


def is_binary(media: ir.MediaType, annotator: Annotator) -> bool:
    """Tell whether the schema of a body is that of octets."""
    resolved = annotator.resolve(media.schema) if media.schema else None
    return resolved is not None and resolved.shape == ir.Scalar("string", "binary")


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
