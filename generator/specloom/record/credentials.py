"""Reports the credentials in recordings, and those that would stand in files about to be written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, cast

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError, distinct
from specloom.base.document import Json
from specloom.ir.recordings import Recording
from specloom.load import locate_in_body, positioned
from specloom.record.rules import credential_names
from specloom.runtime.shared.credential_shapes import Match, shapes_in
from specloom.runtime.shared.credentials import IGNORE, RULE, WAY_OUT, Audit, Credential, reason_in, unexplained
from specloom.runtime.shared.pointer import pointer_of
from specloom.runtime.shared.scrub import REDACTED


def recorded_credentials(
    api: ir.Api, recordings: Iterable[Recording], texts: Mapping[str, str]
) -> tuple[tuple[Diagnostic, ...], frozenset[str]]:
    """Return a diagnostic for each credential in recordings, and the credentials that may stay there.

    `texts` are those of the files by name; diagnostics have lines and columns.
    """
    names = credential_names(api)
    diagnostics: list[Diagnostic] = []
    exempt: set[str] = set()
    for recording in recordings:
        cassette = cast("dict[str, Any]", json.loads(recording.cassette))
        interactions = cast("list[dict[str, Any]]", cassette["interactions"])
        for exchange, interaction in zip(recording.exchanges, interactions, strict=True):
            audit = Audit(names)
            audit.exchange({**interaction, IGNORE: cassette[IGNORE]} if reason_in(cassette) else interaction)
            exempt |= audit.exempt
            diagnostics += (_explanation(exchange.location, at) for at in unexplained(interaction))
            diagnostics += (_located(exchange.location, item, interaction, texts) for item in audit.found)
    return positioned(distinct(diagnostics), texts), frozenset(exempt)


def refuse_credentials(api: ir.Api, recordings: Sequence[Recording], texts: Mapping[str, str]) -> frozenset[str]:
    """Refuse recordings that hold credentials, and return the credentials that may stay in recordings.

    Raises:
        SpecError: A recording holds one.
    """
    diagnostics, exempt = recorded_credentials(api, recordings, texts)
    if diagnostics:
        raise SpecError(diagnostics, sources=texts)
    return exempt


def _located(
    exchange: Location, credential: Credential, interaction: Mapping[str, Any], texts: Mapping[str, str]
) -> Diagnostic:
    inside = f" at `{pointer_of(credential.inside)}` of the body" if credential.inside else ""
    side, *rest = credential.pointer
    body: Json = interaction[side].get("body") if rest == ["body"] else None
    inner = body if isinstance(body, dict) else None
    at = exchange.child(*credential.pointer, *([] if inner is None else ["string"]))
    diagnostic = Diagnostic(RULE, at, f"{credential.what}{inside} is a credential", WAY_OUT)
    if not credential.inside:
        return diagnostic
    text = body if inner is None else inner.get("string")
    placed = positioned([diagnostic], texts)[0]
    return locate_in_body(placed, pointer_of(credential.inside), str(text), texts)


def _explanation(exchange: Location, at: tuple[str, ...]) -> Diagnostic:
    message = f"`{IGNORE}` gives no reason"
    return Diagnostic("recording-ignore", exchange.child(*at), message, f"write `{IGNORE}: {{{RULE}: REASON}}`")


def written_credentials(
    files: Mapping[str, str], exempt: Collection[str], documents: Mapping[str, str]
) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each credential of a known shape in files that are about to be written.

    The modules of the runtime are left out, and `exempt` are credentials that may be there. A diagnostic is about the
    place in `documents`, texts by name, that holds the credential, else about the file.
    """
    plain = set[str]()
    for path, text in files.items():
        for match in shapes_in(text, plain=plain) if "/_runtime/" not in path else ():
            if not any(match.value in allowed for allowed in exempt):
                sources = (_place(name, text, match) for name, text in documents.items())
                place = next((place for place in sources if place is not None), Location(path))
                hint = "remove it from there, or let an overlay do so, and revoke it"
                yield Diagnostic("credential-written", place, f"{match.kind} would be written to {path}", hint)


def refuse_written(
    files: Mapping[str, str],
    exempt: Collection[str],
    documents: Mapping[str, str],
    harmless: set[str] | None = None,
) -> None:
    """Refuse files about to be written that hold a credential, as `written_credentials` reports them.

    `harmless` are digests of texts that hold none; those of the files replace them.

    Raises:
        SpecError: A file holds one.
    """
    known = set[str]() if harmless is None else harmless
    digests = {path: hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() for path, text in files.items()}
    unknown = {path: text for path, text in files.items() if digests[path] not in known}
    diagnostics = distinct(written_credentials(unknown, exempt, documents))
    if diagnostics:
        raise SpecError(diagnostics, sources=documents)
    known.clear()
    if not exempt:
        known.update(digests.values())


def _place(name: str, text: str, credential: Match) -> Location | None:
    at = next((match.start for match in shapes_in(text) if match.value == credential.value), None)
    return None if at is None else _at(name, text, at)


def _at(name: str, text: str, offset: int) -> Location:
    return Location(name, (), text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def document_credentials(texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Yield a note for each credential of a known shape in the text of a document, which no package shows."""
    for name, text in texts.items():
        for match in shapes_in(text, depth=0):
            message = f"{match.kind} stands here; descriptions of the package say {REDACTED} in its place"
            hint = "nothing, if it is made up; else revoke it"
            yield Diagnostic("document-credential", _at(name, text, match.start), message, hint, Severity.NOTE)


def without_credentials(
    api: ir.Api, examples: Callable[[Location], Sequence[Json]]
) -> Callable[[Location], list[Json]]:
    """Return what finds the examples of a document without those that hold a credential."""
    names = credential_names(api)
    of_parameters = {
        place: parameter.name
        for operation in api.operations
        for parameter in operation.parameters
        for place in (parameter.location, parameter.schema.location)
    }

    @cache
    def usable(at: Location) -> list[Json]:
        name = of_parameters.get(at) or "".join(at.pointer[-1:])
        return [value for value in examples(at) if not names.are_in(name, value)]

    return usable
