"""What `specloom sources` does: fetches registered pages, and finds the claims, methods and tests of what changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, cast

from specloom.base import support_manifest
from specloom.base.diagnostics import Diagnostic, Location, SpecError
from specloom.base.document import Json
from specloom.base.registry import KEPT_PAGES, SOURCES, Page
from specloom.base.sources import NoSourcesError, Source
from specloom.base.yaml_edit import Change, NotTextualError, edited
from specloom.evidence import Citation, citations
from specloom.evidence.change_report import Use, as_json, as_markdown
from specloom.evidence.citations import digest
from specloom.evidence.page_changes import PageChange, is_settled, page_changes
from specloom.evidence.registry import load_pages, page_file, previous_file
from specloom.fetch import Fetcher, FetchError, page_text
from specloom.load import load_partly, parse_text, positioned, value_spans
from specloom.pipeline.claims import cited_pages
from specloom.pipeline.load_document import load_document
from specloom.write import replace_file

_TEST = re.compile(r"(?:async )?def (test_\w+)\(")
_CALL = re.compile(r"\b(client(?:\.\w+)+)\(")


@dataclass(frozen=True, slots=True)
class Pulled:
    """What came of fetching the pages of one document: a line for each, and diagnostics with the texts they are in."""

    lines: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]


def registered(listed: Sequence[Source], *, is_named: bool) -> list[Source]:
    """Return the documents that have a registry of sources; `is_named` says that somebody has named them.

    Raises:
        NoSourcesError: There is none.
    """
    having = [source for source in listed if (source.document.parent / SOURCES).is_file()]
    if not having:
        folder = listed[0].shown_folder.as_posix() if is_named else "specs/*"
        raise NoSourcesError(f"there is no {folder}/{SOURCES}: list the pages in it that the document was made from")
    return having


def needs_docs(source: Source) -> bool:
    """Tell whether a registry has pages whose text is not kept next to the document.

    Raises:
        SpecError: The registry is malformed.
    """
    pages, _ = load_pages(source.document.parent, display=source.shown_folder.as_posix())
    return any(not page.is_kept for page in pages.values())


def pull(source: Source, docs: Path | None, fetcher: Fetcher, today: date) -> Pulled:
    """Fetch the registered pages of one document: their texts, and what `sources.yaml` says of them, are replaced.

    The text that the document was last read against stays in a folder `.previous`. A page that cannot be had leaves
    everything of it as it was.

    Raises:
        SpecError: The document or the registry cannot be read.
        WriteError: A file cannot be written.
    """
    folder = source.document.parent
    pages, texts = load_pages(folder, display=source.shown_folder.as_posix())
    name, text = next(iter(texts.items()))
    cited = tuple(citations(load_partly(source.document, display=source.display, root=source.root).document))
    lines: list[str] = []
    diagnostics: list[Diagnostic] = []
    facts: dict[int, dict[str, str]] = {}
    for page in pages.values():
        path = page_file(page, folder, docs or folder / KEPT_PAGES)
        at = Location(name, ("pages", str(page.index), "url"))
        try:
            outcome, facts[page.index] = _pull_page(page, path, fetcher, today, cited)
        except FetchError as error:
            outcome = error.message
            diagnostics.append(Diagnostic(error.rule, at, f"{page.id}: {error.message}", error.hint))
            if error.rule == "page-gone" and not page.removed:
                facts[page.index] = {"removed": today.isoformat()}
        lines.append(f"{page.id}: {outcome}")
    try:
        written = _with_facts(text, name, facts)
    except NotTextualError as error:
        hint = "write each page of the list out"
        refusal = Diagnostic("sources-layout", Location(name), f"what was fetched cannot be noted: {error}", hint)
        raise SpecError([refusal], sources=texts) from None
    if written != text:
        replace_file(folder / SOURCES, written)
    texts = {name: written}
    return Pulled(tuple(lines), positioned(diagnostics, texts), texts)


def _pull_page(
    page: Page, path: Path, fetcher: Fetcher, today: date, cited: Iterable[Citation]
) -> tuple[str, dict[str, str]]:
    """Fetch one page; return what came of it, and what the registry is to say, empty texts for what it is not to."""
    current = path.read_text("utf-8", errors="replace") if path.is_file() else None
    is_known = current is not None and _digest(current) == page.hash and not page.removed
    validators = {"etag": page.etag, "last_modified": page.last_modified} if is_known else {}
    fetched = fetcher.get(page.url, **validators)
    if fetched.unmodified:
        return "unchanged", {}
    text = page_text(fetched, page.selector)
    facts = {"etag": fetched.etag, "last-modified": fetched.last_modified, "removed": ""}
    if text == current and is_known:
        return "unchanged", facts
    previous = previous_file(path)
    if current is not None and text != current and (not previous.exists() or is_settled(cited, page, current)):
        replace_file(previous, current)
    if text != current:
        replace_file(path, text)
    outcome = "first text" if current is None else "unchanged" if text == current else "changed"
    return outcome, {**facts, "retrieved": today.isoformat(), "hash": _digest(text)}


def _digest(text: str) -> str:
    lines = text.splitlines()
    return digest(lines, ((1, len(lines)),))


def _with_facts(text: str, name: str, facts: Mapping[int, Mapping[str, str]]) -> str:
    """Return the text of a registry with facts about pages, by index; what is empty is removed."""
    for is_gone in (False, True):
        rows = cast("dict[str, list[dict[str, Json]]]", parse_text(text, name=name))["pages"]
        changes = [
            Change(("pages", str(index), key), value, is_new=key not in rows[index], is_gone=is_gone, is_quoted=True)
            for index, row in facts.items()
            for key, value in row.items()
            if bool(value) is not is_gone and rows[index].get(key, "") != value
        ]
        spans = value_spans(text)
        assert spans is not None
        text = edited(text, spans, changes) if changes else text
    return text


@dataclass(frozen=True, slots=True)
class Compared:
    """The changes of the pages of one document as text, and whether claims rest on what changed or is gone."""

    text: str
    is_broken: bool


def compare(source: Source, docs: Path | None, output: Path, *, form: Literal["markdown", "json"]) -> Compared:
    """Compare the pages of one document with the texts that it was last read against.

    Methods and tests are those of its package below `output`, where there is one.

    Raises:
        SpecError: The document or the registry cannot be read.
    """
    changes, unread = _changes(source, docs)
    uses = dict(_uses(output / source.package))
    write = as_markdown if form == "markdown" else as_json
    return Compared(write(source.display, changes, uses, unread), any(change.is_broken for change in changes))


def _changes(source: Source, docs: Path | None) -> tuple[tuple[PageChange, ...], tuple[str, ...]]:
    """Return what changed, and the ids of the pages that were never fetched."""
    document = load_document(source).document
    place = docs or document.folder / KEPT_PAGES
    now, before = cited_pages(document, place), dict[str, str]()
    for page in document.pages.values():
        path = page_file(page, document.folder, place)
        for texts, file in ((now, path), (before, previous_file(path))):
            if file.is_file():
                texts.update(dict.fromkeys((page.id, page.file), file.read_text("utf-8", errors="replace")))
    unread = tuple(page.id for page in document.pages.values() if page.id not in now and not page.removed)
    return page_changes(document, now, before), unread


def _uses(package: Path) -> Iterator[tuple[str, Use]]:
    """Yield the operations of a generated package, by id or by method and path, with their calls and tests."""
    manifest = package / support_manifest.MANIFEST
    calls = support_manifest.calls(manifest.read_text("utf-8") if manifest.is_file() else None)
    tests: dict[str, list[str]] = {}
    for path in sorted(package.glob("tests/test_*.py")):
        for block in re.split(r"^(?=(?:async )?def )", path.read_text("utf-8"), flags=re.MULTILINE):
            test, made = _TEST.match(block), _CALL.search(block)
            if test and made:
                tests.setdefault(made.group(1), []).append(f"tests/{path.name}::{test.group(1)}")
    for call, operation in calls.items():
        method, space, path_text = operation.partition(" ")
        yield (f"{method.lower()} {path_text}" if space else operation), Use(call, tuple(tests.get(call, ())))
