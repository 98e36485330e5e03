"""Readings of references that lead nowhere: names alone, names that are not escaped, and parts that nothing needs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import unquote

from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.base.document import Document
from specloom.base.pointer import fragment_of, value_or_none
from specloom.validate.fixes import Fix, apply_fixes
from specloom.validate.reach import NOT_FOUND, Reach

_HOLDERS = (("components", "schemas"), ("definitions",))
_TO_COMPONENT = re.compile(r"#/(components/[A-Za-z]+|definitions)/(.+)", re.DOTALL)


def normalise_references(
    document: Document, broken: Sequence[Diagnostic]
) -> tuple[Document, list[Diagnostic], list[Diagnostic]]:
    """Return the document with some broken references mended, the diagnostics of that, and the errors that are left.

    `$ref: Item` is read as `#/components/schemas/Item`, and a name in a pointer as it stands where it is not escaped.
    A reference in a part that is dispensable stays broken: any value is taken there, or the part is left out. `broken`
    are the errors about references that lead to nothing.
    """
    diagnostics: list[Diagnostic] = []
    left: list[Diagnostic] = []
    changes: list[tuple[Location, Fix]] = []
    if not broken:
        return document, diagnostics, left
    reach = Reach(document)
    for error in broken:
        at = Location(error.location.document, error.location.pointer)
        target = _intended(document, at) if error.rule == NOT_FOUND else None
        if target is not None:
            text, message = target
            changes.append((at, Fix((), "", {"$ref": text})))
            hint = f"it is read as {text!r}"
            diagnostics.append(Diagnostic("reference-by-name", at, message, hint, Severity.WARNING))
        elif error.rule == NOT_FOUND and (limits := reach.limits(error)):
            hint = f"{'; or '.join(limits)}; {error.hint}"
            diagnostics.append(replace(error, location=at, hint=hint, severity=Severity.WARNING))
        else:
            left.append(error)
    return (apply_fixes(document, changes) if changes else document), diagnostics, left


def _intended(document: Document, at: Location) -> tuple[str, str] | None:
    """Return the reference that a broken one stands for, and what is wrong with it; None where that is not clear."""
    holder = value_or_none(document.files[at.document].root, at.pointer) if at.document in document.files else None
    text = holder.get("$ref") if isinstance(holder, dict) else None
    if not isinstance(text, str):
        return None
    in_pointer = _TO_COMPONENT.fullmatch(text)
    holders = [tuple(in_pointer[1].split("/"))] if in_pointer else _HOLDERS
    wanted = in_pointer[2] if in_pointer else text
    wrong = "holds a name that is not escaped" if in_pointer else "is only a name"
    for name in (wanted, unquote(wanted)):
        for parts in holders:
            target = fragment_of((*parts, name))
            try:
                document.resolve(Location(at.document), target)
            except SpecError:
                continue
            return target, f"the reference {text!r} {wrong}"
    return None
