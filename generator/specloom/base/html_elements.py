"""Facts about elements of HTML that readers of pages share."""

from __future__ import annotations

import re

CELLS = frozenset({"td", "th"})
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
# Elements whose end tag may be left out: what a start tag closes, and how far up it looks (HTML, section 13.1.2.4).
CLOSES: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "td": (CELLS, frozenset({"tr", "table"})),
    "th": (CELLS, frozenset({"tr", "table"})),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "p": (frozenset({"p"}), frozenset({"div", "section", "td", "th", "li", "body"})),
}
# Marked sections of unknown kinds, which html.parser raises on.
UNKNOWN_SECTION = re.compile(r"<!\[(?!CDATA\[|(?:if|else|endif)\b)")
