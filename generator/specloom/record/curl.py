"""Reads lists of curl commands: requests without answers."""

from __future__ import annotations

from typing import Any

from specloom.base.curl_command import CurlCommand, read_command
from specloom.base.curl_words import commands_in
from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.base.url_placeholders import with_braces
from specloom.ir.recordings import Unseen
from specloom.record.har import Entry

_UNSEEN: frozenset[Unseen] = frozenset({"response", "response-headers", "response-body"})
_HINT = "write one curl command a line, as the shell reads it; options may go on behind a backslash"


def read_curl(text: str, *, name: str) -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
    """Return the requests of a text of curl commands, and diagnostics for those that cannot be read."""
    entries: list[Entry] = []
    refused: list[Diagnostic] = []
    for line, text_of_command in commands_in(text):
        at = Location(name, ("lines", str(line)))
        try:
            command = read_command(text_of_command)
        except ValueError as error:
            message = f"left out: this is no curl command: {error}"
            refused.append(Diagnostic("curl-syntax", at, message, _HINT, Severity.WARNING))
            continue
        entries += [_entry(command, url, at) for url in command.urls]
    return tuple(entries), tuple(refused)


def _entry(command: CurlCommand, url: str, at: Location) -> Entry:
    headers = {name: list(values) for name, values in command.headers.items()}
    if command.content_type:
        headers["Content-Type"] = [command.content_type]
    body = None if command.from_file else command.body or None
    interaction: dict[str, Any] = {
        "specloom": {"source": "live"},
        "request": {
            "method": command.sent_method,
            "uri": with_braces(command.sent_url(url)),
            "headers": headers,
            "body": body,
        },
        "response": {"status": {"code": 200, "message": ""}, "headers": {}, "body": {"string": ""}},
    }
    return Entry(at, interaction, frozenset[Unseen]({*_UNSEEN, "request-body"}) if command.from_file else _UNSEEN)
