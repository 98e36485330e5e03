"""Placeholders in URLs, as documentation, curl commands and Postman write them: `:id`, `<id>`, `{{id}}`, `$ID`."""

from __future__ import annotations

import re

_NOTATIONS = (
    re.compile(r"\{\{\s*(?P<name>[\w.\[\] -]+?)\s*\}\}"),
    re.compile(r"(?<=/):(?P<name>[A-Za-z_][\w-]*)(?=[/?#.:]|$)"),
    re.compile(r"<(?P<name>[\w .-]+)>"),
    re.compile(r"\$\{(?P<name>\w+)\}"),
    re.compile(r"(?:(?<=/)|^)\$(?P<name>[A-Z][A-Z0-9_]*)(?=[/?#.]|$)"),
    re.compile(r"(?:(?<=/)|^)%(?P<name>[A-Z][A-Z0-9_]*)%(?=[/?#.]|$)"),
    re.compile(r"(?<=/)\[(?P<name>[A-Za-z_]\w*)\](?=[/?#]|$)"),
)
_BRACES = re.compile(r"\{[\w.-]+\}")
_BASE = re.compile(r"(?:[a-z][a-z0-9+.-]*://)?\{[^{}]*\}(?=/|\?|$)|(?:[a-z][a-z0-9+.-]*:)?//[^/?#]*", re.IGNORECASE)


def with_braces(url: str) -> str:
    """Return a URL in which each placeholder of its path, or in place of its host, is a name in braces."""
    path, mark, query = url.partition("?")
    for notation in _NOTATIONS:
        path = notation.sub(lambda match: "{" + re.sub(r"\s+", "_", match["name"].strip()) + "}", path)
    return f"{path}{mark}{query}"


def path_of(url: str) -> str:
    """Return the path of a URL as a template: without host and query, with all placeholders in braces."""
    written = with_braces(url.strip())
    base = _BASE.match(written)
    return re.split(r"[?#]", written[base.end() if base else 0 :], maxsplit=1)[0] or "/"


def path_below_variable(url: str) -> str | None:
    """Return the path of a URL that begins with a placeholder for the server, `{baseUrl}/calls`; None for others."""
    base = re.match(r"(?:[a-z][a-z0-9+.-]*://)?\{[^{}]*\}(?=/|\?|$)", url, re.IGNORECASE)
    return (re.split(r"[?#]", url[base.end() :], maxsplit=1)[0] or "/") if base else None


def is_placeholder(text: str) -> bool:
    """Tell whether a text stands for a value that is to be filled in, as a whole."""
    return any(notation.fullmatch(text) for notation in (_BRACES, *_NOTATIONS))
