"""What a document says to people, without HTML: Markdown that reads well in docstrings, tables and editors.

Descriptions are CommonMark (OpenAPI 3.2, "Rich Text Formatting"), which may hold HTML. Docstrings show that as it is
written, so known tags become what they mean in Markdown, and character references become characters. Code spans and
fenced code (CommonMark 0.31, sections 4.5 and 6.1) stay as they are, and so does what only looks like a tag: `<id>`.
"""

from __future__ import annotations

import html
import re

_CODE = re.compile(
    r"^[ ]{0,3}(?P<fence>`{3,}|~{3,})[^\n]*(?:\n|\Z)(?s:.*?)(?:^[ ]{0,3}(?P=fence)[`~]*[ \t]*$|\Z)"
    r"|(?<!`)(?P<ticks>`+)(?!`)(?s:.+?)(?<!`)(?P=ticks)(?!`)"
    r"|<pre\b[^<>]*>(?P<pre>(?s:(?:(?!<pre\b).)*?))</pre\s*>",
    re.MULTILINE | re.IGNORECASE,
)
_COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL)
_ANCHOR = re.compile(r"<a\b([^<>]*)>([^<>]*(?:<(?!/?a\b)[^<>]*>[^<>]*)*)</a\s*>", re.IGNORECASE)
_SHOWN_INSTEAD = re.compile(r"""\balt\s*=\s*["']([^"']*)""", re.IGNORECASE)
_ADDRESS = re.compile(r"""\bhref\s*=\s*["']?(https?://[^"'\s>]+)""", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)/?>", re.IGNORECASE)
_REFERENCE = re.compile(r"&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});", re.IGNORECASE)

_PARAGRAPH, _LINE, _NOTHING, _ITEM = "\n\n", "\n", "", "\0"
_MEANING = {
    **dict.fromkeys(("p", "div", "pre", "blockquote", "section", "details", "table", "hr"), (_PARAGRAPH, _PARAGRAPH)),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl"), (_PARAGRAPH, _PARAGRAPH)),
    **dict.fromkeys(("br", "tr", "dt", "thead", "tbody", "summary"), (_LINE, _NOTHING)),
    **dict.fromkeys(("code", "tt", "kbd", "samp"), ("`", "`")),
    **dict.fromkeys(("a", "b", "strong", "i", "em", "u", "s", "del", "ins", "mark", "small", "big"), ("", "")),
    **dict.fromkeys(("sub", "sup", "span", "font", "center", "abbr", "wbr"), ("", "")),
    "li": (_ITEM, ""),
    "dd": (": ", ""),
    "td": (" ", " "),
    "th": (" ", " "),
}


def prose(text: str) -> str:
    """Return what a text says, its HTML as Markdown; a text without any is returned as it is."""
    if "<" not in text and "&" not in text:
        return text
    parts, end = list[str](), 0
    for found in _CODE.finditer(text):
        parts += [_plain(text[end : found.start()]), _fenced(found["pre"]) if found["pre"] is not None else found[0]]
        end = found.end()
    return "".join([*parts, _plain(text[end:])])


def _fenced(code: str) -> str:
    """Return what `<pre>` holds as fenced code."""
    return f"\n\n```\n{_REFERENCE.sub(_character, _TAG.sub('', code)).strip()}\n```\n\n"


def _plain(text: str) -> str:
    readable = text.replace(_ITEM, "\N{REPLACEMENT CHARACTER}")
    tagless, replaced = _TAG.subn(_meant, _ANCHOR.sub(_link, _COMMENT.sub("", readable)))
    return _REFERENCE.sub(_character, _laid_out(tagless) if replaced else tagless)


def _laid_out(text: str) -> str:
    """Return text with its items on lines of their own and no more than one empty line between paragraphs."""
    first, *items = text.split(_ITEM)
    listed = "\n- ".join([first.rstrip() if items else first, *map(str.rstrip, items[:-1]), *items[-1:]])
    *lines, last = listed.split("\n")
    return re.sub(r"\n{3,}", "\n\n", "\n".join([*map(str.rstrip, lines), last]))


def _link(found: re.Match[str]) -> str:
    """Return a link in Markdown; an address that is relative leads nowhere from a docstring."""
    address = _ADDRESS.search(found[1])
    said = found[2].strip()
    return f"[{said}]({address[1]})" if address and said and address[1] != said else address[1] if address else found[2]


def _meant(found: re.Match[str]) -> str:
    if found[2].lower() == "img":
        instead = _SHOWN_INSTEAD.search(found[3])
        return instead[1] if instead else ""
    opening, closing = _MEANING.get(found[2].lower(), (found[0], found[0]))
    return closing if found[1] else opening


def _character(found: re.Match[str]) -> str:
    character = html.unescape(found[0])
    return " " if character == "\N{NO-BREAK SPACE}" else character
