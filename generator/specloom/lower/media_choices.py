"""The choices between media types: of a response, by the argument `accept`, and of a body, by `content_type`."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence

from specloom.code.annotations import NONE, optional
from specloom.code.safe import Code, Ident, code, ident, join, literal
from specloom.code.view import Argument
from specloom.lower.choices import Alternative, Choice, Result

OMITTED = code("...")


def free_name(wanted: str, used: Container[str]) -> Ident:
    """Return a name for an argument that is not in use."""
    while wanted in used:
        wanted += "_"
    return ident(wanted)


def accept_choice(name: Ident, usual: Sequence[str], accepted: Mapping[str, Code], result: Result) -> Choice:
    """Return the choice of the media type of the response, by the argument `name`.

    `usual` are those that a call asks for anyway, `accepted` all that are offered, each with the result's annotation.
    """
    is_same = {media: result.is_awaited and kind == result.returns for media, kind in accepted.items()}
    first = [*(media for media in usual if media not in accepted), *(media for media in accepted if is_same[media])]
    kind, default = (literal_of(first), OMITTED) if first else (NONE, NONE)
    alternatives = [Alternative((Argument(name, kind, default),))]
    for annotation in dict.fromkeys(kind for media, kind in accepted.items() if not is_same[media]):
        names = [media for media, kind in accepted.items() if kind == annotation]
        alternatives.append(
            Alternative(
                arguments=(Argument(name, literal_of(names), None),),
                result=Result(annotation),
                condition=code("{name} in {names}", name=name, names=_tuple(names)),
            )
        )
    taken = optional(literal_of(dict.fromkeys((*first, *accepted))))
    return Choice(
        tuple(alternatives),
        arguments=(Argument(name, taken, NONE),),
        name="accept",
        doc="The media type of the response.",
        selector=code("accepting({name})", name=name),
    )


def literal_of(values: Iterable[str]) -> Code:
    """Return the annotation of these values."""
    return code("Literal[{values}]", values=join(", ", map(literal, values)))


def _tuple(values: Sequence[str]) -> Code:
    return code("({values},)", values=join(", ", map(literal, values)))
