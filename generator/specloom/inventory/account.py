"""The file of an inventory, next to the document: written by the tool, with the decisions that people made in it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import get_args

from specloom.base.diagnostics import Diagnostic, Location
from specloom.base.document import Json
from specloom.inventory.entries import Entry, Key, Kind, State


class InventoryError(Exception):
    """A file is no inventory; the text says what is wrong."""


INVENTORY = "inventory.yaml"
_HEAD = """\
# What the pages show and what the document has, entry by entry. Written by `specloom inventory --update`, which keeps
# what is decided by hand: `state: excluded` (on purpose) or `blocked` (for want of something), each with a `reason`.
"""
_MEMBERS = ("kind", "of", "name", "number", "lines", "claim", "state", "detail", "reason")
_UPDATE = "run `specloom inventory --update`"
_DECIDE = (
    "correct the document, or decide in the inventory: `state: excluded` or `blocked`, with a `reason`; first run "
    "`specloom inventory --update`"
)


def read_inventory(value: Json) -> tuple[Entry, ...]:
    """Return the entries of a file.

    Raises:
        InventoryError: It is no inventory; the text says what is wrong.
    """
    parts = value if isinstance(value, dict) else {}
    pages, document = parts.get("pages"), parts.get("document")
    if not isinstance(pages, dict) or not isinstance(document, list):
        raise InventoryError("`pages` maps names of pages to lists of entries, and `document` is such a list")
    listed = [(str(page), entries) for page, entries in pages.items()] + [("", document)]
    return tuple(
        _entry(page, entry)
        for page, entries in listed
        for entry in (entries if isinstance(entries, list) else [entries])
    )


def _entry(page: str, value: Json) -> Entry:
    if not isinstance(value, dict) or not {"kind", "name", "state"} <= value.keys():
        raise InventoryError(f"an entry has `kind`, `name` and `state`: {value!r}")
    if unknown := sorted(value.keys() - set(_MEMBERS)):
        raise InventoryError(f"an entry has no {unknown[0]!r}: {value!r}")
    if value["state"] not in tuple(State):
        raise InventoryError(f"`state` is one of {', '.join(State)}, and not {value['state']!r}")
    kind = next((known for known in get_args(Kind) if known == value["kind"]), None)
    if kind is None:
        raise InventoryError(f"`kind` is one of {', '.join(get_args(Kind))}, and not {value['kind']!r}")
    lines, of, claim, detail, reason = (str(value.get(key, "")) for key in ("lines", "of", "claim", "detail", "reason"))
    number = value.get("number", 1)
    entry = Entry(
        kind, str(value["name"]), State(str(value["state"])), page, lines, of, claim, detail, reason,
        number if isinstance(number, int) else 1,
    )  # fmt: skip
    if entry.state.is_decision and not entry.reason:
        raise InventoryError(f"`{entry.state}` needs a `reason`: {entry.kind} {entry.name!r}")
    return entry


def decided(entries: Iterable[Entry], recorded: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return entries with the decisions of a file: on what is undecided otherwise."""
    decisions = {entry.key: entry for entry in recorded if entry.state.is_decision}
    return tuple(_decided(entry, decisions) for entry in entries)


def _decided(entry: Entry, decisions: Mapping[Key, Entry]) -> Entry:
    decision = decisions.get(entry.key)
    if decision is None or entry.state is not State.UNDECIDED:
        return entry
    return replace(entry, state=decision.state, reason=decision.reason)


def inventory_text(entries: Sequence[Entry]) -> str:
    """Return the text of the file."""
    pages: dict[str, list[Entry]] = {}
    for entry in entries:
        pages.setdefault(entry.page, []).append(entry)
    document = pages.pop("", [])
    lines = ["pages:" if pages else "pages: {}"]
    for page, listed in pages.items():
        lines += [f"  {json.dumps(page, ensure_ascii=False)}:", *(f"  - {_flow(entry)}" for entry in listed)]
    lines += ["document:" if document else "document: []", *(f"- {_flow(entry)}" for entry in document)]
    return _HEAD + "\n".join(lines) + "\n"


def _flow(entry: Entry) -> str:
    members = {name: getattr(entry, name) for name in _MEMBERS}
    parts = [
        f"{name}: {value if name in ('kind', 'state', 'number') else json.dumps(value, ensure_ascii=False)}"
        for name, value in members.items()
        if value and not (name == "number" and value == 1)
    ]
    return "{" + ", ".join(parts) + "}"


def disagreements(entries: Sequence[Entry], recorded: Sequence[Entry], file: str) -> Iterator[Diagnostic]:
    """Yield what is undecided, and where the file is not what the pages and the document make it."""
    known = {entry.key: entry for entry in recorded}
    for entry in entries:
        record = known.pop(entry.key, None)
        if entry.state is State.UNDECIDED:
            yield _undecided(entry, file)
        elif record is None:
            yield Diagnostic("inventory-new", _place(entry, file), f"the inventory lacks {entry.shown}", _UPDATE)
        elif record.state.is_decision and not entry.state.is_decision:
            message = f"{entry.shown} is {record.state} in the inventory, and is {entry.state}"
            yield Diagnostic("inventory-idle", _place(entry, file), message, f"{_UPDATE}, which drops the decision")
        elif replace(record, location=None) != replace(entry, location=None):
            message = f"the inventory has another record of {entry.shown}"
            yield Diagnostic("inventory-changed", _place(entry, file), message, _UPDATE)
    for record in known.values():
        where = f"{record.page} shows" if record.page else "the document has"
        message = f"{record.shown} is in the inventory, and {where} it no longer"
        yield Diagnostic("inventory-gone", Location(file), message, _UPDATE)


def _undecided(entry: Entry, file: str) -> Diagnostic:
    at, what = _place(entry, file), entry.shown
    detail = f": {entry.detail}" if entry.detail else ""
    if entry.kind == "page":
        return Diagnostic("inventory-unread", at, f"the page has {entry.detail}", _DECIDE)
    if entry.kind == "line":
        return Diagnostic("inventory-unread", at, f"the line {entry.detail}", _DECIDE)
    if entry.page:
        return Diagnostic("inventory-missing", at, f"the page shows {what}, the document lacks it{detail}", _DECIDE)
    return Diagnostic("inventory-unshown", at, f"the document has {what}, no page shows it{detail}", _DECIDE)


def _place(entry: Entry, file: str) -> Location:
    if entry.page:
        return Location(entry.page, (), entry.line, 1)
    return entry.location or Location(file)
