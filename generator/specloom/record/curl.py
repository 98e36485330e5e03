"""Reads lists of curl commands: requests without answers."""

from __future__ import annotations

import json
import shlex
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote_plus

from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.ir.recordings import Unseen
from specloom.record.har import Entry

_UNSEEN: frozenset[Unseen] = frozenset({"response", "response-headers", "response-body"})
_BOUNDARY = "specloom-boundary"
_HINT = "write one curl command a line, as the shell reads it; options may go on behind a backslash"
# Options that take a value of their own and say nothing of the request.
_WITH_VALUE = frozenset({
    "-o", "--output", "-m", "--max-time", "--connect-timeout", "-x", "--proxy", "--cacert", "--cert", "-E", "--key",
    "--retry", "--retry-delay", "-w", "--write-out", "--resolve", "-c", "--cookie-jar", "-e", "--referer",
    "-D", "--dump-header", "--interface", "-r", "--range", "--limit-rate", "-T", "--upload-file", "--ciphers",
    "--max-redirs", "-K", "--config", "-U", "--proxy-user", "--unix-socket", "-y", "-Y", "-z", "--cert-type",
})  # fmt: skip
_SHORT_WITH_VALUE = "XHdFubAomxwecDrTKUEyYz"
_DATA = frozenset({"-d", "--data", "--data-ascii", "--data-binary", "--data-raw"})


@dataclass(slots=True)
class _Command:
    """The options of one command, as far as they make the request."""

    urls: list[str] = field(default_factory=list[str])
    method: str = ""
    headers: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    data: list[str] = field(default_factory=list[str])
    form: list[str] = field(default_factory=list[str])
    is_get: bool = False
    is_head: bool = False
    from_file: bool = False

    def add_header(self, name: str, value: str) -> None:
        known = next((key for key in self.headers if key.lower() == name.lower()), name)
        self.headers.setdefault(known, []).append(value)

    def has_header(self, name: str) -> bool:
        return any(key.lower() == name for key in self.headers)


def read_curl(text: str, *, name: str) -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
    """Return the requests of a text of curl commands, and diagnostics for those that cannot be read."""
    entries: list[Entry] = []
    refused: list[Diagnostic] = []
    for line, command in _commands(text):
        at = Location(name, ("lines", str(line)))
        try:
            options = _options(_words(command))
        except ValueError as error:
            message = f"left out: this is no curl command: {error}"
            refused.append(Diagnostic("curl-syntax", at, message, _HINT, Severity.WARNING))
            continue
        entries += [_entry(options, url, at) for url in options.urls]
    return tuple(entries), tuple(refused)


def _commands(text: str) -> Iterator[tuple[int, str]]:
    """Yield the commands with the number of the line that each begins on: quotes and backslashes join lines."""
    waiting, start = "", 0
    for number, line in enumerate(text.splitlines(), 1):
        stripped = line.strip()
        if not waiting:
            if not stripped or stripped.startswith("#"):
                continue
            waiting, start = stripped.removeprefix("$ "), number
        elif stripped.split(" ")[0] == "curl" and waiting.endswith("\\\n"):
            yield start, waiting.removesuffix("\\\n")
            waiting, start = stripped, number
        else:
            waiting += line
        if waiting.endswith(("\\", "^", "`")):  # of sh, cmd and PowerShell
            waiting = waiting[:-1] + "\\\n"
        elif _is_open(waiting):
            waiting += "\n"
        else:
            yield start, waiting
            waiting = ""
    if waiting:
        yield start, waiting


def _is_open(command: str) -> bool:
    try:
        _words(command)
    except ValueError as error:
        return "quotation" in str(error)
    return False


def _words(command: str) -> list[str]:
    """Return the words of a command as a shell reads it; `$'…'`, which browsers write, is text with escapes."""
    pieces: list[str] = []
    rest = command.replace("\\\n", " ")
    while (start := rest.find("$'")) >= 0:
        end = start + 2
        while end < len(rest) and rest[end] != "'":
            end += 2 if rest[end] == "\\" else 1
        if end >= len(rest):
            raise ValueError("No closing quotation")
        pieces += [rest[:start], shlex.quote(_unescaped(rest[start + 2 : end]))]
        rest = rest[end + 1 :]
    return shlex.split("".join([*pieces, rest]))


def _unescaped(text: str) -> str:
    return text.encode("latin-1", "backslashreplace").decode("unicode_escape")


def _options(words: list[str]) -> _Command:
    """Return the options of a command.

    Raises:
        ValueError: It is none, or has no URL.
    """
    if not words or words[0].rpartition("/")[2] not in ("curl", "curl.exe"):
        raise ValueError("it does not begin with `curl`")
    command = _Command()
    waiting = iter(words[1:])
    for word in waiting:
        if word in ("|", ">", ">>", "&&", ";", "&"):
            break
        for option, value in _split(word, waiting):
            _apply(command, option, value)
    if not command.urls:
        raise ValueError("it has no URL")
    return command


def _split(word: str, following: Iterator[str]) -> Iterator[tuple[str, str]]:
    """Yield the options in a word, each with its value: `-XPOST`, `-sS`, `--json=…`; a word that is none is a URL."""
    if not word.startswith("-") or word == "-":
        yield "--url", word
    elif word.startswith("--"):
        option, equals, value = word.partition("=")
        takes = option in _WITH_VALUE or option in _VALUED
        yield option, value if equals else next(following, "") if takes else ""
    else:
        for index, letter in enumerate(word[1:], 1):
            if letter in _SHORT_WITH_VALUE:
                yield f"-{letter}", word[index + 1 :] or next(following, "")
                return
            yield f"-{letter}", ""


_VALUED = frozenset({
    "--request", "--header", "--url", "--data", "--data-ascii", "--data-binary", "--data-raw", "--data-urlencode",
    "--form", "--form-string", "--json", "--user", "--cookie", "--user-agent", "--oauth2-bearer",
})  # fmt: skip


def _apply(command: _Command, option: str, value: str) -> None:
    match option:
        case "--url":
            command.urls.append(value if "://" in value else f"http://{value}")
        case "-X" | "--request":
            command.method = value.upper()
        case "-H" | "--header":
            name, colon, content = value.partition(":")
            if colon and content.strip():
                command.add_header(name.strip(), content.strip())
        case "-G" | "--get":
            command.is_get = True
        case "-I" | "--head":
            command.is_head = True
        case "-u" | "--user":
            command.add_header("Authorization", f"Basic {b64encode(value.encode()).decode()}")
        case "--oauth2-bearer":
            command.add_header("Authorization", f"Bearer {value}")
        case "-b" | "--cookie":
            command.add_header("Cookie", value)
        case _:
            _apply_body(command, option, value)


def _apply_body(command: _Command, option: str, value: str) -> None:
    if option == "--json":
        command.data.append(value)
        for name, content in (("Content-Type", "application/json"), ("Accept", "application/json")):
            if not command.has_header(name.lower()):
                command.add_header(name, content)
    elif option in _DATA:
        command.from_file |= value.startswith("@") and option != "--data-raw"
        command.data.append(value)
    elif option == "--data-urlencode":
        name, equals, content = value.partition("=")
        command.data.append(f"{name}={quote_plus(content)}" if equals and name else quote_plus(content or name))
    elif option in ("-F", "--form", "--form-string"):
        command.form.append(value)


def _entry(command: _Command, url: str, at: Location) -> Entry:
    body = "&".join(command.data) if not all("{" in entry[:1] for entry in command.data) else "".join(command.data)
    headers = {name: list(values) for name, values in command.headers.items()}
    url = url.partition("#")[0]
    if command.is_get and body:
        url, body = f"{url}{'&' if '?' in url else '?'}{body}", ""
    sends = bool(body or command.form)
    if command.form:
        body = _multipart(command.form)
        headers["Content-Type"] = [f"multipart/form-data; boundary={_BOUNDARY}"]
    elif body and not command.has_header("content-type"):
        headers["Content-Type"] = ["application/json" if _is_json(body) else "application/x-www-form-urlencoded"]
    method = command.method or ("HEAD" if command.is_head else "POST" if sends else "GET")
    interaction: dict[str, Any] = {
        "specloom": {"source": "live"},
        "request": {"method": method, "uri": url, "headers": headers, "body": body or None},
        "response": {"status": {"code": 200, "message": ""}, "headers": {}, "body": {"string": ""}},
    }
    if command.from_file:
        interaction["request"]["body"] = None
        return Entry(at, interaction, frozenset[Unseen]({*_UNSEEN, "request-body"}))
    return Entry(at, interaction, _UNSEEN)


def _is_json(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict | list)
    except ValueError:
        return False


def _multipart(fields: list[str]) -> str:
    parts: list[str] = []
    for entry in fields:
        name, _, value = entry.partition("=")
        content, *attributes = value.split(";")
        kind = next((part.strip()[5:] for part in attributes if part.strip().startswith("type=")), "")
        file = f'; filename="{content[1:].rpartition("/")[2]}"' if content.startswith(("@", "<")) else ""
        head = f'--{_BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"{file}'
        typed = f"\r\nContent-Type: {kind}" if kind else ""
        parts.append(f"{head}{typed}\r\n\r\n{'' if file else content}\r\n")
    return "".join([*parts, f"--{_BOUNDARY}--\r\n"])
