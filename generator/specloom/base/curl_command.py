"""Reads curl commands: what they send, by the options that make the request."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import quote_plus

from specloom.base.curl_words import words_of

BOUNDARY = "specloom-boundary"
# Options that take a value of their own and say nothing of the request.
_WITH_VALUE = frozenset({
    "-o", "--output", "-m", "--max-time", "--connect-timeout", "-x", "--proxy", "--cacert", "--cert", "-E", "--key",
    "--retry", "--retry-delay", "-w", "--write-out", "--resolve", "-c", "--cookie-jar", "-e", "--referer",
    "-D", "--dump-header", "--interface", "-r", "--range", "--limit-rate", "--ciphers", "--retry-max-time",
    "--max-redirs", "-K", "--config", "-U", "--proxy-user", "--unix-socket", "-y", "-Y", "-z", "--cert-type",
    "--aws-sigv4", "--output-dir", "--capath", "--pass", "--key-type", "--connect-to", "--proto", "--tls-max",
    "--trace", "--trace-ascii", "--stderr", "--dns-servers", "--noproxy", "--expect100-timeout", "--time-cond",
})  # fmt: skip
_VALUED = frozenset({
    "--request", "--header", "--url", "--data", "--data-ascii", "--data-binary", "--data-raw", "--data-urlencode",
    "--form", "--form-string", "--json", "--user", "--cookie", "--user-agent", "--oauth2-bearer", "--url-query",
    "--upload-file",
})  # fmt: skip
_SHORT_WITH_VALUE = "XHdFubAomxwecDrTKUEyYz"
_DATA = frozenset({"-d", "--data", "--data-ascii", "--data-binary", "--data-raw"})
_END = ("|", "||", ">", ">>", "&&", ";", "&", "2>", "2>&1", "2>/dev/null")


@dataclass(slots=True)
class CurlCommand:
    """The options of one command, as far as they make the request.

    `text` is the body before forms, `from_file` tells that (a part of) the body is in a file.
    """

    urls: list[str] = field(default_factory=list[str])
    method: str = ""
    headers: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    text: str = ""
    form: list[str] = field(default_factory=list[str])
    query: list[str] = field(default_factory=list[str])
    has_data: bool = False
    is_get: bool = False
    is_head: bool = False
    is_upload: bool = False
    from_file: bool = False

    def add_header(self, name: str, value: str) -> None:
        """Add a header field; one of another spelling of the name is the same."""
        known = next((key for key in self.headers if key.lower() == name.lower()), name)
        self.headers.setdefault(known, []).append(value)

    def has_header(self, name: str) -> bool:
        """Tell whether there is a header field of a name in lower case."""
        return any(key.lower() == name for key in self.headers)

    def add_data(self, text: str, between: str = "&") -> None:
        """Add a part of the body."""
        self.text = f"{self.text}{between if self.has_data else ''}{text}"
        self.has_data = True

    @property
    def sent_method(self) -> str:
        """The method: the one that is asked for, or that of curl."""
        sends = (self.has_data and not self.is_get) or self.form
        usual = "HEAD" if self.is_head else "PUT" if self.is_upload else "POST" if sends else "GET"
        return self.method or usual

    def sent_url(self, url: str) -> str:
        """Return a URL as it is sent: with what other options add to its query, without a fragment."""
        added = [*self.query, *([self.text] if self.is_get and self.text else [])]
        url = url.partition("#")[0]
        return f"{url}{'&' if '?' in url else '?'}{'&'.join(added)}" if added else url

    @property
    def body(self) -> str:
        """The body; empty where there is none."""
        return _multipart(self.form) if self.form else "" if self.is_get else self.text

    @property
    def content_type(self) -> str:
        """The media type that goes without saying; JSON where the body is JSON, which curl would call a form."""
        if self.form:
            return f"multipart/form-data; boundary={BOUNDARY}"
        if not self.body or self.has_header("content-type"):
            return ""
        return "application/json" if _is_json(self.body) else "application/x-www-form-urlencoded"


def read_command(command: str) -> CurlCommand:
    """Read one command.

    Raises:
        ValueError: It is none, or has no URL.
    """
    words = words_of(command)
    if not words or words[0].rpartition("/")[2] not in ("curl", "curl.exe"):
        raise ValueError("it does not begin with `curl`")
    read = CurlCommand()
    waiting = iter(words[1:])
    for word in waiting:
        if word in _END:
            break
        for option, value in _split(word, waiting):
            _apply(read, option, value)
    if not read.urls:
        raise ValueError("it has no URL")
    return read


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


def _apply(command: CurlCommand, option: str, value: str) -> None:
    match option:
        case "--url":
            command.urls.append(value if "://" in value or value[:1] in "{$<%" else f"http://{value}")
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
        case "-u" | "--user" | "--oauth2-bearer" | "-b" | "--cookie":
            _add_credential(command, option, value)
        case "--next" | "-:":
            raise ValueError("`--next` begins another request: write it as a command of its own")
        case _:
            _apply_body(command, option, value)


def _add_credential(command: CurlCommand, option: str, value: str) -> None:
    if option in ("-b", "--cookie"):
        command.add_header("Cookie", value)
    elif option == "--oauth2-bearer":
        command.add_header("Authorization", f"Bearer {value}")
    else:
        command.add_header("Authorization", f"Basic {b64encode(value.encode()).decode()}")


def _apply_body(command: CurlCommand, option: str, value: str) -> None:
    if option == "--json":
        command.from_file |= value.startswith("@")
        command.add_data(value, between="")
        for name in ("Content-Type", "Accept"):
            if not command.has_header(name.lower()):
                command.add_header(name, "application/json")
    elif option in _DATA:
        command.from_file |= value.startswith("@") and option != "--data-raw"
        command.add_data(value)
    elif option in ("--data-urlencode", "--url-query"):
        name, equals, content = value.partition("=")
        command.from_file |= not equals and "@" in value
        encoded = f"{name}={quote_plus(content)}" if equals and name else quote_plus(content or name)
        if option == "--url-query":
            command.query.append(encoded)
        else:
            command.add_data(encoded)
    elif option in ("-F", "--form", "--form-string"):
        command.form.append(value if option != "--form-string" else _literal(value))
    elif option in ("-T", "--upload-file"):
        command.is_upload = command.from_file = True


def _literal(field_text: str) -> str:
    """Return a field whose content has no attributes in the notation of one that may have some."""
    name, _, content = field_text.partition("=")
    escaped = content.replace("\\", "\\\\").replace('"', '\\"')
    return f'{name}="{escaped}"'


def _is_json(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict | list)
    except (ValueError, RecursionError):
        return False


def _multipart(fields: list[str]) -> str:
    parts: list[tuple[str, str, str, str | None]] = []
    for entry in fields:
        name, _, value = entry.partition("=")
        content, attributes = _field_content(value)
        kind = next((part.strip()[5:] for part in attributes if part.strip().startswith("type=")), "")
        is_file = content.startswith(("@", "<")) and not value.startswith('"')
        parts.append((name, content, kind, content[1:].rpartition("/")[2] if is_file else None))
    return multipart_body(parts)


def multipart_body(parts: Iterable[tuple[str, str, str, str | None]]) -> str:
    """Return a body of parts, each a name, a content, a media type (or nothing), and a file name where it is a file.

    What files contain is left out.
    """
    written: list[str] = []
    for name, content, kind, file in parts:
        named = f'; filename="{file}"' if file is not None else ""
        head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"{named}'
        typed = f"\r\nContent-Type: {kind}" if kind else ""
        written.append(f"{head}{typed}\r\n\r\n{'' if file is not None else content}\r\n")
    return "".join([*written, f"--{BOUNDARY}--\r\n"])


def _field_content(value: str) -> tuple[str, list[str]]:
    """Return the content of a field and its attributes; quotes around the content let it have semicolons."""
    if not value.startswith('"'):
        content, *attributes = value.split(";")
        return content, attributes
    letters: list[str] = []
    at = 1
    while at < len(value) and value[at] != '"':
        at += value[at] == "\\" and value[at + 1 : at + 2] in ('"', "\\")
        letters.append(value[at])
        at += 1
    return "".join(letters), value[at + 1 :].split(";")
