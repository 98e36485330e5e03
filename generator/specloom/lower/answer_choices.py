"""The choices of what a call answers: a stream or one value, only what has changed, what a redirect leads to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from specloom.code.annotations import NONE, optional
from specloom.code.safe import Code, Ident, Literal, code, ident, literal
from specloom.code.view import Argument
from specloom.lower.choices import Alternative, Choice, Result
from specloom.lower.media_choices import OMITTED, literal_of

_TRUE = code("Literal[True]")
_FALSE = code("Literal[False]")
_NOT_MODIFIED = code("NotModified")


@dataclass(frozen=True, slots=True)
class Flag:
    """The argument by which callers ask for a stream.

    It is a parameter, or a `field` of the body. `usual` is what the server takes it for where it is not sent.
    """

    name: Ident
    wire_name: Literal
    field: Literal | None
    usual: bool
    required: bool


def stream_choice(flag: Flag, streams: Mapping[str, Code], *, body: Ident | None, has_fields: bool) -> Choice:
    """Return the choice between one value and a stream, by a flag that is sent; `streams` are items by media type."""
    media_type, item = next(iter(streams.items()))
    default = None if flag.required else OMITTED
    asks, declines = (default, None) if flag.usual else (None, default)
    yes = _TRUE if asks is None else optional(_TRUE)
    no = _FALSE if declines is None else optional(_FALSE)
    condition = code("{flag} is not False" if flag.usual else "{flag}", flag=flag.name)
    asking = Alternative((Argument(flag.name, yes, asks),), result=Result(item, streams=True), condition=condition)
    declining = Alternative((Argument(flag.name, no, declines),))
    # What only the running program knows: callers narrow the result.
    either = Alternative(
        (Argument(flag.name, code("bool") if flag.required else code("bool | None"), None),),
        or_stream=item,
    )
    in_body = flag.field is not None
    return Choice(
        ((asking, declining) if flag.usual else (declining, asking)) + (either,),
        arguments=(Argument(flag.name, code("bool | None"), NONE),) if in_body else (),
        doc="Whether the answer is a stream.",
        streaming=streaming(media_type),
        prelude=_flagged(flag, body, has_fields=has_fields) if body is not None and in_body else None,
    )


def streaming(media_type: str) -> Code:
    """Return what selects the responses of an operation that are streams of a media type."""
    return code("streaming({media_type})", media_type=literal(media_type))


def _flagged(flag: Flag, body: Ident, *, has_fields: bool) -> Code:
    """Return the statement that puts a flag among the fields, or into the body that is given as a whole."""
    field = flag.field or literal("")
    wire_name = code("") if flag.wire_name.text == field.text else code(", wire_name={name}", name=flag.wire_name)
    return code(
        "{body}, {left} = _flagged({body}, {fields}, name={field}, value={flag}{wire_name}{usual})",
        body=body,
        left=ident("fields") if has_fields else code("_"),
        fields=ident("fields") if has_fields else code("{{}}"),
        flag=flag.name,
        field=field,
        wire_name=wire_name,
        usual=code(", usual=True") if flag.usual else code(""),
    )


def condition_choice(versions: Mapping[Ident, Code]) -> Choice:
    """Return the choice of whether the answer may be that nothing has changed, by the arguments that name a version.

    `versions` are the annotations of their values.
    """
    nothing = [Argument(name, NONE, NONE) for name in versions]
    alternatives = [Alternative(tuple(nothing))]
    for index, (name, annotation) in enumerate(versions.items()):
        alternatives.append(Alternative((*nothing[:index], Argument(name, annotation, None)), also=_NOT_MODIFIED))
    return Choice(tuple(alternatives))


def follow_choice(name: Ident, accept: Ident, bodies: Mapping[str, Code]) -> Choice:
    """Return the choice between the target of a redirect and the content there, by the argument `name`.

    `bodies` are the results of callers who want the body of the redirect itself, by media type: by `accept`.
    """
    alternatives = [
        Alternative((Argument(name, _FALSE, OMITTED),)),
        Alternative((Argument(name, _TRUE, None),), result=Result(code("bytes"))),
    ]
    for media_type, annotation in bodies.items():
        taken = (Argument(name, _FALSE, OMITTED), Argument(accept, literal_of([media_type]), None))
        alternatives.append(Alternative(taken, result=Result(annotation)))
    followed = Argument(name, code("bool"), code("False"))
    accepted = (Argument(accept, optional(literal_of(bodies)), NONE),) if bodies else ()
    usual = code("{accept}", accept=accept) if bodies else code("None")
    return Choice(
        tuple(alternatives),
        arguments=(followed, *accepted),
        name="follow",
        doc="Whether the redirect is followed, so that the result is the content that it leads to.\n"
        "The media type of the body of the redirect itself, to be the result.",
        selector=code('accepting("*/*" if {name} else {usual})', name=name, usual=usual),
    )
