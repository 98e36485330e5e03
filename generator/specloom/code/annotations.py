"""Python annotations for schemas: how `models` writes a type, and how `resources` does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.media_type import is_multipart_form
from specloom.code.safe import Code, Literal, Safe, code, ident, join, literal, mapping
from specloom.ir.names import ClassName, Names, is_class
from specloom.ir.schema_walk import dereference, dereferenced, properties
from specloom.ir.tags import typed_tag

Leaf = tuple[Code, Code]

# By type and format: what a field of a model is annotated with, and what a person is shown in a signature.
_FORMATS: Final[dict[tuple[str, str], Leaf]] = {
    ("string", "date-time"): (code("DateTime"), code("datetime")),
    ("string", "utc-date-time"): (code("UtcDateTime"), code("datetime")),
    ("string", "date"): (code("Date"), code("date")),
    ("string", "time"): (code("Time"), code("time")),
    ("string", "duration"): (code("Duration"), code("Duration")),
    ("string", "uuid"): (code("UUID"), code("UUID")),
    ("string", "byte"): (code("Base64"), code("bytes")),
    ("string", "base64"): (code("Base64"), code("bytes")),
    ("string", "base64url"): (code("Base64Url"), code("bytes")),
    ("string", "base64url-unpadded"): (code("Base64UrlUnpadded"), code("bytes")),
    ("string", "binary"): (code("Octets"), code("str")),
    ("string", "decimal"): (code("Decimal"), code("Decimal")),
    ("number", "decimal"): (code("DecimalNumber"), code("Decimal")),
}
_PLAIN: Final[dict[str, Leaf]] = {
    "string": (code("str"), code("str")),
    "integer": (code("int"), code("int")),
    "number": (code("JsonNumber"), code("float")),
    "boolean": (code("bool"), code("bool")),
}
ALPHABETS: Final = {
    "byte": "base64",
    "base64": "base64",
    "base64url": "base64url",
    "base64url-unpadded": "base64url-unpadded",
}
"""Formats of octets that travel as text, each with how they are written (RFC 4648)."""
SPELLED: Final = frozenset({"uuid", "date", "time", "duration", *ALPHABETS})
"""Formats of text that only counts in full spelling where other text may stand."""
LEAVES: Final = frozenset(
    {
        "Base64",
        "Base64Url",
        "Base64UrlUnpadded",
        "DateTime",
        "DecimalNumber",
        "FullDateTime",
        "JsonNumber",
        "Octets",
        "Time",
        "UtcDateTime",
    }
)
"""What the runtime's `deferred_types` offers."""
ANY: Final = code("Any")
NONE: Final = code("None")
FILE: Final = code("FileContent")
OCTETS: Final = code("ByteSource")
_DICT: Final = code("dict")
_FULL: Final = code("FullDateTime")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one kind of module writes types: which leaf of a pair, names of lists and mappings, references to models.

    `files`: octets are content to be uploaded, hence files too. `decodes`: values are read from and written to JSON by
    the type, so it is a wire type where that differs from the plain one. `params`: a mapping that a `TypedDict`
    describes may stand for a model. `arguments`: callers give the values, in any form that is accepted. `received`: no
    caller gives them. `chooses`: a union says how to choose between its variants.
    """

    leaf: int
    list_name: Code
    refer: Callable[[ClassName], Safe]
    arguments: bool = False
    received: bool = False
    files: bool = False
    decodes: bool = False
    params: bool = False
    chooses: bool = False
    mapping_name: Code = _DICT


def _in_models(name: ClassName) -> Safe:
    return ident(name.name)


def _in_resources(name: ClassName) -> Safe:
    return code("models.{name}", name=ident(name.name))


MODELS: Final = Dialect(0, code("list"), _in_models, chooses=True)
RECEIVED: Final = replace(MODELS, received=True)
UPLOADS: Final = replace(MODELS, files=True)
RESULTS: Final = Dialect(1, code("list"), _in_resources)
# In a class with a member called `list`, that name no longer means the built-in type.
RESULTS_WITH_LIST_MEMBER: Final = replace(RESULTS, list_name=code("builtins.list"))
BODIES: Final = replace(RESULTS, decodes=True, chooses=True)
ARGUMENTS: Final = Dialect(1, code("Sequence"), _in_resources, arguments=True)
# Read-only collections are covariant: a list of models fits where models or their params are accepted.
BODY_ARGUMENTS: Final = replace(ARGUMENTS, params=True, mapping_name=code("Mapping"))
FILE_ARGUMENTS: Final = replace(BODY_ARGUMENTS, files=True)
PARAMS: Final = replace(
    MODELS, list_name=code("Sequence"), mapping_name=code("Mapping"), arguments=True, params=True, chooses=False
)
UPLOAD_PARAMS: Final = replace(PARAMS, files=True)


@dataclass(frozen=True, slots=True)
class TypedDict:
    """The keys of a `TypedDict` by wire name, each with its annotation; a functional one is written as a call."""

    annotations: Mapping[str, Code]
    required: frozenset[str]
    functional: bool


def tag_table(entries: Iterable[tuple[ir.TagValue, Safe]]) -> Code:
    """Return the classes by the values of a discriminator: pairs where values are equal in Python, as 1 and true."""
    pairs = tuple(entries)
    if len({value for value, _ in pairs}) == len(pairs):
        return mapping((literal(value), name) for value, name in pairs)
    rows = (code("({tag}, {name})", tag=literal(tag), name=name) for tag, name in pairs)
    return code("({rows})", rows=join(", ", rows))


class Annotator:
    """Writes the annotation of any schema in one dialect."""

    def __init__(self, api: ir.Api, names: Names, dialect: Dialect) -> None:
        self._api = api
        self._names = names
        self._dialect = dialect
        # By the identity of a schema, which stays alive in its entry.
        self._known: dict[int, tuple[ir.Schema, Code]] = {}

    def annotate(self, schema: ir.Schema) -> Code:
        """Return the annotation of `schema`, with `| None` where it admits null."""
        if id(schema) not in self._known:
            self._known[id(schema)] = (schema, self._annotate(schema, ()))
        return self._known[id(schema)][1]

    def plain(self, schema: ir.Schema) -> Code:
        """Return the annotation of `schema` without `None`."""
        return self._plain(schema, ())

    def resolve(self, schema: ir.Schema) -> ir.Schema | None:
        """Dereference a schema; None where references lead back to themselves only."""
        return dereference(self._api.schemas.get, schema)

    def deprecated(self, schema: ir.Schema) -> bool:
        """Tell whether `schema`, or the target of its reference, is deprecated."""
        resolved = self.resolve(schema)
        return schema.deprecated or (resolved is not None and resolved.deprecated)

    def nullable(self, schema: ir.Schema) -> bool:
        """Tell whether `schema`, or the target of its reference, admits null."""
        for _ in range(len(self._api.schemas) + 1):
            if schema.nullable or isinstance(schema.shape, ir.Null):
                return True
            if not isinstance(schema.shape, ir.Reference):
                break
            schema = self._api.schemas[schema.shape.target]
        return False

    def leaf(self, schema: ir.Schema) -> tuple[Code, ...]:
        """Return the alternatives that describe a schema without parts, null left out."""
        match schema.shape:
            case ir.Scalar("string", "duration") if self._dialect.arguments:
                return (code("Duration"), code("timedelta"))
            case ir.Scalar("string", "uuid") if self._dialect.arguments:
                return (code("UUID"), code("str"))
            case ir.Scalar("string", "binary") if self._dialect.arguments and not self._dialect.files:
                return (code("bytes"), code("str"))
            case ir.Scalar(kind, format_):
                return (self._scalar(kind, format_),)
            case ir.Enumeration(values) if is_class(schema):
                name = code("{name}", name=self._dialect.refer(self._names.classes[schema.location]))
                return (
                    (name, code("str" if isinstance(values[0], str) else "int")) if self._dialect.arguments else (name,)
                )
            case ir.Enumeration(values):
                # PEP 586 admits no floats: their type has to do.
                inexact = any(isinstance(value, float) for value in values)
                exact = [value for value in values if not inexact or isinstance(value, (str, bool))]
                listed = code("Literal[{values}]", values=join(", ", [literal(value) for value in exact]))
                return (*([self._scalar("number", "")] if inexact else []), *([listed] if exact else []))
            case ir.Null():
                return (NONE,)
            case _:
                return (ANY,)

    def _scalar(self, kind: ir.ScalarType, format_: str) -> Code:
        if self._dialect.files and format_ == "binary":
            return FILE
        pair = _FORMATS.get((kind, format_), _PLAIN[kind])
        if self._dialect.received and format_ == "binary":
            return pair[1]
        if self._dialect.decodes and pair[0].text in LEAVES:
            return pair[0]
        # Callers who write a mapping see what they give, not how it is read.
        return pair[1 if self._dialect.params and kind == "number" else self._dialect.leaf]

    def model(self, schema: ir.Schema) -> tuple[Code, ...]:
        """Return the alternatives that describe an object or union with a class: models, and the mappings instead.

        The class of an object with a discriminator stands for its variants as well, where these inherit from it.
        """
        variants = schema.shape.variants if isinstance(schema.shape, ir.Object) else None
        models = [schema, *self._classes(variants.separate if variants is not None else ())]
        names: list[ClassName | None] = [self._names.classes[model.location] for model in models]
        if self._dialect.params:
            mappings = [schema, *self._classes(variants.all if variants is not None else ())]
            names += [self._names.params.get(mapping.location) for mapping in mappings]
        return tuple(code("{name}", name=self._dialect.refer(name)) for name in names if name is not None)

    def _classes(self, locations: Iterable[Location]) -> list[ir.Schema]:
        targets = (dereferenced(self._api.schemas, self._api.schemas[location]) for location in locations)
        return [target for target in targets if is_class(target)]

    def tag(self, shape: ir.Object, name: str) -> tuple[Code, ...]:
        """Return the alternatives that describe a discriminator in a mapping for a variant.

        They are other ones in each variant, so that none of these mappings is a subtype of another for type checkers.
        """
        declared = next(entry.schema for entry in shape.properties if entry.name == name)
        resolved = self.resolve(declared)
        values = dict(shape.tags)[name]
        if any(isinstance(value, float) for value in values):  # PEP 586 admits none
            return (self._scalar("number", ""),)
        literals = code("Literal[{values}]", values=join(", ", map(literal, values)))
        if resolved is None or not isinstance(resolved.shape, ir.Enumeration) or not is_class(resolved):
            return (literals,)
        return (*self.leaf(resolved)[:1], literals)

    def variants(self, union: ir.Union) -> Code:
        """Return what the name of a union with a discriminator stands for."""
        assert union.discriminator is not None
        default = union.discriminator.default
        groups = self._groups(union, union.discriminator)
        tags = [self._tag(union.variants[first], first) for first in groups]
        variants = [
            code("Annotated[{variant}, Tag({tag})]", variant=self._group(union, groups, first), tag=tags[first])
            for first in dict.fromkeys(groups)
        ]
        return code(
            "Annotated[{variants}, one_of({name}, {tags}{default})]",
            variants=join(" | ", variants),
            name=literal(union.discriminator.property),
            tags=tag_table((value, tags[index]) for value, index in self._tagged(union, union.discriminator)),
            default=code("") if default is None else code(", {tag}", tag=tags[default]),
        )

    def _groups(self, union: ir.Union, discriminator: ir.Discriminator) -> list[int]:
        """Return for each variant the first that lists the same values of the discriminator, which the mapping lacks.

        Nothing but their other members tells those apart.
        """
        mapped = {(type(value) is bool, value) for value, _ in self._mapped(union, discriminator)}
        first: dict[frozenset[tuple[bool, ir.TagValue]], int] = {}
        groups: list[int] = []
        for index, variant in enumerate(union.variants):
            declared = self._declared(variant, discriminator.property)
            values = min(declared, key=len, default=())
            keys = frozenset((type(value) is bool, value) for value in values)
            groups.append(first.setdefault(keys, index) if keys and not keys & mapped else index)
        return groups

    def _group(self, union: ir.Union, groups: list[int], first: int) -> Code:
        members = tuple(variant for variant, group in zip(union.variants, groups, strict=True) if group == first)
        return self.annotate(members[0]) if len(members) == 1 else union_of(self._union(members, ()))

    def _declared(self, variant: ir.Schema, name: str) -> list[tuple[ir.TagValue, ...]]:
        """Return the values that a variant lists for its property of a name."""
        listed = [self.resolve(entry.schema) for entry in properties(self.resolve(variant)) if entry.name == name]
        return [each.shape.values for each in listed if each and isinstance(each.shape, ir.Enumeration)]

    def _tagged(self, union: ir.Union, discriminator: ir.Discriminator) -> list[tuple[ir.TagValue, int]]:
        """Return the variant of each discriminator value: as mapped, and as variants declare their own property.

        Keys of the mapping are text in the document, whatever type the property has.
        """
        tagged = {(type(value) is bool, value): index for value, index in self._mapped(union, discriminator)}
        for index, variant in enumerate(union.variants):
            for value in chain.from_iterable(self._declared(variant, discriminator.property)):
                tagged.setdefault((type(value) is bool, value), index)
        return [(value, index) for (_, value), index in tagged.items()]

    def _mapped(self, union: ir.Union, discriminator: ir.Discriminator) -> Iterator[tuple[ir.TagValue, int]]:
        for value, index in discriminator.mapping:
            schema = self.resolve(union.variants[index])
            declared = [entry.schema for entry in properties(schema) if entry.name == discriminator.property]
            resolved = self.resolve(declared[0]) if declared else None
            yield (typed_tag(value, resolved.shape) if resolved is not None else value), index

    def _tag(self, variant: ir.Schema, index: int) -> Literal:
        schema = self.resolve(variant)
        if schema is not None and isinstance(schema.shape, ir.Array | ir.Tuple):
            return literal("list")  # arrays have no discriminator property: their type tells them apart
        class_name = self._names.classes.get(schema.location) if schema else None
        return literal(class_name.name if class_name else f"Variant{index}")

    def _annotate(self, schema: ir.Schema, open_: tuple[object, ...]) -> Code:
        return union_of(self._alternatives(schema, open_))

    def _plain(self, schema: ir.Schema, open_: tuple[object, ...]) -> Code:
        return union_of(self._plain_alternatives(schema, open_))

    def _alternatives(self, schema: ir.Schema, open_: tuple[object, ...]) -> tuple[Code, ...]:
        plain = self._plain_alternatives(schema, open_)
        return (*plain, NONE) if self.nullable(schema) else plain

    def _plain_alternatives(self, schema: ir.Schema, open_: tuple[object, ...]) -> tuple[Code, ...]:
        match schema.shape:
            case ir.Reference(target):
                if target in open_:
                    return (ANY,)
                return self._plain_alternatives(self._api.schemas[target], (*open_, target))
            case ir.Array(items):
                inner = self._annotate(items, open_)
                return (code("{list}[{inner}]", list=self._dialect.list_name, inner=inner),)
            case ir.Tuple() as shape:
                return (self._tuple(schema, shape, open_),)
            case ir.Map(values, patterns):
                parts = [self._alternatives(part, open_) for part in (values, *(part for _, part in patterns))]
                inner = union_of(chain.from_iterable(parts))
                plain = code("{mapping}[str, {inner}]", mapping=self._dialect.mapping_name, inner=inner)
                if not patterns or not self._dialect.chooses:
                    return (plain,)
                others, *matching = map(union_of, parts)  # none of them is written twice: they may be maps as well
                types = mapping((literal(pattern), part) for (pattern, _), part in zip(patterns, matching, strict=True))
                return (code("Annotated[{plain}, ByKey({types}, {others})]", plain=plain, types=types, others=others),)
            case ir.Object() | ir.Union() if is_class(schema):
                return self.model(schema)
            case ir.Union(variants):
                return self._union(variants, open_)
            case _:
                return self.leaf(schema)

    def _tuple(self, schema: ir.Schema, shape: ir.Tuple, open_: tuple[object, ...]) -> Code:
        """Write a tuple where its length is certain, else a list of whatever may stand in any place."""
        limits, length = dict(schema.limits.keywords), len(shape.prefix)
        closed = shape.rest is None or limits.get("maxItems") == length
        if closed and limits.get("minItems") == length:
            prefix = [self._annotate(entry, open_) for entry in shape.prefix]
            return code("tuple[{items}]", items=join(", ", prefix))
        places = shape.prefix if closed or shape.rest is None else (*shape.prefix, shape.rest)
        return code("{list}[{items}]", list=self._dialect.list_name, items=union_of(self._union(places, open_)))

    def _union(self, variants: tuple[ir.Schema, ...], open_: tuple[object, ...]) -> tuple[Code, ...]:
        """Return the alternatives of a union. Date-times come first, in full: any text would do for some others."""
        parts = [part for variant in variants for part in self._alternatives(variant, open_)]
        if any(part.text not in ("DateTime", "None") for part in parts):
            parts = [_FULL if part.text == "DateTime" else part for part in parts]
        parts.sort(key=lambda part: part is not _FULL)
        plain = union_of(part for part in parts if part is not NONE)
        if not self._dialect.chooses or plain is ANY:
            return tuple(parts)
        resolved = [self.resolve(variant) for variant in variants]
        objects = sum(schema is not None and isinstance(schema.shape, ir.Object) for schema in resolved)
        markers = [code("BestFit()")] if objects > 1 else []
        spelled = {
            schema.shape.format: self._scalar("string", schema.shape.format)
            for schema in resolved
            if schema is not None and isinstance(schema.shape, ir.Scalar) and schema.shape.format in SPELLED
        }
        if spelled and any(part.text == "str" for part in parts):
            types = mapping((literal(name), kind) for name, kind in spelled.items())
            markers.insert(0, code("Spelled({types})", types=types))
        if not markers:
            return tuple(parts)
        chosen = code("Annotated[{plain}, {markers}]", plain=plain, markers=join(", ", markers))
        return (chosen, NONE) if NONE in parts else (chosen,)


def union_of(alternatives: Iterable[Code]) -> Code:
    """Return the annotation for values of any of `alternatives`: each once, null last."""
    parts = {part.text: part for part in alternatives}
    if "Any" in parts:
        return ANY
    return join(" | ", sorted(parts.values(), key=lambda part: part.text == "None"))


def is_upload(media: ir.MediaType) -> bool:
    """Tell whether a body consists of parts, some of which may be files."""
    return is_multipart_form(media.name)


def uploads(api: ir.Api, annotator: Annotator) -> set[Location]:
    """Return the locations of all objects whose properties are the parts of a multipart body."""
    bodies = [operation.body for operation in api.operations if operation.body is not None]
    media_types = [media for body in bodies for media in body.media_types if is_upload(media)]
    schemas = [annotator.resolve(media.schema) for media in media_types if media.schema is not None]
    return {schema.location for schema in schemas if schema is not None}


def admits_none(annotation: Code) -> bool:
    """Tell whether None is a value that an annotation describes."""
    return annotation.text in ("Any", "None") or annotation.text.endswith(" | None")


def optional(annotation: Code) -> Code:
    """Return an annotation that describes None as well."""
    return annotation if admits_none(annotation) else code("{plain} | None", plain=annotation)
