"""Decides what may be written into a recording: no credential in any spelling, and pseudonyms for personal data."""

from __future__ import annotations

import hmac
import json
import re
import secrets as random
from base64 import b64decode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeGuard, cast
from urllib.parse import parse_qsl, quote, quote_plus, unquote, unquote_plus, urlsplit, urlunsplit

from .credentials import Audit, CredentialNames, names_of
from .media_type import FORM, essence
from .multipart import parts_of
from .spellings import in_base64, spellings

REDACTED = "REDACTED"
REDACTION = 2
"""The version of what is taken out, and how: noted with each exchange."""
_SHORTEST = 4
_TELLING = 8
"""How long a credential must be to be taken out of exchanges that do not show that it is one."""
_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")
_DIRECT = 6
"""How many of the spellings of a text are it as a whole, and not a part of it in base64."""
_LONGEST_JSON = 1_000_000
_HEADERS = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key", "api-key"})
# It begins only where a word does, and never backs up: a long text without an address takes linear time.
_EMAIL = re.compile(r"(?<![^@\s\"'<>])[^@\s\"'<>]++@[^@\s\"'<>]+\.[A-Za-z]{2,}")
_PHONE = re.compile(r"\+[1-9]\d{6,14}")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_URL = re.compile(r"(https?://[^\s\"'<>\\]+)", re.IGNORECASE)
_REFERENCES = frozenset({"content-location", "location", "referer"})
"""Header fields that hold a reference, which may be relative (RFC 9110, sections 8.7, 10.2.2 and 10.1.3)."""
_TARGET = re.compile(r"<([^<>]*)>")
"""What a field `Link` refers to (RFC 8288, section 3)."""


class LeakError(Exception):
    """A credential would have been written; nothing was. The text does not contain it."""


@dataclass(frozen=True)
class Rules:
    """What is secret: headers, query parameters and cookies by name, values anywhere; and what is personal, by name.

    `personal_paths` are templates of paths, with the names of their parameters that hold personal data. `pages` names
    what leads from page to page, which is no credential; None where that is not known.
    """

    headers: frozenset[str] = frozenset()
    parameters: frozenset[str] = frozenset()
    personal: frozenset[str] = frozenset()
    secrets: tuple[str, ...] = ()
    cookies: frozenset[str] = frozenset()
    pages: frozenset[str] | None = None
    personal_paths: tuple[tuple[str, frozenset[str]], ...] = ()

    @property
    def credentials(self) -> CredentialNames:
        """The names of the API's credentials."""
        return names_of(self.headers | self.parameters | self.cookies, self.pages)


@dataclass
class Scrubber:
    """Scrubs exchanges; the same value gets the same pseudonym in all of them, and another one in another run.

    A credential that one of them shows is taken out of all that follow.
    """

    rules: Rules = field(default_factory=Rules)
    salt: bytes = field(default_factory=lambda: random.token_bytes(16))
    _known: dict[str, str] = field(default_factory=dict[str, str])
    _secrets_seen: set[str] = field(default_factory=set[str])

    def scrub(self, interaction: Mapping[str, Any]) -> dict[str, Any]:
        """Return an exchange in the layout of a cassette without credentials and personal data.

        Raises:
            LeakError: A credential is still in it.
        """
        request: dict[str, Any] = {**interaction["request"]}
        response: dict[str, Any] = {**interaction["response"]}
        secrets = self._secrets(request, response)
        forms = sorted({form for secret in secrets for form in spellings(secret)}, key=len, reverse=True)
        request["uri"] = self._uri(request["uri"])
        for part in (request, response):
            kind = _content_type(part)
            part["headers"] = {
                name: [self._field(name, value) for value in _listed(values)]
                for name, values in _fields(part).items()
                if name.lower() not in self._headers
            }
            part["body"] = self._body(part.get("body"), kind)
        whole = {**interaction, "request": request, "response": response}
        metadata: dict[str, Any] = interaction.get("specloom") or {}
        if "arguments" in metadata:
            whole["specloom"] = {**metadata, "arguments": self._json(metadata["arguments"], "")}
        done = _renamed(whole, dict.fromkeys(forms, REDACTED))
        known = ((old, new) for old, new in self._known.items() if len(old) > _SHORTEST + 1)
        done = _renamed(done, dict(pair for old, new in known for pair in _in_each_spelling(old, new)))
        _check(done, secrets)
        if self._found(done):
            raise LeakError("A credential remains in what would be recorded; nothing was written.")
        return cast("dict[str, Any]", done)

    @property
    def _headers(self) -> frozenset[str]:
        return _HEADERS | {name.lower() for name in self.rules.headers}

    def _secrets(self, request: Mapping[str, Any], response: Mapping[str, Any]) -> set[str]:
        secrets = set(self.rules.secrets)
        for part in (request, response):
            for name, values in _fields(part).items():
                if name.lower() in self._headers:
                    secrets.update(secret for value in _listed(values) for secret in _credentials(name, value))
        uri = urlsplit(str(request["uri"]))
        user, _, password = uri.netloc.rpartition("@")[0].partition(":")
        secrets.update(unquote(secret) for secret in (password or user,) if secret)
        for name, value in parse_qsl(uri.query):
            if name in self.rules.parameters:
                secrets.add(value)
        secrets |= {secret for secret in self._found({"request": request, "response": response}) if len(secret) > 5}
        # What one exchange shows to be a credential is one in all that follow.
        self._secrets_seen |= {secret for secret in secrets if len(secret) >= _TELLING}
        return self._secrets_seen | {secret for secret in secrets if len(secret) >= _SHORTEST}

    def _found(self, interaction: Mapping[str, Any]) -> set[str]:
        """Return the credentials in an exchange by the usual names and known shapes."""
        audit = Audit(self.rules.credentials)
        audit.exchange(interaction)
        return {credential.value for credential in audit.found}

    def _uri(self, uri: str) -> str:
        parts = urlsplit(uri)
        pairs: list[str] = []
        for pair in parts.query.split("&") if parts.query else []:
            name, equals, value = pair.partition("=")
            if unquote_plus(name) in self.rules.parameters:
                continue
            plain = self._value(unquote_plus(name), unquote_plus(value))
            pairs.append(name + equals + (value if plain == unquote_plus(value) else quote(plain, safe="")))
        personal = self._personal_in(parts.path)
        segments = [self._segment(part, is_personal=part in personal) for part in parts.path.split("/")]
        host = parts.netloc.rpartition("@")[2]
        return urlunsplit((parts.scheme, host, "/".join(segments), "&".join(pairs), ""))

    def _personal_in(self, path: str) -> frozenset[str]:
        """Return the segments of a path that are values of personal parameters."""
        for template, names in self.rules.personal_paths:
            pieces = _PLACEHOLDER.split(template)
            pattern = "".join("([^/]+)" if at % 2 else re.escape(piece) for at, piece in enumerate(pieces))
            match = re.search(f"{pattern}$", path)
            if match is not None:
                return frozenset(
                    value for name, value in zip(pieces[1::2], match.groups(), strict=True) if name in names
                )
        return frozenset()

    def _segment(self, part: str, *, is_personal: bool) -> str:
        plain = unquote(part)
        changed = self.pseudonym(plain) if is_personal else self._addresses(plain)
        return part if changed == plain else quote(changed, safe="")

    def _field(self, name: str, value: str) -> str:
        if name.lower() in self.rules.personal:
            return self.pseudonym(value)
        if name.lower() in _REFERENCES:
            return self._reference(value)
        if name.lower() == "link":
            value = _TARGET.sub(lambda match: f"<{self._reference(match[1])}>", value)
        return self._plain(value)

    def _reference(self, reference: str) -> str:
        """Scrub a URL, or a relative reference, in a text; what is neither secret nor personal stays as it is."""
        try:
            parts = urlsplit(reference)
        except ValueError:
            return self._addresses(reference)
        personal = self._personal_in(parts.path)
        path = "/".join(self._segment(part, is_personal=part in personal) for part in parts.path.split("/"))
        query, fragment = (self._pairs(text) for text in (parts.query, parts.fragment))
        host = parts.netloc.rpartition("@")[2]
        changed = parts._replace(netloc=host, path=path, query=query, fragment=fragment)
        return reference if changed == parts else changed.geturl()

    def _pairs(self, text: str) -> str:
        return "&".join(map(self._pair, text.split("&")))

    def _pair(self, pair: str) -> str:
        name, equals, value = pair.partition("=")
        known, plain = unquote_plus(name), unquote_plus(value)
        if known in self.rules.parameters or self.rules.credentials.means(known, plain):
            return name + equals + REDACTED
        is_personal = known.lower() in self.rules.personal
        changed = self.pseudonym(plain) if is_personal else self._addresses(plain)
        return pair if changed == plain else name + equals + quote(changed, safe="")

    def _body(self, body: Any, kind: str) -> Any:
        if isinstance(body, Mapping):
            whole: dict[str, Any] = dict(cast("Mapping[str, Any]", body))
            return {**whole, "string": self._body(whole.get("string"), kind)}
        if kind.startswith("multipart/") and isinstance(body, str | bytes):
            return self._multipart(body)
        if not isinstance(body, str):
            return body
        if kind == FORM:
            pairs = parse_qsl(body, keep_blank_values=True)
            changed = [(name, self._value(name, value)) for name, value in pairs]
            return "&".join(f"{quote_plus(a)}={quote_plus(b)}" for a, b in changed) if changed != pairs else body
        return self._text(body)

    def _multipart(self, body: str | bytes) -> str | bytes:
        """Scrub the parts that are no files."""
        octets = body.encode() if isinstance(body, str) else body
        clean, at = b"", 0
        for part in parts_of(octets) or ():
            if part.filename is None:
                text = part.content.decode("utf-8", "surrogateescape")
                changed = self._value(part.name, text).encode("utf-8", "surrogateescape")
                clean, at = clean + octets[at : part.start] + changed, part.end
        clean += octets[at:]
        return clean.decode() if isinstance(body, str) else clean

    def _text(self, text: str) -> str:
        """Scrub a text: the JSON in it, or an address or number that it is."""
        if text.lstrip()[:1] in ("{", "[") and len(text) <= _LONGEST_JSON:
            try:
                value = json.loads(text)
            except ValueError:
                return self._plain(text)
            changed = self._json(value, "")
            return text if changed == value else json.dumps(changed, ensure_ascii=False)
        return self._plain(text) if len(text) > _LONGEST_JSON else in_base64(self._plain(text), self._text)

    def _json(self, value: Any, name: str) -> Any:
        if isinstance(value, dict):
            inside = name if name.lower() in self.rules.personal else ""
            members = cast("dict[str, Any]", value)
            return {key: self._json(entry, inside or key) for key, entry in members.items()}
        if _is_list(value):
            return [self._json(entry, name) for entry in value]
        if isinstance(value, str):
            return self._value(name, value)
        if name.lower() in self.rules.personal and isinstance(value, int | float) and not isinstance(value, bool):
            return type(value)(self.pseudonym(str(value)))
        if isinstance(value, int | float) and self.rules.credentials.means(name, str(value)):
            return REDACTED
        return value

    def _value(self, name: str, value: str) -> str:
        if self.rules.credentials.means(name, value):
            return REDACTED
        return self.pseudonym(value) if name.lower() in self.rules.personal else self._text(value)

    def _plain(self, text: str) -> str:
        """Scrub a text that is no JSON: the URLs in it, the addresses, or a number that it is."""
        pieces = (
            self._reference(piece) if at % 2 else self._addresses(piece) for at, piece in enumerate(_URL.split(text))
        )
        return "".join(pieces)

    def _addresses(self, text: str) -> str:
        text = _EMAIL.sub(lambda match: self.pseudonym(match.group()), text)
        return self.pseudonym(text) if _PHONE.fullmatch(text) else text

    def pseudonym(self, value: str) -> str:
        """Return what stands for a value: of the same shape, so that it is still valid where the value was."""
        if not value:
            return value
        if value in self._known.values():
            return value
        if value not in self._known:
            noise = _noise(self.salt, value)
            self._known[value] = _shaped(value, noise)
        return self._known[value]


def _in_each_spelling(old: str, new: str) -> Iterator[tuple[str, str]]:
    """Yield the spellings of a value that somebody may repeat, in forms too, each with that of its pseudonym."""
    for text, other in zip(islice(spellings(old), _DIRECT), islice(spellings(new), _DIRECT), strict=True):
        yield from ((text, other), (quote_plus(text), quote_plus(other)))


def _shaped(value: str, noise: Iterator[int]) -> str:
    if _EMAIL.fullmatch(value):
        return "user-" + "".join(f"{next(noise) % 16:x}" for _ in range(8)) + "@example.com"
    if _DATE.match(value):
        day = f"{1950 + next(noise) % 50}-{1 + next(noise) % 12:02}-{1 + next(noise) % 28:02}"
        return day + value[10:]
    is_hex = re.fullmatch(r"[0-9a-f-]+|[0-9A-F-]+", value) is not None
    return "".join(
        _letter(letter, next(noise), is_first=not index, is_hex=is_hex) for index, letter in enumerate(value)
    )


def _letter(letter: str, noise: int, *, is_first: bool, is_hex: bool) -> str:
    if letter.isdecimal():
        # a number does not begin with a zero, and one that did not stays so
        return str(1 + noise % 9) if is_first or letter != "0" else str(noise % 10)
    if letter.isalpha():
        small = "abcdef" if is_hex else "abcdefghijklmnopqrstuvwxyz"
        other = small[noise % len(small)]
        return other.upper() if letter.isupper() else other
    return letter


def _noise(salt: bytes, value: str) -> Iterator[int]:
    count = 0
    while True:
        yield from hmac.digest(salt, f"{count}:{value}".encode(), "sha256")
        count += 1


def _credentials(name: str, value: str) -> Iterator[str]:
    """Yield the secrets in the value of a header: the whole, the token, what Basic encodes, each cookie."""
    yield value
    scheme, _, token = value.partition(" ")
    if token:
        yield token
    if scheme.lower() == "basic":
        try:
            plain = b64decode(token, validate=True).decode()
        except ValueError:
            return
        yield plain
        yield plain.partition(":")[2]
    if name.lower() in ("cookie", "set-cookie"):
        for cookie in value.split(";"):
            yield cookie.partition("=")[2].strip()


def _check(value: Any, secrets: Iterable[str]) -> None:
    texts = list(_texts(value))
    for decode in (unquote_plus, unquote, unquote):  # a form may hold what was percent-encoded before
        texts += {decode(text) for text in texts if "%" in text or "+" in text}
    for secret in secrets:
        for form in spellings(secret):
            if any(form in text for text in texts):
                raise LeakError("A credential remains in what would be recorded; nothing was written.")


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, bytes):
        yield value.decode("latin-1")
    elif isinstance(value, Mapping):
        for name, entry in cast("Mapping[str, Any]", value).items():
            yield name
            yield from _texts(entry)
    elif _is_list(value):
        for entry in value:
            yield from _texts(entry)


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return in_base64(_replaced(value, names), lambda text: _replaced(text, names))
    if isinstance(value, Mapping):
        return {key: _renamed(entry, names) for key, entry in cast("Mapping[str, Any]", value).items()}
    return [_renamed(entry, names) for entry in value] if _is_list(value) else value


def _replaced(text: str, names: Mapping[str, str]) -> str:
    for old, new in names.items():
        text = text.replace(old, new)
    return text


def _is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _fields(part: Mapping[str, Any]) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", part.get("headers") or {})


def _content_type(part: Mapping[str, Any]) -> str:
    headers = _fields(part)
    values = next((value for name, value in headers.items() if name.lower() == "content-type"), "")
    return essence(next(iter(_listed(values)), ""))


def _listed(values: Any) -> list[str]:
    return [str(value) for value in values] if _is_list(values) else [str(values)]
