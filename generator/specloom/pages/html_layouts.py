"""What the elements of each documentation tool mean, and the marks that tell its pages from those of others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from specloom.pages.html_reader import Meaning
from specloom.pages.markup import Element


def redoc(element: Element, around: Sequence[Element]) -> Meaning:
    """Return what an element of Redoc means: names of classes are its own, or made up by its styles."""
    section = element.attributes.get("data-section-id", "")
    if re.search(r"(?:^|/)(?:operation/|paths/)", section) and "!" not in section:
        inside = any("operation/" in node.attributes.get("data-section-id", "") for node in around)
        return "" if inside else "operation"
    if element.has("menu-content", "scrollbar-container", "api-info", "collapser") or element.tag == "label":
        return "skip"
    if element.has("property-name") or (
        element.tag == "td"
        and element.attributes.get("kind") == "field"
        and not element.find(lambda node: node.has("property-name"))
    ):
        return "name"
    if element.tag == "tr" and any(
        isinstance(cell, Element) and "colspan" in cell.attributes for cell in element.children
    ):
        return "nested"
    if element.has("redoc-json"):
        return "code"
    in_row = any(node.tag == "td" for node in around[-4:])
    if in_row and element.brief in ("required", "deprecated") and element.tag in ("div", "span"):
        return "required" if element.brief == "required" else "detail"
    if element.has("type-name") or (in_row and element.tag in ("div", "p") and _is_first_of_cell(element, around)):
        return "type"
    if element.has("redoc-markdown") and in_row:
        return "description"
    if (
        element.tag in ("strong", "code")
        and around
        and around[-1].tag == "button"
        and re.fullmatch(r"[1-5](?:\d\d|XX)|default", element.brief)
    ):
        return "status"
    return ""


def _is_first_of_cell(element: Element, around: Sequence[Element]) -> bool:
    """Tell whether an element is the first in the `div` of the cell that describes a row."""
    holders = [node.tag for node in around[-2:]]
    siblings = [child for child in around[-1].children if isinstance(child, Element)]
    return holders == ["td", "div"] and siblings[0] is element


def fumadocs(element: Element, around: Sequence[Element]) -> Meaning:
    """Return what an element of Fumadocs means."""
    if element.attributes.get("id") in ("nd-sidebar", "nd-toc", "nd-subnav", "nd-nav", "nd-tocnav"):
        return "skip"
    is_mono = element.has("font-mono") or (bool(around) and (around[-1].has("font-mono") or around[-1].tag == "code"))
    if element.has("text-fd-primary") and is_mono and element.tag in ("span", "code", "div"):
        return "name"
    if element.brief in ("*", "?") and element.tag == "span" and len(element.classes) > 0:
        return "required" if element.brief == "*" else "optional"
    if (
        element.has("text-fd-muted-foreground")
        and element.has("font-mono")
        and element.tag in ("span", "button", "div")
    ):
        return "type"
    if element.has("prose-no-margin") and not element.find(
        lambda node: node.has("text-fd-primary") and node.has("font-mono")
    ):
        return "description"
    if element.has("rounded-b-xl", "nested", "border-l") or (element.has("ps-4", "pl-4") and element.has("border-s")):
        return "nested"
    if element.tag in ("button", "span") and re.fullmatch(r"[1-5](?:\d\d|XX)", element.brief) and _in_header(around):
        return "status"
    return ""


def _in_header(around: Sequence[Element]) -> bool:
    return any(
        node.tag in ("h2", "h3", "h4") or "data-state" in node.attributes or "data-orientation" in node.attributes
        for node in around[-3:]
    )


_SCALAR: dict[str, Meaning] = {
    "property-name": "name", "parameter-item-name": "name", "property-required": "required",
    "parameter-item--required": "required", "property-optional": "optional", "property-detail": "detail",
    "parameter-item-type": "type", "property-description": "description", "parameter-item-description": "description",
    "property-enum-value": "value", "property-enum-value-label": "value", "parameter-list-title": "heading",
    "request-body-title": "heading", "response-title": "heading", "t-doc__sidebar": "skip", "sidebar": "skip",
    "references-navigation": "skip", "section-accordion-wrapper": "", "children": "nested",
    "parameter-item-description-summary": "skip", "property-example": "skip", "screenreader-only": "skip",
}  # fmt: skip


def scalar(element: Element, around: Sequence[Element]) -> Meaning:
    """Return what an element of Scalar means."""
    if element.tag == "section" and re.search(
        r"/(?:GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS|TRACE)/", element.attributes.get("id", "")
    ):
        return "operation"
    for name, meaning in _SCALAR.items():
        if name in element.classes:
            return meaning
    label = element.attributes.get("id", "")
    if (
        label
        and element.tag == "div"
        and around
        and any(
            isinstance(child, Element) and child.tag == "ul" and child.attributes.get("aria-labelledby") == label
            for child in around[-1].children
        )
    ):
        return "heading"
    return ""


_README: tuple[tuple[str, Meaning], ...] = (
    ("rm-Sidebar", "skip"), ("rm-ReferenceMain-sidebar", "skip"), ("hub-sidebar", "skip"),
    ("APISectionHeader-heading", "heading"), ("rm-APISectionHeader", "heading"), ("Param-name", "name"),
    ("Param-type", "type"), ("Param-required", "required"), ("Param-description", "description"),
    ("field-description", "description"), ("Param-children", "nested"), ("Param-expand", "nested"),
    ("APIResponseSchemaPicker-label", "status"), ("APIResponseSchemaPicker-option", "status"),
    ("CodeSnippet", "code"), ("rm-PlaygroundRequest-code", "code"),
)  # fmt: skip


def readme(element: Element, around: Sequence[Element]) -> Meaning:
    """Return what an element of ReadMe means: its classes end in what its styles made up."""
    for start, meaning in _README:
        if any(re.match(rf"{start}(?![a-z])", name) for name in element.classes):
            is_outer = meaning in ("code", "heading", "status") and element.find(
                lambda node, start=start: any(name.startswith(start) for name in node.classes) or node.tag == "pre"
            )
            return "" if is_outer else meaning
    if element.tag == "option" and any(_begins(node, "Param") for node in around):
        return "value"
    if (
        element.tag == "input"
        and element.attributes.get("placeholder")
        and any(_begins(node, "Param") for node in around)
    ):
        return ""
    if element.tag == "header" and any(_begins(node, "APISectionHeader") for node in [element]):
        return "heading"
    return ""


def _begins(element: Element, start: str) -> bool:
    return any(name.startswith((start, f"rm-{start}")) for name in element.classes)


_MINTLIFY_PARTS: dict[str, Meaning] = {
    "field-name": "name", "field-info-pill": "detail", "field-required-pill": "required",
    "field-content": "description", "field-deprecated-pill": "skip", "field-enum-value": "value",
}  # fmt: skip


def mintlify(element: Element, around: Sequence[Element]) -> Meaning:
    """Return what an element of Mintlify means."""
    if element.attributes.get("id") in ("sidebar", "navbar", "sidebar-content", "table-of-contents", "footer"):
        return "skip"
    if meaning := _MINTLIFY_PARTS.get(element.attributes.get("data-component-part", "")):
        return meaning
    if element.has("api-section-heading-subtitle", "tryit-button", "method-nav-pill"):
        return "skip"
    if element.has("expandable", "expandable-content"):
        return "nested" if not any(node.has("expandable") for node in around) or element.has("expandable") else ""
    if element.has("prose") and any(
        node.has("field", "primitive-param-field", "object-param-field") for node in around[-3:]
    ):
        return "description"
    return ""


def slate(element: Element, around: Sequence[Element]) -> Meaning:  # noqa: ARG001 (all layouts are asked alike)
    """Return what an element of Slate means: below its frame it is plain HTML made of Markdown."""
    return "skip" if element.has("toc-wrapper", "tocify-wrapper", "lang-selector", "dark-box", "search-results") else ""
