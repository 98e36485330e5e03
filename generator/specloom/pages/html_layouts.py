"""What the elements of each documentation tool mean: its own names of classes, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from specloom.pages.blocks import METHODS
from specloom.pages.html_reader import Meaning
from specloom.pages.markup import Element

_STATUS = re.compile(r"[1-5](?:\d\d|XX)|default")


def _by_class(element: Element, meanings: Mapping[str, Meaning]) -> Meaning:
    for name, meaning in meanings.items():
        if name in element.classes:
            return meaning
    return ""


_REDOC: dict[str, Meaning] = {
    "menu-content": "skip", "scrollbar-container": "skip", "api-info": "skip", "collapser": "skip",
    "property-name": "name", "type-name": "type", "redoc-json": "code",
}  # fmt: skip


def redoc(element: Element, around: Sequence[Element]) -> Meaning:
    """Return what an element of Redoc means; most of its classes are made up by its styles."""
    if _is_redoc_operation(element):
        return "" if any(map(_is_redoc_operation, around)) else "operation"
    if meaning := _by_class(element, _REDOC):
        return meaning
    if element.tag == "label":
        return "skip"
    if element.tag == "td" and element.attributes.get("kind") == "field":
        return "" if element.find(lambda node: node.has("property-name")) else "name"
    if element.tag == "tr" and any(
        isinstance(cell, Element) and "colspan" in cell.attributes for cell in element.children
    ):
        return "nested"
    if element.tag == "strong" and around[-1].tag == "button" and _STATUS.fullmatch(element.brief):
        return "status"
    return _redoc_cell(element, around) if any(node.tag == "td" for node in around[-4:]) else ""


def _is_redoc_operation(element: Element) -> bool:
    section = element.attributes.get("data-section-id", "")
    return re.search(r"(?:^|/)(?:operation/|paths/)", section) is not None and "!" not in section


def _redoc_cell(element: Element, around: Sequence[Element]) -> Meaning:
    """Return what an element in a row means: the first one in the second cell is the type."""
    if element.brief == "required":
        return "required"
    if element.has("redoc-markdown"):
        return "description"
    siblings = [child for child in around[-1].children if isinstance(child, Element)]
    is_first = [node.tag for node in around[-2:]] == ["td", "div"] and siblings[0] is element
    return "type" if is_first and element.tag in ("div", "p") else ""


_FUMADOCS_SKIPPED = frozenset({"nd-sidebar", "nd-toc", "nd-subnav", "nd-nav", "nd-tocnav"})


def fumadocs(element: Element, around: Sequence[Element]) -> Meaning:
    """Return what an element of Fumadocs means."""
    if element.attributes.get("id") in _FUMADOCS_SKIPPED:
        return "skip"
    if element.has("text-fd-primary") and (
        element.has("font-mono") or around[-1].has("font-mono") or around[-1].tag == "code"
    ):
        return "name"
    if element.tag == "span" and element.classes and element.brief in ("*", "?"):
        return "required" if element.brief == "*" else "optional"
    if element.has("text-fd-muted-foreground") and element.has("font-mono"):
        return "type"
    if element.has("prose-no-margin") and not element.find(lambda node: node.has("not-prose")):
        return "description"
    if element.has("rounded-b-xl", "ps-4", "border-s"):
        return "nested"
    is_heading = any(node.tag in ("h2", "h3", "h4") or "data-state" in node.attributes for node in around[-3:])
    return "status" if is_heading and element.tag == "button" and _STATUS.fullmatch(element.brief) else ""


_SCALAR: dict[str, Meaning] = {
    "property-name": "name", "parameter-item-name": "name", "property-required": "required",
    "parameter-item--required": "required", "property-optional": "optional", "property-detail": "detail",
    "parameter-item-type": "type", "property-description": "description", "parameter-item-description": "description",
    "property-enum-value-label": "value", "property-enum-value": "value", "parameter-list-title": "heading",
    "request-body-title": "heading", "t-doc__sidebar": "skip", "sidebar": "skip", "children": "nested",
    "parameter-item-description-summary": "skip", "property-example": "skip", "screenreader-only": "skip",
}  # fmt: skip
_SCALAR_OPERATION = re.compile(rf"/(?:{METHODS})/")


def scalar(element: Element, around: Sequence[Element]) -> Meaning:
    """Return what an element of Scalar means."""
    if element.tag == "section" and _SCALAR_OPERATION.search(element.attributes.get("id", "")):
        return "operation"
    if meaning := _by_class(element, _SCALAR):
        return meaning
    name = element.attributes.get("id")
    is_title = name is not None and any(
        isinstance(child, Element) and child.tag == "ul" and child.attributes.get("aria-labelledby") == name
        for child in around[-1].children
    )
    return "heading" if is_title else ""


# ReadMe's classes end in what its styles made up: `Param-name1jt`.
_README: tuple[tuple[str, Meaning], ...] = (
    ("rm-Sidebar", "skip"), ("hub-sidebar", "skip"), ("Param-name", "name"), ("Param-type", "type"),
    ("Param-required", "required"), ("Param-description", "description"), ("field-description", "description"),
    ("Param-children", "nested"), ("Param-expand", "nested"), ("APIResponseSchemaPicker-label", "status"),
)  # fmt: skip


def readme(element: Element, around: Sequence[Element]) -> Meaning:
    """Return what an element of ReadMe means."""
    for start, meaning in _README:
        if _begins(element, start):
            return meaning
    if _begins(element, "APISectionHeader") and not element.find(lambda node: node.tag in ("h2", "h3", "h4")):
        return "heading"
    return "value" if element.tag == "option" and any(_begins(node, "Param") for node in around) else ""


def _begins(element: Element, start: str) -> bool:
    return any(re.match(rf"(?:rm-)?{start}(?![a-z])", name) for name in element.classes)


_MINTLIFY_SKIPPED = frozenset({"sidebar", "navbar", "sidebar-content", "table-of-contents", "footer"})
_MINTLIFY_PARTS: dict[str, Meaning] = {
    "field-name": "name", "field-info-pill": "detail", "field-required-pill": "required",
    "field-content": "description", "field-deprecated-pill": "skip",
}  # fmt: skip
_MINTLIFY: dict[str, Meaning] = {
    "api-section-heading-subtitle": "skip", "tryit-button": "skip", "method-nav-pill": "skip", "expandable": "nested",
}  # fmt: skip
_MINTLIFY_FIELDS = ("field", "primitive-param-field", "object-param-field")


def mintlify(element: Element, around: Sequence[Element]) -> Meaning:
    """Return what an element of Mintlify means."""
    if element.attributes.get("id") in _MINTLIFY_SKIPPED:
        return "skip"
    if meaning := _MINTLIFY_PARTS.get(element.attributes.get("data-component-part", "")) or _by_class(
        element, _MINTLIFY
    ):
        return meaning
    is_described = element.has("prose") and any(node.has(*_MINTLIFY_FIELDS) for node in around[-3:])
    return "description" if is_described else ""


def slate(element: Element, around: Sequence[Element]) -> Meaning:  # noqa: ARG001 (all layouts are asked alike)
    """Return what an element of Slate means: below its frame it is plain HTML made of Markdown."""
    return "skip" if element.has("toc-wrapper", "tocify-wrapper", "lang-selector", "dark-box", "search-results") else ""
