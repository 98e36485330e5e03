"""The text of a fetched page: its encoding, and what becomes of its media type."""

from __future__ import annotations

import re
from email.message import Message

from specloom.fetch.client import Fetched, FetchError
from specloom.fetch.html_text import reduced

_HTML = frozenset({"text/html", "application/xhtml+xml"})
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)", re.IGNORECASE)
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_BEGINNING = 1024
# What `str.splitlines` takes for the end of a line, besides LF: lines are to have the same numbers for everybody.
_BREAKS = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def page_text(page: Fetched, selector: str = "") -> str:
    """Return the text of a page: HTML reduced to the element that `selector` names, other text as it is.

    Lines end in LF, the text ends with one.

    Raises:
        FetchError: It is no text, there is no such element, or nothing is left.
    """
    field = Message()
    field["Content-Type"] = page.content_type or "text/html"
    media_type = field.get_content_type()
    if media_type not in _HTML and not media_type.startswith("text/"):
        message = f"the page is {media_type}, of which no text can be made"
        raise FetchError("page-unusable", message, "list a page of HTML, Markdown or plain text")
    text = _decoded(page.body, field.get_content_charset() or "", is_html=media_type in _HTML)
    text = _BREAKS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    lines = reduced(text, selector) if media_type in _HTML else text.rstrip().split("\n")
    if lines is None:
        message = f"the page has no element {selector!r}"
        raise FetchError("page-selector", message, "look at the page's source, and correct the selector")
    if not any(lines):
        raise FetchError("page-unusable", "the page has no text", "it may be made by scripts: save its text by hand")
    return "\n".join(lines) + "\n"


def _decoded(body: bytes, charset: str, *, is_html: bool) -> str:
    """Decode a body by its byte order mark, else its header field, else its meta element, else as UTF-8."""
    marked = next((name for mark, name in _MARKS if body.startswith(mark)), "")
    declared = _META.search(body[:_BEGINNING]) if is_html else None
    for name in (marked, charset, declared.group(1).decode() if declared else "", "utf-8"):
        try:
            if name:
                return body.decode(name, errors="replace")
        except (LookupError, UnicodeError):
            continue
    raise AssertionError("UTF-8 is always known")
