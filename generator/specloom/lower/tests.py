"""Generated tests: each exchange as a call of the client, written as a user would write it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence

from specloom import ir
from specloom.base.document import Json
from specloom.base.json_value import json_or_text
from specloom.base.media_type import (
    essence,
    has_values,
    is_form,
    is_multipart_form,
    is_range,
    is_stream,
    is_text,
    ranges_of,
)
from specloom.code.annotations import RESULTS, Annotator
from specloom.code.readme_view import ExampleCall
from specloom.code.safe import Code, Ident, code, comment, ident, join, literal, mapping
from specloom.code.view import TestCase, TestModule
from specloom.ir.envelopes import flattened
from specloom.ir.names import Names
from specloom.ir.recordings import FILE, Exchange, Recording, key_of
from specloom.lower.fields import keywords
from specloom.lower.operations import OperationWriter, error_class

_LINE = 90
_PARSED = {
    "date-time": code("datetime.fromisoformat"),
    "utc-date-time": code("datetime.fromisoformat"),
    "date": code("date.fromisoformat"),
    "uuid": code("UUID"),
    "decimal": code("Decimal"),
}


class TestWriter:
    """Lowers recordings of one API; `writer` is what lowers its operations."""

    __test__ = False

    def __init__(self, api: ir.Api, names: Names, writer: OperationWriter) -> None:
        self._names = names
        self._writer = writer
        self._annotator = Annotator(api, names, RESULTS)
        self._operations = {key_of(operation): operation for operation in api.operations}

    def modules(self, recordings: Iterable[Recording]) -> tuple[TestModule, ...]:
        """Return a module of tests for each resource, exchanges in the order of the recordings."""
        cases: dict[str, list[TestCase]] = {}
        deprecated: set[str] = set()
        counts: dict[str, int] = {}
        for recording in recordings:
            for index, exchange in enumerate(recording.exchanges):
                operation = self._operations.get(exchange.operation)
                if operation is None:
                    continue
                key = key_of(operation)
                number = counts[key] = counts.get(key, 0) + 1
                case = self._case(operation, recording, index, number)
                if case is None:
                    continue
                module = self._names.resources[operation.resource].module
                cases.setdefault(module, []).append(case)
                if self._writer.method(operation).has_deprecated_calls:
                    deprecated.add(module)
        return tuple(TestModule(ident(name), tuple(cases[name]), name in deprecated) for name in sorted(cases))

    def call(self, operation: ir.Operation, exchange: Exchange, place: Code | None = None) -> Code:
        """Return the call that makes an exchange, on a client called `client`.

        Files in it are taken from the recording by `play`; `place` is that recording and the exchange's index there.
        """
        arguments = [
            *self._parameters(operation, exchange),
            *self._body(operation, exchange, place or code("")),
            *self._accept(operation, exchange),
        ]
        return code("client.{method}({all})", method=self._method(operation, exchange), all=join(", ", arguments))

    def example(self, operation: ir.Operation, exchange: Exchange) -> ExampleCall:
        """Return the call of an exchange as the README shows it: without what is optional, plain values in its body."""
        required = {(parameter.in_, parameter.name) for parameter in operation.parameters if parameter.required}
        given = [
            *self._parameters(operation, exchange, required),
            *(self._plain_body(operation, exchange) or self._body(operation, exchange, code(""))),
        ]
        path, arguments = self._method(operation, exchange), join(", ", given)
        method = self._writer.method(operation)
        paged = method.pages is not None
        one_line = code("{path}({arguments})", path=path, arguments=arguments)
        settings = code('{name}={{"timeout": 5, "retries": 0}}', name=method.signature.keywords[-1].name)
        configured = code("{path}({given})", path=path, given=join(", ", [*given, settings]))
        laid_out = code("{path}(\n    {arguments},\n)", path=path, arguments=join(",\n    ", given))
        return ExampleCall(
            path=path,
            arguments=arguments,
            text=one_line if len(one_line.text) <= _LINE else laid_out,
            result=code("{call}.first_page()", call=one_line) if paged else one_line,
            configured=code("{call}.first_page()", call=configured) if paged else configured,
            raw=self._viewed(operation, "with_raw_response", arguments),
            streamed=self._viewed(operation, "with_streaming_response", arguments),
            paged=paged,
        )

    def _viewed(self, operation: ir.Operation, view: str, arguments: Code) -> Code:
        return code(
            "{resource}.{view}.{method}({arguments})",
            resource=join(".", map(ident, self._names.resources[operation.resource].attributes)),
            view=ident(view),
            method=ident(self._names.methods[operation.location]),
            arguments=arguments,
        )

    def _method(self, operation: ir.Operation, exchange: Exchange) -> Code:
        """Return the method that makes an exchange: there may be another one for streams."""
        name = self._names.methods[operation.location]
        streams = is_stream(exchange.header("content-type", of="response"))
        return code(
            "{resource}.{method}",
            resource=join(".", map(ident, self._names.resources[operation.resource].attributes)),
            method=ident(self._names.streams.get(operation.location, name) if streams else name),
        )

    def is_callable(self, operation: ir.Operation, exchange: Exchange) -> bool:
        """Tell whether a call can be written down: that of a form only where its fields were noted as arguments."""
        media = self._media(operation, exchange)
        return media is None or not _is_form(media) or bool(exchange.body_argument)

    def _case(self, operation: ir.Operation, recording: Recording, index: int, number: int) -> TestCase | None:
        exchange = recording.exchanges[index]
        if not self.is_callable(operation, exchange):
            return None
        failed = exchange.status >= 400
        place = code("{recording}, {index}", recording=literal(f"{recording.name}.json"), index=literal(index))
        method = self._names.methods[operation.location]
        where = f"{exchange.document}, lines {exchange.lines}" if exchange.document else exchange.operation
        return TestCase(
            name=ident(f"test_{method}_{number}_{exchange.status}"),
            recording=literal(f"{recording.name}.json"),
            index=literal(index),
            status=literal(exchange.status),
            call=self.call(operation, exchange, place),
            error=ident(error_class(str(exchange.status))) if failed else None,
            source=comment(f"{exchange.source}: {where}"),
        )

    def _parameters(
        self, operation: ir.Operation, exchange: Exchange, wanted: Container[tuple[str, str]] | None = None
    ) -> list[Code]:
        """Return the parameters of a call: all that were given, or those `wanted`, by location and name."""
        names = self._names.arguments[operation.location]
        written: list[Code] = []
        for parameter in sorted(operation.parameters, key=lambda parameter: parameter.in_ != "path"):
            arguments = exchange.arguments.get(parameter.in_, {})
            if parameter.name not in arguments or (
                wanted is not None and (parameter.in_, parameter.name) not in wanted
            ):
                continue
            value = self._value(parameter.schema, arguments[parameter.name])
            name = ident(names[parameter.in_, parameter.name])
            written.append(value if parameter.in_ == "path" else code("{name}={value}", name=name, value=value))
        return written

    def _media(self, operation: ir.Operation, exchange: Exchange) -> ir.MediaType | None:
        """Return the media type of the body that was sent, if one was."""
        described = self._writer.media_types(operation)
        if self._writer.method(operation).body is None or not (exchange.request_body or exchange.request_content):
            return None
        return _describing(described, exchange.header("content-type", of="request")) or described[0]

    def _body(self, operation: ir.Operation, exchange: Exchange, place: Code) -> list[Code]:
        method, media = self._writer.method(operation), self._media(operation, exchange)
        if method.body is None or media is None:
            return []
        name = essence(exchange.header("content-type", of="request")) if is_range(media.name) else media.name
        flag = [] if media is self._writer.media_types(operation)[0] else _flag(method.content_type, name)
        is_octets = not has_values(media.name) and not is_text(media.name)
        if is_octets or (exchange.request_content and not _is_form(media)):
            return [code("{name}=play.content({place})", name=method.body.name, place=place), *flag]
        value = exchange.body_argument[0] if exchange.body_argument else json_or_text(exchange.request_body or "")
        schema = self._annotator.resolve(media.schema) if media.schema and has_values(media.name) else None
        if schema is None or not isinstance(schema.shape, ir.Object) or not isinstance(value, dict):
            return [code("{name}={value}", name=method.body.name, value=self._sent(value, place)), *flag]
        wire = keywords(self._names, operation, schema.location)
        fields = None if flag else self._given(operation, exchange, media, value)
        if fields is not None:
            return [
                code("{name}={value}", name=ident(name), value=self._field(each.schema, each.name, entry, place))
                for name, each, entry in fields
            ]
        model = code("models.{name}", name=ident(self._names.classes[schema.location].name))
        members = self._sent(value, place)
        given = code("{name}={model}.model_validate({value})", name=method.body.name, model=model, value=members)
        return [given, *flag, *self._stream_flag(operation, wire, value)]

    def _given(
        self, operation: ir.Operation, exchange: Exchange, media: ir.MediaType, value: Json, *, deep: bool = False
    ) -> list[tuple[str, ir.Property, Json]] | None:
        """Return the arguments for the fields of a body, each with its property and value.

        None where it is given whole: it has no fields, or some are no keywords. Only with `deep` may values have parts.
        """
        listed = self._writer.body_fields(operation, media).items()
        named = {member.property.name: (name, member.property) for name, member in listed}
        parameter = media.envelope.id_parameter if media.envelope is not None else ""
        id_ = exchange.arguments.get("path", {}).get(parameter)
        fields = flattened(media, value, id_=id_) if self._writer.method(operation).fields is not None else None
        if not fields or not (deep or (fields.keys() <= named.keys() and _are_flat(fields, media))):
            return None
        return [(*named[wire], entry) for wire, entry in fields.items() if wire in named]

    def _field(self, schema: ir.Schema, name: str, value: Json, place: Code) -> Code:
        return self._file(name, value, place) or self._value(schema, value)

    def _sent(self, value: Json, place: Code) -> Code:
        """Return a whole body; files stand as its members, or in lists that do."""
        if not isinstance(value, dict) or not any(_is_file(entry) for entry in value.values()):
            return code("{value}", value=literal(value))
        entries = [(literal(name), self._file(name, entry, place) or literal(entry)) for name, entry in value.items()]
        return mapping(entries)

    @staticmethod
    def _file(name: str, value: Json, place: Code) -> Code | None:
        """Return what gives the file, or the list of files, that a field has in a recording; None for other values."""
        if not _is_file(value):
            return None
        numbers = range(len(value)) if isinstance(value, list) else (0,)
        parts = [
            code("play.part({place}, {name}{number})", place=place, name=literal(name), number=_number(number))
            for number in numbers
        ]
        return code("[{parts}]", parts=join(", ", parts)) if isinstance(value, list) else parts[0]

    def _plain_body(self, operation: ir.Operation, exchange: Exchange) -> list[Code]:
        """Return the required fields of a JSON body as keywords, all where none is required; else a mapping."""
        media, method = self._writer.media_types(operation), self._writer.method(operation)
        if method.fields is None or method.body is None or exchange.request_body is None:
            return []
        schema = self._annotator.resolve(media[0].schema) if media[0].schema is not None else None
        value = exchange.body_argument[0] if exchange.body_argument else json_or_text(exchange.request_body)
        if isinstance(value, dict) and any(map(_is_file, value.values())):
            return []
        if schema is None or not isinstance(schema.shape, ir.Object) or not isinstance(value, dict):
            return []
        known = self._given(operation, exchange, media[0], value, deep=True) or []
        shown = [entry for entry in known if entry[1].required] or known
        return [
            code("{name}={value}", name=ident(name), value=self._value(each.schema, entry))
            for name, each, entry in shown
        ] or [code("{name}={value}", name=method.body.name, value=literal(value))]

    def _stream_flag(self, operation: ir.Operation, wire: Mapping[str, str], body: Mapping[str, Json]) -> list[Code]:
        """Return the argument that asks for a stream or for one value, where the body has a flag for that."""
        name = operation.stream.name if operation.stream is not None and operation.stream.in_ == "body" else ""
        flag = body.get(name)
        return [code("{name}={flag}", name=ident(wire[name]), flag=literal(flag))] if isinstance(flag, bool) else []

    def _accept(self, operation: ir.Operation, exchange: Exchange) -> list[Code]:
        """Return the argument that asks for the media type of a response, where that is not the usual one."""
        accepted = self._writer.accepted(operation) if exchange.status < 300 else []
        name = essence(exchange.header("content-type", of="response"))
        media = next((media for media in accepted if essence(media) == name and not is_stream(media)), "")
        return _flag(self._writer.method(operation).accept, media) if media else []

    def _value(self, schema: ir.Schema, value: Json) -> Code:
        """Return a value as callers write it: a datetime as a datetime, not as its text."""
        resolved = self._annotator.resolve(schema)
        match resolved.shape if resolved else None:
            case ir.Array(items) if isinstance(value, list):
                return code("[{all}]", all=join(", ", [self._value(items, entry) for entry in value]))
            case ir.Scalar("string", format_) if format_ in _PARSED and isinstance(value, str):
                return code("{parse}({value})", parse=_PARSED[format_], value=literal(value))
            case ir.Enumeration() if (
                resolved is not None and isinstance(value, int) and resolved.location in self._names.classes
            ):
                name = ident(self._names.classes[resolved.location].name)
                return code("models.{name}({value})", name=name, value=literal(value))
            case _:
                return code("{value}", value=literal(value))


def _number(number: int) -> Code:
    return code(", {number}", number=literal(number)) if number else code("")


def _is_file(value: Json) -> bool:
    """Tell whether a value of a body stands for a file, or is a list of such."""
    if isinstance(value, list):
        return bool(value) and all(map(_is_file, value))
    return isinstance(value, dict) and FILE in value


def _are_flat(value: Mapping[str, Json], media: ir.MediaType) -> bool:
    """Tell whether values of fields have no parts; those in an envelope may be lists of such, or empty objects."""
    in_envelope = media.envelope is not None
    listed = [part for each in value.values() for part in (each if in_envelope and isinstance(each, list) else [each])]
    return all(_is_file(part) or not isinstance(part, dict | list) or (in_envelope and not part) for part in listed)


def _is_form(media: ir.MediaType) -> bool:
    return is_form(media.name) or is_multipart_form(media.name)


def _flag(name: Ident | None, value: str) -> list[Code]:
    return [code("{name}={value}", name=name, value=literal(value))] if name is not None else []


def _describing(media_types: Sequence[ir.MediaType], content_type: str) -> ir.MediaType | None:
    """Return the media type that describes a recorded one, by its name or a range."""
    by_name = {essence(media.name): media for media in reversed(media_types)}
    return next((by_name[name] for name in ranges_of(content_type) if name in by_name), None)
