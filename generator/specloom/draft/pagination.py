"""How the pages of lists follow each other, where parameters and samples of a draft look like it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from specloom.base.diagnostics import Location, SpecError
from specloom.base.document import Document, Json, SourceFile
from specloom.drift.observed import Object
from specloom.evidence.citations import SOURCE
from specloom.evidence.ground_operations import role_in_pagination
from specloom.infer.envelopes import unmarked_pages
from specloom.load import parse_text
from specloom.read import read

_EXTENSION = "x-specloom-pagination"
_MAIN = "draft"
_REASON = "That pages follow each other so is inferred from the names of parameters and members."
_UNCLEAR = "How its pages end is not shown, so that none is declared."


def with_pagination(root: Object) -> Iterator[str]:
    """Add to the operations of a draft how their pages follow each other; yield what each is called and why."""
    guesses = dict(_guesses(root))
    paths = root["paths"]
    for path, item in (paths if isinstance(paths, dict) else {}).items():
        for method, operation in (item if isinstance(item, dict) else {}).items():
            if not isinstance(operation, dict):
                continue
            guess = guesses.get((path, method))
            if guess or _turns(operation):
                reason = _REASON if guess else _UNCLEAR
                _infer(operation, reason)
                if guess:
                    operation[_EXTENSION] = guess
                yield f"{method.upper()} {path}: {reason}"


def _guesses(root: Object) -> Iterator[tuple[tuple[str, str], Object]]:
    document = Document(Path(), _MAIN, {_MAIN: SourceFile("", root)})
    try:
        api = read(document).api
    except SpecError:  # what is wrong with the document is reported where it is read
        return
    for note in unmarked_pages(api):
        place: Location = note.location
        extension = parse_text(note.hint.partition("write ")[2], name="extension")
        value = extension.get(_EXTENSION) if isinstance(extension, dict) else None
        if isinstance(value, dict) and len(place.pointer) == 3:
            yield (place.pointer[1], place.pointer[2]), value


def _turns(operation: Object) -> bool:
    """Tell whether an operation has parameters that turn pages."""
    listed = operation.get("parameters")
    names = {
        str(entry.get("name")) for entry in (listed if isinstance(listed, list) else []) if isinstance(entry, dict)
    }
    return any(role_in_pagination(name) in ("cursor", "offset", "page") for name in names)


def _infer(operation: Object, reason: str) -> None:
    source = operation.get(SOURCE)
    assert isinstance(source, dict)
    listed = source.get("inferred")
    facts: list[Json] = [*(listed if isinstance(listed, list) else []), "pagination"]
    note = " ".join(filter(None, (str(source.get("note", "")), reason)))
    lead = {key: value for key, value in source.items() if key not in ("basis", "note", "inferred")}
    operation[SOURCE] = {**lead, "basis": "inferred", "note": note, "inferred": facts}
