"""What extensions of other tools say, added to a document in our words; what is not taken is reported.

Ours go first. Which extensions there are, `base/foreign.py` says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.base.document import Document, Json, SourceFile
from specloom.base.foreign import BY_NAME, PREFIXES, READ_IN_PLACE
from specloom.base.json_value import copied
from specloom.foreign import calls, names, pagination, streams
from specloom.foreign.adopting import Adopting, Said, origin
from specloom.foreign.stainless import take_stainless
from specloom.lint.outline import Kind, Part, parts

__all__ = ["TRANSLATORS", "Adopted", "adopt", "origin"]

_MORE_PATHS = "x-ms-paths"
TRANSLATORS: Mapping[str, Callable[[Adopting, Said], None]] = {
    "x-fern-sdk-method-name": names.name,
    "x-fern-sdk-group-name": names.group,
    "x-fern-parameter-name": names.name,
    "x-fern-property-name": names.name,
    "x-fern-type-name": names.type_name,
    "x-fern-enum": names.fern_enum,
    "x-fern-pagination": pagination.fern,
    "x-fern-retries": calls.fern_retries,
    "x-fern-ignore": calls.ignore,
    "x-fern-idempotent": calls.idempotent,
    "x-fern-streaming": streams.fern,
    "x-speakeasy-name-override": names.name,
    "x-speakeasy-group": names.group,
    "x-speakeasy-enums": names.enum_lists,
    "x-speakeasy-enum-descriptions": names.enum_lists,
    "x-speakeasy-pagination": pagination.speakeasy,
    "x-speakeasy-retries": calls.speakeasy_retries,
    "x-speakeasy-ignore": calls.ignore,
    "x-speakeasy-sse-sentinel": streams.sentinel,
    "x-speakeasy-sse-overload": streams.overload,
    "x-speakeasy-param-encoding-override": calls.encoding,
    "x-ms-client-name": names.name,
    "x-ms-enum": names.microsoft_enum,
    "x-ms-pageable": pagination.microsoft,
    "x-ms-parameter-location": calls.parameter_location,
    "x-ms-error-response": calls.error_response,
    "x-ms-secret": calls.secret,
    "x-ms-mutability": calls.mutability,
    "x-ms-skip-url-encoding": calls.reserved,
    "x-stainless-param": names.name,
    "x-stainless-skip": calls.skip,
}
"""What takes over each extension."""

_FLAGS = frozenset({
    "x-fern-idempotent", "x-fern-ignore", "x-ms-error-response", "x-ms-secret", "x-ms-skip-url-encoding",
    "x-speakeasy-ignore", "x-speakeasy-sse-overload",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Adopted:
    """A document in our words, what was reported, and where what was added or moved was written."""

    document: Document
    notes: tuple[Diagnostic, ...] = ()
    moved: Mapping[Location, Location] = field(default_factory=dict[Location, Location])


def adopt(document: Document, texts: Iterable[str], stainless: tuple[str, Json] | None = None) -> Adopted:
    """Return the document with what extensions of other tools say; `texts` are all that it was made from.

    `stainless` is the configuration of Stainless, with its name, if one is given.

    Raises:
        SpecError: That is no such configuration.
    """
    if stainless is None and not any(prefix in text for text in texts for prefix in PREFIXES):
        return Adopted(document)
    files = {name: SourceFile(file.text, copied(file.root)) for name, file in document.files.items()}
    adopting = Adopting(replace(document, files=files))
    _more_paths(adopting)
    for part in list(parts(adopting.document)):
        for key, value in list(part.value.items()):
            if key.startswith(PREFIXES) and key != _MORE_PATHS:
                _take(adopting, Said(part, key, value, part.location.child(key)))
    if stainless is not None:
        take_stainless(adopting, *stainless)
    adopted = replace(adopting.document, adopted=frozenset(adopting.adopted), left_out=frozenset(adopting.left_out))
    return Adopted(adopted, adopting.notes(), adopting.moved)


def _take(adopting: Adopting, said: Said) -> None:
    facts = BY_NAME.get(said.key)
    if said.key in _FLAGS and not isinstance(said.value, bool):
        adopting.refuse(said, f"{said.value!r} is neither true nor false", "write true, or remove it")
    elif said.key in TRANSLATORS:
        TRANSLATORS[said.key](adopting, said)
    elif facts is None:
        adopting.refuse(said, "it is not known", "see specs/README.md for what is read", severity=Severity.NOTE)
    elif said.key in READ_IN_PLACE:
        if "positionInOperation" in said.members:
            message = f"the `positionInOperation` of `{said.key}` is not taken: clients take variables of their server"
            hint = "give them when the client is made"
            adopting.report(said.at.child("positionInOperation"), said.key, message, hint, Severity.NOTE)
    else:
        severity = Severity.WARNING if facts.has_effect else Severity.NOTE
        adopting.refuse(said, facts.not_taken, "nothing is to be done, unless you need what it says", severity=severity)


def _more_paths(adopting: Adopting) -> None:
    """Move the entries of `x-ms-paths`, which differ from others by their queries, to the paths."""
    document, root = adopting.document, adopting.document.root
    added: Json = root.get(_MORE_PATHS) if isinstance(root, dict) else None
    paths = root.setdefault("paths", {}) if isinstance(root, dict) and isinstance(added, dict) else None
    if not isinstance(root, dict) or not isinstance(added, dict) or not isinstance(paths, dict):
        return
    top = Location(document.main)
    for path, item in added.items():
        at = top.child(_MORE_PATHS, path)
        if path in paths:
            said = Said(Part(Kind.DOCUMENT, top, root), _MORE_PATHS, item, at)
            adopting.refuse(said, f"`paths` has {path!r} as well, which stands", "remove one of the two")
        else:
            paths[path] = item
            adopting.moved[top.child("paths", path)] = at
    del root[_MORE_PATHS]
