"""What an author did wrong where a text is no JSON: the parser only knows where it could not go on."""

from __future__ import annotations

import json
import re

_HINT = "see RFC 8259 for the syntax of JSON"


def slip_in_json(text: str, error: json.JSONDecodeError) -> tuple[int, str, str]:
    """Return the offset of the mistake behind an error of the parser, what is wrong, and what to do."""
    at = error.pos
    before = len(text[:at].rstrip())
    last, here = text[before - 1 : before], text[at : at + 1]
    if last == "," and here in ("}", "]"):
        return before - 1, f"a comma stands before the closing {here!r}", "remove the comma"
    if text.startswith(("//", "/*", "#"), at):
        return at, "JSON has no comments", "remove the comment, or write the file as YAML"
    if here == "'" or last == "'":
        return at if here == "'" else before - 1, "JSON has texts in double quotes only", 'write "…"'
    if error.msg.startswith(("Invalid control", "Unterminated string")):
        opened = text.rfind('"', 0, at) if here == "\n" else at
        return opened, "the quote that opens here is not closed on this line", 'close the text with "'
    return _by_message(text, error, before)


def _by_message(text: str, error: json.JSONDecodeError, before: int) -> tuple[int, str, str]:
    """Return the mistake by the parser's own reason; `before` is the end of what stands before the error."""
    at, here = error.pos, text[error.pos : error.pos + 1]
    if not here:
        return max(before - 1, 0), "the text ends before it is complete", "close what is open"
    if error.msg.startswith("Expecting ',' delimiter"):
        if here in ("}", "]", ":"):
            return at, f"{here!r} cannot stand here", "close what is open"
        return before - 1, "a comma is missing behind this", "write a comma between two entries"
    word = re.compile(r"[\w$.+-]+").match(text, at)
    written = word[0] if word else here
    if error.msg.startswith("Expecting property name"):
        return at, f"the key {written!r} is not in double quotes", 'write "key": value'
    if error.msg.startswith("Expecting value"):
        return at, f"{written!r} is no value of JSON", 'write a text as "…", or true, false, null, a number'
    if error.msg.startswith("Extra data"):
        return at, "something follows the end of the value", "remove it, or an end that is one too many"
    return at, f"this is not JSON: {error.msg}", _HINT
