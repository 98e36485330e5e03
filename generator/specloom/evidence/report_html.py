"""Writes a report as one HTML page that needs nothing else: no other file, no address, and no script to be read.

Documents and pages are hostile input. Their text becomes text of elements, never mark-up, without control characters
and credentials; addresses are text, not links. The page's policy (CSP) allows its own style and script, nothing else.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, tostring

from specloom.base.document import Document
from specloom.code.safe import clean_line
from specloom.evidence.citations import read_ranges
from specloom.evidence.claim_text import description, facts, kind_text
from specloom.evidence.claims import BASES, UNSOURCED
from specloom.evidence.passages import quoted
from specloom.evidence.report import CitedPage, Confirmation, Entry, Grounded, Report, Section
from specloom.lint.outline import Kind
from specloom.runtime.shared.credential_shapes import masked

_GROUNDED = {
    Grounded.STANDS: "stands in its lines",
    Grounded.FAILS: "does not stand in its lines",
    Grounded.UNCHECKED: "not checked",
    Grounded.NO_CLAIM: "inferred as a whole",
    Grounded.UNSOURCED: "no source",
}
_SOURCES = {
    "documented-sample": "sample of the documentation",
    "live": "live server",
    "mock": "mock server",
    "synthesised": "made up",
}
_MAX_CONFIRMATIONS = 3


def report_html(document: Document, report: Report) -> str:
    """Return a report as the text of an HTML file."""
    return _Writer(document, report).page()


def _add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """Add an element; `class_` and `data_x` name the attributes `class` and `data-x`."""
    named = {key.strip("_").replace("_", "-"): clean_line(value) for key, value in attributes.items()}
    element = SubElement(parent, tag, named)
    element.text = _shown(text)
    return element


def _shown(text: str) -> str:
    """Return a text without control characters and credentials; a space at its end stays."""
    lines = masked(text, "REDACTED").splitlines()
    return "\n".join(map(clean_line, lines)) + (" " if text.endswith(" ") else "")


def _asset(name: str) -> str:
    return Path(__file__).with_name(name).read_text("utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


class _Writer:
    """Writes one page; remembers which claims rest on which lines, for the part by page."""

    def __init__(self, document: Document, report: Report) -> None:
        self._document = document
        self._report = report
        self._pages = {page.name: page for page in report.pages}
        self._by_passage: dict[tuple[str, str], list[tuple[str, Section, Entry]]] = {}
        self._claims = 0

    def page(self) -> str:
        root = Element("html", {"lang": "en"})
        head, body = SubElement(root, "head"), SubElement(root, "body")
        self._head(head)
        _add(body, "a", "Skip to the claims", class_="skip", href="#operations")
        self._summary(_add(body, "header"))
        self._filters(body)
        main = _add(body, "main")
        _add(main, "h2", "By operation", id="operations")
        for index, section in enumerate(self._report.sections, 1):
            self._section(main, section, f"s{index}")
        _add(main, "h2", "By page", id="pages")
        for page in self._report.pages:
            self._cited(main, page)
        SubElement(body, "script").text = _asset("report.js")
        return f"<!doctype html>\n{tostring(root, encoding='unicode', method='html')}\n"

    def _head(self, head: Element) -> None:
        style, script = _asset("report.css"), _asset("report.js")
        SubElement(head, "meta", {"charset": "utf-8"})
        allowed = f"style-src {_hash(style)}; script-src {_hash(script)}"
        policy = f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"
        SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": policy})
        SubElement(head, "meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"})
        SubElement(head, "meta", {"name": "color-scheme", "content": "light dark"})
        _add(head, "title", f"Evidence for {self._report.title}")
        SubElement(head, "style").text = style

    def _summary(self, header: Element) -> None:
        report = self._report
        _add(header, "h1", f"Evidence for {report.title}")
        _add(_add(header, "p"), "code", report.document)
        entries = [entry for section in report.sections for entry in section.entries]
        missing = [page.name for page in report.pages if page.text is None]
        if missing:
            verdict = f"Not checked: the pages {', '.join(missing)} were not at hand, so their lines are not quoted."
        else:
            failing = sum(entry.grounded is Grounded.FAILS for entry in entries)
            verdict = f"Checked against {len(report.pages)} pages: {failing} claims do not stand in their lines."
        _add(header, "p", verdict, class_="verdict")
        for problem in report.problems:
            _add(header, "p", problem, class_="problem")
        self._table(header, entries)
        counts = ", ".join(f"{_SOURCES.get(name, name)} {count}" for name, count in report.counts.items())
        what = "A claim is confirmed where one of them shows it; those made up from the document show nothing."
        _add(header, "p", f"Exchanges by source: {counts or 'none'}. {what}")
        links = _add(_add(header, "nav", aria_label="Parts of this page"), "ul")
        for name, title in (("operations", "By operation"), ("pages", "By page")):
            _add(_add(links, "li"), "a", title, href=f"#{name}")
        index = _add(header, "details")
        _add(index, "summary", "Index of operations, shared objects and pages")
        listed = _add(index, "ul", class_="links")
        targets = [(f"s{number}", section.title) for number, section in enumerate(report.sections, 1)]
        targets += [(f"p{number}", page.name) for number, page in enumerate(report.pages, 1)]
        for key, title in targets:
            _add(_add(listed, "li"), "a", title, href=f"#{key}")

    def _table(self, header: Element, entries: Sequence[Entry]) -> None:
        table = _add(header, "table")
        _add(table, "caption", "Claims by the basis of their source; each is counted once")
        row = _add(_add(table, "thead"), "tr")
        for title in ("Basis", "Claims", "Stand", "Fail", "Confirmed", "Drift"):
            _add(row, "th", title, scope="col")
        rows = _add(table, "tbody")
        for basis in (*BASES, UNSOURCED, ""):
            chosen = [entry for entry in entries if basis in ("", entry.claim.basis)]
            row = _add(rows, "tr")
            _add(row, "th", basis or "all", scope="row")
            stand = sum(entry.grounded is Grounded.STANDS for entry in chosen)
            fail = sum(entry.grounded is Grounded.FAILS for entry in chosen)
            confirmed = sum(bool(entry.confirmations) for entry in chosen)
            for count in (len(chosen), stand, fail, confirmed, sum(bool(entry.contradictions) for entry in chosen)):
                _add(row, "td", str(count))

    def _filters(self, body: Element) -> None:
        """Add the filters, hidden until the script shows them."""
        form = _add(body, "form", id="filters", hidden="", aria_label="Filters")
        methods = sorted({method for section in self._report.sections for method in section.methods})
        self._choice(form, "basis", {basis: basis for basis in (*BASES, UNSOURCED)})
        self._choice(form, "grounded", {state.value: text for state, text in _GROUNDED.items()})
        self._choice(form, "method", {method: method.upper() for method in methods})
        recorded = {"confirmed": "confirmed", "contradicted": "drift", "silent": "neither"}
        self._choice(form, "recordings", recorded)
        label = _add(form, "label", "Text ")
        _add(label, "input", type="search", id="text", autocomplete="off")
        _add(form, "button", "Show all", type="reset")
        _add(form, "output", id="shown", aria_live="polite")

    def _choice(self, form: Element, name: str, options: Mapping[str, str]) -> None:
        label = _add(form, "label", f"{name.capitalize()} ")
        select = _add(label, "select", name=name)
        for value, text in {"": "any", **options}.items():
            _add(select, "option", text, value=value)

    def _section(self, main: Element, section: Section, key: str) -> None:
        element = _add(main, "section", id=key, class_="group", aria_labelledby=f"{key}-title")
        _add(element, "h3", section.title, id=f"{key}-title")
        if section.used_by:
            _add(element, "p", f"Used by {', '.join(section.used_by)}", class_="users")
        passages: dict[tuple[str, str], list[Entry]] = {}
        for entry in section.entries:
            source = entry.claim.source
            passages.setdefault((source.page, source.lines) if source else ("", ""), []).append(entry)
        for (page, lines), entries in passages.items():
            passage = _add(element, "div", class_="passage")
            listed = _add(passage, "ul", class_="claims", aria_label=f"Claims that cite {page}, lines {lines}")
            for entry in entries:
                self._claims += 1
                identity = f"c{self._claims}"
                self._by_passage.setdefault((page, lines), []).append((identity, section, entry))
                self._claim(listed, section, entry, identity)
            # The number of a status may stand in the lines as something else.
            names = [entry.claim.name for entry in entries if entry.claim.kind is not Kind.RESPONSE]
            self._quote(passage, page, lines, names)

    def _attributes(self, section: Section, entry: Entry) -> dict[str, str]:
        recordings = "contradicted" if entry.contradictions else "confirmed" if entry.confirmations else "silent"
        return {
            "data_basis": entry.claim.basis,
            "data_grounded": entry.grounded.value,
            "data_method": " ".join(section.methods),
            "data_recordings": recordings,
        }

    def _claim(self, listed: Element, section: Section, entry: Entry, identity: str) -> None:
        claim = entry.claim
        item = _add(listed, "li", id=identity, class_="claim", **self._attributes(section, entry))
        title = _add(item, "h4")
        _add(title, "span", kind_text(claim), class_="kind").tail = " "
        if claim.name:
            _add(title, "code", claim.name)
        stated = facts(self._document, claim)
        if stated:
            _add(item, "p", " · ".join(stated), class_="facts")
        text = description(claim.value)
        if text:
            _add(item, "p", text, class_="description")
        badges = _add(item, "p", class_="badges")
        source = claim.source
        partly = claim.basis == "inferred" and source is not None and bool(source.inferred)
        facts_inferred = f": {', '.join(source.inferred)}" if source is not None and partly else ""
        _add(badges, "span", f"{claim.basis}{facts_inferred}", class_=f"badge {claim.basis}").tail = " "
        rest = "the rest " if partly else ""
        _add(badges, "span", f"{rest}{_GROUNDED[entry.grounded]}", class_=f"badge {entry.grounded.value}")
        if source is not None and claim.is_source_own and source.note:
            _add(item, "p", source.note, class_="note")
        for message in entry.ungrounded:
            _add(item, "p", message, class_="problem")
        for message in entry.contradictions:
            _add(item, "p", f"Drift: {message}", class_="problem")
        self._confirmations(item, entry.confirmations)

    def _confirmations(self, item: Element, confirmations: Sequence[Confirmation]) -> None:
        if not confirmations:
            return
        shown = _add(item, "p", "Confirmed by ", class_="confirmed")
        for index, each in enumerate(confirmations[:_MAX_CONFIRMATIONS]):
            end = "; " if index + 1 < min(len(confirmations), _MAX_CONFIRMATIONS) else ""
            name = _add(shown, "code", f"{each.file} #{each.number}")
            name.tail = _shown(f" (status {each.status}, {_SOURCES.get(each.source, each.source)}")
            if each.recorded:
                name.tail += ", "
                _add(shown, "time", each.recorded, datetime=each.recorded).tail = f"){end}"
            else:
                name.tail += f"){end}"
        if len(confirmations) > _MAX_CONFIRMATIONS:
            _add(shown, "span", f" and {len(confirmations) - _MAX_CONFIRMATIONS} more")

    def _quote(self, passage: Element, name: str, lines: str, names: Iterable[str]) -> None:
        figure = _add(passage, "figure", class_="quote")
        caption = _add(figure, "figcaption")
        if not name:
            caption.text = "No source says where this comes from."
            return
        page = self._pages[name]
        _add(caption, "code", name).tail = _shown(f", lines {lines}")
        self._retrieved(caption, page)
        if page.text is None:
            _add(figure, "p", "Not checked: the page is not at hand, so its lines are not quoted.", class_="absent")
            return
        quote = _add(figure, "pre", tabindex="0", role="region", aria_label=f"{name}, lines {lines}")
        for number, pieces in quoted(page.text, read_ranges(lines), names):
            line = _add(quote, "span", class_="line", data_line=str(number) if number else "")
            for text, is_name in pieces:
                _add(line, "mark" if is_name else "span", text)
            _add(line, "br")

    def _retrieved(self, parent: Element, page: CitedPage) -> None:
        if page.retrieved:
            moment = _add(parent, "span", ", retrieved ")
            _add(moment, "time", page.retrieved, datetime=page.retrieved)

    def _cited(self, main: Element, page: CitedPage) -> None:
        key = f"p{self._report.pages.index(page) + 1}"
        element = _add(main, "section", id=key, class_="group", aria_labelledby=f"{key}-title")
        _add(element, "h3", page.name, id=f"{key}-title")
        about = _add(element, "p", " · ".join(filter(None, (page.title, page.url))))
        self._retrieved(about, page)
        if page.text is None:
            _add(element, "p", "Not checked: the page is not at hand.", class_="absent")
        passages = [(lines, rows) for (name, lines), rows in self._by_passage.items() if name == page.name]
        for lines, rows in sorted(passages, key=lambda passage: (read_ranges(passage[0]), passage[0])):
            block = _add(element, "div", class_="range")
            _add(block, "h4", f"Lines {lines}")
            listed = _add(block, "ul", class_="links")
            for identity, section, entry in rows:
                item = _add(listed, "li", class_="claim", **self._attributes(section, entry))
                is_operation = entry.claim.kind is Kind.OPERATION
                text = (
                    section.title if is_operation else f"{section.title}: {kind_text(entry.claim)} {entry.claim.name}"
                )
                _add(item, "a", text.strip(), href=f"#{identity}")
